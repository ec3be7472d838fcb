/// The words that a disguise may hide: tactic words first, then everyday and common words. Only towards these is anything
/// folded.
///
/// Words are small ASCII letters without apostrophes (`dont`), two to twenty of them. They are found by hashes of their
/// letters as written, and of their *skeleton*, in which `i` and `l` are one letter, since `1`, `!`, `|` and a capital
/// `I` stand for either (UTS #39 has the name and the idea).
public struct Lexicon: Sendable {
  /// The lists that the words stand in.
  private let letters: [UInt8]
  /// Where each word begins and ends in `letters`.
  private var ranges: [Range<Int>] = []
  /// Words before this number are tactic words.
  private var tacticCount = 0
  /// Words before this number are tactic or everyday words.
  private var everydayCount = 0
  /// Words as written.
  private var written: HashSet
  private var skeletons: HashSet
  /// What stands before and behind a gap in tactic words that are put together over it.
  private var beginnings: HashSet
  private var endings: HashSet
  /// Numbers of words by what a disguise may leave of them: slots of 48 bits of hash and 16 bits of number + 1.
  private var remnants: [UInt64] = []

  /// Builds the tables from words with white space between them; words of other forms are left out. O(letters).
  public init(tactic: [UInt8], everyday: [UInt8] = [], common: [UInt8]) {
    let letters = tactic + [0x20] + everyday + [0x20] + common
    let everydayEnd = tactic.count + 1 + everyday.count
    let count = letters.count { $0 <= 0x20 } + 1
    self.letters = letters
    written = HashSet(capacity: count)
    skeletons = HashSet(capacity: count)
    beginnings = HashSet(capacity: tactic.count)
    endings = HashSet(capacity: tactic.count)
    ranges.reserveCapacity(count)
    var words: [WordHashes] = []
    words.reserveCapacity(count)
    var remnantCount = 0
    var start = 0
    while start < letters.count {
      let hashes = WordHashes(letters.span, from: start)
      let word = start..<start + hashes.count
      if hashes.isWord, add(word, hashes) {
        words.append(hashes)
        if start < tactic.count { tacticCount += 1 }
        if start < everydayEnd { everydayCount += 1 }
        remnantCount += start < tactic.count ? word.count + 3 : 3
      }
      start = word.upperBound + 1
    }
    var size = 16
    while size < remnantCount * 3 / 2 { size *= 2 }
    remnants = Array(repeating: 0, count: size)
    for word in ranges.indices { addRemnants(of: word, words[word]) }
  }

  /// Tactic words from this length on are looked for behind typos and dropped vowels.
  static let leastTypoLetters = 5
  static let longestWord = 20
  private static let maximumCount = 65_534

  /// Adds the word that stands there, if it has the right length and is new.
  private mutating func add(_ range: Range<Int>, _ hashes: WordHashes) -> Bool {
    guard (2...Lexicon.longestWord).contains(range.count), ranges.count < Lexicon.maximumCount,
      !written.contains(hashes.written)
    else { return false }
    written.insert(hashes.written)
    skeletons.insert(hashes.skeleton)
    ranges.append(range)
    return true
  }

  // MARK: - Words

  func range(of word: Int) -> Range<Int> { ranges[word] }

  func bytes(of word: Int) -> ArraySlice<UInt8> { letters[range(of: word)] }

  func isTactic(_ word: Int) -> Bool { word < tacticCount }

  /// Whether a word with this rolling hash of its letters is in the lexicon.
  @inline(__always)
  func contains(written hash: UInt64) -> Bool { written.contains(hash) }

  @inline(__always)
  func contains(skeleton hash: UInt64) -> Bool { skeletons.contains(hash) }

  /// Whether a tactic word may begin with letters of this hash, or end with them: one that ``mayBeTactic(skeleton:)`` finds
  /// in two halves, five letters together.
  func mayBeginTactic(skeleton hash: UInt64) -> Bool { beginnings.contains(hash) }

  func mayEndTactic(skeleton hash: UInt64) -> Bool { endings.contains(hash) }

  // MARK: - Remnants

  /// What a disguise leaves of a word.
  private enum Remnant: UInt64 {
    case skeleton = 0
    /// Runs of a letter made one.
    case squeezed = 0x5851_F42D_4C95_7F2D
    /// Vowels behind the first letter left out, and `l`, which may be an `i`.
    case consonants = 0x1405_7B7E_F767_814F
    /// One letter left out.
    case shortened = 0x2F0B_4C47_2B5D_8F31
  }

