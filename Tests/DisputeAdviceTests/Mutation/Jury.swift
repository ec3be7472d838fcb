import RiskScoring

@testable import DisputeAdvice

/// What a broken table has to get past: every situation, and every case of a row.
struct Jury: Sendable {
  private struct Shown: Sendable {
    let row: SituationRow
    let state: DisputeState
    let tactics: TacticSet
  }

  private let situations: [Shown]
  private let cases: [PreparedCase]

  init(_ cases: [RowCase]) throws {
    self.cases = try cases.map(PreparedCase.init)
    situations = try SituationRow.all.map { row in
      Shown(row: row, state: try state(row.state), tactics: TacticSet(row.tactics))
    }
  }

  /// Whether a case of the broken row, or a situation, fails with the mutant's tables.
  func kills(_ mutant: Mutant) -> Bool {
    cases.contains { row in row.row.name == mutant.row && row.failure(mutant.rulebook) != nil }
      || situations.contains { shown in !holds(shown, mutant.rulebook) }
  }

  /// Whether a case of any row fails with them. (It takes long, and few mutants need it.)
  func killsElsewhere(_ mutant: Mutant) -> Bool {
    cases.contains { row in row.failure(mutant.rulebook) != nil }
  }

  /// The situation as `AdviceTests.situation` tests it.
  private func holds(_ shown: Shown, _ book: Rulebook) -> Bool {
    let situation = Situation(shown.state, tactics: shown.tactics, rulebook: book)
    let decision = situation.decide()
    guard decision.action == shown.row.action, book.rules[decision.row].id == shown.row.rule else {
      return false
    }
    let rows = situation.speakingRows(decision)
    let steps = situation.steps(of: rows, for: decision.action).map { step in step.step }
    let warnings = situation.warnings(of: rows, for: decision.action, steps: steps)
    return shown.row.steps.allSatisfy(steps.contains) && shown.row.warnings.allSatisfy(warnings.contains)
  }
}
