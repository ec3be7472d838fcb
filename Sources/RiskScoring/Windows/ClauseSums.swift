/// What the words of one message add to each column: sums of the pieces of its clauses (``Windows``), from one pass over
/// the features, of which any window is put together. Used again from message to message.
struct ClauseSums: Sendable {
  private(set) var clauses: [Range<Int>] = []
  /// The tokens of each piece.
  private var pieces: [Range<Int>] = []
  private let layout: SumLayout
  /// Ordinary features: ``SumLayout/vectors`` of zeros, then as many for each piece. Once ``beginWindows()`` was called,
  /// they are the sums of all pieces up to it, so that a window's are a difference. Whole numbers below 2⁵³, so exact.
  private var ordinary: [SIMD8<Double>]
  private var openCount = 0
  /// What was added to a piece so far, and how often: the lanes hold so much.
  private var pending: [SIMD8<Int32>]
  private var pendingPiece = 0
  private var pendingCount = 0
  private static let mostPending = 256
  /// Hits of the keyword table and disguises.
  private var keywords: [Keyword] = []
  /// Those of the stretch that was entered last, each feature's together, and how many of all were passed for it.
  private var entered: [Keyword] = []
  private var passed = 0
  /// The weights of each, and room for one row of them.
  private var weights: [SIMD8<Int32>] = []
  private var row: [SIMD8<Int32>]
  /// ``SumLayout/vectors`` for each window that keywords were added up in.
  private var keywordSums: [SIMD8<Double>] = []

  private struct Keyword {
    let feature: Int
    let tokens: Range<Int>
  }

