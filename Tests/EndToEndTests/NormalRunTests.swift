import Testing

@testable import AdviseCommand

/// Every command does its job.
@Suite struct NormalRunTests {
  static let rows: [CommandRow] = [
    CommandRow(
      "a chat from standard input, for a person", [], input: "Seller: \(Examples.request)\n",
      output: [
        "Do not press ", "Check first: ", "\nWhy:\n", "(scam risk ", "cancel-request", "off-platform-payment",
        "\nDo this:\n  1. ", "\nTake care:\n", "\nNot now:\n", "\nTell me more and I can say more:\n",
        "\nAn answer you can paste:\n",
      ]),
    CommandRow(
      "a chat from a file, for a program", ["--format", "json", "@chat.txt"],
      files: ["chat.txt": "Seller: \(Examples.request)\n"],
      output: ["{\"schema\":1,\"action\":\"wait\"", "\"scam\":true", "\"tactic\":\"cancel-request\""]),
    CommandRow(
      "- is standard input", ["--format=json", "-"], input: Examples.request,
      output: ["\"schema\":1,\"action\":\"wait\""], errors: ["standard input: no speakers found"]),
    CommandRow(
      "behind -- everything is a file", ["--format=json", "--", "@-chat"],
      files: ["-chat": "Seller: hello\n"], output: ["\"schema\":1"]),
    CommandRow(
      "who is who can be said", ["--format=json", "--seller", "Mia", "--buyer=Tom"],
      input: "Mia: \(Examples.request)\nTom: no\n", output: ["\"message\":0", "\"scam\":true"]),
    CommandRow(
      "the other way round, the buyer's words raise nothing",
      ["--format=json", "--seller", "Tom", "--buyer", "Mia"],
      input: "Mia: \(Examples.request)\nTom: thank you\n", output: ["\"scam\":false", "\"signals\":[]"]),
    CommandRow(
      "a name that nobody bears is told of", ["--seller", "Zoe"], input: "Seller: hi\nBuyer: hi\n",
      errors: ["standard input: nobody in the chat is called what --seller says"]),
    CommandRow(
      "a state file decides", ["--format=json", "--state", "@state.json"], input: "Seller: thank you\n",
      files: [
        "state.json":
          "{\"phase\":\"awaiting-seller\",\"item\":\"received-ok\",\"return\":\"none\",\"protectionDaysLeft\":20}"
      ],
      output: ["\"schema\":1,\"action\":\"cancel\""]),
    CommandRow(
      "a state file may begin with a byte-order mark", ["--format=json", "--state", "@state.json"],
      input: "Seller: thank you\n",
      files: [
        "state.json": "\u{FEFF}{\"phase\":\"awaiting-seller\",\"item\":\"received-ok\",\"return\":\"none\"}"
      ],
      output: ["\"schema\":1,\"action\":\"cancel\""]),
    CommandRow(
      "a sufficient proposal is accepted, and named",
      [
        "--format=json", "--phase=awaiting-buyer", "--claim-wants=refund", "--claim-amount=20",
        "--order-paid=20",
        "--offer", "seller:none:0", "--offer", "platform:refund:20.00",
      ], input: "Seller: hello\n", output: ["\"action\":\"accept\",\"offer\":1"]),
    CommandRow(
      "scores messages in order", ["score"],
      input: "{\"id\":\"a\",\"text\":\"\(Examples.request)\"}\n{\"id\":\"b\",\"text\":\"thank you\"}\n",
      output: ["{\"schema\":1,\"id\":\"a\",\"scam\":true", "\n{\"schema\":1,\"id\":\"b\",\"scam\":"]),
    CommandRow(
      "scores a conversation with a state, with advice", ["score"],
      input: """
        {"messages":[{"sender":"seller","text":"\(Examples.request)"}],"state":{"phase":"escalated"}}
        """,
      output: ["\"advice\":{\"action\":\"wait\",\"offer\":null"]),
    CommandRow(
      "advises on every record when asked", ["score", "--advise"], input: "{\"text\":\"hello\"}\n",
      output: [",\"advice\":{\"action\":\"wait\""]),
    CommandRow(
      "prints every label when asked", ["score", "--all", "--format=jsonl"], input: "{\"text\":\"hello\"}\n",
      output: ["\"tactic\":\"relist\"", "\"present\":false,\"threshold\":0."]),
    CommandRow(
      "several files, standard input between them", ["score", "@one.jsonl", "-", "@two.jsonl"],
      input: "{\"id\":2,\"text\":\"b\"}",
      files: ["one.jsonl": "{\"id\":1,\"text\":\"a\"}", "two.jsonl": "{\"id\":3,\"text\":\"c\"}"],
      output: ["\"id\":1,", "\n{\"schema\":1,\"id\":2,", "\n{\"schema\":1,\"id\":3,"]),
    CommandRow(
      "evaluates for a person", ["evaluate", "@corpus"], files: ["corpus/a.jsonl": TinyCorpus.text],
      output: [
        "messages 12  clear ", "ROC-AUC of risk ", "label ", "precision", "\ncancel-request ", "\nscam ",
      ]),
    CommandRow(
      "evaluates for a program", ["evaluate", "--format=json", "--threads=1", "@corpus.jsonl"],
      files: ["corpus.jsonl": TinyCorpus.text],
      output: [
        "{\"schema\":1,\"messages\":12,\"verdicts\":{\"clear\":", "\"rocAUC\":", "\"meanF1\":",
        "\"scam\":{\"label\":\"scam\",\"precision\":", "\"labels\":[{\"label\":\"cancel-request\"",
      ]),
  ]

