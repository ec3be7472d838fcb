import Glibc

/// A file that is replaced whole or not at all: written beside its place, then renamed into it.
final class ReplacedFile {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isCommitted = false

  init(_ path: String) throws(CommandError) {
    self.path = path
    temporary = "\(path).\(getpid()).tmp"
    // Swift passes the strings as terminated ones that outlive each call.
    unsafe unlink(temporary)
    descriptor = unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemCalls.reason(errno)) }
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    try SystemCalls.write(bytes, to: descriptor, path: path)
  }

  /// Makes the new file the one that stands at the path; without this call the old one stays.
  func commit() throws(CommandError) {
    guard fsync(descriptor) == 0 || errno == EINVAL, unsafe rename(temporary, path) == 0 else {
      throw .cannotWrite(path: path, reason: SystemCalls.reason(errno))
    }
    isCommitted = true
  }

  deinit {
    close(descriptor)
    if !isCommitted { unsafe unlink(temporary) }
  }
}
