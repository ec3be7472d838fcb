/// The windows of a message in which each column is strongest. The overall risk is highest where the labels and the
/// direct column speak of the same window, or any two innocent ones of a long letter would add up.
struct StrongestWindows: Sendable {
  private let columns: [ColumnNumbers]
  private let vectors: [ColumnVector]
  /// Whether every column reads windows.
  private let readsWindowsOnly: Bool
  /// The log-odds of each column in its window; the last column is the risk, and behind it stands nothing of use.
  private(set) var logOdds: [Double]
  private var labels: [Labels]
  private var risk = (odds: 0.0, number: 0)

  /// Eight labels: their log-odds, and the number of the window that has them.
  private struct Labels {
    var odds = SIMD8<Double>(repeating: -.infinity)
    var numbers = SIMD8<Int64>(repeating: 0)
  }

  /// The whole message, then its windows, as runs of pieces, and how many of them were looked at.
  private var windows: [Range<Int>] = []
  private var considered = 1
  /// Scores of the whole message and of the window that is looked at, before calibration.
  private var wholeScores: [SIMD8<Double>]
  private var scores: [SIMD8<Double>]
  /// What labels of whole messages say of the risk.
  private var largest = 0.0
  /// With so few keywords all windows are scored with all of them at hand.
  private static let fewKeywords = 16

  init(_ columns: [ColumnNumbers]) {
    self.columns = columns
    vectors = ColumnVector.vectors(of: columns)
    readsWindowsOnly = columns.allSatisfy { $0.readsWindows }
    logOdds = [Double](repeating: 0, count: vectors.count * 8)
    labels = vectors.map { _ in Labels() }
    wholeScores = vectors.map { $0.bias }
    scores = wholeScores
  }

  /// The window that they speak of, as a run of pieces.
  func window(_ column: Int) -> Range<Int> {
    windows[column == columns.count - 1 ? risk.number : Int(labels[column / 8].numbers[column % 8])]
  }

  /// Looks through a message; `startsSentence`: of each token. O(windows × columns).
  @inline(__always)
  mutating func find(
    in clauses: inout ClauseSums, _ model: Model, startsSentence: (_ token: Int) -> Bool
  ) {
    let whole = clauses.whole
    windows.clear()
    windows.append(whole)
    considered = 1
    for vector in labels.indices { labels[vector] = Labels() }
    risk = (-.infinity, 0)
    clauses.beginWindows()
    clauses.enter(0..<Int.max, model)
    score(whole, clauses: &clauses)
    (wholeScores, scores) = (scores, wholeScores)
    noteWhole(isAll: whole.isEmpty)
    let hasFew = clauses.keywordCount <= StrongestWindows.fewKeywords
    if !hasFew { clauses.rewind() }
    considerAll(&clauses, hasFew ? nil : model, startsSentence)
    if !readsWindowsOnly || whole.isEmpty { takeWhole(isAll: whole.isEmpty) }
    // What the whole message says for the labels that read windows; the slope of all other columns is 0 here.
    let tokens = clauses.words(in: whole).all
    for vector in vectors.indices {
      var found =
        labels[vector].odds
        + vectors[vector].slope * WholeMessage.support(wholeScores[vector], tokens: tokens)
      // That any risk label is there can't be less likely than that one is.
      found.replace(with: risk.odds, where: vectors[vector].isRisk .& (found .> risk.odds))
      put(found, into: &logOdds, at: vector * 8)
    }
    logOdds[columns.count - 1] = risk.odds
  }

  @inline(__always)
  private mutating func score(_ window: Range<Int>, clauses: inout ClauseSums) {
    clauses.score(window, vectors, into: &scores)
  }

  /// Whether a column is scored on the whole message, as all are in one without a token.
  private func readsWhole(_ column: Int, isAll: Bool) -> Bool { isAll || !columns[column].readsWindows }

  private func wholeScore(_ column: Int) -> Double { wholeScores[column / 8][column % 8] }

  private func wholeOdds(_ column: Int) -> Double {
    columns[column].slope * wholeScore(column) + columns[column].intercept
  }

  /// What labels that read the whole message say of the risk.
  private mutating func noteWhole(isAll: Bool) {
    largest = -.infinity
    guard !readsWindowsOnly || isAll else { return }
    for column in columns.indices.dropLast() where readsWhole(column, isAll: isAll) && columns[column].isRisk
    {
      largest = max(largest, wholeOdds(column) - columns[column].thresholdLogOdds)
    }
  }

  private mutating func takeWhole(isAll: Bool) {
    let last = columns.count - 1
    for column in 0..<last where readsWhole(column, isAll: isAll) {
      labels[column / 8].odds[column % 8] = wholeOdds(column)
    }
    guard readsWhole(last, isAll: isAll) else { return }
    let evidence = OverallRisk.evidence(excess: largest, score: wholeScore(last))
    risk.odds = columns[last].slope * evidence + columns[last].intercept
  }

