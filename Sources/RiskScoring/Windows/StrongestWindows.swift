/// The windows of a message in which each column is strongest. The overall risk is highest where the labels and the
/// direct column speak of the same window, or any two innocent ones of a long letter would add up.
struct StrongestWindows: Sendable {
  private let columns: [ColumnNumbers]
  private let vectors: [ColumnVector]
  /// Whether every column reads windows.
  private let readsWindowsOnly: Bool
  /// Log-odds of the labels, and the number of the window that has them.
  private var odds: [SIMD8<Double>]
  private var numbers: [SIMD8<Int64>]
  private var risk = (odds: 0.0, number: 0)
  /// The whole message, then its windows, as runs of pieces, and how many of them were looked at.
  private var windows: [Range<Int>] = []
  private var considered = 1
  /// What labels of whole messages say of the risk.
  private var largest = 0.0

  init(_ columns: [ColumnNumbers]) {
    self.columns = columns
    vectors = ColumnVector.vectors(of: columns)
    readsWindowsOnly = columns.allSatisfy { $0.readsWindows }
    odds = vectors.map { $0.bias }
    numbers = odds.map { _ in SIMD8(repeating: 0) }
  }

  /// The log-odds of a column in its window; the last column is the risk.
  @inline(__always)
  func logOdds(_ column: Int) -> Double {
    column == columns.count - 1 ? risk.odds : odds[column / 8][column % 8]
  }

  /// The window that they speak of, as a run of pieces.
  func window(_ column: Int) -> Range<Int> {
    windows[column == columns.count - 1 ? risk.number : Int(numbers[column / 8][column % 8])]
  }

  /// Looks through a message; `startsSentence`: of each token. O(windows × columns).
  mutating func find(
    in clauses: inout ClauseSums, _ model: Model, startsSentence: (_ token: Int) -> Bool
  ) {
    let whole = clauses.whole
    windows.removeAll(keepingCapacity: true)
    windows.append(whole)
    considered = 1
    for vector in odds.indices {
      odds[vector] = SIMD8(repeating: -.infinity)
      numbers[vector] = SIMD8(repeating: 0)
    }
    risk = (-.infinity, 0)
    largest = -.infinity
    clauses.beginWindows()
    if readsWindowsOnly, !whole.isEmpty {
      considerAll(&clauses, model, startsSentence)
    } else {
      findInWhole(&clauses, model, startsSentence: startsSentence)
    }
    addSupport(&clauses, model)
  }

  /// Adds to the labels that read windows what the whole message says for them. O(columns × keywords).
  private mutating func addSupport(_ clauses: inout ClauseSums, _ model: Model) {
    let tokens = clauses.words(in: clauses.whole).all
    let hasKeywords = clauses.hasKeywords
    if hasKeywords {
      clauses.rewind()
      clauses.enter(0..<Int.max, model)
      clauses.addKeywords(in: [clauses.whole])
    }
    clauses.forEachScore(of: clauses.whole, keywords: hasKeywords ? 0 : nil, vectors) { vector, scores in
      // The slope of all other columns is 0 here.
      odds[vector] += vectors[vector].slope * WholeMessage.support(scores, tokens: tokens)
    }
  }

  /// The same where columns are scored on the whole message, as all are in one without a token.
  private mutating func findInWhole(
    _ clauses: inout ClauseSums, _ model: Model, startsSentence: (_ token: Int) -> Bool
  ) {
    let whole = clauses.whole
    let last = columns.count - 1
    var scores: [Double] = []
    clauses.enter(0..<Int.max, model)
    clauses.addKeywords(in: [whole])
    clauses.forEachScore(of: whole, keywords: 0, vectors) { _, found in
      for lane in 0..<8 { scores.append(found[lane]) }
    }
    clauses.rewind()
    func isWhole(_ column: Int) -> Bool { !columns[column].readsWindows || whole.isEmpty }
    func logOdds(_ column: Int) -> Double {
      columns[column].slope * scores[column] + columns[column].intercept
    }
    for column in 0..<last where isWhole(column) && columns[column].isRisk {
      largest = max(largest, logOdds(column) - columns[column].thresholdLogOdds)
    }
    considerAll(&clauses, model, startsSentence)
    for column in 0..<last where isWhole(column) { odds[column / 8][column % 8] = logOdds(column) }
    if isWhole(last) {
      let evidence = OverallRisk.evidence(excess: largest, score: scores[last])
      risk.odds = columns[last].slope * evidence + columns[last].intercept
    }
  }

  private mutating func considerAll(
    _ clauses: inout ClauseSums, _ model: Model, _ startsSentence: (_ token: Int) -> Bool
  ) {
    // Without keywords one stretch is as good as another.
    let hasKeywords = clauses.hasKeywords
    var first = 0
    for index in clauses.clauses.indices {
      let clause = clauses.clauses[index]
      if hasKeywords {
        considerNew(&clauses)
        clauses.enter(clause, model)
      }
      let count = Windows.pieces(clause.count)
      Windows.forEachWindow(pieces: count) { part in
        windows.append(first + part.lowerBound..<first + part.upperBound)
      }
      first += count
    }
    if clauses.clauses.count > 1 {
      if hasKeywords {
        considerNew(&clauses)
        clauses.rewind()
      }
      var piece = 0
      var clause = 0
      func pieces(before end: Int) -> Int {
        while clause < end {
          piece += Windows.pieces(clauses.clauses[clause].count)
          clause += 1
        }
        return piece
      }
      Windows.forEachSentence(of: clauses.clauses, startsSentence: startsSentence) { sentence in
        let window = pieces(before: sentence.lowerBound)..<pieces(before: sentence.upperBound)
        if hasKeywords {
          considerNew(&clauses)
          clauses.enter(clauses.tokens(of: window), model)
        }
        windows.append(window)
      }
    }
    considerNew(&clauses)
  }

  /// Looks at the windows that were added since, all of them in the stretch that was entered last.
  private mutating func considerNew(_ clauses: inout ClauseSums) {
    guard considered < windows.count else { return }
    let hasKeywords = clauses.hasKeywords
    if hasKeywords { clauses.addKeywords(in: windows[considered...]) }
    for number in considered..<windows.count {
      consider(number, clauses, keywords: hasKeywords ? number - considered : nil)
    }
    considered = windows.count
  }

  /// Notes where a window is the strongest so far.
  @inline(__always)
  private mutating func consider(_ number: Int, _ clauses: borrowing ClauseSums, keywords: Int?) {
    let last = columns.count - 1
    var excess = SIMD8<Double>(repeating: largest)
    var direct = 0.0
    clauses.forEachScore(of: windows[number], keywords: keywords, vectors) { vector, scores in
      let found = vectors[vector].slope * scores + vectors[vector].intercept
      let distance = found - vectors[vector].riskThreshold
      excess.replace(with: distance, where: distance .> excess)
      let isHigher = found .> odds[vector]
      if any(isHigher) {
        odds[vector] = odds[vector].replacing(with: found, where: isHigher)
        numbers[vector] = numbers[vector].replacing(with: SIMD8(repeating: Int64(number)), where: isHigher)
      }
      if vector == last / 8 { direct = scores[last % 8] }
    }
    guard columns[last].readsWindows else { return }
    let four = pointwiseMax(excess.lowHalf, excess.highHalf)
    let two = pointwiseMax(four.lowHalf, four.highHalf)
    let evidence = OverallRisk.evidence(excess: max(two[0], two[1]), score: direct)
    let found = columns[last].slope * evidence + columns[last].intercept
    if found > risk.odds { risk = (found, number) }
  }
}
