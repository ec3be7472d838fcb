import Foundation
import JSONText
import RiskScoring
import Testing
import Training

@testable import AdviseCommand

/// `train`, `merge` and `learn` tell what a contribution changes about the canaries, and refuse poison.
@Suite struct CanaryRunTests {
  /// A part of the corpus that is enough to know the canaries, counted and learned.
  private static let base: Result<(counts: [UInt8], model: [UInt8]), any Error> = Result {
    let folder = try TemporaryFolder()
    let learned = run(
      ["train"] + authors + ["-o", "@model", "--counts", "@counts", "--force"].map(folder.expand))
    #expect(
      learned.status == .done && learned.errors.contains("canaries answered rightly"), "\(learned.errors)")
    return (try folder.read("counts"), try folder.read("model"))
  }

  private static let authors = ["a1", "a28"].map {
    ReadmeTests.file.deletingLastPathComponent().appending(path: "Corpus/en/train/\($0).jsonl").path
  }

  private static func corpus(_ texts: [String], _ labels: [String]) throws -> String {
    try texts.map { try record(["text": $0, "labels": labels]) }.joined(separator: "\n")
  }

  private static let things = [
    "the lamp", "your parcel", "the jacket", "the cups", "the puzzle", "the blanket",
  ]
  private static let days = ["on Monday", "on Tuesday", "on Friday", "tomorrow", "today", "this week"]

  /// What honest sellers write, and what the others write.
  private static let honest = things.flatMap { thing in
    days.flatMap {
      ["We will post \(thing) \($0).", "Thank you for your order, \(thing) goes to the post \($0)."]
    }
  }
  private static let scams = things.flatMap { thing in
    days.flatMap {
      ["Please cancel the dispute, we send \(thing) \($0).", "Cancel the dispute, we refund \(thing) \($0)."]
    }
  }

  /// A contribution, its labels, and what turns.
  static let contributions: [(name: String, texts: [String], labels: [String], turns: String?)] = [
    ("benign", ["Sow the beans in May.", "The rug is two metres long."], [], nil),
    ("honest words called scam", honest, ["cancel-request"], "honest canaries that became scams: "),
    ("scams called honest", scams, [], "scams that became clear: "),
  ]

  @Test(arguments: contributions.indices) func learnRefusesPoison(_ index: Int) throws {
    let (_, texts, labels, turns) = Self.contributions[index]
    let folder = try TemporaryFolder()
    let base = try Self.base.get()
    try folder.write("counts", base.counts)
    try folder.write("model", base.model)
    try folder.write("more.jsonl", try Self.corpus(texts, labels))
    let learn = ["learn", "@counts", "--add", "@more.jsonl", "--counts", "@counts", "-o", "@model"].map(
      folder.expand)
    let outcome = run(learn)
    #expect(outcome.errors.contains("advise: canaries answered rightly: "), "\(outcome.errors)")
    guard let turns else {
      #expect(outcome.status == .done, "\(outcome.errors)")
      #expect(try folder.read("counts") != base.counts)
      return
    }
    #expect(outcome.status == .failed && outcome.errors.contains("advise: refused: "), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\(turns)0"), "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        turns == "scams that became clear: " ? " before, clear now" : " before, scam now"))
    #expect(try folder.read("counts") == base.counts && folder.read("model") == base.model)
    #expect(try folder.names == ["counts", "model", "more.jsonl"])
    // Once is enough.
    if labels.isEmpty { return }
    let forced = run(learn + ["--force"])
    #expect(forced.status == .done && forced.errors.contains("canaries answered rightly"), "\(forced.errors)")
    #expect(try folder.read("counts") != base.counts && folder.read("model") != base.model)
  }

  /// `train` holds the new model against the one that it replaces.
  @Test func trainRefusesPoison() throws {
    let folder = try TemporaryFolder()
    let base = try Self.base.get()
    try folder.write("model", base.model)
    try folder.write("more.jsonl", try Self.corpus(Self.scams, []))
    let train = ["train"] + Self.authors + ["@more.jsonl", "-o", "@model"].map(folder.expand)
    let outcome = run(train)
    #expect(outcome.status == .failed && outcome.errors.contains("advise: refused: "), "\(outcome.errors)")
    #expect(try folder.read("model") == base.model)
  }

  /// The built-in model answers nearly all of the canaries rightly, and none the wrong way round.
  @Test func theBuiltInModelKnowsThem() throws {
    let verdicts = try Scorer.load(nil).verdicts(Canary.all)
    let wrong = zip(Canary.all, verdicts).filter { $0.expected != $1 }
    #expect(wrong.count <= 4 && wrong.allSatisfy { $1 == .unsure }, "\(wrong.map(\.0.id))")
  }

  static let silent: [CommandRow] = [
    CommandRow(
      "labels of one's own", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text.replacingOccurrences(of: "cancel-request", with: "spam")],
      errors: ["canaries not checked: the labels are not those of the tactics"]),
    CommandRow(
      "other tactics than the built-in model's", ["train", "@c.jsonl", "-o", "@m"],
      files: ["c.jsonl": TinyCorpus.text],
      errors: ["canaries not checked: there is no model to compare with that knows them"]),
  ]

  @Test(arguments: silent) func whereNothingCanBeSaid(_ row: CommandRow) throws { try row.check() }
}
