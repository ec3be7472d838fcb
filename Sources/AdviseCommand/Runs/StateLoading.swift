import DisputeAdvice
import JSONText

extension DisputeState {
  /// The state from `--state FILE` and the flags that win over it, checked as a whole. `json`: what the input itself
  /// says, in place of a file.
  static func load(
    _ arguments: ParsedArguments, _ console: Console, over json: JSONValue? = nil, of input: String? = nil
  ) throws(CommandError) -> DisputeState {
    var state = DisputeState()
    let flags = arguments.options.compactMap { option in
      StateKey(flag: option.name).map { StateFlag(key: $0, value: option.value) }
    }
    if let path = arguments.value("--state") { state = try read(path, isWhole: flags.isEmpty) }
    if let json {
      do { state = try DisputeState(json: json) } catch { throw .state(path: input, line: nil, error) }
    }
    if flags.contains(where: { $0.key == .offers }) { state.offers = nil }
    let source = json == nil ? arguments.value("--state") : input
    // That there is no proposal comes last, so that it contradicts any that another flag names.
    let order = flags.filter { !$0.saysNoOffer } + flags.filter(\.saysNoOffer)
    do { for flag in order { try state.set(flag.key, text: flag.value) } } catch {
      throw .state(path: nil, line: nil, error)
    }
    for key in state.dropOutdated(flags.map(\.key)) {
      console.complain("\(source ?? "state"): \(key.path) does not go with --phase and is left out")
    }
    do { try state.validate() } catch { throw .state(path: source, line: nil, error) }
    return state
  }

  /// Forgets what the file says of another phase than the one that a flag names; what flags say stays. The keys
  /// forgotten.
  private mutating func dropOutdated(_ flags: [StateKey]) -> [StateKey] {
    guard flags.contains(.phase) else { return [] }
    let ofOffers: [StateKey] = [.offers, .offerFrom, .offerKind, .offerAmount]
    var outdated: [StateKey] = []
    if phase != .escalated, escalation != nil { outdated.append(.escalation) }
    if phase != .closed, outcome != nil { outdated.append(.outcome) }
    if phase != .closed, closedDaysAgo != nil { outdated.append(.closedDaysAgo) }
    if phase == .notOpened, offers?.isEmpty == false, !flags.contains(where: ofOffers.contains) {
      outdated.append(.offers)
    }
    outdated.removeAll(where: flags.contains)
    for key in outdated { self = forgetting(key) }
    return outdated
  }

  /// `isWhole`: no flag changes what the file says, so that it must not contradict itself.
  private static func read(_ path: String, isWhole: Bool) throws(CommandError) -> DisputeState {
    var bytes = try SystemCalls.contents(of: path, limit: 1 << 20)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let json: JSONValue
    do {
      json = try parseJSON(bytes)
    } catch {
      throw .stateJSON(path: path, error)
    }
    do {
      let state = try DisputeState(json: json)
      if isWhole { try state.validate() }
      return state
    } catch {
      let offset = error.offset ?? json.offset(of: error.key)
      throw .state(path: path, line: offset.map { lineNumber(at: $0, in: bytes.span) }, error)
    }
  }
}

/// A flag that says something about the state.
private struct StateFlag {
  let key: StateKey
  let value: String

  var saysNoOffer: Bool { key == .offers && (value.isEmpty || value == "none") }
}

extension JSONValue {
  /// Where the member stands that says something about the key; for a proposal's, the proposals.
  fileprivate func offset(of key: String) -> Int? {
    let name = key.utf8.prefix { $0 != UInt8(ascii: ".") }
    let isOffer = name.starts(with: "offer".utf8)
    return members?.first { member in
      member.key.utf8.elementsEqual(name)
        || isOffer && ["offer", "offers"].contains { member.key.utf8.elementsEqual($0.utf8) }
    }?
    .offset
  }
}
