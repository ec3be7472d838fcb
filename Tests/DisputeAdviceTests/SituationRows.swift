import RiskScoring
import Testing

@testable import DisputeAdvice

/// One situation: what the buyer sees, what the seller tries, and what to do.
struct SituationRow: CustomTestStringConvertible, Sendable {
  let name: String
  let state: String
  let tactics: [Tactic]
  let action: Action
  let rule: RuleID
  let steps: [Step]
  let warnings: [Warning]

  init(
    _ name: String, _ state: String, _ tactics: [Tactic], _ action: Action, _ rule: RuleID,
    _ steps: [Step] = [], _ warnings: [Warning] = []
  ) {
    self.name = name
    self.state = state
    self.tactics = tactics
    self.action = action
    self.rule = rule
    self.steps = steps
    self.warnings = warnings
  }

  /// A situation in which the seller tries nothing.
  init(
    _ name: String, _ state: String, _ action: Action, _ rule: RuleID, _ steps: [Step] = [],
    _ warnings: [Warning] = []
  ) {
    self.init(name, state, [], action, rule, steps, warnings)
  }

  var testDescription: String { name }
}

extension SituationRow {
  static let all: [SituationRow] =
    accepting + cancelling + almostCancelling + editing + closedOrNotOpened + waiting + tactical

  /// P9: a sufficient formal offer that is as the buyer asked is always accepted.
  private static let accepting: [SituationRow] = [
    SituationRow(
      "S4: the whole amount is proposed",
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":10}}"#,
      .accept, .sufficientOffer, [.verifyOffer, .trackRefund], [.acceptIsFinal, .checkTerms]),
    SituationRow(
      "S0: money on the page beats cancelling, though the goods are in order",
      #"{"item":"received-ok","order":{"paid":10},"offers":[{"kind":"refund","amount":10.00}]}"#,
      .accept, .sufficientOffer),
    SituationRow(
      "a minimum below the claim makes half enough",
      #"{"phase":"awaiting-seller","claim":{"amount":10},"minimumAcceptable":5,"offer":{"kind":"refund","amount":5}}"#,
      .accept, .sufficientOffer),
    SituationRow(
      "S4: ninety percent without return beats all of it with an unknown cost of return",
      """
      {"phase":"escalated","claim":{"wants":"return-and-refund"},"order":{"paid":100},"minimumAcceptable":90,
       "offers":[{"from":"platform","kind":"return-and-refund","amount":100},
                 {"from":"platform","kind":"refund","amount":90}]}
      """,
      .accept, .sufficientOffer),
    SituationRow(
      "S4: a return that was asked for",
      #"{"claim":{"wants":"return-and-refund","amount":50},"offer":{"kind":"return-and-refund","amount":50}}"#,
      .accept, .sufficientReturn, [.verifyOffer, .returnWithTracking, .trackRefund], [.returnOnlyInDispute]),
    SituationRow(
      "S1, S4: sending it back costs what it gives",
      """
      {"claim":{"wants":"return-and-refund","amount":50},"returnCost":50,
       "offer":{"kind":"return-and-refund","amount":50}}
      """, .accept, .costlyReturn, [.verifyOffer, .returnWithTracking],
      [.returnOnlyInDispute]),
    SituationRow(
      "S4: a cheap return near by",
      """
      {"claim":{"wants":"return-and-refund","amount":50},"returnCost":2,
       "offer":{"kind":"return-and-refund","amount":50}}
      """, .accept, .sufficientReturn, [.returnWithTracking]),
    SituationRow(
      "near miss: sending it back leaves a cent",
      """
      {"claim":{"wants":"return-and-refund","amount":50},"returnCost":49.99,
       "offer":{"kind":"return-and-refund","amount":50}}
      """, .accept, .sufficientReturn),
    SituationRow(
      "S2: under mediation, the seller's proposal is taken, not the platform's",
      """
      {"phase":"escalated","claim":{"wants":"refund","amount":20},
       "offers":[{"from":"platform","kind":"return-and-refund","amount":20},
                 {"from":"seller","kind":"refund","amount":20}]}
      """, .accept, .sufficientOffer),
    SituationRow(
      "two like proposals, and nobody said whose",
      """
      {"claim":{"wants":"refund","amount":20},
       "offers":[{"kind":"refund","amount":20},{"kind":"refund","amount":25}]}
      """, .accept, .sufficientOffer),
    SituationRow(
      "P5: no message talks a sufficient offer away",
      #"{"claim":{"amount":1},"offer":{"kind":"refund","amount":1}}"#, Tactic.allCases, .accept,
      .sufficientOffer),
  ]

