import Foundation
import RiskScoring
import SeededRandom
import Testing

@testable import Training

/// Counts of documents, part by part.
func counts(_ documents: [LabelledDocument], limit: Int, honest: [String] = []) -> Counts {
  var builder = CountsBuilder(honest: honest, limit: limit)
  for document in documents { builder.add(document) }
  return builder.finish()
}

/// Documents that are only counted.
func rest(_ documents: LabelledDocument...) -> RestCounts {
  var builder = RestBuilder(honest: HonestLabels(), keywords: CountsTests.keywords)
  for document in documents { builder.add(ContentDigest(of: document), document.text, document.labels) }
  return builder.finish()
}

@Suite struct CountsTests {
  static let keywords = KeywordAutomaton()

  /// The tally of a word in the rest.
  static func tally(_ word: String, _ rest: RestCounts) throws -> Tally? {
    let feature = try #require(MessageFeatures(Array(word.utf8), keywords: keywords).features.first)
    var found: Tally?
    rest.features.forEach(of: [feature.hash]) { _, tally in found = tally }
    return found
  }

  // MARK: - By hand

  /// The smallest digest is kept whole, the others are counted: documents, not occurrences.
  @Test func handWorked() throws {
    let documents = [
      document("red red", "threat"), document("red blue", "threat", "stalling"), document("blue", "ham"),
      document("green"),
    ].sorted { KeptRecord($0) < KeptRecord($1) }
    for kept in 0..<4 {
      let limit = max(kept, 1)
      let rest = documents.dropFirst(limit)
      let counts = counts(documents.reversed(), limit: limit)
      #expect(counts.sample.map(\.document.text) == documents.prefix(limit).map(\.text))
      #expect(counts.documents == 4 && counts.rest.documents == rest.count && counts.repeats == 0)
      #expect(counts.rest.digests == rest.map { ContentDigest(of: $0).upper })
      #expect(counts.rest.risky == rest.count { $0.labels.contains("threat") })
      #expect(counts.rest.labels == Set(rest.flatMap(\.labels)).sorted())
      for word in ["red", "blue", "green"] {
        let with = rest.filter {
          String(decoding: $0.text, as: UTF8.self).split(separator: " ").contains(word[...])
        }
        let tally = try CountsTests.tally(word, counts.rest)
        #expect(tally?.documents ?? 0 == with.count, "\(word)")
        #expect(tally?.risky ?? 0 == with.count { $0.labels.contains("threat") })
        let labels = Dictionary(
          uniqueKeysWithValues: (tally?.labels ?? []).map { (counts.rest.labels[$0.label], $0.documents) })
        for label in counts.rest.labels {
          #expect(labels[label] ?? 0 == with.count { $0.labels.contains(label) }, "\(word) \(label)")
        }
      }
    }
  }

  @Test func honestLabelsDecideWhatIsRisky() {
    let documents = [
      document("a", "nice"), document("b", "nice"), document("c", "ham"), document("d", "bad"),
    ]
    for (honest, most) in [([String](), 3), (["nice"], 1)] {
      let counts = counts(documents, limit: 1, honest: honest)
      let kept = counts.sample[0].labels.contains(where: HonestLabels(honest).isRisk) ? 1 : 0
      #expect(counts.rest.risky + kept == most)
    }
  }

