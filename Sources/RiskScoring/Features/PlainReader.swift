import MessageText

/// Reads plain messages run by run from a ``RunTable``: what normalising, tokenising and looking up would give, without
/// doing them. A message with anything that reaches over spaces (a disguise, an amount, a word in halves) it leaves to
/// ``MessageReading``.
struct PlainReader: Sendable {
  private var tokenRoom = [KeywordToken](repeating: KeywordToken(), count: 64)
  private var runRoom = [PlainRun](repeating: PlainRun(), count: 64)
  private var cutRoom = [CutRun](repeating: CutRun(), count: 64)
  private var cut = Cut()
  private var state = State()
  private(set) var clauses: [Range<Int>] = []
  /// What stands behind the last token.
  private(set) var lastMarks = PunctuationMarks()
  /// Of each token, the bucket of the pair that it makes with the one before.
  private var bucketRoom = [Model.Bucket](repeating: Model.Bucket(), count: 64)
  private var pairs: [KnownPair] = []

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

  /// A pair of words that the model knows: a token and the next one.
  struct KnownPair: Sendable {
    let token: Int
    let feature: Int
  }

  /// A run as it stands in the message.
  private struct CutRun: Sendable {
    var key = RunKey()
    /// Of the key.
    var hash = 0
    var start = 0
    var count = 0
    /// Line ends before it.
    var feeds = 0
  }

  /// How far the message is cut into runs.
  private struct Cut {
    var offset = 0
    var runs = 0
    /// Line ends before the next run.
    var feeds = 0
  }

  /// Why cutting stops.
  private enum CutStop {
    case end
    /// A run is too long to be remembered.
    case longRun
    case noRoom
  }

  /// How far the message is read.
  private struct State {
    var tokens = 0
    var runs = 0
    /// Line ends before the next token.
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
    /// The next run stands not in the table.
    case unknown
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
    guard cutRuns(source, table.heads.span) else { return false }
    repeat {
      let displaced = table.displaced
      guard readRuns(source, keywords, &table) else { return false }
      // A new run may have taken the place of one that was read before.
      if table.displaced == displaced || areInPlace(table.heads.span) {
        let mayDiffer = state.neighbours.isReadInEnglish && isEnglish(table.heads.span)
        guard state.tokens > 0, !mayDiffer else { return false }
        lastMarks = state.gap.marks(isWide: true).union(.lines(state.lines + cut.feeds))
        return true
      }
    } while table.grow()
    return false
  }

  /// Cuts the message into runs; false where one is too long.
  private mutating func cutRuns(_ source: Span<UInt8>, _ heads: Span<RunHead>) -> Bool {
    cut = Cut()
    while true {
      switch PlainReader.cutRuns(source, heads, &cut, &cutRoom) {
      case .end: return true
      case .longRun: return false
      case .noRoom:
        cutRoom += cutRoom
        runRoom += runRoom
      }
    }
  }

  /// Goes on cutting. The places of all runs are asked for long before the first one is read.
  private static func cutRuns(
    _ source: Span<UInt8>, _ heads: Span<RunHead>, _ reached: inout Cut, _ room: inout [CutRun]
  ) -> CutStop {
    var cut = reached
    defer { reached = cut }
    var room = room.mutableSpan
    while true {
      while cut.offset < source.count, source[cut.offset] <= 0x20 {
        if (0x0A...0x0C).contains(source[cut.offset]) { cut.feeds += 1 }
        cut.offset += 1
      }
      guard cut.offset < source.count else { return .end }
      guard cut.runs < room.count else { return .noRoom }
      var count = 0
      guard let key = RunKey(source, from: cut.offset, count: &count) else { return .longRun }
      let hash = key.hash
      RunKey.fetchPlaces(in: heads, hash: hash)
      room[cut.runs] = CutRun(key: key, hash: hash, start: cut.offset, count: count, feeds: cut.feeds)
      cut.runs += 1
      cut.offset += count
      cut.feeds = 0
    }
  }

  private mutating func readRuns<Memo>(
    _ source: Span<UInt8>, _ keywords: KeywordAutomaton, _ table: inout RunTable<Memo>
  ) -> Bool {
    state = State()
    while true {
      switch PlainReader.readKnownRuns(
        cutRoom, cut.runs, table.heads.span, table.rests.span, &state, &tokenRoom, &runRoom)
      {
      case .end: return true
      case .notPlain: return false
      case .unknown:
        let next = cutRoom[state.runs]
        _ = table.place(of: next.key, at: next.start..<next.start + next.count, in: source, keywords)
      case .noRoom: tokenRoom += tokenRoom
      }
    }
  }

