import RiskScoring

/// Why a corpus gives no model.
public enum TrainingError: Error, Equatable, Sendable {
  case noDocuments
  /// Every document, or none, is a risk: there is nothing to tell apart.
  case nothingToLearn
  case tooManyLabels(count: Int, limit: Int)
}

/// Learns a model from labelled documents. A pure function of the set of documents: their order does not matter,
/// there is no clock and no chance.
public struct ModelTraining: Sendable {
  public var honestLabels = HonestLabels()
  public var threads = 1
  /// Folds of the cross-validation that calibrates.
  static let folds = 5

  public init() {}

  /// The model's bytes.
  public func train(_ documents: [LabelledDocument]) throws(TrainingError) -> [UInt8] {
    guard !documents.isEmpty else { throw .noDocuments }
    let keyed = documents.map { (key: ContentDigest(of: $0), document: $0) }
    let documents = keyed.sorted { ($0.key, $0.document.group) < ($1.key, $1.document.group) }.map(\.document)
    let labels = Set(documents.flatMap(\.labels)).filter { !HonestLabels.isAbsence($0) }.sorted(
      by: labelOrder)
    guard labels.count < ModelFormat.maximumColumns else {
      throw .tooManyLabels(count: labels.count, limit: ModelFormat.maximumColumns - 1)
    }
    let isRisky = documents.map { $0.labels.contains(where: honestLabels.isRisk) }
    guard isRisky.contains(true), isRisky.contains(false) else { throw .nothingToLearn }
    let keywords = KeywordAutomaton()
    let believed = ModelTraining.beliefs(labels, keywords)
    let set = TrainingSet(
      documents.map(\.text), keywords: keywords, believed: Set(believed.flatMap { $0.map(\.hash) }))
    let folds = groupFolds(documents)
    let targets = labels.map { label in documents.map { $0.labels.contains(label) } } + [isRisky]
    let learned = mapConcurrently(targets.count, threads: threads) {
      learnColumn(set, targets[$0], folds, beliefs: set.weights(believed[$0]))
    }
    var columns = zip(labels + ["risk"], zip(learned, targets)).map { label, column in
      calibrated(
        column.0, scores: strongest(set) { column.0.heldoutScores[$0] }, target: column.1, label: label,
        isRisk: honestLabels.isRisk(label))
    }
    // The last column speaks for all: it is calibrated on what it says together with the labels.
    let risk = strongest(set) { row in
      OverallRisk.evidence(
        labels: labels.indices.map {
          learned[$0].heldoutScores[row] * columns[$0].slope + columns[$0].intercept
        },
        score: learned[labels.count].heldoutScores[row], columns: columns)
    }
    columns[labels.count] = calibrated(
      learned[labels.count], scores: risk, target: isRisky, label: "risk", isRisk: true)
    var weights: [Int16] = []
    weights.reserveCapacity(set.hashes.count * columns.count)
    for feature in set.hashes.indices {
      for column in learned { weights.append(column.steps(feature, idf: set.idf[feature])) }
    }
    let norms = set.hashes.indices.map { set.isKeyword[$0] ? 0 : TrainingSet.normUnits(set.idf[$0]) }
    let digest = keyed.map(\.key).sorted().reduce(into: ContentDigest()) { $0.add($1) }
    let provenance =
      "{\"documents\":\(documents.count),\"corpus\":\"\(digest.hexadecimal)\",\"folds\":\(ModelTraining.folds)}"
    return ModelWriter(
      columns: columns, hashes: set.hashes, norms: norms, weights: weights, provenance: provenance
    ).encode()
  }

  /// Tactics in the order of their table, then other labels by name.
  private func labelOrder(_ first: String, _ second: String) -> Bool {
    let a = Tactic(label: first).map { Int($0.rawValue) } ?? .max
    let b = Tactic(label: second).map { Int($0.rawValue) } ?? .max
    return (a, first) < (b, second)
  }

  private struct LearnedColumn: Sendable {
    let weights: LinearWeights
    /// Score units of one weight step in the file.
    let scale: Double
    /// What cross-validation gave each row: documents, then windows.
    let heldoutScores: [Double]

    /// The weight of a feature with its idf, in steps of the scale.
    func steps(_ feature: Int, idf: Double) -> Int16 {
      let steps = (weights.weights[feature] * idf / scale).rounded()
      return Int16(min(max(steps, -32767), 32767))
    }
  }

  private func learnColumn(
    _ set: TrainingSet, _ isPositive: [Bool], _ folds: [Int], beliefs: [Double]
  ) -> LearnedColumn {
    let learner = LinearLearner()
    var scores = [Double](repeating: 0, count: set.allRows.count)
    for fold in 0..<ModelTraining.folds {
      let rows = set.rows.filter { folds[$0] != fold }
      let weights = learner.learn(set, rows: rows, isPositive: isPositive, beliefs: beliefs)
      for row in set.allRows where folds[set.document(row)] == fold {
        scores[row] = weights.score(set, row: row)
      }
    }
    let weights = learner.learn(set, rows: Array(set.rows), isPositive: isPositive, beliefs: beliefs)
    let largest = zip(weights.weights, set.idf).reduce(1e-6) { max($0, ($1.0 * $1.1).magnitude) }
    return LearnedColumn(weights: weights, scale: largest / 32767, heldoutScores: scores)
  }

  /// For each column what the keyword table believes about it; nothing in a corpus without tactics.
  static func beliefs(
    _ labels: [String], _ keywords: KeywordAutomaton
  ) -> [[(hash: UInt64, worth: Double)]] {
    let tactics = labels.map { Tactic(label: $0) }
    let aboutRisk = tactics.contains { $0 != nil } ? keywords.beliefs(about: nil) : []
    return tactics.map { $0.map { keywords.beliefs(about: $0) } ?? [] } + [aboutRisk]
  }

  /// For each document the largest score among its windows, as the scorer takes it.
  private func strongest(_ set: TrainingSet, _ score: (Int) -> Double) -> [Double] {
    var largest = set.rows.map(score)
    for row in set.allRows.dropFirst(set.count) {
      largest[set.document(row)] = max(largest[set.document(row)], score(row))
    }
    return largest
  }

  private func calibrated(
    _ learned: LearnedColumn, scores: [Double], target: [Bool], label: String, isRisk: Bool
  ) -> ModelColumn {
    let (slope, intercept) = Calibration.fit(scores, target)
    let threshold = Calibration.threshold(scores.map { logistic(slope * $0 + intercept) }, target)
    return ModelColumn(
      label: label, isRisk: isRisk, bias: learned.weights.bias, scale: learned.scale, slope: slope,
      intercept: intercept, threshold: threshold)
  }

  /// A fold for each document: groups in the order of their names' digests go to the fold with the fewest documents.
  func groupFolds(_ documents: [LabelledDocument]) -> [Int] {
    var sizes: [String: Int] = [:]
    for document in documents { sizes[document.group, default: 0] += 1 }
    let groups = sizes.keys.map { (ContentDigest(of: $0), $0) }.sorted { $0 < $1 }
    var filled = [Int](repeating: 0, count: ModelTraining.folds)
    var foldOf: [String: Int] = [:]
    for (_, group) in groups {
      let fold = filled.indices.min { (filled[$0], $0) < (filled[$1], $1) } ?? 0
      foldOf[group] = fold
      filled[fold] += sizes[group] ?? 0
    }
    return documents.map { foldOf[$0.group] ?? 0 }
  }
}
