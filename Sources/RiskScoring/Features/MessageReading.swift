public import MessageText

/// A message as words: tokens, the clauses they make, and what the keyword table found in them.
public struct MessageReading: Sendable {
  public let text: NormalizedText
  public let tokens: [Token]
  /// One for each token: ``tokenHash(_:_:)``.
  let hashes: [UInt64]
  /// Every hit of the keyword table.
  public private(set) var hits: [KeywordHit] = []
  /// The clauses, as ranges of tokens: ``Windows``.
  public private(set) var clauses: [Range<Int>] = []
  /// What tactics are learned from, as ranges of tokens: the clauses, and the sentences that they make.
  public var statements: [Range<Int>] {
    clauses + Windows.sentences(of: clauses) { tokens[$0].startsSentence }
  }
  /// What is scored, as ranges of tokens: the statements and parts of clauses.
  public var windows: [Range<Int>] {
    statements + Windows.parts(of: clauses) { tokens[$0].startsSentence }
  }

  /// O(bytes + tokens × keyword table).
  public init(_ source: Span<UInt8>, keywords: KeywordAutomaton) {
    var scan = KeywordScan(keywords)
    self.init(source, keywords, &scan)
  }

  /// The same with scratch that was used before.
  init(_ source: Span<UInt8>, _ keywords: KeywordAutomaton, _ scan: inout KeywordScan) {
    self.init(words: NormalizedText(source, lexicon: englishLexicon))
    let marks = PunctuationMarks.between(tokens, text.bytes.span)
    keywords.find(hashes, marks, &scan)
    hits = scan.hits
    clauses = Windows.clauses(marks)
  }

  /// The words of a text alone, without clauses and hits. O(bytes).
  init(words text: NormalizedText) {
    let tokens = tokenize(text)
    let bytes = text.bytes.span
    self.text = text
    self.tokens = tokens
    hashes = tokens.map { tokenHash($0, bytes) }
  }

  public init(_ source: [UInt8], keywords: KeywordAutomaton) { self.init(source.span, keywords: keywords) }

  /// The bytes of the source from the first to the last of a run of tokens.
  func sourceRange(of run: Range<Int>) -> Range<Int> {
    let first = text.sourceRange(of: tokens[run.lowerBound].range)
    let last = text.sourceRange(of: tokens[run.upperBound - 1].range)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  // MARK: - Features

  /// A stretch of bytes without spaces, and the tokens that begin in it.
  struct Run {
    let range: Range<Int>
    let tokens: Range<Int>

    /// Longer runs (addresses, lines of scripts without spaces) fall into pieces, token by token.
    static let longestWhole = 32

    /// The first token, or the one before the run.
    var owner: Int { tokens.isEmpty ? max(0, tokens.lowerBound - 1) : tokens.lowerBound }

    /// The token that decides which clause a feature seen on `token` belongs to.
    @inline(__always)
    func home(of token: Int) -> Int { range.count <= Run.longestWhole ? owner : token }
  }

  /// The runs from the one that `token` begins in to the end; all of them for token 0. O(bytes).
  /// `body` says whether to go on.
  @inline(__always)
  func forEachRun(from token: Int, _ body: (Run) -> Bool) {
    let bytes = text.bytes.span
    var start = token == 0 ? 0 : tokens[token].start
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    var next = token
    while next > 0, tokens[next - 1].start >= start { next -= 1 }
    while start < bytes.count {
      guard bytes[start] > 0x20 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, bytes[end] > 0x20 { end += 1 }
      let first = next
      while next < tokens.count, tokens[next].start < end { next += 1 }
      guard body(Run(range: start..<end, tokens: first..<next)) else { return }
      start = end
    }
  }

  /// What a run tells by itself: its tokens, short numbers, character grams; with the token that each was seen on.
  @inline(__always)
  func forEachFeature(of run: Run, _ body: (_ hash: UInt64, _ token: Int) -> Void) {
    forEachFeature(of: run, seenOn: run.tokens, body)
  }

  /// The same for some of its tokens alone; none only where the run has none. O(bytes of the tokens).
  @inline(__always)
  func forEachFeature(
    of run: Run, seenOn seen: Range<Int>, _ body: (_ hash: UInt64, _ token: Int) -> Void
  ) {
    let bytes = text.bytes.span
    for index in seen {
      body(hashes[index], index)
      // A short number stands for itself too.
      let token = tokens[index]
      if token.kind == .number, token.end - token.start <= 3 { body(wordHash(bytes, token.range), index) }
    }
    let begins = seen.lowerBound == run.tokens.lowerBound
    let ends = seen.upperBound == run.tokens.upperBound
    var token = begins ? run.owner : seen.lowerBound
    let start = begins ? run.range.lowerBound : tokens[seen.lowerBound].start
    let end = ends ? run.range.upperBound : tokens[seen.upperBound].start
    forEachCharacterGram(of: run.range, startingIn: start..<end, bytes) { hash, start in
      while token + 1 < run.tokens.upperBound, tokens[token + 1].start <= start { token += 1 }
      body(hash, token)
    }
  }

  /// Hash of the pair that a token makes with the next one of its sentence.
  @inline(__always)
  func pairHash(at token: Int) -> UInt64? {
    guard token + 1 < tokens.count, !tokens[token + 1].startsSentence else { return nil }
    return RiskScoring.pairHash(hashes[token], hashes[token + 1])
  }

  /// Features that count once with full strength: hits of the table, and each kind of disguise, on the token that it
  /// hid first; slips, which happen to everybody, say nothing. O(hits + tokens + disguises).
  func forEachKeyword(
    _ keywords: KeywordAutomaton, _ body: (_ hash: UInt64, _ tokens: Range<Int>) -> Void
  ) {
    for hit in hits { body(keywords.featureHash(hit), hit.tokens) }
    var seen: UInt32 = 1 << UInt32(DisguiseKind.typo.rawValue)
    var index = 0
    for disguise in text.disguises where seen & 1 << UInt32(disguise.kind.rawValue) == 0 {
      seen |= 1 << UInt32(disguise.kind.rawValue)
      while index + 1 < tokens.count,
        text.sourceRange(of: tokens[index].range).upperBound <= disguise.range.lowerBound
      {
        index += 1
      }
      guard index < tokens.count else { return }
      body(disguiseHash(disguise.kind), index..<index + 1)
    }
  }
}

/// Hash of a token as the keyword table and word pairs see it: a word's own, a shape's for all others.
@inline(__always)
func tokenHash(_ token: Token, _ bytes: Span<UInt8>) -> UInt64 {
  token.kind == .word ? wordHash(bytes, token.range) : shapeHash(token.kind)
}
