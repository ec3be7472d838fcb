import MessageText

/// A pattern that was found: which concept, over which tokens, and how it is meant.
public struct KeywordHit: Equatable, Sendable {
  /// Index into ``KeywordAutomaton/concepts``.
  public let concept: Int
  /// Tokens from the first to one past the last.
  public let tokens: Range<Int>
  public fileprivate(set) var mode: ClauseMode
}

/// All keyword and cue patterns in one bit-parallel automaton (extended Shift-And, Navarro & Raffinot 2002, section
/// 4.3).
///
/// A pattern's steps are neighbouring bits; no pattern straddles a machine word. Each token moves every pattern on by
/// a shift and a mask, so the time is O(tokens × words of the table), whatever the text says. Of the machine words only
/// those are walked through that hold a pattern all of whose words stand in the text, and at each token only those in
/// which a pattern waits or may begin. Cues are looked for only where a keyword was found.
///
/// A class, so that handing on its tables costs no more than one reference.
public final class KeywordAutomaton: Sendable {
  /// Names of the concepts, in the order of the table.
  public let concepts: [String]
  /// Feature hash of a concept in a mode: `concept * ClauseMode.allCases.count + mode`.
  private let featureHashes: [UInt64]
  /// Keyword patterns, then cues.
  private let patterns: [KeywordPattern]
  /// Bit at which a pattern begins.
  private let positions: [Int]
  /// Machine words in a state, at most 64: sets of them are bits of one.
  let width: Int
  /// The first of the machine words that hold cues; those before it hold keywords.
  private let cueWord: Int
  /// Rows by the hash of a word or shape; tokens that the table does not know have row 0.
  private let rows: RowTable
  private let steps: [StepWord]
  /// The steps that take the tokens of a row, gaps too: the machine words in which it has more than gaps are
  /// `masks[rowStarts[row].concepts..<rowStarts[row + 1].concepts]`, those of the cues from `cues` on.
  private let masks: [(word: Int32, bits: UInt64)]
  private let rowStarts: [(concepts: Int32, cues: Int32)]
  /// The machine words in which a token of a row may begin a pattern.
  private let openings: [UInt64]
  /// Pattern that ends at a bit; -1 for none.
  private let patternEndingAt: [Int32]
  let clauseWords: ClauseWords
  /// ``conditionalActs`` as indices into ``concepts``.
  private let conditionals: [(act: Int, condition: Int)]
  /// Tokens between an act and its condition at most.
  private static let conditionReach = 12

  /// The automaton of the tables in this module. O(patterns).
  public convenience init() {
    self.init(
      table: englishKeywords, groups: englishWordGroups + englishCueGroups, cues: englishCues,
      clauseWords: ClauseWords(continuers: englishContinuers, questionOpeners: englishQuestionOpeners),
      conditions: conditionalActs)
  }

