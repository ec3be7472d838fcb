internal import RiskScoring

extension RuleTable {
  /// The platform asks, or a proposal lies on the page that is not to be accepted.
  static let proposals: [Rule] = [
    Rule(
      .firstRefusal, when: .all([.phase([.escalated]), .offer(.platformRefuses), .not(.offer(.money))]),
      .wait,
      [.step(.addEvidence, by: .evidence)], warn: [.doNotAccept, .acceptIsFinal, .doNotCancel], [.s4]),
    Rule(
      .platformAsks,
      when: .all([
        .phase([.escalated]),
        .any([.escalation([.awaitingBuyer, .awaitingBoth]), .not(.unknown(.evidenceDaysLeft))]),
      ]), .wait, [], warn: [.doNotCancel, .doNotAccept], [.s1, .s4]),
    Rule(
      .offerWithoutAccept, when: .all([.isOpen, .offer(.sufficient)]), .wait,
      [.step(.verifyOffer, by: .answer)], warn: [.doNotCancel, .checkTerms], [.s0]),
    Rule(
      .severalProposals, when: .all([.isOpen, .offer(.several)]), .wait, [.step(.verifyOffer, by: .answer)],
      warn: [.doNotAccept, .acceptIsFinal, .checkTerms], [.s2, .s4]),
    Rule(
      .returnOffered, when: .all([.isOpen, .any([.offer(.returnNotAskedFor), .offer(.returnUnclear)])]),
      .wait,
      [.step(.verifyOffer, by: .answer)], warn: [.doNotAccept, .checkTerms, .returnOnlyInDispute], [.s4]),
    Rule(
      .offerUnclear, when: .all([.isOpen, .offer(.unclear)]), .wait, [.step(.verifyOffer, by: .answer)],
      warn: [.doNotAccept, .checkTerms], [.s4]),
    Rule(
      .mediatedOffer, when: .all([.phase([.escalated]), .offer(.tooLittle)]), .wait, [],
      warn: [.doNotAccept, .acceptIsFinal, .doNotCancel], [.s1, .s2, .s4]),
    Rule(
      .offerTooLittle, when: .all([.isOpen, .offer(.tooLittle)]), .wait, [.step(.addEvidence, by: .answer)],
      warn: [.doNotAccept, .acceptIsFinal], [.s1, .s4]),
    Rule(
      .zeroOffer, when: .all([.isOpen, .offer(.zero)]), .wait, [.step(.addEvidence, by: .answer)],
      warn: [.doNotAccept, .acceptIsFinal, .doNotCancel], [.s1, .s4]),
    Rule(
      .cancelOutOfReach, when: .all([.isOpen, .goodsInOrder]), .wait, [.step(.confirmReceipt)],
      warn: [.cancelUnavailable, .doNotAccept], [.s0, .s4]),
    Rule(
      .resendWhileEscalated, when: .all([.phase([.escalated]), .replacement([.promised, .shipped])]), .wait,
      [.step(.verifyTracking)], warn: [.doNotCancel, .doNotTrustPromise], [.s1]),
    Rule(
      .platformAsksSeller, when: .all([.phase([.escalated]), .escalation([.awaitingSeller])]), .wait, [],
      warn: [.doNotCancel, .mindTheTimers], [.s1]),
    Rule(
      .platformLooks, when: .all([.phase([.escalated]), .escalation([.processing])]), .wait, [],
      warn: [.doNotCancel, .mindTheTimers], [.s1, .s4]),
    Rule(
      .withThePlatform, when: .phase([.escalated]), .wait, [],
      warn: [.doNotCancel, .mindTheTimers], [.s1, .s4]),
  ]

