/// The headers of a mail or of one of its parts.
struct MailHeaders {
  private var fields: [(name: [UInt8], value: [UInt8])] = []
  /// Where the body begins.
  private(set) var end: Int

  /// Reads to the first blank line, or the first line that can't be a header. Folded lines are joined. O(headers).
  init(_ bytes: Span<UInt8>, from start: Int, to limit: Int? = nil) {
    let limit = limit ?? bytes.count
    end = start
    while end < limit {
      let line = Line(bytes, from: end)
      let lineEnd = min(line.end, limit)
      guard lineEnd > line.start else {
        end = min(line.next, limit)
        return
      }
      let isFolded = bytes[line.start] == 0x20 || bytes[line.start] == 0x09
      if isFolded, !fields.isEmpty {
        for offset in line.start..<lineEnd {
          fields[fields.count - 1].value.append(bytes[offset] == 0x09 ? 0x20 : bytes[offset])
        }
      } else if let colon = MailHeaders.nameEnd(bytes, line.start..<lineEnd) {
        fields.append((nameKey(bytes, line.start..<colon), []))
        for offset in colon + 1..<lineEnd { fields[fields.count - 1].value.append(bytes[offset]) }
      } else {
        return
      }
      end = min(line.next, limit)
    }
  }

  var count: Int { fields.count }

  /// The value of the first header of this name (small letters), without decoding.
  subscript(name: StaticString) -> [UInt8]? {
    for field in fields where name.description.utf8.elementsEqual(field.name) { return field.value }
    return nil
  }

  /// Where the colon behind a header's name stands; nil for a line that is none (RFC 5322 section 2.2).
  static func nameEnd(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var offset = line.lowerBound
    while offset < line.upperBound, offset - line.lowerBound < 78 {
      switch bytes[offset] {
      case UInt8(ascii: ":"): return offset > line.lowerBound ? offset : nil
      case 0x21...0x7E: offset += 1
      default: return nil
      }
    }
    return nil
  }

  /// The value before the first `;`, small: `text/plain`.
  func token(_ name: StaticString) -> [UInt8]? {
    guard let value = self[name] else { return nil }
    let head = value.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
    return nameKey(Array(head).span, 0..<head.count)
  }

  /// A parameter behind the value: `boundary="x"`. Its name is in small letters.
  func parameter(_ parameter: StaticString, of name: StaticString) -> [UInt8]? {
    guard let value = self[name] else { return nil }
    var offset = value.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
    while offset < value.endIndex {
      offset += 1
      var key: [UInt8] = []
      while offset < value.endIndex, value[offset] != UInt8(ascii: "="), value[offset] != UInt8(ascii: ";") {
        if value[offset] > 0x20 { key.append(value[offset] | 0x20) }
        offset += 1
      }
      guard offset < value.endIndex, value[offset] == UInt8(ascii: "=") else { continue }
      offset += 1
      let text = MailHeaders.parameterValue(value, &offset)
      if parameter.description.utf8.elementsEqual(key) { return text }
    }
    return nil
  }

  /// A quoted or a bare value; stops at the `;` behind it.
  private static func parameterValue(_ value: [UInt8], _ offset: inout Int) -> [UInt8] {
    var text: [UInt8] = []
    while offset < value.endIndex, value[offset] == 0x20 { offset += 1 }
    if offset < value.endIndex, value[offset] == UInt8(ascii: "\"") {
      offset += 1
      while offset < value.endIndex, value[offset] != UInt8(ascii: "\"") {
        if value[offset] == UInt8(ascii: "\\"), offset + 1 < value.endIndex { offset += 1 }
        text.append(value[offset])
        offset += 1
      }
      while offset < value.endIndex, value[offset] != UInt8(ascii: ";") { offset += 1 }
    } else {
      while offset < value.endIndex, value[offset] != UInt8(ascii: ";") {
        if value[offset] > 0x20 { text.append(value[offset]) }
        offset += 1
      }
    }
    return text
  }
}

/// Undoes `=?charset?B|Q?…?=` (RFC 2047); blanks between two such words fall away. Words of unknown charsets stay. O(bytes).
func decodedWords(_ value: some Sequence<UInt8>, _ others: CharsetDecoding) -> [UInt8] {
  let bytes = Array(value)
  var text: [UInt8] = []
  var offset = 0
  var behindWord: Int?
  while offset < bytes.count {
    if let (decoded, end) = encodedWord(bytes, offset, others) {
      if let behindWord { text.removeLast(text.count - behindWord) }
      text += decoded
      behindWord = text.count
      offset = end
      continue
    }
    if bytes[offset] != 0x20 { behindWord = nil }
    if bytes[offset] != 0x20 || !text.isEmpty { text.append(bytes[offset]) }
    offset += 1
  }
  return text
}

/// RFC 2047 allows 75 bytes to a word; what writers do is longer.
private let longestEncodedWord = 1024

private func encodedWord(
  _ bytes: [UInt8], _ start: Int, _ others: CharsetDecoding
) -> (text: [UInt8], end: Int)? {
  guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "="), bytes[start + 1] == UInt8(ascii: "?")
  else { return nil }
  let limit = min(bytes.count, start + longestEncodedWord)
  var marks: [Int] = []
  var offset = start + 2
  while offset < limit, marks.count < 3 {
    if bytes[offset] == UInt8(ascii: "?") { marks.append(offset) }
    if bytes[offset] == 0x20, marks.count < 2 { return nil }
    offset += 1
  }
  guard marks.count == 3, marks[2] + 1 < bytes.count, bytes[marks[2] + 1] == UInt8(ascii: "="),
    marks[1] == marks[0] + 2
  else { return nil }
  // A language may stand behind the charset: `utf-8*en`.
  let charset = bytes[start + 2..<marks[0]].prefix { $0 != UInt8(ascii: "*") }
  let payload = bytes[marks[1] + 1..<marks[2]]
  let raw: [UInt8]
  switch bytes[marks[0] + 1] | 0x20 {
  case UInt8(ascii: "b"): raw = base64(payload)
  case UInt8(ascii: "q"):
    raw = quotedPrintable(payload.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
  default: return nil
  }
  guard let text = decodedText(raw, charset: Array(charset), others) else { return nil }
  return (text, marks[2] + 2)
}
