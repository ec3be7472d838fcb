/// What of a run of bytes without spaces may belong to a shape that reaches over a space: `5 usd`, `$ 5`, `+49 151 …`,
/// `RR 123 456 785 CN`, `0.01 mm`.
package struct ShapeTraits: Sendable {
  /// A digit, a currency mark, or nothing but marks that group digits.
  private var isNumeric = false
  /// Digits enough for a parcel number.
  private var isLongNumber = false
  /// Its first or last token is a unit or a currency.
  private var beginsWithUnit = false
  private var endsWithUnit = false
  /// Its last token is two letters, as a parcel number begins.
  private var endsWithPair = false

  package init() {}

  /// `bytes`: the run, normalised; `tokens`: its tokens. O(bytes).
  package init(_ bytes: Span<UInt8>, _ tokens: [Token]) {
    var digits = 0
    var index = 0
    while index < bytes.count {
      if asciiClass(bytes[index]) == .digit { digits += 1 }
      if isCurrencyMark(bytes, at: index) != nil { isNumeric = true }
      switch bytes[index] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"):
        if tokens.isEmpty { isNumeric = true }
      default: break
      }
      index += characterClass(bytes, at: index).1
    }
    if digits > 0 { isNumeric = true }
    isLongNumber = digits >= 9
    guard let first = tokens.first, let last = tokens.last else { return }
    beginsWithUnit = isUnit(bytes, first)
    endsWithUnit = isUnit(bytes, last)
    endsWithPair = last.kind == .word && last.end - last.start == 2
  }

  /// Whether the two runs, one behind the other, may be one shape or change each other's.
  @inline(__always)
  package func mayReach(into next: ShapeTraits) -> Bool {
    isNumeric && (next.isNumeric || next.beginsWithUnit) || endsWithUnit && next.isNumeric
      || endsWithPair && next.isLongNumber
  }

  private func isUnit(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
    [currencyWords, currencyCountries, centWords, measures].contains { wordAt(bytes, token.start, $0) != nil }
  }
}
