import RiskScoring
import Testing

@testable import DisputeAdvice

/// The tests bite: whatever is broken in a row of the tables, a situation or a case of the row fails, or the
/// broken row is proved to give the same advice for every state.
@Suite struct MutationTests {
  @Test(arguments: RowCase.all) func rowSpeaksJustThere(_ row: RowCase) throws {
    let failure = try PreparedCase(row).failure(.standard)
    #expect(failure == nil)
  }

  /// Each row has a case that fires it, and near misses: for each key that it can see, in some case of it,
  /// every value of that key alone; and at least one of them all silences it.
  @Test func eachRowHasItsCaseAndItsNearMisses() throws {
    let cases = try RowCase.all.map(PreparedCase.init)
    let rules = Rulebook.standard.rules.map { row in (row.id.rawValue, row.condition, row.tactics) }
    let guards = Action.allCases.flatMap { action in Rulebook.standard.guards(action) }
      .map { row in (row.id.rawValue, row.condition, TacticSet()) }
    for (name, condition, tactics) in rules + guards {
      let own = cases.filter { row in row.row.name == name }
      #expect(!own.isEmpty, "\(name) has no case")
      for key in condition.keys {
        let sweep = Sweep.all.first { sweep in sweep.keys.contains(key) }
        #expect(own.contains { row in row.varies(sweep?.name ?? "") }, "\(name): \(key.path)")
      }
      if !tactics.isEmpty { #expect(own.contains { row in row.varies("tactics") }, "\(name)") }
      if condition.keys.isEmpty && tactics.isEmpty { continue }
      #expect(own.contains { row in row.variations.contains { other in !other.speaks } }, "\(name)")
    }
  }

  @Test func everyMutantIsKilledOrProvedEquivalent() throws {
    let start = ContinuousClock.now
    let jury = try Jury(RowCase.all)
    let mutants = Mutant.all()
    var proved: [Equivalence.Reason: [String]] = [:]
    var survivors: Set<String> = []
    for mutant in mutants where !jury.kills(mutant) {
      if let reason = Equivalence.toStandard.proof(mutant) {
        proved[reason, default: []].append(mutant.name)
      } else if !jury.killsElsewhere(mutant) {
        survivors.insert(mutant.name)
      }
    }
    #expect(survivors.subtracting(MutationTests.masked.keys).isEmpty, "survive")
    #expect(Set(MutationTests.masked.keys).subtracting(survivors).isEmpty, "are killed now")
    let counted = mutants.count - proved.values.reduce(0) { sum, names in sum + names.count }
    print("mutation score: \(counted - survivors.count) of \(counted) killed, \(ContinuousClock.now - start)")
    for reason in Equivalence.Reason.allCases {
      let names = proved[reason, default: []]
      print("proved equivalent, \(reason.rawValue): \(names.count)")
      if Proof.isFull { print(names.joined(separator: "\n")) }
    }
  }

  /// Survivors that were looked at one by one, and why no test can tell them apart.
  private static let masked: [String: String] = [
    "accused: no step report-seller": "the row of the threat speaks too, and gives it",
    "accused: no warning ignore-pressure": "the row of the threat speaks too, and gives it",
    "asked-after-expiry: no warning do-not-cancel": "the row of the request speaks too, and gives it",
    "asked-unseen-timer: no warning mind-the-timers": "the row of the request speaks too, and gives it",
    "asked-without-extension: no step verify-timer": "the row of the request speaks too, and gives it",
    "asked-without-extension: no warning mind-the-timers": "the row of the request speaks too, and gives it",
    "false-tracking: no step verify-tracking": "the row of the tracking claim speaks too, and gives it",
  ]
}
