/// One scalar read from bytes that may be damaged.
struct DecodedScalar {
  /// U+FFFD where the bytes are no UTF-8.
  let value: UInt32
  /// Bytes it took, 1…4; for damage the maximal subpart (Unicode 16, section 3.9, table 3-8).
  let length: Int
}

/// Reads the scalar at `offset`, repairing what is no UTF-8. `offset` must be inside `bytes`. O(1).
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at offset: Int) -> DecodedScalar {
  let first = bytes[offset]
  if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
  // The second byte's range rules out overlong forms, surrogates and values past U+10FFFF.
  let needed: Int
  var lowest: UInt8 = 0x80
  var highest: UInt8 = 0xBF
  var value: UInt32
  switch first {
  case 0xC2...0xDF:
    needed = 1
    value = UInt32(first & 0x1F)
  case 0xE0...0xEF:
    needed = 2
    value = UInt32(first & 0x0F)
    if first == 0xE0 { lowest = 0xA0 }
    if first == 0xED { highest = 0x9F }
  case 0xF0...0xF4:
    needed = 3
    value = UInt32(first & 0x07)
    if first == 0xF0 { lowest = 0x90 }
    if first == 0xF4 { highest = 0x8F }
  default: return DecodedScalar(value: 0xFFFD, length: 1)
  }
  var length = 1
  while length <= needed {
    guard offset + length < bytes.count else { return DecodedScalar(value: 0xFFFD, length: length) }
    let byte = bytes[offset + length]
    guard byte >= lowest, byte <= highest else { return DecodedScalar(value: 0xFFFD, length: length) }
    value = value << 6 | UInt32(byte & 0x3F)
    lowest = 0x80
    highest = 0xBF
    length += 1
  }
  return DecodedScalar(value: value, length: length)
}
