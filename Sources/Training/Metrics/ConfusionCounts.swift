/// Yes-or-no answers counted against the truth.
public struct ConfusionCounts: Equatable, Sendable {
  public private(set) var truePositives = 0
  public private(set) var falsePositives = 0
  public private(set) var falseNegatives = 0
  public private(set) var trueNegatives = 0

  public init() {}

  public mutating func add(truth: Bool, answer: Bool) {
    switch (truth, answer) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  /// Adds the counts of `other`, as if each of its answers had been given `times` times.
  public mutating func add(_ other: ConfusionCounts, times: Int = 1) {
    truePositives += other.truePositives * times
    falsePositives += other.falsePositives * times
    falseNegatives += other.falseNegatives * times
    trueNegatives += other.trueNegatives * times
  }

  /// Answers that should have been yes.
  public var positives: Int { truePositives + falseNegatives }
  public var total: Int { positives + falsePositives + trueNegatives }

  /// Shares in 0…1; nil where nothing was found, or nothing was there to find.
  public var precision: Double? { ratio(truePositives, truePositives + falsePositives) }
  public var recall: Double? { ratio(truePositives, positives) }
  public var f1: Double? { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  /// Matthews correlation coefficient, −1…1 (Matthews 1975); nil where a margin is empty.
  public var mcc: Double? {
    let (tp, fp) = (Double(truePositives), Double(falsePositives))
    let (fn, tn) = (Double(falseNegatives), Double(trueNegatives))
    let product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return product == 0 ? nil : (tp * tn - fp * fn) / product.squareRoot()
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
