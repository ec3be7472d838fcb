@testable import DisputeAdvice

/// P6 and P7: what another value of one key does to `cancel` and `accept`.
extension Prover {
  /// P6: where any value of the key forbids an action, not knowing forbids it too. (A value that makes a
  /// proposal acceptable forbids nothing: `accept` then stands above `cancel`.)
  func unknownIsNeverBolder(_ key: StateKey, _ survey: Survey) -> Finding {
    func tell(_ state: DisputeState) -> [DisputeState] { told(state, key) }
    return moving(survey.bold, key, tell) { action, other in other == action || other == .accept }
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
      for box in space.consistent(leaf.box.with(targets, in: place)) {
        decision.act(box) { other in
          finding.pieces += 1
          if !isFine(leaf.action, other.action) {
            finding.broken.append("\(key.path): \(other.action.name) \(space.text(other.box))")
          }
        }
      }
    }
    finding.time = ContinuousClock.now - start
    return finding
  }

  /// The state with each value of a key that it says nothing about; none where it says something. All the
  /// values are tried, so that none has to be called the most harmful.
  private func told(_ state: DisputeState, _ key: StateKey) -> [DisputeState] {
    guard !state.knows(key) else { return [] }
    func offering(_ complete: (Offer) -> Offer) -> DisputeState {
      var told = state
      told.offers = state.offers?.map(complete)
      return told
    }
    return switch key {
    case .offerFrom: OfferSource.allCases.map { from in offering { offer in offer.completed(from: from) } }
    case .offerKind: OfferKind.allCases.map { kind in offering { offer in offer.completed(kind: kind) } }
    case .offerAmount:
      MoneyStates.amounts([0, 1, 2, 5]).map { amount in
        offering { offer in offer.completed(amount: amount) }
      }
    default: space.money.told(state, key) ?? toldAlone(state, key)
    }
  }

  /// The same for a key that is a dimension of its own.
  private func toldAlone(_ state: DisputeState, _ key: StateKey) -> [DisputeState] {
    space.dimensions[space.place(key)].states.compactMap { value in
      // An unknown phase is an open one, says the domain.
      if !value.knows(key) || value.phase == .notOpened || value.phase == .closed { return nil }
      var told = state
      told.take(key, from: value)
      return told
    }
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
