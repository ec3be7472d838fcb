/// Decodes a charset that is not known here; nil for one that nobody knows.
typealias CharsetDecoding = @Sendable (_ bytes: [UInt8], _ charset: String) -> [UInt8]?

/// The text in UTF-8; nil for a charset that is not known, unless the bytes are UTF-8 all the same: those of charsets
/// with shifts look so, and are not. O(bytes).
///
/// Known: UTF-8, ASCII, ISO-8859-1 and Windows-1252 (one table, as browsers have it), UTF-16, and what `others` knows.
/// Text that says no charset, or ASCII, is UTF-8 where it can be, else Windows-1252.
func decodedText(_ bytes: [UInt8], charset: [UInt8], _ others: CharsetDecoding) -> [UInt8]? {
  let name = charset.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  func isNamed(_ names: StaticString...) -> Bool {
    names.contains { $0.description.utf8.elementsEqual(name) }
  }
  if isNamed("utf-16", "utf-16le", "utf-16be", "utf16") {
    var decoder = UTF16Decoder(markedBy: bytes) ?? UTF16Decoder(isBigEndian: isNamed("utf-16be"))
    return decoder.decode(bytes) + decoder.end()
  }
  for row in shiftedCharsets where name.starts(with: row.name.description.utf8) {
    guard let shift = row.shift, !bytes.contains(shift) else { return nil }
  }
  if isUTF8(bytes.span) { return bytes }
  if isNamed("utf-8", "utf8") { return bytes }
  guard
    name.isEmpty
      || isNamed("us-ascii", "ascii", "iso-8859-1", "latin1", "iso8859-1", "windows-1252", "cp1252")
  else { return others(bytes, String(decoding: name, as: UTF8.self)) }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    let scalar = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
    appendUTF8(scalar, to: &text)
  }
  return text
}

/// Beginnings of the names of charsets that are not read, small, and the byte without which their text is ASCII.
private let shiftedCharsets: [(name: StaticString, shift: UInt8?)] = [
  ("csiso2022", 0x1B), ("csunicode11utf7", 0x2B), ("csutf7", 0x2B), ("hz", 0x7E), ("iso-2022", 0x1B),
  ("unicode-1-1-utf-7", 0x2B), ("utf-32", nil), ("utf-7", 0x2B), ("utf7", 0x2B),
]

/// What Windows-1252 has from 0x80 to 0x9F; what it leaves free stands for itself.
private let windows1252: [UInt32] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0x008D,
  0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A,
  0x0153, 0x009D, 0x017E, 0x0178,
]

/// The scalar in UTF-8, U+FFFD for what is none.
func appendUTF8(_ value: UInt32, to text: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}
