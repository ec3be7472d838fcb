/// The numbers of eight columns, so that windows are scored eight columns at a time.
struct ColumnVector: Sendable {
  private(set) var bias = SIMD8<Double>(repeating: 0)
  private(set) var scale = SIMD8<Double>(repeating: 0)
  /// Calibration of the labels that read windows; all others are −∞ in any window.
  private(set) var slope = SIMD8<Double>(repeating: 0)
  private(set) var intercept = SIMD8<Double>(repeating: -.infinity)
  /// Thresholds of the risk labels among them, as log-odds; ∞ for all others.
  private(set) var riskThreshold = SIMD8<Double>(repeating: .infinity)
  /// The risk labels, whatever they read; not the overall risk.
  private(set) var isRisk = SIMDMask<SIMD8<Int64>>(repeating: false)

  private init() {}

  /// The vectors of all columns; the last column is the risk.
  static func vectors(of columns: [ColumnNumbers]) -> [ColumnVector] {
    var vectors = [ColumnVector](repeating: ColumnVector(), count: (columns.count + 7) / 8)
    for (index, column) in columns.enumerated() {
      let (vector, lane) = (index / 8, index % 8)
      vectors[vector].bias[lane] = column.bias
      vectors[vector].scale[lane] = column.scale
      guard index < columns.count - 1 else { continue }
      vectors[vector].isRisk[lane] = column.isRisk
      guard column.readsWindows else { continue }
      vectors[vector].slope[lane] = column.slope
      vectors[vector].intercept[lane] = column.intercept
      if column.isRisk { vectors[vector].riskThreshold[lane] = column.thresholdLogOdds }
    }
    return vectors
  }
}
