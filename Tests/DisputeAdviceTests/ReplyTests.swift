import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct ReplyTests {
  /// What only `accept`, and what only `cancel` may say, in lower case.
  private static let promises: [(language: ReplyLanguage, accepting: [String], cancelling: [String])] = [
    (
      .english, ["i agree", "i accept"],
      ["closing", "i will close", "i close", "i cancel", "i will cancel", "i withdraw"]
    ),
    (.spanish, ["acepto", "de acuerdo"], ["cierro", "cerraré", "cancelo", "cancelaré", "retiro"]),
    (.french, ["j'accepte", "d'accord"], ["je ferme", "je le ferme", "j'annule", "je retire", "fermerai"]),
    (
      .german, ["nehme den", "nehme rückgabe", "einverstanden"], ["schließe", "storniere", "ziehe", "beende"]
    ),
    (.russian, ["принимаю", "соглас"], ["закрываю", "закрою", "отменяю", "отзываю"]),
    (
      .portuguese, ["aceito", "concordo", "de acordo"],
      ["encerro", "fecho", "cancelo", "cancelarei", "retiro"]
    ),
  ]

  private static let accepting: [ReplyPart] = [.acceptRefund, .acceptReturn]
  private static let cancelling: [ReplyPart] = [.goodsInOrder, .refundArrived, .ownMistake, .onItsWay]

  @Test(arguments: ReplyLanguage.allCases) func eachLanguageHasEachPart(_ language: ReplyLanguage) {
    var seen: Set<String> = []
    for part in ReplyPart.allCases {
      let text = part.text(in: language)
      #expect((3...400).contains(text.utf8.count), "\(part)")
      #expect(seen.insert(text).inserted, "\(part) is said twice: \(text)")
      #expect(placeholders(text) == placeholders(part.english), "\(part): \(text)")
      #expect(language == .english || text != part.english, "\(part)")
      #expect(text.last.map { last in ".?".contains(last) } == true, "\(part): \(text)")
    }
  }

  @Test(arguments: promises) func onlyTheActionItselfIsPromised(
    _ language: ReplyLanguage, _ accepting: [String], _ cancelling: [String]
  ) {
    func says(_ part: ReplyPart, _ words: [String]) -> Bool {
      let text = part.text(in: language).lowercased()
      return words.contains { word in text.contains(word) }
    }
    for part in ReplyPart.allCases {
      #expect(says(part, accepting) == Self.accepting.contains(part), "\(part)")
      #expect(says(part, cancelling) == Self.cancelling.contains(part), "\(part)")
      for place in ["paypal", "whatsapp", "telegram", "wechat"] { #expect(!says(part, [place]), "\(part)") }
    }
  }

  /// Whatever happens, a reply that ends the matter stands only beside the action that ends it.
  @Test func partsFitTheAction() throws {
    let sets = [TacticSet()] + Tactic.allCases.map { TacticSet([$0]) } + [TacticSet(Tactic.allCases)]
    var used: Set<ReplyPart> = []
    for row in SituationRow.all {
      let state = try state(row.state)
      for tactics in sets + [TacticSet(row.tactics)] {
        let situation = Situation(state, tactics: tactics)
        let decision = situation.decide()
        let parts = situation.reply(decision)
        used.formUnion(parts)
        #expect(parts.first == .greeting && parts.last == .thanks)
        #expect((3...4).contains(parts.count) && Set(parts).count == parts.count, "\(row.name): \(parts)")
        let ends = parts.contains { part in Self.accepting.contains(part) }
        #expect(ends == (decision.action == .accept), "\(row.name): \(parts)")
        let closes = parts.contains { part in Self.cancelling.contains(part) }
        #expect(closes == (decision.action == .cancel), "\(row.name): \(parts)")
        let advice = advise(state, tactics: tactics)
        #expect(advice.reply.utf8.count <= 360, "\(advice.reply)")
        #expect(!advice.reply.contains("{"), "\(advice.reply)")
      }
    }
    #expect(used.symmetricDifference(ReplyPart.allCases).isEmpty)
  }

  @Test(arguments: ReplyRow.all) func answersWhatIsAsked(_ row: ReplyRow) throws {
    #expect(advise(try state(row.state), tactics: TacticSet(row.tactics)).reply == row.reply)
  }

  @Test(arguments: [
    (ReplyLanguage.spanish, "Hola. Mantengo esta disputa abierta hasta que el asunto esté resuelto. "),
    (.french, "Bonjour. Je laisse ce litige ouvert jusqu'à ce que l'affaire soit réglée. "),
    (.german, "Guten Tag. Ich lasse diesen Streitfall offen, bis die Sache gelöst ist. "),
    (.russian, "Здравствуйте. Оставляю этот спор открытым, пока вопрос не решён. "),
    (.portuguese, "Olá. Mantenho esta disputa aberta até o assunto estar resolvido. "),
  ]) func speaksTheLanguageAskedFor(_ language: ReplyLanguage, _ start: String) {
    let advice = advise(DisputeState(), tactics: TacticSet([.cancelRequest]), replyLanguage: language)
    #expect(advice.reply.hasPrefix(start))
    #expect(ReplyLanguage(name: language.name) == language)
  }

  private func placeholders(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { part in String(part.prefix { letter in letter != "}" }) }.sorted()
  }
}

/// What the buyer sees, what the seller tries, and the whole answer.
struct ReplyRow: CustomTestStringConvertible, Sendable {
  let name: String
  let state: String
  let tactics: [Tactic]
  let reply: String

  init(_ name: String, _ state: String, _ tactics: [Tactic], _ reply: String) {
    self.name = name
    self.state = state
    self.tactics = tactics
    self.reply = reply
  }

  var testDescription: String { name }

  static let all: [ReplyRow] = [
    ReplyRow(
      "cancel, I pay by PayPal",
      #"{"phase":"awaiting-seller"}"#, [.cancelRequest, .offPlatformPayment],
      """
      Hello. I take refunds only through the platform, the way I paid. I keep this dispute open until the \
      matter is solved. Thank you.
      """),
    ReplyRow(
      "please wait",
      #"{"phase":"awaiting-seller"}"#, [.stalling],
      """
      Hello. Please give me a clear answer here; I keep an eye on the deadlines. Please answer my claim here \
      in the dispute. It stays as it is until the matter is solved. Thank you.
      """),
    ReplyRow(
      "a small part: the claim is repeated",
      #"{"order":{"paid":30,"currency":"USD"},"claim":{"amount":20},"minimumAcceptable":15}"#,
      [.amountReduction],
      """
      Hello. That does not cover my loss; I ask for 20.00 USD. Please answer my claim here in the dispute. It \
      stays as it is until the matter is solved. Thank you.
      """),
    ReplyRow(
      "a partial proposal, and pity",
      """
      {"phase":"awaiting-buyer","order":{"currency":"USD"},"claim":{"amount":20},"minimumAcceptable":15,
       "offer":{"kind":"refund","amount":5}}
      """, [.amountReduction, .hardshipAppeal],
      """
      Hello. The proposal does not cover my loss. My own proposal of 15.00 USD is in the dispute. I \
      understand, but the matter itself still has to be solved. Thank you.
      """),
    ReplyRow(
      "nothing is proposed",
      #"{"phase":"awaiting-buyer","offer":{"kind":"none"}}"#, [.stalling],
      """
      Hello. A proposal of nothing does not solve the matter. My claim stays as it is. Please give \
      me a clear answer here; I keep an eye on the deadlines. Thank you.
      """),
    ReplyRow(
      "no dispute is open",
      #"{"phase":"not-opened"}"#, [.cancelRequest],
      """
      Hello. I will use the platform's protection as long as the matter is not solved. Please solve the \
      matter here on the platform. Thank you.
      """),
    ReplyRow(
      "the platform asks",
      #"{"phase":"escalated","escalation":"awaiting-buyer"}"#, [.threat],
      "Hello. My claim stands. I am sending the facts and the evidence that were asked for. Thank you."),
  ]
}
