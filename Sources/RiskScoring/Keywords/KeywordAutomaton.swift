import EnglishTables
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
/// those are walked through that hold a pattern all of whose words stand in the text, in these such patterns alone, and at
/// each token only words in which a pattern waits or may begin. Cues are looked for only where a keyword was found.
///
/// A class, so that handing on its tables costs no more than one reference.
public final class KeywordAutomaton: Sendable {
  /// ``KeywordTables``.
  private let stored: StoredBytes
  /// Names of the concepts, in the order of the table.
  public let concepts: [String]
  /// Feature hash of a concept in a mode: `concept * ClauseMode.allCases.count + mode`.
  private let featureHashes: StoredTable<UInt64>
  /// Keyword patterns, then cues: ``KeywordPattern/number``.
  private let patterns: StoredTable<UInt64>
  /// Machine words in a state, at most 64: sets of them are bits of one.
  let width: Int
  /// The first of the machine words that hold cues; those before it hold keywords.
  private let cueWord: Int
  /// Rows by the hash of a word or shape; tokens that the table does not know have row 0.
  private let rows: RowTable
  private let steps: [StepWord]
  /// The steps that take the tokens of a row, gaps too: those in the machine words in which it has more than gaps. Their
  /// places are `rowStarts[row]..<rowStarts[row + 1]`, those of the cues begin at `cueStarts[row]`.
  private let maskWords: StoredTable<UInt8>
  private let maskBits: StoredTable<UInt64>
  private let rowStarts: StoredTable<UInt32>
  private let cueStarts: StoredTable<UInt32>
  /// The machine words in which a token of a row may begin a pattern.
  private let openings: StoredTable<UInt64>
  /// Pattern that ends at a bit; only those that end patterns are asked for.
  private let patternEndingAt: StoredTable<UInt16>
  let clauseWords: ClauseWords
  /// ``conditionalActs`` as indices into ``concepts``: act, condition, act, condition…
  private let conditionals: [UInt16]
  /// Tokens between an act and its condition at most.
  private static let conditionReach = 12

  /// The automaton of the tables in this module, which is part of the program. O(concepts).
  public convenience init() {
    // The two C functions describe one constant array that lives as long as the program.
    let constant = unsafe UnsafeBufferPointer(
      start: english_keywords_bytes(), count: english_keywords_size())
    unsafe self.init(StoredBytes(unsafe: constant))
  }

  convenience init(
    table: [(concept: String, pattern: String)], groups: [(name: String, words: String)],
    cues: [(mode: ClauseMode, pattern: String)], clauseWords: ClauseWords,
    conditions: [(concept: String, condition: String)] = []
  ) {
    let tables = KeywordTables(
      table: table, groups: groups, cues: cues, clauseWords: clauseWords, conditions: conditions)
    self.init(StoredBytes(tables.bytes))
  }

  private init(_ stored: StoredBytes) {
    self.stored = stored
    let bytes = stored.span
    var offset = 0
    let sizes = StoredTable<UInt32>(bytes, at: &offset)
    width = Int(sizes[0, in: bytes])
    cueWord = Int(sizes[1, in: bytes])
    let names = StoredTable<UInt8>(bytes, at: &offset).numbers(in: bytes)
    concepts = names.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    featureHashes = StoredTable(bytes, at: &offset)
    patterns = StoredTable(bytes, at: &offset)
    rows = RowTable(bytes, at: &offset)
    let stepWords = StoredTable<UInt64>(bytes, at: &offset)
    steps = (0..<width).map { StepWord(stepWords, $0, in: bytes) }
    maskWords = StoredTable(bytes, at: &offset)
    maskBits = StoredTable(bytes, at: &offset)
    rowStarts = StoredTable(bytes, at: &offset)
    cueStarts = StoredTable(bytes, at: &offset)
    openings = StoredTable(bytes, at: &offset)
    patternEndingAt = StoredTable(bytes, at: &offset)
    clauseWords = ClauseWords(
      continuers: StoredTable(bytes, at: &offset).numbers(in: bytes),
      questionOpeners: StoredTable(bytes, at: &offset).numbers(in: bytes))
    conditionals = StoredTable(bytes, at: &offset).numbers(in: bytes)
  }

