/// How far the main measures of an evaluation can be trusted: 95 % bootstrap intervals by group.
public struct EvaluationIntervals: Sendable {
  public let seed: UInt64
  public let groups: Int
  /// Of the `scam` answer; nil where a measure has no value.
  public let precision, recall, f1, mcc, rocAUC: Interval?
  /// Of all answers about labels taken together.
  public let microF1: Interval?

  /// O(draws × answers), O(answers × labels).
  public init(_ set: AnswerSet, seed: UInt64 = 1, threads: Int = 1) {
    var groupOf: [Int] = []
    var number: [String: Int] = [:]
    var scam: [ConfusionCounts] = []
    var labels: [ConfusionCounts] = []
    for answer in set.answers {
      let group = number[answer.document.group] ?? number.count
      if group == number.count {
        number[answer.document.group] = group
        scam.append(ConfusionCounts())
        labels.append(ConfusionCounts())
      }
      groupOf.append(group)
      scam[group].add(truth: answer.isRisk, answer: answer.isScam)
      for label in set.labels.indices {
        labels[group].add(truth: answer.isTrue[label], answer: answer.isPresent[label])
      }
    }
    let ranking = Ranking(set.risks)
    let intervals = Bootstrap.intervals(groups: number.count, seed: seed, threads: threads) {
      [groupOf, scam, labels] weights in
      var drawn = (scam: ConfusionCounts(), labels: ConfusionCounts())
      for (group, times) in weights.enumerated() {
        drawn.scam.add(scam[group], times: times)
        drawn.labels.add(labels[group], times: times)
      }
      return [
        drawn.scam.precision, drawn.scam.recall, drawn.scam.f1, drawn.scam.mcc,
        ranking.rocAUC { weights[groupOf[$0]] }, drawn.labels.f1,
      ]
    }
    self.seed = seed
    groups = number.count
    (precision, recall, f1) = (intervals[0], intervals[1], intervals[2])
    (mcc, rocAUC, microF1) = (intervals[3], intervals[4], intervals[5])
  }
}
