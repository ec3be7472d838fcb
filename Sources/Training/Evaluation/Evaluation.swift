public import RiskScoring

/// How well one label, or the overall `scam` answer, was found.
public struct LabelQuality: Equatable, Sendable {
  public let label: String
  public let counts: ConfusionCounts
  /// Share of (present, absent) pairs that the probability puts in the right order, ties half; nil without both kinds.
  public let rocAUC: Double?

  init(_ label: String, _ counts: ConfusionCounts, _ scores: [JudgedScore]) {
    self.label = label
    self.counts = counts
    rocAUC = Ranking(scores).rocAUC
  }
}

/// A model's answers against the labels of documents it has (one hopes) never seen.
public struct Evaluation: Sendable {
  public let documents: Int
  /// Whether any risk label is present.
  public let scam: LabelQuality
  /// One for each label of the answers, in their order.
  public let labels: [LabelQuality]
  /// Documents by verdict: clear, unsure, scam.
  public let verdicts: [Int]

  public init(_ set: AnswerSet) {
    var verdicts = [0, 0, 0]
    var scam = ConfusionCounts()
    var labels = [ConfusionCounts](repeating: ConfusionCounts(), count: set.labels.count)
    for answer in set.answers {
      verdicts[Int(answer.verdict.rawValue)] += 1
      scam.add(truth: answer.isRisk, answer: answer.isScam)
      for label in labels.indices {
        labels[label].add(truth: answer.isTrue[label], answer: answer.isPresent[label])
      }
    }
    documents = set.answers.count
    self.verdicts = verdicts
    self.scam = LabelQuality("scam", scam, set.risks)
    self.labels = set.labels.indices.map { LabelQuality(set.labels[$0], labels[$0], set.scores(ofLabel: $0)) }
  }

  public init(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels = HonestLabels(), threads: Int = 1
  ) {
    self.init(AnswerSet(documents, scorer: scorer, honest: honest, threads: threads))
  }

  /// All answers about labels as if they were about one.
  public var pooledLabels: ConfusionCounts { labels.reduce(into: ConfusionCounts()) { $0.add($1.counts) } }

  /// Mean F1 over the labels that occur; nil when none does.
  public var macroF1: Double? {
    let occurring = labels.filter { $0.counts.positives > 0 }
    return occurring.isEmpty
      ? nil : occurring.reduce(0) { $0 + ($1.counts.f1 ?? 0) } / Double(occurring.count)
  }
}

extension AnswerSet {
  /// The overall risk of each document, with whether it is one.
  var risks: [JudgedScore] { answers.map { JudgedScore($0.risk, $0.isRisk) } }

  func scores(ofLabel label: Int) -> [JudgedScore] {
    answers.map { JudgedScore($0.probabilities[label], $0.isTrue[label]) }
  }
}
