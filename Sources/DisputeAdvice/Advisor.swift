public import RiskScoring

/// Advises on one dispute: which button, why, by when.
///
/// The seller's tactics choose between ways to wait, and can make the advice more careful; only the state can
/// make it `cancel` or `accept`. O(rules).
public func advise(_ state: DisputeState, tactics: TacticSet, policy: Policy = .standard) -> Advice {
  let situation = Situation(state, tactics: tactics, policy: policy)
  let decision = situation.decide()
  let rows = situation.speakingRows(decision)
  let steps = situation.steps(of: rows, for: decision.action)
  let names = steps.map { planned in planned.step }
  let rule = situation.rulebook.rules[decision.row].id
  let fill = Filling(situation, decision)
  return Advice(
    action: decision.action, offer: decision.offer, rule: rule,
    reasons: rows.map { row in
      Advice.Reason(rule: row.id, text: fill(Wording.reason(row.id)), sources: row.sources)
    },
    steps: steps.map { planned in
      let instruction = fill(Wording.step(planned.step))
      let deadline = planned.days.map { days in " " + Wording.deadline(days) } ?? ""
      return Advice.PlannedStep(
        step: planned.step, instruction: instruction, text: instruction + deadline, days: planned.days)
    },
    warnings: situation.warnings(of: rows, for: decision.action, steps: names).map { warning in
      Advice.GivenWarning(warning: warning, text: Wording.warning(warning))
    },
    questions: situation.questions(decision).map { key in
      Advice.Question(key: key, text: key.row.question)
    },
    blocked: Action.allCases.compactMap { action in
      guard action != decision.action, let objection = situation.objection(to: action) else { return nil }
      return Advice.Blocked(
        action: action, rule: objection.id, text: fill(Wording.objection(objection.id)))
    },
    reply: Wording.reply(decision, rule, situation),
    headline: Wording.headline(decision.action, state.phase),
    wrongButton: Wording.wrongButton(decision.action), firstCheck: Wording.firstCheck(decision.action))
}

/// Fills `{amount}`, `{minimum}` and `{margin}` into a text.
private struct Filling {
  private let values: [(name: String, value: String)]

  init(_ situation: Situation, _ decision: Decision) {
    let state = situation.state
    let currency = state.orderCurrency.map { currency in " " + currency.code } ?? ""
    func text(_ amount: Amount?) -> String? { amount.map { amount in amount.text + currency } }
    values = [
      ("{amount}", text(Filling.offered(state, decision.offer)) ?? "some money"),
      ("{minimum}", text(state.minimum) ?? "what you asked for"),
      ("{margin}", String(situation.policy.reopenMarginDays)),
    ]
  }

  /// The amount of the proposal that was chosen, else the largest on the page.
  private static func offered(_ state: DisputeState, _ index: Int?) -> Amount? {
    guard let offers = state.offers else { return nil }
    if let index { return offers[index].amount }
    return offers.compactMap { offer in offer.kind == OfferKind.none ? nil : offer.amount }.max()
  }

  func callAsFunction(_ template: String) -> String {
    var text: [UInt8] = []
    var rest = template.utf8[...]
    scan: while let byte = rest.first {
      if byte == UInt8(ascii: "{") {
        for (name, value) in values where rest.starts(with: name.utf8) {
          text.append(contentsOf: value.utf8)
          rest = rest.dropFirst(name.utf8.count)
          continue scan
        }
      }
      text.append(byte)
      rest = rest.dropFirst()
    }
    return String(decoding: text, as: UTF8.self)
  }
}
