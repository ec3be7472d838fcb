/// Finds words in disguise in folded text, and what a person reads there.
///
/// The text is cut into *atoms*: runs of letters, digits and signs that may stand for letters. An atom that the lexicon
/// knows, as nearly all do in plain text, costs one look-up. Others are read one by one (`WordReading.swift`); atoms of
/// one letter are gathered and read together (`p a y p a l`), and an atom that no one knows is tried with its neighbour
/// (`dis-⏎pute`).
///
/// Readings that honest words of other languages may have by chance (typos, dropped vowels, whole words in look-alikes)
/// count only where most words of the text are in the lexicon.
struct DisguiseReader {
  let lexicon: Lexicon
  /// Where the source of each byte begins; empty for plain ASCII.
  let starts: [UInt32]
  private var readings: [Reading] = []
  private var replacements: [UInt8] = []
  /// Atoms of two letters and more, and those among them that the lexicon knows or that a reading was found for.
  private var words = 0
  private var readableWords = 0
  /// Atoms of one letter that stand together.
  private var singles: [Range<Int>] = []
  /// The last atom of two letters and more; empty where it was replaced.
  private var previous = 0..<0
  private var isPreviousKnown = false
  /// The letters under examination.
  var letters = Letters()
  /// How far the search for an `@` has gone.
  private var noAddressBefore = 0

  init(_ lexicon: Lexicon, starts: [UInt32]) {
    self.lexicon = lexicon
    self.starts = starts
  }

  /// A stretch of text to be replaced, and why.
  private struct Reading {
    let edit: Edit
    /// Bits of disguise kinds; none where people write so without a thought.
    let kinds: UInt32
    let needsEnglish: Bool
  }

  /// Puts the readings found into `text`, with the disguises. O(bytes).
  func undo(in text: inout FoldedText) {
    guard !readings.isEmpty else { return }
    let isEnglish = readableWords * 5 >= words * 3
    var edits: [Edit] = []
    var disguises: [Disguise] = []
    for reading in readings where isEnglish || !reading.needsEnglish {
      edits.append(reading.edit)
      for kind in DisguiseKind.allCases where reading.kinds & kind.bit != 0 {
        disguises.append(Disguise(kind: kind, range: text.sourceRange(of: reading.edit.range)))
      }
    }
    if !edits.isEmpty { text.apply(edits, replacements: replacements, disguises: disguises) }
  }

  // MARK: - The pass

