import Glibc

// The few system calls that the program needs. Each loops over partial transfers and interruptions and turns a
// failure into a `CommandError`; nothing else in the program touches a file descriptor.

enum SystemCalls {
  /// Why the last call failed, in the system's words.
  static func reason(_ code: Int32) -> String {
    // strerror gives a terminated string for every number.
    unsafe String(cString: strerror(code))
  }

  static func read(_ descriptor: Int32, atMost limit: Int, path: String) throws(CommandError) -> [UInt8] {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      repeat {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    guard count >= 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(CommandError) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw .closedPipe }
        throw .cannotWrite(path: path, reason: reason(errno))
      }
      // A write that neither fails nor gets on would be repeated for ever.
      guard written > 0 else { throw .cannotWrite(path: path, reason: reason(EIO)) }
      offset += written
    }
  }

  static func open(_ path: String) throws(CommandError) -> Int32 {
    let descriptor = repeated { unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      Glibc.close(descriptor)
      throw .cannotRead(path: path, reason: reason(EISDIR))
    }
    return descriptor
  }

  // MARK: - Outputs

  /// Opens the output `path`, or what stands for it under another name until it is whole.
  static func openForWriting(
    _ path: String, as name: String? = nil, _ flags: Int32
  ) throws(CommandError) -> Int32 {
    try check(path) { unsafe Glibc.open(name ?? path, flags | O_CLOEXEC, 0o644) }
  }

  /// Type and permissions of what stands at the path; nil: nothing does.
  static func mode(of path: String) throws(CommandError) -> mode_t? {
    var status = stat()
    if unsafe stat(path, &status) == 0 { return status.st_mode }
    if errno == ENOENT { return nil }
    throw .cannotWrite(path: path, reason: reason(errno))
  }

  /// Where the symbolic links end that the path may be one of; nothing need stand there. Links in a circle, which
  /// nothing can be opened through, stay what they are.
  static func target(of path: String) -> String {
    var target = path
    for _ in 0..<40 {
      var status = stat()
      guard unsafe lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return target }
      let written = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
        count = unsafe buffer.withMemoryRebound(to: CChar.self) { name in
          guard let start = name.baseAddress else { return 0 }
          return unsafe max(0, readlink(target, start, name.count))
        }
      }
      guard !written.isEmpty else { return target }
      let name = String(decoding: written, as: UTF8.self)
      let folder = name.hasPrefix("/") ? nil : target.lastIndex(of: "/")
      target = (folder.map { String(target[...$0]) } ?? "") + name
    }
    return path
  }

  /// Whether the open file is the one that bears the name.
  static func isFile(_ descriptor: Int32, at name: String, path: String) throws(CommandError) -> Bool {
    var (own, named) = (stat(), stat())
    try check(path) { unsafe fstat(descriptor, &own) }
    try check(path) { unsafe lstat(name, &named) == 0 || errno == ENOENT ? 0 : -1 }
    return own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }

  /// false: another run holds the lock.
  static func lock(_ descriptor: Int32, path: String) throws(CommandError) -> Bool {
    if repeated({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw .cannotWrite(path: path, reason: reason(errno))
  }

  /// Ends the file behind so many bytes, and goes on there.
  static func cut(_ descriptor: Int32, at size: Int, path: String) throws(CommandError) {
    try check(path) { ftruncate(descriptor, size) }
    guard lseek(descriptor, size, SEEK_SET) == size else {
      throw .cannotWrite(path: path, reason: reason(errno))
    }
  }

  /// Sees to it that all of the file is on the disk, if it is on one.
  static func synchronize(_ descriptor: Int32, path: String) throws(CommandError) {
    try check(path) { fsync(descriptor) == 0 || errno == EINVAL ? 0 : -1 }
  }

  /// The result of a call, which is repeated where a signal interrupts it.
  @discardableResult
  static func check(_ path: String, _ call: () -> Int32) throws(CommandError) -> Int32 {
    let result = repeated(call)
    guard result >= 0 else { throw .cannotWrite(path: path, reason: reason(errno)) }
    return result
  }

  private static func repeated(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  // MARK: - Inputs

  /// Whether a terminal stands at the path (`/dev/tty`).
  static func isTerminal(_ path: String) -> Bool {
    guard let mode = try? mode(of: path), mode & S_IFMT == S_IFCHR,
      let descriptor = try? openForWriting(path, O_WRONLY | O_NOCTTY | O_NONBLOCK)
    else { return false }
    defer { Glibc.close(descriptor) }
    return isatty(descriptor) == 1
  }

  /// Columns of the terminal; nil: it is none, or does not tell.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Bytes of an open file that is a regular one.
  static func size(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Bytes of a regular file, which must be readable; nil for a pipe or a device.
  static func sizeOfReadable(_ path: String) throws(CommandError) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard unsafe access(path, R_OK) == 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    return Int(status.st_size)
  }

  /// The whole file; `limit` bytes at most.
  static func contents(of path: String, limit: Int) throws(CommandError) -> [UInt8] {
    let descriptor = try open(path)
    defer { Glibc.close(descriptor) }
    return try all(limit: limit, path: path) { count throws(CommandError) in
      try read(descriptor, atMost: count, path: path)
    }
  }

  /// Everything that `read` gives, until it gives nothing.
  static func all(
    limit: Int, path: String, _ read: (Int) throws(CommandError) -> [UInt8]
  ) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
  }

  /// Throws away what a terminal has taken in but not yet handed out, until nothing comes for a tenth of a second.
  /// false: it is no terminal, or does not come to rest within some seconds.
  static func discardInput(_ descriptor: Int32) -> Bool {
    for _ in 0..<50 {
      guard tcflush(descriptor, TCIFLUSH) == 0 else { return false }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&request, 1, 100) == 0 { return tcflush(descriptor, TCIFLUSH) == 0 }
    }
    return false
  }

  /// Endings of the files that a folder is searched for.
  static let recordEndings = [".jsonl", ".ndjson"]

  /// The paths of the files with these endings (none: with any) below a folder, in the order of their names; nil where `path` is no
  /// folder. Hidden files and links to folders inside it are left out, so that no file comes twice.
  static func corpusFiles(
    in path: String, endings: [String] = recordEndings
  ) throws(CommandError) -> [String]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
    guard let folder = unsafe opendir(path) else { throw .cannotRead(path: path, reason: reason(errno)) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // The name is terminated within its field (readdir(3)).
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [String] = []
    for name in names.sorted() {
      let inner = path.hasSuffix("/") ? "\(path)\(name)" : "\(path)/\(name)"
      if !isLink(inner), let more = try corpusFiles(in: inner, endings: endings) {
        files += more
      } else if endings.isEmpty || endings.contains(where: name.hasSuffix) {
        files.append(inner)
      }
    }
    return files
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
