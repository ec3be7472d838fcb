public import RiskScoring

/// How well one label, or the overall `scam` answer, was found.
public struct LabelQuality: Equatable, Sendable {
  public let label: String
  public fileprivate(set) var truePositives = 0
  public fileprivate(set) var falsePositives = 0
  public fileprivate(set) var falseNegatives = 0
  public fileprivate(set) var trueNegatives = 0

  init(label: String) { self.label = label }

  /// Shares in 0…1; nil where nothing was found, or nothing was there to find.
  public var precision: Double? { ratio(truePositives, truePositives + falsePositives) }
  public var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }
  public var f1: Double? { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  /// Matthews correlation coefficient, −1…1 (Matthews 1975); nil where a margin is empty.
  public var mcc: Double? {
    let (tp, fp) = (Double(truePositives), Double(falsePositives))
    let (fn, tn) = (Double(falseNegatives), Double(trueNegatives))
    let product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return product == 0 ? nil : (tp * tn - fp * fn) / product.squareRoot()
  }

  mutating func add(truth: Bool, answer: Bool) {
    switch (truth, answer) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

/// A model's answers against the labels of documents it has (one hopes) never seen.
public struct Evaluation: Sendable {
  public let documents: Int
  /// Whether any risk label is present.
  public let scam: LabelQuality
  /// One for each label that the model or the documents know, in the model's order, then by name.
  public let labels: [LabelQuality]
  /// Share of (risk, honest) pairs that `risk` puts in the right order, ties half; nil without both kinds.
  public let rocAUC: Double?
  /// Documents by verdict: clear, unsure, scam.
  public let verdicts: [Int]

  public init(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels = HonestLabels(), threads: Int = 1
  ) {
    let names = scorer.model.columns.dropLast().map(\.label)
    let others = Set(documents.flatMap(\.labels)).subtracting(names).filter { !HonestLabels.isAbsence($0) }
    var labels = (names + others.sorted()).map(LabelQuality.init)
    var scam = LabelQuality(label: "scam")
    var verdicts = [0, 0, 0]
    var risks: [(risk: Double, isRisk: Bool)] = []
    let cards = mapConcurrently(documents.count, threads: threads) { scorer.score([(0, documents[$0].text)]) }
    for (document, card) in zip(documents, cards) {
      let isRisk = document.labels.contains(where: honest.isRisk)
      scam.add(truth: isRisk, answer: card.isScam)
      verdicts[Int(card.verdict.rawValue)] += 1
      risks.append((card.risk, isRisk))
      for index in labels.indices {
        labels[index].add(
          truth: document.labels.contains(labels[index].label),
          answer: index < card.labels.count && card.labels[index].isPresent)
      }
    }
    self.documents = documents.count
    self.scam = scam
    self.labels = labels
    self.verdicts = verdicts
    rocAUC = Evaluation.rocAUC(risks)
  }

  /// Mean F1 over the labels that occur; nil when none does.
  public var macroF1: Double? {
    let occurring = labels.filter { $0.truePositives + $0.falseNegatives > 0 }
    return occurring.isEmpty ? nil : occurring.reduce(0) { $0 + ($1.f1 ?? 0) } / Double(occurring.count)
  }

  /// Mann–Whitney: ranks of the positives, ties sharing theirs. O(n log n).
  static func rocAUC(_ scores: [(risk: Double, isRisk: Bool)]) -> Double? {
    let positives = scores.count { $0.isRisk }
    let negatives = scores.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    let sorted = scores.sorted { $0.risk < $1.risk }
    var rankSum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].risk == sorted[start].risk { end += 1 }
      let rank = Double(start + end + 1) / 2
      rankSum += rank * Double(sorted[start..<end].count { $0.isRisk })
      start = end
    }
    return (rankSum - Double(positives) * Double(positives + 1) / 2) / (Double(positives) * Double(negatives))
  }
}
