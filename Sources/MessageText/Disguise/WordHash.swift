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
  private var slots: [UInt32]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  @inline(__always)
  private func tag(_ spread: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: spread >> 32) | 1 }

  mutating func insert(_ hash: UInt64) {
    let spread = RollingHash.spread(hash)
    let tag = tag(spread)
    var slot = Int(truncatingIfNeeded: spread) & mask
    while slots[slot] != 0, slots[slot] != tag { slot = (slot + 1) & mask }
    slots[slot] = tag
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    let spread = RollingHash.spread(hash)
    let tag = tag(spread)
    var slot = Int(truncatingIfNeeded: spread) & mask
    while slots[slot] != 0 {
      if slots[slot] == tag { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
