import RiskScoring

@testable import DisputeAdvice

/// Asks tables for the properties of the domain, over all the states of a space.
struct Prover: Sendable {
  let book: Rulebook
  let space: Space
  let decision: BoxDecision
  /// The tactics that are never there.
  private let silent: TacticSet
  private let boxes: [Box]

  /// The tables that the program uses, with all 2^20 sets of tactics.
  static let standard = Prover(.standard)

  init(_ book: Rulebook, _ space: Space = .standard, tactics: [Tactic] = Tactic.allCases) {
    self.book = book
    self.space = space
    decision = BoxDecision(space, book)
    let silent = TacticSet(Tactic.allCases.filter { tactic in !tactics.contains(tactic) })
    self.silent = silent
    boxes = space.boxes.map { box in
      var box = box
      box.absent = silent
      return box
    }
  }

  /// The whole space, cut where another row decides.
  func forEachLeaf(_ body: (BoxDecision.Leaf) -> Void) {
    for box in boxes { decision.decide(box, body) }
  }

  /// The whole space, cut where there is another action.
  private func forEachAction(_ body: (BoxDecision.Leaf) -> Void) {
    for box in boxes { decision.act(box, body) }
  }

  /// The size of the space: the product of the dimensions of each box, and the sets of tactics.
  var size: UInt128 { boxes.reduce(0) { sum, box in sum + space.count(box) } }
}

extension Prover {
  /// What one pass over all actions tells.
  struct Survey: Sendable {
    /// How many states get each action, by its raw value.
    var states = [UInt128](repeating: 0, count: Action.allCases.count)
    var pieces = 0
    /// The leaves that cancel or accept.
    var bold: [BoxDecision.Leaf] = []
    /// The leaves that do not wait, and hold with some sets of tactics only.
    var talkedInto: [BoxDecision.Leaf] = []

    var all: UInt128 { states.reduce(0, +) }
  }

  func survey() -> Survey {
    var survey = Survey()
    forEachAction { leaf in
      survey.states[Int(leaf.action.rawValue)] += space.count(leaf.box)
      survey.pieces += 1
      if leaf.action == .cancel || leaf.action == .accept { survey.bold.append(leaf) }
      let isForAllTactics = leaf.box.present.isEmpty && leaf.box.absent == silent
      if leaf.action != .wait && !isForAllTactics { survey.talkedInto.append(leaf) }
    }
    return survey
  }

  /// What is found about each of the properties, in one pass over all actions.
  func findings(_ properties: [Property]) -> [Finding] {
    var findings = properties.map { _ in Finding() }
    for box in boxes { find(properties, in: box, &findings) }
    return findings
  }

  /// The first counterexamples to a property; empty where it holds.
  func counterexamples(to property: Property) -> [String] {
    var findings = [Finding()]
    for box in boxes where findings[0].broken.isEmpty { find([property], in: box, &findings) }
    return findings[0].broken
  }

  private func find(_ properties: [Property], in box: Box, _ findings: inout [Finding]) {
    let clock = ContinuousClock()
    decision.act(box) { leaf in
      let states = space.count(leaf.box)
      for (index, property) in properties.enumerated() where property.actions.contains(leaf.action) {
        let time = clock.measure {
          if let part = leaf.box.part(where: property.broken) {
            findings[index].broken.append("\(leaf.action.name): \(space.text(part))")
          }
        }
        findings[index].time += time
        findings[index].states += states
        findings[index].pieces += 1
      }
    }
  }

  /// P5: a leaf that cancels or accepts holds for every set of tactics, and so, since the leaves are the whole
  /// space, no tactic leads to such an action or away from it. An edit either holds for every set too, or its
  /// row asks for a tactic and names its source.
  func wordsDecideNothingBold(_ survey: Survey) -> Finding {
    var finding = Finding(states: survey.all, pieces: survey.pieces)
    for leaf in survey.talkedInto {
      let row = book.rules[leaf.row]
      if leaf.action == .edit, !row.tactics.isEmpty, !row.sources.isEmpty { continue }
      finding.broken.append("\(row.id.rawValue): \(space.text(leaf.box))")
    }
    return finding
  }

  /// P8: wherever an answer is due, some obligation speaks, and it alone gives an answering step with a
  /// deadline and the warning. What other rows add takes nothing away: a step keeps its earliest deadline.
  func answersAreDue() -> Finding {
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
    let obligations = book.rules.filter { row in row.action == nil }.map { row in
      (row: row, test: space.test(row))
    }
    let start = ContinuousClock.now
    var finding = Finding()
    func check(_ box: Box, _ rest: ArraySlice<(row: Rule, test: Test)>, _ speaking: [Rule]) {
      guard let (row, test) = rest.first else {
        finding.states += space.count(box)
        finding.pieces += 1
        if !answers(space.state(box), speaking) { finding.broken.append(space.text(box)) }
        return
      }
      box.split(
        by: test, yes: { box in check(box, rest.dropFirst(), speaking + [row]) },
        no: { box in check(box, rest.dropFirst(), speaking) })
    }
    for box in boxes {
      box.split(
        by: due,
        yes: { box in
          for button in box.values[space.place(.buttons)].elements {
            check(box.with(ValueSet([button]), in: space.place(.buttons)), obligations[...], [])
          }
        }, no: { _ in })
    }
    finding.time = ContinuousClock.now - start
    return finding
  }

  private func answers(_ state: DisputeState, _ rows: [Rule]) -> Bool {
    let situation = Situation(state)
    let steps = situation.steps(of: rows, for: .wait)
    let warnings = situation.warnings(of: rows, for: .wait, steps: steps.map { $0.step })
    return steps.contains { step in step.step.answers && step.days != nil }
      && warnings.contains(.silenceLoses)
  }
}
