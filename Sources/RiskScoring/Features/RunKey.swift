import MessageText

/// The bytes of a run, at most ``MessageReading/Run/longestWhole``: four little-endian words, zeros behind them. No run holds
/// a zero, so none is the beginning of another's key.
struct RunKey: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  /// The run that begins at `start`, up to the next byte of white space; `count` tells how long it is. Nil where it is
  /// too long.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, from start: Int, count: inout Int) {
    if RunKey.read(bytes.word(at: start), into: &words.0, &count) { return }
    if RunKey.read(bytes.word(at: start + 8), into: &words.1, &count) {
      count += 8
    } else if RunKey.read(bytes.word(at: start + 16), into: &words.2, &count) {
      count += 16
    } else if RunKey.read(bytes.word(at: start + 24), into: &words.3, &count) {
      count += 24
    } else {
      guard start + 32 == bytes.count || bytes[start + 32] <= 0x20 else { return nil }
      count = 32
    }
  }

  /// Whether there is white space in a word, or the end; and what stands before it.
  @inline(__always)
  private static func read(_ word: UInt64, into key: inout UInt64, _ count: inout Int) -> Bool {
    // The high bit of each byte up to 0x20; none is set in error before the first.
    let blanks = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
    guard blanks != 0 else {
      key = word
      return false
    }
    count = blanks.trailingZeroBitCount / 8
    let first = blanks & (0 &- blanks)
    key = word & (first >> 7 &- 1)
    return true
  }

  var isEmpty: Bool { words.0 == 0 }

  @inline(__always)
  static func == (first: RunKey, second: RunKey) -> Bool {
    let low = (first.words.0 ^ second.words.0) | (first.words.1 ^ second.words.1)
    let high = (first.words.2 ^ second.words.2) | (first.words.3 ^ second.words.3)
    return low | high == 0
  }

  @inline(__always)
  var hash: Int {
    let first = (words.0 ^ (words.1 &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    let second = (words.2 ^ (words.3 &* 0x94D0_49BB_1331_11EB)) &* 0xC2B2_AE3D_27D4_EB4F
    let sum = (first ^ (first >> 29) ^ second) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: sum >> 32)
  }
}
