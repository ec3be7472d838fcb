import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  /// The dispute is closed, or there is none.
  static let closedOrNotOpened: [RowCase] = [
    RowCase(
      .appeal, "S1: appeal within seven days",
      steps: "appeal 4, add-evidence 4",
      warn: "guides-disagree",
      """
      phase: closed
      outcome: decided-for-seller
      closedDaysAgo: ? ...7
      """),
    RowCase(
      .appealTooLate, "S1: too late to appeal",
      steps: "contact-platform, chargeback",
      warn: "guides-disagree",
      """
      phase: closed
      outcome: decided-for-seller
      """),
    RowCase(
      .refundLate,
      #"{"phase":"closed","outcome":"refunded","closedDaysAgo":16,"claim":{"amount":10},"refundReceived":9}"#,
      steps: "track-refund, contact-platform, chargeback",
      warn: "do-not-trust-promise",
      """
      phase: closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      outcome: refunded decided-for-buyer
      closedDaysAgo: 16...
      """),
    RowCase(
      .refundDue,
      #"{"phase":"closed","outcome":"refunded","closedDaysAgo":3,"claim":{"amount":10},"refundReceived":9}"#,
      steps: "track-refund 12",
      warn: "do-not-trust-promise",
      """
      phase: closed
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      outcome: refunded decided-for-buyer
      """),
    RowCase(
      .acceptedWithoutGoods,
      #"{"phase":"closed","outcome":"accepted","item":"not-received","claim":{"amount":10},"refundReceived":10}"#,
      steps: "verify-tracking, contact-platform, chargeback",
      warn: "accept-is-final",
      """
      phase: closed
      item: not-received
      outcome: accepted
      """),
    RowCase(
      .acceptedIsFinal, #"{"phase":"closed","outcome":"accepted","claim":{"amount":10},"refundReceived":10}"#,
      steps: "track-refund 15, contact-platform",
      warn: "accept-is-final",
      """
      phase: closed
      outcome: accepted
      """),
    RowCase(
      .brokeAfterCancel,
      #"{"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":3,"protectionDaysLeft":0,"claim":{"amount":10},"refundReceived":10}"#,
      steps: "appeal 4, add-evidence 4, contact-platform",
      warn: "guides-disagree",
      """
      phase: closed
      protectionDaysLeft: ...0
      item: received-faulty
      outcome: cancelled
      closedDaysAgo: ...7
      buttons: any
      """),
    RowCase(
      .brokeAfterCancel, "S1: cancelled, broke at once, and the page has no button to open",
      steps: "appeal 0, add-evidence 0, contact-platform",
      warn: "guides-disagree",
      """
      phase: closed
      protectionDaysLeft: any
      item: received-faulty
      outcome: cancelled
      closedDaysAgo: ...7
      buttons: no-open
      """),
    RowCase(
      .brokeUnderProtection,
      #"{"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":3,"protectionDaysLeft":9,"claim":{"amount":10},"refundReceived":10}"#,
      steps: "open-dispute 9, add-evidence 9, verify-timer, appeal",
      warn: "mind-the-timers, guides-disagree",
      """
      phase: closed
      item: received-faulty
      outcome: cancelled
      closedDaysAgo: ...7
      """),
    RowCase(
      .cancelledTooLate,
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":0,"claim":{"amount":10},"refundReceived":10}"#,
      steps: "contact-platform, chargeback",
      warn: "guides-disagree",
      """
      phase: closed
      protectionDaysLeft: ...0
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      outcome: cancelled
      """),
    RowCase(
      .cancelledTooLate,
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":0,"item":"not-received"}"#,
      steps: "contact-platform, chargeback",
      warn: "guides-disagree",
      """
      phase: closed
      protectionDaysLeft: ...0
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      outcome: cancelled
      """),
    RowCase(
      .openAgain,
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":4,"claim":{"amount":10},"refundReceived":10}"#,
      steps: "open-dispute 4, verify-timer",
      warn: "mind-the-timers, guides-disagree",
      """
      phase: closed
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      outcome: cancelled
      """),
    RowCase(
      .openAgain, #"{"phase":"closed","outcome":"cancelled"}"#,
      steps: "open-dispute, verify-timer",
      warn: "mind-the-timers, guides-disagree",
      """
      phase: closed
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      outcome: cancelled
      """),
    RowCase(
      .endingUnknown, "S1: closed, and nobody said how",
      steps: "appeal 7, verify-timer, track-refund",
      warn: "mind-the-timers, guides-disagree",
      """
      phase: closed
      outcome: ?
      """),
    RowCase(
      .disputeOver, "closed, all the money is back",
      steps: "",
      warn: "",
      """
      phase: closed
      """),
    RowCase(
      .nothingToDispute, #"{"phase":"not-opened","item":"received-ok"}"#,
      steps: "confirm-receipt",
      warn: "",
      """
      phase: not-opened
      item: received-ok
      replacement: any
      """),
    RowCase(
      .nothingToDispute, #"{"phase":"not-opened","replacement":"received-ok"}"#,
      steps: "confirm-receipt",
      warn: "",
      """
      phase: not-opened
      item: any
      replacement: received-ok
      """),
    RowCase(
      .confirmedEarly, "S4: confirmed too early, still within 15 days",
      steps: "open-dispute 10, add-evidence 10",
      warn: "mind-the-timers",
      """
      phase: not-opened
      daysSinceConfirmation: ...15
      """),
    RowCase(
      .openAfterExpiry, "S4: expired, but the button is still there",
      steps: "open-dispute -3, add-evidence -3",
      warn: "guides-disagree, do-not-confirm",
      """
      phase: not-opened
      protectionDaysLeft: ...0
      buttons: no-cancel no-accept no-edit no-reject no-escalate
      """),
    RowCase(
      .protectionOver, #"{"phase":"not-opened","protectionDaysLeft":0}"#,
      steps: "contact-platform, chargeback",
      warn: "guides-disagree",
      """
      phase: not-opened
      protectionDaysLeft: ...0
      daysSinceConfirmation: ? 16...
      """),
    RowCase(
      .protectionOver, #"{"phase":"not-opened","daysSinceConfirmation":16}"#,
      steps: "contact-platform, chargeback",
      warn: "guides-disagree",
      """
      phase: not-opened
      protectionDaysLeft: ? ...0
      daysSinceConfirmation: 16...
      """),
    RowCase(
      .openNow, "S4: under three days",
      steps: "open-dispute 2, add-evidence 2",
      warn: "do-not-confirm, mind-the-timers, do-not-trust-promise",
      """
      phase: not-opened
      protectionDaysLeft: 1...2
      """),
    RowCase(
      .cancelTheOrder, #"{"phase":"not-opened","shipment":"not-shipped"}"#,
      steps: "cancel-order, verify-timer",
      warn: "do-not-confirm, do-not-trust-promise",
      """
      phase: not-opened
      shipment: not-shipped
      """),
    RowCase(
      .tooEarlyToDispute, "S4: day 10 after dispatch has not come",
      steps: "verify-tracking 1, verify-timer",
      warn: "do-not-confirm, mind-the-timers",
      """
      phase: not-opened
      item: not-received
      daysSinceDispatch: ...9
      """),
    RowCase(
      .openingDelayed, "S4: the page says: wait, it is near",
      steps: "verify-tracking 12, verify-timer",
      warn: "do-not-confirm, mind-the-timers",
      """
      phase: not-opened
      shipment: in-transit arrived-in-country
      item: not-received
      buttons: no-open
      """),
    RowCase(
      .cannotOpen, "S0: a stolen card, no order of yours",
      steps: "contact-platform, chargeback",
      warn: "share-no-data",
      """
      phase: not-opened
      buttons: no-open
      """),
    RowCase(
      .courierNotUsed, "S4: the courier was paid, the post came",
      steps: "open-dispute 20, add-evidence",
      warn: "do-not-confirm",
      """
      phase: not-opened
      claim.reason: shipping-mismatch
      """),
    RowCase(
      .evidenceFirst,
      #"{"phase":"not-opened","item":"received-faulty","evidence":"none","protectionDaysLeft":20}"#,
      steps: "add-evidence 20, open-dispute 20",
      warn: "do-not-confirm, mind-the-timers",
      """
      phase: not-opened
      item: received-faulty
      evidence: none partial
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .evidenceFirst, #"{"phase":"not-opened","replacement":"received-faulty","evidence":"none"}"#,
      steps: "add-evidence, open-dispute",
      warn: "do-not-confirm, mind-the-timers",
      """
      phase: not-opened
      item: ? not-received received-unchecked received-faulty
      evidence: none partial
      replacement: received-faulty
      """),
    RowCase(
      .faultyGoods, #"{"phase":"not-opened","item":"received-faulty","protectionDaysLeft":20}"#,
      steps: "open-dispute 20, add-evidence",
      warn: "do-not-confirm, return-only-in-dispute",
      """
      phase: not-opened
      item: received-faulty
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .faultyGoods, #"{"phase":"not-opened","replacement":"received-faulty","evidence":"complete"}"#,
      steps: "open-dispute, add-evidence",
      warn: "do-not-confirm, return-only-in-dispute",
      """
      phase: not-opened
      item: ? not-received received-unchecked received-faulty
      replacement: received-faulty
      """),
    RowCase(
      .trackingMissing, #"{"phase":"not-opened","shipment":"untraceable"}"#,
      steps: "open-dispute, ask-for-tracking",
      warn: "do-not-confirm, mind-the-timers, guides-disagree",
      """
      phase: not-opened
      shipment: no-tracking untraceable
      item: ? not-received
      """),
    RowCase(
      .sentElsewhere, "S1: tracked to another address",
      steps: "open-dispute, verify-tracking",
      warn: "do-not-confirm",
      """
      phase: not-opened
      shipment: delivered delivered-elsewhere returned-to-sender
      item: not-received
      """),
    RowCase(
      .checkFirst, #"{"phase":"not-opened","item":"received-unchecked"}"#,
      steps: "check-parcel",
      warn: "do-not-confirm",
      """
      phase: not-opened
      item: received-unchecked
      """),
    RowCase(
      .checkBeforeOpening, "S4: under three days, and the parcel is not checked",
      steps: "check-parcel 0, open-dispute 2, add-evidence 2",
      warn: "do-not-confirm, mind-the-timers, do-not-trust-promise",
      """
      phase: not-opened
      protectionDaysLeft: ...2
      item: received-unchecked
      replacement: ? none promised shipped received-faulty
      daysSinceConfirmation: any
      """),
    RowCase(
      .checkBeforeOpening, #"{"phase":"not-opened","item":"received-unchecked","daysSinceConfirmation":5}"#,
      steps: "check-parcel 0, open-dispute 10, add-evidence 10",
      warn: "mind-the-timers, do-not-confirm",
      """
      phase: not-opened
      protectionDaysLeft: any
      item: received-unchecked
      replacement: ? none promised shipped received-faulty
      daysSinceConfirmation: ...15
      """),
    RowCase(
      .noDisputeYet, "no dispute yet",
      steps: "open-dispute, verify-timer, request-extension",
      warn: "do-not-confirm, mind-the-timers",
      """
      phase: not-opened
      """),
  ]
}
