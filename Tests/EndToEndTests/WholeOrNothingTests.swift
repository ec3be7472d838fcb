import Foundation
import Testing

@testable import AdviseCommand

/// An output file is written whole or not at all.
@Suite struct WholeOrNothingTests {
  /// Runs that fail after they named an output.
  static let failing: [CommandRow] = [
    CommandRow(
      "a bad corpus", ["train", "@bad.jsonl", "-o", "@out"], files: ["bad.jsonl": TinyCorpus.text + "{"]),
    CommandRow(
      "nothing to learn", ["train", "@bad.jsonl", "-o", "@out"], files: ["bad.jsonl": TinyCorpus.lines[0]]),
    CommandRow(
      "no threads", ["train", "@good.jsonl", "--threads=0", "-o", "@out"],
      files: ["good.jsonl": TinyCorpus.text]),
    CommandRow(
      "a missing input", ["score", "@good.jsonl", "@no.jsonl", "-o", "@out"],
      files: ["good.jsonl": "{\"text\":\"a\"}"]),
    CommandRow("a folder as input", ["score", "@", "-o", "@out"]),
    CommandRow("a bad model", ["score", "--model", "@bad.model", "-o", "@out"], files: ["bad.model": "x"]),
  ]

  /// A full disk behind any of the files that training writes: none of them is replaced.
  @Test(arguments: ["-o", "--counts", "--report", "--card"])
  func aFullDiskLeavesAllFilesAlone(_ option: String) throws {
    let folder = try TemporaryFolder()
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    let ends = [TinyCorpus.lines[0], TinyCorpus.lines[11]].joined(separator: "\n")
    let measured = try folder.write("m.jsonl", ends)
    let outputs = ["-o", "--counts", "--report", "--card"]
    for output in outputs { try folder.write(output, "old") }
    let names = try folder.names
    let outcome = run(
      ["train", corpus, "--evaluate", measured]
        + outputs.flatMap { [$0, $0 == option ? "/dev/full" : folder.expand("@\($0)")] })
    #expect(outcome.status == .failed)
    #expect(
      outcome.errors.contains("/dev/full: can't be written: No space left on device"), "\(outcome.errors)")
    #expect(try folder.names == names)
    for output in outputs { #expect(try folder.read(output) == Array("old".utf8)) }
  }

  @Test(arguments: failing)
  func aFailureLeavesTheFileAlone(_ row: CommandRow) throws {
    for existing in ["before", nil] {
      let folder = try TemporaryFolder()
      for (name, text) in row.files { try folder.write(name, text) }
      if let existing { try folder.write("out", existing) }
      let names = try folder.names
      #expect(run(row.arguments.map(folder.expand), input: "{\"text\":\"hello\"}\n").status == .failed)
      #expect(try folder.names == names)
      if let existing { #expect(try folder.read("out") == Array(existing.utf8)) }
    }
  }

  /// A link stays one; what it leads to is replaced, there or not.
  @Test(arguments: ["old.out", "new.out"])
  func aLinkIsFollowed(_ target: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("in/old.out", "before")
    for (link, target) in [("first", "in/second"), ("in/second", target)] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.expand("@\(link)"), withDestinationPath: target)
    }
    #expect(run(["score", "-o", folder.expand("@first")], input: "{\"text\":\"a\"}").status == .done)
    #expect(try folder.read("in/\(target)").starts(with: Array("{\"schema\":1".utf8)))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.expand("@first")) == "in/second")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.expand("@in/second")) == target)
  }

  @Test func aCircleOfLinksIsRefused() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.expand("@a"), withDestinationPath: "a")
    let outcome = run(["score", "-o", folder.expand("@a")], input: "{\"text\":\"a\"}")
    #expect(outcome.status == .failed && outcome.errors.contains("Too many levels of symbolic links"))
  }

  @Test func anOutputReplacesWhatWasThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", String(repeating: "before", count: 1000))
    #expect(run(["score", "-o", folder.expand("@out")], input: "{\"text\":\"a\"}").status == .done)
    #expect(try folder.names == ["out"])
    #expect(try object(String(decoding: folder.read("out"), as: UTF8.self)).keys.contains("risk"))
    let input = folder.expand("@out")
    #expect(run(["score", "--lenient", input, "-o", input]).status == .failed, "never its own input")
    #expect(try folder.names == ["out"])
  }

  @Test(arguments: [("no/such/folder/out", "No such file or directory"), ("", "Is a directory")])
  func anOutputThatCantBe(_ name: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    for arguments in [["score"], ["train", corpus]] {
      let outcome = run(arguments + ["-o", folder.expand("@\(name)")], input: "{\"text\":\"a\"}")
      #expect(outcome.status == .failed)
      #expect(outcome.errors.contains("can't be written: \(reason)"), "\(outcome.errors)")
      #expect(try folder.names == ["c.jsonl"])
    }
  }

  /// A device is written to, not replaced by a file.
  @Test func devicesStayDevices() throws {
    #expect(run(["score", "-o", "/dev/null"], input: "{\"text\":\"a\"}").status == .done)
    let outcome = run(["score", "-o", "/dev/full"], input: "{\"text\":\"a\"}")
    #expect(outcome.status == .failed)
    #expect(outcome.errors.contains("/dev/full: can't be written: No space left on device"))
    for device in ["/dev/null", "/dev/full"] {
      let type = try FileManager.default.attributesOfItem(atPath: device)[.type] as? FileAttributeType
      #expect(type == .typeCharacterSpecial)
    }
  }

  @Test(arguments: [[], ["score"], ["help"], ["--version"]])
  func aClosedPipeEndsQuietly(_ arguments: [String]) {
    let outcome = run(arguments, Streams(input: Array("{\"text\":\"a\"}\n".utf8), room: 0))
    #expect(outcome.status == .done)
    #expect(!outcome.errors.contains("advise: standard output"))
  }

  @Test(arguments: [[], ["score"], ["help"]])
  func aFullDiskIsAFailure(_ arguments: [String]) {
    let failure = CommandError.cannotWrite(path: "standard output", reason: "No space left on device")
    let outcome = run(arguments, Streams(input: Array("{\"text\":\"a\"}\n".utf8), room: 0, failure: failure))
    #expect(outcome.status == .failed)
    #expect(outcome.errors.hasSuffix("advise: standard output: can't be written: No space left on device\n"))
  }
}
