import Foundation
import Testing

@testable import AdviseCommand

/// The records of `advise score`, good and bad.
@Suite struct RecordTests {
  /// A line that is refused, why, and the `id` that its error carries, as JSON.
  static let refused: [(line: String, says: String, id: String?)] = [
    ("broken", "not valid JSON: \"b\" can't stand at byte 0", nil),
    ("{\"text\":\"a\"} {}", "not valid JSON: there is text after its end, at byte 13", nil),
    ("{\"id\":\"x\"", "not valid JSON: it ends too early", nil),
    ("[1]", "not a JSON object but an array", nil),
    ("\"text\"", "not a JSON object but a string", nil),
    ("{}", "the key \"text\" is missing", nil),
    ("{\"id\":\"é\"}", "the key \"text\" is missing", "\"é\""),
    ("{\"id\":7,\"text\":null}", "\"text\" must be a string, not null", "7"),
    ("{\"id\":7,\"text\":[\"a\"]}", "\"text\" must be a string, not an array", "7"),
    ("{\"id\":1.50,\"text\":\"a\",\"text\":\"b\"}", "the key \"text\" is given twice", "1.50"),
    (
      "{\"text-of-mine\":1,\"text-of-mine\":2,\"text\":\"a\"}", "the key \"text-of-mine\" is given twice", nil
    ),
    ("{\"id\":\"s\",\"sender\":1,\"text\":\"a\"}", "\"sender\" must be a string, not a number", "\"s\""),
    ("{\"id\":true,\"text\":\"a\"}", "\"id\" must be a string or a number, not a boolean", nil),
    ("{\"id\":[1],\"text\":\"a\"}", "\"id\" must be a string or a number, not an array", nil),
    ("{\"id\":{},\"messages\":[]}", "\"id\" must be a string or a number, not an object", nil),
    ("{\"messages\":\"a\"}", "\"messages\" must be an array", nil),
    ("{\"messages\":[{\"text\":\"a\"},{}]}", "messages[1]: the key \"text\" is missing", nil),
    ("{\"messages\":[{\"text\":1}]}", "messages[0]: \"text\" must be a string, not a number", nil),
    ("{\"messages\":[\"a\"]}", "messages[0]: the key \"text\" is missing", nil),
    (
      "{\"messages\":[{\"text\":\"a\",\"sender\":[]}]}",
      "messages[0]: \"sender\" must be a string, not an array", nil
    ),
    (
      "{\"id\":\"c\",\"text\":\"a\",\"state\":{\"phase\":\"open\"}}",
      "state: phase: unknown value \"open\"; use not-opened, awaiting-seller, awaiting-buyer, escalated or closed",
      "\"c\""
    ),
    ("{\"text\":\"a\",\"state\":[]}", "state: an array where an object is needed", nil),
    (
      "{\"text\":\"a\",\"state\":{\"outcome\":\"accepted\",\"phase\":\"escalated\"}}",
      "state: outcome: does not go with phase escalated; it needs phase closed", nil
    ),
  ]

  @Test func keysThatBeginAlikeAreTwo() {
    let outcome = run(
      ["score"], input: "{\"text-of-mine\":1,\"text-of-yours\":2,\"text\":\"a\",\"texts\":\"b\"}\n")
    #expect(outcome.status == .done && outcome.lines.count == 1)
  }

