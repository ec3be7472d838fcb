import Foundation
import SeededRandom
import Testing

@testable import Training

/// What each operator makes of a message, worked out by hand.
@Suite struct VariantTests {
  /// An operator on a text whose words `evidence` were named as evidence: all outcomes that chance can lead to.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let strength: Int
    let text: String
    let evidence: [String]
    let outcomes: Set<String>

    init(_ name: String, _ strength: Int, _ text: String, evidence: [String] = [], _ outcomes: Set<String>) {
      (self.name, self.strength, self.text, self.evidence) = (name, strength, text, evidence)
      self.outcomes = outcomes
    }

    var testDescription: String { "\(name) \(strength): \(text)" }
  }

  static let rows: [Row] = [
    // Key words: those of the evidence, else the longest, a fifth and one more; the main word is the longest of the
    // strongest evidence.
    Row("case", 2, "please close the dispute", evidence: ["close"], ["please CLOSE the dispute"]),
    Row("case", 2, "please close the dispute", ["please close the DISPUTE"]),
    Row("case", 2, "it is a no", ["it is a no"]),
    Row(
      "spaced", 1, "please close the dispute", evidence: ["close the dispute"],
      ["please close the d i s p u t e"]),
    Row("spaced", 1, "close it and pay", evidence: ["pay", "close"], ["close it and p a y"]),
    // How far each strength reaches.
    Row("case", 1, "so pay", ["so Pay", "so pAy", "so paY"]),
    Row("case", 3, "so pay, größe ß", ["SO PAY, GRÖßE ß"]),
    Row("spaced", 2, "pay me, close", evidence: ["pay", "close"], ["p a y me, c l o s e"]),
    Row("spaced", 3, "I pay £5 to you", ["I   p a y £5   t o   y o u"]),
    // Letters.
    Row("look-alikes", 1, "I pay", ["I рay", "I ρay", "I pаy", "I pαy", "I paу"]),
    Row("look-alikes", 2, "ok rob", evidence: ["rob"], ["ok гоb", "ok гοb"]),
    Row("look-alikes", 3, "rob да", ["гоb да", "гοb да"]),
    Row("leet", 1, "go sky", ["go 5ky", "go $ky"]),
    Row("leet", 2, "SEA", ["534", "53@", "$34", "$3@"]),
    Row("leet", 3, "go up", ["90 up"]),
    Row("full-width", 2, "pay a4", evidence: ["pay"], ["ｐａｙ a4"]),
    Row("full-width", 3, "Pay 5, a4", ["Ｐａｙ ５, ａ４"]),
    Row("entities", 1, "so hm2y", ["so hm2y"]),
    Row(
      "entities", 2, "no fly", evidence: ["fly"],
      Set(
        entities("f").flatMap { f in
          entities("l").flatMap { l in entities("y").map { "no \(f)\(l)\($0)" } }
        })),
    Row("soft-hyphen", 1, "so pay", ["so p\u{AD}ay", "so pa\u{AD}y"]),
    Row("soft-hyphen", 3, "so pay", ["s\u{AD}o p\u{AD}a\u{AD}y"]),
    Row(
      "zero-width", 1, "no pay",
      Set(
        ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"].flatMap {
          ["no p\($0)ay", "no pa\($0)y"]
        })),
    Row("emoji", 1, "a pay", Set(["⭐", "🌹", "👍", "😊", "🔥"].flatMap { ["a p\($0)ay", "a pa\($0)y"] })),
    // Words.
    Row("dotted", 1, "so pay", ["so p.a.y", "so p-a-y", "so p_a_y", "so p*a*y"]),
    Row("dotted", 3, "my pay2", ["m.y pay2", "m-y pay2", "m_y pay2", "m*y pay2"]),
    Row(
      "typo", 1, "a case",
      [
        "a cse", "a cae", "a cas", "a csae", "a caes", "a cqse", "a csse", "a czse", "a caae", "a cade",
        "a casw",
        "a casr", "a caase", "a casse", "a casee",
      ]),
    Row("typo", 1, "so pay", ["so pay"]),
    Row(
      "repeated", 1, "a case",
      Set(
        ["a", "s", "e"].flatMap { letter in
          (2...4).map {
            "a case".replacing(letter, with: String(repeating: letter, count: $0 + 1), maxReplacements: 2)
          }
        }.map { "a " + $0.drop { $0 != "c" } })),
    Row("vowels", 1, "a dispute", ["a dspt"]),
    Row("vowels", 2, "our Amount", ["our Amnt"]),
    Row("vowels", 1, "queue", ["queue"]),
    Row("broken", 1, "our dispute", ["our dis-\npute", "our dis\npute"]),
    Row("glued", 1, "close the dispute now", evidence: ["dispute"], ["close thedisputenow"]),
    Row("glued", 2, "pay it, close it now", evidence: ["close", "pay"], ["payit, closeit now"]),
    // Lines.
    Row("wrap", 3, "one two three four five six seven", ["one two three four\nfive six seven"]),
    Row("wrap", 3, "one two\nthree four five six seven", ["one two\nthree four five six\nseven"]),
    Row("wrap", 2, "one two three four five six seven", ["one two three four five six seven"]),
  ]

  private static func entities(_ letter: Unicode.Scalar) -> [String] {
    ["&#\(letter.value);", "&#x\(String(letter.value, radix: 16));"]
  }

  private func variant(_ row: Row, seed: UInt64) throws -> String {
    let evidence = try row.evidence.map { piece in
      let range = try #require(row.text.firstRange(of: piece))
      return row.text.utf8.distance(
        from: row.text.startIndex, to: range.lowerBound)..<row.text.utf8.distance(
          from: row.text.startIndex, to: range.upperBound)
    }
    var variant = Variant(
      Array(row.text.utf8), evidence: evidence, strength: row.strength, random: SplitMix64(seed: seed))
    try #require(VariantOperator.all.first { $0.name == row.name }).apply(&variant)
    return String(decoding: variant.bytes, as: UTF8.self)
  }

  @Test(arguments: rows) func outcomes(_ row: Row) throws {
    let seen = Set(
      try (0..<UInt64(30 * row.outcomes.count)).map { Array(try variant(row, seed: $0).unicodeScalars) })
    #expect(seen == Set(row.outcomes.map { Array($0.unicodeScalars) }))
  }

  @Test func accentsComeOffAgain() throws {
    for seed in 0..<100 as Range<UInt64> {
      let text = "Czech lady's first dozen"
      let accented = try variant(Row("accents", 3, text, []), seed: seed)
      #expect(accented != text)
      let plain = accented.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark
      }
      #expect(String(String.UnicodeScalarView(plain)) == text)
    }
  }

  @Test(arguments: [1, 2, 3]) func paddingLeavesTheMessageWhole(_ strength: Int) throws {
    let count = [100, 300, 1000][strength - 1]
    for (side, sides) in [("before", 1), ("after", 1), ("around", 2)] {
      for name in ["padding", "honest words"] {
        let padded = try variant(Row("\(name) \(side)", strength, "Pay by card.", []), seed: 5)
        let words = padded.split(whereSeparator: \.isWhitespace).count
        #expect((sides * count + 3..<sides * (count + 20) + 3).contains(words))
        #expect(padded.hasPrefix("Pay by card.") == (side == "after"))
        #expect(padded.hasSuffix("Pay by card.") == (side == "before"))
        #expect(padded.contains("Pay by card."))
      }
    }
  }

  static let texts: [(name: String, bytes: [UInt8])] = [
    ("empty", []), ("one letter", Array("a".utf8)), ("spaces", Array(" \n \t".utf8)),
    ("many scripts", Array("Größe страница 你好吗 ชื่อ שלום 😊🏽 e\u{301}\u{302} İı ﬁ ß ŉ \u{0} 3×4".utf8)),
    ("damaged", [0xFF, 0x61, 0x62, 0x63, 0xC3, 0x20, 0xE2, 0x82, 0x64, 0x65, 0x66, 0xED, 0xA0, 0x80]),
    ("long", Array(String(repeating: "request ", count: 500).utf8)),
  ]

  /// Whatever the text and whatever is said to be evidence: valid UTF-8, and the same for the same seed.
  @Test(arguments: texts.map(\.name)) func anyText(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).bytes
    var random = SplitMix64(seed: 3)
    for row in VariantOperator.all {
      for strength in row.strengths {
        let start = Int.random(in: 0...text.count + 2, using: &random)
        let evidence = [start..<start + Int.random(in: 0...9, using: &random)]
        let made = (0..<2).map { _ in
          var variant = Variant(
            text, evidence: evidence, strength: strength, random: SplitMix64(seed: 8), honestWords: ["fine"])
          row.apply(&variant)
          return variant.bytes
        }
        #expect(made[0] == made[1])
        #expect(String(validating: made[0], as: UTF8.self) != nil)
      }
    }
  }

  @Test func tables() {
    for table in [lookAlikes, leetSigns, accentedLetters] {
      let letters = table.map(\.letter.value)
      #expect(letters == Set(letters).sorted())
      #expect(
        table.allSatisfy { !$0.others.isEmpty && Set($0.others).count == $0.others.unicodeScalars.count })
    }
    #expect(
      lookAlikes.allSatisfy { $0.others.unicodeScalars.allSatisfy { (0x370...0x52F).contains($0.value) } })
    #expect(
      leetSigns.allSatisfy {
        $0.others.unicodeScalars.allSatisfy { $0.isASCII && !$0.properties.isAlphabetic }
      })
    for row in neighbourKeys {
      for neighbour in row.neighbours.unicodeScalars {
        let back = neighbourKeys.first { $0.key == neighbour }
        #expect(back?.neighbours.unicodeScalars.contains(row.key) == true, "\(row.key) and \(neighbour)")
      }
    }
    #expect(neighbourKeys.map(\.key.value) == (0x61...0x7A).map { UInt32($0) })
    #expect(Set(VariantOperator.all.map(\.name)).count == VariantOperator.all.count)
    #expect(VariantOperator.all.allSatisfy { $0.strengths.lowerBound == 1 && $0.strengths.upperBound <= 3 })
    #expect(Set(friendlySentences).count == friendlySentences.count)
    #expect(friendlySentences.allSatisfy { $0.hasSuffix(".") && $0.split(separator: " ").count < 20 })
  }
}
