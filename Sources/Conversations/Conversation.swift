public import JSONText

/// Who wrote a message. Only the seller's words raise signals; that is the caller's to keep.
public enum Role: UInt8, CaseIterable, Sendable {
  case seller, buyer, platform
  /// A further speaker beside a known seller, who can't be placed.
  case unknown
}

/// What a message is. It never changes whether its words count: a seller can imitate any mark of an export.
public enum MessageKind: UInt8, CaseIterable, Sendable {
  case text
  /// Words of the program that made the export.
  case notice
  /// A picture, a file, a voice message; the text is its caption or the mark that stands for it.
  case media
  case deleted
  case call

  /// The name in records.
  public var name: String {
    switch self {
    case .text: "text"
    case .notice: "notice"
    case .media: "media"
    case .deleted: "deleted"
    case .call: "call"
    }
  }

  public init?(name: String) {
    for kind in MessageKind.allCases where kind.name.utf8.elementsEqual(name.utf8) {
      self = kind
      return
    }
    return nil
  }
}

/// One message of a chat.
public struct Message: Sendable {
  /// As the export has it.
  public let id: String?
  public let role: Role
  /// The name as written; nil for text that stands before the first speaker, or where there is no speaker.
  public let speaker: String?
  /// The body as written, damaged bytes too. Lines are joined by line feeds; white lines inside it are empty,
  /// those around it are gone.
  public let text: [UInt8]
  public let kind: MessageKind
  public let isEdited: Bool
  /// Of a labelled corpus; nil where there are none.
  public let labels: [String]?
  /// Byte offset in the input where the body begins (its first line that isn't white), or the value that holds it.
  public let sourceOffset: Int
  /// The line it begins on, with its head, 1-based.
  public let line: Int
  /// ISO 8601 where the stamp is understood: with a `Z` in UTC, without in the time of who made the export. Else, and
  /// always from `readChat`, as written, without its brackets.
  public let time: String?

  init(
    id: String? = nil, role: Role, speaker: String?, text: [UInt8], kind: MessageKind = .text,
    isEdited: Bool = false, labels: [String]? = nil, sourceOffset: Int, line: Int, time: String?
  ) {
    self.id = id
    self.role = role
    self.speaker = speaker
    self.text = text
    self.kind = kind
    self.isEdited = isEdited
    self.labels = labels
    self.sourceOffset = sourceOffset
    self.line = line
    self.time = time
  }
}

/// The messages of a chat, in the order they were written in.
public struct Conversation: Sendable {
  /// As the export names it; nil where it has one chat and no name for it.
  public let id: String?
  public let messages: [Message]
  /// The dispute's state as far as the export shows it, in the keys of `DisputeState`.
  public let state: JSONValue?
  /// Of a labelled corpus: what the conversation as a whole carries.
  public let labels: [String]?
  public let account: ImportAccount

  init(
    id: String? = nil, messages: [Message], state: JSONValue? = nil, labels: [String]? = nil,
    account: ImportAccount
  ) {
    self.id = id
    self.messages = messages
    self.state = state
    self.labels = labels
    self.account = account
  }
}

extension Conversation {
  /// The whole of a conversation whose earlier part stands in another file; nil where it would be too long for one.
  public func preceded(by earlier: Conversation) -> Conversation? {
    guard weight + earlier.weight <= ImportOptions().longestConversation else { return nil }
    var account = account
    account.add(earlier.account)
    return Conversation(
      id: id, messages: earlier.messages + messages, state: state ?? earlier.state,
      labels: labels ?? earlier.labels, account: account)
  }
}

/// What was read, and what had to be supposed.
public struct ImportAccount: Equatable, Sendable {
  public internal(set) var sellerMessages = 0
  public internal(set) var buyerMessages = 0
  public internal(set) var platformMessages = 0
  public internal(set) var unknownMessages = 0
  /// Notices of the program that made the export: lines with a time stamp and no speaker.
  public internal(set) var skippedLines = 0
  public internal(set) var firstSkippedLine: Int?
  /// No speaker was found: all of the text is taken for the seller's.
  public internal(set) var hasNoSpeaker = false
  /// Who the seller is was not said anywhere: everyone but the buyer is taken for the seller.
  public internal(set) var sellerIsGuessed = false
  /// A name that was given for the seller, but nobody in the chat bears it.
  public internal(set) var givenSellerIsMissing = false
  public internal(set) var givenBuyerIsMissing = false

  public init() {}

  public func messages(of role: Role) -> Int {
    switch role {
    case .seller: sellerMessages
    case .buyer: buyerMessages
    case .platform: platformMessages
    case .unknown: unknownMessages
    }
  }

  mutating func add(_ other: ImportAccount) {
    sellerMessages += other.sellerMessages
    buyerMessages += other.buyerMessages
    platformMessages += other.platformMessages
    unknownMessages += other.unknownMessages
    skippedLines += other.skippedLines
    if firstSkippedLine == nil { firstSkippedLine = other.firstSkippedLine }
    hasNoSpeaker = hasNoSpeaker && other.hasNoSpeaker
    sellerIsGuessed = sellerIsGuessed || other.sellerIsGuessed
    givenSellerIsMissing = givenSellerIsMissing && other.givenSellerIsMissing
    givenBuyerIsMissing = givenBuyerIsMissing && other.givenBuyerIsMissing
  }

  /// The same, of these messages only.
  func counting(_ messages: [Message]) -> ImportAccount {
    var account = self
    account.sellerMessages = 0
    account.buyerMessages = 0
    account.platformMessages = 0
    account.unknownMessages = 0
    for message in messages { account.count(message.role) }
    return account
  }

  mutating func count(_ role: Role) {
    switch role {
    case .seller: sellerMessages += 1
    case .buyer: buyerMessages += 1
    case .platform: platformMessages += 1
    case .unknown: unknownMessages += 1
    }
  }
}

/// The names the user gave (`--seller NAME`, `--buyer NAME`). Case, white space and invisible marks don't matter.
public struct SpeakerNames: Sendable {
  public var seller: String?
  public var buyer: String?

  public var areNone: Bool { seller == nil && buyer == nil }

  public init(seller: String? = nil, buyer: String? = nil) {
    self.seller = seller
    self.buyer = buyer
  }
}

/// Why bytes are no chat.
public enum ConversationError: Error, Equatable, Sendable {
  /// Nothing, or nothing but white space.
  case empty
  /// A NUL byte, or mostly control bytes: the offset of the first of them.
  case binary(offset: Int)
}
