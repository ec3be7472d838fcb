import MessageText

/// Reads plain messages run by run from a ``RunTable``: what normalising, tokenising and looking up would give, without
/// doing them. A message with anything that reaches over spaces (a disguise, an amount, a word in halves) it leaves to
/// ``MessageReading``.
struct PlainReader: Sendable {
  /// Of each token, as in ``MessageReading``.
  private(set) var hashes: [UInt64] = []
  private(set) var marks: [PunctuationMarks] = []
  private(set) var startsSentence: [Bool] = []
  private(set) var clauses: [Range<Int>] = []
  /// Of each token, its row in the keyword table.
  private(set) var rows: [Int32] = []
  private(set) var runs: [PlainRun] = []
  /// The number of the piece that is open, and the token that it ends before.
  private var pieces = 0
  private var pieceEnd = Windows.pieceLength

  /// A run of the message.
  struct PlainRun: Sendable {
    let key: RunKey
    let range: Range<Int>
    /// Its first token, or the one that would come next.
    let token: Int
    /// The piece that its features belong to.
    let piece: Int
  }

  /// Reads a message into the properties and its runs and pairs into `sums`; false where it is not plain, and then what
  /// was read is of no use. O(bytes).
  mutating func read(
    _ source: Span<UInt8>, _ model: Model, _ keywords: KeywordAutomaton, _ table: inout RunTable,
    into sums: inout ClauseSums
  ) -> Bool {
    removeAll()
    sums.removeAll()
    sums.openPiece()
    pieces = 0
    pieceEnd = Windows.pieceLength
    var neighbours = Neighbours()
    var gap = GapMarks()
    var lines = 0
    var isNewSentence = true
    var clauseStart = 0
    var offset = 0
    while true {
      // Blank lines end sentences for word pairs.
      var feeds = 0
      while offset < source.count, source[offset] <= 0x20 {
        if (0x0A...0x0C).contains(source[offset]) { feeds += 1 }
        offset += 1
      }
      lines += feeds
      if feeds > 1 { isNewSentence = true }
      guard offset < source.count else { break }
      var count = 0
      guard let key = RunKey(source, from: offset, count: &count) else { return false }
      let place = table.place(of: key, at: offset..<offset + count, in: source, model, keywords)
      let record = table.record(place)
      guard record.isPlain, neighbours.admit(record, behindLines: feeds) else { return false }
      gap.append(record.lead)
      var token = hashes.count
      if record.tokens > 0 {
        var mark = gap.marks(isWide: true).union(.lines(lines))
        if token == 0 { mark.insert(.sentence) }
        isNewSentence = isNewSentence || record.sentenceStarts & 1 != 0
        add(record, 0, mark, isNewSentence, model, &clauseStart, &sums)
        (gap, lines, isNewSentence) = (record.trail, 0, false)
      }
      runs.append(
        PlainRun(key: key, range: offset..<offset + count, token: token, piece: pieces))
      table.addSums(of: place, to: &sums)
      token = 1
      while token < record.tokens {
        let isNew = record.sentenceStarts & 1 << UInt8(truncatingIfNeeded: token) != 0
        let mark = PunctuationMarks(rawValue: record.inner[token])
        add(record, token, mark, isNew, model, &clauseStart, &sums)
        token += 1
      }
      if record.sentenceStarts & 16 != 0 { isNewSentence = true }
      offset += count
    }
    guard !hashes.isEmpty, !neighbours.mayBeReadInEnglish else { return false }
    marks.append(gap.marks(isWide: true).union(.lines(lines)))
    clauses.append(clauseStart..<hashes.count)
    sums.close(clauses)
    return true
  }

  /// Adds a token, and the pair that it makes with the one before.
  @inline(__always)
  private mutating func add(
    _ record: RunRecord, _ token: Int, _ mark: PunctuationMarks, _ isNewSentence: Bool, _ model: Model,
    _ clauseStart: inout Int, _ sums: inout ClauseSums
  ) {
    let number = hashes.count
    let hash = record.hashes[token]
    if number > 0, !isNewSentence, let pair = model.feature(RiskScoring.pairHash(hashes[number - 1], hash)) {
      sums.add(pair, model)
    }
    if Windows.ends(clauseStart..<number, before: mark) {
      clauses.append(clauseStart..<number)
      clauseStart = number
      pieceEnd = number
    }
    if number == pieceEnd {
      sums.openPiece()
      pieces += 1
      pieceEnd = number + Windows.pieceLength
    }
    hashes.append(hash)
    rows.append(record.rows[token])
    marks.append(mark)
    startsSentence.append(isNewSentence)
  }

  private mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    startsSentence.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }
}

extension PlainReader {
  /// As ``MessageReading/pairHash(at:)``.
  func pairHash(at token: Int) -> UInt64? {
    guard token + 1 < hashes.count, !startsSentence[token + 1] else { return nil }
    return RiskScoring.pairHash(hashes[token], hashes[token + 1])
  }

  /// The run that holds a token: the last one that begins with it or before. O(log runs).
  func run(of token: Int) -> PlainRun {
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
  private var traits = RunTraits()
  /// Single letters in a row.
  private var singles = 0
  /// Of all runs.
  private var words = 0
  private var readableWords = 0
  private var isReadInEnglish = false

  /// Whether the next run is read beside those before it as it is alone. `lines`: line ends before it.
  @inline(__always)
  mutating func admit(_ record: RunRecord, behindLines lines: Int) -> Bool {
    if shape.mayReach(into: record.shape) { return false }
    let traits = record.traits
    singles += Int(traits.singles)
    if singles > 2 { return false }
    if !traits.isSinglesOnly { singles = Int(traits.singles) }
    if self.traits.mayJoin(traits, overLineEnd: lines > 0, lexicon: englishLexicon) { return false }
    words += Int(traits.words)
    readableWords += Int(traits.readableWords)
    if traits.isReadInEnglish { isReadInEnglish = true }
    self.traits = traits
    shape = record.shape.following(shape)
    return true
  }

  /// Whether a run is read otherwise than it stands because the text is English.
  var mayBeReadInEnglish: Bool {
    isReadInEnglish && RunTraits.mayBeEnglish(readable: readableWords, of: words)
  }
}
