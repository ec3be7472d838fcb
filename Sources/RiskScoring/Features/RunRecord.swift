import MessageText

/// What a run tells beside its sums. It stands for the run in plain text, where ``isPlain`` says so.
struct RunRecord: Sendable {
  /// Empty in a record that was never filled.
  private(set) var key = RunKey()
  /// Hashes of the tokens, and their rows in the keyword table.
  private(set) var hashes = SIMD4<UInt64>(repeating: 0)
  private(set) var rows = SIMD4<Int32>(repeating: 0)
  /// Where each token begins and ends in the run as it is written.
  private var spans = SIMD8<UInt8>(repeating: 0)
  private(set) var tokens: UInt8 = 0
  /// Bit `i`: token `i` follows a sentence mark within the run; bit 4: one follows the last token.
  private(set) var sentenceStarts: UInt8 = 0
  /// Whether the run can be read by itself at all: few tokens, no sure disguise, nothing that folding parts.
  private(set) var isPlain = false
  /// Marks before the first token (of a run without tokens: all of it), between tokens, and behind the last one.
  private(set) var lead = GapMarks()
  private(set) var inner = SIMD4<UInt8>(repeating: 0)
  private(set) var trail = GapMarks()
  /// Whether folding leaves the bytes as they are.
  private(set) var isFolded = false
  private(set) var shape = ShapeTraits()
  private(set) var traits = RunTraits()

  static let mostTokens = 4

  init() {}

  /// A run with something in disguise.
  init(unread key: RunKey) { self.key = key }

  init(
    _ reading: MessageReading, _ traits: RunTraits, source: Span<UInt8>, key: RunKey,
    _ keywords: KeywordAutomaton
  ) {
    self.key = key
    tokens = UInt8(truncatingIfNeeded: min(255, reading.tokens.count))
    guard reading.tokens.count <= RunRecord.mostTokens else { return }
    let bytes = reading.text.bytes.span
    self.traits = traits
    shape = ShapeTraits(bytes, reading.tokens)
    // Folding can make a run longer, and a long one falls into pieces.
    isPlain = !bytes.isEmpty && bytes.count <= MessageReading.Run.longestWhole
    isFolded = bytes.count == source.count
    for index in bytes.indices {
      if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") { isPlain = false }
      if isFolded, bytes[index] != source[index] { isFolded = false }
    }
    var end = 0
    for (index, token) in reading.tokens.enumerated() {
      hashes[index] = reading.hashes[index]
      rows[index] = keywords.row(of: reading.hashes[index])
      let origin = reading.text.sourceRange(of: token.range)
      spans[index * 2] = UInt8(truncatingIfNeeded: origin.lowerBound)
      spans[index * 2 + 1] = UInt8(truncatingIfNeeded: origin.upperBound)
      if index == 0 {
        lead = GapMarks(bytes, 0..<token.start)
      } else {
        inner[index] = GapMarks(bytes, end..<token.start).marks(isWide: token.start - end > 1).rawValue
      }
      if token.startsSentence, index > 0 || lead.endsSentence { sentenceStarts |= 1 << UInt8(index) }
      end = token.end
    }
    let rest = GapMarks(bytes, end..<bytes.count)
    if reading.tokens.isEmpty { lead = rest } else { trail = rest }
    if rest.endsSentence { sentenceStarts |= 16 }
  }

  /// The bytes of a token, the run's first being `start`.
  func sourceRange(of token: Int, from start: Int) -> Range<Int> {
    start + Int(spans[token * 2])..<start + Int(spans[token * 2 + 1])
  }

  /// Whether the sums are those of a run of a text that is normalised already.
  @inline(__always)
  func tells(_ run: MessageReading.Run, of reading: borrowing MessageReading) -> Bool {
    guard isFolded, Int(tokens) == run.tokens.count, run.tokens.count <= RunRecord.mostTokens else {
      return false
    }
    for (index, token) in run.tokens.enumerated() where reading.hashes[token] != hashes[index] {
      return false
    }
    return true
  }
}
