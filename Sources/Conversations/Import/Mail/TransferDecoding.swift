/// Undoes quoted-printable (RFC 2045 section 6.7): what is no escape stays as it is. O(bytes).
func quotedPrintable(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let bytes = Array(bytes)
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var offset = 0
  while offset < bytes.count {
    let byte = bytes[offset]
    guard byte == UInt8(ascii: "=") else {
      decoded.append(byte)
      offset += 1
      continue
    }
    if offset + 2 < bytes.count, let high = hexDigit(bytes[offset + 1]), let low = hexDigit(bytes[offset + 2])
    {
      decoded.append(high << 4 | low)
      offset += 3
      continue
    }
    // A soft line break; blanks may have been put before its end.
    var end = offset + 1
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count {
      offset = end
    } else if bytes[end] == 0x0A {
      offset = end + 1
    } else if bytes[end] == 0x0D {
      offset = end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
    } else {
      for index in offset..<end { decoded.append(bytes[index]) }
      offset = end
    }
  }
  return decoded
}

/// Undoes base64 (RFC 4648); bytes that are none of its letters are stepped over. O(bytes).
func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count / 4 * 3 + 3)
  var bits: UInt32 = 0
  var count = 0
  for byte in bytes {
    let value: UInt8
    switch byte {
    case 0x41...0x5A: value = byte - 0x41
    case 0x61...0x7A: value = byte - 0x61 + 26
    case 0x30...0x39: value = byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    case UInt8(ascii: "="):
      (bits, count) = (0, 0)  // the rest of a block; another may follow
      continue
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return decoded
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
