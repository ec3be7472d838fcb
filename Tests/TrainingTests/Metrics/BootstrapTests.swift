import Testing

@testable import Training

@Suite struct BootstrapTests {
  @Test func everyDrawTakesAsManyGroupsAsThereAre() {
    for draw in 0..<50 {
      let weights = Bootstrap.weights(37, seed: 4, draw: draw)
      #expect(weights.count == 37 && weights.reduce(0, +) == 37)
    }
    let first = Bootstrap.weights(37, seed: 4, draw: 0)
    #expect(first == Bootstrap.weights(37, seed: 4, draw: 0))
    #expect(first != Bootstrap.weights(37, seed: 4, draw: 1))
    #expect(first != Bootstrap.weights(37, seed: 5, draw: 0))
  }

  @Test(
    arguments: [
      ([], 0.5, nil), ([3], 0.025, 3), ([1, 2], 0.5, 1.5), ([0, 10, 20, 30, 40], 0.025, 1),
      ([0, 10, 20, 30, 40], 0.975, 39), ([0, 10, 20, 30, 40], 1, 40), ([0, 10, 20, 30, 40], 0, 0),
    ] as [([Double], Double, Double?)]) func quantile(
      _ values: [Double], _ share: Double, _ expected: Double?
    )
  {
    #expect(isNear(Bootstrap.quantile(values, share), expected))
  }

  @Test func sameSeedSameIntervalsOnAnyThreads() {
    func intervals(_ seed: UInt64, _ threads: Int) -> [Interval?] {
      Bootstrap.intervals(groups: 40, seed: seed, threads: threads) { weights in
        [Double(weights.enumerated().reduce(0) { $0 + $1.offset * $1.element }), 7, nil]
      }
    }
    let one = intervals(1, 1)
    #expect(intervals(1, 3) == one && intervals(2, 1) != one)
    #expect(one[1] == Interval(lower: 7, upper: 7), "what never changes is certain")
    #expect(one[2] == nil)
  }

  /// The interval of a share is about 1.96 · √(p (1 − p) / n) to either side.
  @Test func shareHasItsKnownInterval() throws {
    let intervals = Bootstrap.intervals(groups: 400, seed: 1) { weights in
      [Double(weights[..<100].reduce(0, +)) / 400]
    }
    let interval = try #require(intervals[0])
    let half = 1.96 * (0.25 * 0.75 / 400).squareRoot()
    #expect(isNear(interval.lower, 0.25 - half, 0.006) && isNear(interval.upper, 0.25 + half, 0.006))
  }

  @Test func oneGroupTellsNothing() {
    for groups in 0...1 { #expect(Bootstrap.intervals(groups: groups, seed: 1) { _ in [1] } == [nil]) }
  }

  @Test(
    arguments: [
      ([], nil, nil), ([nil], nil, nil), ([0.5], 0.5, nil), ([0.5, nil], 0.5, nil),
      ([1, 3], 2, 2.0.squareRoot()),
      ([2, 4, 4, 4, 5, 5, 7, 9], 5, (32.0 / 7).squareRoot()),
    ] as [([Double?], Double?, Double?)])
  func spread(_ values: [Double?], _ mean: Double?, _ deviation: Double?) {
    let spread = Spread(values)
    #expect(spread?.mean == mean && isNear(spread?.deviation, deviation))
  }
}
