/// The words that a disguise may hide: tactic words first, then everyday and common words. Only towards these is anything
/// folded.
///
/// Words are small ASCII letters without apostrophes (`dont`), two to twenty of them. They are found by hashes of their
/// letters as written, and of their *skeleton*, in which `i` and `l` are one letter, since `1`, `!`, `|` and a capital
/// `I` stand for either (UTS #39 has the name and the idea).
public struct Lexicon: Sendable {
  /// ``LexiconTables``.
  private let bytes: StoredBytes
  /// Words before this number are tactic words.
  private let tacticCount: Int
  /// Words before this number are tactic or everyday words.
  private let everydayCount: Int
  /// The letters of all words, end to end.
  private let letters: StoredTable<UInt8>
  /// Where each word begins in `letters`, and where the last one ends.
  private let starts: StoredTable<UInt32>
  /// Words as written.
  private let written: HashSet
  private let skeletons: HashSet
  /// What stands before and behind a gap in tactic words that are put together over it.
  private let beginnings: HashSet
  private let endings: HashSet
  /// Skeletons of words that slips are looked for in, whole and without each letter.
  private let shortened: HashFilter
  /// Numbers of words by what a disguise may leave of them: slots of 48 bits of hash and 16 bits of number + 1.
  private let remnants: StoredTable<UInt64>

  /// A lexicon of words with white space between them; words of other forms are left out. O(letters).
  public init(tactic: [UInt8], everyday: [UInt8] = [], common: [UInt8]) {
    self.init(StoredBytes(LexiconTables(tactic: tactic, everyday: everyday, common: common).bytes))
  }

  /// A lexicon whose tables are part of the program, used where they stand. O(1).
  /// - Parameter constant: ``LexiconTables/bytes``, which never change and never go away.
  package init(unsafe constant: UnsafeBufferPointer<UInt8>) {
    unsafe self.init(StoredBytes(unsafe: constant))
  }

  private init(_ stored: StoredBytes) {
    bytes = stored
    let bytes = stored.span
    var offset = 0
    let counts = StoredTable<UInt32>(bytes, at: &offset)
    tacticCount = Int(counts[0, in: bytes])
    everydayCount = Int(counts[1, in: bytes])
    letters = StoredTable(bytes, at: &offset)
    starts = StoredTable(bytes, at: &offset)
    written = HashSet(bytes, at: &offset)
    skeletons = HashSet(bytes, at: &offset)
    beginnings = HashSet(bytes, at: &offset)
    endings = HashSet(bytes, at: &offset)
    shortened = HashFilter(bytes, at: &offset)
    remnants = StoredTable(bytes, at: &offset)
  }

  /// Tactic words from this length on are looked for behind typos and dropped vowels.
  static let leastTypoLetters = 5
  static let longestWord = 20

  // MARK: - Words

  var wordCount: Int { starts.count - 1 }

  func range(of word: Int) -> Range<Int> {
    let bytes = bytes.span
    return Int(starts[word, in: bytes])..<Int(starts[word + 1, in: bytes])
  }

  func bytes(of word: Int) -> [UInt8] { range(of: word).map { letter($0) } }

  /// A letter of ``range(of:)``.
  @inline(__always)
  func letter(_ index: Int) -> UInt8 { letters[index, in: bytes.span] }

  func isTactic(_ word: Int) -> Bool { word < tacticCount }

  /// Whether it is a tactic word or one of every letter.
  func isEveryday(_ word: Int) -> Bool { word < everydayCount }

  /// Whether it has a word of these letters. O(letters).
  package func contains(_ word: some Sequence<UInt8>) -> Bool {
    contains(written: word.reduce(0) { RollingHash.stepped($0, $1) })
  }

  /// Whether a word with this rolling hash of its letters is in the lexicon.
  @inline(__always)
  func contains(written hash: UInt64) -> Bool { written.contains(hash, in: bytes.span) }

  @inline(__always)
  func contains(skeleton hash: UInt64) -> Bool { skeletons.contains(hash, in: bytes.span) }

  /// Whether a tactic word may begin with letters of this hash, or end with them: one that ``mayBeTactic(skeleton:)`` finds
  /// in two halves, five letters together.
  func mayBeginTactic(skeleton hash: UInt64) -> Bool { beginnings.contains(hash, in: bytes.span) }

  func mayEndTactic(skeleton hash: UInt64) -> Bool { endings.contains(hash, in: bytes.span) }

  /// Whether a word that slips are looked for in may have this skeleton, whole or without one letter.
  @inline(__always)
  func mayBeShortened(skeleton hash: UInt64) -> Bool { shortened.mayContain(hash, in: bytes.span) }

  /// Calls `body` with each word of this skeleton.
  func forEachWord(skeleton hash: UInt64, _ body: (Int) -> Void) {
    guard contains(skeleton: hash) else { return }
    _ = word(.skeleton, hash) { word in
      body(word)
      return false
    }
  }

  // MARK: - Remnants

  /// The first word with this remnant that `isMeant` accepts.
  @inline(__always)
  private func word(_ remnant: Remnant, _ hash: UInt64, where isMeant: (Int) -> Bool) -> Int? {
    let bytes = bytes.span
    let spread = RollingHash.spread(hash ^ remnant.rawValue)
    let mask = remnants.count - 1
    var slot = Remnant.slot(spread) & mask
    while true {
      let entry = remnants[slot, in: bytes]
      if entry == 0 { return nil }
      let word = Int(entry & 0xFFFF) - 1
      if entry & ~0xFFFF == spread & ~0xFFFF, isMeant(word) { return word }
      slot = (slot + 1) & mask
    }
  }

  // MARK: - Readings. `token` holds skeleton letters; all take O(letters) and O(1) look-ups a letter.

  /// The word with the same skeleton.
  func word(skeleton token: Span<UInt8>) -> Int? {
    var hash: UInt64 = 0
    for index in token.indices { hash = RollingHash.stepped(hash, token[index]) }
    guard contains(skeleton: hash) else { return nil }
    return word(.skeleton, hash) { word in
      let range = range(of: word)
      guard range.count == token.count else { return false }
      for index in token.indices where skeletonLetter(letter(range.lowerBound + index)) != token[index] {
        return false
      }
      return true
    }
  }

  /// The letters of a regular form of a word: its own, and an ending in -s, -es, -ed, -er, -ly or -ing.
  func form(of token: Span<UInt8>) -> [UInt8]? {
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
      if let stem = word(skeleton: stem.span) { return Array(bytes(of: stem).dropLast()) + ending.utf8 }
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
        let wanted = skeletonLetter(letter(index))
        if index > range.lowerBound, wanted == skeletonLetter(letter(index - 1)) { continue }
        guard position < token.count, token[position] == wanted else { return false }
        while position < token.count, token[position] == wanted { position += 1 }
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
        let written = letter(index)
        if position < token.count, skeletonLetter(written) == token[position] {
          position += 1
        } else if index == range.lowerBound || written == UInt8(ascii: "l") || !mayBeVowel(written) {
          return false
        }
      }
      return position == token.count
    }
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
func mayBeVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"),
    UInt8(ascii: "u"):
    true
  default: false
  }
}
