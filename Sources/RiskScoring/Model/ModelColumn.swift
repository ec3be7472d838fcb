/// What a model knows about one label, or about the overall risk (its last column). 64 bytes in the file:
/// name length (4), flags (4: bit 0 = risk, bit 1 = reads windows), then the five numbers as IEEE 754 doubles (40), zeros.
public struct ModelColumn: Sendable {
  /// The label; `risk` for the last column.
  public let label: String
  /// Whether carrying the label makes a message a scam.
  public let isRisk: Bool
  /// Whether the column scores each clause of a message (``Windows``) and takes the highest; else the whole message.
  public let readsWindows: Bool
  /// Added to every score.
  public let bias: Double
  /// Score units of one weight step.
  public let scale: Double
  /// Calibration: log-odds = `slope` × score + `intercept` (Platt 1999).
  public let slope: Double
  public let intercept: Double
  /// Probability at which the label counts as present, 0…1.
  public let threshold: Double
  /// The same as log-odds.
  let thresholdLogOdds: Double

  var numbers: ColumnNumbers {
    ColumnNumbers(
      isRisk: isRisk, readsWindows: readsWindows, bias: bias, scale: scale, slope: slope,
      intercept: intercept, thresholdLogOdds: thresholdLogOdds)
  }

  public init(
    label: String, isRisk: Bool, readsWindows: Bool, bias: Double, scale: Double, slope: Double,
    intercept: Double,
    threshold: Double
  ) {
    self.label = label
    self.isRisk = isRisk
    self.readsWindows = readsWindows
    self.bias = bias
    self.scale = scale
    self.slope = slope
    self.intercept = intercept
    self.threshold = threshold
    thresholdLogOdds = logOdds(threshold)
  }
}

/// A column without its name, for the loops over clauses and columns: to copy a name costs more than to score a clause.
struct ColumnNumbers: Sendable {
  let isRisk: Bool
  let readsWindows: Bool
  let bias: Double
  let scale: Double
  let slope: Double
  let intercept: Double
  let thresholdLogOdds: Double
}