  init(
    table: [(concept: String, pattern: String)], groups: [(name: String, words: String)],
    cues: [(mode: ClauseMode, pattern: String)], clauseWords: ClauseWords,
    conditions: [(concept: String, condition: String)] = []
  ) {
    let groups = WordGroups(groups)
    var concepts: [String] = []
    var patterns: [KeywordPattern] = []
    for row in table {
      // Rows of a concept stand together, mostly.
      var concept = concepts.count - 1
      while concept >= 0, !concepts[concept].utf8.elementsEqual(row.concept.utf8) { concept -= 1 }
      if concept < 0 {
        concept = concepts.count
        concepts.append(row.concept)
      }
      patterns.append(
        KeywordPattern(meaning: .concept(concept), steps: parsePattern(row.pattern, groups: groups)))
    }
    var rows = RowTable()
    for cue in cues {
      let steps = parsePattern(cue.pattern, groups: groups)
      if cue.mode == .negated, steps.count == 1 { for word in steps[0].words { _ = rows.insert(word) } }
      patterns.append(KeywordPattern(meaning: .cue(cue.mode), steps: steps))
    }
    // The rows so far are those of negations.
    let negators = rows.count
    var positions: [Int] = []
    var next = 0
    for (index, pattern) in patterns.enumerated() {
      if index == table.count || next % 64 + pattern.steps.count > 64 { next = (next + 63) / 64 * 64 }
      positions.append(next)
      next += pattern.steps.count
    }
    let cueWord = table.count < positions.count ? positions[table.count] / 64 : next / 64 + 1
    let width = next / 64 + 1
    precondition(width <= 64, "the keyword table has more than 4,096 steps")
    var words = [StepWord](repeating: StepWord(), count: width)
    var endings = [Int32](repeating: -1, count: width * 64)
    var wordBits: [(row: Int32, position: Int32)] = []
    for (index, pattern) in patterns.enumerated() {
      let start = positions[index]
      let end = start + pattern.steps.count - 1
      words[start / 64].first |= 1 << UInt64(start % 64)
      words[end / 64].last |= 1 << UInt64(end % 64)
      endings[end] = Int32(truncatingIfNeeded: index)
      for (step, position) in zip(pattern.steps, start...end) {
        if step.isOptional { words[position / 64].optional |= 1 << UInt64(position % 64) }
        if step.words.isEmpty { words[position / 64].gaps |= 1 << UInt64(position % 64) }
        for word in step.words {
          let row = rows.insert(word)
          // A pattern that negates by its own words ("don't open a dispute") means what it says.
          if row <= negators { patterns[index].negates = true }
          wordBits.append((row, Int32(truncatingIfNeeded: position)))
        }
      }
    }
    // The bits of each row together: counted, then put in their places, in the order of the patterns.
    var places = [Int32](repeating: 0, count: rows.count + 2)
    for entry in wordBits { places[Int(entry.row) + 1] += 1 }
    for row in 1..<places.count { places[row] += places[row - 1] }
    var sorted = [Int32](repeating: 0, count: wordBits.count)
    for entry in wordBits {
      sorted[Int(places[Int(entry.row)])] = entry.position
      places[Int(entry.row)] += 1
    }
    var masks: [(word: Int32, bits: UInt64)] = []
    var rowStarts: [(concepts: Int32, cues: Int32)] = []
    var entry: Int32 = 0
    for row in 0...rows.count {
      let begin = masks.count
      while entry < places[row] {
        let position = sorted[Int(entry)]
        entry += 1
        if masks.count == begin || masks[masks.count - 1].word != position / 64 {
          masks.append((position / 64, words[Int(position / 64)].gaps))
        }
        masks[masks.count - 1].bits |= 1 << UInt64(position % 64)
      }
      let cues = masks[begin...].firstIndex { $0.word >= cueWord } ?? masks.count
      rowStarts.append((Int32(truncatingIfNeeded: begin), Int32(truncatingIfNeeded: cues)))
    }
    let end = Int32(truncatingIfNeeded: masks.count)
    rowStarts.append((end, end))
    for word in words.indices { words[word].initial = words[word].open(words[word].first) }
    openings = (0...rows.count).map { row in
      masks[Int(rowStarts[row].concepts)..<Int(rowStarts[row + 1].concepts)].reduce(0) { set, mask in
        mask.bits & words[Int(mask.word)].initial == 0 ? set : set | 1 << UInt64(mask.word)
      }
    }
    self.concepts = concepts
    featureHashes = concepts.flatMap { concept in
      ClauseMode.allCases.map { keywordHash(concept: concept, mode: $0) }
    }
    self.patterns = patterns
    self.positions = positions
    self.width = width
    self.cueWord = cueWord
    self.rows = rows
    steps = words
    self.masks = masks
    self.rowStarts = rowStarts
    patternEndingAt = endings
    self.clauseWords = clauseWords
    conditionals = conditions.compactMap { row in
      guard let act = concepts.firstIndex(of: row.concept),
        let condition = concepts.firstIndex(of: row.condition)
      else { return nil }
      return (act, condition)
    }
  }

