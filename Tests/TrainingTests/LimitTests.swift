import RiskScoring
import Testing

@testable import Training

/// What counts and records of a corpus may hold, just below, at, and just above each limit.
@Suite struct LimitTests {
  private func record(_ text: String, _ labels: [String], group: String = "g") -> LabelledDocument {
    LabelledDocument(text: Array(text.utf8), labels: labels, group: group, id: "")
  }

  private func name(_ count: Int) -> String { String(repeating: "x", count: count) }

  /// Whether the counts are read again.
  private func reads(_ documents: [LabelledDocument], limit: Int = 4, honest: [String] = []) throws -> Bool {
    let bytes = CountsFile.encode(counts(documents, limit: limit, honest: honest))
    guard let counts = try? CountsFile.decode(bytes) else { return false }
    return CountsFile.encode(counts) == bytes
  }

  @Test(arguments: [255, 256, 257]) func labelsOfCounts(_ count: Int) throws {
    #expect(try reads([record("a", [name(count)])]) == (count <= 256))
    #expect(try reads([record("a", [])], honest: [name(count)]) == (count <= 256))
    // Of the rest too: all but one record are only counted.
    let many = (0..<3).map { record("a\($0)", [name(count)]) }
    #expect(try reads(many, limit: 1) == (count <= 256))
  }

  @Test(arguments: [1022, 1023, 1024]) func numberOfLabels(_ count: Int) throws {
    let labels = (0..<count).map { "l\($0)" }
    #expect(try reads([record("a", labels)]) == (count <= 1023))
    // Each part has fewer, all together as many.
    let parts = labels.enumerated().map { record("a\($0)", [$1]) }
    #expect(try reads(parts, limit: 2000) == (count <= 1023))
    #expect(try reads(parts, limit: 500) == (count <= 1023))
  }

  @Test(arguments: [1, 1 << 20 - 1, 1 << 20, 1 << 20 + 1]) func recordsKeptWhole(_ limit: Int) throws {
    #expect(try reads([record("a", [])], limit: limit) == (limit <= 1 << 20))
  }

  /// A group with a longer name is known by its digest: it stays one group, and another is another.
  @Test(arguments: [255, 256, 257]) func namesOfGroups(_ count: Int) throws {
    let document = record("a", [], group: name(count))
    #expect((document.group == name(count)) == (count <= 256))
    #expect(document.group.utf8.count <= 256)
    #expect(record("b", [], group: name(count)).group == document.group)
    #expect(record("b", [], group: name(count) + "y").group != document.group)
    #expect(try reads([document]))
  }

  /// A record with so many labels that a row of counters for each feature would not fit is counted in parts, which
  /// changes nothing.
  @Test func manyLabelsAndFeaturesTakeBoundedMemory() {
    let text = (0..<1500).map { "w\($0)" }.joined(separator: " ")
    let features = MessageFeatures(Array(text.utf8), keywords: CountsTests.keywords).features
    #expect(features.count > FeatureTable(labels: 1000).room)
    let counted = rest(record(text, (0..<1000).map { "l\($0)" }), record("w1", [])).features
    let own = Set(MessageFeatures(Array("w1".utf8), keywords: CountsTests.keywords).features.map(\.hash))
    let rows = FeatureCountsTests.rows(counted)
    #expect(rows.map(\.0) == Set(features.map(\.hash)).union(own).sorted())
    let isRight = rows.allSatisfy { hash, tally in
      tally.documents == (own.contains(hash) ? 2 : 1) && tally.labels.count == 1000
    }
    #expect(isRight)
  }
}
