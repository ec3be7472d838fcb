/// What the segments of one message add to each column, so that a window costs one addition a segment and column.
struct SegmentSums {
  private let segments: [Range<Int>]
  private let columns: Int
  private let segmentOf: [Int32]
  /// Weights of ordinary features: `columns` a segment.
  private var sums: [Int]
  /// Squared lengths in ``ModelFormat/normUnit``.
  private var norms: [Int]
  private var words: [Int]
  private var known: [Int]
  /// Keyword features with the segments that they begin and end in.
  private var keywords: [(first: Int32, last: Int32, number: Int)] = []

  init(_ segments: [Range<Int>], columns: Int) {
    self.segments = segments
    self.columns = columns
    var segmentOf: [Int32] = []
    segmentOf.reserveCapacity(segments.last?.upperBound ?? 0)
    for (index, segment) in segments.enumerated() {
      for _ in segment { segmentOf.append(Int32(truncatingIfNeeded: index)) }
    }
    self.segmentOf = segmentOf
    sums = [Int](repeating: 0, count: segments.count * columns)
    norms = [Int](repeating: 0, count: segments.count)
    words = norms
    known = norms
  }

  /// All segments.
  var whole: Range<Int> { 0..<segments.count }

  mutating func addWord(_ token: Int, isKnown: Bool) {
    words[Int(segmentOf[token])] += 1
    if isKnown { known[Int(segmentOf[token])] += 1 }
  }

  /// Adds an ordinary feature, which belongs to the segment that it begins in.
  mutating func add(_ feature: Int, token: Int, _ model: Model) {
    let segment = Int(segmentOf[token])
    norms[segment] += model.norm(feature)
    model.addWeights(feature, to: &sums, from: segment * columns)
  }

  mutating func addKeyword(_ feature: Int, tokens: Range<Int>) {
    keywords.append((segmentOf[tokens.lowerBound], segmentOf[tokens.upperBound - 1], feature))
  }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty
      ? 0..<0 : segments[window.lowerBound].lowerBound..<segments[window.upperBound - 1].upperBound
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  func length(of window: Range<Int>) -> Double { SegmentSums.length(window.reduce(0) { $0 + norms[$1] }) }

  private static func length(_ norm: Int) -> Double {
    norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (window.reduce(0) { $0 + words[$1] }, window.reduce(0) { $0 + known[$1] })
  }

  /// Calls `body` with each window (``Windows/runs(_:)``) and its score in each column, before calibration. Sorts the
  /// keywords once. O(segments × columns).
  mutating func forEachWindow(_ model: Model, _ body: (Range<Int>, [Double]) -> Void) {
    keywords.sort { ($0.last, $0.first, $0.number) < ($1.last, $1.first, $1.number) }
    // Where the keywords that end in each segment begin.
    var starts: [Int] = []
    for segment in segments.indices {
      var index = starts.last ?? 0
      while index < keywords.count, Int(keywords[index].last) < segment { index += 1 }
      starts.append(index)
    }
    var sums = WindowSums(columns: columns)
    for segment in segments.indices { add(segment, to: &sums, from: 0, starts, model) }
    body(whole, sums.scores(model))
    guard segmentOf.count > Windows.shortMessage else { return }
    for first in segments.indices {
      sums.clear()
      for segment in first..<min(segments.count, first + Windows.most) {
        add(segment, to: &sums, from: first, starts, model)
        body(first..<segment + 1, sums.scores(model))
      }
    }
  }

  private func add(
    _ segment: Int, to sums: inout WindowSums, from first: Int, _ starts: [Int], _ model: Model
  ) {
    sums.norm += norms[segment]
    for column in 0..<columns { sums.ordinary[column] += self.sums[segment * columns + column] }
    var index = starts[segment]
    while index < keywords.count, Int(keywords[index].last) == segment {
      if Int(keywords[index].first) >= first { sums.addKeyword(keywords[index].number, model) }
      index += 1
    }
  }

  /// The sums over one window.
  private struct WindowSums {
    var ordinary: [Int]
    var norm = 0
    private var keyword: [Int]
    /// Keyword features that count already: each does once. At most as many as the table has concepts and modes.
    private var seen: [Int] = []

    init(columns: Int) {
      ordinary = [Int](repeating: 0, count: columns)
      keyword = ordinary
    }

    mutating func clear() {
      for column in ordinary.indices { (ordinary[column], keyword[column]) = (0, 0) }
      norm = 0
      seen.removeAll(keepingCapacity: true)
    }

    mutating func addKeyword(_ feature: Int, _ model: Model) {
      guard !seen.contains(feature) else { return }
      seen.append(feature)
      model.addWeights(feature, to: &keyword, from: 0)
    }

    func scores(_ model: Model) -> [Double] {
      let length = SegmentSums.length(norm)
      return model.columns.indices.map { index in
        let column = model.columns[index]
        return column.bias + column.scale * (Double(keyword[index]) + Double(ordinary[index]) / length)
      }
    }
  }
}
