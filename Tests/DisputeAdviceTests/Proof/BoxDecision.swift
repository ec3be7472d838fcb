import RiskScoring

@testable import DisputeAdvice

/// `Situation.decide()` over boxes: one pass decides for all the states of the space.
struct BoxDecision {
  /// A box for all of whose states, and all of whose tactics, the same row decides.
  struct Leaf {
    let box: Box
    let action: Action
    /// The row of ``Rulebook/rules``.
    let row: Int
  }

  private struct Row {
    let index: Int
    let action: Action
    let test: Test
  }

  private let rows: [Row]
  private let last: Int
  /// By the action's raw value.
  private var forbidden: [Test]
  /// The test of each rule; a broken table shares most of its rules with the standard one.
  private var tests: [ObjectIdentifier: Test] = [:]

  init(_ space: Space, _ rulebook: Rulebook = .standard) {
    for rule in rulebook.rules { tests[ObjectIdentifier(rule)] = space.test(rule) }
    forbidden = Action.allCases.map { action in BoxDecision.forbidden(space, rulebook, action) }
    rows = BoxDecision.rows(rulebook, tests)
    last = rulebook.rules.count - 1
  }

  /// The decision by a table in which one rule became another, with this test.
  func with(_ rulebook: Rulebook, _ test: Test) -> BoxDecision {
    BoxDecision(self, rulebook, test)
  }

  private init(_ other: BoxDecision, _ rulebook: Rulebook, _ test: Test) {
    (tests, forbidden) = (other.tests, other.forbidden)
    for rule in rulebook.rules where tests[ObjectIdentifier(rule)] == nil {
      tests[ObjectIdentifier(rule)] = test
    }
    rows = BoxDecision.rows(rulebook, tests)
    last = rulebook.rules.count - 1
  }

  /// The decision by a table with other guards against one action.
  func with(_ rulebook: Rulebook, _ action: Action, _ space: Space) -> BoxDecision {
    var changed = self
    changed.forbidden[Int(action.rawValue)] = BoxDecision.forbidden(space, rulebook, action)
    return changed
  }

  private static func forbidden(_ space: Space, _ rulebook: Rulebook, _ action: Action) -> Test {
    .any(rulebook.guards(action).filter { row in row.forbids }.map { row in space.test(row.condition) })
  }

  private static func rows(_ rulebook: Rulebook, _ tests: [ObjectIdentifier: Test]) -> [Row] {
    rulebook.rules.enumerated().compactMap { index, rule in
      guard let action = rule.action, let test = tests[ObjectIdentifier(rule)] else { return nil }
      return Row(index: index, action: action, test: test)
    }
  }

  /// Cuts the box into leaves. Together they are the box, and no two of them overlap.
  func decide(_ box: Box, _ body: (Leaf) -> Void) { decide(Reached(box: box, place: 0), body) }

  /// The same for a box that the first rows left undecided.
  func decide(_ reached: Reached, _ body: (Leaf) -> Void) {
    decide(reached, rows.count, body) { rest in body(Leaf(box: rest.box, action: .wait, row: last)) }
  }

  /// A box that no row before the `place`-th decides, and the actions that guards forbid there.
  struct Reached {
    var box: Box
    /// Among the rows that have an action.
    var place: Int
    var refused = ChoiceSet<Action>()
  }

  /// The parts of the box that come to this rule of the table undecided.
  func reach(_ rule: Int, _ box: Box, _ body: (Reached) -> Void) {
    let place = rows.firstIndex { row in row.index >= rule } ?? rows.count
    decide(Reached(box: box, place: 0), place, { _ in }, body)
  }

  private func decide(
    _ reached: Reached, _ end: Int, _ body: (Leaf) -> Void, _ undecided: (Reached) -> Void
  ) {
    let open = rows[reached.place..<end].firstIndex { row in !reached.refused.contains(row.action) }
    guard let next = open else {
      var rest = reached
      rest.place = end
      return undecided(rest)
    }
    let row = rows[next]
    let refusal: Test = row.action == .wait ? .any([]) : forbidden[Int(row.action.rawValue)]
    func goOn(_ box: Box, _ refused: ChoiceSet<Action>) {
      decide(Reached(box: box, place: next + 1, refused: refused), end, body, undecided)
    }
    reached.box.split(
      by: row.test,
      yes: { box in
        box.split(
          by: refusal,
          yes: { box in
            var refused = reached.refused
            refused.insert(row.action)
            goOn(box, refused)
          }, no: { box in body(Leaf(box: box, action: row.action, row: row.index)) })
      }, no: { box in goOn(box, reached.refused) })
  }
}
