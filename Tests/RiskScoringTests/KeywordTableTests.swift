import MessageText
import Testing

@testable import RiskScoring

/// A row of the table with its number, so that a failure names it.
struct KeywordRow: Sendable, CustomTestStringConvertible {
  let number: Int
  let concept: String
  let pattern: String

  static let all = englishKeywords.enumerated().map {
    KeywordRow(number: $0.offset, concept: $0.element.concept, pattern: $0.element.pattern)
  }

  var testDescription: String { "row \(number) \(concept): \(pattern)" }

  var parts: [String] { pattern.split(separator: " ").map(String.init) }

  /// An example for each shape.
  static let shapes = [
    "<number>": "30", "<money>": "$5", "<price>": "$0.01", "<date>": "12.05.2024", "<percent>": "10%",
    "<tracking>": "RR473124829CN", "<link>": "www.shop.example", "<email>": "a@b.example",
    "<phone>": "+1 202 555 0143", "<handle>": "@name",
  ]

  /// A word of the first alternative of a step.
  static func example(_ part: String) -> String {
    let first = String(part.split(separator: "|")[0].filter { $0 != "~" && $0 != "?" })
    if let shape = shapes[first] { return shape }
    guard first.hasPrefix("$") else { return first }
    return (englishWordGroups + englishCueGroups).first { "$" + $0.name == first }.map { example($0.words) }
      ?? ""
  }

  /// The shortest text that the row takes, or one that fills every gap.
  func example(fillingGaps: Bool) -> String {
    parts.flatMap { part -> [String] in
      if part.hasPrefix("*") {
        return fillingGaps ? Array(repeating: "zzz", count: Int(part.dropFirst()) ?? 0) : []
      }
      return part.hasSuffix("?") && !fillingGaps ? [] : [KeywordRow.example(part)]
    }.joined(separator: " ")
  }
}

/// A row of the cue table.
struct CueRow: Sendable, CustomTestStringConvertible {
  let mode: ClauseMode
  let pattern: String

  static let all = englishCues.map { CueRow(mode: $0.mode, pattern: $0.pattern) }

  var testDescription: String { "\(mode.name): \(pattern)" }
  var asKeyword: KeywordRow { KeywordRow(number: 0, concept: mode.name, pattern: pattern) }
}

@Suite struct KeywordTableTests {
  static let groups = englishWordGroups + englishCueGroups
  static let clauseWords = ClauseWords(
    continuers: englishContinuers, questionOpeners: englishQuestionOpeners)

