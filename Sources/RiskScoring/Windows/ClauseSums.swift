/// What the clauses of one message add to each column: scores of every clause and of the whole, from one pass over the
/// features.
struct ClauseSums {
  private let clauses: [Range<Int>]
  private let columns: Int
  private let clauseOf: [Int32]
  /// Weights of ordinary features, then of keywords: `columns` a clause each.
  private var ordinary: [Int]
  private var keyword: [Int]
  /// Squared lengths in ``ModelFormat/normUnit``.
  private var norms: [Int]
  private var words: [Int]
  private var known: [Int]
  /// Keyword features that lie within a clause, or (-1) only in the whole; each counts once in either.
  private var seen: Set<SeenKeyword> = []
  private var wholeKeyword: [Int]

  private struct SeenKeyword: Hashable {
    let clause: Int32
    let feature: Int32
  }

  init(_ clauses: [Range<Int>], columns: Int) {
    self.clauses = clauses
    self.columns = columns
    var clauseOf: [Int32] = []
    clauseOf.reserveCapacity(clauses.last?.upperBound ?? 0)
    for (index, clause) in clauses.enumerated() {
      for _ in clause { clauseOf.append(Int32(truncatingIfNeeded: index)) }
    }
    self.clauseOf = clauseOf
    ordinary = [Int](repeating: 0, count: clauses.count * columns)
    keyword = ordinary
    norms = [Int](repeating: 0, count: clauses.count)
    words = norms
    known = norms
    wholeKeyword = [Int](repeating: 0, count: columns)
  }

  /// All clauses.
  var whole: Range<Int> { 0..<clauses.count }

  mutating func addWord(_ token: Int, isKnown: Bool) {
    words[Int(clauseOf[token])] += 1
    if isKnown { known[Int(clauseOf[token])] += 1 }
  }

  /// Adds an ordinary feature, which belongs to the clause that it begins in.
  mutating func add(_ feature: Int, token: Int, _ model: Model) {
    let clause = Int(clauseOf[token])
    norms[clause] += model.norm(feature)
    model.addWeights(feature, to: &ordinary, from: clause * columns)
  }

  mutating func addKeyword(_ feature: Int, tokens: Range<Int>, _ model: Model) {
    let number = Int32(truncatingIfNeeded: feature)
    if seen.insert(SeenKeyword(clause: -1, feature: number)).inserted {
      model.addWeights(feature, to: &wholeKeyword, from: 0)
    }
    let clause = clauseOf[tokens.lowerBound]
    if clauseOf[tokens.upperBound - 1] == clause,
      seen.insert(SeenKeyword(clause: clause, feature: number)).inserted
    {
      model.addWeights(feature, to: &keyword, from: Int(clause) * columns)
    }
  }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty
      ? 0..<0 : clauses[window.lowerBound].lowerBound..<clauses[window.upperBound - 1].upperBound
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  func length(of window: Range<Int>) -> Double {
    let norm = window.reduce(0) { $0 + norms[$1] }
    return norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (window.reduce(0) { $0 + words[$1] }, window.reduce(0) { $0 + known[$1] })
  }

  /// The highest score of a column before calibration, and the window that has it: a run of clauses.
  /// O(clauses).
  func strongest(_ index: Int, _ column: ModelColumn) -> (score: Double, window: Range<Int>) {
    guard column.readsWindows, !clauses.isEmpty else {
      let sum = clauses.indices.reduce(0) { $0 + ordinary[$1 * columns + index] }
      return (column.score(wholeKeyword[index], sum, length: length(of: whole)), whole)
    }
    var best = (score: -Double.infinity, window: whole)
    for clause in clauses.indices {
      let score = score(index, column, in: clause)
      if score > best.score { best = (score, clause..<clause + 1) }
    }
    return best
  }

  /// The score of a column in one clause, before calibration. O(1).
  func score(_ index: Int, _ column: ModelColumn, in clause: Int) -> Double {
    let place = clause * columns + index
    return column.score(keyword[place], ordinary[place], length: length(of: clause..<clause + 1))
  }
}

extension ModelColumn {
  /// Score of a window from its sums of weight steps.
  fileprivate func score(_ keyword: Int, _ ordinary: Int, length: Double) -> Double {
    bias + scale * (Double(keyword) + Double(ordinary) / length)
  }
}
