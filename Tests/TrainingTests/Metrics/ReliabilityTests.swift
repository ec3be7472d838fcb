import SeededRandom
import Testing

@testable import Training

@Suite struct ReliabilityTests {
  /// Probabilities, truth, Brier score and calibration error by hand.
  struct Row: Sendable, CustomTestStringConvertible {
    let scores: [JudgedScore]
    let brier, error: Double?
    let testDescription: String

    init(_ probabilities: [Double], _ truth: [Bool], brier: Double?, error: Double?) {
      scores = zip(probabilities, truth).map { JudgedScore($0, $1) }
      (self.brier, self.error) = (brier, error)
      testDescription = "\(probabilities) \(truth)"
    }
  }

  static let rows = [
    Row([], [], brier: nil, error: nil), Row([1, 0], [true, false], brier: 0, error: 0),
    Row([1, 0], [false, true], brier: 1, error: 1),
    // One bin, half of it positive: a coin that says so.
    Row([0.5, 0.5], [true, false], brier: 0.25, error: 0),
    // (0.2² + 0.2²) / 2; two bins, each 0.2 off.
    Row([0.8, 0.2], [true, false], brier: 0.04, error: 0.2),
    // (0.3² + 0.7²) / 2; two bins, 0.3 and 0.7 off.
    Row([0.7, 0.7, 0.1], [true, false, false], brier: 0.59 / 3, error: (2 * 0.2 + 0.1) / 3),
    // 0.61 and 0.65 share the bin from 9/15 to 10/15: |0.63 − 0.5| for both.
    Row([0.61, 0.65], [true, false], brier: (0.39 * 0.39 + 0.65 * 0.65) / 2, error: 0.13),
  ]

  @Test(arguments: rows) func handWorked(_ row: Row) {
    let reliability = Reliability(row.scores)
    #expect(isNear(reliability.brier, row.brier))
    #expect(isNear(reliability.expectedError, row.error))
    #expect(reliability.bins.count == 15 && reliability.bins.reduce(0) { $0 + $1.count } == row.scores.count)
  }

  @Test(arguments: [
    (0.0, 0), (0.0666, 0), (0.0667, 1), (0.6, 9), (0.9999, 14), (1, 14), (-0.1, 0), (1.1, 14),
  ])
  func bordersOfTheBins(_ probability: Double, _ bin: Int) {
    let bins = Reliability([JudgedScore(probability, true)]).bins
    #expect(bins.firstIndex { $0.count == 1 } == bin)
    #expect(bins[bin].share == 1 && bins[bin].mean == min(max(probability, 0), 1))
    #expect(bins[(bin + 1) % 15].share == nil && bins[(bin + 1) % 15].mean == nil)
  }

  /// Answers that come true as often as they say.
  @Test func honestProbabilitiesAreReliable() {
    var random = SplitMix64(seed: 5)
    let scores = (0..<60_000).map { _ in
      let probability = Double.random(in: 0...1, using: &random)
      return JudgedScore(probability, Double.random(in: 0..<1, using: &random) < probability)
    }
    #expect((Reliability(scores).expectedError ?? 1) < 0.01)
    #expect((Reliability(scores.map { JudgedScore(1 - $0.score, $0.isPositive) }).expectedError ?? 0) > 0.4)
    // ∫ p (1 − p) dp
    #expect(isNear(Reliability(scores).brier, 1.0 / 6, 0.005))
  }
}
