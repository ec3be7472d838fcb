import SeededRandom
import Testing

@testable import JSONText

/// Eight bytes at a time find what one at a time finds.
@Suite struct ByteSearchTests {
  /// Bytes near those that are looked for, and their neighbours in value.
  private static let alphabet: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0B, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0x8A, 0xA2, 0xDC,
    0xFF,
  ]

  @Test(arguments: 0..<20) func agreesWithOneAtATime(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        ByteSearchTests.alphabet.randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let span = bytes.span
      for byte in ByteSearchTests.alphabet {
        let first = bytes[start..<end].firstIndex(of: byte) ?? end
        #expect(span.firstOffset(of: byte, in: start..<end) == first, "\(byte) in \(bytes)")
        #expect(span.count(of: byte) == bytes.count { $0 == byte }, "\(byte) in \(bytes)")
      }
      let special = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? bytes.count
      #expect(span.endOfPlainText(from: start) == special, "\(bytes)")
      var copy: [UInt8] = [1]
      copy.append(start..<end, of: span)
      #expect(copy == [1] + bytes[start..<end])
    }
  }
}
