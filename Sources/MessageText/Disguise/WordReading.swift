// What a person reads in one atom that the lexicon does not know.

extension DisguiseReader {
  /// Whether a plain atom is in the lexicon, apostrophes left out, or is a regular form of a word there.
  func isKnown(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var hash: UInt64 = 0
    // Hashes without the last one to five letters.
    var shorter = [5 of UInt64](repeating: 0)
    var last = [5 of UInt8](repeating: 0)
    for index in word where bytes[index] != UInt8(ascii: "'") {
      for place in 0..<4 {
        shorter[4 - place] = shorter[3 - place]
        last[4 - place] = last[3 - place]
      }
      shorter[0] = hash
      last[0] = bytes[index]
      hash = RollingHash.stepped(hash, bytes[index])
    }
    if lexicon.contains(written: hash) { return true }
    guard word.count > 3 else { return false }
    func isStem(without count: Int) -> Bool { lexicon.contains(written: shorter[count - 1]) }
    // Whether the letter so far from the end, from 0, is this one.
    func letter(_ place: Int, is letter: Unicode.Scalar) -> Bool { last[place] == UInt8(ascii: letter) }
    if letter(0, is: "s"), isStem(without: 1) { return true }
    guard word.count > 4 else { return false }
    switch last[0] {
    case UInt8(ascii: "s"): return letter(1, is: "e") && isStem(without: 2)
    case UInt8(ascii: "d"), UInt8(ascii: "r"):
      // `planned`
      return letter(1, is: "e")
        && (isStem(without: 2) || isStem(without: 1) || last[2] == last[3] && isStem(without: 3))
    case UInt8(ascii: "y"): return letter(1, is: "l") && isStem(without: 2)
    case UInt8(ascii: "l"): return letter(1, is: "a") && isStem(without: 2)
    case UInt8(ascii: "e"):
      return letter(1, is: "l") && letter(2, is: "b") && letter(3, is: "a") && isStem(without: 4)
    case UInt8(ascii: "g"):
      // `closing`, `planning`
      return letter(1, is: "n") && letter(2, is: "i")
        && (isStem(without: 3)
          || lexicon.contains(written: RollingHash.stepped(shorter[2], UInt8(ascii: "e")))
          || last[3] == last[4] && isStem(without: 4))
    default: return false
    }
  }

  /// Finds the plain reading of an unknown atom and notes it; false where there is none.
  mutating func readWord(_ atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    letters.removeAll()
    guard letters.add(atom.range, bytes, source: source, starts: starts) else { return false }
    if readKnown(atom, bytes) || readLoosely(atom, bytes, source: source) {
      readableWords += 1
      return true
    }
    guard atom.foreign > 0, atom.digits + atom.signs == 0 else { return false }
    // No lexicon has them all, but no honest word mixes scripts.
    replaceByLetters(
      atom.range, bytes, DisguiseKind.lookAlike.bit, atom.letters > 0 ? .english : [.english, .company])
    return true
  }

  /// Reads letters that are those of a word, but for what they look like.
  private mutating func readKnown(_ atom: Atom, _ bytes: Span<UInt8>) -> Bool {
    let token = letters.skeleton
    let count = token.count
    let own = atom.letters + atom.foreign
    var kinds: UInt32 = atom.foreign > 0 ? DisguiseKind.lookAlike.bit : 0
    // Words in one script may be what they seem; a mixture has no honest reading.
    var needs: Needs = atom.isPlain || own == atom.foreign && own == atom.units ? .english : []
    var isDoubtful = false
    if atom.digits + atom.signs > 0 {
      isDoubtful = atom.foreign == 0 && mayBeApart(atom, bytes)
      kinds |= DisguiseKind.leet.bit
    }
    if let word = lexicon.word(skeleton: token.span) {
      let isTactic = lexicon.isTactic(word)
      // Short codes may be words by chance: `b0x3`, `h3`, `co2`.
      let isSure =
        own == atom.units || own > 1 && count > 3 || own == 1 && (count > 4 || count > 3 && isTactic)
        || own > 1 && count > 2 && isTactic
      if !isSure { needs.insert(.company) }
      guard count >= (atom.isPlain ? 5 : isDoubtful ? 4 : 2), isTactic || !atom.isPlain && !isDoubtful else {
        return false
      }
      // `item5` and `order$` are no plurals.
      if isDoubtful, asciiClass(bytes[atom.range.upperBound - 1]) != .letter { return false }
      if atom.isPlain { kinds = DisguiseKind.lookAlike.bit }
      replace(atom.range, by: lexicon.bytes(of: word), bytes, kinds, needs)
      return true
    }
    guard !atom.isPlain, !isDoubtful, count > 4, let form = lexicon.form(of: token.span) else { return false }
    if own == 0 { needs.insert(.company) }
    replace(atom.range, by: form, bytes, kinds, needs)
    return true
  }

