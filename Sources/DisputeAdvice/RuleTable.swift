internal import RiskScoring

/// The table of rules, in the order in which they are tried.
enum RuleTable {
  static let rows: [Rule] =
    accept + cancel + edit + returns + closed + notOpened + proposals + requests + tactics + moves
    + obligations

  /// Accept: the state alone decides, and always first.
  private static let accept: [Rule] = [
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
      .goodsInOrder, when: .all([.isOpen, .goodsInOrder]), .cancel, [.step(.confirmReceipt)],
      warn: [.acceptIsFinal], [.s1, .s3]),
    Rule(
      .refundArrived,
      when: .all([
        .phase([.awaitingSeller, .awaitingBuyer]),
        .any([
          .all([.atLeast(.protectionDaysLeft, .days(1)), .refundArrived(.claim)]),
          .all([.unknown(.protectionDaysLeft), .refundArrived(.wholePrice)]),
        ]),
      ]), .cancel, [.step(.trackRefund)], warn: [.acceptIsFinal], [.s1]),
    Rule(
      .ownMistake,
      when: .all([
        .phase([.awaitingSeller, .awaitingBuyer]), .yes(.mistake),
        .any([
          .all([
            .item([.receivedUnchecked, .receivedOK, .receivedFaulty]),
            .atLeast(.protectionDaysLeft, .days(1)),
          ]),
          .atLeast(.protectionDaysLeft, .policy(.reopenMarginDays)),
        ]),
      ]), .cancel, [.step(.verifyTimer)], warn: [.acceptIsFinal, .guidesDisagree], [.s1, .s3]),
    Rule(
      .onItsWay,
      when: .all([.phase([.awaitingSeller, .awaitingBuyer]), .parcelOnItsWay, .not(.offer(.money))]), .cancel,
      [.step(.verifyTimer), .step(.verifyTracking)],
      warn: [.acceptIsFinal, .mindTheTimers, .guidesDisagree], [.s0, .s1, .s4]),
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
        .beforeEscalation, .reason([.noTracking, .customs, .notNeeded]), .not(.yes(.mistake)),
        .item([.notReceived, .receivedFaulty]),
      ]), .edit, [.step(.changeReason, by: .answer), .step(.addEvidence)], warn: [.mindTheTimers], [.s4]),
    Rule(
      .betterEvidence,
      when: .all([
        .beforeEscalation, .offer(.zero), .item([.receivedFaulty]), .evidence([.none, .partial]),
      ]), .edit, [.step(.addEvidence, by: .answer)], warn: [.doNotAccept, .acceptIsFinal], [.s1, .s4]),
    Rule(
      .accused, [.threat],
      when: .all([.phase([.awaitingSeller, .awaitingBuyer]), .evidence([.none, .partial])]), .edit,
      [.step(.addEvidence, by: .answer), .step(.reportSeller)], warn: [.ignorePressure], [.s1]),
  ]

  /// A return agreed in the dispute: the one wait that costs the buyer a trip to the post.
  private static let returns: [Rule] = [
    Rule(
      .returnAgreed,
      when: .all([
        .returned([.agreed]), .not(.phase([.notOpened])), .not(.outcome([.cancelled, .decidedForSeller])),
      ]), .wait, [.step(.returnWithTracking, by: .returning)], warn: [.returnOnlyInDispute, .doNotCancel],
      [.s4]),
    Rule(
      .returnUnderWay,
      when: .all([
        .returned([.sent, .received]), .not(.phase([.notOpened])),
        .not(.outcome([.cancelled, .decidedForSeller])), .not(.refundArrived(.claim)),
      ]), .wait, [.step(.trackRefund, by: .refund), .step(.verifyTracking)],
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
      .refundDue,
      when: .all([
        .phase([.closed]), .outcome([.refunded, .decidedForBuyer]), .not(.refundArrived(.claim)),
      ]), .wait, [.step(.trackRefund, by: .refund)], warn: [.doNotTrustPromise], [.s1, .s4]),
    Rule(
      .acceptedIsFinal, when: .all([.phase([.closed]), .outcome([.accepted])]), .wait,
      [.step(.trackRefund, by: .refund), .step(.contactPlatform)], warn: [.acceptIsFinal], [.s0]),
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
    Rule(.disputeOver, when: .phase([.closed]), .wait, [], [.s1]),
  ]

  /// No dispute is open.
  private static let notOpened: [Rule] = [
    Rule(
      .nothingToDispute, when: .all([.phase([.notOpened]), .goodsInOrder]), .wait, [.step(.confirmReceipt)],
      [.s1, .s4]),
    Rule(
      .cancelTheOrder,
      when: .all([
        .phase([.notOpened]), .shipment([.notShipped]),
        .not(.item([.receivedUnchecked, .receivedOK, .receivedFaulty])),
      ]), .wait, [.step(.cancelOrder)], warn: [.doNotConfirm, .doNotTrustPromise], [.s1]),
    Rule(
      .openNow,
      when: .all([
        .phase([.notOpened]), .atLeast(.protectionDaysLeft, .days(1)),
        .atMost(.protectionDaysLeft, .policy(.urgentProtectionDays, plus: -1)),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.addEvidence, by: .protection)],
      warn: [.doNotConfirm, .mindTheTimers, .doNotTrustPromise], [.s4]),
    Rule(
      .confirmedEarly,
      when: .all([.phase([.notOpened]), .atMost(.daysSinceConfirmation, .policy(.lastDisputeDays))]), .wait,
      [.step(.openDispute, by: .lastDispute), .step(.addEvidence, by: .lastDispute)], warn: [.mindTheTimers],
      [.s4]),
    Rule(
      .protectionOver,
      when: .all([
        .phase([.notOpened]),
        .any([
          .atMost(.protectionDaysLeft, .days(0)),
          .all([
            .unknown(.protectionDaysLeft),
            .atLeast(.daysSinceConfirmation, .policy(.lastDisputeDays, plus: 1)),
          ]),
        ]),
      ]), .wait, [.step(.contactPlatform), .step(.chargeback)], warn: [.guidesDisagree], [.s0, .s1, .s4]),
    Rule(
      .faultyGoods,
      when: .all([
        .phase([.notOpened]), .any([.item([.receivedFaulty]), .replacement([.receivedFaulty])]),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.addEvidence)],
      warn: [.doNotConfirm, .returnOnlyInDispute], [.s4]),
    Rule(
      .tooEarlyToDispute,
      when: .all([
        .phase([.notOpened]), .item([.notReceived]),
        .atMost(.daysSinceDispatch, .policy(.earliestDisputeDays, plus: -1)),
      ]), .wait, [.step(.verifyTracking, by: .earliestDispute), .step(.verifyTimer)],
      warn: [.doNotConfirm, .mindTheTimers], [.s4]),
    Rule(
      .trackingMissing,
      when: .all([
        .phase([.notOpened]), .shipment([.noTracking, .untraceable]),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.askForTracking)],
      warn: [.doNotConfirm, .mindTheTimers], [.s1, .s4]),
    Rule(
      .sentElsewhere,
      when: .all([
        .phase([.notOpened]), .item([.notReceived]),
        .shipment([.delivered, .deliveredElsewhere, .returnedToSender]),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.verifyTracking)], warn: [.doNotConfirm],
      [.s1, .s4]),
    Rule(
      .checkFirst, when: .all([.phase([.notOpened]), .item([.receivedUnchecked])]), .wait,
      [.step(.checkParcel)], warn: [.doNotConfirm], [.s1, .s4]),
    Rule(
      .noDisputeYet, when: .phase([.notOpened]), .wait,
      [.step(.openDispute, by: .protection), .step(.verifyTimer), .step(.requestExtension)],
      warn: [.doNotConfirm, .mindTheTimers], [.s1, .s4]),
  ]
}
