@testable import DisputeAdvice

/// P6 and P7: what another value of one key does to `cancel` and `accept`.
extension Prover {
  /// P6: where the most harmful value of the key forbids an action, not knowing forbids it too. (A value that
  /// makes a proposal acceptable forbids nothing: `accept` then stands above `cancel`.)
  func unknownIsNeverBolder(_ key: StateKey, _ survey: Survey) -> Finding {
    func harm(_ state: DisputeState) -> [DisputeState] { harmed(state, key).map { harmed in [harmed] } ?? [] }
    return moving(survey.bold, key, harm) { action, other in other == action || other == .accept }
  }

  /// P7: `accept` stays when any proposal is raised.
  func moreMoneyIsNeverRefused(_ survey: Survey) -> Finding {
    func raise(_ state: DisputeState) -> [DisputeState] {
      // P3: nothing else is accepted.
      guard MoneyFact.bestIsFine.holds(state) else { return [] }
      return (state.offers ?? []).indices.flatMap { index in MoneyStates.raised(state, index) }
    }
    let accepting = survey.bold.filter { leaf in leaf.action == .accept }
    return moving(accepting, .offers, raise) { _, other in other == .accept }
  }

  /// P7: `cancel` stays with more days of protection.
  func moreProtectionNeverTakesCancelAway(_ survey: Survey) -> Finding {
    let known = space.dimensions[space.place(.protectionDaysLeft)].states
    func extend(_ state: DisputeState) -> [DisputeState] {
      known.filter { other in
        guard let days = state.protectionDaysLeft, let others = other.protectionDaysLeft else { return false }
        return others > days
      }
    }
    let cancelling = survey.bold.filter { leaf in leaf.action == .cancel }
    return moving(cancelling, .protectionDaysLeft, extend) { _, other in other == .cancel }
  }

  /// Moves each leaf to where a change of one key takes its states, and decides again.
  private func moving(
    _ leaves: [BoxDecision.Leaf], _ key: StateKey, _ change: (DisputeState) -> [DisputeState],
    isFine: (Action, Action) -> Bool
  ) -> Finding {
    let start = ContinuousClock.now
    var finding = Finding()
    let place = space.place(key)
    let values = leaves.reduce(ValueSet()) { values, leaf in values.union(leaf.box.values[place]) }
    let moves = space.moves(key, of: values, change)
    for leaf in leaves {
      let targets = leaf.box.values[place].elements.reduce(ValueSet()) { targets, value in
        targets.union(moves[value])
      }
      guard !targets.isEmpty else { continue }
      finding.states += space.count(leaf.box)
      decision.act(leaf.box.with(targets, in: place)) { other in
        finding.pieces += 1
        if !isFine(leaf.action, other.action) {
          finding.broken.append("\(key.path): \(other.action.name) \(space.text(other.box))")
        }
      }
    }
    finding.time = ContinuousClock.now - start
    return finding
  }

  /// The state with the most harmful value of a key that it says nothing about; nil: it says something.
  private func harmed(_ state: DisputeState, _ key: StateKey) -> DisputeState? {
    guard !state.knows(key) else { return nil }
    var harmed = state
    switch key {
    case .claimAmount: harmed.claimAmount = state.orderPaid ?? MoneyStates.largest
    case .orderPaid: harmed.orderPaid = MoneyStates.largest
    case .returnCost: harmed.returnCost = MoneyStates.largest
    case .offPlatformRefundReceived: harmed.offPlatformRefundReceived = Amount(units: 1)
    case .offers: harmed.offers = [Offer(kind: OfferKind.none)]
    case .offerFrom: harmed.offers = state.offers?.map { offer in offer.completed(from: .seller) }
    case .offerKind: harmed.offers = state.offers?.map { offer in offer.completed(kind: OfferKind.none) }
    case .offerAmount: harmed.offers = state.offers?.map { offer in offer.completed(amount: .zero) }
    default: try? harmed.set(key, text: key.row.harmful)
    }
    return harmed == state ? nil : harmed
  }
}

extension Space {
  /// For each of these values of the key's dimension, the values to which a change takes its states.
  fileprivate func moves(
    _ key: StateKey, of values: ValueSet, _ change: (DisputeState) -> [DisputeState]
  ) -> [ValueSet] {
    let place = place(key)
    if place == 0 { return money.moves(of: values, change) }
    let dimension = dimensions[place]
    return dimension.states.enumerated().map { value, state in
      values.contains(value) ? ValueSet(change(state).map(dimension.cut)) : ValueSet()
    }
  }
}

extension Offer {
  /// The proposal with what it leaves open filled in.
  fileprivate func completed(
    from: OfferSource? = nil, kind: OfferKind? = nil, amount: Amount? = nil
  ) -> Offer {
    Offer(
      from: self.from ?? from, kind: self.kind ?? kind, amount: self.amount ?? amount, currency: currency)
  }
}
