import MessageText

/// What stands between a token and the one before it.
struct PunctuationMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// The end of a sentence, or the beginning of the text. Dots in a row and blank lines are pauses, no ends.
  static let sentence = PunctuationMarks(rawValue: 1)
  /// The end of a clause.
  static let clause = PunctuationMarks(rawValue: 2)
  /// An odd number of double quotation marks.
  static let quote = PunctuationMarks(rawValue: 4)
  /// A line that begins with `>`: quoted mail.
  static let quotedLine = PunctuationMarks(rawValue: 8)
  /// A new line.
  static let line = PunctuationMarks(rawValue: 16)
  /// `?`, for the sentence before.
  static let question = PunctuationMarks(rawValue: 32)

  /// The marks before each token, and those behind the last one: one element more than tokens. O(bytes between them).
  static func between(_ tokens: [Token], _ bytes: Span<UInt8>) -> [PunctuationMarks] {
    var all: [PunctuationMarks] = []
    all.reserveCapacity(tokens.count + 1)
    var end = 0
    for token in tokens {
      all.append(read(bytes, end..<token.start))
      end = token.end
    }
    all.append(read(bytes, end..<bytes.count))
    all[0].insert(.sentence)
    return all
  }

  private static func read(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> PunctuationMarks {
    if gap.count == 1, bytes[gap.lowerBound] == 0x20 { return [] }
    var marks = GapMarks(bytes, gap).marks(isWide: gap.count > 1)
    var lines = 0
    for index in gap {
      if bytes[index] == 0x0A { lines += 1 }
      if bytes[index] == UInt8(ascii: ">"), lines > 0 || gap.lowerBound == 0 { marks.insert(.quotedLine) }
    }
    marks.formUnion(.lines(lines))
    return marks
  }

  /// What so many line ends in a gap stand for.
  static func lines(_ count: Int) -> PunctuationMarks {
    count == 0 ? [] : count == 1 ? .line : [.line, .clause]
  }
}

/// The marks in a stretch between tokens, or in a part of one; parts can be put together. Line ends and the `>` of quoted
/// lines are not among them.
struct GapMarks: Sendable {
  private var marks = PunctuationMarks()
  private var signs = Signs()

  /// What stands for marks only together with what else is in the gap.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static let dot = Signs(rawValue: 1)
    static let dots = Signs(rawValue: 2)
    static let hyphen = Signs(rawValue: 4)
    /// Any mark that ends a sentence for ``tokenize(_:)``.
    static let sentenceEnd = Signs(rawValue: 8)
  }

  init() {}

  /// O(bytes of the gap).
  init(_ bytes: Span<UInt8>, _ gap: Range<Int>) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "."): signs.formUnion(signs.contains(.dot) ? .dots : [.dot, .sentenceEnd])
      case UInt8(ascii: "!"), UInt8(ascii: ";"):
        marks.insert(.sentence)
        signs.insert(.sentenceEnd)
      case UInt8(ascii: "?"):
        marks.formUnion([.sentence, .question])
        signs.insert(.sentenceEnd)
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): marks.insert(.clause)
      case UInt8(ascii: "\""): marks.formSymmetricDifference(.quote)
      case UInt8(ascii: "-"): signs.insert(.hyphen)
      case 0xC2:
        // « »
        if index + 1 < gap.upperBound, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB {
          marks.formSymmetricDifference(.quote)
        }
      case 0xE2, 0xE3:
        if index + 2 < gap.upperBound, bytes[index + 1] == 0x80 {
          switch (bytes[index], bytes[index + 2]) {
          case (0xE2, 0x93...0x95): marks.insert(.clause)  // dashes
          case (0xE2, 0x9C...0x9F): marks.formSymmetricDifference(.quote)  // curly double quotes
          case (0xE3, 0x82):  // ideographic full stop
            marks.insert(.sentence)
            signs.insert(.sentenceEnd)
          default: break
          }
        }
      default: break
      }
      index += 1
    }
  }

  var isEmpty: Bool { marks.rawValue | signs.rawValue == 0 }
  var endsSentence: Bool { signs.contains(.sentenceEnd) }

  /// Adds what follows.
  @inline(__always)
  mutating func append(_ next: GapMarks) {
    guard !next.isEmpty else { return }
    let quote = marks.symmetricDifference(next.marks).intersection(.quote)
    marks = marks.union(next.marks).subtracting(.quote).union(quote)
    if signs.contains(.dot), next.signs.contains(.dot) { signs.insert(.dots) }
    signs.formUnion(next.signs)
  }

  /// `isWide`: whether the gap has more than one byte; a hyphen alone between words joins them.
  @inline(__always)
  func marks(isWide: Bool) -> PunctuationMarks {
    guard signs.rawValue != 0 else { return marks }
    var all = marks
    if signs.contains(.hyphen), isWide { all.insert(.clause) }
    if signs.contains(.dots) {
      all.insert(.clause)
    } else if signs.contains(.dot) {
      all.insert(.sentence)
    }
    return all
  }
}