  private mutating func addRemnants(of word: Int, _ hashes: WordHashes) {
    let skeleton = hashes.skeleton
    insert(.skeleton, skeleton, word)
    if hashes.squeezed != skeleton { insert(.squeezed, hashes.squeezed, word) }
    let range = range(of: word)
    guard isTactic(word) || range.count > 6 else { return }
    if range.count >= Lexicon.leastTypoLetters { insert(.consonants, hashes.consonants, word) }
    guard isTactic(word), range.count + 1 >= Lexicon.leastTypoLetters else { return }
    // The hash of the letters behind the one left out is what that of all lacks from those before.
    var before: UInt64 = 0
    var power: UInt64 = 1
    for _ in 1..<range.count { power = power &* RollingHash.base }
    var previous: UInt8 = 0
    for index in range {
      let letter = skeletonLetter(letters[index])
      let upToHere = RollingHash.stepped(before, letter)
      let behind = skeleton &- upToHere &* power
      // A letter left out of a run gives the same whichever it is.
      if letter != previous { insert(.shortened, before &* power &+ behind, word) }
      if index + 1 < range.upperBound {
        beginnings.insert(upToHere)
        endings.insert(behind)
      }
      power = power &* RollingHash.inverseBase
      before = upToHere
      previous = letter
    }
  }

  private mutating func insert(_ remnant: Remnant, _ hash: UInt64, _ word: Int) {
    let spread = RollingHash.spread(hash ^ remnant.rawValue)
    let mask = remnants.count - 1
    var slot = Int(truncatingIfNeeded: spread >> 48 ^ spread >> 16) & mask
    while remnants[slot] != 0 { slot = (slot + 1) & mask }
    remnants[slot] = spread & ~0xFFFF | UInt64(word + 1)
  }

  /// The first word with this remnant that `isMeant` accepts.
  @inline(__always)
  private func word(_ remnant: Remnant, _ hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    let spread = RollingHash.spread(hash ^ remnant.rawValue)
    let mask = remnants.count - 1
    var slot = Int(truncatingIfNeeded: spread >> 48 ^ spread >> 16) & mask
    while remnants[slot] != 0 {
      let word = Int(remnants[slot] & 0xFFFF) - 1
      if remnants[slot] & ~0xFFFF == spread & ~0xFFFF, isMeant(word) { return word }
      slot = (slot + 1) & mask
    }
    return nil
  }

  // MARK: - Readings. `token` holds skeleton letters; all take O(letters) and O(1) look-ups a letter.

  /// The word with the same skeleton.
  func word(skeleton token: Span<UInt8>) -> Int? {
    var hash: UInt64 = 0
    for index in token.indices { hash = RollingHash.stepped(hash, token[index]) }
    guard skeletons.contains(hash) else { return nil }
    return word(.skeleton, hash) { word in
      let range = range(of: word)
      guard range.count == token.count else { return false }
      for index in token.indices where skeletonLetter(letters[range.lowerBound + index]) != token[index] {
        return false
      }
      return true
    }
  }

  /// The letters of a regular form of a word: its own, and an ending in -s, -es, -ed, -er, -ly or -ing.
  func form(of token: Span<UInt8>) -> ArraySlice<UInt8>? {
    for ending in ["s", "es", "ed", "er", "ly", "ing"] {
      let length = ending.utf8.count
      let count = token.count - length
      guard count > 2 else { continue }
      var position = count
      var hasEnding = true
      for letter in ending.utf8 {
        if token[position] != skeletonLetter(letter) { hasEnding = false }
        position += 1
      }
      guard hasEnding else { continue }
      if let stem = word(skeleton: token.extracting(first: count)) { return bytes(of: stem) + ending.utf8 }
      // `closed`, `closer`, `closing`
      guard ending != "s", ending != "es", ending != "ly" else { continue }
      var stem: [UInt8] = []
      for index in 0..<count { stem.append(token[index]) }
      stem.append(UInt8(ascii: "e"))
      if let stem = word(skeleton: stem.span) { return bytes(of: stem).dropLast() + ending.utf8 }
    }
    return nil
  }

  /// Whether a tactic word may have a skeleton of this hash.
  func mayBeTactic(skeleton hash: UInt64) -> Bool { word(.skeleton, hash, where: isTactic) != nil }

  /// Whether ``form(of:)`` may find a word in `count` skeleton letters of this hash and ending.
  func mayBeForm(skeleton hash: UInt64, _ ending: SkeletonEnding, count: Int) -> Bool {
    for form in Lexicon.formEndings {
      guard count - form.utf8CodeUnitCount > 2, let stem = ending.hash(hash, without: form) else { continue }
      if contains(skeleton: stem) || contains(skeleton: RollingHash.stepped(stem, UInt8(ascii: "e"))) {
        return true
      }
    }
    return false
  }

  private static let formEndings: [StaticString] = ["s", "es", "ed", "er", "ly", "ing"]

