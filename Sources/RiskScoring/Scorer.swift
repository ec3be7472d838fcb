/// Scores messages with a model. One scorer serves any number of messages; it never changes.
public struct Scorer: Sendable {
  public let model: Model
  private let keywords: KeywordAutomaton

  /// Half the width of the zone around the risk threshold that is called `unsure`, in log-odds:
  /// at a threshold of 0.5 the zone reaches from 0.38 to 0.62.
  public static let unsureMargin = 0.5
  /// Below this share of known words a text is `unsure`: another language, or gibberish.
  public static let leastKnownShare = 0.3

  public init(model: Model) {
    self.model = model
    keywords = KeywordAutomaton()
  }

  /// Scores the seller's messages of one conversation; `messages` pairs each text with its index there.
  /// A label is as probable as in the message that shows it most. O(bytes).
  public func score(_ messages: [(index: Int, text: [UInt8])]) -> ScoreCard {
    let labelCount = model.columns.count - 1
    var best = [Double](repeating: -.infinity, count: labelCount)
    var bestMessage = [Int](repeating: 0, count: labelCount)
    var risk = -Double.infinity
    var words = 0
    var known = 0
    var analyses: [Analysis] = []
    for (position, message) in messages.enumerated() {
      let analysis = Analysis(MessageFeatures(message.text, keywords: keywords), model)
      for column in 0..<labelCount where analysis.logOdds[column] > best[column] {
        best[column] = analysis.logOdds[column]
        bestMessage[column] = position
      }
      risk = max(risk, analysis.logOdds[labelCount])
      words += analysis.words.all
      known += analysis.words.known
      analyses.append(analysis)
    }
    let labels = (0..<labelCount).map { column in
      let probability = logistic(best[column])
      let isPresent = probability >= model.columns[column].threshold
      var evidence: [Evidence] = []
      if isPresent, bestMessage[column] < analyses.count {
        let message = messages[bestMessage[column]].index
        evidence = analyses[bestMessage[column]].evidence(for: column, model)
          .map { Evidence(message: message, range: $0) }
      }
      return LabelScore(column: column, probability: probability, isPresent: isPresent, evidence: evidence)
    }
    return card(labels, risk: risk, knownShare: words == 0 ? 0 : Double(known) / Double(words))
  }

  private func card(_ labels: [LabelScore], risk: Double, knownShare: Double) -> ScoreCard {
    let column = model.columns[model.columns.count - 1]
    let probability = logistic(risk)
    let isScam = probability >= column.threshold
    let distance = risk - logOdds(column.threshold)
    let verdict: Verdict =
      knownShare < Scorer.leastKnownShare || distance.magnitude < Scorer.unsureMargin
      ? .unsure : isScam ? .scam : .clear
    return ScoreCard(labels: labels, risk: probability, isScam: isScam, verdict: verdict)
  }
}
