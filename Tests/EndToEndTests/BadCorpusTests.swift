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
      "the last line cut off", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text + "{\"text\":\"we pay by Pay"], status: .failed,
      errors: ["@c.jsonl:13: not valid JSON: it ends too early\n"]),
    CommandRow(
      "an empty text", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text + "{\"text\":\" \\n\",\"labels\":[]}\n"], status: .failed,
      errors: ["@c.jsonl:13: \"text\" is empty; take the message out of the corpus\n"]),
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

  private static let again = "\" is that of an earlier message; \"advise corpus check\" names both\n"

  /// Whatever the texts and labels, in one file or several; what has no id may repeat itself.
  static let repeatedIDs: [CommandRow] = [
    CommandRow(
      "an id that comes again", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text + "\n{\"id\":\"r1\",\"text\":\"a\",\"labels\":[]}\nbroken"],
      status: .failed, errors: ["@c.jsonl:14: the id \"r1\(again)"]),
    CommandRow(
      "the same file twice", ["train", "@c.jsonl", "@d.jsonl", "--counts", "@m"],
      files: ["c.jsonl": TinyCorpus.text, "d.jsonl": TinyCorpus.text], status: .failed,
      errors: ["@d.jsonl:1: the id \"r0\(again)"]),
    CommandRow(
      "ids of a table", ["train", "@c.csv", "-o", "@m"],
      files: ["c.csv": "id,text,labels\n7,a,x\n8,b,\n7,\"c\nd\",x\n"], status: .failed,
      errors: ["@c.csv:4: the id \"7\(again)"]),
    CommandRow(
      "ids of dialogues", ["train", "@c.jsonl", "-o", "@m"],
      files: [
        "c.jsonl": String(
          repeating: "{\"id\":7,\"messages\":[{\"text\":\"a\",\"labels\":[]}]}\n", count: 2)
      ], status: .failed, errors: ["@c.jsonl:2: the id \"7[0]\(again)"]),
  ]

  @Test(arguments: repeatedIDs) func anIDNamesOneMessage(_ row: CommandRow) throws { try row.check() }

  @Test(arguments: others) func other(_ row: CommandRow) throws { try row.check() }

  /// Bytes that are no UTF-8, and what is said of them. The old model stays.
  static let encodings: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "utf16.jsonl", [0xFF, 0xFE] + "{}\n".utf16.flatMap { [UInt8($0), 0] }, "1: the key \"text\" is missing"
    ),
    (
      "utf32.jsonl", [0xFF, 0xFE, 0, 0] + "{}\n".utf16.flatMap { [UInt8($0), 0, 0, 0] },
      "1: the file is UTF-16"
    ),
    (
      "unmarked.csv", "text,labels\n".utf16.flatMap { [UInt8($0), 0] },
      "1: the file is UTF-16 without its mark, or binary; save it as UTF-8"
    ),
    (
      "latin1.jsonl", Array("{\"text\":\"caf".utf8) + [0xE9] + Array("\",\"labels\":[]}".utf8),
      "1: not valid JSON: the string at byte 8 is not UTF-8"
    ),
    (
      "latin1.csv", Array("text,labels\nabc,x\ncaf".utf8) + [0xE9] + Array(",x\n".utf8),
      "3: not UTF-8 at byte 3; save the file as UTF-8"
    ),
    (
      "latin1.txt", Array("__label__x abc\n__label__y caf".utf8) + [0xE9, 0x0A],
      "2: not UTF-8 at byte 14; save the file as UTF-8"
    ),
  ]

  @Test(arguments: encodings) func otherEncodings(_ name: String, _ bytes: [UInt8], _ says: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    try folder.write("old.model", "old")
    for arguments in [["train", path, "-o", folder.expand("@old.model")], ["evaluate", path]] {
      let outcome = run(arguments)
      #expect(outcome.status == .failed)
      #expect(outcome.errors.hasPrefix("advise: \(path):\(says)"), "\(outcome.errors)")
    }
    #expect(try folder.read("old.model") == Array("old".utf8))
  }

  /// With its mark UTF-16 is read, in either order of bytes, and gives the same model.
  @Test(arguments: [false, true]) func marked16BitsAreRead(_ isBigEndian: Bool) throws {
    let folder = try TemporaryFolder()
    let text = Array("\u{FEFF}".utf16) + Array(TinyCorpus.text.utf16)
    let bytes = text.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let path = try folder.write("c.jsonl", bytes)
    #expect(run(["train", path, "-o", folder.expand("@m")]).status == .done)
    #expect(try folder.read("m") == TinyCorpus.model)
  }

  /// Labels of one's own that tell topics apart are learned without an honest message.
  @Test func topicsAreLearned() throws {
    let folder = try TemporaryFolder()
    let topics = [
      ("bill", "the invoice is wrong"), ("login", "the password fails"), ("sales", "a quote please"),
    ]
    let lines = (0..<24).map { number in
      let (label, text) = topics[number % 3]
      return "{\"text\":\"\(text) \(number)\",\"labels\":[\"\(label)\"]}"
    }
    let path = try folder.write("c.jsonl", lines.joined(separator: "\n"))
    #expect(run(["corpus", "check", path]).text.contains("\nno errors"))
    for (honest, verdict) in [([], true), (["bill", "login", "sales"], false)] {
      let outcome = run(["train", path, "-o", folder.expand("@m")] + honest.flatMap { ["--honest", $0] })
      #expect(outcome.status == .done)
      #expect(outcome.errors.contains(verdict ? "calls every message a scam" : "calls none a scam"))
      #expect(outcome.errors.contains("--honest LABEL") == verdict)
      let scored = run(
        ["score", "--model", folder.expand("@m")],
        input: "{\"sender\":\"seller\",\"text\":\"my invoice is wrong\"}")
      let json = try object(scored.text)
      #expect(json["scam"] as? Bool == verdict)
      #expect(tactics(json) == ["bill"])
    }
    try folder.write(
      "one.jsonl", lines.enumerated().filter { $0.offset % 3 == 0 }.map(\.element).joined(separator: "\n"))
    let single = run(["train", folder.expand("@one.jsonl"), "-o", folder.expand("@m")])
    #expect(single.status == .failed && single.errors.contains("one that --honest LABEL names"))
  }

  /// Two copies that disagree are two, whichever stands first.
  @Test func contradictionsAreToldAndLearnedAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let copy = "{\"id\":\"again\",\"text\":\"we send money by PayPal\",\"labels\":[]}\n"
    for (name, text) in [("a.jsonl", TinyCorpus.text + copy), ("b.jsonl", copy + TinyCorpus.text)] {
      let outcome = run(["train", try folder.write(name, text), "-o", folder.expand("@\(name).model")])
      #expect(outcome.status == .done)
      #expect(
        outcome.errors.contains(
          "advise: messages that repeat another one with other labels: 2; each is learned"),
        "\(outcome.errors)")
    }
    #expect(try folder.read("a.jsonl.model") == folder.read("b.jsonl.model"))
    #expect(try folder.read("a.jsonl.model") != TinyCorpus.model)
  }
}
