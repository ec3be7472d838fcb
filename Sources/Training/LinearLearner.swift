import RiskScoring
import SeededRandom

/// Weights of one label over a training set's features.
struct LinearWeights: Sendable {
  var weights: [Double]
  var bias: Double

  func score(_ set: TrainingSet, row: Int) -> Double {
    let features = set.features.span
    let values = set.values.span
    var score = bias
    for entry in set.starts[row]..<set.starts[row + 1] {
      score += weights[Int(features[entry])] * Double(values[entry])
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
    var cells = zip(
      beliefs ?? [Double](repeating: 0, count: set.hashes.count),
      NaiveBayes.map(
        set, rows: rows, isPositive: isPositive, rest: rest, column: column, squaredMultiplier)
    ).map(Cell.init)
    let positives = isPositive.count { $0 }
    // A rare label's documents weigh more, up to a limit, or its threshold would lie in thin air.
    let ratio = positives == 0 ? 1 : Double(rows.count - positives) / Double(positives)
    let positiveCost = cost * min(max(ratio.squareRoot(), 1), 4)
    let features = set.features.span
    let values = set.values.span
    var bias = 0.0
    var alphas = [Double](repeating: 0, count: rows.count)
    let squares = rows.map { row in
      var sum = 1.0
      for entry in set.starts[row]..<set.starts[row + 1] {
        let value = Double(values[entry])
        sum += value * value * cells[Int(features[entry])].multiplier
      }
      return sum
    }
    var known = cells.mutableSpan
    var active = Array(rows.indices)
    var random = SplitMix64(seed: seed)
    var bound = Double.infinity
    for _ in 0..<passes {
      active.shuffle(using: &random)
      var largest = -Double.infinity
      var smallest = Double.infinity
      var kept: [Int] = []
      for index in active {
        let entries = set.starts[rows[index]]..<set.starts[rows[index] + 1]
        let sign = isPositive[index] ? 1.0 : -1.0
        let diagonal = 0.5 / (isPositive[index] ? positiveCost : cost)
        let score = bias + LinearLearner.sum(known.span, features, values, entries)
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
        for entry in entries {
          // Within bounds: see `sum`.
          let feature = unsafe Int(features[unchecked: entry])
          unsafe known[unchecked: feature].weight +=
            step * Double(values[unchecked: entry]) * known[unchecked: feature].multiplier
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
    return LinearWeights(weights: cells.map(\.weight), bias: bias)
  }

  /// Weights × values of a row, as four sums, so that no addition has to wait for the one before it.
  ///
  /// Most of training is spent here, a fifth of it on checks of bounds that were checked before: rows are ranges of a
  /// set's entries, whose features are numbered below ``TrainingSet/hashes``' count (``TrainingSet`` sees to both), and
  /// `cells` has one for each.
  @inline(__always)
  private static func sum(
    _ cells: Span<Cell>, _ features: Span<Int32>, _ values: Span<Float>, _ entries: Range<Int>
  ) -> Double {
    @inline(__always)
    func product(_ entry: Int) -> Double {
      unsafe cells[unchecked: Int(features[unchecked: entry])].weight * Double(values[unchecked: entry])
    }
    var sums = (0.0, 0.0, 0.0, 0.0)
    var entry = entries.lowerBound
    while entry + 4 <= entries.upperBound {
      sums.0 += product(entry)
      sums.1 += product(entry + 1)
      sums.2 += product(entry + 2)
      sums.3 += product(entry + 3)
      entry += 4
    }
    while entry < entries.upperBound {
      sums.0 += product(entry)
      entry += 1
    }
    return (sums.0 + sums.1) + (sums.2 + sums.3)
  }

  /// What the learner knows of a feature, side by side: both are needed at once.
  private struct Cell {
    var weight: Double
    /// Square of what its values are multiplied by.
    let multiplier: Double
  }

  /// |log ratio| to the power of twice the exponent.
  private func squaredMultiplier(_ ratio: Double) -> Double {
    if exponent == 0 { return 1 }
    let magnitude = ratio.magnitude
    return magnitude == 0 ? 0 : exponential(2 * exponent * naturalLogarithm(magnitude))
  }
}
