import RiskScoring

@testable import DisputeAdvice

/// Splitmix64 (Steele, Lea, Flood 2014): the same states in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// States as anybody could write them: any number, any amount, up to three proposals.
struct RandomStates {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A state that does not contradict itself.
  mutating func next() -> DisputeState {
    var state = DisputeState()
    for key in StateKey.allCases { change(key, in: &state) }
    while let wrong = contradiction(state) { state = state.forgetting(wrong) }
    return state
  }

  mutating func nextTactics() -> TacticSet {
    let bits = UInt32.random(in: 0..<1 << UInt32(Tactic.allCases.count), using: &random)
    return TacticSet(bits: Bool.random(using: &random) ? bits : bits & bits >> 3 & bits >> 7)
  }

  mutating func nextKey() -> StateKey { StateKey.allCases.randomElement(using: &random) ?? .phase }

  /// Gives the key another value, or none.
  mutating func change(_ key: StateKey, in state: inout DisputeState) {
    guard Int.random(in: 0..<5, using: &random) > 0 else {
      state = state.forgetting(key)
      return
    }
    switch key {
    case .offers:
      state.offers = (0..<Int.random(in: 0...3, using: &random)).map { _ in Offer() }
      for key in [StateKey.offerFrom, .offerKind, .offerAmount, .offerCurrency] { change(key, in: &state) }
    case .offerFrom, .offerKind, .offerAmount, .offerCurrency:
      state.offers = state.offers?.map { offer in
        var one = DisputeState()
        one.offers = [offer]
        try? one.set(key, text: RandomStates.texts(key).randomElement(using: &random) ?? "")
        return one.offers?.first ?? offer
      }
    default:
      let said = RandomStates.said[Int(key.rawValue)].randomElement(using: &random)
      state.take(key, from: said ?? DisputeState())
    }
  }

  /// For each key, by its raw value, the states that say just one of its texts.
  private static let said: [[DisputeState]] = StateKey.allCases.map { key in
    texts(key).map { text in
      var state = DisputeState()
      try? state.set(key, text: text)
      return state
    }
  }

  private static func texts(_ key: StateKey) -> [String] {
    switch key.row.kind {
    case .choice(let names): names
    case .amount: ["0", "0.0001", "4.99", "5", "5.00", "5.01", "7", "12"]
    case .integer(let range): range.clamped(to: -5...40).map { number in String(number) }
    case .yesNo: ["yes", "no"]
    case .currency: ["USD", "EUR"]
    case .buttons: PageButton.subsets
    case .offers: []
    }
  }

  private func contradiction(_ state: DisputeState) -> StateKey? {
    do throws(StateError) {
      try state.validate()
      return nil
    } catch {
      return StateKey(path: error.key)
    }
  }
}
