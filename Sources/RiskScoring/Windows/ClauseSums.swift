/// What the words of one message add to each column: sums of the pieces of its clauses (``Windows``), from one pass over
/// the features, of which any window is put together. Used again from message to message.
struct ClauseSums: Sendable {
  private(set) var clauses: [Range<Int>] = []
  /// The tokens of each piece.
  private var pieces: [Range<Int>] = []
  /// The piece of each token, of a message whose features are added one by one.
  private var pieceOfToken: [Int32] = []
  let layout: SumLayout
  /// Ordinary features: ``SumLayout/vectors`` of zeros, then for each piece the sums of all pieces up to it, so that a
  /// window's are a difference. Whole numbers below 2⁵³, so exact.
  private var ordinary: [SIMD8<Double>]
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
  /// What the keywords of the window that is scored add up to.
  private var keywordSums: [SIMD8<Double>]

  private struct Keyword {
    let feature: Int
    let tokens: Range<Int>
  }

  init(columns: Int) {
    layout = SumLayout(columns: columns)
    pending = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
    ordinary = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: layout.vectors)
    keywordSums = ordinary
    row = pending
  }

  /// A new message, of these clauses.
  mutating func begin(_ clauses: [Range<Int>]) {
    keywords.clear()
    self.clauses.clear()
    // A copy: what they come from is used again for the next message.
    self.clauses.append(contentsOf: clauses)
    pieces.clear()
    for clause in clauses {
      var start = clause.lowerBound
      while start < clause.upperBound {
        let end = min(start + Windows.pieceLength, clause.upperBound)
        pieces.append(start..<end)
        start = end
      }
    }
    let missing = (pieces.count + 1) * layout.vectors - ordinary.count
    if missing > 0 { ordinary += repeatElement(SIMD8(repeating: 0), count: missing) }
  }

  // MARK: - Ordinary features

  /// Adds a piece of a plain message, the pieces in their order: what its runs tell, and its pairs of words.
  mutating func add(
    _ runs: Span<PlainReader.PlainRun>, of table: borrowing RunTable<RunSums>,
    _ pairs: Span<PlainReader.KnownPair>, _ model: borrowing Model, to piece: Int
  ) {
    let vectors = layout.vectors
    let sums = table.memo.sums.span
    var ordinary = ordinary.mutableSpan
    let before = piece &* vectors
    let own = before &+ vectors
    for vector in 0..<vectors {
      var all = ordinary[before &+ vector]
      var sum = SIMD8<Int32>(repeating: 0)
      for index in pairs.indices { sum &+= model.sums(vector, of: pairs[index].feature) }
      var first = 0
      while true {
        // A lane holds what so many runs add.
        let next = min(runs.count, first &+ ClauseSums.mostPending)
        while first < next {
          sum &+= sums[runs[first].place &* vectors &+ vector]
          first &+= 1
        }
        all += SIMD8<Double>(sum)
        guard first < runs.count else { break }
        sum = SIMD8(repeating: 0)
      }
      ordinary[own &+ vector] = all
    }
  }

  /// The sums of all pieces are to be found feature by feature, in any order.
  mutating func beginPieces() {
    for index in layout.vectors..<(pieces.count + 1) * layout.vectors {
      ordinary[index] = SIMD8(repeating: 0)
    }
    for index in pending.indices { pending[index] = SIMD8(repeating: 0) }
    pendingPiece = 0
    pendingCount = 0
    pieceOfToken.clear()
    for (piece, tokens) in pieces.enumerated() {
      pieceOfToken += repeatElement(Int32(truncatingIfNeeded: piece), count: tokens.count)
    }
  }

  /// All features were added. O(pieces × columns).
  mutating func endPieces() {
    addPending()
    let (vectors, end) = (layout.vectors, (pieces.count + 1) * layout.vectors)
    var sums = ordinary.mutableSpan
    for index in vectors..<end { sums[index] += sums[index - vectors] }
  }

  private mutating func addPending() {
    guard pendingCount > 0 else { return }
    pendingCount = 0
    let start = (pendingPiece + 1) * layout.vectors
    for index in pending.indices {
      ordinary[start + index] += SIMD8(pending[index])
      pending[index] = SIMD8(repeating: 0)
    }
  }

  /// What is added from now on belongs to the piece of this token.
  @inline(__always)
  private mutating func turn(to token: Int) {
    let piece = Int(pieceOfToken[token])
    if piece != pendingPiece || pendingCount == ClauseSums.mostPending { addPending() }
    pendingPiece = piece
    pendingCount += 1
  }

  /// Adds what a run adds up to.
  mutating func add(_ table: borrowing RunTable<RunSums>, _ place: Int, to token: Int) {
    turn(to: token)
    let start = place &* layout.vectors
    let sums = table.memo.sums.span
    var pending = pending.mutableSpan
    for index in pending.indices { pending[index] &+= sums[start &+ index] }
  }

  /// Adds an ordinary feature.
  mutating func add(_ feature: Int, to token: Int, _ model: Model) {
    turn(to: token)
    var pending = pending.mutableSpan
    model.forEachVector(of: feature) { pending[$0] &+= $1 }
  }

  /// Counts a token.
  mutating func addWord(_ token: Int, isKnown: Bool) {
    turn(to: token)
    let last = layout.vectors - 1
    pending[last][SumLayout.words] &+= 1
    if isKnown { pending[last][SumLayout.known] &+= 1 }
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

  /// The counts of a window.
  @inline(__always)
  private func counts(in window: Range<Int>) -> SIMD8<Double> {
    let sums = ordinary.span
    let last = layout.vectors &- 1
    return sums[window.upperBound &* layout.vectors &+ last]
      - sums[window.lowerBound &* layout.vectors &+ last]
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  @inline(__always)
  func length(of window: Range<Int>) -> Double {
    let norm = counts(in: window)[SumLayout.norm]
    return norm == 0 ? 1 : (norm * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    let counts = counts(in: window)
    return (Int(counts[SumLayout.words]), Int(counts[SumLayout.known]))
  }

  // MARK: - Windows

  var keywordCount: Int { keywords.count }

  /// Windows are scored, stretch by stretch from the first one on; all keywords were added.
  mutating func beginWindows() {
    passed = 0
    entered.clear()
    if keywords.count > 1 {
      keywords.sort { ($0.tokens.lowerBound, $0.feature) < ($1.tokens.lowerBound, $1.feature) }
    }
  }

  /// The stretches come from the first one on again.
  mutating func rewind() { passed = 0 }

  /// Called for each stretch that windows lie in, in order, before they are scored.
  mutating func enter(_ stretch: Range<Int>, _ model: Model) {
    entered.clear()
    weights.clear()
    while passed < keywords.count, keywords[passed].tokens.lowerBound < stretch.upperBound {
      if keywords[passed].tokens.upperBound <= stretch.upperBound { entered.append(keywords[passed]) }
      passed += 1
    }
    if entered.count > 1 { entered.sort { $0.feature < $1.feature } }
    for keyword in entered {
      model.forEachVector(of: keyword.feature) { weights.append($1) }
    }
  }

  /// Puts into ``keywordSums`` what the keywords within a window add up to, each feature once; false, with nothing done,
  /// where there are none. The window lies in the stretch that was entered last. O(keywords in the stretch).
  private mutating func addKeywords(in window: Range<Int>) -> Bool {
    guard !entered.isEmpty else { return false }
    let tokens = tokens(of: window)
    var last = -1
    for index in entered.indices {
      let keyword = entered[index]
      guard keyword.feature != last, keyword.tokens.lowerBound >= tokens.lowerBound,
        keyword.tokens.upperBound <= tokens.upperBound
      else { continue }
      for vector in 0..<layout.vectors {
        let own = SIMD8<Double>(weights[index * layout.vectors + vector])
        keywordSums[vector] = last < 0 ? own : keywordSums[vector] + own
      }
      last = keyword.feature
    }
    return last >= 0
  }

  /// Puts into `scores` those of a window before calibration, eight columns at a time. O(columns).
  @inline(__always)
  mutating func score(
    _ window: Range<Int>, _ columns: [ColumnVector], into scores: inout [SIMD8<Double>]
  ) {
    let hasKeywords = addKeywords(in: window)
    let length = length(of: window)
    let sums = ordinary.span
    let keywordSums = keywordSums.span
    let first = window.lowerBound &* layout.vectors
    let last = window.upperBound &* layout.vectors
    let columns = columns.span
    var scores = scores.mutableSpan
    for vector in columns.indices {
      var score = (sums[last &+ vector] - sums[first &+ vector]) / length
      if hasKeywords { score += keywordSums[vector] }
      scores[vector] = columns[vector].bias + columns[vector].scale * score
    }
  }
}

/// How sums lie in vectors of eight: one lane for each column, and in the last vector three counts.
struct SumLayout: Sendable {
  let columns: Int
  let vectors: Int

  init(columns: Int) {
    self.columns = columns
    vectors = ModelFormat.rowSize(columns: columns) / 8
  }

  /// Lanes of the last vector: squared length in ``ModelFormat/normUnit``, tokens, tokens that the model knows.
  static let norm = 5
  static let words = 6
  static let known = 7
}

extension Array {
  /// Removes all elements but keeps their room. Most lists that are cleared before a message are empty already, and to empty
  /// them again would take longer than to look.
  @inline(__always)
  mutating func clear() { if !isEmpty { removeAll(keepingCapacity: true) } }
}
