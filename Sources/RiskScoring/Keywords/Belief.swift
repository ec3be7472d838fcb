import MessageText

/// What a feature is held to say about a column before any document is seen.
public struct Belief: Sendable {
  public let hash: UInt64
  /// In score units, of which two lie between a clear yes and a clear no.
  public let worth: Double
  /// Whether it stays so whatever the documents say.
  public let isSettled: Bool

  init(hash: UInt64, worth: Double, isSettled: Bool = false) {
    self.hash = hash
    self.worth = worth
    self.isSettled = isSettled
  }
}

extension DisguiseKind {
  /// What an undone disguise is worth for the overall risk. Who hides a word has a reason; but it is worth little, since
  /// shops write in fancy letters too, and never less than nothing, or it would be a way out. Haste and copied pages say
  /// nothing.
  var belief: Double {
    switch self {
    case .lookAlike, .marks, .leet, .spaced: 0.2
    case .invisible, .repeated, .joined, .encoded, .broken, .shortened, .typo: 0
    }
  }
}
