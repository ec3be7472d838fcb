/// The wrong answers that a model was surest of.
public struct TellingErrors: Sendable {
  /// What was wrongly called present, the most probable first.
  public let falseAlarms: [ModelAnswer]
  /// What was wrongly called absent, the least probable first.
  public let misses: [ModelAnswer]
}

extension AnswerSet {
  /// The worst errors of the `scam` answer, at most `limit` of each kind. O(n log n).
  public func scamErrors(limit: Int) -> TellingErrors {
    errors(limit: limit, risks) { answers[$0].isScam }
  }

  /// The worst errors about a label, by its place.
  public func errors(ofLabel label: Int, limit: Int) -> TellingErrors {
    errors(limit: limit, scores(ofLabel: label)) { answers[$0].isPresent[label] }
  }

  private func errors(limit: Int, _ scores: [JudgedScore], isFound: (Int) -> Bool) -> TellingErrors {
    let wrong = scores.indices.filter { scores[$0].isPositive != isFound($0) }
    let alarms = wrong.filter { !scores[$0].isPositive }
      .sorted { (scores[$1].score, $0) < (scores[$0].score, $1) }
    let misses = wrong.filter { scores[$0].isPositive }
      .sorted { (scores[$0].score, $0) < (scores[$1].score, $1) }
    return TellingErrors(
      falseAlarms: alarms.prefix(limit).map { answers[$0] }, misses: misses.prefix(limit).map { answers[$0] })
  }

  /// The overall risk of each document, with whether it is one.
  public var risks: [JudgedScore] { answers.map { JudgedScore($0.risk, $0.isRisk) } }

  public func scores(ofLabel label: Int) -> [JudgedScore] {
    answers.map { JudgedScore($0.probabilities[label], $0.isTrue[label]) }
  }
}
