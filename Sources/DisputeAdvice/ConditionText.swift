internal import RiskScoring

extension Limit {
  /// `10`, or the policy's name for it.
  var text: String {
    switch self {
    case .days(let number): String(number)
    case .policy(let number, let added):
      added == 0 ? number.row.name : "\(number.row.name) \(added < 0 ? "−" : "+") \(abs(added))"
    }
  }
}

extension Condition {
  /// The condition in plain words, for the table of rules.
  var text: String {
    switch self {
    case .always: "always"
    case .phase(let set): "phase is \(set.words)"
    case .escalation(let set): "escalation is \(set.words)"
    case .reason(let set): "claim.reason is \(set.words)"
    case .wants(let set): "claim.wants is \(set.words)"
    case .shipment(let set): "shipment is \(set.words)"
    case .item(let set): "item is \(set.words)"
    case .replacement(let set): "replacement is \(set.words)"
    case .evidence(let set): "evidence is \(set.words)"
    case .returned(let set): "return is \(set.words)"
    case .outcome(let set): "outcome is \(set.words)"
    case .unknown(let key): "\(key.path) is unknown"
    case .yes(let key): "\(key.path) is yes"
    case .no(let key): "\(key.path) is no"
    case .atLeast(let key, let limit): "\(key.path) is at least \(limit.text)"
    case .atMost(let key, let limit): "\(key.path) is at most \(limit.text)"
    case .offer(let fact): fact.name
    case .refundArrived(.claim):
      "refundReceived is all that was claimed (else paid; at least minimumAcceptable)"
    case .refundArrived(.wholePrice):
      "refundReceived is all that was paid (at least claim.amount and minimumAcceptable)"
    case .offPlatformMoney: "offPlatformRefundReceived is above 0"
    case .claimTooLow: "claim.amount is below minimumAcceptable"
    case .hides(let button): "buttons has no \(button.name)"
    case .tactic(let set): "the seller's message carries \(listed(set.tactics.map(label), by: "or"))"
    case .not(let condition): "not (\(condition.text))"
    case .all(let conditions): listed(conditions.map { part in part.text(inside: "and") }, by: "and")
    case .any(let conditions): listed(conditions.map { part in part.text(inside: "or") }, by: "or")
    }
  }

  /// The text, in brackets where it is a list itself.
  private func text(inside conjunction: String) -> String {
    switch self {
    case .all, .any: "(\(text))"
    default: text
    }
  }

  private func label(_ tactic: Tactic) -> String { tactic.label }
}
