internal import RiskScoring

extension Wording {
  /// A short, polite answer for the dispute page. It concedes nothing, and promises only the action itself.
  static func reply(_ decision: Decision, _ rule: RuleID, _ situation: Situation) -> String {
    switch decision.action {
    case .accept: return "Thank you. I agree to the proposal as it stands in this dispute."
    case .cancel: return cancelReply(rule)
    case .edit: return editReply(rule)
    case .wait: break
    }
    if let sentence = waitReply(rule) { return sentence }
    for tactic in strongestFirst where situation.tactics.contains(tactic) { return tacticReply(tactic) }
    return
      "Hello. Please answer my claim here in the dispute. I keep it as it is until the matter is solved. Thank you."
  }

  private static func cancelReply(_ rule: RuleID) -> String {
    switch rule {
    case .goodsInOrder: "Thank you. I have the goods and they are in order, so I am closing this dispute."
    case .refundArrived: "Thank you. The refund has arrived, so I am closing this dispute."
    case .ownMistake:
      "I am sorry, this dispute was my mistake. I am closing it. Thank you for your patience."
    default:
      """
      Thank you. The parcel is moving and protection is extended, so I am closing this dispute for now. If the \
      parcel does not come, I will open a new one.
      """
    }
  }

  private static func editReply(_ rule: RuleID) -> String {
    switch rule {
    case .restoreTerms:
      "Hello. I asked for a refund without return. I have set the terms in the dispute right again."
    case .counterOffer:
      "Hello. Thank you for the proposal, but it does not cover my loss. My own proposal is in the dispute."
    case .weakReason:
      "Hello. I have corrected the reason in the dispute so that it says what really happened."
    default: "Hello. I have added evidence to the dispute. Please look at it and answer my claim here."
    }
  }

  /// For rules whose answer does not depend on what the seller tries; nil: the tactic chooses.
  private static func waitReply(_ rule: RuleID) -> String? {
    switch rule {
    case .platformAsks, .firstRefusal:
      "Hello. My claim stands. I am sending the facts and the evidence that were asked for."
    case .offerWithoutAccept:
      "Hello. The proposal is what I asked for, but I see no button to agree to it. Please help."
    case .returnOffered: "Hello. Please make a proposal for a refund as I asked for it in this dispute."
    case .offerUnclear:
      "Hello. Please state in the dispute what exactly you propose: the kind, the amount, the currency."
    case .offerTooLittle:
      "Hello. Thank you, but the proposal does not cover my loss. My claim stays as it is."
    case .zeroOffer:
      "Hello. I can't agree to a proposal of nothing. My claim and my evidence are in the dispute."
    case .returnAgreed:
      "Hello. I will send the item as agreed in this dispute and put the tracking number here."
    case .returnUnderWay:
      "Hello. The item is on its way back; the tracking number is in this dispute. I wait for the refund."
    case .appeal: "Hello. I do not agree with the decision and ask you to look at the new evidence."
    case .nothingToDispute, .cancelOutOfReach: "Hello. The goods have arrived and are in order. Thank you."
    case .cancelTheOrder:
      "Hello. The order has not been shipped. I would like to cancel the order and get a refund."
    case .trackingMissing: "Hello. Please send a tracking number that works on the carrier's website."
    case .faultyGoods, .confirmedEarly:
      "Hello. The goods are not as promised. I ask for a solution through the platform."
    default: nil
    }
  }

  /// The order in which tactics are answered: first what would cost the buyer most.
  private static let strongestFirst: [Tactic] = [
    .credentialRequest, .offPlatformPayment, .relist, .cancelRequest, .earlyConfirmation, .acceptRequest,
    .reasonChange, .returnDemand, .promisedReplacement, .promisedRefund, .amountReduction, .threat,
    .reviewPressure, .offPlatformContact, .stalling, .hardshipAppeal, .extensionClaim, .trackingClaim,
    .carrierBlame, .platformRefund,
  ]

  private static func tacticReply(_ tactic: Tactic) -> String {
    switch tactic {
    case .credentialRequest:
      "Hello. I give no personal data and open no links. A refund works through the platform alone."
    case .offPlatformPayment:
      "Hello. I can only take a refund through the platform. Please make it here in the dispute."
    case .relist: "Hello. I will not place another order. Please solve this order here in the dispute."
    case .cancelRequest:
      "Hello. I keep this dispute open until the matter is solved. Please answer my claim here."
    case .earlyConfirmation:
      "Hello. I will confirm receipt when the parcel has arrived and I have checked it."
    case .acceptRequest: "Hello. I read every proposal in the dispute with care, and I answer it there."
    case .reasonChange: "Hello. The reason in my dispute is true, so it stays as it is."
    case .returnDemand:
      "Hello. A return is only possible if it is agreed here in the dispute. My claim stays as it is."
    case .promisedReplacement:
      "Hello. Thank you. I keep the dispute open until a parcel has arrived and is in order."
    case .promisedRefund:
      "Hello. Please make the refund here in the dispute. I keep it open until the money has arrived."
    case .amountReduction:
      "Hello. Thank you, but that does not cover my loss. Please answer my claim here in the dispute."
    case .threat:
      """
      Hello. Please stay polite. The facts and the evidence are here in the dispute; the platform will \
      decide.
      """
    case .reviewPressure:
      "Hello. A review has nothing to do with this dispute. Please answer my claim here."
    case .offPlatformContact:
      "Hello. Please write to me here, on the platform. I do not use other channels for this."
    case .stalling: "Hello. I have waited long enough. Please give a clear answer here in the dispute."
    case .hardshipAppeal: "Hello. I am sorry to hear that. Please solve the claim here in the dispute."
    case .extensionClaim: "Hello. Thank you. I will look at the order page to see how long protection runs."
    case .trackingClaim:
      "Hello. Thank you. I will check the number on the carrier's website. The dispute stays open."
    case .carrierBlame:
      "Hello. The delivery is the seller's part. Please answer my claim here in the dispute."
    case .platformRefund: "Hello. Thank you. I wait for the refund through the platform."
    }
  }
}
