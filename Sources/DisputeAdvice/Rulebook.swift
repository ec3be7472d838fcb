/// The tables that decide. The program uses `standard`; tests break others on purpose.
struct Rulebook: Sendable {
  /// In the order in which they are tried.
  let rules: [Rule]
  /// What speaks against each action, by its raw value.
  private let guards: [[Guard]]

  static let standard = Rulebook(rules: RuleTable.rows, guards: Action.allCases.map(GuardTable.rows))

  init(rules: [Rule], guards: [[Guard]]) {
    self.rules = rules
    self.guards = guards
  }

  /// What speaks against one action, in the order in which it is said.
  func guards(_ action: Action) -> [Guard] { guards[Int(action.rawValue)] }
}
