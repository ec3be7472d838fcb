import DisputeAdvice
import Foundation
import RiskScoring
import Testing

@testable import AdviseCommand

/// `--policy FILE`: numbers in place of the guides' own.
@Suite struct PolicyFileTests {
  /// A file, and what is said of it: `LINE: KEY: …`.
  static let bad: [CommandRow] =
    [
      ("nothing", "", "1: not valid JSON: it ends too early"),
      ("not JSON", "{\n\"evidenceDays\": 4,}", "2: not valid JSON: \"}\" can't stand at byte 20"),
      ("no object", "[3]", " policy: an array where an object is needed"),
      (
        "a key like one", "{\n\"evidenceDay\":4}",
        "2: evidenceDay: unknown key; did you mean \"evidenceDays\"?"
      ),
      ("a key like none", "{\"weather\":4}", "1: weather: unknown key; the keys are asOf, reopenMarginDays,"),
      ("twice", "{\"appealDays\":4,\n\"appealDays\":4}", "2: appealDays: given twice; give it once"),
      ("text", "{\"appealDays\":\"4\"}", "1: appealDays: a string where a whole number of days is needed"),
      ("null", "{\"appealDays\":null}", "1: appealDays: null where a whole number of days is needed"),
      (
        "half a day", "{\"appealDays\":1.5}",
        "1: appealDays: \"1.5\" is not a whole number; write one such as 7"
      ),
      ("no date", "{\"asOf\":\"June\"}", "1: asOf: \"June\" is no year or month; write one such as \"2019\""),
      (
        "a year as number", "{\"asOf\":2019}",
        "1: asOf: a number where a string such as \"2019-06\" is needed"
      ),
      ("a hostile key", "{\"\\u001b[2J\":1}", "1: [U+001B][2J: unknown key; the keys are"),
    ].map { name, json, says in
      CommandRow(
        name, ["--policy", "@p.json"], input: "Seller: hello", files: ["p.json": json], status: .failed,
        errors: ["@p.json:\(says)"])
    } + [
      CommandRow(
        "no such file", ["--policy", "@p.json"], input: "Seller: hello", status: .failed,
        errors: ["@p.json: can't be read: No such file or directory"]),
      CommandRow(
        "for score", ["score", "--policy", "@p.json"], files: ["p.json": "{\"x\":1}"], status: .failed,
        errors: ["@p.json:1: x: unknown key"]),
      CommandRow(
        "for rules", ["rules", "--policy", "@p.json"], files: ["p.json": "{\"x\":1}"], status: .failed,
        errors: ["@p.json:1: x: unknown key"]),
    ]

  @Test(arguments: bad) func isRefused(_ row: CommandRow) throws { try row.check() }

  /// Each number has its least and its most, and the message names both.
  @Test(arguments: Policy.rows.map(\.name))
  func outOfRange(_ name: String) throws {
    let row = try #require(Policy.rows.first { $0.name == name })
    for value in [row.range.lowerBound - 1, row.range.upperBound + 1] {
      let says =
        "@p.json:1: \(name): \(value) is out of range; use \(row.range.lowerBound) to \(row.range.upperBound) days"
      try CommandRow(
        name, ["--policy", "@p.json"], input: "Seller: hello", files: ["p.json": "{\"\(name)\":\(value)}"],
        status: .failed, errors: [says]
      ).check()
    }
    for value in [row.range.lowerBound, row.range.upperBound] {
      try CommandRow(
        name, ["--policy", "@p.json"], input: "Seller: hello", files: ["p.json": "{\"\(name)\":\(value)}"]
      ).check()
    }
  }

