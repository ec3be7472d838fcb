import Foundation
import Testing

@testable import AdviseCommand

/// `advise evaluate` in all its forms.
@Suite struct EvaluationRunTests {
  /// With ids, and with an honest message that the tiny model takes for a request.
  private static let hard =
    TinyCorpus.text
    + "{\"id\":\"odd\",\"text\":\"cancel the dispute <b>& \\u202e\\u001b[2J now\",\"labels\":[]}\n"

  private func outcome(_ folder: TemporaryFolder, _ options: String...) throws -> Outcome {
    try folder.write("tiny.model", TinyCorpus.model)
    let corpus = try folder.write("c.jsonl", Self.hard)
    return run(["evaluate", "--model", folder.expand("@tiny.model"), corpus] + options.map(folder.expand))
  }

  @Test func textTellsEverySection() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(folder)
    #expect(outcome.status == .done && outcome.errors.isEmpty)
    for piece in [
      "messages 13  clear ", "\nprecision of scam    0.889  0.", "draws of 13 groups, seed 1.",
      "\nscam                      8      1       0      0.889   1.000  0.941",
      "\ntruth    clear  unsure  scam\n",
      "\nlabels taken for others\n", "\nworst false alarms of scam\n", "\(folder.expand("@c.jsonl")):13\n",
      "expected –; found cancel-request", "cancel the dispute <b>& [U+202E][U+001B][2J now\n",
    ] { #expect(outcome.text.contains(piece), "\(piece) in \(outcome.text)") }
    #expect(!outcome.text.contains("worst misses"), "there are none")
    let width = outcome.lines.prefix { !$0.hasPrefix("worst") }.map(\.count).max() ?? 0
    #expect(width <= 110)
    #expect(try !self.outcome(folder, "--errors=0").text.contains("worst"))
  }

