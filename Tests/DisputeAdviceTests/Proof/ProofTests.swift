import RiskScoring
import Testing

@testable import DisputeAdvice

/// P1–P9 of the domain for every state and every set of tactics.
///
/// The argument, in four steps:
/// 1. A decision looks at the state only through the conditions of the two tables, and a condition is built
///    with "not", "all", "any" from atoms. `Condition.keys` names the keys that an atom can see (proved
///    honest in ``KeyTests``), and every atom sees keys of one dimension of ``Space`` only.
/// 2. So two states with like values in every dimension get the same decision, and it is enough to know for
///    each value which atoms it makes true: ``Space/test(_:)`` asks the code under test for each of them.
///    Numbers are cut below, at and above every limit, so that each number is like one of the cuts (checked
///    with random states in `randomStatesAreLikeTheirCuts`).
/// 3. ``BoxDecision`` cuts the product of the dimensions into boxes in which one row decides. It only cuts
///    where a condition asks, so some ten thousand boxes are the whole product; that nothing is lost or
///    counted twice shows in their sizes, which add up to the size of the product (`leavesAreTheWholeSpace`),
///    and the program decides the corners of each box alike (`theProgramDecidesLikeItsBoxes`).
/// 4. A property is a test over boxes too, told from the domain by looking at what the state says, never at
///    the tables. It holds when no part of any box breaks it.
@Suite struct ProofTests {
  static let space = Space.standard
  static let decision = BoxDecision(space)
  private var space: Space { ProofTests.space }
  private var decision: BoxDecision { ProofTests.decision }

  private func forEachLeaf(_ body: (BoxDecision.Leaf) -> Void) {
    for phase in space.phases { decision.decide(phase, body) }
  }

  /// How many states get each action, and in how many leaves.
  private static let sizes: (states: [UInt128], leaves: Int) = {
    var states = [UInt128](repeating: 0, count: Action.allCases.count)
    var leaves = 0
    for phase in space.phases {
      decision.decide(phase) { leaf in
        states[Int(leaf.action.rawValue)] += space.count(leaf.box)
        leaves += 1
      }
    }
    return (states, leaves)
  }()

  private func count(_ actions: [Action]) -> UInt128 {
    actions.reduce(0) { sum, action in sum + ProofTests.sizes.states[Int(action.rawValue)] }
  }

  @Test func leavesAreTheWholeSpace() {
    let start = ContinuousClock.now
    #expect(count(Action.allCases) == space.phases.reduce(0) { sum, box in sum + space.count(box) })
    Proof.report("space", count(Action.allCases), pieces: ProofTests.sizes.leaves, since: start)
    for action in Action.allCases {
      #expect(count([action]) > 0)
      Proof.report(action.name, count([action]), pieces: ProofTests.sizes.leaves, since: start)
    }
  }

