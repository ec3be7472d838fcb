import MessageText

/// A keyword pattern or a cue: what it means, and which bits of the automaton its steps are.
struct KeywordPattern: Sendable {
  enum Meaning: Sendable {
    /// Index into ``KeywordAutomaton/concepts``.
    case concept(Int)
    case cue(ClauseMode)
  }

  let meaning: Meaning
  /// At most 64, of one machine word.
  let steps: Range<Int>
  /// Whether a word of its own is a negation.
  let negates: Bool

  /// Its steps, as bits of their machine word.
  var mask: UInt64 { (.max >> UInt64(64 - steps.count)) << UInt64(steps.lowerBound % 64) }

  /// As it is stored: the first step (16 bits), how many there are (8), whether it negates (1), whether it is a cue (1),
  /// and from bit 32 on the concept or the mode.
  var number: UInt64 {
    let number = UInt64(steps.lowerBound) | UInt64(steps.count) << 16 | (negates ? 1 << 24 : 0)
    return switch meaning {
    case .concept(let concept): number | UInt64(concept) << 32
    case .cue(let mode): number | 1 << 25 | UInt64(mode.rawValue) << 32
    }
  }

  init(meaning: Meaning, steps: Range<Int>, negates: Bool) {
    self.meaning = meaning
    self.steps = steps
    self.negates = negates
  }

  init(number: UInt64) {
    let start = Int(number & 0xFFFF)
    steps = start..<start + Int(number >> 16 & 0xFF)
    negates = number & 1 << 24 != 0
    let isCue = number & 1 << 25 != 0
    meaning =
      isCue
      ? .cue(ClauseMode(rawValue: UInt8(truncatingIfNeeded: number >> 32)) ?? .asked)
      : .concept(Int(number >> 32))
  }
}

/// One step of a pattern: a set of words or shapes.
struct KeywordStep: Sendable {
  /// Hashes of the words and shapes that the step takes; empty = any token.
  var words: [UInt64]
  var isOptional: Bool
}

/// Regular endings that `word~` stands for, and those that take the place of an `e` or a `y`.
private let endings = ["", "s", "es", "ed", "d", "ing", "er"].map { Array($0.utf8) }
private let ing = Array("ing".utf8)
private let ies = Array("ies".utf8)

/// Shape names of the table.
private func shapeKind(_ name: Substring) -> TokenKind? {
  let names: [(StaticString, TokenKind)] = [
    ("<number>", .number), ("<money>", .money), ("<price>", .tokenPrice), ("<date>", .date),
    ("<percent>", .percentage), ("<tracking>", .tracking), ("<link>", .link), ("<email>", .email),
    ("<phone>", .phone), ("<handle>", .handle),
  ]
  for (text, kind) in names where text.description.utf8.elementsEqual(name.utf8) { return kind }
  return nil
}

/// Parses the pattern of a row. The tables are our own; a test parses every row and refuses unknown groups.
func parsePattern(_ pattern: String, groups: WordGroups) -> [KeywordStep] {
  let bytes = Array(pattern.utf8)
  var steps: [KeywordStep] = []
  forEachPart(of: 0..<bytes.count, bytes.span, separator: UInt8(ascii: " ")) { part in
    if bytes[part.lowerBound] == UInt8(ascii: "*") {
      var count = 0
      for digit in bytes[part.dropFirst()] { count = count * 10 + Int(digit - 0x30) }
      for _ in 0..<count { steps.append(KeywordStep(words: [], isOptional: true)) }
      return
    }
    let isOptional = bytes[part.upperBound - 1] == UInt8(ascii: "?")
    var words: [UInt64] = []
    addWords(part.lowerBound..<part.upperBound - (isOptional ? 1 : 0), bytes.span, groups, &words)
    steps.append(KeywordStep(words: words, isOptional: isOptional))
  }
  return steps
}

/// The words of each group, hashed once.
struct WordGroups: Sendable {
  private var groups: [(name: [UInt8], hashes: [UInt64])] = []

  /// A group may name groups that stand before it.
  init(_ table: [(name: String, words: String)]) {
    for group in table {
      let words = Array(group.words.utf8)
      var hashes: [UInt64] = []
      addWords(0..<words.count, words.span, self, &hashes)
      groups.append((Array(group.name.utf8), hashes))
    }
  }

  /// The group whose name stands there; nothing for a name that is none; a test looks for such.
  fileprivate func hashes(_ name: Range<Int>, _ bytes: Span<UInt8>) -> [UInt64] {
    groups.first { group in
      group.name.count == name.count
        && group.name.indices.allSatisfy { group.name[$0] == bytes[name.lowerBound + $0] }
    }?.hashes ?? []
  }
}

/// `body` on each part of `range` between separators; empty parts are left out.
private func forEachPart(
  of range: Range<Int>, _ bytes: Span<UInt8>, separator: UInt8, _ body: (Range<Int>) -> Void
) {
  var start = range.lowerBound
  for end in range.lowerBound...range.upperBound where end == range.upperBound || bytes[end] == separator {
    if end > start { body(start..<end) }
    start = end + 1
  }
}

/// Adds the hashes of the words that `alternatives` stand for.
private func addWords(
  _ alternatives: Range<Int>, _ bytes: Span<UInt8>, _ groups: WordGroups, _ words: inout [UInt64]
) {
  forEachPart(of: alternatives, bytes, separator: UInt8(ascii: "|")) { word in
    switch (bytes[word.lowerBound], bytes[word.upperBound - 1]) {
    case (UInt8(ascii: "$"), _): words += groups.hashes(word.lowerBound + 1..<word.upperBound, bytes)
    case (UInt8(ascii: "<"), _):
      let name = String(decoding: word.map { bytes[$0] }, as: UTF8.self)
      words.append(shapeKind(Substring(name)).map(shapeHash) ?? wordHash(bytes, word))
    case (_, UInt8(ascii: "~")):
      let stem = word.lowerBound..<word.upperBound - 1
      let hash = unmixedHash(bytes, stem, FeatureFamily.word.rawValue)
      for ending in endings { words.append(mixed(unmixedHash(ending.span, ending.indices, hash))) }
      guard let last = stem.last else { return }
      let shorter = unmixedHash(bytes, stem.dropLast(), FeatureFamily.word.rawValue)
      if bytes[last] == UInt8(ascii: "e") { words.append(mixed(unmixedHash(ing.span, ing.indices, shorter))) }
      if bytes[last] == UInt8(ascii: "y") { words.append(mixed(unmixedHash(ies.span, ies.indices, shorter))) }
    default: words.append(wordHash(bytes, word))
    }
  }
}
