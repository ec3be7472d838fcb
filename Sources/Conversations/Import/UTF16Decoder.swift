/// Turns UTF-16 that comes in pieces into UTF-8, without its byte-order mark; halves without their other half become
/// U+FFFD. O(bytes).
public struct UTF16Decoder: Sendable {
  private let isBigEndian: Bool
  private var isAtStart = true
  /// The first byte of a unit, and the first unit of a pair, whose rest has not come.
  private var byte: UInt8?
  private var half: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// nil where the file does not begin with the mark of UTF-16.
  public init?(markedBy beginning: [UInt8]) {
    guard beginning.starts(with: [0xFE, 0xFF]) || beginning.starts(with: [0xFF, 0xFE]) else { return nil }
    isBigEndian = beginning[0] == 0xFE
  }

  public mutating func decode(_ piece: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(piece.count + 4)
    for next in piece {
      guard let first = byte else {
        byte = next
        continue
      }
      byte = nil
      let (high, low) = isBigEndian ? (first, next) : (next, first)
      take(UInt32(high) << 8 | UInt32(low), &text)
    }
    return text
  }

  /// What a file that ends within a character has left.
  public mutating func end() -> [UInt8] {
    var text: [UInt8] = []
    for isLeft in [half != nil, byte != nil] where isLeft { appendUTF8(0xFFFD, to: &text) }
    (half, byte) = (nil, nil)
    return text
  }

  private mutating func take(_ unit: UInt32, _ text: inout [UInt8]) {
    let isMark = isAtStart && unit == 0xFEFF
    isAtStart = false
    if isMark { return }
    if let first = half {
      half = nil
      if unit >= 0xDC00, unit < 0xE000 {
        appendUTF8(0x10000 + ((first - 0xD800) << 10) + (unit - 0xDC00), to: &text)
        return
      }
      appendUTF8(0xFFFD, to: &text)
    }
    if unit >= 0xD800, unit < 0xDC00 {
      half = unit
    } else {
      appendUTF8(unit, to: &text)
    }
  }
}
