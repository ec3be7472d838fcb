import Glibc

/// An output that an earlier run may have begun: its whole records stay, a torn last one goes, the rest is appended.
final class ContinuedFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Whole records in it.
  let records: Int
  /// Nothing stands in it yet.
  let isEmpty: Bool

  /// Refuses a file that is no such output, or that another run is writing, and leaves it as it is.
  init(_ path: String, _ kept: KeptRecords) throws(CommandError) {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(errno)) }
    do throws(CommandError) {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .outputInUse(path: path) }
      var kept = kept
      while true {
        let piece = try SystemCalls.read(descriptor, atMost: 1 << 18, path: path)
        if piece.isEmpty { break }
        kept.read(piece)
        if kept.isForeign { throw .foreignOutput(path: path) }
      }
      guard ftruncate(descriptor, kept.end) == 0, lseek(descriptor, kept.end, SEEK_SET) == kept.end else {
        throw .cannotWrite(path: path, reason: SystemCalls.reason(errno))
      }
      (records, isEmpty) = (kept.records, kept.end == 0)
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    try SystemCalls.write(bytes, to: descriptor, path: path)
  }

  deinit { close(descriptor) }
}
