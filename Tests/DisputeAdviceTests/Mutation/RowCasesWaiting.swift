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
      order.paid: 0 9 10
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
      order.paid: 0 9 10
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
      order.paid: ?
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

  /// What the seller tries, whose move it is, what is owed.
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
      item: ?
      """),
    RowCase(
      .moneyElsewhere, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
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
      warn: "do-not-trust-promise, do-not-cancel",
      """
      tactics: promised-replacement
      """),
    RowCase(
      .refundPromise, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
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
      warn: "do-not-accept, accept-is-final, check-terms",
      """
      tactics: accept-request
      """),
    RowCase(
      .cancelRequest, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
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
      warn: "ignore-pressure, do-not-cancel",
      """
      tactics: hardship-appeal
      """),
    RowCase(
      .stalling, #"{"phase":"closed","outcome":"refunded","claim":{"amount":10},"refundReceived":10}"#,
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
      warn: "do-not-cancel",
      """
      tactics: platform-refund
      """),
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
      order.paid: 0 9 10
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
