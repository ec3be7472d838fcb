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
  /// The tokens of the piece that is open, and the number of the piece.
  private var open = OpenPiece()
  private var piece = 0
  /// The first token of the clause that is open.
  private var clauseStart = 0

  /// A run of the message.
  struct PlainRun: Sendable {
    let key: RunKey
    let range: Range<Int>
    /// Its first token, or the one that would come next.
    let token: Int
    /// The piece that its features belong to.
    let piece: Int
  }

  /// At most ``Windows/pieceLength`` tokens.
  private struct OpenPiece {
    /// The number of its first token.
    var start = 0
    var count = 0
    var hashes = [4 of UInt64](repeating: 0)
    var rows = [4 of Int32](repeating: 0)
    var marks = [4 of PunctuationMarks](repeating: [])
    var startsSentence = [4 of Bool](repeating: false)
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
    var neighbours = Neighbours()
    var gap = GapMarks()
    var lines = 0
    var isNewSentence = true
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
      let range = offset..<offset + count
      var place = table.place(of: key, at: range, in: source, model, keywords)
      let head = table.head(place)
      guard head.isPlain, neighbours.admit(head) else { return false }
      if neighbours.mayJoin(head.traits, overLineEnd: feeds > 0), let last = runs.last {
        // Each look-up may give the place of the other run away.
        let before = table.place(of: last.key, at: last.range, in: source, model, keywords)
        let ends = table.rest(before).ends
        place = table.place(of: key, at: range, in: source, model, keywords)
        let next = table.rest(place).ends
        if ends.makeWord(with: next, overLineEnd: feeds > 0, englishLexicon) { return false }
      }
      neighbours.pass(head)
      gap.append(head.lead)
      if head.tokens > 0 {
        var mark = gap.marks(isWide: true).union(.lines(lines))
        if open.start + open.count == 0 { mark.insert(.sentence) }
        isNewSentence = isNewSentence || head.startsSentence(0)
        add(head.hash, head.row, mark, isNewSentence, model, &sums)
        (gap, lines, isNewSentence) = (head.trail, 0, false)
      }
      let token = open.start + open.count - (head.tokens > 0 ? 1 : 0)
      runs.append(PlainRun(key: key, range: range, token: token, piece: piece))
      table.addSums(of: place, to: &sums)
      if head.tokens > 1 {
        let rest = table.rest(place)
        for index in 0..<Int(head.tokens) - 1 {
          let isNew = head.startsSentence(index + 1)
          add(rest.hashes[index], rest.rows[index], rest.marks[index], isNew, model, &sums)
        }
      }
      if head.endsSentence { isNewSentence = true }
      offset = range.upperBound
    }
    closePiece(before: nil, model, &sums)
    guard !hashes.isEmpty, !neighbours.mayBeReadInEnglish else { return false }
    marks.append(gap.marks(isWide: true).union(.lines(lines)))
    clauses.append(clauseStart..<hashes.count)
    sums.close(clauses)
    return true
  }

  /// Adds a token.
  @inline(__always)
  private mutating func add(
    _ hash: UInt64, _ row: Int32, _ mark: PunctuationMarks, _ isNewSentence: Bool, _ model: Model,
    _ sums: inout ClauseSums
  ) {
    let number = open.start + open.count
    let endsClause = Windows.ends(clauseStart..<number, before: mark)
    if endsClause || open.count == Windows.pieceLength {
      closePiece(before: isNewSentence ? nil : hash, model, &sums)
      sums.openPiece()
      piece += 1
    }
    if endsClause {
      clauses.append(clauseStart..<number)
      clauseStart = number
    }
    open.hashes[open.count] = hash
    open.rows[open.count] = row
    open.marks[open.count] = mark
    open.startsSentence[open.count] = isNewSentence
    open.count += 1
  }

  /// Takes over the tokens of the piece that is open, and adds the pairs that they make with the next one; `next`: the
  /// hash of the token behind the piece, if it stands in the same sentence.
  private mutating func closePiece(before next: UInt64?, _ model: Model, _ sums: inout ClauseSums) {
    let open = open
    guard open.count > 0 else { return }
    hashes.append(addingCapacity: open.count) { list in
      for index in 0..<open.count { list.append(open.hashes[index]) }
    }
    rows.append(addingCapacity: open.count) { list in
      for index in 0..<open.count { list.append(open.rows[index]) }
    }
    marks.append(addingCapacity: open.count) { list in
      for index in 0..<open.count { list.append(open.marks[index]) }
    }
    startsSentence.append(addingCapacity: open.count) { list in
      for index in 0..<open.count { list.append(open.startsSentence[index]) }
    }
    self.open.start += open.count
    self.open.count = 0
    // All hashes come before the first look-up, so that the look-ups wait for memory together.
    var pairs = [4 of UInt64](repeating: 0)
    var count = 0
    for index in 1..<open.count where !open.startsSentence[index] {
      pairs[count] = RiskScoring.pairHash(open.hashes[index - 1], open.hashes[index])
      count += 1
    }
    if let next {
      pairs[count] = RiskScoring.pairHash(open.hashes[open.count - 1], next)
      count += 1
    }
    for index in 0..<count {
      if let pair = model.feature(pairs[index]) { sums.add(pair, model) }
    }
  }

  private mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    startsSentence.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    open.start = 0
    open.count = 0
    piece = 0
    clauseStart = 0
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

  /// Whether the next run is read beside those before it as it is alone, but for halves of words.
  @inline(__always)
  func admit(_ next: RunHead) -> Bool {
    !shape.mayReach(into: next.shape) && singles + Int(next.traits.singles) < 3
  }

  /// Whether the last run and the next may be halves of a word.
  @inline(__always)
  func mayJoin(_ next: RunTraits, overLineEnd: Bool) -> Bool {
    (traits.isOpen || next.isOpen) && (overLineEnd || traits.mayBeginTactic && next.mayEndTactic)
  }

  @inline(__always)
  mutating func pass(_ next: RunHead) {
    singles = Int(next.traits.singles) + (next.traits.isSinglesOnly ? singles : 0)
    words += Int(next.traits.words)
    readableWords += Int(next.traits.readableWords)
    if next.traits.isReadInEnglish { isReadInEnglish = true }
    traits = next.traits
    shape = next.shape.following(shape)
  }

  /// Whether a run is read otherwise than it stands because the text is English.
  var mayBeReadInEnglish: Bool {
    isReadInEnglish && RunTraits.mayBeEnglish(readable: readableWords, of: words)
  }
}
