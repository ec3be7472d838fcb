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
  private var heads: [RunHead]
  private var rests: [RunRest]
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private var sums: [SIMD8<Int32>]
  private var used = 0
  /// Which of two places is given away next, 0 or 1.
  private var turn = 0
  /// Scratch for working a run out.
  private var added: [SIMD8<Int32>]

  /// `places`: at most so many, a power of two; about 250 bytes each for 21 columns.
  init(_ model: Model, places: Int) {
    self.init(SumLayout(columns: model.columns.count), count: min(places, 256), of: places)
  }

  private init(_ layout: SumLayout, count: Int, of mostPlaces: Int) {
    self.layout = layout
    self.mostPlaces = mostPlaces
    heads = [RunHead](repeating: RunHead(unread: RunKey()), count: count)
    rests = [RunRest](repeating: RunRest(), count: count)
    sums = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: count * layout.vectors)
    added = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: layout.vectors)
  }

  @inline(__always)
  func head(_ place: Int) -> RunHead { heads[place] }

  func rest(_ place: Int) -> RunRest { rests[place] }

  func record(_ place: Int) -> RunRecord { RunRecord(head: heads[place], rest: rests[place]) }

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

  @inline(__always)
  private func lanes(of place: Int) -> Range<Int> {
    place * layout.vectors..<(place + 1) * layout.vectors
  }

  /// The first of the two places of a run.
  @inline(__always)
  private func pair(of key: RunKey) -> Int { key.hash & (heads.count - 1) & ~1 }

  /// The place of the run at `range`, which is worked out if it is not there.
  @inline(__always)
  mutating func place(
    of key: RunKey, at range: Range<Int>, in source: Span<UInt8>, _ model: Model,
    _ keywords: KeywordAutomaton
  ) -> Int {
    let first = pair(of: key)
    if heads[first].key == key { return first }
    if heads[first + 1].key == key { return first + 1 }
    return workOut(source.extracting(range), key, model, keywords)
  }

  @inline(never)
  private mutating func workOut(
    _ run: Span<UInt8>, _ key: RunKey, _ model: Model, _ keywords: KeywordAutomaton
  ) -> Int {
    let place = newPlace(of: key)
    guard let (traits, ends, text) = RunTraits.read(run, lexicon: englishLexicon) else {
      fill(place, RunRecord(unread: key))
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
    fill(place, RunRecord(reading, traits, ends, source: run, key: key, keywords))
    return place
  }

  private mutating func fill(_ place: Int, _ record: RunRecord) {
    heads[place] = record.head
    rests[place] = record.rest
  }

  /// A free place for a run, or one that is taken from another.
  private mutating func newPlace(of key: RunKey) -> Int {
    if used * 4 > heads.count * 3, heads.count < mostPlaces { grow() }
    let first = pair(of: key)
    for place in first...first + 1 where heads[place].key.isEmpty {
      used += 1
      return place
    }
    turn ^= 1
    return first + turn
  }

  private mutating func grow() {
    var larger = RunTable(layout, count: heads.count * 2, of: mostPlaces)
    for (place, head) in heads.enumerated() where !head.key.isEmpty {
      let new = larger.newPlace(of: head.key)
      larger.heads[new] = head
      larger.rests[new] = rests[place]
      for vector in 0..<layout.vectors {
        larger.sums[new * layout.vectors + vector] = sums[place * layout.vectors + vector]
      }
    }
    self = larger
  }
}
