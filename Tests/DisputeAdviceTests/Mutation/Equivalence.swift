import RiskScoring

@testable import DisputeAdvice

/// Proves, over boxes, that a mutant gives the same advice for every state and every set of tactics: the same
/// action by the same row, the same rows that add, and the same objection to each other action.
///
/// Only where the broken row and the row itself differ can the advice differ; so only those boxes are decided
/// with both tables. A mutant that takes away a step or a warning is never proved.
struct Equivalence: Sendable {
  private let space = Space.standard
  private let decision: BoxDecision
  private let rules: [Test]
  private let guards: [[Test]]

  static let toStandard = Equivalence()

  private init() {
    decision = BoxDecision(space)
    rules = Rulebook.standard.rules.map(space.test)
    guards = Action.allCases.map { action in
      Rulebook.standard.guards(action).map { row in Space.standard.test(row.condition) }
    }
  }

  func isProved(_ mutant: Mutant) -> Bool {
    switch mutant.target {
    case .rule(let index, let broken): isSame(mutant, index, broken)
    case .objection(let action, let index, let broken):
      isSame(
        mutant, action, Rulebook.standard.guards(action)[index], broken, guards[Int(action.rawValue)][index])
    }
  }

  private func isSame(_ mutant: Mutant, _ index: Int, _ broken: Rule?) -> Bool {
    let (rule, test) = (Rulebook.standard.rules[index], rules[index])
    if let broken, broken.steps.count != rule.steps.count || broken.warnings.count != rule.warnings.count {
      return false
    }
    let brokenTest = broken.map(space.test) ?? .any([])
    let differ = broken?.action == rule.action && broken != nil ? Test.differ(test, brokenTest) : test
    let changed = decision.with(mutant.rulebook, brokenTest)
    if !rule.adds, broken?.adds != true {
      // The row speaks only where it decides, and the rows before it are the same.
      return everywhere(differ) { box in
        var all = true
        decision.reach(index, box) { reached in
          if all { all = decideAlike(reached, changed, mutant.rulebook) { _, _, _ in true } }
        }
        return all
      }
    }
    return everywhere(differ) { box in
      let whole = BoxDecision.Reached(box: box, place: 0)
      return decideAlike(whole, changed, mutant.rulebook) { box, action, decided in
        if decided == rule.id { return true }
        let speaks: Test = rule.adds && !(rule.action == nil && action.isBold) ? test : .any([])
        let speaksToo: Test =
          broken.map { row in row.adds && !(row.action == nil && action.isBold) ? brokenTest : .any([]) }
          ?? .any([])
        return box.part(where: .differ(speaks, speaksToo)) == nil
      }
    }
  }

  private func isSame(
    _ mutant: Mutant, _ action: Action, _ row: Guard, _ broken: Guard?, _ test: Test
  ) -> Bool {
    let brokenTest = broken.map { row in space.test(row.condition) } ?? .any([])
    let differ = broken?.forbids == row.forbids ? Test.differ(test, brokenTest) : test
    let changed = decision.with(mutant.rulebook, action, space)
    let ours = objections(.standard, action)
    let theirs = objections(mutant.rulebook, action)
    return everywhere(differ) { box in
      let whole = BoxDecision.Reached(box: box, place: 0)
      return decideAlike(whole, changed, mutant.rulebook) { box, chosen, _ in
        chosen == action || objectsAlike(box, ours[...], theirs[...])
      }
    }
  }

  private func everywhere(_ region: Test, _ isSame: (Box) -> Bool) -> Bool {
    var all = true
    for phase in space.phases {
      phase.split(by: region, yes: { box in if all, !isSame(box) { all = false } }, no: { _ in })
    }
    return all
  }

  /// Both tables choose the same action by the same row, and `speak` alike, in every part of the box.
  private func decideAlike(
    _ reached: BoxDecision.Reached, _ changed: BoxDecision, _ book: Rulebook,
    speak: (Box, Action, RuleID) -> Bool
  ) -> Bool {
    var all = true
    decision.decide(reached) { leaf in
      guard all else { return }
      let id = Rulebook.standard.rules[leaf.row].id
      var part = reached
      part.box = leaf.box
      changed.decide(part) { other in
        guard all else { return }
        all =
          other.action == leaf.action && book.rules[other.row].id == id && speak(other.box, leaf.action, id)
      }
    }
    return all
  }

  private func objections(_ book: Rulebook, _ action: Action) -> [(id: GuardID, test: Test)] {
    book.guards(action).map { row in (row.id, space.test(row.condition)) }
  }

  private func objectsAlike(
    _ box: Box, _ rows: ArraySlice<(id: GuardID, test: Test)>, _ others: ArraySlice<(id: GuardID, test: Test)>
  ) -> Bool {
    var all = true
    objection(box, rows) { box, id in
      objection(box, others) { _, other in if other != id { all = false } }
    }
    return all
  }

  /// The first objection in each part of the box.
  private func objection(
    _ box: Box, _ rows: ArraySlice<(id: GuardID, test: Test)>, _ found: (Box, GuardID?) -> Void
  ) {
    guard let row = rows.first else { return found(box, nil) }
    box.split(
      by: row.test, yes: { box in found(box, row.id) },
      no: { box in objection(box, rows.dropFirst(), found) })
  }
}

extension Test {
  /// One is true and the other is not.
  fileprivate static func differ(_ test: Test, _ other: Test) -> Test {
    .any([.all([test, .not(other)]), .all([.not(test), other])])
  }
}

extension Action {
  fileprivate var isBold: Bool { self == .cancel || self == .accept }
}
