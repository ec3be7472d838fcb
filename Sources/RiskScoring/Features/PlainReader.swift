import MessageText

/// Reads plain messages run by run from a ``RunTable``: what normalising, tokenising and looking up would give, without
/// doing them. A message with anything that reaches over spaces (a disguise, an amount, a word in halves) it leaves to
/// ``MessageReading``.
struct PlainReader: Sendable {
  private var tokenRoom = [KeywordToken](repeating: KeywordToken(), count: 64)
  private var runRoom = [PlainRun](repeating: PlainRun(), count: 64)
  private var state = State()
  private(set) var clauses: [Range<Int>] = []
  /// What stands behind the last token.
  private(set) var lastMarks = PunctuationMarks()

  /// A run of the message.
  struct PlainRun: Sendable {
    /// In the table.
    var place = 0
    /// The offset of its first byte.
    var start = 0
    /// Its first token, or the one that would come next.
    var token = 0
    /// The token that decides which piece its features belong to: its first one, or the one before.
    var owner = 0
  }

  /// How far the message is read.
  private struct State {
    var offset = 0
    var tokens = 0
    var runs = 0
    /// Line ends before the next run, and before the next token.
    var feeds = 0
    var lines = 0
    /// What stands behind the last token so far.
    var gap = GapMarks()
    var isNewSentence = true
    var neighbours = Neighbours()
  }

  /// Why reading stops.
  private enum Stop {
    case end
    case notPlain
    /// The next run stands not in the table; so many bytes.
    case unknown(RunKey, count: Int)
    case noRoom
  }

  var tokens: Span<KeywordToken> {
    @_lifetime(borrow self)
    get { tokenRoom.span.extracting(0..<state.tokens) }
  }

  var runs: Span<PlainRun> {
    @_lifetime(borrow self)
    get { runRoom.span.extracting(0..<state.runs) }
  }

  /// Reads a message into the properties; false where it is not plain, and then what was read is of no use. O(bytes).
  mutating func read<Memo>(
    _ source: Span<UInt8>, _ keywords: KeywordAutomaton, _ table: inout RunTable<Memo>
  ) -> Bool {
    table.makeRoom()
    repeat {
      let displaced = table.displaced
      guard readRuns(source, keywords, &table) else { return false }
      // A new run may have taken the place of one that was read before.
      if table.displaced == displaced || areInPlace(source, table) {
        guard state.tokens > 0, !state.neighbours.mayBeReadInEnglish else { return false }
        lastMarks = state.gap.marks(isWide: true).union(.lines(state.lines))
        return true
      }
    } while table.grow()
    return false
  }

  private mutating func readRuns<Memo>(
    _ source: Span<UInt8>, _ keywords: KeywordAutomaton, _ table: inout RunTable<Memo>
  ) -> Bool {
    state = State()
    while true {
      switch PlainReader.readKnownRuns(
        source, table.heads.span, table.rests.span, &state, &tokenRoom, &runRoom)
      {
      case .end: return true
      case .notPlain: return false
      case .unknown(let key, let count):
        _ = table.place(of: key, at: state.offset..<state.offset + count, in: source, keywords)
      case .noRoom:
        if state.tokens + RunRecord.mostTokens > tokenRoom.count { tokenRoom += tokenRoom }
        if state.runs == runRoom.count { runRoom += runRoom }
      }
    }
  }

  /// Reads on as long as the runs are known: nearly all messages from beginning to end.
  private static func readKnownRuns(
    _ source: Span<UInt8>, _ heads: Span<RunHead>, _ rests: Span<RunRest>, _ reached: inout State,
    _ tokenRoom: inout [KeywordToken], _ runRoom: inout [PlainRun]
  ) -> Stop {
    var state = reached
    defer { reached = state }
    var tokens = tokenRoom.mutableSpan
    var runs = runRoom.mutableSpan
    while true {
      // Blank lines end sentences for word pairs.
      while state.offset < source.count, source[state.offset] <= 0x20 {
        if (0x0A...0x0C).contains(source[state.offset]) { state.feeds += 1 }
        state.offset += 1
      }
      guard state.offset < source.count else {
        state.lines += state.feeds
        return .end
      }
      guard state.tokens + RunRecord.mostTokens <= tokens.count, state.runs < runs.count else {
        return .noRoom
      }
      var count = 0
      guard let key = RunKey(source, from: state.offset, count: &count) else { return .notPlain }
      guard let place = key.place(in: heads) else { return .unknown(key, count: count) }
      let head = heads[place]
      if state.neighbours.mayJoin(head.traits, overLineEnd: state.feeds > 0), state.runs > 0 {
        let last = runs[state.runs - 1].place
        if rests[last].ends.makeWord(with: rests[place].ends, overLineEnd: state.feeds > 0, englishLexicon) {
          return .notPlain
        }
      }
      if head.isSimple {
        state.neighbours.passSimple(head.traits)
      } else {
        guard head.isPlain, state.neighbours.admit(head) else { return .notPlain }
        state.neighbours.pass(head)
        state.gap.append(head.lead)
      }
      if state.feeds > 0 {
        state.lines += state.feeds
        if state.feeds > 1 { state.isNewSentence = true }
        state.feeds = 0
      }
      let hasToken = head.tokens > 0
      runs[state.runs] = PlainRun(
        place: place, start: state.offset, token: state.tokens,
        owner: hasToken ? state.tokens : max(0, state.tokens - 1))
      state.runs += 1
      if hasToken {
        var marks = state.gap.marks(isWide: true)
        if state.lines > 0 { marks.formUnion(.lines(state.lines)) }
        if state.tokens == 0 { marks.insert(.sentence) }
        tokens[state.tokens] = KeywordToken(
          hash: head.hash, row: head.row, marks: marks,
          startsSentence: state.isNewSentence || head.startsSentence(0))
        state.tokens += 1
        (state.gap, state.lines, state.isNewSentence) = (head.trail, 0, false)
      }
      if head.tokens > 1 {
        for index in 1..<Int(head.tokens) {
          tokens[state.tokens] = rests[place].token(index, startsSentence: head.startsSentence(index))
          state.tokens += 1
        }
      }
      if head.endsSentence { state.isNewSentence = true }
      state.offset += count
    }
  }

