/// Windows: stretches of a message, each scored as if it were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005) and a tactic is learned from the words that carry it.
///
/// A window is a clause; or a short sentence of several clauses, which says what each of them leaves open; or, where
/// nothing parts the request from what was put before or behind it, a part of a clause: clauses fall into *pieces* of a
/// few tokens, and some pieces in a row are a window too, also over a *cut*, where a clause ends for its length alone.
public enum Windows {
  /// Tokens from which on a sentence ends a clause, and a comma, bracket or dash does.
  static let clauseLength = 3
  /// Tokens after which a clause is cut anywhere.
  static let longestClause = 24
  /// Tokens that a sentence may have to be a window.
  static let longestSentence = 40
  /// Tokens of a piece; the last one of a clause may have fewer.
  static let pieceLength = 4
  /// Pieces of the windows that are parts of clauses. Of two pieces, parts found labels where none were.
  private static let partLength = 3
  /// The same in a long text, where a request is easily hidden.
  private static let shortPartLength = 2
  /// Pieces on each side of a cut that parts reach to.
  static let bridgeReach = partLength - 1
  /// Tokens that most messages stay below.
  private static let mostTokens = 100

  /// Whether clauses make a long text.
  @inline(__always)
  static func isLong(_ clauses: [Range<Int>]) -> Bool { (clauses.last?.upperBound ?? 0) > mostTokens }

  /// Whether a clause of these tokens ends before one with such a mark; at the end of a line it may be short.
  @inline(__always)
  static func ends(_ clause: Range<Int>, before mark: PunctuationMarks) -> Bool {
    clause.count >= longestClause
      || !mark.isDisjoint(with: [.sentence, .clause])
        && (clause.count >= clauseLength || mark.contains(.line))
  }

  /// Cuts tokens into clauses; `marks` as ``PunctuationMarks/between(_:_:)`` gives them. O(tokens).
  static func clauses(_ marks: [PunctuationMarks]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, marks.count) {
      if index == marks.count - 1 || ends(start..<index, before: marks[index]) {
        clauses.append(start..<index)
        start = index
      }
    }
    return clauses
  }

  /// Pieces of a clause of so many tokens.
  static func pieces(_ tokens: Int) -> Int { (tokens + pieceLength - 1) / pieceLength }

  /// The windows of a clause of so many pieces, as ranges of them: the clause itself, then its parts.
  static func forEachWindow(pieces: Int, isLong: Bool, _ body: (Range<Int>) -> Void) {
    body(0..<pieces)
    forEachPart(pieces: pieces, isLong: isLong, body)
  }

  private static func forEachPart(pieces: Int, isLong: Bool, _ body: (Range<Int>) -> Void) {
    forEachPart(pieces: pieces, length: partLength, body)
    if isLong { forEachPart(pieces: pieces, length: shortPartLength, body) }
  }

  private static func forEachPart(pieces: Int, length: Int, _ body: (Range<Int>) -> Void) {
    guard pieces > length else { return }
    for start in 0...pieces - length { body(start..<start + length) }
  }

  /// Calls `body` with each cut: the number of the clause behind it. O(clauses).
  @inline(__always)
  static func forEachCut(
    in clauses: [Range<Int>], startsSentence: (_ token: Int) -> Bool, _ body: (_ next: Int) -> Void
  ) {
    for next in clauses.indices.dropFirst()
    where clauses[next - 1].count >= longestClause && !startsSentence(clauses[next].lowerBound) {
      body(next)
    }
  }

  /// The parts that reach over a cut, as ranges of pieces counted from it, where so many pieces follow.
  static func forEachBridge(pieces: Int, isLong: Bool, _ body: (Range<Int>) -> Void) {
    for length in isLong ? shortPartLength...partLength : partLength...partLength {
      for ahead in 1..<length where ahead <= pieces { body(ahead - length..<ahead) }
    }
  }

  /// Calls `body` with each sentence of two clauses or more that is a window, as a range of them. O(clauses).
  @inline(__always)
  static func forEachSentence(
    of clauses: [Range<Int>], startsSentence: (_ token: Int) -> Bool, _ body: (Range<Int>) -> Void
  ) {
    var first = 0
    for next in 1..<max(2, clauses.count + 1)
    where next >= clauses.count || startsSentence(clauses[next].lowerBound) {
      if next > first + 1, next <= clauses.count,
        clauses[next - 1].upperBound - clauses[first].lowerBound <= longestSentence
      {
        body(first..<next)
      }
      first = next
    }
  }

  /// The sentences that are windows, as ranges of tokens. O(clauses).
  static func sentences(
    of clauses: [Range<Int>], startsSentence: (_ token: Int) -> Bool
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    forEachSentence(of: clauses, startsSentence: startsSentence) { sentence in
      sentences.append(clauses[sentence.lowerBound].lowerBound..<clauses[sentence.upperBound - 1].upperBound)
    }
    return sentences
  }

  /// The parts of clauses that are windows, as ranges of tokens, then those over cuts. O(tokens).
  static func parts(of clauses: [Range<Int>], startsSentence: (_ token: Int) -> Bool) -> [Range<Int>] {
    let isLong = isLong(clauses)
    var windows: [Range<Int>] = []
    /// `part`: in pieces from the beginning of the clause on.
    func append(_ part: Range<Int>, of clause: Range<Int>) {
      let end = clause.lowerBound + part.upperBound * pieceLength
      windows.append(clause.lowerBound + part.lowerBound * pieceLength..<min(clause.upperBound, end))
    }
    for clause in clauses {
      forEachPart(pieces: pieces(clause.count), isLong: isLong) { append($0, of: clause) }
    }
    forEachCut(in: clauses, startsSentence: startsSentence) { next in
      let clause = clauses[next]
      forEachBridge(pieces: pieces(clause.count), isLong: isLong) { append($0, of: clause) }
    }
    return windows
  }
}
