import JSONText
import RiskScoring
import Testing

@testable import DisputeAdvice

/// The state that the JSON text says, checked for contradictions.
func state(_ text: String) throws -> DisputeState {
  let state = try DisputeState(json: try parseJSON(Array(text.utf8)))
  try state.validate()
  return state
}

@Suite struct AdviceTests {
  @Test(arguments: SituationRow.all) func situation(_ row: SituationRow) throws {
    let state = try state(row.state)
    let advice = advise(state, tactics: TacticSet(row.tactics))
    #expect(advice.action == row.action)
    #expect(advice.rule == row.rule)
    let steps = advice.steps.map { step in step.step }
    let warnings = advice.warnings.map { warning in warning.warning }
    for step in row.steps { #expect(steps.contains(step), "\(step.rawValue) is not among \(steps)") }
    for warning in row.warnings {
      #expect(warnings.contains(warning), "\(warning.rawValue) not in \(warnings)")
    }
    #expect(advice.reasons.first?.rule == row.rule)
    #expect(advice.reasons.allSatisfy { reason in !reason.source.isEmpty && !reason.text.isEmpty })
    #expect(advice.blocked.map { $0.action } == Action.allCases.filter { $0 != row.action })
    #expect(!steps.contains { step in !step.fits(row.action) })
    #expect(!warnings.contains { warning in !warning.fits(row.action, steps, state.phase) })
    #expect((advice.offer != nil) == (row.action == .accept))
    let texts =
      advice.reasons.map { $0.text } + advice.steps.map { $0.text } + advice.blocked.map { $0.text }
      + [advice.reply]
    for text in texts { #expect(!text.contains("{"), "\(text)") }
  }

  @Test func eachSituationHasItsOwnName() {
    #expect(Set(SituationRow.all.map { row in row.name }).count == SituationRow.all.count)
    print("situations: \(SituationRow.all.count)")
  }

  /// Deadlines: the earliest first, those without last, never below zero, each step once.
  @Test func stepsStandInTheOrderOfTheirDeadlines() throws {
    let advice = advise(
      try state(
        """
        {"phase":"escalated","escalation":"awaiting-both","responseDaysLeft":4,"evidenceDaysLeft":-2,
         "order":{"paid":5},"offer":{"kind":"refund","amount":2}}
        """), tactics: TacticSet([.cancelRequest, .trackingClaim]))
    let steps = advice.steps.map { step in "\(step.step.rawValue) \(step.days.map(String.init) ?? "-")" }
    #expect(
      steps == [
        "add-evidence 0", "reject-offer 4", "answer-platform 4", "verify-timer -", "verify-tracking -",
      ])
  }

  /// P6: `cancel` with unknown proposals says to look for one; with known ones there is nothing to look for.
  @Test(arguments: [("", [Step.verifyOffer, .confirmReceipt]), (#","offers":[]"#, [.confirmReceipt])])
  func cancelLooksForAProposalWhereNobodyDid(_ offers: String, _ steps: [Step]) throws {
    let text = #"{"phase":"awaiting-seller","item":"received-ok","return":"none"\#(offers)}"#
    #expect(advise(try state(text), tactics: TacticSet()).steps.map { step in step.step } == steps)
  }

  @Test func reasonsStartWithTheDecidingRuleAndFollowTheTable() throws {
    let advice = advise(
      try state(#"{"phase":"awaiting-buyer","protectionDaysLeft":0}"#),
      tactics: TacticSet([.offPlatformPayment, .cancelRequest]))
    #expect(
      advice.reasons.map { reason in reason.rule } == [
        .askedAfterExpiry, .askedWithoutExtension, .moneyElsewhere, .cancelRequest, .answerTurn,
      ])
  }

  @Test func bestOfSeveralProposals() throws {
    func index(_ offers: String, _ more: String = "") throws -> Int? {
      let text = #"{"claim":{"wants":"return-and-refund","amount":5}\#(more),"offers":[\#(offers)]}"#
      return advise(try state(text), tactics: TacticSet()).offer
    }
    let refund = #"{"kind":"refund","amount":90}"#
    let back = #"{"kind":"return-and-refund","amount":100}"#
    #expect(try index("\(back),\(refund)") == 1)
    #expect(try index("\(refund),\(back)", #","returnCost":4"#) == 1)
    #expect(try index("\(back),\(refund)", #","returnCost":10"#) == 0)
    #expect(try index("\(back),\(refund)", #","returnCost":20"#) == 1)
    #expect(try index(#"{"kind":"none"},{"kind":"refund","amount":4.9999},\#(back)"#) == 2)
  }

  @Test(arguments: [
    ("{}", ["phase", "item", "offers", "return", "protectionDaysLeft", "shipment"]),
    (#"{"phase":"closed"}"#, ["outcome", "closedDaysAgo", "return"]),
    (#"{"phase":"closed","outcome":"cancelled"}"#, ["protectionDaysLeft", "item", "replacement", "buttons"]),
    (
      #"{"phase":"not-opened"}"#,
      ["protectionDaysLeft", "item", "shipment", "daysSinceConfirmation", "replacement", "buttons"]
    ),
    (
      #"{"phase":"awaiting-seller","offer":{"kind":"refund"},"claim":{"amount":5}}"#,
      ["offer.amount", "refundReceived", "order.paid", "minimumAcceptable"]
    ),
    (#"{"item":"received-ok"}"#, ["offers", "return", "refundReceived", "order.paid", "replacement"]),
    (#"{"item":"received-ok","return":"none"}"#, ["phase", "offers", "protectionDaysLeft", "buttons"]),
    (
      """
      {"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,
       "protectionDaysLeft":12}
      """, ["offers", "return", "claim.reason", "refundReceived", "order.paid", "replacement"]
    ),
  ]) func questionsAreThoseThatCouldChangeTheAction(_ text: String, _ keys: [String]) throws {
    let advice = advise(try state(text), tactics: TacticSet())
    #expect(advice.questions.map { question in question.key.path } == keys)
  }

  @Test func writesTheMembersInTheOrderOfTheInterface() throws {
    let advice = advise(
      try state(#"{"phase":"awaiting-buyer","order":{"paid":5},"offer":{"kind":"refund","amount":5}}"#),
      tactics: TacticSet())
    var writer = JSONWriter()
    writer.beginObject()
    advice.writeDecision(into: &writer)
    advice.writeReply(into: &writer)
    writer.endObject()
    let json = try parseJSON(writer.bytes)
    #expect(
      json.members?.map { member in member.key } == [
        "action", "offer", "rule", "reasons", "steps", "warnings", "questions", "blocked", "policy",
        "reply",
      ])
    #expect(json["action"]?.stringValue == "accept")
    #expect(json["reasons"]?.arrayValue?.first?["source"]?.stringValue == "S0, S4")
    #expect(json["blocked"]?.arrayValue?.count == 3)
    #expect(
      json["steps"]?.arrayValue?.first?.members?.map { member in member.key } == ["step", "text", "days"])
    #expect(
      json["blocked"]?.arrayValue?.first?.members?.map { member in member.key } == [
        "action", "rule", "text", "needs",
      ])
  }

  /// What the buyer can't tell stays unknown, and nothing is asked that would only matter together with it.
  @Test func declinedKeysTakeOthersWithThem() {
    let open = openQuestions(DisputeState(), tactics: TacticSet())
    #expect(open.starts(with: [.phase, .item]))
    #expect(open.contains(.shipment))
    let rest = openQuestions(DisputeState(), tactics: TacticSet(), declined: [.phase, .item])
    #expect(!rest.contains(.phase) && !rest.contains(.item))
    #expect(!rest.contains(.shipment), "without the phase a parcel on its way is no reason to cancel")
  }
}
