/// Reads an export piece by piece, in memory for a few messages where its form allows it (`ExportFormat.isStreamed`).
///
///     var reader = try ExportReader(beginning, isWhole: false)
///     for piece in … { use(reader.read(piece)) }
///     let (records, log) = reader.end()
///
/// - What comes out does not depend on where the pieces are cut, but for the few things that a whole file is looked at
///   for: in a long WhatsApp export the order of day and month and the sides of its speakers are decided by what has
///   been read.
/// - A conversation longer than `ImportOptions.longestConversation` comes in parts.
/// - Complexity: O(bytes). Memory: a piece, a record of at most `ImportOptions.longestRecord`, and the conversations that
///   are open, at most `Threads.heldWeight`.
public struct ExportReader: Sendable {
  public let format: ExportFormat
  private var form: FormReader
  private var builder: ImportBuilder
  private var decoder: UTF16Decoder?
  /// What has come and was not yet taken.
  private var held: [UInt8]
  /// So much must be held before it is worth looking again for the end of a record: no byte is looked at often.
  private var nextLook = 0

  /// Finds out what a file is by its beginning, or by all of it (`isWhole`). What does not say so is no text, or of no
  /// known form, may do so when it is whole.
  public init(
    _ beginning: [UInt8], isWhole: Bool, _ options: ImportOptions = ImportOptions()
  ) throws(ImportError) {
    var text = beginning
    decoder = UTF16Decoder(markedBy: beginning)
    if decoder != nil {
      text = decoder?.decode(beginning) ?? []
      if isWhole { text += decoder?.end() ?? [] }
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if let said = options.format {
      try Detection.check(text.span, is: said, options)
      format = said
    } else {
      format = try Detection.detect(text.span, options)
    }
    form = try FormReader(format, text.span, options)
    builder = ImportBuilder(format: format, options: options)
    held = text
  }

  /// Takes the next piece of the file; the records that became whole with it.
  public mutating func read(_ piece: [UInt8]) -> [ImportedRecord] {
    held += decoder?.decode(piece) ?? piece
    guard format.isStreamed, held.count >= nextLook else { return [] }
    take(.more)
    let most = builder.options.longestRecord
    while held.count > most { take(.tooLong) }
    nextLook = min(held.count * 2, most + 1)
    return builder.takeFinished()
  }

  /// The rest of the records, and what became of the file.
  public mutating func end() -> (records: [ImportedRecord], log: ImportLog) {
    held += decoder?.end() ?? []
    take(.ended)
    return (builder.takeFinished(), builder.log)
  }

  private mutating func take(_ behind: Continuation) {
    var bytes = held
    held = []
    let taken = form.read(bytes.span, behind, &builder)
    bytes.removeFirst(taken)
    held = bytes
  }
}

/// What became of a record of an export. They come in the order of the file: a conversation where it ends, what is
/// refused within it before that.
public enum ImportedRecord: Sendable {
  case conversation(Conversation)
  /// `line`: where it begins, from 1; `id`: its own, where that could be read.
  case refused(ImportLog.Reason, line: Int, id: String?)
}

extension [ImportedRecord] {
  /// Without what was refused.
  public var conversations: [Conversation] {
    var conversations: [Conversation] = []
    for case .conversation(let conversation) in self { conversations.append(conversation) }
    return conversations
  }
}

/// What stands behind the bytes that a reader is given.
enum Continuation {
  /// The rest of the file: a record that does not end waits for it.
  case more
  /// The rest of a record that is already longer than any may be: something must be taken, or given up.
  case tooLong
  /// Nothing.
  case ended
}

/// The reader of a form. Each takes as many whole records as there are and says how many bytes that were; what it leaves
/// comes again, with more behind it.
private enum FormReader: Sendable {
  case records(RecordExport)
  case table(TableExport)
  case stamped(StampedExport)
  case telegram(TelegramExport)
  case mailbox(MailExport)
  /// Read at once when all of it is there.
  case whole(ExportFormat)
  /// While a reader is at work.
  case atWork

  /// `text`: the beginning of the file.
  init(_ format: ExportFormat, _ text: Span<UInt8>, _ options: ImportOptions) throws(ImportError) {
    switch format {
    case .jsonLines: self = .records(RecordExport(isLines: true))
    case .json: self = .records(RecordExport(isLines: false))
    case .csv: self = .table(try TableExport(text, options))
    case .whatsApp, .signal: self = .stamped(StampedExport(options))
    case .telegram: self = .telegram(TelegramExport())
    case .mailbox: self = .mailbox(MailExport(options))
    case .messenger, .aliExpress, .eBay, .mail, .transcript: self = .whole(format)
    }
  }

  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    // Taken out and put back, so that no array in it has two owners.
    let form = self
    self = .atWork
    switch consume form {
    case .records(var reader):
      defer { self = .records(reader) }
      return reader.read(bytes, behind, &builder)
    case .table(var reader):
      defer { self = .table(reader) }
      return reader.read(bytes, behind, &builder)
    case .stamped(var reader):
      defer { self = .stamped(reader) }
      return reader.read(bytes, behind, &builder)
    case .telegram(var reader):
      defer { self = .telegram(reader) }
      return reader.read(bytes, behind, &builder)
    case .mailbox(var reader):
      defer { self = .mailbox(reader) }
      return reader.read(bytes, behind, &builder)
    case .whole(let format):
      self = .whole(format)
      if behind == .ended { builder = whole(format, bytes, builder) }
      return behind == .ended ? bytes.count : 0
    case .atWork: return bytes.count
    }
  }

  private func whole(
    _ format: ExportFormat, _ bytes: Span<UInt8>, _ builder: ImportBuilder
  ) -> ImportBuilder {
    switch format {
    case .messenger:
      var reader = MessengerExport(builder)
      return reader.read(bytes)
    case .aliExpress:
      var reader = AliExpressExport(builder)
      return reader.read(bytes)
    case .eBay:
      var reader = EBayExport(builder)
      return reader.read(bytes)
    case .mail:
      var builder = builder
      var reader = MailExport(builder.options)
      reader.readMessage(bytes, &builder)
      return builder
    default:
      var reader = TranscriptExport(builder)
      return reader.read(bytes)
    }
  }
}
