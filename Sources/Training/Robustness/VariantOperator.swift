import SeededRandom

/// A way to disguise, damage or dilute a message, and what the answer must keep.
public struct VariantOperator: Sendable {
  public enum Promise: Equatable, Sendable {
    /// Verdict and labels stay as they were.
    case identical
    /// At least this share of the scam verdicts stays, and at most ``Robustness/allowedAlarms`` of the honest
    /// messages become scams.
    case kept(Double)
    /// Only measured.
    case none
  }

  public let name: String
  /// How hard it tries, up to 3: see ``Variant``.
  public let strengths: ClosedRange<Int>
  public let promise: Promise
  let apply: @Sendable (inout Variant) -> Void

  init(
    _ name: String, _ strengths: ClosedRange<Int>, _ promise: Promise,
    _ apply: @escaping @Sendable (inout Variant) -> Void
  ) {
    self.name = name
    self.strengths = strengths
    self.promise = promise
    self.apply = apply
  }

  /// Letters first, then words, then lines: several at once are applied in this order.
  static let disguises: [VariantOperator] = [
    VariantOperator("look-alikes", 1...3, .kept(0.95)) { $0.useLookAlikes() },
    VariantOperator("leet", 1...3, .kept(0.95)) { $0.useLeet() },
    VariantOperator("typo", 1...2, .kept(0.95)) { $0.mistype() },
    VariantOperator("repeated", 1...2, .none) { $0.repeatLetters() },
    VariantOperator("vowels", 1...2, .none) { $0.dropVowels() },
    VariantOperator("accents", 1...3, .identical) { $0.useAccents() },
    VariantOperator("case", 1...3, .identical) { $0.useCapitals() },
    VariantOperator("full-width", 1...3, .identical) { $0.useFullWidth() },
    VariantOperator("entities", 1...3, .none) { $0.useEntities() },
    VariantOperator("zero-width", 1...3, .identical) { $0.insertZeroWidth() },
    VariantOperator("soft-hyphen", 1...3, .identical) { $0.insertSoftHyphens() },
    VariantOperator("emoji", 1...3, .none) { $0.insertEmoji() },
    VariantOperator("spaced", 1...3, .kept(0.95)) { $0.spaceLetters() },
    VariantOperator("dotted", 1...3, .kept(0.95)) { $0.dotLetters() },
    VariantOperator("broken", 1...3, .none) { $0.breakWords() },
    VariantOperator("glued", 1...2, .none) { $0.glueWords() },
    VariantOperator("wrap", 1...3, .identical) { $0.wrapLines() },
  ]

  /// The rows of the report.
  public static let all: [VariantOperator] =
    disguises + [
      VariantOperator("heavy", 1...3, .kept(0.8)) { variant in
        for row in three(&variant.random) { disguises[row].apply(&variant) }
      },
      VariantOperator("padding before", 1...3, .kept(0.98)) { $0.pad(.before, with: .sentences) },
      VariantOperator("padding after", 1...3, .kept(0.98)) { $0.pad(.after, with: .sentences) },
      VariantOperator("padding around", 1...3, .kept(0.98)) { $0.pad(.around, with: .sentences) },
      VariantOperator("honest words before", 1...3, .kept(0.98)) { $0.pad(.before, with: .modelWords) },
      VariantOperator("honest words after", 1...3, .kept(0.98)) { $0.pad(.after, with: .modelWords) },
      VariantOperator("honest words around", 1...3, .kept(0.98)) { $0.pad(.around, with: .modelWords) },
    ]

  /// Three different rows of those that promise something, in their order.
  private static func three(_ random: inout SplitMix64) -> [Int] {
    let rows = disguises.indices.filter { disguises[$0].promise != .none }
    return Array(rows.shuffled(using: &random).prefix(3)).sorted()
  }
}