  /// Whether each run that was read still has its place.
  private func areInPlace<Memo>(_ source: Span<UInt8>, _ table: borrowing RunTable<Memo>) -> Bool {
    let heads = table.heads.span
    let runs = runs
    for index in runs.indices {
      var count = 0
      guard let key = RunKey(source, from: runs[index].start, count: &count),
        heads[runs[index].place].key == key
      else { return false }
    }
    return true
  }

  private mutating func cutClauses() {
    clauses.removeAll(keepingCapacity: true)
    var start = 0
    for index in 1..<max(1, state.tokens) where Windows.ends(start..<index, before: tokenRoom[index].marks) {
      clauses.append(start..<index)
      start = index
    }
    clauses.append(start..<state.tokens)
  }

  /// Adds the runs and pairs of the message that was read.
  mutating func addSums(of table: borrowing RunTable<RunSums>, _ model: Model, to sums: inout ClauseSums) {
    cutClauses()
    sums.begin(clauses)
    let tokens = tokens
    let runs = runs
    var first = 0
    for piece in sums.whole {
      let own = sums.tokens(of: piece..<piece + 1)
      var end = first
      while end < runs.count, runs[end].owner < own.upperBound { end += 1 }
      var pairs = Pairs()
      for token in own where token + 1 < tokens.count && !tokens[token + 1].startsSentence {
        let hash = RiskScoring.pairHash(tokens[token].hash, tokens[token + 1].hash)
        if let pair = model.feature(hash) { pairs.append(pair) }
      }
      sums.add(runs.extracting(first..<end), of: table, pairs, model, to: piece)
      first = end
    }
  }

  /// Pairs of words of one piece that the model knows, at most ``Windows/pieceLength``.
  struct Pairs {
    private(set) var count = 0
    private var features = [4 of Int](repeating: 0)

    mutating func append(_ feature: Int) {
      features[count] = feature
      count += 1
    }

    subscript(_ index: Int) -> Int { features[index] }
  }
}

extension PlainReader {
  var tokenCount: Int { state.tokens }
  var runCount: Int { state.runs }

  func run(_ number: Int) -> PlainRun { runRoom[number] }

  @inline(__always)
  func startsSentence(_ token: Int) -> Bool { tokenRoom[token].startsSentence }

  func findKeywords(_ table: KeywordAutomaton, _ scan: inout KeywordScan) {
    table.find(tokens, behind: lastMarks, &scan)
  }

  /// As ``MessageReading/pairHash(at:)``.
  func pairHash(at token: Int) -> UInt64? {
    let tokens = tokens
    guard token + 1 < tokens.count, !tokens[token + 1].startsSentence else { return nil }
    return RiskScoring.pairHash(tokens[token].hash, tokens[token + 1].hash)
  }

  /// The run that holds a token: the last one that begins with it or before. O(log runs).
  func run(of token: Int) -> PlainRun {
    let runs = runs
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].token <= token { low = middle } else { high = middle - 1 }
    }
    return runs[low]
  }
}

/// What stands before a run, as far as it can change how the run is read.
private struct Neighbours {
  private var shape = ShapeTraits()
  private var hasShape = false
  /// Of the last run.
  private var isOpen = false
  private var mayBeginTactic = false
  /// Single letters in a row.
  private var singles = 0
  /// Of all runs.
  private var words = 0
  private var readableWords = 0
  private var isReadInEnglish = false

  /// Whether the next run is read beside those before it as it is alone, but for halves of words.
  func admit(_ next: RunHead) -> Bool {
    !(hasShape && shape.mayReach(into: next.shape)) && singles + Int(next.traits.singles) < 3
  }

  /// Whether the last run and the next may be halves of a word.
  @inline(__always)
  func mayJoin(_ next: RunTraits, overLineEnd: Bool) -> Bool {
    (isOpen || next.isOpen) && (overLineEnd || mayBeginTactic && next.mayEndTactic)
  }

  mutating func pass(_ next: RunHead) {
    singles = Int(next.traits.singles) + (next.traits.isSinglesOnly ? singles : 0)
    if next.traits.isReadInEnglish { isReadInEnglish = true }
    shape = hasShape ? next.shape.following(shape) : next.shape
    hasShape = !shape.isEmpty
    passHalves(next.traits)
  }

  /// The same for a run that ``RunHead/isSimple``, which is admitted anyway.
  @inline(__always)
  mutating func passSimple(_ next: RunTraits) {
    singles = 0
    hasShape = false
    passHalves(next)
  }

  @inline(__always)
  private mutating func passHalves(_ next: RunTraits) {
    words += Int(next.words)
    readableWords += Int(next.readableWords)
    isOpen = next.isOpen
    mayBeginTactic = next.mayBeginTactic
  }

  /// Whether a run is read otherwise than it stands because the text is English.
  var mayBeReadInEnglish: Bool {
    isReadInEnglish && RunTraits.mayBeEnglish(readable: readableWords, of: words)
  }
}
