import RiskScoring

/// Weights of one label over a training set's features.
struct LinearWeights: Sendable {
  var weights: [Double]
  var bias: Double

  func score(_ set: TrainingSet, row: Int) -> Double {
    var score = bias
    for entry in set.starts[row]..<set.starts[row + 1] {
      score += weights[Int(set.features[entry])] * Double(set.values[entry])
    }
    return score
  }
}

/// Re-weights naive-Bayes evidence so that features that say the same thing share their say (NBSVM, Wang & Manning
/// 2012): a linear support vector machine with squared hinge loss over values × |log ratio|^`exponent`, solved by
/// dual coordinate descent (Hsieh et al. 2008, algorithm 1). The result is one additive weight a feature.
struct LinearLearner: Sendable {
  /// Cost of a violated margin.
  var cost = 1.0
  /// How strongly the naive-Bayes evidence shapes the solution: 0 not at all, 1 as published.
  var exponent = 0.5
  var passes = 30
  var seed: UInt64 = 0x5DEE_CE66

  /// Deterministic: rows are visited in a seeded order. `beliefs` holds a weight for each feature that is taken for right
  /// until documents speak against it: what is kept small is the distance from them. O(passes × values in `rows`).
  func learn(_ set: TrainingSet, rows: [Int], isPositive: [Bool], beliefs: [Double]? = nil) -> LinearWeights {
    let beliefs = beliefs ?? [Double](repeating: 0, count: set.hashes.count)
    let ratios = NaiveBayes.logRatios(set, rows: rows, isPositive: isPositive)
    let multiplier = ratios.map { exponent == 0 ? 1 : power($0.magnitude) }
    let positives = rows.count { isPositive[$0] }
    // A rare label's documents weigh more, up to a limit, or its threshold would lie in thin air.
    let ratio = positives == 0 ? 1 : Double(rows.count - positives) / Double(positives)
    let positiveCost = cost * min(max(ratio.squareRoot(), 1), 4)
    var weights = [Double](repeating: 0, count: set.hashes.count)
    var bias = 0.0
    var alphas = [Double](repeating: 0, count: rows.count)
    let diagonals = rows.map { 0.5 / (isPositive[$0] ? positiveCost : cost) }
    let squares = rows.map { row in
      (set.starts[row]..<set.starts[row + 1]).reduce(1.0) { sum, entry in
        let value = Double(set.values[entry]) * multiplier[Int(set.features[entry])]
        return sum + value * value
      }
    }
    var order = Array(rows.indices)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<passes {
      order.shuffle(using: &random)
      var largest = 0.0
      for index in order {
        let row = rows[index]
        let sign = isPositive[row] ? 1.0 : -1.0
        var score = bias
        for entry in set.starts[row]..<set.starts[row + 1] {
          let feature = Int(set.features[entry])
          score += (weights[feature] * multiplier[feature] + beliefs[feature]) * Double(set.values[entry])
        }
        let gradient = sign * score - 1 + diagonals[index] * alphas[index]
        let projected = alphas[index] == 0 ? min(gradient, 0) : gradient
        guard projected.magnitude > 1e-9 else { continue }
        largest = max(largest, projected.magnitude)
        let alpha = max(alphas[index] - gradient / (squares[index] + diagonals[index]), 0)
        let step = (alpha - alphas[index]) * sign
        alphas[index] = alpha
        bias += step
        for entry in set.starts[row]..<set.starts[row + 1] {
          let feature = Int(set.features[entry])
          weights[feature] += step * Double(set.values[entry]) * multiplier[feature]
        }
      }
      if largest < 0.01 { break }
    }
    return LinearWeights(
      weights: weights.indices.map { weights[$0] * multiplier[$0] + beliefs[$0] }, bias: bias)
  }

  private func power(_ magnitude: Double) -> Double {
    magnitude == 0 ? 0 : exponential(exponent * naturalLogarithm(magnitude))
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