  /// Hash of the feature that a hit stands for.
  func featureHash(_ hit: KeywordHit) -> UInt64 {
    featureHash(hit.concept, hit.mode)
  }

  private func featureHash(_ concept: Int, _ mode: ClauseMode) -> UInt64 {
    let stored = stored
    return featureHashes[concept * ClauseMode.allCases.count + Int(mode.rawValue), in: stored.span]
  }

  /// What the table's authors believe about a column before any corpus; without a tactic, about the overall risk.
  ///
  /// Corpora that people write for a purpose are short of the stock phrases of real letters: without beliefs those
  /// phrases would weigh what a handful of invented messages says. They have next to no disguises, so that what those
  /// weigh is not learned at all: a few honest messages in fancy letters would make a disguise speak for honesty.
  public func beliefs(about tactic: Tactic?) -> [Belief] {
    var beliefs = DisguiseKind.allCases.map { kind in
      Belief(hash: disguiseHash(kind), worth: tactic == nil ? kind.belief : 0, isSettled: true)
    }
    for (index, concept) in concepts.enumerated() {
      let spoken = Tactic(label: concept)
      let isAgainst = spoken == nil && honestConcepts.contains(concept)
      for mode in ClauseMode.allCases {
        let hash = featureHash(index, mode)
        if let spoken, tactic == spoken || (tactic == nil && spoken.kind == .risk) {
          beliefs.append(Belief(hash: hash, worth: mode.belief))
        } else if isAgainst, (tactic?.kind ?? .risk) == .risk {
          beliefs.append(Belief(hash: hash, worth: honestBelief))
        }
      }
    }
    return beliefs
  }

  /// The row of a token by its hash, ``tokenHash(_:_:)``; 0 for one that the table does not know.
  @inline(__always)
  func row(of hash: UInt64) -> Int32 {
    let stored = stored
    return rows.row(of: hash, in: stored.span)
  }

  /// Puts all hits into `scan`, in the order of their ends. `hashes` are those of the tokens; `marks` what stands between
  /// them. O(tokens × words of the table).
  func find(_ hashes: [UInt64], _ marks: [PunctuationMarks], _ scan: inout KeywordScan) {
    var tokens: [KeywordToken] = []
    tokens.reserveCapacity(hashes.count)
    for (index, hash) in hashes.enumerated() {
      tokens.append(KeywordToken(hash: hash, row: row(of: hash), marks: marks[index]))
    }
    find(tokens.span, behind: marks[hashes.count], &scan)
  }

  /// The same; `last`: the marks behind all tokens.
  func find(_ tokens: Span<KeywordToken>, behind last: PunctuationMarks, _ scan: inout KeywordScan) {
    scan.hits.clear()
    findEnds(tokens, ofCues: false, &scan.possible, &scan.state, &scan.conceptEnds)
    // How words are meant matters only where there is a hit.
    guard !scan.conceptEnds.isEmpty else { return }
    findEnds(tokens, ofCues: true, &scan.possible, &scan.state, &scan.cueEnds)
    scan.clauses.begin()
    var next = 0
    for index in tokens.indices {
      scan.clauses.enter(index, tokens, last, clauseWords)
      while next < scan.cueEnds.count, scan.cueEnds[next].token == index {
        let number = Int(scan.cueEnds[next].pattern)
        let pattern = pattern(number)
        if case .cue(let mode) = pattern.meaning {
          scan.clauses.note(mode, start(of: pattern, endingAt: index, tokens)..<index + 1)
        }
        next += 1
      }
      scan.clauses.leave()
    }
    for end in scan.conceptEnds {
      let pattern = pattern(Int(end.pattern))
      guard case .concept(let concept) = pattern.meaning else { continue }
      let range = start(of: pattern, endingAt: end.token, tokens)..<end.token + 1
      let mode = scan.clauses.mode(of: range, negates: pattern.negates)
      scan.hits.append(KeywordHit(concept: concept, tokens: range, mode: mode))
    }
    for act in stride(from: 0, to: conditionals.count, by: 2) {
      findConditions(of: Int(conditionals[act]), Int(conditionals[act + 1]), tokens, &scan.hits)
    }
  }

