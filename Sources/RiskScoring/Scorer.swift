/// Scores messages with a model. One scorer serves any number of messages; it never changes.
public struct Scorer: Sendable {
  public let model: Model
  private let keywords: KeywordAutomaton
  /// Of each column, as log-odds.
  private let thresholds: [Double]

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
    thresholds = model.columns.map { $0.thresholdLogOdds }
  }

  /// What scoring remembers from message to message to be fast. It never changes a result.
  public struct Memory: Sendable {
    fileprivate var analysis: Analysis
    fileprivate var strongest: Strongest
    /// Whether plain messages may be read run by run; for tests, since it makes no difference to the result.
    var readsPlain = true
    /// Messages that were.
    fileprivate(set) var plainCount = 0
  }

  /// A memory to be used by one thread at a time; `places`: words that are remembered, a power of two. It grows to
  /// about 250 bytes for each of them.
  public func memory(places: Int = 1 << 14) -> Memory {
    Memory(
      analysis: Analysis(model, keywords, places: places), strongest: Strongest(columns: model.columns.count))
  }

  /// Scores the seller's messages of one conversation; `messages` pairs each text with its index there.
  ///
  /// A label is as probable as in the message that shows it most. Where a request begins in one message and ends in
  /// another, the seam between them is scored too. O(bytes).
  public func score(_ messages: [(index: Int, text: [UInt8])], _ memory: inout Memory) -> ScoreCard {
    if messages.count == 1, let only = messages.first {
      return score(only.text.span, index: only.index, &memory)
    }
    memory.strongest.begin()
    for (number, message) in messages.enumerated() {
      read(message.text.span, &memory)
      memory.strongest.add(memory.analysis, passage: number)
    }
    memory.strongest.readSource()
    // The seams that are scored, behind the messages.
    var seams: [Passage] = []
    for seam in Passage.seams(messages) {
      let reading = MessageReading(seam.text, keywords: keywords)
      if reading.hits.contains(where: { seam.crossesBorder(reading.sourceRange(of: $0.tokens)) }) {
        memory.analysis.read(reading, model, keywords)
        memory.strongest.add(memory.analysis, passage: messages.count + seams.count)
        seams.append(seam)
      }
    }
    // Passages are read again for their evidence, each once; the last one still lies in the memory.
    var present = presentLabels(memory.strongest)
    present.sort { (memory.strongest.passages[$1], $0) < (memory.strongest.passages[$0], $1) }
    var read = memory.strongest.last
    var signals: [LabelScore] = []
    for column in present {
      let number = memory.strongest.passages[column]
      let passage =
        number < messages.count
        ? Passage(messages[number].text, message: messages[number].index) : seams[number - messages.count]
      if number != read {
        self.read(passage.text.span, &memory)
        read = number
      }
      let ranges = memory.analysis.evidence(for: column, model, in: passage.text.span)
      signals.append(signal(column, memory, Array(ranges.flatMap { passage.evidence($0) }.prefix(3))))
    }
    return card(memory.strongest, &signals)
  }

  /// The same for one message alone, whose index in its conversation is given.
  public func score(_ text: Span<UInt8>, index: Int = 0, _ memory: inout Memory) -> ScoreCard {
    memory.strongest.begin()
    read(text, &memory)
    memory.strongest.add(memory.analysis, passage: 0)
    memory.strongest.readSource()
    var signals: [LabelScore] = []
    for column in presentLabels(memory.strongest) {
      let ranges = memory.analysis.evidence(for: column, model, in: text)
      signals.append(signal(column, memory, ranges.map { Evidence(message: index, range: $0) }))
    }
    return card(memory.strongest, &signals)
  }

  private func read(_ text: Span<UInt8>, _ memory: inout Memory) {
    if memory.analysis.read(text, model, keywords, readsPlain: memory.readsPlain) {
      memory.plainCount += 1
    }
  }

  /// The same for one conversation alone.
  public func score(_ messages: [(index: Int, text: [UInt8])]) -> ScoreCard {
    var memory = memory(places: 1 << 12)
    return score(messages, &memory)
  }

  /// What each column found where it is strongest.
  fileprivate struct Strongest {
    /// Log-odds of each column, and the passage that has them.
    private(set) var odds: [Double]
    private(set) var passages: [Int]
    /// Words of all passages of the source.
    private var words = (all: 0, known: 0)
    private(set) var knownShare = 0.0
    /// Words of the window that speaks for the risk.
    private(set) var riskWords = (all: 0, known: 0)
    /// The passage that was added last.
    private(set) var last = -1

    init(columns: Int) {
      odds = [Double](repeating: -.infinity, count: columns)
      passages = [Int](repeating: -1, count: columns)
    }

    mutating func begin() {
      for column in odds.indices { (odds[column], passages[column]) = (-.infinity, -1) }
      words = (0, 0)
      knownShare = 0
      riskWords = (0, 0)
      last = -1
    }

    mutating func add(_ analysis: borrowing Analysis, passage: Int) {
      let before = odds[odds.count - 1]
      Strongest.add(analysis.strongest.logOdds.span, passage, to: &odds, &passages)
      if odds[odds.count - 1] > before { riskWords = analysis.riskWords }
      let own = analysis.words
      words = (words.all + own.all, words.known + own.known)
      last = passage
    }

    private static func add(
      _ found: Span<Double>, _ passage: Int, to odds: inout [Double], _ passages: inout [Int]
    ) {
      var odds = odds.mutableSpan
      var passages = passages.mutableSpan
      for column in odds.indices where found[column] > odds[column] {
        odds[column] = found[column]
        passages[column] = passage
      }
    }

    /// Notes how much of all passages so far is known.
    mutating func readSource() {
      knownShare = words.all == 0 ? 0 : Double(words.known) / Double(words.all)
    }
  }

  /// The labels whose probability reaches the threshold; it is worked out only where the log-odds come near.
  private func presentLabels(_ found: borrowing Strongest) -> [Int] {
    var present: [Int] = []
    let odds = found.odds.span
    let thresholds = thresholds.span
    for column in 0..<thresholds.count - 1 where odds[column] > thresholds[column] - 0.001 {
      if found.passages[column] >= 0, logistic(odds[column]) >= model.columns[column].threshold {
        present.append(column)
      }
    }
    return present
  }

  private func signal(_ column: Int, _ memory: borrowing Memory, _ evidence: [Evidence]) -> LabelScore {
    LabelScore(
      column: column, logOdds: memory.strongest.odds[column], isPresent: true, evidence: evidence)
  }

  private func card(_ found: borrowing Strongest, _ signals: inout [LabelScore]) -> ScoreCard {
    let last = thresholds.count - 1
    if signals.count > 1 { signals.sort { ($1.logOdds, $0.column) < ($0.logOdds, $1.column) } }
    var knownShare = found.knownShare
    // Unknown words around a request don't make it less of one.
    if found.riskWords.known >= Scorer.leastKnownWords {
      knownShare = max(knownShare, Double(found.riskWords.known) / Double(found.riskWords.all))
    }
    let odds = found.odds[last]
    let probability = logistic(odds)
    let isScam = probability >= model.columns[last].threshold
    let distance = odds - thresholds[last]
    let showsRisk = signals.contains { model.columns[$0.column].isRisk }
    let isUnsure =
      knownShare < Scorer.leastKnownShare || distance.magnitude < Scorer.unsureMargin
      || (showsRisk && !isScam)
    let verdict: Verdict = isUnsure ? .unsure : isScam ? .scam : .clear
    return ScoreCard(
      logOdds: Array(found.odds[..<last]), signals: signals, risk: probability, isScam: isScam,
      verdict: verdict)
  }
}
