/// The bytes of a run, at most ``MessageReading/Run/longestWhole``: four little-endian words, zeros behind them. No run holds
/// a zero, so none is the beginning of another's key.
struct RunKey: Sendable {
  private var words = SIMD4<UInt64>(repeating: 0)

  init() {}

  /// The run that begins at `start`, up to the next byte of white space; `count` tells how long it is. Nil where it is
  /// too long.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, from start: Int, count: inout Int) {
    for index in 0..<4 {
      let word = bytes.word(at: start + index * 8)
      // The high bit of each byte up to 0x20; none is set in error before the first.
      let blanks = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      guard blanks != 0 else {
        words[index] = word
        continue
      }
      let length = blanks.trailingZeroBitCount / 8
      words[index] = word & ((1 << UInt64(length * 8)) - 1)
      count = index * 8 + length
      return
    }
    guard start + 32 == bytes.count || bytes[start + 32] <= 0x20 else { return nil }
    count = 32
  }

  var isEmpty: Bool { words[0] == 0 }

  @inline(__always)
  static func == (first: RunKey, second: RunKey) -> Bool {
    let difference = first.words ^ second.words
    return difference[0] | difference[1] | difference[2] | difference[3] == 0
  }

  @inline(__always)
  var hash: Int {
    let first = (words[0] ^ (words[1] &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    let second = (words[2] ^ (words[3] &* 0x94D0_49BB_1331_11EB)) &* 0xC2B2_AE3D_27D4_EB4F
    let sum = (first ^ (first >> 29) ^ second) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: sum >> 32)
  }
}

extension Span<UInt8> {
  /// Eight bytes as a little-endian number, zeros for those behind the end. O(1).
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 {
    if offset + 8 <= count { return littleEndian(UInt64.self, at: offset) }
    var word: UInt64 = 0
    var position = count
    while position > offset {
      position -= 1
      word = word << 8 | UInt64(self[position])
    }
    return word
  }
}
