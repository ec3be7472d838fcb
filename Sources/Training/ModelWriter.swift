import RiskScoring

/// Puts a model's bytes together (``ModelFormat``).
struct ModelWriter {
  let columns: [ModelColumn]
  let hashes: [UInt64]
  let norms: [UInt16]
  /// One row of `columns.count` weights a feature, in steps of the column's scale.
  let weights: [Int16]
  let provenance: String

  /// O(bytes). The same input gives the same bytes.
  func encode() -> [UInt8] {
    let names = columns.flatMap { Array($0.label.utf8) }
    let provenance = Array(provenance.utf8)
    var slots = 64
    while slots < hashes.count * 2 { slots *= 2 }
    let sections = ModelFormat.Sections(
      columns: columns.count, names: names.count, provenance: provenance.count, slots: slots,
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
    put(UInt32(slots), at: 24)
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
    var taken = [Bool](repeating: false, count: slots)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
      while taken[slot] { slot = (slot + 1) & (slots - 1) }
      taken[slot] = true
      put((hash & ~0xFFFF_FFFF) | UInt64(number + 1), at: sections.slots + slot * 8)
    }
    for (number, norm) in norms.enumerated() { put(norm, at: sections.norms + number * 2) }
    for (index, weight) in weights.enumerated() { put(weight, at: sections.weights + index * 2) }
    put(ModelFormat.checksum(bytes.span, from: ModelFormat.headerSize), at: 48)
    return bytes
  }
}
