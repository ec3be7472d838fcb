import RiskScoring

extension ModelTraining {
  /// What decides how a model is learned, as it stands in the code; for people.
  public static let settings: [(name: String, value: String)] = {
    let learner = LinearLearner()
    return [
      ("features at most", "\(ColumnLearner.featureLimit)"),
      ("of them the most frequent words", "\(ColumnLearner.wordLimit)"),
      ("documents that a feature must stand in", "\(TrainingSet.leastDocuments)"),
      ("corrections that a new word must stand in", "\(TrainingSet.leastCorrections)"),
      ("value of a keyword concept, of all other features together", "\(TrainingSet.keywordValue) : 1"),
      ("added to every count (Laplace)", "\(NaiveBayes.smoothing)"),
      ("power of the naive-Bayes log ratios", "\(learner.exponent)"),
      ("cost of a violated margin (squared hinge)", "\(learner.cost)"),
      ("passes at most, and violation that is left", "\(learner.passes), \(learner.tolerance)"),
      ("violation that is left where features are chosen", "\(ColumnLearner.roughTolerance)"),
      ("folds of the cross-validation that calibrates, whole groups", "\(folds)"),
      (
        "threshold of a label: best F1 within",
        "\(Calibration.thresholds.lowerBound) – \(Calibration.thresholds.upperBound)"
      ),
      ("weight of recall for the threshold of the risk (F-beta)", "\(riskBeta)"),
    ]
  }()
}
