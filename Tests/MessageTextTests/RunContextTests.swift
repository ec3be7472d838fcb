import SeededRandom
import Testing

@testable import MessageText

@Suite struct RunContextTests {
  @Test(arguments: [
    ("cancel", RunContext.closed), ("(Cancel),", .closed), ("don't", .closed), ("xt60", .closed),
    ("$5.00", .closed), ("shop.example/refnd", .closed), ("me@shop.example", .closed), ("takes", .open),
    ("looks", .closed), ("закройте", .closed), ("----------", .closed), ("取消", .bridge),
    ("a", .bridge), ("I", .bridge), ("5", .bridge), ("2-3", .bridge), ("-", .bridge), ("😀", .bridge),
    ("p", .open), ("p.a.y", .open), ("xcancel", .open), ("cancel-xq", .open), ("xq-cancel", .open),
    ("cancel-p-cancel", .closed), ("dis-", .open), ("pay-", .open), ("pay=", .open), ("dis=", .open),
    ("с", .open), ("сор", .open), ("canc3l", .closed), ("", .bridge),
    ("@", .open), ("-!", .open), ("a.@", .open), ("cancel!!!", .closed), ("a!", .bridge), ("|p", .open),
  ]) func runs(_ run: String, _ expected: RunContext) {
    #expect(RunContext(of: Array(run.utf8).span, lexicon: DisguiseTests.lexicon) == expected)
  }

  /// A reading: where it stands in the source, what it makes of it, and why.
  private struct Row: Equatable {
    let range: Range<Int>
    let plain: [UInt8]
    let kinds: UInt32
    let needs: UInt8
  }

  /// The readings of a part of a text, but for those that only put in a space, and how many words there are and how many of
  /// them can be read.
  private static func rows(_ text: ArraySlice<UInt8>) -> (rows: [Row], counts: [Int]) {
    let source = Array(text)
    let folded = FoldedText(source.span)
    var reader = DisguiseReader(DisguiseTests.lexicon, starts: folded.starts)
    reader.read(folded.bytes.span, source: source.span)
    var rows: [Row] = []
    for reading in reader.readings where !reading.edit.range.isEmpty {
      let range = folded.sourceRange(of: reading.edit.range)
      rows.append(
        Row(
          range: range.lowerBound + text.startIndex..<range.upperBound + text.startIndex,
          plain: Array(reader.replacements[reading.edit.replacement]), kinds: reading.kinds,
          needs: reading.needs.rawValue))
    }
    return (rows, [reader.words, reader.readableWords])
  }

  /// Where a text may be cut: between two runs neither of which is open, is a bridge that leads to an open one, or stands
  /// behind a `=`.
  private static func cuts(_ source: [UInt8]) -> [Int] {
    let runs = source.split { $0 <= 0x20 }
    let contexts = runs.map { RunContext(of: Array($0).span, lexicon: DisguiseTests.lexicon) }
    var isOpen = contexts.map { $0 == .open }
    for index in runs.indices.dropFirst() {
      let leadsOn = contexts[index] == .bridge && isOpen[index - 1]
      if leadsOn || runs[index - 1].last == UInt8(ascii: "=") { isOpen[index] = true }
    }
    for index in runs.indices.dropLast().reversed() where contexts[index] == .bridge {
      if isOpen[index + 1] { isOpen[index] = true }
    }
    return runs.indices.dropFirst().filter { !isOpen[$0] && !isOpen[$0 - 1] }.map { runs[$0].startIndex }
  }

  /// The parts of a text, cut wherever runs allow it, give the readings of the whole and its counts.
  @Test(arguments: UInt64(1)...8) func partsGiveTheWhole(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var parts = 0
    for _ in 0..<600 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        source += DisguiseInvariantTests.pieces.randomElement(using: &random) ?? []
        if Int.random(in: 0..<3, using: &random) > 0 {
          source += [0x20, 0x20, 0x20, 0x0A].randomElement(using: &random).map { [$0] } ?? []
        }
      }
      let whole = RunContextTests.rows(source[...])
      var rows: [Row] = []
      var counts = [0, 0]
      var start = 0
      for end in RunContextTests.cuts(source) + [source.count] {
        let part = RunContextTests.rows(source[start..<end])
        rows += part.rows
        counts = zip(counts, part.counts).map { $0 + $1 }
        start = end
        parts += 1
      }
      let text = String(decoding: source, as: UTF8.self)
      #expect(rows == whole.rows, "\(text.debugDescription)")
      #expect(counts == whole.counts, "\(text.debugDescription)")
    }
    #expect(parts > 1_000)
  }
}
