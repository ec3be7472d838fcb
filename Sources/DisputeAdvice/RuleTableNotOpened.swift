extension RuleTable {
  /// No dispute is open.
  static let notOpened: [Rule] = [
    Rule(
      .nothingToDispute, when: .all([.phase([.notOpened]), .goodsInOrder]), .wait, [.step(.confirmReceipt)],
      [.s1, .s4]),
    Rule(
      .confirmedEarly,
      when: .all([.phase([.notOpened]), .atMost(.daysSinceConfirmation, .policy(.lastDisputeDays))]), .wait,
      [.step(.openDispute, by: .lastDispute), .step(.addEvidence, by: .lastDispute)], warn: [.mindTheTimers],
      [.s1, .s4]),
    Rule(
      .openAfterExpiry,
      when: .all([
        .phase([.notOpened]), .atMost(.protectionDaysLeft, .days(0)), .not(.unknown(.buttons)),
        .not(.hides(.open)),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.addEvidence, by: .protection)],
      warn: [.guidesDisagree, .doNotConfirm], [.s4]),
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
      .openNow,
      when: .all([
        .phase([.notOpened]), .atLeast(.protectionDaysLeft, .days(1)),
        .atMost(.protectionDaysLeft, .policy(.urgentProtectionDays, plus: -1)),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.addEvidence, by: .protection)],
      warn: [.doNotConfirm, .mindTheTimers, .doNotTrustPromise], [.s4]),
    Rule(
      .cancelTheOrder,
      when: .all([.phase([.notOpened]), .shipment([.notShipped])]), .wait,
      [.step(.cancelOrder), .step(.verifyTimer)], warn: [.doNotConfirm, .doNotTrustPromise], [.s1, .s2]),
    Rule(
      .tooEarlyToDispute,
      when: .all([
        .phase([.notOpened]), .item([.notReceived]),
        .atMost(.daysSinceDispatch, .policy(.earliestDisputeDays, plus: -1)),
      ]), .wait, [.step(.verifyTracking, by: .earliestDispute), .step(.verifyTimer)],
      warn: [.doNotConfirm, .mindTheTimers], [.s4]),
    Rule(
      .openingDelayed,
      when: .all([
        .phase([.notOpened]), .item([.notReceived]), .shipment([.inTransit, .arrivedInCountry]),
        .hides(.open),
      ]), .wait, [.step(.verifyTracking, by: .protection), .step(.verifyTimer)],
      warn: [.doNotConfirm, .mindTheTimers], [.s4]),
    Rule(
      .cannotOpen, when: .all([.phase([.notOpened]), .hides(.open)]), .wait,
      [.step(.contactPlatform), .step(.chargeback)], warn: [.shareNoData], [.s0]),
    Rule(
      .courierNotUsed, when: .all([.phase([.notOpened]), .reason([.shippingMismatch])]), .wait,
      [.step(.openDispute, by: .protection), .step(.addEvidence)], warn: [.doNotConfirm], [.s4]),
    Rule(
      .evidenceFirst,
      when: .all([
        .phase([.notOpened]), .any([.item([.receivedFaulty]), .replacement([.receivedFaulty])]),
        .evidence([.none, .partial]),
      ]), .wait, [.step(.addEvidence, by: .protection), .step(.openDispute, by: .protection)],
      warn: [.doNotConfirm, .mindTheTimers], [.s4]),
    Rule(
      .faultyGoods,
      when: .all([
        .phase([.notOpened]), .any([.item([.receivedFaulty]), .replacement([.receivedFaulty])]),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.addEvidence)],
      warn: [.doNotConfirm, .returnOnlyInDispute], [.s1, .s2, .s4]),
    Rule(
      .trackingMissing,
      when: .all([
        .phase([.notOpened]), .shipment([.noTracking, .untraceable]), .not(.item([.receivedUnchecked])),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.askForTracking)],
      warn: [.doNotConfirm, .mindTheTimers, .guidesDisagree], [.s1, .s4]),
    Rule(
      .sentElsewhere,
      when: .all([
        .phase([.notOpened]), .item([.notReceived]),
        .shipment([.delivered, .deliveredElsewhere, .returnedToSender]),
      ]), .wait, [.step(.openDispute, by: .protection), .step(.verifyTracking)], warn: [.doNotConfirm],
      [.s1, .s4]),
    Rule(
      .checkFirst, when: .all([.phase([.notOpened]), .item([.receivedUnchecked])]), .wait,
      [.step(.checkParcel, by: .protection)], warn: [.doNotConfirm], [.s1, .s4]),
    Rule(
      .noDisputeYet, when: .phase([.notOpened]), .wait,
      [.step(.openDispute, by: .protection), .step(.verifyTimer), .step(.requestExtension)],
      warn: [.doNotConfirm, .mindTheTimers], [.s1, .s2, .s4]),
  ]
}
