import MessageText

/// One keyword pattern, parsed: a row of steps, each a set of words or shapes.
struct KeywordPattern: Sendable {
  struct Step: Sendable {
    /// Hashes of the words and shapes that the step takes; empty = any token.
    var words: [UInt64]
    var isOptional: Bool
  }

  enum Meaning: Sendable {
    /// Index into ``KeywordAutomaton/concepts``.
    case concept(Int)
    case cue(ClauseMode)
  }

  let meaning: Meaning
  let steps: [Step]
  /// Whether a word of its own is a negation.
  private(set) var negates = false

  init(meaning: Meaning, steps: [Step]) {
    self.meaning = meaning
    self.steps = steps
  }

  mutating func noteNegators(_ negators: Set<UInt64>) {
    negates = steps.contains { $0.words.contains(where: negators.contains) }
  }
}

/// Regular endings that `word~` stands for.
private let endings: [StaticString] = ["", "s", "es", "ed", "d", "ing", "er"]

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
func parsePattern(_ pattern: String, groups: WordGroups) -> [KeywordPattern.Step] {
  var steps: [KeywordPattern.Step] = []
  for part in pattern.utf8.split(separator: UInt8(ascii: " ")) {
    if part.first == UInt8(ascii: "*") {
      var count = 0
      for digit in part.dropFirst() { count = count * 10 + Int(digit - 0x30) }
      for _ in 0..<count { steps.append(KeywordPattern.Step(words: [], isOptional: true)) }
      continue
    }
    let isOptional = part.last == UInt8(ascii: "?")
    var words: [UInt64] = []
    addWords(isOptional ? part.dropLast() : part, groups, &words)
    steps.append(KeywordPattern.Step(words: words, isOptional: isOptional))
  }
  return steps
}

/// The words of each group, hashed once.
struct WordGroups: Sendable {
  private let groups: [(name: String, hashes: [UInt64])]

  /// A group may name groups that stand before it.
  init(_ table: [(name: String, words: String)]) {
    var hashed = WordGroups()
    for group in table {
      var hashes: [UInt64] = []
      addWords(Substring(group.words).utf8, hashed, &hashes)
      hashed = WordGroups(hashed.groups + [(group.name, hashes)])
    }
    self = hashed
  }

  private init(_ groups: [(name: String, hashes: [UInt64])] = []) { self.groups = groups }

  /// Nothing for a name that is none; a test looks for such.
  fileprivate subscript(_ name: some Sequence<UInt8>) -> [UInt64] {
    groups.first { $0.name.utf8.elementsEqual(name) }?.hashes ?? []
  }
}

private func addWords(
  _ alternatives: Substring.UTF8View.SubSequence, _ groups: WordGroups, _ words: inout [UInt64]
) {
  var rest = alternatives
  while !rest.isEmpty {
    let word = rest.prefix { $0 != UInt8(ascii: "|") }
    rest = rest.dropFirst(word.count + 1)
    if word.first == UInt8(ascii: "$") {
      words += groups[word.dropFirst()]
    } else if word.first == UInt8(ascii: "<"), let kind = shapeKind(Substring(word)) {
      words.append(shapeHash(kind))
    } else if word.last == UInt8(ascii: "~") {
      let stem = word.dropLast()
      let hash = hashed(stem, after: FeatureFamily.word.rawValue)
      for ending in endings { words.append(mixed(hashed(ending.description.utf8, after: hash))) }
      if stem.last == UInt8(ascii: "e") { words.append(wordHash(stem.dropLast(), ending: "ing")) }
      if stem.last == UInt8(ascii: "y") { words.append(wordHash(stem.dropLast(), ending: "ies")) }
    } else {
      words.append(wordHash(word, ending: ""))
    }
  }
}

/// The table is compiled at every start: hashed letter by letter, without making the words.
private func wordHash(_ stem: some Sequence<UInt8>, ending: StaticString) -> UInt64 {
  mixed(hashed(ending.description.utf8, after: hashed(stem, after: FeatureFamily.word.rawValue)))
}

private func hashed(_ bytes: some Sequence<UInt8>, after hash: UInt64) -> UInt64 {
  var hash = hash
  for byte in bytes where byte != UInt8(ascii: "'") { hash = stepped(hash, byte) }
  return hash
}
