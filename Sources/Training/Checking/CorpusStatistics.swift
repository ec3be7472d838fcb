/// What a corpus is made of.
public struct CorpusStatistics: Sendable {
  public let documents: Int
  /// Documents that carry a risk label, and that carry none at all.
  public let risky: Int
  public let unlabelled: Int
  /// Tactics in the order of their table, then other labels by name; with their documents.
  public let labels: [(label: String, documents: Int, isRisk: Bool)]
  /// Documents that carry both labels, most first; those of no document are left out.
  public let together: [(first: String, second: String, documents: Int)]
  /// Bytes of text: the shortest, the median, the longest.
  public let bytes: (shortest: Int, median: Int, longest: Int)

  /// O(bytes + labels² of a document).
  public init(_ documents: [LabelledDocument], honest: HonestLabels = HonestLabels()) {
    let names = Set(documents.flatMap(\.labels)).filter { !HonestLabels.isAbsence($0) }
      .sorted(by: ModelTraining.labelOrder)
    let numbers = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = [Int](repeating: 0, count: names.count)
    var pairs: [Int: Int] = [:]
    for document in documents {
      let own = document.labels.compactMap { numbers[$0] }.sorted()
      for (place, label) in own.enumerated() {
        counts[label] += 1
        for other in own[(place + 1)...] { pairs[label * names.count + other, default: 0] += 1 }
      }
    }
    self.documents = documents.count
    risky = documents.count { $0.labels.contains(where: honest.isRisk) }
    unlabelled = documents.count { $0.labels.allSatisfy(HonestLabels.isAbsence) }
    labels = zip(names, counts).map { ($0, $1, honest.isRisk($0)) }
    together = pairs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { pair, count in
      (names[pair / names.count], names[pair % names.count], count)
    }
    let lengths = documents.map(\.text.count).sorted()
    bytes = (lengths.first ?? 0, lengths.isEmpty ? 0 : lengths[lengths.count / 2], lengths.last ?? 0)
  }
}

/// A label that a model learned from the other messages denies, or one that it misses, most surely.
public struct Suspicion: Sendable {
  public let answer: ModelAnswer
  public let label: String
  /// Whether the document carries the label; the model says the contrary.
  public let isCarried: Bool
  /// Of the label, to the model.
  public let probability: Double

  /// The `limit` strongest disagreements, one for each document. O(documents × labels).
  public static func strongest(_ answers: AnswerSet, limit: Int) -> [Suspicion] {
    let all = answers.answers.compactMap { answer in
      answers.labels.indices.map { label in
        Suspicion(
          answer: answer, label: answers.labels[label], isCarried: answer.isTrue[label],
          probability: answer.probabilities[label])
      }.max { $0.disagreement < $1.disagreement }
    }
    let worst = all.enumerated().sorted {
      ($1.element.disagreement, $0.offset) < ($0.element.disagreement, $1.offset)
    }
    return worst.prefix(limit).map(\.element)
  }

  private var disagreement: Double { isCarried ? 1 - probability : probability }
}
