import RiskScoring
import Testing

@testable import DisputeAdvice

/// P1–P9 of the domain for each state of the spaces in `StateSpace.swift`.
@Suite struct PropertyTests {
  /// Actions by state number; nil where the state contradicts itself.
  private func decisions(_ space: StateSpace, _ tactics: TacticSet = TacticSet()) -> [Action?] {
    var actions = [Action?](repeating: nil, count: space.count)
    var broken: [String] = []
    space.visit { number, state in
      let decision = Situation(state, tactics: tactics).decide()
      actions[number] = decision.action
      if let property = violated(state, decision), broken.count < 5 { broken.append("\(property): \(state)") }
    }
    #expect(broken.isEmpty, "\(broken)")
    return actions
  }

  /// P9: a refund of the minimum or more, in the order's currency.
  private func hasPlainOffer(_ state: DisputeState) -> Bool {
    guard let minimum = state.minimumAcceptable ?? state.claimAmount ?? state.orderPaid else { return false }
    return (state.offers ?? []).contains { offer in
      guard let amount = offer.amount, offer.currency == nil else { return false }
      return offer.kind == .refund && amount > .zero && amount >= minimum
    }
  }

  /// Which of P1–P4 and P9 the decision breaks, told independently of the tables.
  private func violated(_ state: DisputeState, _ decision: Decision) -> String? {
    let open = state.phase != .closed && state.phase != .notOpened
    func shows(_ button: PageButton) -> Bool { state.buttons?.contains(button) ?? true }
    let satisfied = state.item == .receivedOK || state.replacement == .receivedOK
    if open, shows(.accept), decision.action != .accept, hasPlainOffer(state) { return "P9" }
    switch decision.action {
    case .wait: return nil
    case .edit:
      return open && state.phase != .escalated && shows(.edit) ? nil : "P4"
    case .accept:
      guard open, shows(.accept) else { return "P1" }
      guard let index = decision.offer, let offer = state.offers?[index], let amount = offer.amount else {
        return "P3"
      }
      guard let minimum = state.minimumAcceptable ?? state.claimAmount ?? state.orderPaid else { return "P3" }
      let asked =
        offer.kind == .refund || offer.kind == .returnAndRefund && state.claimWants == .returnAndRefund
      return asked && amount > .zero && amount >= minimum ? nil : "P3"
    case .cancel:
      guard open, shows(.cancel) else { return "P2" }
      if state.phase == .escalated || state.phase == nil, !satisfied { return "P2" }
      if state.phase == .escalated { return nil }
      if let days = state.protectionDaysLeft { return days > 0 ? nil : "P2" }
      let refund = state.refundReceived ?? .zero
      let refunded = state.orderPaid.map { paid in refund >= paid && refund > .zero } ?? false
      return satisfied || refunded && refund >= state.claimAmount ?? .zero ? nil : "P2"
    }
  }

  private func isBold(_ action: Action?) -> Bool { action == .cancel || action == .accept }

  /// P6: where the harmful value forbids an action, not knowing forbids it too. (A value that makes a proposal
  /// acceptable forbids nothing: `accept` then stands above `cancel`.)
  private func unknownIsNeverBolder(_ space: StateSpace, _ actions: [Action?]) -> [String] {
    var broken: [String] = []
    for (index, axis) in space.axes.enumerated() {
      guard let harmful = axis.harmful else { continue }
      for number in 0..<space.count where space.value(index, of: number) == 0 {
        guard let known = actions[space.neighbour(number, index, harmful)] else { continue }
        guard isBold(actions[number]), known != actions[number], known != .accept else { continue }
        broken.append("\(axis.key) in state \(number)")
      }
    }
    return broken
  }

  @Test func cancelIsSafeInEachState() {
    let space = StateSpace.cancelling
    let actions = decisions(space)
    let broken = unknownIsNeverBolder(space, actions)
    #expect(broken.isEmpty, "P6: \(broken.prefix(5))")
    // P7: more days of protection never take `cancel` away. Values of the axis: unknown, 0, 1, 9, 10.
    let axis = 3
    var fewer = 0
    for number in 0..<space.count where actions[number] == .cancel {
      let value = space.value(axis, of: number)
      guard value > 0, value + 1 < space.axes[axis].values.count else { continue }
      if actions[space.neighbour(number, axis, value + 1)] != .cancel { fewer += 1 }
    }
    #expect(fewer == 0, "P7")
    print("cancelling: \(space.count) states, \(count(actions))")
  }

  @Test func acceptIsSafeInEachState() {
    let space = StateSpace.accepting
    let actions = decisions(space)
    let broken = unknownIsNeverBolder(space, actions)
    #expect(broken.isEmpty, "P6: \(broken.prefix(5))")
    print("accepting: \(space.count) states, \(count(actions))")
  }