  /// Reads on as long as the runs are known: nearly all messages from beginning to end.
  private static func readKnownRuns(
    _ cuts: [CutRun], _ count: Int, _ heads: Span<RunHead>, _ rests: Span<RunRest>, _ reached: inout State,
    _ tokenRoom: inout [KeywordToken], _ runRoom: inout [PlainRun]
  ) -> Stop {
    let cuts = cuts.span
    var state = reached
    defer { reached = state }
    var tokens = tokenRoom.mutableSpan
    var runs = runRoom.mutableSpan
    while state.runs < count {
      guard state.tokens + RunRecord.mostTokens <= tokens.count else { return .noRoom }
      let cut = cuts[state.runs]
      guard let place = cut.key.place(in: heads, hash: cut.hash) else { return .unknown }
      let head = heads[place]
      if state.neighbours.mayJoin(head.traits, overLineEnd: cut.feeds > 0), state.runs > 0 {
        let last = runs[state.runs - 1].place
        if rests[last].ends.makeWord(with: rests[place].ends, overLineEnd: cut.feeds > 0, englishLexicon) {
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
      if cut.feeds > 0 {
        state.lines += cut.feeds
        // Blank lines end sentences for word pairs.
        if cut.feeds > 1 { state.isNewSentence = true }
      }
      let hasToken = head.tokens > 0
      runs[state.runs] = PlainRun(
        place: place, start: cut.start, token: state.tokens,
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
    }
    return .end
  }

  /// Whether each run that was read still has its place.
  private func areInPlace(_ heads: Span<RunHead>) -> Bool {
    let (runs, cuts) = (runs, cutRoom.span)
    for index in runs.indices where !(heads[runs[index].place].key == cuts[index].key) {
      return false
    }
    return true
  }

  /// Whether runs count that are read otherwise where the text is English. O(runs).
  private func isEnglish(_ heads: Span<RunHead>) -> Bool {
    let runs = runs
    var (words, readable) = (0, 0)
    for index in runs.indices {
      let traits = heads[runs[index].place].traits
      words += Int(traits.words)
      readable += Int(traits.readableWords)
    }
    return RunTraits.mayBeEnglish(readable: readable, of: words)
  }

  private mutating func cutClauses() {
    clauses.clear()
    var start = 0
    for index in 1..<max(1, state.tokens) where Windows.ends(start..<index, before: tokenRoom[index].marks) {
      clauses.append(start..<index)
      start = index
    }
    clauses.append(start..<state.tokens)
  }

  /// Adds the runs and pairs of the message that was read.
  mutating func addSums(of table: borrowing RunTable<RunSums>, _ model: Model, to sums: inout ClauseSums) {
    for run in 0..<state.runs { table.memo.fetchAhead(runRoom[run].place) }
    cutClauses()
    sums.begin(clauses)
    findPairs(model)
    let (runs, pairs) = (runs, pairs.span)
    var (run, pair) = (0, 0)
    for piece in sums.whole {
      let own = sums.tokens(of: piece..<piece + 1)
      let (firstRun, firstPair) = (run, pair)
      while run < runs.count, runs[run].owner < own.upperBound { run += 1 }
      while pair < pairs.count, pairs[pair].token < own.upperBound { pair += 1 }
      sums.add(
        runs.extracting(firstRun..<run), of: table, pairs.extracting(firstPair..<pair), model, to: piece)
    }
  }

  /// Finds the pairs of words that the model knows. There is a token at least.
  private mutating func findPairs(_ model: Model) {
    while bucketRoom.count < state.tokens { bucketRoom += bucketRoom }
    pairs.clear()
    PlainReader.findPairs(tokenRoom, state.tokens, model, &bucketRoom, &pairs)
  }

  /// The buckets of all pairs are asked for before anything is done with one: memory, slower than anything that is done with
  /// its answers, then answers side by side.
  private static func findPairs(
    _ tokens: [KeywordToken], _ count: Int, _ model: Model, _ bucketRoom: inout [Model.Bucket],
    _ pairs: inout [KnownPair]
  ) {
    let tokens = tokens.span
    var buckets = bucketRoom.mutableSpan
    for token in 1..<count {
      let hash = RiskScoring.pairHash(tokens[token - 1].hash, tokens[token].hash)
      buckets[token] = tokens[token].startsSentence ? Model.Bucket() : model.bucket(of: hash)
      model.fetchAhead(buckets[token])
    }
    for token in 1..<count {
      guard let feature = model.feature(in: buckets[token]) else { continue }
      model.fetchAhead(feature)
      pairs.append(KnownPair(token: token - 1, feature: feature))
    }
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
  /// Whether one of the runs is read otherwise where the text is English.
  private(set) var isReadInEnglish = false

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
    isOpen = next.isOpen
    mayBeginTactic = next.mayBeginTactic
  }
}
