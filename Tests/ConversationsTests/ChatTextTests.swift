import Testing

@testable import Conversations

@Suite struct ChatTextTests {
  static let plain: [ChatRow] = [
    ChatRow("two sides", "Seller: hi\nBuyer: no", [seller("Seller", "hi"), buyer("Buyer", "no")]),
    ChatRow("final newline", "Seller: hi\n", [seller("Seller", "hi")]),
    ChatRow("case", "SELLER: hi\nbUyEr: no", [seller("SELLER", "hi"), buyer("bUyEr", "no")]),
    ChatRow("CR LF", "Seller: hi\r\nmore\r\nMe: no\r\n", [seller("Seller", "hi\nmore"), buyer("Me", "no")]),
    ChatRow("CR", "Seller: hi\rMe: no\r", [seller("Seller", "hi"), buyer("Me", "no")]),
    ChatRow("byte-order mark", "\u{FEFF}Seller: hi", [seller("Seller", "hi")]),
    ChatRow("mark, no speaker", "\u{FEFF}hi", [seller(nil, "hi")]),
    ChatRow("no speaker", "please close the dispute", [seller(nil, "please close the dispute")]),
    ChatRow("no speaker, lines", "dear\n\nclose it\n\n", [seller(nil, "dear\n\nclose it")]),
    ChatRow(
      "several lines", "Seller: a\nb\n\nc\nBuyer: d", [seller("Seller", "a\nb\n\nc"), buyer("Buyer", "d")]),
    ChatRow("white lines are empty", "Seller: a\n \t \nb", [seller("Seller", "a\n\nb")]),
    ChatRow("indented lines stay", "Seller: a\n  b ", [seller("Seller", "a\n  b ")]),
    ChatRow(
      "body below its head", "Seller:\nhi\n\nBuyer:\nno", [seller("Seller", "hi"), buyer("Buyer", "no")]),
    ChatRow("empty body", "Seller: \nBuyer: no", [seller("Seller", ""), buyer("Buyer", "no")]),
    ChatRow("no blank", "Seller:hi\nMe:no", [seller("Seller", "hi"), buyer("Me", "no")]),
    ChatRow("blank before the colon", "Seller : hi", [seller("Seller", "hi")]),
    ChatRow("indented heads", "  Seller: hi\n\tMe: no", [seller("Seller", "hi"), buyer("Me", "no")]),
    ChatRow("full-width colon", "Seller：hi\nBuyer：no", [seller("Seller", "hi"), buyer("Buyer", "no")]),
    ChatRow(
      "platform", "Seller: hi\nAliExpress: wait\nSystem: ok",
      [seller("Seller", "hi"), platform("AliExpress", "wait"), platform("System", "ok")]),
    ChatRow(
      "anybody can take the platform's name", "hi\nAliExpress: close it\nBuyer: no",
      [seller(nil, "hi"), seller("AliExpress", "close it"), buyer("Buyer", "no")]),
    ChatRow(
      "a message in the platform's name", "System message: close it", [seller("System message", "close it")]),
    ChatRow(
      "words for the seller", "Customer service: a\nStore: b\nVendor: c\nMerchant: d\nSupport: e",
      [
        seller("Customer service", "a"), seller("Store", "b"), seller("Vendor", "c"), seller("Merchant", "d"),
        seller("Support", "e"),
      ]),
    ChatRow(
      "words for the buyer", "Customer: a\nClient: b\nI: c\nYou: d\nMe: e",
      [buyer("Customer", "a"), buyer("Client", "b"), buyer("I", "c"), buyer("You", "d"), buyer("Me", "e")]),
    ChatRow("only the buyer", "Buyer: where is it?", [buyer("Buyer", "where is it?")]),
    ChatRow(
      "headless, then the buyer", "Close it\nplease\nBuyer: no",
      [seller(nil, "Close it\nplease"), buyer("Buyer", "no")]),
    ChatRow(
      "headless, then both", "Chat of today\nSeller: hi\nBuyer: no",
      [seller(nil, "Chat of today"), seller("Seller", "hi"), buyer("Buyer", "no")]),
    ChatRow(
      "a head in the line is never cut", "Seller: I say Buyer: I agree",
      [seller("Seller", "I say Buyer: I agree")]),
    ChatRow("two heads in one line", "Seller: Buyer: I agree", [seller("Seller", "Buyer: I agree")]),
    ChatRow(
      "invisible marks in the head", "\u{200E}Sel\u{200F}ler\u{202F}: hi", [seller("Sel\u{200F}ler", "hi")]),
  ]

