import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  /// The platform asks, or a proposal lies on the page.
  static let proposed: [RowCase] = [
    RowCase(
      .firstRefusal, "S4: the first answer of the platform is nothing",
      steps: "add-evidence 3, reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: platform-nothing
      phase: escalated
      """),
    RowCase(
      .platformAsks, #"{"phase":"escalated","escalation":"awaiting-both"}"#,
      steps: "answer-platform 7",
      warn: "do-not-cancel, do-not-accept, silence-loses",
      """
      phase: escalated
      escalation: awaiting-buyer awaiting-both
      evidenceDaysLeft: any
      """),
    RowCase(
      .platformAsks, #"{"phase":"escalated","evidenceDaysLeft":3}"#,
      steps: "add-evidence 3",
      warn: "do-not-cancel, do-not-accept, silence-loses",
      """
      phase: escalated
      escalation: any
      evidenceDaysLeft: ...
      """),
    RowCase(
      .offerWithoutAccept,
      #"{"phase":"awaiting-buyer","order":{"paid":10},"offer":{"kind":"refund","amount":10},"buttons":["cancel"]}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: enough enough-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 0 9 10
      order.paid: 9 10
      order.currency: any
      minimumAcceptable: ? 0 9 10
      """),
    RowCase(
      .offerWithoutAccept,
      #"{"phase":"awaiting-buyer","order":{"paid":10},"claim":{"reason":"no-tracking"},"item":"not-received","offer":{"kind":"refund","amount":10},"buttons":["edit"]}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: enough enough-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 0 9 10
      order.paid: 9 10
      order.currency: any
      minimumAcceptable: ? 0 9 10
      """),
    RowCase(
      .severalProposals, "S4: two proposals, neither enough",
      steps: "verify-offer 5, reject-offer 5",
      warn: "do-not-accept, accept-is-final, check-terms, silence-loses",
      """
      offers: little-and-nothing enough-and-little platform-nothing-and-little two-nothings
      phase: awaiting-seller escalated
      """),
    RowCase(
      .returnOffered,
      #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10},"buttons":["accept","reject"]}"#,
      steps: "verify-offer 7, reject-offer 7",
      warn: "do-not-accept, check-terms, return-only-in-dispute, silence-loses",
      """
      offers: return
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: ? refund replacement
      """),
    RowCase(
      .returnOffered, #"{"phase":"awaiting-seller","offer":{"kind":"return-and-refund","amount":10}}"#,
      steps: "verify-offer 7, reject-offer 7",
      warn: "do-not-accept, check-terms, return-only-in-dispute, silence-loses",
      """
      offers: return
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: ? refund replacement
      """),
    RowCase(
      .returnOffered,
      #"{"phase":"escalated","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10}}"#,
      steps: "verify-offer 7, reject-offer 7",
      warn: "do-not-accept, check-terms, return-only-in-dispute, silence-loses",
      """
      offers: return
      phase: awaiting-seller escalated
      claim.wants: ? refund replacement
      """),
    RowCase(
      .offerUnclear, "P6: no minimum is known",
      steps: "verify-offer 7, reject-offer 7",
      warn: "do-not-accept, check-terms, silence-loses",
      """
      offers: little enough unclear
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ?
      order.paid: ? 0
      order.currency: any
      minimumAcceptable: ?
      """),
    RowCase(
      .mediatedOffer,
      #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["accept","reject"]}"#,
      steps: "reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: little
      phase: escalated
      claim.wants: any
      claim.amount: 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      """),
    RowCase(
      .mediatedOffer, #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: little
      phase: escalated
      claim.wants: any
      claim.amount: 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      """),
    RowCase(
      .offerTooLittle,
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["accept","reject"]}"#,
      steps: "add-evidence 7, reject-offer 7",
      warn: "do-not-accept, accept-is-final, silence-loses",
      """
      offers: little
      phase: ? awaiting-seller awaiting-buyer
      claim.wants: any
      claim.amount: 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      """),
    RowCase(
      .offerTooLittle,
      #"{"phase":"awaiting-seller","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "add-evidence 7, reject-offer 7",
      warn: "do-not-accept, accept-is-final, silence-loses",
      """
      offers: little
      phase: awaiting-seller
      claim.wants: any
      claim.amount: 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10
      """),
    RowCase(
      .zeroOffer,
      #"{"phase":"awaiting-buyer","item":"received-faulty","replacement":"received-ok","evidence":"none","protectionDaysLeft":0,"offer":{"kind":"none"}}"#,
      steps: "add-evidence 7, reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: nothing platform-nothing zero
      phase: ? awaiting-seller awaiting-buyer
      """),
    RowCase(
      .zeroOffer, #"{"phase":"awaiting-seller","offer":{"kind":"none"}}"#,
      steps: "add-evidence 7, reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: nothing platform-nothing zero
      phase: ? awaiting-seller awaiting-buyer escalated
      """),
    RowCase(
      .cancelOutOfReach, #"{"phase":"awaiting-buyer","item":"received-ok","buttons":["edit"]}"#,
      steps: "reply-in-dispute 7, confirm-receipt",
      warn: "cancel-unavailable, do-not-accept, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer escalated
      item: received-ok
      replacement: any
      """),
    RowCase(
      .cancelOutOfReach, #"{"phase":"awaiting-buyer","protectionDaysLeft":0,"replacement":"received-ok"}"#,
      steps: "reply-in-dispute 7, confirm-receipt",
      warn: "cancel-unavailable, do-not-accept, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer
      item: any
      replacement: received-ok
      """),
    RowCase(
      .resendWhileEscalated, "S1: escalated, a second parcel is on its way",
      steps: "verify-tracking, verify-timer",
      warn: "do-not-cancel, do-not-trust-promise, mind-the-timers",
      """
      phase: escalated
      replacement: promised shipped
      """),
    RowCase(
      .platformAsksSeller, "S1: the platform waits for the seller",
      steps: "",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: escalated
      escalation: awaiting-seller
      """),
    RowCase(
      .platformLooks, "S4: the platform looks",
      steps: "",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: escalated
      escalation: processing
      """),
    RowCase(
      .withThePlatform, #"{"phase":"escalated"}"#,
      steps: "",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: escalated
      """),
  ]
}
