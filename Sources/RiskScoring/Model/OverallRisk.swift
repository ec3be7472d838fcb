/// The overall risk of a message: the risk label that stands out most, supported by a column that was learned for
/// "any risk at all".
///
/// The labels say what a message does; the direct column catches what falls between them, but also learns the tone of
/// its corpus. Measured on sellers' real messages, the labels alone rank better; on the heldout part both together do.
public enum OverallRisk {
  /// Evidence before calibration: the largest distance of a risk label's log-odds from its threshold, plus the direct
  /// column's score. `columns` ends with the risk column; `labels` are the log-odds of those before it. O(labels).
  public static func evidence(labels: [Double], score: Double, columns: [ModelColumn]) -> Double {
    var excess = -Double.infinity
    for (index, odds) in labels.enumerated() where columns[index].isRisk {
      excess = max(excess, odds - columns[index].thresholdLogOdds)
    }
    return evidence(excess: excess, score: score)
  }

  /// The same from the largest distance itself; −∞ without a risk label.
  @inline(__always)
  static func evidence(excess: Double, score: Double) -> Double { (excess.isFinite ? excess : 0) + score }
}

/// What the whole of a message says for a label that is found in its windows. Words that belong together may stand in
/// different clauses, and what stands around a clause tells how it is meant. But whoever writes around a request must
/// not be able to talk it away: so this support is small and bounded, and the overall risk has none. What many words add up
/// to grows with their number, so that a text longer than any letter of the corpus is not asked: it has the least support.
public enum WholeMessage {
  private static let share = 0.6
  private static let least = -0.75
  private static let most = 1.0
  /// A little more than the longest message of the corpus has.
  private static let mostTokens = 250

  /// Added to the score of the label's strongest window. `score`: of the whole message, as if it were a window.
  public static func support(_ score: Double) -> Double { share * min(max(score, least), most) }

  /// The same for eight labels of a message of so many tokens.
  @inline(__always)
  static func support(_ scores: SIMD8<Double>, tokens: Int) -> SIMD8<Double> {
    guard tokens <= mostTokens else { return SIMD8(repeating: share * least) }
    var bounded = scores
    bounded.replace(with: least, where: scores .< least)
    bounded.replace(with: most, where: scores .> most)
    return share * bounded
  }
}
