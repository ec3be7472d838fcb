import MessageText
import SeededRandom
import Testing

@testable import RiskScoring

@Suite struct KeywordAutomatonTests {
  static let keywords = KeywordAutomaton()

  /// A text, a concept, and the words that hit it.
  struct Row: Sendable {
    let text: String
    let concept: String
    let words: String?

    init(_ text: String, _ concept: String, _ words: String?) {
      (self.text, self.concept, self.words) = (text, concept, words)
    }
  }

  @Test(arguments: [
    Row("Please close the dispute!", "cancel-request", "close the dispute"),
    Row("CLOSE your dísputes", "cancel-request", "CLOSE your dísputes"),
    Row("close. The dispute", "cancel-request", nil),
    // Dots in a row and blank lines are pauses.
    Row("close ... the dispute", "cancel-request", "close ... the dispute"),
    Row("close\n\nthe\n\ndispute", "cancel-request", "close\n\nthe\n\ndispute"),
    Row("close it all away from the big dispute", "cancel-request", nil),
    Row("don't open a dispute", "cancel-request", "don't open a dispute"),
    Row("do not cancel the dispute", "keep-dispute", "not cancel the dispute"),
    Row("friends & family", "off-platform-payment", "friends & family"),
    Row("friends and family", "off-platform-payment", "friends and family"),
    Row("use the blue app", "off-platform-payment", "blue app"),
    Row("write in the green app", "off-platform-contact", "green app"),
    Row("your parcel is in transit", "tracking-claim", "in transit"),
    Row("new listing for $0.01", "relist", "new listing for $0.01"),
    Row("thank you for the nice words", "threat", nil),
  ]) func rows(_ row: Row) {
    let bytes = Array(row.text.utf8)
    let reading = MessageReading(bytes, keywords: KeywordAutomatonTests.keywords)
    let hits = reading.hits.filter { KeywordAutomatonTests.keywords.concepts[$0.concept] == row.concept }
    guard let words = row.words else {
      #expect(hits.isEmpty)
      return
    }
    let found = hits.map { String(decoding: bytes[reading.sourceRange(of: $0.tokens)], as: UTF8.self) }
    #expect(found.contains(words), "\(found)")
  }

  /// A disguise speaks for no label, and for the risk or not at all; the corpus has no say.
  @Test(arguments: [
    (DisguiseKind.lookAlike, 0.2), (.invisible, 0), (.marks, 0.2), (.leet, 0.2), (.spaced, 0.2),
    (.repeated, 0), (.joined, 0), (.encoded, 0), (.broken, 0), (.shortened, 0), (.typo, 0),
  ]) func beliefsAboutDisguises(_ kind: DisguiseKind, _ worth: Double) throws {
    for tactic in [nil] + Tactic.allCases.map({ Optional($0) }) {
      let beliefs = KeywordAutomatonTests.keywords.beliefs(about: tactic).filter {
        $0.hash == disguiseHash(kind)
      }
      let belief = try #require(beliefs.first)
      #expect(beliefs.count == 1 && belief.isSettled && belief.worth == (tactic == nil ? worth : 0))
    }
  }

  /// Whatever the case is called, and whatever is to be done to it.
  @Test(arguments: ["dispute", "claim", "complaint", "appeal", "chargeback", "case"]) func synonyms(
    _ noun: String
  ) {
    for verb in ["cancel", "close", "withdraw", "revoke", "drop", "end", "lift", "remove", "retract"] {
      let reading = MessageReading(
        Array("\(verb) your \(noun)".utf8), keywords: KeywordAutomatonTests.keywords)
      let concepts = reading.hits.map { KeywordAutomatonTests.keywords.concepts[$0.concept] }
      #expect(concepts.contains("cancel-request"), "\(verb)")
    }
  }

  // MARK: - Against a matcher that tries everything

  private static let letters = ["a", "b", "c", "d", "e"]

  private static func randomPattern(_ random: inout SplitMix64) -> String {
    func word(_ random: inout SplitMix64) -> String {
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
    _ steps: [KeywordStep], _ step: Int, _ hashes: [UInt64], _ from: Int, _ end: Int
  ) -> Bool {
    if step == steps.count { return from == end }
    if steps[step].isOptional, takes(steps, step + 1, hashes, from, end) { return true }
    guard from < end, steps[step].words.isEmpty || steps[step].words.contains(hashes[from]) else {
      return false
    }
    return takes(steps, step + 1, hashes, from + 1, end)
  }

  private static func naiveHits(
    _ patterns: [(concept: Int, steps: [KeywordStep])], _ hashes: [UInt64], _ starts: [Bool]
  ) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    for last in hashes.indices {
      let sentence = (0...last).last { starts[$0] } ?? 0
      for pattern in patterns {
        let start = (sentence...last).last { takes(pattern.steps, 0, hashes, $0, last + 1) }
        guard let start else { continue }
        hits.append(KeywordHit(concept: pattern.concept, tokens: start..<last + 1, mode: .asked))
      }
    }
    return hits
  }

  @Test(arguments: 0..<40) func agreesWithTryingEverything(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let table = (0..<40).map {
      (concept: "c\($0 % 7)", pattern: KeywordAutomatonTests.randomPattern(&random))
    }
    let automaton = KeywordAutomaton(
      table: table, groups: [], cues: [], clauseWords: ClauseWords(continuers: "", questionOpeners: ""))
    let patterns = table.map { row in
      (
        automaton.concepts.firstIndex(of: row.concept) ?? -1,
        parsePattern(row.pattern, groups: WordGroups([]))
      )
    }
    #expect(patterns.reduce(0) { $0 + $1.1.count } > 64, "the state has several machine words")
    let alphabet = KeywordAutomatonTests.letters + ["x"]
    var scan = KeywordScan(automaton)
    for _ in 0..<10 {
      let hashes = (0..<40).map { _ in wordHash(Array((alphabet.randomElement(using: &random) ?? "x").utf8)) }
      let starts = hashes.indices.map { $0 == 0 || Int.random(in: 0..<9, using: &random) == 0 }
      let expected = KeywordAutomatonTests.naiveHits(patterns, hashes, starts)
      let marks: [PunctuationMarks] = starts.map { $0 ? .sentence : [] } + [[]]
      automaton.find(hashes, marks, &scan)
      #expect(scan.hits == expected)
    }
  }

  @Test func timeGrowsWithTheTextOnly() {
    // Every pattern is kept half open all the time: the worst that words can do.
    let piece = Array("cancel not cancel, refund order new dispute they ask you back \"close if ".utf8)
    func seconds(_ pieces: Int) -> Duration {
      let text = (0..<pieces).flatMap { _ in piece }
      return (0..<3).map { _ in
        ContinuousClock().measure {
          _ = MessageReading(text, keywords: KeywordAutomatonTests.keywords).hits.count
        }
      }.min() ?? .zero
    }
    // Eight times the text; a quadratic matcher would take sixty-four times as long.
    #expect(seconds(4000) < seconds(500) * 32)
  }
}
