/// A file that is held as a whole and whose form is known: found out once, then read.
///
///     let (conversations, log) = try Export(bytes, ImportOptions()).read()
///
/// All that can be wrong with a file as a whole is thrown by `init`; reading refuses single records only, and the
/// log says which. Files of any length are read piece by piece with an ``ExportReader``. O(bytes).
public struct Export: Sendable {
  /// The file, in UTF-8 where it was UTF-16. Offsets of messages count from its text, behind a byte-order mark.
  public let bytes: [UInt8]
  private let reader: ExportReader

  public var format: ExportFormat { reader.format }

  public init(_ file: [UInt8], _ options: ImportOptions = ImportOptions()) throws(ImportError) {
    var bytes = file
    if var decoder = UTF16Decoder(markedBy: file) { bytes = decoder.decode(file) + decoder.end() }
    self.bytes = bytes
    reader = try ExportReader(bytes, isWhole: true, options)
  }

  public func read() -> (conversations: [Conversation], log: ImportLog) {
    var reader = reader
    let (records, log) = reader.end()
    return (records.conversations, log)
  }
}
