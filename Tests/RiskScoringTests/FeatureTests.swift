import MessageText
import Testing

@testable import RiskScoring

@Suite struct FeatureTests {
  private func word(_ text: String) -> UInt64 { wordHash(Array(text.utf8)) }

  private func gram(_ text: String) -> UInt64 {
    mixed(text.utf8.reduce(FeatureFamily.characters.rawValue) { stepped($0, $1) })
  }

  private func grams(_ text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    for run in text.split(separator: " ") {
      let bytes = Array(run.utf8)
      forEachCharacterGram(of: 0..<bytes.count, startingIn: 0..<bytes.count, bytes.span) { hash, _ in
        hashes.append(hash)
      }
    }
    return hashes
  }

  /// Values of the published definition, computed apart from this code. A change needs a new model format.
  @Test func hashesAreStable() {
    #expect(word("refund") == 0x91A6_C88A_9456_4435)
    #expect(word("возврат") == 0xC7E7_F7DC_9C11_B20A)
    #expect(shapeHash(.money) == 0x70F5_B32D_2A1F_53CC)
    #expect(pairHash(word("refund"), word("now")) == 0x4D3D_2408_422C_026B)
    #expect(gram(" pa") == 0x9B73_B782_2169_101C)
    #expect(keywordHash(concept: "cancel-request", mode: .asked) == 0x58D5_0545_C9FE_3506)
    #expect(keywordHash(concept: "cancel-request", mode: .negated) == 0x7FC1_6E91_5066_4355)
  }

  @Test func apostrophesDoNotCount() {
    #expect(word("don't") == word("dont"))
    #expect(word("dont") != word("don"))
  }

  @Test func familiesAreDisjoint() {
    let words = ["pay", "refund", "cancel-request", "stalling", " pay ", "money"]
    var hashes = words.flatMap { text in
      [word(text), gram(text)] + ClauseMode.allCases.map { keywordHash(concept: text, mode: $0) }
    }
    hashes += TokenKind.allCases.map(shapeHash)
    for first in words { hashes += words.map { pairHash(word(first), word($0)) } }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test(arguments: [
    ("pay", [" p", " pa", " pay", "pa", "pay", "pay ", "ay", "ay ", "y "]), ("a", [" a", " a ", "a "]),
    ("да", [" д", " да", " да ", "да", "да ", "а "]), ("钱", [" 钱", " 钱 ", "钱 "]),
    ("a b", [" a", " a ", "a ", " b", " b ", "b "]), ("!", [" !", " ! ", "! "]), ("", []), (" ", []),
  ]) func characterGrams(_ text: String, _ expected: [String]) {
    #expect(grams(text) == expected.map(gram))
  }

  @Test func featuresOfAMessage() {
    let features = MessageFeatures(Array("Pay $5. To 30".utf8), keywords: KeywordAutomaton())
    let expected: [(hash: UInt64, token: Int, length: Int)] =
      [(word("pay"), 0, 1)] + grams("pay").map { ($0, 0, 1) }
      + [(shapeHash(.money), 1, 1)] + grams("$5.").map { ($0, 1, 1) }
      + [(word("to"), 2, 1)] + grams("to").map { ($0, 2, 1) }
      // A short number stands for itself too.
      + [(shapeHash(.number), 3, 1), (word("30"), 3, 1)] + grams("30").map { ($0, 3, 1) }
      // No pair leads over the end of a sentence.
      + [(pairHash(word("pay"), shapeHash(.money)), 0, 2), (pairHash(word("to"), shapeHash(.number)), 2, 2)]
    let ordinary = features.features.filter { !$0.isKeyword }
    #expect(ordinary.map(\.hash) == expected.map(\.hash))
    #expect(ordinary.map { Int($0.token) } == expected.map(\.token))
    #expect(ordinary.map { Int($0.length) } == expected.map(\.length))
  }

  @Test func everyHitIsAFeature() {
    let text = "Close the dispute. Do not close the dispute. Cancel the dispute"
    let features = MessageFeatures(Array(text.utf8), keywords: KeywordAutomaton())
    func count(_ mode: ClauseMode) -> Int {
      let hash = keywordHash(concept: "cancel-request", mode: mode)
      return features.features.count { $0.hash == hash && $0.isKeyword }
    }
    #expect(count(.asked) == 2 && count(.negated) == 1)
    #expect(features.features.count { $0.isKeyword } == features.reading.hits.count)
  }

  @Test(arguments: ["", " ", "…", "\u{200B}"]) func nothingHasNoFeatures(_ text: String) {
    #expect(MessageFeatures(Array(text.utf8), keywords: KeywordAutomaton()).features.isEmpty)
  }
}