  private func pattern(_ number: Int) -> KeywordPattern {
    let stored = stored
    return KeywordPattern(number: patterns[number, in: stored.span])
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
    _ tokens: Span<KeywordToken>, ofCues isCues: Bool, _ possibleSteps: inout [UInt64],
    _ state: inout [UInt64], _ ends: inout [PatternEnd]
  ) {
    ends.clear()
    let possible = findPossible(tokens, ofCues: isCues, &possibleSteps)
    guard possible != 0 else { return }
    let possibleSteps = possibleSteps.span
    // Of each machine word in which a pattern waits, the steps that took the last token.
    var state = state.mutableSpan
    let stored = stored
    let bytes = stored.span
    let words = steps
    // The machine words in which a pattern waits for its next step.
    var active: UInt64 = 0
    for index in tokens.indices {
      let row = Int(tokens[index].row)
      if tokens[index].marks.contains(.sentence) { active = 0 }
      var rest = active | openings[row, in: bytes] & possible
      guard rest != 0 else { continue }
      var waiting: UInt64 = 0
      var place = Int(rowStarts[row, in: bytes])
      let end = Int(rowStarts[row + 1, in: bytes])
      while rest != 0 {
        let word = rest.trailingZeroBitCount
        rest &= rest &- 1
        while place < end, maskWords[place, in: bytes] < word { place += 1 }
        let steps = words[word]
        let isTaken = place < end && maskWords[place, in: bytes] == word
        let bits = isTaken ? maskBits[place, in: bytes] : steps.gaps
        // Where a pattern may stand before this token: one step on, or at its beginning; then over optional steps.
        var ready = steps.initial & possibleSteps[word]
        if active & 1 << UInt64(word) != 0 {
          ready = steps.open((state[word] << 1) & ~steps.first | ready)
        }
        let taken = ready & bits
        guard taken != 0 else { continue }
        state[word] = taken
        waiting |= 1 << UInt64(word)
        var ended = taken & steps.last
        while ended != 0 {
          let pattern = patternEndingAt[word * 64 + ended.trailingZeroBitCount, in: bytes]
          ends.append(PatternEnd(pattern, token: index))
          ended &= ended &- 1
        }
      }
      active = waiting
    }
  }

  /// Finds the patterns each of whose steps takes a token of the text, or need not take any: puts their steps into those of
  /// their machine word, and gives the machine words that hold one.
  private func findPossible(
    _ tokens: Span<KeywordToken>, ofCues isCues: Bool, _ possibleSteps: inout [UInt64]
  ) -> UInt64 {
    // At first of each machine word the steps that take any token of the text.
    var seen = possibleSteps.mutableSpan
    let stored = stored
    let bytes = stored.span
    let words = steps
    let part = isCues ? cueWord..<width : 0..<cueWord
    for word in part { seen[word] = 0 }
    for index in tokens.indices {
      let row = Int(tokens[index].row)
      guard row != 0 else { continue }
      var place = Int(isCues ? cueStarts[row, in: bytes] : rowStarts[row, in: bytes])
      let end = Int(isCues ? rowStarts[row + 1, in: bytes] : cueStarts[row, in: bytes])
      while place < end {
        seen[Int(maskWords[place, in: bytes])] |= maskBits[place, in: bytes]
        place += 1
      }
    }
    var possible: UInt64 = 0
    for word in part {
      var lasts = words[word].lastSteps(ofPatternsWithin: seen[word])
      guard lasts != 0 else { continue }
      possible |= 1 << UInt64(word)
      seen[word] = 0
      while lasts != 0 {
        let last = lasts.trailingZeroBitCount
        let number = Int(patternEndingAt[word * 64 + last, in: bytes])
        seen[word] |= pattern(number).mask
        lasts &= lasts &- 1
      }
    }
    return possible
  }

