extension Wording {
  /// What would have to be true for an action to become right, by what speaks against it now.
  static func wouldNeed(_ id: GuardID) -> String {
    switch id {
    case .cancelClosed, .acceptClosed, .editClosed: "A new dispute would have to be open."
    case .cancelNotOpened, .acceptNotOpened, .editNotOpened: "A dispute would have to be open."
    case .cancelNotShown:
      "The page would have to show the button, and the goods be in order or the money be back."
    case .cancelExpired:
      "Buyer protection would have to run again, seen on the page; after its end no fact makes it safe."
    case .cancelPaysSeller: "The goods, or their replacement, would have to be in your hands and in order."
    case .cancelPhaseUnknown:
      """
      Either the goods are in order, or the page says that the platform has not stepped in and one of the \
      good reasons to cancel holds.
      """
    case .cancelTimerUnknown:
      """
      Look at the order page: with {margin} days of protection or more, and a parcel that moves, it would be \
      right after an extension, or if the dispute was your own mistake. So it would if the goods are in order. \
      No return may stand in the dispute.
      """
    case .cancelLosesReturn:
      "The refund for the return would have to arrive, or the exchanged item be in order in your hands."
    case .cancelReturnUnseen: "The page would have to show that no return was agreed in the dispute."
    case .cancelLosesOffer:
      "The proposal would have to be gone from the page. While it is there, taking it or waiting is better."
    case .cancelTimerShort:
      """
      Protection would have to be extended to {margin} days or more, seen on the page, with a parcel that \
      moves; or the goods be in order.
      """
    case .cancelUnproved:
      """
      One of these: the goods are in order in your hands; the refund has arrived the way you paid; or the \
      parcel moves, protection has {margin} days or more, and the dispute was your mistake, or the page shows \
      an extension and your reason is not about goods that came or went elsewhere.
      """
    case .acceptNotShown: "The page would have to show Accept beside a proposal that is enough."
    case .acceptNothing: "A formal proposal of {minimum} or more would have to stand on the page."
    case .acceptReturn: "The proposal would have to be a refund without return, or a return be what you want."
    case .acceptTooLittle: "The proposal would have to be {minimum} or more, or you be content with less."
    case .acceptZero: "The proposal would have to give {minimum} or more."
    case .acceptUnclear:
      "Its kind, amount and currency and your own minimum would have to be known, and be enough."
    case .editEscalated: "Only before the platform steps in; now it asks for what it needs."
    case .editNotShown: "The page would have to show Change (Edit)."
    case .editRisksOffer: "Only if the proposal were less than {minimum}, or not what you asked for."
    case .editSettled: "Only if the goods turned out faulty, or the money were still missing."
    case .editNotNeeded:
      """
      One of these: the proposal is too little or asks for a return; the reason is a weak one; the claim is \
      below your minimum; the seller refuses or accuses you and your evidence is thin.
      """
    case .waitLeavesMoney: "Only if the proposal were less than {minimum}, or not what you asked for."
    case .waitGoodsInOrder: "Only if the goods were not in order after all, or money lay on the page."
    case .waitSettled:
      "Only if what you rely on (refund, tracking, extension) were not really seen, or a return were agreed."
    case .waitWeakensClaim: "Only after the change is made: then it is the seller's turn."
    }
  }

  /// How old the terms are that the deadlines rest on.
  static func policyNote(_ asOf: Edition) -> String {
    asOf == .unknown
      ? "The deadlines rest on terms of an unknown date; the page's own timers always win."
      : "The deadlines rest on the platform's terms as of \(asOf.text); the page's own timers always win."
  }
}
