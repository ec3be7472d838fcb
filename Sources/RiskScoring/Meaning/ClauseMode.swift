/// How a clause means what it says. A hit of the keyword table counts as one feature for each mode, so that the
/// corpus decides what "they ask you to cancel" weighs beside "cancel it".
public enum ClauseMode: UInt8, CaseIterable, Sendable {
  /// A request, an order, an offer, or words without any cue: "close the dispute", "don't forget to close it".
  case asked
  /// The speaker or a third party does it: "we close the dispute", "it will be closed", "because you close it".
  case statement
  /// "did you close the dispute?", "how do I close it?"
  case question
  /// "if you close the dispute", "when it is closed"
  case condition
  /// "do not close the dispute", "there is no need to close it"
  case negated
  /// "you closed the dispute", "it was closed"
  case past
  /// Somebody else's words: "other sellers ask you to close the dispute", "you wrote: close it", quoted lines.
  case reported

  public var name: String {
    switch self {
    case .asked: "asked"
    case .statement: "statement"
    case .question: "question"
    case .condition: "condition"
    case .negated: "negated"
    case .past: "past"
    case .reported: "reported"
    }
  }

  /// What a hit of a tactic's own concept is worth for the tactic before any corpus was seen, in score units, of which
  /// two lie between a clear yes and a clear no.
  var belief: Double {
    switch self {
    case .asked: 0.5
    case .statement, .condition: 0.25
    case .past: 0
    case .question, .negated, .reported: -0.25
    }
  }
}
