/// A scalar of a head, as far as heads need it.
struct HeadScalar {
  /// A byte that is no UTF-8 stands for itself, past the scalars.
  let value: UInt32
  let length: Int

  /// Marks of direction and byte order that exports strew into heads.
  var isInvisible: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  var isBlank: Bool {
    switch value {
    case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }

  /// A letter, roughly: beyond ASCII all but punctuation, symbols and emoji.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x2C00...0x2DFF,
      0x3040...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFC, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC,
      0x10000...0x1CFFF, 0x1E000...0x1EFFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// Reads the scalar at `offset`, which must be before `end`. O(1).
func headScalar(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> HeadScalar {
  let first = bytes[offset]
  let damaged = HeadScalar(value: 0x11_0000 | UInt32(first), length: 1)
  let length: Int
  var value: UInt32
  switch first {
  case 0..<0x80: return HeadScalar(value: UInt32(first), length: 1)
  case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
  case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
  case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
  default: return damaged
  }
  guard offset + length <= end else { return damaged }
  for position in offset + 1..<offset + length {
    guard bytes[position] & 0xC0 == 0x80 else { return damaged }
    value = value << 6 | UInt32(bytes[position] & 0x3F)
  }
  return HeadScalar(value: value, length: length)
}

/// What a name is compared by: lower case, single spaces, without invisible marks. O(bytes).
func nameKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(range.count)
  var offset = range.lowerBound
  var blank = false
  while offset < range.upperBound {
    let scalar = headScalar(bytes, at: offset, end: range.upperBound)
    if scalar.isBlank {
      blank = true
    } else if !scalar.isInvisible {
      if blank, !key.isEmpty { key.append(0x20) }
      blank = false
      appendLowercase(scalar, from: bytes, at: offset, to: &key)
    }
    offset += scalar.length
  }
  return key
}

/// The key of a name the user gave; nil where nothing of it is left.
func nameKey(_ name: String?) -> [UInt8]? {
  guard let name else { return nil }
  let bytes = Array(name.utf8)
  let key = nameKey(bytes.span, 0..<bytes.count)
  return key.isEmpty ? nil : key
}

/// The range without white space and invisible marks at its ends.
func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var (start, end) = (range.upperBound, range.upperBound)
  var offset = range.lowerBound
  var found = false
  while offset < range.upperBound {
    let scalar = headScalar(bytes, at: offset, end: range.upperBound)
    let isText = !scalar.isBlank && !scalar.isInvisible
    if isText, !found { (start, found) = (offset, true) }
    offset += scalar.length
    if isText { end = offset }
  }
  return start..<end
}

private func appendLowercase(
  _ scalar: HeadScalar, from bytes: Span<UInt8>, at offset: Int, to key: inout [UInt8]
) {
  let lower = lowercase(scalar.value)
  switch (scalar.length, lower) {
  case (1, 0..<0x80): key.append(UInt8(truncatingIfNeeded: lower))
  case (2, 0x80..<0x800):
    key.append(0xC0 | UInt8(truncatingIfNeeded: lower >> 6))
    key.append(0x80 | UInt8(truncatingIfNeeded: lower & 0x3F))
  case (3, 0x800..<0x10000):
    key.append(0xE0 | UInt8(truncatingIfNeeded: lower >> 12))
    key.append(0x80 | UInt8(truncatingIfNeeded: lower >> 6 & 0x3F))
    key.append(0x80 | UInt8(truncatingIfNeeded: lower & 0x3F))
  default: for position in offset..<offset + scalar.length { key.append(bytes[position]) }
  }
}

/// Lower case of Latin, Greek and Cyrillic letters; all else as it is. Never changes the length in UTF-8.
func lowercase(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3A9, 0x410...0x42F: value + 0x20
  case 0x400...0x40F: value + 0x50
  case 0x386: 0x3AC
  case 0x388...0x38A: value + 0x25
  case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F,
    0x1E00...0x1E95, 0x1EA0...0x1EFF:
    value | 1
  case 0x139...0x148, 0x179...0x17E: value + (value & 1)
  default: value
  }
}
