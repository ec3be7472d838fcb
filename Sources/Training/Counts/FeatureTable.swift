import RiskScoring

/// Counts the documents of features in memory, a row of counters a feature, until it is full and packs them.
struct FeatureTable: Sendable {
  /// Counters of all rows together; 64 MB.
  static let limit = 1 << 24

  /// Columns: the last document seen, documents, risky documents, then those of each label.
  private static let columnsBeforeLabels = 3

  /// Labels that have a column.
  let labels: Int
  private let width: Int
  /// Upper half of a feature's hash, then its row + 1; 0 = empty.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var hashes: [UInt64] = []
  private var counters: [UInt32] = []
  private var document: UInt32 = 0

  init(labels: Int) {
    self.labels = labels
    width = FeatureTable.columnsBeforeLabels + labels
  }

  var isFull: Bool { counters.count >= FeatureTable.limit }

  /// Features that may be added at once, so that counters never take more than twice ``limit``.
  var room: Int { max(1, FeatureTable.limit / width) }

  /// Counts each of a document's features once. `labels`: numbers below ``labels``. O(features × labels).
  mutating func add(_ features: [Feature], isRisk: Bool, labels: [Int]) {
    document += 1
    for feature in features {
      let start = row(of: feature.hash) * width
      guard counters[start] != document else { continue }
      counters[start] = document
      counters[start + 1] += 1
      if isRisk { counters[start + 2] += 1 }
      for label in labels { counters[start + FeatureTable.columnsBeforeLabels + label] += 1 }
    }
  }

  /// Everything that was counted. O(features × (log features + labels)).
  func packed() -> FeatureCounts {
    var packed = FeatureCounts()
    for row in hashes.indices.sorted(by: { hashes[$0] < hashes[$1] }) {
      let start = row * width
      var tally = Tally(documents: Int(counters[start + 1]), risky: Int(counters[start + 2]))
      for label in 0..<labels {
        let documents = counters[start + FeatureTable.columnsBeforeLabels + label]
        if documents > 0 { tally.labels.append((label, Int(documents))) }
      }
      packed.append(hashes[row], tally)
    }
    return packed
  }

  private mutating func row(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let row = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if slots[slot] >> 32 == hash >> 32, hashes[row] == hash { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(hashes.count + 1)
    hashes.append(hash)
    for _ in 0..<width { counters.append(0) }
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (row, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(row + 1)
    }
  }
}
