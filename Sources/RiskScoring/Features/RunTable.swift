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
  private(set) var heads: [RunHead]
  private(set) var rests: [RunRest]
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private(set) var sums: [SIMD8<Int32>]
  private var used = 0
  /// Which of two places is given away next, 0 or 1.
  private var turn = 0
  /// How many runs lost their place to another one.
  private(set) var displaced = 0
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

  /// Makes more places where most are taken, as far as there may be more; all runs get other places. To be called between
  /// messages. Amortised O(1).
  mutating func makeRoom() {
    if used * 4 > heads.count * 3 { _ = grow() }
  }

  func record(_ place: Int) -> RunRecord { RunRecord(head: heads[place], rest: rests[place]) }

  /// Where ``sums`` of a place lie.
  @inline(__always)
  func lanes(of place: Int) -> Range<Int> {
    place &* layout.vectors..<(place &+ 1) &* layout.vectors
  }

  /// The place of a run among those of a table with such heads; nil where it is not there.
  @inline(__always)
  static func place(of key: RunKey, _ heads: Span<RunHead>) -> Int? {
    let first = pair(of: key, heads.count)
    if heads[first].key == key { return first }
    return heads[first + 1].key == key ? first + 1 : nil
  }

  /// The first of the two places of a run.
  @inline(__always)
  private static func pair(of key: RunKey, _ count: Int) -> Int { key.hash & (count - 1) & ~1 }

  /// The place of the run at `range`, which is worked out if it is not there, and then takes that of another one perhaps.
  mutating func place(
    of key: RunKey, at range: Range<Int>, in source: Span<UInt8>, _ model: Model,
    _ keywords: KeywordAutomaton
  ) -> Int {
    if let place = RunTable.place(of: key, heads.span) { return place }
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
    var counts = SIMD8<Int32>(repeating: 0)
    for vector in added.indices { added[vector] = SIMD8(repeating: 0) }
    reading.forEachRun(from: 0) { run in
      for token in run.tokens {
        counts[SumLayout.words] &+= 1
        if model.feature(reading.hashes[token]) != nil { counts[SumLayout.known] &+= 1 }
      }
      reading.forEachFeature(of: run) { hash, _ in
        guard let number = model.feature(hash) else { return }
        model.forEachVector(of: number) { added[$0] &+= $1 }
      }
      return true
    }
    added[layout.vectors - 1] &+= counts
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
    let first = RunTable.pair(of: key, heads.count)
    for place in first...first + 1 where heads[place].key.isEmpty {
      used += 1
      return place
    }
    displaced += 1
    turn ^= 1
    return first + turn
  }

  /// Makes twice as many places; false, with nothing done, where there may not be more.
  mutating func grow() -> Bool {
    guard heads.count < mostPlaces else { return false }
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
    return true
  }
}
