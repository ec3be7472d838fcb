public import RiskScoring

/// How well one label, or the overall `scam` answer, was found.
public struct LabelQuality: Equatable, Sendable {
  public let label: String
  /// Answers at the model's own threshold.
  public let counts: ConfusionCounts
  /// Of the probabilities: average precision, area under the ROC curve; nil where there was nothing to rank.
  public let averagePrecision: Double?
  public let rocAUC: Double?
  public let reliability: Reliability

  init(_ label: String, _ counts: ConfusionCounts, _ scores: [JudgedScore]) {
    let ranking = Ranking(scores)
    self.label = label
    self.counts = counts
    averagePrecision = ranking.averagePrecision
    rocAUC = ranking.rocAUC
    reliability = Reliability(scores)
  }
}

/// A model's answers against the labels of documents it has (one hopes) never seen.
public struct Evaluation: Sendable {
  public let documents: Int
  /// Whether any risk label is present.
  public let scam: LabelQuality
  /// One for each label of the answers, in their order.
  public let labels: [LabelQuality]
  /// Documents with a risk label, and those without, by verdict: clear, unsure, scam.
  public let riskVerdicts: [Int]
  public let honestVerdicts: [Int]

  /// O(answers × labels), and O(n log n) for each label.
  public init(_ set: AnswerSet) {
    var verdicts = [[0, 0, 0], [0, 0, 0]]
    var scam = ConfusionCounts()
    var labels = [ConfusionCounts](repeating: ConfusionCounts(), count: set.labels.count)
    for answer in set.answers {
      verdicts[answer.isRisk ? 0 : 1][Int(answer.verdict.rawValue)] += 1
      scam.add(truth: answer.isRisk, answer: answer.isScam)
      for label in labels.indices {
        labels[label].add(truth: answer.isTrue[label], answer: answer.isPresent[label])
      }
    }
    documents = set.answers.count
    riskVerdicts = verdicts[0]
    honestVerdicts = verdicts[1]
    self.scam = LabelQuality("scam", scam, set.risks)
    self.labels = set.labels.indices.map { LabelQuality(set.labels[$0], labels[$0], set.scores(ofLabel: $0)) }
  }

  public init(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels = HonestLabels(), threads: Int = 1
  ) {
    self.init(AnswerSet(documents, scorer: scorer, honest: honest, threads: threads))
  }

  /// Documents by verdict: clear, unsure, scam.
  public var verdicts: [Int] { zip(riskVerdicts, honestVerdicts).map { $0 + $1 } }

  /// F1 of all answers about labels taken together; nil when no label occurs or is found.
  public var microF1: Double? { labels.reduce(into: ConfusionCounts()) { $0.add($1.counts) }.f1 }

  /// Mean F1 over the labels that occur; nil when none does.
  public var macroF1: Double? {
    let occurring = labels.filter { $0.counts.positives > 0 }
    return occurring.isEmpty
      ? nil : occurring.reduce(0) { $0 + ($1.counts.f1 ?? 0) } / Double(occurring.count)
  }
}
