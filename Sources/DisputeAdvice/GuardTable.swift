/// A reason against an action, by its name in the output.
public enum GuardID: String, CaseIterable, Sendable {
  case cancelClosed = "cancel-closed"
  case cancelNotOpened = "cancel-not-opened"
  case cancelNotShown = "cancel-not-shown"
  case cancelExpired = "cancel-expired"
  case cancelPaysSeller = "cancel-pays-seller"
  case cancelPhaseUnknown = "cancel-phase-unknown"
  case cancelTimerUnknown = "cancel-timer-unknown"
  case cancelLosesReturn = "cancel-loses-return"
  case cancelLosesOffer = "cancel-loses-offer"
  case cancelReturnUnseen = "cancel-return-unseen"
  case cancelTimerShort = "cancel-timer-short"
  case cancelUnproved = "cancel-unproved"
  case acceptClosed = "accept-closed"
  case acceptNotOpened = "accept-not-opened"
  case acceptNotShown = "accept-not-shown"
  case acceptNothing = "accept-nothing"
  case acceptReturn = "accept-return"
  case acceptTooLittle = "accept-too-little"
  case acceptZero = "accept-zero"
  case acceptUnclear = "accept-unclear"
  case editClosed = "edit-closed"
  case editNotOpened = "edit-not-opened"
  case editEscalated = "edit-escalated"
  case editNotShown = "edit-not-shown"
  case editRisksOffer = "edit-risks-offer"
  case editSettled = "edit-settled"
  case editNotNeeded = "edit-not-needed"
  case waitLeavesMoney = "wait-leaves-money"
  case waitGoodsInOrder = "wait-goods-in-order"
  case waitSettled = "wait-settled"
  case waitWeakensClaim = "wait-weakens-claim"
}

/// One row of the table of guards: what speaks against an action.
struct Guard: Sendable {
  let id: GuardID
  let action: Action
  let condition: Condition
  /// Whether it forbids the action; else it only says why another is better.
  let forbids: Bool

  static func forbid(_ action: Action, _ id: GuardID, when condition: Condition) -> Guard {
    Guard(id: id, action: action, condition: condition, forbids: true)
  }

  static func discourage(_ action: Action, _ id: GuardID, when condition: Condition) -> Guard {
    Guard(id: id, action: action, condition: condition, forbids: false)
  }
}

/// The table of guards. For each action the first row that holds speaks; there always is one where another
/// action was chosen. P2, P3 and P4 are enforced here, whatever the rules say.
enum GuardTable {
  static let cancel: [Guard] = [
    .forbid(.cancel, .cancelClosed, when: .phase([.closed])),
    .forbid(.cancel, .cancelNotOpened, when: .phase([.notOpened])),
    .forbid(.cancel, .cancelNotShown, when: .hides(.cancel)),
    .forbid(
      .cancel, .cancelExpired,
      when: .all([.not(.phase([.escalated])), .atMost(.protectionDaysLeft, .days(0))])),
    .forbid(.cancel, .cancelPaysSeller, when: .all([.phase([.escalated]), .not(.goodsInOrder)])),
    .forbid(.cancel, .cancelPhaseUnknown, when: .all([.unknown(.phase), .not(.goodsInOrder)])),
    .forbid(
      .cancel, .cancelTimerUnknown,
      when: .all([
        .not(.phase([.escalated])), .unknown(.protectionDaysLeft), .not(.goodsInOrder),
        .not(.refundArrived(.wholePrice)),
      ])),
    .forbid(
      .cancel, .cancelLosesReturn,
      when: .all([
        .returned([.agreed, .sent, .received]), .not(.replacement([.receivedOK])),
        .not(.refundArrived(.claim)),
      ])),
    .discourage(.cancel, .cancelLosesOffer, when: .offer(.money)),
    .forbid(
      .cancel, .cancelReturnUnseen,
      when: .all([
        .unknown(.returnStatus), .any([.item([.receivedOK]), .yes(.mistake), .parcelOnItsWay]),
        .not(.replacement([.receivedOK])), .not(.refundArrived(.claim)),
      ])),
    .discourage(
      .cancel, .cancelTimerShort, when: .atMost(.protectionDaysLeft, .policy(.reopenMarginDays, plus: -1))),
    .discourage(.cancel, .cancelUnproved, when: .always),
  ]

  static let accept: [Guard] = [
    .forbid(.accept, .acceptClosed, when: .phase([.closed])),
    .forbid(.accept, .acceptNotOpened, when: .phase([.notOpened])),
    .forbid(.accept, .acceptNotShown, when: .hides(.accept)),
    .forbid(.accept, .acceptNothing, when: .not(.offer(.any))),
    .forbid(
      .accept, .acceptReturn, when: .all([.not(.offer(.sufficient)), .offer(.returnNotAskedFor)])),
    .forbid(.accept, .acceptTooLittle, when: .all([.not(.offer(.sufficient)), .offer(.tooLittle)])),
    .forbid(.accept, .acceptZero, when: .all([.not(.offer(.money)), .offer(.zero)])),
    .forbid(.accept, .acceptUnclear, when: .not(.offer(.sufficient))),
  ]

  static let edit: [Guard] = [
    .forbid(.edit, .editClosed, when: .phase([.closed])),
    .forbid(.edit, .editNotOpened, when: .phase([.notOpened])),
    .forbid(.edit, .editEscalated, when: .phase([.escalated])),
    .forbid(.edit, .editNotShown, when: .hides(.edit)),
    .forbid(.edit, .editRisksOffer, when: .offer(.sufficient)),
    .forbid(
      .edit, .editSettled,
      when: .any([
        .goodsInOrder, .refundArrived(.claim), .all([.yes(.mistake), .not(.item([.receivedFaulty]))]),
      ])),
    .discourage(.edit, .editNotNeeded, when: .always),
  ]

  static let wait: [Guard] = [
    .discourage(.wait, .waitLeavesMoney, when: .offer(.sufficient)),
    .discourage(.wait, .waitGoodsInOrder, when: .goodsInOrder),
    .discourage(
      .wait, .waitSettled,
      when: .any([.refundArrived(.claim), .yes(.mistake), .parcelOnItsWay])),
    .discourage(.wait, .waitWeakensClaim, when: .always),
  ]

  /// The rows of one action.
  static func rows(_ action: Action) -> [Guard] {
    switch action {
    case .cancel: cancel
    case .accept: accept
    case .edit: edit
    case .wait: wait
    }
  }
}
