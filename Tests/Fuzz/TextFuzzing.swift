@testable import AdviseCommand
@testable import MessageText
@testable import RiskScoring

private let scorer = try? Scorer(model: .builtIn())
nonisolated(unsafe) private var memory = scorer?.memory()
private let keywords = KeywordAutomaton()

/// Normaliser, disguise reader, tokeniser and scorer: what is read is UTF-8, all of it leads back into the source in
/// order, and a message scores the same whichever way it is read and whatever was read before. A form feed parts
/// messages.
func checkText(_ bytes: [UInt8]) {
  checkReading(bytes, lexicon: nil)
  checkReading(bytes, lexicon: englishLexicon)
  guard let scorer, var seen = memory else { preconditionFailure("no model") }
  memory = nil
  let texts = bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map(Array.init)
  let messages = texts.enumerated().map { (index: $0 * 2, text: $1) }
  let card = scorer.score(messages, &seen)
  memory = seen
  var fresh = scorer.memory(places: 16)
  fresh.readsPlain = false
  let slow = scorer.score(messages, &fresh)
  precondition(card.risk == slow.risk && card.verdict == slow.verdict && (0...1).contains(card.risk))
  for (label, other) in zip(card.labels, slow.labels) {
    precondition(label.logOdds == other.logOdds && label.evidence == other.evidence)
    precondition((0...1).contains(label.probability))
    for evidence in label.evidence {
      let text = texts[evidence.message / 2]
      precondition(evidence.range.lowerBound >= 0 && evidence.range.upperBound <= text.count)
      precondition(!evidence.range.isEmpty)
    }
  }
  let learned = MessageFeatures(bytes, keywords: keywords)
  let tokens = learned.reading.tokens.count
  for feature in learned.features { precondition(feature.tokens.upperBound <= max(tokens, 1)) }
  precondition(learned.features.filter(\.isWord).count == tokens)
}

private func checkReading(_ source: [UInt8], lexicon: Lexicon?) {
  let text = NormalizedText(source, lexicon: lexicon)
  precondition(String(validating: text.bytes, as: UTF8.self) != nil)
  precondition(text.bytes.count <= 20 * source.count)
  var end = 0
  var place = 0
  for token in tokenize(text) {
    precondition(token.start >= place && token.end > token.start && token.end <= text.bytes.count)
    place = token.end
    let range = text.sourceRange(of: token.range)
    precondition(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= source.count)
    precondition(range.upperBound >= end)
    end = range.upperBound
  }
  var start = 0
  for disguise in text.disguises {
    precondition(!disguise.range.isEmpty && disguise.range.upperBound <= source.count)
    precondition(disguise.range.lowerBound >= start)
    start = disguise.range.lowerBound
  }
}

let textSeeds: [[UInt8]] = [
  "please cancel the dispute, I send you $5 by PayPal today", "p.a.y.p.a.l", "p a y p a l",
  "c@nc3l th3 d1spute",
  "can-\ncel the dis pute", "cl\u{200B}ose it, \u{202E}esaelp", "с\u{430}ncel the d\u{456}spute",
  "&#112;lease &amp;amp; w=20ait=\nnow =C3=A9", "do NOT cancel, said the seller: \"cancel it\"",
  "RR123456785CN track 12.05.2024, +49 171 1234567, a@b.com, http://x.com/y @name 50% 24/7",
  "取消纠纷，谢谢。", "p\u{336}a\u{336}y me", "🅿\u{FE0F}🅰🆈 👩\u{200D}💻 1\u{20E3}", "close\u{C}the dispute\u{C}please",
  "don't wait!! 0.01 usd; €3,50 (10 cent)", "ＣＬＯＳＥ ｉｔ", "\u{1D41C}\u{1D41A}\u{1D427}cel",
].map { Array($0.utf8) }
