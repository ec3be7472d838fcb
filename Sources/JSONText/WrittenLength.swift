/// How many bytes `JSONWriter` makes of the text in a string, its quotes aside; of what is no UTF-8 at most. O(bytes).
public func writtenLength(_ text: Span<UInt8>) -> Int {
  var length = 0
  var offset = 0
  while offset < text.count {
    let (bytes, written) = writtenCharacter(text, at: offset)
    length += written
    offset += bytes
  }
  return length
}

/// The bytes of the character at `offset`, and how many the writer makes of them. O(1).
public func writtenCharacter(_ text: Span<UInt8>, at offset: Int) -> (bytes: Int, written: Int) {
  let count: Int
  var value: UInt32
  switch text[offset] {
  case 0x09, 0x0A, 0x0D, 0x22, 0x5C: return (1, 2)
  case 0..<0x20, 0x3C, 0x7F: return (1, 6)
  case 0x20..<0x80: return (1, 1)
  case 0xC2...0xDF: (count, value) = (2, UInt32(text[offset] & 0x1F))
  case 0xE0...0xEF: (count, value) = (3, UInt32(text[offset] & 0x0F))
  case 0xF0...0xF4: (count, value) = (4, UInt32(text[offset] & 0x07))
  default: return (1, 3)
  }
  for place in offset + 1..<offset + count {
    // U+FFFD stands for what is none.
    guard place < text.count, text[place] & 0xC0 == 0x80 else { return (1, 3) }
    value = value << 6 | UInt32(text[place] & 0x3F)
  }
  switch value {
  case _ where isEscaped(value): return (count, 6)
  case 0xD800...0xDFFF, 0x11_0000...: return (1, 3)
  default: return (count == 4 && value < 0x1_0000) || (count == 3 && value < 0x800) ? (1, 3) : (count, count)
  }
}
