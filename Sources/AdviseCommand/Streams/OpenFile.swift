import Glibc

/// A file open for reading; closed when nobody holds it any more.
final class OpenFile: Sendable {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(CommandError) {
    self.path = path
    descriptor = try SystemCalls.open(path)
  }

  func read(_ count: Int) throws(CommandError) -> [UInt8] {
    try SystemCalls.read(descriptor, atMost: count, path: path)
  }

  deinit { close(descriptor) }
}
