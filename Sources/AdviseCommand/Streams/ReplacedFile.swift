import Glibc
import Synchronization

/// A file that is replaced whole or not at all.
///
/// The new one has no name while it is written, so that nothing is left of it however the program ends. When it is
/// whole, it gets a name beside its place, and is renamed into it. What a kill between these two calls leaves is
/// taken away by the next run that writes to the same place. Where files must have names (some network file systems),
/// it has that name from the beginning.
///
/// Of a symbolic link the file is replaced that it leads to, there or not; the link stays.
///
/// A device or a pipe (`/dev/null`) can't be replaced and is written to as it is.
final class ReplacedFile: Sendable {
  private let path: String
  /// Where the file comes to stand: `path`, or what that is a link to.
  private let place: String
  /// The name before the file is in its place; nil: `path` itself is written.
  private let temporary: String?
  private let descriptor: Int32
  /// Whether a file of ours stands at `temporary`.
  private let isNamed = Atomic(false)

  init(_ path: String) throws(CommandError) {
    self.path = path
    let existing = try SystemCalls.mode(of: path)
    place = SystemCalls.target(of: path)
    guard (existing ?? S_IFREG) & S_IFMT == S_IFREG else {
      temporary = nil
      descriptor = try SystemCalls.openForWriting(path, O_WRONLY)
      return
    }
    let temporary = "\(place).advise.tmp"
    self.temporary = temporary
    if let unnamed = ReplacedFile.openUnnamed(in: place) {
      descriptor = unnamed
      try lock()
    } else {
      try ReplacedFile.removeLeftover(temporary, of: path)
      descriptor = try SystemCalls.openForWriting(path, as: temporary, O_WRONLY | O_CREAT | O_EXCL)
      own(temporary)
      try lock()
      // Between the two calls another run may have taken the file for a leftover.
      guard try SystemCalls.isFile(descriptor, at: temporary, path: path) else {
        disown(temporary)
        throw .outputInUse(path: path)
      }
    }
    // A file that only its owner may read stays so.
    if let existing { try SystemCalls.check(path) { fchmod(descriptor, existing & 0o777) } }
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    try SystemCalls.write(bytes, to: descriptor, path: path)
  }

  /// Makes the new file the one that stands at the path; without this call the old one stays.
  func commit() throws(CommandError) {
    guard let temporary else { return }
    try SystemCalls.synchronize(descriptor, path: path)
    if !isNamed.load(ordering: .relaxed) {
      try ReplacedFile.removeLeftover(temporary, of: path)
      own(temporary)
      do throws(CommandError) {
        try SystemCalls.check(path) {
          unsafe linkat(AT_FDCWD, ReplacedFile.link(descriptor), AT_FDCWD, temporary, AT_SYMLINK_FOLLOW)
        }
      } catch {
        disown(temporary)
        throw error
      }
    }
    try SystemCalls.check(path) { unsafe rename(temporary, place) }
    disown(temporary)
  }

  deinit {
    if let temporary, isNamed.load(ordering: .relaxed) {
      unsafe unlink(temporary)
      UnfinishedFiles.remove(temporary)
    }
    close(descriptor)
  }

  private func own(_ temporary: String) {
    isNamed.store(true, ordering: .relaxed)
    UnfinishedFiles.add(temporary)
  }

  private func disown(_ temporary: String) {
    isNamed.store(false, ordering: .relaxed)
    UnfinishedFiles.remove(temporary)
  }

  /// What bears a temporary name and is not locked was left by a run that is no more.
  private func lock() throws(CommandError) {
    guard try SystemCalls.lock(descriptor, path: path) else { throw .outputInUse(path: path) }
  }

  // MARK: - Files without names

  /// A file without a name in the folder of the path; nil where there can be none, or none could get a name later.
  private static func openUnnamed(in path: String) -> Int32? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let descriptor = try? SystemCalls.openForWriting(folder, temporaryFile | O_WRONLY) else {
      return nil
    }
    if unsafe access(link(descriptor), F_OK) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  /// `O_TMPFILE`, which is too much of a macro for Swift.
  private static let temporaryFile: Int32 = 0x40_0000 | O_DIRECTORY

  /// Where the kernel shows an open file, for a name to be given to it.
  private static func link(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// Takes away what an earlier run left when it was killed; refuses where another run is still at work.
  private static func removeLeftover(_ temporary: String, of path: String) throws(CommandError) {
    let leftover = unsafe open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard leftover >= 0 else { return }
    defer { close(leftover) }
    guard try SystemCalls.lock(leftover, path: path) else { throw .outputInUse(path: path) }
    unsafe unlink(temporary)
  }
}
