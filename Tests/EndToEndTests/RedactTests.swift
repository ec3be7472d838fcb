import Foundation
import Testing

@testable import AdviseCommand

/// `advise redact`: nothing that points at people stays, and a message means what it meant.
@Suite struct RedactTests {
  /// A text and what becomes of it; `Ann Lee` and `Nova Store` are known names.
  static let texts: [(text: String, redacted: String)] = [
    ("nothing to hide", "nothing to hide"), ("", ""),
    (
      "mail ann@web.de or bob@web.de, ANN@web.de",
      "mail mail-1@mail.example or mail-2@mail.example, mail-1@mail.example"
    ),
    ("see https://a.com/x?y=1, my.shop/2", "see https://link-1.example, link-2.example"),
    ("call +49 171 123-4567!", "call +90 000 000-0001!"), ("@some_seller here", "@user-1 here"),
    ("write to care@shop now", "write to mail-1@mail now"),
    ("parcel LP00123456784CN came", "parcel LP90000000001CN came"),
    ("order 8123456789012345", "order 9000000000000001"), ("code 555123", "code 900001"),
    (
      "card 4000 1234 5678 9010, again 4000 1234 5678 9010",
      "card 9000 0000 0000 0001, again 9000 0000 0000 0001"
    ),
    ("ring 555-0142", "ring 900-0001"), ("at 12 Mill Lane, London", "at [address 1], London"),
    ("Gartenstr. 3", "[address 1]"), ("calle Mayor 3", "[address 1]"),
    (
      "pay $24.90 or 1,200 EUR on 12.05.2024, 30 % off, 45 days",
      "pay $24.90 or 1,200 EUR on 12.05.2024, 30 % off, 45 days"
    ),
    ("Dear Ann, dear ann lee, Ms. Lee", "Dear Person-1, dear Person-1, Ms. Person-1"),
    ("NOVA  STORE sells", "Person-2 sells"), ("the store is closed", "the store is closed"),
    ("Annual lee", "Annual lee"), ("Ａnn Lee and А\u{200B}nn", "Person-1 and А\u{200B}nn"),
    ("a\u{200B}nn@w\u{200B}eb.de", "mail-1@mail.example"), ("&#97;nn&#64;web.de", "mail-1@mail.example"),
  ]

  private func redactor() -> Redactor {
    var redactor = Redactor()
    redactor.know("Ann Lee")
    redactor.know("Nova Store")
    return redactor
  }

  @Test(arguments: texts) func text(_ text: String, _ expected: String) {
    var redactor = redactor()
    #expect(String(decoding: redactor.redacted(Array(text.utf8)), as: UTF8.self) == expected)
  }

  /// Stand-ins are stood in for by themselves.
  @Test(arguments: texts) func twiceIsOnce(_ text: String, _ expected: String) {
    var redactor = redactor()
    #expect(String(decoding: redactor.redacted(Array(expected.utf8)), as: UTF8.self) == expected)
  }

  static let chat = """
    [28/03/2024, 7:05:11 PM] Nova Store: Dear Ann, please cancel the dispute, tracking LP00123456784CN
    [28/03/2024, 7:06:11 PM] Ann Lee: my mail is ann@web.de
    [28/03/2024, 7:07:11 PM] Nova Store: I pay $5.00 by PayPal to ann@web.de

    """

