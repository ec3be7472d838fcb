import MessageText

/// What runs of bytes between spaces tell, remembered: nearly all of them have been seen before, and in plain text a run
/// tells the same wherever it stands.
///
/// The table grows up to a fixed number of places; from then on a run that comes new takes the place of another one. So
/// the memory is bounded whatever the text, and what is remembered is what would be worked out anew.
struct RunTable: Sendable {
  private let layout: SumLayout
  private let mostPlaces: Int
  /// Places lie in pairs: a run stands in one of the two that its hash names.
  private var records: [RunRecord]
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private var sums: [SIMD8<Int32>]
  /// Of each pair, the place that was used last, 0 or 1. The other one is given away.
  private var recent: [UInt8]
  private var used = 0
  /// Scratch for working a run out.
  private var added: [SIMD8<Int32>]

  /// `places`: at most so many, a power of two; about 250 bytes each for 21 columns.
  init(_ model: Model, places: Int) {
    self.init(SumLayout(columns: model.columns.count), count: min(places, 256), of: places)
  }

  private init(_ layout: SumLayout, count: Int, of mostPlaces: Int) {
    self.layout = layout
    self.mostPlaces = mostPlaces
    records = [RunRecord](repeating: RunRecord(), count: count)
    sums = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: count * layout.vectors)
    recent = [UInt8](repeating: 0, count: count / 2)
    added = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
  }

  @inline(__always)
  func record(_ place: Int) -> RunRecord { records[place] }

  /// What the run at `place` adds to every column.
  @inline(__always)
  func addSums(of place: Int, to sums: inout ClauseSums) {
    sums.add(self.sums.span.extracting(lanes(of: place)))
  }

  @inline(__always)
  func addSums(of place: Int, to sums: inout ClauseSums, piece: Int) {
    sums.add(self.sums.span.extracting(lanes(of: place)), to: piece)
  }

  func appendSums(of place: Int, to all: inout [SIMD8<Int32>]) {
    for lane in lanes(of: place) { all.append(sums[lane]) }
  }

  private func lanes(of place: Int) -> Range<Int> {
    place * layout.vectors..<(place + 1) * layout.vectors
  }

  /// The place of the run at `range`, which is worked out if it is not there.
  @inline(__always)
  mutating func place(
    of key: RunKey, at range: Range<Int>, in source: Span<UInt8>, _ model: Model,
    _ keywords: KeywordAutomaton
  ) -> Int {
    let pair = key.hash & (recent.count - 1)
    let first = pair * 2 + Int(recent[pair])
    if records[first].key == key { return first }
    if records[first ^ 1].key == key {
      recent[pair] ^= 1
      return first ^ 1
    }
    return workOut(source.extracting(range), key, model, keywords)
  }

  @inline(never)
  private mutating func workOut(
    _ run: Span<UInt8>, _ key: RunKey, _ model: Model, _ keywords: KeywordAutomaton
  ) -> Int {
    let place = newPlace(of: key)
    let (traits, text) = RunTraits.read(run, lexicon: englishLexicon)
    guard let text else {
      records[place] = RunRecord(unread: key)
      return place
    }
    let reading = MessageReading(words: text)
    for vector in added.indices { added[vector] = SIMD8(repeating: 0) }
    var known = 0
    var norm = 0
    reading.forEachRun(from: 0) { run in
      for token in run.tokens where model.feature(reading.hashes[token]) != nil { known += 1 }
      reading.forEachFeature(of: run) { hash, _ in
        guard let number = model.feature(hash) else { return }
        norm += model.norm(number)
        model.addWeights(number, to: &added)
      }
      return true
    }
    for (lane, count) in [(layout.norm, norm), (layout.words, reading.tokens.count), (layout.known, known)] {
      added[lane / 8][lane % 8] = Int32(truncatingIfNeeded: count)
    }
    for vector in added.indices { sums[place * layout.vectors + vector] = added[vector] }
    records[place] = RunRecord(reading, traits, source: run, key: key, keywords)
    return place
  }

  /// A free place for a run, or one that is taken from another.
  private mutating func newPlace(of key: RunKey) -> Int {
    if used * 4 > records.count * 3, records.count < mostPlaces { grow() }
    let pair = key.hash & (recent.count - 1)
    var place = pair * 2 + Int(recent[pair])
    if !records[place].key.isEmpty {
      recent[pair] ^= 1
      place ^= 1
    }
    if records[place].key.isEmpty { used += 1 }
    return place
  }

  private mutating func grow() {
    var larger = RunTable(layout, count: records.count * 2, of: mostPlaces)
    for (place, record) in records.enumerated() where !record.key.isEmpty {
      let new = larger.newPlace(of: record.key)
      larger.records[new] = record
      for vector in 0..<layout.vectors {
        larger.sums[new * layout.vectors + vector] = sums[place * layout.vectors + vector]
      }
    }
    self = larger
  }
}
