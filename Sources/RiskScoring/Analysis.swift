import MessageText

/// One message under one model: the log-odds of every column in the window that shows it most, and what is needed to
/// say why.
struct Analysis {
  private let features: MessageFeatures
  /// Number of each feature in the model; -1 for unknown ones.
  private let numbers: [Int32]
  private let clauses: ClauseSums
  /// One for each column of the model, the risk last: that of the strongest window.
  let logOdds: [Double]
  /// The window that `logOdds` speaks of, as a run of clauses, for each column.
  private let windows: [Range<Int>]

  /// O(features × columns).
  init(_ features: MessageFeatures, _ model: Model) {
    let columnCount = model.columns.count
    var numbers: [Int32] = []
    numbers.reserveCapacity(features.features.count)
    var clauses = ClauseSums(features.clauses, columns: columnCount)
    for feature in features.features {
      let number = model.feature(feature.hash)
      numbers.append(Int32(truncatingIfNeeded: number ?? -1))
      if feature.kind == .token { clauses.addWord(Int(feature.token), isKnown: number != nil) }
      guard let number else { continue }
      if feature.isKeyword {
        clauses.addKeyword(number, tokens: feature.tokens, model)
      } else {
        clauses.add(number, token: Int(feature.token), model)
      }
    }
    let best = model.columns.indices.map { clauses.strongest($0, model.columns[$0]) }
    var windows = best.map { $0.window }
    var logOdds: [Double] = []
    for (index, column) in model.columns.enumerated().dropLast() {
      logOdds.append(column.slope * best[index].score + column.intercept)
    }
    let risk = Analysis.risk(clauses, model, logOdds, direct: best[columnCount - 1])
    logOdds.append(risk.odds)
    windows[columnCount - 1] = risk.window
    self.features = features
    self.numbers = numbers
    self.clauses = clauses
    self.logOdds = logOdds
    self.windows = windows
  }

  /// The overall risk where it is highest: the labels and the direct column have to speak of the same clause, or any two
  /// innocent ones of a long letter would add up. O(clauses × columns).
  private static func risk(
    _ clauses: ClauseSums, _ model: Model, _ logOdds: [Double], direct: (score: Double, window: Range<Int>)
  ) -> (odds: Double, window: Range<Int>) {
    let last = model.columns.count - 1
    guard model.columns[last].readsWindows, !clauses.whole.isEmpty else {
      return (
        OverallRisk.logOdds(labels: logOdds, score: direct.score, columns: model.columns), direct.window
      )
    }
    var best = (odds: -Double.infinity, window: clauses.whole)
    var labels = logOdds
    for clause in clauses.whole {
      for (index, column) in model.columns.enumerated().dropLast() where column.readsWindows && column.isRisk
      {
        labels[index] = column.slope * clauses.score(index, column, in: clause) + column.intercept
      }
      let score = clauses.score(last, model.columns[last], in: clause)
      let odds = OverallRisk.logOdds(labels: labels, score: score, columns: model.columns)
      if odds > best.odds { best = (odds, clause..<clause + 1) }
    }
    return best
  }

  /// Words, and words known to the model, in all of the message.
  var words: (all: Int, known: Int) { clauses.words(in: clauses.whole) }

  /// The same in the window that speaks for the risk.
  var riskWords: (all: Int, known: Int) { clauses.words(in: windows[windows.count - 1]) }

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  func evidence(for column: Int, _ model: Model) -> [Range<Int>] {
    let tokens = features.tokens
    let window = clauses.tokens(of: windows[column])
    let length = clauses.length(of: windows[column])
    var share = [Double](repeating: 0, count: tokens.count)
    var keywords: [(tokens: Range<Int>, weight: Double)] = []
    for (feature, number) in zip(features.features, numbers)
    where number >= 0 && feature.tokens.lowerBound >= window.lowerBound
      && feature.tokens.upperBound <= window.upperBound
    {
      let weight = Double(model.weight(Int(number), column: column))
      if feature.isKeyword {
        keywords.append((feature.tokens, weight))
      } else {
        for token in feature.tokens { share[token] += weight / length / Double(feature.length) }
      }
    }
    for (range, weight) in keywords {
      for token in range { share[token] = max(share[token], 0) + weight / Double(range.count) }
    }
    return strongestRuns(share).map(features.sourceRange)
  }

  /// Runs of neighbouring tokens that carry at least a quarter of what the strongest token carries, one weak token
  /// between two strong ones forgiven, none over a sentence's end or longer than twelve tokens.
  private func strongestRuns(_ share: [Double]) -> [Range<Int>] {
    let strongest = share.max() ?? 0
    guard strongest > 0 else { return [] }
    var runs: [(range: Range<Int>, sum: Double)] = []
    var index = 0
    while index < share.count {
      guard share[index] >= strongest / 4 else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      var sum = share[index]
      index += 1
      while index < share.count, !features.tokens[index].startsSentence, index - start < 12, index - end < 2 {
        if share[index] >= strongest / 4 {
          end = index + 1
          sum += share[index]
        }
        index += 1
      }
      runs.append((start..<end, sum))
      index = end
    }
    runs.sort { ($1.sum, $0.range.lowerBound) < ($0.sum, $1.range.lowerBound) }
    let best = runs.first?.sum ?? 0
    return runs.prefix(3).filter { $0.sum >= best / 3 }.map { $0.range }
  }
}
