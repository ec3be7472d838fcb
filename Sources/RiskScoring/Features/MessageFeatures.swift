/// One feature of a message: what it is, and the tokens it was seen on.
public struct Feature: Sendable {
  public let hash: UInt64
  /// First token and number of tokens.
  public let token: UInt32
  public let length: UInt16
  /// A hit of the keyword table or a disguise that was undone, counted once with full strength; all others, the
  /// ordinary features, share a length of one.
  public let isKeyword: Bool
  /// The token itself: exactly one for each token.
  public let isWord: Bool
  /// Token that decides which window an ordinary feature belongs to.
  let home: UInt32

  init(hash: UInt64, tokens: Range<Int>, home: Int, isWord: Bool = false, isKeyword: Bool = false) {
    self.hash = hash
    token = UInt32(truncatingIfNeeded: tokens.lowerBound)
    length = UInt16(truncatingIfNeeded: tokens.count)
    self.isWord = isWord
    self.isKeyword = isKeyword
    self.home = UInt32(truncatingIfNeeded: home)
  }

  /// Whether it lies within a window of tokens; a keyword has to end within too.
  public func isIn(_ window: Range<Int>) -> Bool {
    window.contains(Int(home)) && (!isKeyword || tokens.upperBound <= window.upperBound)
  }

  /// The tokens it was seen on.
  var tokens: Range<Int> { Int(token)..<Int(token) + Int(length) }
}

/// Everything that can be learned from a message.
///
/// - words and shapes; pairs of neighbours within a sentence;
/// - character 2- to 4-grams of all that stands between spaces, with its borders: they carry typos, inflections,
///   punctuation and scripts without spaces;
/// - concepts of the keyword table that were hit, by the mode of their clause; every hit is listed, each concept and
///   mode counts once in what is scored;
/// - kinds of disguise that were undone to get at the words.
public struct MessageFeatures: Sendable {
  public let reading: MessageReading
  public let features: [Feature]

  /// O(bytes + tokens × keyword table).
  public init(_ source: [UInt8], keywords: KeywordAutomaton) { self.init(source.span, keywords: keywords) }

  public init(_ source: Span<UInt8>, keywords: KeywordAutomaton) {
    let reading = MessageReading(source, keywords: keywords)
    var features: [Feature] = []
    features.reserveCapacity(reading.tokens.count * 20)
    reading.forEachRun(from: 0) { run in
      guard !reading.tokens.isEmpty else { return false }
      reading.forEachFeature(of: run) { hash, token in
        features.append(
          Feature(
            hash: hash, tokens: token..<token + 1, home: run.home(of: token),
            isWord: hash == reading.hashes[token]))
      }
      return true
    }
    for token in reading.tokens.indices {
      if let hash = reading.pairHash(at: token) {
        features.append(Feature(hash: hash, tokens: token..<token + 2, home: token))
      }
    }
    reading.forEachKeyword(keywords) { hash, tokens in
      features.append(Feature(hash: hash, tokens: tokens, home: tokens.lowerBound, isKeyword: true))
    }
    self.reading = reading
    self.features = features
  }
}
