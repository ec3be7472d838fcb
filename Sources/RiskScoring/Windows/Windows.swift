/// Windows: the clauses of a message, each scored as if it were a message of its own, so that friendly words around a
/// request can't vote it down (Lowd & Meek 2005) and a tactic is learned from the clause that carries it.
public enum Windows {
  /// Tokens from which on a sentence ends a clause, and a comma, bracket or dash does.
  static let clauseLength = 3
  /// Tokens after which a clause is cut anywhere.
  static let longestClause = 24

  /// Cuts tokens into clauses; `marks` as ``PunctuationMarks/between(_:_:)`` gives them. O(tokens).
  static func clauses(_ marks: [PunctuationMarks]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 1..<max(1, marks.count) {
      let length = index - start
      let ends =
        index == marks.count - 1 || length >= longestClause
        || (length >= clauseLength && !marks[index].isDisjoint(with: [.sentence, .clause]))
      if ends {
        clauses.append(start..<index)
        start = index
      }
    }
    return clauses
  }
}
