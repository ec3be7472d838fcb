import Foundation
import Testing

@testable import AdviseCommand

/// What happens to one file operation of a run (`Tests/Faults/Shim/faults.c`).
enum Fault: String, CaseIterable, Sendable {
  case eio, enospc, eintr, short, kill
}

/// A command that writes files.
struct FaultRow: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let outputs: [String]
  /// Whether files can't do without names while they are written.
  var isNamed = false
  /// Interrupted and partial calls are dealt with in one place, which a few commands show.
  var faults: [Fault] = [.eio, .enospc, .kill]

  var testDescription: String { name }

  static let all: [FaultRow] = [
    FaultRow(
      name: "score", arguments: ["score", "in.jsonl", "-o", "out"], outputs: ["out"], faults: Fault.allCases),
    FaultRow(
      name: "score, named", arguments: ["score", "in.jsonl", "-o", "out"], outputs: ["out"], isNamed: true,
      faults: Fault.allCases),
    FaultRow(
      name: "score csv", arguments: ["score", "--format=csv", "in.jsonl", "-o", "out"], outputs: ["out"]),
    FaultRow(
      name: "score html", arguments: ["score", "--format=html", "in.jsonl", "-o", "out"], outputs: ["out"]),
    FaultRow(
      name: "train", arguments: ["train", "corpus.jsonl", "-o", "out", "--counts", "out2"],
      outputs: ["out", "out2"], faults: Fault.allCases),
    FaultRow(
      name: "merge", arguments: ["merge", "counts", "counts", "--counts", "out"], outputs: ["out"],
      faults: Fault.allCases),
    FaultRow(
      name: "learn", arguments: ["learn", "counts", "--add", "more.jsonl", "--counts", "out", "-o", "out2"],
      outputs: ["out", "out2"]),
    FaultRow(
      name: "import", arguments: ["import", "chat.txt", "-o", "out"], outputs: ["out"], faults: Fault.allCases
    ),
    FaultRow(
      name: "redact", arguments: ["redact", "chat.txt", "-o", "out"], outputs: ["out"], faults: Fault.allCases
    ),
    FaultRow(
      name: "evaluate", arguments: ["evaluate", "--model", "model", "corpus.jsonl", "-o", "out"],
      outputs: ["out"]),
    FaultRow(
      name: "compare", arguments: ["compare", "model", "model", "corpus.jsonl", "-o", "out"],
      outputs: ["out"]),
    FaultRow(
      name: "corpus check", arguments: ["corpus", "check", "corpus.jsonl", "-o", "out"], outputs: ["out"]),
    FaultRow(
      name: "calendar",
      arguments: [
        "chat.txt", "--ics", "out", "--today=2026-11-21", "--phase=awaiting-buyer", "--response-days=3",
      ], outputs: ["out"]),
  ]
}

/// A folder in which the real program runs under faults.
struct FaultFolder {
  let folder: TemporaryFolder

  /// What stands in a place that is to be written to.
  static let old = Array("what was there before\n".utf8)

  /// The preloaded library, beside the program.
  static let library: String? = Binary.path.map {
    URL(fileURLWithPath: $0).deletingLastPathComponent().appending(path: "libFaults.so").path
  }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("corpus.jsonl", TinyCorpus.text)
    try folder.write("more.jsonl", TinyCorpus.lines[0])
    try folder.write("model", TinyCorpus.model)
    try folder.write("counts", TinyCorpus.counts)
    try folder.write("chat.txt", "Seller: \(Examples.request)\nBuyer: no\n")
    let lines = try (0..<3).map { try record(["id": $0, "text": "\(Examples.request) Number \($0)."]) }
    try folder.write("in.jsonl", lines.joined(separator: "\n"))
  }

  struct Ending {
    let status: Int32
    let isExit: Bool
  }

  /// Runs the program; `at`: at which of its calls the fault happens, from 1.
  func run(_ arguments: [String], isNamed: Bool = false, _ fault: Fault? = nil, at call: Int = 0) throws
    -> Ending
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Binary.path))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    var environment = ["LD_PRELOAD": try #require(Self.library), "FAULT_MARK": ".hit"]
    if isNamed { environment["FAULT_NAMED"] = "1" }
    if let fault { environment.merge(["FAULT": fault.rawValue, "FAULT_AT": "\(call)"]) { $1 } }
    process.environment = environment.merging(Binary.underSanitizer) { own, _ in own }
    try process.run()
    process.waitUntilExit()
    return Ending(status: process.terminationStatus, isExit: process.terminationReason == .exit)
  }

  /// Whether a fault has happened since this was asked last.
  func wasHit() throws -> Bool {
    let hit = try folder.names.contains(".hit")
    if hit { try FileManager.default.removeItem(atPath: "\(folder.path)/.hit") }
    return hit
  }

  /// What is left of files that are not whole.
  var leftovers: [String] { get throws { try folder.names.filter { $0.hasSuffix(".tmp") } } }
}
