// What a person reads in one atom that the lexicon does not know.

extension DisguiseReader {
  /// Whether a plain atom is in the lexicon, apostrophes left out, or is a regular form of a word there.
  func isKnown(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var hash: UInt64 = 0
    for index in word where bytes[index] != UInt8(ascii: "'") {
      hash = RollingHash.stepped(hash, bytes[index])
    }
    if lexicon.contains(written: hash) { return true }
    guard word.count > 3 else { return false }
    // The last letters from the end, and hashes without so many of them.
    var last = [5 of UInt8](repeating: 0)
    var shorter = [5 of UInt64](repeating: 0)
    var position = word.upperBound
    var place = 0
    while place < 5, position > word.lowerBound {
      position -= 1
      if bytes[position] == UInt8(ascii: "'") { continue }
      hash = (hash &- UInt64(bytes[position])) &* RollingHash.inverseBase
      last[place] = bytes[position]
      shorter[place] = hash
      place += 1
    }
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
        && (isStem(without: 2) || isStem(without: 1)
          || last[2] == last[3] && word.count > 5 && isStem(without: 3))
    case UInt8(ascii: "y"): return letter(1, is: "l") && isStem(without: 2)
    case UInt8(ascii: "l"): return letter(1, is: "a") && isStem(without: 2)
    case UInt8(ascii: "e"):
      return letter(1, is: "l") && letter(2, is: "b") && letter(3, is: "a") && isStem(without: 4)
    case UInt8(ascii: "g"):
      // `closing`, `planning`
      return letter(1, is: "n") && letter(2, is: "i")
        && (isStem(without: 3)
          || lexicon.contains(written: RollingHash.stepped(shorter[2], UInt8(ascii: "e")))
          || last[3] == last[4] && word.count > 6 && isStem(without: 4))
    default: return false
    }
  }

  /// Finds the plain reading of an unknown atom and notes it; false where there is none.
  mutating func readWord(_ atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) -> Bool {
    letters.removeAll()
    guard letters.add(atom.range, bytes, source: source, starts: starts) else { return false }
    if readKnown(atom, bytes) || readLoosely(atom, bytes, source: source) {
      if !atom.isShortNumber { readableWords += 1 }
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
    if atom.isShortNumber {
      // `17` is `it`, but `50` hardly `so`; `70` is `to`, and `$0` is `so`.
      let (tens, ones) = (bytes[atom.range.lowerBound], bytes[atom.range.upperBound - 1])
      guard ones != UInt8(ascii: "0") || tens == UInt8(ascii: "7") || atom.hasDollar else { return false }
      (needs, isDoubtful) = (.crowd, false)
    }
    if let word = lexicon.word(skeleton: token.span) {
      let isTactic = lexicon.isTactic(word)
      // Short codes may be words by chance: `b0x3`, `h3`, `co2`.
      let isSure =
        own == atom.units || own > 1 && count > 3 || own == 1 && (count > 4 || count > 3 && isTactic)
        || own > 1 && count > 2 && isTactic
      // `item5` and `order$` are no plurals, `7he` and `8ear` no words alone.
      let isEnding = isDoubtful && asciiClass(bytes[atom.range.upperBound - 1]) != .letter
      if !isSure || isDoubtful && !isTactic || isEnding || isDoubtful && count < 4 { needs.insert(.company) }
      guard count >= (atom.isPlain ? 5 : 2), isTactic || !atom.isPlain else { return false }
      if atom.isPlain { kinds = DisguiseKind.lookAlike.bit }
      replace(atom.range, by: lexicon.bytes(of: word), bytes, kinds, needs)
      return true
    }
    guard !atom.isPlain, count > 4, let form = lexicon.form(of: token.span) else { return false }
    if own == 0 || isDoubtful { needs.insert(.company) }
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
      if atom.foreign == 0, leadingDigits(atom, bytes) > 0, readJoined(atom, bytes, 0) { return true }
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
      isSlip = kind == .typo
      replace(atom.range, by: lexicon.bytes(of: word), bytes, kinds, .english)
      return true
    }
    if !isCapitalised, token.count == 3, let word = lexicon.word(consonants: token.span) {
      // `clm`, `mny`: three letters may be anything.
      replace(
        atom.range, by: lexicon.bytes(of: word), bytes, DisguiseKind.shortened.bit, [.english, .company])
      return true
    }
    return atom.signs == 0 && readJoined(atom, bytes, kinds)
  }

  /// Whether a capital begins the word and no other follows, as in names; at the beginning of a sentence it says nothing.
  private func isCapitalised(_ word: Range<Int>, source: Span<UInt8>) -> Bool {
    guard word.count > 1 else { return false }
    func written(_ index: Int) -> UInt8 { source[starts.isEmpty ? index : Int(starts[index])] }
    guard (0x41...0x5A).contains(written(word.lowerBound)),
      !(0x41...0x5A).contains(written(word.lowerBound + 1))
    else { return false }
    var before = starts.isEmpty ? word.lowerBound : Int(starts[word.lowerBound])
    while before > 0, source[before - 1] == 0x20 { before -= 1 }
    guard before > 0 else { return false }
    switch source[before - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A, 0x0D: return false
    default: return true
    }
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
    if length == 0, atom.letters == 0 { return false }
    return allKnown && (length == 0 || length > 1 && lexicon.contains(written: hash))
  }

  /// Words written without spaces, a tactic word of four letters among them, most letters in words of four and more:
  /// `closethedispute`, `sendback`, `giveme`, `1centlink`. Two short ones may be a name or a trade's own word, and are no
  /// disguise.
  private mutating func readJoined(_ atom: Atom, _ bytes: Span<UInt8>, _ kinds: UInt32) -> Bool {
    let digits = leadingDigits(atom, bytes)
    let token = letters.skeleton
    let count = token.count - digits
    guard count >= 6 else { return false }
    var pieces = lexicon.segmentation(of: token.span.extracting(digits..<token.count))
    guard pieces.count > 1, pieces.count * 3 <= count + 1 else { return false }
    var tactic = 0
    var long = 0
    var shortest = count
    for piece in pieces {
      // Only an `a` or `i` at the beginning; within, it is a part of something else (`installation`).
      guard let word = piece.word else {
        guard piece.range.lowerBound == 0, pieces.count > 2 || token[digits] == UInt8(ascii: "a") else {
          return false
        }
        continue
      }
      shortest = min(shortest, piece.range.count)
      if piece.range.count > 3 { long += piece.range.count }
      if lexicon.isTactic(word) { tactic = max(tactic, piece.range.count) }
    }
    guard tactic > 3, long * 2 >= count else { return false }
    for index in pieces.indices { pieces[index].move(by: digits) }
    let isHidden = pieces.count > 2 || digits > 0 || tactic > 5 && shortest > 2
    replace(pieces, bytes, isHidden ? kinds | DisguiseKind.joined.bit : kinds, .english)
    return true
  }

  /// Digits at the beginning of an atom that has no others, nor signs.
  private func leadingDigits(_ atom: Atom, _ bytes: Span<UInt8>) -> Int {
    let start = atom.range.lowerBound
    var digits = 0
    while digits < atom.range.count, asciiClass(bytes[start + digits]) == .digit { digits += 1 }
    return digits == atom.digits && atom.signs == 0 ? digits : 0
  }
}

extension Lexicon {
  /// The word that skeleton letters are a slip, a stretching or an abbreviation of, and which of these.
  func loosely(_ token: Span<UInt8>, isCapitalised: Bool) -> (word: Int, kind: DisguiseKind)? {
    if let word = word(misspelt: token, isCapitalised: isCapitalised) { return (word, .typo) }
    if let word = word(squeezed: token), isTactic(word), range(of: word).count >= Lexicon.leastTypoLetters {
      return (word, .repeated)
    }
    if token.count >= 4, !isCapitalised || !hasVowel(token), let word = word(consonants: token) {
      return (word, .shortened)
    }
    if token.count >= 5, let merged = merged(token), let word = word(skeleton: merged.span), isTactic(word) {
      return (word, .lookAlike)
    }
    return nil
  }

  /// Whether one of the letters is a vowel for certain.
  private func hasVowel(_ token: Span<UInt8>) -> Bool {
    for index in token.indices where "aeou".utf8.contains(token[index]) { return true }
    return false
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
