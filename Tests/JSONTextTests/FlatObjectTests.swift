import SeededRandom
import Testing

@testable import JSONText

@Suite struct FlatObjectTests {
  /// A line and what is found in it, as `key kind value`; nil where the quick way gives up.
  static let rows: [(line: String, members: [String]?)] = [
    ("{}", []), (" { } ", []), (#"{"a":"b"}"#, ["a string b"]),
    (
      #" {"id" : 12.50 , "text":"é😀","x":true,"y":false,"z":null}"#,
      ["id number 12.50", "text string é😀", "x bool true", "y bool false", "z null null"]
    ),
    (#"{"a":"\n\"\u00e9\ud83d\ude00\/"}"#, ["a escapedString \n\"é😀/"]),
    (#"{"a":"\ud83d"}"#, ["a escapedString \u{FFFD}"]), (#"{"a":1,"a":2}"#, ["a number 1", "a number 2"]),
    (#"{"a":""}"#, ["a string "]), (#"{"":0}"#, [" number 0"]),
    ("", nil), ("{", nil), ("[]", nil), ("1", nil), (#"{"a":{}}"#, nil),
    (#"{"a":[]}"#, ["a list"]), (#"{"a": [ ] }"#, ["a list"]), (#"{"a":[""]}"#, ["a list |"]),
    (#"{"a":[ "b" , "c,d","é"],"e":1}"#, ["a list |b|c,d|é", "e number 1"]),
    (#"{"a":["\n"]}"#, nil), (#"{"a":[1]}"#, nil), (#"{"a":[null]}"#, nil), (#"{"a":[["b"]]}"#, nil),
    (#"{"a":["b",]}"#, nil), (#"{"a":["b" "c"]}"#, nil), (#"{"a":["b"}"#, nil), (#"{"a":["b]}"#, nil),
    (#"{"a":[,]}"#, nil),
    (#"{"\u0061":1}"#, nil),
    (#"{"a":1,}"#, nil), (#"{"a" 1}"#, nil), (#"{"a":1 "b":2}"#, nil), (#"{"a":1}}"#, nil),
    (#"{"a":1} x"#, nil),
    (#"{"a":tru}"#, nil), (#"{"a":01}"#, nil), (#"{"a":-}"#, nil), (#"{"a":1.}"#, nil), (#"{"a":"\x"}"#, nil),
    (#"{"a":"\u12"}"#, nil), ("{\"a\":\"\t\"}", nil), (#"{"a":"b}"#, nil), (#"{"a"}"#, nil), (#"{a:1}"#, nil),
    (#"{"a":}"#, nil), ("{\"a\":1\u{E9}}", nil),
  ]

  @Test(arguments: rows) func findsMembers(_ line: String, _ expected: [String]?) {
    #expect(found(Array(line.utf8)) == expected)
  }

  private func found(_ bytes: [UInt8]) -> [String]? {
    var members: [FlatMember] = []
    guard findMembers(bytes.span, &members) else { return nil }
    return members.map { member in
      if member.kind == .list {
        var strings: [String] = []
        bytes.span.forEachString(in: member.value) {
          strings.append("|" + String(decoding: bytes[$0], as: UTF8.self))
        }
        return String(decoding: bytes[member.key], as: UTF8.self) + " list" + (strings.isEmpty ? "" : " ")
          + strings.joined()
      }
      let value =
        member.kind == .escapedString ? bytes.span.unescaped(member.value) : Array(bytes[member.value])
      return "\(String(decoding: bytes[member.key], as: UTF8.self)) \(member.kind) "
        + String(decoding: value, as: UTF8.self)
    }
  }

  /// What is found is what the parser reads, and what the parser refuses is not found.
  @Test(arguments: UInt64(1)...6) func agreesWithTheParser(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces =
      [
        "{", "}", "\"", "\"", "\"", "\"a\"", "\"text\"", ":", ":", ",", "1", "-0.5e3", "true", "null", " ",
        "\\", "\\n",
        "\\u00e9", "\\ud83d", "é", "€", "😀", "[", "]", "x", "\n", "0",
      ].map { Array($0.utf8) } + [[0xC3], [0x80], [0xFF]]
    var found = 0
    for _ in 0..<20_000 {
      var line = Array(#"{"id":7,"text":"ok","sender":null,"labels":["a","b"]}"#.utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let start = Int.random(in: 0...line.count, using: &random)
        let end = min(line.count, start + Int.random(in: 0...2, using: &random))
        line.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
      }
      guard let members = self.found(line) else { continue }
      found += 1
      let value = try parseJSON(line)
      #expect(
        members.map { $0.replacing(" escapedString ", with: " string ", maxReplacements: 1) }
          == value.members?.map { "\($0.key) \(kind($0.value))" }, "\(line)")
    }
    #expect(found > 3000)
  }

  private func kind(_ value: JSONValue) -> String {
    switch value {
    case .null: "null null"
    case .bool(let flag): "bool \(flag)"
    case .number(let text): "number \(text)"
    case .string(let text): "string \(text)"
    case .array(let values):
      "list" + (values.isEmpty ? "" : " ") + values.map { "|" + ($0.stringValue ?? "?") }.joined()
    case .object: "object"
    }
  }
}
