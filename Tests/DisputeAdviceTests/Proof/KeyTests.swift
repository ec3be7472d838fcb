import RiskScoring
import Testing

@testable import DisputeAdvice

/// `Condition.keys` is honest: a condition depends on nothing else.
@Suite struct KeyTests {
  private let conditions = Rulebook.standard.conditions

  /// The atoms of all conditions, each once.
  private let atoms: [Condition] = {
    var texts: Set<String> = []
    return Rulebook.standard.conditions.flatMap { condition in condition.atoms }
      .filter { atom in texts.insert(atom.text).inserted }
  }()

  /// Another value of a key that an atom does not name never changes it.
  @Test func otherKeysChangeNothing() {
    let start = ContinuousClock.now
    let keys = atoms.map { atom in Set(atom.keys) }
    var states = RandomStates(seed: 2)
    var wrong: Set<String> = []
    for _ in 0..<Proof.randomStates {
      let state = states.next()
      let tactics = states.nextTactics()
      let key = states.nextKey()
      var other = state
      states.change(key, in: &other)
      let before = Situation(state, tactics: tactics)
      let after = Situation(other, tactics: tactics)
      for (index, atom) in atoms.enumerated() where !keys[index].contains(key) {
        if atom.holds(in: before) != atom.holds(in: after) { wrong.insert("\(key.path): \(atom.text)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
    let finding = Finding(
      states: UInt128(Proof.randomStates), pieces: atoms.count, time: ContinuousClock.now - start)
    Proof.report("keys are honest", finding)
  }

  /// A condition sees what its atoms see.
  @Test func conditionsNameTheKeysOfTheirAtoms() {
    for condition in conditions {
      let seen = Set(condition.atoms.flatMap { atom in atom.keys })
      #expect(Set(condition.keys) == seen, "\(condition.text)")
    }
  }

  /// No key is named in vain: for each atom and each of its keys, there are states in which it matters.
  @Test func namedKeysMatter() {
    var unseen: [String: (atom: Condition, keys: Set<StateKey>)] = [:]
    for atom in atoms { unseen[atom.text] = (atom, Set(atom.keys)) }
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
    let space = Space.standard
    for atom in atoms {
      #expect(Set(atom.keys.map { key in space.place(key) }).count <= 1, "\(atom.text)")
    }
    let keys = space.dimensions.flatMap { dimension in dimension.keys }
    #expect(keys.count == StateKey.allCases.count && Set(keys) == Set(StateKey.allCases))
  }
}
