import Glibc
import Synchronization

/// A file that is replaced whole or not at all: written beside its place, then renamed into it.
/// Nothing is left beside it when the program is ended by a signal that can be caught.
/// A device or a pipe (`/dev/null`) can't be replaced and is written to as it is.
final class ReplacedFile: Sendable {
  private let path: String
  /// nil: `path` itself is written.
  private let temporary: String?
  private let descriptor: Int32
  private let isCommitted = Atomic(false)

  init(_ path: String) throws(CommandError) {
    self.path = path
    // Swift passes the strings as terminated ones that outlive each call.
    var status = stat()
    let kind = unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFREG {
      let temporary = "\(path).\(getpid()).tmp"
      UnfinishedFiles.add(temporary)
      unsafe unlink(temporary)
      self.temporary = temporary
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    } else {
      temporary = nil
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      let reason = SystemCalls.reason(errno)
      if let temporary { UnfinishedFiles.remove(temporary) }
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    try SystemCalls.write(bytes, to: descriptor, path: path)
  }

  /// Makes the new file the one that stands at the path; without this call the old one stays.
  func commit() throws(CommandError) {
    guard let temporary else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, unsafe rename(temporary, path) == 0 else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason(errno))
    }
    isCommitted.store(true, ordering: .releasing)
  }

  deinit {
    close(descriptor)
    guard let temporary else { return }
    if !isCommitted.load(ordering: .acquiring) { unsafe unlink(temporary) }
    UnfinishedFiles.remove(temporary)
  }
}