  /// The word that is the same once runs of a letter are made one, on both sides.
  func word(squeezed token: Span<UInt8>) -> Int? {
    var hash: UInt64 = 0
    var runs = 0
    for index in token.indices where index == 0 || token[index] != token[index - 1] {
      hash = RollingHash.stepped(hash, token[index])
      runs += 1
    }
    guard runs > 1 else { return nil }
    func isSame(_ word: Int) -> Bool {
      let range = range(of: word)
      guard range.count < token.count else { return false }
      var position = 0
      for index in range {
        let letter = skeletonLetter(letters[index])
        if index > range.lowerBound, letter == skeletonLetter(letters[index - 1]) { continue }
        guard position < token.count, token[position] == letter else { return false }
        while position < token.count, token[position] == letter { position += 1 }
      }
      return position == token.count
    }
    return word(.squeezed, hash, where: isSame) ?? word(.skeleton, hash, where: isSame)
  }

  /// The tactic word, or the long one, of which only vowels are missing, two at least.
  func word(consonants token: Span<UInt8>) -> Int? {
    var hash: UInt64 = 0
    for index in token.indices where index == 0 || !mayBeVowel(token[index]) {
      hash = RollingHash.stepped(hash, token[index])
    }
    return word(.consonants, hash) { word in
      let range = range(of: word)
      guard range.count >= token.count + 2 else { return false }
      var position = 0
      for index in range {
        if position < token.count, skeletonLetter(letters[index]) == token[position] {
          position += 1
        } else if index == range.lowerBound || letters[index] == UInt8(ascii: "l")
          || !mayBeVowel(letters[index])
        {
          return false
        }
      }
      return position == token.count
    }
  }

  /// A slip of the finger or the memory, the likeliest first.
  private enum Slip: UInt8, Comparable {
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
  /// tells which slips count in which words. O(letters × alphabet).
  func word(misspelt token: Span<UInt8>, isCapitalised: Bool = false) -> Int? {
    guard token.count + 1 >= Lexicon.leastTypoLetters, token.count <= Lexicon.longestWord else { return nil }
    // Hash of the letters from an index on, and the base to the number of them.
    var suffixes = [21 of UInt64](repeating: 0)
    var powers = [21 of UInt64](repeating: 1)
    for index in token.indices.reversed() {
      suffixes[index] = suffixes[index + 1] &+ UInt64(token[index]) &* powers[index + 1]
      powers[index] = powers[index + 1] &* RollingHash.base
    }
    var best: (word: Int, slip: Slip)?
    func consider(_ word: Int) -> Bool {
      guard let slip = slip(token, range(of: word)), mayBeSlip(slip, in: word, isCapitalised: isCapitalised)
      else { return false }
      if let best, (best.slip, best.word) <= (slip, word) { return false }
      best = (word, slip)
      return false
    }
    func considerWhole(_ hash: UInt64) {
      if skeletons.contains(hash) { _ = word(.skeleton, hash, where: consider) }
    }
    _ = word(.shortened, suffixes[0], where: consider)
    let isLong = token.count + 1 >= (isCapitalised ? Lexicon.leastNameLetters : Lexicon.leastTypoLetters)
    var before: UInt64 = 0
    for index in token.indices {
      let letter = token[index]
      let upToHere = RollingHash.stepped(before, letter)
      let shortened = before &* powers[index + 1] &+ suffixes[index + 1]
      considerWhole(shortened)
      _ = word(.shortened, shortened, where: consider)
      if index + 1 < token.count, token[index + 1] != letter {
        let swapped = RollingHash.stepped(RollingHash.stepped(before, token[index + 1]), letter)
        considerWhole(swapped &* powers[index + 2] &+ suffixes[index + 2])
      }
      // Words that are not tactic are found letter by letter: few tokens need it, and no table of all they may lack.
      if isLong {
        for other in Lexicon.skeletonAlphabet where other != letter {
          let stepped = RollingHash.stepped(before, other)
          considerWhole(stepped &* powers[index] &+ suffixes[index])
          if areNeighbours(other, letter) || mayBeVowel(other) && mayBeVowel(letter) {
            considerWhole(stepped &* powers[index + 1] &+ suffixes[index + 1])
          }
        }
      }
      before = upToHere
    }
    for other in Lexicon.skeletonAlphabet { considerWhole(RollingHash.stepped(before, other)) }
    return best?.word
  }

  /// The letters of skeletons.
  private static let skeletonAlphabet = Array("abcdefghjklmnopqrstuvwxyz".utf8)

  /// Words of this length and more hardly become others by a slip, nor names.
  private static let leastNameLetters = 7