  @Test func chatsKeepTheirForm() {
    let outcome = run(["redact"], input: Self.chat)
    #expect(outcome.status == .done && outcome.errors.isEmpty)
    #expect(
      outcome.text == """
        [28/03/2024, 7:05:11 PM] Person-1: Dear Person-2, please cancel the dispute, tracking LP90000000001CN
        [28/03/2024, 7:06:11 PM] Person-2: my mail is mail-1@mail.example
        [28/03/2024, 7:07:11 PM] Person-1: I pay $5.00 by PayPal to mail-1@mail.example

        """)
    #expect(run(["redact"], input: outcome.text).text == outcome.text)
    let sides = run(["redact", "--seller=nova store", "--buyer", "Ann Lee"], input: Self.chat).text
    #expect(sides.contains("PM] Seller: Dear Buyer, please") && sides.contains("PM] Buyer: my"))
    let more = run(["redact", "--name=PayPal"], input: Self.chat).text
    #expect(!more.contains("PayPal"))
  }

  @Test func recordsKeepTheirForm() throws {
    let input =
      try [
        [
          "id": "812345678901", "text": "order 812345678901, Bob", "sender": "Bob", "labels": ["a"],
          "order": 812_345_678_901,
        ],
        [
          "messages": [["sender": "seller", "text": "Buyer Bob"], ["sender": "me", "text": "x@y.de"]],
          "note": "@bob",
        ],
        ["text": "Mia Shop: hi\nme: hello Mia Shop\nMia Shop: x@y.de"],
      ].map { try record($0) }.joined(separator: "\n") + "\nbroken bob@y.de\n[1]\n"
    let outcome = run(["redact"], input: input)
    #expect(outcome.status == .someRefused)
    #expect(
      outcome.lines == [
        #"{"id":"812345678901","labels":["a"],"order":900000000001,"sender":"Person-1","text":"order 900000000001, Person-1"}"#,
        #"{"messages":[{"sender":"seller","text":"Buyer Person-1"},{"sender":"me","text":"mail-1@mail.example"}],"note":"@user-1"}"#,
        #"{"text":"Person-2: hi\nme: hello Person-2\nPerson-2: mail-1@mail.example"}"#,
        #"{"schema":1,"line":4,"error":"not valid JSON: \"b\" can't stand at byte 0"}"#,
        #"{"schema":1,"line":5,"error":"not a JSON object but an array"}"#,
      ])
    #expect(!outcome.errors.contains("bob"))
    #expect(run(["redact", "--lenient"], input: input).status == .done)
  }

  static let refused: [CommandRow] = [
    CommandRow("no text", ["redact"], input: " \n", status: .failed, errors: ["there is no text in it"]),
    CommandRow("no file", ["redact", "@no"], status: .failed, errors: ["@no: can't be read"]),
    CommandRow(
      "a binary file", ["redact", "-o", "@out"], input: "a\0", status: .failed, errors: ["this is no text"]),
  ]

  @Test(arguments: refused) func refuses(_ row: CommandRow) throws { try row.check() }

  @Test func nothingActsOnATerminal() {
    let outcome = run(
      ["redact"], Streams(input: Array("Seller: \u{1B}[2J\nBuyer: \u{202E}a".utf8), isTerminal: true))
    #expect(outcome.text == "Seller: [U+001B][2J\nBuyer: [U+202E]a")
  }

  /// Messages of the held-out corpus that are scored alike with stand-ins: verdict on scam, and all labels.
  @Test func scoresStay() throws {
    let corpus = Examples.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/en/heldout").path
    let redacted = run(["redact", corpus])
    #expect(redacted.status == .done)
    let before = try objects(run(["score", corpus]))
    let after = try objects(run(["score"], Streams(input: redacted.output)))
    try #require(before.count == after.count && before.count > 300)
    let same = zip(before, after).count { $0["scam"] as? Bool == $1["scam"] as? Bool }
    let alike = zip(before, after).count { Set(tactics($0)) == Set(tactics($1)) }
    #expect(before.count - same <= before.count / 200, "\(same) of \(before.count)")
    #expect(before.count - alike <= before.count / 100, "\(alike) of \(before.count)")
  }

  /// However hostile the text, time stays linear and every byte that is no secret stays.
  @Test(arguments: ["a@", "1 ", "1-", "@a", "a.", "Ann ", "12 A ", "+1 ", "é", "\u{FF}"])
  func hostileTexts(_ unit: String) {
    var redactor = redactor()
    let text = Array(String(repeating: unit, count: 100_000).utf8)
    let start = ContinuousClock.now
    let redacted = redactor.redacted(text)
    #expect(!redacted.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
