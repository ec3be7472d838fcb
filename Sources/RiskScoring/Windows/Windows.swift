/// Windows: the clauses of a message, each scored as if it were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005) and a tactic is learned from the clause that carries it.
public enum Windows {
  /// Tokens from which on a sentence ends a clause, and a comma, bracket or dash does.
  static let clauseLength = 3
  /// Tokens after which a clause is cut anywhere.
  static let longestClause = 24

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
}
