import SeededRandom
import Testing

@testable import RiskScoring

@Suite struct FeatureIndexTests {
  /// Hashes that stand close together, at the beginning and at the end of all slots too, where some find no room.
  @Test(arguments: [0, 40, 52, 60]) func numbersAndSorts(_ sameBits: UInt64) {
    var random = SplitMix64(seed: sameBits)
    let bases: [UInt64] = [0, .max, 1 << 63]
    let hashes = (0..<9_000).map { bases[$0 % 3] ^ random.next() >> min(sameBits, 50) }
    var index = FeatureIndex()
    var numbers: [UInt64: UInt32] = [:]
    for (place, hash) in hashes.enumerated() where place % 3 < 2 {
      let number = index.number(of: hash)
      #expect(number == numbers[hash] ?? UInt32(numbers.count))
      numbers[hash] = number
    }
    var all: [UInt32] = []
    index.appendNumbers(of: hashes, to: &all)
    for (hash, number) in zip(hashes, all) where numbers[hash] == nil { numbers[hash] = number }
    #expect(all == hashes.map { numbers[$0] })
    #expect(index.count == numbers.count && Set(numbers.values).count == numbers.count)
    #expect(index.sorted().map(\.hash) == numbers.keys.sorted())
    #expect(index.sorted().map(\.number) == numbers.keys.sorted().map { numbers[$0] })
  }
}
