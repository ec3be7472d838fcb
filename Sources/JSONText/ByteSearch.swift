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
    precondition(offset >= 0 && offset <= count - 8)
    // The bounds were checked the line before, and every bit pattern is an integer.
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Where the byte stands first in `range`; the range's end where it does not. O(bytes passed).
  package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let found = zeros(word(at: offset) ^ everywhere(byte))
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < range.upperBound, self[offset] != byte { offset += 1 }
    return offset
  }

  /// How often the byte stands there. O(count).
  package func count(of byte: UInt8) -> Int {
    var sum = 0
    var offset = 0
    let low = everywhere(0x7F)
    while offset + 8 <= count {
      let word = word(at: offset) ^ everywhere(byte)
      // One in each byte that is zero, without carries.
      let found = ~(((word & low) &+ low) | word | low) >> 7
      sum += Int(truncatingIfNeeded: (found &* everywhere(1)) >> 56)
      offset += 8
    }
    while offset < count {
      if self[offset] == byte { sum += 1 }
      offset += 1
    }
    return sum
  }

  /// The first offset from `start` on at which a string of JSON ends, escapes or breaks off: `"`, `\`, a control byte, or
  /// the end. O(bytes passed).
  func endOfPlainText(from start: Int) -> Int {
    var offset = start
    while offset + 8 <= count {
      let word = word(at: offset)
      let controls = (word &- everywhere(0x20)) & ~word & everywhere(0x80)
      let found = zeros(word ^ everywhere(0x22)) | zeros(word ^ everywhere(0x5C)) | controls
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, self[offset] >= 0x20, self[offset] != 0x22, self[offset] != 0x5C { offset += 1 }
    return offset
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
