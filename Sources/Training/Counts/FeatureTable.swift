import MemoryHints

/// Counts the documents of numbered features in memory, a row of counters a feature, until it is full and packed.
struct FeatureTable: Sendable {
  /// Counters of all rows together; 64 MB.
  static let limit = 1 << 24

  /// Columns: the last document seen, documents, risky documents, then those of each label.
  private static let columnsBeforeLabels = 3

  /// Labels that have a column.
  private(set) var labels: Int
  private var width: Int { FeatureTable.columnsBeforeLabels + labels }
  private var counters: [UInt32] = []
  private var document: UInt32 = 0

  init(labels: Int) { self.labels = labels }

  var isFull: Bool { counters.count >= FeatureTable.limit }

  /// Features that may be added at once, so that counters never take more than twice ``limit``.
  var room: Int { max(1, FeatureTable.limit / width) }

  /// Gives more labels a column. O(features × labels).
  mutating func widen(to labels: Int) {
    let old = (width, counters)
    self.labels = labels
    counters = [UInt32](repeating: 0, count: old.1.count / old.0 * width)
    for row in 0..<old.1.count / old.0 {
      for column in 0..<old.0 { counters[row * width + column] = old.1[row * old.0 + column] }
    }
  }

  /// Counts each of a document's features once. `numbers`: theirs, below `features`; `labels`: numbers below ``labels``.
  /// O(features × labels).
  mutating func add(_ numbers: [UInt32], below features: Int, isRisk: Bool, labels: [Int]) {
    let missing = features * width - counters.count
    if missing > 0 { counters.append(contentsOf: repeatElement(0, count: missing)) }
    let row = width * MemoryLayout<UInt32>.stride
    unsafe counters.withUnsafeBytes { bytes in
      for number in numbers { unsafe fetch_ahead(bytes.baseAddress, Int(number) * row, 1) }
    }
    document += 1
    let (document, width, risk) = (document, width, isRisk ? 1 as UInt32 : 0)
    var counters = counters.mutableSpan
    for number in numbers {
      let start = Int(number) &* width
      guard counters[start] != document else { continue }
      counters[start] = document
      counters[start + 1] += 1
      counters[start + 2] += risk
      for label in labels { counters[start + FeatureTable.columnsBeforeLabels + label] += 1 }
    }
  }

  /// Everything that was counted. `features`: hashes and numbers by ascending hash; those that stand in no document are
  /// left out. O(features × labels).
  func packed(_ features: [(hash: UInt64, number: UInt32)]) -> FeatureCounts {
    var packed = FeatureCounts()
    var tally = Tally()
    let width = width
    for (hash, number) in features {
      let start = Int(number) * width
      guard start < counters.count, counters[start + 1] > 0 else { continue }
      tally.documents = Int(counters[start + 1])
      tally.risky = Int(counters[start + 2])
      tally.labels.removeAll(keepingCapacity: true)
      for label in 0..<labels {
        let documents = counters[start + FeatureTable.columnsBeforeLabels + label]
        if documents > 0 { tally.labels.append((label, Int(documents))) }
      }
      packed.append(hash, tally)
    }
    return packed
  }
}
