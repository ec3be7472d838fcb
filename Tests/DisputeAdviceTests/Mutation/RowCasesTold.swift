import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  /// What the seller asks, tells and tries.
  static let told: [RowCase] = [
    RowCase(
      .askedAfterExpiry,
      #"{"phase":"awaiting-buyer","protectionDaysLeft":0,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest],
      steps: "change-reason 7, reply-in-dispute 7, add-evidence, request-extension, verify-timer",
      warn: "mind-the-timers, cancel-unavailable, do-not-cancel, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ...0
      tactics: cancel-request
      """),
    RowCase(
      .askedAfterExpiry, #"{"protectionDaysLeft":0}"#, [.cancelRequest],
      steps: "reply-in-dispute, request-extension, verify-timer",
      warn: "cancel-unavailable, do-not-cancel, mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ...0
      tactics: cancel-request
      """),
    RowCase(
      .askedUnseenTimer,
      #"{"phase":"awaiting-buyer","protectionExtended":true,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest],
      steps: "change-reason 7, reply-in-dispute 7, add-evidence, verify-timer",
      warn: "mind-the-timers, do-not-cancel, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ?
      protectionExtended: yes
      tactics: cancel-request
      """),
    RowCase(
      .askedUnseenTimer, #"{"protectionExtended":true}"#, [.cancelRequest],
      steps: "verify-timer, reply-in-dispute",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ?
      protectionExtended: yes
      tactics: cancel-request
      """),
    RowCase(
      .askedWithoutExtension,
      #"{"phase":"awaiting-buyer","protectionDaysLeft":20,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest],
      steps: "change-reason 7, reply-in-dispute 7, add-evidence, request-extension, verify-timer",
      warn: "mind-the-timers, do-not-cancel, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: any
      protectionExtended: ? no
      item: ? not-received
      replacement: ? none promised shipped received-faulty
      tactics: cancel-request
      """),
    RowCase(
      .askedWithoutExtension, #"{"protectionDaysLeft":20}"#, [.cancelRequest],
      steps: "request-extension, verify-timer",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ? 1...
      protectionExtended: ? no
      item: ? not-received
      replacement: ? none promised shipped received-faulty
      tactics: cancel-request
      """),
    RowCase(
      .askedWithoutExtension, #"{"protectionExtended":true,"protectionDaysLeft":9}"#, [.cancelRequest],
      steps: "request-extension, verify-timer",
      warn: "do-not-cancel, mind-the-timers",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: 1...9
      protectionExtended: any
      item: ? not-received
      replacement: ? none promised shipped received-faulty
      tactics: cancel-request
      """),
    RowCase(
      .promiseWithoutButton,
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","buttons":["cancel","edit"]}"#,
      [.promisedRefund],
      steps: "change-reason 7, add-evidence 7, reply-in-dispute 7, verify-offer",
      warn: "mind-the-timers, do-not-cancel, do-not-trust-promise, silence-loses",
      """
      offers: ? none-there
      phase: ? awaiting-seller awaiting-buyer escalated
      buttons: no-accept
      tactics: promised-refund platform-refund
      """),
    RowCase(
      .promiseWithoutButton, #"{"phase":"awaiting-seller","buttons":["cancel","edit"]}"#, [.platformRefund],
      steps: "add-evidence 7, verify-offer, track-refund",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      offers: ? none-there
      phase: ? awaiting-seller awaiting-buyer
      buttons: no-accept
      tactics: promised-refund platform-refund
      """),
    RowCase(
      .promiseWithoutButton, #"{"phase":"awaiting-seller","buttons":["cancel","edit"]}"#, [.promisedRefund],
      steps: "add-evidence 7, verify-offer, reply-in-dispute",
      warn: "do-not-cancel, do-not-trust-promise",
      """
      offers: ? none-there
      phase: ? awaiting-seller awaiting-buyer
      buttons: no-accept
      tactics: promised-refund platform-refund
      """),
    RowCase(
      .falseTracking,
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","shipment":"untraceable"}"#,
      [.trackingClaim],
      steps: "change-reason 7, add-evidence 7, reply-in-dispute 7, verify-tracking",
      warn: "mind-the-timers, do-not-cancel, do-not-confirm, do-not-trust-promise, silence-loses",
      """
      phase: ? awaiting-seller awaiting-buyer escalated
      shipment: no-tracking untraceable delivered-elsewhere
      item: ? not-received
      tactics: tracking-claim
      """),
    RowCase(
      .falseTracking, #"{"phase":"awaiting-seller","shipment":"untraceable"}"#, [.trackingClaim],
      steps: "add-evidence 7, verify-tracking",
      warn: "do-not-cancel, do-not-confirm, do-not-trust-promise",
      """
      phase: ? awaiting-seller awaiting-buyer
      shipment: no-tracking untraceable delivered-elsewhere
      item: ? not-received
      tactics: tracking-claim
      """),
    RowCase(
      .offPlatformRefund, "S4: money came by PayPal",
      steps: "contact-platform",
      warn: "refuse-off-platform-money, do-not-cancel, stay-on-platform",
      """
      phase: ? awaiting-seller awaiting-buyer
      offPlatformRefundReceived: 9 10 11
      """),
    RowCase(
      .parcelNear, "is the parcel in hand?",
      steps: "verify-tracking, check-parcel",
      warn: "do-not-confirm",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: ? not-received
      claim.reason: any
      """),
    RowCase(
      .parcelNear, "P6: on its way, and nobody said the reason",
      steps: "verify-tracking, check-parcel",
      warn: "do-not-confirm",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: 10...
      shipment: in-transit arrived-in-country
      item: ? not-received
      claim.reason: ?
      """),
    RowCase(
      .moneyElsewhere, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.offPlatformPayment],
      steps: "reply-in-dispute",
      warn: "refuse-off-platform-money, stay-on-platform",
      """
      tactics: off-platform-payment
      """),
    RowCase(
      .moneyElsewhere, "{}",
      [.offPlatformPayment],
      steps: "reply-in-dispute",
      warn: "refuse-off-platform-money, do-not-cancel, stay-on-platform",
      """
      tactics: off-platform-payment
      """),
    RowCase(
      .newOrder, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.relist],
      steps: "reply-in-dispute",
      warn: "do-not-reorder, do-not-trust-promise",
      """
      tactics: relist
      """),
    RowCase(
      .newOrder, "{}",
      [.relist],
      steps: "reply-in-dispute",
      warn: "do-not-reorder, do-not-cancel, do-not-trust-promise",
      """
      tactics: relist
      """),
    RowCase(
      .confirmEarly, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.earlyConfirmation],
      steps: "check-parcel",
      warn: "do-not-confirm",
      """
      tactics: early-confirmation
      """),
    RowCase(
      .dataRequest, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.credentialRequest],
      steps: "report-seller",
      warn: "share-no-data, stay-on-platform",
      """
      tactics: credential-request
      """),
    RowCase(
      .resendPromise, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.promisedReplacement],
      steps: "reply-in-dispute",
      warn: "do-not-trust-promise",
      """
      tactics: promised-replacement
      """),
    RowCase(
      .resendPromise, "{}",
      [.promisedReplacement],
      steps: "reply-in-dispute",
      warn: "do-not-trust-promise, do-not-cancel",
      """
      tactics: promised-replacement
      """),
    RowCase(
      .refundPromise, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.promisedRefund],
      steps: "reply-in-dispute",
      warn: "do-not-trust-promise",
      """
      tactics: promised-refund
      """),
    RowCase(
      .refundPromise, "{}",
      [.promisedRefund],
      steps: "reply-in-dispute",
      warn: "do-not-trust-promise, do-not-cancel",
      """
      tactics: promised-refund
      """),
    RowCase(
      .acceptRequest, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.acceptRequest],
      steps: "verify-offer",
      warn: "accept-is-final",
      """
      tactics: accept-request
      """),
    RowCase(
      .acceptRequest, "{}",
      [.acceptRequest],
      steps: "verify-offer",
      warn: "do-not-accept, accept-is-final, check-terms",
      """
      tactics: accept-request
      """),
    RowCase(
      .cancelRequest, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.cancelRequest],
      steps: "verify-timer",
      warn: "mind-the-timers",
      """
      tactics: cancel-request
      """),
    RowCase(
      .cancelRequest, #"{"item":"received-faulty"}"#,
      [.cancelRequest],
      steps: "verify-timer",
      warn: "do-not-cancel, mind-the-timers",
      """
      tactics: cancel-request
      """),
    RowCase(
      .returnDemand, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.returnDemand],
      steps: "verify-offer",
      warn: "return-only-in-dispute",
      """
      tactics: return-demand
      """),
    RowCase(
      .returnDemand, "{}",
      [.returnDemand],
      steps: "verify-offer",
      warn: "return-only-in-dispute, check-terms",
      """
      tactics: return-demand
      """),
    RowCase(
      .reasonChange, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.reasonChange],
      steps: "reply-in-dispute",
      warn: "keep-reason",
      """
      tactics: reason-change
      """),
    RowCase(
      .bargaining, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.amountReduction],
      steps: "verify-offer",
      warn: "do-not-trust-promise",
      """
      tactics: amount-reduction
      """),
    RowCase(
      .bargaining, "{}",
      [.amountReduction],
      steps: "verify-offer",
      warn: "do-not-accept, do-not-trust-promise",
      """
      tactics: amount-reduction
      """),
    RowCase(
      .reviewDeal, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.reviewPressure],
      steps: "",
      warn: "no-review-deal, do-not-confirm",
      """
      tactics: review-pressure
      """),
    RowCase(
      .threat, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.threat],
      steps: "report-seller",
      warn: "ignore-pressure",
      """
      tactics: threat
      """),
    RowCase(
      .talkElsewhere, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.offPlatformContact],
      steps: "reply-in-dispute",
      warn: "stay-on-platform",
      """
      tactics: off-platform-contact
      """),
    RowCase(
      .pity, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.hardshipAppeal],
      steps: "",
      warn: "ignore-pressure",
      """
      tactics: hardship-appeal
      """),
    RowCase(
      .pity, "{}",
      [.hardshipAppeal],
      steps: "",
      warn: "ignore-pressure, do-not-cancel",
      """
      tactics: hardship-appeal
      """),
    RowCase(
      .stalling, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.stalling],
      steps: "verify-timer",
      warn: "mind-the-timers, do-not-trust-promise",
      """
      tactics: stalling
      """),
    RowCase(
      .stalling, "{}",
      [.stalling],
      steps: "verify-timer",
      warn: "mind-the-timers, do-not-trust-promise, do-not-cancel",
      """
      tactics: stalling
      """),
    RowCase(
      .trackingClaim, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.trackingClaim],
      steps: "verify-tracking",
      warn: "do-not-confirm",
      """
      tactics: tracking-claim
      """),
    RowCase(
      .extensionClaim, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.extensionClaim],
      steps: "verify-timer",
      warn: "do-not-trust-promise, mind-the-timers",
      """
      tactics: extension-claim
      """),
    RowCase(
      .carrierBlame, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.carrierBlame],
      steps: "verify-tracking",
      warn: "mind-the-timers",
      """
      tactics: carrier-blame
      """),
    RowCase(
      .platformRefund, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
      [.platformRefund],
      steps: "verify-offer, track-refund",
      warn: "",
      """
      tactics: platform-refund
      """),
    RowCase(
      .platformRefund, "{}",
      [.platformRefund],
      steps: "verify-offer, track-refund",
      warn: "do-not-cancel",
      """
      tactics: platform-refund
      """),
  ]
}
