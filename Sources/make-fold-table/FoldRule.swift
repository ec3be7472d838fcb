import Foundation

/// How a scalar is folded, derived from the Unicode data of the toolchain: the rule behind `FoldTable.swift`.
///
/// 1. Format controls, variation selectors and the diacritics of alphabetic scripts vanish.
/// 2. Compatibility decomposition (NFKD), diacritics dropped, the rest recomposed (NFC): `ﬁ` → `fi`, `é` → `e`,
///    `Ｐ` → `p`, `𝐩` → `p`, while `が` and `한` stay whole. The Cyrillic `й` is a letter, not an accented `и`.
/// 3. Lower case, with `ß` → `ss`, final sigma → sigma, and the Latin letters that NFKD leaves alone.
enum FoldRule {
  /// Latin letters without a decomposition that readers take for a plain one.
  static let undecomposed: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "ς": "σ", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
    "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ŋ": "n", "ƀ": "b", "ɨ": "i", "ʉ": "u", "⁄": "/", "’": "'",
    "‘": "'",
    "ʼ": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
  ]

  /// Letters whose mark makes another letter of the alphabet.
  static let whole: Set<Unicode.Scalar> = ["й", "Й", "ў", "Ў"]

  static func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7,
      0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.generalCategory == .format || properties.isVariationSelector
      || properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
  }

  static func fold(_ scalar: Unicode.Scalar) -> String {
    if isInvisible(scalar) || isDiacritic(scalar) { return "" }
    if (0xE000...0xF8FF).contains(scalar.value) { return String(scalar) }
    if let digit = decimalDigit(scalar) { return String(digit) }
    switch scalar.properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return "\n"
    case .spaceSeparator: return " "
    case .control:
      return scalar == "\n" || scalar == "\u{0B}" || scalar == "\u{0C}" || scalar == "\u{85}" ? "\n" : " "
    default: break
    }
    let lower = scalar.properties.lowercaseMapping
    if whole.contains(scalar) { return lower }
    var folded = ""
    for part in lower.decomposedStringWithCompatibilityMapping.unicodeScalars
    where !isDiacritic(part) && !isInvisible(part) {
      for small in part.properties.lowercaseMapping.unicodeScalars where !isDiacritic(small) {
        folded += undecomposed[small] ?? String(small)
      }
    }
    return folded.precomposedStringWithCanonicalMapping
  }

  static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return nil
    }
    return Int(value)
  }

  /// The letter `a`…`z` that a reader takes the scalar for, where the fold does not give it already. By the first rule
  /// that answers: the scalar's name (`… SMALL CAPITAL A`, `NEGATIVE SQUARED …`, `REGIONAL INDICATOR …`, letters with a
  /// hook, stroke or tail), the tables of `LookAlikes.swift`, and those for its other case (`в` is a small `В`).
  static func lookAlike(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x80, !fold(scalar).unicodeScalars.allSatisfy({ $0.value < 0x80 }) else {
      return nil
    }
    if let letter = letterByName(scalar) ?? lookAlikeTable[scalar] { return letter }
    let properties = scalar.properties
    for other in [properties.uppercaseMapping, properties.lowercaseMapping]
    where other.unicodeScalars.count == 1 {
      if let only = other.unicodeScalars.first, let letter = lookAlikeTable[only] { return letter }
    }
    return nil
  }

  private static let lookAlikeTable: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in resemblingLetters + confusableLetters {
      for scalar in row.looksLikeIt.unicodeScalars where table[scalar] == nil { table[scalar] = row.letter }
    }
    return table
  }()

  private static func letterByName(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let name = scalar.properties.name else { return nil }
    let bare = name.components(separatedBy: " WITH ")[0]
    for beginning in letterNames where bare.hasPrefix(beginning) {
      let rest = bare.dropFirst(beginning.count).unicodeScalars
      if let letter = rest.first, rest.count == 1 {
        return letter.properties.lowercaseMapping.unicodeScalars.first
      }
    }
    return nil
  }

  /// Names of characters that show a letter begin so and end with it.
  private static let letterNames = [
    "LATIN LETTER SMALL CAPITAL ", "LATIN SMALL LETTER TURNED ", "LATIN SMALL LETTER SCRIPT ",
    "LATIN SMALL LETTER ", "LATIN CAPITAL LETTER ", "NEGATIVE CIRCLED LATIN CAPITAL LETTER ",
    "NEGATIVE SQUARED LATIN CAPITAL LETTER ", "REGIONAL INDICATOR SYMBOL LETTER ",
  ]

  /// Class of a scalar that a fold produced. Raw values as in `ScalarClass`.
  static func scalarClass(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    if isInvisible(scalar) || isDiacritic(scalar) { return 5 }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber:
      return isUnspaced(scalar) ? 4 : 1
    case .decimalNumber: return 2
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return 3
    default: return 0
    }
  }

  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x31FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xF900...0xFAFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
