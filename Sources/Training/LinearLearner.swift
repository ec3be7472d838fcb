import MemoryHints
import RiskScoring
import SeededRandom

/// Weights of one label over a training set's features.
struct LinearWeights: Sendable {
  var weights: [Double]
  var bias: Double

  func score(_ set: TrainingSet, row: Int) -> Double {
    let entries = set.entries.span
    var score = bias
    for index in set.starts[row]..<set.starts[row + 1] {
      score += weights[Int(entries[index].feature)] * Double(entries[index].value)
    }
    return score
  }
}

/// What is taken for right before any row is seen.
struct Prior: Sendable {
  /// A weight for each feature. It holds until rows speak against it: what is kept small is the distance from it.
  var weights: [Double]
  /// Features whose weight stays as it is.
  var settled: [Int] = []
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

  /// `isPositive` speaks of the rows at the same positions.
  /// `rest`: documents that are only counted; they shape the naive-Bayes evidence of `column`.
  /// Deterministic: rows are visited in a seeded order. O(passes × values in `rows`).
  func learn(
    _ set: TrainingSet, rows: [Int], isPositive: [Bool], prior: Prior? = nil, rest: RestEvidence? = nil,
    column: Int = 0
  ) -> LinearWeights {
    var weights = prior?.weights ?? [Double](repeating: 0, count: set.hashes.count)
    var multipliers = NaiveBayes.map(
      set, rows: rows, isPositive: isPositive, rest: rest, column: column, squaredMultiplier)
    for feature in prior?.settled ?? [] { multipliers[feature] = 0 }
    let positives = isPositive.count { $0 }
    // A rare label's documents weigh more, up to a limit, or its threshold would lie in thin air.
    let ratio = positives == 0 ? 1 : Double(rows.count - positives) / Double(positives)
    let positiveCost = cost * min(max(ratio.squareRoot(), 1), 4)
    let entries = set.entries.span
    var bias = 0.0
    var states = zip(rows, isPositive).map { row, isPositive in
      let own = set.starts[row]..<set.starts[row + 1]
      return RowState(
        start: own.lowerBound, end: own.upperBound,
        square: own.reduce(1.0) { sum, entry in
          let value = Double(entries[entry].value)
          return sum + value * value * multipliers[Int(entries[entry].feature)]
        },
        sign: isPositive ? 1 : -1)
    }
    var known = weights.mutableSpan
    let factors = multipliers.span
    var active = Array(states.indices)
    var random = SplitMix64(seed: seed)
    var bound = Double.infinity
    for _ in 0..<passes {
      active.shuffle(using: &random)
      var largest = -Double.infinity
      var smallest = Double.infinity
      var kept: [Int] = []
      kept.reserveCapacity(active.count)
      for place in active.indices {
        LinearLearner.fetchAhead(set, active, from: place, states)
        let index = active[place]
        let state = states[index]
        let own = state.start..<state.end
        let diagonal = 0.5 / (state.sign > 0 ? positiveCost : cost)
        let score = bias + LinearLearner.sum(known.span, entries, own)
        let gradient = state.sign * score - 1 + diagonal * state.alpha
        // A row well beyond the margin is left out until the others are settled.
        if state.alpha == 0, gradient > bound { continue }
        kept.append(index)
        let projected = state.alpha == 0 ? min(gradient, 0) : gradient
        largest = max(largest, projected)
        smallest = min(smallest, projected)
        guard projected.magnitude > 1e-9 else { continue }
        let alpha = max(state.alpha - gradient / (state.square + diagonal), 0)
        let step = (alpha - state.alpha) * state.sign
        states[index].alpha = alpha
        bias += step
        LinearLearner.add(step, times: entries, own, factors, to: &known)
      }
      if largest - smallest < tolerance {
        if kept.count == rows.count { break }
        active = Array(states.indices)
        bound = .infinity
      } else {
        active = kept
        bound = largest > 0 ? largest : .infinity
      }
    }
    return LinearWeights(weights: weights, bias: bias)
  }

  // Most of training is spent in the two loops below, a fifth of it on checks of bounds that were checked before: rows
  // are ranges of a set's entries, whose features are numbered below the count of ``TrainingSet/hashes``
  // (``TrainingSet`` sees to both), and there is a weight and a multiplier for each of them.

  /// Weights × values of a row, as four sums, so that no addition has to wait for the one before it.
  @inline(__always)
  private static func sum(
    _ weights: Span<Double>, _ entries: Span<TrainingSet.Entry>, _ row: Range<Int>
  ) -> Double {
    @inline(__always)
    func product(_ index: Int) -> Double {
      let entry = unsafe entries[unchecked: index]
      return unsafe weights[unchecked: Int(entry.feature)] * Double(entry.value)
    }
    var sums = (0.0, 0.0, 0.0, 0.0)
    var index = row.lowerBound
    while index &+ 4 <= row.upperBound {
      sums.0 += product(index)
      sums.1 += product(index &+ 1)
      sums.2 += product(index &+ 2)
      sums.3 += product(index &+ 3)
      index &+= 4
    }
    while index < row.upperBound {
      sums.0 += product(index)
      index &+= 1
    }
    return (sums.0 + sums.1) + (sums.2 + sums.3)
  }

  /// Adds step × values × multipliers of a row.
  @inline(__always)
  private static func add(
    _ step: Double, times entries: Span<TrainingSet.Entry>, _ row: Range<Int>, _ multipliers: Span<Double>,
    to weights: inout MutableSpan<Double>
  ) {
    for index in row {
      let entry = unsafe entries[unchecked: index]
      let feature = Int(entry.feature)
      unsafe weights[unchecked: feature] += step * Double(entry.value) * multipliers[unchecked: feature]
    }
  }

  /// Rows are visited in no order, and a set is larger than a processor's cache: unless the next ones are asked for in
  /// time, each is waited for, longer than anything takes that is done with it.
  @inline(__always)
  private static func fetchAhead(
    _ set: TrainingSet, _ order: [Int], from place: Int, _ states: [RowState]
  ) {
    let (row, state) = (place + 4, place + 8)
    if state < order.count { fetch(states, order[state]..<order[state] + 1) }
    if row < order.count { fetch(set.entries, states[order[row]].start..<states[order[row]].end) }
  }

  @inline(__always)
  private static func fetch<Element>(_ elements: [Element], _ range: Range<Int>) {
    let size = MemoryLayout<Element>.stride
    unsafe elements.withUnsafeBytes {
      unsafe fetch_ahead($0.baseAddress, range.lowerBound * size, range.count * size)
    }
  }

  /// What the learner knows of a row, side by side: rows are visited in no order.
  private struct RowState {
    /// Of the set's entries.
    let start: Int
    let end: Int
    /// Σ (value × multiplier)², the constant included.
    let square: Double
    /// 1 or −1.
    let sign: Double
    var alpha = 0.0
  }

  /// |log ratio| to the power of twice the exponent.
  private func squaredMultiplier(_ ratio: Double) -> Double {
    if exponent == 0 { return 1 }
    let magnitude = ratio.magnitude
    return magnitude == 0 ? 0 : exponential(2 * exponent * naturalLogarithm(magnitude))
  }
}
