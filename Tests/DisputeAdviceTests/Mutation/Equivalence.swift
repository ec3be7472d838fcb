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

  /// Why a mutant can't be told from the tables.
  enum Reason: String, CaseIterable {
    case sameStates = "both rows hold for the same states"
    case notReached = "where they differ, an earlier row decides"
    case forbidden = "where they differ and are reached, their action is forbidden"
    case notAsked = "where the objections differ, nobody asks: no row wants the action, or it is the advice"
  }

  /// nil: the mutant may give other advice.
  func proof(_ mutant: Mutant) -> Reason? {
    // Classes of money are told apart by the atoms of the standard tables only.
    guard
      mutant.rulebook.conditions.allSatisfy({ condition in condition.atoms.allSatisfy(space.money.tells) })
    else { return nil }
    return switch mutant.target {
    case .rule(let index, let broken): proof(index, broken)
    case .objection(let action, let index, let broken): proof(action, index, broken)
    }
  }

  /// Where just one of the rows holds, it must not be reached, or its action must be forbidden (then it is
  /// forbidden to the rows after it too, and they decide alike). Nothing is proved of a row that may add where
  /// it did not decide.
  private func proof(_ index: Int, _ broken: Rule?) -> Reason? {
    let rule = Rulebook.standard.rules[index]
    if let broken, broken.steps.count != rule.steps.count || broken.warnings.count != rule.warnings.count {
      return nil
    }
    let differ: Test =
      if let broken, broken.action == rule.action { .differ(rules[index], space.test(broken)) } else {
        rules[index]
      }
    if isEmpty(differ) { return .sameStates }
    if rule.adds || broken?.adds == true { return nil }
    let actions = [rule.action, broken?.action].compactMap { action in action }
    let allowed = Test.any(actions.map { action in .not(decision.forbids(action)) })
    var isReached = false
    let isRefused = everywhere(differ) { box in
      if isDecidedBefore(index, box) { return true }
      var isRefused = true
      decision.reach(index, box) { box in
        isReached = true
        if isRefused, box.part(where: allowed) != nil { isRefused = false }
      }
      return isRefused
    }
    guard isRefused else { return nil }
    return isReached ? .forbidden : .notReached
  }

  /// One row before this one waits throughout the box. (Only saves time.)
  private func isDecidedBefore(_ index: Int, _ box: Box) -> Bool {
    Rulebook.standard.rules[..<index].indices.contains { earlier in
      Rulebook.standard.rules[earlier].action == .wait && box.part(where: .not(rules[earlier])) == nil
    }
  }

  /// - Where just one of the tables forbids the action, no row with that action is reached and holds.
  /// - Where something else is said against the action, it is the one that was chosen.
  private func proof(_ action: Action, _ index: Int, _ broken: Guard?) -> Reason? {
    let ours = zip(Rulebook.standard.guards(action), guards[Int(action.rawValue)])
      .map { row, test in Objection(id: row.id, forbids: row.forbids, test: test) }
    let other = broken.map { row in
      Objection(id: row.id, forbids: row.forbids, test: space.test(row.condition))
    }
    var theirs = ours
    theirs.replaceSubrange(index...index, with: other.map { other in [other] } ?? [])
    let speak = Test.differ(ours[index].test, other?.test ?? .any([]))
    if isEmpty(speak), other?.forbids == ours[index].forbids { return .sameStates }
    let forbidden = Test.any(ours.filter { row in row.forbids }.map { row in row.test })
    let forbiddenToo = Test.any(theirs.filter { row in row.forbids }.map { row in row.test })
    let isDecidedAlike = everywhere(.differ(forbidden, forbiddenToo)) { box in
      rules.indices.allSatisfy { index in
        var isReached = false
        if Rulebook.standard.rules[index].action == action {
          box.split(
            by: rules[index], yes: { box in decision.reach(index, box) { _ in isReached = true } },
            no: { _ in })
        }
        return !isReached
      }
    }
    guard isDecidedAlike else { return nil }
    let isSaidAlike = everywhere(speak) { box in
      var isSame = true
      objection(box, ours[...]) { box, id in
        objection(box, theirs[...]) { box, other in
          guard isSame, other != id else { return }
          decision.decide(box) { leaf in if leaf.action != action { isSame = false } }
        }
      }
      return isSame
    }
    return isSaidAlike ? .notAsked : nil
  }

  private struct Objection {
    let id: GuardID
    let forbids: Bool
    let test: Test
  }

  private func isEmpty(_ region: Test) -> Bool { everywhere(region) { _ in false } }

  private func everywhere(_ region: Test, _ isSame: (Box) -> Bool) -> Bool {
    var all = true
    for box in space.boxes {
      box.split(by: region, yes: { box in if all, !isSame(box) { all = false } }, no: { _ in })
    }
    return all
  }

  /// The first objection in each part of the box.
  private func objection(
    _ box: Box, _ rows: ArraySlice<Objection>, _ found: (Box, GuardID?) -> Void
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
