import SeededRandom

// Operators that disguise letters and leave the words in their places.

/// Letters of other scripts that look like a Latin one (Unicode Technical Standard 39, by eye): Cyrillic, then Greek.
let lookAlikes: [(letter: Unicode.Scalar, others: String)] = [
  ("A", "АΑ"), ("B", "ВΒ"), ("C", "СϹ"), ("E", "ЕΕ"), ("H", "НΗ"), ("I", "ІΙ"), ("J", "Ј"), ("K", "КΚ"),
  ("M", "МΜ"), ("N", "Ν"), ("O", "ОΟ"), ("P", "РΡ"), ("S", "Ѕ"), ("T", "ТΤ"), ("X", "ХΧ"), ("Y", "УΥ"),
  ("Z", "Ζ"), ("a", "аα"), ("c", "сϲ"), ("d", "ԁ"), ("e", "е"), ("h", "һ"), ("i", "іι"), ("j", "ј"),
  ("k", "кκ"), ("m", "м"), ("o", "оο"), ("p", "рρ"), ("q", "ԛ"), ("r", "г"), ("s", "ѕ"), ("t", "т"),
  ("u", "υ"), ("v", "ν"), ("w", "ԝ"), ("x", "х"), ("y", "у"),
]

/// Digits and signs that are read as letters.
let leetSigns: [(letter: Unicode.Scalar, others: String)] = [
  ("a", "4@"), ("b", "8"), ("e", "3"), ("g", "9"), ("i", "1!"), ("l", "1"), ("o", "0"), ("s", "5$"),
  ("t", "7"),
]

/// Latin letters with marks.
let accentedLetters: [(letter: Unicode.Scalar, others: String)] = [
  ("a", "àáâãäå"), ("c", "çćč"), ("d", "ď"), ("e", "èéêëě"), ("g", "ğ"), ("i", "ìíîï"), ("l", "ĺľ"),
  ("n", "ñńň"),
  ("o", "òóôõö"), ("r", "ŕř"), ("s", "śšş"), ("t", "ťţ"), ("u", "ùúûüů"), ("y", "ýÿ"), ("z", "źžż"),
]

/// Marks that combine with the letter before them: grave, acute, circumflex, tilde, diaeresis, dot below.
private let combiningMarks: Variant.Letter = [
  "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{323}",
]

/// Zero-width space, non-joiner, joiner, word joiner, byte-order mark.
private let zeroWidthMarks: Variant.Letter = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]

private let emoji: Variant.Letter = ["⭐", "🌹", "👍", "😊", "🔥"]

extension Variant {
  /// `pay` → `pаy`, its second letter now Cyrillic
  mutating func useLookAlikes() { changeLetters { letter, random in pick(lookAlikes, letter, &random) } }

  /// `dispute` → `d1spu7e`
  mutating func useLeet() {
    changeLetters { letter, random in
      guard letter.isASCII, letter.properties.isAlphabetic else { return nil }
      return pick(leetSigns, Unicode.Scalar(UInt8(letter.value) | 0x20), &random)
    }
  }

  /// `close` → `clóse`, as one scalar or as two
  mutating func useAccents() {
    changeLetters { letter, random in
      guard let accented = pick(accentedLetters, letter, &random) else { return nil }
      guard Bool.random(using: &random), let mark = combiningMarks.randomElement(using: &random) else {
        return accented
      }
      return [letter, mark]
    }
  }

  /// `pay` → `ｐａｙ`
  mutating func useFullWidth() {
    changeLetters { letter, _ in
      (0x21...0x7E).contains(letter.value) ? Unicode.Scalar(letter.value + 0xFEE0).map { [$0] } : nil
    }
  }

  /// `dispute` → `disPute`; letters whose capital does not lead back are left alone
  mutating func useCapitals() {
    changeLetters { letter, _ in
      let upper = Array(letter.properties.uppercaseMapping.unicodeScalars)
      guard upper.count == 1, upper[0] != letter,
        Array(upper[0].properties.lowercaseMapping.unicodeScalars) == [letter]
      else { return nil }
      return upper
    }
  }

  /// `pay` → `&#112;&#x61;&#121;`
  mutating func useEntities() {
    changeLetters { letter, random in
      guard letter.isASCII, letter.properties.isAlphabetic else { return nil }
      let isHexadecimal = Bool.random(using: &random)
      let digits = String(letter.value, radix: isHexadecimal ? 16 : 10)
      return Array("&#\(isHexadecimal ? "x" : "")\(digits);".unicodeScalars)
    }
  }

  mutating func insertZeroWidth() { insertBetweenLetters { [any(zeroWidthMarks, &$0)] } }
  mutating func insertSoftHyphens() { insertBetweenLetters { _ in ["\u{AD}"] } }
  mutating func insertEmoji() { insertBetweenLetters { [any(emoji, &$0)] } }
}

/// One of a letter's disguises; nil where the table has none.
private func pick(
  _ table: [(letter: Unicode.Scalar, others: String)], _ letter: Unicode.Scalar, _ random: inout SplitMix64
) -> Variant.Letter? {
  guard let row = table.first(where: { $0.letter == letter }) else { return nil }
  return row.others.unicodeScalars.randomElement(using: &random).map { [$0] }
}

private func any(_ letters: Variant.Letter, _ random: inout SplitMix64) -> Unicode.Scalar {
  letters[Int(random.next() % UInt64(letters.count))]
}
