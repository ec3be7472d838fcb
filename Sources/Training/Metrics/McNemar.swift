import Glibc

/// Whether two models that answered the same questions differ by more than chance: only the questions count that one
/// of them got right and the other wrong (McNemar 1947).
public struct McNemar: Equatable, Sendable {
  public let onlyFirstRight: Int
  public let onlySecondRight: Int

  /// With fewer discordant answers than this the binomial distribution is summed up.
  static let exactBelow = 25

  public init(onlyFirstRight: Int, onlySecondRight: Int) {
    self.onlyFirstRight = onlyFirstRight
    self.onlySecondRight = onlySecondRight
  }

  public var discordant: Int { onlyFirstRight + onlySecondRight }
  public var isExact: Bool { discordant < McNemar.exactBelow }

  /// How probable a difference at least as large is between equally good models, 0…1, both ways. Exact for few
  /// discordant answers, else χ² with one degree of freedom and continuity correction (Edwards 1948).
  public var pValue: Double {
    let less = min(onlyFirstRight, onlySecondRight)
    if isExact {
      var ways = 1.0
      var sum = 0.0
      for index in 0...less {
        sum += ways
        ways *= Double(discordant - index) / Double(index + 1)
      }
      return min(1, 2 * sum / Double(1 << discordant))
    }
    let distance = max(0, discordant - 2 * less - 1)
    let chiSquare = Double(distance * distance) / Double(discordant)
    return erfc((chiSquare / 2).squareRoot())
  }
}
