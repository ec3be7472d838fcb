import MessageText
import Testing

@testable import RiskScoring

@Suite struct KeywordAutomatonTests {
  static let keywords = KeywordAutomaton()

  /// A text, a concept, the words that hit it, and whether the hit is turned round.
  struct Row: Sendable {
    let text: String
    let concept: String
    let words: String?
    var negated = false

    init(_ text: String, _ concept: String, _ words: String?, negated: Bool = false) {
      (self.text, self.concept, self.words, self.negated) = (text, concept, words, negated)
    }
  }

  @Test(arguments: [
    Row("Please close the dispute!", "cancel-request", "close the dispute"),
    Row("CLOSE your dísputes", "cancel-request", "CLOSE your dísputes"),
    Row("do not close the dispute", "cancel-request", "close the dispute", negated: true),
    Row("don't ever close the dispute", "cancel-request", "close the dispute", negated: true),
    Row("never do that: close the dispute", "cancel-request", "close the dispute", negated: true),
    Row("not one two three close the dispute", "cancel-request", "close the dispute"),
    Row("We do not. Close the dispute", "cancel-request", "Close the dispute"),
    Row("Why not? Close the dispute", "cancel-request", "Close the dispute"),
    Row("close. The dispute", "cancel-request", nil),
    Row("close it all away from the big dispute", "cancel-request", nil),
    Row("don't open a dispute", "cancel-request", "don't open a dispute"),
    Row("do not cancel the dispute", "keep-dispute", "not cancel the dispute"),
    Row("friends & family", "off-platform-payment", "friends & family"),
    Row("friends and family", "off-platform-payment", "friends and family"),
    Row("your parcel is in transit", "tracking-claim", "in transit"),
    Row("new listing for $0.01", "relist", "new listing for $0.01"),
    Row("thank you for the nice words", "threat", nil),
  ]) func rows(_ row: Row) {
    let bytes = Array(row.text.utf8)
    let features = MessageFeatures(bytes, keywords: KeywordAutomatonTests.keywords)
    let hits = features.hits.filter { KeywordAutomatonTests.keywords.concepts[$0.concept] == row.concept }
    guard let words = row.words else {
      #expect(hits.isEmpty)
      return
    }
    let found = hits.map { hit in
      let first = features.text.sourceRange(of: features.tokens[hit.tokens.lowerBound].range)
      let last = features.text.sourceRange(of: features.tokens[hit.tokens.upperBound - 1].range)
      let text = String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
      return "\(text) \(hit.isNegated)"
    }
    #expect(found.contains("\(words) \(row.negated)"), "\(found)")
  }

  // MARK: - Against a matcher that tries everything

  private static let letters = ["a", "b", "c", "d", "e"]

  private static func randomPattern(_ random: inout SplitMix) -> String {
    func word(_ random: inout SplitMix) -> String {
      Set(
        (0..<Int.random(in: 1...2, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      )
      .sorted().joined(separator: "|")
    }
    var parts = [word(&random)]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: parts.append("*\(Int.random(in: 1...3, using: &random))")
      case 1: parts.append(word(&random) + "?")
      default: parts.append(word(&random))
      }
    }
    if parts.count > 1 { parts.append(word(&random)) }
    return parts.joined(separator: " ")
  }

  /// Whether `steps` from `step` on take exactly the tokens `from..<end`.
  private static func takes(
    _ steps: [KeywordPattern.Step], _ step: Int, _ hashes: [UInt64], _ from: Int, _ end: Int
  ) -> Bool {
    if step == steps.count { return from == end }
    if steps[step].isOptional, takes(steps, step + 1, hashes, from, end) { return true }
    guard from < end, steps[step].words.isEmpty || steps[step].words.contains(hashes[from]) else {
      return false
    }
    return takes(steps, step + 1, hashes, from + 1, end)
  }

  private static func naiveHits(
    _ patterns: [KeywordPattern], _ tokens: [Token], _ hashes: [UInt64], negator: UInt64
  ) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    for last in tokens.indices {
      let sentence = (0...last).last { tokens[$0].startsSentence } ?? 0
      for pattern in patterns {
        let start = (sentence...last).last { takes(pattern.steps, 0, hashes, $0, last + 1) }
        guard let start else { continue }
        let isNegated = (max(sentence, start - 3)..<start).contains { hashes[$0] == negator }
        hits.append(KeywordHit(concept: pattern.concept, tokens: start..<last + 1, isNegated: isNegated))
      }
    }
    return hits
  }

  @Test(arguments: 0..<40) func agreesWithTryingEverything(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let table = (0..<40).map {
      (concept: "c\($0 % 7)", pattern: KeywordAutomatonTests.randomPattern(&random))
    }
    let automaton = KeywordAutomaton(table: table, groups: [], negators: "e|unused")
    let patterns = table.map { row in
      KeywordPattern(
        concept: automaton.concepts.firstIndex(of: row.concept) ?? -1,
        steps: parsePattern(row.pattern, groups: []))
    }
    #expect(patterns.reduce(0) { $0 + $1.steps.count } > 64, "the state has several machine words")
    let alphabet = KeywordAutomatonTests.letters + ["x"]
    for _ in 0..<10 {
      let hashes = (0..<40).map { _ in wordHash(Array((alphabet.randomElement(using: &random) ?? "x").utf8)) }
      let tokens = hashes.indices.map { index in
        Token(
          kind: .word, start: index * 2, end: index * 2 + 1,
          startsSentence: index == 0 || Int.random(in: 0..<9, using: &random) == 0)
      }
      let expected = KeywordAutomatonTests.naiveHits(
        patterns, tokens, hashes, negator: wordHash(Array("e".utf8)))
      #expect(automaton.hits(in: tokens, hashes: hashes) == expected)
    }
  }

  @Test func timeGrowsWithTheTextOnly() {
    // Every pattern is kept half open all the time: the worst that words can do.
    let piece = Array("cancel cancel refund order new dispute send you back close ".utf8)
    func seconds(_ pieces: Int) -> Duration {
      let text = (0..<pieces).flatMap { _ in piece }
      return (0..<3).map { _ in
        ContinuousClock().measure {
          _ = MessageFeatures(text, keywords: KeywordAutomatonTests.keywords).hits.count
        }
      }.min() ?? .zero
    }
    // Eight times the text; a quadratic matcher would take sixty-four times as long.
    #expect(seconds(4000) < seconds(500) * 32)
  }
}
