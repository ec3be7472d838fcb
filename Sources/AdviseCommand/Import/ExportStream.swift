import Conversations

/// An export that is being read: piece by piece where its form allows it, else whole and then at once.
struct ExportStream: Sendable {
  let path: String
  private var reader: ExportReader
  private let rest: RecordInput.Reading?
  /// What became of the file, once all of it is read.
  private(set) var log: ImportLog?

  /// So much is looked at to tell what a file is.
  static let looked = 1 << 20

  /// What `read` gives first, until it is enough to tell what it is, and whether that was all.
  static func beginning(
    of read: RecordInput.Reading, isEnough: ([UInt8]) -> Bool = { _ in false }
  ) throws(CommandError) -> (bytes: [UInt8], isEnded: Bool) {
    var beginning: [UInt8] = []
    var isEnded = false
    while beginning.count < looked, !isEnded, !isEnough(beginning) {
      let piece = try read(LineBlockReader.pieceSize)
      isEnded = piece.isEmpty
      beginning += piece
    }
    return (beginning, isEnded)
  }

  var format: ExportFormat { reader.format }

  /// Looks at what `read` gives; of what has to be held whole at most `settings.limit` bytes.
  init(
    path: String, _ settings: ExportSettings, _ read: @escaping RecordInput.Reading
  ) throws(CommandError) {
    let (beginning, isEnded) = try ExportStream.beginning(of: read)
    try self.init(path: path, settings, beginning: beginning, then: isEnded ? nil : read)
  }

  /// `rest`: gives what stands behind the beginning; nil: nothing does.
  init(
    path: String, _ settings: ExportSettings, beginning: [UInt8], then rest: RecordInput.Reading?
  ) throws(CommandError) {
    self.path = path
    let limit = settings.limit
    let options = settings.options(for: path)
    if rest != nil, let reader = try? ExportReader(beginning, isWhole: false, options),
      reader.format.isStreamed
    {
      self.reader = reader
      self.rest = rest
      return
    }
    var bytes = beginning
    if let rest {
      while bytes.count <= limit {
        let piece = try rest(LineBlockReader.pieceSize)
        if piece.isEmpty { break }
        bytes += piece
      }
    }
    do { reader = try ExportReader(bytes, isWhole: bytes.count <= limit, options) } catch {
      if bytes.count > limit { throw .exportTooLarge(path: path, limit: limit) }
      throw .export(path: path, error)
    }
    guard bytes.count <= limit || (rest == nil && reader.format.isStreamed) else {
      throw .exportTooLarge(path: path, limit: limit)
    }
    self.rest = nil
  }

  /// The records that became whole with the next piece, perhaps none; nil at the end.
  mutating func next() throws(CommandError) -> [ImportedRecord]? {
    guard log == nil else { return nil }
    let piece = try rest?(LineBlockReader.pieceSize) ?? []
    guard piece.isEmpty else { return reader.read(piece) }
    let (records, log) = reader.end()
    self.log = log
    return records
  }
}
