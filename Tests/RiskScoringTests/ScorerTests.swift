import Foundation
import MessageText
import SeededRandom
import Testing

@testable import RiskScoring

@Suite struct ScorerTests {
  /// Log-odds of the three columns of the tiny model, worked out by hand.
  ///
  /// - `alpha`: length 1. Risky: score −1 + 0.5 · 6 = 2, log-odds 2 · 2 + 0.5 = 4.5. Claim: −1, log-odds −2. Risk:
  ///   evidence 4.5 + (0.5 + 0.25 · 4) = 6, log-odds 4.
  /// - `alpha beta`: length √(1 + 3) = 2. Risky: −1 + 0.5 · 4 / 2 = 0, log-odds 0.5. Claim: 3 / 2, log-odds 0.5. Risk:
  ///   0.5 + (0.5 + 0.25 · 4 / 2) = 1.5, log-odds −0.5.
  struct Row: Sendable {
    let text: String
    let logOdds: [Double]
    let verdict: Verdict

    init(_ text: String, _ logOdds: [Double], _ verdict: Verdict) {
      (self.text, self.logOdds, self.verdict) = (text, logOdds, verdict)
    }
  }

  @Test(arguments: [
    Row("alpha", [4.5, -2, 4], .scam),
    Row("ÁLPHA", [4.5, -2, 4], .scam),
    Row("alpha beta", [0.5, 0.5, -0.5], .clear),
    Row("beta", [-1.5 - 2 / 3.0.squareRoot(), 4 / 3.0.squareRoot() - 1, -3 - 2 / 3.0.squareRoot()], .clear),
    // Twice alpha, once beta: length √5, weights 10, 2 and 8.
    Row(
      "alpha, alpha beta",
      [-1.5 + 10 / 5.0.squareRoot(), 2 / 5.0.squareRoot() - 1, -3 + 12 / 5.0.squareRoot()], .scam),
    // A third of the words is known, then a quarter: unknown ones change no score.
    Row("alpha one two", [4.5, -2, 4], .scam),
    Row("alpha one two three", [4.5, -2, 4], .unsure),
    // Nothing known: the biases speak, and nobody believes them.
    Row("gamma", [-1.5, -1, -3], .unsure),
    Row("", [-1.5, -1, -3], .unsure),
  ]) func handWorked(_ row: Row) throws {
    let card = try TinyModel().scorer().score([(0, Array(row.text.utf8))])
    // That any risk is there can't be less likely than that one is.
    let risky = min(row.logOdds[0], row.logOdds[2])
    let probabilities = [risky, row.logOdds[1], row.logOdds[2]].map { 1 / (1 + exp(-$0)) }
    for (label, expected) in zip(card.labels, probabilities) {
      #expect((label.probability - expected).magnitude < 1e-14)
    }
    #expect((card.risk - probabilities[2]).magnitude < 1e-14)
    #expect(card.labels.map(\.isPresent) == [risky >= 0, probabilities[1] >= 0.25])
    #expect(card.isScam == (row.logOdds[2] >= 0))
    #expect(card.verdict == row.verdict)
    #expect(card.labels.allSatisfy { $0.isPresent || $0.evidence.isEmpty })
  }

  /// `alpha` has evidence 6 for the risk column; the intercept moves the log-odds about the threshold at 0.
  @Test(arguments: [
    (-0.51, Verdict.clear, false), (-0.5, .clear, false), (-0.49, .unsure, false), (-0.01, .unsure, false),
    (0, .unsure, true), (0.49, .unsure, true), (0.5, .scam, true), (9, .scam, true), (-9, .clear, false),
  ]) func verdictBands(_ odds: Double, _ verdict: Verdict, _ isScam: Bool) throws {
    let card = try TinyModel(riskIntercept: odds - 6).scorer().score([(0, Array("alpha".utf8))])
    #expect(card.verdict == verdict)
    #expect(card.isScam == isScam)
  }

