import DisputeAdvice
import JSONText

extension DisputeState {
  /// The state from `--state FILE` and the flags that win over it, checked as a whole.
  static func load(_ arguments: ParsedArguments) throws(CommandError) -> DisputeState {
    var state = DisputeState()
    let path = arguments.value("--state")
    if let path { state = try read(path) }
    let flags = arguments.options.compactMap { option in
      StateKey(flag: option.name).map { (key: $0, value: option.value) }
    }
    if flags.contains(where: { $0.key == .offers }) { state.offers = nil }
    do {
      for (key, value) in flags { try state.set(key, text: value) }
      try state.validate()
    } catch {
      throw .state(path: flags.isEmpty ? path : nil, line: nil, error)
    }
    return state
  }

  private static func read(_ path: String) throws(CommandError) -> DisputeState {
    let bytes = try SystemCalls.contents(of: path, limit: 1 << 20)
    let json: JSONValue
    do {
      json = try parseJSON(bytes)
    } catch {
      throw .stateJSON(path: path, error)
    }
    do {
      return try DisputeState(json: json)
    } catch {
      throw .state(path: path, line: error.offset.map { lineNumber(at: $0, in: bytes.span) }, error)
    }
  }
}
