@testable import AdviseCommand
@testable import RiskScoring
@testable import Training

/// Counts as they came, or sealed by a forger. What is read is written as the same bytes, adds up with itself and
/// others, and can be shown, corrected and learned from.
func checkCounts(_ bytes: [UInt8]) {
  let (index, file) = choice(bytes, of: 8)
  var sealed = file
  if index > 0, sealed.count >= CountsFile.headerSize { sealCounts(&sealed) }
  guard let counts = try? CountsFile.decode(sealed) else { return }
  precondition(CountsFile.encode(counts) == sealed)
  var sum = CountsBuilder(counts)
  guard (try? sum.add(counts)) != nil else { preconditionFailure("counts that do not go with themselves") }
  precondition(sum.finish().documents == 2 * counts.documents)
  let more = LabelledDocument(text: Array("new words".utf8), labels: ["threat"], group: "g", id: "")
  let learned = counts.learning([more])
  precondition(learned.unlearning([more]).counts.map(CountsFile.encode) == sealed)
  if index == 2 {
    precondition(isHarmless(Array(Inspection(counts, bytes: sealed.count, top: 3).text.utf8)))
  }
  if index == 3, let model = try? ModelTraining().train(learned) { precondition((try? Model(model)) != nil) }
}

private func sealCounts(_ bytes: inout [UInt8]) {
  put(UInt64(bytes.count), into: &bytes, at: 16)
  put(ModelFormat.checksum(bytes.span, from: CountsFile.headerSize), into: &bytes, at: 24)
}

private func document(_ text: String, _ labels: String...) -> LabelledDocument {
  LabelledDocument(text: Array(text.utf8), labels: labels, group: "g", id: "")
}

let countsSeeds: [[UInt8]] = [1, 2, 4].flatMap { limit -> [[UInt8]] in
  var builder = CountsBuilder(honest: ["mine"], limit: limit)
  for document in [
    document("red fish", "threat"), document("blue", "ham", "näh"), document("fish", "threat", "mine"),
    document("red"), document("red"), document("", "stalling"),
  ] {
    builder.add(document)
  }
  let bytes = CountsFile.encode(builder.finish().learning([document("new", "threat")]))
  return [[0] + bytes, [1] + bytes, [2] + bytes, [3] + bytes]
}