  /// A text and the pieces that speak for the risky label, strongest first.
  @Test(arguments: [
    ("alpha", [0..<5]), ("Well, Alpha!", [6..<11]), ("héllo ÁLPHA", [7..<13]),
    // One weak token between two strong ones is forgiven, two are not.
    ("alpha x alpha y y alpha", [0..<13, 18..<23]),
    // Equal pieces stand in their order; none leads over the end of a sentence.
    ("alpha. alpha", [0..<5, 7..<12]),
    // At most three.
    ("alpha. alpha. alpha. alpha", [0..<5, 7..<12, 14..<19]),
    // At most twelve tokens; the thirteenth alone carries less than a third.
    (Array(repeating: "alpha", count: 13).joined(separator: " "), [0..<71]),
  ]) func evidence(_ text: String, _ ranges: [Range<Int>]) throws {
    let card = try TinyModel().scorer().score([(3, Array(text.utf8))])
    #expect(card.labels[0].evidence == ranges.map { Evidence(message: 3, range: $0) })
  }

  @Test func eachLabelTakesTheMessageThatShowsItMost() throws {
    let messages = [
      (index: 4, text: Array("alpha".utf8)), (7, Array("beta".utf8)), (9, Array("alpha beta".utf8)),
    ]
    for messages in [messages, messages.reversed()] {
      let card = try TinyModel().scorer().score(messages)
      // 4.5, but no surer than the risk.
      #expect((card.labels[0].probability - 1 / (1 + exp(-4))).magnitude < 1e-14)
      #expect((card.labels[1].probability - 1 / (1 + exp(1 - 4 / 3.0.squareRoot()))).magnitude < 1e-14)
      #expect((card.risk - 1 / (1 + exp(-4))).magnitude < 1e-14)
      #expect(card.labels[0].evidence == [Evidence(message: 4, range: 0..<5)])
      #expect(card.labels[1].evidence == [Evidence(message: 7, range: 0..<4)])
      #expect(card.signals.map(\.column) == [0, 1])
    }
  }

  @Test func theFirstOfEqualMessagesIsQuoted() throws {
    let card = try TinyModel().scorer().score([(2, Array("alpha".utf8)), (1, Array("alpha".utf8))])
    #expect(card.labels[0].evidence == [Evidence(message: 2, range: 0..<5)])
  }

  @Test func noMessagesAreUnsure() throws {
    let card = try TinyModel().scorer().score([])
    #expect(card.verdict == .unsure && !card.isScam && card.risk == 0)
    #expect(card.labels.map(\.probability) == [0, 0] && card.signals.isEmpty)
  }

  // MARK: - Windows

  /// `beta` speaks against the risky label; a thousand of them on either side leave `alpha` its clause. The label loses
  /// what the whole message can take at most, slope × 0.6 × (1 + 0.75), and the risk nothing.
  @Test func honestWordsAroundDoNotDilute() throws {
    let padding = String(repeating: "beta beta beta. ", count: 340)
    // The risk is so high that it bounds no label.
    let scorer = try TinyModel(readsWindows: true, riskIntercept: 9).scorer()
    let alone = scorer.score([(0, Array("alpha alpha alpha".utf8))])
    for text in [padding + "alpha alpha alpha", "alpha alpha alpha. " + padding] {
      let card = scorer.score([(0, Array(text.utf8))])
      #expect(card.risk == alone.risk && card.verdict == .scam)
      #expect((alone.labels[0].logOdds - card.labels[0].logOdds - 2.1).magnitude < 1e-12)
      let start = text.utf8.prefix { $0 != UInt8(ascii: "l") }.count - 1
      #expect(card.labels[0].evidence == [Evidence(message: 0, range: start..<start + 17)])
    }
  }

  /// Nor do words that the model doesn't know, once enough in the window is known.
  @Test func unknownWordsAroundDoNotHide() throws {
    let padding = String(repeating: "zzz. ", count: 500)
    let scorer = try TinyModel(readsWindows: true).scorer()
    let card = scorer.score([(0, Array((padding + "alpha alpha alpha alpha").utf8))])
    #expect(card.verdict == .scam)
    let little = scorer.score([(0, Array((padding + "alpha").utf8))])
    #expect(little.verdict == .unsure && little.isScam)
  }

