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
/// dual coordinate descent with shrinking (Hsieh et al. 2008, algorithm 3). The result is one additive weight a
/// feature.
struct LinearLearner: Sendable {
  /// Cost of a violated margin.
  var cost = 1.0
  /// How strongly the naive-Bayes evidence shapes the solution: 0 not at all, 1 as published.
  var exponent = 0.35
  var passes = 40
  /// Largest violation of the optimality conditions that is left.
  var tolerance = 0.02
  var seed: UInt64 = 0x5DEE_CE66

  /// `isPositive` speaks of the rows at the same positions. `beliefs` holds a weight for each feature that is taken for
  /// right until rows speak against it: what is kept small is the distance from them.
  /// `rest`: documents that are only counted; they shape the naive-Bayes evidence of `column`.
  /// Deterministic: rows are visited in a seeded order. O(passes × values in `rows`).
  func learn(
    _ set: TrainingSet, rows: [Int], isPositive: [Bool], beliefs: [Double]? = nil, rest: RestEvidence? = nil,
    column: Int = 0
  ) -> LinearWeights {
    let ratios = NaiveBayes.logRatios(set, rows: rows, isPositive: isPositive, rest: rest, column: column)
    let squaredMultiplier = ratios.map { exponent == 0 ? 1 : power($0.magnitude) }
    let positives = isPositive.count { $0 }
    // A rare label's documents weigh more, up to a limit, or its threshold would lie in thin air.
    let ratio = positives == 0 ? 1 : Double(rows.count - positives) / Double(positives)
    let positiveCost = cost * min(max(ratio.squareRoot(), 1), 4)
    var weights = beliefs ?? [Double](repeating: 0, count: set.hashes.count)
    var bias = 0.0
    var alphas = [Double](repeating: 0, count: rows.count)
    let squares = rows.map { row in
      (set.starts[row]..<set.starts[row + 1]).reduce(1.0) { sum, entry in
        let value = Double(set.values[entry])
        return sum + value * value * squaredMultiplier[Int(set.features[entry])]
      }
    }
    var active = Array(rows.indices)
    var random = SplitMix64(seed: seed)
    var bound = Double.infinity
    for _ in 0..<passes {
      active.shuffle(using: &random)
      var largest = -Double.infinity
      var smallest = Double.infinity
      var kept: [Int] = []
      for index in active {
        let row = rows[index]
        let sign = isPositive[index] ? 1.0 : -1.0
        let diagonal = 0.5 / (isPositive[index] ? positiveCost : cost)
        var score = bias
        for entry in set.starts[row]..<set.starts[row + 1] {
          score += weights[Int(set.features[entry])] * Double(set.values[entry])
        }
        let gradient = sign * score - 1 + diagonal * alphas[index]
        // A row well beyond the margin is left out until the others are settled.
        if alphas[index] == 0, gradient > bound { continue }
        kept.append(index)
        let projected = alphas[index] == 0 ? min(gradient, 0) : gradient
        largest = max(largest, projected)
        smallest = min(smallest, projected)
        guard projected.magnitude > 1e-9 else { continue }
        let alpha = max(alphas[index] - gradient / (squares[index] + diagonal), 0)
        let step = (alpha - alphas[index]) * sign
        alphas[index] = alpha
        bias += step
        for entry in set.starts[row]..<set.starts[row + 1] {
          let feature = Int(set.features[entry])
          weights[feature] += step * Double(set.values[entry]) * squaredMultiplier[feature]
        }
      }
      if largest - smallest < tolerance {
        if kept.count == rows.count { break }
        active = Array(rows.indices)
        bound = .infinity
      } else {
        active = kept
        bound = largest > 0 ? largest : .infinity
      }
    }
    return LinearWeights(weights: weights, bias: bias)
  }

  /// `magnitude` to the power of twice the exponent.
  private func power(_ magnitude: Double) -> Double {
    magnitude == 0 ? 0 : exponential(2 * exponent * naturalLogarithm(magnitude))
  }
}