  /// Hash of the feature that a hit stands for.
  func featureHash(_ hit: KeywordHit) -> UInt64 {
    featureHashes[hit.concept * ClauseMode.allCases.count + Int(hit.mode.rawValue)]
  }

  /// What the table's authors believe about a column before any corpus: hashes of features with their worth in score
  /// units. Nothing for labels that are no tactics.
  ///
  /// Corpora that people write for a purpose are short of the stock phrases of real letters: without beliefs those
  /// phrases would weigh what a handful of invented messages says.
  public func beliefs(about tactic: Tactic?) -> [(hash: UInt64, worth: Double)] {
    var beliefs: [(hash: UInt64, worth: Double)] = []
    for (index, concept) in concepts.enumerated() {
      let spoken = Tactic(label: concept)
      let isAgainst = spoken == nil && honestConcepts.contains(concept)
      for mode in ClauseMode.allCases {
        let hash = featureHashes[index * ClauseMode.allCases.count + Int(mode.rawValue)]
        // Without a tactic the column is the overall risk.
        if let spoken, tactic == spoken || (tactic == nil && spoken.kind == .risk) {
          beliefs.append((hash, mode.belief))
        } else if isAgainst, (tactic?.kind ?? .risk) == .risk {
          beliefs.append((hash, honestBelief))
        }
      }
    }
    return beliefs
  }

  /// The row of a token by its hash, ``tokenHash(_:_:)``; 0 for one that the table does not know.
  @inline(__always)
  func row(of hash: UInt64) -> Int32 { rows[hash] }

  /// All hits, in the order of their ends. `hashes` are those of the tokens; `marks` what stands between them.
  /// O(tokens × words of the table).
  func hits(_ hashes: [UInt64], _ marks: [PunctuationMarks]) -> [KeywordHit] {
    var scan = KeywordScan(self)
    var tokens: [KeywordToken] = []
    tokens.reserveCapacity(hashes.count)
    for (index, hash) in hashes.enumerated() {
      tokens.append(KeywordToken(hash: hash, row: row(of: hash), marks: marks[index]))
    }
    find(tokens.span, behind: marks[hashes.count], &scan)
    return scan.hits
  }

  /// The same into `scan`; `last`: the marks behind all tokens.
  func find(_ tokens: Span<KeywordToken>, behind last: PunctuationMarks, _ scan: inout KeywordScan) {
    scan.hits.removeAll(keepingCapacity: true)
    findEnds(tokens, ofCues: false, &scan.state, &scan.conceptEnds)
    // How words are meant matters only where there is a hit.
    guard !scan.conceptEnds.isEmpty else { return }
    findEnds(tokens, ofCues: true, &scan.state, &scan.cueEnds)
    scan.clauses.begin()
    var next = 0
    for index in tokens.indices {
      scan.clauses.enter(index, tokens, last, clauseWords)
      while next < scan.cueEnds.count, scan.cueEnds[next].token == index {
        let number = Int(scan.cueEnds[next].pattern)
        if case .cue(let mode) = patterns[number].meaning {
          scan.clauses.note(mode, start(of: number, endingAt: index, tokens)..<index + 1)
        }
        next += 1
      }
      scan.clauses.leave()
    }
    for end in scan.conceptEnds {
      let number = Int(end.pattern)
      guard case .concept(let concept) = patterns[number].meaning else { continue }
      let range = start(of: number, endingAt: end.token, tokens)..<end.token + 1
      let mode = scan.clauses.mode(of: range, negates: patterns[number].negates)
      scan.hits.append(KeywordHit(concept: concept, tokens: range, mode: mode))
    }
    for row in conditionals { findConditions(of: row.act, row.condition, tokens, &scan.hits) }
  }

