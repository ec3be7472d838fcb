/// What the clauses of one message add to each column: scores of every clause and of the whole, from one pass over the
/// features.
struct ClauseSums {
  private(set) var clauses: [Range<Int>]
  private let layout: SumLayout
  /// Ordinary features: ``SumLayout/vectors`` a clause.
  private var ordinary: [SIMD8<Int>]
  /// Keywords: `columns` a clause; empty until there is one.
  private var keyword: [Int] = []
  private var wholeKeyword: [Int] = []
  /// Keyword features that lie within a clause, or (-1) only in the whole; each counts once in either.
  private var seen: Set<SeenKeyword> = []

  private struct SeenKeyword: Hashable {
    let clause: Int32
    let feature: Int32
  }

  init(_ clauses: [Range<Int>], columns: Int) {
    self.clauses = clauses
    layout = SumLayout(columns: columns)
    ordinary = [SIMD8<Int>](repeating: SIMD8(repeating: 0), count: clauses.count * layout.vectors)
  }

  /// No clause yet; for ``openClause()``.
  init(columns: Int) { self.init([], columns: columns) }

  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    ordinary.removeAll(keepingCapacity: true)
    keyword = []
    wholeKeyword = []
    seen = []
  }

  /// Makes room for one more clause, whose tokens ``close(_:)`` tells.
  mutating func openClause() {
    for _ in 0..<layout.vectors { ordinary.append(SIMD8(repeating: 0)) }
  }

  mutating func close(_ clauses: [Range<Int>]) { self.clauses = clauses }

  /// All clauses.
  var whole: Range<Int> { 0..<clauses.count }

  /// The clause of a token, searched from `clause` on, which must not lie behind it. O(clauses passed).
  @inline(__always)
  func clause(of token: Int, from clause: Int) -> Int {
    var clause = clause
    while clauses[clause].upperBound <= token { clause += 1 }
    return clause
  }

  /// Adds what a run adds up to.
  @inline(__always)
  mutating func add(_ sums: Span<SIMD8<Int32>>, to clause: Int) {
    let first = clause * layout.vectors
    for index in sums.indices { ordinary[first + index] &+= SIMD8<Int>(truncatingIfNeeded: sums[index]) }
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to clause: Int, _ model: Model) {
    let first = clause * layout.vectors
    for column in 0..<layout.columns {
      ordinary[first + column / 8][column % 8] += model.weight(feature, column: column)
    }
    addCount(model.norm(feature), layout.norm, clause)
  }

  /// Counts a token.
  mutating func addWord(to clause: Int, isKnown: Bool) {
    addCount(1, layout.words, clause)
    if isKnown { addCount(1, layout.known, clause) }
  }

  private mutating func addCount(_ count: Int, _ lane: Int, _ clause: Int) {
    ordinary[clause * layout.vectors + lane / 8][lane % 8] += count
  }

  mutating func addKeyword(_ feature: Int, tokens: Range<Int>, _ model: Model) {
    if keyword.isEmpty {
      keyword = [Int](repeating: 0, count: clauses.count * layout.columns)
      wholeKeyword = [Int](repeating: 0, count: layout.columns)
    }
    let number = Int32(truncatingIfNeeded: feature)
    if seen.insert(SeenKeyword(clause: -1, feature: number)).inserted {
      model.addWeights(feature, to: &wholeKeyword, from: 0)
    }
    let index = clauseHolding(tokens.lowerBound)
    if clauses[index].upperBound >= tokens.upperBound,
      seen.insert(SeenKeyword(clause: Int32(truncatingIfNeeded: index), feature: number)).inserted
    {
      model.addWeights(feature, to: &keyword, from: index * layout.columns)
    }
  }

  /// The clause of a token, by bisection.
  private func clauseHolding(_ token: Int) -> Int {
    var low = 0
    var high = clauses.count - 1
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Results

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty
      ? 0..<0 : clauses[window.lowerBound].lowerBound..<clauses[window.upperBound - 1].upperBound
  }

  private func sum(_ lane: Int, in window: Range<Int>) -> Int {
    var sum = 0
    for clause in window { sum += ordinary[clause * layout.vectors + lane / 8][lane % 8] }
    return sum
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  func length(of window: Range<Int>) -> Double {
    let norm = sum(layout.norm, in: window)
    return norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (sum(layout.words, in: window), sum(layout.known, in: window))
  }

  /// The length of each clause.
  func lengths() -> [Double] { clauses.indices.map { length(of: $0..<$0 + 1) } }

  /// The score of a column in the whole message, before calibration. O(clauses).
  func score(_ index: Int, _ column: ModelColumn) -> Double {
    column.score(keyword.isEmpty ? 0 : wholeKeyword[index], sum(index, in: whole), length: length(of: whole))
  }

  /// The score of a column in one clause, whose length is given, before calibration. O(1).
  @inline(__always)
  func score(_ index: Int, _ column: ModelColumn, in clause: Int, length: Double) -> Double {
    column.score(
      keyword.isEmpty ? 0 : keyword[clause * layout.columns + index],
      ordinary[clause * layout.vectors + index / 8][index % 8], length: length)
  }
}

/// How sums lie in vectors of eight: one lane for each column, then three counts.
struct SumLayout: Sendable {
  let columns: Int

  /// Squared length in ``ModelFormat/normUnit``.
  var norm: Int { columns }
  /// Tokens.
  var words: Int { columns + 1 }
  /// Tokens that the model knows.
  var known: Int { columns + 2 }
  var lanes: Int { columns + 3 }
  var vectors: Int { (lanes + 7) / 8 }
}

extension ModelColumn {
  /// Score of a window from its sums of weight steps.
  @inline(__always)
  fileprivate func score(_ keyword: Int, _ ordinary: Int, length: Double) -> Double {
    bias + scale * (Double(keyword) + Double(ordinary) / length)
  }
}
