import MessageText

/// One message under one model: log-odds of every column, and what is needed to say why.
struct Analysis {
  private let features: MessageFeatures
  /// Number of each feature in the model; -1 for unknown ones.
  private let numbers: [Int32]
  /// What ordinary features are divided by: the length of the message as a vector.
  private let length: Double
  /// One for each column of the model, the risk last.
  let logOdds: [Double]
  let words: Int
  let knownWords: Int

  init(_ features: MessageFeatures, _ model: Model) {
    let columnCount = model.columns.count
    var numbers: [Int32] = []
    numbers.reserveCapacity(features.features.count)
    var ordinary = [Int](repeating: 0, count: columnCount)
    var keyword = ordinary
    var norm = 0
    var words = 0
    var known = 0
    var lastWord = -1
    for feature in features.features {
      let number = model.feature(feature.hash)
      numbers.append(Int32(truncatingIfNeeded: number ?? -1))
      // The first feature of each token is the token itself.
      if !feature.isKeyword, Int(feature.token) != lastWord {
        lastWord = Int(feature.token)
        words += 1
        if number != nil { known += 1 }
      }
      guard let number else { continue }
      if feature.isKeyword {
        model.addWeights(number, to: &keyword)
      } else {
        norm += model.norm(number)
        model.addWeights(number, to: &ordinary)
      }
    }
    length = norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
    var logOdds: [Double] = []
    for (index, column) in model.columns.enumerated() {
      let score =
        column.bias + column.scale * (Double(keyword[index]) + Double(ordinary[index]) / length)
      logOdds.append(
        index == columnCount - 1
          ? OverallRisk.logOdds(labels: logOdds, score: score, columns: model.columns)
          : column.slope * score + column.intercept)
    }
    self.features = features
    self.numbers = numbers
    self.logOdds = logOdds
    self.words = words
    knownWords = known
  }

  /// The words that speak most for a column: at most three ranges of the source, strongest first.
  func evidence(for column: Int, _ model: Model, _ keywords: KeywordAutomaton) -> [Range<Int>] {
    let tokens = features.tokens
    var share = [Double](repeating: 0, count: tokens.count)
    for (feature, number) in zip(features.features, numbers) where number >= 0 && !feature.isKeyword {
      let weight = Double(model.weight(Int(number), column: column)) / length / Double(feature.length)
      for token in Int(feature.token)..<Int(feature.token) + Int(feature.length) { share[token] += weight }
    }
    for hit in features.hits {
      let hash = keywordHash(concept: keywords.concepts[hit.concept], negated: hit.isNegated)
      guard let number = model.feature(hash) else { continue }
      let weight = Double(model.weight(number, column: column))
      for token in hit.tokens { share[token] = max(share[token], 0) + weight / Double(hit.tokens.count) }
    }
    return strongestRuns(share).map { run in
      let first = features.text.sourceRange(of: tokens[run.lowerBound].range)
      let last = features.text.sourceRange(of: tokens[run.upperBound - 1].range)
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
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
