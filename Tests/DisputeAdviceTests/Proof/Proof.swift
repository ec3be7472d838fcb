import Foundation

@testable import DisputeAdvice

/// How much is proved, and how it is told.
enum Proof {
  /// `ADVISE_PROOF=full swift test --filter DisputeAdviceTests`: a larger product, and more random states.
  static let isFull = ProcessInfo.processInfo.environment["ADVISE_PROOF"] == "full"

  /// How many random states are tried.
  static let randomStates = isFull ? 500_000 : 100_000

  /// One line for each property.
  static func report(_ property: String, _ finding: Finding) {
    let seconds = String(format: "%.2f", finding.time / .seconds(1))
    print("\(property): \(rounded(finding.states)) states in \(finding.pieces) pieces, \(seconds) s")
  }

  /// `12345678` is `1.2 × 10^7`.
  private static func rounded(_ number: UInt128) -> String {
    let digits = String(number)
    guard digits.count > 7 else { return digits }
    return "\(digits.prefix(1)).\(digits.dropFirst().prefix(1)) × 10^\(digits.count - 1)"
  }
}

/// What was found about one property: for how many states it was asked, in how many pieces, and how fast.
struct Finding {
  var states: UInt128 = 0
  var pieces = 0
  /// The places where it is broken, for a message.
  var broken: [String] = []
  var time = Duration.zero
}
