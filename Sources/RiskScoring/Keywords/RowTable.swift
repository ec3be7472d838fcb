/// Numbers for hashes, from 1 on: open addressing with linear probing.
struct RowTable: Sendable {
  private var slots: [(hash: UInt64, row: Int32)]
  private(set) var count = 0

  init() { slots = [(hash: UInt64, row: Int32)](repeating: (0, 0), count: 4096) }

  /// The number of a hash; 0 for one that was never inserted. O(1) expected.
  @inline(__always)
  subscript(_ hash: UInt64) -> Int32 { slots[slot(of: hash)].row }

  /// The number of a hash, a new one for a new hash.
  mutating func insert(_ hash: UInt64) -> Int32 {
    var slot = slot(of: hash)
    if slots[slot].row == 0 {
      if count * 2 >= slots.count {
        grow()
        slot = self.slot(of: hash)
      }
      count += 1
      slots[slot] = (hash, Int32(truncatingIfNeeded: count))
    }
    return slots[slot].row
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].row != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [(hash: UInt64, row: Int32)](repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.row != 0 { slots[slot(of: entry.hash)] = entry }
  }
}
