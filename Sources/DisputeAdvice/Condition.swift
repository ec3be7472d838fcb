internal import RiskScoring

/// A bound of a comparison: a number, or a number of the policy and what is added to it.
enum Limit: Sendable {
  case days(Int)
  case policy(PolicyNumber, plus: Int = 0)

  func value(_ policy: Policy) -> Int {
    switch self {
    case .days(let number): number
    case .policy(let number, let added): policy[number] + added
    }
  }
}

/// How much of the money has to have arrived.
enum RefundExtent: Sendable { case claim, wholePrice }

/// A condition is a value: it can be evaluated, printed, and asked which keys it looks at.
indirect enum Condition: Sendable {
  case always
  case phase(ChoiceSet<DisputePhase>)
  case escalation(ChoiceSet<EscalationStatus>)
  case reason(ChoiceSet<ClaimReason>)
  case wants(ChoiceSet<ClaimWants>)
  case shipment(ChoiceSet<Shipment>)
  case item(ChoiceSet<ItemStatus>)
  case replacement(ChoiceSet<ReplacementStatus>)
  case evidence(ChoiceSet<EvidenceStatus>)
  case returned(ChoiceSet<ReturnStatus>)
  case outcome(ChoiceSet<Outcome>)
  case unknown(StateKey)
  /// For keys that are true or false, known to be so.
  case yes(StateKey)
  case no(StateKey)
  /// For integer keys, known and …
  case atLeast(StateKey, Limit)
  case atMost(StateKey, Limit)
  case offer(OfferFact)
  case refundArrived(RefundExtent)
  case offPlatformMoney
  /// The buyer asks for less than the least that is acceptable.
  case claimTooLow
  /// The page is known not to show the button.
  case hides(PageButton)
  case tactic(TacticSet)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// A dispute is, or may be, going on.
  static let isOpen = Condition.not(.phase([.notOpened, .closed]))
  /// The same, and the platform has not stepped in.
  static let beforeEscalation = Condition.not(.phase([.notOpened, .closed, .escalated]))
  /// The buyer has the goods and is satisfied.
  static let goodsInOrder = Condition.any([.item([.receivedOK]), .replacement([.receivedOK])])
  /// The parcel really moves, and protection was seen to be extended for long enough to open again.
  static let parcelOnItsWay = Condition.all([
    .item([.notReceived]), .shipment([.inTransit, .arrivedInCountry]), .yes(.protectionExtended),
    .atLeast(.protectionDaysLeft, .policy(.reopenMarginDays)), .saysNothingCame,
  ])
  /// The buyer has no claim any more, but money is offered: it is taken or left, not rejected.
  static let offeredAnyway = Condition.all([.any([.goodsInOrder, .yes(.mistake)]), .offer(.money)])
  /// The buyer's own mistake, which costs nothing to take back: the parcel comes, and a new dispute stays
  /// possible. (Goods in hand speak for themselves: in order, or a reason to keep the dispute.)
  static let mistakeIsSafe = Condition.all([
    .phase([.awaitingSeller, .awaitingBuyer]), .yes(.mistake), .item([.notReceived]),
    .shipment([.inTransit, .arrivedInCountry]), .atLeast(.protectionDaysLeft, .policy(.reopenMarginDays)),
  ])
  /// The reason is known, and none of somebody who has the goods, or whose parcel goes to another address.
  static let saysNothingCame = Condition.reason([
    .notReceived, .delayed, .noTracking, .customs, .notNeeded, .other,
  ])
}

extension Condition {
  /// Whether the condition is true; what is unknown makes it false (under `not`: true). O(size).
  func holds(in situation: Situation) -> Bool {
    switch self {
    case .always: return true
    case .phase(let set): return set.holds(situation.state.phase)
    case .escalation(let set): return set.holds(situation.state.escalation)
    case .reason(let set): return set.holds(situation.state.claimReason)
    case .wants(let set): return set.holds(situation.state.claimWants)
    case .shipment(let set): return set.holds(situation.state.shipment)
    case .item(let set): return set.holds(situation.state.item)
    case .replacement(let set): return set.holds(situation.state.replacement)
    case .evidence(let set): return set.holds(situation.state.evidence)
    case .returned(let set): return set.holds(situation.state.returnStatus)
    case .outcome(let set): return set.holds(situation.state.outcome)
    case .unknown(let key): return !situation.state.knows(key)
    case .yes(let key): return situation.state.answer(key) == true
    case .no(let key): return situation.state.answer(key) == false
    case .atLeast(let key, let limit):
      guard let days = situation.state.integer(key) else { return false }
      return days >= limit.value(situation.policy)
    case .atMost(let key, let limit):
      guard let days = situation.state.integer(key) else { return false }
      return days <= limit.value(situation.policy)
    case .offer(let fact): return situation.offers.contains(fact)
    case .refundArrived(let extent): return situation.refundArrived(extent)
    case .offPlatformMoney:
      guard let money = situation.state.offPlatformRefundReceived else { return false }
      return money > .zero
    case .claimTooLow:
      guard let claimed = situation.state.claimAmount, let least = situation.state.minimumAcceptable else {
        return false
      }
      return claimed < least
    case .hides(let button):
      guard let buttons = situation.state.buttons else { return false }
      return !buttons.contains(button)
    case .tactic(let set): return situation.tactics.intersects(set)
    case .not(let condition): return !condition.holds(in: situation)
    case .all(let conditions):
      for condition in conditions where !condition.holds(in: situation) { return false }
      return true
    case .any(let conditions):
      for condition in conditions where condition.holds(in: situation) { return true }
      return false
    }
  }

  /// The state keys that the condition can see.
  var keys: [StateKey] {
    switch self {
    case .always, .tactic: []
    case .phase: [.phase]
    case .escalation: [.escalation]
    case .reason: [.claimReason]
    case .wants: [.claimWants]
    case .shipment: [.shipment]
    case .item: [.item]
    case .replacement: [.replacement]
    case .evidence: [.evidence]
    case .returned: [.returnStatus]
    case .outcome: [.outcome]
    case .unknown(let key), .yes(let key), .no(let key), .atLeast(let key, _), .atMost(let key, _): [key]
    case .offer(let fact): OfferFacts.keys(fact)
    case .refundArrived: [.refundReceived, .claimAmount, .orderPaid, .minimumAcceptable]
    case .offPlatformMoney: [.offPlatformRefundReceived]
    case .claimTooLow: [.claimAmount, .minimumAcceptable]
    case .hides: [.buttons]
    case .not(let condition): condition.keys
    case .all(let conditions), .any(let conditions): conditions.flatMap { condition in condition.keys }
    }
  }
}

extension OfferFacts {
  /// The keys that the fact depends on.
  static func keys(_ fact: OfferFact) -> [StateKey] {
    switch fact {
    case .any, .several: [.offers]
    case .platformRefuses: [.offers, .offerFrom, .offerKind, .offerAmount]
    case .zero, .money: [.offers, .offerKind, .offerAmount]
    case .returnNotAskedFor, .returnUnclear: [.offers, .offerKind, .offerAmount, .claimWants]
    case .sufficient, .tooLittle, .unclear:
      [
        .offers, .offerKind, .offerAmount, .offerCurrency, .orderCurrency, .claimWants, .minimumAcceptable,
        .claimAmount, .orderPaid,
      ]
    case .sufficientWithReturn, .costlyReturn: keys(.sufficient) + [.returnCost]
    }
  }
}

extension ChoiceSet {
  /// Whether the value is known and in the set.
  fileprivate func holds(_ value: Element?) -> Bool {
    guard let value else { return false }
    return contains(value)
  }
}