  /// `model`: nil where one stretch is as good as another.
  @inline(__always)
  private mutating func considerAll(
    _ clauses: inout ClauseSums, _ model: Model?, _ startsSentence: (_ token: Int) -> Bool
  ) {
    let isLong = Windows.isLong(clauses.clauses)
    var first = 0
    for index in clauses.clauses.indices {
      let clause = clauses.clauses[index]
      if let model {
        considerNew(&clauses)
        clauses.enter(clause, model)
      }
      let count = Windows.pieces(clause.count)
      Windows.forEachWindow(pieces: count, isLong: isLong) { part in
        windows.append(first + part.lowerBound..<first + part.upperBound)
      }
      first += count
    }
    guard clauses.clauses.count > 1 else { return considerNew(&clauses) }
    if model != nil {
      considerNew(&clauses)
      clauses.rewind()
    }
    var places = ClausePlaces()
    Windows.forEachSentence(of: clauses.clauses, startsSentence: startsSentence) { sentence in
      let start = places.pieces(before: sentence.lowerBound, in: clauses.clauses)
      let window = start..<places.pieces(before: sentence.upperBound, in: clauses.clauses)
      if let model {
        considerNew(&clauses)
        clauses.enter(clauses.tokens(of: window), model)
      }
      windows.append(window)
    }
    considerBridges(&clauses, model, isLong: isLong, startsSentence)
    considerNew(&clauses)
  }

  /// The windows that reach over cuts.
  private mutating func considerBridges(
    _ clauses: inout ClauseSums, _ model: Model?, isLong: Bool, _ startsSentence: (_ token: Int) -> Bool
  ) {
    if model != nil {
      considerNew(&clauses)
      clauses.rewind()
    }
    var places = ClausePlaces()
    Windows.forEachCut(in: clauses.clauses, startsSentence: startsSentence) { next in
      let cut = places.pieces(before: next, in: clauses.clauses)
      if let model {
        considerNew(&clauses)
        let end = min(cut + Windows.bridgeReach, clauses.whole.upperBound)
        clauses.enter(clauses.tokens(of: cut - Windows.bridgeReach..<end), model)
      }
      Windows.forEachBridge(pieces: Windows.pieces(clauses.clauses[next].count), isLong: isLong) { bridge in
        windows.append(cut + bridge.lowerBound..<cut + bridge.upperBound)
      }
    }
  }

  /// Looks at the windows that were added since, all of them in the stretch that was entered last.
  private mutating func considerNew(_ clauses: inout ClauseSums) {
    let last = columns.count - 1
    let risky = columns[last]
    while considered < windows.count {
      score(windows[considered], clauses: &clauses)
      let excess = StrongestWindows.note(considered, scores, vectors, largest, &labels)
      if risky.readsWindows {
        let evidence = OverallRisk.evidence(excess: excess, score: scores[last / 8][last % 8])
        let found = risky.slope * evidence + risky.intercept
        if found > risk.odds { risk = (found, considered) }
      }
      considered += 1
    }
  }

  /// Notes for which labels the window that was scored is the strongest so far; gives the largest distance of a risk
  /// label's log-odds from its threshold.
  @inline(__always)
  private static func note(
    _ number: Int, _ scores: [SIMD8<Double>], _ columns: [ColumnVector], _ largest: Double,
    _ labels: inout [Labels]
  ) -> Double {
    let (scores, columns) = (scores.span, columns.span)
    var labels = labels.mutableSpan
    var excess = SIMD8<Double>(repeating: largest)
    for vector in columns.indices {
      let found = columns[vector].slope * scores[vector] + columns[vector].intercept
      excess = larger(excess, found - columns[vector].riskThreshold)
      let isHigher = found .> labels[vector].odds
      if any(isHigher) {
        labels[vector].odds.replace(with: found, where: isHigher)
        labels[vector].numbers.replace(with: SIMD8(repeating: Int64(number)), where: isHigher)
      }
    }
    return largestLane(excess)
  }
}

/// Where clauses begin, counted in pieces, from the first one on.
private struct ClausePlaces {
  private var piece = 0
  private var clause = 0

  /// The pieces of all clauses before `end`, which never goes back.
  mutating func pieces(before end: Int, in clauses: [Range<Int>]) -> Int {
    while clause < end {
      piece += Windows.pieces(clauses[clause].count)
      clause += 1
    }
    return piece
  }
}

@inline(__always)
private func put(_ lanes: SIMD8<Double>, into all: inout [Double], at start: Int) {
  var all = all.mutableSpan
  // The lanes one by one: a number of a lane that is not known before costs more than all of them.
  (all[start], all[start + 1], all[start + 2], all[start + 3]) = (lanes[0], lanes[1], lanes[2], lanes[3])
  (all[start + 4], all[start + 5], all[start + 6], all[start + 7]) = (lanes[4], lanes[5], lanes[6], lanes[7])
}

/// Lane by lane; of numbers that can't be compared the first.
@inline(__always)
private func larger(_ first: SIMD8<Double>, _ second: SIMD8<Double>) -> SIMD8<Double> {
  func larger(_ lane: Int) -> Double { second[lane] > first[lane] ? second[lane] : first[lane] }
  return SIMD8(
    larger(0), larger(1), larger(2), larger(3), larger(4), larger(5), larger(6), larger(7))
}

@inline(__always)
private func largestLane(_ lanes: SIMD8<Double>) -> Double {
  let four = lanes.lowHalf.replacing(with: lanes.highHalf, where: lanes.highHalf .> lanes.lowHalf)
  let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
  return max(two[0], two[1])
}
