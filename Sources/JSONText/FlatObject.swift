/// One member of a flat object, found in place.
public struct FlatMember: Sendable {
  public enum Kind: Sendable {
    /// The value is the bytes between the quotes.
    case string
    /// The same with escapes in it: ``unescaped(_:)`` resolves them.
    case escapedString
    case number
    case bool
    case null
    /// The value is the bytes between the brackets of a list of strings without escapes: ``forEachString(in:_:)``.
    case list
  }

  /// The bytes between the key's quotes; a key has no escapes.
  public let key: Range<Int>
  public let kind: Kind
  public let value: Range<Int>
}

/// Finds the members of one JSON object in place, without building values: the quick way through records.
///
/// - Understood: an object that fills the input, its keys without escapes, its values strings, numbers, `true`,
///   `false`, `null` and lists of strings without escapes. Then ``parseJSON(_:depthLimit:)`` reads the same members in the same order.
/// - The answer is false for everything else, valid JSON or not: ask `parseJSON`.
/// - Complexity: O(bytes); allocates nothing once `members` is large enough and no string has escapes.
public func findMembers(_ bytes: Span<UInt8>, _ members: inout [FlatMember]) -> Bool {
  members.removeAll(keepingCapacity: true)
  // Outside of strings nothing beyond ASCII can stand, and escapes give whole scalars: what is UTF-8 as a whole is so
  // in each string.
  guard isUTF8(bytes) else { return false }
  do throws(JSONError) {
    var offset = 0
    guard isNext(UInt8(ascii: "{"), bytes, &offset) else { return false }
    var next = isNext(UInt8(ascii: "}"), bytes, &offset) ? UInt8(ascii: "}") : UInt8(ascii: ",")
    while next == UInt8(ascii: ",") {
      skipSpace(bytes, &offset)
      let keyStart = offset + 1
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), try !scanString(bytes, at: &offset)
      else {
        return false
      }
      let key = keyStart..<offset - 1
      guard isNext(UInt8(ascii: ":"), bytes, &offset), let (kind, value) = try findValue(bytes, at: &offset)
      else { return false }
      members.append(FlatMember(key: key, kind: kind, value: value))
      next = isNext(UInt8(ascii: ","), bytes, &offset) ? UInt8(ascii: ",") : UInt8(ascii: "}")
      if next == UInt8(ascii: "}"), !isNext(next, bytes, &offset) { return false }
    }
    skipSpace(bytes, &offset)
    return offset == bytes.count
  } catch {
    return false
  }
}

extension Span<UInt8> {
  /// The text of an escaped string that ``findMembers(_:_:)`` found, in UTF-8. O(range).
  public func unescaped(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if self[offset] == UInt8(ascii: "\\") {
        // The escapes were checked when the string was found.
        guard (try? parseEscape(self, at: &offset, into: &text)) != nil else { return text }
      } else {
        let end = firstOffset(of: UInt8(ascii: "\\"), in: offset..<range.upperBound)
        text.append(offset..<end, of: self)
        offset = end
      }
    }
    return text
  }
}

extension Span<UInt8> {
  /// The strings of a list that ``findMembers(_:_:)`` found. O(range).
  public func forEachString(in list: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = firstOffset(of: UInt8(ascii: "\""), in: list) + 1
    while start <= list.upperBound {
      let end = firstOffset(of: UInt8(ascii: "\""), in: start..<list.upperBound)
      body(start..<end)
      guard end < list.upperBound else { return }
      start = firstOffset(of: UInt8(ascii: "\""), in: end + 1..<list.upperBound) + 1
    }
  }
}

/// Steps over white space and, if it stands there, over the byte.
private func isNext(_ byte: UInt8, _ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
  skipSpace(bytes, &offset)
  guard offset < bytes.count, bytes[offset] == byte else { return false }
  offset += 1
  return true
}

/// A value; nil where an object begins or a list of anything but strings without escapes.
private func findValue(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> (
  FlatMember.Kind, Range<Int>
)? {
  skipSpace(bytes, &offset)
  guard offset < bytes.count else { return nil }
  let start = offset
  switch bytes[offset] {
  case UInt8(ascii: "{"): return nil
  case UInt8(ascii: "["): return try findStrings(bytes, at: &offset).map { (.list, $0) }
  case UInt8(ascii: "\""):
    let hasEscapes = try scanString(bytes, at: &offset)
    return (hasEscapes ? .escapedString : .string, start + 1..<offset - 1)
  case UInt8(ascii: "t"):
    try expect("true", bytes, &offset)
    return (.bool, start..<offset)
  case UInt8(ascii: "f"):
    try expect("false", bytes, &offset)
    return (.bool, start..<offset)
  case UInt8(ascii: "n"):
    try expect("null", bytes, &offset)
    return (.null, start..<offset)
  default:
    try scanNumber(bytes, at: &offset)
    return (.number, start..<offset)
  }
}

/// What stands between the brackets of a list of strings; nil where anything else stands in it, or an escape.
private func findStrings(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> Range<Int>? {
  offset += 1
  let start = offset
  if isNext(UInt8(ascii: "]"), bytes, &offset) { return start..<offset - 1 }
  repeat {
    skipSpace(bytes, &offset)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), try !scanString(bytes, at: &offset)
    else { return nil }
  } while isNext(UInt8(ascii: ","), bytes, &offset)
  return isNext(UInt8(ascii: "]"), bytes, &offset) ? start..<offset - 1 : nil
}

private func isUTF8(_ bytes: Span<UInt8>) -> Bool {
  let count = bytes.asciiCount()
  guard count < bytes.count else { return true }
  do {
    _ = try UTF8Span(validating: bytes.extracting(count..<bytes.count))
    return true
  } catch {
    return false
  }
}
