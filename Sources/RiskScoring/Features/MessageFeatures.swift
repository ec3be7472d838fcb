public import MessageText

/// One feature of a message: what it is, and the tokens it was seen on.
public struct Feature: Sendable {
  public enum Kind: UInt8, Sendable {
    /// The token itself: exactly one for each token.
    case token
    /// Any other ordinary feature; all ordinary features share a length of one.
    case detail
    /// A hit of the keyword table or a disguise that was undone, counted once with full strength.
    case keyword
  }

  public let hash: UInt64
  /// First token and number of tokens.
  public let token: UInt32
  public let length: UInt16
  public let kind: Kind

  public var isKeyword: Bool { kind == .keyword }

  /// The tokens it was seen on.
  var tokens: Range<Int> { Int(token)..<Int(token) + Int(length) }
}

/// Everything the scorer sees of a message.
///
/// - words and shapes; pairs of neighbours within a sentence;
/// - character 2- to 4-grams of all that stands between spaces, with its borders: they carry typos, inflections,
///   punctuation and scripts without spaces;
/// - concepts of the keyword table that were hit, by the mode of their clause; every hit is listed, each concept and
///   mode counts once in what is scored;
/// - kinds of disguise that were undone to get at the words.
public struct MessageFeatures: Sendable {
  public let text: NormalizedText
  public let tokens: [Token]
  public let features: [Feature]
  /// Every hit of the keyword table.
  public let hits: [KeywordHit]
  /// The clauses, as ranges of tokens: ``Windows``.
  public let clauses: [Range<Int>]

  /// O(bytes + tokens × keyword table).
  public init(_ source: Span<UInt8>, keywords: KeywordAutomaton) {
    let text = NormalizedText(source, lexicon: englishLexicon)
    let tokens = tokenize(text)
    let bytes = text.bytes.span
    var hashes: [UInt64] = []
    hashes.reserveCapacity(tokens.count)
    for token in tokens { hashes.append(tokenHash(token, bytes)) }
    var features: [Feature] = []
    features.reserveCapacity(tokens.count * 20)
    func add(_ hash: UInt64, _ kind: Feature.Kind, _ token: Int, _ length: Int = 1) {
      features.append(
        Feature(
          hash: hash, token: UInt32(truncatingIfNeeded: token), length: UInt16(truncatingIfNeeded: length),
          kind: kind))
    }
    for (index, token) in tokens.enumerated() {
      add(hashes[index], .token, index)
      if token.kind == .number, token.end - token.start <= 3 {
        add(wordHash(bytes, token.range), .detail, index)
      }
      if index + 1 < tokens.count, !tokens[index + 1].startsSentence {
        add(pairHash(hashes[index], hashes[index + 1]), .detail, index, 2)
      }
    }
    if !tokens.isEmpty {
      var token = 0
      forEachCharacterGram(bytes) { hash, start in
        while token + 1 < tokens.count, tokens[token + 1].start <= start { token += 1 }
        add(hash, .detail, token)
      }
    }
    let marks = PunctuationMarks.between(tokens, bytes)
    let hits = keywords.hits(hashes, marks)
    for hit in hits { add(keywords.featureHash(hit), .keyword, hit.tokens.lowerBound, hit.tokens.count) }
    addDisguises(of: text, tokens, to: &features)
    clauses = Windows.clauses(marks)
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

  /// The features that lie within a clause. O(features).
  public func features(in clause: Range<Int>) -> [Feature] {
    features.filter {
      // An ordinary feature belongs where it begins, a keyword has to end within too.
      clause.contains(Int($0.token)) && (!$0.isKeyword || $0.tokens.upperBound <= clause.upperBound)
    }
  }
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
        kind: .keyword))
  }
}

/// Hash of a token as the keyword table and word pairs see it: a word's own, a shape's for all others.
@inline(__always)
func tokenHash(_ token: Token, _ bytes: Span<UInt8>) -> UInt64 {
  token.kind == .word ? wordHash(bytes, token.range) : shapeHash(token.kind)
}

/// Shortest and longest character gram.
private let gramLengths = 2...4

/// Character grams of each run of bytes without spaces, one space before and behind it included, with the offset
/// where the gram starts (that of the run for those that start with the space). O(bytes).
@inline(__always)
func forEachCharacterGram(_ bytes: Span<UInt8>, _ body: (UInt64, Int) -> Void) {
  var start = 0
  while start < bytes.count {
    guard bytes[start] > 0x20 else {
      start += 1
      continue
    }
    var end = start + 1
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    addGrams(from: -1, of: start..<end, bytes, body)
    for index in start..<end where bytes[index] & 0xC0 != 0x80 {
      addGrams(from: index - start, of: start..<end, bytes, body)
    }
    start = end
  }
}

/// The grams that begin at `offset` within `run`; -1 and `run.count` are the spaces around it.
@inline(__always)
private func addGrams(
  from offset: Int, of run: Range<Int>, _ bytes: Span<UInt8>, _ body: (UInt64, Int) -> Void
) {
  var hash = FeatureFamily.characters.rawValue
  var position = run.lowerBound + offset
  for length in 1...gramLengths.upperBound {
    if position < run.lowerBound || position == run.upperBound {
      hash = stepped(hash, 0x20)
      position += 1
    } else {
      hash = stepped(hash, bytes[position])
      position += 1
      while position < run.upperBound, bytes[position] & 0xC0 == 0x80 {
        hash = stepped(hash, bytes[position])
        position += 1
      }
    }
    if length >= gramLengths.lowerBound { body(mixed(hash), max(run.lowerBound, run.lowerBound + offset)) }
    if position > run.upperBound { return }
  }
}
