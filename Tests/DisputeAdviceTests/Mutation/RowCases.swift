import RiskScoring

@testable import DisputeAdvice

extension RowCase {
  static let all: [RowCase] = deciding + closedOrNotOpened + proposed + told + moves + objections

  /// What speaks against an action.
  static let objections: [RowCase] = [
    RowCase(
      .cancelClosed, "S1: appeal within seven days",
      """
      phase: closed
      """),
    RowCase(
      .cancelNotOpened, "no dispute, goods in order",
      """
      phase: not-opened
      """),
    RowCase(
      .cancelNotShown, "no buttons at all",
      """
      buttons: no-cancel
      """),
    RowCase(
      .cancelExpired, "accused, but the goods are in order and nothing is left to claim",
      """
      phase: ? awaiting-seller awaiting-buyer
      protectionDaysLeft: ...0
      """),
    RowCase(
      .cancelPaysSeller, #"{"phase":"escalated"}"#,
      """
      phase: escalated
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .cancelPhaseUnknown, #"{"protectionDaysLeft":20}"#,
      """
      phase: ?
      item: ? not-received received-unchecked received-faulty
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .cancelTimerUnknown,
      #"{"phase":"awaiting-seller","order":{"paid":10},"claim":{"amount":10},"refundReceived":9}"#,
      """
      phase: awaiting-seller awaiting-buyer
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      protectionDaysLeft: ?
      item: ? not-received received-unchecked received-faulty
      refundReceived: ? 0 9
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .cancelLosesReturn,
      #"{"phase":"awaiting-seller","protectionDaysLeft":20,"return":"sent","claim":{"amount":10},"refundReceived":9}"#,
      """
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      refundReceived: ? 0 9
      item: any
      return: agreed sent received
      replacement: ? none promised shipped received-faulty
      """),
    RowCase(
      .cancelReturnUnseen,
      #"{"phase":"awaiting-seller","item":"received-ok","protectionDaysLeft":20,"claim":{"amount":10},"refundReceived":9}"#,
      """
      claim.amount: ? 0 10 11
      order.paid: any
      minimumAcceptable: any
      item: received-ok
      refundReceived: ? 0 9
      return: ?
      replacement: ? none promised shipped received-faulty
      mistake: any
      """),
    RowCase(
      .cancelReturnUnseen, #"{"phase":"awaiting-seller","mistake":true,"protectionDaysLeft":20}"#,
      """
      item: any
      return: ?
      mistake: yes
      """),
    RowCase(
      .cancelReturnUnseen,
      #"{"phase":"awaiting-seller","claim":{"reason":"other"},"item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      """
      claim.reason: not-received delayed no-tracking customs not-needed other
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: not-received received-ok
      return: ?
      mistake: any
      """),
    RowCase(
      .cancelLosesOffer, "S0: money on the page beats cancelling, though the goods are in order",
      """
      offers: little enough unclear return little-and-nothing enough-and-little platform-nothing-and-little
      """),
    RowCase(
      .cancelTimerShort, #"{"phase":"awaiting-seller","protectionDaysLeft":5}"#,
      """
      protectionDaysLeft: 1...9
      """),
    RowCase(
      .cancelUnproved, #"{"phase":"awaiting-seller","protectionDaysLeft":20}"#,
      """
      """),
    RowCase(
      .acceptClosed, "S1: appeal within seven days",
      """
      phase: closed
      """),
    RowCase(
      .acceptNotOpened, "no dispute, goods in order",
      """
      phase: not-opened
      """),
    RowCase(
      .acceptNotShown, "the page shows no Accept",
      """
      buttons: no-accept
      """),
    RowCase(
      .acceptNothing, "S1: the parcel came and is in order",
      """
      offers: ? none-there
      """),
    RowCase(
      .acceptReturn,
      #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10}}"#,
      """
      offers: return
      claim.wants: refund
      claim.amount: any
      order.paid: any
      order.currency: any
      minimumAcceptable: any
      """),
    RowCase(
      .acceptTooLittle, "S0: better refuse to cancel when money is offered",
      """
      offers: little little-and-nothing platform-nothing-and-little
      claim.wants: any
      claim.amount: 9 10 11
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 9 10 11
      """),
    RowCase(
      .acceptZero, #"{"phase":"awaiting-buyer","offer":{"kind":"none"}}"#,
      """
      offers: nothing platform-nothing zero two-nothings
      """),
    RowCase(
      .acceptUnclear, "return offered, wish unknown",
      """
      offers: little enough unclear return little-and-nothing enough-and-little platform-nothing-and-little
      claim.wants: ? return-and-refund replacement
      claim.amount: any
      order.paid: any
      order.currency: any
      minimumAcceptable: any
      """),
    RowCase(
      .editClosed, "S1: appeal within seven days",
      """
      phase: closed
      """),
    RowCase(
      .editNotOpened, "no dispute, goods in order",
      """
      phase: not-opened
      """),
    RowCase(
      .editEscalated, "S4: ninety percent without return beats all of it with an unknown cost of return",
      """
      phase: escalated
      """),
    RowCase(
      .editNotShown, "the page shows no Accept",
      """
      buttons: no-edit
      """),
    RowCase(
      .editRisksOffer, "S4: the whole amount is proposed",
      """
      offers: enough enough-and-little
      claim.wants: any
      claim.amount: 0 9 10
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 0 9 10
      """),
    RowCase(
      .editSettled, #"{"item":"received-ok"}"#,
      """
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      item: received-ok
      refundReceived: any
      replacement: any
      mistake: any
      """),
    RowCase(
      .editSettled, #"{"replacement":"received-ok"}"#,
      """
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      item: any
      refundReceived: any
      replacement: received-ok
      mistake: any
      """),
    RowCase(
      .editSettled, #"{"mistake":true}"#,
      """
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      item: ? not-received received-unchecked received-ok
      refundReceived: any
      replacement: any
      mistake: yes
      """),
    RowCase(
      .editSettled, #"{"claim":{"amount":10},"refundReceived":10}"#,
      """
      claim.amount: 9 10
      order.paid: any
      minimumAcceptable: ? 0 9 10
      item: any
      refundReceived: 10 11
      replacement: any
      mistake: any
      """),
    RowCase(
      .editNotNeeded, "S0, S4: on its way, tracked, protection extended",
      """
      """),
    RowCase(
      .waitLeavesMoney, "S4: the whole amount is proposed",
      """
      offers: enough enough-and-little
      claim.wants: any
      claim.amount: 0 9 10
      order.paid: any
      order.currency: any
      minimumAcceptable: ? 0 9 10
      """),
    RowCase(
      .waitGoodsInOrder,
      #"{"phase":"awaiting-seller","replacement":"received-ok","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":20}"#,
      """
      item: any
      replacement: received-ok
      """),
    RowCase(
      .waitGoodsInOrder,
      #"{"phase":"awaiting-seller","item":"received-ok","claim":{"amount":10},"refundReceived":10,"return":"none","protectionDaysLeft":20}"#,
      """
      item: received-ok
      replacement: any
      """),
    RowCase(
      .waitGoodsInOrder, #"{"phase":"awaiting-buyer","replacement":"received-ok"}"#,
      """
      item: any
      replacement: received-ok
      """),
    RowCase(
      .waitSettled,
      #"{"phase":"awaiting-seller","claim":{"reason":"other"},"evidence":"none","item":"not-received","shipment":"in-transit","return":"none","protectionExtended":true,"protectionDaysLeft":10}"#,
      told: [.threat],
      """
      claim.reason: not-received delayed no-tracking customs not-needed other
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: not-received
      refundReceived: any
      mistake: any
      """),
    RowCase(
      .waitSettled,
      #"{"phase":"awaiting-seller","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":1}"#,
      """
      claim.reason: any
      claim.amount: 9 10
      order.paid: any
      minimumAcceptable: ? 0 9 10
      protectionDaysLeft: 1...
      protectionExtended: any
      shipment: any
      item: ? not-received received-unchecked received-faulty
      refundReceived: 10 11
      mistake: any
      """),
    RowCase(
      .waitSettled,
      #"{"phase":"awaiting-seller","mistake":true,"item":"not-received","shipment":"in-transit","return":"none","protectionDaysLeft":20}"#,
      """
      claim.reason: any
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      protectionDaysLeft: 10...
      protectionExtended: any
      shipment: in-transit arrived-in-country
      item: not-received
      refundReceived: any
      mistake: yes
      """),
    RowCase(
      .waitSettled,
      #"{"phase":"awaiting-seller","claim":{"reason":"delayed"},"return":"none","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      """
      claim.reason: not-received delayed no-tracking customs not-needed other
      claim.amount: any
      order.paid: any
      minimumAcceptable: any
      protectionDaysLeft: 10...
      protectionExtended: yes
      shipment: in-transit arrived-in-country
      item: not-received
      refundReceived: any
      mistake: any
      """),
    RowCase(
      .waitWeakensClaim, "less has arrived than the buyer would take",
      """
      """),
  ]
}
