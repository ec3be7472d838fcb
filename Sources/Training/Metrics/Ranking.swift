/// A score with what it should have told.
public struct JudgedScore: Equatable, Sendable {
  public let score: Double
  public let isPositive: Bool

  /// What is no number, as only a damaged model gives it, counts as 0.
  public init(_ score: Double, _ isPositive: Bool) {
    self.score = score.isNaN ? 0 : score
    self.isPositive = isPositive
  }
}

/// How well scores put the positives before the negatives, whatever the threshold. Sorting takes O(n log n) once, each
/// measure O(n).
public struct Ranking: Sendable {
  /// A point of the precision–recall curve: what calling everything from `score` up positive would give.
  public struct Point: Equatable, Sendable {
    public let score: Double
    public let recall: Double
    public let precision: Double
  }

  /// The highest score first; equal ones can't be parted and count as one step.
  private let sorted: [(entry: JudgedScore, index: Int)]

  public init(_ scores: [JudgedScore]) {
    sorted = scores.enumerated().map { (entry: $1, index: $0) }.sorted {
      ($1.entry.score, $0.index) < ($0.entry.score, $1.index)
    }
  }

  /// Area under the receiver operating characteristic: the share of (positive, negative) pairs in the right order, a
  /// tie counting half (Mann & Whitney 1947); nil without both kinds.
  public var rocAUC: Double? { rocAUC(weight: nil) }

  /// The same with each score counted `weight` times; the weight is asked for by the score's place in the input.
  func rocAUC(weight: ((Int) -> Int)?) -> Double? {
    var area = 0.0
    var (positives, negatives) = (0, 0)
    forEachStep(weight: weight) { step in
      area += Double(step.negatives) * (Double(positives) + Double(step.positives) / 2)
      positives += step.positives
      negatives += step.negatives
    }
    return positives == 0 || negatives == 0 ? nil : area / (Double(positives) * Double(negatives))
  }

  /// Average precision: Σ (recall − recall before) × precision, with no interpolation; nil without positives.
  public var averagePrecision: Double? {
    let curve = curve
    guard !curve.isEmpty else { return nil }
    let before = [0] + curve.map(\.recall)
    return zip(curve, before).reduce(0) { $0 + ($1.0.recall - $1.1) * $1.0.precision }
  }

  /// The precision–recall curve, recall rising; a point for each distinct score, none without positives.
  public var curve: [Point] {
    let all = sorted.count { $0.entry.isPositive }
    guard all > 0 else { return [] }
    var points: [Point] = []
    var (positives, negatives) = (0, 0)
    forEachStep { step in
      positives += step.positives
      negatives += step.negatives
      points.append(
        Point(
          score: step.score, recall: Double(positives) / Double(all),
          precision: Double(positives) / Double(positives + negatives)))
    }
    return points
  }

  private func forEachStep(
    weight: ((Int) -> Int)? = nil, _ body: ((score: Double, positives: Int, negatives: Int)) -> Void
  ) {
    var position = 0
    while position < sorted.count {
      var step = (score: sorted[position].entry.score, positives: 0, negatives: 0)
      while position < sorted.count, sorted[position].entry.score == step.score {
        let times = weight?(sorted[position].index) ?? 1
        if sorted[position].entry.isPositive { step.positives += times } else { step.negatives += times }
        position += 1
      }
      body(step)
    }
  }
}
