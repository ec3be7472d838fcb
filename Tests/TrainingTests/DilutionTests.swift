import Foundation
import RiskScoring
import SeededRandom
import Testing

@testable import Training

/// A thousand friendly words before or after a message, the model's own most honest ones included.
@Suite struct DilutionTests {
  /// Words of the heldout part that stand in honest messages far more often than in risky ones, most honest first.
  private static func honestWords(_ documents: [LabelledDocument]) -> [String] {
    var counts: [String: (honest: Double, risky: Double)] = [:]
    for document in documents {
      let isRisky = document.labels.contains(where: HonestLabels().isRisk)
      let words = Set(
        String(decoding: document.text, as: UTF8.self).lowercased().split { !$0.isLetter }.map(String.init))
      for word in words {
        if isRisky {
          counts[word, default: (0, 0)].risky += 1
        } else {
          counts[word, default: (0, 0)].honest += 1
        }
      }
    }
    let frequent = counts.filter { $0.value.honest > 4 }
    return frequent.sorted {
      ($1.value.honest + 1) / ($1.value.risky + 1) < ($0.value.honest + 1) / ($0.value.risky + 1)
        || (($1.value.honest + 1) / ($1.value.risky + 1) == ($0.value.honest + 1) / ($0.value.risky + 1)
          && $0.key < $1.key)
    }.prefix(300).map(\.key)
  }

  @Test func paddingKeepsTheVerdict() throws {
    let scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
    let all = try PackageFiles.documents("Corpus/en/heldout")
    let documents = stride(from: 0, to: all.count, by: 3).map { all[$0] }
    let words = DilutionTests.honestWords(try PackageFiles.documents("Corpus/en/train"))
    var random = SplitMix64(seed: 4)
    func padding() -> [UInt8] {
      var text: [UInt8] = []
      for index in 0..<1000 {
        text += Array((words.randomElement(using: &random) ?? "").utf8) + [index % 9 == 8 ? 0x2E : 0x20]
      }
      return text
    }
    var scams = 0
    var kept = [0, 0, 0]
    for document in documents where document.labels.contains(where: HonestLabels().isRisk) {
      guard scorer.score([(0, document.text)]).verdict == .scam else { continue }
      scams += 1
      let padded = [
        padding() + [0x20] + document.text, document.text + [0x20] + padding(),
        padding() + [0x20] + document.text + [0x20] + padding(),
      ]
      for (way, text) in padded.enumerated() where scorer.score([(0, text)]).verdict == .scam {
        kept[way] += 1
      }
    }
    #expect(scams > 80)
    print("padded: \(kept) of \(scams) scam verdicts kept before, after, around")
    // The target is 98 %; 94 to 100 % were measured.
    for count in kept { #expect(count * 100 >= scams * 90, "\(count) of \(scams)") }
  }
}
