/// What the features of runs add to each column of a model.
struct RunSums: RunMemo {
  private let model: Model
  private let layout: SumLayout
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private(set) var sums: [SIMD8<Int32>] = []
  /// Scratch for working a run out.
  private var found: [Int] = []

  init(_ model: Model) {
    self.model = model
    layout = SumLayout(columns: model.columns.count)
  }

  /// Where ``sums`` of a place lie.
  @inline(__always)
  func lanes(of place: Int) -> Range<Int> {
    place &* layout.vectors..<(place &+ 1) &* layout.vectors
  }

  func ofPlaces(_ count: Int) -> RunSums {
    var memo = self
    memo.sums = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: count * layout.vectors)
    return memo
  }

  mutating func note(_ text: MessageReading, at place: Int) {
    found.clear()
    var counts = SIMD8<Int32>(repeating: 0)
    text.forEachRun(from: 0) { run in
      for token in run.tokens {
        counts[SumLayout.words] &+= 1
        if model.feature(text.hashes[token]) != nil { counts[SumLayout.known] &+= 1 }
      }
      text.forEachFeature(of: run) { hash, _ in
        if let feature = model.feature(hash) { found.append(feature) }
      }
      return true
    }
    let start = place * layout.vectors
    for vector in 0..<layout.vectors {
      var sum = SIMD8<Int32>(repeating: 0)
      for feature in found { sum &+= model.sums(vector, of: feature) }
      sums[start + vector] = sum
    }
    sums[start + layout.vectors - 1] &+= counts
  }

  /// Asks for the sums of a place, which will be read soon.
  @inline(__always)
  func fetchAhead(_ place: Int) { sums.span.fetchAhead(lanes(of: place)) }

  mutating func take(_ place: Int, from other: borrowing RunSums, _ old: Int) {
    for vector in 0..<layout.vectors {
      sums[place * layout.vectors + vector] = other.sums[old * layout.vectors + vector]
    }
  }
}
