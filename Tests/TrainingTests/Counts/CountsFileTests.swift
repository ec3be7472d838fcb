import RiskScoring
import SeededRandom
import Testing

@testable import RiskScoring
@testable import Training

@Suite struct CountsFileTests {
  /// Some of everything: a sample, corrections, a rest, honest labels.
  static func small() -> Counts {
    let documents = [
      document("red fish", "threat"), document("blue", "ham", "näh"), document("one fish", "threat", "mine"),
      document("", group: "empty"), document("red"), document("red", "stalling"), document("red"),
    ]
    return counts(documents, limit: 2, honest: ["mine", "yours"]).learning([document("new", "threat")])
  }

  @Test func readsWhatItWrites() throws {
    for counts in [CountsFileTests.small(), counts([], limit: 3), counts([document("a", "b")], limit: 1)] {
      let bytes = CountsFile.encode(counts)
      let read = try CountsFile.decode(bytes)
      #expect(read.honest == counts.honest && read.limit == counts.limit)
      #expect(read.sample == counts.sample && read.corrections == counts.corrections)
      #expect(read.rest == counts.rest && read.documents == counts.documents)
      #expect(CountsFile.encode(read) == bytes)
    }
  }

  /// The header by hand: magic, versions, size.
  @Test func header() {
    let bytes = CountsFile.encode(counts([], limit: 300))
    let size = UInt8(bytes.count)
    #expect(Array(bytes.prefix(8)) == Array("ADVISECT".utf8))
    #expect(
      Array(bytes[8..<24]) == [
        1, 0, 0, 0, UInt8(ModelFormat.textPreparation), 0, 0, 0, size, 0, 0, 0, 0, 0, 0, 0,
      ])
    // Limit 300; no honest labels; no labels and records twice; no labels, risky, digests, features, bytes.
    #expect(Array(bytes[32...]) == [0xAC, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  // MARK: - Damage

  /// Whichever byte is changed, cut off or added: an error, never a trap.
  @Test func everyDamageIsFound() throws {
    let bytes = CountsFile.encode(CountsFileTests.small())
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] ^= change
        #expect(throws: CountsError.self, "byte \(index)") { _ = try CountsFile.decode(damaged) }
      }
      #expect(throws: CountsError.self, "cut at \(index)") {
        _ = try CountsFile.decode(Array(bytes[..<index]))
      }
    }
    #expect(throws: CountsError.self) { _ = try CountsFile.decode(bytes + [0]) }
  }

  /// With a checksum that fits, as a forger makes it: what is read at all is written as the same bytes.
  @Test func forgedNumbersNeverTrap() throws {
    let bytes = CountsFile.encode(CountsFileTests.small())
    var random = SplitMix64(seed: 12)
    var read = 0
    for round in 0..<20_000 {
      var forged = bytes
      for _ in 0...round % 3 {
        forged[Int.random(in: 32..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if round % 5 == 0 { forged.removeLast(Int.random(in: 0..<forged.count - 32, using: &random)) }
      CountsFileTests.sign(&forged)
      guard let counts = try? CountsFile.decode(forged) else { continue }
      read += 1
      #expect(CountsFile.encode(counts) == forged)
      if read % 50 == 0 { _ = try? ModelTraining().train(counts) }
    }
    #expect(read > 100, "letters of the texts may change")
  }

  static func sign(_ bytes: inout [UInt8]) {
    func put(_ number: UInt64, at offset: Int) {
      for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(index * 8)) }
    }
    put(UInt64(bytes.count), at: 16)
    put(ModelFormat.checksum(bytes.span, from: 32), at: 24)
  }

  @Test func saysWhatIsWrong() {
    let bytes = CountsFile.encode(CountsFileTests.small())
    func error(_ change: (inout [UInt8]) -> Void) -> CountsError? {
      var bytes = bytes
      change(&bytes)
      do throws(CountsError) { _ = try CountsFile.decode(bytes) } catch { return error }
      return nil
    }
    let preparation = ModelFormat.textPreparation
    #expect(error { $0 = [] } == .notCounts && error { $0[0] = 0 } == .notCounts)
    #expect(error { $0 = Array("ADVISEMD".utf8) + $0[8...] } == .notCounts)
    #expect(error { $0[8] = 9 } == .otherVersion(found: 9, known: 1))
    #expect(error { $0[12] = 99 } == .otherTextPreparation(found: 99, known: preparation))
    #expect(error { $0.append(0) } == .wrongSize(found: bytes.count + 1, stated: UInt64(bytes.count)))
    #expect(error { $0[40] ^= 1 } == .checksumMismatch)
    // A limit of 0 records.
    #expect(
      error {
        $0[32] = 0
        CountsFileTests.sign(&$0)
      } == .implausible(offset: 33))
  }
}

