import RiskScoring

/// Puts a model's bytes together (``ModelFormat``).
struct ModelWriter {
  let columns: [ModelColumn]
  /// In any order.
  let hashes: [UInt64]
  let norms: [UInt16]
  /// One row of `columns.count` weights a feature, in steps of the column's scale.
  let weights: [Int16]
  let provenance: String

  /// The row of a feature: its weights in steps that are fine enough, and how much they are shifted by.
  private func row(_ feature: Int) -> (weights: [Int8], shift: UInt8) {
    let steps = weights[feature * columns.count..<(feature + 1) * columns.count]
    var shift = 0
    var weights: [Int8] = []
    repeat {
      // Half a step up or down, away from zero.
      weights = steps.compactMap { step in
        let half = shift == 0 ? 0 : 1 << (shift - 1)
        let magnitude = (Int(step.magnitude) + half) >> shift
        return Int8(exactly: step < 0 ? -magnitude : magnitude)
      }
      shift += 1
    } while weights.count < steps.count
    return (weights, UInt8(shift - 1))
  }

  /// O(bytes). The same input gives the same bytes.
  func encode() -> [UInt8] {
    let names = columns.flatMap { Array($0.label.utf8) }
    let provenance = Array(provenance.utf8)
    var buckets = 2
    while buckets * 4 < hashes.count { buckets *= 2 }
    let sections = ModelFormat.Sections(
      columns: columns.count, names: names.count, provenance: provenance.count, buckets: buckets,
      features: hashes.count)
    var bytes = [UInt8](repeating: 0, count: sections.end)
    func put(_ value: some FixedWidthInteger, at offset: Int) {
      for index in 0..<value.bitWidth / 8 {
        bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (index * 8))
      }
    }
    for (index, byte) in ModelFormat.magic.description.utf8.enumerated() { bytes[index] = byte }
    put(ModelFormat.version, at: 8)
    put(ModelFormat.textPreparation, at: 12)
    put(UInt32(columns.count), at: 16)
    put(UInt32(hashes.count), at: 20)
    put(UInt32(buckets), at: 24)
    put(UInt32(names.count), at: 28)
    put(UInt32(provenance.count), at: 32)
    put(UInt64(sections.end), at: 40)
    for (index, column) in columns.enumerated() {
      let offset = sections.columns + index * ModelFormat.columnSize
      put(UInt32(column.label.utf8.count), at: offset)
      put(UInt32((column.isRisk ? 1 : 0) | (column.readsWindows ? 2 : 0)), at: offset + 4)
      let numbers = [column.bias, column.scale, column.slope, column.intercept, column.threshold]
      for (position, number) in numbers.enumerated() { put(number.bitPattern, at: offset + 8 + position * 8) }
    }
    for (index, byte) in names.enumerated() { bytes[sections.names + index] = byte }
    for (index, byte) in provenance.enumerated() { bytes[sections.provenance + index] = byte }
    let shift = 64 - buckets.trailingZeroBitCount
    var sizes = [UInt32](repeating: 0, count: buckets)
    for hash in hashes { sizes[Int(truncatingIfNeeded: hash >> UInt64(shift))] += 1 }
    var start: UInt32 = 0
    for (bucket, size) in sizes.enumerated() {
      start += size
      put(start, at: sections.buckets + (bucket + 1) * 4)
    }
    let rowSize = ModelFormat.rowSize(columns: columns.count)
    for (number, feature) in hashes.indices.sorted(by: { hashes[$0] < hashes[$1] }).enumerated() {
      let fingerprint = UInt32(truncatingIfNeeded: hashes[feature] >> UInt64(shift - 32))
      put(fingerprint, at: sections.fingerprints + number * 4)
      let start = sections.rows + number * rowSize
      let row = row(feature)
      for (column, weight) in row.weights.enumerated() { put(weight, at: start + column) }
      put(row.shift, at: start + rowSize - 3)
      put(norms[feature], at: start + rowSize - 2)
    }
    put(ModelFormat.checksum(bytes.span, from: ModelFormat.headerSize), at: 48)
    return bytes
  }
}
