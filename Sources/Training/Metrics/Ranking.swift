/// A score with what it should have told.
public struct JudgedScore: Equatable, Sendable {
  public let score: Double
  public let isPositive: Bool

  public init(_ score: Double, _ isPositive: Bool) {
    self.score = score
    self.isPositive = isPositive
  }
}

/// How well scores put the positives before the negatives, whatever the threshold. O(n log n) once.
public struct Ranking: Sendable {
  /// Scores that are equal can't be parted: one step for each distinct score, the highest first.
  private let steps: [(positives: Int, negatives: Int)]
  private let positives: Int
  private let negatives: Int

  public init(_ scores: [JudgedScore]) {
    var steps: [(positives: Int, negatives: Int)] = []
    var last = Double.nan
    for entry in scores.sorted(by: { $0.score > $1.score }) {
      if entry.score != last { steps.append((0, 0)) }
      last = entry.score
      if entry.isPositive {
        steps[steps.count - 1].positives += 1
      } else {
        steps[steps.count - 1].negatives += 1
      }
    }
    self.steps = steps
    positives = steps.reduce(0) { $0 + $1.positives }
    negatives = steps.reduce(0) { $0 + $1.negatives }
  }

  /// Area under the receiver operating characteristic: the share of (positive, negative) pairs in the right order, a
  /// tie counting half (Mann & Whitney 1947); nil without both kinds.
  public var rocAUC: Double? {
    guard positives > 0, negatives > 0 else { return nil }
    var area = 0.0
    var below = negatives
    for step in steps {
      below -= step.negatives
      area += Double(step.positives) * (Double(below) + Double(step.negatives) / 2)
    }
    return area / (Double(positives) * Double(negatives))
  }
}
