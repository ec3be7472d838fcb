import Foundation
import Glibc
import Testing

/// A pseudo-terminal: the test types and reads at one end, the program has the other.
final class Terminal {
  private let leader: CInt
  private let descriptor: CInt
  /// Whether the program has gone.
  private(set) var hasEnded = false
  /// The program's end.
  let follower: FileHandle

  init() throws {
    // posix_openpt, unlockpt and ptsname by hand: the C library hides them from Swift.
    leader = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(leader >= 0)
    var locked: CInt = 0
    var number: CInt = 0
    let unlocked = unsafe ioctl(leader, 0x4004_5431, &locked)  // TIOCSPTLCK
    let numbered = unsafe ioctl(leader, 0x8004_5430, &number)  // TIOCGPTN
    try #require(unlocked == 0 && numbered == 0)
    descriptor = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(descriptor >= 0)
    follower = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
  }

  /// Once the program has it; without this no end of its output would be seen.
  func closeFollower() { close(descriptor) }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe write(leader, bytes, bytes.count)
    try #require(count == bytes.count)
  }

  /// Everything shown up to the awaited text; nil: until the program has gone. Fails after ten seconds of silence.
  func shown(until awaited: String?) throws -> String {
    var shown: [UInt8] = []
    while true {
      if let awaited, String(decoding: shown, as: UTF8.self).contains(awaited) { break }
      var request = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&request, 1, 10_000)
      try #require(
        ready > 0, "waiting for \(awaited ?? "the end"): \(String(decoding: shown, as: UTF8.self))")
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(leader, &piece, piece.count)
      // EIO: nobody writes any more.
      if count <= 0 {
        hasEnded = true
        break
      }
      shown += piece.prefix(count)
    }
    return String(decoding: shown, as: UTF8.self)
  }

  deinit { close(leader) }
}
