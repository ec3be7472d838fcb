public import RiskScoring
import SeededRandom

/// How the answers of a model hold when the messages are disguised or diluted.
public struct Robustness: Sendable {
  /// One operator at one strength, over the messages that it changes at all.
  public struct Row: Sendable {
    public let name: String
    public let strength: Int
    public let promise: VariantOperator.Promise
    public fileprivate(set) var messages = 0
    /// Messages whose verdict and set of labels stayed.
    public fileprivate(set) var identical = 0
    /// Messages with a risk label that were called a scam when plain, and those of them that still were.
    public fileprivate(set) var scams = 0
    public fileprivate(set) var keptScams = 0
    /// Messages without a risk label, and those of them that became a scam.
    public fileprivate(set) var honest = 0
    public fileprivate(set) var newAlarms = 0
    /// Ids of the messages that were no scam any more, and of those that became one.
    public fileprivate(set) var lost: [String] = []
    public fileprivate(set) var alarms: [String] = []

    /// Shares in 0…1; nil where there was nothing to count.
    public var keptShare: Double? { scams == 0 ? nil : Double(keptScams) / Double(scams) }
    public var identicalShare: Double? { messages == 0 ? nil : Double(identical) / Double(messages) }
    public var newAlarmShare: Double? { honest == 0 ? nil : Double(newAlarms) / Double(honest) }

    /// Whether the promise is kept; nil where nothing is promised.
    public var isMet: Bool? {
      switch promise {
      case .identical: identical == messages
      case .kept(let share):
        (keptShare ?? 1) >= share && (newAlarmShare ?? 0) <= Robustness.allowedAlarms
      case .none: nil
      }
    }
  }

  /// Share of the honest messages that an operator may turn into scams.
  public static let allowedAlarms = 0.01
  /// Words that padding with the model's own words draws from.
  static let honestWordCount = 60

  public let seed: UInt64
  public let messages: Int
  public let rows: [Row]

  /// The same answer for the same documents, model and seed, whatever the number of threads.
  public init(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels = HonestLabels(), seed: UInt64 = 1,
    operators: [VariantOperator] = VariantOperator.all, threads: Int = 1
  ) {
    let honestWords = Robustness.honestWords(documents, scorer: scorer, honest: honest, threads: threads)
    var rows: [Row] = []
    for row in operators {
      rows += row.strengths.map { Row(name: row.name, strength: $0, promise: row.promise) }
    }
    let attacks = operators.flatMap { row in row.strengths.map { (row: row, strength: $0) } }
    let answers = mapConcurrently(documents.count, threads: threads) { index in
      let text = documents[index].text
      let plain = scorer.score([(0, text)])
      let evidence = Robustness.riskEvidence(plain, scorer.model)
      let variants: [Answer?] = attacks.map { row, strength in
        var variant = Variant(
          text, evidence: evidence, strength: strength,
          random: SplitMix64(seed: seed, name: "\(row.name) \(strength)", text: text),
          honestWords: honestWords)
        row.apply(&variant)
        let bytes = variant.bytes
        return bytes == text ? nil : Answer(scorer.score([(0, bytes)]))
      }
      return (plain: Answer(plain), variants: variants)
    }
    for (document, answer) in zip(documents, answers) {
      let isRisk = document.labels.contains(where: honest.isRisk)
      for (index, variant) in answer.variants.enumerated() {
        guard let variant else { continue }
        rows[index].add(document.id, isRisk: isRisk, plain: answer.plain, variant: variant)
      }
    }
    self.seed = seed
    messages = documents.count
    self.rows = rows
  }

  fileprivate struct Answer: Equatable, Sendable {
    let verdict: Verdict
    /// Columns of the labels that are present.
    let labels: [Int]

    init(_ card: ScoreCard) {
      verdict = card.verdict
      labels = card.labels.filter(\.isPresent).map(\.column)
    }
  }

  /// What speaks for the risk labels that are present, the most probable label first.
  private static func riskEvidence(_ card: ScoreCard, _ model: Model) -> [Range<Int>] {
    card.signals.filter { model.columns[$0.column].isRisk }.flatMap { $0.evidence.map(\.range) }
  }

  /// The words of the honest documents that the model, asked about each alone, calls the least risky.
  private static func honestWords(
    _ documents: [LabelledDocument], scorer: Scorer, honest: HonestLabels, threads: Int
  ) -> [String] {
    var words: Set<String> = []
    for document in documents where !document.labels.contains(where: honest.isRisk) {
      for word in String(decoding: document.text, as: UTF8.self).lowercased().split(whereSeparator: {
        !$0.isLetter
      })
      where (3...40).contains(word.utf8.count) {
        words.insert(String(word))
      }
    }
    let sorted = words.sorted()
    let risks = mapConcurrently(sorted.count, threads: threads) {
      scorer.score([(0, Array(sorted[$0].utf8))]).risk
    }
    let order = sorted.indices.sorted { (risks[$0], $0) < (risks[$1], $1) }
    return order.prefix(honestWordCount).map { sorted[$0] }
  }
}

extension Robustness.Row {
  fileprivate mutating func add(
    _ id: String, isRisk: Bool, plain: Robustness.Answer, variant: Robustness.Answer
  ) {
    messages += 1
    if plain == variant { identical += 1 }
    if isRisk, plain.verdict == .scam {
      scams += 1
      if variant.verdict == .scam { keptScams += 1 } else { lost.append(id) }
    }
    if !isRisk {
      honest += 1
      if plain.verdict != .scam, variant.verdict == .scam {
        newAlarms += 1
        alarms.append(id)
      }
    }
  }
}
