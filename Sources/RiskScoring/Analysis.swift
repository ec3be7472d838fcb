import MessageText

/// One message under one model: the log-odds of every column in the window that shows it most, and what is needed to
/// say why.
struct Analysis {
  /// Nil for a plain message, as long as nobody asks for evidence.
  private var reading: MessageReading?
  private var keywords: [KnownFeature] = []
  private var clauses: ClauseSums
  /// One for each column of the model, the risk last: that of the strongest window.
  private(set) var logOdds: [Double] = []
  /// The window that `logOdds` speaks of, as a run of clauses, for each column.
  private var windows: [Range<Int>] = []
  /// Ordinary features of windows that evidence was asked for.
  private var looked: [(window: Range<Int>, features: [KnownFeature])] = []

  /// A feature that the model knows, and the tokens it was seen on.
  private struct KnownFeature {
    let number: Int
    let tokens: Range<Int>
  }

  /// O(features × columns).
  init(_ reading: MessageReading, _ model: Model, _ table: KeywordAutomaton, _ runs: inout RunTable) {
    self.reading = reading
    clauses = ClauseSums(reading.clauses, columns: model.columns.count)
    if !reading.tokens.isEmpty { addRuns(of: reading, model, &runs) }
    addPairs(of: reading.tokens.count, model) { reading.pairHash(at: $0) }
    reading.forEachKeyword(table) { hash, tokens in addKeyword(hash, tokens, model) }
    findStrongest(model)
  }

  /// The same for a message that has been read into `reader` and `sums`.
  init(_ reader: borrowing PlainReader, _ sums: ClauseSums, _ model: Model, _ table: KeywordAutomaton) {
    clauses = sums
    clauses.close(reader.clauses)
    addPairs(of: reader.hashes.count, model) { reader.pairHash(at: $0) }
    for hit in table.hits(reader.hashes, reader.marks) {
      addKeyword(table.featureHash(hit), hit.tokens, model)
    }
    findStrongest(model)
  }

  /// Adds the pairs of neighbours among so many tokens.
  @inline(__always)
  private mutating func addPairs(of tokens: Int, _ model: Model, _ pairHash: (Int) -> UInt64?) {
    var clause = 0
    for token in 0..<tokens {
      guard let hash = pairHash(token), let number = model.feature(hash) else { continue }
      clause = clauses.clause(of: token, from: clause)
      clauses.add(number, to: clause, model)
    }
  }

  private mutating func addKeyword(_ hash: UInt64, _ tokens: Range<Int>, _ model: Model) {
    guard let number = model.feature(hash) else { return }
    clauses.addKeyword(number, tokens: tokens, model)
    keywords.append(KnownFeature(number: number, tokens: tokens))
  }

  private mutating func addRuns(of reading: MessageReading, _ model: Model, _ runs: inout RunTable) {
    let bytes = reading.text.bytes.span
    var clause = 0
    reading.forEachRun(from: 0) { run in
      clause = clauses.clause(of: run.owner, from: clause)
      if run.range.count <= MessageReading.Run.longestWhole {
        let place = runs.place(of: run.range, in: bytes, model)
        if runs.record(place).tells(run, of: reading) {
          runs.addSums(of: place, to: &clauses, clause: clause)
          return true
        }
      }
      // A run without a space can be as long as the text: each search goes on where the last one ended.
      var own = clause
      for token in run.tokens {
        own = clauses.clause(of: run.home(of: token), from: own)
        clauses.addWord(to: own, isKnown: model.feature(reading.hashes[token]) != nil)
      }
      own = clause
      var last = run.owner
      reading.forEachFeature(of: run) { hash, seen in
        guard let number = model.feature(hash) else { return }
        let home = run.home(of: seen)
        // The tokens come in order, and then the grams from the first one on.
        if home < last { own = clause }
        own = clauses.clause(of: home, from: own)
        last = home
        clauses.add(number, to: own, model)
      }
      return true
    }
  }

