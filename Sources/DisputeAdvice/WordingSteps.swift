extension Wording {
  /// What to do, without the deadline.
  static func step(_ step: Step, for rule: RuleID? = nil) -> String {
    switch step {
    case .requestExtension:
      "Ask the seller to extend buyer protection, and look on the order page whether it was done."
    case .verifyTimer:
      "Look at the order page: how many days of buyer protection are left? (Not the dispute timer.)"
    case .verifyTracking where rule == .returnUnderWay:
      """
      Enter the tracking number of your return on the carrier's own website. Does it move, and to the \
      address in the dispute?
      """
    case .verifyTracking:
      "Enter the tracking number on the carrier's own website. Does it move, and to your address?"
    case .verifyOffer:
      "Open the dispute page and read the proposal: refund or return, what amount, what currency?"
    case .rejectOffer:
      "Press Reject on a proposal that is not what you want, and say what you want instead."
    case .counterOffer:
      """
      Press Change (Edit) and put in your own amount: {minimum}. Base it on how bad the defect is, what \
      a repair costs (show the bill), and what similar cases got; for goods that never came, all that \
      you paid.
      """
    case .changeReason:
      "Press Change (Edit) and choose the true, strong reason: not received, or not as described."
    case .restoreTerms: "Press Change (Edit) and ask again for a refund without return."
    case .addEvidence:
      """
      Upload evidence in the dispute, as files and not as links: close-up photos, a short video, a \
      screenshot of the tracking or of the order.
      """
    case .answerPlatform: "Answer the platform's question on the dispute page, with facts and evidence."
    case .escalate:
      """
      If the seller does not answer, press Escalate if the page shows it; else the platform steps in by \
      itself.
      """
    case .openDispute:
      """
      Press Open dispute on the order page, with the true, strong reason. Never came: refund of the \
      whole price with delivery. Faulty: refund of a part, or return for the whole.
      """
    case .cancelOrder: "Cancel the order itself (not a dispute) while it has not been shipped."
    case .checkParcel:
      "When the parcel is in your hands, film the opening and check everything. Then decide."
    case .returnWithTracking:
      "Send the item back to the address in the dispute, with tracking, and put the number in the dispute."
    case .askForTracking: "Ask the seller for a tracking number that works on the carrier's site."
    case .confirmReceipt: "Confirm receipt only now, when you are sure that everything is in order."
    case .appeal where rule == .brokeAfterCancel || rule == .brokeUnderProtection:
      "Ask the platform to look at the case again, with evidence that it has not seen yet. Nothing is promised."
    case .appeal:
      "Appeal against the decision, with evidence that the platform has not seen yet. Nothing is promised."
    case .reportSeller: "Report the message to the platform. Keep a screenshot."
    case .replyInDispute: "Write a short, polite answer on the dispute page (see the reply below)."
    case .trackRefund: "Check the card or account that you paid with until the money has arrived."
    case .contactPlatform:
      "Ask the platform's support what can still be done, and tell it what you see on the page."
    case .chargeback:
      "Ask the bank or card company that you paid with whether it can take the payment back."
    }
  }

  /// How long there is; below zero: it is over.
  static func deadline(_ days: Int) -> String {
    switch days {
    case ..<0: "The day for it has passed. Do it today all the same; it may not count any more."
    case 0: "Do it today."
    case 1: "You have 1 day."
    default: "You have \(days) days."
    }
  }

  /// What not to do, or not to forget.
  static func warning(_ warning: Warning, _ phase: DisputePhase? = nil) -> String {
    switch warning {
    case .doNotCancel where phase == .escalated:
      "Do not press {cancel}: it closes the dispute and pays the seller in full, for good."
    case .doNotCancel: "Do not press Cancel dispute: you may not be able to open it again."
    case .doNotAccept:
      "Do not press Accept: it ends the dispute and the order on the terms that are on the page."
    case .doNotConfirm: "Do not confirm receipt before you have the parcel and have checked it."
    case .refuseOffPlatformMoney:
      "Refuse money outside the platform (PayPal, bank, gift card): it can be taken back."
    case .stayOnPlatform: "Stay on the platform: what is said elsewhere does not count."
    case .doNotReorder: "Do not place a new order in place of this one."
    case .doNotTrustPromise: "Do not act on a promise. Only what is on the page, or has arrived, counts."
    case .keepReason: "Keep the true reason and your evidence; never make the reason weaker as a favour."
    case .checkTerms:
      "Check kind and amount each time you look: a proposal can be changed before you accept."
    case .returnOnlyInDispute: "Send nothing back unless the return stands in the dispute; use tracking."
    case .mindTheTimers:
      "There are two timers: buyer protection and the dispute. Look at both every few days."
    case .noReviewDeal:
      "Do not trade stars or a review for money. Write your review when the matter is over."
    case .ignorePressure: "Do not let threats or sad stories hurry you. Stay calm and polite."
    case .shareNoData: "Give no card number, code, password or copy of a document, and open no link."
    case .cancelUnavailable: "{cancel} is not there for you now. Press nothing else in its place."
    case .acceptIsFinal: "Accept is not Cancel. Accept is final: read the button twice before you press it."
    case .silenceLoses: "Do not stay silent past the deadline: silence decides against you."
    case .guidesDisagree:
      "The guides do not agree on this point. Look at what your own page says before you press anything."
    }
  }

  /// What speaks against an action that was not chosen.
  static func objection(_ id: GuardID) -> String {
    switch id {
    case .cancelClosed: "The dispute is closed: there is nothing to cancel."
    case .cancelNotOpened: "No dispute is open: there is nothing to cancel."
    case .cancelNotShown: "The page shows no Cancel button."
    case .cancelExpired: "Buyer protection is over: a cancelled dispute could never be opened again."
    case .cancelPaysSeller: "The platform has stepped in: cancelling now pays the seller in full."
    case .cancelPhaseUnknown:
      "It is not known how far the dispute is; if the platform has stepped in, cancelling pays the seller."
    case .cancelTimerUnknown:
      "It is not known how long buyer protection still runs, so a new dispute may be impossible."
    case .cancelLosesReturn:
      "A return stands in the dispute. Cancelling would end it before its refund has come."
    case .cancelReturnUnseen:
      "Nobody said whether a return stands in the dispute. Cancelling would end it before its refund has come."
    case .cancelLosesOffer:
      "There is money on the page. Cancelling would leave it there."
    case .cancelTimerShort:
      "Less than {margin} days of protection are left, too few to open again in comfort."
    case .cancelUnproved: "Nothing on the page proves that your problem is solved."
    case .acceptClosed: "The dispute is closed: there is nothing to accept."
    case .acceptNotOpened: "No dispute is open: there is nothing to accept."
    case .acceptNotShown: "The page shows no Accept button."
    case .acceptNothing: "{noProposal}; a promise in the chat can't be accepted."
    case .acceptReturn: "The proposal wants the item back, and you asked for a refund only."
    case .acceptTooLittle: "The proposal gives less than you want ({minimum}), and Accept is final."
    case .acceptZero: "The proposal gives you nothing. Accept would lose everything."
    case .acceptUnclear: "The proposal can't be judged yet, and Accept is final."
    case .editClosed: "The dispute is closed: nothing can be changed."
    case .editNotOpened: "No dispute is open: there is nothing to change."
    case .editEscalated: "The platform has stepped in: the dispute can't be changed any more."
    case .editNotShown: "The page shows no Change (Edit) button."
    case .editRisksOffer: "A proposal that is enough is on the page. Changing the dispute could lose it."
    case .editSettled: "The matter is settled on your side: there is nothing to change."
    case .editNotNeeded: "Nothing in your claim has to be changed now."
    case .waitLeavesMoney: "Waiting would leave money on the table that is enough for you."
    case .waitGoodsInOrder: "You have what you ordered. Keeping the dispute gives you nothing more."
    case .waitSettled: "Nothing more can be gained by waiting."
    case .waitWeakensClaim: "Waiting would leave your claim weaker than it can be."
    }
  }

  /// The action in one line. Where no dispute is open there is nothing to end.
  static func headline(_ action: Action, _ phase: DisputePhase?, steps: [Step]) -> String {
    switch (action, phase) {
    case (.cancel, _): "Press {cancel}."
    case (.accept, _): "Press Accept on {proposal}."
    case (.edit, _): "Press Change (Edit). Do not cancel and do not accept."
    case (.wait, .notOpened) where steps.isEmpty: "There is no dispute to end, and nothing to do."
    case (.wait, .notOpened): "There is no dispute to end. Do the steps below in time."
    case (.wait, .closed) where steps.isEmpty: "The dispute is closed, and there is nothing left to do."
    case (.wait, .closed): "The dispute is closed. Do the steps below in time."
    case (.wait, _): "Do not press anything that ends the dispute. Wait."
    }
  }

  /// The button that would do harm now; never one that a step tells to press.
  static func wrongButton(_ action: Action, _ phase: DisputePhase?, steps: [Step]) -> String {
    let confirms = steps.contains(.confirmReceipt)
    return switch (action, phase) {
    case (.cancel, _): "Not this button: Accept. It looks close, and it is final."
    case (.accept, _): "Not this button: {cancel}. It gives up the proposal."
    case (.edit, _): "Not these buttons: {cancel}, Accept."
    case (.wait, .notOpened), (.wait, .closed):
      confirms
        ? "Not this button: Open dispute. You have what you ordered."
        : "Not this button: Confirm receipt, before everything is there and in order."
    case (.wait, _):
      confirms
        ? "Not these buttons: {cancel}, Accept." : "Not these buttons: {cancel}, Accept, Confirm receipt."
    }
  }

  /// The one thing to check first.
  static func firstCheck(_ action: Action) -> String {
    switch action {
    case .cancel:
      "Check first: what you know comes from the page or from your own hands, not from the chat."
    case .accept: "Check first: the kind ({kind}) and the amount on the page, at the last step too."
    case .edit: "Check first: the reason, the amount and the evidence are right before you send the change."
    case .wait: "Check first: how many days both timers show."
    }
  }
}
