import SeededRandom
import Testing

@testable import MessageText

/// What holds for any text.
@Suite struct DisguiseInvariantTests {
  static let pieces: [[UInt8]] = [
    "cancel", "dispute", "the", "it", "cancle", "p", "a", "y", "i", " ", "  ", "\n", "-", ".", "-\n", "@",
    "$", "!", "|",
    "3", "1", "'", "с", "а", "🅿", "é", "e\u{301}", "\u{200B}", "取", "&#112;", "&amp;", "=20", "=\n", "😀", "€",
    "xq",
    "ﬁ", "½", "\u{336}", "pay", "pal", "http://", "x@y.zz",
  ].map { Array($0.utf8) }

  /// Readings are UTF-8, tokens lead into the source in order, disguises lie within it, and reading the result again
  /// finds nothing that the first pass made.
  @Test(arguments: UInt64(1)...6) func readsAnyText(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<600 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if round % 5 == 0 {
          source.append(UInt8.random(in: 0...255, using: &random))
        } else {
          source += DisguiseInvariantTests.pieces.randomElement(using: &random) ?? []
        }
      }
      let text = NormalizedText(source, lexicon: DisguiseTests.lexicon)
      #expect(String(validating: text.bytes, as: UTF8.self) != nil, "\(source)")
      var end = 0
      for token in tokenize(text) {
        let range = text.sourceRange(of: token.range)
        #expect(!range.isEmpty && range.upperBound <= source.count && range.upperBound >= end, "\(source)")
        end = range.upperBound
      }
      var start = 0
      for disguise in text.disguises {
        #expect(!disguise.range.isEmpty && disguise.range.upperBound <= source.count, "\(source)")
        #expect(disguise.range.lowerBound >= start, "\(source)")
        start = disguise.range.lowerBound
      }
    }
  }

  /// Words of the lexicon, and any words that are far from them, stay as they are.
  @Test func plainWordsStay() {
    var random = SplitMix64(seed: 7)
    let words = "cancel the dispute and send money back to my paypal without it zzyzx qwrtk chance older"
      .split(
        separator: " ")
    for _ in 0..<500 {
      let count = Int.random(in: 1...30, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let read = NormalizedText(Array(text.utf8), lexicon: DisguiseTests.lexicon)
      #expect(read.bytes == Array(text.utf8) && read.disguises.isEmpty)
    }
  }

  /// A megabyte of what an adversary may repeat is read in a moment, and the reading is no longer than twice the text.
  @Test(arguments: [
    "p.", "p ", "p\n", "a", "ab", "cancel", "canc3l ", "cance", "&", "&amp;", "&#", "=", "=\n", "=2", "=C3",
    "@", "a@", "a@ ",
    "$a", "!", "a!", "|a", "'", "a'", "с", "са ", "🅿", "e\u{301}", "\u{336}", "\u{200B}", "re fund ",
    "dis-\n", "xq ", "i",
    "http://", "a.b", "x:", "x-", "1a", "aaab ", "cncl ", "取",
  ]) func manyTimes(_ block: String) {
    let source = Array(String(repeating: block, count: (1 << 19) / block.utf8.count).utf8)
    let clock = ContinuousClock()
    let start = clock.now
    let text = NormalizedText(source, lexicon: DisguiseTests.lexicon)
    // Far above what linear work needs, far below what quadratic work would.
    #expect(clock.now - start < .seconds(20))
    #expect(text.bytes.count <= source.count * 2)
  }
}
