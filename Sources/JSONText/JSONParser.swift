/// Reads one JSON value (RFC 8259, strict) that fills the whole input, white space around it apart.
///
/// - A byte-order mark is not accepted: callers that allow one skip it.
/// - Strings must be UTF-8; an escaped lone surrogate becomes U+FFFD.
/// - Duplicate keys are kept, in order: whether they are an error is the caller's to say.
/// - Complexity: O(bytes). Recursion is bounded by `depthLimit`.
public func parseJSON(_ bytes: Span<UInt8>, depthLimit: Int = 64) throws(JSONError) -> JSONValue {
  var offset = 0
  let value = try parseValue(bytes, at: &offset, depth: depthLimit, limit: depthLimit)
  skipSpace(bytes, &offset)
  guard offset == bytes.count else { throw failure(.trailingText, bytes, offset) }
  return value
}

/// The same for bytes that an array holds.
public func parseJSON(_ bytes: [UInt8], depthLimit: Int = 64) throws(JSONError) -> JSONValue {
  try parseJSON(bytes.span, depthLimit: depthLimit)
}

private func failure(_ problem: JSONError.Problem, _ bytes: Span<UInt8>, _ offset: Int) -> JSONError {
  JSONError(problem: problem, offset: offset, line: lineNumber(at: offset, in: bytes))
}

/// What to say about the byte at `offset`, or about the input ending there.
private func unexpected(_ bytes: Span<UInt8>, _ offset: Int) -> JSONError {
  offset < bytes.count
    ? failure(.unexpectedByte(bytes[offset]), bytes, offset) : failure(.unexpectedEnd, bytes, offset)
}

func skipSpace(_ bytes: Span<UInt8>, _ offset: inout Int) {
  while offset < bytes.count {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    default: return
    }
  }
}

private func parseValue(_ bytes: Span<UInt8>, at offset: inout Int, depth: Int, limit: Int)
  throws(JSONError) -> JSONValue
{
  skipSpace(bytes, &offset)
  guard offset < bytes.count else { throw failure(.unexpectedEnd, bytes, offset) }
  switch bytes[offset] {
  case UInt8(ascii: "{"):
    guard depth > 0 else { throw failure(.tooDeep(limit: limit), bytes, offset) }
    return try parseObject(bytes, at: &offset, depth: depth - 1, limit: limit)
  case UInt8(ascii: "["):
    guard depth > 0 else { throw failure(.tooDeep(limit: limit), bytes, offset) }
    return try parseArray(bytes, at: &offset, depth: depth - 1, limit: limit)
  case UInt8(ascii: "\""): return .string(try parseString(bytes, at: &offset))
  case UInt8(ascii: "t"):
    try expect("true", bytes, &offset)
    return .bool(true)
  case UInt8(ascii: "f"):
    try expect("false", bytes, &offset)
    return .bool(false)
  case UInt8(ascii: "n"):
    try expect("null", bytes, &offset)
    return .null
  default: return .number(try parseNumber(bytes, at: &offset))
  }
}

func expect(_ word: StaticString, _ bytes: Span<UInt8>, _ offset: inout Int) throws(JSONError) {
  for expected in word.description.utf8 {
    guard offset < bytes.count, bytes[offset] == expected else { throw unexpected(bytes, offset) }
    offset += 1
  }
}

private func parseObject(_ bytes: Span<UInt8>, at offset: inout Int, depth: Int, limit: Int)
  throws(JSONError) -> JSONValue
{
  offset += 1
  var members: [JSONMember] = []
  skipSpace(bytes, &offset)
  if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
    offset += 1
    return .object(members)
  }
  while true {
    skipSpace(bytes, &offset)
    let keyOffset = offset
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw unexpected(bytes, offset) }
    let key = try parseString(bytes, at: &offset)
    skipSpace(bytes, &offset)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw unexpected(bytes, offset) }
    offset += 1
    let value = try parseValue(bytes, at: &offset, depth: depth, limit: limit)
    members.append(JSONMember(key: key, value: value, offset: keyOffset))
    if try endOfList(bytes, &offset, closing: UInt8(ascii: "}")) { return .object(members) }
  }
}

private func parseArray(_ bytes: Span<UInt8>, at offset: inout Int, depth: Int, limit: Int)
  throws(JSONError) -> JSONValue
{
  offset += 1
  var values: [JSONValue] = []
  skipSpace(bytes, &offset)
  if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
    offset += 1
    return .array(values)
  }
  while true {
    values.append(try parseValue(bytes, at: &offset, depth: depth, limit: limit))
    if try endOfList(bytes, &offset, closing: UInt8(ascii: "]")) { return .array(values) }
  }
}

/// Steps over a comma (false) or the closing bracket (true).
private func endOfList(_ bytes: Span<UInt8>, _ offset: inout Int, closing: UInt8) throws(JSONError) -> Bool {
  skipSpace(bytes, &offset)
  guard offset < bytes.count else { throw failure(.unexpectedEnd, bytes, offset) }
  let byte = bytes[offset]
  guard byte == closing || byte == UInt8(ascii: ",") else { throw unexpected(bytes, offset) }
  offset += 1
  return byte == closing
}

