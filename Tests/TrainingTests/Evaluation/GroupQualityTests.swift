import RiskScoring
import Testing

@testable import Training

@Suite struct GroupQualityTests {
  /// The tiny model calls `alpha` a scam with a cancel request, `beta` a tracking claim and no scam.
  @Test func worstFirst() throws {
    let rows: [(String, [String], String)] = [
      ("alpha", ["cancel-request"], "right"), ("beta", ["tracking-claim"], "right"),
      ("alpha", [], "alarm"), ("beta", [], "alarm"),
      ("beta", ["cancel-request"], "missed"), ("beta", [], "missed"), ("alpha", ["cancel-request"], "missed"),
    ]
    let answers = AnswerSet(
      rows.map { LabelledDocument(text: Array($0.0.utf8), labels: $0.1, group: $0.2, id: "") },
      scorer: try TinyModel().scorer())
    let groups = answers.groupsWorstFirst
    #expect(groups.map(\.group) == ["alarm", "missed", "right"])
    #expect(groups.map(\.documents) == [2, 3, 2])
    #expect(groups.map(\.wrongShare) == [1.0 / 2, 1.0 / 3, 0])
    #expect(
      groups.map(\.scam.falsePositives) == [1, 0, 0] && groups.map(\.scam.falseNegatives) == [0, 1, 0])
    #expect(groups[2].labels.f1 == 1)
    let risks = [answers.answers[4].risk - 1, answers.answers[5].risk, answers.answers[6].risk - 1]
    #expect((groups[1].brier - risks.reduce(0) { $0 + $1 * $1 } / 3).magnitude < 1e-12)
  }
}

@Suite struct LearningCurveTests {
  private let documents: [LabelledDocument] = (0..<40).map { number in
    LabelledDocument(
      text: Array("\(["cancel", "hello"][number % 2]) number\(number % 5) please".utf8),
      labels: number % 2 == 0 ? ["cancel-request"] : [], group: "g\(number / 4)", id: "\(number)")
  }

  /// Ten groups of four: a quarter is three groups. The last point is the model of all.
  @Test func partsGrow() throws {
    let tests = Array(documents.prefix(6))
    let curve = try LearningCurve(documents, measuredOn: tests, training: ModelTraining(), threads: 2)
    #expect(curve.points.map(\.percent) == [25, 50, 75, 100])
    #expect(curve.points.map(\.groups) == [3, 5, 8, 10])
    #expect(curve.points.map(\.documents) == [12, 20, 32, 40])
    let whole = Scorer(model: try Model(try ModelTraining().train(documents)))
    let expected = Evaluation(tests, scorer: whole)
    #expect(curve.points[3].evaluation.scam == expected.scam)
    let reversed = try LearningCurve(
      documents.reversed(), measuredOn: tests, training: ModelTraining(), threads: 1)
    #expect(reversed.points.map(\.evaluation.scam) == curve.points.map(\.evaluation.scam))
  }

  @Test func aPartWithoutRisksIsTold() {
    let honest = documents.map {
      LabelledDocument(text: $0.text, labels: [], group: $0.group, id: $0.id)
    }
    #expect(throws: LearningCurveError.training(percent: 25, .nothingToLearn)) {
      try LearningCurve(honest, measuredOn: [], training: ModelTraining())
    }
  }
}
