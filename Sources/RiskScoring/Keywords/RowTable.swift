import MessageText

/// Numbers for hashes, from 1 on: open addressing with linear probing.
struct RowTable: Sendable {
  private let hashes: StoredTable<UInt64>
  private let rows: StoredTable<UInt16>

  init(_ bytes: Span<UInt8>, at offset: inout Int) {
    hashes = StoredTable(bytes, at: &offset)
    rows = StoredTable(bytes, at: &offset)
  }

  /// The number of a hash; 0 for one that has none. O(1) expected.
  @inline(__always)
  func row(of hash: UInt64, in bytes: Span<UInt8>) -> Int32 {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let row = rows[slot, in: bytes]
      if row == 0 || hashes[slot, in: bytes] == hash { return Int32(row) }
      slot = (slot + 1) & mask
    }
  }

  /// Writes a table that gives each of these hashes its place, from 1 on. Half of the slots stay free, at least.
  static func append(_ hashes: [UInt64], to writer: inout TableWriter) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var rows = [UInt16](repeating: 0, count: size)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while rows[slot] != 0 { slot = (slot + 1) & (size - 1) }
      (slots[slot], rows[slot]) = (hash, UInt16(truncatingIfNeeded: index + 1))
    }
    writer.append(slots)
    writer.append(rows)
  }
}
