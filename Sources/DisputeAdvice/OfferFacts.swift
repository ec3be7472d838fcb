/// What can be said about the proposals on the page; a condition asks for one of these.
enum OfferFact: UInt8, Choice {
  case any, several, sufficient, sufficientWithReturn, costlyReturn, zero, platformRefuses, money, tooLittle
  case returnNotAskedFor, returnUnclear, unclear
  static let names = [
    "there is a proposal",
    "there are two proposals or more",
    "a proposal gives enough money in the way you asked for",
    "the best proposal that gives enough wants the item back",
    "the best proposal wants the item back, and sending it costs as much as it gives",
    "a proposal gives nothing",
    "the platform proposes nothing",
    "a proposal gives money, or may",
    "a proposal gives money in the way you asked for, but too little",
    "a proposal wants the item back, though you asked for a refund only",
    "a proposal wants the item back, and you did not ask for that in so many words",
    "a proposal can't be judged: its kind, amount or currency or your minimum is unknown",
  ]
}

/// The proposals, judged one by one.
struct OfferFacts {
  private var facts = ChoiceSet<OfferFact>()
  /// The index of the proposal to accept.
  private(set) var best: Int?
  /// What the best proposal leaves after the cost of sending the item back.
  private var bestValue: Int64 = 0
  private var bestReturns = false

  init(_ state: DisputeState) {
    guard let offers = state.offers, !offers.isEmpty else { return }
    facts.insert(.any)
    if offers.count > 1 { facts.insert(.several) }
    for (index, offer) in offers.enumerated() {
      guard judge(offer, state), let amount = offer.amount else { continue }
      consider(index, amount, returns: offer.kind == .returnAndRefund, cost: state.returnCost)
    }
    if best != nil { facts.insert(.sufficient) }
    guard bestReturns else { return }
    facts.insert(.sufficientWithReturn)
    if bestValue <= 0 { facts.insert(.costlyReturn) }
  }

  func contains(_ fact: OfferFact) -> Bool { facts.contains(fact) }

  /// Notes the facts about one proposal; true when it is sufficient.
  private mutating func judge(_ offer: Offer, _ state: DisputeState) -> Bool {
    if offer.kind == OfferKind.none || offer.amount == .zero {
      facts.insert(.zero)
      if offer.from == .platform { facts.insert(.platformRefuses) }
      return false
    }
    facts.insert(.money)
    guard let kind = offer.kind else {
      facts.insert(.unclear)
      return false
    }
    if kind == .returnAndRefund, state.claimWants != .returnAndRefund {
      facts.insert(state.claimWants == .refund ? .returnNotAskedFor : .returnUnclear)
      return false
    }
    guard let amount = offer.amount, let minimum = state.minimum else {
      facts.insert(.unclear)
      return false
    }
    // A currency that is not said is the order's; one that is said must be seen to be the order's.
    let proposed = Money(amount, offer.currency ?? state.orderCurrency)
    do throws(CurrencyMismatch) {
      let isEnough = try proposed.covers(Money(minimum, state.orderCurrency))
      if !isEnough { facts.insert(.tooLittle) }
      return isEnough
    } catch {
      facts.insert(.unclear)
      return false
    }
  }

  /// Keeps the better proposal: more money after the cost of the return; a plain refund where that cost is
  /// unknown; the first of equals.
  private mutating func consider(_ index: Int, _ amount: Amount, returns: Bool, cost: Amount?) {
    let value = returns ? amount.less(cost ?? .zero) : amount.tenThousandths
    let isBetter =
      best == nil || (cost == nil && returns != bestReturns ? bestReturns : value > bestValue)
    guard isBetter else { return }
    (best, bestValue, bestReturns) = (index, value, returns)
  }
}