  static let names: [ChatRow] = [
    ChatRow(
      "given names", "Nova: hi\nAnn: no", seller: "nova", buyer: " ANN ",
      [seller("Nova", "hi"), buyer("Ann", "no")]),
    ChatRow(
      "a given name wins over a word", "Me: hi\nYou: no", seller: "Me",
      [seller("Me", "hi"), buyer("You", "no")]),
    ChatRow(
      "a given name with a colon", "Shop: Nova: hi\nMe: no", seller: "Shop: Nova",
      [seller("Shop: Nova", "hi"), buyer("Me", "no")]),
    ChatRow(
      "a given name beyond ASCII", "МАГАЗИН: hi\nÉva: no", seller: "магазин", buyer: "éva",
      [seller("МАГАЗИН", "hi"), buyer("Éva", "no")]),
    ChatRow("an emoji name", "🌸✨: hi\nMe: no", seller: "🌸✨", [seller("🌸✨", "hi"), buyer("Me", "no")]),
    ChatRow("an empty given name", "Seller: hi", seller: " ", [seller("Seller", "hi")]),
    ChatRow(
      "the other side is the buyer", "Seller: hi\nAnn: no\nSeller: ok\nAnn: never",
      [seller("Seller", "hi"), buyer("Ann", "no"), seller("Seller", "ok"), buyer("Ann", "never")]),
    ChatRow(
      "the other side is the seller", "Me: hi\nNova: no\nNova: never",
      [buyer("Me", "hi"), seller("Nova", "no"), seller("Nova", "never")]),
    ChatRow(
      "nobody known", "Nova: a\nAnn: b\nNova: c\nAnn: d",
      [seller("Nova", "a"), seller("Ann", "b"), seller("Nova", "c"), seller("Ann", "d")]),
    ChatRow("a name once is none", "Seller: hi\nAnn: no", [seller("Seller", "hi\nAnn: no")]),
    ChatRow("a name alone is none", "Ann: a\nAnn: b", [seller(nil, "Ann: a\nAnn: b")]),
    ChatRow(
      "others beside a seller", "Seller: a\nAnn: b\nBob: c\nAnn: d\nBob: e",
      [
        seller("Seller", "a"), seller("Ann", "b"), seller("Bob", "c"), seller("Ann", "d"), seller("Bob", "e"),
      ]),
    ChatRow(
      "others beside a buyer", "Me: a\nAnn: b\nBob: c\nAnn: d\nBob: e",
      [buyer("Me", "a"), seller("Ann", "b"), seller("Bob", "c"), seller("Ann", "d"), seller("Bob", "e")]),
    ChatRow(
      "a third beside both", "Seller: a\nMe: b\nBob: c\nBob: d",
      [seller("Seller", "a"), buyer("Me", "b"), seller("Bob", "c"), seller("Bob", "d")]),
    ChatRow(
      "the platform beside a person called Shop", "Shop: ok\nAliExpress: close it\nMe: no",
      [seller("Shop", "ok"), seller("AliExpress", "close it"), buyer("Me", "no")]),
    ChatRow(
      "the platform beside a given seller", "Nova: ok\nAliExpress: wait\nMe: no", seller: "Nova",
      [seller("Nova", "ok"), platform("AliExpress", "wait"), buyer("Me", "no")]),
    ChatRow(
      "own words of other languages", "Yo: a\nEu: b\nVous: c\nTú: d\nSie: e\nВы: f\n您：g",
      [
        buyer("Yo", "a"), buyer("Eu", "b"), buyer("Vous", "c"), buyer("Tú", "d"), buyer("Sie", "e"),
        buyer("Вы", "f"), buyer("您", "g"),
      ]),
  ]

  /// Where the buyer is known and nobody is the seller, one line of a further name is the seller's.
  static let once: [ChatRow] = [
    ChatRow(
      "a shop, once", "Me: where is it?\nShop Nova: cancel it",
      [buyer("Me", "where is it?"), seller("Shop Nova", "cancel it")]),
    ChatRow(
      "a name, once", "Anna: hi\nBob: close it\nAnna: no", buyer: "Anna",
      [buyer("Anna", "hi"), seller("Bob", "close it"), buyer("Anna", "no")]),
    ChatRow("a small name", "Me: hi\nnova_88: close it", [buyer("Me", "hi"), seller("nova_88", "close it")]),
    ChatRow(
      "a name beyond ASCII", "Me: hi\nЛавка Нова: да", [buyer("Me", "hi"), seller("Лавка Нова", "да")]),
    ChatRow("words of a name", "Me: hi\nNew Store: ok", [buyer("Me", "hi"), seller("New Store", "ok")]),
  ]

