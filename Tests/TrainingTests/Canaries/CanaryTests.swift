import RiskScoring
import Testing

@testable import Training

@Suite struct CanaryTests {
  @Test func tableIsInOrder() {
    for (canaries, prefix) in [(Canary.honest, "honest-"), (Canary.scams, "scam-")] {
      #expect(canaries.count == 40)
      #expect(canaries.map(\.id) == Set(canaries.map(\.id)).sorted())
      #expect(canaries.allSatisfy { $0.id.hasPrefix(prefix) && !$0.text.isEmpty })
    }
    #expect(Set(Canary.all.map(\.text)).count == 80)
    #expect(
      Canary.honest.allSatisfy { $0.expected == .clear } && Canary.scams.allSatisfy { $0.expected == .scam })
  }

  private static let four = [
    Canary("honest-a", "a"), Canary("honest-b", "b"), Canary("scam-a", "c"), Canary("scam-b", "d"),
  ]

  /// Answers about four canaries, two honest and two scams, before and after, and what is found: canaries that
  /// changed, harmful changes of honest ones and of scams, and right answers; nil: nothing can be said.
  static let rows: [(before: [Verdict], after: [Verdict], found: [Int]?)] = [
    ([.clear, .clear, .scam, .scam], [.clear, .clear, .scam, .scam], [0, 0, 0, 4]),
    ([.clear, .clear, .scam, .scam], [.scam, .clear, .scam, .scam], [1, 1, 0, 3]),
    ([.clear, .clear, .scam, .scam], [.clear, .clear, .scam, .clear], [1, 0, 1, 3]),
    ([.clear, .clear, .scam, .scam], [.scam, .scam, .clear, .clear], [4, 2, 2, 0]),
    ([.clear, .clear, .scam, .scam], [.unsure, .clear, .unsure, .scam], [2, 0, 0, 2]),
    // Wrong before: no contribution's fault.
    ([.scam, .clear, .scam, .scam], [.scam, .clear, .scam, .scam], [0, 0, 0, 3]),
    ([.unsure, .clear, .scam, .scam], [.scam, .clear, .scam, .scam], [1, 1, 0, 3]),
    ([.scam, .clear, .scam, .scam], [.clear, .clear, .scam, .scam], [1, 0, 0, 4]),
    ([.scam, .unsure, .scam, .scam], [.scam, .scam, .scam, .scam], nil),
  ]

  @Test(arguments: rows.indices) func changes(_ index: Int) {
    let (before, after, found) = Self.rows[index]
    let check = CanaryCheck(Self.four, before: before, after: after)
    #expect(check.map { [$0.changes.count, $0.harmfulHonest, $0.harmfulScams, $0.right] } == found)
  }

  static let labels: [(labels: [String], concern: Bool)] = [
    (["cancel-request", "threat"], true), (["cancel-request", "none"], true), (["spam"], false),
    (["cancel-request", "spam"], false), (["ham"], false),
  ]

  @Test(arguments: labels) func concernTacticsOnly(_ labels: [String], _ concern: Bool) {
    #expect(Canary.concern(labels) == concern)
  }
}
