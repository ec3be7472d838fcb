import MessageText

/// One message under one model: the log-odds of every column in the window that shows it most, and what is needed to
/// say why. Used again from message to message: what it remembers makes it fast and changes no result.
struct Analysis: Sendable {
  private let columns: [ColumnNumbers]
  private let lanes: ColumnLanes
  private var runs: RunTable
  private var scan: KeywordScan
  private var plain = PlainReader()
  /// Nil for a plain message, as long as nobody asks for evidence.
  private var reading: MessageReading?
  private var clauses: ClauseSums
  private var keywords: [KnownFeature] = []
  /// One for each column of the model, the risk last: that of the strongest window.
  private(set) var logOdds: [Double]
  /// The same in vectors of eight while windows are scored.
  private var highest: [SIMD8<Double>]
  /// The window that `logOdds` speaks of, as a run of pieces, for each column.
  private var windows: [Range<Int>]
  /// Room for the sentences of a message, kept from one to the next.
  private var room: [Range<Int>] = []
  /// Windows that evidence was asked for.
  private var looked: [LookedAt] = []

  /// A feature that the model knows, and the tokens it was seen on.
  private struct KnownFeature {
    let number: Int
    let tokens: Range<Int>
  }

  /// What stands in a window beside keywords.
  private struct LookedAt {
    let window: Range<Int>
    let features: [KnownFeature]
    let runs: [WholeRun]
  }

  /// A run whose sums belong to one token.
  private struct WholeRun {
    let token: Int
    let sums: [SIMD8<Int32>]
  }

  /// `places`: words that are remembered.
  init(_ model: Model, _ table: KeywordAutomaton, places: Int) {
    columns = model.columns.map { $0.numbers }
    lanes = ColumnLanes(columns)
    highest = lanes.bias
    runs = RunTable(model, places: places)
    scan = KeywordScan(table)
    clauses = ClauseSums(columns: columns.count)
    logOdds = [Double](repeating: 0, count: columns.count)
    windows = [Range<Int>](repeating: 0..<0, count: columns.count)
  }

  /// Reads a message; says whether it was plain, which nothing else depends on. O(bytes × columns).
  @discardableResult
  mutating func read(
    _ text: Span<UInt8>, _ model: Model, _ table: KeywordAutomaton, readsPlain: Bool = true
  ) -> Bool {
    guard readsPlain, plain.read(text, model, table, &runs, into: &clauses) else {
      read(MessageReading(text, keywords: table), model, table)
      return false
    }
    begin(nil)
    for hit in table.hits(plain.hashes, plain.marks, rows: plain.rows, &scan) {
      addKeyword(table.featureHash(hit), hit.tokens, model)
    }
    findStrongest(model)
    return true
  }

  /// Takes over a message that was read. O(features × columns).
  mutating func read(_ reading: MessageReading, _ model: Model, _ table: KeywordAutomaton) {
    begin(reading)
    clauses.removeAll()
    clauses.close(reading.clauses)
    if !reading.tokens.isEmpty { addRuns(of: reading, model, table) }
    addPairs(of: reading, model)
    reading.forEachKeyword(table) { hash, tokens in addKeyword(hash, tokens, model) }
    findStrongest(model)
  }

  private mutating func begin(_ reading: MessageReading?) {
    self.reading = reading
    keywords.removeAll(keepingCapacity: true)
    looked.removeAll(keepingCapacity: true)
  }

  private mutating func addPairs(of reading: MessageReading, _ model: Model) {
    var piece = 0
    for token in reading.tokens.indices {
      guard let hash = reading.pairHash(at: token), let number = model.feature(hash) else { continue }
      piece = clauses.piece(of: token, from: piece)
      clauses.add(number, to: piece, model)
    }
  }

  private mutating func addKeyword(_ hash: UInt64, _ tokens: Range<Int>, _ model: Model) {
    guard let number = model.feature(hash) else { return }
    clauses.addKeyword(number, tokens: tokens)
    keywords.append(KnownFeature(number: number, tokens: tokens))
  }

  private mutating func addRuns(of reading: MessageReading, _ model: Model, _ table: KeywordAutomaton) {
    let bytes = reading.text.bytes.span
    var piece = 0
    reading.forEachRun(from: 0) { run in
      piece = clauses.piece(of: run.owner, from: piece)
      var count = 0
      if let key = RunKey(bytes, from: run.range.lowerBound, count: &count) {
        let place = runs.place(of: key, at: run.range, in: bytes, model, table)
        if runs.record(place).tells(run, of: reading) {
          runs.addSums(of: place, to: &clauses, piece: piece)
          return true
        }
      }
      // A run without a space can be as long as the text: each search goes on where the last one ended.
      var own = piece
      for token in run.tokens {
        own = clauses.piece(of: run.home(of: token), from: own)
        clauses.addWord(to: own, isKnown: model.feature(reading.hashes[token]) != nil)
      }
      own = piece
      var last = run.owner
      reading.forEachFeature(of: run) { hash, seen in
        guard let number = model.feature(hash) else { return }
        let home = run.home(of: seen)
        // The tokens come in order, and then the grams from the first one on.
        if home < last { own = piece }
        own = clauses.piece(of: home, from: own)
        last = home
        clauses.add(number, to: own, model)
      }
      return true
    }
  }