  @Test(arguments: [
    // text, lengths of its clauses in tokens
    ("", []), ("one two three. four", [3, 1]), ("one two. three", [3]), ("one\n\ntwo", [1, 1]),
    ("one two\nthree", [3]), ("one,\ntwo", [1, 1]),
    ("one two three four, five six. seven", [4, 3]), ("one two, three", [3]),
    (Array(repeating: "word", count: 50).joined(separator: " "), [24, 24, 2]),
  ]) func clauses(_ text: String, _ lengths: [Int]) {
    let reading = MessageReading(Array(text.utf8), keywords: KeywordAutomaton())
    #expect(reading.clauses.map(\.count) == lengths)
    #expect(reading.clauses.flatMap { $0 } == Array(reading.tokens.indices))
  }

  private static let windowsOfWords: [(words: Int, windows: [Range<Int>])] = [
    (1, [0..<1]), (12, [0..<12]), (14, [0..<14, 0..<12, 4..<14]),
    (26, [0..<24, 24..<26, 0..<26, 0..<12, 4..<16, 8..<20, 12..<24, 16..<26]),
    (30, [0..<24, 24..<30, 0..<30, 0..<12, 4..<16, 8..<20, 12..<24, 16..<28, 20..<30]),
  ]

  /// Clauses, the sentence that they make, three pieces of a clause at a time, then those over a cut.
  @Test(arguments: windowsOfWords) func windows(_ words: Int, _ windows: [Range<Int>]) {
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    #expect(MessageReading(Array(text.utf8), keywords: KeywordAutomaton()).windows == windows)
  }

  /// In a long text two pieces at a time, too.
  @Test func windowsOfALongText() {
    func windows(_ words: Int) -> Set<Range<Int>> {
      let text = Array(repeating: "word", count: words).joined(separator: " ")
      return Set(MessageReading(Array(text.utf8), keywords: KeywordAutomaton()).windows)
    }
    #expect(windows(101).isSuperset(of: [0..<8, 4..<12, 20..<28, 92..<100, 92..<101]))
    #expect(windows(100).allSatisfy { $0.count != 8 })
  }

