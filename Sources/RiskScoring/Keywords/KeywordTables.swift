import MessageText

/// Works out the tables of a ``KeywordAutomaton``.
package struct KeywordTables {
  /// What the automaton reads, in its order.
  package private(set) var bytes: [UInt8] = []

  /// Those of the English tables of this module. O(patterns).
  package static var english: KeywordTables {
    KeywordTables(
      table: englishKeywords, groups: englishWordGroups + englishCueGroups, cues: englishCues,
      clauseWords: ClauseWords(continuers: englishContinuers, questionOpeners: englishQuestionOpeners),
      conditions: conditionalActs)
  }

  /// Every word and shape has a row, numbered in the order in which they come, those of one-word negations first.
  private var rows: [UInt64: Int] = [:]
  private var rowHashes: [UInt64] = []
  private var words: [StepWord] = []
  /// Bits of the steps that take the tokens of a row, ascending.
  private var bits: [[Int]] = [[]]

  init(
    table: [(concept: String, pattern: String)], groups: [(name: String, words: String)],
    cues: [(mode: ClauseMode, pattern: String)], clauseWords: ClauseWords,
    conditions: [(concept: String, condition: String)]
  ) {
    let groups = WordGroups(groups)
    var concepts: [String] = []
    var parsed: [(meaning: KeywordPattern.Meaning, steps: [KeywordStep])] = []
    for row in table {
      let concept = concepts.firstIndex { $0.utf8.elementsEqual(row.concept.utf8) } ?? concepts.count
      if concept == concepts.count { concepts.append(row.concept) }
      parsed.append((.concept(concept), parsePattern(row.pattern, groups: groups)))
    }
    for cue in cues {
      let steps = parsePattern(cue.pattern, groups: groups)
      if cue.mode == .negated, steps.count == 1 { for word in steps[0].words { _ = row(of: word) } }
      parsed.append((.cue(cue.mode), steps))
    }
    let negators = rowHashes.count
    var patterns: [KeywordPattern] = []
    var next = 0
    for (index, pattern) in parsed.enumerated() {
      let count = pattern.steps.count
      // No pattern straddles a machine word, and cues have words of their own.
      if index == table.count || next % 64 + count > 64 { next = (next + 63) / 64 * 64 }
      // A pattern that negates by its own words ("don't open a dispute") means what it says.
      let negates = add(pattern.steps, at: next) { $0 <= negators }
      patterns.append(
        KeywordPattern(meaning: pattern.meaning, steps: next..<next + count, negates: negates))
      next += count
    }
    let cueWord = table.count < patterns.count ? patterns[table.count].steps.lowerBound / 64 : next / 64 + 1
    let width = next / 64 + 1
    precondition(width <= 64, "the keyword table has more than 4,096 steps")
    while words.count < width { words.append(StepWord()) }
    for word in words.indices { words[word].initial = words[word].open(words[word].first) }
    var endings = [UInt16](repeating: 0, count: width * 64)
    for (index, pattern) in patterns.enumerated() {
      endings[pattern.steps.upperBound - 1] = UInt16(truncatingIfNeeded: index)
    }

    var writer = TableWriter()
    writer.append([UInt32(truncatingIfNeeded: width), UInt32(truncatingIfNeeded: cueWord)])
    writer.append(concepts.flatMap { Array($0.utf8) + [0x0A] })
    writer.append(
      concepts.flatMap { concept in
        ClauseMode.allCases.map { keywordHash(concept: concept, mode: $0) }
      })
    writer.append(patterns.map { $0.number })
    RowTable.append(rowHashes, to: &writer)
    writer.append(words.flatMap { $0.numbers })
    appendMasks(cueWord, to: &writer)
    writer.append(endings)
    writer.append(clauseWords.continuers)
    writer.append(clauseWords.questionOpeners)
    writer.append(
      conditions.flatMap { row in
        let pair = [row.concept, row.condition].compactMap { concepts.firstIndex(of: $0) }
        return pair.count == 2 ? pair.map { UInt16(truncatingIfNeeded: $0) } : []
      })
    bytes = writer.bytes
  }

  private mutating func row(of hash: UInt64) -> Int {
    if let row = rows[hash] { return row }
    rowHashes.append(hash)
    bits.append([])
    rows[hash] = rowHashes.count
    return rowHashes.count
  }

  /// Puts the steps of a pattern in their places; whether one of their words has a row of the kind.
  private mutating func add(_ steps: [KeywordStep], at start: Int, _ isOfKind: (Int) -> Bool) -> Bool {
    while words.count <= start / 64 { words.append(StepWord()) }
    var hasSuch = false
    for (index, step) in steps.enumerated() {
      let position = start + index
      let bit: UInt64 = 1 << UInt64(position % 64)
      let word = position / 64
      if index == 0 { words[word].first |= bit }
      if index == steps.count - 1 { words[word].last |= bit }
      if step.isOptional { words[word].optional |= bit }
      if step.words.isEmpty { words[word].gaps |= bit }
      for hash in step.words {
        let row = row(of: hash)
        if isOfKind(row) { hasSuch = true }
        bits[row].append(position)
      }
    }
    return hasSuch
  }

  /// Writes which steps take the tokens of each row, and the machine words in which these may begin a pattern.
  private func appendMasks(_ cueWord: Int, to writer: inout TableWriter) {
    var maskWords: [UInt8] = []
    var maskBits: [UInt64] = []
    var rowStarts: [UInt32] = []
    var cueStarts: [UInt32] = []
    var openings: [UInt64] = []
    for positions in bits {
      let begin = maskWords.count
      for position in positions {
        let word = UInt8(truncatingIfNeeded: position / 64)
        if maskWords.count == begin || maskWords[maskWords.count - 1] != word {
          maskWords.append(word)
          maskBits.append(words[position / 64].gaps)
        }
        maskBits[maskBits.count - 1] |= 1 << UInt64(position % 64)
      }
      let cues = maskWords[begin...].firstIndex { $0 >= cueWord } ?? maskWords.count
      rowStarts.append(UInt32(truncatingIfNeeded: begin))
      cueStarts.append(UInt32(truncatingIfNeeded: cues))
      openings.append(
        (begin..<maskWords.count).reduce(0) { set, place in
          let initial = words[Int(maskWords[place])].initial
          return maskBits[place] & initial == 0 ? set : set | 1 << UInt64(maskWords[place])
        })
    }
    rowStarts.append(UInt32(truncatingIfNeeded: maskWords.count))
    writer.append(maskWords)
    writer.append(maskBits)
    writer.append(rowStarts)
    writer.append(cueStarts)
    writer.append(openings)
  }
}
