// Words whose letters or halves stand apart.

extension DisguiseReader {
  /// Bytes between two letters or halves of a word, at most.
  static let widestGap = 8

  /// Reads the gathered single letters as words, and forgets them. O(their number).
  mutating func readSingles(_ bytes: Span<UInt8>, source: Span<UInt8>) {
    guard !singles.isEmpty else { return }
    let run = singles
    let isOdd = hasOddSingle
    singles.removeAll(keepingCapacity: true)
    (previous, hasOddSingle) = (0..<0, false)
    guard isOdd, run.count > 1 else {
      for single in run where !replaceLone(single, bytes, source: source) { noteSingle(single, bytes) }
      return
    }
    // A wider gap than most parts two words.
    var counts = [18 of Int](repeating: 0)
    var usual = 0
    for index in run.indices.dropFirst() {
      guard let width = width(of: run[index - 1].upperBound..<run[index].lowerBound, bytes) else { continue }
      counts[width] += 1
      if counts[width] > counts[usual] || counts[width] == counts[usual] && width < usual { usual = width }
    }
    var start = 0
    for index in run.indices {
      let isLast = index + 1 == run.count
      if !isLast {
        let width = width(of: run[index].upperBound..<run[index + 1].lowerBound, bytes)
        if width ?? usual <= usual { continue }
      }
      let isWhole = start == 0 && isLast
      if !readLetters(run[start...index], isWhole: isWhole, bytes, source: source) {
        for single in run[start...index] {
          let isLone = replaceLone(single, bytes, source: source)
          // The last one may be held to what follows: `1 c😊ent`.
          if isLast, single == run[index], !isLone { noteSingle(single, bytes) }
        }
      }
      start = index + 1
    }
  }

  /// Reads single letters as one word, or as several. `isWhole`: nothing else is spaced out beside them.
  private mutating func readLetters(
    _ run: ArraySlice<Range<Int>>, isWhole: Bool, _ bytes: Span<UInt8>, source: Span<UInt8>
  ) -> Bool {
    guard run.count >= (isWhole ? 3 : 2), let first = run.first, let last = run.last else { return false }
    letters.removeAll()
    var digits = 0
    for single in run {
      if asciiClass(bytes[single.lowerBound]) == .digit { digits += 1 }
      guard letters.add(single, bytes, source: source, starts: starts) else { return false }
    }
    // `5 s t a r`: a number before a word.
    if digits == 1, run.count > 3, asciiClass(bytes[first.lowerBound]) == .digit,
      lexicon.word(skeleton: letters.skeleton.span) == nil,
      lexicon.form(of: letters.skeleton.span) == nil
    {
      return readLetters(run.dropFirst(), isWhole: isWhole, bytes, source: source)
    }
    guard digits * 2 < run.count else { return readCode(first.lowerBound..<last.upperBound, digits, bytes) }
    var kinds = DisguiseKind.spaced.bit
    if digits > 0 { kinds |= DisguiseKind.leet.bit }
    let count = run.count
    let token = letters.skeleton
    let whole = first.lowerBound..<last.upperBound
    if let word = lexicon.word(skeleton: token.span), !isWhole || lexicon.isTactic(word) || count > 3 {
      replace(whole, by: lexicon.bytes(of: word), bytes, kinds, [])
    } else if count > 4, let form = lexicon.form(of: token.span) {
      replace(whole, by: form, bytes, kinds, [])
    } else if count > 4, let (word, kind) = lexicon.loosely(token.span, isCapitalised: false) {
      replace(whole, by: lexicon.bytes(of: word), bytes, kinds | kind.bit, [])
    } else if let pieces = pieces(of: token.span) {
      replace(pieces, bytes, kinds, [])
    } else if digits == 0, count > 3 || !isWhole {
      // `m o h a i r` among others that are words.
      replaceByLetters(whole, bytes, kinds, .company)
      return true
    } else {
      return false
    }
    words += 1
    readableWords += 1
    return true
  }

  /// Reads letters under examination that are digits for the most part, `d 4 m 4 9 3 d`, where they make one word.
  private mutating func readCode(_ range: Range<Int>, _ digits: Int, _ bytes: Span<UInt8>) -> Bool {
    let token = letters.skeleton
    guard token.count > 3, digits + 1 < token.count,
      let word = lexicon.word(skeleton: token.span).map({ lexicon.bytes(of: $0) })
        ?? lexicon.form(of: token.span)
    else { return false }
    replace(
      range, by: word, bytes, DisguiseKind.spaced.bit | DisguiseKind.leet.bit,
      token.count > 4 ? [] : .company)
    words += 1
    readableWords += 1
    return true
  }

  /// Words that make up most of the letters; nil where there are none.
  private func pieces(of token: Span<UInt8>) -> [Lexicon.Piece]? {
    guard token.count > 3 else { return nil }
    let pieces = lexicon.segmentation(of: token, toleratingRest: true)
    var read = 0
    for piece in pieces where piece.word != nil && piece.range.count > 2 { read += piece.range.count }
    return read > 2 && read * 3 >= token.count * 2 && pieces.count * 2 <= token.count ? pieces : nil
  }

