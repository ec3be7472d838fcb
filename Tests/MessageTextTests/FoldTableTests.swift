import Testing

@testable import MessageText
@testable import make_fold_table

/// The generated table against the rule it was generated from, scalar by scalar.
struct FoldTableTests {
  @Test func foldsEachScalarAsTheRuleSays() {
    var wrong: [String] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = NormalizedText(Array(String(scalar).utf8)).bytes
      if folded != Array(FoldRule.fold(scalar).utf8) { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong.isEmpty, "differ: \(wrong.prefix(10)); run make-fold-table again (README, How to)")
  }

  @Test func lookAlikesAgreeWithTheRule() {
    var wrong: [String] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if UInt32(lookAlike(value)) != FoldRule.lookAlike(scalar)?.value ?? 0 {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong.isEmpty, "differ: \(wrong.prefix(10)); run make-fold-table again (README, How to)")
  }

  /// One row for each way to come by a look-alike, and letters that only look like themselves.
  @Test(
    arguments: [
      ("а", "a"), ("А", "a"), ("с", "c"), ("В", "b"), ("в", "b"), ("Н", "h"), ("т", "t"), ("η", "n"),
      ("Η", "h"),
      ("ρ", "p"), ("ο", "o"), ("օ", "o"), ("Ꮯ", "c"), ("ᴘ", "p"), ("ʏ", "y"), ("ɓ", "b"), ("ǝ", "e"),
      ("🅿", "p"),
      ("🅐", "a"), ("🇵", "p"), ("₱", "p"), ("€", "e"), ("µ", "u"), ("п", "n"),
      ("ж", nil), ("ф", nil), ("λ", nil), ("取", nil), ("é", nil), ("𝗽", nil), ("ש", nil), ("😀", nil),
    ] as [(Unicode.Scalar, Unicode.Scalar?)])
  func looksLike(_ scalar: Unicode.Scalar, _ letter: Unicode.Scalar?) {
    #expect(FoldRule.lookAlike(scalar) == letter)
  }

  @Test func lookAlikeRowsAreInOrderAndSayNothingTwice() {
    for table in [confusableLetters, resemblingLetters] {
      #expect(table.map(\.letter) == Set(table.map(\.letter)).sorted())
      let scalars = table.flatMap { Array($0.looksLikeIt.unicodeScalars) }
      #expect(Set(scalars).count == scalars.count)
      // What the fold gives already needs no row.
      #expect(scalars.allSatisfy { FoldRule.lookAlike($0) != nil })
    }
  }

  @Test func classesAgreeWithTheRule() {
    var wrong: [String] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), FoldRule.fold(scalar) == String(scalar) else { continue }
      if UInt32(scalarClass(value).rawValue) != FoldRule.scalarClass(scalar) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong.isEmpty, "differ: \(wrong.prefix(10))")
  }
}
