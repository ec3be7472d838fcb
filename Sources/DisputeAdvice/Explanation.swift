public import RiskScoring

/// A rule that was tried, and what came of it.
public struct Tried: Sendable {
  public enum Result: Sendable {
    /// The rule decided.
    case decided
    /// The rule holds, and adds steps and warnings beside the one that decided.
    case spoke
    /// The first condition that failed, and what the page or the message says about it.
    case failed(condition: String, found: String)
    /// The rule holds, but a guard forbids its action.
    case forbidden(GuardID, text: String)
  }

  public let rule: RuleID
  /// nil: the rule only adds.
  public let action: Action?
  public let result: Result

  /// The result in one line.
  public var text: String {
    switch result {
    case .decided: "decides"
    case .spoke: "speaks too"
    case .failed(let condition, let found): "needs: \(condition); but \(found)"
    case .forbidden(let id, let text): "holds, but \(id.rawValue) forbids it: \(text)"
    }
  }
}

/// The rules in the order in which they were tried, up to the one that decides; then those that speak beside it.
/// O(rules).
public func explain(_ state: DisputeState, tactics: TacticSet, policy: Policy = .standard) -> [Tried] {
  let situation = Situation(state, tactics: tactics, policy: policy)
  let decision = situation.decide()
  let fill = Filling(situation, decision)
  let speaking = situation.speakingRows(decision)
  var tried: [Tried] = []
  for (index, row) in situation.rulebook.rules.enumerated() {
    let speaks = speaking.contains { other in other === row }
    guard index <= decision.row || speaks else { continue }
    let result: Tried.Result =
      if index == decision.row {
        .decided
      } else if let failure = row.firstFailure(in: situation) {
        .failed(condition: failure.text, found: situation.finding(failure))
      } else if !speaks, let action = row.action, let row = situation.objection(to: action) {
        .forbidden(row.id, text: fill(Wording.objection(row.id)))
      } else {
        .spoke
      }
    tried.append(Tried(rule: row.id, action: row.action, result: result))
  }
  return tried
}

extension Rule {
  /// The first condition that fails; nil: the rule holds.
  fileprivate func firstFailure(in situation: Situation) -> Condition? {
    if !tactics.isEmpty, !situation.tactics.intersects(tactics) { return .tactic(tactics) }
    return condition.firstFailure(in: situation)
  }
}

extension Condition {
  /// The condition itself, or the first part that fails of one whose parts must all hold; nil: it holds.
  fileprivate func firstFailure(in situation: Situation) -> Condition? {
    guard !holds(in: situation) else { return nil }
    guard case .all(let parts) = self else { return self }
    for part in parts {
      if let failure = part.firstFailure(in: situation) { return failure }
    }
    return self
  }
}

extension Situation {
  /// What is known of the keys that the condition looks at: `item is not-received, shipment is unknown`.
  fileprivate func finding(_ condition: Condition) -> String {
    if case .tactic = condition { return "it does not" }
    var keys: [StateKey] = []
    for key in condition.keys where !keys.contains(key) { keys.append(key) }
    if keys.contains(.offers), state.offers?.isEmpty ?? true {
      keys = keys.filter { key in !key.isOfAnOffer }
    }
    return listed(keys.map { key in "\(key.path) is \(state.words(key))" }, by: "and")
  }
}

extension StateKey {
  /// A key inside a proposal.
  fileprivate var isOfAnOffer: Bool {
    switch self {
    case .offerFrom, .offerKind, .offerAmount, .offerCurrency: true
    default: false
    }
  }
}

extension DisputeState {
  /// The value of the key in the words of the command line.
  fileprivate func words(_ key: StateKey) -> String {
    let value: String? =
      switch key {
      case .phase: phase?.name
      case .escalation: escalation?.name
      case .claimReason: claimReason?.name
      case .claimWants: claimWants?.name
      case .claimAmount: money(claimAmount)
      case .orderPaid: money(orderPaid)
      case .orderCurrency: orderCurrency?.code
      case .offers: offers.map { offers in offers.isEmpty ? "empty" : "a list of \(offers.count)" }
      case .offerFrom: each { offer in offer.from?.name }
      case .offerKind: each { offer in offer.kind?.name }
      case .offerAmount:
        each { offer in offer.amount.map { Money($0, offer.currency ?? orderCurrency).text } }
      case .offerCurrency: each { offer in offer.currency?.code }
      case .minimumAcceptable: money(minimumAcceptable)
      case .protectionExtended, .mistake: answer(key).map { answer in answer ? "yes" : "no" }
      case .protectionDaysLeft, .responseDaysLeft, .evidenceDaysLeft, .returnDaysLeft, .daysSinceDispatch,
        .daysSinceConfirmation, .closedDaysAgo:
        integer(key).map { days in String(days) }
      case .shipment: shipment?.name
      case .item: item?.name
      case .refundReceived: money(refundReceived)
      case .offPlatformRefundReceived: money(offPlatformRefundReceived)
      case .evidence: evidence?.name
      case .returnCost: money(returnCost)
      case .returnStatus: returnStatus?.name
      case .replacement: replacement?.name
      case .outcome: outcome?.name
      case .buttons: buttons.map { buttons in buttons.elements.isEmpty ? "empty" : buttons.words }
      }
    return value ?? "unknown"
  }

  private func money(_ amount: Amount?) -> String? {
    amount.map { amount in Money(amount, orderCurrency).text }
  }

  /// What each proposal says.
  private func each(_ value: (Offer) -> String?) -> String? {
    guard let offers, !offers.isEmpty else { return nil }
    return listed(offers.map { offer in value(offer) ?? "unknown" }, by: "and")
  }
}
