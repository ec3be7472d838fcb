import JSONText

/// The state of a dispute as the seller interface tells it, in the keys of `DisputeState`. What it does not tell stays
/// unknown: timers, parcel, evidence.
struct AliExpressDispute {
  private let dispute: JSONValue
  private let solutions: [Solution]
  /// The currency that the amounts are told in: the local one if all proposals have the same, else the US dollar.
  private let currency: String?
  private let usesDollars: Bool

  private struct Solution {
    let value: JSONValue
    let owner: Owner
    let status: String
    var isOpen: Bool { openStatuses.contains { $0.description.utf8.elementsEqual(status.utf8) } }
    var isReached: Bool { status.isSame("reached") || status.isSame("perform") }
  }

  private enum Owner { case buyer, seller, platform }

  init(_ dispute: JSONValue) {
    self.dispute = dispute
    var solutions: [Solution] = []
    let lists: [(String, Owner)] = [
      ("buyer_solution_list", .buyer), ("seller_solution_list", .seller),
      ("platform_solution_list", .platform),
    ]
    for (key, owner) in lists {
      for value in list(dispute[key]) {
        solutions.append(Solution(value: value, owner: owner, status: value.text("status") ?? ""))
      }
    }
    self.solutions = solutions
    let local = solutions.first?.value.text("refund_money_currency")
    let isLocal =
      local != nil
      && solutions.allSatisfy { solution in
        solution.value.text("refund_money_currency").map { $0.isSame(local ?? "") } ?? false
      }
    usesDollars = !isLocal
    currency = isLocal ? local : solutions.first?.value.text("refund_money_post_currency")
  }

  /// nil where nothing is known.
  var state: JSONValue? {
    var members: [JSONMember] = []
    func say(_ key: String, _ value: JSONValue?) {
      if let value { members.append(JSONMember(key: key, value: value)) }
    }
    let status = status
    say("phase", status?.phase.map { .string($0) })
    say("escalation", status?.phase?.isSame("escalated") == true ? escalation : nil)
    say("outcome", outcome(status))
    say("return", status?.returning.map { .string($0) })
    say("claim", claim)
    if let code = currency, isCurrency(code) {
      say("order", .object([JSONMember(key: "currency", value: .string(code))]))
    }
    if status?.phase?.isSame("closed") != true {
      let open = solutions.filter { $0.owner != .buyer && $0.isOpen }
      if !open.isEmpty { say("offers", .array(open.map(offer))) }
    }
    return members.isEmpty ? nil : .object(members)
  }

  private var status: StatusRow? {
    guard let name = dispute.text("issue_status", "issueStatus", "status") else { return nil }
    for row in statuses where row.status.description.utf8.elementsEqual(name.utf8) {
      guard row.phase == nil, row.outcome == nil else { return row }
      return StatusRow(row.status, phase: phaseInProgress)
    }
    return nil
  }

  /// Whose move it is while the dispute goes on: the open proposals say it.
  private var phaseInProgress: StaticString {
    if solutions.contains(where: { $0.owner == .platform }) { return "escalated" }
    let asksBuyer = solutions.contains { $0.owner == .seller && $0.isOpen && !waitsForSeller($0) }
    return asksBuyer ? "awaiting-buyer" : "awaiting-seller"
  }

  private var escalation: JSONValue? {
    guard let open = solutions.last(where: { $0.owner == .platform && $0.isOpen }) else { return nil }
    if open.status.isSame("wait_buyer_accept") { return .string("awaiting-buyer") }
    return .string(waitsForSeller(open) ? "awaiting-seller" : "awaiting-both")
  }

  private func waitsForSeller(_ solution: Solution) -> Bool { solution.status.isSame("wait_seller_accept") }

