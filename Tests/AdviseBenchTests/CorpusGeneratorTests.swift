import JSONText
import Testing

@testable import advise_bench

/// The measured corpus is what the figures say it is.
@Suite struct CorpusGeneratorTests {
  private func lines(_ count: Int, seed: UInt64) -> [String] {
    var generator = CorpusGenerator(seed: seed)
    return (0..<count).map { _ in generator.nextLine() }
  }

  @Test func theSameForTheSameSeed() {
    #expect(lines(50, seed: 1) == lines(50, seed: 1))
    #expect(lines(50, seed: 1) != lines(50, seed: 2))
  }

  @Test(arguments: [1, 2] as [UInt64]) func shapeOfTheCorpus(_ seed: UInt64) throws {
    let lines = lines(5000, seed: seed)
    var textBytes = 0
    var beyondASCII = 0
    for (index, line) in lines.enumerated() {
      #expect(line.hasSuffix("\n") && line.filter { $0 == "\n" }.count == 1)
      let record = try parseJSON(Array(line.utf8))
      #expect(record["id"]?.stringValue == "m\(index + 1)")
      let text = try #require(record["text"]?.stringValue)
      #expect(!text.isEmpty)
      textBytes += text.utf8.count
      beyondASCII += text.utf8.count { $0 >= 0x80 }
    }
    let perLine = lines.reduce(0) { $0 + $1.utf8.count } / lines.count
    #expect((135...155).contains(perLine))
    #expect((0.24...0.29).contains(Double(beyondASCII) / Double(textBytes)))
    #expect(lines.contains { $0.contains("\\u00e9") } && lines.contains { $0.contains("\\n") })
  }

  @Test func plainLinesArePlain() {
    var generator = CorpusGenerator(seed: 4)
    for _ in 0..<500 {
      let line = generator.nextPlainLine()
      #expect(line.utf8.allSatisfy { $0 < 0x80 } && line.hasSuffix("\n") && !line.contains("\\"))
    }
  }

  @Test func languagesAddUp() {
    #expect(languages.reduce(0) { $0 + $1.share } == 100)
    for language in languages {
      #expect(Set(language.words).count == language.words.count, "\(language.words.first ?? "")")
    }
  }

  @Test(arguments: [10, 100, 1_000, 10_000]) func linesOfALength(_ length: Int) throws {
    var generator = CorpusGenerator(seed: 5)
    let sizes = try (0..<200).map { _ in
      try parseJSON(Array(generator.nextLine(bytes: length).utf8))["text"]?.stringValue?.utf8.count ?? 0
    }
    #expect(sizes.allSatisfy { $0 >= min(length / 2, length - 20) || length == 10 && $0 > 0 })
    #expect(sizes.reduce(0, +) / sizes.count < length * 2 + 60)
  }

  @Test func oneLanguageAlone() throws {
    var generator = CorpusGenerator(seed: 6, in: [languages[1]])
    for _ in 0..<50 {
      let text = try #require(try parseJSON(Array(generator.nextLine().utf8))["text"]?.stringValue)
      #expect(text.unicodeScalars.contains { ("а"..."я").contains($0) })
    }
  }
}
