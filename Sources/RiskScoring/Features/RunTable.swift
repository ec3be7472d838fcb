import MessageText

/// What runs of bytes between spaces tell, remembered: nearly all of them have been seen before, and in plain text a run
/// tells the same wherever it stands.
///
/// A fixed number of places; a run that comes new takes the place of another one. So the memory is bounded whatever the
/// text, and what is remembered is what would be worked out anew.
struct RunTable: Sendable {
  let layout: SumLayout
  private let mask: Int
  private var records: [RunRecord]
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private var sums: [SIMD8<Int32>]
  /// Scratch for working a run out.
  private var lanes: [Int]

  /// `places`: at most so many; fewer for a model of many columns, so that a table stays below about 4 MB.
  init(_ model: Model, places: Int) {
    layout = SumLayout(columns: model.columns.count)
    var count = 16
    let size = MemoryLayout<RunRecord>.stride + 32 * layout.vectors
    while count * 2 <= places, count * 2 * size <= 4 << 20 { count *= 2 }
    mask = count - 1
    records = [RunRecord](repeating: RunRecord(), count: count)
    sums = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: count * layout.vectors)
    lanes = [Int](repeating: 0, count: layout.lanes)
  }

  @inline(__always)
  func record(_ place: Int) -> RunRecord { records[place] }

  /// What the run at `place` adds to every column.
  @inline(__always)
  func addSums(of place: Int, to sums: inout ClauseSums, clause: Int) {
    let first = place * layout.vectors
    sums.add(self.sums.span.extracting(first..<first + layout.vectors), to: clause)
  }

  /// The place of a run of at most ``MessageReading/Run/longestWhole`` bytes, which is worked out if it is not there.
  @inline(__always)
  mutating func place(of run: Range<Int>, in source: Span<UInt8>, _ model: Model) -> Int {
    let key = key(source, run)
    let place = Int(truncatingIfNeeded: hash(key) >> 40) & mask
    if records[place].key != key || Int(records[place].count) != run.count {
      workOut(source.extracting(run), key, place, model)
    }
    return place
  }

  private mutating func workOut(
    _ run: Span<UInt8>, _ key: SIMD4<UInt64>, _ place: Int, _ model: Model
  ) {
    let (traits, text) = RunTraits.read(run, lexicon: englishLexicon)
    guard let text else {
      records[place] = RunRecord(unread: run.count, key: key)
      return
    }
    let reading = MessageReading(words: text)
    for lane in lanes.indices { lanes[lane] = 0 }
    lanes[layout.words] = reading.tokens.count
    reading.forEachRun(from: 0) { run in
      for token in run.tokens where model.feature(reading.hashes[token]) != nil { lanes[layout.known] += 1 }
      reading.forEachFeature(of: run) { hash, _ in
        guard let number = model.feature(hash) else { return }
        lanes[layout.norm] += model.norm(number)
        model.addWeights(number, to: &lanes, from: 0)
      }
      return true
    }
    for vector in 0..<layout.vectors {
      var sum = SIMD8<Int32>(repeating: 0)
      for lane in 0..<min(8, layout.lanes - vector * 8) {
        sum[lane] = Int32(truncatingIfNeeded: lanes[vector * 8 + lane])
      }
      sums[place * layout.vectors + vector] = sum
    }
    records[place] = RunRecord(reading, traits, source: run, key: key)
  }

  /// The bytes of a run as four words, zeros behind them.
  @inline(__always)
  private func key(_ bytes: Span<UInt8>, _ run: Range<Int>) -> SIMD4<UInt64> {
    var key = SIMD4<UInt64>(repeating: 0)
    var word: UInt64 = 0
    var shift: UInt64 = 0
    var index = 0
    for position in run {
      word |= UInt64(bytes[position]) << shift
      shift += 8
      if shift == 64 {
        key[index] = word
        index += 1
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { key[index] = word }
    return key
  }

  @inline(__always)
  private func hash(_ key: SIMD4<UInt64>) -> UInt64 {
    let first = (key[0] ^ (key[1] &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    let second = (key[2] ^ (key[3] &* 0x94D0_49BB_1331_11EB)) &* 0xC2B2_AE3D_27D4_EB4F
    let sum = first ^ (first >> 29) ^ second
    return sum &* 0x94D0_49BB_1331_11EB
  }
}

/// What a run tells beside its sums. It stands for the run in plain text, where ``isPlain`` says so.
struct RunRecord: Sendable {
  /// The bytes as four words.
  private(set) var key = SIMD4<UInt64>(repeating: 0)
  /// Hashes of the tokens.
  private(set) var hashes = SIMD4<UInt64>(repeating: 0)
  /// Bytes; 0 in a record that was never filled.
  private(set) var count: UInt8 = 0
  private(set) var tokens: UInt8 = 0
  /// Bit `i`: token `i` follows a sentence mark within the run; bit 4: one follows the last token.
  private(set) var sentenceStarts: UInt8 = 0
  /// Whether the run can be read by itself at all: few tokens, no disguise, nothing that folding parts.
  private(set) var isPlain = false
  private(set) var traits = RunTraits()
  /// Marks before the first token (of a run without tokens: all of it), between tokens, and behind the last one.
  private(set) var lead = GapMarks()
  private(set) var inner = SIMD4<UInt8>(repeating: 0)
  private(set) var trail = GapMarks()
  /// Whether folding leaves the bytes as they are.
  private(set) var isFolded = false
  private(set) var shape = ShapeTraits()

  static let mostTokens = 4

  init() {}

  /// A run with something in disguise.
  init(unread count: Int, key: SIMD4<UInt64>) {
    self.key = key
    self.count = UInt8(truncatingIfNeeded: count)
  }

  init(_ reading: MessageReading, _ traits: RunTraits, source: Span<UInt8>, key: SIMD4<UInt64>) {
    self.key = key
    count = UInt8(truncatingIfNeeded: source.count)
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
