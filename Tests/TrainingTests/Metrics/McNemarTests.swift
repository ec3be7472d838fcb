import Testing

@testable import Training

@Suite struct McNemarTests {
  /// Discordant answers and the two-sided probability: below 25 twice the binomial tail, e.g. 2 · (1 + 10) / 2¹⁰; from
  /// there the tail of χ² with one degree of freedom at (|b − c| − 1)² / (b + c), e.g. at 7.84 = 2.8².
  @Test(
    arguments: [
      (0, 0, 1, true), (0, 1, 1, true), (0, 5, 0.0625, true), (1, 9, 22.0 / 1024, true),
      (10, 5, 9888.0 / 32768, true), (12, 12, 1, true), (0, 24, 2.0 / 16_777_216, true),
      (13, 12, 1, false), (5, 20, 0.005110260660855864, false), (10, 30, 0.002663119259138554, false),
      (200, 100, 1.0920986772733511e-08, false),
    ] as [(Int, Int, Double, Bool)]) func handWorked(
      _ first: Int, _ second: Int, _ p: Double, _ isExact: Bool
    )
  {
    let test = McNemar(onlyFirstRight: first, onlySecondRight: second)
    #expect(isNear(test.pValue, p, p * 1e-9) && test.isExact == isExact)
    #expect(McNemar(onlyFirstRight: second, onlySecondRight: first).pValue == test.pValue)
  }

  @Test(arguments: [3, 10, 24, 25, 26, 1000, 1_000_000]) func fallsWithTheDifference(_ discordant: Int) {
    var last = 2.0
    for less in stride(from: discordant / 2, through: 0, by: -max(1, discordant / 20)) {
      let p = McNemar(onlyFirstRight: less, onlySecondRight: discordant - less).pValue
      #expect((0...1).contains(p) && p <= last)
      last = p
    }
    #expect(last < 1)
  }
}
