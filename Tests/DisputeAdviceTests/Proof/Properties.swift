import RiskScoring

@testable import DisputeAdvice

/// What must not be: a leaf with one of these actions of which any part fulfils the test.
///
/// The tests are told from the domain, by looking at what a state says, and never at the tables.
struct Property: Sendable {
  let name: String
  let actions: [Action]
  let broken: Test

  init(_ name: String, never actions: [Action], where broken: Test) {
    self.name = name
    self.actions = actions
    self.broken = broken
  }
}

extension Space {
  func properties(of book: Rulebook) -> [Property] {
    [
      Property("P1 cancel", never: [.cancel], where: .any([.not(open), .not(shows(.cancel))])),
      Property("P1 accept", never: [.accept], where: .any([.not(open), .not(shows(.accept))])),
      Property("P1 edit", never: [.edit], where: .any([.not(open), .not(shows(.edit))])),
      Property("P2", never: [.cancel], where: unsafeToCancel),
      Property("no return is cancelled", never: [.cancel], where: .all([mayReturn, .not(replaced), unpaid])),
      Property("no offer is cancelled", never: [.cancel], where: .all([money(.offered), unpaid])),
      Property(
        "no claim is cancelled", never: [.cancel],
        where: .all([.not(satisfied), unpaid, .not(.all([comes, .any([mistaken, extended])]))])),
      Property("P3", never: [.accept], where: .not(money(.bestIsFine))),
      Property("P4", never: [.edit], where: .any([.not(open), phase(.escalated)])),
      Property(
        "P9", never: [.cancel, .edit, .wait], where: .all([open, shows(.accept), money(.plainOffer)])),
    ] + Action.allCases.map { action in unexplained(action, book) }
  }

  /// Something speaks against each action that was not chosen.
  private func unexplained(_ action: Action, _ book: Rulebook) -> Property {
    let guards = book.guards(action).map { row in test(row.condition) }
    let others = Action.allCases.filter { other in other != action }
    return Property("objection to \(action.name)", never: others, where: .not(.any(guards)))
  }

  private var unsafeToCancel: Test {
    let isOver = test(.protectionDaysLeft) { state in state.protectionDaysLeft ?? 1 <= 0 }
    let isUnknown = test(.protectionDaysLeft) { state in state.protectionDaysLeft == nil }
    return .any([
      .not(open),
      .all([phase(.escalated), .not(satisfied)]),
      .all([phase(nil), .not(satisfied)]),
      .all([.not(phase(.escalated)), isOver]),
      .all([.not(phase(.escalated)), isUnknown, .not(satisfied), .not(money(.fullRefund))]),
    ])
  }

  /// The money is not back.
  private var unpaid: Test { .not(money(.paidBack)) }

  /// A return that is agreed, sent or received ends without its refund; where nobody said that there is none,
  /// one may be.
  private var mayReturn: Test { test(.returnStatus) { state in state.returnStatus != ReturnStatus.none } }

  private var replaced: Test { test(.replacement) { state in state.replacement == .receivedOK } }

  private var mistaken: Test { test(.mistake) { state in state.mistake == true } }

  private var extended: Test { test(.protectionExtended) { state in state.protectionExtended == true } }

  /// The parcel moves towards the buyer, and a new dispute stays possible. So the goods are not faulty, unchecked,
  /// lost, on their way back or with somebody else, nor is any of that left open.
  private var comes: Test {
    .all([
      test(.item) { state in state.item == .notReceived },
      test(.shipment) { state in state.shipment == .inTransit || state.shipment == .arrivedInCountry },
      test(.protectionDaysLeft) { state in
        state.protectionDaysLeft ?? .min >= policy[.reopenMarginDays]
      },
    ])
  }

  var open: Test {
    test(.phase) { state in state.phase != .closed && state.phase != .notOpened }
  }

  func shows(_ button: PageButton) -> Test {
    test(.buttons) { state in state.buttons?.contains(button) ?? true }
  }

  /// The goods, or the second parcel, are in hand and in order.
  var satisfied: Test {
    .any([
      test(.item) { state in state.item == .receivedOK },
      test(.replacement) { state in state.replacement == .receivedOK },
    ])
  }

  func money(_ fact: MoneyFact) -> Test { test(.offers) { state in fact.holds(state) } }

  func phase(_ phase: DisputePhase?) -> Test { test(.phase) { state in state.phase == phase } }
}
