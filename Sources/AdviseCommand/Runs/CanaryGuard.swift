import RiskScoring
import Training

/// Tells what a contribution changes about the canaries, and refuses one that poisons (``Canary``).
struct CanaryGuard {
  let console: Console
  /// Whether even poison is to be written.
  let isForced: Bool

  /// `before`: the model that the new one is held against; nil: there is none.
  func check(_ after: Scorer, against before: Scorer?) throws(CommandError) {
    guard let before, let check = CanaryCheck(before: before, after: after) else {
      return console.complain("canaries not checked: there is no model to compare with that knows them")
    }
    for change in check.changes {
      console.complain("canary \(change.canary.id): \(change.before.name) before, \(change.after.name) now")
    }
    console.complain(
      "canaries answered rightly: \(check.right) of \(Canary.all.count); changed: \(check.changes.count)")
    guard check.harmfulHonest + check.harmfulScams > 0, !isForced else { return }
    throw .canariesTurned(honest: check.harmfulHonest, scams: check.harmfulScams)
  }

  /// Of a corpus with labels of its own.
  func skip() { console.complain("canaries not checked: the labels are not those of the tactics") }
}

extension Scorer {
  /// The names of what the model answers.
  var labels: Set<String> { Set(model.columns.dropLast().map(\.label)) }
}
