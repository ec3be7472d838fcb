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
    #expect(evaluation.riskVerdicts == [1, 0, 2] && evaluation.honestVerdicts == [2, 0, 1])
    let scam = evaluation.scam.counts
    #expect(
      [scam.truePositives, scam.falsePositives, scam.falseNegatives, scam.trueNegatives] == [2, 1, 1, 2])
    #expect(evaluation.labels.map(\.label) == ["cancel-request", "tracking-claim"])
    let claim = evaluation.labels[1].counts
    #expect(
      [claim.truePositives, claim.falsePositives, claim.falseNegatives, claim.trueNegatives] == [1, 2, 0, 3])
    #expect(isNear(evaluation.macroF1, (2.0 / 3 + 0.5) / 2))
    // Three found, three wrong, one missed.
    #expect(isNear(evaluation.microF1, 6.0 / 10))
    // Nine pairs: each risky alpha beats two and ties with one, the risky beta loses to one and ties with two.
    #expect(isNear(evaluation.scam.rocAUC, 6.0 / 9))
    // Two of the three at the top are risks, then three of all six.
    #expect(isNear(evaluation.scam.averagePrecision, 2.0 / 3 * 2.0 / 3 + 1.0 / 3 * 1.0 / 2))
  }

  @Test func labelsTheModelDoesNotKnow() throws {
    let evaluation = Evaluation(
      [document("beta", "zeal", "none"), document("alpha", "ham", "mine")], scorer: try TinyModel().scorer(),
      honest: HonestLabels(["mine"]))
    #expect(evaluation.labels.map(\.label) == ["cancel-request", "tracking-claim", "ham", "mine", "zeal"])
    let zeal = evaluation.labels[4]
    #expect(zeal.counts.precision == nil && zeal.counts.recall == 0 && zeal.counts.f1 == 0)
    #expect(zeal.rocAUC == 0.5 && zeal.reliability.brier == 0.5, "a probability of 0 for both")
    #expect(evaluation.macroF1 == 0)
    // `zeal` is a risk that was missed, `mine` is none.
    #expect(evaluation.scam.counts.falseNegatives == 1 && evaluation.scam.counts.falsePositives == 1)
    #expect(evaluation.scam.rocAUC == 0)
  }

  @Test func nothingToMeasureIsNil() throws {
    let none = Evaluation([], scorer: try TinyModel().scorer())
    #expect(none.scam.rocAUC == nil && none.macroF1 == nil && none.microF1 == nil)
    #expect(none.verdicts == [0, 0, 0] && none.scam.reliability.brier == nil)
    let honest = Evaluation([document("beta")], scorer: try TinyModel().scorer())
    #expect(honest.scam.rocAUC == nil && honest.scam.averagePrecision == nil && honest.macroF1 == nil)
  }

  @Test func intervalsHoldTheMeasures() throws {
    let many = (0..<20).flatMap { copy in
      documents.map {
        LabelledDocument(text: $0.text, labels: $0.labels, group: "\(copy)", id: $0.id)
      }
    }
    let set = AnswerSet(many, scorer: try TinyModel().scorer())
    let alike = EvaluationIntervals(set)
    #expect(alike.groups == 20)
    #expect(alike.f1 == Interval(lower: 2.0 / 3, upper: 2.0 / 3), "equal groups leave nothing to chance")
    let own = AnswerSet(
      many.enumerated().map {
        LabelledDocument(text: $1.text, labels: $1.labels, group: "\($0)", id: $1.id)
      }, scorer: try TinyModel().scorer())
    let intervals = EvaluationIntervals(own, seed: 3, threads: 2)
    let evaluation = Evaluation(own)
    let pairs = [
      (intervals.precision, evaluation.scam.counts.precision),
      (intervals.recall, evaluation.scam.counts.recall),
      (intervals.f1, evaluation.scam.counts.f1), (intervals.mcc, evaluation.scam.counts.mcc),
      (intervals.rocAUC, evaluation.scam.rocAUC), (intervals.microF1, evaluation.microF1),
    ]
    for (interval, value) in pairs {
      let interval = try #require(interval)
      let value = try #require(value)
      #expect(interval.lower < value && value < interval.upper)
      #expect(interval.upper - interval.lower < 0.5)
    }
    #expect(EvaluationIntervals(own, seed: 3, threads: 1).mcc == intervals.mcc)
    #expect(EvaluationIntervals(own, seed: 4).mcc != intervals.mcc)
    #expect(EvaluationIntervals(AnswerSet([], scorer: try TinyModel().scorer())).f1 == nil)
  }

  @Test func labelsTakenForOthers() throws {
    let set = AnswerSet(
      documents + [document("alpha", "tracking-claim"), document("alpha", "tracking-claim", "zeal")],
      scorer: try TinyModel().scorer())
    #expect(
      set.confusions == [
        LabelConfusion(missed: "tracking-claim", found: "cancel-request", documents: 2),
        LabelConfusion(missed: "cancel-request", found: "tracking-claim", documents: 1),
        LabelConfusion(missed: "zeal", found: "cancel-request", documents: 1),
        LabelConfusion(missed: nil, found: "cancel-request", documents: 1),
        LabelConfusion(missed: nil, found: "tracking-claim", documents: 1),
      ])
    #expect(
      AnswerSet([document("beta", "tracking-claim")], scorer: try TinyModel().scorer()).confusions.isEmpty)
  }

  @Test func worstErrorsComeFirst() throws {
    // The risk rises with the share of alpha: 1.5 for alpha, −1.5 for beta, between them for both.
    let set = AnswerSet(
      [
        document("alpha beta beta", group: "1"), document("alpha"), document("alpha alpha beta", group: "2"),
        document("beta", "cancel-request"), document("alpha beta beta", "cancel-request"),
        document("beta", "relist"), document("alpha", "relist"),
      ], scorer: try TinyModel().scorer())
    let risks = set.answers.map(\.risk)
    #expect(risks[1] > risks[2] && risks[2] > risks[0] && risks[0] > risks[3])
    let errors = set.scamErrors(limit: 10)
    let alarms = [1, 2, 0].filter { set.answers[$0].isScam }
    #expect(errors.falseAlarms.map(\.risk) == alarms.map { risks[$0] })
    let misses = [3, 5, 4].filter { !set.answers[$0].isScam }
    #expect(errors.misses.map(\.document.labels) == misses.map { set.answers[$0].document.labels })
    #expect(misses.count > 1 && alarms.count > 0, "equal ones keep their order")
    #expect(set.scamErrors(limit: 1).misses.count == 1 && set.scamErrors(limit: 0).falseAlarms.isEmpty)
    let relist = try #require(set.labels.firstIndex(of: "relist"))
    #expect(set.errors(ofLabel: relist, limit: 5).misses.map(\.document.id) == ["beta", "alpha"])
  }

  @Test(arguments: [0, 1, 2, 7, 64, 1000], [0, 1, 2, 3, 8]) func concurrentResultsStandInOrder(
    _ count: Int, _ threads: Int
  ) {
    #expect(mapConcurrently(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