  /// Makes a condition of each act that is asked for with one before or behind it in its sentence. O(hits).
  private func findConditions(
    of act: Int, _ condition: Int, _ tokens: Span<KeywordToken>, _ hits: inout [KeywordHit]
  ) {
    func areJoined(_ first: KeywordHit, _ second: KeywordHit) -> Bool {
      let distance = second.tokens.lowerBound - first.tokens.upperBound
      guard 0..<KeywordAutomaton.conditionReach ~= distance else { return false }
      for index in first.tokens.upperBound...second.tokens.lowerBound
      where tokens[index].marks.contains(.sentence) {
        return false
      }
      return true
    }
    func isAsked(_ hit: KeywordHit) -> Bool {
      hit.concept == act && (hit.mode == .asked || hit.mode == .statement || hit.mode == .past)
    }
    var near: KeywordHit?
    for index in hits.indices {
      if hits[index].concept == condition {
        near = hits[index]
      } else if let near, isAsked(hits[index]), areJoined(near, hits[index]) {
        hits[index].mode = .condition
      }
    }
    near = nil
    for index in hits.indices.reversed() {
      if hits[index].concept == condition {
        near = hits[index]
      } else if let near, isAsked(hits[index]), areJoined(hits[index], near) {
        hits[index].mode = .condition
      }
    }
  }

  /// Finds where keywords end, or cues.
  private func findEnds(
    _ tokens: Span<KeywordToken>, ofCues isCues: Bool, _ state: inout [UInt64], _ ends: inout [PatternEnd]
  ) {
    ends.removeAll(keepingCapacity: true)
    let possible = possibleWords(tokens, ofCues: isCues, &state)
    guard possible != 0 else { return }
    // Of each machine word in which a pattern waits, the steps that took the last token.
    var state = state.mutableSpan
    let masks = masks
    let rowStarts = rowStarts
    let openings = openings
    let words = steps
    // The machine words in which a pattern waits for its next step.
    var active: UInt64 = 0
    for index in tokens.indices {
      let row = Int(tokens[index].row)
      if tokens[index].marks.contains(.sentence) { active = 0 }
      var rest = active | openings[row] & possible
      guard rest != 0 else { continue }
      var waiting: UInt64 = 0
      var place = Int(rowStarts[row].concepts)
      let end = Int(rowStarts[row + 1].concepts)
      while rest != 0 {
        let word = rest.trailingZeroBitCount
        rest &= rest &- 1
        while place < end, masks[place].word < word { place += 1 }
        let steps = words[word]
        let bits = place < end && masks[place].word == word ? masks[place].bits : steps.gaps
        // Where a pattern may stand before this token: one step on, or at its beginning; then over optional steps.
        var ready = steps.initial
        if active & 1 << UInt64(word) != 0 {
          ready = steps.open((state[word] << 1) & ~steps.first | ready)
        }
        let taken = ready & bits
        guard taken != 0 else { continue }
        state[word] = taken
        waiting |= 1 << UInt64(word)
        var ended = taken & steps.last
        while ended != 0 {
          ends.append(PatternEnd(patternEndingAt[word * 64 + ended.trailingZeroBitCount], token: index))
          ended &= ended &- 1
        }
      }
      active = waiting
    }
  }

  /// The machine words that hold a pattern each of whose steps takes a token of the text, or need not take any.
  /// `seen`: scratch, a machine word each.
  private func possibleWords(
    _ tokens: Span<KeywordToken>, ofCues isCues: Bool, _ seen: inout [UInt64]
  ) -> UInt64 {
    var seen = seen.mutableSpan
    let masks = masks
    let rowStarts = rowStarts
    let words = steps
    let part = isCues ? cueWord..<width : 0..<cueWord
    for word in part { seen[word] = 0 }
    for index in tokens.indices {
      let row = Int(tokens[index].row)
      guard row != 0 else { continue }
      var place = Int(isCues ? rowStarts[row].cues : rowStarts[row].concepts)
      let end = Int(isCues ? rowStarts[row + 1].concepts : rowStarts[row].cues)
      while place < end {
        seen[Int(masks[place].word)] |= masks[place].bits
        place += 1
      }
    }
    var possible: UInt64 = 0
    for word in part where words[word].hasPattern(within: seen[word]) { possible |= 1 << UInt64(word) }
    return possible
  }

