/// Finds words in disguise in folded text, and what a person reads there.
///
/// The text is cut into *atoms*: runs of letters, digits and signs that may stand for letters. An atom that the lexicon
/// knows, as nearly all do in plain text, costs one look-up. Others are read one by one (`WordReading.swift`); atoms of
/// one letter are gathered and read together (`p a y p a l`), and an atom that no one knows is tried with its neighbour
/// (`dis-⏎pute`).
///
/// Readings that honest words of other languages may have by chance (typos, dropped vowels, whole words in look-alikes)
/// count only where most words of the text are in the lexicon. Readings that a code or an abbreviation may have by chance
/// (`c453`, `h3`, letters apart that make no word) count only in company: where the same disguise is sure elsewhere.
///
/// What else the reading of a run of text without white space depends on: ``RunContext``.
struct DisguiseReader {
  let lexicon: Lexicon
  /// Where the source of each byte begins; empty for plain ASCII.
  private(set) var starts: [UInt32]
  private(set) var readings: [Reading] = []
  var replacements: [UInt8] = []
  /// Signs between spaces, which are letters where most of the text is written so.
  var loneSigns: [Edit] = []
  /// Atoms of two letters and more, and those among them that the lexicon knows or that a reading was found for.
  var words = 0
  var readableWords = 0
  /// Atoms of one letter that stand together.
  var singles: [Range<Int>] = []
  /// Whether one of them does not stand alone in plain text.
  var hasOddSingle = false
  /// The last atom of two letters and more; empty where it was replaced.
  var previous = 0..<0
  var isPreviousKnown = false
  /// Whether the last reading undid a slip.
  var isSlip = false
  /// The letters under examination.
  var letters = Letters()
  /// How far the search for an `@` has gone.
  private var noAddressBefore = 0

  init(_ lexicon: Lexicon, starts: [UInt32]) {
    self.lexicon = lexicon
    self.starts = starts
  }

  /// Forgets the text for the next one.
  mutating func begin(starts: [UInt32]) {
    self.starts = starts
    readings.removeAll(keepingCapacity: true)
    replacements.removeAll(keepingCapacity: true)
    singles.removeAll(keepingCapacity: true)
    (words, readableWords) = (0, 0)
    (hasOddSingle, isPreviousKnown, isSlip) = (false, false, false)
    previous = 0..<0
    noAddressBefore = 0
  }

  /// A stretch of text to be replaced, and why.
  struct Reading {
    let edit: Edit
    /// Bits of disguise kinds; none where people write so without a thought.
    let kinds: UInt32
    let needs: Needs
  }

  /// What a reading needs to count.
  struct Needs: OptionSet {
    let rawValue: UInt8
    /// Most words of the text are in the lexicon.
    static let english = Needs(rawValue: 1)
    /// The same kind of disguise stands elsewhere in the text, beyond doubt.
    static let company = Needs(rawValue: 2)
    /// It does so three times.
    static let crowd = Needs(rawValue: 4)

    /// Whether the reading counts only beside others.
    var isForOthers: Bool { !isDisjoint(with: [.company, .crowd]) }
  }

  /// Puts the readings found into `text`, with the disguises. O(bytes).
  func undo(in text: inout FoldedText) {
    guard !readings.isEmpty else { return }
    let isEnglish = DisguiseReader.isEnglish(readable: readableWords, of: words)
    let possible = readings.filter { isEnglish || !$0.needs.contains(.english) }
    // Kinds that stand there beyond doubt once, twice, three times.
    var sure: [3 of UInt32] = [0, 0, 0]
    for reading in possible where !reading.needs.isForOthers {
      sure[2] |= sure[1] & reading.kinds
      sure[1] |= sure[0] & reading.kinds
      sure[0] |= reading.kinds
    }
    var edits: [Edit] = []
    var disguises: [Disguise] = []
    for reading in possible
    where !reading.needs.isForOthers
      || reading.kinds & (reading.needs.contains(.crowd) ? sure[2] : sure[0]) != 0
    {
      edits.append(reading.edit)
      for kind in DisguiseKind.allCases where reading.kinds & kind.bit != 0 {
        disguises.append(Disguise(kind: kind, range: text.sourceRange(of: reading.edit.range)))
      }
    }
    if sure[2] & DisguiseKind.leet.bit != 0, !loneSigns.isEmpty {
      // A sign may stand within what was read as a whole.
      edits = DisguiseReader.merged(edits, loneSigns)
    }
    if !edits.isEmpty { text.apply(edits, replacements: replacements, disguises: disguises) }
  }

  /// Edits with those of `others` that lie in none of them, both in the order of the text. O(edits).
  private static func merged(_ edits: [Edit], _ others: [Edit]) -> [Edit] {
    var merged: [Edit] = []
    var next = 0
    for edit in edits {
      while next < others.count, others[next].range.lowerBound < edit.range.upperBound {
        if others[next].range.upperBound <= edit.range.lowerBound { merged.append(others[next]) }
        next += 1
      }
      merged.append(edit)
    }
    return merged + others[next...]
  }

