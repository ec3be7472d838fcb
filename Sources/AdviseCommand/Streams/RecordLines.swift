import Synchronization

/// Lays JSON out as JSON Lines: the elements of a list, or records over several lines, become one line each, byte for
/// byte but for their line feeds.
///
/// - A record keeps the number of the line it begins on (blank lines see to that); of several on one line the further
///   ones are counted on.
/// - Nothing is checked: what is no record is refused by whoever reads its line, and so is a list that never ends.
/// - O(bytes); memory: a piece.
struct RecordLines {
  private enum List { case notYet, open, over, none }

  private var list = List.notYet
  /// Brackets of the record that are open.
  private var depth = 0
  private var isInRecord = false
  private var isInString = false
  private var isEscaped = false
  /// The lines that the next byte stands on, there and here.
  private var line = 1
  private var lineHere = 1

  /// What `read` gives, laid out so.
  static func reading(_ read: @escaping RecordInput.Reading) -> RecordInput.Reading {
    let records = Mutex(RecordLines())
    return converted(read) { piece in
      records.withLock { piece.isEmpty ? $0.end() : $0.lines(of: piece) }
    }
  }

  mutating func lines(of piece: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(piece.count + 1)
    for byte in piece {
      take(byte, &lines)
      if byte == 0x0A { line += 1 }
    }
    return lines
  }

  /// The rest, once all has been read.
  mutating func end() -> [UInt8] {
    var lines: [UInt8] = []
    if list == .open, !isInRecord { put(UInt8(ascii: "["), &lines) }
    list = .over
    endRecord(&lines)
    return lines
  }

  private mutating func take(_ byte: UInt8, _ lines: inout [UInt8]) {
    if isInString {
      put(byte, &lines)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case 0x0A where depth == 0: endRecord(&lines)
    case 0x20, 0x09, 0x0D, 0x0A: if isInRecord { put(byte, &lines) }
    case 0xEF where list == .notYet, 0xBB where list == .notYet, 0xBF where list == .notYet:
      break  // a byte-order mark
    case UInt8(ascii: "[") where list == .notYet: list = .open
    case UInt8(ascii: "]") where depth == 0 && list == .open:
      endRecord(&lines)
      list = .over
    case UInt8(ascii: ",") where depth == 0 && list == .open: endRecord(&lines)
    default:
      put(byte, &lines)
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth = max(0, depth - 1)
        if depth == 0 { endRecord(&lines) }
      default: break
      }
    }
  }

  /// A line feed becomes a CR: the same to JSON, white space between values and no part of a string.
  private mutating func put(_ byte: UInt8, _ lines: inout [UInt8]) {
    if !isInRecord {
      while lineHere < line {
        lines.append(0x0A)
        lineHere += 1
      }
      isInRecord = true
      if list == .notYet { list = .none }
    }
    lines.append(byte == 0x0A ? 0x0D : byte)
  }

  private mutating func endRecord(_ lines: inout [UInt8]) {
    guard isInRecord else { return }
    lines.append(0x0A)
    lineHere += 1
    isInRecord = false
  }
}

/// What was read to look at it, and then what `rest` gives, as if nobody had looked.
func readAgain(_ beginning: [UInt8], then rest: RecordInput.Reading?) -> RecordInput.Reading {
  let beginning = Mutex(beginning[...])
  return { count throws(CommandError) in
    let piece = beginning.withLock { beginning in
      let piece = Array(beginning.prefix(count))
      beginning = beginning.dropFirst(count)
      return piece
    }
    guard piece.isEmpty, let rest else { return piece }
    return try rest(count)
  }
}
