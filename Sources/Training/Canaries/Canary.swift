public import RiskScoring

/// A message whose answer nobody doubts. What a contribution to a corpus does to these says whether it is meant well:
/// like the bird in a mine, they are there to notice poison early.
public struct Canary: Sendable {
  /// `honest-…` or `scam-…`
  public let id: String
  public let text: String

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  /// What every sound model says.
  public var expected: Verdict { id.hasPrefix("scam-") ? .scam : .clear }

  /// Whether a model answers about the tactics that canaries carry, and about nothing else.
  public static func concern(_ labels: some Sequence<String>) -> Bool {
    labels.allSatisfy { Tactic(label: $0) != nil || HonestLabels.isAbsence($0) }
  }
}

/// The answers of two models about the canaries, in the order of ``Canary/all``.
public struct CanaryCheck: Sendable {
  /// A canary whose answer is another one.
  public struct Change: Sendable {
    public let canary: Canary
    public let before: Verdict
    public let after: Verdict

    /// Whether honest words became a scam, or a scam passes for clear.
    public var isHarmful: Bool { after != canary.expected && after != .unsure }
  }

  public let changes: [Change]
  /// Canaries that the second model answers rightly.
  public let right: Int

  public var harmfulHonest: Int { changes.count { $0.isHarmful && $0.canary.expected == .clear } }
  public var harmfulScams: Int { changes.count { $0.isHarmful && $0.canary.expected == .scam } }

  /// The first model must know this share of the canaries: what never was right can't be spoilt.
  static let leastKnown = 0.75

  /// nil: the first model knows too few of the canaries.
  public init?(before: Scorer, after: Scorer) {
    self.init(Canary.all, before: before.verdicts(Canary.all), after: after.verdicts(Canary.all))
  }

  init?(_ canaries: [Canary], before: [Verdict], after: [Verdict]) {
    let known = zip(canaries, before).count { $0.expected == $1 }
    guard Double(known) >= CanaryCheck.leastKnown * Double(canaries.count) else { return nil }
    right = zip(canaries, after).count { $0.expected == $1 }
    changes = zip(canaries, zip(before, after)).compactMap { canary, verdicts in
      verdicts.0 == verdicts.1 ? nil : Change(canary: canary, before: verdicts.0, after: verdicts.1)
    }
  }
}

extension Scorer {
  /// The verdict on each as a message of its own.
  public func verdicts(_ canaries: [Canary]) -> [Verdict] {
    var memory = memory(places: 64)
    return canaries.map { score([(0, Array($0.text.utf8))], &memory).verdict }
  }
}