  /// Reads letters that are nearly those of a word, or those of several.
  private mutating func readLoosely(_ atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    let token = letters.skeleton
    var kinds: UInt32 = atom.foreign > 0 ? DisguiseKind.lookAlike.bit : 0
    if atom.digits + atom.signs > 0 {
      // A code may be one edit from a word by chance.
      let own = atom.letters + atom.foreign
      guard own > 1, own * 3 >= atom.units, token.count > 5, atom.digits < 3,
        atom.foreign > 0 || !mayBeApart(atom, bytes)
      else { return false }
      kinds |= DisguiseKind.leet.bit
    }
    if atom.hasLongRun, let word = lexicon.word(squeezed: token.span) {
      // `sooo` is how people write.
      if lexicon.isTactic(word) { kinds |= DisguiseKind.repeated.bit }
      replace(atom.range, by: lexicon.bytes(of: word), bytes, kinds, .english)
      return true
    }
    let isCapitalised = isCapitalised(atom.range, source: source)
    if let (word, kind) = lexicon.loosely(token.span, isCapitalised: isCapitalised) {
      // A slip in any other word is just that.
      if lexicon.isTactic(word) { kinds |= kind.bit }
      replace(atom.range, by: lexicon.bytes(of: word), bytes, kinds, .english)
      return true
    }
    return atom.signs == 0 && readJoined(atom, bytes, kinds)
  }

  /// Whether a capital begins the word and no other follows, as in names.
  private func isCapitalised(_ word: Range<Int>, source: Span<UInt8>) -> Bool {
    guard word.count > 1 else { return false }
    func written(_ index: Int) -> UInt8 { source[starts.isEmpty ? index : Int(starts[index])] }
    return (0x41...0x5A).contains(written(word.lowerBound))
      && !(0x41...0x5A).contains(written(word.lowerBound + 1))
  }

  /// Whether digits and signs of an atom may be just that beside words: `30days`, `item5`, `cool3d`, `ok!thanks`. A `$`
  /// or `@` at the beginning stands for a letter (`$end`, `@ccept`) or belongs to a name that is no word.
  private func mayBeApart(_ atom: Atom, _ bytes: Span<UInt8>) -> Bool {
    if signLetter(bytes[atom.range.lowerBound]) != 0 { return false }
    var hash: UInt64 = 0
    var length = 0
    var allKnown = true
    for index in atom.range {
      if asciiClass(bytes[index]) == .letter {
        hash = RollingHash.stepped(hash, bytes[index])
        length += 1
      } else if length > 0 {
        let isKnown = length > 1 && lexicon.contains(written: hash)
        if isKnown, length > 3, index - length == atom.range.lowerBound { return true }
        allKnown = allKnown && isKnown
        (hash, length) = (0, 0)
      }
    }
    return allKnown && (length == 0 || length > 1 && lexicon.contains(written: hash))
  }

  /// Words written without spaces: at least three, or a long tactic word and another; most letters in words of four and
  /// more.
  private mutating func readJoined(_ atom: Atom, _ bytes: Span<UInt8>, _ kinds: UInt32) -> Bool {
    let token = letters.skeleton
    guard token.count >= 8 else { return false }
    let pieces = lexicon.segmentation(of: token.span)
    guard pieces.count > 1, pieces.count * 3 <= token.count else { return false }
    var tactic = 0
    var long = 0
    var shortest = token.count
    for piece in pieces {
      // Only an `i` at the beginning; within, it is a part of something else (`installation`).
      guard let word = piece.word else {
        guard piece.range.lowerBound == 0, token[0] != UInt8(ascii: "a") else { return false }
        continue
      }
      shortest = min(shortest, piece.range.count)
      if piece.range.count > 3 { long += piece.range.count }
      if lexicon.isTactic(word) { tactic = max(tactic, piece.range.count) }
    }
    guard long * 2 >= token.count, pieces.count > 2 ? tactic > 4 : tactic > 5 && shortest > 2 else {
      return false
    }
    replace(pieces, bytes, kinds | DisguiseKind.joined.bit, .english)
    return true
  }
}

extension Lexicon {
  /// The word that skeleton letters are a slip, a stretching or an abbreviation of, and which of these.
  func loosely(_ token: Span<UInt8>, isCapitalised: Bool) -> (word: Int, kind: DisguiseKind)? {
    if let word = word(misspelt: token, isCapitalised: isCapitalised) { return (word, .typo) }
    if let word = word(squeezed: token), isTactic(word), range(of: word).count >= Lexicon.leastTypoLetters {
      return (word, .repeated)
    }
    if token.count >= 4, !isCapitalised, let word = word(consonants: token) { return (word, .shortened) }
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
