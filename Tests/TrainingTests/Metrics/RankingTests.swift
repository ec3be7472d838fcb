import SeededRandom
import Testing

@testable import Training

@Suite struct RankingTests {
  /// Scores, truth, area under the ROC curve, average precision, all by hand.
  struct Row: Sendable, CustomTestStringConvertible {
    let scores: [JudgedScore]
    let area, precision: Double?
    let testDescription: String

    init(_ scores: [Double], _ truth: [Bool], area: Double?, precision: Double?) {
      self.scores = zip(scores, truth).map { JudgedScore($0, $1) }
      (self.area, self.precision) = (area, precision)
      testDescription = "\(scores) \(truth)"
    }
  }

  static let rows = [
    Row([], [], area: nil, precision: nil), Row([0.5], [true], area: nil, precision: 1),
    Row([0.5], [false], area: nil, precision: nil), Row([0.9, 0.1], [true, false], area: 1, precision: 1),
    Row([0.1, 0.9], [true, false], area: 0, precision: 0.5),
    Row([0.5, 0.5], [true, false], area: 0.5, precision: 0.5),
    // ½ · 1 + ½ · 2/3
    Row([0.9, 0.8, 0.7], [true, false, true], area: 0.5, precision: 5.0 / 6),
    // Ties make one step: ½ · 1 + ½ · 2/3, in whichever order the two stand.
    Row([0.8, 0.6, 0.6, 0.2], [true, true, false, false], area: 0.875, precision: 5.0 / 6),
    Row([0.8, 0.6, 0.6, 0.2], [true, false, true, false], area: 0.875, precision: 5.0 / 6),
    Row([0.3, 0.3, 0.3, 0.7], [true, false, false, true], area: 0.75, precision: 0.75),
    Row([.nan, 1], [true, false], area: 0, precision: 0.5),
    Row([.infinity, .nan, -.infinity], [true, true, false], area: 1, precision: 1),
    // One positive at rank four.
    Row([4, 3, 2, 1], [false, false, false, true], area: 0, precision: 0.25),
  ]

  @Test(arguments: rows) func handWorked(_ row: Row) {
    for scores in [row.scores, row.scores.reversed()] {
      let ranking = Ranking(scores)
      #expect(isNear(ranking.rocAUC, row.area))
      #expect(isNear(ranking.averagePrecision, row.precision))
    }
  }

  @Test func curveByHand() {
    let scores = [(0.9, true), (0.8, false), (0.6, true), (0.6, false), (0.1, false)]
    let curve = Ranking(scores.map { JudgedScore($0.0, $0.1) }).curve
    #expect(curve.map(\.score) == [0.9, 0.8, 0.6, 0.1])
    #expect(curve.map(\.recall) == [0.5, 0.5, 1, 1])
    #expect(curve.map(\.precision) == [1, 0.5, 0.5, 0.4])
    #expect(Ranking([JudgedScore(1, false)]).curve.isEmpty)
  }

  /// Against the definitions, counted out: few distinct scores, so that there are many ties.
  @Test func agreesWithTheDefinitions() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let scores = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        JudgedScore(Double(Int.random(in: 0...6, using: &random)), Bool.random(using: &random))
      }
      let positives = scores.filter(\.isPositive).map(\.score)
      let negatives = scores.filter { !$0.isPositive }.map(\.score)
      let ranking = Ranking(scores)
      let won = positives.reduce(0.0) { sum, positive in
        negatives.reduce(sum) { $0 + (positive > $1 ? 1 : positive == $1 ? 0.5 : 0) }
      }
      let pairs = positives.count * negatives.count
      #expect(isNear(ranking.rocAUC, pairs == 0 ? nil : won / Double(pairs)))
      let opposite = Ranking(scores.map { JudgedScore(-$0.score, $0.isPositive) })
      #expect(isNear(opposite.rocAUC, ranking.rocAUC.map { 1 - $0 }))
      // Mean over the positives of the precision at their own score.
      let precisions = positives.map { score in
        Double(positives.count { $0 >= score }) / Double(scores.count { $0.score >= score })
      }
      #expect(
        isNear(
          ranking.averagePrecision,
          positives.isEmpty ? nil : precisions.reduce(0, +) / Double(positives.count)))
      // Weights are repetitions.
      let weights = scores.map { _ in Int.random(in: 0...3, using: &random) }
      let repeated = zip(scores, weights).flatMap { Array(repeating: $0, count: $1) }
      #expect(isNear(ranking.rocAUC { weights[$0] }, Ranking(repeated).rocAUC))
    }
  }
}
