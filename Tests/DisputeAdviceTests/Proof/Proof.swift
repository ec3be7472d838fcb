import Foundation
import Testing

@testable import DisputeAdvice

/// How much is proved, and how it is told.
enum Proof {
  /// `ADVISE_PROOF=full swift test --filter DisputeAdviceTests`: a larger product, and more random states.
  static let isFull = ProcessInfo.processInfo.environment["ADVISE_PROOF"] == "full"

  /// One line for each property: what was proved, for how many states, in how many pieces, how fast.
  static func report(_ property: String, _ states: UInt128, pieces: Int, since start: ContinuousClock.Instant)
  {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("\(property): \(rounded(states)) states in \(pieces) pieces, \(String(format: "%.2f", seconds)) s")
  }

  /// `12345` is `1.2 × 10^4`.
  private static func rounded(_ number: UInt128) -> String {
    let digits = String(number)
    guard digits.count > 7 else { return digits }
    return "\(digits.prefix(1)).\(digits.dropFirst().prefix(1)) × 10^\(digits.count - 1)"
  }
}
