import Foundation
import Glibc
import Testing

@testable import AdviseCommand

/// Every file operation of every command that writes a file fails once, in every way it can, and the program is killed
/// at every one: the old or the new file stands there, and nothing else.
@Suite struct FaultTests {
  @Test(.timeLimit(.minutes(2)), arguments: FaultRow.all) func oldOrNew(_ row: FaultRow) throws {
    let place = try FaultFolder()
    let names = try (place.folder.names + row.outputs).sorted()
    func reset() throws { for output in row.outputs { try place.folder.write(output, FaultFolder.old) } }
    func contents() throws -> [[UInt8]] { try row.outputs.map(place.folder.read) }
    try reset()
    let whole = try place.run(row.arguments, isNamed: row.isNamed)
    let new = try contents()
    #expect(try whole.isExit && whole.status == 0 && !place.wasHit() && place.folder.names == names)
    for fault in row.faults {
      var call = 1
      while true {
        try reset()
        let ending = try place.run(row.arguments, isNamed: row.isNamed, fault, at: call)
        guard try place.wasHit() else { break }
        let now = try contents()
        let told: Comment = "\(fault.rawValue) at call \(call): status \(ending.status)"
        #expect(zip(now, new).allSatisfy { $0 == FaultFolder.old || $0 == $1 }, told)
        expect(ending, after: fault, told)
        if ending.isExit, ending.status == 0 { #expect(now == new, told) }
        if fault == .kill, try !place.leftovers.isEmpty {
          // For one run only.
          #expect(try place.run(row.arguments, isNamed: row.isNamed).status == 0, told)
          #expect(try contents() == new, told)
        }
        #expect(try place.folder.names == names, told)
        call += 1
      }
      #expect(call > 2, "no fault reached the program")
    }
  }

  private func expect(_ ending: FaultFolder.Ending, after fault: Fault, _ told: Comment) {
    switch fault {
    case .kill: #expect(!ending.isExit && ending.status == SIGKILL, told)
    case .eintr, .short: #expect(ending.isExit && ending.status == 0, told)
    case .eio, .enospc: #expect(ending.isExit && (ending.status == 0 || ending.status == 2), told)
    }
  }

  // MARK: - An output that goes on

  /// Whatever happens, a further run completes the output: no record twice, none lost.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: Fault.allCases.map { ($0, "jsonl") } + [(Fault.kill, "csv")])
  func everyResumedRunIsHealed(_ fault: Fault, _ format: String) throws {
    let place = try FaultFolder()
    // Several blocks, so that there are several writes.
    let text = String(repeating: "the colour is blue ", count: 900)
    let lines = try (0..<20).map { try record(["id": $0, "text": "\($0) \(text)"]) }
    let input = try place.folder.write("big.jsonl", lines.joined(separator: "\n"))
    let outcome = run(["score", "--format", format, input])
    try #require(outcome.status == .done)
    let arguments = ["score", "--threads=2", "--format", format, "big.jsonl", "--resume", "out"]
    let names = try (place.folder.names + ["out"]).sorted()
    let begun = outcome.output.prefix(outcome.output.count / 3)
    var call = 1
    while true {
      try place.folder.write("out", Array(begun))
      let ending = try place.run(arguments, fault, at: call)
      guard try place.wasHit() else { break }
      let told: Comment = "\(fault.rawValue) at call \(call): status \(ending.status)"
      expect(ending, after: fault, told)
      if fault != .kill {
        let out = try place.folder.read("out")
        if ending.status == 0 { #expect(out == outcome.output, told) }
        #expect(outcome.output.starts(with: out), told)
      }
      #expect(try place.run(arguments).status == 0, told)
      #expect(try place.folder.read("out") == outcome.output, told)
      #expect(try place.folder.names == names, told)
      call += 1
    }
    #expect(call > 3, "no fault reached the program")
  }

  /// An output that is begun, and of which nothing could be written, is no file.
  @Test func nothingBegunLeavesNothing() throws {
    let place = try FaultFolder()
    let names = try place.folder.names
    let arguments = ["score", "in.jsonl", "--resume", "out"]
    for call in 1... {
      let ending = try place.run(arguments, .eio, at: call)
      guard try place.wasHit() else { break }
      if try place.folder.names.contains("out") {
        #expect(try ending.status == 0 || !place.folder.read("out").isEmpty, "call \(call)")
        try FileManager.default.removeItem(atPath: "\(place.folder.path)/out")
      }
      #expect(try place.folder.names == names, "call \(call)")
    }
  }

  // MARK: - Names

  /// What a killed run left is taken away by the next one, unless somebody is still writing it.
  @Test(arguments: [false, true]) func leftoversGo(_ isNamed: Bool) throws {
    let place = try FaultFolder()
    let names = try (place.folder.names + ["out"]).sorted()
    let leftover = try place.folder.write("out.advise.tmp", "half of")
    #expect(try place.run(["score", "in.jsonl", "-o", "out"], isNamed: isNamed).status == 0)
    #expect(try place.folder.names == names)
    try place.folder.write("out", FaultFolder.old)
    try place.folder.write("out.advise.tmp", "half of")
    let descriptor = unsafe open(leftover, O_RDONLY)
    try #require(flock(descriptor, LOCK_EX) == 0)
    #expect(try place.run(["score", "in.jsonl", "-o", "out"], isNamed: isNamed).status == 2)
    close(descriptor)
    #expect(try place.folder.read("out") == FaultFolder.old)
    #expect(try place.folder.read("out.advise.tmp") == Array("half of".utf8))
  }

  /// A file that only its owner may read does not open itself to others.
  @Test(arguments: [false, true]) func permissionsStay(_ isNamed: Bool) throws {
    let place = try FaultFolder()
    let out = try place.folder.write("out", FaultFolder.old)
    for mode in [0o600, 0o640, 0o755] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: out)
      #expect(try place.run(["score", "in.jsonl", "-o", "out"], isNamed: isNamed).status == 0)
      let now = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int
      #expect(now == mode)
    }
  }

  @Test func twoOutputsNeedTwoFiles() throws {
    try CommandRow(
      "the same file twice", ["train", "@c.jsonl", "-o", "@out", "--counts", "@out"],
      files: ["c.jsonl": TinyCorpus.text], status: .failed,
      errors: ["@out: two outputs can't be written to the same file"]
    ).check()
  }
}
