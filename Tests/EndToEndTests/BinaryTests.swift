import Foundation
import Testing

/// The real program: streams, signals and exit statuses.
@Suite struct BinaryTests {
  /// A shell line, the status it must end with, and pieces of what it writes.
  static let rows: [(line: String, status: Int32, output: String, errors: String)] = [
    (
      "echo 'Seller: please cancel the dispute' | $advise --format=json", 0,
      "\"schema\":1,\"action\":\"wait\"", ""
    ),
    ("$advise - < chat.txt", 0, "cancel-request", ""),
    ("$advise chat.txt", 0, "Not now:", ""),
    ("$advise --version", 0, "advise ", ""),
    ("$advise help", 0, "Usage:", ""),
    ("$advise < /dev/null", 2, "", "advise: standard input: there is no text in it"),
    ("$advise no.txt", 2, "", "advise: no.txt: can't be read: No such file or directory"),
    ("$advise --frobnicate", 2, "", "advise: unknown option --frobnicate"),
    ("echo '{\"text\":\"a\"}' | $advise score", 0, "{\"schema\":1,\"id\":1,", ""),
    (
      "echo broken | $advise score", 1, "\"error\":\"not valid JSON",
      "advise: standard input:1: not valid JSON"
    ),
    ("echo broken | $advise score --lenient", 0, "\"error\":\"not valid JSON", "advise: standard input:1: "),
    (
      "$advise chat.txt > /dev/full", 2, "",
      "advise: standard output: can't be written: No space left on device"
    ),
    ("echo '{\"text\":\"a\"}' | $advise score > /dev/full", 2, "", "No space left on device"),
    ("$advise help > /dev/full", 2, "", "No space left on device"),
    ("$advise chat.txt >&-", 2, "", "advise: standard output: can't be written"),
    ("$advise <&-", 2, "", "advise: standard input: can't be read"),
    ("cd / && $advise \"$OLDPWD/chat.txt\"", 0, "cancel-request", ""),
    (
      "$advise train corpus.jsonl -o m 2> /dev/null && $advise score --model m --all one.jsonl", 0,
      "\"present\":", ""
    ),
  ]

  @Test(arguments: rows)
  func row(_ line: String, _ status: Int32, _ output: String, _ errors: String) throws {
    let folder = try folder()
    let result = try Binary.shell(line, in: folder)
    #expect(result.isExit)
    #expect(result.status == status, "\(result.errors)")
    #expect(output.isEmpty ? result.output.isEmpty : result.output.contains(output), "\(result.output)")
    #expect(errors.isEmpty ? result.errors.isEmpty : result.errors.contains(errors), "\(result.errors)")
    #expect(!result.output.contains("\u{1B}"), "no colours in a pipe")
  }

  @Test(arguments: ["score big.jsonl", "score --threads 1 big.jsonl", "score - < big.jsonl"])
  func aReaderThatGoesAwayIsNoError(_ arguments: String) throws {
    let folder = try folder()
    try folder.write(
      "big.jsonl", String(repeating: "{\"text\":\"please cancel the dispute\"}\n", count: 6000))
    let result = try Binary.shell("{ $advise \(arguments); echo status $? >&2; } | head -n 1", in: folder)
    #expect(result.output.hasPrefix("{\"schema\":1,\"id\":1,"))
    #expect(result.output.filter { $0 == "\n" }.count == 1)
    #expect(result.errors == "status 0\n")
  }

  @Test func aFailedRunLeavesNoFile() throws {
    let folder = try folder()
    try folder.write("out", "before")
    let result = try Binary.shell("$advise score one.jsonl no.jsonl -o out; cat out", in: folder)
    #expect(result.output == "before")
    #expect(try folder.names.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
    (["TERM": "xterm", "NO_COLOR": "1"], false),
    (["TERM": "dumb"], false),
  ])
  func coloursOnATerminalOnly(_ environment: [String: String], _ hasColours: Bool) throws {
    let folder = try folder()
    let output = try Binary.onTerminal([folder.expand("@chat.txt")], environment: environment)
    #expect(output.contains("cancel-request"))
    #expect(output.contains("\u{1B}[1m") == hasColours)
    #expect(output.contains("\u{1B}") == hasColours)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("chat.txt", "Seller: \(Examples.request)\nBuyer: no\n")
    try folder.write("one.jsonl", "{\"text\":\"please cancel the dispute\"}\n")
    try folder.write("corpus.jsonl", TinyCorpus.text)
    return folder
  }
}
