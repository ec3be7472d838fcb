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
  /// Keyword features by the segment that they end in.
  private var keywords: [(first: Int32, last: Int32, number: Int)] = []

  init(_ segments: [Range<Int>], tokens: Int, columns: Int) {
    self.segments = segments
    self.columns = columns
    var segmentOf = [Int32](repeating: 0, count: tokens)
    for (index, segment) in segments.enumerated() {
      for token in segment { segmentOf[token] = Int32(truncatingIfNeeded: index) }
    }
    self.segmentOf = segmentOf
    sums = [Int](repeating: 0, count: segments.count * columns)
    norms = [Int](repeating: 0, count: segments.count)
    words = norms
    known = norms
  }

  var count: Int { segments.count }

  mutating func addWord(_ token: Int, isKnown: Bool) {
    words[Int(segmentOf[token])] += 1
    if isKnown { known[Int(segmentOf[token])] += 1 }
  }

  mutating func add(_ feature: Int, token: Int, _ model: Model) {
    let segment = Int(segmentOf[token])
    norms[segment] += model.norm(feature)
    model.addWeights(feature, to: &sums, from: segment * columns)
  }

  mutating func addKeyword(_ feature: Int, tokens: Range<Int>) {
    keywords.append((segmentOf[tokens.lowerBound], segmentOf[tokens.upperBound - 1], feature))
  }

  /// To be called between the last feature and the first window.
  mutating func finish() {
    keywords.sort { ($0.last, $0.first, $0.number) < ($1.last, $1.first, $1.number) }
  }

  func tokens(of window: Range<Int>) -> Range<Int> {
    window.isEmpty ? 0..<0 : segments[window.lowerBound].lowerBound..<segments[window.upperBound - 1].upperBound
  }

  /// What ordinary features of a window are divided by: its length as a vector.
  func length(of window: Range<Int>) -> Double {
    let norm = window.reduce(0) { $0 + norms[$1] }
    return norm == 0 ? 1 : (Double(norm) * ModelFormat.normUnit).squareRoot()
  }

  func words(in window: Range<Int>) -> (all: Int, known: Int) {
    (window.reduce(0) { $0 + words[$1] }, window.reduce(0) { $0 + known[$1] })
  }

  /// Calls `body` with each window (``Windows/runs(_:)``) and its score in each column, before calibration. The whole
  /// message comes first. O(segments × columns).
  func forEachWindow(_ model: Model, _ body: (Range<Int>, [Double]) -> Void) {
    var scores = [Double](repeating: 0, count: columns)
    var ordinary = [Int](repeating: 0, count: columns)
    var keyword = ordinary
    var seen: [Int] = []
    // Where the keywords of each segment begin.
    var starts: [Int] = []
    for segment in 0..<count {
      var index = starts.last ?? 0
      while index < keywords.count, Int(keywords[index].last) < segment { index += 1 }
      starts.append(index)
    }
    for window in Windows.runs(count) {
      for column in 0..<columns { (ordinary[column], keyword[column]) = (0, 0) }
      seen.removeAll(keepingCapacity: true)
      for segment in window {
        for column in 0..<columns { ordinary[column] += sums[segment * columns + column] }
        var index = starts[segment]
        while index < keywords.count, Int(keywords[index].last) == segment {
          let entry = keywords[index]
          if Int(entry.first) >= window.lowerBound, !seen.contains(entry.number) {
            seen.append(entry.number)
            model.addWeights(entry.number, to: &keyword, from: 0)
          }
          index += 1
        }
      }
      let length = length(of: window)
      for (index, column) in model.columns.enumerated() {
        scores[index] = column.bias + column.scale * (Double(keyword[index]) + Double(ordinary[index]) / length)
      }
      body(window, scores)
    }
  }
}
