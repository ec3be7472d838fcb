/// Who wrote a message. Only the seller's words raise signals; that is the caller's to keep.
public enum Role: UInt8, CaseIterable, Sendable {
  case seller, buyer, platform
  /// A further speaker beside a known seller, who can't be placed.
  case unknown
}

/// One message of a chat.
public struct Message: Sendable {
  public let role: Role
  /// The name as written; nil for text that stands before the first speaker, or where there is no speaker.
  public let speaker: String?
  /// The body as written, damaged bytes too. Lines are joined by line feeds; white lines inside it are empty,
  /// those around it are gone.
  public let text: [UInt8]
  /// Byte offset in the input where the body begins (its first line that isn't white).
  public let sourceOffset: Int
  /// The line it begins on, with its head, 1-based.
  public let line: Int
  /// The time stamp as written, without its brackets.
  public let time: String?

  public init(role: Role, speaker: String?, text: [UInt8], sourceOffset: Int, line: Int, time: String?) {
    self.role = role
    self.speaker = speaker
    self.text = text
    self.sourceOffset = sourceOffset
    self.line = line
    self.time = time
  }
}

/// The messages of a chat, in the order they were written in.
public struct Conversation: Sendable {
  public let messages: [Message]
  public let account: ImportAccount

  public init(messages: [Message], account: ImportAccount) {
    self.messages = messages
    self.account = account
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
