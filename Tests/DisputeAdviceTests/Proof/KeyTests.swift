import RiskScoring
import Testing

@testable import DisputeAdvice

/// `Condition.keys` is honest: a condition depends on nothing else.
@Suite struct KeyTests {
  private let conditions = Rulebook.standard.conditions

  /// Another value of a key that a condition does not name never changes it.
  @Test func otherKeysChangeNothing() {
    let start = ContinuousClock.now
    let keys = conditions.map { condition in Set(condition.keys) }
    var states = RandomStates(seed: 2)
    let count = Proof.isFull ? 2_000_000 : 100_000
    var wrong: Set<String> = []
    for _ in 0..<count {
      let state = states.next()
      let tactics = states.nextTactics()
      let key = states.nextKey()
      var other = state
      states.change(key, in: &other)
      let before = Situation(state, tactics: tactics)
      let after = Situation(other, tactics: tactics)
      for (index, condition) in conditions.enumerated() where !keys[index].contains(key) {
        if condition.holds(in: before) != condition.holds(in: after) {
          wrong.insert("\(key.path): \(condition.text)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
    Proof.report("keys are honest", UInt128(count), pieces: conditions.count, since: start)
  }

  /// No key is named in vain: for each atom and each of its keys, there are states in which it matters.
  @Test func namedKeysMatter() {
    var unseen: [String: (atom: Condition, keys: Set<StateKey>)] = [:]
    for atom in conditions.flatMap({ condition in condition.atoms }) {
      unseen[atom.text] = (atom, Set(atom.keys))
    }
    var states = RandomStates(seed: 3)
    for _ in 0..<200_000 {
      guard let key = unseen.first?.value.keys.first else { break }
      let state = states.next()
      var other = state
      states.change(key, in: &other)
      for (text, (atom, keys)) in unseen where keys.contains(key) {
        guard atom.holds(in: Situation(state)) != atom.holds(in: Situation(other)) else { continue }
        unseen[text] = keys.count == 1 ? nil : (atom, keys.subtracting([key]))
      }
    }
    let left = unseen.map { text, left in "\(text): \(left.keys.map { key in key.path })" }
    #expect(left.isEmpty, "\(left)")
  }

  /// Step 1 of the argument in ``ProofTests``: an atom sees keys of one dimension only.
  @Test func atomsSeeOneDimension() {
    let space = ProofTests.space
    for atom in conditions.flatMap({ condition in condition.atoms }) {
      #expect(Set(atom.keys.map { key in space.place(key) }).count <= 1, "\(atom.text)")
    }
    let keys = space.dimensions.flatMap { dimension in dimension.keys }
    #expect(keys.count == StateKey.allCases.count && Set(keys) == Set(StateKey.allCases))
  }
}
