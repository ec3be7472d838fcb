internal import RiskScoring

/// The table of rules, in the order in which they are tried.
enum RuleTable {
  static let rows: [Rule] =
    accept + cancel + returns + edit + closed + notOpened + proposals + requests + tactics + moves
    + obligations

  /// Accept: the state alone decides, and always first.
  private static let accept: [Rule] = [
    Rule(
      .costlyReturn, when: .all([.isOpen, .offer(.costlyReturn)]), .accept,
      [.step(.verifyOffer, by: .answer), .step(.returnWithTracking, by: .returning), .step(.trackRefund)],
      warn: [.acceptIsFinal, .checkTerms, .returnOnlyInDispute], [.s1, .s4]),
    Rule(
      .sufficientReturn, when: .all([.isOpen, .offer(.sufficientWithReturn)]), .accept,
      [.step(.verifyOffer, by: .answer), .step(.returnWithTracking, by: .returning), .step(.trackRefund)],
      warn: [.acceptIsFinal, .checkTerms, .returnOnlyInDispute], [.s4]),
    Rule(
      .sufficientOffer, when: .all([.isOpen, .offer(.sufficient)]), .accept,
      [.step(.verifyOffer, by: .answer), .step(.trackRefund, by: .refund)],
      warn: [.acceptIsFinal, .checkTerms], [.s0, .s4]),
  ]

  /// Cancel: the state alone decides. What forbids it stands in the table of guards.
  private static let cancel: [Rule] = [
    Rule(
      .goodsInOrder, when: .all([.isOpen, .goodsInOrder, .not(.offer(.money))]), .cancel,
      [.step(.verifyOffer), .step(.confirmReceipt)], warn: [.acceptIsFinal], [.s1, .s3]),
    Rule(
      .refundArrived,
      when: .all([
        .phase([.awaitingSeller, .awaitingBuyer]),
        .any([
          .all([.atLeast(.protectionDaysLeft, .days(1)), .refundArrived(.claim)]),
          .all([.unknown(.protectionDaysLeft), .refundArrived(.wholePrice)]),
        ]),
      ]), .cancel, [.step(.verifyOffer), .step(.trackRefund)], warn: [.acceptIsFinal], [.s1]),
    Rule(
      .ownMistake,
      when: .all([.mistakeIsSafe, .not(.offer(.money))]), .cancel,
      [.step(.verifyOffer), .step(.verifyTimer), .step(.verifyTracking)],
      warn: [.acceptIsFinal, .mindTheTimers, .guidesDisagree], [.s1, .s3]),
    Rule(
      .onItsWay,
      when: .all([.phase([.awaitingSeller, .awaitingBuyer]), .parcelOnItsWay, .not(.offer(.money))]), .cancel,
      [.step(.verifyOffer), .step(.verifyTimer), .step(.verifyTracking)],
      warn: [.acceptIsFinal, .mindTheTimers, .guidesDisagree], [.s0, .s1, .s4]),
    Rule(
      .moneyBeatsCancelling,
      when: .all([.isOpen, .offeredAnyway, .not(.offer(.sufficient))]), .wait,
      [.step(.verifyOffer, by: .answer)], warn: [.doNotCancel, .checkTerms], [.s0]),
    Rule(
      .returnUnseen,
      when: .all([
        .unknown(.returnStatus), .not(.hides(.cancel)), .not(.offer(.money)),
        .any([
          .all([
            .isOpen, .item([.receivedOK]),
            .any([.phase([.escalated]), .not(.atMost(.protectionDaysLeft, .days(0)))]),
          ]), .mistakeIsSafe, .all([.phase([.awaitingSeller, .awaitingBuyer]), .parcelOnItsWay]),
        ]),
      ]), .wait, [.step(.verifyOffer)], warn: [.doNotCancel], [.s0]),
  ]

  /// Edit: before escalation only. `accused` is the one row by which a tactic chooses it.
  private static let edit: [Rule] = [
    Rule(
      .restoreTerms,
      when: .all([
        .beforeEscalation, .not(.phase([.awaitingSeller])), .offer(.returnNotAskedFor),
      ]), .edit, [.step(.restoreTerms, by: .answer), .step(.verifyOffer)],
      warn: [.checkTerms, .doNotAccept, .returnOnlyInDispute], [.s4]),
    Rule(
      .counterOffer,
      when: .all([.beforeEscalation, .not(.phase([.awaitingSeller])), .offer(.tooLittle)]), .edit,
      [.step(.counterOffer, by: .answer), .step(.addEvidence)], warn: [.doNotAccept, .acceptIsFinal], [.s4]),
    Rule(
      .weakReason,
      when: .all([
        .beforeEscalation, .reason([.noTracking, .customs, .notNeeded]),
        .item([.notReceived, .receivedFaulty]),
      ]), .edit, [.step(.changeReason, by: .answer), .step(.addEvidence)], warn: [.mindTheTimers], [.s4]),
    Rule(
      .betterEvidence,
      when: .all([
        .beforeEscalation, .offer(.zero), .item([.receivedFaulty]), .evidence([.none, .partial]),
      ]), .edit, [.step(.addEvidence, by: .answer)], warn: [.doNotAccept, .acceptIsFinal], [.s1, .s4]),
    Rule(
      .claimTooLow, when: .all([.beforeEscalation, .claimTooLow]), .edit,
      [.step(.counterOffer, by: .answer), .step(.addEvidence)], warn: [.mindTheTimers], [.s4]),
    Rule(
      .accused, [.threat],
      when: .all([.phase([.awaitingSeller, .awaitingBuyer]), .evidence([.none, .partial])]), .edit,
      [.step(.addEvidence, by: .answer), .step(.reportSeller)], warn: [.ignorePressure], [.s1]),
  ]

