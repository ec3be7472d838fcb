import MessageText

/// What a run tells beside its sums.
struct RunRecord: Sendable {
  let head: RunHead
  let rest: RunRest

  /// A run with something in disguise.
  init(unread key: RunKey) {
    head = RunHead(unread: key)
    rest = RunRest()
  }

  init(head: RunHead, rest: RunRest) {
    self.head = head
    self.rest = rest
  }

  init(
    _ reading: MessageReading, _ traits: RunTraits, _ ends: RunEnds, source: Span<UInt8>, key: RunKey,
    _ keywords: KeywordAutomaton
  ) {
    guard reading.tokens.count <= RunRecord.mostTokens else {
      self.init(unread: key)
      return
    }
    let bytes = reading.text.bytes.span
    var head = RunHead(unread: key)
    var rest = RunRest()
    head.tokens = UInt8(truncatingIfNeeded: reading.tokens.count)
    head.traits = traits
    head.shape = ShapeTraits(bytes, reading.tokens)
    rest.ends = ends
    // Folding can make a run longer, and a long one falls into pieces.
    var isPlain = !bytes.isEmpty && bytes.count <= MessageReading.Run.longestWhole
    rest.isFolded = bytes.count == source.count
    for index in bytes.indices {
      if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") { isPlain = false }
      if rest.isFolded, bytes[index] != source[index] { rest.isFolded = false }
    }
    if isPlain { head.flags |= RunHead.plain }
    var end = 0
    for (index, token) in reading.tokens.enumerated() {
      let hash = reading.hashes[index]
      let origin = reading.text.sourceRange(of: token.range)
      rest.spans[index * 2] = UInt8(truncatingIfNeeded: origin.lowerBound)
      rest.spans[index * 2 + 1] = UInt8(truncatingIfNeeded: origin.upperBound)
      if index == 0 {
        (head.hash, head.row) = (hash, keywords.row(of: hash))
        head.lead = GapMarks(bytes, 0..<token.start)
      } else {
        rest.hashes[index - 1] = hash
        rest.rows[index - 1] = keywords.row(of: hash)
        rest.marks[index - 1] = GapMarks(bytes, end..<token.start).marks(isWide: token.start - end > 1)
      }
      if token.startsSentence, index > 0 || head.lead.endsSentence { head.flags |= 1 << UInt8(index) }
      end = token.end
    }
    let behind = GapMarks(bytes, end..<bytes.count)
    if reading.tokens.isEmpty { head.lead = behind } else { head.trail = behind }
    if behind.endsSentence { head.flags |= RunHead.sentenceEnd }
    head.noteWhetherSimple()
    self.init(head: head, rest: rest)
  }

  static let mostTokens = 4

  var tokens: Int { Int(head.tokens) }

  /// The bytes of a token, the run's first being `start`.
  func sourceRange(of token: Int, from start: Int) -> Range<Int> {
    start + Int(rest.spans[token * 2])..<start + Int(rest.spans[token * 2 + 1])
  }

  /// Whether the sums are those of a run of a text that is normalised already.
  @inline(__always)
  func tells(_ run: MessageReading.Run, of reading: borrowing MessageReading) -> Bool {
    guard rest.isFolded, tokens == run.tokens.count else { return false }
    for (index, token) in run.tokens.enumerated() {
      // A number may have lost its beginning to a phone number before it, and be a number still.
      guard reading.hashes[token] == (index == 0 ? head.hash : rest.hashes[index - 1]),
        sourceRange(of: index, from: run.range.lowerBound) == reading.tokens[token].range
      else { return false }
    }
    return true
  }
}

/// What all of a run's readers ask for: 64 bytes, for memory is slower than anything that is done with them. It stands for
/// the run in plain text, where ``isPlain`` says so.
struct RunHead: Sendable {
  /// Empty in a record that was never filled.
  let key: RunKey
  /// Of the first token: its hash, and its row in the keyword table.
  fileprivate(set) var hash: UInt64 = 0
  fileprivate(set) var row: Int32 = 0
  fileprivate(set) var traits = RunTraits()
  fileprivate(set) var shape = ShapeTraits()
  /// Marks before the first token (of a run without tokens: all of it), and behind the last one.
  fileprivate(set) var lead = GapMarks()
  fileprivate(set) var trail = GapMarks()
  fileprivate(set) var tokens: UInt8 = 0
  /// Bit `i`: token `i` follows a sentence mark within the run.
  fileprivate var flags: UInt8 = 0

  fileprivate static let sentenceEnd: UInt8 = 1 << 4
  fileprivate static let plain: UInt8 = 1 << 5
  private static let simple: UInt8 = 1 << 6

  init(unread key: RunKey) { self.key = key }

  /// Whether the run can be read by itself at all: few tokens, no sure disguise, nothing that folding parts.
  var isPlain: Bool { flags & RunHead.plain != 0 }
  /// Whether it is plain, one token with nothing before it, and all that it can be with other runs is a word in halves:
  /// what nearly all runs are.
  var isSimple: Bool { flags & RunHead.simple != 0 }

  fileprivate mutating func noteWhetherSimple() {
    let isAlone = shape.isEmpty && traits.singles == 0 && !traits.isSinglesOnly && !traits.isReadInEnglish
    if isPlain, isAlone, tokens == 1, lead.isEmpty { flags |= RunHead.simple }
  }

  /// Whether a token follows a sentence mark within the run.
  @inline(__always)
  func startsSentence(_ token: Int) -> Bool { flags & 1 << UInt8(truncatingIfNeeded: token) != 0 }
  /// Whether a sentence mark follows the last token.
  var endsSentence: Bool { flags & RunHead.sentenceEnd != 0 }
}

/// What few runs or few readers need.
struct RunRest: Sendable {
  /// Of the tokens behind the first: hashes, rows in the keyword table, marks before them.
  fileprivate var hashes = [3 of UInt64](repeating: 0)
  fileprivate var rows = [3 of Int32](repeating: 0)
  fileprivate var marks = [3 of PunctuationMarks](repeating: [])
  /// Where each token begins and ends in the run as it is written.
  fileprivate var spans = [8 of UInt8](repeating: 0)
  /// Whether folding leaves the bytes as they are.
  fileprivate var isFolded = false
  fileprivate(set) var ends = RunEnds()

  /// A token behind the first.
  func token(_ index: Int, startsSentence: Bool) -> KeywordToken {
    KeywordToken(
      hash: hashes[index - 1], row: rows[index - 1], marks: marks[index - 1], startsSentence: startsSentence)
  }
}