  /// Looks for the window where each column is strongest. The overall risk is highest where the labels and the direct
  /// column speak of the same window, or any two innocent ones of a long letter would add up. O(windows × columns).
  private mutating func findStrongest(_ model: Model) {
    let last = columns.count - 1
    let whole = clauses.whole
    let length = clauses.length(of: whole)
    var largest = -Double.infinity
    for (index, column) in columns.enumerated() {
      logOdds[index] = -.infinity
      windows[index] = whole
      guard index < last, !column.readsWindows || whole.isEmpty else { continue }
      let odds = column.slope * clauses.score(index, column, length: length, model) + column.intercept
      logOdds[index] = odds
      if column.isRisk { largest = max(largest, odds - column.thresholdLogOdds) }
    }
    for vector in highest.indices { highest[vector] = SIMD8(repeating: -.infinity) }
    clauses.beginWindows()
    var first = 0
    for index in clauses.clauses.indices {
      let clause = clauses.clauses[index]
      clauses.enter(clause)
      let count = Windows.pieces(clause.count)
      Windows.forEachWindow(pieces: count) { part in
        consider(first + part.lowerBound..<first + part.upperBound, largest, model)
      }
      first += count
    }
    scoreSentences(largest, model)
    addSupport(whole, model)
    let risk = columns[last]
    if !risk.readsWindows || whole.isEmpty {
      let evidence = OverallRisk.evidence(
        excess: largest, score: clauses.score(last, risk, length: length, model))
      logOdds[last] = risk.slope * evidence + risk.intercept
    }
  }

  /// The labels that read windows: what their strongest window says, and the whole message with it.
  private mutating func addSupport(_ whole: Range<Int>, _ model: Model) {
    guard columns.contains(where: { $0.readsWindows }) else { return }
    if !whole.isEmpty {
      clauses.beginWindows()
      clauses.enter(clauses.tokens(of: whole))
      clauses.score(whole, lanes, model)
    }
    for (index, column) in columns.dropLast().enumerated() where column.readsWindows {
      if whole.isEmpty {
        logOdds[index] += column.slope * WholeMessage.support(column.bias)
      } else {
        let support = WholeMessage.support(clauses.scores[index / 8][index % 8])
        logOdds[index] = highest[index / 8][index % 8] + column.slope * support
      }
    }
  }

  private mutating func scoreSentences(_ largest: Double, _ model: Model) {
    guard clauses.clauses.count > 1 else { return }
    var sentences: [Range<Int>] = []
    swap(&sentences, &room)
    defer { swap(&sentences, &room) }
    sentences.removeAll(keepingCapacity: true)
    Windows.forEachSentence(
      of: clauses.clauses, startsSentence: { startsSentence($0) }, { sentences.append($0) })
    guard !sentences.isEmpty else { return }
    clauses.beginWindows()
    var piece = 0
    var clause = 0
    func pieces(before end: Int) -> Int {
      while clause < end {
        piece += Windows.pieces(clauses.clauses[clause].count)
        clause += 1
      }
      return piece
    }
    for sentence in sentences {
      let window = pieces(before: sentence.lowerBound)..<pieces(before: sentence.upperBound)
      clauses.enter(clauses.tokens(of: window))
      consider(window, largest, model)
    }
  }

  /// Notes where a window is the strongest so far; `largest`: what labels of whole messages say of the risk.
  @inline(__always)
  private mutating func consider(_ window: Range<Int>, _ largest: Double, _ model: Model) {
    clauses.score(window, lanes, model)
    var excess = SIMD8<Double>(repeating: largest)
    for vector in highest.indices {
      let found = lanes.slope[vector] * clauses.scores[vector] + lanes.intercept[vector]
      let distance = found - lanes.riskThreshold[vector]
      excess.replace(with: distance, where: distance .> excess)
      let isHigher = found .> highest[vector]
      guard any(isHigher) else { continue }
      highest[vector].replace(with: found, where: isHigher)
      for lane in 0..<8 where isHigher[lane] { windows[vector * 8 + lane] = window }
    }
    let last = columns.count - 1
    let risk = columns[last]
    guard risk.readsWindows else { return }
    let direct = clauses.scores[last / 8][last % 8]
    let found = risk.slope * OverallRisk.evidence(excess: excess.max(), score: direct) + risk.intercept
    if found > logOdds[last] {
      logOdds[last] = found
      windows[last] = window
    }
  }

  /// Words, and words known to the model, in all of the message.
  var words: (all: Int, known: Int) { clauses.words(in: clauses.whole) }

