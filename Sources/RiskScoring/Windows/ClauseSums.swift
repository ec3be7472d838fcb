/// What the words of one message add to each column: sums of the pieces of its clauses (``Windows``), from one pass over
/// the features, of which any window is put together. Used again from message to message.
struct ClauseSums: Sendable {
  private(set) var clauses: [Range<Int>] = []
  /// The tokens of each piece.
  private var pieces: [Range<Int>] = []
  private let layout: SumLayout
  /// Ordinary features: ``SumLayout/stride`` a piece; room for more may stand behind them.
  private var ordinary: [Int] = []
  private var openCount = 0
  /// What was added to the last piece so far, and how often: the lanes hold so much.
  private var pending: [SIMD8<Int32>]
  private var pendingCount = 0
  private static let mostPending = 512
  /// Hits of the keyword table and disguises.
  private var keywords: [Keyword] = []
  /// Those of the clause that was entered last, each feature's together, and how many of all were passed for it.
  private var entered: [Keyword] = []
  private var passed = 0
  /// Scores of the window that was scored last, eight columns a vector, and what it was worked out from.
  private(set) var scores: [SIMD8<Double>]
  private var sums: [Int]
  private var added: [Int]

  private struct Keyword {
    let feature: Int
    let tokens: Range<Int>
  }

  init(columns: Int) {
    layout = SumLayout(columns: columns)
    pending = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
    scores = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: (columns + 7) / 8)
    sums = [Int](repeating: 0, count: layout.stride)
    added = sums
  }

  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    openCount = 0
    keywords.removeAll(keepingCapacity: true)
    for index in pending.indices { pending[index] = SIMD8(repeating: 0) }
    pendingCount = 0
  }

  // MARK: - Ordinary features

  /// Makes room for one more piece, whose tokens ``close(_:)`` tells.
  mutating func openPiece() {
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
    for clause in clauses {
      var start = clause.lowerBound
      while start < clause.upperBound {
        let end = min(start + Windows.pieceLength, clause.upperBound)
        pieces.append(start..<end)
        start = end
      }
    }
    while openCount < pieces.count { openPiece() }
  }

  /// Adds what a run adds up to, to the piece opened last.
  @inline(__always)
  mutating func add(_ sums: Span<SIMD8<Int32>>) {
    for index in sums.indices { pending[index] &+= sums[index] }
    countPending()
  }

  /// Adds an ordinary feature to the piece opened last.
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
  mutating func add(_ sums: Span<SIMD8<Int32>>, to piece: Int) {
    var lane = piece * layout.stride
    for index in sums.indices {
      for place in 0..<8 { ordinary[lane + place] += Int(sums[index][place]) }
      lane += 8
    }
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to piece: Int, _ model: Model) {
    model.addWeights(feature, to: &ordinary, from: piece * layout.stride)
    ordinary[piece * layout.stride + layout.norm] += model.norm(feature)
  }

  /// Counts a token.
  mutating func addWord(to piece: Int, isKnown: Bool) {
    ordinary[piece * layout.stride + layout.words] += 1
    if isKnown { ordinary[piece * layout.stride + layout.known] += 1 }
  }

  /// The piece of a token, searched from `piece` on, which must not lie behind it. O(pieces passed).
  @inline(__always)
  func piece(of token: Int, from piece: Int) -> Int {
    var piece = piece
    while pieces[piece].upperBound <= token { piece += 1 }
    return piece
  }

  // MARK: - Keywords

  /// Adds a keyword; it counts once in each window that all of its tokens lie in.
  mutating func addKeyword(_ feature: Int, tokens: Range<Int>) {
    keywords.append(Keyword(feature: feature, tokens: tokens))
  }

  // MARK: - Results

  /// All pieces.
  var whole: Range<Int> { 0..<pieces.count }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty ? 0..<0 : pieces[window.lowerBound].lowerBound..<pieces[window.upperBound - 1].upperBound
  }

  private func sum(_ lane: Int, in window: Range<Int>) -> Int {
    var sum = 0
    for piece in window { sum += ordinary[piece * layout.stride + lane] }
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

  /// The score of a column in the whole message, whose length is given, before calibration.
  /// O(pieces + keywords × log keywords).
  func score(_ index: Int, _ column: ColumnNumbers, length: Double, _ model: Model) -> Double {
    var keyword = 0
    var last = -1
    if !keywords.isEmpty {
      for feature in keywords.map({ $0.feature }).sorted() where feature != last {
        keyword += model.weight(feature, column: index)
        last = feature
      }
    }
    return column.bias + column.scale * (Double(keyword) + Double(sum(index, in: whole)) / length)
  }

  // MARK: - Windows

  /// Called before the first clause is entered. O(keywords × log keywords).
  mutating func beginWindows() {
    passed = 0
    if keywords.count > 1 {
      keywords.sort { ($0.tokens.lowerBound, $0.feature) < ($1.tokens.lowerBound, $1.feature) }
    }
  }

  /// Called for each clause in order, before its windows are scored.
  mutating func enter(_ clause: Range<Int>) {
    entered.removeAll(keepingCapacity: true)
    while passed < keywords.count, keywords[passed].tokens.lowerBound < clause.upperBound {
      if keywords[passed].tokens.upperBound <= clause.upperBound { entered.append(keywords[passed]) }
      passed += 1
    }
    if entered.count > 1 { entered.sort { $0.feature < $1.feature } }
  }

  /// Works out ``scores`` of a window of the clause that was entered, before calibration. O(columns × its pieces).
  mutating func score(_ window: Range<Int>, _ lanes: ColumnLanes, _ model: Model) {
    let first = window.lowerBound * layout.stride
    for lane in 0..<layout.columns { sums[lane] = ordinary[first + lane] }
    for piece in window.dropFirst() {
      let first = piece * layout.stride
      for lane in 0..<layout.columns { sums[lane] &+= ordinary[first + lane] }
    }
    let length = length(of: window)
    let hasKeyword = !entered.isEmpty && addKeywords(in: tokens(of: window), model)
    for vector in scores.indices {
      var score = SIMD8<Double>(repeating: 0)
      for lane in 0..<8 { score[lane] = Double(sums[vector * 8 + lane]) }
      score /= length
      if hasKeyword { for lane in 0..<8 { score[lane] += Double(added[vector * 8 + lane]) } }
      scores[vector] = lanes.bias[vector] + lanes.scale[vector] * score
    }
  }

  /// Puts into `added` what the keywords within these tokens add up to, each feature once; false where there is none.
  private mutating func addKeywords(in tokens: Range<Int>, _ model: Model) -> Bool {
    var last = -1
    for keyword in entered
    where keyword.feature != last && keyword.tokens.lowerBound >= tokens.lowerBound
      && keyword.tokens.upperBound <= tokens.upperBound
    {
      if last < 0 { for lane in added.indices { added[lane] = 0 } }
      model.addWeights(keyword.feature, to: &added, from: 0)
      last = keyword.feature
    }
    return last >= 0
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
