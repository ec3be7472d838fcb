import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  /// What is accepted, cancelled and edited, and a return.
  static let deciding: [RowCase] = [
    RowCase(
      .costlyReturn,
      #"{"phase":"awaiting-buyer","claim":{"wants":"return-and-refund","amount":10},"returnCost":10,"offer":{"kind":"return-and-refund","amount":10}}"#,
      steps: "verify-offer 7, return-with-tracking 10, track-refund",
      warn: "accept-is-final, check-terms, return-only-in-dispute",
      """
      offers: return
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: return-and-refund
      claim.amount: 0 9 10
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 0 9 10
      returnCost: 10 11
      """),
    RowCase(
      .sufficientReturn,
      #"{"phase":"awaiting-buyer","claim":{"wants":"return-and-refund","amount":10},"returnCost":5,"offer":{"kind":"return-and-refund","amount":10}}"#,
      steps: "verify-offer 7, return-with-tracking 10, track-refund",
      warn: "accept-is-final, check-terms, return-only-in-dispute",
      """
      offers: return
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: return-and-refund
      claim.amount: 0 9 10
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 0 9 10
      returnCost: ? 0 9
      """),
    RowCase(
      .sufficientOffer,
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":10}}"#,
      steps: "verify-offer 7, track-refund 15",
      warn: "accept-is-final, check-terms",
      """
      offers: enough enough-and-little
      phase: ? awaiting-seller awaiting-buyer escalated
      claim.wants: any
      claim.amount: 0 9 10
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 0 9 10
      """),
    RowCase(
      .goodsInOrder, #"{"phase":"awaiting-seller","item":"received-ok","return":"none"}"#,
      steps: "verify-offer, confirm-receipt",
      warn: "accept-is-final",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: ? awaiting-seller awaiting-buyer escalated
      item: received-ok
      replacement: any
      """),
    RowCase(
      .goodsInOrder,
      #"{"phase":"awaiting-buyer","item":"received-faulty","replacement":"received-ok","protectionDaysLeft":20}"#,
      steps: "verify-offer, confirm-receipt",
      warn: "accept-is-final",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: ? awaiting-seller awaiting-buyer escalated
      item: any
      replacement: received-ok
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","item":"received-ok","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":1,"offer":{"kind":"refund","amount":9}}"#,
      steps: "track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: 10
      order.paid: any
      minimumAcceptable: ? 10
      protectionDaysLeft: 1...
      refundReceived: 10 11
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","item":"received-ok","claim":{"amount":9},"order":{"paid":10},"refundReceived":9,"protectionDaysLeft":1,"offer":{"kind":"refund"}}"#,
      steps: "track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: 9
      order.paid: any
      minimumAcceptable: ? 0 9
      protectionDaysLeft: 1...
      refundReceived: 9 10 11
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":1,"offer":{"kind":"refund","amount":9}}"#,
      steps: "track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: 10
      order.paid: any
      minimumAcceptable: ? 10
      protectionDaysLeft: 1...
      refundReceived: 10 11
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","claim":{"amount":9},"order":{"paid":10},"minimumAcceptable":10,"refundReceived":10}"#,
      steps: "verify-offer, track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: ? 0 9 10
      order.paid: 9 10
      minimumAcceptable: ? 0 9 10
      protectionDaysLeft: ? 1...
      refundReceived: 10 11
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","claim":{"amount":10},"order":{"paid":11},"refundReceived":10,"protectionDaysLeft":1}"#,
      steps: "verify-offer, track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: 9 10
      order.paid: any
      minimumAcceptable: ? 0 9 10
      protectionDaysLeft: 1...
      refundReceived: 10 11
      """),
    RowCase(
      .refundArrived,
      #"{"phase":"awaiting-seller","claim":{"amount":9},"order":{"paid":10},"refundReceived":10}"#,
      steps: "verify-offer, track-refund",
      warn: "accept-is-final",
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: ? 0 9 10
      order.paid: 9 10
      minimumAcceptable: ? 0 9 10
      protectionDaysLeft: ? 1...
      refundReceived: 10 11
      """),
    RowCase(
      .ownMistake,
      #"{"phase":"awaiting-buyer","mistake":true,"item":"not-received","shipment":"in-transit","return":"none","protectionDaysLeft":10}"#,
      steps: "verify-offer, verify-timer, verify-tracking",
      warn: "accept-is-final, mind-the-timers, guides-disagree",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: awaiting-seller awaiting-buyer
      protectionDaysLeft: 10...
      shipment: in-transit arrived-in-country
      item: not-received
      return: none
      mistake: yes
      """),
    RowCase(
      .onItsWay,
      #"{"phase":"awaiting-seller","claim":{"reason":"other"},"return":"none","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      steps: "verify-offer, verify-timer, verify-tracking",
      warn: "accept-is-final, mind-the-timers, guides-disagree",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: awaiting-seller awaiting-buyer
      claim.reason: not-received delayed no-tracking customs not-needed other
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: not-received
      return: none
      """),
    RowCase(
      .moneyBeatsCancelling,
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
      .moneyBeatsCancelling,
      #"{"phase":"awaiting-buyer","mistake":true,"claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9}}"#,
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
      .moneyBeatsCancelling,
      #"{"phase":"awaiting-buyer","replacement":"received-ok","claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9}}"#,
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
      .returnUnseen, #"{"phase":"awaiting-seller","item":"received-ok"}"#,
      steps: "verify-offer",
      warn: "do-not-cancel",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: ? awaiting-seller awaiting-buyer escalated
      item: received-ok
      protectionDaysLeft: ? 1...
      return: ?
      mistake: any
      buttons: ? no-accept no-edit no-reject no-escalate no-open
      """),
    RowCase(
      .returnUnseen,
      #"{"phase":"awaiting-seller","claim":{"amount":10},"item":"received-ok","buttons":["cancel","edit","reject"]}"#,
      steps: "verify-offer",
      warn: "do-not-cancel",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      item: received-ok
      protectionDaysLeft: ? 1...
      return: ?
      """),
    RowCase(
      .returnUnseen, #"{"phase":"escalated","item":"received-ok"}"#,
      steps: "verify-offer",
      warn: "do-not-cancel",
      """
      protectionDaysLeft: any
      return: ?
      """),
    RowCase(
      .returnUnseen,
      #"{"phase":"awaiting-seller","mistake":true,"item":"not-received","shipment":"in-transit","protectionDaysLeft":10}"#,
      steps: "verify-offer",
      warn: "do-not-cancel",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: awaiting-seller awaiting-buyer
      protectionDaysLeft: 10...
      shipment: in-transit arrived-in-country
      item: not-received received-ok
      return: ?
      mistake: yes
      buttons: ? no-accept no-edit no-reject no-escalate no-open
      """),
    RowCase(
      .returnUnseen,
      #"{"phase":"awaiting-seller","claim":{"reason":"other"},"item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      steps: "verify-offer",
      warn: "do-not-cancel",
      """
      offers: ? none-there nothing platform-nothing zero two-nothings
      phase: awaiting-seller awaiting-buyer
      claim.reason: not-received delayed no-tracking customs not-needed other
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: not-received received-ok
      return: ?
      buttons: ? no-accept no-edit no-reject no-escalate no-open
      """),
    RowCase(
      .returnTooLate, "S4: the ten days for the return are over",
      steps: "reply-in-dispute 3, contact-platform, add-evidence",
      warn: "return-only-in-dispute, do-not-cancel, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      return: agreed
      returnDaysLeft: ...-1
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnAgreed, #"{"phase":"closed","return":"agreed","outcome":"accepted"}"#,
      steps: "return-with-tracking 10",
      warn: "return-only-in-dispute",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      return: agreed
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnAgreed,
      #"{"phase":"awaiting-buyer","return":"agreed","mistake":true,"item":"received-faulty","protectionDaysLeft":20}"#,
      steps: "reply-in-dispute 7, return-with-tracking 10",
      warn: "return-only-in-dispute, do-not-cancel, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      return: agreed
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnUnderWay,
      #"{"phase":"closed","return":"sent","outcome":"refunded","claim":{"amount":10},"refundReceived":9}"#,
      steps: "track-refund 15, verify-tracking",
      warn: "do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      return: sent
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnUnderWay,
      #"{"phase":"awaiting-seller","return":"sent","claim":{"amount":10},"refundReceived":9,"protectionDaysLeft":20}"#,
      steps: "track-refund 15, verify-tracking",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      return: sent
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnUnderWay, #"{"phase":"closed","return":"sent","outcome":"refunded"}"#,
      steps: "track-refund 15, verify-tracking",
      warn: "do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      refundReceived: any
      return: sent
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnArrived,
      #"{"phase":"closed","return":"received","outcome":"refunded","claim":{"amount":10},"refundReceived":9}"#,
      steps: "track-refund 15, add-evidence",
      warn: "do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      return: received
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnArrived,
      #"{"phase":"awaiting-seller","return":"received","claim":{"amount":10},"refundReceived":9,"protectionDaysLeft":20}"#,
      steps: "track-refund 15, add-evidence",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      return: received
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .returnArrived, #"{"phase":"closed","return":"received","outcome":"refunded"}"#,
      steps: "track-refund 15, add-evidence",
      warn: "do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer escalated closed
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      refundReceived: any
      return: received
      outcome: ? accepted refunded decided-for-buyer
      """),
    RowCase(
      .restoreTerms, "S4: refund swapped for return and refund",
      steps: "restore-terms 4, verify-offer",
      warn: "check-terms, do-not-accept, return-only-in-dispute, silence-loses",
      """
      offers: return
      phase: ? awaiting-buyer
      claim.wants: refund
      """),
    RowCase(
      .counterOffer, "S4: a partial proposal is answered by a counter-offer",
      steps: "counter-offer 7, add-evidence, verify-offer",
      warn: "do-not-accept, accept-is-final, do-not-trust-promise, silence-loses",
      """
      offers: little little-and-nothing platform-nothing-and-little
      phase: ? awaiting-buyer
      claim.wants: any
      claim.amount: 9 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 9 10 11
      """),
    RowCase(
      .weakReason,
      #"{"phase":"awaiting-seller","claim":{"reason":"no-tracking"},"item":"not-received","protectionDaysLeft":0}"#,
      steps: "change-reason 7, add-evidence",
      warn: "mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      claim.reason: no-tracking customs not-needed
      item: not-received received-faulty
      mistake: ? no
      """),
    RowCase(
      .betterEvidence,
      #"{"phase":"awaiting-buyer","item":"received-faulty","evidence":"partial","protectionDaysLeft":0,"offer":{"kind":"none"}}"#,
      steps: "add-evidence 7",
      warn: "do-not-accept, accept-is-final, silence-loses",
      """
      offers: nothing platform-nothing zero little-and-nothing platform-nothing-and-little two-nothings
      phase: ? awaiting-seller awaiting-buyer
      item: received-faulty
      evidence: none partial
      """),
    RowCase(
      .claimTooLow, #"{"phase":"awaiting-seller","claim":{"amount":9},"minimumAcceptable":10}"#,
      steps: "counter-offer 7, add-evidence",
      warn: "mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      claim.amount: 0 9
      minimumAcceptable: 10 11
      mistake: ? no
      """),
    RowCase(
      .accused,
      #"{"phase":"awaiting-seller","evidence":"none","item":"received-ok","return":"none","protectionDaysLeft":20}"#,
      [.threat],
      steps: "verify-offer, confirm-receipt, report-seller",
      warn: "accept-is-final, ignore-pressure",
      """
      phase: awaiting-seller awaiting-buyer
      evidence: none partial
      tactics: threat
      """),
    RowCase(
      .accused, #"{"phase":"awaiting-seller","evidence":"none"}"#, [.threat],
      steps: "add-evidence 7, report-seller",
      warn: "ignore-pressure",
      """
      phase: awaiting-seller awaiting-buyer
      evidence: none partial
      tactics: threat
      """),
  ]
}
