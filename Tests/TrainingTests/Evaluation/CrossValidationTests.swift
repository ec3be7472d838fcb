import RiskScoring
import Testing

@testable import Training

@Suite struct CrossValidationTests {
  private let documents: [LabelledDocument] = (0..<36).map { number in
    let word = ["cancel", "refund", "hello"][number % 3]
    return LabelledDocument(
      text: Array("\(word) number\(number % 5) please \(word)".utf8),
      labels: number % 3 == 2 ? [] : [number % 3 == 0 ? "cancel-request" : "spam"], group: "g\(number / 3)",
      id: "\(number)")
  }

  /// Each fold's answers are those of a model that `advise train` would make of the others.
  @Test func everyFoldIsAnsweredByTheOthers() throws {
    let foldOf = documents.indices.map { $0 / 12 * 7 }
    let validation = try CrossValidation(documents, foldOf: foldOf, threads: 2)
    #expect(validation.folds.map(\.number) == [0, 7, 14])
    #expect(validation.answers.labels == ["cancel-request", "spam"])
    #expect(validation.answers.answers.map(\.document.id) == documents.map(\.id))
    for (number, answers) in validation.folds {
      let tested = documents.indices.filter { foldOf[$0] == number }
      let model = try ModelTraining().train(
        documents.indices.filter { foldOf[$0] != number }.map { documents[$0] })
      let expected = AnswerSet(tested.map { documents[$0] }, scorer: Scorer(model: try Model(model)))
      #expect(answers.answers.map(\.risk) == expected.answers.map(\.risk))
      #expect(answers.answers.map(\.probabilities) == expected.answers.map(\.probabilities))
      #expect(tested.map { validation.answers.answers[$0].risk } == expected.answers.map(\.risk))
    }
    let one = try CrossValidation(documents, foldOf: foldOf, threads: 1)
    #expect(one.answers.answers.map(\.risk) == validation.answers.answers.map(\.risk))
  }

  @Test(arguments: [2, 3, 12]) func groupsStayTogether(_ folds: Int) throws {
    let foldOf = try CrossValidation.groupFolds(documents, folds: folds)
    #expect(Set(foldOf).count == folds)
    for group in Set(documents.map(\.group)) {
      #expect(Set(documents.indices.filter { documents[$0].group == group }.map { foldOf[$0] }).count == 1)
    }
  }

  /// A label that only one fold has is unknown to the model that answers it.
  @Test func aLabelOfOneFoldIsNeverFound() throws {
    var documents = documents
    documents[0] = LabelledDocument(text: documents[0].text, labels: ["relist"], group: "g0", id: "0")
    let validation = try CrossValidation(documents, foldOf: documents.indices.map { $0 % 2 })
    let relist = try #require(Evaluation(validation.answers).labels.first { $0.label == "relist" })
    #expect(relist.counts.falseNegatives == 1 && relist.counts.truePositives == 0)
    #expect(validation.answers.answers[0].probabilities[1] == 0)
  }

  @Test func whatCannotBeParted() {
    #expect(throws: CrossValidationError.oneFold) {
      try CrossValidation(documents, foldOf: documents.map { _ in 3 })
    }
    #expect(throws: CrossValidationError.tooFewGroups(groups: 12, folds: 13)) {
      try CrossValidation.groupFolds(documents, folds: 13)
    }
    // Fold 1 holds all that is honest.
    #expect(throws: CrossValidationError.training(fold: 1, .nothingToLearn)) {
      try CrossValidation(
        documents, foldOf: documents.map { $0.labels.isEmpty ? 1 : 2 * ((Int($0.id) ?? 0) % 2) })
    }
  }
}
