import RiskScoring
import Testing

@testable import DisputeAdvice

/// A property, and what has to be broken in the tables so that it does not hold any more.
struct BrokenTables: CustomTestStringConvertible, Sendable {
  let property: String
  /// The names of mutants.
  let changes: [String]

  init(_ property: String, _ changes: String...) {
    self.property = property
    self.changes = changes
  }

  var testDescription: String { "\(property): \(changes.joined(separator: ", "))" }

  /// Most properties are upheld twice, by a rule and by a guard: both are broken then.
  static let all = [
    BrokenTables("P1 cancel", "cancel-not-shown: row removed"),
    BrokenTables("P1 accept", "accept-not-shown: row removed"),
    BrokenTables("P1 edit", "edit-not-shown: row removed"),
    BrokenTables("P2", "cancel-expired: row removed"),
    BrokenTables("no return is cancelled", "cancel-loses-return: row removed"),
    BrokenTables("no return is cancelled", "cancel-return-unseen: row removed"),
    BrokenTables(
      "no offer is cancelled", "goods-in-order: all without (not (a proposal gives money, or may))"),
    BrokenTables("no claim is cancelled", "own-mistake: all without (item is not-received)"),
    BrokenTables(
      "no claim is cancelled", "own-mistake: all without (shipment is in-transit or arrived-in-country)"),
    BrokenTables(
      "no claim is cancelled",
      "own-mistake: all without (protectionDaysLeft is at least reopenMarginDays)"),
    BrokenTables("no claim is cancelled", "on-its-way: all without (protectionExtended is yes)"),
    BrokenTables(
      "P3", "accept-unclear: row removed",
      "sufficient-offer: all without (a proposal gives enough money in the way you asked for)"),
    BrokenTables(
      "P4", "edit-escalated: row removed",
      "weak-reason: all without (not (phase is not-opened, escalated or closed))"),
    BrokenTables("P5", "threat: action cancel"),
    BrokenTables("P5", "threat: action edit", "threat: tactic threat"),
    BrokenTables(
      "P6 phase", "cancel-phase-unknown: row removed",
      "refund-arrived: all without (phase is awaiting-seller or awaiting-buyer)"),
    BrokenTables("P6 return", "cancel-return-unseen: row removed"),
    BrokenTables("P7 money", "sufficient-return: action wait"),
    BrokenTables(
      "P7 protection",
      "cancel-timer-short: negated (protectionDaysLeft is at most reopenMarginDays − 1)",
      "cancel-timer-short: forbids"),
    BrokenTables("P8", "answer-turn: row removed"),
    BrokenTables("P8", "answer-evidence: no step add-evidence"),
    BrokenTables("P8", "answer-proposal: no warning silence-loses"),
    BrokenTables("P9", "sufficient-offer: row removed"),
    BrokenTables("objection to cancel", "cancel-unproved: row removed"),
    BrokenTables("objection to accept", "accept-unclear: row removed"),
    BrokenTables("objection to edit", "edit-not-needed: row removed"),
    BrokenTables("objection to wait", "wait-weakens-claim: row removed"),
  ]
}

/// The proof bites too: it finds each property that does not hold.
@Suite struct BrokenTablesTests {
  @Test(arguments: BrokenTables.all) func isFound(_ row: BrokenTables) throws {
    var book = Rulebook.standard
    for change in row.changes {
      book = try #require(Mutant.all(book).first { mutant in mutant.name == change }, "\(change)").rulebook
    }
    // A few words of the seller are enough, and much faster than all.
    let prover = Prover(book, tactics: [.threat, .cancelRequest])
    let property = Space.standard.properties(of: book).first { property in property.name == row.property }
    let counterexamples =
      switch row.property {
      case "P5": prover.wordsDecideNothingBold(prover.survey()).broken
      case "P6 phase": prover.unknownIsNeverBolder(.phase, prover.survey()).broken
      case "P6 return": prover.unknownIsNeverBolder(.returnStatus, prover.survey()).broken
      case "P7 money": prover.moreMoneyIsNeverRefused(prover.survey()).broken
      case "P7 protection": prover.moreProtectionNeverTakesCancelAway(prover.survey()).broken
      case "P8": prover.answersAreDue().broken
      default: try prover.counterexamples(to: #require(property))
      }
    #expect(!counterexamples.isEmpty)
  }

  @Test func everyPropertyIsBrokenOnce() {
    let names = Space.standard.properties(of: .standard).map { property in property.name }
    #expect(
      Set(BrokenTables.all.map { row in row.property })
        == Set(names + ["P5", "P6 phase", "P6 return", "P7 money", "P7 protection", "P8"]))
  }
}
