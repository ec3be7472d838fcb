import Foundation
import Testing

@testable import AdviseCommand

/// `advise evaluate --robust`
@Suite struct RobustnessRunTests {
  private func outcome(_ folder: TemporaryFolder, _ options: String...) throws -> Outcome {
    try folder.write("tiny.model", TinyCorpus.model)
    try folder.write("corpus.jsonl", TinyCorpus.text)
    return run(
      ["evaluate", "--model", folder.expand("@tiny.model"), folder.expand("@corpus.jsonl")] + options)
  }

  @Test func addsATableToTheEvaluation() throws {
    let folder = try TemporaryFolder()
    let plain = try outcome(folder, "--seed", "7")
    let robust = try outcome(folder, "--robust", "--seed", "7")
    #expect(robust.status == .done && robust.errors.isEmpty)
    #expect(robust.text.hasPrefix(plain.text + "\ndisguised and diluted: 12 messages, seed 7\n"))
    let capitals = try #require(robust.lines.first { $0.hasPrefix("case 3 ") })
    #expect(
      capitals.split(separator: " ") == ["case", "3", "12", "1.000", "1.000", "0.000", "identical", "yes"])
    let lookAlikes = try #require(robust.lines.first { $0.hasPrefix("look-alikes 3 ") })
    let cells = lookAlikes.split(separator: " ")
    let isMet = try #require(Double(cells[3])) >= 0.95 && (Double(cells[5]) ?? 0) <= 0.01
    #expect(cells.dropFirst(6) == ["≥", "0.950", isMet ? "yes" : "NO"])
  }

  @Test func theSameInJSONOnAnyThreads() throws {
    let folder = try TemporaryFolder()
    let one = try outcome(folder, "--robust", "--format=json", "--threads=1")
    #expect(try outcome(folder, "--robust", "--format=json", "--threads=3").output == one.output)
    let report = try #require(try object(one.text)["robustness"] as? [String: Any])
    #expect(report["seed"] as? Int == 1 && report["messages"] as? Int == 12)
    let rows = try #require(report["rows"] as? [[String: Any]])
    let lookAlikes = try #require(rows.first { $0["operator"] as? String == "look-alikes" })
    #expect(
      Set(lookAlikes.keys)
        == [
          "operator", "strength", "messages", "scams", "kept", "identical", "honest", "newAlarms", "target",
          "met",
          "lost", "alarms",
        ])
    let scams = try #require(lookAlikes["scams"] as? Int)
    let kept = try #require(lookAlikes["kept"] as? Double)
    let lost = try #require(lookAlikes["lost"] as? [String])
    #expect(scams == 8 && abs(kept * 8 - Double(8 - lost.count)) < 0.01)
    #expect(lookAlikes["met"] as? Bool == (kept >= 0.95))
    #expect(rows.contains { $0["met"] is NSNull })
  }

  static let mistakes = [
    CommandRow(
      "no number", ["evaluate", "--robust", "--seed=-1", "@c.jsonl"], files: ["c.jsonl": TinyCorpus.text],
      status: .failed, errors: ["--seed: \"-1\" is not possible; use a whole number from 0"])
  ]

  @Test(arguments: mistakes) func mistakesAreTold(_ row: CommandRow) throws { try row.check() }
}
