// What mail programs and web pages leave of a character: HTML entities and quoted-printable remnants.

/// A character written with others.
struct Escape {
  /// The scalar meant; nil for a soft line end, which stands for nothing.
  let value: UInt32?
  /// Bytes that stand for it.
  let length: Int
}

/// The escape that begins with the `&` or `=` at `offset`, if there is one. Looks at no more than 32 bytes.
func escape(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  switch bytes[offset] {
  case UInt8(ascii: "&"): entity(bytes, at: offset)
  case UInt8(ascii: "="): softLineEnd(bytes, at: offset) ?? quotedPrintable(bytes, at: offset)
  default: nil
  }
}

// MARK: - HTML

/// `&#112;`, `&#x70;`, `&nbsp;`; an ampersand that was itself escaped, up to three times, counts as one.
private func entity(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  var start = offset + 1
  var plain: Escape?
  for _ in 0..<3 {
    guard hasPrefix(bytes, at: start, "amp;") else { break }
    start += 4
    plain = Escape(value: 0x26, length: start - offset)
  }
  guard start < bytes.count else { return plain }
  let body =
    bytes[start] == UInt8(ascii: "#") ? numericEntity(bytes, at: start + 1) : namedEntity(bytes, at: start)
  guard let body else { return plain }
  return Escape(value: body.value, length: start + body.length - offset)
}

/// `112;` or `x70;` behind `&#`; the semicolon may be missing, as browsers forgive. `length` counts from `#`.
private func numericEntity(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  var end = offset
  var base: UInt32 = 10
  if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") {
    base = 16
    end += 1
  }
  let first = end
  var value: UInt32 = 0
  while end < bytes.count, end - first < 7, let digit = hexadecimal(bytes[end]), digit < base {
    value = value * base + digit
    end += 1
  }
  guard end > first, Unicode.Scalar(value) != nil, value != 0 else { return nil }
  if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
  return Escape(value: value, length: end - offset + 1)
}

private func namedEntity(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  var end = offset
  while end < bytes.count, end - offset < 8, bytes[end] != UInt8(ascii: ";") { end += 1 }
  guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
  for row in namedEntities where row.name.utf8CodeUnitCount == end - offset {
    if hasPrefix(bytes, at: offset, row.name) { return Escape(value: row.scalar, length: end - offset + 1) }
  }
  return nil
}

private func hasPrefix(_ bytes: Span<UInt8>, at offset: Int, _ text: StaticString) -> Bool {
  guard bytes.count - offset >= text.utf8CodeUnitCount else { return false }
  var position = offset
  for byte in text.description.utf8 {
    guard bytes[position] == byte else { return false }
    position += 1
  }
  return true
}

// MARK: - Quoted-printable (RFC 2045, section 6.7)

/// `=` at the end of a line, right behind a word and before another.
private func softLineEnd(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  var end = offset + 1
  if end < bytes.count, bytes[end] == 0x0D { end += 1 }
  guard end + 1 < bytes.count, bytes[end] == 0x0A, offset > 0, bytes[offset - 1] > 0x20, bytes[end + 1] > 0x20
  else { return nil }
  return Escape(value: nil, length: end + 1 - offset)
}

/// `=3D`, `=20` between words or behind a sentence, `=C3=A9`. A value such as `width=20mm` or `x=20` is none.
private func quotedPrintable(_ bytes: Span<UInt8>, at offset: Int) -> Escape? {
  guard let first = quotedByte(bytes, at: offset), offset > 0 else { return nil }
  let before = bytes[offset - 1]
  let next = offset + 3 < bytes.count ? bytes[offset + 3] : 0x0A
  switch first {
  case 0x3D: return Escape(value: 0x3D, length: 3)
  case 0x20, 0x09:
    let isLineEnd = next == 0x0A || next == 0x0D
    let behindWord = isLetter(before) && isLetter(next) && !measureFollows(bytes, offset + 3)
    guard behindWord || (isLetter(next) || isLineEnd) && isMark(before) else { return nil }
    return Escape(value: 0x20, length: 3)
  case 0xC2...0xF4:
    // Up to four escaped bytes that are one scalar in UTF-8.
    var quoted: [UInt8] = [first]
    while quoted.count < 4, let byte = quotedByte(bytes, at: offset + quoted.count * 3) {
      quoted.append(byte)
    }
    let scalar = decodeScalar(quoted.span, at: 0)
    return scalar.value == 0xFFFD ? nil : Escape(value: scalar.value, length: scalar.length * 3)
  default: return nil
  }
}

private func quotedByte(_ bytes: Span<UInt8>, at offset: Int) -> UInt8? {
  guard offset + 2 < bytes.count, bytes[offset] == UInt8(ascii: "="), bytes[offset + 1] < 0x60,
    bytes[offset + 2] < 0x60, let high = hexadecimal(bytes[offset + 1]),
    let low = hexadecimal(bytes[offset + 2])
  else { return nil }
  return UInt8(truncatingIfNeeded: high << 4 | low)
}

private func hexadecimal(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
    UInt8(ascii: ":"):
    true
  default: false
  }
}
