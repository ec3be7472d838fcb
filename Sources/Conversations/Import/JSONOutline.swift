import JSONText

// Walks the outer shape of a large JSON text without building values, so that its elements can be parsed one by one:
// memory stays that of one element, one damaged element spoils no other, and a text that was cut off gives what it has.
// Strings are stepped over, brackets counted and not matched: whether an element is JSON, its parser says.

/// The end of the value that begins at `start`; nil where the text ends before it. O(value), no recursion.
func endOfValue(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var skip = ValueSkip()
  var offset = start
  return skip.reachesEnd(bytes, &offset) ? offset : nil
}

/// Steps over one value, however long, and through as many pieces as it has.
struct ValueSkip {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// Goes on from `offset`, to the end of the value or of the bytes; whether it is the value's. O(bytes passed).
  mutating func reachesEnd(_ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      if isInString {
        offset += 1
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return true }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // Of the list around this value, which has no brackets of its own.
        if depth == 0 { return true }
        depth -= 1
        if depth == 0 {
          offset += 1
          return true
        }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: if depth == 0 { return true }
      default: break
      }
      offset += 1
    }
    return false
  }
}

/// The end of the string whose opening quote stands at `start`.
func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var offset = start + 1
  while offset < bytes.count {
    switch bytes[offset] {
    case UInt8(ascii: "\""): return offset + 1
    case UInt8(ascii: "\\"): offset += 2
    default: offset += 1
    }
  }
  return nil
}

/// Calls `body` with each element of the list that begins at `start`.
///
/// - Returns: whether the list ends. The last element of one that does not may be cut off.
func forEachElement(_ bytes: Span<UInt8>, from start: Int, _ body: (Range<Int>) -> Void) -> Bool {
  guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return false }
  var offset = start + 1
  while true {
    skipSeparators(bytes, &offset)
    guard offset < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: "]") || bytes[offset] == UInt8(ascii: "}") { return true }
    guard let end = endOfValue(bytes, from: offset) else {
      body(offset..<bytes.count)
      return false
    }
    body(offset..<end)
    offset = end
  }
}

/// Calls `body` with the key (between its quotes, escapes unresolved) and the value of each member of the object that
/// begins at `start`. A value that is cut off ends with the text.
///
/// - Returns: whether the object ends.
func forEachMember(
  _ bytes: Span<UInt8>, from start: Int, _ body: (_ key: Range<Int>, _ value: Range<Int>) -> Void
) -> Bool {
  guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
  var offset = start + 1
  while true {
    skipSeparators(bytes, &offset)
    guard offset < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: "}") || bytes[offset] == UInt8(ascii: "]") { return true }
    guard bytes[offset] == UInt8(ascii: "\""), let keyEnd = endOfString(bytes, from: offset) else {
      return false
    }
    let key = offset + 1..<keyEnd - 1
    offset = keyEnd
    skipSpaces(bytes, &offset)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return false }
    offset += 1
    skipSpaces(bytes, &offset)
    let end = endOfValue(bytes, from: offset) ?? bytes.count
    body(key, offset..<end)
    guard end > offset else { return false }
    offset = end
  }
}

/// Where the value of the first member with this key begins and ends.
func member(_ key: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
  var found: Range<Int>?
  _ = forEachMember(bytes, from: start) { name, value in
    if found == nil, isEqual(bytes, name, key) { found = value }
  }
  return found
}

func isEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
  guard range.count == word.utf8CodeUnitCount else { return false }
  var offset = range.lowerBound
  for byte in word.description.utf8 {
    guard bytes[offset] == byte else { return false }
    offset += 1
  }
  return true
}

func skipSpaces(_ bytes: Span<UInt8>, _ offset: inout Int) {
  while offset < bytes.count {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    default: return
    }
  }
}

func skipSeparators(_ bytes: Span<UInt8>, _ offset: inout Int) {
  while offset < bytes.count {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): offset += 1
    default: return
    }
  }
}

/// Numbers the lines and bytes of a file while going forwards through its pieces.
struct LineCounter {
  /// In this piece.
  private var offset = 0
  private var line = 1
  /// Bytes before this piece.
  private(set) var bytesBefore = 0

  /// The 1-based line of an offset that is not before the last one asked for. O(bytes between).
  mutating func line(at target: Int, _ bytes: Span<UInt8>) -> Int {
    let end = min(target, bytes.count)
    if offset < end {
      line += bytes.extracting(offset..<end).count(of: 0x0A)
      offset = end
    }
    return line
  }

  /// The next piece begins behind so many bytes of this one.
  mutating func pass(_ count: Int, _ bytes: Span<UInt8>) {
    _ = line(at: count, bytes)
    bytesBefore += count
    offset = 0
  }
}

extension JSONValue {
  /// A string, or a number as it is written.
  var textValue: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The text of the first of the keys that has one.
  func text(_ keys: String...) -> String? {
    for key in keys { if let text = self[key]?.textValue { return text } }
    return nil
  }

  var isNull: Bool { if case .null = self { true } else { false } }
}

extension String {
  /// Byte by byte, without the tables that Unicode equivalence needs.
  func isSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
