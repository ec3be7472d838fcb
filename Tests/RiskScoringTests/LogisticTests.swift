import Foundation
import SeededRandom
import Testing

@testable import RiskScoring

@Suite struct LogisticTests {
  private static func relative(_ value: Double, _ truth: Double) -> Double {
    truth == 0 ? value.magnitude : ((value - truth) / truth).magnitude
  }

  @Test func exponentialAgreesWithTheLibrary() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<100_000 {
      let x = Double.random(in: -700...700, using: &random)
      #expect(LogisticTests.relative(exponential(x), exp(x)) < 1e-14, "\(x)")
      let small = x / 1e6
      #expect(LogisticTests.relative(exponential(small), exp(small)) < 1e-14, "\(small)")
    }
  }

  @Test func exponentialAtItsEnds() {
    #expect(exponential(0) == 1 && exponential(-0.0) == 1)
    #expect(exponential(-700.1) == 0 && exponential(-.infinity) == 0)
    #expect(exponential(701) == exponential(700) && exponential(.infinity) == exponential(700))
    #expect(exponential(700).isFinite && exponential(.nan).isNaN)
  }

  @Test func logarithmAgreesWithTheLibrary() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<100_000 {
      let count = exp(Double.random(in: -21...21, using: &random))
      #expect((naturalLogarithm(count) - log(count)).magnitude < 1e-13, "\(count)")
      let wide = exp(Double.random(in: -740...709, using: &random))
      #expect((naturalLogarithm(wide) - log(wide)).magnitude < 1e-12, "\(wide)")
      let nearOne = 1 + Double.random(in: -1e-3...1e-3, using: &random)
      #expect((naturalLogarithm(nearOne) - log(nearOne)).magnitude < 1e-15, "\(nearOne)")
    }
    #expect(naturalLogarithm(1) == 0)
    #expect(naturalLogarithm(0) == -.infinity && naturalLogarithm(-1) == -.infinity)
  }

  @Test func logisticIsBoundedRisingAndSymmetric() {
    #expect(logistic(0) == 0.5)
    #expect(logistic(-.infinity) == 0 && logistic(.infinity) == 1)
    var before = -1.0
    for step in -4000...4000 {
      let x = Double(step) / 5
      let p = logistic(x)
      #expect((0...1).contains(p) && p >= before)
      #expect((p + logistic(-x) - 1).magnitude < 1e-15)
      before = p
    }
  }

  @Test func logOddsUndoLogistic() {
    for step in -200...200 {
      let x = Double(step) / 10
      #expect((logOdds(logistic(x)) - x).magnitude < 1e-6, "\(x)")
    }
    #expect(logOdds(0.5) == 0)
    #expect(logOdds(0) == logOdds(1e-9) && logOdds(-3) == logOdds(0))
    #expect(logOdds(1) == logOdds(1 - 1e-9) && logOdds(2).isFinite)
    #expect((logOdds(0.8) - log(4)).magnitude < 1e-13)
  }
}
