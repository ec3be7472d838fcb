import Foundation
import Testing

@testable import AdviseCommand

/// A bad line in a corpus: no model, and a message that names file, line and key.
@Suite struct BadCorpusTests {
  /// A line, and what is said of it.
  static let rows: [(line: String, says: String)] = [
    ("broken", "not valid JSON: \"b\" can't stand at byte 0"),
    ("{\"text\":\"a\",\"labels\":[]", "not valid JSON: it ends too early"),
    (
      "{\"text\":\"a\u{1}\",\"labels\":[]}",
      "not valid JSON: a raw control character at byte 10; write it as an escape"
    ),
    ("[]", "not a JSON object; a record is {\"text\": …, \"labels\": […]}"),
    ("{\"labels\":[]}", "the key \"text\" is missing"),
    ("{\"text\":\"a\"}", "the key \"labels\" is missing"),
    ("{\"text\":1,\"labels\":[]}", "\"text\" must be a string"),
    ("{\"text\":\"a\",\"labels\":\"threat\"}", "\"labels\" must be an array of strings"),
    ("{\"text\":\"a\",\"labels\":[1]}", "\"labels\" must be an array of strings"),
    ("{\"text\":\"a\",\"labels\":[\"\"]}", "\"labels\" holds an empty name"),
    ("{\"text\":\"a\",\"text\":\"b\",\"labels\":[]}", "the key \"text\" is given twice"),
    ("{\"text\":\"a\",\"sender\":1,\"labels\":[]}", "\"sender\" must be a string"),
    ("{\"messages\":{},\"labels\":[]}", "\"messages\" must be an array"),
    ("{\"messages\":[{\"sender\":\"seller\"}],\"labels\":[]}", "the key \"messages[0].text\" is missing"),
    ("{\"messages\":[{\"text\":\"a\"}]}", "the key \"labels\" is missing"),
  ]

  @Test(arguments: rows)
  func namesTheLine(_ line: String, _ says: String) throws {
    for command in ["train", "evaluate"] {
      let row = CommandRow(
        line, [command, "@c.jsonl"] + (command == "train" ? ["-o", "@m"] : []),
        files: ["c.jsonl": TinyCorpus.text + "\n" + line + "\n"], status: .failed,
        errors: ["@c.jsonl:14: \(says)\n"])
      try row.check()
    }
  }

  static let others: [CommandRow] = [
    CommandRow(
      "too long a line", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text + String(repeating: "x", count: (1 << 20) + 1)], status: .failed,
      errors: ["@c.jsonl:13: the line is longer than 1048576 bytes"]),
    CommandRow(
      "an empty file", ["train", "@c.jsonl", "-o", "@m"], files: ["c.jsonl": "\n \n"], status: .failed,
      errors: ["@c.jsonl: no record in it; one JSON object a line is needed"]),
    CommandRow(
      "a folder without records", ["evaluate", "@corpus"], files: ["corpus/readme.md": "hello"],
      status: .failed,
      errors: ["@corpus: no record in it"]),
    CommandRow(
      "no such corpus", ["train", "@corpus", "-o", "@m"], status: .failed,
      errors: ["@corpus: can't be read: No such file or directory"]),
    CommandRow(
      "nothing to tell apart", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.lines.suffix(4).joined(separator: "\n")], status: .failed,
      errors: ["every message of the corpus is a risk, or none is; both kinds are needed"]),
    CommandRow(
      "the second file", ["train", "@a.jsonl", "@b.jsonl", "-o", "@m"],
      files: ["a.jsonl": TinyCorpus.text, "b.jsonl": "{}"], status: .failed,
      errors: ["@b.jsonl:1: the key \"text\" is missing"]),
  ]

  @Test(arguments: others) func other(_ row: CommandRow) throws { try row.check() }
}
