/// What the clauses of one message add to each column: scores of every clause and of the whole, from one pass over the
/// features. Used again from message to message.
struct ClauseSums: Sendable {
  private(set) var clauses: [Range<Int>] = []
  private let layout: SumLayout
  /// Ordinary features: ``SumLayout/stride`` a clause; room for more may stand behind them.
  private var ordinary: [Int] = []
  private var openCount = 0
  /// Keywords, laid out alike; nothing until there is one.
  private var keyword: [Int] = []
  private var wholeKeyword: [Int] = []
  /// What was added to the last clause so far, and how often: the lanes hold so much.
  private var pending: [SIMD8<Int32>]
  private var pendingCount = 0
  private static let mostPending = 512
  /// Keyword features that lie in the message, each with the last clause that it lies within, -1 for none. Each counts
  /// once in a clause, and in the whole.
  private var seen: [(feature: Int, clause: Int)] = []

  init(columns: Int) {
    layout = SumLayout(columns: columns)
    pending = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
  }

  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    openCount = 0
    keyword.removeAll(keepingCapacity: true)
    wholeKeyword.removeAll(keepingCapacity: true)
    seen.removeAll(keepingCapacity: true)
    for index in pending.indices { pending[index] = SIMD8(repeating: 0) }
    pendingCount = 0
  }

  // MARK: - Ordinary features

  /// Makes room for one more clause, whose tokens ``close(_:)`` tells.
  mutating func openClause() {
    addPending()
    let start = openCount * layout.stride
    openCount += 1
    if ordinary.count < openCount * layout.stride {
      ordinary += [Int](repeating: 0, count: layout.stride)
    } else {
      for lane in start..<start + layout.stride { ordinary[lane] = 0 }
    }
  }

  /// All clauses are open: these.
  mutating func close(_ clauses: [Range<Int>]) {
    addPending()
    self.clauses = clauses
    while openCount < clauses.count { openClause() }
  }

  /// Adds what a run adds up to, to the clause opened last.
  @inline(__always)
  mutating func add(_ sums: Span<SIMD8<Int32>>) {
    for index in sums.indices { pending[index] &+= sums[index] }
    countPending()
  }

  /// Adds an ordinary feature to the clause opened last.
  @inline(__always)
  mutating func add(_ feature: Int, _ model: Model) {
    model.addWeights(feature, to: &pending)
    pending[layout.norm / 8][layout.norm % 8] &+= Int32(truncatingIfNeeded: model.norm(feature))
    countPending()
  }

  @inline(__always)
  private mutating func countPending() {
    pendingCount += 1
    if pendingCount == ClauseSums.mostPending { addPending() }
  }

  private mutating func addPending() {
    guard pendingCount > 0 else { return }
    pendingCount = 0
    var lane = (openCount - 1) * layout.stride
    for index in pending.indices {
      for place in 0..<8 { ordinary[lane + place] += Int(pending[index][place]) }
      pending[index] = SIMD8(repeating: 0)
      lane += 8
    }
  }

  /// Adds what a run adds up to.
  @inline(__always)
  mutating func add(_ sums: Span<SIMD8<Int32>>, to clause: Int) {
    var lane = clause * layout.stride
    for index in sums.indices {
      for place in 0..<8 { ordinary[lane + place] += Int(sums[index][place]) }
      lane += 8
    }
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to clause: Int, _ model: Model) {
    model.addWeights(feature, to: &ordinary, from: clause * layout.stride)
    ordinary[clause * layout.stride + layout.norm] += model.norm(feature)
  }

  /// Counts a token.
  mutating func addWord(to clause: Int, isKnown: Bool) {
    ordinary[clause * layout.stride + layout.words] += 1
    if isKnown { ordinary[clause * layout.stride + layout.known] += 1 }
  }

  /// The clause of a token, searched from `clause` on, which must not lie behind it. O(clauses passed).
  @inline(__always)
  func clause(of token: Int, from clause: Int) -> Int {
    var clause = clause
    while clauses[clause].upperBound <= token { clause += 1 }
    return clause
  }

  // MARK: - Keywords

  /// Adds a keyword. Those of one feature come in the order of their ends. O(log clauses + features so far).
  mutating func addKeyword(_ feature: Int, tokens: Range<Int>, _ model: Model) {
    if seen.isEmpty {
      for _ in 0..<clauses.count * layout.stride { keyword.append(0) }
      for _ in 0..<layout.stride { wholeKeyword.append(0) }
    }
    var place = 0
    while place < seen.count, seen[place].feature != feature { place += 1 }
    if place == seen.count {
      seen.append((feature, -1))
      model.addWeights(feature, to: &wholeKeyword, from: 0)
    }
    let index = clauseHolding(tokens.lowerBound)
    if clauses[index].upperBound >= tokens.upperBound, seen[place].clause != index {
      seen[place].clause = index
      model.addWeights(feature, to: &keyword, from: index * layout.stride)
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

  /// All clauses.
  var whole: Range<Int> { 0..<clauses.count }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty
      ? 0..<0 : clauses[window.lowerBound].lowerBound..<clauses[window.upperBound - 1].upperBound
  }

  private func sum(_ lane: Int, in window: Range<Int>) -> Int {
    var sum = 0
    for clause in window { sum += ordinary[clause * layout.stride + lane] }
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

  /// The score of a column in the whole message, whose length is given, before calibration. O(clauses).
  func score(_ index: Int, _ column: ColumnNumbers, length: Double) -> Double {
    column.score(seen.isEmpty ? 0 : wholeKeyword[index], sum(index, in: whole), length: length)
  }

  /// The score of a column in one clause, whose length is given, before calibration. O(1).
  @inline(__always)
  func score(_ index: Int, _ column: ColumnNumbers, in clause: Int, length: Double) -> Double {
    let place = clause * layout.stride + index
    return column.score(seen.isEmpty ? 0 : keyword[place], ordinary[place], length: length)
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
  var vectors: Int { (columns + 3 + 7) / 8 }
  /// Lanes of all vectors.
  var stride: Int { vectors * 8 }
}

extension ColumnNumbers {
  /// Score of a window from its sums of weight steps.
  @inline(__always)
  fileprivate func score(_ keyword: Int, _ ordinary: Int, length: Double) -> Double {
    bias + scale * (Double(keyword) + Double(ordinary) / length)
  }
}
