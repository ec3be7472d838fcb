import RiskScoring
import Testing

@testable import Training

/// The tiny model calls `alpha` a scam with a cancel request, `beta` a tracking claim and no scam, all else unsure.
@Suite struct RobustnessTests {
  private let documents = [
    document("alpha", "cancel-request"), document("alpha alpha", "cancel-request"), document("alpha beta"),
    document("beta", "tracking-claim"), document("beta beta"), document("gamma", "relist"),
  ]

  /// Replaces every word; words stand alone between spaces.
  private func replacing(_ word: String, by other: String) -> VariantOperator {
    VariantOperator("\(word) by \(other)", 1...1, .kept(0.5)) { variant in
      for index in variant.pieces.indices {
        let text = String(String.UnicodeScalarView(variant.pieces[index].letters.map { $0[0] }))
        if text == word { variant.pieces[index].letters = [Array(other.unicodeScalars)] }
      }
    }
  }

  private func row(_ row: VariantOperator) throws -> Robustness.Row {
    let report = Robustness(documents, scorer: try TinyModel().scorer(), operators: [row])
    #expect(report.messages == 6 && report.rows.count == 1)
    return try #require(report.rows.first)
  }

  @Test func lostScams() throws {
    let row = try row(replacing("alpha", by: "delta"))
    // "alpha beta" is honest and changes too; what the plain text was called does not matter for it.
    #expect(
      row.messages == 3 && row.scams == 2 && row.keptScams == 0 && row.honest == 1 && row.newAlarms == 0)
    #expect(row.lost == ["alpha", "alpha alpha"] && row.alarms.isEmpty)
    #expect(row.keptShare == 0 && row.isMet == false)
  }

  @Test func newAlarms() throws {
    let row = try row(replacing("beta", by: "alpha"))
    #expect(row.messages == 3 && row.scams == 0 && row.honest == 3)
    #expect(
      row.alarms.contains("beta") && row.alarms.contains("beta beta") && row.newAlarms == row.alarms.count)
    #expect(row.keptShare == nil && row.isMet == false, "too many alarms")
  }

  @Test func keptScams() throws {
    let row = try row(replacing("alpha", by: "ALPHA"))
    #expect(row.scams == 2 && row.keptScams == 2 && row.keptShare == 1 && row.newAlarmShare == 0)
    #expect(row.identical == 3 && row.identicalShare == 1)
    #expect(row.isMet == true)
  }

  @Test func anOperatorThatChangesNothingSaysNothing() throws {
    let row = try row(replacing("epsilon", by: "alpha"))
    #expect(
      row.messages == 0 && row.keptShare == nil && row.identicalShare == nil && row.newAlarmShare == nil)
  }

  /// The operators that leave folded text alone leave every answer alone.
  @Test func whatFoldsAwayChangesNothing() throws {
    let operators = VariantOperator.all.filter { $0.promise == .identical && $0.name != "wrap" }
    #expect(operators.count >= 5)
    let scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
    let report = Robustness(try PackageFiles.sample(25), scorer: scorer, operators: operators, threads: 2)
    for row in report.rows {
      #expect(
        row.messages > 20 && row.identical == row.messages && row.isMet == true, "\(row.name) \(row.strength)"
      )
    }
  }

  @Test func theSameForTheSameSeed() throws {
    let scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
    let documents = try PackageFiles.sample(12)
    let operators = VariantOperator.all.filter { !$0.name.contains("padding") && !$0.name.contains("honest") }
    func answers(seed: UInt64, threads: Int) -> [[String]] {
      Robustness(documents, scorer: scorer, seed: seed, operators: operators, threads: threads).rows
        .map { ["\($0.identical) \($0.keptScams)"] + $0.lost }
    }
    let one = answers(seed: 1, threads: 1)
    #expect(answers(seed: 1, threads: 3) == one)
    #expect(answers(seed: 2, threads: 3) != one)
  }
}
