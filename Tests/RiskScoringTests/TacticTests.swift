import Testing

@testable import RiskScoring

@Suite struct TacticTests {
  /// The published table: labels in order, with their kinds.
  static let table: [(label: String, kind: TacticKind)] = [
    ("cancel-request", .risk), ("early-confirmation", .risk), ("off-platform-payment", .risk),
    ("relist", .risk), ("promised-replacement", .risk), ("promised-refund", .risk),
    ("accept-request", .risk), ("stalling", .risk), ("reason-change", .risk), ("amount-reduction", .risk),
    ("return-demand", .risk), ("hardship-appeal", .risk), ("review-pressure", .risk), ("threat", .risk),
    ("off-platform-contact", .risk), ("credential-request", .risk), ("tracking-claim", .claim),
    ("extension-claim", .claim), ("carrier-blame", .claim), ("platform-refund", .honest),
  ]

  @Test func tableIsThePublishedOne() {
    #expect(Tactic.allCases.map(\.label) == TacticTests.table.map(\.label))
    #expect(Tactic.allCases.map(\.kind) == TacticTests.table.map(\.kind))
    #expect(Set(Tactic.allCases.map(\.label)).count == 20)
    #expect(Tactic.allCases.map { Int($0.rawValue) } == Array(0..<20))
  }

  @Test(arguments: Tactic.allCases) func labelLeadsBack(_ tactic: Tactic) {
    #expect(Tactic(label: tactic.label) == tactic)
    #expect(tactic.bit == 1 << UInt32(tactic.rawValue))
  }

  @Test(arguments: ["", "risk", "none", "Cancel-Request", "cancel-request ", "cancel_request", "relis"])
  func otherLabelsAreNoTactic(_ label: String) {
    #expect(Tactic(label: label) == nil)
  }

  @Test func sets() {
    var set = TacticSet([.threat, .relist, .threat])
    #expect(set.tactics == [.relist, .threat])
    #expect(set.bits == 1 << 3 | 1 << 13)
    #expect(!set.isEmpty && TacticSet().isEmpty && TacticSet([]) == TacticSet(bits: 0))
    #expect(set.contains(.relist) && !set.contains(.stalling))
    set.insert(.stalling)
    #expect(set.tactics == [.relist, .stalling, .threat])
    #expect(set.intersects(TacticSet([.stalling, .platformRefund])))
    #expect(!set.intersects(TacticSet([.platformRefund])) && !set.intersects(TacticSet()))
    #expect(TacticSet(Tactic.allCases).bits == 0xF_FFFF)
  }
}