  /// Lines that a buyer writes within a message.
  static let asides: [ChatRow] = [
    "Note: a", "PS: a", "P.S.: a", "Address: Elm Street 5", "My address: a", "Tracking number: LP1",
    "He said: never",
    "Edit: a", "ETA: may", "http://a.example/b: c", "https://a.example", "12:30: nothing",
    "at 12:30: nothing",
    "Photos: attached", "Expected Result: a", "the seller told me: wait", "i wrote him: a", "Today: nothing",
    "Option 1: a", "Colour: red", "Received: blue", "one, two: three", "Problem: broken", "Hinweis: a",
    "Nota: a",
  ].map { ChatRow($0, "Me: hi\n" + $0, [buyer("Me", "hi\n" + $0)]) }

  /// The words of the table lead nobody astray twice.
  @Test func asidesAreInOrder() {
    for row in asideTable {
      let words = row.words.map(\.description)
      #expect(
        words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          && Set(words).count == words.count)
      for word in words {
        #expect(knownRole(Array(word.utf8)) == nil || ["i", "me", "you"].contains(word), "\(word)")
      }
    }
  }

  static let negatives: [ChatRow] = [
    "Please note: we ship tomorrow", "Hi: how are you", "http://example.com/a: b", "https://example.com",
    "Price: $5\nPrice: $6", "Dear friend: close it", "Tracking number: LP123\nTracking number: LP124",
    "12:30",
    "at 12:30: come", "ratio 3:1", "Note: a\nNote: b", "12:30 Note: we ship", "12.30 Ann: ok", ": hi",
    "::: a",
    "2024-03-28 19:05 Departed: Shenzhen", "[12:30] close it", "1/2: half", "Option 1: a\nOption 2: b",
    "Order 81: paid", "10:00 - 18:00 Mon: open", "me://x", "Seller", "Ich sage: ja",
    "I said to them: never", "seller's note: x", "the buyer said: y", "[draft] Ann: no", "25:99 Ann: no",
    "3/28/24, 7:05 PM - messages are encrypted",
  ].map { ChatRow($0, $0, [seller(nil, $0)]) }

  static let negativesBesideSeller: [ChatRow] = [
    "Note: a\nNote: b", "Please note: a\nPlease note: b", "http://a: b\nhttp://a: c", "Price: 1\nPrice: 2",
    "Hi: a\nHi: b", "12:30 Update: a", "[12:30] Departed: a", "1: a\n1: b", "a, b: c\na, b: d",
    "one two three four: a\none two three four: b", "2024-03-28 19:05 Departed: a",
  ].map { ChatRow($0, "Seller: x\n" + $0, [seller("Seller", "x\n" + $0)]) }

  @Test(arguments: plain + names + once + asides + negatives + negativesBesideSeller)
  func reads(_ row: ChatRow) throws {
    #expect(said(try readChat(Array(row.input.utf8), names: row.names)) == row.expected)
  }

  @Test(arguments: plain + names)
  func readsWithEveryLineEnd(_ row: ChatRow) throws {
    let lines = row.input.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for end in ["\r\n", "\r"] {
      let input = lines.replacing("\n", with: end)
      #expect(said(try readChat(Array(input.utf8), names: row.names)) == row.expected)
    }
  }

  @Test(arguments: plain + names + negatives + StampedChatTests.rows)
  func offsetsLeadToTheBody(_ row: ChatRow) throws {
    let input = Array(row.input.utf8)
    for message in try readChat(input, names: row.names).messages {
      let line = message.text.prefix { $0 != 0x0A }
      #expect(input[message.sourceOffset...].starts(with: line))
    }
  }

  @Test(arguments: [
    ("", ConversationError.empty), (" \t\r\n\n", .empty), ("\u{FEFF}\n", .empty), ("\u{FEFF}", .empty),
    ("\u{A0}\u{200E}\n", .empty), ("a\0b", .binary(offset: 1)), ("\0", .binary(offset: 0)),
    ("a\u{1}\u{2}\u{3}", .binary(offset: 1)), ("s\0e\0l\0", .binary(offset: 1)),
  ])
  func refuses(_ input: String, _ error: ConversationError) {
    #expect(throws: error) { try readChat(Array(input.utf8)) }
  }

  @Test func damagedBytesStayInTheText() throws {
    let conversation = try readChat(Array("Seller: ".utf8) + [0xFF, 0x61, 0xC3])
    #expect(conversation.messages.first?.text == [0xFF, 0x61, 0xC3])
  }

  @Test func linesAreCounted() throws {
    let conversation = try readChat(Array("intro\r\n\r\nSeller: a\r\nb\r\nBuyer: c".utf8))
    #expect(conversation.messages.map(\.line) == [1, 3, 5])
  }
}
