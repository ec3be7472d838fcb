import Foundation
import JSONText
import Testing

@testable import AdviseCommand

/// Every limit that the program states for what it reads, just below, at, and just above it. Limits of single modules
/// stand with their tests: JSON's depth, the model's and the counts' sizes, amounts, days, `--max-record`.
@Suite struct LimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    let name: String
    let limit: Int
    /// Whether so much is taken.
    let takes: @Sendable (Int) throws -> Bool

    init(_ name: String, _ limit: Int, takes: @escaping @Sendable (Int) throws -> Bool) {
      (self.name, self.limit, self.takes) = (name, limit, takes)
    }

    var testDescription: String { "\(name): \(limit)" }
  }

  static let inputs: [Limit] = [
    Limit("bytes of a chat", AdviseRun.maximumChat) { try done([], input: spaced("Seller: hello", $0)) },
    Limit("bytes of a chat to redact", AdviseRun.maximumChat) {
      try done(["redact"], input: spaced("Seller: hello", $0))
    },
    Limit("bytes of a state", 1 << 20) { try done(["--state=@file"], file: spaced("{}", $0)) },
    Limit("bytes of a policy", 1 << 20) { try done(["--policy=@file"], file: spaced("{}", $0)) },
    Limit("bytes of an export, as said", 100) {
      try done(["import", "--max-file=100"], input: spaced("Seller: hello", $0))
    },
    Limit("bytes of an export to score, as said", 100) {
      try done(["score", "--max-file=100"], input: spaced("Seller: hello\nBuyer: no", $0))
    },
    Limit("bytes of a record to redact", ScoreRun.maximumRecord) {
      try done(["redact"], input: spaced(#"{"text":"a"}"#, $0))
    },
    Limit("bytes of a line of a corpus", 1 << 20) { try trains(on: spaced(labelled([]), $0)) },
    Limit("bytes of a row of a corpus", 1 << 20) { count in
      let header = "text,labels\n"
      let row = "bad,x\ngood,ham\n"
      return try trains(on: header + row + String(repeating: "a", count: count - 3) + ",x\n", alone: true)
    },
    Limit("labels of a record", 1023) { count in
      try isRecord(labelled((0..<count).map { "l\($0)" }))
    },
    Limit("bytes of a label", 256) { try trains(on: labelled([String(repeating: "x", count: $0)])) },
    Limit("labels of a corpus", 1023) { count in
      let others = (0..<count - 2).map { labelled(["l\($0)"], "word\($0 % 7)") }
      return try trains(on: others.joined(separator: "\n"))
    },
    Limit("depth of a record", 64) { count in
      let value = String(repeating: "[", count: count - 1) + String(repeating: "]", count: count - 1)
      return try done(["score"], input: "{\"text\":\"a\",\"x\":\(value)}")
    },
    Limit("threads", 1024) { try done(["score", "--threads=\($0)"], input: "") },
    Limit("shown records", 100_000) {
      try done(["score", "--format=html", "--report-limit=\($0)"], input: "")
    },
    Limit("strongest features", 1000) { try done(["inspect", "--top=\($0)"], input: "") },
  ]

  @Test(arguments: inputs) func isTakenUpToTheLimit(_ limit: Limit) throws {
    for count in [limit.limit - 1, limit.limit, limit.limit + 1] {
      #expect(try limit.takes(count) == (count <= limit.limit), "\(count)")
    }
  }

  /// Where more is cut off: what is left of so many characters.
  static let cuts: [(name: String, limit: Int, left: @Sendable (String) throws -> Int)] = [
    (
      "a cell of a CSV table", 32_000,
      { text in
        let table = run(["score", "--format=csv"], input: try record(["id": text, "text": "a"])).lines
        return (table.last?.prefix { $0 != "," } ?? "").filter { $0 == "x" }.count
      }
    ),
    (
      "a cell of a table", Table.widest,
      { text in Table(columns: ["a"], rows: [[text]]).text.filter { $0 == "x" }.count }
    ),
    (
      "an id in a report", 80,
      { text in
        let page = run(["score", "--format=html"], input: try record(["id": text, "text": "a"])).text
        return page.components(separatedBy: "<bdi class=\"id\">").last.map { $0.prefix { $0 == "x" }.count }
          ?? 0
      }
    ),
    (
      "a message in a report", ReportEntry.longestText,
      { text in
        let page = run(["score", "--format=html"], input: try record(["sender": "seller", "text": text])).text
        let behind = page.components(separatedBy: "<bdi>").last ?? ""
        let body = behind.components(separatedBy: "</bdi>").first ?? ""
        return body.filter { $0 == "x" }.count
      }
    ),
  ]

  @Test(arguments: cuts.indices) func isCutAtTheLimit(_ index: Int) throws {
    let (name, limit, left) = Self.cuts[index]
    for count in [limit - 1, limit, limit + 1] {
      #expect(try left(String(repeating: "x", count: count)) == min(count, limit), "\(name)")
    }
  }

  @Test func aReportShowsAHundredMessages() throws {
    for count in [99, 100, 101] {
      let messages = (0..<count).map { ["sender": "buyer", "text": "m\($0)"] }
      let page = run(["score", "--format=html"], input: try record(["messages": messages])).text
      #expect(page.components(separatedBy: "<div class=\"message").count - 1 == min(count, 100))
      #expect(page.contains("The rest is not shown.") == (count > 100))
    }
  }

  /// The quick way through records takes 32 keys; with more the long way gives the same.
  @Test func manyKeysChangeNothing() throws {
    let texts = [31, 32, 33].map { count in
      let keys = (0..<count - 1).map { "\"k\($0)\":1" }.joined(separator: ",")
      return run(["score"], input: "{\"id\":1,\(keys),\"text\":\"close the dispute\"}").text
    }
    #expect(Set(texts).count == 1 && texts[0].contains("cancel-request"))
  }

  /// A longer name is known by its first eight words.
  @Test func namesAreKnownByEightWords() throws {
    for count in [7, 8, 9] {
      let words = (0..<count).map { "nam\(["a", "e", "i", "o", "u", "y", "aa", "ee", "oo"][$0])" }
      let name = words.joined(separator: " ")
      let text = run(["redact", "--name", name], input: "ask \(name) now").text
      #expect(text == "ask Person-1 \(count > 8 ? words[8] + " " : "")now")
      #expect(!text.contains(words[0]))
    }
  }

  // MARK: - What is read

  private static func done(_ arguments: [String], input: String = "Seller: hello", file: String? = nil) throws
    -> Bool
  {
    let folder = try TemporaryFolder()
    if let file { try folder.write("file", file) }
    return run(arguments.map(folder.expand), input: input).status == .done
  }

  private static func spaced(_ text: String, _ count: Int) -> String {
    text + String(repeating: " ", count: count - text.utf8.count)
  }

  private static func labelled(_ labels: [String], _ text: String = "bad word") -> String {
    "{\"text\":\"\(text)\",\"labels\":[\(labels.map { "\"\($0)\"" }.joined(separator: ","))]}"
  }

  private static func trains(on corpus: String, alone: Bool = false) throws -> Bool {
    let folder = try TemporaryFolder()
    try folder.write("c", (alone ? "" : TinyCorpus.text) + corpus)
    return run(["train", folder.expand("@c"), "--counts", folder.expand("@counts")]).status == .done
  }

  /// Whether the line is a record of a corpus; with those of other records its labels may be too many for a model.
  private static func isRecord(_ line: String) throws -> Bool {
    let folder = try TemporaryFolder()
    try folder.write("c.jsonl", TinyCorpus.text + line)
    return !run(["train", folder.expand("@c.jsonl"), "--counts", folder.expand("@counts")]).errors
      .contains("c.jsonl:13: more than 1023 labels")
  }
}