  /// The steps in a machine word that take a token of a row.
  private func mask(row: Int, word: Int) -> UInt64 {
    for place in Int(rowStarts[row].concepts)..<Int(rowStarts[row + 1].concepts)
    where Int(masks[place].word) == word {
      return masks[place].bits
    }
    return steps[word].gaps
  }

  /// The nearest token at which pattern `number` can have begun so as to end at `end`: the same walk, backwards.
  /// O(length × steps).
  private func start(of number: Int, endingAt end: Int, _ tokens: Span<KeywordToken>) -> Int {
    let steps = patterns[number].steps
    if steps.count == 1 { return end }
    let position = positions[number]
    // Bit s: step s may take the token under the cursor.
    var ready: UInt64 = 1 << UInt64(steps.count - 1)
    var index = end
    while index >= 0 {
      var taken: UInt64 = 0
      var step = steps.count - 1
      let mask = mask(row: Int(tokens[index].row), word: position / 64) >> UInt64(position % 64)
      while step >= 0 {
        let bit: UInt64 = 1 << UInt64(step)
        if ready & bit != 0 {
          if mask & bit != 0 { taken |= bit }
          if steps[step].isOptional, step > 0 { ready |= bit >> 1 }
        }
        step -= 1
      }
      // First and last steps are never optional.
      if taken & 1 != 0 { return index }
      if taken == 0 { return min(index + 1, end) }
      ready = taken >> 1
      index -= 1
    }
    return 0
  }
}

/// A token as the keyword table sees it.
struct KeywordToken: Sendable {
  /// ``tokenHash(_:_:)``.
  var hash: UInt64 = 0
  /// ``KeywordAutomaton/row(of:)``.
  var row: Int32 = 0
  /// What stands between it and the token before it.
  var marks = PunctuationMarks()
  /// Whether it begins a sentence for pairs of words, which is none of the table's business.
  var startsSentence = false
}

/// Sixty-four steps, a bit each.
private struct StepWord: Sendable {
  /// First and last steps of patterns.
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// Steps that may be passed over, and those that take any token.
  var optional: UInt64 = 0
  var gaps: UInt64 = 0
  /// First steps, and those behind them that nothing needs to stand before.
  var initial: UInt64 = 0

  /// Steps that are open, and those behind optional ones among them.
  @inline(__always)
  func open(_ steps: UInt64) -> UInt64 {
    var ready = steps
    var skipped = ready & optional
    while skipped != 0 {
      let next = (skipped << 1) & ~first & ~ready
      ready |= next
      skipped = next & optional
    }
    return ready
  }

  /// Whether any pattern has all its steps among these, but for optional ones. The first steps are added to runs of all
  /// steps before the last: only through a whole run a carry gets to the last one.
  @inline(__always)
  func hasPattern(within steps: UInt64) -> Bool {
    let given = steps | optional
    return ((given & ~last) &+ first) & last & given != 0
  }
}

/// A pattern that ends at a token.
struct PatternEnd: Sendable {
  let pattern: Int32
  let token: Int

  @inline(__always)
  init(_ pattern: Int32, token: Int) {
    self.pattern = pattern
    self.token = token
  }
}

/// Scratch of a search, used again from message to message, and the hits that it found.
struct KeywordScan: Sendable {
  /// In the order of their ends.
  fileprivate(set) var hits: [KeywordHit] = []
  /// A number for each machine word.
  fileprivate var state: [UInt64]
  /// By token, machine word and bit.
  fileprivate var conceptEnds: [PatternEnd] = []
  fileprivate var cueEnds: [PatternEnd] = []
  fileprivate var clauses = ClauseReader()

  init(_ automaton: KeywordAutomaton) { state = [UInt64](repeating: 0, count: automaton.width) }
}