  @Test(arguments: refused)
  func isRefusedInItsPlace(_ line: String, _ says: String, _ id: String?) throws {
    let input = "{\"id\":\"before\",\"text\":\"a\"}\n\(line)\n{\"id\":\"after\",\"text\":\"b\"}\n"
    let outcome = run(["score"], input: input)
    #expect(outcome.status == .someRefused)
    try #require(outcome.lines.count == 3)
    let error = try object(outcome.lines[1])
    #expect(error["error"] as? String == says)
    #expect(error["line"] as? Int == 2)
    #expect(
      outcome.lines[1].hasPrefix("{\"schema\":1,\(id.map { "\"id\":\($0)," } ?? "")\"line\":2,\"error\":"))
    #expect(outcome.errors == "advise: standard input:2: \(says)\n")
    #expect(outcome.lines[0].contains("\"id\":\"before\""))
    #expect(outcome.lines[2].contains("\"id\":\"after\""))
    let lenient = run(["score", "--lenient"], input: input)
    #expect(lenient.status == .done)
    #expect(lenient.output == outcome.output)
    #expect(lenient.errors == outcome.errors)
  }

  /// An `id` as written, and as it comes back.
  static let identifiers: [(id: String?, back: String)] = [
    ("\"m1\"", "\"m1\""), ("\"\"", "\"\""), ("\"é\\n\\u001b\"", "\"é\\n\\u001b\""), ("0", "0"), ("-7", "-7"),
    ("12.50", "12.50"), ("1e400", "1e400"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    (nil, "1"), ("null", "1"),
  ]

  @Test(arguments: identifiers)
  func identifierKeepsItsType(_ id: String?, _ back: String) {
    let outcome = run(["score"], input: "{\(id.map { "\"id\":\($0)," } ?? "")\"text\":\"hello\"}")
    #expect(outcome.text.hasPrefix("{\"schema\":1,\"id\":\(back),\"scam\":"), "\(outcome.text)")
  }

  /// Ways to end and to begin lines; all hold the same three records, the last on the given line.
  static let layouts: [(name: String, text: @Sendable (String, String, String) -> String, last: Int)] = [
    ("line feeds", { "\($0)\n\($1)\n\($2)\n" }, 3), ("no last line feed", { "\($0)\n\($1)\n\($2)" }, 3),
    ("CR LF", { "\($0)\r\n\($1)\r\n\($2)\r\n" }, 3), ("a last CR", { "\($0)\n\($1)\n\($2)\r" }, 3),
    ("a byte-order mark", { "\u{FEFF}\($0)\n\($1)\n\($2)\n" }, 3),
    ("blank lines", { "\n\($0)\n\n \t\n\($1)\r\n\r\n\($2)\n\n" }, 7),
    ("white space around", { "  \($0)\t\n \($1)\n\($2) " }, 3),
  ]

  @Test(arguments: layouts.indices)
  func layoutDoesNotMatter(_ index: Int) throws {
    let layout = Self.layouts[index]
    let records = [
      "{\"id\":\"a\",\"text\":\"one\"}", "{\"id\":\"b\",\"text\":\"two\"}", "{\"text\":\"three\"}",
    ]
    let input = Array(layout.text(records[0], records[1], records[2]).utf8)
    for piece in [1, 5, 65536] {
      let outcome = run(["score"], Streams(input: input, piece: piece))
      #expect(outcome.status == .done, "\(layout.name): \(outcome.errors)")
      let results = try objects(outcome)
      #expect(results.compactMap { $0["id"] as? String } == ["a", "b"])
      #expect(results.last?["id"] as? Int == layout.last)
    }
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func noRecordsNoOutput(_ input: String) {
    let outcome = run(["score"], input: input)
    #expect(outcome.status == .done)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func aLineOverTheLimitIsRefusedAlone() throws {
    func line(_ length: Int) -> String {
      let frame = "{\"text\":\"\"}"
      return "{\"text\":\"\(String(repeating: "a ", count: (length - frame.count) / 2))\"}"
        + String(repeating: " ", count: (length - frame.count) % 2)
    }
    let limit = ScoreRun.maximumRecord
    let input = [line(limit), line(limit) + "\r", line(limit + 1), "{\"text\":\"hello\"}", line(5 * limit)]
    let outcome = run(["score"], input: input.joined(separator: "\n"))
    #expect(outcome.status == .someRefused)
    let says = "the line is longer than 1048576 bytes"
    #expect(outcome.errors == [3, 5].map { "advise: standard input:\($0): \(says)\n" }.joined())
    let results = try objects(outcome)
    #expect(results.map { $0["error"] as? String } == [nil, nil, says, nil, says])
  }

  @Test func eachFileCountsItsLines() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("one.jsonl", "{\"text\":\"a\"}\nbroken")
    let two = try folder.write("two.jsonl", "\u{FEFF}broken\n{\"text\":\"b\"}\n")
    let outcome = run(["score", one, two])
    #expect(outcome.errors.contains("advise: \(one):2: not valid JSON"))
    #expect(outcome.errors.contains("advise: \(two):1: not valid JSON"))
    #expect(outcome.lines.count == 4)
  }

  /// Only the seller's words count, and every index is the conversation's.
  @Test func conversationsKeepTheirIndexes() throws {
    let buyer: [String: Any] = ["sender": "buyer", "text": Examples.request]
    let seller: [String: Any] = ["sender": "Seller", "text": Examples.request]
    let hello: [String: Any] = ["sender": "seller", "text": "hello"]
    let input = try [
      [buyer, hello, buyer, seller], [seller, buyer], [buyer, buyer], [hello, ["text": Examples.request]],
    ]
    .map { try record(["messages": $0]) }
    let results = try objects(run(["score"], input: input.joined(separator: "\n")))
    for (result, index) in zip(results, [3, 0, nil, 1]) {
      #expect(Set(quotes(result).map { $0?.message }) == (index.map { [$0] } ?? []))
      #expect(result["scam"] as? Bool == (index != nil))
    }
  }

  static let senders: [(sender: String?, text: String, isScam: Bool)] = [
    ("seller", Examples.request, true), ("buyer", Examples.request, false), ("me", Examples.request, false),
    ("Mia Store", Examples.request, true), (nil, Examples.request, true),
    (nil, "Buyer: \(Examples.request)\nSeller: thank you", false),
    (nil, "Buyer: hello\nSeller: \(Examples.request)", true),
    ("seller", "Buyer: \(Examples.request)", true),
  ]

  @Test(arguments: senders)
  func senderDecidesWhoSpeaks(_ sender: String?, _ text: String, _ isScam: Bool) throws {
    var members: [String: Any] = ["text": text]
    if let sender { members["sender"] = sender }
    let result = try object(run(["score"], input: try record(members)).text)
    #expect(result["scam"] as? Bool == isScam)
    #expect(quotes(result).isEmpty == !isScam)
    if !isScam { #expect(result["verdict"] as? String != "scam") }
  }
}