  @Test(arguments: rows)
  func row(_ row: CommandRow) throws { try row.check() }

  @Test func trainsScoresAndEvaluatesWithItsOwnModel() throws {
    let folder = try TemporaryFolder()
    let half = TinyCorpus.lines.count / 2
    try folder.write("corpus/a.jsonl", TinyCorpus.lines[..<half].joined(separator: "\n"))
    try folder.write("corpus/more/b.jsonl", TinyCorpus.lines[half...].joined(separator: "\r\n"))
    try folder.write("corpus/readme.txt", "not a record")
    let trained = run(["train", folder.expand("@corpus"), "-o", folder.expand("@my.model")])
    #expect(trained.status == .done)
    #expect(trained.output.isEmpty)
    #expect(trained.errors.contains("my.model: learned from 12 messages, "))
    #expect(try folder.read("my.model") == TinyCorpus.model, "equal corpora give equal bytes")
    let model = folder.expand("@my.model")
    let scored = run(["score", "--all", "--model", model], input: "{\"text\":\"please cancel the dispute\"}")
    let labels = try #require(try objects(scored).first?["signals"] as? [[String: Any]])
    #expect(Set(labels.compactMap { $0["tactic"] as? String }) == ["cancel-request", "off-platform-payment"])
    let advised = run(["--format=json", "--model", model], input: "Seller: please cancel the dispute")
    #expect(advised.text.contains("\"schema\":1,\"action\":\"wait\""))
    let evaluated = run(["evaluate", "--model=\(model)", folder.expand("@corpus")])
    #expect(evaluated.text.contains("messages 12"))
  }

  @Test func labelsOfOnesOwnTrainAndMayBeHonest() throws {
    let folder = try TemporaryFolder()
    let lines = ["spam": "win a prize now", "ham": "see you at lunch", "news": "the weekly letter is out"]
      .sorted { $0.key < $1.key }
      .flatMap { label, text in (0..<4).map { "{\"text\":\"\(text) \($0)\",\"label\":\"\(label)\"}" } }
    let corpus = try folder.write("c.jsonl", lines.joined(separator: "\n"))
    let model = folder.expand("@m")
    #expect(run(["train", "--honest", "news", corpus, "-o", model]).status == .done)
    let scored = run(["score", "--all", "--model", model], input: "{\"text\":\"the weekly letter\"}")
    #expect(scored.text.contains("\"tactic\":\"news\""))
    #expect(scored.text.contains("\"tactic\":\"spam\""))
    let evaluated = run(["evaluate", "--honest=news", "--format=json", "--model", model, corpus])
    let scam = try #require(try object(evaluated.text)["scam"] as? [String: Any])
    let risks = ["truePositives", "falseNegatives"].compactMap { scam[$0] as? Int }
    #expect(risks.reduce(0, +) == 4, "only spam is a risk")
  }

  @Test func writesToAFileWhatItWouldPrint() throws {
    let folder = try TemporaryFolder()
    let input = "{\"text\":\"hello\"}\nbroken\n"
    let printed = run(["score"], input: input)
    let written = run(["score", "-o", folder.expand("@out.jsonl")], input: input)
    #expect(written.status == .someRefused)
    #expect(written.output.isEmpty)
    #expect(try folder.read("out.jsonl") == printed.output)
    #expect(try folder.names == ["out.jsonl"])
  }

  /// However the bytes come in, and however many threads work: the same bytes out.
  @Test(arguments: [1, 2, 3, 4, 16])
  func threadsAndPiecesDontMatter(_ threads: Int) throws {
    let texts = ["please cancel the dispute", "I pay by PayPal", "thank you", "größe 42 ✓", "ａｂｃ"]
    var lines: [String] = []
    for number in 0..<300 {
      lines.append(
        number % 17 == 3 ? "{broken" : try record(["id": number, "text": texts[number % 5] + " \(number)"]))
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let expected = run(["score", "--all", "--threads", "1"], Streams(input: input))
    for piece in [Int.max, 13 * threads] {
      let outcome = run(["score", "--all", "--threads", "\(threads)"], Streams(input: input, piece: piece))
      #expect(outcome.output == expected.output)
      #expect(outcome.errors == expected.errors)
      #expect(outcome.status == .someRefused)
    }
    let folder = try TemporaryFolder()
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    #expect(run(["train", corpus, "--threads=\(threads)", "-o", folder.expand("@m")]).status == .done)
    #expect(try folder.read("m") == TinyCorpus.model)
    let one = run(["evaluate", "--threads=1", corpus])
    #expect(run(["evaluate", "--threads=\(threads)", corpus]).output == one.output)
  }

  @Test func aTerminalIsAskedAndGetsColours() {
    let outcome = run([], Streams(input: Array("Seller: hello".utf8), isTerminal: true))
    #expect(outcome.errors.contains("Paste the chat with the seller"))
    #expect(outcome.text.contains("\u{1B}[1m"))
    #expect(!run([], input: "Seller: hello").text.contains("\u{1B}"))
  }
}
