/// Cuts a stream into lines with bounded memory: a line over the limit is skipped and told of, not kept.
struct LineReader {
  enum Line {
    case text([UInt8])
    case tooLong
  }

  private let read: (Int) throws(CommandError) -> [UInt8]
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false

  /// `limit`: bytes of a line, without its line feed.
  init(limit: Int, read: @escaping (Int) throws(CommandError) -> [UInt8]) {
    self.limit = limit
    self.read = read
  }

  /// The next line without its line end (LF or CR LF); nil at the end.
  mutating func next() throws(CommandError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBytes = false
    while true {
      if position == buffer.count {
        if !atEnd { buffer = try read(1 << 16) }
        position = 0
        if buffer.isEmpty {
          atEnd = true
          guard hasBytes else { return nil }
          return finished(line, isTooLong)
        }
      }
      hasBytes = true
      var end = position
      while end < buffer.count, buffer[end] != 0x0A { end += 1 }
      // One byte more than the limit may be the CR of a line end.
      if line.count + end - position > limit + 1 { isTooLong = true }
      if !isTooLong { line += buffer[position..<end] }
      guard end < buffer.count else {
        position = end
        continue
      }
      position = end + 1
      return finished(line, isTooLong)
    }
  }

  private func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    let text = line.last == 0x0D ? Array(line.dropLast()) : line
    return isTooLong || text.count > limit ? .tooLong : .text(text)
  }
}