  /// The steps in a machine word that take a token of a row.
  private func mask(row: Int, word: Int) -> UInt64 {
    let stored = stored
    let bytes = stored.span
    for place in Int(rowStarts[row, in: bytes])..<Int(rowStarts[row + 1, in: bytes])
    where maskWords[place, in: bytes] == word {
      return maskBits[place, in: bytes]
    }
    return steps[word].gaps
  }

  /// The nearest token at which the pattern can have begun so as to end at `end`: the same walk, backwards.
  /// O(length × steps).
  private func start(of pattern: KeywordPattern, endingAt end: Int, _ tokens: Span<KeywordToken>) -> Int {
    if pattern.steps.count == 1 { return end }
    let position = pattern.steps.lowerBound
    let optional = steps[position / 64].optional >> UInt64(position % 64)
    // Bit s: step s may take the token under the cursor.
    var ready: UInt64 = 1 << UInt64(pattern.steps.count - 1)
    var index = end
    while index >= 0 {
      var taken: UInt64 = 0
      var step = pattern.steps.count - 1
      let mask = mask(row: Int(tokens[index].row), word: position / 64) >> UInt64(position % 64)
      while step >= 0 {
        let bit: UInt64 = 1 << UInt64(step)
        if ready & bit != 0 {
          if mask & bit != 0 { taken |= bit }
          if optional & bit != 0, step > 0 { ready |= bit >> 1 }
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
struct StepWord: Sendable {
  /// First and last steps of patterns.
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// Steps that may be passed over, and those that take any token.
  var optional: UInt64 = 0
  var gaps: UInt64 = 0
  /// First steps, and those behind them that nothing needs to stand before.
  var initial: UInt64 = 0

  init() {}

  init(_ table: StoredTable<UInt64>, _ word: Int, in bytes: Span<UInt8>) {
    func number(_ index: Int) -> UInt64 { table[word * numbers.count + index, in: bytes] }
    (first, last, optional, gaps, initial) = (number(0), number(1), number(2), number(3), number(4))
  }

  /// As they are stored.
  var numbers: [UInt64] { [first, last, optional, gaps, initial] }

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

  /// The last steps of the patterns that have all their steps among these, but for optional ones. The first steps are added
  /// to runs of all steps before the last: only through a whole run a carry gets to the last one.
  @inline(__always)
  func lastSteps(ofPatternsWithin steps: UInt64) -> UInt64 {
    let given = steps | optional
    return ((given & ~last) &+ first) & last & given
  }
}

/// A pattern that ends at a token.
struct PatternEnd: Sendable {
  let pattern: UInt16
  let token: Int

  @inline(__always)
  init(_ pattern: UInt16, token: Int) {
    self.pattern = pattern
    self.token = token
  }
}

/// Scratch of a search, used again from message to message, and the hits that it found.
struct KeywordScan: Sendable {
  /// In the order of their ends.
  fileprivate(set) var hits: [KeywordHit] = []
  /// Of each machine word, the steps that wait for a token, and those of patterns that the text can have.
  fileprivate var state: [UInt64]
  fileprivate var possible: [UInt64]
  /// By token, machine word and bit.
  fileprivate var conceptEnds: [PatternEnd] = []
  fileprivate var cueEnds: [PatternEnd] = []
  fileprivate var clauses = ClauseReader()

  init(_ automaton: KeywordAutomaton) {
    state = [UInt64](repeating: 0, count: automaton.width)
    possible = state
  }
}
