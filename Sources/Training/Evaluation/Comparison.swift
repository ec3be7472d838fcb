public import RiskScoring

/// Two models' answers about the same documents.
public struct Comparison: Sendable {
  /// The answers of each, under the same labels.
  public let first: AnswerSet
  public let second: AnswerSet
  /// Of the `scam` answer, and of each label in the order of the answers.
  public let scam: McNemar
  public let labels: [McNemar]

  /// O(bytes of text).
  public init(
    _ documents: [LabelledDocument], first: Scorer, second: Scorer, honest: HonestLabels = HonestLabels(),
    threads: Int = 1
  ) {
    let labels = AnswerSet.labels(documents, models: [first.model, second.model])
    self.init(
      AnswerSet(documents, scorer: first, labels: labels, honest: honest, threads: threads),
      AnswerSet(documents, scorer: second, labels: labels, honest: honest, threads: threads))
  }

  private init(_ first: AnswerSet, _ second: AnswerSet) {
    let pairs = Array(zip(first.answers, second.answers))
    func test(_ isRight: (ModelAnswer) -> Bool) -> McNemar {
      McNemar(
        onlyFirstRight: pairs.count { isRight($0) && !isRight($1) },
        onlySecondRight: pairs.count { !isRight($0) && isRight($1) })
    }
    self.first = first
    self.second = second
    scam = test(\.isRight)
    labels = first.labels.indices.map { label in test { $0.isTrue[label] == $0.isPresent[label] } }
  }

  /// Documents about which only one model gave the right `scam` answer; those first on which the risks differ most.
  public var discordant: [(first: ModelAnswer, second: ModelAnswer)] {
    let pairs = Array(zip(first.answers, second.answers))
    func distance(_ index: Int) -> Double { (pairs[index].0.risk - pairs[index].1.risk).magnitude }
    return pairs.indices.filter { pairs[$0].0.isRight != pairs[$0].1.isRight }
      .sorted { (distance($1), $0) < (distance($0), $1) }.map { (pairs[$0].0, pairs[$0].1) }
  }
}

extension ModelAnswer {
  /// Whether `scam` was said of a risk, or not of another.
  public var isRight: Bool { isScam == isRisk }
}
