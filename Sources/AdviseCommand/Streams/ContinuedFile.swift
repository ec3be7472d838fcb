import Glibc
import Synchronization

/// An output that an earlier run may have begun: its whole records stay, a torn last one goes, the rest is appended.
final class ContinuedFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Made by this run, and nothing is to stand there yet.
  private let isIdle: Atomic<Bool>
  /// Bytes of whole records in it.
  private let end: Atomic<Int>
  /// Whole records that an earlier run wrote.
  let records: Int

  /// Nothing stands in it yet.
  var isEmpty: Bool { end.load(ordering: .relaxed) == 0 }

  /// Refuses a file that is no such output, or that another run is writing, and leaves it as it is.
  init(_ path: String, _ kept: KeptRecords) throws(CommandError) {
    let isNew = !SystemCalls.exists(path)
    let descriptor = try SystemCalls.openForWriting(path, O_RDWR | (isNew ? O_CREAT | O_EXCL : 0))
    var kept = kept
    do throws(CommandError) {
      guard try SystemCalls.lock(descriptor, path: path) else { throw .outputInUse(path: path) }
      while true {
        let piece = try SystemCalls.read(descriptor, atMost: 1 << 18, path: path)
        if piece.isEmpty { break }
        kept.read(piece)
        if kept.isForeign { throw .foreignOutput(path: path) }
      }
      try SystemCalls.cut(descriptor, at: kept.end, path: path)
    } catch {
      if isNew { unsafe unlink(path) }
      close(descriptor)
      throw error
    }
    isIdle = Atomic(isNew)
    self.path = path
    self.descriptor = descriptor
    records = kept.records
    end = Atomic(kept.end)
  }

  /// Whole records: of those that can't be written nothing stays.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    let end = end.load(ordering: .relaxed)
    do throws(CommandError) {
      try SystemCalls.write(bytes, to: descriptor, path: path)
    } catch {
      try? SystemCalls.cut(descriptor, at: end, path: path)
      throw error
    }
    self.end.store(end + bytes.count, ordering: .relaxed)
    if !bytes.isEmpty { isIdle.store(false, ordering: .relaxed) }
  }

  func commit() throws(CommandError) {
    try SystemCalls.synchronize(descriptor, path: path)
    isIdle.store(false, ordering: .relaxed)
  }

  deinit {
    if isIdle.load(ordering: .relaxed) { unsafe unlink(path) }
    close(descriptor)
  }
}
