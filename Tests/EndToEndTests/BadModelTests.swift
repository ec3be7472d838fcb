import Foundation
import MessageText
import RiskScoring
import Testing

@testable import AdviseCommand

/// A model file is believed only after every part of it was checked.
@Suite struct BadModelTests {
  /// A change to a good model, and what is said of the result.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let says: String
    let change: @Sendable (inout [UInt8]) -> Void

    init(_ name: String, _ says: String, _ change: @escaping @Sendable (inout [UInt8]) -> Void) {
      testDescription = name
      self.says = says
      self.change = change
    }
  }

  private static let foreign = "this is no model of advise; \"advise train\" makes one"

  static let rows: [Row] = [
    Row("empty", foreign) { $0 = [] },
    Row("a text", foreign) { $0 = Array(String(repeating: "Seller: hello\n", count: 100).utf8) },
    Row("a program", foreign) { $0 = [0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 0, count: 4096) },
    Row("a header cut short", foreign) { $0 = Array($0.prefix(ModelFormat.headerSize - 1)) },
    Row("other magic", foreign) { $0[7] ^= 1 },
    Row("an earlier format", "a model of format 1, but this program reads format 2; train it again") {
      $0[8] = 1
    },
    Row("other text preparation", "trained on text prepared by version 99, but this program prepares it") {
      $0[12] = 99
    },
    Row("a header alone", "damaged: 64 bytes where its header says ") { $0 = Array($0.prefix(64)) },
    Row("the last byte lost", " bytes where its header says ") { $0.removeLast() },
    Row("half of it", " bytes where its header says ") { $0 = Array($0.prefix($0.count / 2)) },
    Row("one byte more", " bytes where its header says ") { $0.append(0) },
    Row("another size", " bytes where its header says ") { $0[40] ^= 1 },
    Row("other names", " bytes where its header says ") { $0[29] = 0x40 },
    Row("checksum", "damaged: its checksum does not fit its bytes") { $0[48] ^= 1 },
    Row("a byte of the columns", "damaged: its checksum does not fit its bytes") { $0[64] ^= 1 },
    Row("a byte in the middle", "damaged: its checksum does not fit its bytes") { $0[$0.count / 2] ^= 0x80 },
    Row("the last byte", "damaged: its checksum does not fit its bytes") { $0[$0.count - 1] ^= 1 },
    Row("no columns", "damaged: the number at byte 16 can't be right") { $0.set(0, at: 16) },
    Row("too many columns", "damaged: the number at byte 16 can't be right") { $0.set(.max, at: 16) },
    Row("too many features", "damaged: the number at byte 20 can't be right") { $0.set(.max, at: 20) },
    Row("no buckets", "damaged: the number at byte 24 can't be right") { $0.set(0, at: 24) },
    Row("odd buckets", "damaged: the number at byte 24 can't be right") { $0[24] |= 1 },
    Row("too many buckets", "damaged: the number at byte 24 can't be right") { $0.set(1 << 31, at: 24) },
    Row("a label longer than all names", "damaged: the number at byte 64 can't be right") {
      $0.set(.max, at: 64)
      $0.seal()
    },
    Row("a label without a name", "damaged: the number at byte 64 can't be right") {
      $0.set(0, at: 64)
      $0.seal()
    },
    Row("a bias that is no number", "damaged: the number at byte 72 can't be right") {
      for byte in 72..<80 { $0[byte] = 0xFF }
      $0.seal()
    },
    Row("a bucket behind the features", "damaged: the number at byte ") { model in
      model.set(.max, at: model.sections.buckets + 4)
      model.seal()
    },
    Row("buckets that overlap", "damaged: the number at byte ") { model in
      model.set(1, at: model.sections.buckets)
      model.seal()
    },
    Row("a weight over the limit", "damaged: the number at byte ") { model in
      // The shift of the last feature.
      model[model.count - 3] = 10
      model.seal()
    },
  ]

  @Test(arguments: rows)
  func isRefusedByEveryCommand(_ row: Row) throws {
    let folder = try TemporaryFolder()
    var model = TinyCorpus.model
    try #require(model.count > ModelFormat.headerSize)
    row.change(&model)
    let path = try folder.write("a.model", model)
    let corpus = try folder.write("c.jsonl", TinyCorpus.text)
    for arguments in [[], ["score"], ["evaluate", corpus]] {
      let outcome = run(arguments + ["--model", path], input: "{\"text\":\"hello\"}\n")
      #expect(outcome.status == .failed)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("advise: \(path): "))
      #expect(outcome.errors.contains(row.says), "\(outcome.errors)")
    }
  }

  /// A checksum that fits lets every byte reach the code behind it: it may refuse or score, but not stop.
  @Test func forgedModelsNeverStopTheProgram() throws {
    let folder = try TemporaryFolder()
    let good = TinyCorpus.model
    let sections = good.sections
    var offsets = Array(ModelFormat.headerSize..<min(sections.buckets + 64, good.count))
    offsets += stride(from: sections.buckets, to: good.count, by: 197)
    for offset in offsets {
      var model = good
      model[offset] ^= 0xFF
      model.seal()
      let path = try folder.write("forged.model", model)
      let outcome = run(
        ["score", "--all", "--model", path], input: "{\"text\":\"please cancel the dispute\"}")
      #expect(outcome.status == .failed || outcome.lines.count == 1)
      if outcome.status == .done { _ = try objects(outcome) }
    }
  }

  static let others: [CommandRow] = [
    CommandRow(
      "missing", ["--model", "@no.model"], status: .failed,
      errors: ["@no.model: can't be read: No such file or directory"]),
    CommandRow(
      "a folder", ["score", "--model", "@"], status: .failed, errors: [": can't be read: Is a directory"]),
  ]

  @Test(arguments: others) func other(_ row: CommandRow) throws { try row.check() }
}

extension [UInt8] {
  fileprivate func number(at offset: Int) -> Int { Int(span.littleEndian(UInt32.self, at: offset)) }

  var sections: ModelFormat.Sections {
    ModelFormat.Sections(
      columns: number(at: 16), names: number(at: 28), provenance: number(at: 32), buckets: number(at: 24),
      features: number(at: 20))
  }

  mutating func set(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }

  /// Makes the checksum fit.
  mutating func seal() {
    let sum = ModelFormat.checksum(span, from: ModelFormat.headerSize)
    for byte in 0..<8 { self[48 + byte] = UInt8(truncatingIfNeeded: sum >> (8 * byte)) }
  }
}
