import DisputeAdvice
import RiskScoring
import SeededRandom
import Testing

@testable import AdviseCommand

/// Which questions are asked, and what is made of the answers: without any terminal.
@Suite struct InterviewTests {
  /// Answers by key (as flags write them; what is missing is not known), and the action they lead to.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var flags: [(key: StateKey, value: String)] = []
    let answers: [StateKey: String]
    let action: Action
    /// Keys that must have been asked, and keys that must not.
    var asked: Set<StateKey> = []
    var spared: Set<StateKey> = []
  }

  static let rows = [
    Row(testDescription: "nobody knows anything", answers: [:], action: .wait),
    Row(
      testDescription: "all is well",
      answers: [.phase: "awaiting-seller", .item: "received-ok", .returnStatus: "none"],
      action: .cancel,
      asked: [.phase, .item, .returnStatus], spared: [.shipment, .protectionExtended, .evidence]),
    Row(
      testDescription: "a good proposal",
      answers: [
        .phase: "awaiting-buyer", .item: "received-faulty", .offers: "refund", .offerAmount: "20",
        .claimAmount: "20",
      ], action: .accept, asked: [.offers, .offerAmount, .claimAmount], spared: [.shipment]),
    Row(
      testDescription: "a proposal of nothing", answers: [.phase: "awaiting-buyer", .offers: "none"],
      action: .wait, asked: [.offers], spared: [.offerAmount, .offerKind]),
    Row(
      testDescription: "no proposal", answers: [.offers: Interview.noProposal], action: .wait,
      spared: [.offerAmount, .offerKind]),
    Row(
      testDescription: "on its way",
      answers: [
        .phase: "awaiting-seller", .item: "not-received", .offers: Interview.noProposal,
        .protectionDaysLeft: "30", .shipment: "in-transit", .protectionExtended: "yes",
        .claimReason: "not-received", .returnStatus: "none",
      ], action: .cancel,
      asked: [.protectionDaysLeft, .shipment, .protectionExtended, .claimReason, .returnStatus],
      spared: [.refundReceived, .evidence]),
    Row(
      testDescription: "the dispute is over", answers: [.phase: "closed"], action: .wait,
      asked: [.phase, .outcome],
      spared: [.item, .shipment, .offers]),
    Row(
      testDescription: "what is known is not asked",
      flags: [(.phase, "awaiting-seller"), (.item, "received-ok"), (.protectionDaysLeft, "9")],
      answers: [.returnStatus: "none"],
      action: .cancel, spared: [.phase, .item, .protectionDaysLeft]),
    Row(
      testDescription: "escalated, and in order",
      answers: [.phase: "escalated", .item: "received-ok", .returnStatus: "none"],
      action: .cancel, spared: [.protectionDaysLeft, .shipment]),
  ]

  @Test(arguments: rows)
  func leadsToTheAction(_ row: Row) throws {
    var state = DisputeState()
    for (key, value) in row.flags { try state.set(key, text: value) }
    var interview = Interview(state, tactics: TacticSet())
    var asked: [StateKey] = []
    while let key = interview.next {
      asked.append(key)
      if let answer = row.answers[key] { try interview.answer(key, answer) } else { interview.decline(key) }
      try #require(asked.count <= Interview.limit)
    }
    #expect(advise(interview.state, tactics: TacticSet()).action == row.action, "\(asked)")
    #expect(Set(asked).count == asked.count, "nothing is asked twice")
    #expect(row.asked.isSubset(of: asked), "\(asked)")
    #expect(row.spared.isDisjoint(with: asked), "\(asked)")
  }

  /// Every question can still change the action (where no dispute is open, what is said): some completion of what is open, and not declined, shows it.
  @Test func everyQuestionMatters() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<60 {
      var interview = Interview(DisputeState(), tactics: TacticSet([.cancelRequest]))
      var declined: [StateKey] = []
      while let key = interview.next {
        #expect(matters(key, interview.state, declined: declined, &random), "\(key) after \(interview.state)")
        let values = Self.values(key)
        let index = Int.random(in: 0...values.count, using: &random)
        if index == values.count || !interview.takes(key, values[index]) {
          interview.decline(key)
          declined.append(key)
        }
      }
    }
  }

  /// Where nothing is asked any more before the limit, no single answer would change the action.
  @Test func nothingThatMattersIsLeftOut() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<100 {
      var interview = Interview(DisputeState(), tactics: TacticSet())
      var declined: [StateKey] = []
      while let key = interview.next {
        let values = Self.values(key)
        let index = Int.random(in: 0...values.count, using: &random)
        if index == values.count || !interview.takes(key, values[index]) {
          interview.decline(key)
          declined.append(key)
        }
      }
      guard interview.asked < Interview.limit else { continue }
      let action = advise(interview.state, tactics: TacticSet()).action
      for key in [
        StateKey.phase, .item, .shipment, .protectionDaysLeft, .refundReceived, .mistake, .claimReason,
      ]
      where !interview.state.knows(key) && !declined.contains(key) {
        for value in Self.values(key) {
          var state = interview.state
          try state.set(key, text: value)
          guard (try? state.validate()) != nil else { continue }
          #expect(advise(state, tactics: TacticSet()).action == action, "\(key) \(value): \(interview.state)")
        }
      }
    }
  }

  /// The seller's words change which questions matter, never what an answer says.
  @Test func anAnswerThatContradictsIsRefused() throws {
    var state = DisputeState()
    try state.set(.offers, text: "seller:refund:5")
    var interview = Interview(state, tactics: TacticSet())
    #expect(throws: StateError.self) { try interview.answer(.phase, "not-opened") }
    #expect(interview.asked == 0)
    #expect(interview.state == state)
    #expect(throws: StateError.self) { try interview.answer(.item, "lost") }
    #expect(throws: StateError.self) { try interview.answer(.offers, "lots") }
  }

  /// Whether two values of the key part, in some completion of the state.
  private func matters(
    _ key: StateKey, _ state: DisputeState, declined: [StateKey], _ random: inout SplitMix64
  ) -> Bool {
    for round in 0..<4000 {
      var rest = state
      // At first the key alone, then with some of the others.
      let others = round == 0 ? [] : Self.open.filter { _ in Bool.random(using: &random) }
      for other in others where other != key && !rest.knows(other) && !declined.contains(other) {
        guard let value = Self.values(other).randomElement(using: &random) else { continue }
        fill(&rest, other, value)
      }
      var actions = Set([said(rest)])
      for value in Self.values(key) {
        var filled = rest
        fill(&filled, key, value)
        if (try? filled.validate()) != nil {
          actions.insert(said(filled))
        }
      }
      if actions.count > 1 { return true }
    }
    return false
  }

  /// The action; where no dispute is open, the rule and the steps.
  private func said(_ state: DisputeState) -> String {
    let advice = advise(state, tactics: TacticSet([.cancelRequest]))
    guard state.phase == .notOpened || state.phase == .closed else { return advice.action.name }
    return advice.rule.rawValue + advice.steps.map { step in step.text }.joined()
  }

  private func fill(_ state: inout DisputeState, _ key: StateKey, _ value: String) {
    var interview = Interview(state, tactics: TacticSet())
    // A value that contradicts the rest is left out.
    guard (try? interview.answer(key, value)) != nil else { return }
    state = interview.state
  }

  private static let open = StateKey.allCases.filter { !values($0).isEmpty }

  private static func values(_ key: StateKey) -> [String] {
    switch key {
    case .offers: ["refund", "return-and-refund", "none", Interview.noProposal]
    case .offerFrom, .offerCurrency: []
    case .minimumAcceptable: ["0", "2000000"]
    default:
      switch key.row.kind {
      case .choice(let names): names
      case .yesNo: ["yes", "no"]
      case .amount: ["0", "5", "20", "1000000"]
      case .integer: ["0", "5", "30"]
      case .currency: ["USD"]
      case .buttons: ["", "cancel,accept,edit", "accept,reject"]
      case .offers: []
      }
    }
  }
}

