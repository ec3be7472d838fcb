/// Scores messages with a model. One scorer serves any number of messages; it never changes.
public struct Scorer: Sendable {
  public let model: Model
  private let keywords: KeywordAutomaton

  /// Half the width of the zone around the risk threshold that is called `unsure`, in log-odds:
  /// at a threshold of 0.5 the zone reaches from 0.38 to 0.62.
  public static let unsureMargin = 0.5
  /// Below this share of known words a text is `unsure`: another language, or gibberish.
  public static let leastKnownShare = 0.3
  /// Known words from which on a window can be judged by itself, whatever stands around it.
  static let leastKnownWords = 4

  public init(model: Model) {
    self.model = model
    keywords = KeywordAutomaton()
  }

  /// Scores the seller's messages of one conversation; `messages` pairs each text with its index there.
  ///
  /// A label is as probable as in the message that shows it most. Where a request begins in one message and ends in
  /// another, the seam between them is scored too. O(bytes).
  public func score(_ messages: [(index: Int, text: [UInt8])]) -> ScoreCard {
    var strongest = Strongest(columns: model.columns.count)
    for message in messages {
      let features = MessageFeatures(message.text, keywords: keywords)
      strongest.add(Analysis(features, model), Passage(message.text, message: message.index))
    }
    strongest.readSource()
    for seam in Passage.seams(messages) {
      let features = MessageFeatures(seam.text, keywords: keywords)
      if features.hits.contains(where: { seam.crossesBorder(features.sourceRange(of: $0.tokens)) }) {
        strongest.add(Analysis(features, model), seam)
      }
    }
    return card(strongest)
  }

  /// What each column found where it is strongest.
  private struct Strongest {
    private(set) var passages: [(analysis: Analysis, passage: Passage)] = []
    /// Log-odds of each column, and the passage that has them.
    private(set) var best: [(odds: Double, passage: Int)]
    private(set) var knownShare = 0.0

    init(columns: Int) { best = [(odds: Double, passage: Int)](repeating: (-.infinity, 0), count: columns) }

    mutating func add(_ analysis: Analysis, _ passage: Passage) {
      for (column, odds) in analysis.logOdds.enumerated() where odds > best[column].odds {
        best[column] = (odds, passages.count)
      }
      passages.append((analysis, passage))
    }

    /// Notes how much of all passages so far is known.
    mutating func readSource() {
      let all = passages.reduce(0) { $0 + $1.analysis.words.all }
      let known = passages.reduce(0) { $0 + $1.analysis.words.known }
      knownShare = all == 0 ? 0 : Double(known) / Double(all)
    }
  }

  private func card(_ strongest: Strongest) -> ScoreCard {
    let labels = model.columns.indices.dropLast().map { column in
      let (odds, number) = strongest.best[column]
      let probability = logistic(odds)
      let isPresent = probability >= model.columns[column].threshold
      var evidence: [Evidence] = []
      if isPresent, number < strongest.passages.count {
        let (analysis, passage) = strongest.passages[number]
        evidence = analysis.evidence(for: column, model).flatMap { passage.evidence($0) }
      }
      return LabelScore(
        column: column, probability: probability, isPresent: isPresent, evidence: Array(evidence.prefix(3)))
    }
    let last = model.columns.count - 1
    let (odds, number) = strongest.best[last]
    var knownShare = strongest.knownShare
    if number < strongest.passages.count {
      // Unknown words around a request don't make it less of one.
      let words = strongest.passages[number].analysis.riskWords
      if words.known >= Scorer.leastKnownWords {
        knownShare = max(knownShare, Double(words.known) / Double(words.all))
      }
    }
    let probability = logistic(odds)
    let isScam = probability >= model.columns[last].threshold
    let distance = odds - logOdds(model.columns[last].threshold)
    let verdict: Verdict =
      knownShare < Scorer.leastKnownShare || distance.magnitude < Scorer.unsureMargin
      ? .unsure : isScam ? .scam : .clear
    return ScoreCard(labels: labels, risk: probability, isScam: isScam, verdict: verdict)
  }
}
