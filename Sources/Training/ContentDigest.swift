import RiskScoring

/// A 128-bit digest of what a document says; it orders documents whatever file they came from.
struct ContentDigest: Comparable, Hashable, Sendable {
  private var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private var low: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  init(of document: LabelledDocument) { self.init(of: document.text.span, labels: document.labels) }

  init(of text: Span<UInt8>, labels: [String]) {
    self.init(of: text)
    for label in labels {
      add(0xFF)  // never stands in UTF-8
      for byte in label.utf8 { add(byte) }
    }
  }

  init(of bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }

  init(of text: String) {
    for byte in text.utf8 { add(byte) }
  }

  /// The half that decides the order; nearly always alone.
  var upper: UInt64 { high }

  mutating func add(_ other: ContentDigest) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: other.high >> shift))
      add(UInt8(truncatingIfNeeded: other.low >> shift))
    }
  }

  mutating func add(half: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: half >> shift)) }
  }

  /// FNV-1a in one half, a multiply-rotate in the other: independent enough to tell documents apart.
  mutating func add(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    low = (low &+ UInt64(byte)) &* 0xD6E8_FEB8_6659_FD93
    low = low << 23 | low >> 41
  }

  static func < (first: ContentDigest, second: ContentDigest) -> Bool {
    (first.high, first.low) < (second.high, second.low)
  }

  var hexadecimal: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
