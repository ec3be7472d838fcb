/// The text in UTF-8; nil for a charset that is not known, unless the bytes are UTF-8 all the same. O(bytes).
///
/// Known: UTF-8, ASCII, ISO-8859-1 and Windows-1252 (one table, as browsers have it), UTF-16. Text that says no
/// charset, or ASCII, is UTF-8 where it can be, else Windows-1252.
func decodedText(_ bytes: [UInt8], charset: [UInt8]) -> [UInt8]? {
  let name = charset.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  func isNamed(_ names: StaticString...) -> Bool {
    names.contains { $0.description.utf8.elementsEqual(name) }
  }
  if isNamed("utf-16", "utf-16le", "utf-16be", "utf16") {
    let isBig = isNamed("utf-16be") || bytes.starts(with: [0xFE, 0xFF])
    return repairedUTF16(bytes, bigEndian: isBig)
  }
  if isUTF8(bytes.span) { return bytes }
  if isNamed("utf-8", "utf8") { return bytes }
  guard
    name.isEmpty
      || isNamed("us-ascii", "ascii", "iso-8859-1", "latin1", "iso8859-1", "windows-1252", "cp1252")
  else { return nil }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    let scalar = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
    appendUTF8(scalar, to: &text)
  }
  return text
}

/// What Windows-1252 has from 0x80 to 0x9F; what it leaves free stands for itself.
private let windows1252: [UInt32] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
  0x008D,
  0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
  0x203A,
  0x0153, 0x009D, 0x017E, 0x0178,
]

/// UTF-16 as UTF-8, without its byte-order mark; halves without their other half become U+FFFD. O(bytes).
func repairedUTF16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  func unit(_ offset: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
  var offset = 0
  while offset + 1 < bytes.count {
    let value = unit(offset)
    offset += 2
    if value == 0xFEFF, text.isEmpty { continue }
    if value >= 0xD800, value < 0xDC00, offset + 1 < bytes.count {
      let low = unit(offset)
      if low >= 0xDC00, low < 0xE000 {
        offset += 2
        appendUTF8(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00), to: &text)
        continue
      }
    }
    appendUTF8(value, to: &text)
  }
  if offset < bytes.count { appendUTF8(0xFFFD, to: &text) }
  return text
}

/// The scalar in UTF-8, U+FFFD for what is none.
func appendUTF8(_ value: UInt32, to text: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}
