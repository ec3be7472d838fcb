import Foundation
import Testing

@testable import RiskScoring
@testable import Training

@Suite struct TrainingSetTests {
  static func set(_ texts: String...) -> TrainingSet {
    TrainingSet(texts.map { Array($0.utf8) }, keywords: KeywordAutomaton())
  }

  static func feature(_ word: String, _ set: TrainingSet) throws -> Int {
    try #require(set.hashes.firstIndex(of: wordHash(Array(word.utf8))))
  }

  static func value(_ feature: Int, _ row: Int, _ set: TrainingSet) -> Double {
    let entries = set.entries[set.starts[row]..<set.starts[row + 1]]
    return entries.first { $0.feature == feature }.map { Double($0.value) } ?? 0
  }

  /// `red` is a word and 9 character grams, `blue` a word and 12; each stands in two of three documents, each pair of
  /// words in one only, which is too few.
  @Test func handWorked() throws {
    let set = TrainingSetTests.set("red red", "red blue", "blue")
    #expect(set.hashes.count == 10 + 13 && set.count == 3)
    #expect(set.hashes == set.hashes.sorted(), "all stand in as many documents")
    #expect(set.documentFrequency.allSatisfy { $0 == 2 } && !set.isKeyword.contains(true))
    // idf = ln(4 / 3) + 1 = 1.28768…; its square, 1.65812…, is stored as 424 / 256.
    #expect(set.idf.allSatisfy { ($0 * $0 - 424.0 / 256).magnitude < 1e-12 })
    #expect(TrainingSet.normUnits(log(4.0 / 3) + 1) == 424)
    let red = try TrainingSetTests.feature("red", set)
    let blue = try TrainingSetTests.feature("blue", set)
    // Alike idf cancel out: count / √(Σ count).
    #expect((TrainingSetTests.value(red, 0, set) - 2 / 20.0.squareRoot()).magnitude < 1e-7)
    #expect((TrainingSetTests.value(red, 1, set) - 1 / 23.0.squareRoot()).magnitude < 1e-7)
    #expect((TrainingSetTests.value(blue, 2, set) - 1 / 13.0.squareRoot()).magnitude < 1e-7)
    #expect(TrainingSetTests.value(red, 2, set) == 0)
  }

  @Test func keywordsCountOnceWithFullStrength() throws {
    let set = TrainingSetTests.set("cancel the dispute, close the dispute", "close the dispute", "")
    let hash = keywordHash(concept: "cancel-request", mode: .asked)
    let keyword = try #require(set.hashes.firstIndex(of: hash))
    #expect(set.isKeyword[keyword] && set.idf[keyword] == 0.5)
    #expect((0..<3).map { TrainingSetTests.value(keyword, $0, set) } == [0.5, 0.5, 0])
    #expect(set.starts[2] == set.starts[3], "an empty text has no features")
  }

  /// Windows follow the documents: clauses, then sentences of several; a text without words is its own.
  @Test func clausesAreWindows() {
    let set = TrainingSetTests.set("a blue lamp, it is here. a blue lamp", "", "here it is")
    #expect(set.count == 3 && set.rows == 0..<3 && set.starts.count - 1 == 3 + 4 + 1 + 1)
    #expect(set.windows(of: 0) == 3..<7 && set.windows(of: 1) == 7..<8 && set.windows(of: 2) == 8..<9)
    #expect(set.starts[4] > set.starts[3], "a window has features")
  }

  /// What most documents have comes first.
  @Test func frequentFeaturesComeFirst() throws {
    let set = TrainingSetTests.set("red blue", "red blue", "red")
    #expect(set.documentFrequency == set.documentFrequency.sorted(by: >) && set.documentFrequency[0] == 3)
    let red = try TrainingSetTests.feature("red", set)
    let blue = try TrainingSetTests.feature("blue", set)
    #expect(red < blue)
  }

  @Test func selectingKeepsWhatIsNamed() throws {
    let set = TrainingSetTests.set("red red", "red blue", "blue")
    let red = try TrainingSetTests.feature("red", set)
    let selected = set.selecting([red])
    #expect(selected.hashes == [set.hashes[red]] && selected.count == 3)
    // √(2 × idf²) is the length of the first document now, and idf that of the second.
    #expect((TrainingSetTests.value(0, 0, selected) - 2.0.squareRoot()).magnitude < 1e-7)
    #expect(TrainingSetTests.value(0, 1, selected) == 1 && TrainingSetTests.value(0, 2, selected) == 0)
  }

  @Test(arguments: [(0.0, 1), (0.01, 1), (1, 256), (2, 1024), (15.99, 65454), (100, 65535)])
  func normUnits(_ idf: Double, _ units: Int) {
    #expect(Int(TrainingSet.normUnits(idf)) == units)
  }

  /// Shares of documents with the feature, label against rest, one added to each count and two to each total.
  @Test func naiveBayesByHand() throws {
    let set = TrainingSetTests.set("red", "red blue", "blue", "green", "green blue")
    let labels = [true, true, false, false, false]
    func ratios(_ rows: [Int], _ word: String) throws -> Double {
      NaiveBayes.logRatios(set, rows: rows, isPositive: rows.map { labels[$0] })[
        try TrainingSetTests.feature(word, set)]
    }
    let all = Array(0..<5)
    #expect((try ratios(all, "red") - log((3.0 / 4) / (1.0 / 5))).magnitude < 1e-14)
    #expect((try ratios(all, "blue") - log((2.0 / 4) / (3.0 / 5))).magnitude < 1e-14)
    #expect((try ratios(all, "green") - log((1.0 / 4) / (3.0 / 5))).magnitude < 1e-14)
    #expect((try ratios([0, 2, 3], "red") - log((2.0 / 3) / (1.0 / 4))).magnitude < 1e-14)
    // Equal shares say nothing.
    #expect((try ratios([1, 4], "blue")).magnitude < 1e-14)
    #expect((try ratios([], "blue")).magnitude < 1e-14)
  }
}
