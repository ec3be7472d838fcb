import RiskScoring

@testable import DisputeAdvice

/// The tables with one thing broken.
struct Mutant: Sendable {
  /// The row that is broken.
  let row: String
  /// What was done to it.
  let change: String
  let target: Target
  let rulebook: Rulebook

  /// The place of the row, and what stands there now; nil: nothing.
  enum Target: Sendable {
    case rule(Int, Rule?)
    case objection(Action, Int, Guard?)
  }

  var name: String { "\(row): \(change)" }
}

extension Mutant {
  /// Every mutant of both tables.
  static func all(_ book: Rulebook = .standard) -> [Mutant] {
    book.rules.indices.flatMap { index in rules(book, index) }
      + Action.allCases.flatMap { action in
        book.guards(action).indices.flatMap { index in guards(book, action, index) }
      }
  }

  private static func rules(_ book: Rulebook, _ index: Int) -> [Mutant] {
    let rule = book.rules[index]
    func mutant(_ change: String, _ row: Rule?) -> Mutant {
      var rows = book.rules
      rows.replaceSubrange(index...index, with: row.map { row in [row] } ?? [])
      return Mutant(
        row: rule.id.rawValue, change: change, target: .rule(index, row), rulebook: book.with(rules: rows))
    }
    var mutants = [mutant("row removed", nil)]
    for (change, condition) in rule.condition.mutants {
      mutants.append(mutant(change, rule.with(condition: condition)))
    }
    for tactic in Tactic.allCases where !rule.tactics.isEmpty {
      let tactics = Tactic.allCases.filter { other in rule.tactics.contains(other) != (other == tactic) }
      mutants.append(mutant("tactic \(tactic.label)", rule.with(tactics: tactics)))
    }
    for action in Action.allCases where action != rule.action {
      mutants.append(mutant("action \(action.name)", rule.with(action: .some(action))))
    }
    if rule.action != nil { mutants.append(mutant("no action", rule.with(action: .some(nil)))) }
    for (place, planned) in rule.steps.enumerated() {
      var steps = rule.steps
      steps.remove(at: place)
      mutants.append(mutant("no step \(planned.step.rawValue)", rule.with(steps: steps)))
    }
    for warning in rule.warnings {
      let warnings = rule.warnings.filter { other in other != warning }
      mutants.append(mutant("no warning \(warning.rawValue)", rule.with(warnings: warnings)))
    }
    return mutants
  }

  private static func guards(_ book: Rulebook, _ action: Action, _ index: Int) -> [Mutant] {
    let row = book.guards(action)[index]
    func mutant(_ change: String, _ changed: Guard?) -> Mutant {
      var rows = book.guards(action)
      rows.replaceSubrange(index...index, with: changed.map { row in [row] } ?? [])
      return Mutant(
        row: row.id.rawValue, change: change, target: .objection(action, index, changed),
        rulebook: book.with(guards: rows, against: action))
    }
    let conditions = row.condition.mutants.map { change, condition in
      mutant(change, Guard(id: row.id, action: action, condition: condition, forbids: row.forbids))
    }
    let flipped = Guard(id: row.id, action: action, condition: row.condition, forbids: !row.forbids)
    // Nothing asks whether waiting is allowed.
    let others = action == .wait ? [] : [mutant(row.forbids ? "only discourages" : "forbids", flipped)]
    return [mutant("row removed", nil)] + conditions + others
  }
}

extension Condition {
  /// The condition with one thing broken: a part of a list dropped, an atom negated, a limit moved by one,
  /// a value put into a set or taken out.
  var mutants: [(change: String, condition: Condition)] {
    switch self {
    case .all(let parts): Condition.mutants(parts, "all") { parts in .all(parts) }
    case .any(let parts): Condition.mutants(parts, "any") { parts in .any(parts) }
    case .not(let part):
      part.mutants.map { change, mutant in ("not: \(change)", .not(mutant)) }
    default: [("negated (\(text))", .not(self))] + valueMutants
    }
  }

  private static func mutants(
    _ parts: [Condition], _ list: String, _ make: ([Condition]) -> Condition
  ) -> [(change: String, condition: Condition)] {
    parts.indices.flatMap { index in
      let dropped = Array(parts[..<index] + parts[(index + 1)...])
      let changed = parts[index].mutants.map { change, mutant in
        (change: change, condition: make(Array(parts[..<index]) + [mutant] + Array(parts[(index + 1)...])))
      }
      return [(change: "\(list) without (\(parts[index].text))", condition: make(dropped))] + changed
    }
  }

  private var valueMutants: [(change: String, condition: Condition)] {
    switch self {
    case .phase(let set): Condition.toggled(set) { set in .phase(set) }
    case .escalation(let set): Condition.toggled(set) { set in .escalation(set) }
    case .reason(let set): Condition.toggled(set) { set in .reason(set) }
    case .wants(let set): Condition.toggled(set) { set in .wants(set) }
    case .shipment(let set): Condition.toggled(set) { set in .shipment(set) }
    case .item(let set): Condition.toggled(set) { set in .item(set) }
    case .replacement(let set): Condition.toggled(set) { set in .replacement(set) }
    case .evidence(let set): Condition.toggled(set) { set in .evidence(set) }
    case .returned(let set): Condition.toggled(set) { set in .returned(set) }
    case .outcome(let set): Condition.toggled(set) { set in .outcome(set) }
    case .atLeast(let key, let limit):
      limit.moved.map { moved in (text + " → \(moved.text)", .atLeast(key, moved)) }
    case .atMost(let key, let limit):
      limit.moved.map { moved in (text + " → \(moved.text)", .atMost(key, moved)) }
    case .refundArrived(.claim): [("the whole price", .refundArrived(.wholePrice))]
    case .refundArrived(.wholePrice): [("the claim", .refundArrived(.claim))]
    default: []
    }
  }

  private static func toggled<Value: Choice>(
    _ set: ChoiceSet<Value>, _ make: (ChoiceSet<Value>) -> Condition
  ) -> [(change: String, condition: Condition)] {
    Value.allCases.map { value in
      var changed = ChoiceSet<Value>()
      for other in Value.allCases where set.contains(other) != (other == value) { changed.insert(other) }
      return ("\(set.words) \(set.contains(value) ? "without" : "with") \(value.name)", make(changed))
    }
  }
}

extension Limit {
  fileprivate var moved: [Limit] {
    [-1, 1].map { step in
      switch self {
      case .days(let days): .days(days + step)
      case .policy(let number, let added): .policy(number, plus: added + step)
      }
    }
  }
}

extension Rulebook {
  fileprivate func with(rules: [Rule]) -> Rulebook {
    Rulebook(rules: rules, guards: Action.allCases.map { action in guards(action) })
  }

  fileprivate func with(guards rows: [Guard], against action: Action) -> Rulebook {
    Rulebook(rules: rules, guards: Action.allCases.map { other in other == action ? rows : guards(other) })
  }
}

extension Rule {
  /// `action`: nil keeps it, `.some(nil)` takes it away.
  fileprivate func with(
    tactics: [Tactic]? = nil, condition: Condition? = nil, action: Action?? = nil,
    steps: [PlannedStep]? = nil, warnings: [Warning]? = nil
  ) -> Rule {
    Rule(
      id, tactics ?? self.tactics.tactics, when: condition ?? self.condition, action ?? self.action,
      steps ?? self.steps, warn: warnings ?? self.warnings, sources)
  }
}
