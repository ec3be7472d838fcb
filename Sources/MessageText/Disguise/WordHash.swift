/// A rolling hash of letters: a polynomial, so that the hash of a word without one letter takes one step from those of
/// the parts before and behind it.
enum RollingHash {
  static let base: UInt64 = 0x0000_0100_0000_01B3
  /// What `base` times this is 1, modulo 2^64.
  static let inverseBase: UInt64 = 0xCE96_5057_AFF6_957B

  @inline(__always)
  static func stepped(_ hash: UInt64, _ letter: UInt8) -> UInt64 { hash &* base &+ UInt64(letter) }

  /// Spreads a finished hash over all bits.
  @inline(__always)
  static func spread(_ hash: UInt64) -> UInt64 {
    let value = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return value ^ value >> 29
  }
}

/// A set of hashes: open addressing, never more than half full. What it holds it always finds; of a thousand million
/// hashes that it does not hold, it takes about one for its own.
struct HashSet: Sendable {
  private let slots: StoredTable<UInt32>

  init(_ bytes: Span<UInt8>, at offset: inout Int) { slots = StoredTable(bytes, at: &offset) }

  @inline(__always)
  func contains(_ hash: UInt64, in bytes: Span<UInt8>) -> Bool {
    let spread = RollingHash.spread(hash)
    let tag = HashSet.tag(spread)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: spread) & mask
    while true {
      let entry = slots[slot, in: bytes]
      if entry == tag { return true }
      if entry == 0 { return false }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func tag(_ spread: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: spread >> 32) | 1 }

  /// The slots of a set of these hashes.
  static func slots(of hashes: [UInt64]) -> [UInt32] {
    var slots = Slots(capacity: hashes.count)
    for hash in hashes { slots.insert(hash) }
    return slots.numbers
  }

  /// The slots of a set that is being made.
  struct Slots {
    private(set) var numbers: [UInt32]

    init(capacity: Int) {
      var size = 16
      while size < capacity * 2 { size *= 2 }
      numbers = Array(repeating: 0, count: size)
    }

    /// Whether the hash is new.
    @discardableResult
    mutating func insert(_ hash: UInt64) -> Bool {
      let spread = RollingHash.spread(hash)
      let tag = HashSet.tag(spread)
      let mask = numbers.count - 1
      var slot = Int(truncatingIfNeeded: spread) & mask
      while numbers[slot] != 0 {
        if numbers[slot] == tag { return false }
        slot = (slot + 1) & mask
      }
      numbers[slot] = tag
      return true
    }
  }
}

/// A Bloom filter of hashes, three bits each in one machine word (Putze, Sanders and Singler 2007, "blocked"): a look-up
/// reads one word. What it holds it always finds; of a hundred hashes that it does not hold, it takes about two for its
/// own.
struct HashFilter: Sendable {
  private let words: StoredTable<UInt64>

  init(_ bytes: Span<UInt8>, at offset: inout Int) { words = StoredTable(bytes, at: &offset) }

  @inline(__always)
  func mayContain(_ hash: UInt64, in bytes: Span<UInt8>) -> Bool {
    let spread = RollingHash.spread(hash)
    let bits = HashFilter.bits(spread)
    return words[HashFilter.word(spread) & (words.count - 1), in: bytes] & bits == bits
  }

  @inline(__always)
  private static func word(_ spread: UInt64) -> Int { Int(truncatingIfNeeded: spread >> 32) }

  @inline(__always)
  private static func bits(_ spread: UInt64) -> UInt64 {
    1 << (spread & 63) | 1 << (spread >> 6 & 63) | 1 << (spread >> 12 & 63)
  }

  /// The words of a filter of these hashes.
  static func words(of hashes: [UInt64]) -> [UInt64] {
    var size = 1
    while size * 8 < hashes.count { size *= 2 }
    var words = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      let spread = RollingHash.spread(hash)
      words[word(spread) & (size - 1)] |= bits(spread)
    }
    return words
  }
}
