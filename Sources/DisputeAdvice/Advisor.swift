public import RiskScoring

/// Advises on one dispute: which button, why, by when.
///
/// The seller's tactics choose between ways to wait, and can make the advice more careful; only the state can
/// make it `cancel` or `accept`. O(rules).
public func advise(
  _ state: DisputeState, tactics: TacticSet, policy: Policy = .standard,
  replyLanguage: ReplyLanguage = .english
) -> Advice {
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
      let instruction = fill(Wording.step(planned.step, for: rule))
      let deadline = planned.days.map { days in " " + Wording.deadline(days) } ?? ""
      return Advice.PlannedStep(
        step: planned.step, instruction: instruction, text: instruction + deadline,
        days: planned.days.map { days in max(0, days) })
    },
    warnings: situation.warnings(of: rows, for: decision.action, steps: names).map { warning in
      Advice.GivenWarning(warning: warning, text: fill(Wording.warning(warning, state.phase)))
    },
    questions: situation.questions(decision).map { key in
      Advice.Question(key: key, text: key.row.question)
    },
    blocked: Action.allCases.compactMap { action in
      guard action != decision.action, let objection = situation.objection(to: action) else { return nil }
      return Advice.Blocked(
        action: action, rule: objection.id, text: fill(Wording.objection(objection.id)),
        wouldNeed: fill(Wording.wouldNeed(objection.id)))
    },
    reply: fill(spaced(situation.reply(decision).map { part in part.text(in: replyLanguage) })),
    headline: fill(Wording.headline(decision.action, state.phase, steps: names)),
    wrongButton: fill(Wording.wrongButton(decision.action, state.phase, steps: names)),
    firstCheck: fill(Wording.firstCheck(decision.action)),
    policy: policy.asOf.text, policyNote: Wording.policyNote(policy.asOf))
}

/// The sentences one after the other.
private func spaced(_ sentences: [String]) -> String {
  var text = ""
  for sentence in sentences { text += text.isEmpty ? sentence : " " + sentence }
  return text
}
