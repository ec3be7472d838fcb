import Testing

@testable import Training

@Suite struct ConfusionCountsTests {
  /// True and false positives, false and true negatives; precision, recall, F1, MCC by hand.
  struct Row: Sendable, CustomTestStringConvertible {
    let counts: [Int]
    let precision, recall, f1, mcc: Double?
    var testDescription: String { "\(counts)" }
  }

  static let rows = [
    Row(counts: [0, 0, 0, 0], precision: nil, recall: nil, f1: nil, mcc: nil),
    Row(counts: [3, 0, 0, 5], precision: 1, recall: 1, f1: 1, mcc: 1),
    Row(counts: [0, 5, 3, 0], precision: 0, recall: 0, f1: 0, mcc: -1),
    // (2 · 2 − 1 · 1) / √(3 · 3 · 3 · 3)
    Row(counts: [2, 1, 1, 2], precision: 2.0 / 3, recall: 2.0 / 3, f1: 2.0 / 3, mcc: 1.0 / 3),
    // (6 · 3 − 1 · 2) / √(7 · 8 · 4 · 5)
    Row(counts: [6, 1, 2, 3], precision: 6.0 / 7, recall: 0.75, f1: 0.8, mcc: 16 / 1120.0.squareRoot()),
    // Nothing called positive; nothing is positive.
    Row(counts: [0, 0, 4, 4], precision: nil, recall: 0, f1: 0, mcc: nil),
    Row(counts: [0, 4, 0, 4], precision: 0, recall: nil, f1: 0, mcc: nil),
  ]

  @Test(arguments: rows) func handWorked(_ row: Row) {
    var counts = ConfusionCounts()
    for (times, answer) in zip(row.counts, [(true, true), (false, true), (true, false), (false, false)]) {
      for _ in 0..<times { counts.add(truth: answer.0, answer: answer.1) }
    }
    #expect(
      [counts.truePositives, counts.falsePositives, counts.falseNegatives, counts.trueNegatives]
        == row.counts)
    #expect(counts.positives == row.counts[0] + row.counts[2])
    for (found, expected) in [
      (counts.precision, row.precision), (counts.recall, row.recall), (counts.f1, row.f1),
      (counts.mcc, row.mcc),
    ] { #expect(isNear(found, expected), "\(String(describing: found))") }
    var thrice = counts
    thrice.add(counts, times: 2)
    #expect(thrice.truePositives == 3 * counts.truePositives)
    #expect(thrice.trueNegatives == 3 * counts.trueNegatives)
    #expect(thrice.f1 == counts.f1, "shares stay")
  }
}

/// Equal up to rounding, or both without value.
func isNear(_ first: Double?, _ second: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return (first - second).magnitude <= tolerance
}
