/// Works out the tables of a ``Lexicon``.
package struct LexiconTables {
  /// What the lexicon reads, in its order.
  package let bytes: [UInt8]

  /// Words with white space between them; those of other forms are left out. O(letters).
  package init(tactic: [UInt8], everyday: [UInt8], common: [UInt8]) {
    var words = WordList(bytes: tactic.count + everyday.count + common.count)
    words.append(tactic)
    let tacticCount = words.count
    words.append(everyday)
    let everydayCount = words.count
    words.append(common)
    var written: [UInt64] = []
    var skeletons: [UInt64] = []
    var beginnings: [UInt64] = []
    var endings: [UInt64] = []
    var shortened: [UInt64] = []
    var remnants: [UInt64] = []
    for word in 0..<words.count {
      let skeleton = words.bytes(of: word).map(skeletonLetter)
      let hash = LexiconTables.hash(skeleton)
      written.append(LexiconTables.hash(Array(words.bytes(of: word))))
      skeletons.append(hash)
      remnants.append(Remnant.skeleton.entry(hash, word))
      let squeezed = LexiconTables.hash(LexiconTables.squeezed(skeleton))
      if squeezed != hash { remnants.append(Remnant.squeezed.entry(squeezed, word)) }
      let isTactic = word < tacticCount
      if skeleton.count >= Lexicon.leastTypoLetters, isTactic || skeleton.count > 6 {
        let consonants = LexiconTables.hash(LexiconTables.consonants(skeleton))
        remnants.append(Remnant.consonants.entry(consonants, word))
      }
      if isTactic, skeleton.count + 1 >= Lexicon.leastTypoLetters {
        for gap in 1..<skeleton.count {
          beginnings.append(LexiconTables.hash(Array(skeleton[..<gap])))
          endings.append(LexiconTables.hash(Array(skeleton[gap...])))
        }
      }
      // `mayBeSlip` has the reason.
      if skeleton.count + (word < everydayCount ? 1 : 0) >= Lexicon.leastTypoLetters {
        shortened.append(hash)
        for index in skeleton.indices {
          shortened.append(LexiconTables.hash(Array(skeleton[..<index] + skeleton[(index + 1)...])))
        }
      }
    }
    var writer = TableWriter()
    writer.append([UInt32(truncatingIfNeeded: tacticCount), UInt32(truncatingIfNeeded: everydayCount)])
    writer.append(words.letters)
    writer.append(words.starts)
    for hashes in [written, skeletons, beginnings, endings] { writer.append(HashSet.slots(of: hashes)) }
    writer.append(HashFilter.words(of: shortened))
    writer.append(LexiconTables.slots(of: remnants))
    bytes = writer.bytes
  }

  private static func hash(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { RollingHash.stepped($0, $1) }
  }

  /// Runs of a letter made one.
  private static func squeezed(_ skeleton: [UInt8]) -> [UInt8] {
    skeleton.indices.filter { $0 == 0 || skeleton[$0] != skeleton[$0 - 1] }.map { skeleton[$0] }
  }

  /// Without what may be vowels behind the first letter.
  private static func consonants(_ skeleton: [UInt8]) -> [UInt8] {
    skeleton.indices.filter { $0 == 0 || !mayBeVowel(skeleton[$0]) }.map { skeleton[$0] }
  }

  /// A table that remnants are looked up in: those of a hash in the order of their words.
  private static func slots(of remnants: [UInt64]) -> [UInt64] {
    var size = 16
    while size < remnants.count * 3 / 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for remnant in remnants {
      var slot = Remnant.slot(remnant) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = remnant
    }
    return slots
  }

  /// Each word once, in the order of the lists.
  private struct WordList {
    private(set) var letters: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    private var known: HashSet.Slots

    private static let maximumCount = 65_534

    /// `bytes`: of all lists.
    init(bytes: Int) { known = HashSet.Slots(capacity: bytes / 3 + 1) }

    var count: Int { starts.count - 1 }

    func bytes(of word: Int) -> ArraySlice<UInt8> { letters[Int(starts[word])..<Int(starts[word + 1])] }

    mutating func append(_ list: [UInt8]) {
      for word in list.split(whereSeparator: { $0 <= 0x20 }) {
        guard (2...Lexicon.longestWord).contains(word.count), count < WordList.maximumCount,
          word.allSatisfy({ asciiClass($0) == .letter }), known.insert(LexiconTables.hash(Array(word)))
        else { continue }
        letters += word
        starts.append(UInt32(truncatingIfNeeded: letters.count))
      }
    }
  }
}

/// What a disguise leaves of a word.
enum Remnant: UInt64 {
  case skeleton = 0
  /// Runs of a letter made one.
  case squeezed = 0x5851_F42D_4C95_7F2D
  /// Vowels behind the first letter left out, and `l`, which may be an `i`.
  case consonants = 0x1405_7B7E_F767_814F

  /// What the table of a lexicon holds for a word with such a remnant: 48 bits of the hash and 16 bits of number + 1.
  func entry(_ hash: UInt64, _ word: Int) -> UInt64 {
    RollingHash.spread(hash ^ rawValue) & ~0xFFFF | UInt64(truncatingIfNeeded: word + 1)
  }

  /// Where the search for an entry, or for a hash that was spread, begins.
  @inline(__always)
  static func slot(_ entry: UInt64) -> Int { Int(truncatingIfNeeded: entry >> 48 ^ entry >> 16) }
}
