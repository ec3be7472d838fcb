/// The forms of export that are read. Each has a reader of its own in this folder.
public enum ExportFormat: UInt8, CaseIterable, Sendable {
  /// Messages or conversations, one JSON object a line.
  case jsonLines
  /// The same as one JSON list, or one record over several lines.
  case json
  /// A table with a header row: commas, semicolons or tabs.
  case csv
  case whatsApp
  case signal
  case telegram
  /// Facebook Messenger and Instagram.
  case messenger
  case aliExpress
  case eBay
  /// One e-mail.
  case mail
  /// Many of them.
  case mailbox
  /// Pasted text, or anything else that is text.
  case transcript

  /// The name on the command line.
  public var name: String {
    switch self {
    case .jsonLines: "jsonl"
    case .json: "json"
    case .csv: "csv"
    case .whatsApp: "whatsapp"
    case .signal: "signal"
    case .telegram: "telegram"
    case .messenger: "messenger"
    case .aliExpress: "aliexpress"
    case .eBay: "ebay"
    case .mail: "eml"
    case .mailbox: "mbox"
    case .transcript: "text"
    }
  }

  /// Whether a file is read in pieces, so that it may be of any length; one of the others is held whole.
  public var isStreamed: Bool {
    switch self {
    case .jsonLines, .json, .csv, .whatsApp, .signal, .telegram, .mailbox: true
    case .messenger, .aliExpress, .eBay, .mail, .transcript: false
    }
  }

  public init?(name: String) {
    for format in ExportFormat.allCases where format.name.utf8.elementsEqual(name.utf8) {
      self = format
      return
    }
    return nil
  }
}

/// What the user says about an export.
public struct ImportOptions: Sendable {
  /// nil: found out from the content.
  public var format: ExportFormat?
  public var names: SpeakerNames
  /// Which columns of a table mean what, in place of the known names.
  public var columns: [(meaning: ColumnMeaning, column: String)]
  /// nil: decided from the dates themselves.
  public var dateOrder: DateOrder?
  /// The input is a chat in plain text, whatever it looks like: what a seller wrote must not pass for a record or a
  /// mail with a sender of its own choice.
  public var isChat = false
  /// Records and rows that name one conversation are put together.
  public var joinsMessages = true
  /// The input is called a table (`.csv`), so that one column is enough for one.
  public var isNamedTable = false
  /// Bytes of a record, a row, a message or a mail in a file of many; what is longer is refused alone, and of a mail the
  /// rest is left out.
  public var longestRecord = 4 << 20
  /// What a conversation may weigh (`Conversation.weight`); a longer one comes in parts, which as records stay below the
  /// limit that `score` and `train` have.
  public var longestConversation = 1 << 19

  /// Text of a mail in UTF-8 where its charset (small letters or not) is none of those that are known here.
  public var decode: @Sendable (_ bytes: [UInt8], _ charset: String) -> [UInt8]? = { _, _ in nil }

  public init(
    format: ExportFormat? = nil, names: SpeakerNames = SpeakerNames(),
    columns: [(meaning: ColumnMeaning, column: String)] = [], dateOrder: DateOrder? = nil
  ) {
    self.format = format
    self.names = names
    self.columns = columns
    self.dateOrder = dateOrder
  }
}

/// Why a file can't be imported at all. What is wrong with single records stands in the `ImportLog`.
public enum ImportError: Error, Equatable, Sendable {
  /// No text, or none that is known.
  case chat(ConversationError)
  /// An archive: the files in it are needed.
  case packed
  /// A web page; the same service exports JSON.
  case webPage
  case xml
  /// JSON of no known export; the first keys of it.
  case unknownJSON(keys: [String])
  /// The content shows that it is not what the user said.
  case isNot(ExportFormat)
  /// A table without a column for the text; its columns.
  case noTextColumn(columns: [String])
  /// Two columns of a table have the same name, which is known.
  case columnTwice(String)
  /// `--map` names a column that the table does not have.
  case noSuchColumn(String, columns: [String])
}
