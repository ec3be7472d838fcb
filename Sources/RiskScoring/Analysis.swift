import MessageText

/// One message under one model: the log-odds of every column in the window that shows it most, and what is needed to
/// say why. Used again from message to message: what it remembers makes it fast and changes no result.
struct Analysis: Sendable {
  private let columns: Int
  private var runs: RunTable<RunSums>
  private var scan: KeywordScan
  private var plain = PlainReader()
  /// Nil for a plain message, as long as nobody asks for evidence.
  private var reading: MessageReading?
  private var clauses: ClauseSums
  private var keywords: [KnownFeature] = []
  private(set) var strongest: StrongestWindows
  /// Windows that evidence was asked for, and what stands in them beside keywords, window by window.
  private var looked: [LookedAt] = []
  private var features: [KnownFeature] = []
  private var wholeRuns: [Int] = []
  private var wholeSums: [SIMD8<Int32>] = []
  /// Room for what each token of a window carries, and for stretches of tokens.
  private var share: [Double] = []
  private var stretches: [(tokens: Range<Int>, sum: Double)] = []

  /// A feature that the model knows, and the tokens it was seen on.
  private struct KnownFeature {
    let number: Int
    let tokens: Range<Int>
  }

  /// The ordinary features of a window, and the runs whose sums belong to one token each.
  private struct LookedAt {
    let window: Range<Int>
    let features: Range<Int>
    let runs: Range<Int>
  }

  /// `places`: words that are remembered.
  init(_ model: Model, _ table: KeywordAutomaton, places: Int) {
    columns = model.columns.count
    runs = RunTable(RunSums(model), places: places)
    scan = KeywordScan(table)
    clauses = ClauseSums(columns: columns)
    strongest = StrongestWindows(model.columns.map { $0.numbers })
  }

  /// Reads a message; says whether it was plain, which nothing else depends on. O(bytes × columns).
  @discardableResult
  mutating func read(
    _ text: Span<UInt8>, _ model: Model, _ table: KeywordAutomaton, readsPlain: Bool = true
  ) -> Bool {
    guard readsPlain, plain.read(text, table, &runs) else {
      read(MessageReading(text, table, &scan), model, table)
      return false
    }
    begin(nil)
    plain.addSums(of: runs, model, to: &clauses)
    plain.findKeywords(table, &scan)
    for hit in scan.hits { addKeyword(table.featureHash(hit), hit.tokens, model) }
    strongest.find(in: &clauses, model) { plain.startsSentence($0) }
    return true
  }

  /// Takes over a message that was read. O(features × columns).
  mutating func read(_ reading: MessageReading, _ model: Model, _ table: KeywordAutomaton) {
    begin(reading)
    runs.makeRoom()
    clauses.begin(reading.clauses)
    clauses.beginPieces()
    if !reading.tokens.isEmpty { addRuns(of: reading, model, table) }
    addPairs(of: reading, model)
    clauses.endPieces()
    reading.forEachKeyword(table) { hash, tokens in addKeyword(hash, tokens, model) }
    strongest.find(in: &clauses, model) { reading.tokens[$0].startsSentence }
  }

  private mutating func begin(_ reading: MessageReading?) {
    self.reading = reading
    keywords.clear()
    looked.clear()
    features.clear()
    wholeRuns.clear()
    wholeSums.clear()
  }

  private mutating func addKeyword(_ hash: UInt64, _ tokens: Range<Int>, _ model: Model) {
    guard let number = model.feature(hash) else { return }
    clauses.addKeyword(number, tokens: tokens)
    keywords.append(KnownFeature(number: number, tokens: tokens))
  }

  private mutating func addRuns(of reading: MessageReading, _ model: Model, _ table: KeywordAutomaton) {
    let bytes = reading.text.bytes.span
    reading.forEachRun(from: 0) { run in
      var count = 0
      if let key = RunKey(bytes, from: run.range.lowerBound, count: &count) {
        let place = runs.place(of: key, at: run.range, in: bytes, table)
        if runs.record(place).tells(run, of: reading) {
          clauses.add(runs, place, to: run.owner)
          return true
        }
      }
      for token in run.tokens {
        clauses.addWord(run.home(of: token), isKnown: model.feature(reading.hashes[token]) != nil)
      }
      reading.forEachFeature(of: run) { hash, token in
        if let number = model.feature(hash) { clauses.add(number, to: run.home(of: token), model) }
      }
      return true
    }
  }

  private mutating func addPairs(of reading: MessageReading, _ model: Model) {
    for token in reading.tokens.indices {
      if let hash = reading.pairHash(at: token), let number = model.feature(hash) {
        clauses.add(number, to: token, model)
      }
    }
  }

  /// Words, and words known to the model, in all of the message.
  var words: (all: Int, known: Int) { clauses.words(in: clauses.whole) }

  /// The same in the window that speaks for the risk.
  var riskWords: (all: Int, known: Int) { clauses.words(in: strongest.window(columns - 1)) }

