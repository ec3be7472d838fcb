/// What the rest of counts says of the features that training has chosen.
struct RestEvidence: Sendable {
  let documents: Int
  /// Documents of each feature.
  let all: [UInt32]
  /// For each label of the model, then the overall risk.
  let columns: [Column]

  struct Column: Sendable {
    let documents: Int
    /// Its documents of each feature.
    let positive: [UInt32]
  }

  /// nil without a rest. O(bytes of the rest + hashes × (labels + log hashes)).
  init?(_ rest: RestCounts, hashes: [UInt64], labels: [String]) {
    guard rest.documents > 0 else { return nil }
    let columnOf = rest.labels.map { label in labels.firstIndex(of: label) }
    var all = [UInt32](repeating: 0, count: hashes.count)
    var positive = [[UInt32]](repeating: all, count: labels.count + 1)
    let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }
    rest.features.forEach(of: order.map { hashes[$0] }) { place, tally in
      let index = order[place]
      all[index] = UInt32(tally.documents)
      positive[labels.count][index] = UInt32(tally.risky)
      for (label, documents) in tally.labels {
        if let column = columnOf[label] { positive[column][index] = UInt32(documents) }
      }
    }
    var documents = [Int](repeating: 0, count: labels.count) + [rest.risky]
    for (column, count) in zip(columnOf, rest.labelled) {
      if let column { documents[column] = count }
    }
    self.documents = rest.documents
    self.all = all
    columns = zip(documents, positive).map(Column.init)
  }

  private init(documents: Int, all: [UInt32], columns: [Column]) {
    self.documents = documents
    self.all = all
    self.columns = columns
  }

  /// Of the features at `kept` alone.
  func selecting(_ kept: [Int]) -> RestEvidence {
    RestEvidence(
      documents: documents, all: kept.map { all[$0] },
      columns: columns.map { column in
        Column(documents: column.documents, positive: kept.map { column.positive[$0] })
      })
  }
}