/// What is read from a typed line.
@Suite struct PromptTests {
  static let rows: [(key: StateKey, line: String, reading: Prompt.Reading)] = [
    (.item, "", .unknown), (.item, " ? ", .unknown), (.item, "Unknown", .unknown),
    (.item, "don't know", .unknown),
    (.item, "1", .value("not-received")), (.item, " 3 ", .value("received-ok")), (.item, "0", .bad),
    (.item, "5", .bad), (.item, "-1", .bad), (.item, "99999999999999999999", .bad),
    (.item, "received-ok", .value("received-ok")), (.item, "Received  OK", .value("received-ok")),
    (.item, "received, checked, and I am satisfied", .value("received-ok")), (.item, "received", .bad),
    (.item, "\u{1B}[A", .bad), (.item, "{\"item\":\"received-ok\"}", .bad),
    (.item, "--item=received-ok", .bad),
    (.mistake, "y", .value("yes")), (.mistake, "NO", .value("no")), (.mistake, "2", .value("no")),
    (.mistake, "true", .bad), (.offers, "1", .value(Interview.noProposal)), (.offers, "2", .value("refund")),
    (.offers, "no return and no refund", .value("none")), (.buttons, "0", .value("")),
    (.buttons, "none", .value("")), (.buttons, "1,4", .value("cancel,reject")),
    (.buttons, "cancel, edit", .value("cancel,edit")), (.buttons, "1 2 7", .bad), (.buttons, ",", .bad),
    (.claimAmount, "12.50", .value("12.50")), (.claimAmount, "much", .value("much")),
    (.protectionDaysLeft, " 7 ", .value("7")), (.orderCurrency, "usd", .value("usd")),
  ]