  /// Nor where nothing parts them from it.
  @Test func honestWordsInTheClauseDiluteLess() throws {
    let scorer = try TinyModel(readsWindows: true).scorer()
    func risk(_ text: String) -> Double { scorer.score([(0, Array(text.utf8))]).risk }
    let request = "alpha alpha alpha alpha"
    let few = risk(String(repeating: "beta ", count: 8) + request)
    #expect(few < risk(request))
    #expect(risk(String(repeating: "beta ", count: 20) + request) == few)
    #expect(
      risk(String(repeating: "beta ", count: 8) + request + String(repeating: " beta", count: 8)) == few)
    // Over a cut, and in a long text.
    #expect(
      risk(String(repeating: "beta ", count: 22) + request + String(repeating: " beta", count: 10)) == few)
    #expect(risk(String(repeating: "beta ", count: 104) + request) == risk("beta beta beta beta " + request))
  }

  // MARK: - Requests over several messages

  @Test(arguments: [
    (["Please close", "the dispute"], [0..<12, 0..<11]),
    (["we kindly ask: close", "your", "claim today"], [15..<20, 0..<4, 0..<5]),
  ]) func splitRequestsAreFound(_ texts: [String], _ ranges: [Range<Int>]) throws {
    let messages = texts.enumerated().map { (index: $0.offset * 2, text: Array($0.element.utf8)) }
    let seams = Passage.seams(messages)
    #expect(seams.count == 1)
    let passage = try #require(seams.first)
    #expect(passage.text == Array(texts.joined(separator: "\n").utf8))
    let keywords = KeywordAutomaton()
    let reading = MessageReading(passage.text, keywords: keywords)
    let hits = reading.hits.filter { passage.crossesBorder(reading.sourceRange(of: $0.tokens)) }
    #expect(hits.contains { keywords.concepts[$0.concept] == "cancel-request" && $0.mode == .asked })
    let whole = try #require(ranges.first).lowerBound..<passage.text.count
    let evidence = passage.evidence(whole)
    #expect(evidence.map(\.message) == messages.map(\.index))
    #expect(evidence.map { $0.range.lowerBound } == ranges.map(\.lowerBound))
  }

  /// Long messages meet with their ends only, cut between words; tiny ones share a seam.
  @Test func seamsAreShort() throws {
    let long = Array(String(repeating: "word ", count: 1000).utf8)
    let seam = try #require(Passage.seams([(0, long), (1, long)]).first)
    #expect(seam.text.count <= 2 * Passage.reach + 1 && seam.parts.map(\.message) == [0, 1])
    #expect(
      String(decoding: seam.text, as: UTF8.self).split { " \n".contains($0) }.allSatisfy { $0 == "word" })
    let many = (0..<1000).map { (index: $0, text: Array("a".utf8)) }
    let seams = Passage.seams(many)
    #expect(seams.reduce(0) { $0 + $1.text.count } < 8 * 2 * many.count)
    // No border is far from the middle of a seam.
    #expect(seams.count > many.count * 2 / Passage.reach)
    #expect(Passage.seams([]).isEmpty && Passage.seams([(0, long)]).isEmpty)
    #expect(Passage.seams([(0, []), (1, [])]).allSatisfy { $0.text.count <= 1 })
    let unbroken = [UInt8](repeating: UInt8(ascii: "x"), count: 500)
    #expect(Passage.seams([(0, unbroken), (1, unbroken)]).allSatisfy { $0.text.count <= 1 })
  }

  // MARK: - The default model

  static func defaultScorer() throws -> Scorer {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Scorer(model: try Model(Array(Data(contentsOf: root.appending(path: "Models/default.model")))))
  }

  @Test(arguments: [
    "您好，请您先关闭纠纷，我们会尽快给您退款。", "ขอความกรุณาปิดข้อพิพาทก่อน", "қўзғ ҷӯё ҳақ ғўр ҷиҳ",
    "xqzvk wvkjq zzqxj kqwvz", "⠁⠃⠉ ⠙⠑⠋", "", "…",
  ]) func unknownLanguagesAreUnsure(_ text: String) throws {
    #expect(try ScorerTests.defaultScorer().score([(0, Array(text.utf8))]).verdict == .unsure)
  }

  @Test func evidenceLiesOnTokens() throws {
    let scorer = try ScorerTests.defaultScorer()
    let words = [
      "please", "close", "the", "dispute", "DISPUTE.", "i", "send", "$5", "by", "PayPal", "don’t", "né",
      "ﬁve",
      "stars", "½", "½ off", "whatsapp", "+1 202 555 0143", "\u{200B}", "wa\u{200B}it", "！", "钱", "\n\n",
      "e\u{301}",
      "a@b.example", "refund", "after", "you", "confirm", "receipt", "㎏", "ＷＡＩＴ", "my", "boss", "?",
    ]
    var random = SplitMix64(seed: 5)
    var pieces = 0
    for _ in 0..<400 {
      var text = Array(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
          .joined(separator: " ").utf8)
      // Damaged UTF-8 now and then.
      if Bool.random(using: &random) { text.insert(0xE2, at: Int.random(in: 0...text.count, using: &random)) }
      let normalized = NormalizedText(text)
      let tokens = tokenize(normalized).map { normalized.sourceRange(of: $0.range) }
      let starts = Set(tokens.map(\.lowerBound))
      let ends = Set(tokens.map(\.upperBound))
      for label in scorer.score([(0, text)]).labels {
        #expect(label.evidence.count <= 3)
        for evidence in label.evidence {
          pieces += 1
          let range = evidence.range
          #expect(range.upperBound <= text.count && !range.isEmpty)
          #expect(starts.contains(range.lowerBound) && ends.contains(range.upperBound))
        }
      }
    }
    #expect(pieces > 400)
  }
}