  /// Whether the slip is likelier than that `token` is a word of its own. Swapped and doubled letters count in all words of
  /// five letters, other slips in tactic words, long words and, where they are likely ones, everyday words; behind a
  /// capital, where a name is likely, in long ones only.
  private func mayBeSlip(_ slip: Slip, in word: Int, isCapitalised: Bool) -> Bool {
    let count = range(of: word).count
    let isLong = count >= Lexicon.leastNameLetters
    let isShort = count < Lexicon.leastTypoLetters
    if slip == .swapped { return word < everydayCount || !isShort }
    if isCapitalised { return isLong || isTactic(word) && slip <= .extra && count == 6 }
    switch slip {
    case .swapped: return true
    case .missing: return !isShort && (word < everydayCount || isLong)
    case .vowel: return isTactic(word) || count > Lexicon.leastTypoLetters && (word < everydayCount || isLong)
    case .extra, .neighbour, .missingFirst: return word < everydayCount || isLong
    case .wrong: return isTactic(word)
    }
  }

  /// What a person who meant the word did to type `token`; nil where that is not one slip.
  private func slip(_ token: Span<UInt8>, _ range: Range<Int>) -> Slip? {
    let count = range.count
    guard count + 1 >= Lexicon.leastTypoLetters else { return nil }
    func letter(_ index: Int) -> UInt8 { skeletonLetter(letters[range.lowerBound + index]) }
    var first = 0
    while first < min(count, token.count), letter(first) == token[first] { first += 1 }
    var last = 0
    while last < min(count, token.count) - first, letter(count - 1 - last) == token[token.count - 1 - last] {
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
        let (wrong, right) = (token[first], letter(first))
        if areNeighbours(wrong, right), first > 0 || count >= Lexicon.leastTypoLetters { return .neighbour }
        if first == 0 || first == count - 1 { return nil }
        if mayBeVowel(wrong), mayBeVowel(right) { return .vowel }
        return count > Lexicon.leastTypoLetters ? .wrong : nil
      }
      let isSwap =
        first + last == count - 2 && token[first] == letter(first + 1) && token[first + 1] == letter(first)
      return isSwap ? .swapped : nil
    default: return nil
    }
  }
}

/// The rolling hashes of a word of a list.
private struct WordHashes {
  /// Bytes up to the next white space, and whether all of them are letters.
  private(set) var count = 0
  private(set) var isWord = true
  private(set) var written: UInt64 = 0
  private(set) var skeleton: UInt64 = 0
  /// Of the skeleton with runs of a letter made one, and without what may be vowels behind the first letter.
  private(set) var squeezed: UInt64 = 0
  private(set) var consonants: UInt64 = 0

  /// O(its letters).
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int) {
    var previous: UInt8 = 0
    var end = start
    while end < bytes.count, bytes[end] > 0x20 {
      let byte = bytes[end]
      let letter = skeletonLetter(byte)
      if asciiClass(byte) != .letter { isWord = false }
      written = RollingHash.stepped(written, byte)
      skeleton = RollingHash.stepped(skeleton, letter)
      if letter != previous { squeezed = RollingHash.stepped(squeezed, letter) }
      if end == start || !mayBeVowel(letter) { consonants = RollingHash.stepped(consonants, letter) }
      previous = letter
      end += 1
    }
    count = end - start
  }
}

/// The last three of some skeleton letters, as far as there are any.
struct SkeletonEnding: Sendable {
  private var letters: UInt32 = 0

  mutating func append(_ letter: UInt8) { letters = (letters << 8 | UInt32(letter)) & 0xFF_FFFF }

  /// Puts the ending of other letters before these `count` ones.
  mutating func prepend(_ ending: SkeletonEnding, count: Int) {
    if count < 3 { letters = (letters | ending.letters << UInt32(count * 8)) & 0xFF_FFFF }
  }

  /// The hash of the letters without `ending`, if they end with it; `hash` is that of all of them.
  func hash(_ hash: UInt64, without ending: StaticString) -> UInt64? {
    var stem = hash
    var rest = letters
    for letter in ending.description.utf8.reversed() {
      guard UInt8(truncatingIfNeeded: rest) == skeletonLetter(letter) else { return nil }
      stem = (stem &- UInt64(skeletonLetter(letter))) &* RollingHash.inverseBase
      rest >>= 8
    }
    return stem
  }
}

/// `i` and `l` are one letter in a skeleton.
@inline(__always)
func skeletonLetter(_ letter: UInt8) -> UInt8 { letter == UInt8(ascii: "i") ? UInt8(ascii: "l") : letter }

/// Whether a skeleton letter may be a vowel: `l` stands for `i` too.
@inline(__always)
private func mayBeVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"),
    UInt8(ascii: "u"):
    true
  default: false
  }
}
