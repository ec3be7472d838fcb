// What a person reads in one atom that the lexicon does not know.

extension DisguiseReader {
  /// Whether a plain atom is in the lexicon, apostrophes left out, or is a regular form of a word there.
  func isKnown(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var hash: UInt64 = 0
    // Hashes without the last one, two, three and four letters.
    var shorter = [4 of UInt64](repeating: 0)
    var last = [4 of UInt8](repeating: 0)
    for index in word where bytes[index] != UInt8(ascii: "'") {
      for place in 0..<3 {
        shorter[3 - place] = shorter[2 - place]
        last[3 - place] = last[2 - place]
      }
      shorter[0] = hash
      last[0] = bytes[index]
      hash = RollingHash.stepped(hash, bytes[index])
    }
    if lexicon.contains(written: hash) { return true }
    guard word.count > 4 else { return false }
    func ends(_ ending: StaticString) -> Bool {
      var place = ending.utf8CodeUnitCount
      for byte in ending.description.utf8 {
        place -= 1
        guard last[place] == byte else { return false }
      }
      return true
    }
    func isStem(without count: Int) -> Bool { lexicon.contains(written: shorter[count - 1]) }
    return ends("s") && isStem(without: 1) || ends("es") && isStem(without: 2)
      || (ends("ed") || ends("er")) && (isStem(without: 2) || isStem(without: 1))
      || (ends("ly") || ends("al")) && isStem(without: 2) || ends("able") && isStem(without: 4)
      || ends("ing")
        && (isStem(without: 3)
          || lexicon.contains(written: RollingHash.stepped(shorter[2], UInt8(ascii: "e"))))
  }

  /// Finds the plain reading of an unknown atom and notes it; false where there is none.
  mutating func readWord(_ atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    letters.removeAll()
    guard letters.add(atom.range, bytes, source: source, starts: starts) else { return false }
    let token = letters.skeleton
    let count = token.count
    var kinds: UInt32 = atom.foreign > 0 ? DisguiseKind.lookAlike.bit : 0
    if atom.digits + atom.signs > 0 {
      guard mayBeLeet(atom, bytes) else { return false }
      kinds |= DisguiseKind.leet.bit
    }
    // Words in one script may be what they seem; a mixture has no honest reading.
    let needsEnglish = atom.isPlain || atom.letters + atom.digits + atom.signs == 0
    if let word = lexicon.word(skeleton: token.span) {
      let isTactic = lexicon.isTactic(word)
      let least = atom.isPlain ? 5 : isTactic ? 3 : 4
      guard count >= least, isTactic || !atom.isPlain else { return false }
      if atom.isPlain { kinds = DisguiseKind.lookAlike.bit }
      replace(atom.range, by: word, kinds, needsEnglish: needsEnglish)
      return true
    }
    if atom.hasLongRun, let word = lexicon.word(squeezed: token.span) {
      // `sooo` is how people write.
      if lexicon.isTactic(word) { kinds |= DisguiseKind.repeated.bit }
      replace(atom.range, by: word, kinds, needsEnglish: true)
      return true
    }
    // A code may be one edit from a word by chance.
    guard atom.isPlain || count > 5 && atom.digits < 3 else { return false }
    if let (word, kind) = lexicon.loosely(token.span) {
      replace(atom.range, by: word, kinds | kind.bit, needsEnglish: true)
      return true
    }
    return atom.signs == 0 && readJoined(atom, bytes, kinds)
  }

  /// Whether digits and signs of an atom may be letters: not in `30days`, `item5`, `@name`, `ok!thanks`, and not where
  /// they are most of it.
  private func mayBeLeet(_ atom: Atom, _ bytes: Span<UInt8>) -> Bool {
    guard atom.letters + atom.foreign >= 2, (atom.letters + atom.foreign) * 3 >= atom.units else {
      return false
    }
    if atom.foreign > 0 { return true }
    // A `$` at the beginning stands for a letter or for nothing.
    guard bytes[atom.range.lowerBound] != UInt8(ascii: "$") else { return true }
    var hash: UInt64 = 0
    var length = 0
    var allKnown = true
    for index in atom.range {
      if asciiClass(bytes[index]) == .letter {
        hash = RollingHash.stepped(hash, bytes[index])
        length += 1
      } else if length > 0 {
        // `cool3d`
        if index - length == atom.range.lowerBound, length > 3, lexicon.contains(written: hash) {
          return false
        }
        if !(length > 1 && lexicon.contains(written: hash)) { allKnown = false }
        (hash, length) = (0, 0)
      }
    }
    if length > 0, !(length > 1 && lexicon.contains(written: hash)) { allKnown = false }
    return !allKnown
  }

  /// Words written without spaces: at least three, or two long tactic words, most letters in words of four and more.
  private mutating func readJoined(_ atom: Atom, _ bytes: Span<UInt8>, _ kinds: UInt32) -> Bool {
    let token = letters.skeleton
    guard token.count >= 8 else { return false }
    let pieces = lexicon.segmentation(of: token.span)
    guard pieces.count > 1, pieces.count * 3 <= token.count else { return false }
    var tactic = 0
    var long = 0
    for piece in pieces {
      // Only an `i` at the beginning; within, it is a part of something else (`installation`).
      guard let word = piece.word else {
        guard piece.range.lowerBound == 0, token[0] != UInt8(ascii: "a") else { return false }
        continue
      }
      guard piece.range.count > 3 else { continue }
      long += piece.range.count
      if lexicon.isTactic(word) { tactic += 1 }
    }
    guard tactic > 0, long * 2 >= token.count, pieces.count > 2 || tactic == 2 && token.count > 11 else {
      return false
    }
    replace(pieces, bytes, kinds | DisguiseKind.joined.bit, needsEnglish: true)
    return true
  }
}

extension Lexicon {
  /// The tactic word that skeleton letters are a slip, a stretching or an abbreviation of, and which of these.
  func loosely(_ token: Span<UInt8>) -> (word: Int, kind: DisguiseKind)? {
    if let word = word(misspelt: token) { return (word, .typo) }
    if let word = word(squeezed: token), isTactic(word), range(of: word).count >= Lexicon.leastTypoLetters {
      return (word, .repeated)
    }
    if token.count >= 4, let word = word(consonants: token) { return (word, .shortened) }
    if token.count >= 5, let merged = merged(token), let word = word(skeleton: merged.span), isTactic(word) {
      return (word, .lookAlike)
    }
    return nil
  }

  /// The letters with `rn` read as `m` and `vv` as `w`; nil where there are none.
  private func merged(_ token: Span<UInt8>) -> [UInt8]? {
    var hasPair = false
    for index in 1..<token.count where token[index] == UInt8(ascii: "n") || token[index] == UInt8(ascii: "v")
    {
      if token[index - 1] == UInt8(ascii: "r") || token[index - 1] == UInt8(ascii: "v") { hasPair = true }
    }
    guard hasPair else { return nil }
    var merged: [UInt8] = []
    for index in token.indices {
      let pair = (merged.last ?? 0, token[index])
      if pair == (UInt8(ascii: "r"), UInt8(ascii: "n")) {
        merged[merged.count - 1] = UInt8(ascii: "m")
      } else if pair == (UInt8(ascii: "v"), UInt8(ascii: "v")) {
        merged[merged.count - 1] = UInt8(ascii: "w")
      } else {
        merged.append(token[index])
      }
    }
    return merged.count < token.count ? merged : nil
  }
}
