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
