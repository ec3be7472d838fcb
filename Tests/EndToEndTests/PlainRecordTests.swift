import SeededRandom
import Testing

@testable import AdviseCommand
@testable import Training

/// What is found in place is what reading the whole record gives.
@Suite struct PlainRecordTests {
  @Test(arguments: [
    #"{"id":"m1","text":"hi","labels":[]}"#, #"{"id":7,"text":"hi \u00e9\n","labels":["b","a","b"]}"#,
    #"{"text":"hi","labels":["a"]}"#, #"{"id":null,"text":"hi","labels":["a"],"label":"c"}"#,
    #"{"id":"m","brief":"b","author":"a","conversation":"c","text":"hi","labels":[]}"#,
    #"{"id":"m","conversation":"c","author":"a","text":"hi","labels":[],"brief":null}"#,
    #"{"id":"m","author":"a","text":"hi","labels":["näh"]}"#,
    #"{"sender":"seller","text":"Buyer: no","labels":["x"]}"#, #"{"sender":null,"text":"hi","labels":["x"]}"#,
    #"{"sender":"Lucy","id":"a","text":"hi","labels":["x"]}"#,
  ]) func findsTheUsual(_ line: String) throws { #expect(try agrees(Array(line.utf8))) }

  /// A buyer's line gives no document, and so no id that may come again.
  @Test func buyersLinesAreNone() throws {
    let line = Array(#"{"id":"m","sender":"buyer","text":"hi","labels":["x"]}"#.utf8)
    #expect(try agrees(line))
    var scratch = PlainRecord.Scratch()
    #expect(PlainRecord(line.span, path: "f", &scratch)?.isSellers == false)
  }

  @Test(arguments: [
    #"{"id":"m","text":"","labels":[]}"#, #"{"text":" \n","labels":[]}"#,
    #"{"id":"f:12","text":"a","labels":[]}"#,
    #"{"text":"Seller: a\nBuyer: b","labels":[]}"#, #"{"text":"a","label":"x"}"#,
    #"{"text":"a","labels":[""]}"#,
    #"{"text":"a","labels":["\u0061"]}"#, #"{"text":"a","labels":null}"#, #"{"text":"a","labels":"x"}"#,
    #"{"text":"a","text":"b","labels":[]}"#, #"{"text":1,"labels":[]}"#, #"{"labels":[]}"#,
    #"{"text":"a","labels":[],"author":1}"#, #"{"text":"a","labels":[],"sender":1}"#,
    #"{"text":"a","labels":[],"messages":[]}"#, #"{"text":"a","labels":[],"id":["b"]}"#, "[]", "x",
  ]) func leavesTheOthers(_ line: String) {
    let bytes = Array(line.utf8)
    var scratch = PlainRecord.Scratch()
    #expect(PlainRecord(bytes.span, path: "f", &scratch) == nil)
  }

  @Test(arguments: UInt64(1)...4) func agreesOnDamagedLines(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "\"", ":", ",", "[", "]", "null", "1", " ", "\\n", "\\u00e9", "text", "labels", "label", "author", "id",
      "brief",
      "buyer", "sender", "Seller: ", "f:", "é", "{}", "\n",
    ].map { Array($0.utf8) }
    let start = Array(
      #"{"id":"m1","sender":"Lucy","text":"ok: yes","labels":["a","b"],"author":"c","brief":"d"}"#.utf8)
    var found = 0
    for _ in 0..<10_000 {
      var line = start
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...line.count, using: &random)
        let end = min(line.count, place + Int.random(in: 0...4, using: &random))
        line.replaceSubrange(place..<end, with: pieces.randomElement(using: &random) ?? [])
      }
      var scratch = PlainRecord.Scratch()
      guard PlainRecord(line.span, path: "f", &scratch) != nil else { continue }
      found += 1
      let isRight = try agrees(line)
      #expect(isRight, "\(String(decoding: line, as: UTF8.self))")
    }
    #expect(found > 3000)
  }

  private func agrees(_ line: [UInt8]) throws -> Bool {
    var scratch = PlainRecord.Scratch()
    guard let record = PlainRecord(line.span, path: "f", &scratch) else { return false }
    let documents = try CorpusReading.documents(line.span, place: "f:1")
    guard record.isSellers else { return documents.isEmpty }
    guard documents.count == 1, record.idHash == documents[0].idHash else { return false }
    let text = record.withText(of: line.span, &scratch) { span in span.indices.map { span[$0] } }
    let again = LabelledDocument(
      text: text, labels: record.labels(of: line.span), group: record.group(of: line.span), id: "")
    return again.text == documents[0].text && again.labels == documents[0].labels
      && again.group == documents[0].group
  }
}