  /// The seller asks to cancel, and the state does not allow it; money came by another way; a parcel is near.
  static let requests: [Rule] = [
    Rule(
      .askedAfterExpiry, [.cancelRequest],
      when: .all([.beforeEscalation, .atMost(.protectionDaysLeft, .days(0))]), .wait,
      [.step(.replyInDispute)], warn: [.cancelUnavailable, .doNotCancel], [.s0, .s1, .s4]),
    Rule(
      .askedUnseenTimer, [.cancelRequest],
      when: .all([.beforeEscalation, .yes(.protectionExtended), .unknown(.protectionDaysLeft)]), .wait,
      [.step(.verifyTimer), .step(.replyInDispute)], warn: [.doNotCancel, .mindTheTimers], [.s0, .s4]),
    Rule(
      .askedWithoutExtension, [.cancelRequest],
      when: .all([
        .beforeEscalation, .not(.item([.receivedUnchecked, .receivedFaulty])), .not(.goodsInOrder),
        .any([
          .not(.yes(.protectionExtended)),
          .atMost(.protectionDaysLeft, .policy(.reopenMarginDays, plus: -1)),
        ]),
      ]), .wait, [.step(.requestExtension), .step(.verifyTimer)], warn: [.doNotCancel, .mindTheTimers],
      [.s0, .s1, .s4]),
    Rule(
      .promiseWithoutButton, [.promisedRefund, .platformRefund],
      when: .all([.isOpen, .not(.offer(.any)), .hides(.accept)]), .wait,
      [.step(.verifyOffer), .step(.addEvidence, by: .answer)], warn: [.doNotCancel, .doNotTrustPromise], [.s0]
    ),
    Rule(
      .falseTracking, [.trackingClaim],
      when: .all([
        .isOpen, .shipment([.noTracking, .untraceable, .deliveredElsewhere]),
        .not(.item([.receivedUnchecked, .receivedOK, .receivedFaulty])),
      ]), .wait, [.step(.verifyTracking), .step(.addEvidence, by: .answer)],
      warn: [.doNotCancel, .doNotConfirm, .doNotTrustPromise], [.s1, .s4]),
    Rule(
      .offPlatformRefund, when: .all([.isOpen, .offPlatformMoney]), .wait, [.step(.contactPlatform)],
      warn: [.refuseOffPlatformMoney, .doNotCancel, .stayOnPlatform], [.s4]),
    Rule(
      .parcelNear,
      when: .all([
        .beforeEscalation, .shipment([.inTransit, .arrivedInCountry]), .yes(.protectionExtended),
        .atLeast(.protectionDaysLeft, .policy(.reopenMarginDays)),
        .any([.unknown(.item), .all([.item([.notReceived]), .unknown(.claimReason)])]),
      ]), .wait, [.step(.verifyTracking), .step(.checkParcel)], warn: [.doNotConfirm], [.s0, .s1]),
  ]

  /// What the seller tries. A tactic chooses between these rows and gives steps and warnings, never more (P5).
  static let tactics: [Rule] = [
    Rule(
      .moneyElsewhere, [.offPlatformPayment], when: .always, .wait, [.step(.replyInDispute)],
      warn: [.refuseOffPlatformMoney, .doNotCancel, .stayOnPlatform], [.s1, .s4]),
    Rule(
      .newOrder, [.relist], when: .always, .wait, [.step(.replyInDispute)],
      warn: [.doNotReorder, .doNotCancel, .doNotTrustPromise], [.s1, .s4]),
    Rule(
      .confirmEarly, [.earlyConfirmation], when: .always, .wait, [.step(.checkParcel)],
      warn: [.doNotConfirm], [.s1, .s4]),
    Rule(
      .dataRequest, [.credentialRequest], when: .always, .wait, [.step(.reportSeller)],
      warn: [.shareNoData, .stayOnPlatform], [.s4]),
    Rule(
      .resendPromise, [.promisedReplacement], when: .always, .wait, [.step(.replyInDispute)],
      warn: [.doNotTrustPromise, .doNotCancel], [.s1]),
    Rule(
      .refundPromise, [.promisedRefund], when: .always, .wait, [.step(.replyInDispute)],
      warn: [.doNotTrustPromise, .doNotCancel], [.s1, .s4]),
    Rule(
      .acceptRequest, [.acceptRequest], when: .always, .wait, [.step(.verifyOffer)],
      warn: [.doNotAccept, .acceptIsFinal, .checkTerms], [.s1, .s4]),
    Rule(
      .cancelRequest, [.cancelRequest], when: .always, .wait, [.step(.verifyTimer)],
      warn: [.doNotCancel, .mindTheTimers], [.s0, .s1, .s4]),
    Rule(
      .returnDemand, [.returnDemand], when: .always, .wait, [.step(.verifyOffer)],
      warn: [.returnOnlyInDispute, .checkTerms], [.s1, .s4]),
    Rule(
      .reasonChange, [.reasonChange], when: .always, .wait, [.step(.replyInDispute)], warn: [.keepReason],
      [.s1, .s4]),
    Rule(
      .bargaining, [.amountReduction], when: .always, .wait, [.step(.verifyOffer)],
      warn: [.doNotAccept, .doNotTrustPromise], [.s1, .s4]),
    Rule(
      .reviewDeal, [.reviewPressure], when: .always, .wait, [], warn: [.noReviewDeal, .doNotConfirm],
      [.s1, .s4]),
    Rule(
      .threat, [.threat], when: .always, .wait, [.step(.reportSeller)], warn: [.ignorePressure], [.s1, .s4]),
    Rule(
      .talkElsewhere, [.offPlatformContact], when: .always, .wait, [.step(.replyInDispute)],
      warn: [.stayOnPlatform], [.s4]),
    Rule(
      .pity, [.hardshipAppeal], when: .always, .wait, [], warn: [.ignorePressure, .doNotCancel], [.s1, .s4]),
    Rule(
      .stalling, [.stalling], when: .always, .wait, [.step(.verifyTimer)],
      warn: [.mindTheTimers, .doNotTrustPromise, .doNotCancel], [.s1, .s4]),
    Rule(
      .trackingClaim, [.trackingClaim], when: .always, .wait, [.step(.verifyTracking)],
      warn: [.doNotConfirm], [.s1, .s4]),
    Rule(
      .extensionClaim, [.extensionClaim], when: .always, .wait, [.step(.verifyTimer)],
      warn: [.doNotTrustPromise, .mindTheTimers], [.s0, .s1, .s4]),
    Rule(
      .carrierBlame, [.carrierBlame], when: .always, .wait, [.step(.verifyTracking)], warn: [.mindTheTimers],
      [.s1, .s4]),
    Rule(
      .platformRefund, [.platformRefund], when: .always, .wait,
      [.step(.verifyOffer), .step(.trackRefund)], warn: [.doNotCancel], [.s1, .s4]),
  ]

