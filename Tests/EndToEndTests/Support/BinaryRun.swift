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
    let process = try prepared(environment)
    // posix_openpt, unlockpt and ptsname by hand: the C library hides them from Swift.
    let leader = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(leader >= 0)
    defer { close(leader) }
    var locked: CInt = 0
    var number: CInt = 0
    let unlocked = unsafe ioctl(leader, 0x4004_5431, &locked)  // TIOCSPTLCK
    let numbered = unsafe ioctl(leader, 0x8004_5430, &number)  // TIOCGPTN
    try #require(unlocked == 0 && numbered == 0)
    let follower = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(follower >= 0)
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(fileDescriptor: follower, closeOnDealloc: false)
    process.standardError = FileHandle.nullDevice
    try process.run()
    close(follower)
    var output: [UInt8] = []
    while true {
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(leader, &piece, piece.count)
      // EIO: nobody writes any more.
      if count <= 0 { break }
      output += piece.prefix(count)
    }
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private static func prepared(_ environment: [String: String]) throws -> Process {
    let process = Process()
    let path = try #require(path, "the program was not built: swift build --product advise")
    process.environment = environment.merging(["advise": path, "PATH": "/usr/bin:/bin"]) { own, _ in own }
    return process
  }
}
