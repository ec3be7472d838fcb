/// Mean and standard deviation of a measure over folds.
public struct Spread: Equatable, Sendable {
  public let mean: Double
  /// Of a sample: divided by the number of values less one; nil for a single value.
  public let deviation: Double?

  /// Over the values that there are; nil when there are none.
  public init?(_ values: [Double?]) {
    let values = values.compactMap(\.self)
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    deviation =
      values.count < 2
      ? nil : (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
  }
}
