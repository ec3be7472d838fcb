/// Numbers features in the order in which they come.
package struct FeatureIndex: Sendable {
  /// Hash and number + 1, which is 0 where there is none; a feature stands at the slot that the highest bits of its hash
  /// name or, where others do, behind it. So the slots are nearly in the order of the hashes.
  private var slots = [(hash: UInt64, next: UInt32)](repeating: (0, 0), count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  package private(set) var count = 0
  /// Scratch.
  private var found: [(hash: UInt64, next: UInt32)] = []

  package init() {}

  /// The number of a feature. Amortised O(1).
  @inline(__always)
  package mutating func number(of hash: UInt64) -> UInt32 {
    let slot = slot(of: hash)
    let next = slots[slot].next
    return next > 0 ? next - 1 : add(hash, at: slot)
  }

  /// Appends the number of each feature. All slots are read before any is looked at, so that memory is waited for once
  /// rather than for each of them. Amortised O(hashes).
  package mutating func appendNumbers(of hashes: [UInt64], to numbers: inout [UInt32]) {
    found.clear()
    for hash in hashes { found.append(slots[Int(truncatingIfNeeded: hash >> shift)]) }
    for (index, hash) in hashes.enumerated() {
      let isFound = found[index].hash == hash && found[index].next > 0
      numbers.append(isFound ? found[index].next - 1 : number(of: hash))
    }
  }

  /// Features and their numbers by ascending hash. O(features).
  package func sorted() -> [(hash: UInt64, number: UInt32)] {
    var sorted: [(hash: UInt64, number: UInt32)] = []
    sorted.reserveCapacity(count)
    // Those that found no room at the end stand at the beginning.
    var first = 0
    while slots[first].next > 0, slots[first].hash >> shift > first { first += 1 }
    for part in [first..<slots.count, 0..<first] {
      for slot in part where slots[slot].next > 0 {
        let feature = (slots[slot].hash, slots[slot].next - 1)
        var place = sorted.count
        sorted.append(feature)
        while place > 0, sorted[place - 1].hash > feature.0 {
          sorted.swapAt(place - 1, place)
          place -= 1
        }
      }
    }
    return sorted
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while slots[slot].next != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(never)
  private mutating func add(_ hash: UInt64, at slot: Int) -> UInt32 {
    count += 1
    slots[slot] = (hash, UInt32(count))
    if count * 4 > slots.count * 3 { grow() }
    return UInt32(count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [(hash: UInt64, next: UInt32)](repeating: (0, 0), count: old.count * 2)
    shift -= 1
    for entry in old where entry.next > 0 { slots[slot(of: entry.hash)] = entry }
  }
}
