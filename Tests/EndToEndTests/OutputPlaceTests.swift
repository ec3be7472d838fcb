import Foundation
import Testing

@testable import AdviseCommand

/// No output takes the place of what is read, however it is spelled.
@Suite struct OutputPlaceTests {
  static let refused: [[String]] = [
    ["train", "@c.jsonl", "-o", "@c.jsonl"], ["train", "@c.jsonl", "-o", "@./c.jsonl"],
    ["train", "@c.jsonl", "-o", "@link"], ["train", "@link", "-o", "@c.jsonl"],
    ["train", "@in", "-o", "@in/a.jsonl"],
    ["train", "@c.jsonl", "--counts", "@c.jsonl"],
    ["train", "@c.jsonl", "-o", "@m", "--evaluate", "@t.jsonl", "--report", "@t.jsonl"],
    ["train", "@c.jsonl", "-o", "@m", "--card", "@c.jsonl"],
    ["learn", "@n.counts", "--add", "@t.jsonl", "--counts", "@t.jsonl"],
    ["learn", "@n.counts", "--add", "@t.jsonl", "-o", "@n.counts"],
    ["evaluate", "@t.jsonl", "-o", "@t.jsonl"],
    ["evaluate", "@t.jsonl", "--model", "@m", "-o", "@m"], ["corpus", "check", "@t.jsonl", "-o", "@t.jsonl"],
    ["corpus", "check", "@c.jsonl", "--against", "@t.jsonl", "-o", "@t.jsonl"],
    ["score", "@t.jsonl", "-o", "@t.jsonl"], ["score", "@in", "-o", "@in/b.csv"],
    ["score", "@t.jsonl", "--resume", "@t.jsonl"], ["import", "@in/b.csv", "-o", "@in/b.csv"],
    ["redact", "@t.jsonl", "-o", "@t.jsonl"],
  ]

  @Test(arguments: refused) func refuses(_ arguments: [String]) throws {
    let folder = try filled()
    let before = try contents(folder)
    let outcome = run(arguments.map(folder.expand))
    #expect(outcome.status == .failed)
    #expect(outcome.errors.contains("writing to it would destroy it"), "\(outcome.errors)")
    #expect(try contents(folder) == before)
  }

  /// Two outputs in one place, and places that are none.
  @Test(arguments: [
    (
      ["train", "@c.jsonl", "-o", "@new", "--counts", "@./new"],
      "two outputs can't be written to the same file"
    ),
    (["train", "@c.jsonl", "-o", "@m", "--counts", "@./m"], "two outputs can't be written to the same file"),
    (["train", "@c.jsonl", "--counts", "-"], "--counts: \"-\" is not possible"),
    (["train", "@c.jsonl", "-o", "-"], "train needs -o MODEL or --counts FILE"),
  ]) func refusesTwice(_ arguments: [String], _ says: String) throws {
    let folder = try filled()
    let outcome = run(arguments.map(folder.expand))
    #expect(outcome.status == .failed && outcome.errors.contains(says), "\(outcome.errors)")
  }

  /// Counts are corrected in place; what a folder holds beside its records is not read.
  @Test(arguments: [
    ["learn", "@n.counts", "--add", "@t.jsonl", "--counts", "@n.counts"],
    ["merge", "@n.counts", "--counts", "@./n.counts"], ["train", "@in", "--counts", "@in/old.counts"],
    ["score", "@t.jsonl", "-o", "@in/old.counts"],
  ]) func writesInPlace(_ arguments: [String]) throws {
    let folder = try filled()
    let outcome = run(arguments.map(folder.expand))
    #expect(outcome.status == .done, "\(outcome.errors)")
  }

  @Test func aDashIsStandardOutput() throws {
    let folder = try filled()
    let outcome = run(["score", folder.expand("@t.jsonl"), "-o", "-"])
    #expect(outcome.status == .done && outcome.lines.count == 1)
    #expect(!SystemCalls.exists("-"))
  }

  private func filled() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["c.jsonl", "in/a.jsonl"] { try folder.write(name, TinyCorpus.text) }
    try folder.write("t.jsonl", "{\"id\":\"t\",\"text\":\"hello you\",\"labels\":[]}\n")
    try folder.write("in/b.csv", "id,sender,text\nx,Nova,hello\n")
    try folder.write("in/old.counts", "")
    try folder.write("m", TinyCorpus.model)
    try folder.write("n.counts", TinyCorpus.counts)
    try FileManager.default.createSymbolicLink(
      atPath: folder.expand("@link"), withDestinationPath: folder.expand("@c.jsonl"))
    return folder
  }

  private func contents(_ folder: TemporaryFolder) throws -> [[UInt8]] {
    try ["c.jsonl", "t.jsonl", "in/a.jsonl", "in/b.csv", "m", "n.counts"].map(folder.read)
  }
}
