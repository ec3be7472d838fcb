import SeededRandom
import Testing

@testable import RiskScoring
@testable import Training

@Suite struct ModelTests {
  @Test func readsWhatWasWritten() throws {
    let tiny = TinyModel()
    let model = try Model(tiny.bytes)
    #expect(model.columns.map(\.label) == ["cancel-request", "tracking-claim", "risk"])
    #expect(model.columns.map(\.isRisk) == [true, false, true])
    for (column, expected) in zip(model.columns, tiny.columns) {
      #expect(
        [column.bias, column.scale, column.slope, column.intercept, column.threshold]
          == [expected.bias, expected.scale, expected.slope, expected.intercept, expected.threshold])
    }
    #expect(model.provenance == tiny.provenance && model.featureCount == 2)
    let alpha = try #require(model.feature(wordHash(Array("alpha".utf8))))
    let beta = try #require(model.feature(wordHash(Array("beta".utf8))))
    #expect((0..<3).map { model.weight(alpha, column: $0) } == [6, -1, 4])
    #expect((0..<3).map { model.weight(beta, column: $0) } == [-2, 4, 0])
    #expect(model.norm(alpha) == 256 && model.norm(beta) == 768)
    #expect(model.feature(wordHash(Array("gamma".utf8))) == nil)
  }

  /// A header field, what to write there, and what the reader says.
  struct Damage: Sendable {
    let offset: Int
    let value: UInt32
    let error: ModelError
  }

  /// Where the sections of the tiny model lie: columns 64, names 256, provenance 320, buckets 384, fingerprints 448,
  /// rows 512, end 528.
  static let damages: [Damage] = [
    Damage(offset: 0, value: 0, error: .notAModel),
    Damage(offset: 4, value: 0, error: .notAModel),
    Damage(offset: 8, value: 1, error: .otherVersion(found: 1, known: 2)),
    Damage(offset: 8, value: 3, error: .otherVersion(found: 3, known: 2)),
    Damage(offset: 12, value: 7, error: .otherTextPreparation(found: 7, known: ModelFormat.textPreparation)),
    Damage(offset: 16, value: 1, error: .implausible(offset: 16)),
    Damage(offset: 16, value: 1025, error: .implausible(offset: 16)),
    Damage(offset: 16, value: .max, error: .implausible(offset: 16)),
    Damage(offset: 16, value: 2, error: .wrongSize(found: 528, stated: 464)),
    Damage(offset: 20, value: 1 << 24 + 1, error: .implausible(offset: 20)),
    Damage(offset: 20, value: .max, error: .implausible(offset: 20)),
    Damage(offset: 20, value: 3, error: .wrongSize(found: 528, stated: 536)),
    Damage(offset: 24, value: 0, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 1, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 63, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 1 << 25, error: .implausible(offset: 24)),
    // As long as before, but the fourth bucket starts before the third.
    Damage(offset: 24, value: 4, error: .implausible(offset: 396)),
    Damage(offset: 24, value: 128, error: .wrongSize(found: 528, stated: 1040)),
    Damage(offset: 28, value: 33, error: .implausible(offset: 28)),
    Damage(offset: 28, value: 0, error: .wrongSize(found: 528, stated: 464)),
    Damage(offset: 32, value: 14, error: .implausible(offset: 32)),
    Damage(offset: 32, value: 16, error: .implausible(offset: 32)),
    Damage(offset: 32, value: 65, error: .wrongSize(found: 528, stated: 592)),
    Damage(offset: 36, value: 1, error: .implausible(offset: 36)),
    Damage(offset: 40, value: 529, error: .wrongSize(found: 528, stated: 528)),
    Damage(offset: 44, value: 1, error: .wrongSize(found: 528, stated: 528)),
    Damage(offset: 48, value: 0, error: .checksumMismatch),
    Damage(offset: 52, value: 0, error: .checksumMismatch),
    Damage(offset: 56, value: 1, error: .implausible(offset: 56)),
    Damage(offset: 60, value: 1, error: .implausible(offset: 60)),
  ]

  @Test(arguments: damages) func refusesADamagedHeader(_ damage: Damage) {
    var bytes = TinyModel().bytes
    #expect(bytes.count == 528)
    bytes.put(damage.value, at: damage.offset)
    #expect(throws: damage.error) { _ = try Model(bytes) }
  }

  /// Damage that the checksum is made to agree with: the reader has to look for itself.
  @Test(
    arguments: [
      (64, 0, 64), (64, 33, 64), (128, .max, 128), (76, 0x7FF0_0000, 72), (84, 0x7FF8_0000, 80),
      (92, 0x41CD_CD65, 88), (100, 0xFFF0_0000, 96), (108, 0x7FF0_0000, 104), (320 + 20, 1, 32),
      // A first bucket that starts late, one behind the last feature, a last one that does not end there.
      (384, 1, 384), (384, .max, 384), (388, 3, 388), (388, .max, 388), (392, 1, 392), (392, 3, 392),
      // A weight where no column is, a shift over the limit.
      (515, 1, 515), (516, 1, 516), (516, 0x0A00, 517), (524, 0xFF00, 525),
    ] as [(Int, UInt32, Int)]) func refusesADamagedSection(_ offset: Int, _ value: UInt32, _ named: Int)
  {
    var bytes = TinyModel().bytes
    bytes.put(value, at: offset)
    #expect(throws: ModelError.checksumMismatch) { _ = try Model(bytes) }
    bytes.fixChecksum()
    #expect(throws: ModelError.implausible(offset: named)) { _ = try Model(bytes) }
  }

  /// What a feature's weights are in a file: they share a step that is a power of two.
  @Test(
    arguments: [
      ([127, -128, 0], [127, -128, 0]), ([128, 1, -2], [128, 2, -2]), ([300, -1, 2], [300, 0, 4]),
      ([1000, 8, -8], [1000, 8, -8]), ([-32768, 127, 128], [-32768, 0, 256]),
      ([32767, 255, 256], [32768, 0, 512]),
    ] as [([Int16], [Int])]) func aByteForAWeight(_ steps: [Int16], _ read: [Int]) throws
  {
    let hash = wordHash(Array("alpha".utf8))
    let model = try Model(
      ModelWriter(
        columns: TinyModel().columns, hashes: [hash], norms: [65535], weights: steps, provenance: "{}"
      )
      .encode())
    let feature = try #require(model.feature(hash))
    #expect(steps.indices.map { model.weight(feature, column: $0) } == read)
    let vector = model.weights(of: feature, 0)
    #expect((0..<8).map { Int(vector[$0]) } == read + [0, 0, 0, 0, 0])
    #expect(model.norm(feature) == 65535)
  }

  /// Columns, features and bytes of a label as a header may say them: below, at and above the limit. At the limit the
  /// file is too short for what it says.
  @Test(
    arguments: [
      (16, 1023, nil), (16, 1024, nil), (16, 1025, 16), (20, 1 << 24 - 1, nil), (20, 1 << 24, nil),
      (20, 1 << 24 + 1, 20), (24, 1 << 23, nil), (24, 1 << 24, nil), (24, 1 << 25, 24),
    ] as [(Int, UInt32, Int?)]) func limitsOfTheHeader(_ offset: Int, _ value: UInt32, _ named: Int?) throws
  {
    var bytes = TinyModel().bytes
    bytes.put(value, at: offset)
    let error = #expect(throws: ModelError.self) { _ = try Model(bytes) }
    if let named {
      #expect(error == .implausible(offset: named))
    } else if case .wrongSize? = error {
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  @Test(arguments: [255, 256, 257]) func labelsUpToTheLimit(_ count: Int) {
    let name = String(repeating: "x", count: count)
    let columns = [name, "risk"].map { label in
      ModelColumn(
        label: label, isRisk: true, readsWindows: false, bias: 0, scale: 1, slope: 1, intercept: 0,
        threshold: 0.5)
    }
    let bytes = ModelWriter(columns: columns, hashes: [], norms: [], weights: [], provenance: "{}").encode()
    #expect((try? Model(bytes))?.columns.map(\.label) == (count <= 256 ? [name, "risk"] : nil))
  }

  /// Features of one bucket make its searches long: a forger's table, in the first bucket and in the last one.
  @Test(arguments: [1023, 1024, 1025], [0, 0xFF << 56]) func searchesUpToTheLimit(_ run: Int, _ first: UInt64)
    throws
  {
    let hashes = (0..<UInt64(run)).map { first + $0 << 32 }
    let columns = TinyModel().columns
    let bytes = ModelWriter(
      columns: columns, hashes: hashes, norms: hashes.map { _ in 1 },
      weights: [Int16](repeating: 0, count: run * columns.count), provenance: "{}"
    ).encode()
    let model = try? Model(bytes)
    #expect((model != nil) == (run <= 1024))
    if let model { #expect(hashes.map { model.feature($0) } == Array(0..<run)) }
  }

  @Test func refusesEveryOtherLength() {
    let bytes = TinyModel().bytes
    for length in 0..<bytes.count {
      let expected: ModelError = length < 64 ? .notAModel : .wrongSize(found: length, stated: 528)
      #expect(throws: expected) { _ = try Model(Array(bytes.prefix(length))) }
    }
    #expect(throws: ModelError.wrongSize(found: 529, stated: 528)) { _ = try Model(bytes + [0]) }
  }

  /// A model that is accepted must score without a crash, whatever was changed in it.
  @Test(arguments: [false, true]) func randomDamageNeverCrashes(_ checksumFits: Bool) {
    let whole = TinyModel().bytes
    var random = SplitMix64(seed: checksumFits ? 11 : 12)
    var accepted = 0
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let offset = Int.random(in: 0..<bytes.count, using: &random)
        bytes[offset] = UInt8.random(in: 0...255, using: &random)
      }
      if checksumFits { bytes.fixChecksum() }
      guard let model = try? Model(bytes) else { continue }
      if bytes != whole { accepted += 1 }
      let card = Scorer(model: model).score([(0, Array("Alpha beta, alpha 5. gamma".utf8)), (1, [])])
      #expect(card.labels.allSatisfy { (0...1).contains($0.probability) } && (0...1).contains(card.risk))
    }
    #expect(checksumFits ? accepted > 100 : accepted == 0, "\(accepted)")
  }
}