  /// The same in the window that speaks for the risk.
  var riskWords: (all: Int, known: Int) { clauses.words(in: windows[windows.count - 1]) }

  // MARK: - Evidence

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  /// `source`: the message.
  mutating func evidence(
    for column: Int, _ model: Model, _ table: KeywordAutomaton, in source: Span<UInt8>
  ) -> [Range<Int>] {
    let window = clauses.tokens(of: windows[column])
    let found = look(at: windows[column], window, source, model, table)
    guard window.upperBound <= tokenCount else { return [] }
    // Of each token of the window, in half steps: a pair stands on two tokens.
    var steps = [Int](repeating: 0, count: window.count)
    for run in found.runs {
      steps[run.token - window.lowerBound] += 2 * Int(run.sums[column / 8][column % 8])
    }
    for feature in found.features {
      let weight = model.weight(feature.number, column: column) * (feature.tokens.count == 1 ? 2 : 1)
      for token in feature.tokens { steps[token - window.lowerBound] += weight }
    }
    let length = clauses.length(of: windows[column])
    var share = steps.map { Double($0) / 2 / length }
    for feature in keywords
    where feature.tokens.lowerBound >= window.lowerBound && feature.tokens.upperBound <= window.upperBound {
      let weight = Double(model.weight(feature.number, column: column)) / Double(feature.tokens.count)
      for token in feature.tokens {
        share[token - window.lowerBound] = max(share[token - window.lowerBound], 0) + weight
      }
    }
    return strongestRuns(share, from: window.lowerBound).map { tokens in
      if let reading { return reading.sourceRange(of: tokens) }
      let first = sourceRange(of: tokens.lowerBound, source, model, table)
      let last = sourceRange(of: tokens.upperBound - 1, source, model, table)
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
  }

  private var tokenCount: Int { reading?.tokens.count ?? plain.hashes.count }

  private func startsSentence(_ token: Int) -> Bool {
    reading?.tokens[token].startsSentence ?? plain.startsSentence[token]
  }

  /// The bytes of a token of a plain message.
  private mutating func sourceRange(
    of token: Int, _ source: Span<UInt8>, _ model: Model, _ table: KeywordAutomaton
  ) -> Range<Int> {
    let run = plain.run(of: token)
    // First the place: it may put the run there.
    let place = place(of: run, source, model, table)
    return runs.record(place).sourceRange(of: token - run.token, from: run.range.lowerBound)
  }

  private mutating func place(
    of run: PlainReader.PlainRun, _ source: Span<UInt8>, _ model: Model, _ table: KeywordAutomaton
  ) -> Int {
    runs.place(of: run.key, at: run.range, in: source, model, table)
  }

  /// The ordinary features that lie in a window and that the model knows; `tokens`: its tokens. O(bytes of the window).
  private mutating func look(
    at window: Range<Int>, _ tokens: Range<Int>, _ source: Span<UInt8>, _ model: Model,
    _ table: KeywordAutomaton
  ) -> LookedAt {
    if let found = looked.first(where: { $0.window == window }) { return found }
    let whole = wholeRuns(in: window, source, model, table)
    // In a plain message there is nothing to undo.
    if whole == nil, reading == nil { reading = MessageReading(words: NormalizedText(source, lexicon: nil)) }
    var features: [KnownFeature] = []
    if whole == nil, let reading, tokens.upperBound <= reading.tokens.count {
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
    let found = LookedAt(window: window, features: features, runs: whole ?? [])
    looked.append(found)
    return found
  }

  /// The runs of a window of a plain message, where no two tokens share one; nil for all others.
  private mutating func wholeRuns(
    in window: Range<Int>, _ source: Span<UInt8>, _ model: Model, _ table: KeywordAutomaton
  ) -> [WholeRun]? {
    guard reading == nil else { return nil }
    var whole: [WholeRun] = []
    for run in plain.runs where window.contains(run.piece) {
      let place = place(of: run, source, model, table)
      let tokens = runs.record(place).tokens
      guard tokens < 2 else { return nil }
      whole.append(
        WholeRun(token: tokens == 0 ? max(0, run.token - 1) : run.token, sums: runs.sums(of: place)))
    }
    return whole
  }

  /// Runs of neighbouring tokens that carry at least a quarter of what the strongest token carries, one weak token
  /// between two strong ones forgiven, none over a sentence's end or longer than twelve tokens. `share` begins with
  /// the token `first`.
  private func strongestRuns(_ share: [Double], from first: Int) -> [Range<Int>] {
    let strongest = share.max() ?? 0
    guard strongest > 0 else { return [] }
    var runs: [(range: Range<Int>, sum: Double)] = []
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
      runs.append((first + start..<first + end, sum))
      index = end
    }
    runs.sort { ($1.sum, $0.range.lowerBound) < ($0.sum, $1.range.lowerBound) }
    let best = runs.first?.sum ?? 0
    return runs.prefix(3).filter { $0.sum >= best / 3 }.map { $0.range }
  }
}
