/// Whether probabilities mean what they say: of all answers given 0.8, are 80 % right? O(n).
public struct Reliability: Equatable, Sendable {
  /// Answers whose probability lies in one of the equal parts of 0…1.
  public struct Bin: Equatable, Sendable {
    public fileprivate(set) var count = 0
    public fileprivate(set) var positives = 0
    fileprivate var sum = 0.0

    /// Mean probability, and share of positives; nil in an empty bin.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }
    public var share: Double? { count == 0 ? nil : Double(positives) / Double(count) }
  }

  /// Number of bins, equal in width.
  public static let binCount = 15

  /// From the lowest probability to the highest; a probability on a border belongs to the upper bin, 1 to the last.
  public let bins: [Bin]
  /// Brier score: mean squared distance of probability and truth (Brier 1950), 0…1; nil without answers.
  public let brier: Double?

  /// `scores` are probabilities; what lies beyond 0…1 counts as 0 or 1.
  public init(_ scores: [JudgedScore]) {
    var bins = [Bin](repeating: Bin(), count: Reliability.binCount)
    var squares = 0.0
    for entry in scores {
      let probability = min(max(entry.score, 0), 1)
      let bin = min(Int(probability * Double(Reliability.binCount)), Reliability.binCount - 1)
      bins[bin].count += 1
      bins[bin].sum += probability
      if entry.isPositive { bins[bin].positives += 1 }
      let distance = probability - (entry.isPositive ? 1 : 0)
      squares += distance * distance
    }
    self.bins = bins
    brier = scores.isEmpty ? nil : squares / Double(scores.count)
  }

  /// Expected calibration error: mean distance of a bin's mean probability and its share of positives, bins weighted
  /// by their answers (Naeini, Cooper & Hauskrecht 2015); nil without answers.
  public var expectedError: Double? {
    let all = bins.reduce(0) { $0 + $1.count }
    guard all > 0 else { return nil }
    return bins.reduce(0) { $0 + ($1.sum - Double($1.positives)).magnitude } / Double(all)
  }
}
