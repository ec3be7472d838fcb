/// What of a run of bytes without spaces may belong to a shape that reaches over a space: `5 usd`, `$ 5`, `+49 151 …`,
/// `RR 123 456 785 CN`, `0.01 mm`.
package struct ShapeTraits: OptionSet, Sendable {
  package let rawValue: UInt16

  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What every set has, but without asking a table of the type for it: it is asked of every run.
  @inlinable
  package var isEmpty: Bool { rawValue == 0 }

  /// A digit, a currency mark, or nothing but marks that group digits.
  private static let numeric = ShapeTraits(rawValue: 1)
  /// Digits enough for a parcel number.
  private static let longNumber = ShapeTraits(rawValue: 2)
  /// Its first or last token is a unit or a currency.
  private static let beginsWithUnit = ShapeTraits(rawValue: 4)
  private static let endsWithUnit = ShapeTraits(rawValue: 8)
  /// Its first character is a currency mark without a digit behind it, its last one any currency mark.
  private static let beginsWithMark = ShapeTraits(rawValue: 16)
  private static let endsWithMark = ShapeTraits(rawValue: 32)
  private static let endsWithDigit = ShapeTraits(rawValue: 64)
  /// The number of a phone may begin here: a `+`, or many digits in groups.
  private static let opensPhone = ShapeTraits(rawValue: 128)
  /// Its last token is two letters, as a parcel number begins.
  private static let endsWithPair = ShapeTraits(rawValue: 256)
  /// Two letters and digits stand before the next run: ``following(_:)``.
  private static let opensParcel = ShapeTraits(rawValue: 512)

  /// `bytes`: the run, normalised; `tokens`: its tokens. O(bytes).
  package init(_ bytes: Span<UInt8>, _ tokens: [Token]) {
    var traits: ShapeTraits = []
    var digits = 0
    var hasHyphen = false
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : decodeScalar(bytes, at: index).length
      let next = index + length
      switch bytes[index] {
      case 0x30...0x39:
        digits += 1
        if next == bytes.count { traits.insert(.endsWithDigit) }
      case UInt8(ascii: "+"):
        traits.insert(.opensPhone)
        if tokens.isEmpty { traits.insert(.numeric) }
      case UInt8(ascii: "-"):
        hasHyphen = true
        if tokens.isEmpty { traits.insert(.numeric) }
      case UInt8(ascii: "("), UInt8(ascii: ")"): if tokens.isEmpty { traits.insert(.numeric) }
      case UInt8(ascii: "$"), 0x80...:
        guard isCurrencyMark(bytes, at: index) != nil else { break }
        traits.insert(.numeric)
        if next == bytes.count { traits.insert(.endsWithMark) }
        if index == 0, next == bytes.count || asciiClass(bytes[next]) != .digit {
          traits.insert(.beginsWithMark)
        }
      default: break
      }
      index = next
    }
    if digits > 0 { traits.insert(.numeric) }
    if digits >= 9 { traits.formUnion(hasHyphen ? [.longNumber, .opensPhone] : .longNumber) }
    if let first = tokens.first, let last = tokens.last {
      if isUnit(bytes, first) { traits.insert(.beginsWithUnit) }
      if isUnit(bytes, last) { traits.insert(.endsWithUnit) }
      if last.kind == .word, last.end - last.start == 2 { traits.insert(.endsWithPair) }
    }
    self = traits
  }

  /// The traits of this run behind another one.
  @inline(__always)
  package func following(_ before: ShapeTraits) -> ShapeTraits {
    let isGroup = contains(.numeric) && !before.isDisjoint(with: [.endsWithPair, .opensParcel])
    return isGroup ? union(.opensParcel) : self
  }

  /// Whether the two runs, one behind the other, may be one shape or change each other's.
  @inline(__always)
  package func mayReach(into next: ShapeTraits) -> Bool {
    if isEmpty || next.isEmpty { return false }
    if next.contains(.numeric),
      !isDisjoint(with: [.opensPhone, .opensParcel, .endsWithUnit, .endsWithMark])
    {
      return true
    }
    return contains(.endsWithDigit) && !next.isDisjoint(with: [.beginsWithUnit, .beginsWithMark])
      || contains(.endsWithPair) && next.contains(.longNumber)
  }
}

/// Words that belong to the number before or behind them.
private let units = currencyWords + currencyCountries + centWords + measures

private func isUnit(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
  token.end - token.start <= 8 && wordAt(bytes, token.start, units) != nil
}