  @Test func jsonHoldsTheSameNumbers() throws {
    let folder = try TemporaryFolder()
    let text = try outcome(folder, "--format=json", "--errors", "2").text
    #expect(
      try keys(text) == [
        "schema", "messages", "verdicts", "rocAUC", "microF1", "meanF1", "intervals", "scam", "labels",
        "truth", "confusions",
      ])
    let measures = [
      "label", "precision", "recall", "f1", "mcc", "prAUC", "rocAUC", "brier", "ece", "truePositives",
      "falsePositives", "falseNegatives", "trueNegatives", "reliability", "falseAlarms", "misses",
    ]
    #expect(try keys(text, "scam") == measures)
    #expect(try keys(text, "labels") == measures)
    #expect(
      try keys(text, "intervals")
        == ["level", "draws", "seed", "groups", "precision", "recall", "f1", "mcc", "rocAUC", "microF1"])
    #expect(
      try keys(text, "scam", "falseAlarms")
        == ["id", "place", "probability", "expected", "found", "text"])
    #expect(try keys(text, "scam", "reliability") == ["messages", "mean", "share"])
    #expect(try keys(text, "confusions") == ["missed", "found", "messages"])
    let report = try object(text)
    let scam = try #require(report["scam"] as? [String: Any])
    let alarms = try #require(scam["falseAlarms"] as? [[String: Any]])
    #expect(alarms.map { $0["id"] as? String } == ["odd"])
    #expect(alarms.first?["text"] as? String == "cancel the dispute <b>& [U+202E][U+001B][2J now")
    let bins = try #require(scam["reliability"] as? [[String: Any]])
    #expect(bins.count == 15 && bins.reduce(0) { $0 + ($1["messages"] as? Int ?? 0) } == 13)
    #expect(scam["mcc"] as? Double == 0.8433)
  }

  @Test func htmlIsOnePageThatStrangersCannotWriteIn() throws {
    let folder = try TemporaryFolder()
    let outcome = try outcome(folder, "--format", "html", "--robust", "-o", "@out.html")
    #expect(outcome.status == .done && outcome.output.isEmpty)
    let page = String(decoding: try folder.read("out.html"), as: UTF8.self)
    try expectWellFormed(page)
    #expect(page.contains("<bdi>cancel the dispute &lt;b&gt;&amp; [U+202E][U+001B][2J now</bdi>"))
    for forbidden in ["<script", "<b>&", "http:", "https:", "src=", "href=", "\u{202E}", "\u{1B}"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    for piece in [
      "<h2>labels</h2>", "class=\"curve\"", "class=\"bar\"", "<td class=\"name\">cancel-request</td>",
      "worst false alarms of cancel-request", "disguised and diluted", "prefers-color-scheme: dark",
    ] { #expect(page.contains(piece), "\(piece)") }
    #expect(try folder.names == ["c.jsonl", "out.html", "tiny.model"])
  }

  @Test func markdownIsMadeOfTables() throws {
    let text = try outcome(try TemporaryFolder(), "--format=markdown").text
    for piece in [
      "\n### overall\n\n", "\n| measure | value | 95 % interval |\n| --- | ---: | ---: |\n",
      "\n| scam | 8 | 1 | 0 | 0.889 | ", "\n- 0.", " `odd`: expected –; found cancel-request",
    ] { #expect(text.contains(piece), "\(piece) in \(text)") }
    #expect(!text.contains("<b>"))
  }

  @Test func threadsDontMatterAndChanceIsSeeded() throws {
    let folder = try TemporaryFolder()
    let one = try outcome(folder, "--threads=1", "--format=json")
    #expect(try outcome(folder, "--threads=3", "--format=json").output == one.output)
    #expect(try outcome(folder, "--seed=2", "--format=json").output != one.output)
  }

  /// Twelve messages in two folds, as counted by lines or as chosen by the program.
  @Test func crossValidates() throws {
    let folder = try TemporaryFolder()
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    let folds = try folder.write("folds.txt", "0\n0\n4\n4\r\n0\n0\n4\n4\n\n0\n0\n4\n4\n")
    let chosen = run(["evaluate", "--fold-file", folds, corpus])
    #expect(chosen.status == .done && chosen.errors.isEmpty)
    let rows = chosen.lines.filter { $0.hasPrefix("0 ") || $0.hasPrefix("4 ") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.split(separator: " ")[1...2] == ["6", "4"] })
    #expect(
      chosen.lines.contains { $0.hasPrefix("pooled ") && $0.split(separator: " ")[1...2] == ["12", "8"] })
    let json = run(["evaluate", "--fold-file", folds, corpus, "--format=json", "--threads=1"])
    #expect(try keys(json.text, "folds") == ["fold", "messages", "mcc", "f1"])
    #expect(
      try keys(json.text, "groups") == [
        "group", "messages", "scams", "missed", "alarms", "f1", "brier", "microF1",
      ])
    #expect(try keys(json.text, "foldMean") == ["mcc", "f1"])
    #expect(try keys(json.text, "foldMean", "f1") == ["mean", "deviation"])
    #expect(
      run(["evaluate", "--fold-file", folds, corpus, "--format=json", "--threads=2"]).output == json.output)
    let split = run(["evaluate", "--folds=3", corpus])
    #expect(split.status == .done && split.lines.contains { $0.hasPrefix("2 ") })
    #expect(split.output == run(["evaluate", "--folds=3", corpus, "--threads=1"]).output)
  }

  /// Groups of five messages or more, with what a file says of them.
  @Test func groupsAreToldWorstFirst() throws {
    let folder = try TemporaryFolder()
    let lines = TinyCorpus.lines.enumerated().map { number, line in
      line.dropLast() + ",\"brief\":\"b\(number % 2)\"}"
    }
    let corpus = try folder.write("c.jsonl", lines.joined(separator: "\n"))
    let briefs = try folder.write(
      "briefs.jsonl",
      "{\"brief\":\"b0\",\"who\":\"a shop\",\"about\":\"lamps\"}\n\n{\"brief\":\"b1\",\"who\":\"another\"}\n")
    let outcome = run(["evaluate", corpus, "--folds=2", "--briefs", briefs])
    #expect(
      outcome.text.contains("\ngroups of messages answered worst\ngroup  who      about  messages  scams"))
    #expect(
      outcome.lines.contains { $0.hasPrefix("b0     a shop   lamps         6      4") }, "\(outcome.text)")
    #expect(outcome.lines.contains { $0.hasPrefix("b1     another                6      4") })
    for (text, says) in [
      ("{\"who\":\"x\"}", ":1: the key \"brief\" is missing"),
      ("\n{", ":2: not valid JSON: it ends too early"),
    ] {
      let path = try folder.write("bad.jsonl", text)
      let outcome = run(["evaluate", corpus, "--folds=2", "--briefs", path])
      #expect(outcome.status == .failed && outcome.errors.contains(path + says), "\(outcome.errors)")
    }
  }

  @Test func learningCurve() throws {
    let folder = try TemporaryFolder()
    // Four groups of a request, a payment and an honest message each.
    let lines = TinyCorpus.lines.enumerated().map { number, line in
      line.dropLast() + ",\"brief\":\"b\(number % 4)\"}"
    }
    let corpus = try folder.write("c.jsonl", lines.joined(separator: "\n"))
    let outcome = run(["evaluate", corpus, "--curve", corpus])
    #expect(outcome.lines.first == "measured on 12 messages", "\(outcome.errors)")
    #expect(
      outcome.lines.contains { $0.hasPrefix("100 %") && $0.split(separator: " ")[2...3] == ["4", "12"] })
    let json = run(["evaluate", corpus, "--curve", corpus, "--format=json"]).text
    #expect(try keys(json) == ["schema", "messages", "curve"])
    #expect(try keys(json, "curve").prefix(4) == ["percent", "groups", "messages", "precision"])
    let poor = try folder.write("poor.jsonl", TinyCorpus.lines[0])
    let refused = run(["evaluate", corpus, "--curve", poor])
    #expect(refused.status == .failed)
    #expect(refused.errors.contains("from 25 % of the groups: every message of the corpus is a risk"))
  }

  private static func mistake(
    _ name: String, _ options: [String], folds: String = "0\n1\n", corpus: String = TinyCorpus.text,
    says: String
  ) -> CommandRow {
    CommandRow(
      name, ["evaluate", "@c.jsonl"] + options, files: ["c.jsonl": corpus, "f": folds, "m": "no model"],
      status: .failed, errors: [says])
  }

  static let mistakes = [
    mistake("too few numbers", ["--fold-file=@f"], says: "@f: 2 fold numbers for 12 records; one for each"),
    mistake(
      "no number", ["--fold-file=@f"], folds: "0\n\n-1\n",
      says: "@f:3: not a fold; a whole number from 0 to 999"),
    mistake("too large", ["--fold-file=@f"], folds: "0\n1000\n", says: "@f:2: not a fold"),
    mistake("far too large", ["--fold-file=@f"], folds: "99999999999999999999\n", says: "@f:1: not a fold"),
    mistake("no such file", ["--fold-file=@none"], says: "@none: can't be read"),
    mistake(
      "one fold", ["--fold-file=@f"], folds: String(repeating: "3\n", count: 12),
      says: "all messages are in one fold"),
    mistake(
      "one fold asked for", ["--folds=1"], says: "--folds: \"1\" is not possible; use a number from 2 to 1000"
    ),
    mistake(
      "more folds than groups", ["--folds=13"], says: "12 groups of messages can't be parted into 13 folds"),
    mistake(
      "a fold without which nothing is left", ["--fold-file=@f"],
      folds: String(repeating: "0\n", count: 8) + String(repeating: "1\n", count: 4),
      says: "without fold 0: every message of the corpus is a risk, or none is"),
    mistake(
      "both", ["--folds=2", "--fold-file=@f"], says: "--folds and --fold-file can't be given together"),
    mistake("a model too", ["--folds=2", "--model=@m"], says: "--folds and --model can't be given together"),
    mistake(
      "robust too", ["--fold-file=@f", "--robust"], says: "--fold-file and --robust can't be given together"),
    mistake(
      "two inputs", ["@c.jsonl", "--fold-file=@f"], says: "evaluate --fold-file reads at most 1 input"),
    mistake(
      "a curve and folds", ["--curve=@c.jsonl", "--folds=2"], says: "--curve and --folds can't be given"),
    mistake("briefs without folds", ["--briefs=@f"], says: "--briefs goes only with --folds or --fold-file"),
    mistake(
      "many errors", ["--errors=-1"], says: "--errors: \"-1\" is not possible; use a number from 0 to 1000"),
    mistake(
      "too many labels", [],
      corpus: (0...1023).map { "{\"text\":\"a\",\"labels\":[\"l\($0)\"]}\n" }.joined(),
      says: "the corpus has 1024 labels; at most 1023 are possible"),
    mistake("nowhere to write", ["-o", "@none/x"], says: "@none/x: can't be written"),
  ]

  @Test(arguments: mistakes) func mistakesAreTold(_ row: CommandRow) throws { try row.check() }

  /// A dialogue gives several documents, a buyer's line none: folds count records.
  @Test func foldsCountRecords() throws {
    let dialogue =
      "{\"messages\":[{\"sender\":\"seller\",\"text\":\"pay\",\"labels\":[\"threat\"]},{\"sender\":\"seller\",\"text\":\"ok\",\"labels\":[]}]}\n"
    let buyer = "{\"sender\":\"buyer\",\"text\":\"no\",\"labels\":[]}\n"
    let folder = try TemporaryFolder()
    let corpus = try folder.write("c.jsonl", buyer + dialogue + buyer + TinyCorpus.text)
    let numbers = [7, 0, 7] + (0..<12).map { $0 % 2 }
    let folds = try folder.write("f", numbers.map { "\($0)\n" }.joined())
    let outcome = run(["evaluate", "--fold-file", folds, corpus])
    #expect(outcome.errors.isEmpty)
    #expect(outcome.text.contains("messages 14  "))
    #expect(outcome.lines.contains { $0.hasPrefix("0 ") && $0.split(separator: " ")[1] == "8" })
  }
}
