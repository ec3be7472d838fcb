import Foundation
import RiskScoring
import Testing

@testable import AdviseCommand

/// `advise train --evaluate --report --card`: the model's papers.
@Suite struct ModelPapersTests {
  /// A corpus with authors and a README, a test that knows one of its messages, and the command.
  private func make(_ options: [String] = []) throws -> (folder: TemporaryFolder, outcome: Outcome) {
    let folder = try TemporaryFolder()
    let lines = TinyCorpus.lines.enumerated().map { number, line in
      line.dropLast() + ",\"author\":\"a\(number % 3)\"}"
    }
    try folder.write("corpus/train/c.jsonl", lines.joined(separator: "\n"))
    try folder.write("corpus/README.md", "what may enter")
    try folder.write(
      "test.jsonl",
      TinyCorpus.lines[0] + "\n{\"text\":\"the lamp is blue\",\"labels\":[]}\n"
        + "{\"text\":\"pay by PayPal\",\"labels\":[\"off-platform-payment\"]}\n")
    let arguments =
      ["train", "@corpus/train", "-o", "@m/x.model", "--evaluate", "@test.jsonl", "--report", "@m/report.md"]
      + ["--card", "@m/card.md"] + options
    try folder.write("m/card.md", "old")
    return (folder, run(arguments.map(folder.expand)))
  }

  @Test func cardAndReport() throws {
    let (folder, outcome) = try make()
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(try folder.names == ["corpus", "m", "test.jsonl"])
    let model = try Model(try folder.read("m/x.model"))
    let card = String(decoding: try folder.read("m/card.md"), as: UTF8.self)
    for piece in [
      "# Model card: `x.model`\n", "for each of 2 labels",
      "\nadvise train \(folder.path)/corpus/train -o \(folder.path)/m/x.model --evaluate ",
      "| bytes | \(try folder.read("m/x.model").count) |", "| checksum | \(model.checksumText) |",
      "`\(folder.path)/corpus/train`: 12 messages by 3 authors in 3 groups (briefs, dialogues)",
      "What may enter, who wrote and labelled it: `\(folder.path)/corpus/README.md`.",
      "| off-platform-payment | risk | 4 | 0.", "| overall risk | risk | 8 | 0.",
      "| folds of the cross-validation that calibrates, whole groups | 5 |",
      "3 messages, 1 of them learned from too; each for itself. The whole report, with calibration and the worst "
        + "errors: [`report.md`](report.md).",
      "| precision of scam | 1.000 |", "Deciding *cancel* or *accept*",
      "2 of 2 labels stand in fewer than 30 of the messages",
    ] { #expect(card.contains(piece), "\(piece) in \(card)") }
    // The report is that of `evaluate --robust`.
    let evaluation = run(
      ["evaluate", "@test.jsonl", "--model", "@m/x.model", "--robust", "--format=markdown"].map(folder.expand)
    )
    #expect(try folder.read("m/report.md") == evaluation.output)
    #expect(run(["inspect", folder.expand("@m/x.model")]).text.contains(model.checksumText))
    #expect(try make(["--threads=1"]).outcome.status == .done)
  }

  @Test func theSameRunGivesTheSameCard() throws {
    let (folder, _) = try make()
    let first = try folder.read("m/card.md")
    let again = run(
      ["train", "@corpus/train", "-o", "@m/x.model", "--evaluate", "@test.jsonl", "--report", "@m/report.md"]
        .map(folder.expand) + ["--card", folder.expand("@m/card.md"), "--threads", "1"])
    #expect(again.status == .done)
    #expect(try folder.read("m/card.md") == first)
  }

  static let mistakes = [
    CommandRow(
      "a card without a model", ["train", "@c", "--counts", "@n", "--card", "@card"],
      files: ["c": TinyCorpus.text], status: .failed, errors: ["--card goes only with -o"]),
    CommandRow(
      "a report of nothing", ["train", "@c", "-o", "@m", "--report", "@r"], files: ["c": TinyCorpus.text],
      status: .failed, errors: ["--report goes only with --evaluate"]),
    CommandRow(
      "a test that can't be read", ["train", "@c", "-o", "@m", "--evaluate", "@t"],
      files: ["c": TinyCorpus.text, "t": "{}"], status: .failed, errors: ["@t:1: the key \"text\" is missing"]
    ),
  ]

  @Test(arguments: mistakes) func mistakesAreTold(_ row: CommandRow) throws { try row.check() }

  /// The card of the built-in model names its bytes, its checksum and what it was measured at.
  @Test func theCardIsOfThisModel() throws {
    let models = ReadmeTests.file.deletingLastPathComponent().appending(path: "Models")
    let bytes = Array(try Data(contentsOf: models.appending(path: "default.model")))
    let card = try String(contentsOf: models.appending(path: "README.md"), encoding: .utf8)
    let report = try String(contentsOf: models.appending(path: "evaluation.md"), encoding: .utf8)
    #expect(card.contains("| bytes | \(bytes.count) |"), "see \"Make the built-in model again\" in README.md")
    #expect(card.contains("| checksum | \(try Model(bytes).checksumText) |"))
    let measured = report.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains(" of scam | ") }
    #expect(measured.count == 4)
    for line in measured { #expect(card.contains(line)) }
  }
}
