/// The three answers.
public enum Verdict: UInt8, Sendable {
  case clear
  /// Near the threshold, or hardly a token is known to the model.
  case unsure
  case scam

  public var name: String {
    switch self {
    case .clear: "clear"
    case .unsure: "unsure"
    case .scam: "scam"
    }
  }
}

/// Words that carried a label.
public struct Evidence: Equatable, Sendable {
  /// Index of the message in its conversation.
  public let message: Int
  /// Bytes of the message as the seller wrote it.
  public let range: Range<Int>

  public init(message: Int, range: Range<Int>) {
    self.message = message
    self.range = range
  }
}

/// A label's probability, and why.
public struct LabelScore: Sendable {
  /// Index into the model's columns.
  public let column: Int
  let logOdds: Double
  /// Whether the probability reaches the label's threshold.
  public let isPresent: Bool
  /// At most three pieces, strongest first; empty for labels that are not present.
  public internal(set) var evidence: [Evidence]

  /// 0…1, calibrated.
  public var probability: Double { logistic(logOdds) }
}

/// What the scorer says about a message or a conversation.
public struct ScoreCard: Sendable {
  /// Of each label of the model, in its order.
  let logOdds: [Double]
  /// Labels that are present, most probable first.
  public let signals: [LabelScore]
  /// Probability that at least one risk label is present, 0…1.
  public let risk: Double
  /// Whether `risk` reaches the model's threshold.
  public let isScam: Bool
  public let verdict: Verdict

  /// One for each label of the model, in its order. O(labels): ask once.
  public var labels: [LabelScore] {
    var labels: [LabelScore] = []
    labels.reserveCapacity(logOdds.count)
    for (column, odds) in logOdds.enumerated() {
      labels.append(LabelScore(column: column, logOdds: odds, isPresent: false, evidence: []))
    }
    for signal in signals { labels[signal.column] = signal }
    return labels
  }
}
