public import JSONText

extension DisputeState {
  /// Reads the state from JSON: keys as ``StateKey`` lists them, `claim`, `order` and `offer` being
  /// objects, `offers` a list of such objects.
  ///
  /// - `null` says the same as leaving the key out: unknown.
  /// - `offer` is short for a list of one.
  /// - Refused, with an error that names the key: unknown keys and values, wrong types, duplicates.
  ///
  /// Contradictions between keys are left to ``validate()``, since flags may still change them.
  public init(json: JSONValue) throws(StateError) {
    self.init()
    for member in try members(json, of: nil, label: "state", offset: nil) {
      try read(member, in: json)
    }
  }

  /// Sets the key from the text of its flag.
  ///
  /// `--offer` adds a proposal, `none` or nothing says that there is none (a caller whose flags win over a file clears `offers` first);
  /// `--offer-from`, `--offer-kind` and `--offer-amount` edit the one proposal.
  public mutating func set(_ key: StateKey, text: String) throws(StateError) {
    let input = StateInput(raw: .text(text), label: key.row.flag ?? key.path, offset: nil)
    switch key {
    case .offers:
      let isNone = text.utf8.isEmpty || text.utf8.elementsEqual("none".utf8)
      if let offers, offers.isEmpty != isNone { throw input.failure(.noneBesideOffer) }
      if isNone { offers = [] } else { try appendOffer(text: text) }
    case .offerFrom, .offerKind, .offerAmount, .offerCurrency:
      var offer = Offer()
      if let offers, let first = offers.first {
        guard offers.count == 1 else { throw input.failure(.severalOffers(offers.count)) }
        offer = first
      }
      try offer.read(key, input)
      offers = [offer]
    default: try read(key, input)
    }
  }

  /// Adds a proposal written FROM:KIND:AMOUNT.
  public mutating func appendOffer(text: String) throws(StateError) {
    let label = StateKey.offers.row.flag ?? StateKey.offers.path
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      throw StateError(key: label, problem: .notAnOffer(text))
    }
    var offer = Offer()
    for (key, part) in zip([StateKey.offerFrom, .offerKind, .offerAmount], parts) {
      let text = String(decoding: part, as: UTF8.self)
      try offer.read(key, StateInput(raw: .text(text), label: label, offset: nil))
    }
    offers = (offers ?? []) + [offer]
  }

  private mutating func read(_ member: JSONMember, in json: JSONValue) throws(StateError) {
    if member.value.isNull { return }
    if member.key.utf8.elementsEqual("offer".utf8) {
      offers = [try readOffer(member.value, label: "offer", offset: member.offset)]
    } else if member.key.utf8.elementsEqual("offers".utf8) {
      guard case .array(let values) = member.value else {
        let problem = StateError.Problem.wrongType(found: member.value.kindName, expected: "an array")
        throw StateError(key: "offers", offset: member.offset, problem: problem)
      }
      if let other = json["offer"], !other.isNull {
        throw StateError(key: "offers", offset: member.offset, problem: .offerTwice)
      }
      var list: [Offer] = []
      for (index, value) in values.enumerated() {
        list.append(try readOffer(value, label: "offers[\(index)]", offset: member.offset))
      }
      offers = list
    } else if member.key.utf8.elementsEqual("claim".utf8) || member.key.utf8.elementsEqual("order".utf8) {
      for inner in try members(member.value, of: member.key, label: member.key, offset: member.offset) {
        guard let key = StateKey(path: "\(member.key).\(inner.key)") else { continue }
        if inner.value.isNull { continue }
        try read(key, StateInput(raw: .json(inner.value), label: key.path, offset: inner.offset))
      }
    } else if let key = StateKey(path: member.key) {
      try read(key, StateInput(raw: .json(member.value), label: key.path, offset: member.offset))
    }
  }

  private mutating func read(_ key: StateKey, _ input: StateInput) throws(StateError) {
    switch key {
    case .phase: phase = try input.choice()
    case .escalation: escalation = try input.choice()
    case .claimReason: claimReason = try input.choice()
    case .claimWants: claimWants = try input.choice()
    case .claimAmount: claimAmount = try input.amount()
    case .orderPaid: orderPaid = try input.amount()
    case .orderCurrency: orderCurrency = try input.currency()
    case .offers, .offerFrom, .offerKind, .offerAmount, .offerCurrency: break  // read by Offer
    case .minimumAcceptable: minimumAcceptable = try input.amount()
    case .protectionDaysLeft: protectionDaysLeft = try input.integer(key)
    case .protectionExtended: protectionExtended = try input.yesNo()
    case .responseDaysLeft: responseDaysLeft = try input.integer(key)
    case .shipment: shipment = try input.choice()
    case .item: item = try input.choice()
    case .refundReceived: refundReceived = try input.amount()
    case .offPlatformRefundReceived: offPlatformRefundReceived = try input.amount()
    case .evidence: evidence = try input.choice()
    case .evidenceDaysLeft: evidenceDaysLeft = try input.integer(key)
    case .returnCost: returnCost = try input.amount()
    case .returnStatus: returnStatus = try input.choice()
    case .returnDaysLeft: returnDaysLeft = try input.integer(key)
    case .replacement: replacement = try input.choice()
    case .mistake: mistake = try input.yesNo()
    case .daysSinceDispatch: daysSinceDispatch = try input.integer(key)
    case .daysSinceConfirmation: daysSinceConfirmation = try input.integer(key)
    case .outcome: outcome = try input.choice()
    case .closedDaysAgo: closedDaysAgo = try input.integer(key)
    case .buttons: buttons = try input.buttons()
    }
  }
}

