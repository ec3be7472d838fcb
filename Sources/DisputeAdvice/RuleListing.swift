public import RiskScoring

/// A row of the table of rules in plain words, for printing.
public struct RuleListing: Sendable {
  public let id: RuleID
  /// The row needs one of these; empty: whatever the seller says.
  public let tactics: [Tactic]
  public let condition: String
  /// nil: the row only adds.
  public let action: Action?
  public let steps: [Step]
  public let warnings: [Warning]
  public let sources: [Source]
  public let text: String
}

/// A row of the table of guards in plain words.
public struct GuardListing: Sendable {
  public let id: GuardID
  public let action: Action
  public let condition: String
  /// Whether it forbids the action; else it only says why another is better.
  public let forbids: Bool
  public let text: String
  /// What would have to be true for the action to become right.
  public let wouldNeed: String
}

/// The rules in the order in which they are tried.
public func listRules() -> [RuleListing] {
  RuleTable.rows.map { row in
    RuleListing(
      id: row.id, tactics: row.tactics.tactics, condition: row.condition.text, action: row.action,
      steps: row.steps.map { planned in planned.step }, warnings: row.warnings, sources: row.sources,
      text: Wording.reason(row.id))
  }
}

/// The guards, action by action.
public func listGuards() -> [GuardListing] {
  Action.allCases.flatMap { action in GuardTable.rows(action) }.map { row in
    GuardListing(
      id: row.id, action: row.action, condition: row.condition.text, forbids: row.forbids,
      text: Wording.objection(row.id), wouldNeed: Wording.wouldNeed(row.id))
  }
}
