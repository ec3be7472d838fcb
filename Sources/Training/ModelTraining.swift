import RiskScoring

/// Why a corpus gives no model.
public enum TrainingError: Error, Equatable, Sendable {
  case noDocuments
  /// Every document, or none, is a risk, and no label of the user's own tells them apart either.
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
  /// Documents that calibrate at least, in whole folds, of a corpus of which most is only counted: then time counts,
  /// and two numbers a column need no more.
  static let leastCalibrating = 3_000
  /// How many times as much recall counts as precision for the threshold of the overall risk of tactics: a buyer who is
  /// warned of an honest refund loses it.
  static let riskBeta = 0.5

  public init() {}

  /// The model's bytes.
  public func train(_ documents: [LabelledDocument]) throws(TrainingError) -> [UInt8] {
    try train(Counts(whole: documents, honest: honestLabels.added))
  }

  /// The model's bytes: learned from the records that are kept whole; those that are only counted tell how often
  /// features stand in documents. Honest labels are those of the counts.
  public func train(_ counts: Counts) throws(TrainingError) -> [UInt8] {
    var training = self
    training.honestLabels = HonestLabels(counts.honest)
    return try training.learn(counts)
  }

  private func learn(_ counts: Counts) throws(TrainingError) -> [UInt8] {
    let records =
      (counts.sample.map { (record: $0, isCorrection: false) }
      + counts.corrections.map { (record: $0, isCorrection: true) }).sorted { $0.record < $1.record }
    guard !records.isEmpty else { throw .noDocuments }
    let documents = records.map(\.record.document)
    let labels = Set(documents.flatMap(\.labels)).filter { !HonestLabels.isAbsence($0) }.sorted(
      by: ModelTraining.labelOrder)
    guard labels.count <= Counts.labelLimit else {
      throw .tooManyLabels(count: labels.count, limit: Counts.labelLimit)
    }
    let isRisky = documents.map { $0.labels.contains(where: honestLabels.isRisk) }
    if !isRisky.contains(true) || !isRisky.contains(false) {
      // A corpus of topics: its labels are learned, and the risk is what it says, all or none.
      let tellsApart = labels.contains { label in
        Tactic(label: label) == nil && documents.contains { !$0.labels.contains(label) }
      }
      guard tellsApart, !labels.contains(where: { Tactic(label: $0) != nil }) else { throw .nothingToLearn }
    }
    let keywords = KeywordAutomaton()
    let targets = targets(documents, labels, keywords)
    let set = TrainingSet(
      documents.map(\.text), keywords: keywords,
      believed: Set(targets.flatMap { $0.beliefs.map(\.hash) }), isCorrection: records.map(\.isCorrection),
      rest: counts.rest, threads: threads)
    let rest = RestEvidence(counts.rest, hashes: set.hashes, labels: labels)
    let learner = ColumnLearner(set: set, targets: targets, rest: rest, threads: threads)
    let foldOf = groupFolds(documents)
    let isMostlyCounted = counts.rest.documents > counts.sample.count
    let folds = isMostlyCounted ? ModelTraining.calibratingFolds(foldOf) : ModelTraining.folds
    let heldout = learner.crossValidate(foldOf, folds: folds)
    let calibrating = set.rows.filter { foldOf[$0] < folds }
    let learned = learner.learn(Array(set.rows))
    func calibrated(_ column: Int, scores: [Double], beta: Double = 1) -> ModelColumn {
      ModelColumn(
        targets[column], learned, column, scores: scores,
        isPositive: calibrating.map { targets[column].isPositive[$0] }, beta: beta)
    }
    var columns: [ModelColumn] = []
    for index in labels.indices {
      columns.append(calibrated(index, scores: calibrating.map { heldout[index][$0] }))
    }
    // The last column speaks for all: it is calibrated on what it says together with the labels.
    let direct = columns.count
    columns.append(calibrated(direct, scores: calibrating.map { heldout[direct][$0] }))
    func risk(_ row: Int) -> Double {
      OverallRisk.evidence(
        labels: labels.indices.map { heldout[$0][row] * columns[$0].slope + columns[$0].intercept },
        score: heldout[direct][row], columns: columns)
    }
    let risks = calibrating.map { document in
      targets[direct].readsWindows
        ? set.windows(of: document).reduce(-.infinity) { max($0, risk($1)) } : risk(document)
    }
    columns[direct] = calibrated(
      direct, scores: risks, beta: targets[direct].readsWindows ? ModelTraining.riskBeta : 1)
    return ModelWriter(
      columns: columns, hashes: learned.set.hashes, norms: learned.norms(), weights: learned.weightSteps(),
      provenance: provenance(of: counts, calibrating: calibrating.count)
    ).encode()
  }