extension Offer {
  mutating func read(_ key: StateKey, _ input: StateInput) throws(StateError) {
    switch key {
    case .offerFrom: from = try input.choice()
    case .offerKind: kind = try input.choice()
    case .offerAmount: amount = try input.amount()
    case .offerCurrency: currency = try input.currency()
    default: break
    }
  }
}

private func readOffer(_ value: JSONValue, label: String, offset: Int?) throws(StateError) -> Offer {
  var offer = Offer()
  for member in try members(value, of: "offer", label: label, offset: offset) {
    guard let key = StateKey(path: "offer.\(member.key)") else { continue }
    if member.value.isNull { continue }
    let name = "\(label).\(member.key)"
    try offer.read(key, StateInput(raw: .json(member.value), label: name, offset: member.offset))
  }
  return offer
}

/// The members of an object whose keys are all known and different.
///
/// `group` is the object's name (nil: the state itself), `label` its name in errors.
private func members(
  _ value: JSONValue, of group: String?, label: String, offset: Int?
) throws(StateError) -> [JSONMember] {
  guard case .object(let members) = value else {
    let problem = StateError.Problem.wrongType(found: value.kindName, expected: "an object")
    throw StateError(key: label, offset: offset, problem: problem)
  }
  let known = keys(of: group)
  for (index, member) in members.enumerated() {
    let name = group == nil ? member.key : "\(label).\(member.key)"
    guard known.contains(where: { key in key.utf8.elementsEqual(member.key.utf8) }) else {
      let problem = unknownKey(member.key, among: known)
      throw StateError(key: name, offset: member.offset, problem: problem)
    }
    for earlier in members[..<index] where earlier.key.utf8.elementsEqual(member.key.utf8) {
      throw StateError(key: name, offset: member.offset, problem: .duplicateKey)
    }
  }
  return members
}

private func unknownKey(_ name: String, among known: [String]) -> StateError.Problem {
  if let key = StateKey(path: name) {
    let parts = key.path.utf8.split(separator: UInt8(ascii: "."))
    if parts.count == 2 {
      return .dottedKey(
        object: String(decoding: parts[0], as: UTF8.self), member: String(decoding: parts[1], as: UTF8.self))
    }
  }
  return .unknownKey(nearest: nearest(to: name, among: known), known: known)
}

/// The keys that stand inside the object `group`, or at the top.
private func keys(of group: String?) -> [String] {
  var names = group == nil ? ["claim", "order", "offer"] : []
  for row in StateKey.rows {
    let parts = row.path.utf8.split(separator: UInt8(ascii: "."))
    if parts.count == 1, group == nil {
      names.append(row.path)
    } else if parts.count == 2, let group, parts[0].elementsEqual(group.utf8) {
      names.append(String(decoding: parts[1], as: UTF8.self))
    }
  }
  return names
}

extension JSONValue {
  fileprivate var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
