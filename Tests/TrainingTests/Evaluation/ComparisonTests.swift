import RiskScoring
import Testing

@testable import Training

@Suite struct ComparisonTests {
  /// B is the tiny model that sees no risk in anything; A calls `alpha` one.
  private func comparison(_ documents: [LabelledDocument]) throws -> Comparison {
    Comparison(
      documents, first: try TinyModel().scorer(), second: try TinyModel(riskIntercept: -9).scorer(),
      threads: 2)
  }

  @Test func handWorked() throws {
    let compared = try comparison(
      [
        document("alpha", "cancel-request"), document("alpha", "cancel-request"), document("alpha"),
        document("beta", "cancel-request"), document("beta"),
      ])
    #expect(compared.first.answers.map(\.isScam) == [true, true, true, false, false])
    #expect(!compared.second.answers.contains { $0.isScam })
    #expect(compared.scam == McNemar(onlyFirstRight: 2, onlySecondRight: 1))
    #expect(compared.scam.pValue == 1)
    // The labels' columns are the same, but no risk label is surer than the risk.
    #expect(compared.labels.map(\.discordant) == [3, 0])
    #expect(compared.discordant.map { $0.first.isRight } == [true, true, false])
    #expect(compared.discordant.allSatisfy { $0.first.document.id == $0.second.document.id })
    #expect(compared.first.labels == compared.second.labels)
  }

  @Test func aModelDoesNotDifferFromItself() throws {
    let documents = [document("alpha", "relist"), document("beta")]
    let scorer = try TinyModel().scorer()
    let compared = Comparison(documents, first: scorer, second: scorer)
    #expect(compared.discordant.isEmpty && compared.scam.pValue == 1)
  }
}
