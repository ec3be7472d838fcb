import JSONText
import Testing

@Suite struct ParserTests {
  /// Text, and how the writer gives it back.
  static let accepted: [(String, String)] = [
    ("null", "null"), ("true", "true"), ("false", "false"), (" null ", "null"), ("\t\r\n 1\n", "1"),
    ("0", "0"),
    ("-0", "-0"), ("1", "1"), ("-1", "-1"), ("10", "10"),
    ("1234567890123456789012345", "1234567890123456789012345"),
    ("0.0", "0.0"), ("-0.0", "-0.0"), ("12.50", "12.50"), ("0.0000000000001", "0.0000000000001"),
    ("1e5", "1e5"),
    ("1E5", "1E5"), ("1e+5", "1e+5"), ("1e-5", "1e-5"), ("1E-05", "1E-05"), ("1.5e300", "1.5e300"),
    ("0e0", "0e0"), ("0e1", "0e1"), ("-0.1e-1", "-0.1e-1"), ("1e999", "1e999"), ("\"\"", "\"\""),
    ("\"a\"", "\"a\""),
    ("\" \"", "\" \""), ("\"a b\"", "\"a b\""), (#""\"""#, #""\"""#), (#""\\""#, #""\\""#),
    (#""\/""#, "\"/\""),
    (#""\b\f""#, #""\u0008\u000c""#), (#""\n\r\t""#, #""\n\r\t""#), (#""\u0041""#, "\"A\""),
    (#""\u00e9""#, "\"é\""),
    (#""\u00E9""#, "\"é\""), (#""\u20ac""#, "\"€\""), (#""\ud83d\ude00""#, "\"😀\""),
    (#""\uD83D\uDE00""#, "\"😀\""),
    (#""\udbff\udfff""#, "\"\u{10FFFF}\""), (#""\u0000""#, #""\u0000""#), (#""\uffff""#, "\"\u{FFFF}\""),
    (#""\ud800""#, "\"\u{FFFD}\""), (#""\udc00""#, "\"\u{FFFD}\""), (#""\ud800a""#, "\"\u{FFFD}a\""),
    (#""\ud800\n""#, "\"\u{FFFD}\\n\""), (#""\ud800\u0041""#, "\"\u{FFFD}A\""),
    (#""\ud800\ud800\udc00""#, "\"\u{FFFD}\u{10000}\""), (#""\udc00\ud800""#, "\"\u{FFFD}\u{FFFD}\""),
    (#""\\u0041""#, #""\\u0041""#), (#""\"\\\/""#, #""\"\\/""#), ("\"é€😀\"", "\"é€😀\""),
    ("\"\u{7F}\"", #""\u007f""#), ("\"\u{2028}\"", #""\u2028""#), ("\"\u{FEFF}\"", #""\ufeff""#),
    ("\"\u{10FFFF}\"", "\"\u{10FFFF}\""), ("[]", "[]"), ("[ ]", "[]"), ("[\n]", "[]"), ("[1]", "[1]"),
    ("[ 1 ]", "[1]"),
    ("[1,2]", "[1,2]"), ("[1 , 2]", "[1,2]"), ("[[]]", "[[]]"), ("[[],[[]]]", "[[],[[]]]"),
    ("[null,true,\"a\"]", "[null,true,\"a\"]"),
    ("[{}]", "[{}]"), ("{}", "{}"), ("{ }", "{}"), ("{\"a\":1}", "{\"a\":1}"), ("{ \"a\" : 1 }", "{\"a\":1}"),
    ("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}"), ("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}"),
    ("{\"\":0}", "{\"\":0}"),
    (#"{"\u0061":0}"#, "{\"a\":0}"), ("{\"a\":{\"b\":[]}}", "{\"a\":{\"b\":[]}}"),
    ("{\"a\":[{}]}", "{\"a\":[{}]}"),
    ("{\"é\":0,\"e\u{301}\":1}", "{\"é\":0,\"e\u{301}\":1}"), ("[1e1,-2]", "[1e1,-2]"),
  ]

  @Test(arguments: accepted)
  func accepts(_ text: String, _ written: String) throws {
    #expect(
      String(decoding: serialized(try parseJSON(Array(text.utf8))), as: UTF8.self).utf8.elementsEqual(
        written.utf8))
  }

  static let refused: [(String, JSONError.Problem, Int)] = [
    ("", .unexpectedEnd, 0), (" ", .unexpectedEnd, 1), ("\n", .unexpectedEnd, 1), ("n", .unexpectedEnd, 1),
    ("nul", .unexpectedEnd, 3), ("nulL", .unexpectedByte(0x4C), 3), ("Null", .unexpectedByte(0x4E), 0),
    ("TRUE", .unexpectedByte(0x54), 0), ("tru3", .unexpectedByte(0x33), 3), ("fals", .unexpectedEnd, 4),
    ("nulll", .trailingText, 4), ("true false", .trailingText, 5), ("1 2", .trailingText, 2),
    ("1a", .trailingText, 1),
    ("[]]", .trailingText, 2), ("{}}", .trailingText, 2), ("[][]", .trailingText, 2),
    ("\"a\"b", .trailingText, 3),
    ("1,", .trailingText, 1), ("0x10", .trailingText, 1), ("1_000", .trailingText, 1),
    ("null\0", .trailingText, 4),
    ("1\u{A0}", .trailingText, 1), ("1//x", .trailingText, 1), ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
    ("\u{A0}1", .unexpectedByte(0xC2), 0), ("\u{0C}1", .unexpectedByte(0x0C), 0),
    ("/**/1", .unexpectedByte(0x2F), 0),
    ("NaN", .unexpectedByte(0x4E), 0), ("Infinity", .unexpectedByte(0x49), 0),
    ("-Infinity", .invalidNumber, 0),
    ("undefined", .unexpectedByte(0x75), 0), ("'a'", .unexpectedByte(0x27), 0),
    ("a", .unexpectedByte(0x61), 0),
    ("-", .invalidNumber, 0), ("--1", .invalidNumber, 0), ("+1", .unexpectedByte(0x2B), 0),
    (".5", .unexpectedByte(0x2E), 0),
    ("-.5", .invalidNumber, 0), ("1.", .invalidNumber, 0), ("1.e1", .invalidNumber, 0),
    ("1e", .invalidNumber, 0),
    ("1e+", .invalidNumber, 0), ("1E-", .invalidNumber, 0), ("1ee1", .invalidNumber, 0),
    ("01", .invalidNumber, 0),
    ("00", .invalidNumber, 0), ("-01", .invalidNumber, 0), ("-00.1", .invalidNumber, 0),
    ("1.2.3", .trailingText, 3),
    ("1e1.5", .trailingText, 3), ("- 1", .invalidNumber, 0), ("1 000", .trailingText, 2),
    ("\u{FF11}", .unexpectedByte(0xEF), 0),
    ("[ 1. ]", .invalidNumber, 2), ("[1a]", .unexpectedByte(0x61), 2), ("[", .unexpectedEnd, 1),
    ("[1", .unexpectedEnd, 2),
    ("[1,", .unexpectedEnd, 3), ("[1,]", .unexpectedByte(0x5D), 3), ("[,1]", .unexpectedByte(0x2C), 1),
    ("[,]", .unexpectedByte(0x2C), 1), ("[1,,2]", .unexpectedByte(0x2C), 3),
    ("[1 2]", .unexpectedByte(0x32), 3),
    ("[1:2]", .unexpectedByte(0x3A), 2), ("[1}", .unexpectedByte(0x7D), 2), ("]", .unexpectedByte(0x5D), 0),
    ("[\"a\"\"b\"]", .unexpectedByte(0x22), 4), ("[[1]", .unexpectedEnd, 4),
    ("[1;2]", .unexpectedByte(0x3B), 2),
    ("{", .unexpectedEnd, 1), ("}", .unexpectedByte(0x7D), 0), ("{1:1}", .unexpectedByte(0x31), 1),
    ("{a:1}", .unexpectedByte(0x61), 1), ("{'a':1}", .unexpectedByte(0x27), 1),
    ("{null:1}", .unexpectedByte(0x6E), 1),
    ("{\"a\"}", .unexpectedByte(0x7D), 4), ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5),
    ("{\"a\":}", .unexpectedByte(0x7D), 5), ("{\"a\" 1}", .unexpectedByte(0x31), 5),
    ("{\"a\"::1}", .unexpectedByte(0x3A), 5),
    ("{\"a\":1", .unexpectedEnd, 6), ("{\"a\":1,", .unexpectedEnd, 7),
    ("{\"a\":1,}", .unexpectedByte(0x7D), 7),
    ("{\"a\":1,,\"b\":2}", .unexpectedByte(0x2C), 7), ("{,}", .unexpectedByte(0x2C), 1),
    ("{\"a\":1]", .unexpectedByte(0x5D), 6),
    ("{\"a\":1 \"b\":2}", .unexpectedByte(0x22), 7), ("{\"a\",1}", .unexpectedByte(0x2C), 4),
    ("\"", .unexpectedEnd, 1),
    ("\"a", .unexpectedEnd, 2), ("\"\\", .unexpectedEnd, 2), ("\"\\\"", .unexpectedEnd, 3),
    (#""\a""#, .invalidEscape, 1),
    (#""\x41""#, .invalidEscape, 1), (#""\'""#, .invalidEscape, 1), (#""\0""#, .invalidEscape, 1),
    (#""\U0041""#, .invalidEscape, 1),
    (#""\u""#, .invalidEscape, 3), (#""\u00""#, .invalidEscape, 5), (#""\u00g0""#, .invalidEscape, 5),
    (#""\u 041""#, .invalidEscape, 3),
    (#""\u-041""#, .invalidEscape, 3), (#""\u004"#, .unexpectedEnd, 6), (#""\ud800\u"#, .unexpectedEnd, 9),
    (#""\ud800\uzzzz""#, .invalidEscape, 9), (#""\ud800\x""#, .invalidEscape, 7),
    ("\"\n\"", .controlCharacter, 1),
    ("\"\t\"", .controlCharacter, 1), ("\"a\0\"", .controlCharacter, 2), ("\"\u{1F}\"", .controlCharacter, 1),
    ("\"a\rb\"", .controlCharacter, 2), ("\"\\\n\"", .invalidEscape, 1),
  ]

  @Test(arguments: refused)
  func refuses(_ text: String, _ problem: JSONError.Problem, _ offset: Int) {
    #expect(
      throws: JSONError(
        problem: problem, offset: offset, line: text.utf8.prefix(offset).filter { $0 == 0x0A }.count + 1)
    ) {
      try parseJSON(Array(text.utf8))
    }
  }

  /// Bytes between quotes that are not UTF-8: cut short, overlong, surrogates, past the last scalar.
  static let damaged: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
    [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0x61, 0xE9, 0x62],
    [0xF8, 0x88, 0x80, 0x80, 0x80],
  ]

  @Test(arguments: damaged)
  func refusesDamage(_ bytes: [UInt8]) {
    #expect(throws: JSONError(problem: .invalidUTF8, offset: 1, line: 1)) {
      try parseJSON([0x5B, 0x22] + bytes + [0x22, 0x5D])
    }
    #expect(throws: JSONError(problem: .invalidUTF8, offset: 1, line: 1)) {
      try parseJSON([0x7B, 0x22] + bytes + Array("\":0}".utf8))
    }
    #expect(throws: JSONError.self) { try parseJSON(bytes) }
  }

  @Test func linesAreCounted() {
    #expect(throws: JSONError(problem: .unexpectedByte(0x78), offset: 8, line: 3)) {
      try parseJSON(Array("[1,\n2,\r\nx]".utf8))
    }
    #expect(throws: JSONError(problem: .unexpectedEnd, offset: 4, line: 4)) {
      try parseJSON(Array("[\n\n\n".utf8))
    }
    let bytes = Array("a\nb\n".utf8)
    #expect([-1, 0, 1, 2, 4, 99].map { lineNumber(at: $0, in: bytes.span) } == [1, 1, 1, 2, 3, 3])
  }

  @Test(arguments: [1, 2, 64, 500])
  func depth(_ limit: Int) throws {
    for (open, inner, close) in [("[", "", "]"), ("{\"a\":", "0", "}")] {
      for depth in [limit - 1, limit] {
        let text =
          String(repeating: open, count: depth) + (depth == 0 ? "0" : inner)
          + String(repeating: close, count: depth)
        _ = try parseJSON(Array(text.utf8), depthLimit: limit)
      }
      let tooDeep =
        String(repeating: open, count: limit + 1) + inner + String(repeating: close, count: limit + 1)
      #expect(throws: JSONError(problem: .tooDeep(limit: limit), offset: limit * open.utf8.count, line: 1)) {
        try parseJSON(Array(tooDeep.utf8), depthLimit: limit)
      }
    }
  }

  @Test func depthDoesNotAddUpAcrossSiblings() throws {
    _ = try parseJSON(Array("[[1],[2],[3]]".utf8), depthLimit: 2)
    _ = try parseJSON(Array("1".utf8), depthLimit: 0)
    let endless = [UInt8](repeating: 0x5B, count: 1 << 20)
    #expect(throws: JSONError(problem: .tooDeep(limit: 64), offset: 64, line: 1)) { try parseJSON(endless) }
  }

  @Test func valuesAreReached() throws {
    let value = try parseJSON(Array(#"{"a":1,"b":[true,"x"],"a":2,"é":null}"#.utf8))
    #expect(value["b"]?.arrayValue?.first?.boolValue == true)
    #expect(value["b"]?.arrayValue?.last?.stringValue == "x")
    #expect(value.members?.map(\.offset) == [1, 7, 22, 28])
    guard case .number(let first) = value["a"] else { throw Missing() }
    #expect(first == "1")
    #expect(value["c"] == nil && value["e\u{301}"] == nil && value["é"] != nil)
    #expect(value.stringValue == nil && value["b"]?["a"] == nil && JSONValue.null.members == nil)
    let kinds = try parseJSON(Array(#"[null,true,1,"",[],{}]"#.utf8)).arrayValue?.map(\.kindName)
    #expect(kinds == ["null", "a boolean", "a number", "a string", "an array", "an object"])
  }
}

struct Missing: Error {}

func serialized(_ value: JSONValue) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(value)
  return writer.bytes
}