  /// Gathers a single letter, digit or symbol.
  mutating func readSingle(_ atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    let start = atom.range.lowerBound
    let isHeld = start > 0 && bytes[start - 1] >= 0x80
    if singles.isEmpty, !isPreviousKnown || isHeld, atom.digits == 0,
      join(atom.range, bytes, source: source)
    {
      words += 1
      return
    }
    addSingle(atom.range, bytes, source: source)
  }

  /// Gathers two letters that an apostrophe parts: `n't` in `d o n't`.
  mutating func addSingles(of pair: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    let (start, end) = (pair.range.lowerBound, pair.range.upperBound)
    addSingle(start..<start + 1, bytes, source: source)
    addSingle(end - 1..<end, bytes, source: source)
  }

  private mutating func addSingle(_ single: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) {
    if let last = singles.last, !isNarrow(last.upperBound..<single.lowerBound, bytes) {
      readSingles(bytes, source: source)
    }
    singles.append(single)
    if !mayStandAlone(bytes[single.lowerBound]) { hasOddSingle = true }
    if singles.count == Letters.maximumCount { readSingles(bytes, source: source) }
  }

  /// Gathers a sign that stands for a letter among letters set apart, with the same space or mark on both sides
  /// (`p @ y`); false for any other.
  mutating func readLoneSign(_ bytes: Span<UInt8>, at start: Int, source: Span<UInt8>) -> Bool {
    guard signLetter(bytes[start]) != 0, let last = singles.last, start > last.upperBound,
      isNarrow(last.upperBound..<start, bytes)
    else { return false }
    let gap = bytes[start - 1]
    if start + 1 < bytes.count {
      guard bytes[start + 1] == gap, gap == 0x20 || DisguiseReader.endsHalf(gap) else { return false }
      // `u ! ok`: a letter alone has to follow, or a wider gap.
      if start + 3 < bytes.count, asciiClass(bytes[start + 2]) != .space,
        asciiClass(bytes[start + 3]) == .letter
      {
        return false
      }
    }
    addSingle(start..<start + 1, bytes, source: source)
    return true
  }

  /// Marks that may part letters, `p.a.y`.
  static func endsHalf(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
      || mark == UInt8(ascii: "*")
  }

