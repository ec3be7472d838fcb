import Foundation
import Testing

@testable import AdviseCommand

/// Whatever strangers write wherever they can: it acts on no terminal, spreadsheet or browser, and speaks with our
/// voice nowhere.
@Suite struct HostileOutputTests {
  @Test(arguments: HostilePlace.all, HostileText.all)
  func nothingComesOutRaw(_ place: HostilePlace, _ hostile: HostileText) throws {
    for shown in try place.shown(hostile, try TemporaryFolder()) { try shown.check() }
  }

  /// A chat without names is still a chat, line by line; but nothing in it acts.
  @Test(arguments: HostileText.all) func aRedactedChatActsOnNoTerminal(_ hostile: HostileText) {
    let chat = Array("Seller: please \(hostile.text)\nBuyer: no\n".utf8)
    let outcome = run(["redact"], Streams(input: chat, isTerminal: true))
    #expect(!outcome.text.unicodeScalars.contains(where: Shown.acts))
  }

  /// Wherever a table takes words from, none of them begins a formula.
  @Test(arguments: HostileText.formulas) func noCellIsAFormula(_ hostile: HostileText) throws {
    let folder = try TemporaryFolder()
    let corpus = try ["bad", "fine"].flatMap { word in
      try (0..<4).map {
        try record(["text": "\(word) word \($0)", "labels": word == "bad" ? [hostile.text] : []])
      }
    }
    let path = try folder.write("in.jsonl", corpus.joined(separator: "\n"))
    #expect(run(["train", path, "-o", folder.path + "/m"]).status == .done)
    let key = try record(["text": "a", hostile.text: 1])
    let input = try [
      record(["id": hostile.text, "text": "bad word 1 \(hostile.text)"]),
      "\(key.dropLast()),\(key.dropFirst())",
      record(["id": hostile.text, "text": hostile.text + " bad word 2"]), record(["text": "a", "sender": 1]),
      record(["text": "a", "state": [hostile.text: hostile.text]]),
    ].joined(separator: "\n")
    for model in [[], ["--model", folder.path + "/m"]] {
      let table = run(["score", "--format=csv"] + model, input: input)
      #expect(table.lines.count == 6)
      for shown in Shown.all(table, .csv) { try shown.check() }
    }
  }

  /// Bytes that are no UTF-8, C1 controls among them.
  static let bytes: [[UInt8]] = [
    [0x9B, 0x33, 0x31, 0x6D], [0x9D, 0x38, 0x3B, 0x3B, 0x07], [0xC2], [0xFF, 0xFE], [0xC0, 0x9B],
    [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x9B, 0x85], Array(0x80...0x9F),
  ]

  @Test(arguments: bytes) func damagedBytesAreRepaired(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let words = Array("Seller: please cancel ".utf8) + bytes + Array(" the dispute\n".utf8)
    let line = Array("{\"text\":\"please ".utf8) + bytes + Array("\",\"labels\":[]}\n".utf8)
    let table = Array("text,label\nplease ".utf8) + bytes + Array(",\(Examples.request.count)\n".utf8)
    let (path, tablePath) = (try folder.write("in.jsonl", line), try folder.write("in.csv", table))
    let all =
      Shown.all(run([], Streams(input: words)))
      + Shown.all(run(["--format=json"], Streams(input: words)), .json)
      + Shown.all(run(["score"], Streams(input: line)), .json)
      + Shown.all(run(["score", "--format=csv"], Streams(input: words)), .csv)
      + Shown.all(run(["score", "--format=html"], Streams(input: words)), .html)
      + Shown.all(run(["import"], Streams(input: words)), .json) + Shown.all(run(["evaluate", path]))
      + Shown.all(run(["evaluate", tablePath]))
      + Shown.all(run(["redact"], Streams(input: words, isTerminal: true)))
    for shown in all { try shown.check() }
  }

  // MARK: - The last gate

  /// A text, the columns of the terminal, and what is shown.
  static let gate: [(text: String, columns: Int?, shown: String)] = [
    ("", nil, ""), ("a\nb\n", nil, "a\nb\n"), ("a\r\nb\nc", nil, "a  b\nc"),
    ("a\n\u{301}b", nil, "a\n\u{301}b"),
    ("a\tb\r\u{1B}[2J", nil, "a b [U+001B][2J"),
    ("\u{1B}[1mbold\u{1B}[0m \u{1B}[31mred\u{1B}[0m", 20, "\u{1B}[1mbold\u{1B}[0m \u{1B}[31mred\u{1B}[0m"),
    ("\u{1B}[8mhidden", nil, "[U+001B][8mhidden"), ("a\u{2028}b\u{202E}", nil, "a b[U+202E]"),
    ("12345678901234567890", 20, "12345678901234567890"),
    (
      "12345678901234567890Do this: cancel\nnext", 20,
      "12345678901234567890\n        Do this: can\n        cel\nnext"
    ),
    ("1234567890", 3, "1234567890"),
    (String(repeating: "日", count: 11), 20, String(repeating: "日", count: 10) + "\n        日"),
    (String(repeating: "e\u{301}", count: 20), 20, String(repeating: "e\u{301}", count: 20)),
  ]

  @Test(arguments: gate.indices) func lastGate(_ index: Int) {
    let (text, columns, shown) = Self.gate[index]
    #expect(guarded(text, columns: columns).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// On a narrow terminal the seller's words begin no line, however they are cut.
  @Test(arguments: [20, 40, 80, 100]) func noLineBeginsWithTheSellersWords(_ columns: Int) throws {
    let words = String(repeating: "ZZZ", count: 60)
    let chat = Array("Seller: please cancel the dispute \(words) and we refund you by PayPal \(words)\n".utf8)
    var streams = Streams(input: chat, isTerminal: true)
    streams.columns = columns
    for arguments in [[], ["--phase", words], ["score", "--model", words], ["evaluate", words]] {
      let outcome = run(arguments, streams)
      for line in (outcome.text + outcome.errors).split(separator: "\n") {
        #expect(!line.hasPrefix("Z"))
        // Styles take no room.
        #expect(!line.contains("Z") || line.unicodeScalars.count <= columns + 9, "\(line)")
      }
    }
  }
}
