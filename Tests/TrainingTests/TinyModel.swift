@testable import RiskScoring
@testable import Training

/// A model of two words, `alpha` (norm 1) and `beta` (norm 3), small enough to work out by hand.
struct TinyModel {
  var readsWindows = false
  var riskIntercept = -2.0
  var provenance = "{\"documents\":2}"

  /// A risk label: score = −1 + 0.5 · (6 alpha − 2 beta); log-odds = 2 score + 0.5.
  var risky: ModelColumn { column("cancel-request", isRisk: true, [-1, 0.5, 2, 0.5, 0.5]) }
  /// A claim: score = −alpha + 4 beta; log-odds = score − 1.
  var claim: ModelColumn { column("tracking-claim", isRisk: false, [0, 1, 1, -1, 0.25]) }
  /// Any risk: 0.5 + 0.25 · 4 alpha.
  var columns: [ModelColumn] {
    [risky, claim, column("risk", isRisk: true, [0.5, 0.25, 1, riskIntercept, 0.5])]
  }

  /// `numbers`: bias, scale, slope, intercept, threshold.
  private func column(_ label: String, isRisk: Bool, _ numbers: [Double]) -> ModelColumn {
    ModelColumn(
      label: label, isRisk: isRisk, readsWindows: readsWindows, bias: numbers[0], scale: numbers[1],
      slope: numbers[2], intercept: numbers[3], threshold: numbers[4])
  }

  var bytes: [UInt8] {
    ModelWriter(
      columns: columns, hashes: [wordHash(Array("alpha".utf8)), wordHash(Array("beta".utf8))],
      norms: [256, 768], weights: [6, -1, 4, -2, 4, 0], provenance: provenance
    ).encode()
  }

  func scorer() throws -> Scorer { Scorer(model: try Model(bytes)) }
}

extension [UInt8] {
  /// Overwrites a little-endian number.
  mutating func put(_ value: some FixedWidthInteger, at offset: Int) {
    for index in 0..<value.bitWidth / 8 {
      self[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
    }
  }

  /// Makes the checksum of a damaged model right again, so that the deeper checks have to find the damage.
  mutating func fixChecksum() {
    put(ModelFormat.checksum(span, from: ModelFormat.headerSize), at: 48)
  }
}