  /// Whether a letter or digit stands alone in plain text.
  func mayStandAlone(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "i") || asciiClass(letter) == .digit
  }

  /// Notes a letter that stands alone: a word, a digit, or what may be a piece of one (`r-efund`).
  private mutating func noteSingle(_ single: Range<Int>, _ bytes: Span<UInt8>) {
    let letter = bytes[single.lowerBound]
    guard asciiClass(letter) != .digit else {
      (previous, isPreviousKnown) = (0..<0, true)
      let stands = DisguiseReader.standsAlone(single, bytes)
      if letter == UInt8(ascii: "4") || letter == UInt8(ascii: "1") && stands {
        // An `a` or `i` where everything around is written so.
        letters.removeAll()
        _ = letters.add(single, bytes, source: bytes, starts: [])
        replaceByLetters(single, bytes, DisguiseKind.leet.bit, .crowd)
      }
      return
    }
    previous = single
    isPreviousKnown = mayStandAlone(letter)
    words += 1
    if isPreviousKnown { readableWords += 1 }
  }

  /// Whether white space parts a character from all others.
  static func standsAlone(_ single: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    (single.lowerBound == 0 || bytes[single.lowerBound - 1] <= 0x20)
      && (single.upperBound == bytes.count || bytes[single.upperBound] <= 0x20)
  }

  /// Notes a sign that stands alone, as a letter where everything around is written so: `! h4v3 @ c47`.
  mutating func noteLoneSign(_ bytes: Span<UInt8>, at start: Int) {
    let sign = start..<start + 1
    guard signLetter(bytes[start]) != 0, bytes[start] != UInt8(ascii: "$"),
      DisguiseReader.standsAlone(sign, bytes)
    else { return }
    let letter = bytes[start] == UInt8(ascii: "@") ? UInt8(ascii: "a") : UInt8(ascii: "i")
    loneSigns.append(Edit(range: sign, replacement: replacements.count..<replacements.count + 1))
    replacements.append(letter)
  }

  /// How far apart the narrow gap between two letters sets them, 0…17: white space counts double, and a mark makes it
  /// more. Nil where an apostrophe holds them together.
  private func width(of gap: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    var spaces = 0
    var hasApostrophe = false
    for index in gap {
      if asciiClass(bytes[index]) == .space { spaces += 1 }
      if bytes[index] == UInt8(ascii: "'") { hasApostrophe = true }
    }
    // Not in `it 's`.
    if hasApostrophe, spaces.isMultiple(of: 2) { return nil }
    return spaces == 0 ? 0 : spaces * 2 + (spaces < gap.count ? 1 : 0)
  }

  /// Whether single letters may stand together over this gap: a few marks or spaces, at most one line end.
  func isNarrow(_ gap: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard gap.count <= DisguiseReader.widestGap else { return false }
    var lineFeeds = 0
    for index in gap where bytes[index] == 0x0A { lineFeeds += 1 }
    return lineFeeds < 2
  }

  // MARK: - Halves

  /// What may part two halves of a word.
  private enum Breach {
    case space
    case lineEnd
    /// One of `- . _ * / ~ |`, or a hyphen at a line end.
    case mark
    case hyphenatedLineEnd
    /// An emoji or another sign beyond ASCII, without spaces.
    case symbol
  }

  /// Replaces the last atom and this one by the word that they are the halves of. O(their letters).
  mutating func join(_ word: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    guard !previous.isEmpty, previous.count + word.count <= 32,
      let breach = breach(previous.upperBound..<word.lowerBound, bytes)
    else { return false }
    letters.removeAll()
    guard letters.add(previous, bytes, source: source, starts: starts) else { return false }
    // Over a space only tactic words are put together.
    if breach == .space, !lexicon.mayBeginTactic(skeleton: letters.hash) { return false }
    guard letters.add(word, bytes, source: source, starts: starts) else { return false }
    let count = letters.skeleton.count
    let number = lexicon.word(skeleton: letters.skeleton.span)
    guard let whole = number.map({ lexicon.bytes(of: $0) }) ?? lexicon.form(of: letters.skeleton.span) else {
      return false
    }
    let isSecondKnown = isKnown(word, bytes)
    let bothKnown = isPreviousKnown && isSecondKnown
    let isTactic = number.map(lexicon.isTactic) ?? false
    // What a break leaves as words of their own may be just that; what holds them together says otherwise.
    let isHalved =
      switch breach {
      case .space:
        // `e mail`, `size s`: a letter is no half of a word that is one without it.
        isTactic && count > 4
          && (min(previous.count, word.count) > 1 ? !bothKnown : !isPreviousKnown && !isSecondKnown)
      case .lineEnd: !bothKnown && (isTactic ? count > 4 : count > 5)
      case .mark, .hyphenatedLineEnd: (isTactic || !bothKnown) && count > 4
      case .symbol: count > 2
      }
    guard isHalved else { return false }
    // `log-in`, `cash-back`, `re order`: a word of its own behind it is how people write.
    var kinds: UInt32 = 0
    switch breach {
    case .space, .mark: if !isSecondKnown { kinds = DisguiseKind.spaced.bit }
    case .symbol: kinds = DisguiseKind.spaced.bit
    case .lineEnd, .hyphenatedLineEnd: kinds = DisguiseKind.broken.bit
    }
    forgetReadings(from: previous.lowerBound)
    replace(previous.lowerBound..<word.upperBound, by: whole, bytes, kinds, [])
    readableWords += (isPreviousKnown ? 0 : 1) + (isSecondKnown ? 0 : 1)
    (previous, isPreviousKnown) = (0..<0, true)
    return true
  }

  /// The atom of letters that symbols without a space hold to what ends at `start`.
  func halfBehindSymbols(_ bytes: Span<UInt8>, from start: Int) -> Atom? {
    guard start < bytes.count, bytes[start] >= 0x80 else { return nil }
    var end = start
    while end < bytes.count, bytes[end] >= 0x80, end - start < DisguiseReader.widestGap {
      let (scalarClass, length) = characterClass(bytes, at: end)
      guard scalarClass == .other else { break }
      end += length
    }
    guard end > start, end < bytes.count else { return nil }
    let atom = Atom(bytes, at: end, opensWord: false)
    return atom.units > 0 && atom.digits + atom.signs == 0 ? atom : nil
  }

  private func breach(_ gap: Range<Int>, _ bytes: Span<UInt8>) -> Breach? {
    guard (1...DisguiseReader.widestGap).contains(gap.count) else { return nil }
    var spaces = 0
    var lineFeeds = 0
    var marks = 0
    var symbols = 0
    for index in gap {
      switch bytes[index] {
      case 0x20: spaces += 1
      case 0x0A: lineFeeds += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: "~"), UInt8(ascii: "|"):
        marks += 1
      case 0x80...: symbols += 1
      default: return nil
      }
    }
    switch (spaces, lineFeeds, marks, symbols) {
    case (1, 0, 0, 0): return .space
    case (0...1, 1, 0, 0): return .lineEnd
    case (0, 0, 1, 0): return .mark
    case (0...1, 1, 1, 0): return bytes[gap.lowerBound] == UInt8(ascii: "-") ? .hyphenatedLineEnd : nil
    case (0, 0, 0, 1...): return .symbol
    default: return nil
    }
  }
}