  @Test func repeatsAreNoticed() {
    let one = document("a", "x", group: "g")
    let documents = [
      one, document("b"), one, document("a", "x", group: "other"), document("a"), document("c"),
    ]
    for limit in 1...7 { #expect(counts(documents, limit: limit).repeats == 2, "\(limit)") }
  }

  // MARK: - Sums

  /// Any split, any order, any bracketing: the same bytes.
  @Test func partsAddUpToTheWhole() throws {
    let documents = try PackageFiles.sample(90) + PackageFiles.sample(4)
    var random = SplitMix64(seed: 3)
    for limit in [1, 7, 60, 1000] {
      let whole = CountsFile.encode(counts(documents, limit: limit))
      for parts in 2...5 {
        var dealt = [[LabelledDocument]](repeating: [], count: parts)
        for document in documents.shuffled(using: &random) {
          dealt[Int.random(in: 0..<parts, using: &random)].append(document)
        }
        var sums = dealt.map { counts($0, limit: limit) }
        while sums.count > 1 {
          let first = sums.remove(at: Int.random(in: 0..<sums.count, using: &random))
          let place = Int.random(in: 0..<sums.count, using: &random)
          var builder = CountsBuilder(first)
          try builder.add(sums[place])
          sums[place] = builder.finish()
        }
        #expect(CountsFile.encode(sums[0]) == whole, "limit \(limit), \(parts) parts")
      }
    }
  }

  /// Builders on several threads tell each other what can't be of the sample.
  @Test func aSharedBoundChangesNothing() throws {
    let documents = try PackageFiles.sample(120)
    let whole = CountsFile.encode(counts(documents, limit: 10))
    let bound = CountsBuilder.Bound()
    var builders = (0..<3).map { _ in CountsBuilder(limit: 10, bound: bound) }
    for (index, document) in documents.enumerated() {
      let labels = Array(document.labels.joined(separator: ",").utf8)
      builders[index % 3].add(document.text.span, written: labels.span) {
        document.labels.reversed()
      } group: {
        document.group
      }
    }
    for builder in builders { builder.announce() }
    #expect(documents.count { !bound.excludes(ContentDigest(of: $0)) } == 10)
    var sum = CountsBuilder(limit: 10)
    for index in builders.indices { try sum.add(builders[index].finish()) }
    #expect(CountsFile.encode(sum.finish()) == whole)
  }

  /// Otherwise every record would be held and sorted before it is counted.
  @Test func theBoundFallsAndExcludes() {
    let digests = (0..<50).map { ContentDigest(of: document("text \($0)")) }.sorted()
    let bound = CountsBuilder.Bound()
    #expect(!bound.excludes(digests[49]))
    for place in [40, 20, 30] { bound.lower(to: digests[place]) }
    #expect(digests.map { bound.excludes($0) } == digests.indices.map { $0 > 20 })
  }

  @Test func onlyLikeIsAddedToLike() throws {
    var builder = CountsBuilder(honest: ["b", "a", "b"], limit: 5)
    builder.add(document("x"))
    #expect(throws: MergeError.otherHonestLabels(["a", "b"], ["a"])) {
      try builder.add(counts([], limit: 5, honest: ["a"]))
    }
    #expect(throws: MergeError.otherLimit(5, 6)) {
      try builder.add(counts([], limit: 6, honest: ["a", "b"]))
    }
    try builder.add(counts([document("y")], limit: 5, honest: ["a", "b"]))
    #expect(builder.finish().documents == 2)
  }

  // MARK: - Corrections

  @Test func addingAndTakingOutGivesTheSame() throws {
    let documents = try PackageFiles.sample(40)
    let base = counts(documents, limit: 25)
    let bytes = CountsFile.encode(base)
    let first = document("close it now", "cancel-request")
    let second = document("have a nice day")
    let more = base.learning([first, second, first]).learning([second])
    #expect(more.documents == 44 && more.repeats == base.repeats)
    #expect(
      CountsFile.encode(base.learning([second, second]).learning([first, first])) == CountsFile.encode(more))
    let fewer = try #require(more.unlearning([first]).counts)
    #expect(CountsFile.encode(fewer) == CountsFile.encode(base.learning([first, second, second])))
    let none = try #require(fewer.unlearning([second, first, second]).counts)
    #expect(CountsFile.encode(none) == bytes)
    // Each takes one away; what is of the base can't be taken.
    #expect(fewer.unlearning([second, first, first]).missing == 2)
    #expect(none.unlearning([first]).missing == 0)
    #expect(base.unlearning([documents[0]]).missing == 0)
    #expect(more.unlearning([document("close it now", "cancel-request", group: "other")]).missing == 0)
    // Corrections of parts add up too.
    var builder = CountsBuilder(base.learning([second]))
    try builder.add(counts([], limit: 25).learning([first]))
    #expect(CountsFile.encode(builder.finish()) == CountsFile.encode(base.learning([first, second])))
  }

  // MARK: - Models

  @Test func aSmallCorpusTrainsAsItIs() throws {
    let documents = try PackageFiles.sample(60)
    #expect(try ModelTraining().train(counts(documents, limit: 60)) == ModelTraining().train(documents))
  }

  /// What is only counted still shapes the evidence: the model is another one than that of the sample alone.
  @Test func theRestHasItsSay() throws {
    let documents = try PackageFiles.sample(120)
    let all = counts(documents, limit: 50)
    let sample = counts(all.sample.map(\.document), limit: 50)
    let model = try Model(try ModelTraining().train(all))
    #expect(try ModelTraining().train(all) != ModelTraining().train(sample))
    #expect(model.provenance.hasPrefix("{\"documents\":120,"))
    #expect(model.provenance.hasSuffix(",\"folds\":5,\"sample\":50}"))
    var training = ModelTraining()
    training.threads = 3
    #expect(try training.train(all) == ModelTraining().train(all))
  }

  /// A word that only corrections know needs three of them; one that the base has seen does not.
  @Test(arguments: [(0, 2, false), (0, 3, true), (1, 1, true), (1, 0, false), (2, 0, true)])
  func fewCorrectionsTeachNoWord(_ base: Int, _ corrections: Int, _ isLearned: Bool) {
    let texts = (0..<base + corrections).map { _ in Array("grommet".utf8) } + [Array("other".utf8)]
    let set = TrainingSet(
      texts, keywords: CountsTests.keywords,
      isCorrection: texts.indices.map { $0 >= base && $0 < base + corrections })
    #expect(set.hashes.isEmpty != isLearned)
    // Counted documents are of the base as well.
    let counted = TrainingSet(
      texts, keywords: CountsTests.keywords,
      isCorrection: texts.indices.map { $0 >= base && $0 < base + corrections },
      rest: rest(document("grommet")))
    #expect(counted.hashes.isEmpty == (base + corrections == 0))
  }

  /// Two rows, and three documents that are only counted.
  @Test func naiveBayesAndFrequenciesWithTheRest() throws {
    let rest = rest(document("red", "bad"), document("red blue", "bad", "worse"), document("blue", "ham"))
    let set = TrainingSet(
      [Array("red".utf8), Array("blue".utf8)], keywords: CountsTests.keywords, rest: rest)
    let red = try TrainingSetTests.feature("red", set)
    let blue = try TrainingSetTests.feature("blue", set)
    #expect(set.documentFrequency[red] == 3 && set.documentFrequency[blue] == 3)
    #expect((set.idf[red] - log(6.0 / 4) - 1).magnitude < 0.002, "rounded as it is stored")
    let evidence = try #require(RestEvidence(rest, hashes: set.hashes, labels: ["bad", "unseen"]))
    func ratios(_ column: Int) -> [Double] {
      NaiveBayes.logRatios(set, rows: [0, 1], isPositive: [true, false], rest: evidence, column: column)
    }
    // "bad": 1 + 2 documents, all with red, one with blue; others: 1 + 1, none with red, both with blue.
    #expect((ratios(0)[red] - log((4.0 / 5) / (1.0 / 4))).magnitude < 1e-13)
    #expect((ratios(0)[blue] - log((2.0 / 5) / (3.0 / 4))).magnitude < 1e-13)
    // "unseen": one document, with red; others: 1 + 3, two with red, three with blue.
    #expect((ratios(1)[red] - log((2.0 / 3) / (3.0 / 6))).magnitude < 1e-13)
    #expect((ratios(1)[blue] - log((1.0 / 3) / (4.0 / 6))).magnitude < 1e-13)
    // The last column is the overall risk.
    #expect(ratios(2) == ratios(0))
    #expect(evidence.selecting([blue]).all == [2] && evidence.selecting([red]).columns[0].positive == [2])
    #expect(RestEvidence(RestCounts(), hashes: set.hashes, labels: []) == nil)
  }
}