  /// P7: each proposal of each acceptable state, with more money.
  @Test func moreMoneyIsNeverRefused() {
    var checked = 0
    var refused: [String] = []
    StateSpace.accepting.visit { number, state in
      guard number % 7 == 0 || state.buttons == nil, let offers = state.offers, !offers.isEmpty,
        Situation(state).decide().action == .accept
      else { return }
      for index in offers.indices {
        guard let amount = offers[index].amount else { continue }
        var richer = state
        richer.offers?[index].amount = Amount(tenThousandths: amount.tenThousandths + 10_000)
        checked += 1
        if Situation(richer).decide().action != .accept { refused.append("\(state)") }
      }
    }
    #expect(refused.isEmpty, "\(refused.prefix(3))")
    print("raised proposals: \(checked)")
  }

  @Test func waitingAndEditingAreSafeInEachState() {
    for (name, space) in [("waiting", StateSpace.waiting), ("details", .details)] {
      print("\(name): \(space.count) states, \(count(decisions(space)))")
    }
  }

  /// P5: a tactic never makes the advice bolder; it takes nothing away either, since `cancel` and `accept`
  /// rest on the state alone; and between `wait` and `edit` only `threat` decides.
  @Test func sellersWordsNeverMakeAdviceBolder() {
    let sets = Tactic.allCases.map { tactic in TacticSet([tactic]) } + [TacticSet(Tactic.allCases)]
    for (space, step) in [(StateSpace.cancelling, 101), (.accepting, 101), (.waiting, 37), (.details, 47)] {
      var checked = 0
      var broken: [String] = []
      space.visit { number, state in
        guard number % step == 0 else { return }
        let plain = Situation(state).decide()
        for tactics in sets {
          let told = Situation(state, tactics: tactics).decide()
          checked += 1
          if told.action == plain.action, told.offer == plain.offer { continue }
          let accused =
            plain.action == .wait && told.action == .edit && RuleTable.rows[told.row].id == .accused
          if !accused { broken.append("\(tactics.tactics): \(state)") }
        }
      }
      #expect(broken.isEmpty, "\(broken.prefix(3))")
      print("P5: \(checked) pairs of state and tactics")
    }
  }

  /// P8: where the buyer must answer, `wait` carries an answering step with its deadline, and the warning.
  @Test func waitingNeverMeansSilenceWhereAnAnswerIsDue() {
    var checked = 0
    var silent: [String] = []
    for space in [StateSpace.waiting, .accepting] {
      space.visit { number, state in
        guard number % 11 == 0, state.phase != .closed, state.phase != .notOpened else { return }
        let asked = state.escalation == .awaitingBuyer || state.escalation == .awaitingBoth
        let proposed = !(state.offers ?? []).isEmpty
        guard asked || proposed || state.evidenceDaysLeft != nil || state.phase == .awaitingBuyer else {
          return
        }
        let situation = Situation(state)
        let decision = situation.decide()
        guard decision.action == .wait else { return }
        let rows = situation.speakingRows(decision)
        let steps = situation.steps(of: rows, for: .wait)
        let warnings = situation.warnings(of: rows, for: .wait, steps: steps.map { $0.step })
        checked += 1
        let answered = steps.contains { step in step.step.answers && step.days != nil }
        if !answered || !warnings.contains(.silenceLoses) { silent.append("\(state)") }
      }
    }
    #expect(silent.isEmpty, "\(silent.prefix(3))")
    print("P8: \(checked) states in which an answer is due")
  }

  /// The rows of `cancel` and `accept` can't even see the seller's words.
  @Test func boldRowsLookAtTheStateOnly() {
    for row in RuleTable.rows where row.action == .cancel || row.action == .accept {
      #expect(row.tactics.isEmpty, "\(row.id)")
      #expect(!row.condition.seesTactics, "\(row.id)")
      #expect(!row.condition.keys.contains(.offPlatformRefundReceived), "\(row.id)")
    }
    for row in RuleTable.rows where row.action == .edit && !row.tactics.isEmpty {
      #expect(row.id == .accused)
    }
  }

  private func count(_ actions: [Action?]) -> String {
    Action.allCases.map { action in "\(action.name) \(actions.count { other in other == action })" }
      .joined(separator: ", ")
  }
}

extension Condition {
  var seesTactics: Bool {
    switch self {
    case .tactic: true
    case .not(let condition): condition.seesTactics
    case .all(let conditions), .any(let conditions):
      conditions.contains { condition in condition.seesTactics }
    default: false
    }
  }
}
