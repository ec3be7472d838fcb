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
    fileprivate var analysis: Analysis
    /// Whether plain messages may be read run by run; for tests, since it makes no difference to the result.
    var readsPlain = true
    /// Messages that were.
    fileprivate(set) var plainCount = 0
  }

  /// A memory to be used by one thread at a time; `places`: words that are remembered, a power of two. It grows to
  /// about 250 bytes for each of them.
  public func memory(places: Int = 1 << 14) -> Memory {
    Memory(analysis: Analysis(model, keywords, places: places))
  }

  /// Scores the seller's messages of one conversation; `messages` pairs each text with its index there.
  ///
  /// A label is as probable as in the message that shows it most. Where a request begins in one message and ends in
  /// another, the seam between them is scored too. O(bytes).
  public func score(_ messages: [(index: Int, text: [UInt8])], _ memory: inout Memory) -> ScoreCard {
    var strongest = Strongest(columns: model.columns.count)
    for (number, message) in messages.enumerated() {
      read(message.text, &memory)
      strongest.add(memory.analysis, passage: number)
    }
    strongest.readSource()
    // The seams that are scored, behind the messages.
    var seams: [Passage] = []
    for seam in Passage.seams(messages) {
      let reading = MessageReading(seam.text, keywords: keywords)
      if reading.hits.contains(where: { seam.crossesBorder(reading.sourceRange(of: $0.tokens)) }) {
        memory.analysis.read(reading, model, keywords)
        strongest.add(memory.analysis, passage: messages.count + seams.count)
        seams.append(seam)
      }
    }
    return card(strongest, &memory) { number in
      guard number >= messages.count else {
        return Passage(messages[number].text, message: messages[number].index)
      }
      return seams[number - messages.count]
    }
  }

  private func read(_ text: [UInt8], _ memory: inout Memory) {
    if memory.analysis.read(text.span, model, keywords, readsPlain: memory.readsPlain) {
      memory.plainCount += 1
    }
  }

  /// The same for one conversation alone.
  public func score(_ messages: [(index: Int, text: [UInt8])]) -> ScoreCard {
    var memory = memory(places: 64)
    return score(messages, &memory)
  }

  /// What each column found where it is strongest.
  private struct Strongest {
    /// Log-odds of each column, and the passage that has them.
    private(set) var best: [(odds: Double, passage: Int)]
    /// Words of all passages of the source.
    private var words = (all: 0, known: 0)
    private(set) var knownShare = 0.0
    /// Words of the window that speaks for the risk.
    private(set) var riskWords = (all: 0, known: 0)
    /// The passage that was added last.
    private(set) var last = -1

    init(columns: Int) { best = [(odds: Double, passage: Int)](repeating: (-.infinity, -1), count: columns) }

    mutating func add(_ analysis: borrowing Analysis, passage: Int) {
      for column in best.indices where analysis.logOdds[column] > best[column].odds {
        best[column] = (analysis.logOdds[column], passage)
        if column == best.count - 1 { riskWords = analysis.riskWords }
      }
      let own = analysis.words
      words = (words.all + own.all, words.known + own.known)
      last = passage
    }

    /// Notes how much of all passages so far is known.
    mutating func readSource() {
      knownShare = words.all == 0 ? 0 : Double(words.known) / Double(words.all)
    }
  }

  /// Whether a probability reaches its threshold; it is worked out only where the log-odds come near.
  private func reaches(_ logOdds: Double, _ column: Int) -> Bool {
    logOdds > model.columns[column].thresholdLogOdds - 0.001
      && logistic(logOdds) >= model.columns[column].threshold
  }

  private func card(_ found: Strongest, _ memory: inout Memory, passage: (Int) -> Passage) -> ScoreCard {
    let last = model.columns.count - 1
    var labels: [LabelScore] = []
    labels.reserveCapacity(last)
    var present: [Int] = []
    for column in 0..<last {
      let odds = found.best[column].odds
      let isPresent = reaches(odds, column)
      if isPresent, found.best[column].passage >= 0 { present.append(column) }
      labels.append(LabelScore(column: column, logOdds: odds, isPresent: isPresent, evidence: []))
    }
    // Passages are read again for their evidence, each once; the last one still lies in the memory.
    present.sort { (found.best[$1].passage, $0) < (found.best[$0].passage, $1) }
    var read = found.last
    for column in present {
      let number = found.best[column].passage
      let passage = passage(number)
      if number != read {
        self.read(passage.text, &memory)
        read = number
      }
      let ranges = memory.analysis.evidence(for: column, model, keywords, in: passage.text.span)
      labels[column].evidence = Array(ranges.flatMap { passage.evidence($0) }.prefix(3))
    }
    var knownShare = found.knownShare
    // Unknown words around a request don't make it less of one.
    if found.riskWords.known >= Scorer.leastKnownWords {
      knownShare = max(knownShare, Double(found.riskWords.known) / Double(found.riskWords.all))
    }
    let odds = found.best[last].odds
    let probability = logistic(odds)
    let isScam = probability >= model.columns[last].threshold
    let distance = odds - model.columns[last].thresholdLogOdds
    let verdict: Verdict =
      knownShare < Scorer.leastKnownShare || distance.magnitude < Scorer.unsureMargin
      ? .unsure : isScam ? .scam : .clear
    return ScoreCard(labels: labels, risk: probability, isScam: isScam, verdict: verdict)
  }
}
