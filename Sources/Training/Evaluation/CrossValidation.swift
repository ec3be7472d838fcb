public import RiskScoring

/// Why documents can't be cross-validated.
public enum CrossValidationError: Error, Equatable, Sendable {
  /// Fewer than two folds have documents.
  case oneFold
  /// Fewer groups than folds.
  case tooFewGroups(groups: Int, folds: Int)
  /// What is left without the fold gives no model.
  case training(fold: Int, TrainingError)
  case model(fold: Int, ModelError)
}

/// Each fold's documents as answered by a model that learned from the other folds alone.
public struct CrossValidation: Sendable {
  /// Answers to all documents, in their order.
  public let answers: AnswerSet
  /// The numbers of the folds that have documents, ascending, and the answers to each one's documents.
  public let folds: [(number: Int, answers: AnswerSet)]

  /// `foldOf`: a fold for each document. The folds are trained side by side on up to `threads` threads; the result
  /// does not depend on them. O(folds × training).
  public init(
    _ documents: [LabelledDocument], foldOf: [Int], training: ModelTraining = ModelTraining(),
    threads: Int = 1
  ) throws(CrossValidationError) {
    let numbers = Set(foldOf).sorted()
    guard numbers.count > 1 else { throw .oneFold }
    let labels = AnswerSet.labels(documents, models: [])
    var training = training
    training.threads = max(1, threads / numbers.count)
    let indices = numbers.map { number in documents.indices.filter { foldOf[$0] == number } }
    let tested = mapConcurrently(numbers.count, threads: threads) { [training] fold in
      Result { () throws(CrossValidationError) in
        let others = documents.indices.filter { foldOf[$0] != numbers[fold] }
        let scorer = try training.scorer(others.map { documents[$0] }, fold: numbers[fold])
        let reader = AnswerReader(scorer, labels: labels, honest: training.honestLabels)
        return reader.answers(indices[fold].map { documents[$0] })
      }
    }
    var all: [(index: Int, answer: ModelAnswer)] = []
    var folds: [(number: Int, answers: AnswerSet)] = []
    for fold in numbers.indices {
      let answers = try tested[fold].get()
      all += zip(indices[fold], answers).map { (index: $0, answer: $1) }
      folds.append((numbers[fold], AnswerSet(labels: labels, answers: answers)))
    }
    self.folds = folds
    answers = AnswerSet(labels: labels, answers: all.sorted { $0.index < $1.index }.map(\.answer))
  }

  /// Folds of about the same number of documents, by group: a group never stands in two folds.
  public static func groupFolds(
    _ documents: [LabelledDocument], folds: Int
  ) throws(CrossValidationError) -> [Int] {
    let groups = Set(documents.map(\.group)).count
    guard groups >= folds else { throw .tooFewGroups(groups: groups, folds: folds) }
    return ModelTraining().groupFolds(documents, folds: folds)
  }
}

extension ModelTraining {
  /// A scorer with the model that the documents give.
  fileprivate func scorer(
    _ documents: [LabelledDocument], fold: Int
  ) throws(CrossValidationError) -> Scorer {
    let bytes: [UInt8]
    do { bytes = try train(documents) } catch { throw .training(fold: fold, error) }
    do { return Scorer(model: try Model(bytes)) } catch { throw .model(fold: fold, error) }
  }
}
