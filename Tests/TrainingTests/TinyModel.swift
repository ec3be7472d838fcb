@testable import RiskScoring
@testable import Training

/// A model of two words, `alpha` (norm 1) and `beta` (norm 3), small enough to work out by hand.
struct TinyModel {
  /// A risk label: score = −1 + 0.5 · (6 alpha − 2 beta); log-odds = 2 score + 0.5.
  static let risky = ModelColumn(
    label: "cancel-request", isRisk: true, bias: -1, scale: 0.5, slope: 2, intercept: 0.5, threshold: 0.5)
  /// A claim: score = −alpha + 4 beta; log-odds = score − 1.
  static let claim = ModelColumn(
    label: "tracking-claim", isRisk: false, bias: 0, scale: 1, slope: 1, intercept: -1, threshold: 0.25)

  var riskIntercept = -2.0
  var provenance = "{\"documents\":2}"

  /// Any risk: 0.5 + 0.25 · 4 alpha.
  var columns: [ModelColumn] {
    [
      TinyModel.risky, TinyModel.claim,
      ModelColumn(
        label: "risk", isRisk: true, bias: 0.5, scale: 0.25, slope: 1, intercept: riskIntercept,
        threshold: 0.5),
    ]
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
