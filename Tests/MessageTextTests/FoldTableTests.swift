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
