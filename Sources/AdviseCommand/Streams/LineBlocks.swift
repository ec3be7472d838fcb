import JSONText

/// Some whole lines of an input, one behind the other.
struct LineBlock: Sendable {
  let bytes: [UInt8]
  /// Number of the first line, from 1.
  let firstLine: Int

  /// Each line without its end (LF or CR LF), and its number.
  func forEachLine<Failure>(
    _ body: (_ line: Span<UInt8>, _ number: Int) throws(Failure) -> Void
  ) throws(Failure) {
    let bytes = bytes.span
    var number = firstLine
    var start = 0
    while start < bytes.count {
      let feed = bytes.firstOffset(of: 0x0A, in: start..<bytes.count)
      let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
      // The byte-order mark of a file is no part of its first line.
      let hasMark =
        number == 1 && end - start >= 3 && bytes[start] == 0xEF && bytes[start + 1] == 0xBB
        && bytes[start + 2] == 0xBF
      try body(bytes.extracting(start + (hasMark ? 3 : 0)..<end), number)
      number += 1
      start = feed + 1
    }
  }
}

/// Cuts a stream into blocks of whole lines with bounded memory: of a line over the limit only so much is kept that
/// it can be told.
struct LineBlockReader: Sendable {
  /// Bytes asked for at once.
  static let pieceSize = 1 << 18

  private let read: @Sendable (Int) throws(CommandError) -> [UInt8]
  private let limit: Int
  /// The beginning of a line whose end has not come yet.
  private var begun: [UInt8] = []
  private var nextLine = 1

  /// `limit`: bytes of a line, without its end.
  init(limit: Int, read: @escaping @Sendable (Int) throws(CommandError) -> [UInt8]) {
    self.limit = limit
    self.read = read
  }

  /// The next lines, as many as came at once; nil at the end.
  mutating func next() throws(CommandError) -> LineBlock? {
    while true {
      let piece = try read(LineBlockReader.pieceSize)
      if piece.isEmpty { return begun.isEmpty ? nil : block(endingWith: []) }
      let lastFeed = piece.lastIndex(of: 0x0A)
      if let lastFeed {
        let block = block(endingWith: piece[...lastFeed])
        begin(with: piece[(lastFeed + 1)...])
        return block
      }
      begin(with: piece[...])
    }
  }

  /// Two bytes more than the limit show that the line is too long, though one may be the CR of its end.
  private mutating func begin(with bytes: ArraySlice<UInt8>) {
    begun += bytes.prefix(max(0, limit + 2 - begun.count))
  }

  private mutating func block(endingWith bytes: ArraySlice<UInt8>) -> LineBlock {
    let block = LineBlock(bytes: begun + bytes, firstLine: nextLine)
    begun = []
    nextLine += bytes.span.count(of: 0x0A)
    return block
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space on the line.
  var isBlank: Bool {
    for index in indices where self[index] != 0x20 && self[index] != 0x09 { return false }
    return true
  }
}
