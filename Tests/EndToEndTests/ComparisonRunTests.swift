import Foundation
import Testing

@testable import AdviseCommand

/// `advise compare`
@Suite struct ComparisonRunTests {
  /// A: the tiny model. B: the same learned without the four payments.
  private func outcome(_ options: String...) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write("a.model", TinyCorpus.model)
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    let half = try folder.write(
      "half.jsonl", (TinyCorpus.lines[..<4] + TinyCorpus.lines[8...]).joined(separator: "\n"))
    #expect(run(["train", half, "-o", folder.expand("@b.model")]).status == .done)
    return run(["compare", folder.expand("@a.model"), folder.expand("@b.model"), corpus] + options)
  }

  @Test func textShowsBothSideBySide() throws {
    let outcome = try outcome()
    #expect(outcome.status == .done && outcome.errors.isEmpty)
    #expect(outcome.lines[0].hasPrefix("messages 12  A ") && outcome.lines[0].hasSuffix("b.model"))
    for piece in ["\nmeasure ", "B − A\n", "\noff-platform-payment ", "\nscam: only A is right\n", "McNemar"]
    {
      #expect(outcome.text.contains(piece), "\(piece) in \(outcome.text)")
    }
    #expect(!outcome.text.contains("only B is right\n"))
    #expect(try !self.outcome("--errors=0").text.contains("only A is right\n"))
  }

  @Test func jsonHoldsTheTest() throws {
    let text = try outcome("--format=json", "--errors=2", "--threads=1").text
    #expect(
      try keys(text) == ["schema", "messages", "a", "b", "scam", "labels", "onlyARight", "onlyBRight"])
    #expect(try keys(text, "a") == ["model", "microF1", "meanF1"])
    #expect(try keys(text, "labels") == ["label", "a", "b", "onlyARight", "onlyBRight", "p", "exact"])
    #expect(
      try keys(text, "scam", "b") == [
        "precision", "recall", "f1", "mcc", "prAUC", "rocAUC", "brier", "ece", "truePositives",
        "falsePositives", "falseNegatives", "trueNegatives",
      ])
    #expect(
      try keys(text, "onlyARight") == ["id", "place", "probability", "expected", "A", "B", "text"])
    let report = try object(text)
    let labels = try #require(report["labels"] as? [[String: Any]])
    let payment = try #require(labels.first { $0["label"] as? String == "off-platform-payment" })
    // A finds all four payments, B does not know the label: 2 · ½⁴.
    #expect(payment["onlyARight"] as? Int == 4 && payment["onlyBRight"] as? Int == 0)
    #expect(payment["p"] as? Double == 0.125 && payment["exact"] as? Bool == true)
    #expect((report["onlyARight"] as? [[String: Any]])?.count == 2)
    #expect(try outcome("--format=json", "--errors=2", "--threads=4").text.count == text.count)
  }

  static let mistakes = [
    CommandRow("nothing", ["compare"], status: .failed, errors: ["compare needs two models and a corpus"]),
    CommandRow(
      "no corpus", ["compare", "@a", "@b"], status: .failed, errors: ["compare needs two models and a corpus"]
    ),
    CommandRow(
      "no model", ["compare", "@c.jsonl", "@c.jsonl", "@c.jsonl"], files: ["c.jsonl": TinyCorpus.text],
      status: .failed, errors: ["@c.jsonl: this is no model"]),
  ]

  @Test(arguments: mistakes) func mistakesAreTold(_ row: CommandRow) throws { try row.check() }
}