  /// A return agreed in the dispute: the one wait that costs the buyer a trip to the post.
  private static let returns: [Rule] = [
    Rule(
      .returnTooLate,
      when: .all([
        .returned([.agreed]), .not(.phase([.notOpened])), .not(.outcome([.cancelled, .decidedForSeller])),
        .atMost(.returnDaysLeft, .days(-1)),
      ]), .wait, [.step(.contactPlatform), .step(.addEvidence)],
      warn: [.returnOnlyInDispute, .doNotCancel], [.s4]),
    Rule(
      .returnAgreed,
      when: .all([
        .returned([.agreed]), .not(.phase([.notOpened])), .not(.outcome([.cancelled, .decidedForSeller])),
      ]), .wait, [.step(.returnWithTracking, by: .returning)], warn: [.returnOnlyInDispute, .doNotCancel],
      [.s4]),
    Rule(
      .returnUnderWay,
      when: .all([
        .returned([.sent]), .not(.phase([.notOpened])), .not(.outcome([.cancelled, .decidedForSeller])),
        .not(.refundArrived(.claim)),
      ]), .wait, [.step(.trackRefund, by: .refund), .step(.verifyTracking)],
      warn: [.doNotCancel, .doNotTrustPromise], [.s0, .s4]),
    Rule(
      .returnArrived,
      when: .all([
        .returned([.received]), .not(.phase([.notOpened])), .not(.outcome([.cancelled, .decidedForSeller])),
        .not(.refundArrived(.claim)),
      ]), .wait, [.step(.trackRefund, by: .refund), .step(.addEvidence)],
      warn: [.doNotCancel, .doNotTrustPromise], [.s0, .s4]),
  ]

  /// The dispute is closed.
  private static let closed: [Rule] = [
    Rule(
      .appeal,
      when: .all([
        .phase([.closed]), .outcome([.decidedForSeller]),
        .not(.atLeast(.closedDaysAgo, .policy(.appealDays, plus: 1))),
      ]), .wait, [.step(.appeal, by: .appeal), .step(.addEvidence, by: .appeal)], warn: [.guidesDisagree],
      [.s1]),
    Rule(
      .appealTooLate, when: .all([.phase([.closed]), .outcome([.decidedForSeller])]), .wait,
      [.step(.contactPlatform), .step(.chargeback)], warn: [.guidesDisagree], [.s0, .s1]),
    Rule(
      .refundLate,
      when: .all([
        .phase([.closed]), .outcome([.refunded, .decidedForBuyer]), .not(.refundArrived(.claim)),
        .atLeast(.closedDaysAgo, .policy(.refundDays, plus: 1)),
      ]), .wait, [.step(.trackRefund), .step(.contactPlatform), .step(.chargeback)],
      warn: [.doNotTrustPromise],
      [.s1, .s4]),
    Rule(
      .refundDue,
      when: .all([
        .phase([.closed]), .outcome([.refunded, .decidedForBuyer]), .not(.refundArrived(.claim)),
      ]), .wait, [.step(.trackRefund, by: .refund)], warn: [.doNotTrustPromise], [.s1, .s4]),
    Rule(
      .acceptedWithoutGoods,
      when: .all([.phase([.closed]), .outcome([.accepted]), .item([.notReceived])]), .wait,
      [.step(.verifyTracking), .step(.contactPlatform), .step(.chargeback)], warn: [.acceptIsFinal],
      [.s0, .s1]),
    Rule(
      .acceptedIsFinal, when: .all([.phase([.closed]), .outcome([.accepted])]), .wait,
      [.step(.trackRefund, by: .refund), .step(.contactPlatform)], warn: [.acceptIsFinal], [.s0]),
    Rule(
      .brokeAfterCancel,
      when: .all([
        .phase([.closed]), .outcome([.cancelled]), .item([.receivedFaulty]),
        .atMost(.closedDaysAgo, .policy(.appealDays)),
        .any([.atMost(.protectionDaysLeft, .days(0)), .hides(.open)]),
      ]), .wait, [.step(.appeal, by: .appeal), .step(.addEvidence, by: .appeal), .step(.contactPlatform)],
      warn: [.guidesDisagree], [.s1]),
    Rule(
      .brokeUnderProtection,
      when: .all([
        .phase([.closed]), .outcome([.cancelled]), .item([.receivedFaulty]),
        .atMost(.closedDaysAgo, .policy(.appealDays)),
      ]), .wait,
      [
        .step(.openDispute, by: .protection), .step(.addEvidence, by: .protection), .step(.verifyTimer),
        .step(.appeal),
      ], warn: [.mindTheTimers, .guidesDisagree], [.s1, .s4]),
    Rule(
      .cancelledTooLate,
      when: .all([
        .phase([.closed]), .outcome([.cancelled]), .atMost(.protectionDaysLeft, .days(0)),
        .not(.goodsInOrder),
      ]), .wait, [.step(.contactPlatform), .step(.chargeback)], warn: [.guidesDisagree], [.s0, .s1, .s4]),
    Rule(
      .openAgain, when: .all([.phase([.closed]), .outcome([.cancelled]), .not(.goodsInOrder)]), .wait,
      [.step(.openDispute, by: .protection), .step(.verifyTimer)], warn: [.mindTheTimers, .guidesDisagree],
      [.s1, .s4]),
    Rule(
      .endingUnknown, when: .all([.phase([.closed]), .unknown(.outcome)]), .wait,
      [.step(.appeal, by: .appeal), .step(.verifyTimer), .step(.trackRefund)],
      warn: [.mindTheTimers, .guidesDisagree], [.s1, .s4]),
    Rule(.disputeOver, when: .phase([.closed]), .wait, [], [.s1]),
  ]
}
