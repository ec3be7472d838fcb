import MessageText

/// One message under one model: the log-odds of every column in the window that shows it most, and what is needed to
/// say why.
struct Analysis {
  private let features: MessageFeatures
  /// Number of each feature in the model; -1 for unknown ones.
  private let numbers: [Int32]
  private let segments: SegmentSums
  /// One for each column of the model, the risk last: that of the strongest window.
  let logOdds: [Double]
  /// The window that `logOdds` speaks of, as a run of segments, for each column.
  private let windows: [Range<Int>]

  /// O(features × columns).
  init(_ features: MessageFeatures, _ model: Model) {
    let columnCount = model.columns.count
    var numbers: [Int32] = []
    numbers.reserveCapacity(features.features.count)
    var segments = SegmentSums(features.segments, columns: columnCount)
    var lastWord = -1
    for feature in features.features {
      let number = model.feature(feature.hash)
      numbers.append(Int32(truncatingIfNeeded: number ?? -1))
      if feature.isKeyword {
        if let number { segments.addKeyword(number, tokens: feature.tokens) }
        continue
      }
      // The first feature of each token is the token itself.
      if Int(feature.token) != lastWord {
        lastWord = Int(feature.token)
        segments.addWord(lastWord, isKnown: number != nil)
      }
      if let number { segments.add(number, token: Int(feature.token), model) }
    }
    var best = [Double](repeating: -.infinity, count: columnCount)
    var windows = [Range<Int>](repeating: segments.whole, count: columnCount)
    segments.forEachWindow(model) { window, scores in
      var logOdds: [Double] = []
      logOdds.reserveCapacity(columnCount)
      for (index, column) in model.columns.enumerated() {
        logOdds.append(
          index == columnCount - 1
            ? OverallRisk.logOdds(labels: logOdds, score: scores[index], columns: model.columns)
            : column.slope * scores[index] + column.intercept)
        if logOdds[index] > best[index] {
          best[index] = logOdds[index]
          windows[index] = window
        }
      }
    }
    self.features = features
    self.numbers = numbers
    self.segments = segments
    logOdds = best
    self.windows = windows
  }

  /// Words, and words known to the model, in all of the message.
  var words: (all: Int, known: Int) { segments.words(in: segments.whole) }

  /// The same in the window that speaks for the risk.
  var riskWords: (all: Int, known: Int) { segments.words(in: windows[windows.count - 1]) }

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  func evidence(for column: Int, _ model: Model) -> [Range<Int>] {
    let window = segments.tokens(of: windows[column])
    let length = segments.length(of: windows[column])
    var share = [Double](repeating: 0, count: features.tokens.count)
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
