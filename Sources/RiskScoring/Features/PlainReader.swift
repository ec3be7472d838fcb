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

  /// Reads a message into the properties and its runs into `sums`; false where it is not plain, and then what was read
  /// is of no use. O(bytes).
  mutating func read(
    _ source: Span<UInt8>, _ model: Model, _ table: inout RunTable, into sums: inout ClauseSums
  ) -> Bool {
    hashes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    startsSentence.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    sums.removeAll()
    sums.openPiece()
    var neighbours = Neighbours()
    let lexicon = englishLexicon
    var gap = GapMarks()
    var lines = 0
    var isNewSentence = true
    var clauseStart = 0
    var pieces = 1
    var pieceEnd = Windows.pieceLength
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
      let start = offset
      while offset < source.count, source[offset] > 0x20 { offset += 1 }
      guard offset - start <= MessageReading.Run.longestWhole else { return false }
      let place = table.place(of: start..<offset, in: source, model)
      let record = table.record(place)
      guard record.isPlain, neighbours.admit(record, lexicon) else { return false }
      gap.append(record.lead)
      // The piece of the first token, or of the one before the run.
      var home = pieces - 1
      for index in 0..<Int(record.tokens) {
        var mark = PunctuationMarks(rawValue: record.inner[index])
        if index == 0 {
          mark = gap.marks(isWide: true).union(.lines(lines))
          if hashes.isEmpty { mark.insert(.sentence) }
        }
        let number = hashes.count
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
        if index == 0 { home = pieces - 1 }
        hashes.append(record.hashes[index])
        marks.append(mark)
        startsSentence.append(isNewSentence || record.sentenceStarts & 1 << UInt8(index) != 0)
        isNewSentence = false
      }
      if record.tokens > 0 { (gap, lines) = (record.trail, 0) }
      table.addSums(of: place, to: &sums, piece: home)
      if record.sentenceStarts & 16 != 0 { isNewSentence = true }
    }
    guard !hashes.isEmpty else { return false }
    marks.append(gap.marks(isWide: true).union(.lines(lines)))
    clauses.append(clauseStart..<hashes.count)
    return true
  }
}

extension PlainReader {
  /// As ``MessageReading/pairHash(at:)``.
  func pairHash(at token: Int) -> UInt64? {
    guard token + 1 < hashes.count, !startsSentence[token + 1] else { return nil }
    return RiskScoring.pairHash(hashes[token], hashes[token + 1])
  }
}

/// What stands before a run, as far as it can change how the run is read.
private struct Neighbours {
  private var shape = ShapeTraits()
  private var traits = RunTraits()
  /// Single letters in a row.
  private var singles = 0

  /// Whether the next run is read beside those before it as it is alone.
  @inline(__always)
  mutating func admit(_ record: RunRecord, _ lexicon: Lexicon) -> Bool {
    if shape.mayReach(into: record.shape) { return false }
    let traits = record.traits
    singles += Int(traits.singles)
    if singles > 2 { return false }
    if !traits.isSinglesOnly { singles = Int(traits.singles) }
    if self.traits.isOpen || traits.isOpen, self.traits.mayJoin(traits, lexicon: lexicon) { return false }
    self.traits = traits
    shape = record.shape
    return true
  }
}
