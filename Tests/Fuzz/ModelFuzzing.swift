@testable import AdviseCommand
@testable import RiskScoring
@testable import Training

private let question = Array("please cancel the dispute and wait 5 days, alpha beta. I pay by PayPal".utf8)
private let names = FeatureNames(KeywordAutomaton())

/// A model as it came, or (where the first byte is odd) sealed by a forger. What is read can be used and shown.
func checkModel(_ bytes: [UInt8]) {
  let (index, file) = choice(bytes, of: 2)
  var model = file
  if index == 1, model.count >= ModelFormat.headerSize { sealModel(&model) }
  guard let read = try? Model(model) else { return }
  let scorer = Scorer(model: read)
  let card = scorer.score([(0, question), (1, Array("alpha".utf8))])
  precondition((0...1).contains(card.risk) && card.labels.allSatisfy { (0...1).contains($0.probability) })
  let shown = Inspection(read, names, bytes: model.count, top: 3)
  precondition(isHarmless(Array(shown.text.utf8)) && isEscaped(shown.json))
}

func sealModel(_ bytes: inout [UInt8]) {
  put(UInt64(bytes.count), into: &bytes, at: 40)
  put(ModelFormat.checksum(bytes.span, from: ModelFormat.headerSize), into: &bytes, at: 48)
}

func put(_ number: UInt64, into bytes: inout [UInt8], at offset: Int) {
  for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(index * 8)) }
}

private func column(_ label: String, isRisk: Bool, readsWindows: Bool) -> ModelColumn {
  ModelColumn(
    label: label, isRisk: isRisk, readsWindows: readsWindows, bias: -1, scale: 0.5, slope: 2, intercept: 0.5,
    threshold: 0.5)
}

let modelSeeds: [[UInt8]] = [false, true].flatMap { readsWindows in
  let bytes = ModelWriter(
    columns: [
      column("cancel-request", isRisk: true, readsWindows: readsWindows),
      column("ham", isRisk: false, readsWindows: false),
      column("risk", isRisk: true, readsWindows: readsWindows),
    ], hashes: ["alpha", "beta", "cancel"].map { wordHash(Array($0.utf8)) }, norms: [256, 768, 1],
    weights: [6, -1, 4, -2, 4, 0, 9, -32768, 32767], provenance: "{\"documents\":2}"
  ).encode()
  return [[0] + bytes, [1] + bytes]
}
