import JSONText
import Testing

@testable import Training

@Suite struct CorpusReadingTests {
  /// A record and its documents, each `id|group|text|labels`.
  struct Row: Sendable {
    let record: String
    let documents: [String]

    init(_ record: String, _ documents: String...) {
      self.record = record
      self.documents = documents
    }
  }

  @Test(arguments: [
    Row(#"{"id":"m1","text":"hi","labels":[]}"#, "m1|m1|hi|"),
    Row(#"{"id":7,"text":"hi","labels":["b","a","b"]}"#, "7|7|hi|a,b"),
    Row(#" { "text" : "hi" , "label" : "ham" , "id":"m" } "#, "m|m|hi|ham"),
    Row(#"{"id":"m","text":"hi","label":["x"]}"#, "m|m|hi|x"),
    Row(#"{"id":"m","text":"hi","labels":["x"],"label":"y"}"#, "m|m|hi|x"),
    // Groups: brief before conversation before author before id; null is as good as absent.
    Row(#"{"id":"m","author":"a","text":"hi","labels":[]}"#, "m|a|hi|"),
    Row(#"{"id":"m","author":"a","conversation":"c","text":"hi","labels":[]}"#, "m|c|hi|"),
    Row(#"{"id":"m","brief":"b","author":"a","conversation":"c","text":"hi","labels":[]}"#, "m|b|hi|"),
    Row(#"{"id":"m","brief":null,"author":"a","text":"hi","labels":[]}"#, "m|a|hi|"),
    // Chat text counts by its speakers, unless a sender is named.
    Row(#"{"id":"m","text":"Buyer: a\nSeller: b\nc\nBuyer: d\nSeller: e","labels":["x"]}"#, "m|m|b\nc\ne|x"),
    Row(
      #"{"id":"m","sender":"seller","text":"Buyer: a\nSeller: b","labels":["x"]}"#,
      "m|m|Buyer: a\nSeller: b|x"),
    Row(#"{"id":"m","sender":"Lucy","text":"Buyer: a","labels":[]}"#, "m|m|Buyer: a|"),
    Row(#"{"id":"m","text":"Note: only words","labels":[]}"#, "m|m|Note: only words|"),
    Row(#"{"id":"m","text":"","labels":[]}"#, "m|m||"),
    // What another than the seller wrote is nothing to learn from.
    Row(#"{"id":"m","sender":"buyer","text":"close it?","labels":[]}"#),
    // Conversations whose messages carry labels.
    Row(
      #"{"id":"c","brief":"b","messages":[{"sender":"seller","text":"p","labels":["x"]},"#
        + #"{"sender":"buyer","text":"q"},{"text":"r","label":"y"},{"sender":"Platform","text":"s"}],"labels":["x"]}"#,
      "c[0]|b|p|x", "c[2]|b|r|y"),
    // A seller's message without labels is left out beside others that have some.
    Row(
      #"{"id":"c","messages":[{"text":"p"},{"text":"q","labels":[]}],"labels":["x"]}"#, "c[1]|c|q|"),
    // Conversations that are labelled as a whole.
    Row(
      #"{"id":"c","messages":[{"sender":"shop","text":"p"},{"sender":"me","text":"q"},{"text":"r"}],"labels":["x"]}"#,
      "c|c|p\nr|x"),
    Row(#"{"id":"c","messages":[],"labels":[]}"#, "c|c||"),
  ]) func records(_ row: Row) throws {
    let documents = try CorpusReading.documents(Array(row.record.utf8).span, place: "f:1")
    #expect(
      documents.map {
        "\($0.id)|\($0.group)|\(String(decoding: $0.text, as: UTF8.self))|\($0.labels.joined(separator: ","))"
      } == row.documents)
  }

  @Test func recordsWithoutAName() throws {
    func read(_ record: String, _ place: String) throws -> LabelledDocument {
      try #require(try CorpusReading.documents(Array(record.utf8).span, place: place).first)
    }
    let first = try read(#"{"text":"hi","labels":[]}"#, "a:1")
    let same = try read(#"{"text":"hi","labels":[]}"#, "b:9")
    let other = try read(#"{"text":"ho","labels":[]}"#, "a:1")
    #expect(first.id == "a:1" && same.id == "b:9")
    #expect(first.group == same.group && first.group != other.group)
  }

  @Test(
    arguments: [
      ("", .notJSON(JSONError(problem: .unexpectedEnd, offset: 0, line: 1))),
      ("{", .notJSON(JSONError(problem: .unexpectedEnd, offset: 1, line: 1))),
      ("[]", .notAnObject), ("\"text\"", .notAnObject),
      (#"{"labels":[]}"#, .missing(key: "text")), (#"{"text":"a"}"#, .missing(key: "labels")),
      (#"{"text":null,"labels":[]}"#, .missing(key: "text")),
      (#"{"text":1,"labels":[]}"#, .wrongType(key: "text", expected: "a string")),
      (#"{"text":"a","labels":"x"}"#, .wrongType(key: "labels", expected: "an array of strings")),
      (#"{"text":"a","labels":[1]}"#, .wrongType(key: "labels", expected: "an array of strings")),
      (#"{"text":"a","label":1}"#, .wrongType(key: "label", expected: "an array of strings")),
      (#"{"text":"a","labels":[],"text":"b"}"#, .keyTwice("text")),
      (#"{"text":"a","labels":[""]}"#, .emptyLabel), (#"{"text":"a","label":""}"#, .emptyLabel),
      (#"{"brief":1,"text":"a","labels":[]}"#, .wrongType(key: "brief", expected: "a string")),
      (#"{"messages":{},"labels":[]}"#, .wrongType(key: "messages", expected: "an array")),
      (#"{"messages":[{"text":"a"},{}],"labels":[]}"#, .missing(key: "messages[1].text")),
      (#"{"messages":["a"],"labels":[]}"#, .missing(key: "messages[0].text")),
      (#"{"messages":[{"text":"a"}]}"#, .missing(key: "labels")),
    ] as [(String, CorpusProblem)]) func refusals(_ record: String, _ problem: CorpusProblem)
  {
    #expect(throws: problem) { _ = try CorpusReading.documents(Array(record.utf8).span, place: "f:1") }
  }

  @Test func longLinesAreRefused() throws {
    let limit = CorpusReading.maximumLine
    let head = #"{"id":"m","text":""#
    let tail = #"","labels":[]}"#
    func line(_ length: Int) -> [UInt8] {
      Array((head + String(repeating: "a", count: length - head.utf8.count - tail.utf8.count) + tail).utf8)
    }
    #expect(throws: CorpusProblem.tooLong(limit: limit)) {
      _ = try CorpusReading.documents(line(limit + 1).span, place: "f:1")
    }
    #expect(try CorpusReading.documents(line(limit).span, place: "f:1").count == 1)
  }
}
