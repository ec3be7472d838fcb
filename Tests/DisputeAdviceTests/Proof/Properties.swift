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
      Property("nothing lost by cancel", never: [.cancel], where: lostByCancel),
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

  /// What lies within reach before `cancel` is not gone after it.
  private var lostByCancel: Test {
    func days(_ least: Int) -> Test {
      test(.protectionDaysLeft) { state in state.protectionDaysLeft ?? .min >= least }
    }
    let canReopen = days(policy[.reopenMarginDays])
    let returning = test(.returnStatus) { state in
      state.returnStatus == .agreed || state.returnStatus == .sent || state.returnStatus == .received
    }
    // Where it is not known, only a parcel that is still to come says that nothing goes back.
    let mayReturn = Test.any([returning, test(.returnStatus) { state in state.returnStatus == nil }])
    let neverCame = test(.item) { state in state.item == .notReceived }
    let replaced = test(.replacement) { state in state.replacement == .receivedOK }
    let mistaken = test(.mistake) { state in state.mistake == true }
    let inHand = test(.item) { state in state.item != nil && state.item != .notReceived }
    let comes = Test.all([
      test(.item) { state in state.item == .notReceived },
      test(.shipment) { state in state.shipment == .inTransit || state.shipment == .arrivedInCountry },
      test(.protectionExtended) { state in state.protectionExtended == true }, canReopen,
    ])
    return .any([
      .all([mayReturn, .not(money(.paidBack)), .not(replaced), .not(neverCame)]),
      .all([money(.offered), .not(money(.paidBack))]),
      .all([
        .not(satisfied), .not(money(.paidBack)),
        .any([
          .not(days(1)), .all([mistaken, .not(inHand), .not(canReopen)]),
          .all([.not(mistaken), .not(comes)]),
        ]),
      ]),
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
