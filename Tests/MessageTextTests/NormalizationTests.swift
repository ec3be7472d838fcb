import Foundation
import MessageText
import Testing

@Suite struct NormalizationTests {
  static let rows: [(String, String)] = [
    ("", ""), ("abc", "abc"), ("ABC xyz 019", "abc xyz 019"), ("a\tb\rc\u{0}d\u{7F}", "a b c d "),
    ("a\nb\u{B}c\u{C}d", "a\nb\nc\nd"),
    ("É", "e"), ("e\u{301}", "e"), ("ﬁ", "fi"), ("ＰＡＹ", "pay"), ("𝐩𝒶𝓎", "pay"), ("ẞß", "ssss"),
    ("Σςσ", "σσσ"), ("İı", "ii"),
    ("øØđŁłæŒ", "oodllaeoe"), ("йЙёЁ", "ййее"), ("ўЎ", "ўў"), ("が", "が"), ("ｶﾞ", "カ\u{3099}"), ("한", "한"),
    ("٣۴५", "345"), ("①½", "11/2"),
    ("“x” ‘y’ – — …", "\"x\" 'y' - - ..."), ("a\u{200B}b\u{AD}c\u{FEFF}d", "abcd"),
    ("\u{202E}x\u{2066}y", "xy"), ("👩\u{200D}💻", "👩💻"),
    ("❤\u{FE0F}", "❤"), ("a\u{A0}b\u{3000}c\u{2009}d", "a b c d"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"), ("€$£", "€$£"), ("™", "tm"),
    ("אָ", "א"), ("مُ", "م"), ("ñ", "n"), ("Ǆ", "dz"), ("ŉ", "'n"), ("取消", "取消"),
    ("\u{FDFA}", "صلى الله عليه وسلم"), ("ª²", "a2"),
    ("\u{E000}", "\u{E000}"), ("\u{10FFFF}", "\u{10FFFF}"), ("\u{2800}", ""),
  ]

  @Test(arguments: rows)
  func folds(_ source: String, _ folded: String) {
    let text = NormalizedText(Array(source.utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  /// Folded text, a slice of it, and the source it came from.
  @Test(arguments: [
    ("Close it", "close", "Close"), ("Écran", "ecran", "Écran"), ("le ﬁn.", "fin", "ﬁn"), ("ﬁ", "i", "ﬁ"),
    ("ca\u{200B}ncel", "cancel", "ca\u{200B}ncel"),
    ("a\u{200B}b", "a", "a"), ("\u{200B}b", "b", "b"), ("x Straße y", "strasse", "Straße"),
    ("ＰＡＹ", "pay", "ＰＡＹ"), ("😀ok", "ok", "ok"),
    ("Отмените", "отмените", "Отмените"), ("e\u{301}x", "ex", "e\u{301}x"), ("½", "/", "½"),
  ])
  func slicesLeadBack(_ source: String, _ slice: String, _ origin: String) throws {
    let bytes = Array(source.utf8)
    let text = NormalizedText(bytes)
    let range = try #require(text.bytes.firstRange(of: Array(slice.utf8)))
    #expect(Array(bytes[text.sourceRange(of: range)]) == Array(origin.utf8))
  }

  static let damage: [[UInt8]] = [
    [0x80], [0xBF, 0x61], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xC3, 0xC3],
    [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xE0, 0xA0], [0xE2, 0x82], [0xE2, 0x82, 0x61], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xED, 0x9F],
    [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90], [0xF0, 0x9F, 0x98],
    [0xF0, 0x9F, 0x98, 0x61], [0xF0, 0x9F, 0x61],
    [0xF4, 0x8F, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFE], [0xFF, 0xFF],
    [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
  ]

  /// Damage becomes one U+FFFD for each maximal subpart, as `String(decoding:)` does it.
  @Test(arguments: damage)
  func repairs(_ bytes: [UInt8]) {
    #expect(NormalizedText(bytes).bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  @Test func repairsAllShortSequences() {
    let interesting: [UInt8] = [
      0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xEF,
      0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for first in interesting {
      for second in interesting {
        for third in interesting {
          for fourth in interesting {
            let bytes = [first, second, third, fourth]
            // Folded from the repaired text: the same as from the damaged one.
            let repaired = NormalizedText(Array(String(decoding: bytes, as: UTF8.self).utf8))
            let text = NormalizedText(bytes)
            if text.bytes != repaired.bytes { Issue.record("\(bytes)") }
            if !text.bytes.isEmpty, text.sourceRange(of: 0..<text.bytes.count).upperBound > 4 {
              Issue.record("\(bytes)")
            }
          }
        }
      }
    }
  }

  // MARK: - Every scalar

  private func folded(_ text: String) -> String {
    String(decoding: NormalizedText(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// Scalars fold one by one, so that a block of them can be folded at once.
  @Test func foldingTwiceChangesNothing() {
    for block in stride(from: UInt32(0), through: 0x10FFFF, by: 256) {
      var text = ""
      text.unicodeScalars.append(contentsOf: (block..<block + 256).compactMap { Unicode.Scalar($0) })
      let once = NormalizedText(Array(text.utf8)).bytes
      #expect(NormalizedText(once).bytes == once, "block \(String(block, radix: 16))")
    }
  }

  @Test func digitsAndSpacesBecomePlain() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let category = properties.generalCategory
      guard category != .unassigned, category != .privateUse, category != .otherLetter else { continue }
      let plain = folded(String(scalar))
      switch category {
      case .decimalNumber: #expect(plain == String(Int(properties.numericValue ?? -1)))
      case .spaceSeparator: #expect(plain == " ")
      case .lineSeparator, .paragraphSeparator: #expect(plain == "\n")
      case .control: #expect(plain == " " || plain == "\n")
      case .format: #expect(plain.isEmpty)
      default: break
      }
    }
  }

  /// Letters of Latin, Greek and Cyrillic fold as Foundation folds their compatibility forms, but for these: Latin
  /// letters that have no decomposition, and Cyrillic ones whose mark makes another letter.
  static let exceptions: [Unicode.Scalar: String] = [
    "Æ": "ae", "æ": "ae", "Ǣ": "ae", "ǣ": "ae", "Ǽ": "ae", "ǽ": "ae", "Œ": "oe", "œ": "oe", "Ø": "o",
    "ø": "o", "Ǿ": "o", "ǿ": "o", "Ð": "d", "ð": "d", "Đ": "d", "đ": "d", "Þ": "th", "þ": "th",
    "Ħ": "h", "ħ": "h", "ı": "i", "Ɨ": "i", "ĸ": "k", "Ł": "l", "ł": "l", "ŉ": "'n", "Ŋ": "n", "ŋ": "n",
    "Ŧ": "t", "ŧ": "t", "ƀ": "b", "Ƀ": "b", "Ʉ": "u",
    "Й": "й", "й": "й", "Ў": "ў", "ў": "ў",
  ]

  @Test func lettersFoldAsInFoundation() {
    let blocks: [ClosedRange<UInt32>] = [
      0x41...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x1E00...0x1EFF, 0x1F00...0x1FFF, 0xFF21...0xFF5A,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let theirs = String(scalar).decomposedStringWithCompatibilityMapping.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      let ours = folded(String(scalar))
      let expected = Self.exceptions[scalar] ?? theirs
      let isSame = ours.unicodeScalars.elementsEqual(expected.unicodeScalars)
      #expect(isSame, "\(scalar): ours \(ours), theirs \(theirs)")
    }
  }
}
