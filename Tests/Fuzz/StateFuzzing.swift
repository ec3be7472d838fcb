@testable import AdviseCommand
@testable import DisputeAdvice
@testable import JSONText
@testable import RiskScoring

/// The state from JSON (first byte 0) or from the text of a flag. What is read can be advised on, in every form, and an
/// error says what is wrong in words that can be shown.
func checkState(_ bytes: [UInt8]) {
  let (index, rest) = choice(bytes, of: StateKey.allCases.count + 2)
  var state = DisputeState()
  do throws(StateError) {
    switch index {
    case 0:
      guard let json = try? parseJSON(rest) else { return }
      state = try DisputeState(json: json)
    case 1:
      for line in rest.split(separator: 0x0A) {
        try state.appendOffer(text: String(decoding: line, as: UTF8.self))
      }
    default: try state.set(StateKey.allCases[index - 2], text: String(decoding: rest, as: UTF8.self))
    }
    try state.validate()
  } catch {
    precondition(isHarmless(Array(printable(error.message).utf8)))
    return
  }
  let tactics = TacticSet(Tactic.allCases.filter { Int($0.rawValue) % 3 == rest.count % 3 })
  for language in ReplyLanguage.allCases {
    let advice = advise(state, tactics: tactics, replyLanguage: language)
    precondition(!advice.reasons.isEmpty && advice.blocked.count == 3)
    precondition(isHarmless(Array(advice.reply.utf8)) && advice.questions.count <= 6)
    if let offer = advice.offer { precondition(state.offers?.indices.contains(offer) == true) }
    var writer = JSONWriter()
    writer.beginObject()
    advice.writeDecision(into: &writer)
    advice.writeReply(into: &writer)
    writer.endObject()
    precondition((try? parseJSON(writer.bytes)) != nil)
  }
  precondition(!explain(state, tactics: tactics, policy: .standard).isEmpty)
}

/// A policy file; what is read advises on every phase.
func checkPolicy(_ bytes: [UInt8]) {
  let policy: Policy
  do {
    policy = try Policy.read(bytes)
  } catch {
    precondition(isHarmless(Array(printable(error.message).utf8)))
    return
  }
  for phase in DisputePhase.allCases {
    var state = DisputeState()
    state.phase = phase
    state.protectionDaysLeft = 7
    state.responseDaysLeft = 2
    let advice = advise(state, tactics: TacticSet([.stalling]), policy: policy)
    precondition(!advice.reasons.isEmpty && isHarmless(Array(advice.policyNote.utf8)))
  }
}

let stateSeeds: [[UInt8]] =
  [
    "{\"phase\":\"awaiting-buyer\",\"claim\":{\"reason\":\"defective\",\"wants\":\"refund\",\"amount\":12.50},\"order\":{\"paid\":20,\"currency\":\"USD\"},\"offer\":{\"from\":\"seller\",\"kind\":\"refund\",\"amount\":5e0}}",
    "{\"phase\":\"escalated\",\"escalation\":\"awaiting-buyer\",\"evidenceDaysLeft\":2,\"evidence\":\"none\",\"buttons\":[\"cancel\",\"accept\"],\"offers\":[{\"kind\":\"none\",\"amount\":0},{\"kind\":\"return-and-refund\",\"currency\":\"usd\"}]}",
    "{\"phase\":\"closed\",\"outcome\":\"decided-for-seller\",\"closedDaysAgo\":3,\"mistake\":null}",
    "{\"phase\":\"not-opened\",\"shipment\":\"untraceable\",\"daysSinceDispatch\":11,\"protectionDaysLeft\":-1,\"item\":\"received-ok\",\"refundReceived\":0.0001,\"minimumAcceptable\":999999999999}",
  ].map { [0] + Array($0.utf8) }
  + [[1] + Array("seller:refund:12.50\nplatform:none:0".utf8)]
  + StateKey.allCases.enumerated().flatMap { index, key -> [[UInt8]] in
    let values: [String] =
      switch key.row.kind {
      case .choice(let names): [names[0]]
      case .amount: ["12.50", "-0", "1e2"]
      case .integer: ["-7", "100000"]
      case .yesNo: ["yes"]
      case .currency: ["USD"]
      case .buttons: ["cancel,accept", ""]
      case .offers: ["seller:refund:1"]
      }
    return values.map { [UInt8(index + 2)] + Array($0.utf8) }
  }

let policySeeds: [[UInt8]] = [
  "{}", "{\"asOf\":\"2019-06\"}", "{\"asOf\":\"unknown\"}",
  "{\(Policy.rows.map { "\"\($0.name)\":\($0.range.lowerBound)" }.joined(separator: ",")),\"asOf\":\"2026\"}",
  "{\(Policy.rows.map { "\"\($0.name)\":\($0.range.upperBound)" }.joined(separator: ","))}",
  "{\"evidenceDay\":-1}",
].map { Array($0.utf8) }
