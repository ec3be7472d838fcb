import DisputeAdvice
import Foundation
import JSONText
import RiskScoring
import Testing

@testable import AdviseCommand

/// What `advise --format json` promises to other programs.
@Suite struct AdviceContractTests {
  static let outcomes: [Outcome] = [
    run(["--format=json", "--state", Examples.state, Examples.chat]),
    run(["--format=json"], input: "Seller: \(Examples.request)\n"),
    run(
      ["--format=json", "--phase=awaiting-seller", "--item=received-ok", "--return=none"],
      input: "Seller: thank you\n"),
    run(
      [
        "--format=json", "--phase=awaiting-buyer", "--claim-wants=refund", "--claim-amount=5",
        "--offer=seller:refund:5", "--response-days=2",
      ], input: "Seller: hello\n"),
    run(["--format=json", "--phase=not-opened", "--protection-days=1"], input: "Seller: please wait\n"),
    run(["--format=json", "--phase=closed", "--outcome=decided-for-seller"], input: "Buyer: hello\n"),
  ]

  static let keyOrder = [
    "schema", "action", "offer", "rule", "reasons", "steps", "warnings", "questions", "blocked", "policy",
    "risk",
    "scam",
    "verdict", "signals", "reply",
  ]

  @Test(arguments: outcomes.indices)
  func everyMemberHasItsTypeAndPlace(_ index: Int) throws {
    let outcome = Self.outcomes[index]
    #expect(outcome.status == .done)
    try #require(outcome.lines.count == 1)
    let text = outcome.lines[0]
    let json = try object(text)
    #expect(try keys(text) == Self.keyOrder)
    #expect(json["schema"] as? Int == 1)
    let action = try #require(json["action"] as? String)
    #expect(Action.names.contains(action))
    #expect(action == "accept" ? json["offer"] is Int : json["offer"] is NSNull)
    #expect(json["scam"] is Bool)
    #expect(["clear", "unsure", "scam"].contains(json["verdict"] as? String))
    #expect(json["policy"] as? String == "unknown")
    #expect((json["reply"] as? String)?.isEmpty == false)
    let reasons = try list(json, "reasons", ["rule", "text", "source"])
    #expect(reasons.first?["rule"] == json["rule"] as? String, "the rule that decided comes first")
    for reason in reasons {
      let sources = reason["source"]?.split(separator: ", ").map(String.init) ?? []
      #expect(!sources.isEmpty && sources.allSatisfy { Source(rawValue: $0) != nil })
    }
    for step in try #require(json["steps"] as? [[String: Any]]) {
      #expect(Set(step.keys) == ["step", "text", "days"])
      #expect(Step(rawValue: step["step"] as? String ?? "") != nil)
      #expect(step["text"] is String)
      #expect(step["days"] is Int || step["days"] is NSNull)
    }
    for warning in try list(json, "warnings", ["warning", "text"]) {
      #expect(Warning(rawValue: warning["warning"] ?? "") != nil)
    }
    for question in try list(json, "questions", ["key", "text"]) {
      #expect(StateKey(path: question["key"] ?? "") != nil)
    }
    let blocked = try list(json, "blocked", ["action", "rule", "text", "needs"])
    #expect(blocked.compactMap { $0["action"] } == Action.names.filter { $0 != action }, "the three others")
    try checkNumbers(text)
    try checkSignals(json, all: false)
  }

  @Test func membersOfMembersStandInOrder() throws {
    let text = Self.outcomes[0].lines[0]
    #expect(try keys(text, "reasons") == ["rule", "text", "source"])
    #expect(try keys(text, "steps") == ["step", "text", "days"])
    #expect(try keys(text, "warnings") == ["warning", "text"])
    #expect(try keys(text, "questions") == ["key", "text"])
    #expect(try keys(text, "blocked") == ["action", "rule", "text", "needs"])
    #expect(try keys(text, "signals") == ["tactic", "probability", "evidence"])
    #expect(try keys(text, "signals", "evidence") == ["message", "start", "end", "text"])
  }

  /// `score` says the same of the same words, in its own order.
  @Test func scoreRecords() throws {
    let messages: [[String: Any]] = [["sender": "buyer", "text": "hi"], ["text": Examples.request]]
    let input = [
      try record(["id": "m", "text": Examples.request]),
      try record(["messages": messages, "state": ["phase": "escalated"]]),
    ].joined(separator: "\n")
    for all in [false, true] {
      let outcome = run(all ? ["score", "--all"] : ["score"], input: input)
      try #require(outcome.lines.count == 2)
      let scored = ["schema", "id", "scam", "verdict", "risk", "signals"]
      #expect(try keys(outcome.lines[0]) == scored)
      #expect(try keys(outcome.lines[1]) == scored + ["advice"])
      let decision = Self.keyOrder.filter { !["schema"].contains($0) && !scored.contains($0) }
      #expect(try keys(outcome.lines[1], "advice") == decision)
      let signal =
        all
        ? ["tactic", "probability", "present", "threshold", "evidence"]
        : ["tactic", "probability", "evidence"]
      for line in outcome.lines {
        let json = try object(line)
        #expect(json["schema"] as? Int == 1)
        #expect(json["scam"] as? Bool == true)
        #expect(["unsure", "scam"].contains(json["verdict"] as? String))
        #expect(try keys(line, "signals") == signal)
        #expect(try keys(line, "signals", "evidence") == ["message", "start", "end", "text"])
        try checkNumbers(line)
        try checkSignals(json, all: all)
      }
    }
  }

  @Test func allNamesEveryTacticOnce() throws {
    let result = try object(run(["score", "--all"], input: "{\"text\":\"hello\"}").text)
    let signals = try #require(result["signals"] as? [[String: Any]])
    let names = signals.compactMap { $0["tactic"] as? String }
    #expect(Set(names) == Set(Tactic.allCases.map(\.label)))
    #expect(names.count == Set(names).count)
  }

  /// The members of a list of objects of strings, with exactly these keys.
  private func list(_ json: [String: Any], _ key: String, _ keys: Set<String>) throws -> [[String: String]] {
    let list = try #require(json[key] as? [[String: String]], "\(key)")
    for element in list {
      #expect(Set(element.keys) == keys, "\(key)")
      #expect(element.values.allSatisfy { !$0.isEmpty }, "\(key)")
    }
    return list
  }

  /// Probabilities are written with four decimals, in 0…1.
  private func checkNumbers(_ text: String) throws {
    var count = 0
    func check(_ value: JSONValue, _ key: String) {
      switch value {
      case .object(let members): for member in members { check(member.value, member.key) }
      case .array(let values): for value in values { check(value, key) }
      case .number(let number) where ["risk", "probability", "threshold"].contains(key):
        count += 1
        let parts = number.split(separator: ".")
        #expect(parts.count == 2 && parts[1].count == 4 && ["0", "1"].contains(parts[0]), "\(key) \(number)")
        #expect(parts.first == "0" || number == "1.0000", "\(key) \(number)")
      case .number(let number): #expect(Int(number) != nil, "\(key) \(number)")
      default: break
      }
    }
    check(try parseJSON(Array(text.utf8)), "")
    #expect(count > 0)
  }

  /// The most probable first, each known, evidence only where present.
  private func checkSignals(_ json: [String: Any], all: Bool) throws {
    let signals = try #require(json["signals"] as? [[String: Any]])
    let probabilities = signals.compactMap { $0["probability"] as? Double }
    #expect(probabilities.count == signals.count)
    #expect(probabilities == probabilities.sorted(by: >))
    for signal in signals {
      #expect(Tactic(label: signal["tactic"] as? String ?? "") != nil)
      #expect((signal["evidence"] as? [Any])?.isEmpty == true || signal["present"] as? Bool ?? true)
      if all {
        let probability = try #require(signal["probability"] as? Double)
        let threshold = try #require(signal["threshold"] as? Double)
        if probability != threshold { #expect(signal["present"] as? Bool == (probability > threshold)) }
      }
    }
  }
}
