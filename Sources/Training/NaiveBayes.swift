import RiskScoring

/// Naive-Bayes evidence for one label: how much more often each feature stands in its documents than in others.
enum NaiveBayes {
  /// Added to every count (Laplace).
  static let smoothing = 1.0

  /// ln of the ratio of the smoothed shares of documents with the feature, label against rest, for each feature.
  /// Multivariate Bernoulli counts (McCallum & Nigam 1998); 0 where both shares are equal. Documents that are only
  /// counted, in column `column` of `rest`, weigh as much as rows. O(features in `rows`).
  static func logRatios(
    _ set: TrainingSet, rows: [Int], isPositive: [Bool], rest: RestEvidence? = nil, column: Int = 0
  ) -> [Double] {
    map(set, rows: rows, isPositive: isPositive, rest: rest, column: column, \.self)
  }

  /// What `body` makes of each feature's log ratio.
  static func map(
    _ set: TrainingSet, rows: [Int], isPositive: [Bool], rest: RestEvidence?, column: Int,
    _ body: (Double) -> Double
  ) -> [Double] {
    var positive = [Double](repeating: smoothing, count: set.hashes.count)
    var negative = positive
    var positives = 2 * smoothing
    var negatives = 2 * smoothing
    let known = set.entries.span
    for (row, isPositive) in zip(rows, isPositive) {
      let entries = set.starts[row]..<set.starts[row + 1]
      if isPositive {
        positives += 1
        for entry in entries { positive[Int(known[entry].feature)] += 1 }
      } else {
        negatives += 1
        for entry in entries { negative[Int(known[entry].feature)] += 1 }
      }
    }
    if let rest {
      let own = rest.columns[column]
      positives += Double(own.documents)
      negatives += Double(rest.documents - own.documents)
      for feature in rest.all.indices {
        positive[feature] += Double(own.positive[feature])
        negative[feature] += Double(rest.all[feature]) - Double(own.positive[feature])
      }
    }
    let base = naturalLogarithm(positives / negatives)
    // Most features stand in few documents, so the same few ratios come again and again.
    var ratios = [Double](repeating: .nan, count: few * few)
    return zip(positive, negative).map { positive, negative in
      guard positive < Double(few), negative < Double(few) else {
        return body(naturalLogarithm(positive / negative) - base)
      }
      let place = Int(positive) * few + Int(negative)
      if ratios[place].isNaN { ratios[place] = body(naturalLogarithm(positive / negative) - base) }
      return ratios[place]
    }
  }

  /// Counts below this are few.
  private static let few = 128
}
