/// What the words of one message add to each column: sums of the pieces of its clauses (``Windows``), from one pass over
/// the features, of which any window is put together.
struct ClauseSums {
  private var clauses: [Range<Int>] = []
  /// The tokens of each piece.
  private var pieces: [Range<Int>] = []
  private let layout: SumLayout
  /// Ordinary features: ``SumLayout/vectors`` a piece.
  private var ordinary: [SIMD8<Int>] = []
  private var keywords: [Keyword] = []

  /// A hit of the keyword table, or a disguise.
  private struct Keyword {
    let feature: Int
    let tokens: Range<Int>
  }

  /// No clause yet; for ``openPiece()``.
  init(columns: Int) { layout = SumLayout(columns: columns) }

  init(_ clauses: [Range<Int>], columns: Int) {
    self.init(columns: columns)
    close(clauses)
    for _ in pieces { openPiece() }
  }

  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    ordinary.removeAll(keepingCapacity: true)
    keywords.removeAll(keepingCapacity: true)
  }

  /// Makes room for one more piece, whose tokens ``close(_:)`` tells.
  @inline(__always)
  mutating func openPiece() {
    for _ in 0..<layout.vectors { ordinary.append(SIMD8(repeating: 0)) }
  }

  mutating func close(_ clauses: [Range<Int>]) {
    self.clauses = clauses
    for clause in clauses {
      var start = clause.lowerBound
      while start < clause.upperBound {
        let end = min(start + Windows.pieceLength, clause.upperBound)
        pieces.append(start..<end)
        start = end
      }
    }
  }

  /// All pieces.
  var whole: Range<Int> { 0..<pieces.count }

  /// The piece of a token, searched from `piece` on, which must not lie behind it. O(pieces passed).
  @inline(__always)
  func piece(of token: Int, from piece: Int) -> Int {
    var piece = piece
    while pieces[piece].upperBound <= token { piece += 1 }
    return piece
  }

  /// Adds what a run adds up to.
  @inline(__always)
  mutating func add(_ sums: Span<SIMD8<Int32>>, to piece: Int) {
    let first = piece * layout.vectors
    for index in sums.indices { ordinary[first + index] &+= SIMD8<Int>(truncatingIfNeeded: sums[index]) }
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to piece: Int, _ model: Model) {
    let first = piece * layout.vectors
    for column in 0..<layout.columns {
      ordinary[first + column / 8][column % 8] += model.weight(feature, column: column)
    }
    addCount(model.norm(feature), layout.norm, piece)
  }

  /// Counts a token.
  mutating func addWord(to piece: Int, isKnown: Bool) {
    addCount(1, layout.words, piece)
    if isKnown { addCount(1, layout.known, piece) }
  }

  private mutating func addCount(_ count: Int, _ lane: Int, _ piece: Int) {
    ordinary[piece * layout.vectors + lane / 8][lane % 8] += count
  }

  /// Adds a keyword feature; it counts once in each window that all of its tokens lie in.
  mutating func addKeyword(_ feature: Int, tokens: Range<Int>) {
    keywords.append(Keyword(feature: feature, tokens: tokens))
  }

  // MARK: - Results

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty ? 0..<0 : pieces[window.lowerBound].lowerBound..<pieces[window.upperBound - 1].upperBound
  }

  private func sum(_ lane: Int, in window: Range<Int>) -> Int {
    var sum = 0
    for piece in window { sum += ordinary[piece * layout.vectors + lane / 8][lane % 8] }
    return sum
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  func length(of window: Range<Int>) -> Double { length(sum(layout.norm, in: window)) }

  private func length(_ norm: Int) -> Double {
    norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (sum(layout.words, in: window), sum(layout.known, in: window))
  }

  /// The score of a column in the whole message, before calibration. O(pieces + keywords × log keywords).
  func score(_ index: Int, _ column: ModelColumn, _ model: Model) -> Double {
    var keyword = 0
    var last = -1
    for feature in keywords.map(\.feature).sorted() where feature != last {
      keyword += model.weight(feature, column: index)
      last = feature
    }
    return column.bias + column.scale * (Double(keyword) + Double(sum(index, in: whole)) / length(of: whole))
  }

  /// Calls `body` with each window of each clause, and with the scores of eight columns a vector in it, before
  /// calibration. O(pieces × columns + keywords × log keywords).
  func forEachWindow(
    _ model: Model, _ body: (_ window: Range<Int>, _ scores: Span<SIMD8<Double>>) -> Void
  ) {
    let lanes = model.lanes
    let sorted = keywords.sorted {
      ($0.tokens.lowerBound, $0.feature) < ($1.tokens.lowerBound, $1.feature)
    }
    var next = 0
    var first = 0
    var scores = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: lanes.bias.count)
    var added = [Int](repeating: 0, count: lanes.bias.count * 8)
    // Those of the clause, each feature's together.
    var own: [Keyword] = []
    for clause in clauses {
      own.removeAll(keepingCapacity: true)
      while next < sorted.count, sorted[next].tokens.lowerBound < clause.upperBound {
        if sorted[next].tokens.upperBound <= clause.upperBound { own.append(sorted[next]) }
        next += 1
      }
      own.sort { $0.feature < $1.feature }
      let count = Windows.pieces(clause.count)
      Windows.forEachWindow(pieces: count) { part in
        let window = first + part.lowerBound..<first + part.upperBound
        let hasKeyword = add(own, in: tokens(of: window), to: &added, model)
        let length = length(of: window)
        for vector in scores.indices {
          var score = SIMD8<Double>(sum(vector: vector, in: window)) / length
          if hasKeyword {
            for lane in 0..<8 { score[lane] = Double(added[vector * 8 + lane]) + score[lane] }
          }
          scores[vector] = lanes.bias[vector] + lanes.scale[vector] * score
        }
        body(window, scores.span)
      }
      first += count
    }
  }

  @inline(__always)
  private func sum(vector: Int, in window: Range<Int>) -> SIMD8<Int> {
    var sum = ordinary[window.lowerBound * layout.vectors + vector]
    for piece in window.dropFirst() { sum &+= ordinary[piece * layout.vectors + vector] }
    return sum
  }

  /// Puts into `sums` what the keywords within a window add up to, each feature once; false where there is none.
  private func add(_ keywords: [Keyword], in window: Range<Int>, to sums: inout [Int], _ model: Model) -> Bool
  {
    var last = -1
    for keyword in keywords
    where keyword.feature != last && keyword.tokens.lowerBound >= window.lowerBound
      && keyword.tokens.upperBound <= window.upperBound
    {
      if last < 0 { for lane in sums.indices { sums[lane] = 0 } }
      model.addWeights(keyword.feature, to: &sums, from: 0)
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
  var lanes: Int { columns + 3 }
  var vectors: Int { (lanes + 7) / 8 }
}
