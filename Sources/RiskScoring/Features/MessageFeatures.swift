public import MessageText

/// One feature of a message: what it is, and the tokens it was seen on.
public struct Feature: Sendable {
  public let hash: UInt64
  /// First token and number of tokens.
  public let token: UInt32
  public let length: UInt16
  /// Keyword hits and disguises count once with full strength; all others share a length of one.
  public let isKeyword: Bool
}

/// Everything the scorer sees of a message.
///
/// - words and shapes; pairs of neighbours within a sentence;
/// - character 3- to 5-grams of each word with its borders, which carry typos and inflections;
/// - concepts of the keyword table that were hit, plain or negated, each once;
/// - kinds of disguise that were undone to get at the words, each once.
public struct MessageFeatures: Sendable {
  public let text: NormalizedText
  public let tokens: [Token]
  public let features: [Feature]
  /// Every hit of the keyword table, also those whose concept a feature already stands for.
  public let hits: [KeywordHit]

  /// O(bytes + tokens × keyword table).
  public init(_ source: Span<UInt8>, keywords: KeywordAutomaton) {
    let text = NormalizedText(source, lexicon: englishLexicon)
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
    let hits = keywords.hits(in: tokens, hashes: hashes)
    var seen: [UInt64] = []
    for hit in hits {
      let hash = keywordHash(concept: keywords.concepts[hit.concept], negated: hit.isNegated)
      guard !seen.contains(hash) else { continue }
      seen.append(hash)
      features.append(
        Feature(
          hash: hash, token: UInt32(truncatingIfNeeded: hit.tokens.lowerBound),
          length: UInt16(truncatingIfNeeded: hit.tokens.count), isKeyword: true))
    }
    addDisguises(of: text, tokens, to: &features)
    self.text = text
    self.tokens = tokens
    self.hits = hits
    self.features = features
  }

  public init(_ source: [UInt8], keywords: KeywordAutomaton) { self.init(source.span, keywords: keywords) }
}

/// Adds a feature for each kind of disguise, on the token that it hid first. O(tokens + disguises).
private func addDisguises(of text: NormalizedText, _ tokens: [Token], to features: inout [Feature]) {
  var seen: UInt32 = 0
  var index = 0
  for disguise in text.disguises where seen & 1 << UInt32(disguise.kind.rawValue) == 0 {
    seen |= 1 << UInt32(disguise.kind.rawValue)
    while index + 1 < tokens.count,
      text.sourceRange(of: tokens[index].range).upperBound <= disguise.range.lowerBound
    {
      index += 1
    }
    guard index < tokens.count else { return }
    features.append(
      Feature(
        hash: disguiseHash(disguise.kind), token: UInt32(truncatingIfNeeded: index), length: 1,
        isKeyword: true))
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
