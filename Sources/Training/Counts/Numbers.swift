import MessageText

// Whole numbers in as few bytes as they need (LEB128): seven bits a byte, the lowest first, the top bit says that more
// follow. Each number has one form only, so that equal counts are equal bytes.

extension [UInt8] {
  /// `number` is not negative.
  mutating func append(number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(fixed number: UInt64) {
    append(addingCapacity: 8) { bytes in
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
  }

  /// Length and bytes.
  mutating func append(bytes: some Collection<UInt8>) {
    append(number: bytes.count)
    self += bytes
  }
}

/// Reads numbers and bytes; nil where there are none, or not in their one form.
struct NumberReader {
  let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Bytes that are left.
  var left: Int { bytes.count - offset }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return byte == 0 && shift > 0 ? nil : Int(value) }
      shift += 7
    }
    return nil
  }

  mutating func fixed() -> UInt64? {
    guard left >= 8 else { return nil }
    offset += 8
    return bytes.span.littleEndian(UInt64.self, at: offset - 8)
  }

  /// A length, and so many bytes.
  mutating func run() -> ArraySlice<UInt8>? {
    guard let count = number(), count <= left else { return nil }
    offset += count
    return bytes[offset - count..<offset]
  }
}
