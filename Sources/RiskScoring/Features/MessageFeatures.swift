public import MessageText

/// One feature of a message: what it is, and the tokens it was seen on.
public struct Feature: Sendable {
  public let hash: UInt64
  /// First token and number of tokens.
  public let token: UInt32
  public let length: UInt16
  /// Keyword hits count once with full strength; all others share a length of one.
  public let isKeyword: Bool

  /// The tokens it was seen on.
  var tokens: Range<Int> { Int(token)..<Int(token) + Int(length) }
}

/// Everything the scorer sees of a message.
///
/// - words and shapes; pairs of neighbours within a sentence;
/// - character 3- to 5-grams of each word with its borders, which carry typos and inflections;
/// - concepts of the keyword table that were hit, by the mode of their clause; every hit is listed, each concept and
///   mode counts once in what is scored.
public struct MessageFeatures: Sendable {
  public let text: NormalizedText
  public let tokens: [Token]
  public let features: [Feature]
  /// Every hit of the keyword table.
  public let hits: [KeywordHit]
  /// The pieces that windows are made of, as ranges of tokens: ``Windows``.
  public let segments: [Range<Int>]

  /// O(bytes + tokens × keyword table).
  public init(_ source: Span<UInt8>, keywords: KeywordAutomaton) {
    let text = NormalizedText(source)
    let tokens = tokenize(text)
    let bytes = text.bytes.span
    var hashes: [UInt64] = []
    hashes.reserveCapacity(tokens.count)
    for token in tokens { hashes.append(tokenHash(token, bytes)) }
    var features: [Feature] = []
    features.reserveCapacity(tokens.count * 12)
    for index in 0..<tokens.count {
      let token = tokens[index]
      func add(_ hash: UInt64, _ length: UInt16 = 1) {
        features.append(
          Feature(hash: hash, token: UInt32(truncatingIfNeeded: index), length: length, isKeyword: false))
      }
      add(hashes[index])
      if token.kind == .number, token.end - token.start <= 3 { add(wordHash(bytes, token.range)) }
      if index + 1 < tokens.count, !tokens[index + 1].startsSentence {
        add(pairHash(hashes[index], hashes[index + 1]), 2)
      }
      if token.kind == .word { forEachCharacterGram(bytes, token.range) { add($0) } }
    }
    let marks = PunctuationMarks.between(tokens, bytes)
    let hits = keywords.hits(hashes, marks)
    for hit in hits {
      features.append(
        Feature(
          hash: keywords.featureHash(hit), token: UInt32(truncatingIfNeeded: hit.tokens.lowerBound),
          length: UInt16(truncatingIfNeeded: hit.tokens.count), isKeyword: true))
    }
    segments = Windows.segments(marks)
    self.text = text
    self.tokens = tokens
    self.hits = hits
    self.features = features
  }

  public init(_ source: [UInt8], keywords: KeywordAutomaton) { self.init(source.span, keywords: keywords) }

  /// The bytes of the source from the first to the last of a run of tokens.
  func sourceRange(of run: Range<Int>) -> Range<Int> {
    let first = text.sourceRange(of: tokens[run.lowerBound].range)
    let last = text.sourceRange(of: tokens[run.upperBound - 1].range)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The features that lie within a window: a run of ``segments``. O(features).
  public func features(in window: Range<Int>) -> [Feature] {
    guard !window.isEmpty else { return [] }
    let tokens = segments[window.lowerBound].lowerBound..<segments[window.upperBound - 1].upperBound
    return features.filter {
      // An ordinary feature belongs where it begins, a keyword has to end within too.
      tokens.contains(Int($0.token)) && (!$0.isKeyword || $0.tokens.upperBound <= tokens.upperBound)
    }
  }
}

/// Hash of a token as the keyword table and word pairs see it: a word's own, a shape's for all others.
@inline(__always)
func tokenHash(_ token: Token, _ bytes: Span<UInt8>) -> UInt64 {
  token.kind == .word ? wordHash(bytes, token.range) : shapeHash(token.kind)
}

/// Character 3-, 4- and 5-grams of the word with a space before and behind; shorter words give none but the whole.
@inline(__always)
func forEachCharacterGram(_ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
  // A virtual space stands at `range.lowerBound - 1` and at `range.upperBound`.
  var start = range.lowerBound - 1
  while start < range.upperBound {
    var hash = FeatureFamily.characters.rawValue
    var end = start
    var count = 0
    while end <= range.upperBound, count < 5 {
      if end < range.lowerBound || end == range.upperBound {
        hash = stepped(hash, 0x20)
        end += 1
      } else {
        hash = stepped(hash, bytes[end])
        end += 1
        while end < range.upperBound, bytes[end] & 0xC0 == 0x80 {
          hash = stepped(hash, bytes[end])
          end += 1
        }
      }
      count += 1
      if count >= 3 { body(mixed(hash)) }
    }
    start += 1
    while start > range.lowerBound, start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
  }
}
