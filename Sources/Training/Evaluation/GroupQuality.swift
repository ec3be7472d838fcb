/// How well the messages of one group (a brief, a dialogue) were answered.
public struct GroupQuality: Sendable {
  public let group: String
  public let documents: Int
  /// Of the `scam` answer, and of all answers about labels taken together.
  public let scam: ConfusionCounts
  public let labels: ConfusionCounts
  /// Mean squared error of the risk, 0…1.
  public let brier: Double

  public var wrongShare: Double {
    Double(scam.falsePositives + scam.falseNegatives) / Double(documents)
  }
}

extension AnswerSet {
  /// The groups, those with the largest share of wrong `scam` answers first, then those with the largest error of the
  /// risk. O(answers × labels).
  public var groupsWorstFirst: [GroupQuality] {
    Dictionary(grouping: answers, by: \.document.group).map { group, answers in
      var scam = ConfusionCounts()
      var labels = ConfusionCounts()
      var error = 0.0
      for answer in answers {
        scam.add(truth: answer.isRisk, answer: answer.isScam)
        for label in self.labels.indices {
          labels.add(truth: answer.isTrue[label], answer: answer.isPresent[label])
        }
        let distance = answer.risk - (answer.isRisk ? 1 : 0)
        error += distance * distance
      }
      return GroupQuality(
        group: group, documents: answers.count, scam: scam, labels: labels,
        brier: error / Double(answers.count))
    }.sorted {
      ($1.wrongShare, $1.brier, $0.group) < ($0.wrongShare, $0.brier, $1.group)
    }
  }
}
