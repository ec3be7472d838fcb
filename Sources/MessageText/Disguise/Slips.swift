// Slips of the finger or the memory: words that are one edit away.

extension Lexicon {
  /// A slip, the likeliest first.
  enum Slip: UInt8, Comparable {
    /// Two letters swapped, or one doubled.
    case swapped
    /// A letter missing, but not the first.
    case missing
    /// A vowel for another.
    case vowel
    case extra
    /// The key beside the right one.
    case neighbour
    case wrong
    case missingFirst

    static func < (first: Slip, second: Slip) -> Bool { first.rawValue < second.rawValue }
  }

  /// The word that is one edit away, the likeliest slip first, tactic words before others. ``mayBeSlip(_:in:isCapitalised:)``
  /// tells which slips count in which words.
  ///
  /// Whatever the edit, the token and the word come to the same where the right letter is left out of each, or of one of
  /// them (Bocek, Hunt and Stiller 2007, "Fast similarity search in large dictionaries"): most tokens are found to be near
  /// no word by one look-up a letter. O(letters) for these, O(letters × alphabet) for others.
  func word(misspelt token: Span<UInt8>, isCapitalised: Bool = false) -> Int? {
    guard token.count + 1 >= Lexicon.leastTypoLetters, token.count <= Lexicon.longestWord else { return nil }
    var hash: UInt64 = 0
    // The base to the number of letters behind the one at hand.
    var power = RollingHash.inverseBase
    for index in token.indices {
      hash = RollingHash.stepped(hash, token[index])
      power = power &* RollingHash.base
    }
    let highest = power
    // Bit `i`: without letter `i` it may be a word, or one without a letter.
    var places: UInt32 = 0
    var before: UInt64 = 0
    for index in token.indices {
      let upToHere = RollingHash.stepped(before, token[index])
      let shortened = before &* power &+ (hash &- upToHere &* power)
      if mayBeShortened(skeleton: shortened) { places |= 1 << UInt32(truncatingIfNeeded: index) }
      before = upToHere
      power = power &* RollingHash.inverseBase
    }
    let mayLackLetter = mayBeShortened(skeleton: hash)
    guard places != 0 || mayLackLetter else { return nil }
    var best: (word: Int, slip: Slip)?
    forEachNeighbour(of: token, hash, highest, places, mayLackLetter: mayLackLetter) { neighbour in
      forEachWord(skeleton: neighbour) { word in
        guard let slip = slip(token, range(of: word)), mayBeSlip(slip, in: word, isCapitalised: isCapitalised)
        else { return }
        if let best, (best.slip, best.word) <= (slip, word) { return }
        best = (word, slip)
      }
    }
    return best?.word
  }

  /// Hashes of skeletons that are one edit away: at the given places one letter too many, swapped with the next or taken
  /// for another, and anywhere one too few. `power`: the base to the number of letters behind the first.
  @inline(never)
  private func forEachNeighbour(
    of token: Span<UInt8>, _ hash: UInt64, _ power: UInt64, _ places: UInt32, mayLackLetter: Bool,
    _ body: (UInt64) -> Void
  ) {
    let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")
    var before: UInt64 = 0
    var power = power
    for index in token.indices {
      let letter = token[index]
      let upToHere = RollingHash.stepped(before, letter)
      let behind = hash &- upToHere &* power
      if places & 1 << UInt32(truncatingIfNeeded: index) != 0 {
        body(before &* power &+ behind)
        if index + 1 < token.count, token[index + 1] != letter {
          let swapped = RollingHash.stepped(RollingHash.stepped(before, token[index + 1]), letter)
          let pair = RollingHash.stepped(upToHere, token[index + 1])
          body(hash &+ (swapped &- pair) &* power &* RollingHash.inverseBase)
        }
        for other in alphabet where other != letter {
          body(RollingHash.stepped(before, other) &* power &+ behind)
        }
      }
      if mayLackLetter {
        let rest = hash &- before &* power &* RollingHash.base
        for other in alphabet {
          body(RollingHash.stepped(before, other) &* power &* RollingHash.base &+ rest)
        }
      }
      before = upToHere
      power = power &* RollingHash.inverseBase
    }
    if mayLackLetter { for other in alphabet { body(RollingHash.stepped(before, other)) } }
  }

  /// Words of this length and more hardly become others by a slip, nor names.
  private static let leastNameLetters = 7

  /// Whether the slip is likelier than that `token` is a word of its own. Swapped and doubled letters count in all words of
  /// five letters, other slips in tactic words, long words and, where they are likely ones, everyday words; behind a
  /// capital, where a name is likely, in long ones only.
  func mayBeSlip(_ slip: Slip, in word: Int, isCapitalised: Bool) -> Bool {
    let count = range(of: word).count
    let isLong = count >= Lexicon.leastNameLetters
    let isShort = count < Lexicon.leastTypoLetters
    if slip == .wrong, !isTactic(word) { return false }
    if slip == .swapped { return isEveryday(word) || !isShort }
    if isCapitalised { return isLong || isTactic(word) && slip <= .extra && count == 6 }
    switch slip {
    case .swapped, .wrong: return true
    case .missing: return !isShort && (isEveryday(word) || isLong)
    case .vowel: return isTactic(word) || count > Lexicon.leastTypoLetters && (isEveryday(word) || isLong)
    case .extra, .neighbour, .missingFirst: return isEveryday(word) || isLong
    }
  }

  /// What a person who meant the word did to type `token`; nil where that is not one slip.
  func slip(_ token: Span<UInt8>, _ range: Range<Int>) -> Slip? {
    let count = range.count
    guard count + 1 >= Lexicon.leastTypoLetters else { return nil }
    func right(_ index: Int) -> UInt8 { skeletonLetter(letter(range.lowerBound + index)) }
    var first = 0
    while first < min(count, token.count), right(first) == token[first] { first += 1 }
    var last = 0
    while last < min(count, token.count) - first, right(count - 1 - last) == token[token.count - 1 - last] {
      last += 1
    }
    switch token.count - count {
    case -1:
      guard first + last == token.count else { return nil }
      return first > 0 ? .missing : count >= Lexicon.leastTypoLetters ? .missingFirst : nil
    case 1:
      guard first + last == count else { return nil }
      let extra = token[first]
      if first > 0, token[first - 1] == extra { return .swapped }
      let isBeside =
        first > 0 && areNeighbours(extra, token[first - 1])
        || first < count && areNeighbours(extra, token[first + 1])
      // At either end it makes another word (`cancelt`, `aclaim`), unless the finger slipped.
      let isInside = first > 0 && first < count && count >= Lexicon.leastTypoLetters
      return isInside || isBeside ? .extra : nil
    case 0:
      if first + last == count - 1 {
        let (wrong, meant) = (token[first], right(first))
        if areNeighbours(wrong, meant), first > 0 || count >= Lexicon.leastTypoLetters { return .neighbour }
        if first == 0 || first == count - 1 { return nil }
        if mayBeVowel(wrong), mayBeVowel(meant) { return .vowel }
        return count > Lexicon.leastTypoLetters ? .wrong : nil
      }
      let isSwap =
        first + last == count - 2 && token[first] == right(first + 1) && token[first + 1] == right(first)
      return isSwap ? .swapped : nil
    default: return nil
    }
  }
}