  /// What was learned from, as JSON. Members of what is not there are left out.
  private func provenance(of counts: Counts, calibrating: Int) -> String {
    var text = "{\"documents\":\(counts.documents),\"corpus\":\"\(counts.corpus)\""
    text += ",\"folds\":\(ModelTraining.folds)"
    if counts.rest.documents > 0 { text += ",\"sample\":\(counts.sample.count)" }
    let kept = counts.sample.count + counts.corrections.count
    if calibrating < kept { text += ",\"calibrating\":\(calibrating)" }
    if !counts.corrections.isEmpty { text += ",\"corrections\":\(counts.corrections.count)" }
    return text + "}"
  }

  /// One target for each label, then the overall risk.
  func targets(
    _ documents: [LabelledDocument], _ labels: [String], _ keywords: KeywordAutomaton
  ) -> [Target] {
    // In a corpus without tactics nothing is believed.
    let hasTactics = labels.contains { Tactic(label: $0) != nil }
    return labels.map { label in
      Target(
        label: label, isRisk: honestLabels.isRisk(label), readsWindows: Tactic(label: label) != nil,
        isPositive: documents.map { $0.labels.contains(label) },
        beliefs: Tactic(label: label).map { keywords.beliefs(about: $0) } ?? [])
    } + [
      Target(
        label: "risk", isRisk: true, readsWindows: hasTactics,
        isPositive: documents.map { $0.labels.contains(where: honestLabels.isRisk) },
        beliefs: hasTactics ? keywords.beliefs(about: nil) : [])
    ]
  }

  /// Tactics in the order of their table, then other labels by name.
  static func labelOrder(_ first: String, _ second: String) -> Bool {
    let a = Tactic(label: first).map { Int($0.rawValue) } ?? .max
    let b = Tactic(label: second).map { Int($0.rawValue) } ?? .max
    return (a, first) < (b, second)
  }

  /// The first folds that hold ``leastCalibrating`` documents together; all where they hold fewer.
  static func calibratingFolds(_ foldOf: [Int]) -> Int {
    (1..<folds).first { folds in foldOf.count { $0 < folds } >= leastCalibrating } ?? folds
  }

  /// A fold for each document: groups in the order of their names' digests go to the fold with the fewest documents.
  func groupFolds(_ documents: [LabelledDocument], folds: Int = ModelTraining.folds) -> [Int] {
    var sizes: [String: Int] = [:]
    for document in documents { sizes[document.group, default: 0] += 1 }
    let groups = sizes.keys.map { (ContentDigest(of: $0), $0) }.sorted { $0 < $1 }
    var filled = [Int](repeating: 0, count: folds)
    var foldOf: [String: Int] = [:]
    for (_, group) in groups {
      let fold = filled.indices.min { (filled[$0], $0) < (filled[$1], $1) } ?? 0
      foldOf[group] = fold
      filled[fold] += sizes[group] ?? 0
    }
    return documents.map { foldOf[$0.group] ?? 0 }
  }
}

extension ModelColumn {
  /// A learned column, calibrated on `scores` of documents that it was not learned from.
  fileprivate init(
    _ target: Target, _ learned: LearnedColumns, _ column: Int, scores: [Double], isPositive: [Bool],
    beta: Double
  ) {
    let (slope, intercept) = Calibration.fit(scores, isPositive)
    let threshold = Calibration.threshold(
      scores.map { logistic(slope * $0 + intercept) }, isPositive, beta: beta)
    self.init(
      label: target.label, isRisk: target.isRisk, readsWindows: target.readsWindows,
      bias: learned.columns[column].bias, scale: learned.scale(column), slope: slope, intercept: intercept,
      threshold: threshold)
  }
}
