import Testing

@testable import AdviseCommand

@Suite struct InspectRunTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("c.jsonl", TinyCorpus.text)
    #expect(
      run(["train", "@c.jsonl", "-o", "@model", "--counts", "@counts"].map(folder.expand)).status == .done)
    return folder
  }

  @Test func countsByHand() throws {
    let folder = try folder()
    let report = run(["inspect", "@counts"].map(folder.expand))
    #expect(report.status == .done)
    let lines = report.text.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true)
    }
    for line in [
      "documents 12", "sample 12", "counted 0", "corrections 0", "repeats 0", "risky 8", "labels 2",
      "honest none",
      "cancel-request risk 4 0.333", "off-platform-payment risk 4 0.333",
      // All four requests say both words, and nobody else: 2 (4 ln 3 + 8 ln 1.5) = 15.276.
      "word cancel 15.276 4 4", "pair cancel the 8.997 3 3",
    ] {
      #expect(lines.contains(line.split(separator: " ")), "\(line)\n\(report.text)")
    }
    let one = run(["inspect", "@counts", "--label", "cancel-request", "--top=1"].map(folder.expand)).text
    #expect(!one.contains("off-platform-payment") && one.contains("15.276"))
  }

  @Test func modelAndBuiltIn() throws {
    let folder = try folder()
    for arguments in [["@model"], ["@model", "--words", "@counts"], []] {
      let report = run(["inspect"] + arguments.map(folder.expand))
      #expect(report.status == .done, "\(report.errors)")
      #expect(report.text.hasPrefix("model\n") && report.text.contains("Strongest evidence"))
      let json = try object(run(["inspect", "--format=json"] + arguments.map(folder.expand)).text)
      #expect(json["kind"] as? String == "model")
      let labels = try #require(json["labels"] as? [[String: Any]])
      #expect(labels.last?["label"] as? String == "overall risk")
      #expect((labels.first?["evidence"] as? [[String: Any]])?.isEmpty == false)
    }
    // Pairs are known by the counts' own texts alone.
    #expect(!run(["inspect", "@model"].map(folder.expand)).text.contains("\n  pair "))
    #expect(run(["inspect", "@model", "--words", "@counts"].map(folder.expand)).text.contains("\n  pair "))
  }

  static let refused: [CommandRow] = [
    CommandRow(
      "neither", ["inspect", "@c"], files: ["c": "hello"], status: .failed,
      errors: ["@c: this is no model of advise"]),
    CommandRow(
      "damaged counts", ["inspect", "@c"], files: ["c": "ADVISECT and more that is not"], status: .failed,
      errors: ["@c: "]),
    CommandRow(
      "a label that is not there", ["inspect", "--label", "x"], status: .failed,
      errors: ["--label: \"x\" is not possible; use cancel-request, "]),
    CommandRow(
      "two", ["inspect", "@a", "@b"], status: .failed, errors: ["inspect reads at most 1 input"]),
    CommandRow(
      "no number", ["inspect", "--top=x"], status: .failed, errors: ["--top: \"x\" is not possible"]),
  ]

  @Test(arguments: refused) func refusals(_ row: CommandRow) throws { try row.check() }

  /// Labels and words of a stranger's corpus can't act on a terminal.
  @Test func namesAreSafeToShow() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "c.jsonl", "{\"text\":\"a\",\"labels\":[\"x\\u001b[31my\"]}\n{\"text\":\"b\",\"labels\":[]}")
    #expect(run(["train", "@c.jsonl", "--counts", "@counts"].map(folder.expand)).status == .done)
    let report = run(["inspect", "@counts"].map(folder.expand))
    #expect(report.text.contains("x[U+001B][31my") && !report.text.contains("\u{1B}"))
  }
}