  /// Looks for the window where each column is strongest. The overall risk is highest where the labels and the direct
  /// column speak of the same clause, or any two innocent ones of a long letter would add up. O(clauses × columns).
  private mutating func findStrongest(_ model: Model) {
    let last = model.columns.count - 1
    let whole = clauses.whole
    var odds = [Double](repeating: -.infinity, count: last + 1)
    var windows = [Range<Int>](repeating: whole, count: last + 1)
    var largest = -Double.infinity
    for (index, column) in model.columns.enumerated()
    where index < last && (!column.readsWindows || whole.isEmpty) {
      odds[index] = column.slope * clauses.score(index, column) + column.intercept
      if column.isRisk { largest = max(largest, odds[index] - column.thresholdLogOdds) }
    }
    let risk = model.columns[last]
    for (clause, length) in clauses.lengths().enumerated() {
      var excess = largest
      for (index, column) in model.columns.enumerated() where index < last && column.readsWindows {
        let found =
          column.slope * clauses.score(index, column, in: clause, length: length) + column.intercept
        if found > odds[index] {
          odds[index] = found
          windows[index] = clause..<clause + 1
        }
        if column.isRisk { excess = max(excess, found - column.thresholdLogOdds) }
      }
      guard risk.readsWindows else { continue }
      let direct = clauses.score(last, risk, in: clause, length: length)
      let found = risk.slope * OverallRisk.evidence(excess: excess, score: direct) + risk.intercept
      if found > odds[last] {
        odds[last] = found
        windows[last] = clause..<clause + 1
      }
    }
    if !risk.readsWindows || whole.isEmpty {
      let evidence = OverallRisk.evidence(excess: largest, score: clauses.score(last, risk))
      odds[last] = risk.slope * evidence + risk.intercept
    }
    logOdds = odds
    self.windows = windows
  }

  /// Words, and words known to the model, in all of the message.
  var words: (all: Int, known: Int) { clauses.words(in: clauses.whole) }

  /// The same in the window that speaks for the risk.
  var riskWords: (all: Int, known: Int) { clauses.words(in: windows[windows.count - 1]) }

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  /// `source`: the message.
  mutating func evidence(for column: Int, _ model: Model, in source: [UInt8]) -> [Range<Int>] {
    // In a plain message there is nothing to undo.
    let reading = reading ?? MessageReading(words: NormalizedText(source, lexicon: nil))
    self.reading = reading
    let window = clauses.tokens(of: windows[column])
    guard window.upperBound <= reading.tokens.count else { return [] }
    let length = clauses.length(of: windows[column])
    // Of each token of the window.
    var share = [Double](repeating: 0, count: window.count)
    for feature in ordinaryFeatures(in: window, of: reading, model) {
      let weight = Double(model.weight(feature.number, column: column))
      for token in feature.tokens {
        share[token - window.lowerBound] += weight / length / Double(feature.tokens.count)
      }
    }
    for feature in keywords
    where feature.tokens.lowerBound >= window.lowerBound && feature.tokens.upperBound <= window.upperBound {
      let weight = Double(model.weight(feature.number, column: column)) / Double(feature.tokens.count)
      for token in feature.tokens {
        share[token - window.lowerBound] = max(share[token - window.lowerBound], 0) + weight
      }
    }
    return strongestRuns(share, from: window.lowerBound, reading.tokens).map(reading.sourceRange)
  }

  /// The ordinary features that lie in a window and that the model knows. O(bytes of the window).
  private mutating func ordinaryFeatures(
    in window: Range<Int>, of reading: MessageReading, _ model: Model
  ) -> [KnownFeature] {
    if let found = looked.first(where: { $0.window == window }) { return found.features }
    var features: [KnownFeature] = []
    reading.forEachRun(from: window.lowerBound) { run in
      guard run.owner < window.upperBound else { return false }
      // A run without a space can be as long as the text, and each label has its own window.
      let isLong = run.range.count > MessageReading.Run.longestWhole && !run.tokens.isEmpty
      let tokens = isLong ? run.tokens.clamped(to: window) : run.tokens
      guard tokens.isEmpty == run.tokens.isEmpty else { return true }
      reading.forEachFeature(of: run, seenOn: tokens) { hash, token in
        if window.contains(run.home(of: token)), window.contains(token), let number = model.feature(hash) {
          features.append(KnownFeature(number: number, tokens: token..<token + 1))
        }
      }
      return true
    }
    for token in window.dropLast() {
      if let hash = reading.pairHash(at: token), let number = model.feature(hash) {
        features.append(KnownFeature(number: number, tokens: token..<token + 2))
      }
    }
    looked.append((window, features))
    return features
  }

  /// Runs of neighbouring tokens that carry at least a quarter of what the strongest token carries, one weak token
  /// between two strong ones forgiven, none over a sentence's end or longer than twelve tokens. `share` begins with
  /// the token `first`.
  private func strongestRuns(_ share: [Double], from first: Int, _ tokens: [Token]) -> [Range<Int>] {
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
      while index < share.count, !tokens[first + index].startsSentence, index - start < 12,
        index - end < 2
      {
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
