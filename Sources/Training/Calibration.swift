import RiskScoring

/// From scores to probabilities, and from probabilities to a threshold. Both are learned from scores that
/// cross-validation gave to documents the learner had not seen.
enum Calibration {
  /// Slope and intercept of the log-odds in the score (Platt 1999, with the safeguards of Lin, Lin & Weng 2007).
  /// The slope is at least a little positive, so that a higher score never means a lower probability.
  static func fit(_ scores: [Double], _ isPositive: [Bool]) -> (slope: Double, intercept: Double) {
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (negatives + 2)
    var slope = 1.0
    var intercept = naturalLogarithm((positives + 1) / (negatives + 1))
    func loss(_ slope: Double, _ intercept: Double) -> Double {
      var sum = 0.0
      for (score, positive) in zip(scores, isPositive) {
        let odds = slope * score + intercept
        let target = positive ? high : low
        sum += (odds > 0 ? odds : 0) - target * odds + naturalLogarithm(1 + exponential(-odds.magnitude))
      }
      return sum
    }
    var best = loss(slope, intercept)
    for _ in 0..<100 {
      var (h11, h22, h21, g1, g2) = (1e-12, 1e-12, 0.0, 0.0, 0.0)
      for (score, positive) in zip(scores, isPositive) {
        let p = logistic(slope * score + intercept)
        let d2 = p * (1 - p)
        h11 += score * score * d2
        h22 += d2
        h21 += score * d2
        let d1 = p - (positive ? high : low)
        g1 += score * d1
        g2 += d1
      }
      if g1.magnitude < 1e-7 && g2.magnitude < 1e-7 { break }
      let determinant = h11 * h22 - h21 * h21
      // Scores that are all alike leave the slope open: rounding alone would decide.
      guard determinant > 0 else { break }
      let dSlope = -(h22 * g1 - h21 * g2) / determinant
      let dIntercept = -(-h21 * g1 + h11 * g2) / determinant
      var step = 1.0
      var improved = false
      while step > 1e-10 {
        let next = loss(slope + step * dSlope, intercept + step * dIntercept)
        if next < best {
          (slope, intercept, best, improved) = (
            slope + step * dSlope, intercept + step * dIntercept, next, true
          )
          break
        }
        step /= 2
      }
      if !improved { break }
    }
    return (max(slope, 0.01), intercept)
  }

  /// Where a threshold may lie.
  static let thresholds = 0.4...0.7

  /// The probability from which on saying yes gives the best F measure, within `range`; 0.5 without positives.
  /// `beta`: how many times as much recall counts as precision (van Rijsbergen 1979).
  static func threshold(
    _ probabilities: [Double], _ isPositive: [Bool], beta: Double = 1,
    within range: ClosedRange<Double> = thresholds
  ) -> Double {
    let order = probabilities.indices.sorted {
      (probabilities[$1], $0) < (probabilities[$0], $1)
    }
    let positives = isPositive.count { $0 }
    guard positives > 0 else { return 0.5 }
    var best = (measure: 0.0, threshold: 0.5)
    var hits = 0
    for (rank, index) in order.enumerated() {
      if isPositive[index] { hits += 1 }
      let next = rank + 1 < order.count ? probabilities[order[rank + 1]] : 0
      // Half way to the next lower probability; equal ones can't be parted.
      let middle = (probabilities[index] + next) / 2
      guard next < probabilities[index], range.contains(middle) else { continue }
      let measure =
        (1 + beta * beta) * Double(hits) / (Double(rank + 1) + beta * beta * Double(positives))
      if measure > best.measure { best = (measure, middle) }
    }
    return best.measure == 0 ? 0.5 : best.threshold
  }
}
