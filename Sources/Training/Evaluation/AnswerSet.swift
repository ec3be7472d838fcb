public import RiskScoring

/// What a model said about one labelled document, beside what is true.
public struct ModelAnswer: Sendable {
  public let document: LabelledDocument
  /// Whether the document carries a risk label.
  public let isRisk: Bool
  /// Probability of any risk, 0…1; whether it reaches the model's threshold; the verdict.
  public let risk: Double
  public let isScam: Bool
  public let verdict: Verdict
  /// By label of the set: whether the document carries it, how probable it is to the model (0 for a label that the
  /// model does not know), whether the model says that it is present.
  public let isTrue: [Bool]
  public let probabilities: [Double]
  public let isPresent: [Bool]
}

/// Answers about documents that the answering model has (one hopes) never seen: all that an evaluation reads.
public struct AnswerSet: Sendable {
  /// Labels of documents at most: as many as a model may have.
  public static let labelLimit = ModelFormat.maximumColumns - 1

  /// Every label that a model or a document knows: tactics in the order of their table, then others by name.
  public let labels: [String]
  /// In the order of the documents.
  public let answers: [ModelAnswer]

  /// The answers of one model. O(bytes of text).
  public init(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels = HonestLabels(), threads: Int = 1
  ) {
    let labels = AnswerSet.labels(documents, models: [scorer.model])
    self.init(documents, scorer: scorer, labels: labels, honest: honest, threads: threads)
  }

  init(_ documents: [LabelledDocument], scorer: Scorer, labels: [String], honest: HonestLabels, threads: Int)
  {
    let reader = AnswerReader(scorer, labels: labels, honest: honest)
    // Messages that are read together share what the scorer remembers.
    let piece = 128
    let answers = mapConcurrently((documents.count + piece - 1) / piece, threads: threads) { number in
      reader.answers(documents[number * piece..<min((number + 1) * piece, documents.count)])
    }
    self.init(labels: labels, answers: answers.flatMap(\.self))
  }

  init(labels: [String], answers: [ModelAnswer]) {
    self.labels = labels
    self.answers = answers
  }

  static func labels(_ documents: [LabelledDocument], models: [Model]) -> [String] {
    let known = models.flatMap { $0.columns.dropLast().map(\.label) }
    return Set(known + documents.flatMap(\.labels)).filter { !HonestLabels.isAbsence($0) }
      .sorted(by: ModelTraining.labelOrder)
  }
}

/// Asks one model, and files its answers under the labels of a set.
struct AnswerReader: Sendable {
  private let scorer: Scorer
  private let labels: [String]
  private let honest: HonestLabels
  /// The model's column of each label; nil: the model does not know it.
  private let columns: [Int?]

  init(_ scorer: Scorer, labels: [String], honest: HonestLabels) {
    self.scorer = scorer
    self.labels = labels
    self.honest = honest
    let known = scorer.model.columns.dropLast()
    columns = labels.map { label in known.firstIndex { $0.label == label } }
  }

  func answers(_ documents: some Sequence<LabelledDocument>) -> [ModelAnswer] {
    var memory = scorer.memory()
    return documents.map { answer($0, &memory) }
  }

  private func answer(_ document: LabelledDocument, _ memory: inout Scorer.Memory) -> ModelAnswer {
    let card = scorer.score([(0, document.text)], &memory)
    let labelScores = card.labels
    let scores = columns.map { $0.map { labelScores[$0] } }
    return ModelAnswer(
      document: document, isRisk: document.labels.contains(where: honest.isRisk), risk: card.risk,
      isScam: card.isScam, verdict: card.verdict, isTrue: labels.map(document.labels.contains),
      probabilities: scores.map { $0?.probability ?? 0 }, isPresent: scores.map { $0?.isPresent ?? false })
  }
}