  /// P9: each case in which the guides call cancelling right.
  private static let cancelling: [SituationRow] = [
    SituationRow(
      "S1: the parcel came and is in order",
      #"{"phase":"awaiting-seller","item":"received-ok","return":"none"}"#,
      .cancel, .goodsInOrder, [.confirmReceipt], [.acceptIsFinal]),
    SituationRow(
      "S1: escalated, the goods came and are right",
      #"{"phase":"escalated","item":"received-ok","return":"none","protectionDaysLeft":0}"#, .cancel,
      .goodsInOrder),
    SituationRow(
      "S1: the replacement came and is in order",
      #"{"phase":"awaiting-buyer","item":"received-faulty","replacement":"received-ok","protectionDaysLeft":1}"#,
      .cancel, .goodsInOrder),
    SituationRow(
      "P6: nobody looked for a proposal",
      #"{"phase":"awaiting-seller","item":"received-ok","return":"none"}"#, .cancel, .goodsInOrder,
      [.verifyOffer, .confirmReceipt]),
    SituationRow(
      "phase unknown, goods in order", #"{"item":"received-ok","return":"none"}"#, .cancel, .goodsInOrder),
    SituationRow(
      "S1: the refund arrived",
      #"{"phase":"awaiting-seller","claim":{"amount":5},"refundReceived":5,"protectionDaysLeft":1}"#,
      .cancel, .refundArrived),
    SituationRow(
      "P2: the whole refund arrived, timer unknown",
      #"{"phase":"awaiting-seller","order":{"paid":5},"refundReceived":5.0}"#, .cancel, .refundArrived),
    SituationRow(
      "S1, S3: the wrong size was ordered, goods in hand",
      #"{"phase":"awaiting-seller","mistake":true,"item":"received-ok","return":"none","protectionDaysLeft":1}"#,
      .cancel, .goodsInOrder, [.confirmReceipt]),
    SituationRow(
      "S1, S3: opened in error, long protection",
      """
      {"phase":"awaiting-buyer","mistake":true,"item":"not-received","shipment":"in-transit","return":"none",
       "protectionDaysLeft":10}
      """, .cancel, .ownMistake, [.verifyTimer, .verifyTracking], [.mindTheTimers, .guidesDisagree]),
    SituationRow(
      "S0, S4: on its way, tracked, protection extended",
      """
      {"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received","return":"none",
       "shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}
      """,
      [.cancelRequest, .trackingClaim, .extensionClaim], .cancel, .onItsWay, [.verifyTimer, .verifyTracking],
      [.acceptIsFinal, .guidesDisagree]),
  ]

  /// What looks like a case for `cancel`, and would lose money.
  private static let almostCancelling: [SituationRow] = [
    SituationRow(
      "S0: better refuse to cancel when money is offered",
      """
      {"phase":"awaiting-buyer","item":"received-ok","claim":{"amount":10},"protectionDaysLeft":20,
       "offer":{"kind":"refund","amount":3}}
      """, [.cancelRequest], .wait, .moneyBeatsCancelling, [.verifyOffer, .replyInDispute],
      [.doNotCancel, .silenceLoses]),
    SituationRow(
      "own mistake, and a return is offered",
      """
      {"phase":"awaiting-buyer","mistake":true,"item":"received-faulty","protectionDaysLeft":20,
       "claim":{"wants":"refund","amount":9},"offer":{"kind":"return-and-refund","amount":9}}
      """, .wait, .moneyBeatsCancelling, [.verifyOffer], [.doNotCancel]),
    SituationRow(
      "own mistake, and a return is agreed",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"received-faulty","protectionDaysLeft":20,
       "return":"agreed"}
      """, .wait, .returnAgreed, [.returnWithTracking], [.doNotCancel]),
    SituationRow(
      "own mistake, but the goods are faulty",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"received-faulty","claim":{"reason":"counterfeit"},
       "return":"none","protectionDaysLeft":20}
      """, .wait, .defectKeepsDispute, [.addEvidence], [.doNotCancel]),
    SituationRow(
      "own mistake, but the goods are not checked",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"received-unchecked","return":"none",
       "protectionDaysLeft":20}
      """, .wait, .uncheckedParcel, [.checkParcel], [.doNotCancel]),
    SituationRow(
      "own mistake, but the parcel went back to the sender",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"not-received","shipment":"returned-to-sender",
       "return":"none","protectionDaysLeft":20}
      """, .wait, .parcelLost, [.verifyTracking], [.doNotCancel]),
    SituationRow(
      "own mistake, but nine days of protection are too few to open again",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"not-received","shipment":"in-transit","return":"none",
       "protectionExtended":true,"protectionDaysLeft":9}
      """, .wait, .extensionMissing, [.requestExtension], [.doNotCancel]),
    SituationRow(
      "a parcel on its way, and the goods sent back: it may be the return",
      """
      {"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received","return":"sent",
       "shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":15,"offers":[]}
      """, [.cancelRequest], .wait, .returnUnderWay, [.trackRefund], [.doNotCancel]),
    SituationRow(
      "a parcel on its way, and a return is agreed",
      """
      {"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received","return":"agreed",
       "shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":15,"returnDaysLeft":3}
      """, .wait, .returnAgreed, [.returnWithTracking], [.doNotCancel]),
    SituationRow(
      "P6: a parcel on its way, and nobody said whether a return runs",
      """
      {"phase":"awaiting-seller","claim":{"reason":"not-received"},"item":"not-received",
       "shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}
      """, .wait, .returnUnseen, [.verifyOffer], [.doNotCancel]),
    SituationRow(
      "satisfied once, but the goods are on their way back",
      #"{"phase":"awaiting-seller","item":"received-ok","return":"sent","protectionDaysLeft":20}"#,
      [.cancelRequest], .wait, .returnUnderWay, [.trackRefund], [.doNotCancel]),
    SituationRow(
      "S1: the exchange is complete",
      #"{"phase":"awaiting-seller","return":"received","replacement":"received-ok","protectionDaysLeft":20}"#,
      .cancel, .goodsInOrder),
    SituationRow(
      "less has arrived than the buyer would take",
      """
      {"phase":"awaiting-seller","claim":{"amount":5},"minimumAcceptable":8,"refundReceived":5,
       "protectionDaysLeft":20}
      """, .edit, .claimTooLow, [.counterOffer]),
    SituationRow(
      "a claim of nothing is not fulfilled by a cent",
      """
      {"phase":"awaiting-seller","claim":{"amount":0},"order":{"paid":50},"refundReceived":0.01,
       "protectionDaysLeft":20}
      """, .wait, .sellersMove),
    SituationRow(
      "S1: the parcel moves, but to another address",
      """
      {"phase":"awaiting-seller","claim":{"reason":"wrong-address"},"item":"not-received",
       "shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}
      """, .wait, .sellersMove),
    SituationRow(
      "P6: on its way, and nobody said the reason",
      """
      {"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,
       "protectionDaysLeft":12}
      """, .wait, .parcelNear, [.verifyTracking, .checkParcel]),
    SituationRow(
      "P6: goods in order, and nobody said whether a return runs",
      #"{"phase":"awaiting-seller","item":"received-ok","protectionDaysLeft":20}"#, .wait, .returnUnseen,
      [.verifyOffer], [.doNotCancel]),
    SituationRow(
      "P6: own mistake, and nobody said whether a return runs",
      """
      {"phase":"awaiting-seller","mistake":true,"item":"not-received","shipment":"in-transit",
       "protectionDaysLeft":20}
      """, .wait, .returnUnseen, [.verifyOffer], [.doNotCancel]),
    SituationRow(
      "P6: own mistake, and nothing is known of the goods",
      #"{"phase":"awaiting-seller","mistake":true,"return":"none","protectionDaysLeft":20}"#, .wait,
      .sellersMove),
    SituationRow(
      "near miss: nine days of protection",
      """
      {"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,
       "protectionDaysLeft":9}
      """, [.cancelRequest], .wait, .askedWithoutExtension, [.requestExtension], [.doNotCancel]),
  ]

  private static let editing: [SituationRow] = [
    SituationRow(
      "S4: refund swapped for return and refund",
      """
      {"phase":"awaiting-buyer","claim":{"wants":"refund","amount":9},"responseDaysLeft":4,
       "offer":{"kind":"return-and-refund","amount":9}}
      """,
      .edit, .restoreTerms, [.restoreTerms], [.checkTerms, .doNotAccept, .silenceLoses]),
    SituationRow(
      "S4: a partial proposal is answered by a counter-offer",
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":2}}"#,
      [.amountReduction], .edit, .counterOffer, [.counterOffer], [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S4: a proposal on the last day",
      """
      {"phase":"awaiting-buyer","claim":{"amount":10},"responseDaysLeft":0,
       "offer":{"kind":"refund","amount":4}}
      """, .edit, .counterOffer, [.counterOffer], [.silenceLoses]),
    SituationRow(
      "S4: no tracking information is a weak reason",
      #"{"phase":"awaiting-seller","claim":{"reason":"no-tracking"},"item":"not-received"}"#, .edit,
      .weakReason,
      [.changeReason], [.mindTheTimers]),
    SituationRow(
      "S4: not needed is a weak reason for faulty goods, whatever the seller wants",
      #"{"phase":"awaiting-buyer","claim":{"reason":"not-needed"},"item":"received-faulty"}"#,
      [.reasonChange],
      .edit, .weakReason, [.changeReason]),
    SituationRow(
      "S1: the seller refused, the evidence is thin",
      #"{"phase":"awaiting-buyer","item":"received-faulty","evidence":"partial","offer":{"kind":"none"}}"#,
      .edit, .betterEvidence, [.addEvidence], [.doNotAccept]),
    SituationRow(
      "accused of a mistake that was called the buyer's own, but the goods are faulty",
      #"{"phase":"awaiting-buyer","mistake":true,"item":"received-faulty","evidence":"none"}"#, [.threat],
      .edit, .accused, [.addEvidence], [.ignorePressure]),
    SituationRow(
      "S4: the claim is for less than the repair costs",
      #"{"phase":"awaiting-seller","claim":{"amount":5},"minimumAcceptable":7,"item":"received-faulty"}"#,
      .edit, .claimTooLow, [.counterOffer, .addEvidence]),
    SituationRow(
      "S1: a number that works at last, and no extension",
      """
      {"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received",
       "shipment":"in-transit"}
      """, [.trackingClaim], .edit, .weakReason, [.changeReason, .verifyTracking]),
    SituationRow(
      "S1: the seller accuses", #"{"phase":"awaiting-seller","evidence":"none"}"#, [.threat], .edit, .accused,
      [.addEvidence, .reportSeller], [.ignorePressure]),
  ]

  private static let closedOrNotOpened: [SituationRow] = [
    SituationRow(
      "S1: appeal within seven days", #"{"phase":"closed","outcome":"decided-for-seller","closedDaysAgo":3}"#,
      .wait, .appeal, [.appeal, .addEvidence], [.guidesDisagree]),
    SituationRow(
      "S1: too late to appeal", #"{"phase":"closed","outcome":"decided-for-seller","closedDaysAgo":8}"#,
      .wait, .appealTooLate, [.contactPlatform, .chargeback]),
    SituationRow(
      "S1, S4: the refund takes 3 to 15 days", #"{"phase":"closed","outcome":"refunded","closedDaysAgo":3}"#,
      .wait, .refundDue, [.trackRefund]),
    SituationRow(
      "S1, S4: the refund is late",
      #"{"phase":"closed","outcome":"decided-for-buyer","closedDaysAgo":16}"#, .wait, .refundLate,
      [.trackRefund, .contactPlatform, .chargeback], [.doNotTrustPromise]),
    SituationRow(
      "S0: Accept pressed by mistake, nothing came",
      #"{"phase":"closed","outcome":"accepted","item":"not-received"}"#, .wait, .acceptedWithoutGoods,
      [.contactPlatform, .chargeback], [.acceptIsFinal]),
    SituationRow(
      "S0: accepted is final", #"{"phase":"closed","outcome":"accepted"}"#, .wait, .acceptedIsFinal,
      [.trackRefund], [.acceptIsFinal]),
    SituationRow(
      "S1: cancelled, and the thing broke at once",
      #"{"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":7}"#, .wait,
      .brokeUnderProtection, [.openDispute, .addEvidence, .appeal], [.mindTheTimers, .guidesDisagree]),
    SituationRow(
      "S1: cancelled, broke at once, and protection is over",
      """
      {"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":7,
       "protectionDaysLeft":0}
      """, .wait, .brokeAfterCancel, [.appeal, .addEvidence, .contactPlatform], [.guidesDisagree]),
    SituationRow(
      "S1: cancelled, broke at once, and the page has no button to open",
      """
      {"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":7,
       "protectionDaysLeft":9,"buttons":[]}
      """, .wait, .brokeAfterCancel, [.appeal, .addEvidence, .contactPlatform], [.guidesDisagree]),
    SituationRow(
      "near miss: broke on the eighth day",
      #"{"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":8}"#, .wait,
      .openAgain),
    SituationRow(
      "S1, S4: cancelled, protection still runs",
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":4}"#, .wait, .openAgain, [.openDispute],
      [.guidesDisagree]),
    SituationRow(
      "the page has no button to open again",
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":4,"buttons":[]}"#, .wait, .openAgain,
      [.contactPlatform]),
    SituationRow(
      "S1: cancelled, protection over", #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":0}"#,
      .wait, .cancelledTooLate, [.contactPlatform]),
    SituationRow(
      "S1: closed, and nobody said how", #"{"phase":"closed"}"#, .wait, .endingUnknown,
      [.appeal, .verifyTimer, .trackRefund]),
    SituationRow(
      "closed, all the money is back",
      #"{"phase":"closed","outcome":"refunded","order":{"paid":5},"refundReceived":5}"#, .wait, .disputeOver),
    SituationRow(
      "no dispute, goods in order", #"{"phase":"not-opened","item":"received-ok"}"#, [.earlyConfirmation],
      .wait,
      .nothingToDispute, [.confirmReceipt]),
    SituationRow(
      "S1: not shipped, stalling", #"{"phase":"not-opened","shipment":"not-shipped"}"#, [.stalling], .wait,
      .cancelTheOrder, [.cancelOrder], [.doNotTrustPromise]),
    SituationRow(
      "S4: under three days", #"{"phase":"not-opened","protectionDaysLeft":2}"#, .wait, .openNow,
      [.openDispute],
      [.doNotConfirm]),
    SituationRow(
      "S4: under three days, and the parcel is not checked",
      #"{"phase":"not-opened","item":"received-unchecked","protectionDaysLeft":2}"#, .wait, .openNow,
      [.checkParcel, .openDispute], [.doNotConfirm]),
    SituationRow(
      "a parcel that came is not untraceable",
      #"{"phase":"not-opened","item":"received-unchecked","shipment":"untraceable","protectionDaysLeft":20}"#,
      .wait, .checkFirst, [.checkParcel], [.doNotConfirm]),
    SituationRow(
      "S4: confirmed too early, still within 15 days",
      #"{"phase":"not-opened","daysSinceConfirmation":5,"item":"received-faulty"}"#, .wait, .confirmedEarly,
      [.openDispute, .addEvidence]),
    SituationRow(
      "S4: protection over", #"{"phase":"not-opened","protectionDaysLeft":-3}"#, .wait, .protectionOver,
      [.contactPlatform, .chargeback]),
    SituationRow(
      "S4: expired, but the button is still there",
      #"{"phase":"not-opened","protectionDaysLeft":-3,"item":"not-received","buttons":["open"]}"#, .wait,
      .openAfterExpiry, [.openDispute], [.guidesDisagree]),
    SituationRow(
      "S4: the page says: wait, it is near",
      """
      {"phase":"not-opened","item":"not-received","shipment":"arrived-in-country","protectionDaysLeft":12,
       "daysSinceDispatch":30,"buttons":[]}
      """, .wait, .openingDelayed, [.verifyTracking, .verifyTimer], [.doNotConfirm]),
    SituationRow(
      "S0: a stolen card, no order of yours", #"{"phase":"not-opened","buttons":[]}"#, .wait, .cannotOpen,
      [.contactPlatform, .chargeback], [.shareNoData]),
    SituationRow(
      "S4: the courier was paid, the post came",
      #"{"phase":"not-opened","claim":{"reason":"shipping-mismatch"},"protectionDaysLeft":20}"#, .wait,
      .courierNotUsed, [.openDispute, .addEvidence]),
    SituationRow(
      "S4: many disputes lately: evidence first",
      #"{"phase":"not-opened","item":"received-faulty","evidence":"none","protectionDaysLeft":20}"#,
      [.threat], .wait, .evidenceFirst, [.addEvidence, .openDispute], [.doNotConfirm, .ignorePressure]),
    SituationRow(
      "S4: faulty goods", #"{"phase":"not-opened","item":"received-faulty","protectionDaysLeft":9}"#, .wait,
      .faultyGoods, [.openDispute, .addEvidence], [.doNotConfirm]),
    SituationRow(
      "S4: day 10 after dispatch has not come",
      #"{"phase":"not-opened","item":"not-received","daysSinceDispatch":9}"#, .wait, .tooEarlyToDispute,
      [.verifyTracking]),
    SituationRow(
      "S1, S4: an untraceable number", #"{"phase":"not-opened","shipment":"untraceable"}"#, .wait,
      .trackingMissing, [.askForTracking, .openDispute]),
    SituationRow(
      "S1: tracked to another address",
      #"{"phase":"not-opened","item":"not-received","shipment":"delivered-elsewhere"}"#, .wait,
      .sentElsewhere,
      [.openDispute], [.doNotConfirm]),
    SituationRow(
      "S1: check before you confirm", #"{"phase":"not-opened","item":"received-unchecked"}"#,
      [.earlyConfirmation], .wait, .checkFirst, [.checkParcel], [.doNotConfirm]),
    SituationRow(
      "no dispute yet", #"{"phase":"not-opened"}"#, .wait, .noDisputeYet, [.verifyTimer, .requestExtension],
      [.doNotConfirm]),
  ]

  private static let waiting: [SituationRow] = [
    SituationRow(
      "the claim is back, but not the whole price; the timer was not seen",
      """
      {"phase":"awaiting-seller","order":{"paid":11},"claim":{"amount":10},"refundReceived":10,
       "evidence":"complete"}
      """,
      .wait, .sellersMove),
    SituationRow(
      "a price of nothing is not paid back by a cent",
      #"{"phase":"awaiting-seller","order":{"paid":0},"refundReceived":0.01,"protectionDaysLeft":20}"#, .wait,
      .sellersMove),
    SituationRow(
      "S3: a real defect, though the number shows nothing",
      """
      {"phase":"awaiting-seller","item":"received-faulty","shipment":"untraceable",
       "protectionExtended":true}
      """, .wait, .defectKeepsDispute, [.addEvidence], [.doNotCancel]),
    SituationRow(
      "accused, but the goods are in order and nothing is left to claim",
      #"{"phase":"awaiting-seller","item":"received-ok","evidence":"none","protectionDaysLeft":0}"#,
      [.threat], .wait, .cancelOutOfReach, [.reportSeller], [.cancelUnavailable]),
    SituationRow("nothing is known", "{}", .wait, .keepClaim, [.verifyTimer], [.doNotCancel]),
    SituationRow(
      "S4: a return was agreed", #"{"phase":"awaiting-buyer","return":"agreed","returnDaysLeft":6}"#, .wait,
      .returnAgreed, [.returnWithTracking], [.returnOnlyInDispute, .silenceLoses]),
    SituationRow(
      "S4: the ten days for the return are over",
      #"{"phase":"awaiting-buyer","return":"agreed","returnDaysLeft":-1,"responseDaysLeft":3}"#, .wait,
      .returnTooLate, [.contactPlatform], [.returnOnlyInDispute, .silenceLoses]),
    SituationRow(
      "S0: close only when the money is back", #"{"phase":"awaiting-seller","return":"sent"}"#,
      [.cancelRequest], .wait, .returnUnderWay, [.trackRefund], [.doNotCancel]),
    SituationRow(
      "S0: the seller has it back, and the money is not here",
      #"{"phase":"awaiting-seller","return":"received"}"#,
      [.cancelRequest], .wait, .returnArrived, [.trackRefund, .addEvidence], [.doNotCancel]),
    SituationRow(
      "S4: closed, and the ten days for the return are over",
      #"{"phase":"closed","outcome":"accepted","return":"agreed","returnDaysLeft":-2}"#, .wait,
      .returnTooLate, [.contactPlatform]),
    SituationRow(
      "S4: the mediator asks", #"{"phase":"escalated","escalation":"awaiting-buyer"}"#, .wait, .platformAsks,
      [.answerPlatform], [.silenceLoses]),
    SituationRow(
      "S4: evidence within three days", #"{"phase":"escalated","evidenceDaysLeft":3}"#, .wait, .platformAsks,
      [.addEvidence], [.silenceLoses]),
    SituationRow(
      "S4: the first answer of the platform is nothing",
      #"{"phase":"escalated","offer":{"from":"platform","kind":"none","amount":0}}"#, .wait, .firstRefusal,
      [.addEvidence, .rejectOffer], [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S1: escalated, a second parcel is on its way",
      #"{"phase":"escalated","replacement":"shipped"}"#, [.cancelRequest], .wait, .resendWhileEscalated,
      [.verifyTracking], [.doNotCancel]),
    SituationRow(
      "S1: the platform waits for the seller", #"{"phase":"escalated","escalation":"awaiting-seller"}"#,
      .wait, .platformAsksSeller, [], [.doNotCancel]),
    SituationRow(
      "S4: the platform looks", #"{"phase":"escalated","escalation":"processing"}"#, .wait, .platformLooks,
      [], [.doNotCancel]),
    SituationRow(
      "S4: two proposals, neither enough",
      """
      {"phase":"escalated","claim":{"wants":"refund","amount":100},"responseDaysLeft":5,
       "offers":[{"from":"platform","kind":"refund","amount":60},
                 {"from":"seller","kind":"return-and-refund","amount":100}]}
      """, .wait, .severalProposals, [.verifyOffer, .rejectOffer], [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S4: the seller's nothing is not the platform's",
      #"{"phase":"escalated","offer":{"from":"seller","kind":"none"}}"#, .wait, .zeroOffer, [.rejectOffer],
      [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S1: escalated, cancelling pays the seller", #"{"phase":"escalated","mistake":true}"#, [.cancelRequest],
      .wait, .withThePlatform, [], [.doNotCancel]),
    SituationRow(
      "the page shows no Accept",
      #"{"phase":"awaiting-buyer","order":{"paid":1},"offer":{"kind":"refund","amount":1},"buttons":["cancel"]}"#,
      .wait, .offerWithoutAccept, [.verifyOffer, .replyInDispute], [.silenceLoses]),
    SituationRow(
      "return offered, wish unknown",
      #"{"phase":"awaiting-seller","offer":{"kind":"return-and-refund","amount":1}}"#, .wait, .returnOffered,
      [.verifyOffer, .rejectOffer], [.checkTerms]),
    SituationRow(
      "P6: no minimum is known", #"{"phase":"awaiting-buyer","offer":{"kind":"refund","amount":1}}"#, .wait,
      .offerUnclear, [.verifyOffer, .rejectOffer], [.silenceLoses]),
    SituationRow(
      "P6: dollars offered, the order's currency unknown",
      #"{"claim":{"amount":1},"offer":{"kind":"refund","amount":1,"currency":"USD"}}"#, .wait, .offerUnclear),
    SituationRow(
      "too little, escalated",
      #"{"phase":"escalated","claim":{"amount":9},"offer":{"kind":"refund","amount":8.9999}}"#, .wait,
      .mediatedOffer, [.rejectOffer], [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S4: too little, and it is the seller's move",
      #"{"phase":"awaiting-seller","claim":{"amount":9},"offer":{"kind":"refund","amount":8}}"#,
      [.acceptRequest], .wait, .offerTooLittle, [.addEvidence, .rejectOffer], [.doNotAccept, .silenceLoses]),
    SituationRow(
      "S1: pressing Accept on nothing loses everything",
      #"{"phase":"awaiting-buyer","offer":{"kind":"refund","amount":0},"responseDaysLeft":2}"#,
      [.acceptRequest],
      .wait, .zeroOffer, [.rejectOffer], [.doNotAccept, .acceptIsFinal, .silenceLoses]),
    SituationRow(
      "no Reject on the page",
      #"{"phase":"awaiting-buyer","offer":{"kind":"none"},"buttons":["cancel","accept"]}"#, .wait, .zeroOffer,
      [.replyInDispute], [.silenceLoses]),
    SituationRow(
      "P2: goods in order, protection over", #"{"item":"received-ok","protectionDaysLeft":0}"#, .wait,
      .cancelOutOfReach, [.confirmReceipt], [.cancelUnavailable]),
    SituationRow(
      "P2: expired, though the page shows the button",
      #"{"item":"received-ok","protectionDaysLeft":0,"buttons":["cancel"]}"#, .wait, .cancelOutOfReach),
    SituationRow(
      "no buttons at all", #"{"phase":"awaiting-buyer","item":"received-ok","buttons":[]}"#, .wait,
      .cancelOutOfReach),
    SituationRow(
      "S4: PayPal money can be taken back",
      #"{"phase":"awaiting-seller","order":{"paid":9},"offPlatformRefundReceived":9,"protectionDaysLeft":20}"#,
      [.cancelRequest], .wait, .askedWithoutExtension, [.requestExtension], [.doNotCancel]),
    SituationRow(
      "S4: money came by PayPal", #"{"offPlatformRefundReceived":9}"#, .wait, .offPlatformRefund,
      [.contactPlatform], [.refuseOffPlatformMoney]),
    SituationRow(
      "is the parcel in hand?",
      #"{"shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":20}"#, .wait, .parcelNear,
      [.checkParcel]),
    SituationRow(
      "the second parcel is faulty too", #"{"phase":"awaiting-seller","replacement":"received-faulty"}"#,
      .wait,
      .replacementFaulty, [.addEvidence]),
    SituationRow(
      "S1: wait for the second parcel with the dispute open",
      #"{"phase":"awaiting-seller","replacement":"shipped"}"#, .wait, .replacementUnderWay, [.verifyTracking],
      [.doNotCancel]),
    SituationRow(
      "S1: an exchange", #"{"phase":"awaiting-seller","claim":{"wants":"replacement"}}"#, .wait, .exchange,
      [.verifyOffer], [.returnOnlyInDispute, .doNotTrustPromise]),
    SituationRow(
      "S1: the carrier says delivered", #"{"phase":"awaiting-seller","shipment":"delivered"}"#, .wait,
      .deliveredUnseen, [.checkParcel], [.doNotConfirm]),
    SituationRow(
      "S1: never sent in the processing time",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"not-shipped"}"#, .wait, .neverShipped,
      [.addEvidence], [.doNotCancel]),
    SituationRow(
      "S1: extended, but no parcel to be seen",
      """
      {"phase":"awaiting-seller","item":"not-received","shipment":"untraceable","protectionExtended":true,
       "protectionDaysLeft":40}
      """, .wait, .extensionWithoutTracking, [.addEvidence, .verifyTracking], [.doNotCancel]),
    SituationRow(
      "S4: lost behind customs",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"untraceable","evidence":"none"}"#, .wait,
      .parcelLost, [.addEvidence], [.doNotCancel]),
    SituationRow(
      "S0: the timer runs out, no word from the seller",
      """
      {"phase":"awaiting-seller","item":"not-received","shipment":"arrived-in-country","responseDaysLeft":1}
      """, .wait, .timerNearEnd, [.addEvidence, .verifyTracking], [.doNotCancel, .mindTheTimers]),
    SituationRow(
      "S3: a real defect", #"{"phase":"awaiting-seller","item":"received-faulty","evidence":"partial"}"#,
      .wait, .defectKeepsDispute, [.addEvidence], [.doNotCancel]),
    SituationRow(
      "S4: evidence before the platform steps in", #"{"phase":"awaiting-buyer","evidence":"none"}"#, .wait,
      .evidenceBeforePlatform, [.addEvidence, .replyInDispute], [.silenceLoses]),
    SituationRow(
      "not checked yet", #"{"phase":"awaiting-seller","item":"received-unchecked"}"#, .wait, .uncheckedParcel,
      [.checkParcel], [.doNotConfirm]),
    SituationRow(
      "S0: on its way, but not extended",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionDaysLeft":30}"#,
      .wait, .extensionMissing, [.requestExtension], [.doNotCancel]),
    SituationRow(
      "S4: five days for the seller, evidence in place",
      #"{"phase":"awaiting-seller","evidence":"partial"}"#, .wait, .prepareEvidence, [.addEvidence]),
    SituationRow(
      "S4: the seller's silence wins", #"{"phase":"awaiting-seller","evidence":"complete"}"#, .wait,
      .sellersMove,
      [.escalate]),
    SituationRow(
      "S4: silence is consent", #"{"phase":"awaiting-buyer"}"#, .wait, .yourMove, [.replyInDispute],
      [.silenceLoses]),
  ]

  private static let tactical: [SituationRow] = [
    SituationRow(
      "S0, S1: asked to cancel after expiry", #"{"protectionDaysLeft":0}"#, [.cancelRequest], .wait,
      .askedAfterExpiry, [.replyInDispute], [.cancelUnavailable, .doNotCancel]),
    SituationRow(
      "S4: extended, but the days are not seen", #"{"protectionExtended":true}"#, [.cancelRequest], .wait,
      .askedUnseenTimer, [.verifyTimer], [.doNotCancel]),
    SituationRow(
      "S0: asked to cancel without extension", #"{"protectionDaysLeft":5}"#, [.cancelRequest], .wait,
      .askedWithoutExtension, [.requestExtension], [.doNotCancel]),
    SituationRow(
      "asked to cancel over faulty goods", #"{"item":"received-faulty"}"#, [.cancelRequest], .wait,
      .cancelRequest, [], [.doNotCancel]),
    SituationRow(
      "S0: a full refund promised, no Accept on the page",
      #"{"phase":"awaiting-buyer","buttons":["cancel"]}"#, [.promisedRefund], .wait, .promiseWithoutButton,
      [.verifyOffer, .addEvidence, .replyInDispute], [.doNotTrustPromise, .silenceLoses]),
    SituationRow(
      "S1: a false number", #"{"shipment":"untraceable"}"#, [.trackingClaim], .wait, .falseTracking,
      [.verifyTracking, .addEvidence], [.doNotTrustPromise]),
    SituationRow(
      "S1: cancel, I pay by PayPal", #"{"phase":"awaiting-seller"}"#, [.cancelRequest, .offPlatformPayment],
      .wait, .askedWithoutExtension, [.requestExtension, .replyInDispute],
      [.doNotCancel, .refuseOffPlatformMoney]),
    SituationRow(
      "S4: PayPal", "{}", [.offPlatformPayment], .wait, .moneyElsewhere, [], [.refuseOffPlatformMoney]),
    SituationRow("S1: a new order at a cent", "{}", [.relist], .wait, .newOrder, [], [.doNotReorder]),
    SituationRow("S1: confirm early", "{}", [.earlyConfirmation], .wait, .confirmEarly, [], [.doNotConfirm]),
    SituationRow(
      "card number", "{}", [.credentialRequest], .wait, .dataRequest, [.reportSeller], [.shareNoData]),
    SituationRow("S1: resend", "{}", [.promisedReplacement], .wait, .resendPromise, [], [.doNotTrustPromise]),
    SituationRow(
      "S1: refund later", "{}", [.promisedRefund], .wait, .refundPromise, [], [.doNotTrustPromise]),
    SituationRow(
      "S3: agreed in the chat only", #"{"offers":[]}"#, [.promisedRefund, .cancelRequest], .wait,
      .askedWithoutExtension, [.requestExtension], [.doNotTrustPromise, .doNotCancel]),
    SituationRow(
      "S4: please accept", "{}", [.acceptRequest], .wait, .acceptRequest, [.verifyOffer], [.doNotAccept]),
    SituationRow("S4: send it back", "{}", [.returnDemand], .wait, .returnDemand, [], [.returnOnlyInDispute]),
    SituationRow("S4: change the reason", "{}", [.reasonChange], .wait, .reasonChange, [], [.keepReason]),
    SituationRow("S1: a coupon", "{}", [.amountReduction], .wait, .bargaining, [], [.doNotAccept]),
    SituationRow("S1: five stars", "{}", [.reviewPressure], .wait, .reviewDeal, [], [.noReviewDeal]),
    SituationRow(
      "threat, phase unknown", "{}", [.threat], .wait, .threat, [.reportSeller], [.ignorePressure]),
    SituationRow("WhatsApp", "{}", [.offPlatformContact], .wait, .talkElsewhere, [], [.stayOnPlatform]),
    SituationRow("S1: pity", "{}", [.hardshipAppeal], .wait, .pity, [], [.ignorePressure]),
    SituationRow("S1: two more weeks", "{}", [.stalling], .wait, .stalling, [.verifyTimer], [.mindTheTimers]),
    SituationRow("a new number", "{}", [.trackingClaim], .wait, .trackingClaim, [.verifyTracking]),
    SituationRow("S0: extended, they say", "{}", [.extensionClaim], .wait, .extensionClaim, [.verifyTimer]),
    SituationRow("the post", "{}", [.carrierBlame], .wait, .carrierBlame, [.verifyTracking]),
    SituationRow(
      "the honest way out", "{}", [.platformRefund], .wait, .platformRefund, [.verifyOffer, .trackRefund]),
  ]
}
