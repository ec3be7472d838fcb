public import JSONText

/// What became of a file: nothing of it is dropped without being counted here.
public struct ImportLog: Sendable {
  public let format: ExportFormat
  public internal(set) var conversations = 0
  /// Messages read, by kind.
  private var messages = [0, 0, 0, 0, 0]
  /// Records that could not be read.
  public internal(set) var refused = 0
  /// The first of them.
  public internal(set) var firstRefused: [Refusal] = []
  /// The file ends within a record, which was refused.
  private(set) var isCutOff = false
  /// What was left out on purpose, with how often and where first.
  public internal(set) var leftOut: [LeftOut: Place] = [:]
  public internal(set) var repaired: [Repair: Place] = [:]
  /// Parts of conversations that are too long, or whose messages stand too far apart, to be held at once: each is a
  /// conversation of its own with the same name.
  public internal(set) var parts: Place?
  public internal(set) var dateOrder: (order: DateOrder, isGuess: Bool)?
  /// Conversations in which nothing says who the seller is.
  public internal(set) var guessedSellers = 0
  /// Conversations without any speaker: all of their text is the seller's.
  public internal(set) var withoutSpeaker = 0
  public internal(set) var givenSellerIsSeen = false
  public internal(set) var givenBuyerIsSeen = false

  public struct Refusal: Equatable, Sendable {
    public let line: Int
    public let reason: Reason
  }

  /// How often something was done, and the line of the first time, 1-based.
  public struct Place: Equatable, Sendable {
    public internal(set) var count: Int
    public let firstLine: Int
  }

  /// Why a record is refused.
  public enum Reason: Equatable, Sendable {
    case notJSON(JSONError.Problem)
    case notAnObject
    case missing(key: String)
    case wrongType(key: String, expected: String)
    case keyTwice(String)
    /// The row of a table ends before the column of the text.
    case shortRow
    /// It has more cells than the table has columns.
    case longRow
    /// A message of a kind that the export itself could not write out.
    case unsupportedMessage
    case unknownCharset(String)
    /// A file that ends within a record.
    case cutOff
    case tooLong(limit: Int)
  }

  public enum LeftOut: UInt8, CaseIterable, Sendable {
    /// Words of a web page between the messages: `Read`, `Translate`.
    case interfaceLine
    /// Lines that an e-mail quotes from an earlier one.
    case quotedLine
    case attachment
    /// What stands behind the longest mail that is read.
    case restOfMail
  }

  public enum Repair: UInt8, CaseIterable, Sendable {
    /// `\x1B`, which JSON does not know.
    case hexEscape
    /// A value without its quotes.
    case bareValue
    /// UTF-8 that was taken for Latin-1 and encoded once more.
    case doubleEncoding
    /// A key given twice: the last value that is not empty counts.
    case doubledKey
    /// A quoted cell that does not end.
    case openQuote
    /// Text between the end of a quoted cell and the next.
    case textBehindQuote
    /// A text in the last column whose separators stand without quotes.
    case cutText
    /// Text that is no UTF-8.
    case damagedText
  }

  static let refusalsKept = 20

  init(format: ExportFormat) { self.format = format }

  public func messages(of kind: MessageKind) -> Int { messages[Int(kind.rawValue)] }

  mutating func count(_ kind: MessageKind) { messages[Int(kind.rawValue)] += 1 }

  mutating func refuse(_ reason: Reason, line: Int) {
    refused += 1
    if reason == .cutOff { isCutOff = true }
    if firstRefused.count < ImportLog.refusalsKept {
      firstRefused.append(Refusal(line: line, reason: reason))
    }
  }

  mutating func leaveOut(_ what: LeftOut, line: Int) {
    if leftOut[what] != nil {
      leftOut[what]?.count += 1
    } else {
      leftOut[what] = Place(count: 1, firstLine: line)
    }
  }

  mutating func countPart(line: Int) {
    if parts == nil { parts = Place(count: 0, firstLine: line) }
    parts?.count += 1
  }

  mutating func repair(_ what: Repair, line: Int) {
    if repaired[what] != nil {
      repaired[what]?.count += 1
    } else {
      repaired[what] = Place(count: 1, firstLine: line)
    }
  }
}
