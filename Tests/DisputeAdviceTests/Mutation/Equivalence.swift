import RiskScoring

@testable import DisputeAdvice

/// Proves, over boxes, that a mutant gives the same advice for every state and every set of tactics: the same
/// action by the same row, the same rows that add, and the same objection to each other action.
///
/// Only where the broken row and the row itself differ can the advice differ. A mutant that takes away a step
/// or a warning is never proved.
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
    case .rule(let index, let broken): isSame(index, broken)
    case .objection(let action, let index, let broken):
      isSame(
        mutant, action, Rulebook.standard.guards(action)[index], broken, guards[Int(action.rawValue)][index])
    }
  }

  /// Where just one of the rows holds:
  /// - A row that only adds must not speak: the action there is `cancel` or `accept`.
  /// - A row that speaks only where it decides must not be reached, or its action must be forbidden (then it
  ///   is forbidden to the rows after it too, and they decide alike).
  private func isSame(_ index: Int, _ broken: Rule?) -> Bool {
    let rule = Rulebook.standard.rules[index]
    if let broken, broken.steps.count != rule.steps.count || broken.warnings.count != rule.warnings.count {
      return false
    }
    let differ: Test =
      if let broken, broken.action == rule.action { .differ(rules[index], space.test(broken)) } else {
        rules[index]
      }
    if rule.adds || broken?.adds == true {
      guard rule.action == nil, let broken, broken.action == nil else { return false }
      return everywhere(differ) { box in
        var isSilent = true
        decision.decide(box) { leaf in
          if leaf.action != .cancel && leaf.action != .accept { isSilent = false }
        }
        return isSilent
      }
    }
    let actions = [rule.action, broken?.action].compactMap { action in action }
    let allowed = Test.any(actions.map { action in .not(decision.forbids(action)) })
    return everywhere(differ) { box in
      if isDecidedBefore(index, box) { return true }
      var isRefused = true
      decision.reach(index, box) { box in
        if isRefused, box.part(where: allowed) != nil { isRefused = false }
      }
      return isRefused
    }
  }

  /// One row before this one waits throughout the box. (Only saves time.)
  private func isDecidedBefore(_ index: Int, _ box: Box) -> Bool {
    Rulebook.standard.rules[..<index].indices.contains { earlier in
      Rulebook.standard.rules[earlier].action == .wait && box.part(where: .not(rules[earlier])) == nil
    }
  }

  /// Where just one of the guards holds, both tables choose the same action by the same row, and the same is
  /// said against the guard's action.
  private func isSame(
    _ mutant: Mutant, _ action: Action, _ row: Guard, _ broken: Guard?, _ test: Test
  ) -> Bool {
    let brokenTest = broken.map { row in space.test(row.condition) } ?? .any([])
    let differ = broken?.forbids == row.forbids ? Test.differ(test, brokenTest) : test
    let changed = decision.with(mutant.rulebook, action, space)
    let ours = objections(.standard, action)
    let theirs = objections(mutant.rulebook, action)
    return everywhere(differ) { box in
      var isSame = true
      decision.decide(box) { leaf in
        guard isSame else { return }
        changed.decide(leaf.box) { other in
          guard isSame else { return }
          isSame =
            other.row == leaf.row
            && (leaf.action == action || objectsAlike(other.box, ours[...], theirs[...]))
        }
      }
      return isSame
    }
  }

  private func everywhere(_ region: Test, _ isSame: (Box) -> Bool) -> Bool {
    var all = true
    for phase in space.phases {
      phase.split(by: region, yes: { box in if all, !isSame(box) { all = false } }, no: { _ in })
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
