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

  /// What scoring remembers from message to message to be fast. It never changes a result.
  public struct Memory: Sendable {
    fileprivate var runs: RunTable
    fileprivate var reader = PlainReader()
    fileprivate var sums: ClauseSums
    /// Whether plain messages may be read run by run; for tests, since it makes no difference to the result.
    var readsPlain = true
    /// Messages that were.
    var plainCount = 0
  }

  /// A memory of at most 4 MB, to be used by one thread at a time; `places`: words that are remembered.
  public func memory(places: Int = 1 << 14) -> Memory {
    Memory(runs: RunTable(model, places: places), sums: ClauseSums(columns: model.columns.count))
  }

  /// Scores the seller's messages of one conversation; `messages` pairs each text with its index there.
  ///
  /// A label is as probable as in the message that shows it most. Where a request begins in one message and ends in
  /// another, the seam between them is scored too. O(bytes).
  public func score(_ messages: [(index: Int, text: [UInt8])], _ memory: inout Memory) -> ScoreCard {
    var strongest = Strongest(columns: model.columns.count)
    for message in messages {
      strongest.add(analyse(message.text, &memory), Passage(message.text, message: message.index))
    }
    strongest.readSource()
    for seam in Passage.seams(messages) {
      let reading = MessageReading(seam.text, keywords: keywords)
      if reading.hits.contains(where: { seam.crossesBorder(reading.sourceRange(of: $0.tokens)) }) {
        strongest.add(Analysis(reading, model, keywords, &memory.runs), seam)
      }
    }
    return card(strongest)
  }

  private func analyse(_ text: [UInt8], _ memory: inout Memory) -> Analysis {
    if memory.readsPlain, memory.reader.read(text.span, model, &memory.runs, into: &memory.sums) {
      memory.plainCount += 1
      return Analysis(memory.reader, memory.sums, model, keywords)
    }
    return Analysis(MessageReading(text, keywords: keywords), model, keywords, &memory.runs)
  }

  /// The same for one conversation alone.
  public func score(_ messages: [(index: Int, text: [UInt8])]) -> ScoreCard {
    var memory = memory(places: 64)
    return score(messages, &memory)
  }

  /// What each column found where it is strongest.
  private struct Strongest {
    var passages: [(analysis: Analysis, passage: Passage)] = []
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

  /// Whether a probability reaches its threshold; it is worked out only where the log-odds come near.
  private func reaches(_ logOdds: Double, _ column: ModelColumn) -> Bool {
    logOdds > column.thresholdLogOdds - 0.001 && logistic(logOdds) >= column.threshold
  }

  private func card(_ found: Strongest) -> ScoreCard {
    var strongest = found
    let labels = model.columns.indices.dropLast().map { column in
      let (odds, number) = strongest.best[column]
      let isPresent = reaches(odds, model.columns[column])
      var evidence: [Evidence] = []
      if isPresent, number < strongest.passages.count {
        let passage = strongest.passages[number].passage
        for range in strongest.passages[number].analysis.evidence(for: column, model, in: passage.text) {
          evidence += passage.evidence(range)
        }
      }
      return LabelScore(
        column: column, logOdds: odds, isPresent: isPresent, evidence: Array(evidence.prefix(3)))
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
    let distance = odds - model.columns[last].thresholdLogOdds
    let verdict: Verdict =
      knownShare < Scorer.leastKnownShare || distance.magnitude < Scorer.unsureMargin
      ? .unsure : isScam ? .scam : .clear
    return ScoreCard(labels: labels, risk: probability, isScam: isScam, verdict: verdict)
  }
}