  /// Whether most words of a text can be read.
  static func isEnglish(readable: Int, of words: Int) -> Bool { readable * 5 >= words * 3 }

  // MARK: - The pass

  /// Reads the whole text. O(bytes).
  mutating func read(_ bytes: Span<UInt8>, source: Span<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let start = offset
      var hash: UInt64 = 0
      var count = 8
      while count == 8 {
        var word = bytes.word(at: offset)
        count = letterCount(word)
        for _ in 0..<count {
          hash = RollingHash.stepped(hash, UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
        offset += count
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
    byte <= 0x20
      || byte < 0x80 && asciiClass(byte) != .digit && byte != UInt8(ascii: "'") && signLetter(byte) == 0
  }

  @inline(__always)
  private mutating func noteKnown(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    words += 1
    readableWords += 1
    if !singles.isEmpty { readSingles(bytes, source: source) }
    // Two known words are one only where a mark or a symbol holds them together.
    let mayJoin = !previous.isEmpty && (!isPreviousKnown || bytes[previous.upperBound] > 0x20)
    if mayJoin, join(word, bytes, source: source) { return }
    if !starts.isEmpty { noteStyle(word, bytes, source: source) }
    previous = word
    isPreviousKnown = true
  }

  /// Reads what begins at `start`, and says where to go on.
  private mutating func readAtom(_ bytes: Span<UInt8>, source: Span<UInt8>, at start: Int) -> Int {
    let opensWord = start == 0 || bytes[start - 1] <= 0x20
    let atom = Atom(bytes, at: start, opensWord: opensWord)
    guard !atom.range.isEmpty else {
      if readLoneSign(bytes, at: start, source: source) { return start + 1 }
      noteLoneSign(bytes, at: start)
      let (scalarClass, length) = characterClass(bytes, at: start)
      if scalarClass == .unspaced { words += 1 }
      return start + length
    }
    let end = atom.range.upperBound
    if let address = endOfAddress(bytes, atom) {
      readSingles(bytes, source: source)
      (previous, isPreviousKnown) = (0..<0, true)
      return address
    }
    if atom.units == 1 {
      readSingle(atom, bytes, source: source)
      return end
    }
    if hasOddSingle, let last = singles.last, atom.isPair, isNarrow(last.upperBound..<start, bytes) {
      addSingles(of: atom, bytes, source: source)
      return end
    }
    readSingles(bytes, source: source)
    guard atom.letters + atom.foreign > 0 || atom.mayBeAllLeet else { return end }
    if atom.isPlain, isKnown(atom.range, bytes) {
      noteKnown(atom.range, bytes, source: source)
      return end
    }
    if atom.isPair {
      addSingles(of: atom, bytes, source: source)
      return end
    }
    if !atom.isShortNumber { words += 1 }
    // Codes are no halves of words.
    let mayBeHalf = atom.digits + atom.signs == 0
    if mayBeHalf, join(atom.range, bytes, source: source) { return end }
    if mayBeHalf, let half = halfBehindSymbols(bytes, from: end) {
      // `corre😊ct`: the halves before either of them alone.
      (previous, isPreviousKnown) = (atom.range, false)
      if join(half.range, bytes, source: source) { return half.range.upperBound }
    }
    isSlip = false
    isPreviousKnown = readWord(atom, bytes, source: source)
    // What looks like a slip may be a half: `allo-⏎wance`.
    previous = isPreviousKnown && !isSlip || !mayBeHalf ? 0..<0 : atom.range
    // A mark that opens nothing is just that: `!now`.
    guard !isPreviousKnown, isOpeningMark(bytes[start]) else { return end }
    if !atom.isShortNumber { words -= 1 }
    return start + 1
  }

  /// End of the link or mail address at the atom, which may hold anything.
  mutating func endOfAddress(_ bytes: Span<UInt8>, _ atom: Atom) -> Int? {
    let end = atom.range.upperBound
    var leadsOn = false
    if end + 1 < bytes.count, bytes[end + 1] > 0x20 {
      leadsOn =
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "-")
    }
    guard leadsOn || atom.signs > 0 else { return nil }
    let start = atom.range.lowerBound
    return address(bytes, at: start, &noAddressBefore)?.end
  }

  // MARK: - Results

  /// Notes that the letters under examination, all of `range`, are to be this word.
  mutating func replace(
    _ range: Range<Int>, by word: [UInt8], _ bytes: Span<UInt8>, _ kinds: UInt32, _ needs: Needs
  ) {
    let start = replacements.count
    append(word, over: letters.ranges.indices, bytes)
    note(range, start, kinds, needs)
  }

  /// Appends a word that stands for these letters, with their apostrophes where it has as many letters.
  private mutating func append(_ word: [UInt8], over run: Range<Int>, _ bytes: Span<UInt8>) {
    var index = run.lowerBound
    for letter in word {
      if word.count == run.count, index > run.lowerBound, hasApostrophe(before: index, bytes) {
        replacements.append(UInt8(ascii: "'"))
      }
      replacements.append(letter)
      index += 1
    }
  }

  /// Notes that the letters under examination, all of `range`, are to be themselves, with nothing between them.
  mutating func replaceByLetters(
    _ range: Range<Int>, _ bytes: Span<UInt8>, _ kinds: UInt32, _ needs: Needs
  ) {
    let start = replacements.count
    for index in letters.ranges.indices {
      if index > 0, hasApostrophe(before: index, bytes) { replacements.append(UInt8(ascii: "'")) }
      replacements.append(plainLetter(index, bytes))
    }
    note(range, start, kinds, needs)
  }

  /// Whether an apostrophe parts this letter from the one before it.
  private func hasApostrophe(before index: Int, _ bytes: Span<UInt8>) -> Bool {
    for gap in letters.ranges[index - 1].upperBound..<letters.ranges[index].lowerBound
    where bytes[gap] == UInt8(ascii: "'") {
      return true
    }
    return false
  }

  /// Notes that the letters under examination are to be these words, with a space between them.
  mutating func replace(_ pieces: [Lexicon.Piece], _ bytes: Span<UInt8>, _ kinds: UInt32, _ needs: Needs) {
    // What stands before the first piece, digits, is parted from it too.
    var end = pieces.first.flatMap { piece in
      piece.range.lowerBound > 0 ? letters.ranges[piece.range.lowerBound - 1].upperBound : nil
    }
    for piece in pieces {
      let first = letters.ranges[piece.range.lowerBound].lowerBound
      if let end {
        let start = replacements.count
        replacements.append(0x20)
        note(end..<first, start, 0, needs)
      }
      let last = letters.ranges[piece.range.upperBound - 1].upperBound
      let start = replacements.count
      if let word = piece.word {
        append(lexicon.bytes(of: word), over: piece.range, bytes)
      } else {
        for index in piece.range { replacements.append(plainLetter(index, bytes)) }
      }
      note(first..<last, start, kinds, needs)
      end = last
    }
  }

  /// Notes that a lone letter of another script is the one that it looks like; false where it is no such letter.
  mutating func replaceLone(_ single: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    guard bytes[single.lowerBound] >= 0x80 else { return false }
    letters.removeAll()
    guard letters.add(single, bytes, source: source, starts: starts), let letter = letters.skeleton.first
    else { return false }
    // Only `a` and `i` are words.
    let isWord = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "l")
    replaceByLetters(
      single, bytes, DisguiseKind.lookAlike.bit, isWord ? .english : [.english, .company])
    return true
  }

  /// A letter under examination as it is written, or what it looks like. Of `i` and `l` the first is a word.
  private func plainLetter(_ index: Int, _ bytes: Span<UInt8>) -> UInt8 {
    let written = bytes[letters.ranges[index].lowerBound]
    if asciiClass(written) == .letter { return written }
    let letter = letters.skeleton[index]
    return letter == UInt8(ascii: "l") ? UInt8(ascii: "i") : letter
  }

  /// Takes back what was noted from `start` on: a part of what is to be replaced as a whole.
  mutating func forgetReadings(from start: Int) {
    while let last = readings.last, last.edit.range.lowerBound >= start { readings.removeLast() }
  }

  private mutating func note(_ range: Range<Int>, _ start: Int, _ kinds: UInt32, _ needs: Needs) {
    let edit = Edit(range: range, replacement: start..<replacements.count)
    readings.append(Reading(edit: edit, kinds: kinds, needs: needs))
  }

  /// Notes a plain word of whose letters the source shows others: `𝗰𝗮𝗻𝗰𝗲𝗹`. Full-width letters are no disguise: East Asian
  /// keyboards write them.
  private mutating func noteStyle(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    guard word.count >= 3 else { return }
    var styled = 0
    for index in word where bytes[index] < 0x80 {
      let scalar = decodeScalar(source, at: Int(starts[index])).value
      // Beyond the accented letters and the ligatures.
      if scalar >= 0x1D00, !(0x1E00...0x1EFF).contains(scalar), !(0xFB00...0xFB06).contains(scalar),
        !(0xFF00...0xFF5E).contains(scalar)
      {
        styled += 1
      }
    }
    guard styled * 2 > word.count else { return }
    let start = replacements.count
    for index in word { replacements.append(bytes[index]) }
    note(word, start, DisguiseKind.lookAlike.bit, .english)
  }
}
