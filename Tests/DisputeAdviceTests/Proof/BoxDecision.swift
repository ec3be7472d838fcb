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
  /// How many of them there are up to the last that does not wait.
  private let bold: Int
  private let last: Int
  /// By the action's raw value.
  private let forbidden: [Test]

  init(_ space: Space, _ rulebook: Rulebook = .standard) {
    rows = rulebook.rules.enumerated().compactMap { index, rule in
      rule.action.map { action in Row(index: index, action: action, test: space.test(rule)) }
    }
    bold = (rows.lastIndex { row in row.action != .wait } ?? -1) + 1
    last = rulebook.rules.count - 1
    forbidden = Action.allCases.map { action in
      let rows = action == .wait ? [] : rulebook.guards(action).filter { row in row.forbids }
      return .any(rows.map { row in space.test(row.condition) })
    }
  }

  /// Whether guards forbid the action; nothing forbids to wait.
  func forbids(_ action: Action) -> Test { forbidden[Int(action.rawValue)] }

  /// Cuts the box into leaves. Together they are the box, and no two of them overlap.
  func decide(_ box: Box, _ body: (Leaf) -> Void) {
    decide(box, 0, rows.count, [], body) { rest in body(Leaf(box: rest, action: .wait, row: last)) }
  }

  /// The same, only that leaves of the rows after the last that does not wait are left together.
  func act(_ box: Box, _ body: (Leaf) -> Void) {
    decide(box, 0, bold, [], body) { rest in body(Leaf(box: rest, action: .wait, row: last)) }
  }

  /// The parts of the box that come to this rule of the table undecided.
  func reach(_ rule: Int, _ box: Box, _ body: (Box) -> Void) {
    decide(box, 0, rows.firstIndex { row in row.index >= rule } ?? rows.count, [], { _ in }, body)
  }

  private func decide(
    _ box: Box, _ start: Int, _ end: Int, _ refused: ChoiceSet<Action>, _ body: (Leaf) -> Void,
    _ undecided: (Box) -> Void
  ) {
    guard let next = rows[start..<end].firstIndex(where: { row in !refused.contains(row.action) }) else {
      return undecided(box)
    }
    let row = rows[next]
    box.split(
      by: row.test,
      yes: { box in
        box.split(
          by: forbids(row.action),
          yes: { box in
            var refused = refused
            refused.insert(row.action)
            decide(box, next + 1, end, refused, body, undecided)
          }, no: { box in body(Leaf(box: box, action: row.action, row: row.index)) })
      }, no: { box in decide(box, next + 1, end, refused, body, undecided) })
  }
}
