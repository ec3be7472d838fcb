/// What to do and by which rule, without any words: the part of the advice that is proved by enumeration.
struct Decision {
  let action: Action
  /// The index of the proposal to accept.
  let offer: Int?
  /// The row of ``Rulebook/rules`` that decided.
  let row: Int
}

extension Situation {
  /// The first row that holds and whose action nothing forbids. O(rows).
  func decide() -> Decision {
    var forbidden = ChoiceSet<Action>()
    var allowed: ChoiceSet<Action> = [.wait]
    let rows = rulebook.rules
    for index in rows.indices {
      guard let action = rows[index].action, !forbidden.contains(action), rows[index].holds(in: self) else {
        continue
      }
      if !allowed.contains(action) {
        guard !forbids(action) else {
          forbidden.insert(action)
          continue
        }
        allowed.insert(action)
      }
      return Decision(action: action, offer: action == .accept ? offers.best : nil, row: index)
    }
    return Decision(action: .wait, offer: nil, row: rows.count - 1)
  }

  /// Whether a guard forbids the action.
  private func forbids(_ action: Action) -> Bool {
    for row in rulebook.guards(action) where row.forbids && row.condition.holds(in: self) { return true }
    return false
  }

  /// What speaks against an action that was not chosen: the first guard that holds.
  func objection(to action: Action) -> Guard? {
    for row in rulebook.guards(action) where row.condition.holds(in: self) { return row }
    return nil
  }

  /// The rows that speak: the one that decided, then those that add, in the order of the table.
  func speakingRows(_ decision: Decision) -> [Rule] {
    var speaking = [rulebook.rules[decision.row]]
    for (index, row) in rulebook.rules.enumerated() where index != decision.row && row.adds {
      if row.action == nil, decision.action == .cancel || decision.action == .accept { continue }
      if row.holds(in: self) { speaking.append(row) }
    }
    return speaking
  }

  /// The steps of those rows that fit the action and the page: each once, the earliest deadline first.
  func steps(of rows: [Rule], for action: Action) -> [(step: Step, days: Int?)] {
    var steps: [(step: Step, days: Int?)] = []
    for row in rows {
      for planned in row.steps {
        guard let step = onPage(planned.step), step.fits(action) else { continue }
        // Beside `cancel`, it stands for the question whether there is a proposal at all (P6).
        if action == .cancel, step == .verifyOffer, state.knows(.offers) { continue }
        let days = days(until: planned.deadline)
        if let index = steps.firstIndex(where: { known in known.step == step }) {
          steps[index].days = earlier(steps[index].days, days)
        } else {
          steps.append((step, days))
        }
      }
    }
    return sortedByDeadline(steps)
  }

  /// The warnings of those rows that fit the action and the steps, each once.
  func warnings(of rows: [Rule], for action: Action, steps: [Step]) -> [Warning] {
    var warnings: [Warning] = []
    for row in rows {
      for warning in row.warnings where !warnings.contains(warning) {
        if warning.fits(action, steps, state.phase) { warnings.append(warning) }
      }
    }
    return warnings
  }

  /// The step, or what to do where the page does not show its button.
  private func onPage(_ step: Step) -> Step? {
    guard let button = step.button, let buttons = state.buttons, !buttons.contains(button) else {
      return step
    }
    return step.withoutButton
  }
}

private func earlier(_ left: Int?, _ right: Int?) -> Int? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}

/// Insertion sort: stable, and the lists are short.
private func sortedByDeadline(_ steps: [(step: Step, days: Int?)]) -> [(step: Step, days: Int?)] {
  var sorted: [(step: Step, days: Int?)] = []
  for step in steps {
    let due = step.days ?? .max
    let place = sorted.firstIndex { other in other.days ?? .max > due } ?? sorted.count
    sorted.insert(step, at: place)
  }
  return sorted
}
