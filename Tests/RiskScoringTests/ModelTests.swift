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

  /// Where the sections of the tiny model lie: columns 64, names 256, provenance 320, slots 384, norms 896,
  /// weights 960, end 972.
  static let damages: [Damage] = [
    Damage(offset: 0, value: 0, error: .notAModel),
    Damage(offset: 4, value: 0, error: .notAModel),
    Damage(offset: 8, value: 2, error: .otherVersion(found: 2, known: 1)),
    Damage(offset: 12, value: 7, error: .otherTextPreparation(found: 7, known: ModelFormat.textPreparation)),
    Damage(offset: 16, value: 1, error: .implausible(offset: 16)),
    Damage(offset: 16, value: 1025, error: .implausible(offset: 16)),
    Damage(offset: 16, value: .max, error: .implausible(offset: 16)),
    Damage(offset: 16, value: 2, error: .wrongSize(found: 972, stated: 904)),
    Damage(offset: 20, value: 1 << 24 + 1, error: .implausible(offset: 20)),
    Damage(offset: 20, value: .max, error: .implausible(offset: 20)),
    Damage(offset: 20, value: 3, error: .wrongSize(found: 972, stated: 978)),
    Damage(offset: 20, value: 64, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 0, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 63, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 1 << 27, error: .implausible(offset: 24)),
    Damage(offset: 24, value: 128, error: .wrongSize(found: 972, stated: 1484)),
    Damage(offset: 28, value: 33, error: .implausible(offset: 28)),
    Damage(offset: 28, value: 0, error: .wrongSize(found: 972, stated: 908)),
    Damage(offset: 32, value: 14, error: .implausible(offset: 32)),
    Damage(offset: 32, value: 16, error: .implausible(offset: 32)),
    Damage(offset: 32, value: 65, error: .wrongSize(found: 972, stated: 1036)),
    Damage(offset: 36, value: 1, error: .implausible(offset: 36)),
    Damage(offset: 40, value: 973, error: .wrongSize(found: 972, stated: 972)),
    Damage(offset: 44, value: 1, error: .wrongSize(found: 972, stated: 972)),
    Damage(offset: 48, value: 0, error: .checksumMismatch),
    Damage(offset: 52, value: 0, error: .checksumMismatch),
    Damage(offset: 56, value: 1, error: .implausible(offset: 56)),
    Damage(offset: 60, value: 1, error: .implausible(offset: 60)),
  ]

  @Test(arguments: damages) func refusesADamagedHeader(_ damage: Damage) {
    var bytes = TinyModel().bytes
    #expect(bytes.count == 972)
    bytes.put(damage.value, at: damage.offset)
    #expect(throws: damage.error) { _ = try Model(bytes) }
  }

  /// Damage that the checksum is made to agree with: the reader has to look for itself.
  @Test(
    arguments: [
      (64, 0, 64), (64, 33, 64), (128, .max, 128), (76, 0x7FF0_0000, 72), (84, 0x7FF8_0000, 80),
      (92, 0x41CD_CD65, 88), (100, 0xFFF0_0000, 96), (108, 0x7FF0_0000, 104), (384, 3, 384),
      (384, .max, 384), (320 + 20, 1, 32),
    ] as [(Int, UInt32, Int)]) func refusesADamagedSection(_ offset: Int, _ value: UInt32, _ named: Int)
  {
    var bytes = TinyModel().bytes
    bytes.put(value, at: offset)
    #expect(throws: ModelError.checksumMismatch) { _ = try Model(bytes) }
    bytes.fixChecksum()
    #expect(throws: ModelError.implausible(offset: named)) { _ = try Model(bytes) }
  }

  @Test func everySlotMustBeAccountedFor() {
    var bytes = TinyModel().bytes
    for slot in 0..<64 { bytes.put(UInt64(1), at: 384 + slot * 8) }
    bytes.fixChecksum()
    #expect(throws: ModelError.implausible(offset: 384)) { _ = try Model(bytes) }
  }

  /// Columns, features and bytes of a label as a header may say them: below, at and above the limit. At the limit the
  /// file is too short for what it says.
  @Test(
    arguments: [
      (16, 1023, nil), (16, 1024, nil), (16, 1025, 16), (20, 1 << 24 - 1, 24), (20, 1 << 24, 24),
      (20, 1 << 24 + 1, 20), (24, 1 << 25, nil), (24, 1 << 26, nil), (24, 1 << 27, 24),
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

  /// Slots without a gap make every search long: a forger's table, also where it goes on from the end to the start.
  @Test(arguments: [1023, 1024, 1025], [0, 4000]) func searchesUpToTheLimit(_ run: Int, _ start: UInt64) {
    // The hash is the slot: so many in a row.
    let hashes = (0..<UInt64(run)).map { (start + $0) % 4096 | $0 << 32 }
    let columns = TinyModel().columns
    let bytes = ModelWriter(
      columns: columns, hashes: hashes, norms: hashes.map { _ in 1 },
      weights: [Int16](repeating: 0, count: run * columns.count), provenance: "{}"
    ).encode()
    #expect(((try? Model(bytes)) != nil) == (run <= 1024))
  }

  @Test func refusesEveryOtherLength() {
    let bytes = TinyModel().bytes
    for length in 0..<bytes.count {
      let expected: ModelError = length < 64 ? .notAModel : .wrongSize(found: length, stated: 972)
      #expect(throws: expected) { _ = try Model(Array(bytes.prefix(length))) }
    }
    #expect(throws: ModelError.wrongSize(found: 973, stated: 972)) { _ = try Model(bytes + [0]) }
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