  /// Reads the whole text. O(bytes).
  mutating func read(_ bytes: Span<UInt8>, source: Span<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var hash: UInt64 = 0
      while offset < bytes.count, asciiClass(bytes[offset]) == .letter {
        hash = RollingHash.stepped(hash, bytes[offset])
        offset += 1
      }
      let endsHere = offset == bytes.count || endsAtom(bytes[offset])
      if endsHere, offset - start > 1, lexicon.contains(written: hash) {
        noteKnown(start..<offset, bytes, source: source)
      } else if endsHere, offset == start {
        offset += 1
      } else {
        offset = readAtom(bytes, source: source, at: start)
      }
    }
    readSingles(bytes, source: source)
  }

  /// Whether no atom leads over this byte.
  @inline(__always)
  private func endsAtom(_ byte: UInt8) -> Bool {
    byte < 0x80 && asciiClass(byte) != .digit && byte != UInt8(ascii: "'") && signLetter(byte) == 0
  }

  @inline(__always)
  private mutating func noteKnown(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    words += 1
    readableWords += 1
    if !singles.isEmpty { readSingles(bytes, source: source) }
    // Two known words are one only where a mark holds them together.
    let mayJoin =
      !isPreviousKnown || word.lowerBound == previous.upperBound + 1 && bytes[previous.upperBound] > 0x20
    if mayJoin, join(word, bytes, source: source) { return }
    if !starts.isEmpty { noteStyle(word, bytes, source: source) }
    previous = word
    isPreviousKnown = true
  }

  /// Reads what begins at `start`, and says where to go on.
  private mutating func readAtom(_ bytes: Span<UInt8>, source: Span<UInt8>, at start: Int) -> Int {
    let atom = Atom(bytes, at: start)
    guard !atom.range.isEmpty else {
      let (scalarClass, length) = characterClass(bytes, at: start)
      if scalarClass == .unspaced { words += 1 }
      return start + length
    }
    let end = atom.range.upperBound
    if atom.units == 1 {
      if let last = singles.last, !isNarrow(last.upperBound..<start, bytes) {
        readSingles(bytes, source: source)
      }
      singles.append(atom.range)
      if singles.count == Letters.maximumCount { readSingles(bytes, source: source) }
      return end
    }
    readSingles(bytes, source: source)
    if let address = endOfAddress(bytes, atom) {
      previous = 0..<0
      isPreviousKnown = true
      return address
    }
    guard atom.letters + atom.foreign > 0 else { return end }
    if atom.isPlain, isKnown(atom.range, bytes) {
      noteKnown(atom.range, bytes, source: source)
      return end
    }
    words += 1
    if readWord(atom, bytes, source: source) {
      readableWords += 1
      previous = 0..<0
      isPreviousKnown = true
    } else if atom.digits + atom.signs > 0 || !join(atom.range, bytes, source: source) {
      // Codes are no halves of words.
      previous = atom.digits + atom.signs == 0 ? atom.range : 0..<0
      isPreviousKnown = false
    }
    return end
  }

  /// End of the link or mail address at the atom, which may hold anything.
  private mutating func endOfAddress(_ bytes: Span<UInt8>, _ atom: Atom) -> Int? {
    let end = atom.range.upperBound
    var leadsOn = false
    if end + 1 < bytes.count, bytes[end + 1] > 0x20 {
      leadsOn =
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "-")
    }
    guard leadsOn || atom.signs > 0 else { return nil }
    let start = atom.range.lowerBound
    return (link(bytes, at: start) ?? email(bytes, at: start, &noAddressBefore))?.end
  }

  // MARK: - Singles and pieces

  /// Reads the gathered single letters as words, and forgets them.
  private mutating func readSingles(_ bytes: Span<UInt8>, source: Span<UInt8>) {
    defer { singles.removeAll(keepingCapacity: true) }
    guard singles.count >= 3 else { return }
    letters.removeAll()
    var digits = 0
    for single in singles {
      if asciiClass(bytes[single.lowerBound]) == .digit { digits += 1 }
      guard letters.add(single, bytes, source: source, starts: starts) else { return }
    }
    guard digits * 2 < singles.count else { return }
    var kinds = DisguiseKind.spaced.bit
    if digits > 0 { kinds |= DisguiseKind.leet.bit }
    let count = letters.skeleton.count
    let token = letters.skeleton
    if let word = lexicon.word(skeleton: token.span), lexicon.isTactic(word) || count > 3 {
      replace(singles[0].lowerBound..<singles[count - 1].upperBound, by: word, kinds, needsEnglish: false)
    } else {
      let pieces = lexicon.segmentation(of: token.span)
      let isMeant = pieces.contains { $0.range.count > 3 || $0.range.count == 3 && count > 4 }
      if isMeant, pieces.count * 2 <= count {
        replace(pieces, bytes, kinds, needsEnglish: false)
      } else if count > 4, let (word, kind) = lexicon.loosely(token.span) {
        replace(
          singles[0].lowerBound..<singles[count - 1].upperBound, by: word, kinds | kind.bit,
          needsEnglish: false)
      } else {
        return
      }
    }
    words += 1
    readableWords += 1
  }

  /// Whether single letters may stand together over this gap: a few marks or spaces, at most one line end.
  private func isNarrow(_ gap: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard gap.count <= 8 else { return false }
    var lineFeeds = 0
    for index in gap where bytes[index] == 0x0A { lineFeeds += 1 }
    return lineFeeds < 2
  }

  /// Replaces the last atom and this one by the tactic word that they are the halves of.
  private mutating func join(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    guard !previous.isEmpty, previous.count + word.count <= 32,
      let kind = breach(previous.upperBound..<word.lowerBound, bytes)
    else { return false }
    letters.removeAll()
    guard letters.add(previous, bytes, source: source, starts: starts),
      letters.add(word, bytes, source: source, starts: starts),
      letters.skeleton.count >= Lexicon.leastTypoLetters,
      let whole = lexicon.word(skeleton: letters.skeleton.span), lexicon.isTactic(whole)
    else { return false }
    // `log-in`, `cash-back`, `re order`: a word of its own behind it is how people write.
    let isPlain = kind == .spaced && isKnown(word, bytes)
    replace(previous.lowerBound..<word.upperBound, by: whole, isPlain ? 0 : kind.bit, needsEnglish: false)
    readableWords = min(readableWords + 2, words)
    previous = 0..<0
    isPreviousKnown = true
    return true
  }

  /// What parts two halves of a word: one space or mark, or a line end with a hyphen before it; nil for other gaps.
  private func breach(_ gap: Range<Int>, _ bytes: Span<UInt8>) -> DisguiseKind? {
    guard (1...8).contains(gap.count) else { return nil }
    var spaces = 0
    var lineFeeds = 0
    var marks = 0
    for index in gap {
      switch bytes[index] {
      case 0x20: spaces += 1
      case 0x0A: lineFeeds += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: "~"), UInt8(ascii: "|"):
        marks += 1
      case 0xC2...0xF4: marks += 1
      case 0x80...0xBF: break
      default: return nil
      }
    }
    if lineFeeds == 1, spaces <= 1, marks == 0 || marks == 1 && bytes[gap.lowerBound] == UInt8(ascii: "-") {
      return .broken
    }
    // Both halves known, a space between them: two words.
    guard lineFeeds == 0, spaces + marks == 1 else { return nil }
    return .spaced
  }

  // MARK: - Results

  /// Notes that `word` is to stand in place of `range`.
  mutating func replace(_ range: Range<Int>, by word: Int, _ kinds: UInt32, needsEnglish: Bool) {
    let start = replacements.count
    replacements.append(contentsOf: lexicon.bytes(of: word))
    note(range, start, kinds, needsEnglish)
  }

  /// Notes that the letters under examination are to be these words, with a space between them.
  mutating func replace(_ pieces: [Lexicon.Piece], _ bytes: Span<UInt8>, _ kinds: UInt32, needsEnglish: Bool)
  {
    var end: Int?
    for piece in pieces {
      let first = letters.ranges[piece.range.lowerBound].lowerBound
      if let end {
        let start = replacements.count
        replacements.append(0x20)
        note(end..<first, start, 0, needsEnglish)
      }
      let last = letters.ranges[piece.range.upperBound - 1].upperBound
      let start = replacements.count
      if let word = piece.word {
        replacements.append(contentsOf: lexicon.bytes(of: word))
      } else {
        let isA = letters.skeleton[piece.range.lowerBound] == UInt8(ascii: "a")
        replacements.append(isA ? UInt8(ascii: "a") : UInt8(ascii: "i"))
      }
      note(first..<last, start, kinds, needsEnglish)
      end = last
    }
  }

  private mutating func note(_ range: Range<Int>, _ start: Int, _ kinds: UInt32, _ needsEnglish: Bool) {
    let edit = Edit(range: range, replacement: start..<replacements.count)
    readings.append(Reading(edit: edit, kinds: kinds, needsEnglish: needsEnglish))
  }

  /// Notes a plain word of whose letters the source shows others: `𝗰𝗮𝗻𝗰𝗲𝗹`, `ｃａｎｃｅｌ`, and tactic words with accents.
  private mutating func noteStyle(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    guard word.count >= 3 else { return }
    var styled = 0
    for index in word where bytes[index] < 0x80 {
      let scalar = decodeScalar(source, at: Int(starts[index])).value
      // Beyond the accented letters and the ligatures.
      if scalar >= 0x1D00, !(0x1E00...0x1EFF).contains(scalar), !(0xFB00...0xFB06).contains(scalar) {
        styled += 1
      }
    }
    guard styled * 2 > word.count else { return }
    let start = replacements.count
    for index in word { replacements.append(bytes[index]) }
    note(word, start, DisguiseKind.lookAlike.bit, true)
  }
}