  init(columns: Int) {
    layout = SumLayout(columns: columns)
    pending = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
    ordinary = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: layout.vectors)
    row = pending
  }

  mutating func removeAll() {
    clauses.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    openCount = 0
    keywords.removeAll(keepingCapacity: true)
    entered.removeAll(keepingCapacity: true)
    for index in pending.indices { pending[index] = SIMD8(repeating: 0) }
    pendingCount = 0
  }

  // MARK: - Ordinary features

  /// Makes room for one more piece, whose tokens ``close(_:)`` tells.
  mutating func openPiece() {
    addPending()
    pendingPiece = openCount
    openCount += 1
    let end = (openCount + 1) * layout.vectors
    if ordinary.count < end {
      ordinary += repeatElement(SIMD8(repeating: 0), count: end - ordinary.count)
    } else {
      let start = end - layout.vectors
      var sums = ordinary.mutableSpan
      for index in start..<end { sums[index] = SIMD8(repeating: 0) }
    }
  }

  /// All clauses are open: these.
  mutating func close(_ clauses: [Range<Int>]) {
    addPending()
    // A copy: what they come from is used again for the next message.
    self.clauses.append(contentsOf: clauses)
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
    var pending = pending.mutableSpan
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
    move(&pending, to: &ordinary, at: (pendingPiece + 1) * layout.vectors)
  }

  /// What is added from now on belongs to this piece.
  @inline(__always)
  private mutating func turn(to piece: Int) {
    guard piece != pendingPiece else { return }
    addPending()
    pendingPiece = piece
  }

  /// Adds what a run adds up to.
  mutating func add(_ sums: Span<SIMD8<Int32>>, to piece: Int) {
    turn(to: piece)
    add(sums)
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to piece: Int, _ model: Model) {
    turn(to: piece)
    add(feature, model)
  }

  /// Counts a token.
  mutating func addWord(to piece: Int, isKnown: Bool) {
    turn(to: piece)
    pending[layout.words / 8][layout.words % 8] &+= 1
    if isKnown { pending[layout.known / 8][layout.known % 8] &+= 1 }
    countPending()
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

  /// All is added: windows can be asked for. O(pieces × columns + keywords × log keywords).
  mutating func beginWindows() {
    addPending()
    let vectors = layout.vectors
    let end = (openCount + 1) * vectors
    var sums = ordinary.mutableSpan
    for index in vectors..<end { sums[index] += sums[index - vectors] }
    passed = 0
    if keywords.count > 1 {
      keywords.sort { ($0.tokens.lowerBound, $0.feature) < ($1.tokens.lowerBound, $1.feature) }
    }
  }

  /// All pieces.
  var whole: Range<Int> { 0..<pieces.count }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty ? 0..<0 : pieces[window.lowerBound].lowerBound..<pieces[window.upperBound - 1].upperBound
  }

  @inline(__always)
  private func sum(_ lane: Int, in window: Range<Int>) -> Double {
    let (vector, place) = (lane / 8, lane % 8)
    let sums = ordinary.span
    return sums[window.upperBound * layout.vectors + vector][place]
      - sums[window.lowerBound * layout.vectors + vector][place]
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  @inline(__always)
  func length(of window: Range<Int>) -> Double {
    let norm = sum(layout.norm, in: window)
    return norm == 0 ? 1 : (norm * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (Int(sum(layout.words, in: window)), Int(sum(layout.known, in: window)))
  }

  // MARK: - Windows

  /// Called for each stretch that windows lie in, in order, before they are scored; all keywords have to have been added.
  mutating func enter(_ stretch: Range<Int>, _ model: Model) {
    entered.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    while passed < keywords.count, keywords[passed].tokens.lowerBound < stretch.upperBound {
      if keywords[passed].tokens.upperBound <= stretch.upperBound { entered.append(keywords[passed]) }
      passed += 1
    }
    if entered.count > 1 { entered.sort { $0.feature < $1.feature } }
    for keyword in entered {
      for vector in row.indices { row[vector] = SIMD8(repeating: 0) }
      model.addWeights(keyword.feature, to: &row)
      for vector in row { weights.append(vector) }
    }
  }

  /// The stretches come from the first one on again.
  mutating func rewind() {
    passed = 0
    entered.removeAll(keepingCapacity: true)
  }

  var hasKeywords: Bool { !keywords.isEmpty }

  /// Puts into ``keywordSums`` what the keywords within each of these windows add up to, each feature once. The windows lie
  /// in the stretch that was entered last. O(windows × keywords in the stretch).
  mutating func addKeywords(in windows: ArraySlice<Range<Int>>) {
    keywordSums.removeAll(keepingCapacity: true)
    for window in windows {
      let tokens = tokens(of: window)
      let start = keywordSums.count
      for _ in 0..<layout.vectors { keywordSums.append(SIMD8(repeating: 0)) }
      var last = -1
      for index in entered.indices {
        let keyword = entered[index]
        guard keyword.feature != last, keyword.tokens.lowerBound >= tokens.lowerBound,
          keyword.tokens.upperBound <= tokens.upperBound
        else { continue }
        last = keyword.feature
        for vector in 0..<layout.vectors {
          keywordSums[start + vector] += SIMD8(weights[index * layout.vectors + vector])
        }
      }
    }
  }

  /// Calls `body` with the scores of a window before calibration, eight columns at a time. `number`: of the window among
  /// those whose keywords were added up; nil: it has none. O(columns).
  @inline(__always)
  func forEachScore(
    of window: Range<Int>, keywords number: Int?, _ columns: [ColumnVector],
    _ body: (_ vector: Int, _ scores: SIMD8<Double>) -> Void
  ) {
    let length = length(of: window)
    let sums = ordinary.span
    let keywordSums = keywordSums.span
    let first = window.lowerBound * layout.vectors
    let last = window.upperBound * layout.vectors
    for vector in columns.indices {
      var score = (sums[last + vector] - sums[first + vector]) / length
      if let number { score += keywordSums[number * layout.vectors + vector] }
      body(vector, columns[vector].bias + columns[vector].scale * score)
    }
  }
}

/// Adds whole numbers to sums from index `start` on, and leaves zeros.
@inline(__always)
private func move(_ pending: inout [SIMD8<Int32>], to sums: inout [SIMD8<Double>], at start: Int) {
  var pending = pending.mutableSpan
  var sums = sums.mutableSpan
  for index in pending.indices {
    sums[start + index] += SIMD8(pending[index])
    pending[index] = SIMD8(repeating: 0)
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
