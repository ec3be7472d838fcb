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
/// 3. ``BoxDecision`` cuts the product of the dimensions into boxes in which one row decides, its leaves. It
///    only cuts where a condition asks, so some hundred thousand leaves are the whole product; that nothing
///    is lost or counted twice shows in their sizes, which add up to the size of the product
///    (`leavesAreTheWholeSpace`), and the program decides corners of the leaves alike
///    (`theProgramDecidesLikeItsLeaves`).
///    Where only the action matters, the rows after the last that does not wait need not be told apart: some
///    thousand boxes.
/// 4. A property is a test over boxes too, told from the domain by looking at what the state says, never at
///    the tables. It holds when no part of any leaf breaks it. That the proof finds a broken property is
///    shown in ``BrokenTablesTests``.
@Suite struct ProofTests {
  private static let survey = Prover.standard.survey()
  private var prover: Prover { .standard }
  private var space: Space { .standard }
  private var survey: Prover.Survey { ProofTests.survey }

  private func expect(_ property: String, _ finding: Finding) {
    #expect(finding.pieces > 0, "\(property) is asked nowhere")
    #expect(finding.broken.isEmpty, "\(property): \(finding.broken.count) \(finding.broken.prefix(3))")
    Proof.report(property, finding)
  }

  @Test func leavesAreTheWholeSpace() {
    var states = [UInt128](repeating: 0, count: Action.allCases.count)
    var pieces = states.map { _ in 0 }
    let time = ContinuousClock().measure {
      prover.forEachLeaf { leaf in
        states[Int(leaf.action.rawValue)] += space.count(leaf.box)
        pieces[Int(leaf.action.rawValue)] += 1
      }
    }
    #expect(states.reduce(0, +) == prover.size)
    #expect(survey.states == states)
    Proof.report("space", Finding(states: survey.all, pieces: pieces.reduce(0, +), time: time))
    for action in Action.allCases {
      let index = Int(action.rawValue)
      #expect(states[index] > 0)
      Proof.report(action.name, Finding(states: states[index], pieces: pieces[index], time: time))
    }
  }

  @Test func everyPropertyHolds() {
    let properties = space.properties(of: .standard)
    for (property, finding) in zip(properties, prover.findings(properties)) { expect(property.name, finding) }
  }

  /// Also when a policy file puts the least, or the most, for every number.
  @Test(arguments: ["least", "most"]) func everyPropertyHoldsUnderOtherPolicies(_ bound: String) {
    var policy = Policy.standard
    for row in Policy.rows {
      policy[row.number] = bound == "least" ? row.range.lowerBound : row.range.upperBound
    }
    let space = Space([.standard], policy: policy, money: .standard)
    let properties = space.properties(of: .standard)
    for (property, finding) in zip(properties, Prover(.standard, space).findings(properties)) {
      expect("\(property.name), the \(bound) of each number", finding)
    }
  }

  @Test func sellersWordsDecideNothingBold() {
    expect("P5", prover.wordsDecideNothingBold(survey))
    for row in Rulebook.standard.rules where row.action == .cancel || row.action == .accept {
      #expect(row.tactics.isEmpty && !row.condition.seesTactics, "\(row.id)")
      #expect(!row.condition.keys.contains(.offPlatformRefundReceived), "\(row.id)")
    }
  }

  /// Keys that may be unknown though some value of theirs forbids the action: each has something that makes up
  /// for it. All but the last stand in the domain's list, and so does what makes up for them.
  ///
  /// `return` and `claim.reason` are not in that list. A return that runs forbids `cancel` (S0: only when the
  /// money is back), also where the goods are in order: they may have been sent off. So not knowing forbids it
  /// too, and is asked for. A reason of somebody whose parcel goes
  /// elsewhere forbids to wait for it without a dispute, so the reason has to be known for that.
  static let exempt: [StateKey: String] = [
    .minimumAcceptable: "has a default: what was claimed, else what was paid",
    .offers: "none is assumed; the step verify-offer stands beside cancel",
    .protectionDaysLeft: "P2 says where it may be unknown",
    .buttons: "those of the phase are assumed; any set of buttons stands in P1",
    .offerCurrency: "has a default: the order's; another is refused as a contradiction",
  ]

