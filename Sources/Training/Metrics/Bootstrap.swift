import SeededRandom

/// Where a measure lies with 95 % confidence.
public struct Interval: Equatable, Sendable {
  public let lower: Double
  public let upper: Double
}

/// Confidence intervals by drawing groups with replacement (percentile bootstrap: Efron & Tibshirani 1993, chapter 13).
/// Documents of one group resemble each other, so whole groups are drawn (clustered bootstrap).
public enum Bootstrap {
  public static let draws = 1000
  public static let level = 0.95

  /// Intervals of several measures at once. `measures` gets, for each group, how often it was drawn, and must give the
  /// same measures in the same order each time; a draw in which one has no value does not count for it. nil where no
  /// draw has a value, and for fewer than two groups.
  ///
  /// The same seed gives the same intervals on any number of threads. O(draws × measures).
  public static func intervals(
    groups: Int, seed: UInt64, threads: Int = 1, _ measures: @Sendable ([Int]) -> [Double?]
  ) -> [Interval?] {
    let values = mapConcurrently(draws, threads: threads) { measures(weights(groups, seed: seed, draw: $0)) }
    return (values.first ?? []).indices.map { measure in
      groups < 2 ? nil : interval(values.compactMap { $0[measure] })
    }
  }

  /// How often each of `groups` comes up when as many are drawn with replacement.
  static func weights(_ groups: Int, seed: UInt64, draw: Int) -> [Int] {
    var weights = [Int](repeating: 0, count: groups)
    var random = SplitMix64(seed: seed, name: "draw \(draw)", text: [])
    for _ in 0..<groups { weights[Int.random(in: 0..<groups, using: &random)] += 1 }
    return weights
  }

  /// The middle 95 % of the values.
  static func interval(_ values: [Double]) -> Interval? {
    let sorted = values.sorted()
    guard let lower = quantile(sorted, (1 - level) / 2), let upper = quantile(sorted, (1 + level) / 2) else {
      return nil
    }
    return Interval(lower: lower, upper: upper)
  }

  /// Linear between the two nearest values (Hyndman & Fan 1996, type 7); nil without values.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let position = Double(last) * share
    let below = min(Int(position), last)
    let above = min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
  }
}
