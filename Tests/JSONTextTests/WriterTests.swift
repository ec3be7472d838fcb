import JSONText
import Testing

@Suite struct WriterTests {
  static let strings: [(String, String)] = [
    ("", #""""#), ("a", #""a""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#),
    ("\n\r\t", #""\n\r\t""#),
    ("\0", #""\u0000""#), ("\u{8}\u{B}\u{C}", #""\u0008\u000b\u000c""#), ("\u{1B}[2J", #""\u001b[2J""#),
    ("\u{7F}\u{80}\u{9B}\u{9F}", #""\u007f\u0080\u009b\u009f""#), ("\u{A0}", "\"\u{A0}\""),
    ("\u{61C}\u{200E}\u{200F}", #""\u061c\u200e\u200f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{202A}\u{202E}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#), ("\u{FEFF}", #""\ufeff""#),
    ("</script><!--", #""\u003c/script>\u003c!--""#), ("é€😀", #""é€😀""#), ("\r\n", #""\r\n""#),
    ("e\u{301}", "\"e\u{301}\""),
  ]

  @Test(arguments: strings)
  func writesStrings(_ text: String, _ written: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.bytes == Array(written.utf8))
    #expect(try parseJSON(writer.bytes).stringValue?.utf8.elementsEqual(text.utf8) == true)
  }

  /// Every scalar comes back as it was, and none that moves a cursor or a direction is written bare.
  @Test func everyScalarComesBack() throws {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var writer = JSONWriter()
      writer.string(String(scalar))
      guard let back = try parseJSON(writer.bytes).stringValue, back.unicodeScalars.elementsEqual([scalar])
      else {
        Issue.record("U+\(String(value, radix: 16)) is lost")
        continue
      }
      if scalar.properties.generalCategory == .control { #expect(writer.bytes.contains(0x5C)) }
    }
  }

  static let probabilities: [(Double, String)] = [
    (0, "0.0000"), (1, "1.0000"), (0.5, "0.5000"), (0.9931, "0.9931"), (0.00004, "0.0000"),
    (0.00005, "0.0001"),
    (0.00006, "0.0001"), (0.0001, "0.0001"), (0.001, "0.0010"), (0.01, "0.0100"), (0.1, "0.1000"),
    (0.3, "0.3000"),
    (0.7, "0.7000"), (0.12345, "0.1235"), (0.99994, "0.9999"), (0.99996, "1.0000"), (-0.0, "0.0000"),
    (-1, "0.0000"),
    (2, "1.0000"), (.nan, "0.0000"), (.infinity, "1.0000"), (-.infinity, "0.0000"),
    (.leastNonzeroMagnitude, "0.0000"),
    (1 - .ulpOfOne, "1.0000"),
  ]

  @Test(arguments: probabilities)
  func writesProbabilities(_ value: Double, _ written: String) {
    var writer = JSONWriter()
    writer.probability(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  @Test func everyTenThousandthComesBack() {
    for count in 0...10_000 {
      var writer = JSONWriter()
      writer.probability(Double(count) / 10_000)
      #expect(Double(String(decoding: writer.bytes, as: UTF8.self)) == Double(count) / 10_000)
    }
  }

  @Test func commasStandBetween() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.endArray()
    writer.key("b")
    writer.beginObject()
    writer.endObject()
    writer.key("c\n")
    writer.beginArray()
    writer.integer(-1)
    writer.null()
    writer.bool(true)
    writer.beginArray()
    writer.bool(false)
    writer.endArray()
    writer.literal("1e5")
    writer.endArray()
    writer.key("d")
    writer.integer(.min)
    writer.endObject()
    let expected = #"{"a":[],"b":{},"c\n":[-1,null,true,[false],1e5],"d":-9223372036854775808}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: ["a", "", "say \"so\"", "é<\u{202E}", String(repeating: "long ", count: 20)])
  func quotedKeysAreKeys(_ name: String) {
    var plain = JSONWriter()
    var quoted = JSONWriter()
    let key = JSONKey(name)
    for _ in 0..<2 {
      plain.key(name)
      plain.string(name)
      quoted.key(key)
      quoted.string(name)
    }
    #expect(quoted.bytes == plain.bytes)
  }

  @Test func partsAreAsIfWrittenInTheirPlace() {
    func members(_ writer: inout JSONWriter) {
      writer.key("a")
      writer.bool(true)
      writer.key("b<")
    }
    let begin = JSONPart(behindValue: false) { $0.beginObject() }
    let part = JSONPart(behindValue: true, members)
    var plain = JSONWriter()
    var parts = JSONWriter()
    plain.beginObject()
    parts.part(begin)
    for number in [1, 20] {
      plain.key("n")
      plain.integer(number)
      members(&plain)
      plain.literal("1.50")
      parts.key("n")
      parts.integer(number)
      parts.part(part)
      parts.literal(utf8: Array("1.50".utf8).span)
    }
    plain.endObject()
    parts.endObject()
    #expect(parts.bytes == plain.bytes)
  }
}
