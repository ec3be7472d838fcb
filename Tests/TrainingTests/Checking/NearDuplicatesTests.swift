import RiskScoring
import SeededRandom
import Testing

@testable import Training

@Suite struct NearDuplicatesTests {
  static func pairs(_ texts: [String]) -> [NearDuplicates.Pair] {
    NearDuplicates(texts.map { Array($0.utf8) }).pairs
  }

  /// Ten words are six sequences of five. One other word at the end leaves five of seven; in the middle, one of eleven.
  @Test(
    arguments: [
      ("a b c d e f g h i j", 1.0), ("A b, c d e. f g h i J!", 1), ("a b c d e f g h i k", 5.0 / 7),
      ("a b c d e f g h", 4.0 / 6), ("a b c d e f g", nil), ("a b c d x f g h i j", nil),
      ("b c d e f g h i j k", 5.0 / 7), ("j i h g f e d c b a", nil),
    ] as [(String, Double?)]) func byHand(_ other: String, _ similarity: Double?)
  {
    let pairs = NearDuplicatesTests.pairs([
      "a b c d e f g h i j", "something else altogether stands here", other,
    ])
    #expect(pairs.map(\.similarity) == (similarity.map { [$0] } ?? []))
    #expect(pairs.allSatisfy { $0.first == 0 && $0.second == 2 })
  }

  /// Short texts are alike only if all their words are; texts without words are alike.
  @Test func shortTexts() {
    let pairs = NearDuplicatesTests.pairs(["yes", "Yes!", "yes please", "", "...", "yes please"])
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1], [3, 4], [2, 5]])
  }

  /// As comparing all with all.
  @Test func missesNone() {
    var random = SplitMix64(seed: 8)
    var texts: [[Int]] = []
    for _ in 0..<300 {
      var words = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Int.random(in: 0..<400, using: &random)
      }
      if let model = texts.randomElement(using: &random), Bool.random(using: &random) {
        words = model
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          words[Int.random(in: 0..<words.count, using: &random)] = 1000
        }
      }
      texts.append(words)
    }
    let sets = texts.map { words in
      Set((0...max(0, words.count - 5)).map { words[$0..<min($0 + 5, words.count)].map { "w\($0)" } })
    }
    var expected: [[Int]] = []
    for second in sets.indices {
      for first in 0..<second {
        let shared = sets[first].intersection(sets[second]).count
        if Double(shared) / Double(sets[first].count + sets[second].count - shared) >= 0.6 {
          expected.append([first, second])
        }
      }
    }
    let found = NearDuplicatesTests.pairs(texts.map { $0.map { "w\($0)" }.joined(separator: " ") })
    #expect(found.map { [$0.first, $0.second] } == expected)
    #expect(expected.count > 50)
  }

  /// Copies of one text don't take quadratic time or space.
  @Test func manyCopies() {
    let copies = [String](repeating: "please wait for the parcel until friday", count: 3000)
    #expect(NearDuplicatesTests.pairs(copies).count < 3000 * (NearDuplicates.pairsOfOne + 1))
  }

  // MARK: - The corpus of this project

  /// Pairs that are let stand for now.
  static let exceptions: Set<[String]> = []

  @Test func theCorpusDoesNotRepeatItself() throws {
    let documents =
      try PackageFiles.documents("Corpus/en/train") + PackageFiles.documents("Corpus/en/heldout")
    for pair in NearDuplicates(documents.map(\.text), threads: 2).pairs {
      let names = [documents[pair.first].id, documents[pair.second].id]
      #expect(NearDuplicatesTests.exceptions.contains(names), "\(pair.similarity)")
    }
  }
}

@Suite struct CorpusStatisticsTests {
  @Test func byHand() {
    let statistics = CorpusStatistics([
      document("abc", "threat", "ham"), document("abcdef", "ham"), document(""), document("a", "none"),
      document("abcd", "threat", "ham", "cancel-request"),
    ])
    #expect(statistics.documents == 5 && statistics.risky == 2 && statistics.unlabelled == 2)
    #expect(statistics.labels.map(\.label) == ["cancel-request", "threat", "ham"])
    #expect(statistics.labels.map(\.documents) == [1, 2, 3])
    #expect(statistics.labels.map(\.isRisk) == [true, true, false])
    #expect(
      statistics.together.map { "\($0.first) \($0.second) \($0.documents)" } == [
        "threat ham 2", "cancel-request threat 1", "cancel-request ham 1",
      ])
    #expect(statistics.bytes == (0, 3, 6))
    #expect(CorpusStatistics([]).bytes == (0, 0, 0))
  }

  @Test func strongestDisagreementsComeFirst() {
    func answer(_ id: String, _ isTrue: [Bool], _ probabilities: [Double]) -> ModelAnswer {
      ModelAnswer(
        document: document(id), isRisk: true, risk: 0, isScam: false, verdict: .clear, isTrue: isTrue,
        probabilities: probabilities, isPresent: [false, false])
    }
    let answers = AnswerSet(
      labels: ["x", "y"],
      answers: [
        answer("right", [true, false], [0.9, 0.2]), answer("missed", [true, true], [0.75, 0.125]),
        answer("found", [false, false], [0.96875, 0.5]),
      ])
    let worst = Suspicion.strongest(answers, limit: 2)
    #expect(worst.map(\.answer.document.id) == ["found", "missed"] && worst.map(\.label) == ["x", "y"])
    #expect(worst.map(\.isCarried) == [false, true] && worst.map(\.probability) == [0.96875, 0.125])
    #expect(Suspicion.strongest(answers, limit: 9).count == 3)
  }
}
