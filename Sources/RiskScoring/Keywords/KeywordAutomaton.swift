public import MessageText

/// A pattern that was found: which concept, over which tokens.
public struct KeywordHit: Equatable, Sendable {
  /// Index into ``KeywordAutomaton/concepts``.
  public let concept: Int
  /// Tokens from the first to one past the last.
  public let tokens: Range<Int>
  /// Whether a negator stands within three tokens before it in its sentence.
  public let isNegated: Bool
}

/// All keyword patterns in one bit-parallel automaton (extended Shift-And, Navarro & Raffinot 2002, section 4.3).
///
/// A pattern's steps are neighbouring bits; no pattern straddles a machine word. Each token moves every pattern on by
/// a shift and a mask, so the time is O(tokens × words of the table), whatever the text says.
public struct KeywordAutomaton: Sendable {
  /// Names of the concepts, in the order of the table.
  public let concepts: [String]
  private let patterns: [KeywordPattern]
  /// Machine words in a state.
  private let width: Int
  /// Row of ``masks`` for a word or shape hash; others use row 0, where only gaps match.
  private let rows: [UInt64: Int]
  /// `width` words a row: the steps that take the token.
  private let masks: [UInt64]
  private let first: [UInt64]
  private let optional: [UInt64]
  private let last: [UInt64]
  /// Pattern that ends at a bit; -1 for none.
  private let patternEndingAt: [Int32]
  private let negators: [UInt64]

  /// The automaton of the tables in this folder. O(patterns).
  public init() {
    self.init(table: englishKeywords, groups: englishWordGroups, negators: englishNegators)
  }

  init(table: [(concept: String, pattern: String)], groups: [(name: String, words: String)], negators: String)
  {
    var concepts: [String] = []
    var patterns: [KeywordPattern] = []
    var positions: [Int] = []
    var next = 0
    for row in table {
      var concept = 0
      while concept < concepts.count, !concepts[concept].utf8.elementsEqual(row.concept.utf8) { concept += 1 }
      if concept == concepts.count { concepts.append(row.concept) }
      let pattern = KeywordPattern(concept: concept, steps: parsePattern(row.pattern, groups: groups))
      if next % 64 + pattern.steps.count > 64 { next = (next / 64 + 1) * 64 }
      patterns.append(pattern)
      positions.append(next)
      next += pattern.steps.count
    }
    let width = next / 64 + 1
    var first = [UInt64](repeating: 0, count: width)
    var optional = first
    var last = first
    var gaps = first
    var endings = [Int32](repeating: -1, count: width * 64)
    var rows: [UInt64: Int] = [:]
    var wordBits: [(row: Int, position: Int)] = []
    for (index, pattern) in patterns.enumerated() {
      let start = positions[index]
      let end = start + pattern.steps.count - 1
      first[start / 64] |= 1 << UInt64(start % 64)
      last[end / 64] |= 1 << UInt64(end % 64)
      endings[end] = Int32(index)
      for (step, position) in zip(pattern.steps, start...end) {
        if step.isOptional { optional[position / 64] |= 1 << UInt64(position % 64) }
        if step.words.isEmpty { gaps[position / 64] |= 1 << UInt64(position % 64) }
        for word in step.words {
          let row = rows[word] ?? rows.count + 1
          rows[word] = row
          wordBits.append((row, position))
        }
      }
    }
    var masks: [UInt64] = []
    masks.reserveCapacity((rows.count + 1) * width)
    for _ in 0...rows.count { masks.append(contentsOf: gaps) }
    for (row, position) in wordBits { masks[row * width + position / 64] |= 1 << UInt64(position % 64) }
    self.concepts = concepts
    self.patterns = patterns
    self.width = width
    self.rows = rows
    self.masks = masks
    self.first = first
    self.optional = optional
    self.last = last
    patternEndingAt = endings
    self.negators = negators.utf8.split(separator: UInt8(ascii: "|")).map { wordHash(Array($0)) }
  }

  /// All hits, in the order of their ends. `hashes` are those of the tokens: ``tokenHash(_:_:)``.
  public func hits(in tokens: [Token], hashes: [UInt64]) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    var state = [UInt64](repeating: 0, count: width)
    for index in 0..<tokens.count {
      let row = (rows[hashes[index]] ?? 0) * width
      if tokens[index].startsSentence {
        for word in 0..<width { state[word] = 0 }
      }
      for word in 0..<width {
        // Where a pattern may stand before this token: one step on, or at its beginning; then over optional steps.
        var ready = (state[word] << 1) & ~first[word] | first[word]
        var skipped = ready & optional[word]
        while skipped != 0 {
          let next = (skipped << 1) & ~first[word] & ~ready
          ready |= next
          skipped = next & optional[word]
        }
        state[word] = ready & masks[row + word]
        var ended = state[word] & last[word]
        while ended != 0 {
          let bit = ended.trailingZeroBitCount
          ended &= ended - 1
          let pattern = patterns[Int(patternEndingAt[word * 64 + bit])]
          let start = start(of: pattern, endingAt: index, hashes)
          hits.append(
            KeywordHit(
              concept: pattern.concept, tokens: start..<index + 1,
              isNegated: isNegated(before: start, tokens, hashes)))
        }
      }
    }
    return hits
  }

  /// The nearest token at which `pattern` can have begun so as to end at `end`: the same walk, backwards.
  private func start(of pattern: KeywordPattern, endingAt end: Int, _ hashes: [UInt64]) -> Int {
    // Bit s: step s may take the token under the cursor.
    var ready: UInt64 = 1 << UInt64(pattern.steps.count - 1)
    var index = end
    while index >= 0 {
      var taken: UInt64 = 0
      var step = pattern.steps.count - 1
      while step >= 0 {
        let bit: UInt64 = 1 << UInt64(step)
        if ready & bit != 0 {
          let words = pattern.steps[step].words
          if words.isEmpty || words.contains(hashes[index]) { taken |= bit }
          if pattern.steps[step].isOptional, step > 0 { ready |= bit >> 1 }
        }
        step -= 1
      }
      if taken & 1 != 0 || (taken != 0 && onlyOptional(pattern, below: taken.trailingZeroBitCount)) {
        return index
      }
      if taken == 0 { return min(index + 1, end) }
      ready = taken >> 1
      index -= 1
    }
    return 0
  }

  private func onlyOptional(_ pattern: KeywordPattern, below step: Int) -> Bool {
    for index in 0..<step where !pattern.steps[index].isOptional { return false }
    return true
  }

  private func isNegated(before start: Int, _ tokens: [Token], _ hashes: [UInt64]) -> Bool {
    var index = start
    for _ in 0..<3 {
      guard index > 0, !tokens[index].startsSentence else { return false }
      index -= 1
      if negators.contains(hashes[index]) { return true }
    }
    return false
  }
}