  // MARK: - Evidence

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  /// `source`: the message.
  mutating func evidence(
    for column: Int, _ model: Model, in source: Span<UInt8>
  ) -> [Range<Int>] {
    let pieces = strongest.window(column)
    let window = clauses.tokens(of: pieces)
    let found = look(at: pieces, window, source, model)
    guard window.upperBound <= tokenCount else { return [] }
    // Of each token of the window, in half steps: a pair stands on two tokens.
    share.clear()
    share.append(contentsOf: repeatElement(0, count: window.count))
    let vectors = wholeSums.count / max(1, wholeRuns.count)
    for run in found.runs {
      share[wholeRuns[run] - window.lowerBound] +=
        2 * Double(wholeSums[run * vectors + column / 8][column % 8])
    }
    for feature in features[found.features] {
      let weight = Double(model.weight(feature.number, column: column) * (feature.tokens.count == 1 ? 2 : 1))
      for token in feature.tokens { share[token - window.lowerBound] += weight }
    }
    let length = clauses.length(of: pieces)
    for token in share.indices { share[token] = share[token] / 2 / length }
    for feature in keywords
    where feature.tokens.lowerBound >= window.lowerBound && feature.tokens.upperBound <= window.upperBound {
      let weight = Double(model.weight(feature.number, column: column)) / Double(feature.tokens.count)
      for token in feature.tokens {
        share[token - window.lowerBound] = max(share[token - window.lowerBound], 0) + weight
      }
    }
    findStretches(from: window.lowerBound)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(stretches.count)
    for index in stretches.indices {
      let tokens = stretches[index].tokens
      if let reading {
        ranges.append(reading.sourceRange(of: tokens))
      } else {
        let first = sourceRange(of: tokens.lowerBound)
        let last = sourceRange(of: tokens.upperBound - 1)
        ranges.append(first.lowerBound..<max(first.upperBound, last.upperBound))
      }
    }
    return ranges
  }

  private var tokenCount: Int { reading?.tokens.count ?? plain.tokenCount }

  private func startsSentence(_ token: Int) -> Bool {
    reading?.tokens[token].startsSentence ?? plain.startsSentence(token)
  }

  /// The bytes of a token of a plain message.
  private func sourceRange(of token: Int) -> Range<Int> {
    let run = plain.run(of: token)
    return runs.record(run.place).sourceRange(of: token - run.token, from: run.start)
  }

  /// The ordinary features that lie in a window and that the model knows; `tokens`: its tokens. O(bytes of the window).
  private mutating func look(
    at window: Range<Int>, _ tokens: Range<Int>, _ source: Span<UInt8>, _ model: Model
  ) -> LookedAt {
    if let found = looked.first(where: { $0.window == window }) { return found }
    let firstFeature = features.count
    let firstRun = wholeRuns.count
    let isWhole = addWholeRuns(in: tokens)
    // In a plain message there is nothing to undo.
    if !isWhole, reading == nil { reading = MessageReading(words: NormalizedText(source, lexicon: nil)) }
    if !isWhole, let reading, tokens.upperBound <= reading.tokens.count {
      reading.forEachRun(from: tokens.lowerBound) { run in
        guard run.owner < tokens.upperBound else { return false }
        // A run without a space can be as long as the text, and each label has its own window.
        let isLong = run.range.count > MessageReading.Run.longestWhole && !run.tokens.isEmpty
        let seen = isLong ? run.tokens.clamped(to: tokens) : run.tokens
        guard seen.isEmpty == run.tokens.isEmpty else { return true }
        reading.forEachFeature(of: run, seenOn: seen) { hash, token in
          if tokens.contains(run.home(of: token)), tokens.contains(token), let number = model.feature(hash) {
            features.append(KnownFeature(number: number, tokens: token..<token + 1))
          }
        }
        return true
      }
    }
    for token in tokens.dropLast() {
      let hash = reading.map { $0.pairHash(at: token) } ?? plain.pairHash(at: token)
      if let hash, let number = model.feature(hash) {
        features.append(KnownFeature(number: number, tokens: token..<token + 2))
      }
    }
    let found = LookedAt(
      window: window, features: firstFeature..<features.count, runs: firstRun..<wholeRuns.count)
    looked.append(found)
    return found
  }

  /// Notes the runs of a window of a plain message; false, with nothing noted, where two tokens share one, or the
  /// message is not plain.
  private mutating func addWholeRuns(in window: Range<Int>) -> Bool {
    guard reading == nil else { return false }
    let first = (runs: wholeRuns.count, sums: wholeSums.count)
    for index in 0..<plain.runCount where window.contains(plain.run(index).owner) {
      let (place, owner) = (plain.run(index).place, plain.run(index).owner)
      guard runs.heads[place].tokens < 2 else {
        wholeRuns.removeLast(wholeRuns.count - first.runs)
        wholeSums.removeLast(wholeSums.count - first.sums)
        return false
      }
      wholeRuns.append(owner)
      for lane in runs.memo.lanes(of: place) { wholeSums.append(runs.memo.sums[lane]) }
    }
    return true
  }

  /// Finds stretches of neighbouring tokens that carry at least a quarter of what the strongest token carries, one weak
  /// token between two strong ones forgiven, none over a sentence's end or longer than twelve tokens: the three
  /// strongest of them, if they come near the first. `share` begins with the token `first`.
  private mutating func findStretches(from first: Int) {
    stretches.clear()
    let strongest = share.max() ?? 0
    guard strongest > 0 else { return }
    var index = 0
    while index < share.count {
      guard share[index] >= strongest / 4 else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      var sum = share[index]
      index += 1
      while index < share.count, !startsSentence(first + index), index - start < 12, index - end < 2 {
        if share[index] >= strongest / 4 {
          end = index + 1
          sum += share[index]
        }
        index += 1
      }
      stretches.append((first + start..<first + end, sum))
      index = end
    }
    stretches.sort { ($1.sum, $0.tokens.lowerBound) < ($0.sum, $1.tokens.lowerBound) }
    let best = stretches.first?.sum ?? 0
    let near = stretches.prefix(3).prefix { $0.sum >= best / 3 }.count
    stretches.removeLast(stretches.count - near)
  }
}
