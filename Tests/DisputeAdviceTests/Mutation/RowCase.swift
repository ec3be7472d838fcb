import JSONText
import RiskScoring
import Testing

@testable import DisputeAdvice

/// A row of a table, a state in which it speaks, and how far each fact may change before it falls silent.
///
/// A rule speaks when it decides (or, where another decides in the state itself, adds to the advice); a guard
/// when it is what is said against its action.
struct RowCase: CustomTestStringConvertible, Sendable {
  enum Subject: Sendable {
    case rule(RuleID)
    case objection(GuardID)
  }

  let subject: Subject
  /// The name of a situation, or a state in JSON.
  let situation: String
  let tactics: [Tactic]
  /// All the steps with their days, and all the warnings, of the advice; nil for a guard.
  let outcome: (steps: String, warnings: String)?
  /// For each key that the row can see, a line `key: values` of those with which it still speaks.
  let keeps: String

  init(
    _ rule: RuleID, _ situation: String, _ tactics: [Tactic] = [], steps: String, warn warnings: String,
    _ keeps: String
  ) {
    subject = .rule(rule)
    self.situation = situation
    self.tactics = tactics
    outcome = (steps, warnings)
    self.keeps = keeps
  }

  init(_ objection: GuardID, _ situation: String, told tactics: [Tactic] = [], _ keeps: String) {
    subject = .objection(objection)
    self.situation = situation
    self.tactics = tactics
    outcome = nil
    self.keeps = keeps
  }

  var name: String {
    switch subject {
    case .rule(let rule): rule.rawValue
    case .objection(let objection): objection.rawValue
    }
  }

  var testDescription: String { "\(name) \(situation)" }
}

/// A fact that can be changed in a state: a key, and the values to try, each with its short name.
struct Sweep: Sendable {
  let name: String
  let keys: [StateKey]
  let values: [(name: String, put: @Sendable (inout DisputeState) -> Void)]

  /// Proposals by what they are to a buyer who wants a refund of 10.
  private static let proposals: [(String, [Offer]?)] = [
    ("?", nil), ("none-there", []), ("nothing", [Offer(kind: OfferKind.none)]),
    ("platform-nothing", [Offer(from: .platform, kind: OfferKind.none)]),
    ("zero", [Offer(kind: .refund, amount: .zero)]),
    ("little", [Offer(kind: .refund, amount: Amount(units: 9))]),
    ("enough", [Offer(kind: .refund, amount: Amount(units: 10))]),
    ("unclear", [Offer(kind: .refund)]),
    ("return", [Offer(kind: .returnAndRefund, amount: Amount(units: 10))]),
    ("little-and-nothing", [Offer(kind: .refund, amount: Amount(units: 9)), Offer(kind: OfferKind.none)]),
    (
      "enough-and-little",
      [Offer(kind: .refund, amount: Amount(units: 10)), Offer(kind: .refund, amount: Amount(units: 9))]
    ),
    (
      "platform-nothing-and-little",
      [Offer(from: .platform, kind: OfferKind.none), Offer(kind: .refund, amount: Amount(units: 9))]
    ),
    ("two-nothings", [Offer(kind: OfferKind.none), Offer(kind: .refund, amount: .zero)]),
  ]

  static let all: [Sweep] =
    [
      Sweep(
        name: "offers", keys: [.offers, .offerFrom, .offerKind, .offerAmount, .offerCurrency],
        values: proposals.map { name, offers in (name, { state in state.offers = offers }) })
    ]
    + StateKey.allCases.compactMap { key in
      let texts: [String]
      switch key.row.kind {
      case .choice(let names): texts = names
      case .amount: texts = ["0", "9", "10", "11"]
      case .integer(let range):
        texts = (-2...17).filter { day in range.contains(day) }.map { day in String(day) }
      case .yesNo: texts = ["yes", "no"]
      case .currency: texts = ["USD", "EUR"]
      case .buttons: texts = PageButton.names
      case .offers: return nil
      }
      if key == .offerFrom || key == .offerKind || key == .offerAmount || key == .offerCurrency { return nil }
      let unknown: [(name: String, put: @Sendable (inout DisputeState) -> Void)] = [
        ("?", { state in state = state.forgetting(key) })
      ]
      return Sweep(
        name: key.path, keys: [key],
        values: unknown
          + texts.map { text in
            var said = DisputeState()
            // Of the buttons, all but the one named.
            let others = PageButton.names.filter { name in name != text }.joined(separator: ",")
            try? said.set(key, text: key == .buttons ? others : text)
            return (key == .buttons ? "no-" + text : text, { [said] state in state.take(key, from: said) })
          })
    }
}

