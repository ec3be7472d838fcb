import Foundation
import Testing

@testable import AdviseCommand

/// The offsets of evidence cut exactly the quoted words out of what the seller wrote.
@Suite struct EvidenceTests {
  /// Something a seller may write, with a request in it that any model finds.
  static let texts: [(name: String, bytes: [UInt8])] = [
    ("plain", Array(Examples.request.utf8)),
    ("accents before it", Array("Señor Müller, ça va très bien? \(Examples.request)".utf8)),
    ("combining accents", Array("Sen\u{303}or, cafe\u{301}: \(Examples.request)".utf8)),
    ("emoji", Array("👨‍👩‍👧 🙏🏽🇩🇪 \(Examples.request) 😀".utf8)),
    ("full width", Array("ｐｌｅａｓｅ　ｃａｎｃｅｌ　ｔｈｅ　ｄｉｓｐｕｔｅ, my friend".utf8)),
    ("zero width", Array("please can\u{200B}cel the dis\u{AD}pute, my friend".utf8)),
    ("other scripts around", Array("您好 Привет \(Examples.request) спасибо 谢谢".utf8)),
    ("controls and bidi", Array("\u{202E}\u{1B}[31m \(Examples.request)\u{202C}".utf8)),
    ("capitals", Array(Examples.request.uppercased().utf8)),
    ("damaged before", [0xFF, 0xC3, 0x20] + Array(Examples.request.utf8)),
    (
      "damaged within",
      Array("please cancel\u{20}".utf8) + [0xE2, 0x82, 0x20] + Array("the dispute, my friend".utf8)
    ),
    (
      "damaged between words",
      Array("please cancel the dispute".utf8) + [0xF0, 0x9F] + Array(" and use PayPal".utf8)
    ),
    ("damaged at the end", Array(Examples.request.utf8) + [0xE2, 0x82]),
  ]

  private static let prefix = Array("Seller: ".utf8)

  @Test(arguments: texts.indices)
  func ofAChat(_ index: Int) throws {
    let bytes = Self.texts[index].bytes
    let chat =
      Array("Buyer: where is it? \u{E9}\u{1F600}\n".utf8) + Self.prefix + bytes + Array("\nBuyer: no\n".utf8)
    let result = try object(run(["--format=json"], Streams(input: chat)).text)
    check(result, [[], bytes, []], Self.texts[index].name)
  }

  @Test(arguments: texts.indices)
  func ofTextWithoutSpeakers(_ index: Int) throws {
    for before in [[], [0xEF, 0xBB, 0xBF], Array("\r\n\n  ".utf8)] as [[UInt8]] {
      let bytes = before + Self.texts[index].bytes + Array("\r\n".utf8)
      let result = try object(run(["--format=json"], Streams(input: bytes)).text)
      check(result, [bytes], Self.texts[index].name)
    }
  }

  /// Exports keep the bytes of a message's body, damaged ones too.
  @Test(arguments: texts.indices)
  func ofExports(_ index: Int) throws {
    let (name, bytes) = Self.texts[index]
    let exports: [(before: String, after: String, messages: [[UInt8]])] = [
      ("3/28/24, 7:05 PM - Nova: ", "\n3/28/24, 7:06 PM - Me: no\n", [bytes, []]),
      ("Buyer: where is it?\nSeller: ", "\nBuyer: no\n", [[], bytes, []]),
      ("id,sender,text\n1,Nova,\"", "\"\n", [bytes]),
      ("id,text\n1,\"Buyer: no\nSeller: ", "\"\n", [[], bytes]),
    ]
    for export in exports {
      let input = Array(export.before.utf8) + bytes + Array(export.after.utf8)
      let outcome = run(["score"], Streams(input: input))
      #expect(outcome.lines.count == 1, "\(outcome.errors)")
      check(try object(outcome.text), export.messages, name)
    }
  }

  /// Records are decoded text: damage is no JSON.
  @Test(arguments: texts.indices)
  func ofRecords(_ index: Int) throws {
    let text = String(decoding: Self.texts[index].bytes, as: UTF8.self)
    let bytes = Array(text.utf8)
    let buyer = ["sender": "buyer", "text": "ключ 🔑 \(text)"]
    let lines = [
      try record(["text": text]), try record(["text": text, "sender": "seller"]),
      try record(["text": "Buyer: ü\nSeller: \(text)\nBuyer: ok"]),
      try record(["messages": [buyer, ["sender": "seller", "text": text]]]),
    ]
    let outcome = run(["score"], input: lines.joined(separator: "\n"))
    let messages = [[bytes], [bytes], [[], bytes, []], [[], bytes]]
    for (result, messages) in zip(try objects(outcome), messages) {
      check(result, messages, Self.texts[index].name)
    }
    let raw = Array("{\"text\":\"".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(run(["score"], Streams(input: raw)).text.contains("the string at byte 8 is not UTF-8"))
  }

  /// Words that wrap over the lines of one message.
  @Test func acrossLines() throws {
    let body = "Grüße!\nplease cancel\nthe dispute\n\nI pay by PayPal"
    let result = try object(run(["--format=json"], input: "Seller: \(body)\nBuyer: no\n").text)
    check(result, [Array(body.utf8), []], "lines")
  }

  private func check(_ result: [String: Any], _ messages: [[UInt8]], _ name: String) {
    let quotes = quotes(result)
    #expect(!quotes.isEmpty, "\(name): no evidence")
    for quote in quotes {
      #expect(quote?.stands(in: messages) == true, "\(name): \(String(describing: quote))")
    }
    #expect(tactics(result).contains("cancel-request"), "\(name): \(tactics(result))")
  }
}
