import RiskScoring
import Testing

@testable import DisputeAdvice

/// P6 and P7: what another value of one key does to `cancel` and `accept`, for every state.
///
/// Each leaf that cancels or accepts is moved to the other value, and decided again.
@Suite struct MonotonyTests {
  private var space: Space { ProofTests.space }
  private var decision: BoxDecision { ProofTests.decision }

  /// Leaves of `cancel` and `accept`.
  private var boldLeaves: [BoxDecision.Leaf] {
    var leaves: [BoxDecision.Leaf] = []
    for phase in space.phases {
      decision.decide(phase) { leaf in
        if leaf.action == .cancel || leaf.action == .accept { leaves.append(leaf) }
      }
    }
    return leaves
  }

  /// Keys whose most harmful value is not applied: each has something that makes up for it.
  static let exempt: [StateKey: String] = [
    .minimumAcceptable: "has a default: what was claimed, else what was paid",
    .protectionDaysLeft: "P2 says where it may be unknown",
    .returnStatus: "goods in order leave nothing to send back; whether a return runs is asked",
    .buttons: "those of the phase are assumed; any set of buttons stands in P1",
    .orderCurrency: "another than the proposal's is refused as a contradiction",
    .offerCurrency: "has a default: the order's; another is refused as a contradiction",
  ]

  /// Where the most harmful value forbids an action, not knowing forbids it too. (A value that makes a
  /// proposal acceptable forbids nothing: `accept` then stands above `cancel`.)
  @Test func unknownIsNeverBolder() {
    let start = ContinuousClock.now
    let leaves = boldLeaves
    var states: UInt128 = 0
    var pieces = 0
    var wrong: [String] = []
    // A key that no condition can see changes nothing.
    let seen = Set(Rulebook.standard.conditions.flatMap { condition in condition.keys })
    for key in StateKey.allCases where seen.contains(key) && MonotonyTests.exempt[key] == nil {
      let place = space.place(key)
      let moves = space.moves(key) { state in harmed(state, key) }
      #expect(!moves.allSatisfy { move in move.isEmpty }, "\(key.path) has no harmful value")
      for leaf in leaves {
        let harmful = leaf.box.values[place].elements.reduce(ValueSet()) { set, value in
          set.union(moves[value])
        }
        guard !harmful.isEmpty else { continue }
        states += space.count(leaf.box)
        decision.decide(leaf.box.with(harmful, in: place)) { other in
          pieces += 1
          if other.action != leaf.action, other.action != .accept {
            wrong.append("\(key.path): \(space.text(other.box))")
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) \(wrong.prefix(3))")
    Proof.report("P6", states, pieces: pieces, since: start)
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

  @Test func moreMoneyIsNeverRefused() {
    let more = space.moves(.offers) { state in
      // P3: nothing else is accepted.
      guard MoneyFact.bestIsFine.holds(state) else { return [DisputeState]() }
      return (state.offers ?? []).indices.flatMap { index in MoneyStates.raised(state, index) }
    }
    prove("P7 money", .accept, .offers, more)
  }

  @Test func moreProtectionNeverTakesCancelAway() {
    let more = space.moves(.protectionDaysLeft) { state in
      let known = space.dimensions[space.place(.protectionDaysLeft)].values.indices.map { value in
        space.dimensions[space.place(.protectionDaysLeft)].state(value)
      }
      return known.filter { other in
        guard let days = state.protectionDaysLeft, let others = other.protectionDaysLeft else { return false }
        return others > days
      }
    }
    prove("P7 protection", .cancel, .protectionDaysLeft, more)
  }

  /// The action stays when a value of the key moves as said.
  private func prove(_ property: String, _ action: Action, _ key: StateKey, _ moves: [ValueSet]) {
    let start = ContinuousClock.now
    let place = space.place(key)
    var states: UInt128 = 0
    var pieces = 0
    var wrong: [String] = []
    for leaf in boldLeaves where leaf.action == action {
      let values = leaf.box.values[place].elements.reduce(ValueSet()) { set, value in
        set.union(moves[value])
      }
      guard !values.isEmpty else { continue }
      states += space.count(leaf.box)
      decision.decide(leaf.box.with(values, in: place)) { other in
        pieces += 1
        if other.action != action { wrong.append(space.text(other.box)) }
      }
    }
    #expect(pieces > 0)
    #expect(wrong.isEmpty, "\(wrong.count) \(wrong.prefix(3))")
    Proof.report(property, states, pieces: pieces, since: start)
  }
}

extension Space {
  /// For each value of the key's dimension, the values to which a change takes its states.
  func moves(_ key: StateKey, _ change: (DisputeState) -> some Sequence<DisputeState>) -> [ValueSet] {
    let place = place(key)
    if place == 0 { return money.moves { state in Array(change(state)) } }
    let dimension = dimensions[place]
    return dimension.values.indices.map { value in
      ValueSet(change(dimension.state(value)).map { state in dimension.cut(state) })
    }
  }

  func moves(_ key: StateKey, _ change: (DisputeState) -> DisputeState?) -> [ValueSet] {
    moves(key) { state in change(state).map { changed in [changed] } ?? [] }
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
