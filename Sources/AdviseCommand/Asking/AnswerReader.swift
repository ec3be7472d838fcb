/// Cuts what is typed into lines with bounded memory; of a line that is too long only the beginning is kept.
struct AnswerReader {
  private let read: (Int) throws(CommandError) -> [UInt8]
  private var rest: ArraySlice<UInt8> = []

  /// Bytes of a line that count; no answer is as long.
  static let limit = 4096

  init(read: @escaping (Int) throws(CommandError) -> [UInt8]) { self.read = read }

  /// The next line without its line end (LF or CR LF), at most ``limit`` and one bytes; nil at the end.
  mutating func next() throws(CommandError) -> [UInt8]? {
    var line: [UInt8] = []
    var isBegun = false
    while true {
      if rest.isEmpty { rest = try read(1 << 12)[...] }
      if rest.isEmpty { return isBegun ? line : nil }
      isBegun = true
      let piece = rest.prefix { $0 != 0x0A }
      line += piece.prefix(AnswerReader.limit + 1 - line.count)
      rest = rest[piece.endIndex...]
      guard rest.popFirst() != nil else { continue }
      if line.last == 0x0D { line.removeLast() }
      return line
    }
  }
}
