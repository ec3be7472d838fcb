import RiskScoring
import SeededRandom
import Testing

@testable import Training

@Suite struct CalibrationTests {
  /// At each score as many positives as the curve says.
  @Test(arguments: [(1.0, 0.0), (2.5, -1), (0.3, 0.7), (4, 2)])
  func recoversAKnownCurve(_ slope: Double, _ intercept: Double) {
    var scores: [Double] = []
    var isPositive: [Bool] = []
    for step in -20...20 {
      let score = Double(step) / 10
      let positives = Int((2000 * logistic(slope * score + intercept)).rounded())
      for index in 0..<2000 {
        scores.append(score)
        isPositive.append(index < positives)
      }
    }
    let fit = Calibration.fit(scores, isPositive)
    #expect((fit.slope - slope).magnitude < 0.02 && (fit.intercept - intercept).magnitude < 0.02, "\(fit)")
  }

  /// Scores and labels that leave the curve open.
  struct Degenerate: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let scores: [Double]
    let isPositive: [Bool]

    init(_ name: String, _ scores: [Double], _ isPositive: [Bool]) {
      (testDescription, self.scores, self.isPositive) = (name, scores, isPositive)
    }
  }

  static let degenerate = [
    Degenerate("nothing", [], []), Degenerate("one positive", [0], [true]),
    Degenerate("one negative", [1], [false]), Degenerate("equal scores", [1, 1], [true, false]),
    Degenerate("parted", [3, -3], [true, false]),
    Degenerate("parted the wrong way", [-3, 3], [true, false]),
    Degenerate("all positive", [1, 2, 3], [true, true, true]),
    Degenerate("all negative", [1, 2, 3], [false, false, false]),
    Degenerate("far apart", [1e6, -1e6], [true, false]),
    Degenerate("far out", [1e6, 1e6, 1e6], [true, false, true]),
    Degenerate("next to each other", [1e-9, -1e-9], [true, false]),
    Degenerate(
      "many equal", Array(repeating: 3.3, count: 100_000), (0..<100_000).map { $0 % 3 == 0 }),
    Degenerate("one in a thousand", Array(repeating: 1e4, count: 999), (0..<999).map { $0 < 998 }),
    Degenerate(
      "rounding apart", (0..<500).map { 3.3 + Double($0 % 2) * 1e-15 }, (0..<500).map { $0 % 3 == 0 }),
  ]

  @Test(arguments: degenerate) func degenerateInputStaysFinite(_ row: Degenerate) {
    let fit = Calibration.fit(row.scores, row.isPositive)
    #expect(fit.slope.isFinite && fit.slope >= 0.01 && fit.intercept.isFinite, "\(fit)")
  }

  @Test func scoresThatDoNotRiseGetTheLeastSlope() {
    let fit = Calibration.fit((0..<100).map(Double.init), (0..<100).map { $0 < 50 })
    #expect(fit.slope == 0.01)
  }

  /// Probabilities, labels, and the threshold of the best F1 worked out by hand.
  @Test(
    arguments: [
      // Two of three found with four answers: 4/6; three with five: 6/7, half way between 0.5 and 0.4.
      ([0.9, 0.8, 0.6, 0.5, 0.4], [true, false, true, true, false], 0.45),
      ([0.4, 0.9, 0.5, 0.8, 0.6], [false, true, true, false, true], 0.45),
      // Equal probabilities can't be parted.
      ([0.6, 0.6, 0.3], [true, false, false], 0.45),
      // 2/3 at 0.55 and again, 4/6, at 0.275: the higher threshold stays.
      ([0.6, 0.5, 0.4, 0.3, 0.25], [true, false, false, true, false], 0.55),
      // A gap is cut in its middle.
      ([0.9, 0.1], [true, false], 0.5),
      // Nothing to find, or nothing within the range.
      ([0.6, 0.5], [false, false], 0.5), ([], [], 0.5), ([0.99, 0.95, 0.05], [true, false, false], 0.5),
      ([0.15, 0.1], [true, false], 0.5),
    ] as [([Double], [Bool], Double)])
  func threshold(_ probabilities: [Double], _ isPositive: [Bool], _ expected: Double) {
    #expect((Calibration.threshold(probabilities, isPositive) - expected).magnitude < 1e-12)
  }

  @Test func thresholdStaysWithinItsRange() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let count = Int.random(in: 1...30, using: &random)
      let probabilities = (0..<count).map { _ in Double(Int.random(in: 0...20, using: &random)) / 20 }
      let isPositive = (0..<count).map { _ in Bool.random(using: &random) }
      let threshold = Calibration.threshold(probabilities, isPositive)
      #expect((0.2...0.7).contains(threshold))
      #expect(!probabilities.contains(threshold) || threshold == 0.5, "no answer hangs on the last bit")
    }
  }
}
