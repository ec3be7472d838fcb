public import RiskScoring

/// Why part of a corpus gives no model.
public enum LearningCurveError: Error, Equatable, Sendable {
  case training(percent: Int, TrainingError)
  case model(percent: Int, ModelError)
}

/// How good a model gets with more to learn from: whether it is worth writing more.
public struct LearningCurve: Sendable {
  public struct Point: Sendable {
    /// Of the groups.
    public let percent: Int
    public let groups: Int
    public let documents: Int
    /// On documents that are not learned from.
    public let evaluation: Evaluation
  }

  static let percents = [25, 50, 75, 100]

  public let points: [Point]

  /// Learns from growing parts of `documents`, each of which holds the one before: whole groups, in an order that
  /// their names alone decide. O(points × training).
  public init(
    _ documents: [LabelledDocument], measuredOn tests: [LabelledDocument], training: ModelTraining,
    threads: Int = 1
  ) throws(LearningCurveError) {
    var training = training
    training.threads = threads
    let groups = Set(documents.map(\.group)).map { (ContentDigest(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
    var points: [Point] = []
    for percent in LearningCurve.percents {
      let own = Set(groups.prefix((groups.count * percent + 99) / 100))
      let part = documents.filter { own.contains($0.group) }
      let bytes: [UInt8]
      let model: Model
      do { bytes = try training.train(part) } catch { throw .training(percent: percent, error) }
      do { model = try Model(bytes) } catch { throw .model(percent: percent, error) }
      let evaluation = Evaluation(
        tests, scorer: Scorer(model: model), honest: training.honestLabels, threads: threads)
      points.append(
        Point(percent: percent, groups: own.count, documents: part.count, evaluation: evaluation))
    }
    self.points = points
  }
}
