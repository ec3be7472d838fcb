public import RiskScoring

/// The keys worth asking for, the most important first, at most six. What was `declined` stays unknown, so that
/// nothing is asked that would only matter together with it. O(keys × values × rules).
public func openQuestions(
  _ state: DisputeState, tactics: TacticSet, policy: Policy = .standard, declined: [StateKey] = []
) -> [StateKey] {
  let situation = Situation(state, tactics: tactics, policy: policy)
  return situation.questions(situation.decide(), declined: declined)
}

/// Which unknown keys are worth asking for: those whose answer could still change the action; where no dispute
/// is open and `wait` is all there is, those whose answer changes what is said and by when it has to be done.
///
/// A key is worth asking when one of its values alone makes that difference, or when it is needed on the way
/// to a happy ending (``happyEndings``). Both are found by deciding again.
extension Situation {
  /// At most six keys, the most important first.
  func questions(_ decision: Decision, declined: [StateKey] = []) -> [StateKey] {
    var keys: [StateKey] = []
    if state.phase == .notOpened || state.phase == .closed {
      let known = plan(decision)
      for key in StateKey.askingOrderWithoutDispute where keys.count < 6 {
        if isAnswered(key) || declined.contains(key) { continue }
        if state.answers(key, policy).contains(where: { state in saysMore(state, than: known) }) {
          keys.append(key)
        }
      }
      return keys
    }
    let endings = happyEndings(decision.action, declined)
    for key in StateKey.askingOrder where keys.count < 6 && !isAnswered(key) && !declined.contains(key) {
      if changes(key, decision.action) || endings.contains(where: { ending in needs(ending, key) }) {
        keys.append(key)
      }
    }
    return keys
  }

  /// Keys of a proposal are asked for where there is one.
  private func isAnswered(_ key: StateKey) -> Bool {
    switch key {
    case .offerKind, .offerAmount: state.offers?.isEmpty ?? true || state.knows(key)
    default: state.knows(key)
    }
  }

  private func action(_ state: DisputeState) -> Action {
    Situation(state, tactics: tactics, policy: policy, rulebook: rulebook).decide().action
  }

  /// The row that decides, and the steps with their days.
  private func plan(_ decision: Decision) -> (row: Int, steps: [(step: Step, days: Int?)]) {
    (decision.row, steps(of: speakingRows(decision), for: decision.action))
  }

  /// Whether the plan in the state is another one.
  private func saysMore(
    _ state: DisputeState, than known: (row: Int, steps: [(step: Step, days: Int?)])
  ) -> Bool {
    let situation = Situation(state, tactics: tactics, policy: policy, rulebook: rulebook)
    let other = situation.plan(situation.decide())
    return other.row != known.row || !other.steps.elementsEqual(known.steps) { left, right in left == right }
  }

  /// Whether an answer to the one key would change the action.
  private func changes(_ key: StateKey, _ current: Action) -> Bool {
    for state in state.answers(key, policy) where action(state) != current { return true }
    return false
  }

  /// Whether the ending is lost again when the key stays unknown.
  private func needs(_ ending: DisputeState, _ key: StateKey) -> Bool {
    action(ending.forgetting(key)) != action(ending)
  }

  /// The state completed, where it is silent and was not `declined`, in the ways that would allow `cancel` or `accept`.
  private func happyEndings(_ current: Action, _ declined: [StateKey]) -> [DisputeState] {
    guard current == .wait || current == .edit else { return [] }
    var endings: [DisputeState] = []
    var parcel = state
    parcel.phase = state.phase ?? .awaitingSeller
    parcel.item = state.item ?? .notReceived
    parcel.shipment = state.shipment ?? .inTransit
    parcel.protectionExtended = state.protectionExtended ?? true
    parcel.protectionDaysLeft = state.protectionDaysLeft ?? policy[.reopenMarginDays]
    parcel.claimReason = state.claimReason ?? .notReceived
    parcel.returnStatus = state.returnStatus ?? ReturnStatus.none
    endings.append(parcel)
    var goods = state
    goods.item = state.item ?? .receivedOK
    goods.returnStatus = state.returnStatus ?? ReturnStatus.none
    endings.append(goods)
    var mistake = state
    mistake.phase = state.phase ?? .awaitingSeller
    mistake.mistake = state.mistake ?? true
    mistake.item = state.item ?? .notReceived
    mistake.shipment = state.shipment ?? .inTransit
    mistake.protectionDaysLeft = state.protectionDaysLeft ?? policy[.reopenMarginDays]
    mistake.returnStatus = state.returnStatus ?? ReturnStatus.none
    endings.append(mistake)
    var refund = state
    refund.phase = state.phase ?? .awaitingSeller
    refund.orderPaid =
      state.price
      ?? max(state.minimumAcceptable ?? .zero, state.claimAmount ?? .zero, Amount(units: 1))
    refund.refundReceived =
      state.refundReceived
      ?? max(refund.orderPaid ?? .zero, state.claimAmount ?? .zero, state.minimumAcceptable ?? .zero)
    endings.append(refund)
    var proposal = state
    proposal.claimWants = state.claimWants ?? .returnAndRefund
    proposal.orderPaid = refund.orderPaid
    let minimum = proposal.minimum ?? .zero
    if let offers = state.offers {
      proposal.offers = offers.map { offer in
        Offer(
          from: offer.from, kind: offer.kind ?? .refund, amount: offer.amount ?? minimum,
          currency: offer.currency)
      }
      proposal.orderCurrency = state.orderCurrency ?? offers.first?.currency
    } else {
      proposal.offers = [Offer(kind: .refund, amount: max(minimum, Amount(units: 1)))]
    }
    endings.append(proposal)
    for key in declined where !state.knows(key) { endings = endings.map { ending in ending.forgetting(key) } }
    return endings.filter { ending in ending.isConsistent && action(ending) != current }
  }
}

