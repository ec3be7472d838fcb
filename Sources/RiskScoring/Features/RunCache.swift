import MessageText

/// What runs (words, with the marks that cling to them) add to every column, remembered: nearly all runs of a text have
/// been seen before, and a run tells the same wherever it stands.
///
/// A fixed number of places; a run that comes new takes the place of another one. So the memory is bounded whatever the
/// text, and the sums are those that would be worked out anew.
struct RunCache: Sendable {
  private let layout: SumLayout
  private let mask: Int
  /// The bytes of the run, zeros behind them.
  private var keys: [SIMD4<UInt64>]
  private var shapes: [Shape]
  /// ``SumLayout/vectors`` a place. No lane overflows: a run of 32 bytes has about 100 features.
  private var sums: [SIMD8<Int32>]
  /// Scratch for working a run out.
  private var lanes: [Int]

  /// Length and token of a run: together with its bytes they decide what it tells.
  private struct Shape: Equatable {
    var count: UInt8 = 0
    var tokens: UInt8 = 0
    var start: UInt8 = 0
    var end: UInt8 = 0
    var kind: UInt8 = 0
  }

  /// `places`: at most so many; fewer for a model of many columns, so that a cache stays below about 4 MB.
  init(_ model: Model, places: Int) {
    layout = SumLayout(columns: model.columns.count)
    var count = 16
    while count * 2 <= places, count * 2 * (40 + 32 * layout.vectors) <= 4 << 20 { count *= 2 }
    mask = count - 1
    keys = [SIMD4<UInt64>](repeating: SIMD4(repeating: 0), count: count)
    shapes = [Shape](repeating: Shape(), count: count)
    sums = [SIMD8<Int32>](repeating: SIMD8(repeating: 0), count: count * layout.vectors)
    lanes = [Int](repeating: 0, count: layout.lanes)
  }

  /// Adds a run to the clause that it belongs to; `clause` is one at or before it, and moves on to it.
  mutating func add(
    _ run: MessageReading.Run, of reading: borrowing MessageReading, _ model: Model,
    to clauses: inout ClauseSums, _ clause: inout Int
  ) {
    clause = clauses.clause(of: run.owner, from: clause)
    guard let shape = shape(of: run, reading) else {
      addUncached(run, of: reading, model, to: &clauses, clause)
      return
    }
    let key = key(reading.text.bytes.span, run.range)
    let place = Int(truncatingIfNeeded: hash(key) >> 32) & mask
    let first = place * layout.vectors
    if keys[place] != key || shapes[place] != shape {
      workOut(run, of: reading, model)
      for vector in 0..<layout.vectors {
        var sum = SIMD8<Int32>(repeating: 0)
        for lane in 0..<min(8, layout.lanes - vector * 8) {
          sum[lane] = Int32(truncatingIfNeeded: lanes[vector * 8 + lane])
        }
        sums[first + vector] = sum
      }
      keys[place] = key
      shapes[place] = shape
    }
    clauses.add(sums.span.extracting(first..<first + layout.vectors), to: clause)
  }

  /// Nil for runs that are not remembered: long ones, and those with several tokens or with a token that reads on
  /// beyond the run.
  @inline(__always)
  private func shape(of run: MessageReading.Run, _ reading: borrowing MessageReading) -> Shape? {
    guard run.range.count <= MessageReading.Run.longestWhole, run.tokens.count <= 1 else { return nil }
    var shape = Shape()
    shape.count = UInt8(truncatingIfNeeded: run.range.count)
    guard let index = run.tokens.first else { return shape }
    let token = reading.tokens[index]
    guard token.end <= run.range.upperBound else { return nil }
    shape.tokens = 1
    shape.start = UInt8(truncatingIfNeeded: token.start - run.range.lowerBound)
    shape.end = UInt8(truncatingIfNeeded: token.end - run.range.lowerBound)
    shape.kind = token.kind.rawValue
    return shape
  }

  private mutating func workOut(
    _ run: MessageReading.Run, of reading: borrowing MessageReading, _ model: Model
  ) {
    for lane in lanes.indices { lanes[lane] = 0 }
    let tokenHash = run.tokens.first.map { reading.hashes[$0] }
    lanes[layout.words] = run.tokens.count
    reading.forEachFeature(of: run) { hash, _ in
      guard let number = model.feature(hash) else { return }
      if hash == tokenHash { lanes[layout.known] = 1 }
      lanes[layout.norm] += model.norm(number)
      model.addWeights(number, to: &lanes, from: 0)
    }
  }

  private func addUncached(
    _ run: MessageReading.Run, of reading: borrowing MessageReading, _ model: Model,
    to clauses: inout ClauseSums, _ clause: Int
  ) {
    var clause = clause
    for index in run.tokens {
      let own = clauses.clause(of: run.home(of: index), from: clause)
      clauses.addWord(to: own, isKnown: model.feature(reading.hashes[index]) != nil)
    }
    var last = run.owner
    reading.forEachFeature(of: run) { hash, seen in
      guard let number = model.feature(hash) else { return }
      let token = run.home(of: seen)
      // Tokens come in order, then the grams from the first on again.
      if token < last { clause = clauses.clause(of: token, from: 0) }
      clause = clauses.clause(of: token, from: clause)
      last = token
      clauses.add(number, to: clause, model)
    }
  }

  /// The bytes of a run as four words.
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