  /// The numbers count where the page says nothing, and the answer says how old they are.
  @Test func theAnswerFollowsThePolicy() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("p.json", "\u{FEFF}{\"asOf\":\"2024-05\",\"mediatorAnswerDays\":9}")
    let state = ["--phase=escalated", "--escalation=awaiting-buyer", "--format=json"]
    func days(_ arguments: [String]) throws -> [Int] {
      let json = try object(run(state + arguments, input: "Seller: hello").text)
      return try #require(json["steps"] as? [[String: Any]]).compactMap { $0["days"] as? Int }
    }
    #expect(try days(["--policy", file]).contains(9))
    #expect(try !days([]).contains(9))
    #expect(try !days(["--policy", file, "--response-days=2"]).contains(9), "the page wins")
    let scored = run(
      ["score", "--policy", file],
      input: "{\"text\":\"a\",\"state\":{\"phase\":\"escalated\",\"escalation\":\"awaiting-buyer\"}}")
    #expect(scored.text.contains("\"days\":9") && scored.text.contains("\"policy\":\"2024-05\""))
    for format in ["text", "markdown"] {
      let arguments = ["--format", format]
      #expect(
        run(arguments + ["--policy", file], input: "Seller: hello").text.contains("terms as of 2024-05"))
      #expect(run(arguments, input: "Seller: hello").text.contains("terms of an unknown date"))
    }
  }
}

/// `--explain` and `--reply-language`.
@Suite struct ExplainTests {
  static let rows: [(arguments: [String], chat: String)] = [
    ([], Examples.request),
    (["--phase=awaiting-seller", "--item=received-ok", "--return=none"], "thank you"),
    (["--phase=awaiting-seller", "--item=received-ok", "--protection-days=0"], "thank you"),
    (["--state", Examples.state], Examples.request), (["--phase=closed"], "hello"),
  ]

  @Test(arguments: rows)
  func rulesAreTriedInOrder(_ arguments: [String], _ chat: String) throws {
    let plain = run(arguments + ["--format=json"], input: "Seller: \(chat)")
    let outcome = run(arguments + ["--format=json", "--explain"], input: "Seller: \(chat)")
    let json = try object(outcome.text)
    let tried = try #require(json["tried"] as? [[String: Any]])
    #expect(try keys(outcome.text, "tried") == ["rule", "action", "result", "text"])
    #expect(try keys(outcome.text) == keys(plain.text).dropLast() + ["tried", "reply"])
    let decided = tried.filter { $0["result"] as? String == "decided" }
    #expect(decided.compactMap { $0["rule"] as? String } == [json["rule"] as? String])
    let reasons = try #require(json["reasons"] as? [[String: Any]]).compactMap { $0["rule"] as? String }
    let speak = tried.filter { ["decided", "spoke"].contains($0["result"] as? String) }
    #expect(Set(speak.compactMap { $0["rule"] as? String }) == Set(reasons))
    let order = listRules().map(\.id.rawValue)
    let places = tried.compactMap { row in order.firstIndex(of: row["rule"] as? String ?? "") }
    #expect(places == places.sorted() && places.count == tried.count && places.first == 0)
    for format in ["text", "markdown"] {
      let text = run(arguments + ["--explain", "--format", format], input: "Seller: \(chat)").text
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for row in tried {
        let line =
          "\(row["rule"] as? String ?? "?")\(row["action"].map { $0 is NSNull ? "" : " (\($0))" } ?? ""):"
        #expect(words.contains(line), "\(line)")
      }
      #expect(words.contains("When would it be right? "))
      let short = run(arguments + ["--format", format], input: "Seller: \(chat)").text
      #expect(!short.contains("The rules in the order tried") && !short.contains("When would it be right"))
    }
    #expect(!plain.text.contains("\"tried\""))
  }

  @Test(arguments: ReplyLanguage.names)
  func repliesInTheLanguage(_ name: String) throws {
    let language = try #require(ReplyLanguage(name: name))
    let outcome = run(["--format=json", "--reply-language", name], input: "Seller: \(Examples.request)")
    let json = try object(outcome.text)
    let found = TacticSet(tactics(json).compactMap { Tactic(label: $0) })
    let expected = advise(DisputeState(), tactics: found, replyLanguage: language)
    #expect(json["reply"] as? String == expected.reply)
    let english = try object(run(["--format=json"], input: "Seller: \(Examples.request)").text)
    #expect((english["reply"] as? String == expected.reply) == (language == .english))
    #expect(english["action"] as? String == json["action"] as? String)
  }

  @Test func anUnknownLanguageIsRefused() throws {
    try CommandRow(
      "Klingon", ["--reply-language=tlh"], input: "Seller: hello", status: .failed,
      errors: ["--reply-language: \"tlh\" is not possible; use en, es, "]
    ).check()
  }
}
