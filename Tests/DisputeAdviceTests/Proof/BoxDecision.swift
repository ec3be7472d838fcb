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
  private let forbidden: [Test]

  init(_ space: Space, _ rulebook: Rulebook = .standard) {
    rows = rulebook.rules.enumerated().compactMap { index, rule in
      rule.action.map { action in Row(index: index, action: action, test: space.test(rule)) }
    }
    last = rulebook.rules.count - 1
    forbidden = Action.allCases.map { action in
      .any(rulebook.guards(action).filter { row in row.forbids }.map { row in space.test(row.condition) })
    }
  }

  /// Cuts the box into leaves. Together they are the box, and no two of them overlap.
  func decide(_ box: Box, _ body: (Leaf) -> Void) { decide(box, from: 0, without: [], body) }

  private func decide(
    _ box: Box, from start: Int, without refused: ChoiceSet<Action>, _ body: (Leaf) -> Void
  ) {
    guard let next = rows[start...].firstIndex(where: { row in !refused.contains(row.action) }) else {
      return body(Leaf(box: box, action: .wait, row: last))
    }
    let row = rows[next]
    let refusal: Test = row.action == .wait ? .any([]) : forbidden[Int(row.action.rawValue)]
    box.split(
      by: row.test,
      yes: { box in
        box.split(
          by: refusal,
          yes: { box in
            var refused = refused
            refused.insert(row.action)
            decide(box, from: next + 1, without: refused, body)
          }, no: { box in body(Leaf(box: box, action: row.action, row: row.index)) })
      }, no: { box in decide(box, from: next + 1, without: refused, body) })
  }
}