@Suite struct NumbersTests {
  @Test(
    arguments: [
      (0, [0]), (127, [0x7F]), (128, [0x80, 1]), (300, [0xAC, 2]),
      (Int.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
    ] as [(Int, [UInt8])]) func oneForm(_ number: Int, _ bytes: [UInt8])
  {
    var written: [UInt8] = []
    written.append(number: number)
    #expect(written == bytes)
    var reader = NumberReader(bytes)
    #expect(reader.number() == number && reader.left == 0)
  }

  @Test(
    arguments: [
      [], [0x80], [0x80, 0], [0xFF, 0x80, 0], [UInt8](repeating: 0x80, count: 9) + [1],
    ] as [[UInt8]]) func notANumber(_ bytes: [UInt8])
  {
    var reader = NumberReader(bytes)
    #expect(reader.number() == nil)
  }
}

@Suite struct FeatureCountsTests {
  static func counts(_ rows: [(UInt64, Tally)]) -> FeatureCounts {
    var counts = FeatureCounts()
    for (hash, tally) in rows { counts.append(hash, tally) }
    return counts
  }

  static func rows(_ counts: FeatureCounts) -> [(UInt64, Tally)] {
    var cursor = FeatureCursor(counts)
    var rows: [(UInt64, Tally)] = []
    while cursor.advance() { rows.append((cursor.hash, cursor.tally)) }
    return rows
  }

  @Test func sumsByHand() {
    let first = FeatureCountsTests.counts([
      (3, Tally(documents: 4, risky: 1, labels: [(0, 1), (2, 3)])), (9, Tally(documents: 1)),
    ])
    let second = FeatureCountsTests.counts([
      (1, Tally(documents: 2, risky: 2, labels: [(1, 2)])),
      (3, Tally(documents: 200, risky: 5, labels: [(1, 7), (2, 1)])),
      (.max, Tally(documents: 1)),
    ])
    for sum in [first.adding(second), second.adding(first)] {
      let rows = FeatureCountsTests.rows(sum)
      #expect(rows.map(\.0) == [1, 3, 9, .max] && sum.count == 4)
      #expect(rows[1].1 == Tally(documents: 204, risky: 6, labels: [(0, 1), (1, 7), (2, 4)]))
      #expect(rows[0].1 == Tally(documents: 2, risky: 2, labels: [(1, 2)]))
    }
    let renumbered = FeatureCountsTests.rows(first.renumbered([5, 4, 1]))
    #expect(renumbered[0].1 == Tally(documents: 4, risky: 1, labels: [(1, 3), (5, 1)]))
    #expect(first.adding(FeatureCounts()) == first && FeatureCounts().adding(first) == first)
  }

  /// A table that is packed again and again, as with many labels, counts the same.
  @Test func tablesCountDocumentsNotOccurrences() {
    let features = MessageFeatures(Array("red red blue".utf8), keywords: CountsTests.keywords).features
    var reader = FeatureReader(CountsTests.keywords)
    _ = reader.number(of: 7)  // stands in no document
    reader.read(Array("red red blue".utf8).span)
    var table = FeatureTable(labels: 1)
    table.add(reader.numbers, below: reader.count, isRisk: false, labels: [])
    table.widen(to: 2)
    table.add(reader.numbers, below: reader.count, isRisk: true, labels: [1])
    let packed = table.packed(reader.sorted())
    #expect(packed.count == Set(features.map(\.hash)).count)
    #expect(
      FeatureCountsTests.rows(packed).allSatisfy { $0.1 == Tally(documents: 2, risky: 1, labels: [(1, 1)]) })
    #expect(FeatureCountsTests.rows(packed).map(\.0) == Set(features.map(\.hash)).sorted())
  }
}