  @Test func readsLines() {
    for (key, line, reading) in Self.rows { #expect(Prompt(key).read(line) == reading, "\(key) \(line)") }
  }

  @Test func everyKeyHasItsNumberedChoices() {
    for key in StateKey.allCases {
      let prompt = Prompt(key)
      let text = prompt.text(number: 2)
      #expect(text.hasPrefix("\n2. \(key.row.question.prefix(20))"))
      #expect(text.hasSuffix("or Enter if you don't know: "))
      for (index, choice) in prompt.choices.enumerated() {
        #expect(text.contains("\n   \(index + 1)  "))
        let value = prompt.takesSeveral ? choice : choice
        #expect(prompt.read("\(index + 1)") == .value(value))
        #expect(prompt.read(choice) == .value(value))
      }
    }
  }
}

/// The questions at a terminal in memory.
@Suite struct AskingTests {
  /// What is typed after the chat, the action that comes of it, and pieces of what the terminal shows.
  static let rows: [(typed: String, action: String, shown: [String])] = [
    ("", "wait", ["Paste the chat", "1. What does the dispute page say now"]),
    ("\n\n\n\n\n\n\n", "wait", ["3. Is there a formal proposal"]),
    ("?\nunknown\n-\n?\n?\n?\n", "wait", ["3. "]),
    ("2\n3\n\n1\n", "cancel", ["1. What does", "2. Has the parcel come", "4. Is a return agreed"]),
    ("2\n3\n\n3\n", "wait", ["4. Is a return agreed"]),
    ("2\n3\n", "wait", ["3. Is there a formal proposal"]),
    ("awaiting seller\nreceived ok\n\nnone\n", "cancel", ["2. Has the parcel come"]),
    ("2\r\n3\r\n\r\n1\r\n", "cancel", ["2. Has the parcel come"]),
    ("2\nperhaps\n3\n\n1\n", "cancel", ["this is none of the answers"]),
    ("2\na\nb\nc\n3\n", "wait", ["Taken as not known."]),
    ("2\n\u{1B}[2J\u{202E}\n9\n3\n\n1\n", "cancel", ["this is none of the answers"]),
    ("3\n4\n2\nmuch\n20\n\u{1B}[2J\n\n", "wait", ["\"much\" is not an amount; write a number such as 12.50"]),
    ("1\n", "wait", ["1. "]),
  ]

  @Test(arguments: rows)
  func asks(_ typed: String, _ action: String, _ shown: [String]) throws {
    let outcome = run(
      ["--format=json"],
      Streams(input: Array("Seller: \(Examples.request)\n".utf8), answers: typed, isTerminal: true))
    #expect(outcome.status == .done)
    #expect(try object(outcome.text)["action"] as? String == action, "\(outcome.errors)")
    for piece in shown { #expect(outcome.errors.contains(piece), "\(outcome.errors)") }
    #expect(!outcome.errors.contains("8. "))
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\u{202E}"))
  }

  @Test func aLongLineIsNoAnswer() throws {
    let typed = "2\n\(String(repeating: "3", count: 5000))\n3\n\n1\n"
    let outcome = run(
      ["--format=json"], Streams(input: Array("Seller: hello".utf8), answers: typed, isTerminal: true))
    #expect(try object(outcome.text)["action"] as? String == "cancel")
    #expect(outcome.errors.contains("this is none of the answers"))
  }

  /// Only a person at a terminal who pasted the chat is asked.
  @Test func othersAreNotAsked() {
    let chat = Array("Seller: hello".utf8)
    #expect(!run([], Streams(input: chat)).errors.contains("1. "))
    #expect(!run([Examples.chat], Streams(answers: "2\n3\n", isTerminal: true)).errors.contains("1. "))
    let restless = run(
      ["--format=json"], Streams(input: chat, answers: "2\n3\n", rests: false, isTerminal: true))
    #expect(restless.errors.contains("the terminal does not come to rest; no questions are asked"))
    #expect(restless.text.contains("\"action\":\"wait\""))
  }

  /// Flags and the state file are facts already.
  @Test func whatIsSaidIsNotAsked() throws {
    let outcome = run(
      ["--format=json", "--phase=awaiting-seller", "--item=received-ok", "--return=none"],
      Streams(input: Array("Seller: hello".utf8), answers: "\n\n\n\n\n\n", isTerminal: true))
    #expect(try object(outcome.text)["action"] as? String == "cancel")
    #expect(!outcome.errors.contains("Has the parcel come"))
  }
}

extension Interview {
  /// Takes the answer in, unless it contradicts what is known.
  fileprivate mutating func takes(_ key: StateKey, _ value: String) -> Bool {
    (try? answer(key, value)) != nil
  }
}
