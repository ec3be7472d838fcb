import RiskScoring

/// What one column of a model has to tell.
struct Target: Sendable {
  let label: String
  let isRisk: Bool
  /// A tactic is an act, said in a clause of a message that may be about anything else; labels of other corpora speak
  /// of messages as a whole.
  let readsWindows: Bool
  /// For each document.
  let isPositive: [Bool]
  let beliefs: [Belief]
}

/// Learns all columns of a model over the same features.
///
/// 1. Each column learns from whole documents.
/// 2. The features that weigh most in any column are kept; the rest is noise that costs time and space.
/// 3. Columns that read windows learn again: a document with the label gives the one statement (a clause or a sentence)
///    that shows it most, a document without it gives all of its statements (multiple-instance learning, MI-SVM:
///    Andrews, Tsochantaridis & Hofmann 2003). Parts of clauses are scored and calibrated, but nothing is learned from
///    them: the model was no better for it and took twice the time. The others learn from whole documents again.
struct ColumnLearner: Sendable {
  let set: TrainingSet
  let targets: [Target]
  /// Documents beside those of the set.
  var rest: RestEvidence?
  let threads: Int

  /// Features that a model keeps.
  static let featureLimit = 66_000
  /// Of them the most frequent words, whatever they weigh: a text of words that the model does not know is `unsure`.
  static let wordLimit = 4_000

  /// Tolerance of the first step: only the choice of features and of windows hangs on it.
  static let roughTolerance = 0.5

  /// Columns learned from the given documents. O(passes × values × columns).
  func learn(_ documents: [Int]) -> LearnedColumns {
    let learner = LinearLearner()
    let rough = LinearLearner(tolerance: ColumnLearner.roughTolerance)
    let first = mapConcurrently(targets.count, threads: threads) { column in
      rough.learn(
        set, rows: documents, isPositive: documents.map { targets[column].isPositive[$0] },
        prior: set.prior(targets[column].beliefs), rest: rest, column: column)
    }
    let kept = mostTelling(first)
    let selected = set.selecting(kept)
    let keptRest = rest?.selecting(kept)
    let columns = mapConcurrently(targets.count, threads: threads) { column in
      let target = targets[column]
      let prior = selected.prior(target.beliefs)
      guard target.readsWindows else {
        return learner.learn(
          selected, rows: documents, isPositive: documents.map { target.isPositive[$0] }, prior: prior,
          rest: keptRest, column: column)
      }
      let guess = LinearWeights(
        weights: kept.map { first[column].weights[$0] }, bias: first[column].bias)
      let examples = windowExamples(selected, documents, target, guess)
      return learner.learn(
        selected, rows: examples.rows, isPositive: examples.isPositive, prior: prior, rest: keptRest,
        column: column)
    }
    return LearnedColumns(set: selected, columns: columns)
  }

  /// For each column the scores of all rows of the set, each by columns learned from the other folds alone. Columns
  /// that read windows give a document the score of its strongest, labels with the support of the whole; the others
  /// give its windows the document's.
  func crossValidate(_ foldOf: [Int], folds: Int) -> [[Double]] {
    var scores = targets.map { _ in [Double](repeating: 0, count: set.starts.count - 1) }
    for fold in 0..<folds {
      let learned = learn(set.rows.filter { foldOf[$0] != fold })
      for document in set.rows where foldOf[document] == fold {
        for (column, target) in targets.enumerated() {
          let score = learned.score(column, document, target)
          scores[column][document] = score
          for row in set.windows(of: document) {
            scores[column][row] =
              target.readsWindows ? learned.columns[column].score(learned.set, row: row) : score
          }
        }
      }
    }
    return scores
  }

  private func windowExamples(
    _ set: TrainingSet, _ documents: [Int], _ target: Target, _ weights: LinearWeights
  ) -> (rows: [Int], isPositive: [Bool]) {
    var rows: [Int] = []
    var isPositive: [Bool] = []
    for document in documents {
      let windows = set.statements(of: document)
      guard target.isPositive[document] else {
        rows += windows
        isPositive += windows.map { _ in false }
        continue
      }
      var best = (row: windows.lowerBound, score: -Double.infinity)
      for row in windows {
        let score = weights.score(set, row: row)
        if score > best.score { best = (row, score) }
      }
      rows.append(best.row)
      isPositive.append(true)
    }
    return (rows, isPositive)
  }

  /// Keyword concepts, frequent words, and the features with the largest weight in any column; ascending.
  private func mostTelling(_ columns: [LinearWeights]) -> [Int] {
    var weight = [Double](repeating: 0, count: set.hashes.count)
    for column in columns {
      for feature in weight.indices {
        weight[feature] = max(weight[feature], column.weights[feature].magnitude)
      }
    }
    for feature in weight.indices {
      weight[feature] = set.isKeyword[feature] ? .infinity : weight[feature] * set.idf[feature]
    }
    // The most frequent come first.
    for word in weight.indices.lazy.filter({ set.isWord[$0] }).prefix(ColumnLearner.wordLimit) {
      weight[word] = .infinity
    }
    let order = weight.indices.sorted {
      (weight[$1], set.hashes[$0]) < (weight[$0], set.hashes[$1])
    }
    return order.prefix(ColumnLearner.featureLimit).sorted()
  }
}

/// Learned columns and the features that they are about.
struct LearnedColumns: Sendable {
  let set: TrainingSet
  let columns: [LinearWeights]

  /// What the scorer would give the document before calibration.
  func score(_ column: Int, _ document: Int, _ target: Target) -> Double {
    let whole = columns[column].score(set, row: document)
    guard target.readsWindows else { return whole }
    let strongest = set.windows(of: document).reduce(-.infinity) {
      max($0, columns[column].score(set, row: $1))
    }
    // The last column is the overall risk.
    return column == columns.count - 1 ? strongest : strongest + WholeMessage.support(whole)
  }

  /// Score units of one weight step in the model file.
  func scale(_ column: Int) -> Double {
    zip(columns[column].weights, set.idf).reduce(1e-6) { max($0, ($1.0 * $1.1).magnitude) } / 32767
  }

  /// The features' weights in steps of their column's scale, feature by feature.
  func weightSteps() -> [Int16] {
    let scales = columns.indices.map(scale)
    var steps: [Int16] = []
    steps.reserveCapacity(set.hashes.count * columns.count)
    for feature in set.hashes.indices {
      for (column, scale) in zip(columns, scales) {
        let step = (column.weights[feature] * set.idf[feature] / scale).rounded()
        steps.append(Int16(min(max(step, -32767), 32767)))
      }
    }
    return steps
  }

  func norms() -> [UInt16] {
    set.hashes.indices.map { set.isKeyword[$0] ? 0 : TrainingSet.normUnits(set.idf[$0]) }
  }
}
