import DisputeAdvice
import RiskScoring

/// The questions to a buyer, one after the other: only those whose answer can still change what is said, eight at most.
///
/// Pure: it knows no terminal. Each answer is a fact of the state, so that the questions after it are other ones.
struct Interview {
  /// What is known so far.
  private(set) var state: DisputeState
  private let tactics: TacticSet
  private let policy: Policy
  /// What the buyer does not know; it stays unknown.
  private(set) var declined: [StateKey] = []
  private(set) var asked = 0

  static let limit = 8

  init(_ state: DisputeState, tactics: TacticSet, policy: Policy = .standard) {
    self.state = state
    self.tactics = tactics
    self.policy = policy
  }

  /// The key to ask for; nil: no answer could change anything any more, or enough was asked.
  var next: StateKey? {
    if asked >= Interview.limit { return nil }
    return openQuestions(state, tactics: tactics, policy: policy, declined: declined).first
  }

  /// The buyer does not know.
  mutating func decline(_ key: StateKey) {
    asked += 1
    declined.append(key)
  }

  /// Takes the value in, as its flag would be written; refused where it contradicts what is known.
  mutating func answer(_ key: StateKey, _ value: String) throws(StateError) {
    var state = state
    if key == .offers {
      // Only its kind: the amount is a question of its own.
      state.offers = []
      if value != Interview.noProposal { try state.set(.offerKind, text: value) }
    } else {
      try state.set(key, text: value)
    }
    try state.validate()
    self.state = state
    asked += 1
  }

  /// The answer that there is no proposal on the page.
  static let noProposal = "no-proposal"
}
