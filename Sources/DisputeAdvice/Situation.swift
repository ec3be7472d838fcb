internal import RiskScoring

/// Everything a rule may look at: the state, what the seller tries, the numbers, the proposals judged.
struct Situation {
  let state: DisputeState
  let tactics: TacticSet
  let policy: Policy
  let rulebook: Rulebook
  let offers: OfferFacts

  init(
    _ state: DisputeState, tactics: TacticSet = TacticSet(), policy: Policy = .standard,
    rulebook: Rulebook = .standard
  ) {
    self.state = state
    self.tactics = tactics
    self.policy = policy
    self.rulebook = rulebook
    offers = OfferFacts(state)
  }
}

/// The day by which a step has to be done.
enum Deadline: Sendable {
  case none
  case today
  /// The dispute timer; where the page shows none, the platform steps in.
  case answer
  /// The platform's question.
  case platformAnswer
  case evidence
  /// The seller's time to answer.
  case sellerAnswer
  case protection
  case returning
  case appeal
  case refund
  /// A dispute can't open before.
  case earliestDispute
  /// A dispute can't open after, once receipt was confirmed.
  case lastDispute
}

extension Situation {
  /// Days that are left, below zero where the day has passed; nil: no deadline is known.
  func days(until deadline: Deadline) -> Int? {
    switch deadline {
    case .none: nil
    case .today: 0
    case .answer: state.responseDaysLeft ?? policy[.escalationDays]
    case .platformAnswer: state.responseDaysLeft ?? policy[.mediatorAnswerDays]
    case .evidence: state.evidenceDaysLeft ?? policy[.evidenceDays]
    case .sellerAnswer: state.responseDaysLeft ?? policy[.sellerAnswerDays]
    case .protection: state.protectionDaysLeft
    case .returning: state.returnDaysLeft ?? policy[.returnDays]
    case .appeal: policy[.appealDays] - (state.closedDaysAgo ?? 0)
    case .refund: policy[.refundDays] - (state.closedDaysAgo ?? 0)
    case .earliestDispute: policy[.earliestDisputeDays] - (state.daysSinceDispatch ?? 0)
    case .lastDispute:
      // While protection runs, a dispute can't open after its end either.
      min(
        policy[.lastDisputeDays] - (state.daysSinceConfirmation ?? 0),
        state.protectionDaysLeft.map { days in days > 0 ? days : .max } ?? .max)
    }
  }

  /// Whether the money arrived by the way the order was paid: all that was claimed, or the whole price too;
  /// and never less than the buyer would settle for.
  func refundArrived(_ extent: RefundExtent) -> Bool {
    guard let refund = state.refundReceived, refund > .zero, refund >= state.minimumAcceptable ?? .zero
    else { return false }
    switch extent {
    case .claim:
      // A claim of nothing says nothing: the price counts then.
      let claimed = state.claimAmount == .zero ? nil : state.claimAmount
      guard let due = claimed ?? state.price else { return false }
      return refund >= due
    case .wholePrice:
      guard let paid = state.price else { return false }
      return refund >= paid && refund >= state.claimAmount ?? .zero
    }
  }
}