  /// Every row that cancels tells to look for a proposal (and says so where nobody did).
  @Test func cancellingLooksForAProposal() {
    for row in Rulebook.standard.rules where row.action == .cancel {
      #expect(row.steps.contains { planned in planned.step == .verifyOffer }, "\(row.id)")
    }
  }

  /// Of a key that no condition can see, no value changes anything; `outcome` and `closedDaysAgo` stand beside a
  /// closed dispute only, in which nothing is cancelled or accepted.
  private static let harmfulKeys: [StateKey] = {
    let seen = Set(Rulebook.standard.conditions.flatMap { condition in condition.keys })
    let ofClosed: [StateKey] = [.outcome, .closedDaysAgo]
    return StateKey.allCases.filter { key in
      seen.contains(key) && exempt[key] == nil && !ofClosed.contains(key)
    }
  }()

  @Test(arguments: harmfulKeys) func unknownIsNeverBolder(_ key: StateKey) {
    expect("P6 \(key.path)", prover.unknownIsNeverBolder(key, survey))
  }

  @Test func moreIsNeverWorse() {
    expect("P7 money", prover.moreMoneyIsNeverRefused(survey))
    expect("P7 protection", prover.moreProtectionNeverTakesCancelAway(survey))
  }

  @Test func waitingNeverMeansSilenceWhereAnAnswerIsDue() { expect("P8", prover.answersAreDue()) }

  @Test func theProgramDecidesLikeItsLeaves() {
    let start = ContinuousClock.now
    var finding = Finding()
    var leaves = 0
    prover.forEachLeaf { leaf in
      leaves += 1
      guard Proof.isFull || leaves % 3 == 0 else { return }
      let corners = [(false, leaf.box.present), (true, leaf.box.allowedTactics)]
      for (isLast, tactics) in Proof.isFull ? corners : [corners[finding.pieces % 2]] {
        let told = Situation(space.state(leaf.box, last: isLast), tactics: tactics).decide()
        finding.pieces += 1
        if told.row != leaf.row || told.action != leaf.action { finding.broken.append(space.text(leaf.box)) }
      }
    }
    finding.states = UInt128(finding.pieces)
    finding.time = ContinuousClock.now - start
    expect("corners", finding)
  }

  /// A state that anybody could write is decided like the value of each dimension that stands for it.
  @Test func randomStatesAreLikeTheirCuts() {
    let start = ContinuousClock.now
    var states = RandomStates(seed: 1)
    var finding = Finding(states: UInt128(Proof.randomStates), pieces: Proof.randomStates)
    for _ in 0..<Proof.randomStates {
      let state = states.next()
      let tactics = states.nextTactics()
      guard let values = space.cut(state) else {
        finding.broken.append("unknown class: \(state)")
        continue
      }
      let decided = Situation(state, tactics: tactics).decide()
      let likewise = Situation(space.state(values), tactics: tactics).decide()
      var rows: [Int] = []
      let absent = TacticSet(bits: ~tactics.bits & TacticSet(Tactic.allCases).bits)
      let box = Box(values: values.map { value in ValueSet([value]) }, present: tactics, absent: absent)
      prover.decision.decide(box) { leaf in rows.append(leaf.row) }
      if likewise.row != decided.row || rows != [decided.row] { finding.broken.append("\(state)") }
    }
    finding.time = ContinuousClock.now - start
    expect("random states", finding)
  }

  /// No rule is unreachable, and none is hidden behind those before it. Each guard speaks somewhere.
  @Test func everyRowDecidesOrSpeaks() {
    var decided: Set<RuleID> = []
    var spoken: Set<RuleID> = []
    var objected: Set<GuardID> = []
    var leaves = 0
    let adding = Rulebook.standard.rules.filter { row in row.action == nil }.map { row in
      (id: row.id, test: space.test(row))
    }
    prover.forEachLeaf { leaf in
      decided.insert(Rulebook.standard.rules[leaf.row].id)
      leaves += 1
      guard leaves % 7 == 0 else { return }
      for (id, test) in adding where !spoken.contains(id) {
        guard let part = leaf.box.part(where: test) else { continue }
        let situation = Situation(space.state(part), tactics: part.present)
        spoken.formUnion(situation.speakingRows(situation.decide()).map { row in row.id })
      }
      let situation = Situation(space.state(leaf.box, last: true), tactics: leaf.box.allowedTactics)
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
