import Foundation
import Glibc
import Testing

/// The real program, as the build put it beside the tests.
enum Binary {
  static let path: String? = {
    let places = [Bundle.main.bundlePath, Bundle.main.executablePath ?? "", CommandLine.arguments[0]]
    for place in places {
      var folder = URL(fileURLWithPath: place)
      for _ in 0..<3 {
        let path = folder.appending(path: "advise").path
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path) { return path }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }()

  struct Result {
    let status: Int32
    /// Whether it ended by itself, not by a signal.
    let isExit: Bool
    let output: String
    let errors: String
  }

  /// Runs a shell line in which `$advise` is the program, in a folder.
  static func shell(_ line: String, in folder: TemporaryFolder, environment: [String: String] = [:]) throws
    -> Result
  {
    let process = try prepared(environment)
    let path = try #require(process.environment?["advise"])
    #expect(!path.isEmpty)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(\(line)) > .out 2> .err"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, isExit: process.terminationReason == .exit,
      output: String(decoding: try folder.read(".out"), as: UTF8.self),
      errors: String(decoding: try folder.read(".err"), as: UTF8.self))
  }

  /// What the program writes to a terminal.
  static func onTerminal(_ arguments: [String], environment: [String: String]) throws -> String {
    let terminal = try Terminal()
    let process = try prepared(environment)
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.follower
    process.standardError = FileHandle.nullDevice
    try process.run()
    terminal.closeFollower()
    let output = try terminal.shown(until: nil)
    process.waitUntilExit()
    return output
  }

  /// A talk with the program at a terminal: each text is typed once the one before it has been shown, until the
  /// program ends. Standard output goes to a file of the folder.
  static func talk(
    _ arguments: [String], _ script: [(shown: String, typed: String)], in folder: TemporaryFolder
  ) throws -> Result {
    let terminal = try Terminal()
    let process = try prepared([:])
    let output = try folder.write(".out", "")
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.standardInput = terminal.follower
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = terminal.follower
    try process.run()
    terminal.closeFollower()
    var shown = ""
    for (awaited, typed) in script {
      shown += try terminal.shown(until: awaited)
      if terminal.hasEnded { break }
      try terminal.type(typed)
    }
    if !terminal.hasEnded { shown += try terminal.shown(until: nil) }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, isExit: process.terminationReason == .exit,
      output: String(decoding: try folder.read(".out"), as: UTF8.self), errors: shown)
  }

  private static func prepared(_ environment: [String: String]) throws -> Process {
    let process = Process()
    let path = try #require(path, "the program was not built: swift build --product advise")
    var known = ["advise": path, "faults": FaultFolder.library ?? "", "PATH": "/usr/bin:/bin"]
    known.merge(underSanitizer) { own, _ in own }
    process.environment = environment.merging(known) { own, _ in own }
    return process
  }

  /// For a build with the address sanitizer; no other reads it. Tables that Swift makes once pass for leaks, and
  /// the library that injects faults comes before the sanitizer's.
  static let underSanitizer = ["ASAN_OPTIONS": "detect_leaks=0:verify_asan_link_order=0"]
}