/// A case made ready: states read once, so that thousands of mutants can be tried.
struct PreparedCase: Sendable {
  struct Variation: Sendable {
    let name: String
    let state: DisputeState
    let tactics: TacticSet
    let speaks: Bool
  }

  let row: RowCase
  let state: DisputeState
  let tactics: TacticSet
  let variations: [Variation]
  /// The row decides in the state itself, not only adds.
  let decides: Bool

  init(_ row: RowCase) throws {
    self.row = row
    if row.situation.hasPrefix("{") {
      state = try DisputeAdviceTests.state(row.situation)
      tactics = TacticSet(row.tactics)
    } else {
      let shown = try #require(SituationRow.all.first { shown in shown.name == row.situation }, "\(row)")
      state = try DisputeAdviceTests.state(shown.state)
      tactics = TacticSet(shown.tactics)
    }
    let situation = Situation(state, tactics: tactics)
    let decided = Rulebook.standard.rules[situation.decide().row].id
    if case .rule(decided) = row.subject { decides = true } else { decides = false }
    var variations: [Variation] = []
    for line in row.keeps.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let kept = parts[1].split(separator: " ").map(String.init)
      if parts[0] == "tactics" {
        for tactic in Tactic.allCases {
          let speaks = kept.contains(tactic.label)
          variations.append(
            Variation(
              name: tactic.label, state: state, tactics: TacticSet([tactic]), speaks: speaks))
        }
        continue
      }
      let sweep = try #require(Sweep.all.first { sweep in sweep.name == parts[0] }, "\(row.name) \(line)")
      for value in sweep.values {
        var other = state
        value.put(&other)
        let speaks = kept.contains { text in Sweep.matches(value.name, text) }
        variations.append(
          Variation(name: "\(sweep.name) \(value.name)", state: other, tactics: tactics, speaks: speaks))
      }
    }
    self.variations = variations
  }

  /// Whether the case tries the values of this key.
  func varies(_ key: String) -> Bool {
    row.keeps.split(separator: "\n").contains { line in line.hasPrefix(key + ":") }
  }

  /// Whether the row speaks.
  func speaks(_ state: DisputeState, _ tactics: TacticSet, _ book: Rulebook) -> Bool {
    let situation = Situation(state, tactics: tactics, rulebook: book)
    let decision = situation.decide()
    switch row.subject {
    case .rule(let rule):
      if decides { return book.rules[decision.row].id == rule }
      return situation.speakingRows(decision).contains { row in row.id == rule }
    case .objection(let objection):
      return Action.allCases.contains { action in
        action != decision.action && situation.objection(to: action)?.id == objection
      }
    }
  }

  /// The steps with their days, and the warnings.
  func outcome(_ book: Rulebook) -> (steps: String, warnings: String) {
    let situation = Situation(state, tactics: tactics, rulebook: book)
    let decision = situation.decide()
    let rows = situation.speakingRows(decision)
    let steps = situation.steps(of: rows, for: decision.action)
    let warnings = situation.warnings(of: rows, for: decision.action, steps: steps.map { step in step.step })
    return (
      steps.map { step in step.step.rawValue + (step.days.map { days in " \(days)" } ?? "") }
        .joined(separator: ", "),
      warnings.map { warning in warning.rawValue }.joined(separator: ", ")
    )
  }

  /// What is wrong with these tables; nil: they pass.
  func failure(_ book: Rulebook) -> String? {
    if !speaks(state, tactics, book) { return "silent in the state itself" }
    for variation in variations
    where speaks(variation.state, variation.tactics, book) != variation.speaks {
      return variation.speaks ? "silent with \(variation.name)" : "speaks with \(variation.name)"
    }
    if let outcome = row.outcome {
      let found = self.outcome(book)
      if found != outcome { return "steps: \(found.steps)\nwarnings: \(found.warnings)" }
    }
    return nil
  }
}

extension Sweep {
  /// `10...` and `...0` are ranges of days, `any` is every value.
  static func matches(_ value: String, _ text: String) -> Bool {
    if text == "any" || text == value { return true }
    let ends = text.split(separator: "...", omittingEmptySubsequences: false)
    guard let number = Int(value), ends.count == 2 else { return false }
    return Int(ends[0]) ?? .min <= number && number <= Int(ends[1]) ?? .max
  }
}