/// Words that decide where clauses end and which sentences ask.
struct ClauseWords: Sendable {
  let continuers: [UInt64]
  let questionOpeners: [UInt64]

  init(continuers: [UInt64], questionOpeners: [UInt64]) {
    self.continuers = continuers
    self.questionOpeners = questionOpeners
  }

  /// Lists like those of the tables: words with `|` between them.
  init(continuers: String, questionOpeners: String) {
    func hashes(_ words: String) -> [UInt64] {
      words.utf8.split(separator: UInt8(ascii: "|")).map { wordHash(Array($0)) }
    }
    self.continuers = hashes(continuers)
    self.questionOpeners = hashes(questionOpeners)
  }
}

/// Finds the mode in force at each token while the automaton walks over them once.
///
/// Cues change the mode from the token after them on; the end of a clause ends it. O(tokens).
struct ClauseReader: Sendable {
  /// Tokens that a negation reaches.
  static let negationReach = 6
  /// Tokens after which a quotation that nobody closed is over.
  static let quotationReach = 60

  /// Of each token that was entered.
  private var modes: [ClauseMode] = []
  /// Whether a cue of the past covers the token.
  private var past: [Bool] = []
  private var mode = ClauseMode.asked
  private var sentenceMode = ClauseMode.asked
  /// Tokens that the mode still holds for.
  private var reach = Int.max
  /// Tokens left of a reported quotation or of a quoted line.
  private var quotation = 0
  private var isQuotedLine = false
  private var cue: (mode: ClauseMode, start: Int)?

  /// Called before the first token of a text.
  mutating func begin() {
    modes.clear()
    past.clear()
    mode = .asked
    sentenceMode = .asked
    reach = .max
    quotation = 0
    isQuotedLine = false
    cue = nil
  }

  /// Called for each token in order, before its cues are known; `last`: the marks behind all tokens.
  mutating func enter(
    _ index: Int, _ tokens: Span<KeywordToken>, _ last: PunctuationMarks, _ words: ClauseWords
  ) {
    let mark = tokens[index].marks
    if mark.contains(.sentence) {
      let isQuestion =
        words.questionOpeners.contains(tokens[index].hash)
        && ClauseReader.endsWithQuestion(from: index, tokens, last)
      sentenceMode = isQuestion ? .question : .asked
      set(sentenceMode)
    } else if mark.contains(.clause), !words.continuers.contains(tokens[index].hash) {
      // What they write goes on between quotation marks.
      if mode != .reported || !mark.contains(.quote) || quotation > 0 { set(sentenceMode) }
    }
    if mark.contains(.line) || index == 0 { isQuotedLine = mark.contains(.quotedLine) }
    if mark.contains(.quote) {
      quotation = quotation > 0 || mode != .reported ? 0 : ClauseReader.quotationReach
    }
    if mode == .negated, reach == 0 { set(.asked) }
    modes.append(quotation > 0 || isQuotedLine ? .reported : mode)
    past.append(false)
  }

  /// Whether the sentence that begins at a token ends with a question mark. O(sentence).
  private static func endsWithQuestion(
    from token: Int, _ tokens: Span<KeywordToken>, _ last: PunctuationMarks
  ) -> Bool {
    var end = token + 1
    while end < tokens.count, !tokens[end].marks.contains(.sentence) { end += 1 }
    return (end < tokens.count ? tokens[end].marks : last).contains(.question)
  }

  /// A cue ends at the token that was entered last.
  mutating func note(_ mode: ClauseMode, _ tokens: Range<Int>) {
    if mode == .past {
      for index in tokens { past[index] = true }
    } else if cue.map({ tokens.lowerBound < $0.start }) ?? true {
      cue = (mode, tokens.lowerBound)
    }
  }

  /// Called behind the cues of a token.
  mutating func leave() {
    if reach < .max { reach -= 1 }
    if quotation > 0 { quotation -= 1 }
    guard let found = cue else { return }
    cue = nil
    // What others say stays theirs to the end of the clause.
    if mode != .reported || found.mode == .reported { set(found.mode) }
  }

  private mutating func set(_ new: ClauseMode) {
    mode = new
    reach = new == .negated ? ClauseReader.negationReach : .max
  }

  /// How the words of a hit are meant; `negates`: its own words are a negation, so only what stands before counts.
  func mode(of tokens: Range<Int>, negates: Bool) -> ClauseMode {
    let mode = modes[negates ? tokens.lowerBound : tokens.upperBound - 1]
    guard mode == .asked || mode == .statement else { return mode }
    for index in tokens where past[index] { return .past }
    return mode
  }
}
