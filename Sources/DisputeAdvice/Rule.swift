internal import RiskScoring

/// A rule by its name in the output. The order is that of the table.
public enum RuleID: String, CaseIterable, Sendable {
  // accept
  case sufficientOffer = "sufficient-offer"
  case costlyReturn = "costly-return"
  case sufficientReturn = "sufficient-return"
  // cancel
  case goodsInOrder = "goods-in-order"
  case refundArrived = "refund-arrived"
  case ownMistake = "own-mistake"
  case onItsWay = "on-its-way"
  // wait: money that would be lost by cancelling
  case moneyBeatsCancelling = "money-beats-cancelling"
  // wait: a return that would be lost by cancelling was not ruled out
  case returnUnseen = "return-unseen"
  // edit
  case restoreTerms = "restore-terms"
  case counterOffer = "counter-offer"
  case weakReason = "weak-reason"
  case betterEvidence = "better-evidence"
  case claimTooLow = "claim-too-low"
  case accused = "accused"
  // wait: a return is agreed
  case returnTooLate = "return-too-late"
  case returnAgreed = "return-agreed"
  case returnUnderWay = "return-under-way"
  case returnArrived = "return-arrived"
  // wait: the dispute is closed
  case appeal = "appeal"
  case appealTooLate = "appeal-too-late"
  case refundLate = "refund-late"
  case refundDue = "refund-due"
  case acceptedWithoutGoods = "accepted-without-goods"
  case acceptedIsFinal = "accepted-is-final"
  case brokeAfterCancel = "broke-after-cancel"
  case brokeUnderProtection = "broke-under-protection"
  case openAgain = "open-again"
  case cancelledTooLate = "cancelled-too-late"
  case endingUnknown = "ending-unknown"
  case disputeOver = "dispute-over"
  // wait: no dispute is open
  case nothingToDispute = "nothing-to-dispute"
  case cancelTheOrder = "cancel-the-order"
  case openAfterExpiry = "open-after-expiry"
  case openNow = "open-now"
  case confirmedEarly = "confirmed-early"
  case protectionOver = "protection-over"
  case openingDelayed = "opening-delayed"
  case cannotOpen = "cannot-open"
  case courierNotUsed = "courier-not-used"
  case evidenceFirst = "evidence-first"
  case faultyGoods = "faulty-goods"
  case tooEarlyToDispute = "too-early-to-dispute"
  case trackingMissing = "tracking-missing"
  case sentElsewhere = "sent-elsewhere"
  case checkFirst = "check-first"
  case noDisputeYet = "no-dispute-yet"
  // wait: the platform asks
  case platformAsks = "platform-asks"
  case firstRefusal = "first-refusal"
  // wait: a proposal on the page
  case offerWithoutAccept = "offer-without-accept"
  case severalProposals = "several-proposals"
  case returnOffered = "return-offered"
  case offerUnclear = "offer-unclear"
  case mediatedOffer = "mediated-offer"
  case offerTooLittle = "offer-too-little"
  case zeroOffer = "zero-offer"
  case cancelOutOfReach = "cancel-out-of-reach"
  case resendWhileEscalated = "resend-while-escalated"
  case platformAsksSeller = "platform-asks-seller"
  case platformLooks = "platform-looks"
  case withThePlatform = "with-the-platform"
  // wait: the seller asks to cancel
  case askedAfterExpiry = "asked-after-expiry"
  case askedUnseenTimer = "asked-unseen-timer"
  case askedWithoutExtension = "asked-without-extension"
  // wait: what the seller says does not fit the page
  case promiseWithoutButton = "promise-without-button"
  case falseTracking = "false-tracking"
  // wait: what the state alone says
  case offPlatformRefund = "off-platform-refund"
  case parcelNear = "parcel-near"
  // wait: what the seller tries
  case moneyElsewhere = "money-elsewhere"
  case newOrder = "new-order"
  case confirmEarly = "confirm-early"
  case dataRequest = "data-request"
  case resendPromise = "resend-promise"
  case refundPromise = "refund-promise"
  case acceptRequest = "accept-request"
  case cancelRequest = "cancel-request"
  case returnDemand = "return-demand"
  case reasonChange = "reason-change"
  case bargaining = "bargaining"
  case reviewDeal = "review-deal"
  case threat = "threat"
  case talkElsewhere = "talk-elsewhere"
  case pity = "pity"
  case stalling = "stalling"
  case trackingClaim = "tracking-claim"
  case extensionClaim = "extension-claim"
  case carrierBlame = "carrier-blame"
  case platformRefund = "platform-refund"
  // wait: whose move it is
  case replacementFaulty = "replacement-faulty"
  case replacementUnderWay = "replacement-under-way"
  case exchange = "exchange"
  case uncheckedParcel = "unchecked-parcel"
  case deliveredUnseen = "delivered-unseen"
  case neverShipped = "never-shipped"
  case extensionWithoutTracking = "extension-without-tracking"
  case parcelLost = "parcel-lost"
  case timerNearEnd = "timer-near-end"
  case extensionMissing = "extension-missing"
  case defectKeepsDispute = "defect-keeps-dispute"
  case evidenceBeforePlatform = "evidence-before-platform"
  case prepareEvidence = "prepare-evidence"
  case sellersMove = "sellers-move"
  case yourMove = "your-move"
  case keepClaim = "keep-claim"
  // obligations
  case answerProposal = "answer-proposal"
  case answerOpenProposal = "answer-open-proposal"
  case answerGoodProposal = "answer-good-proposal"
  case answerEvidence = "answer-evidence"
  case answerQuestion = "answer-question"
  case answerTurn = "answer-turn"
  case checkBeforeOpening = "check-before-opening"
}

/// A step and the day by which it has to be done.
struct PlannedStep: Sendable {
  let step: Step
  let deadline: Deadline

  static func step(_ step: Step, by deadline: Deadline = .none) -> PlannedStep {
    PlannedStep(step: step, deadline: deadline)
  }
}

/// One row of the table of rules.
///
/// The first row that holds and whose action is allowed decides. A row without action (an obligation) and a
/// row that needs a tactic also speak where they did not decide. (A class, so that a row is never copied.)
final class Rule: Sendable {
  let id: RuleID
  /// The row needs one of these in the seller's message; empty: whatever the seller says.
  let tactics: TacticSet
  let condition: Condition
  /// nil: the row only adds.
  let action: Action?
  let steps: [PlannedStep]
  let warnings: [Warning]
  let sources: [Source]

  init(
    _ id: RuleID, _ tactics: [Tactic] = [], when condition: Condition, _ action: Action?,
    _ steps: [PlannedStep] = [], warn warnings: [Warning] = [], _ sources: [Source]
  ) {
    self.id = id
    self.tactics = TacticSet(tactics)
    self.condition = condition
    self.action = action
    self.steps = steps
    self.warnings = warnings
    self.sources = sources
  }

  func holds(in situation: Situation) -> Bool {
    (tactics.isEmpty || situation.tactics.intersects(tactics)) && condition.holds(in: situation)
  }

  /// Whether the row speaks beside another that decided.
  var adds: Bool { action == nil || !tactics.isEmpty }
}
