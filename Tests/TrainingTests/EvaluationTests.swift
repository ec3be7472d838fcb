import RiskScoring
import Testing

@testable import Training

@Suite struct EvaluationTests {
  /// The tiny model calls `alpha` a scam with a cancel request, `beta` a tracking claim and no scam.
  private let documents = [
    document("alpha", "cancel-request"), document("alpha", "cancel-request"), document("alpha"),
    document("beta", "cancel-request"), document("beta", "tracking-claim"), document("beta"),
  ]

  @Test(arguments: [1, 4]) func handWorked(_ threads: Int) throws {
    let evaluation = Evaluation(documents, scorer: try TinyModel().scorer(), threads: threads)
    #expect(evaluation.documents == 6 && evaluation.verdicts == [3, 0, 3])
    let scam = evaluation.scam
    #expect(
      [scam.truePositives, scam.falsePositives, scam.falseNegatives, scam.trueNegatives] == [2, 1, 1, 2])
    #expect(scam.precision == 2.0 / 3 && scam.recall == 2.0 / 3 && scam.f1 == 2.0 / 3)
    // (2 · 2 − 1 · 1) / √(3 · 3 · 3 · 3)
    #expect(scam.mcc == 1.0 / 3)
    #expect(evaluation.labels.map(\.label) == ["cancel-request", "tracking-claim"])
    let claim = evaluation.labels[1]
    #expect(
      [claim.truePositives, claim.falsePositives, claim.falseNegatives, claim.trueNegatives] == [1, 2, 0, 3])
    #expect(claim.precision == 1.0 / 3 && claim.recall == 1 && claim.f1 == 0.5)
    #expect(((claim.mcc ?? 0) - 3 / 45.0.squareRoot()).magnitude < 1e-15)
    #expect(((evaluation.macroF1 ?? 0) - 7.0 / 12).magnitude < 1e-15)
    // Nine pairs: each risky alpha beats two and ties with one, the risky beta loses to one and ties with two.
    #expect(((evaluation.rocAUC ?? 0) - 6.0 / 9).magnitude < 1e-15)
  }

  @Test func labelsTheModelDoesNotKnow() throws {
    let evaluation = Evaluation(
      [document("beta", "zeal", "none"), document("alpha", "ham", "mine")], scorer: try TinyModel().scorer(),
      honest: HonestLabels(["mine"]))
    #expect(evaluation.labels.map(\.label) == ["cancel-request", "tracking-claim", "ham", "mine", "zeal"])
    let zeal = evaluation.labels[4]
    #expect(zeal.precision == nil && zeal.recall == 0 && zeal.f1 == 0 && zeal.mcc == nil)
    #expect(evaluation.macroF1 == 0)
    // `zeal` is a risk that was missed, `mine` is none.
    #expect(evaluation.scam.falseNegatives == 1 && evaluation.scam.falsePositives == 1)
    #expect(evaluation.rocAUC == 0)
  }

  @Test func nothingToMeasureIsNil() throws {
    let none = Evaluation([], scorer: try TinyModel().scorer())
    #expect(none.rocAUC == nil && none.macroF1 == nil && none.verdicts == [0, 0, 0])
    #expect(
      none.scam.precision == nil && none.scam.recall == nil && none.scam.f1 == nil && none.scam.mcc == nil)
    let honest = Evaluation([document("beta")], scorer: try TinyModel().scorer())
    #expect(honest.rocAUC == nil && honest.scam.mcc == nil && honest.macroF1 == nil)
    #expect(Evaluation.rocAUC([(0.5, true)]) == nil)
  }

  @Test(
    arguments: [
      ([0.9, 0.1], [true, false], 1), ([0.1, 0.9], [true, false], 0), ([0.5, 0.5], [true, false], 0.5),
      ([0.8, 0.6, 0.6, 0.2], [true, true, false, false], 0.875),
      ([0.3, 0.3, 0.3, 0.7], [true, false, false, true], 0.75),
    ] as [([Double], [Bool], Double)]) func areaUnderTheCurve(
      _ risks: [Double], _ truth: [Bool], _ area: Double
    )
  {
    let pairs = zip(risks, truth).map { (risk: $0, isRisk: $1) }
    #expect(Evaluation.rocAUC(pairs) == area)
    #expect(Evaluation.rocAUC(pairs.reversed()) == area)
  }

  @Test(arguments: [0, 1, 2, 7, 64, 1000], [0, 1, 2, 3, 8]) func concurrentResultsStandInOrder(
    _ count: Int, _ threads: Int
  ) {
    #expect(mapConcurrently(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