  private func outcome(_ status: StatusRow?) -> JSONValue? {
    guard let status, status.phase?.isSame("closed") == true else { return nil }
    if let outcome = status.outcome { return .string(outcome.description) }
    guard let reached = solutions.last(where: { $0.isReached }) else { return nil }
    let way = reached.value.text("reached_type") ?? ""
    let gives = amount(reached.value).map { $0.utf8.contains { $0 >= 0x31 && $0 <= 0x39 } } ?? false
    if way.isSame("negotiation_consensus") { return .string("accepted") }
    // The misspelling is the interface's own.
    if way.isSame("seller_reponse_timeout") { return .string("decided-for-buyer") }
    guard way.isSame("platform_arbitrate") else { return nil }
    return .string(gives ? "decided-for-buyer" : "decided-for-seller")
  }

  private var claim: JSONValue? {
    guard let own = solutions.last(where: { $0.owner == .buyer }) else { return nil }
    var members: [JSONMember] = []
    if let kind = kind(own.value) { members.append(JSONMember(key: "wants", value: .string(kind))) }
    if let amount = amount(own.value) { members.append(JSONMember(key: "amount", value: .number(amount))) }
    return members.isEmpty ? nil : .object(members)
  }

  private func offer(_ solution: Solution) -> JSONValue {
    var members = [
      JSONMember(key: "from", value: .string(solution.owner == .platform ? "platform" : "seller"))
    ]
    if let kind = kind(solution.value) { members.append(JSONMember(key: "kind", value: .string(kind))) }
    if let amount = amount(solution.value) {
      members.append(JSONMember(key: "amount", value: .number(amount)))
    }
    return .object(members)
  }

  private func kind(_ solution: JSONValue) -> String? {
    let type = solution.text("solution_type") ?? ""
    if type.isSame("refund") { return "refund" }
    return type.isSame("return_and_refund") ? "return-and-refund" : nil
  }

  /// A decimal number as it is written; nil for anything else.
  private func amount(_ solution: JSONValue) -> String? {
    guard let text = solution.text(usesDollars ? "refund_money_post" : "refund_money") else { return nil }
    var digits = 0
    var points = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ".") where digits > 0 && points == 0: points += 1
      default: return nil
      }
    }
    let isNumber =
      digits > 0 && digits <= 15 && text.utf8.last != UInt8(ascii: ".")
      && !(text.utf8.count > 1 && text.utf8.first == 0x30 && text.utf8.dropFirst().first != 0x2E)
    return isNumber ? text : nil
  }

  private func isCurrency(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}

/// Proposals that somebody has still to answer.
private let openStatuses: [StaticString] = [
  "wait_buyer_accept", "wait_buyer_and_seller_accept", "wait_seller_accept",
]

/// What a status of the interface says.
private struct StatusRow {
  let status: StaticString
  let phase: String?
  let outcome: StaticString?
  let returning: String?

  init(
    _ status: StaticString, phase: StaticString? = nil, outcome: StaticString? = nil,
    returning: StaticString? = nil
  ) {
    self.status = status
    self.phase = phase?.description
    self.outcome = outcome
    self.returning = returning?.description
  }
}

/// The words of the present interface, then those of the old one. A row without a phase: the proposals tell it.
private let statuses: [StatusRow] = [
  StatusRow("canceled_issue", phase: "closed", outcome: "cancelled"),
  StatusRow("finish", phase: "closed"),
  StatusRow("processing"),
  StatusRow("ACCEPTISSUE", phase: "closed", outcome: "accepted"),
  StatusRow("ARBITRATING", phase: "escalated"),
  StatusRow("SELLER_REFUSE_REFUND", phase: "awaiting-buyer"),
  StatusRow("SELLER_RESPONSE_ISSUE_TIMEOUT", phase: "closed", outcome: "decided-for-buyer"),
  StatusRow("WAIT_BUYER_SEND_GOODS", phase: "awaiting-buyer", returning: "agreed"),
  StatusRow("WAIT_SELLER_CONFIRM_REFUND", phase: "awaiting-seller"),
  StatusRow("WAIT_SELLER_RECEIVE_GOODS", phase: "awaiting-seller", returning: "sent"),
]
