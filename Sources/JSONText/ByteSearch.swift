// Searching bytes, eight at a time.

/// The byte in all places of a word.
@inline(__always)
private func everywhere(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bit of each byte that is zero; above the first one bits may be set in error.
@inline(__always)
private func zeros(_ word: UInt64) -> UInt64 {
  (word &- everywhere(1)) & ~word & everywhere(0x80)
}

extension Span<UInt8> {
  /// Eight bytes as a little-endian number: checked.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count &- 8)
    // The bounds were checked the line before, and every bit pattern is an integer.
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The first offset in `range` at which there is such a byte; the range's end where there is none. `words` tells the
  /// high bits of such bytes in a word; above the first one bits may be set in error.
  @inline(__always)
  private func firstOffset(
    in range: Range<Int>, words: (UInt64) -> UInt64, byte isSuch: (UInt8) -> Bool
  ) -> Int {
    var offset = range.lowerBound
    while offset <= range.upperBound &- 8 {
      let found = words(word(at: offset))
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < range.upperBound, !isSuch(self[offset]) { offset &+= 1 }
    return offset
  }

  /// Where the byte stands first in `range`; the range's end where it does not. O(bytes passed).
  package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int {
    firstOffset(in: range) {
      zeros($0 ^ everywhere(byte))
    } byte: {
      $0 == byte
    }
  }

  /// The same for the first of two bytes.
  package func firstOffset(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int {
    firstOffset(in: range) {
      zeros($0 ^ everywhere(first)) | zeros($0 ^ everywhere(second))
    } byte: {
      $0 == first || $0 == second
    }
  }

  /// How often the byte stands there. O(count).
  package func count(of byte: UInt8) -> Int {
    var sum = 0
    var offset = 0
    let low = everywhere(0x7F)
    while offset <= count &- 8 {
      let word = word(at: offset) ^ everywhere(byte)
      // One in each byte that is zero, without carries.
      let found = ~(((word & low) &+ low) | word | low) &>> 7
      sum &+= Int(truncatingIfNeeded: (found &* everywhere(1)) &>> 56)
      offset &+= 8
    }
    while offset < count {
      if self[offset] == byte { sum &+= 1 }
      offset &+= 1
    }
    return sum
  }

  /// The first offset from `start` on at which a string of JSON ends, escapes or breaks off: `"`, `\`, a control byte, or
  /// the end. O(bytes passed).
  func endOfPlainText(from start: Int) -> Int {
    firstOffset(in: start..<count) { word in
      let controls = (word &- everywhere(0x20)) & ~word & everywhere(0x80)
      return zeros(word ^ everywhere(0x22)) | zeros(word ^ everywhere(0x5C)) | controls
    } byte: {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x5C
    }
  }

  /// How many of the first bytes are ASCII. O(bytes passed).
  func asciiCount() -> Int {
    firstOffset(in: 0..<count) {
      $0 & everywhere(0x80)
    } byte: {
      $0 >= 0x80
    }
  }
}

extension [UInt8] {
  /// Appends a stretch of bytes at once.
  @inline(__always)
  package mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
    append(addingCapacity: range.count) { copy in
      for offset in range { copy.append(bytes[offset]) }
    }
  }
}
