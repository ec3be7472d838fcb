/// What a token is. Shapes stand for themselves: their digits and names carry no evidence.
public enum TokenKind: UInt8, CaseIterable, Sendable {
  case word = 0
  case number
  /// An amount with a currency mark, code or word beside it: `$5`, `5 usd`, `€ 3,50`.
  case money
  /// An amount of at most ten hundredths, the price of a sham order: `$0.01`, `0,01`, `1 cent`.
  case tokenPrice
  case date
  case percentage
  /// A parcel number: UPU S10 (two letters, nine digits with a valid check digit, two letters) or a long code.
  case tracking
  case link
  case email
  case phone
  /// `@name`
  case handle
}

/// A piece of normalised text.
public struct Token: Equatable, Sendable {
  public let kind: TokenKind
  /// Offsets into the normalised bytes.
  public let start: Int
  public let end: Int
  /// Whether a sentence mark (`. ! ? ;`) or the beginning of the text stands before it.
  public let startsSentence: Bool

  public init(kind: TokenKind, start: Int, end: Int, startsSentence: Bool) {
    self.kind = kind
    self.start = start
    self.end = end
    self.startsSentence = startsSentence
  }

  public var range: Range<Int> { start..<end }
}
