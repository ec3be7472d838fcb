import RiskScoring
import Testing

@testable import Training

/// The default model against the corpus it comes from and the part it never saw.
@Suite struct QualityTests {
  @Test func theDefaultModelIsWhatTrainingGives() throws {
    var training = ModelTraining()
    training.threads = 2
    let trained = try training.train(try PackageFiles.documents("Corpus/en/train"))
    let stored = try PackageFiles.bytes("Models/default.model")
    let isSame = trained == stored
    #expect(isSame, "run `advise train Corpus/en/train -o Models/default.model`")
  }

  /// Floors a few points below what was measured: scam F1 0.885, mean label F1 0.725, area 0.951.
  @Test func heldoutFloors() throws {
    let scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
    let evaluation = Evaluation(try PackageFiles.documents("Corpus/en/heldout"), scorer: scorer, threads: 2)
    let scam = try #require(evaluation.scam.counts.f1)
    let labels = try #require(evaluation.macroF1)
    let area = try #require(evaluation.scam.rocAUC)
    print("heldout: \(evaluation.documents) messages, scam F1 \(scam), mean label F1 \(labels), area \(area)")
    #expect(scam >= 0.85)
    #expect(labels >= 0.70)
    #expect(area >= 0.93)
    #expect(evaluation.labels.count == 20)
    for label in evaluation.labels {
      let f1 = label.counts.f1 ?? 0
      #expect(f1 >= 0.45, "\(label.label) \(f1)")
    }
  }

  @Test func noTacticContradictsTheRisk() throws {
    let scorer = Scorer(model: try Model(try PackageFiles.bytes("Models/default.model")))
    var memory = scorer.memory()
    var unsure = 0
    for (number, document) in try PackageFiles.documents("Corpus/en/heldout").enumerated()
    where number % 3 == 0 {
      let card = scorer.score([(0, document.text)], &memory)
      let risks = card.labels.indices.filter { scorer.model.columns[$0].isRisk }
      #expect(risks.allSatisfy { card.labels[$0].probability <= card.risk }, "\(document.id)")
      let showsRisk = risks.contains { card.labels[$0].isPresent }
      #expect(card.verdict != .clear || !showsRisk, "\(document.id)")
      if showsRisk, !card.isScam { unsure += 1 }
    }
    #expect(unsure > 0)
  }
}