  @Test(arguments: KeywordRow.all + CueRow.all.map(\.asKeyword)) func rowParses(_ row: KeywordRow) {
    #expect(row.parts.joined(separator: " ") == row.pattern, "single spaces")
    for part in row.parts where part.hasPrefix("*") {
      #expect((1...9).contains(Int(part.dropFirst()) ?? 0), "\(part)")
    }
    let steps = parsePattern(row.pattern, groups: WordGroups(KeywordTableTests.groups))
    #expect((1...64).contains(steps.count))
    #expect(steps.first?.isOptional == false && steps.last?.isOptional == false)
    // Only gaps take any token, and each gap may stay empty.
    #expect(
      steps.count { $0.words.isEmpty }
        == row.parts.filter { $0.hasPrefix("*") }.compactMap { Int($0.dropFirst()) }.reduce(0, +))
    #expect(steps.allSatisfy { !$0.words.isEmpty || $0.isOptional })
    for part in row.parts where !part.hasPrefix("*") { check(alternatives: part, inGroup: false) }
  }

  /// Every alternative is a known group, a known shape, or a word that text can really hold.
  private func check(alternatives: String, inGroup: Bool) {
    let bare = alternatives.hasSuffix("?") ? String(alternatives.dropLast()) : alternatives
    let words = bare.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    #expect(Set(words).count == words.count, "repeated in \(bare)")
    for word in words {
      if word.hasPrefix("$") {
        #expect(!inGroup && KeywordTableTests.groups.contains { "$" + $0.name == word }, "\(word)")
      } else if let example = KeywordRow.shapes[word] {
        let tokens = tokenize(NormalizedText(Array(example.utf8)))
        let step = parsePattern(word, groups: WordGroups([]))
        #expect(tokens.count == 1 && step.first?.words == tokens.map { shapeHash($0.kind) }, "\(word)")
      } else {
        let plain = Array((word.hasSuffix("~") ? String(word.dropLast()) : word).utf8)
        let text = NormalizedText(plain)
        let tokens = tokenize(text)
        #expect(text.bytes == plain && tokens.count == 1 && tokens.first?.kind == .word, "dead: \(word)")
        #expect(tokens.first.map { tokenHash($0, text.bytes.span) } == wordHash(plain), "\(word)")
      }
    }
  }

  @Test func rowsAreUniqueAndGroupedByConcept() {
    #expect(Set(KeywordRow.all.map { "\($0.concept) \($0.pattern)" }).count == KeywordRow.all.count)
    var order: [String] = []
    for row in KeywordRow.all where order.last != row.concept { order.append(row.concept) }
    let tactics = Tactic.allCases.map(\.label)
    #expect(Array(order.prefix(tactics.count)) == tactics)
    let others = Array(order.dropFirst(tactics.count))
    #expect(others == Set(others).sorted())
    #expect(KeywordAutomaton().concepts == order)
    #expect(honestConcepts == Set(honestConcepts).sorted())
    #expect(Set(honestConcepts).isSubset(of: others))
  }

  @Test func cuesAreUniqueAndGroupedByMode() {
    #expect(Set(CueRow.all.map(\.testDescription)).count == CueRow.all.count)
    var order: [ClauseMode] = []
    for row in CueRow.all where order.last != row.mode { order.append(row.mode) }
    #expect(order.map(\.rawValue) == order.map(\.rawValue).sorted())
    #expect(order == ClauseMode.allCases)
  }

  @Test func wordGroups() {
    for groups in [englishWordGroups, englishCueGroups] {
      #expect(groups.map(\.name) == Set(groups.map(\.name)).sorted())
    }
    let patterns = KeywordRow.all.map(\.pattern) + CueRow.all.map(\.pattern)
    for group in KeywordTableTests.groups {
      check(alternatives: group.words, inGroup: true)
      let hashes = parsePattern("$\(group.name)", groups: WordGroups(KeywordTableTests.groups)).flatMap(
        \.words)
      #expect(Set(hashes).count == hashes.count, "\(group.name) says a word twice")
      #expect(
        patterns.contains { $0.split { " |?".contains($0) }.contains("$\(group.name)") },
        "\(group.name) is used")
    }
    check(alternatives: englishContinuers, inGroup: true)
    check(alternatives: englishQuestionOpeners, inGroup: true)
  }

  @Test(arguments: KeywordRow.all) func rowIsReachable(_ row: KeywordRow) {
    let alone = KeywordAutomaton(
      table: [(row.concept, row.pattern)], groups: KeywordTableTests.groups, cues: [],
      clauseWords: KeywordTableTests.clauseWords)
    let all = KeywordAutomaton()
    for fillingGaps in [false, true] {
      let text = row.example(fillingGaps: fillingGaps)
      let reading = MessageReading(Array(text.utf8), keywords: alone)
      let whole = 0..<reading.tokens.count
      #expect(reading.hits.contains { $0.tokens == whole && $0.mode == .asked }, "\(text)")
      let hits = MessageReading(Array(text.utf8), keywords: all).hits
      #expect(hits.contains { all.concepts[$0.concept] == row.concept && $0.tokens == whole }, "\(text)")
    }
  }

  /// Alone in the table, each cue turns what stands behind it; one of the past turns its own words.
  @Test(arguments: CueRow.all) func cueIsReachable(_ row: CueRow) {
    let automaton = KeywordAutomaton(
      table: [("probe", row.mode == .past ? row.pattern : "probe")], groups: KeywordTableTests.groups,
      cues: [(.negated, "inverted"), (row.mode, row.pattern)], clauseWords: KeywordTableTests.clauseWords)
    for fillingGaps in [false, true] {
      // A request shows only where something else came before it.
      let text = (row.mode == .asked ? "inverted " : "") + row.asKeyword.example(fillingGaps: fillingGaps)
      let reading = MessageReading(Array("\(text) probe".utf8), keywords: automaton)
      #expect(reading.hits.map(\.mode).contains(row.mode), "\(text)")
    }
  }
}
