import JSONText

/// A file whose form is known: found out once, then read.
///
///     let export = try Export(bytes, ImportOptions())
///     let log = export.read { conversation in … }
///
/// All that can be wrong with a file as a whole is thrown by `init`; reading refuses single records only, and the
/// log says which. Complexity: O(bytes). Memory: the bytes and the largest conversation; messages that name their
/// conversation (tables, mailboxes, records) are all held until the end.
public struct Export: Sendable {
  public let format: ExportFormat
  /// The file, in UTF-8 where it was UTF-16. Offsets of messages count from its text, behind a byte-order mark.
  public let bytes: [UInt8]
  private let options: ImportOptions
  /// Where the text begins.
  private let start: Int

  public init(_ file: [UInt8], _ options: ImportOptions = ImportOptions()) throws(ImportError) {
    var bytes = file
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      bytes = repairedUTF16(file, bigEndian: file[0] == 0xFE)
    }
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.options = options
    let text = bytes.span.extracting(start...)
    if let said = options.format {
      try Export.check(text, is: said, options)
      format = said
    } else {
      format = try Export.detect(text, options)
    }
    self.bytes = bytes
  }

  /// Hands each conversation on as soon as it is whole.
  public func read(_ emit: @escaping (Conversation) -> Void) -> ImportLog {
    let text = bytes.span.extracting(start...)
    let builder = ImportBuilder(format: format, options: options, emit: emit)
    switch format {
    case .jsonLines:
      var reader = RecordExport(builder)
      return reader.readLines(text)
    case .json:
      var reader = RecordExport(builder)
      return reader.readDocument(text)
    case .csv:
      // `init` has made the same table without an error.
      guard let reader = try? TableExport(text, options) else { return builder.log }
      return reader.read(text, builder)
    case .whatsApp, .signal: return StampedExport(text, options).read(text, builder)
    case .telegram:
      var reader = TelegramExport(builder)
      return reader.read(text)
    case .messenger:
      var reader = MessengerExport(builder)
      return reader.read(text)
    case .aliExpress:
      var reader = AliExpressExport(builder)
      return reader.read(text)
    case .eBay:
      var reader = EBayExport(builder)
      return reader.read(text)
    case .mail:
      var reader = MailExport(builder)
      return reader.readMessage(text)
    case .mailbox:
      var reader = MailExport(builder)
      return reader.readMailbox(text)
    case .transcript:
      var reader = TranscriptExport(builder)
      return reader.read(text)
    }
  }

  /// All at once.
  public func read() -> (conversations: [Conversation], log: ImportLog) {
    var conversations: [Conversation] = []
    let log = read { conversations.append($0) }
    return (conversations, log)
  }
}