  /// Whose move it is; the last row is what holds when nothing else does.
  static let moves: [Rule] = [
    Rule(
      .replacementFaulty, when: .replacement([.receivedFaulty]), .wait, [.step(.addEvidence, by: .answer)],
      warn: [.doNotCancel, .doNotConfirm], [.s1, .s4]),
    Rule(
      .replacementUnderWay, when: .replacement([.promised, .shipped]), .wait,
      [.step(.verifyTracking), .step(.verifyTimer)], warn: [.doNotCancel, .doNotTrustPromise], [.s1]),
    Rule(
      .exchange, when: .wants([.replacement]), .wait, [.step(.verifyOffer)],
      warn: [.returnOnlyInDispute, .doNotCancel, .doNotTrustPromise], [.s1, .s4]),
    Rule(
      .uncheckedParcel, when: .item([.receivedUnchecked]), .wait, [.step(.checkParcel, by: .protection)],
      warn: [.doNotConfirm, .doNotCancel], [.s1, .s4]),
    Rule(
      .deliveredUnseen, when: .all([.shipment([.delivered]), .unknown(.item)]), .wait,
      [.step(.checkParcel, by: .protection), .step(.verifyTracking)], warn: [.doNotConfirm, .doNotCancel],
      [.s1, .s4]),
    Rule(
      .neverShipped, when: .shipment([.notShipped]), .wait, [.step(.addEvidence, by: .answer)],
      warn: [.doNotCancel, .doNotConfirm, .doNotTrustPromise], [.s1]),
    Rule(
      .extensionWithoutTracking,
      when: .all([
        .shipment([.noTracking, .untraceable]), .yes(.protectionExtended), .not(.item([.receivedFaulty])),
      ]), .wait,
      [.step(.addEvidence, by: .answer), .step(.verifyTracking)], warn: [.doNotCancel, .doNotTrustPromise],
      [.s1, .s4]),
    Rule(
      .parcelLost,
      when: .all([
        .item([.notReceived]),
        .shipment([.noTracking, .untraceable, .delivered, .deliveredElsewhere, .returnedToSender]),
      ]), .wait, [.step(.addEvidence, by: .answer), .step(.verifyTracking)],
      warn: [.doNotCancel, .doNotConfirm], [.s1, .s4]),
    Rule(
      .timerNearEnd,
      when: .all([
        .phase([.awaitingSeller]), .atMost(.responseDaysLeft, .days(1)), .not(.offer(.any)),
      ]), .wait, [.step(.addEvidence, by: .answer), .step(.verifyTracking)],
      warn: [.doNotCancel, .mindTheTimers], [.s0, .s4]),
    Rule(
      .extensionMissing,
      when: .all([
        .item([.notReceived]), .shipment([.inTransit, .arrivedInCountry]), .not(.offer(.any)),
        .any([
          .not(.yes(.protectionExtended)),
          .not(.atLeast(.protectionDaysLeft, .policy(.reopenMarginDays))),
        ]),
      ]), .wait, [.step(.requestExtension), .step(.verifyTracking), .step(.verifyTimer)],
      warn: [.doNotCancel], [.s0, .s1, .s4]),
    Rule(
      .defectKeepsDispute, when: .all([.item([.receivedFaulty]), .not(.evidence([.complete]))]), .wait,
      [.step(.addEvidence, by: .answer)], warn: [.doNotCancel, .doNotConfirm], [.s1, .s3, .s4]),
    Rule(
      .evidenceBeforePlatform, when: .all([.phase([.awaitingBuyer]), .evidence([.none, .partial])]), .wait,
      [.step(.addEvidence, by: .answer)], warn: [.doNotCancel], [.s4]),
    Rule(
      .prepareEvidence, when: .all([.phase([.awaitingSeller]), .evidence([.none, .partial])]), .wait,
      [.step(.addEvidence, by: .sellerAnswer), .step(.escalate)], warn: [.doNotCancel], [.s4]),
    Rule(
      .sellersMove, when: .phase([.awaitingSeller]), .wait, [.step(.escalate, by: .sellerAnswer)],
      warn: [.doNotCancel, .guidesDisagree], [.s1, .s3, .s4]),
    Rule(.yourMove, when: .phase([.awaitingBuyer]), .wait, [], warn: [.doNotCancel], [.s1, .s4]),
    Rule(
      .keepClaim, when: .always, .wait, [.step(.verifyTimer)], warn: [.doNotCancel, .mindTheTimers], [.s1]),
  ]

