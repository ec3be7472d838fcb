/// Windows: stretches of a message, each scored as if it were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005) and a tactic is learned from the words that carry it.
///
/// A window is a clause; or a short sentence of several clauses, which says what each of them leaves open; or, where
/// nothing parts the request from what was put before or behind it, a part of a clause: clauses fall into *pieces* of a
/// few tokens, and some pieces in a row are a window too.
public enum Windows {
  /// Tokens from which on a sentence ends a clause, and a comma, bracket or dash does.
  static let clauseLength = 3
  /// Tokens after which a clause is cut anywhere.
  static let longestClause = 24
  /// Tokens that a sentence may have to be a window.
  static let longestSentence = 40
  /// Tokens of a piece; the last one of a clause may have fewer.
  static let pieceLength = 4
  /// Pieces of the windows that are parts of clauses.
  private static let partLengths = 2...3

  /// Whether a clause of these tokens ends before one with such a mark.
  @inline(__always)
  static func ends(_ clause: Range<Int>, before mark: PunctuationMarks) -> Bool {
    clause.count >= longestClause
      || clause.count >= clauseLength && !mark.isDisjoint(with: [.sentence, .clause])
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
  static func forEachWindow(pieces: Int, _ body: (Range<Int>) -> Void) {
    body(0..<pieces)
    forEachPart(pieces: pieces, body)
  }

  private static func forEachPart(pieces: Int, _ body: (Range<Int>) -> Void) {
    for length in partLengths where length < pieces {
      for start in 0...pieces - length { body(start..<start + length) }
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

  /// The parts of clauses that are windows, as ranges of tokens. O(tokens).
  static func parts(of clauses: [Range<Int>]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for clause in clauses {
      forEachPart(pieces: pieces(clause.count)) { part in
        let start = clause.lowerBound + part.lowerBound * pieceLength
        windows.append(start..<min(clause.upperBound, start + part.count * pieceLength))
      }
    }
    return windows
  }
}