extension StateKey {
  /// The keys that may be asked for, the most important first.
  static let askingOrder: [StateKey] = [
    .phase, .item, .offers, .offerKind, .offerAmount, .orderCurrency, .returnStatus, .protectionDaysLeft,
    .shipment, .protectionExtended, .claimReason, .refundReceived, .claimWants, .claimAmount, .orderPaid,
    .minimumAcceptable, .replacement, .mistake, .evidence, .buttons,
  ]

  /// The same where no dispute is open.
  static let askingOrderWithoutDispute: [StateKey] = [
    .outcome, .closedDaysAgo, .protectionDaysLeft, .item, .shipment, .refundReceived, .returnStatus,
    .daysSinceConfirmation, .daysSinceDispatch, .replacement, .evidence, .orderPaid, .buttons,
  ]
}

extension DisputeState {
  /// Whether the state does not contradict itself.
  fileprivate var isConsistent: Bool {
    do throws(StateError) { try validate() } catch { return false }
    return true
  }

  /// The state with each answer to the key that could make a difference, and contradicts nothing that is known.
  fileprivate func answers(_ key: StateKey, _ policy: Policy) -> [DisputeState] {
    values(key, policy).filter { state in state.isConsistent }
  }

  private func values(_ key: StateKey, _ policy: Policy) -> [DisputeState] {
    let most = Amount(units: .max)
    let margin = policy[.reopenMarginDays]
    return switch key {
    case .phase: each(DisputePhase.allCases) { state, value in state.phase = value }
    case .item: each(ItemStatus.allCases) { state, value in state.item = value }
    case .shipment: each(Shipment.allCases) { state, value in state.shipment = value }
    case .claimWants: each(ClaimWants.allCases) { state, value in state.claimWants = value }
    case .claimReason: each(ClaimReason.allCases) { state, value in state.claimReason = value }
    case .replacement: each(ReplacementStatus.allCases) { state, value in state.replacement = value }
    case .evidence: each(EvidenceStatus.allCases) { state, value in state.evidence = value }
    case .returnStatus: each(ReturnStatus.allCases) { state, value in state.returnStatus = value }
    case .protectionExtended: each([true, false]) { state, value in state.protectionExtended = value }
    case .mistake: each([true, false]) { state, value in state.mistake = value }
    case .protectionDaysLeft: each([0, 1, margin]) { state, value in state.protectionDaysLeft = value }
    case .claimAmount: each([.zero, price ?? most]) { state, value in state.claimAmount = value }
    case .orderPaid: each([claimed ?? Amount(units: 1), most]) { state, value in state.orderPaid = value }
    case .minimumAcceptable: each([.zero, price ?? most]) { state, value in state.minimumAcceptable = value }
    case .refundReceived: each([.zero, most]) { state, value in state.refundReceived = value }
    case .orderCurrency:
      each([offers?.first?.currency].compactMap { $0 }) { state, value in state.orderCurrency = value }
    case .offers:
      each([Amount.zero, most]) { state, value in state.offers = [Offer(kind: .refund, amount: value)] }
    case .offerKind:
      each(OfferKind.allCases) { state, value in
        state.offers = state.offers?.map { offer in offer.with(kind: value) }
      }
    case .offerAmount:
      each([.zero, most]) { state, value in
        state.offers = state.offers?.map { offer in offer.with(amount: value) }
      }
    case .buttons: each([[]]) { state, value in state.buttons = value }
    case .outcome: each(Outcome.allCases) { state, value in state.outcome = value }
    case .closedDaysAgo: each([0, 1, 100_000]) { state, value in state.closedDaysAgo = value }
    case .daysSinceDispatch: each([0, 100_000]) { state, value in state.daysSinceDispatch = value }
    case .daysSinceConfirmation: each([0, 100_000]) { state, value in state.daysSinceConfirmation = value }
    default: []
    }
  }

  /// The state with each of the values set in turn.
  private func each<Value>(
    _ values: [Value], _ set: (inout DisputeState, Value) -> Void
  ) -> [DisputeState] {
    values.map { value in
      var copy = self
      set(&copy, value)
      return copy
    }
  }
}

extension Offer {
  /// The proposal with what it leaves open filled in.
  fileprivate func with(kind: OfferKind? = nil, amount: Amount? = nil) -> Offer {
    Offer(from: from, kind: self.kind ?? kind, amount: self.amount ?? amount, currency: currency)
  }
}
