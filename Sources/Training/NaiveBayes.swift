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
    var positive = [Double](repeating: smoothing, count: set.hashes.count)
    var negative = positive
    var positives = 2 * smoothing
    var negatives = 2 * smoothing
    for (row, isPositive) in zip(rows, isPositive) {
      if isPositive { positives += 1 } else { negatives += 1 }
      for entry in set.starts[row]..<set.starts[row + 1] {
        let feature = Int(set.features[entry])
        if isPositive { positive[feature] += 1 } else { negative[feature] += 1 }
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
    return zip(positive, negative).map { naturalLogarithm($0 / $1) - base }
  }
}
