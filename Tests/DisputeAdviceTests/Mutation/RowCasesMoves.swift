import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  /// Whose move it is, and what is owed.
  static let moves: [RowCase] = [
    RowCase(
      .replacementFaulty, "the second parcel is faulty too",
      steps: "add-evidence 7",
      warn: "do-not-cancel, do-not-confirm",
      """
      replacement: received-faulty
      """),
    RowCase(
      .replacementUnderWay, "S1: wait for the second parcel with the dispute open",
      steps: "verify-tracking, verify-timer",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      replacement: promised shipped
      """),
    RowCase(
      .exchange, "S1: an exchange",
      steps: "verify-offer",
      warn: "return-only-in-dispute, do-not-cancel, do-not-trust-promise",
      """
      claim.wants: replacement
      """),
    RowCase(
      .uncheckedParcel, "not checked yet",
      steps: "check-parcel",
      warn: "do-not-confirm, do-not-cancel",
      """
      item: received-unchecked
      """),
    RowCase(
      .deliveredUnseen, "S1: the carrier says delivered",
      steps: "check-parcel, verify-tracking",
      warn: "do-not-confirm, do-not-cancel",
      """
      shipment: delivered
      item: ?
      """),
    RowCase(
      .neverShipped, "S1: never sent in the processing time",
      steps: "add-evidence 7",
      warn: "do-not-cancel, do-not-confirm, do-not-trust-promise",
      """
      shipment: not-shipped
      """),
    RowCase(
      .extensionWithoutTracking, "S1: extended, but no parcel to be seen",
      steps: "add-evidence 7, verify-tracking",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      protectionExtended: yes
      shipment: no-tracking untraceable
      item: ? not-received
      """),
    RowCase(
      .parcelLost, "S4: lost behind customs",
      steps: "add-evidence 7, verify-tracking",
      warn: "do-not-cancel, do-not-confirm",
      """
      shipment: no-tracking untraceable delivered delivered-elsewhere returned-to-sender
      item: not-received
      """),
    RowCase(
      .timerNearEnd, "S0: the timer runs out, no word from the seller",
      steps: "add-evidence 1, verify-tracking",
      warn: "do-not-cancel, mind-the-timers",
      """
      offers: ? none-there
      phase: awaiting-seller
      responseDaysLeft: ...1
      """),
    RowCase(
      .extensionMissing,
      #"{"item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":9}"#,
      steps: "request-extension, verify-tracking, verify-timer",
      warn: "do-not-cancel",
      """
      offers: ? none-there
      protectionDaysLeft: ? ...9
      protectionExtended: any
      shipment: in-transit arrived-in-country
      item: not-received
      """),
    RowCase(
      .extensionMissing,
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionDaysLeft":30}"#,
      steps: "request-extension, verify-tracking, verify-timer",
      warn: "do-not-cancel",
      """
      offers: ? none-there
      protectionDaysLeft: any
      protectionExtended: ? no
      shipment: in-transit arrived-in-country
      item: not-received
      """),
    RowCase(
      .extensionMissing,
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":9}"#,
      steps: "request-extension, verify-tracking, verify-timer",
      warn: "do-not-cancel",
      """
      offers: ? none-there
      protectionDaysLeft: ? ...9
      protectionExtended: any
      shipment: in-transit arrived-in-country
      item: not-received
      """),
    RowCase(
      .extensionMissing,
      #"{"phase":"awaiting-seller","claim":{"reason":"wrong-address"},"item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":9}"#,
      steps: "request-extension, verify-tracking, verify-timer",
      warn: "do-not-cancel",
      """
      offers: ? none-there
      protectionDaysLeft: ? ...9
      protectionExtended: any
      shipment: in-transit arrived-in-country
      item: not-received
      """),
    RowCase(
      .defectKeepsDispute, "S3: a real defect",
      steps: "add-evidence 7",
      warn: "do-not-cancel, do-not-confirm",
      """
      item: received-faulty
      evidence: ? none partial
      """),
    RowCase(
      .evidenceBeforePlatform, "S4: evidence before the platform steps in",
      steps: "add-evidence 7, reply-in-dispute 7",
      warn: "do-not-cancel, silence-loses",
      """
      phase: awaiting-buyer
      evidence: none partial
      """),
    RowCase(
      .prepareEvidence, "S4: five days for the seller, evidence in place",
      steps: "add-evidence 5, escalate",
      warn: "do-not-cancel",
      """
      phase: awaiting-seller
      evidence: none partial
      """),
    RowCase(
      .sellersMove, "a claim of nothing is not fulfilled by a cent",
      steps: "escalate 5",
      warn: "do-not-cancel, guides-disagree",
      """
      phase: awaiting-seller
      """),
    RowCase(
      .yourMove,
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","buttons":["cancel"]}"#,
      steps: "reply-in-dispute 7",
      warn: "do-not-cancel, silence-loses",
      """
      phase: awaiting-buyer
      """),
    RowCase(
      .keepClaim, "nothing is known",
      steps: "verify-timer",
      warn: "do-not-cancel, mind-the-timers",
      """
      """),
    RowCase(
      .answerGoodProposal,
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
      .answerOpenProposal,
      #"{"phase":"awaiting-buyer","item":"received-ok","claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9},"buttons":["cancel","edit"]}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: little unclear return little-and-nothing platform-nothing-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: received-ok
      replacement: any
      mistake: any
      """),
    RowCase(
      .answerOpenProposal,
      #"{"phase":"awaiting-buyer","item":"received-ok","protectionDaysLeft":0,"claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: little unclear return little-and-nothing platform-nothing-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: received-ok
      replacement: any
      mistake: any
      """),
    RowCase(
      .answerOpenProposal,
      #"{"phase":"awaiting-buyer","replacement":"received-ok","protectionDaysLeft":0,"claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: little unclear return little-and-nothing platform-nothing-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: any
      replacement: received-ok
      mistake: any
      """),
    RowCase(
      .answerOpenProposal,
      #"{"phase":"awaiting-buyer","mistake":true,"claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "verify-offer 7, reply-in-dispute 7",
      warn: "do-not-cancel, check-terms, silence-loses",
      """
      offers: little unclear return little-and-nothing platform-nothing-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: any
      replacement: any
      mistake: yes
      """),
    RowCase(
      .answerProposal,
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["cancel","edit"]}"#,
      steps: "counter-offer 7, reply-in-dispute 7, add-evidence",
      warn: "do-not-accept, accept-is-final, silence-loses",
      """
      offers: nothing platform-nothing zero little unclear return little-and-nothing platform-nothing-and-little two-nothings
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      mistake: ? no
      """),
    RowCase(
      .answerProposal, #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      steps: "reject-offer 7",
      warn: "do-not-accept, accept-is-final, do-not-cancel, silence-loses",
      """
      offers: nothing platform-nothing zero little unclear return little-and-nothing platform-nothing-and-little two-nothings
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: ? 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 10 11
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      mistake: ? no
      """),
    RowCase(
      .answerEvidence, #"{"phase":"awaiting-seller","evidenceDaysLeft":3}"#,
      steps: "add-evidence 3, escalate 5",
      warn: "do-not-cancel, guides-disagree, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer escalated
      evidenceDaysLeft: ...
      """),
    RowCase(
      .answerQuestion, "S4: the mediator asks",
      steps: "answer-platform 7",
      warn: "do-not-cancel, do-not-accept, silence-loses",
      """
      phase: escalated
      escalation: awaiting-buyer awaiting-both
      """),
    RowCase(
      .answerTurn, #"{"phase":"awaiting-buyer"}"#,
      steps: "reply-in-dispute 7",
      warn: "do-not-cancel, silence-loses",
      """
      offers: ? none-there
      phase: awaiting-buyer
      """),
  ]
}