  /// What the buyer owes an answer to, or has to look at first, whatever row decided (P8). Only beside `wait` and
  /// `edit`.
  static let obligations: [Rule] = [
    Rule(
      .answerGoodProposal, when: .all([.isOpen, .offer(.sufficient)]), nil,
      [.step(.replyInDispute, by: .answer)], warn: [.silenceLoses], [.s1, .s4]),
    Rule(
      .answerOpenProposal, when: .all([.isOpen, .offeredAnyway, .not(.offer(.sufficient))]), nil,
      [.step(.replyInDispute, by: .answer)], warn: [.silenceLoses], [.s0, .s4]),
    Rule(
      .answerProposal,
      when: .all([.isOpen, .offer(.any), .not(.offer(.sufficient)), .not(.offeredAnyway)]), nil,
      [.step(.rejectOffer, by: .answer)], warn: [.silenceLoses], [.s1, .s4]),
    Rule(
      .answerEvidence, when: .all([.isOpen, .not(.unknown(.evidenceDaysLeft))]), nil,
      [.step(.addEvidence, by: .evidence)], warn: [.silenceLoses], [.s4]),
    Rule(
      .answerQuestion,
      when: .all([.phase([.escalated]), .escalation([.awaitingBuyer, .awaitingBoth])]), nil,
      [.step(.answerPlatform, by: .platformAnswer)], warn: [.silenceLoses], [.s1, .s4]),
    Rule(
      .answerTurn, when: .all([.phase([.awaitingBuyer]), .not(.offer(.any))]), nil,
      [.step(.replyInDispute, by: .answer)], warn: [.silenceLoses], [.s1, .s4]),
    Rule(
      .checkBeforeOpening,
      when: .all([
        .phase([.notOpened]), .item([.receivedUnchecked]), .not(.replacement([.receivedOK])),
        .any([
          .atMost(.daysSinceConfirmation, .policy(.lastDisputeDays)),
          .atMost(.protectionDaysLeft, .policy(.urgentProtectionDays, plus: -1)),
        ]),
      ]), nil, [.step(.checkParcel, by: .today)], warn: [.doNotConfirm], [.s1, .s4]),
  ]
}
