import Testing

@testable import RiskScoring
@testable import Training

@Suite struct LinearLearnerTests {
  private let set = TrainingSetTests.set(
    "close the case", "close it now", "please close", "the blue lamp", "a lamp it is", "blue and now", "")

  @Test(arguments: [0.0, 0.5, 1]) func separatesWhatCanBeSeparated(_ exponent: Double) {
    let labels = [true, true, true, false, false, false, false]
    var learner = LinearLearner()
    learner.exponent = exponent
    let weights = learner.learn(set, rows: Array(set.rows), isPositive: labels)
    for row in set.rows { #expect((weights.score(set, row: row) > 0) == labels[row], "row \(row)") }
    let again = learner.learn(set, rows: Array(set.rows), isPositive: labels)
    #expect(again.weights == weights.weights && again.bias == weights.bias)
  }

  @Test(arguments: [true, false]) func oneSidedRowsDoNotBreakIt(_ side: Bool) {
    for rows in [Array(set.rows), [6], []] {
      let weights = LinearLearner().learn(
        set, rows: rows, isPositive: rows.map { _ in side })
      #expect(weights.weights.allSatisfy(\.isFinite) && weights.bias.isFinite)
      for row in rows { #expect((weights.score(set, row: row) > 0) == side) }
    }
  }

  /// Without documents beliefs are all there is; documents that say the opposite turn them.
  @Test func beliefsHoldUntilContradicted() throws {
    let keyword = keywordHash(concept: "cancel-request", mode: .asked)
    let texts = (0..<8).map { Array(($0 < 4 ? "close the case" : "a lamp it is").utf8) }
    let set = TrainingSet(texts, keywords: KeywordAutomaton(), believed: [keyword])
    let beliefs = set.prior([Belief(hash: keyword, worth: 0.5)])
    let index = try #require(set.hashes.firstIndex(of: keyword))
    #expect(beliefs.weights[index] * TrainingSet.keywordValue == 0.5 && beliefs.settled.isEmpty)
    #expect(beliefs.weights.count { $0 != 0 } == 1)
    let none = LinearLearner().learn(
      set, rows: [], isPositive: [], prior: beliefs)
    #expect(none.weights == beliefs.weights && none.bias == 0)
    let opposite = LinearLearner().learn(
      set, rows: Array(set.rows), isPositive: (0..<8).map { $0 >= 4 }, prior: beliefs)
    #expect(opposite.score(set, row: 0) < 0 && opposite.score(set, row: 7) > 0)
    #expect(opposite.weights[index] < beliefs.weights[index])
    // What is settled stays, and the words around it turn.
    let settled = set.prior([Belief(hash: keyword, worth: 0.5, isSettled: true)])
    let turned = LinearLearner().learn(
      set, rows: Array(set.rows), isPositive: (0..<8).map { $0 >= 4 }, prior: settled)
    #expect(turned.weights[index] == settled.weights[index])
    #expect(turned.score(set, row: 0) < 0 && turned.score(set, row: 7) > 0)
  }

  /// What training computes and what the scorer computes from the file differ by the rounding of weights only.
  @Test func trainingAndScoringAgree() throws {
    let documents = try PackageFiles.sample(80).sorted { ContentDigest(of: $0) < ContentDigest(of: $1) }
    let model = try Model(try ModelTraining().train(documents))
    let keywords = KeywordAutomaton()
    let labels = model.columns.dropLast().map(\.label)
    let targets = ModelTraining().targets(documents, Array(labels), keywords)
    let set = TrainingSet(
      documents.map(\.text), keywords: keywords,
      believed: Set(targets.flatMap { $0.beliefs.map(\.hash) }))
    let learned = ColumnLearner(set: set, targets: targets, threads: 1).learn(Array(set.rows))
    // A feature's weights share a step of at most a 64th of the largest.
    let count = learned.columns.count
    let steps = learned.weightSteps()
    let unit = learned.set.hashes.indices.map { feature in
      steps[feature * count..<(feature + 1) * count].reduce(64) { max($0, Double($1.magnitude)) } / 64
    }
    var analysis = Analysis(model, keywords, places: 64)
    #expect(model.featureCount == learned.set.hashes.count)
    for (index, column) in model.columns.dropLast().enumerated() {
      #expect(learned.columns[index].bias == column.bias)
      for row in set.rows {
        let text = documents[row].text
        analysis.read(text.span, model, keywords)
        let trained = column.slope * learned.score(index, row, targets[index]) + column.intercept
        // A step for each value, in the window and in the whole; the values themselves are rounded to 24 bits.
        let entries = learned.set.entries[learned.set.starts[row]..<learned.set.starts[row + 1]]
        let rounding = entries.reduce(1e-5) {
          $0 + column.scale * unit[Int($1.feature)] * Double($1.value)
        }
        // No risk label is surer than the risk.
        let most = column.isRisk ? analysis.strongest.logOdds[count - 1] : .infinity
        let scored = analysis.strongest.logOdds[index]
        #expect((scored - min(trained, most)).magnitude <= column.slope * 2 * rounding)
      }
    }
  }
}