private func parseNumber(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> String {
  let start = offset
  try scanNumber(bytes, at: &offset)
  return text(bytes, start, offset)
}

/// Steps over a number.
func scanNumber(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) {
  let start = offset
  func digits() -> Int {
    let first = offset
    while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 { offset += 1 }
    return offset - first
  }
  func at(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }
  if at(UInt8(ascii: "-")) { offset += 1 }
  let leadingZero = at(UInt8(ascii: "0"))
  let whole = digits()
  guard whole > 0 else {
    throw offset == start ? unexpected(bytes, offset) : failure(.invalidNumber, bytes, start)
  }
  guard !leadingZero || whole == 1 else { throw failure(.invalidNumber, bytes, start) }
  if at(UInt8(ascii: ".")) {
    offset += 1
    guard digits() > 0 else { throw failure(.invalidNumber, bytes, start) }
  }
  if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
    offset += 1
    if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { offset += 1 }
    guard digits() > 0 else { throw failure(.invalidNumber, bytes, start) }
  }
}

/// A string from bytes that are known to be UTF-8.
private func text(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(end - start)
  for index in start..<end { copy.append(bytes[index]) }
  return String(decoding: copy, as: UTF8.self)
}

private func parseString(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> String {
  let start = offset
  offset += 1
  var decoded: [UInt8] = []
  while offset < bytes.count {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "\""):
      offset += 1
      guard let text = validUTF8(decoded) else { throw failure(.invalidUTF8, bytes, start) }
      return text
    case UInt8(ascii: "\\"): try parseEscape(bytes, at: &offset, into: &decoded)
    case 0..<0x20: throw failure(.controlCharacter, bytes, offset)
    default:
      decoded.append(byte)
      offset += 1
    }
  }
  throw failure(.unexpectedEnd, bytes, offset)
}

/// Steps over a string with its quotes and checks all but its UTF-8; the answer says whether it has escapes.
func scanString(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> Bool {
  var hasEscapes = false
  offset += 1
  while offset < bytes.count {
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      offset += 1
      return hasEscapes
    case UInt8(ascii: "\\"):
      hasEscapes = true
      try scanEscape(bytes, at: &offset)
    case 0..<0x20: throw failure(.controlCharacter, bytes, offset)
    default: offset = bytes.endOfPlainText(from: offset)
    }
  }
  throw failure(.unexpectedEnd, bytes, offset)
}

/// The bytes as a string, or nil where repair would be needed. O(bytes).
private func validUTF8(_ bytes: [UInt8]) -> String? {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var ascii = true
  for byte in bytes where byte >= 0x80 {
    ascii = false
    break
  }
  if !ascii {
    scan: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: break scan
      case .error: return nil
      }
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

func parseEscape(_ bytes: Span<UInt8>, at offset: inout Int, into decoded: inout [UInt8])
  throws(JSONError)
{
  let start = offset
  guard offset + 1 < bytes.count else { throw failure(.unexpectedEnd, bytes, bytes.count) }
  let letter = bytes[offset + 1]
  offset += 2
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
  case UInt8(ascii: "b"): decoded.append(0x08)
  case UInt8(ascii: "f"): decoded.append(0x0C)
  case UInt8(ascii: "n"): decoded.append(0x0A)
  case UInt8(ascii: "r"): decoded.append(0x0D)
  case UInt8(ascii: "t"): decoded.append(0x09)
  case UInt8(ascii: "u"):
    var unit = try parseHex(bytes, at: &offset)
    if unit >= 0xD800, unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      let beforeLow = offset
      offset += 2
      let low = try parseHex(bytes, at: &offset)
      if low >= 0xDC00, low < 0xE000 {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      } else {
        offset = beforeLow
      }
    }
    let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  default: throw failure(.invalidEscape, bytes, start)
  }
}

/// Steps over an escape; half surrogates pass one by one, as ``parseEscape(_:at:into:)`` takes them.
private func scanEscape(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) {
  let start = offset
  guard offset + 1 < bytes.count else { throw failure(.unexpectedEnd, bytes, bytes.count) }
  offset += 2
  switch bytes[start + 1] {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
    UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
    break
  case UInt8(ascii: "u"): _ = try parseHex(bytes, at: &offset)
  default: throw failure(.invalidEscape, bytes, start)
  }
}

private func parseHex(_ bytes: Span<UInt8>, at offset: inout Int) throws(JSONError) -> UInt32 {
  var unit: UInt32 = 0
  for _ in 0..<4 {
    guard offset < bytes.count else { throw failure(.unexpectedEnd, bytes, offset) }
    switch bytes[offset] {
    case let byte where byte >= 0x30 && byte <= 0x39: unit = unit << 4 | UInt32(byte - 0x30)
    case let byte where byte >= 0x41 && byte <= 0x46: unit = unit << 4 | UInt32(byte - 0x41 + 10)
    case let byte where byte >= 0x61 && byte <= 0x66: unit = unit << 4 | UInt32(byte - 0x61 + 10)
    default: throw failure(.invalidEscape, bytes, offset)
    }
    offset += 1
  }
  return unit
}