  @Test func theProgramDecidesLikeItsBoxes() {
    let start = ContinuousClock.now
    var checked = 0
    var wrong: [String] = []
    var leaves = 0
    forEachLeaf { leaf in
      leaves += 1
      guard Proof.isFull || leaves % 3 == 0 else { return }
      let corners = [(false, leaf.box.present), (true, leaf.box.allowedTactics)]
      for (isLast, tactics) in Proof.isFull ? corners : [corners[checked % 2]] {
        let told = Situation(space.state(leaf.box, last: isLast), tactics: tactics).decide()
        checked += 1
        if told.row != leaf.row || told.action != leaf.action { wrong.append(space.text(leaf.box)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    Proof.report("corners", UInt128(checked), pieces: checked, since: start)
  }

  /// A state that anybody could write is decided like the value of each dimension that stands for it.
  @Test func randomStatesAreLikeTheirCuts() {
    let start = ContinuousClock.now
    var states = RandomStates(seed: 1)
    let count = Proof.isFull ? 2_000_000 : 100_000
    var wrong: [String] = []
    for _ in 0..<count {
      let state = states.next()
      let tactics = states.nextTactics()
      guard let values = space.cut(state) else {
        wrong.append("unknown class: \(state)")
        continue
      }
      let decided = Situation(state, tactics: tactics).decide()
      let likewise = Situation(space.state(values), tactics: tactics).decide()
      var rows: [Int] = []
      let absent = TacticSet(bits: ~tactics.bits & TacticSet(Tactic.allCases).bits)
      decision.decide(Box(values: values.map { ValueSet([$0]) }, present: tactics, absent: absent)) { leaf in
        rows.append(leaf.row)
      }
      if likewise.row != decided.row || rows != [decided.row] { wrong.append("\(state)") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    Proof.report("random states", UInt128(count), pieces: count, since: start)
  }

  @Test func everyPropertyHolds() {
    for property in space.properties {
      let start = ContinuousClock.now
      var pieces = 0
      var wrong: [String] = []
      forEachLeaf { leaf in
        guard property.actions.contains(leaf.action) else { return }
        pieces += 1
        if let part = leaf.box.part(where: property.broken) {
          wrong.append("\(leaf.action.name): \(space.text(part))")
        }
      }
      #expect(pieces > 0)
      #expect(wrong.isEmpty, "\(property.name): \(wrong.count) \(wrong.prefix(3))")
      Proof.report(property.name, count(property.actions), pieces: pieces, since: start)
    }
  }

  /// Also when a policy file puts the least, or the most, for every number.
  @Test(arguments: ["least", "most"]) func everyPropertyHoldsUnderOtherPolicies(_ bound: String) {
    let start = ContinuousClock.now
    var policy = Policy.standard
    for row in Policy.rows {
      policy[row.number] = bound == "least" ? row.range.lowerBound : row.range.upperBound
    }
    let space = Space([.standard], policy: policy, money: .standard)
    let properties = space.properties
    var states: UInt128 = 0
    var pieces = 0
    var wrong: Set<String> = []
    for phase in space.phases {
      states += space.count(phase)
      BoxDecision(space).decide(phase) { leaf in
        pieces += 1
        for property in properties where property.actions.contains(leaf.action) {
          if let part = leaf.box.part(where: property.broken) {
            wrong.insert("\(property.name): \(space.text(part))")
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) \(wrong.prefix(3))")
    Proof.report("the \(bound) of each number", states, pieces: pieces, since: start)
  }

  /// P5: a leaf that cancels or accepts holds for each of the 2^20 sets of tactics, and so, since the leaves
  /// are the whole space, no tactic leads to such an action or away from it. An edit either holds for each
  /// set too, or its row asks for a tactic and names its source.
  @Test func sellersWordsDecideNothingBold() {
    let start = ContinuousClock.now
    var pieces = 0
    var wrong: [String] = []
    forEachLeaf { leaf in
      pieces += 1
      if leaf.action == .wait || leaf.box.isForAllTactics { return }
      let row = Rulebook.standard.rules[leaf.row]
      if leaf.action == .edit, !row.tactics.isEmpty, !row.sources.isEmpty { return }
      wrong.append("\(row.id) \(space.text(leaf.box))")
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    for row in Rulebook.standard.rules where row.action == .cancel || row.action == .accept {
      #expect(row.tactics.isEmpty && !row.condition.seesTactics, "\(row.id)")
      #expect(!row.condition.keys.contains(.offPlatformRefundReceived), "\(row.id)")
    }
    Proof.report("P5", count(Action.allCases), pieces: pieces, since: start)
  }

  /// P8: wherever an answer is due, some obligation speaks, and it alone gives an answering step with a
  /// deadline and the warning. What other rows add takes nothing away: a step keeps its earliest deadline.
  @Test func waitingNeverMeansSilenceWhereAnAnswerIsDue() {
    let start = ContinuousClock.now
    let due = Test.all([
      space.open,
      .any([
        space.phase(.awaitingBuyer), space.money(.proposed),
        space.test(.escalation) { state in
          state.escalation == .awaitingBuyer || state.escalation == .awaitingBoth
        },
        space.test(.evidenceDaysLeft) { state in state.evidenceDaysLeft != nil },
      ]),
    ])
    let obligations = Rulebook.standard.rules.filter { row in row.action == nil }.map { row in
      (row: row, test: space.test(row))
    }
    var states: UInt128 = 0
    var pieces = 0
    var silent: [String] = []
    func check(_ box: Box, _ rest: ArraySlice<(row: Rule, test: Test)>, _ speaking: [Rule]) {
      guard let (row, test) = rest.first else {
        states += space.count(box)
        pieces += 1
        if !answers(space.state(box), speaking) { silent.append(space.text(box)) }
        return
      }
      box.split(
        by: test, yes: { box in check(box, rest.dropFirst(), speaking + [row]) },
        no: { box in check(box, rest.dropFirst(), speaking) })
    }
    for phase in space.phases {
      phase.split(
        by: due,
        yes: { box in
          for button in box.values[space.place(.buttons)].elements {
            check(box.with(ValueSet([button]), in: space.place(.buttons)), obligations[...], [])
          }
        }, no: { _ in })
    }
    #expect(pieces > 0)
    #expect(silent.isEmpty, "\(silent.prefix(3))")
    Proof.report("P8", states, pieces: pieces, since: start)
  }

  private func answers(_ state: DisputeState, _ rows: [Rule]) -> Bool {
    let situation = Situation(state)
    let steps = situation.steps(of: rows, for: .wait)
    let warnings = situation.warnings(of: rows, for: .wait, steps: steps.map { $0.step })
    return steps.contains { step in step.step.answers && step.days != nil }
      && warnings.contains(.silenceLoses)
  }

  /// No rule is unreachable, and none is hidden behind those before it. Each guard speaks somewhere.
  @Test func everyRowDecidesOrSpeaks() {
    var decided: Set<RuleID> = []
    var spoken: Set<RuleID> = []
    var objected: Set<GuardID> = []
    var leaves = 0
    forEachLeaf { leaf in
      decided.insert(Rulebook.standard.rules[leaf.row].id)
      leaves += 1
      guard leaves % 7 == 0 else { return }
      let situation = Situation(space.state(leaf.box, last: true), tactics: leaf.box.allowedTactics)
      let decision = situation.decide()
      spoken.formUnion(situation.speakingRows(decision).map { row in row.id })
      for action in Action.allCases where action != leaf.action {
        if let row = situation.objection(to: action) { objected.insert(row.id) }
      }
    }
    for row in Rulebook.standard.rules {
      #expect(row.action == nil ? spoken.contains(row.id) : decided.contains(row.id), "\(row.id.rawValue)")
    }
    #expect(objected == Set(GuardID.allCases))
  }
}

extension Box {
  /// All the tactics that the box does not rule out.
  var allowedTactics: TacticSet { TacticSet(Tactic.allCases.filter { tactic in !absent.contains(tactic) }) }
}

extension Condition {
  var seesTactics: Bool { atoms.contains { atom in if case .tactic = atom { true } else { false } } }
}
