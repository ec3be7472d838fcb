// Eight bytes at a time, as one little-endian number: the first byte is the lowest.

/// The byte in all places of a word.
@inline(__always)
func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bits of all bytes.
let highBits: UInt64 = 0x8080_8080_8080_8080

/// How many of the first bytes of a word are small ASCII letters, 0…8.
@inline(__always)
func letterCount(_ word: UInt64) -> Int {
  let low = word & ~highBits
  let others = ~(low &+ everywhere(0x80 - 0x61)) | (low &+ everywhere(0x80 - 0x7B)) | word
  return (others & highBits).trailingZeroBitCount / 8
}

extension Span<UInt8> {
  /// The eight bytes from `offset` on, zeros for those behind the end. O(1).
  @inlinable
  @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    guard offset <= count - 8 else { return lastWord(at: offset) }
    precondition(offset >= 0)
    // The bounds were checked the line before, and every bit pattern is an integer.
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  @usableFromInline
  func lastWord(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    var position = count
    while position > offset {
      position -= 1
      word = word << 8 | UInt64(self[position])
    }
    return word
  }

  /// Whether all bytes of `range` are small ASCII letters.
  @inline(__always)
  func isLetters(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = letterCount(word(at: offset))
      offset += count
      if count < 8 { break }
    }
    return offset >= range.upperBound
  }
}

extension MutableSpan<UInt8> {
  /// Puts eight bytes there, which have to fit. O(1).
  @inline(__always)
  mutating func put(_ word: UInt64, at offset: Int) {
    // The bounds are checked, and every bit pattern is eight bytes.
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
  }
}
