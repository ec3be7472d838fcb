import Foundation
import Testing

@testable import AdviseCommand

/// What `advise score` reads: folders, several inputs, keys, limits.
@Suite struct ScoreInputTests {
  private func identifiers(_ outcome: Outcome) throws -> [String] {
    try objects(outcome).map { "\($0["id"] ?? $0["error"] ?? "")" }
  }

  @Test func foldersStandForTheirFilesByName() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.jsonl", "a/2.jsonl", "a/10.ndjson", "a/1.jsonl", "a/x/z.jsonl", "a/notes.txt", ".hidden.jsonl",
    ] {
      try folder.write("in/\(name)", "{\"id\":\"\(name)\",\"text\":\"a\"}\n")
    }
    let loop = folder.expand("@in/a/loop")
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: folder.expand("@in"))
    let outcome = run(["score", folder.expand("@in")])
    #expect(outcome.status == .someRefused && outcome.errors.contains("notes.txt: left out"))
    #expect(try identifiers(outcome) == ["a/1.jsonl", "a/10.ndjson", "a/2.jsonl", "a/x/z.jsonl", "b.jsonl"])
    let mixed = run(
      [
        "score", folder.expand("@in/b.jsonl"), "-", folder.expand("@in/a/x"),
        folder.expand("@in/a/notes.txt"),
      ],
      input: "{\"id\":\"-\",\"text\":\"a\"}")
    #expect(
      try identifiers(mixed) == ["b.jsonl", "-", "a/x/z.jsonl", "a/notes.txt"], "named files are all read")
  }

  /// Folders stand for exports too; what is neither those nor records by name is left out, and a line says so.
  @Test func foldersOfExports() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "3/28/24, 7:05 PM - Nova: close the dispute\n3/28/24, 7:06 PM - Me: no\n")
    try folder.write("in/b.csv", "id,sender,text\nr1,Nova,hello\nr2,Nova,hi\n")
    try folder.write("in/c.jsonl", "{\"id\":\"c\",\"text\":\"a\"}\n")
    try folder.write("in/notes.txt", "nothing in particular\n")
    try folder.write("in/other.json", "{\"a\":1}")
    let outcome = run(["score", folder.expand("@in")])
    #expect(outcome.status == .someRefused, "a chat may be among what is left out")
    #expect(run(["score", "--lenient", folder.expand("@in")]).status == .done)
    #expect(try identifiers(outcome) == ["a.txt", "r1", "r2", "c"])
    #expect(outcome.errors.contains("notes.txt: left out: neither records nor an export"))
    #expect(outcome.errors.contains("other.json: left out: "))
    #expect(outcome.errors.contains("a.txt: read as a WhatsApp export: 1 conversation, 2 messages"))
  }

  static let refused: [CommandRow] = [
    CommandRow(
      "a folder without records", ["score", "@in"], files: ["in/a.pdf": "{}"], status: .failed,
      errors: ["@in: no record in it"]),
    CommandRow(
      "a missing file behind a good one", ["score", "@a.jsonl", "@no.jsonl"],
      files: ["a.jsonl": "{\"text\":\"a\"}"], status: .failed,
      errors: ["@no.jsonl: can't be read: No such file or directory"]),
    CommandRow(
      "progress, quietly", ["score", "--progress", "--quiet"], status: .failed,
      errors: ["--progress and --quiet can't be given together"]),
    CommandRow("no size", ["score", "--max-record=0"], status: .failed, errors: ["--max-record: \"0\""]),
    CommandRow(
      "all labels in a table", ["score", "--format=csv", "--all"], status: .failed,
      errors: ["--all goes only with --format jsonl"]),
    CommandRow(
      "a mark without a table", ["score", "--bom"], status: .failed,
      errors: ["--bom goes only with --format csv"]),
    CommandRow(
      "a page gone on with", ["score", "--format=html", "--resume=@x"], status: .failed,
      errors: ["--resume goes only with --format jsonl or csv"]),
    CommandRow(
      "two outputs", ["score", "-o@x", "--resume=@y"], status: .failed,
      errors: ["unknown option -o"]),
    CommandRow(
      "two outputs, apart", ["score", "-o", "@x", "--resume=@y"], status: .failed,
      errors: ["-o and --resume can't be given together"]),
  ]

  @Test(arguments: refused) func refuses(_ row: CommandRow) throws { try row.check() }

  @Test(arguments: [1, 20, 21, 22, 1000]) func recordsUpToTheLimit(_ limit: Int) throws {
    let line = "{\"text\":\"twenty-one\"}"
    #expect(line.utf8.count == 21)
    let outcome = run(["score", "--max-record=\(limit)"], input: "\(line)\r\n\(line)")
    #expect(outcome.status == (limit < 21 ? .someRefused : .done))
    let error = limit < 21 ? "the line is longer than \(limit) bytes" : nil
    #expect(try objects(outcome).map { $0["error"] as? String } == [error, error])
  }

  /// A keyed line, and the key its result must have; nil: it is refused, with an empty key.
  static let keyed: [(line: String, key: String?)] = [
    ("k\t{\"text\":\"a\"}", "k"), ("\t{\"text\":\"a\"}", ""), ("a b é\t{\"text\":\"a\"}", "a b é"),
    ("k\t {\"text\":\t\"a\"}", "k"), ("{\"text\":\"a\"}", nil), ("k {\"text\":\"a\"}", nil),
  ]

  @Test(arguments: keyed) func keysStandBeforeTheResult(_ line: String, _ key: String?) throws {
    let outcome = run(["score", "--keyed"], input: line)
    #expect(outcome.status == (key == nil ? .someRefused : .done))
    let parts = try #require(outcome.lines.first).split(
      separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    #expect(parts[0] == key ?? "")
    #expect(try object(String(parts[1])).keys.contains(key == nil ? "error" : "risk"))
  }

  /// The key is the bytes that stood there, whatever they are, but never on a terminal.
  @Test func keysAreKeptToTheByte() throws {
    let key: [UInt8] = [0xFF, 0x1B, 0x5B]
    let input = key + Array("\t{\"text\":\"a\"}".utf8)
    #expect(run(["score", "--keyed"], Streams(input: input)).output.starts(with: key + [0x09]))
    let shown = run(["score", "--keyed"], Streams(input: input, isTerminal: true)).output
    #expect(!shown.contains(0x1B) && !shown.contains(0xFF))
    let broken = run(["score", "--keyed"], input: "k\tbroken\n")
    #expect(broken.text.hasPrefix("k\t{\"schema\":1,\"line\":1,\"error\":"))
  }

  /// Every form of output, with any number of threads and any pieces of input.
  @Test(arguments: ["jsonl", "csv", "html"]) func threadsChangeNothing(_ format: String) throws {
    let lines = try (0..<300).map { number in
      number % 7 == 3
        ? "broken \(number)"
        : try record(["id": number, "text": number % 2 == 0 ? Examples.request : "hello number \(number)"])
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let arguments = ["score", "--format", format]
    let one = run(arguments + ["--threads=1"], Streams(input: input))
    #expect(one.status == .someRefused)
    for (threads, piece) in [(2, 700), (5, 64)] {
      let many = run(arguments + ["--threads=\(threads)"], Streams(input: input, piece: piece))
      #expect(many.output == one.output)
      #expect(many.errors == one.errors)
    }
  }

  @Test func progressIsTold() throws {
    let input = String(repeating: "{\"text\":\"a\"}\n", count: 50)
    let quiet = run(["score"], input: input)
    #expect(quiet.errors.isEmpty)
    let told = run(["score", "--progress"], input: input)
    #expect(told.errors.hasPrefix("50 records, "))
    #expect(told.output == quiet.output)
    // Of an export, where in the file its records lie.
    let folder = try TemporaryFolder()
    let rows = "id,text\n" + (0..<50).map { "\($0),it has not come\n" }.joined()
    let share = run(["score", "--progress", try folder.write("a.csv", rows)]).errors
    #expect(share.contains("50 records, ") && share.contains(" 99 %"), "\(share)")
  }
}
