import Testing

@testable import Conversations

/// Heads in other forms than `Name: text`, and prose that looks like them.
@Suite struct HeadFormTests {
  private static func both(_ name: String, _ input: String, seller: String, buyer: String) -> ChatRow {
    ChatRow(name, input, [ConversationsTests.seller(seller, "a\nb"), ConversationsTests.buyer(buyer, "no")])
  }

  static let forms: [ChatRow] = [
    both(
      "name, then time", "Seller 2024-03-28 19:05:11\na\nb\n\nBuyer 2024-03-28 19:06:11\nno\n",
      seller: "Seller",
      buyer: "Buyer"),
    both(
      "time, then name", "2024-03-28 19:05:11 Seller\na\nb\n2024-03-28 19:06:11 Buyer\nno", seller: "Seller",
      buyer: "Buyer"),
    both("a clock alone", "Shop  7:05 PM\na\nb\nMe  7:06 PM\nno", seller: "Shop", buyer: "Me"),
    both(
      "a dash between them", "Shop — 28/03/2024 19:05\na\nb\nMe — Today at 7:06 PM\nno", seller: "Shop",
      buyer: "Me"),
    both(
      "a comma or brackets", "Seller, 28.03.2024 19:05\na\nb\nBuyer (28.03.2024 19:06)\nno", seller: "Seller",
      buyer: "Buyer"),
    both(
      "names behind the words", "Seller (Shop Nova): a\nb\nBuyer (Kim): no", seller: "Shop Nova", buyer: "Kim"
    ),
    both(
      "words behind the names", "Shop Nova (seller): a\nb\nKim [Buyer]: no", seller: "Shop Nova", buyer: "Kim"
    ),
    both(
      "times behind the words", "SELLER (19:05): a\nb\nBUYER (19:06): no", seller: "SELLER", buyer: "BUYER"),
    both("bold", "**Seller:** a\nb\n**Buyer:** no", seller: "Seller", buyer: "Buyer"),
    both("bold without the colon", "**Seller**: a\nb\n__Buyer__: no", seller: "Seller", buyer: "Buyer"),
    both("brackets", "[Seller] a\nb\n[Buyer]: no", seller: "Seller", buyer: "Buyer"),
    both("angles", "<Seller> a\nb\n<Buyer> no", seller: "Seller", buyer: "Buyer"),
    both("a list", "- Seller: a\nb\n- Buyer: no", seller: "Seller", buyer: "Buyer"),
    both("a bold list", "• **Seller:** a\nb\n• **Buyer:** no", seller: "Seller", buyer: "Buyer"),
    both("tabs", "Seller\ta\nb\nBuyer\tno", seller: "Seller", buyer: "Buyer"),
    both("quotes", "> Seller: a\n> b\n> Buyer: no", seller: "Seller", buyer: "Buyer"),
    both("other languages", "[Продавец] a\nb\n[Покупатель] no", seller: "Продавец", buyer: "Покупатель"),
  ]

  static let names: [ChatRow] = [
    ChatRow(
      "given names", "[Nova] a\n[Kim] b", seller: "Nova", buyer: "Kim",
      [seller("Nova", "a"), buyer("Kim", "b")]),
    ChatRow(
      "a given name within brackets", "Support (Nova): a\nMe: b", seller: "Nova",
      [seller("Nova", "a"), buyer("Me", "b")]),
    ChatRow(
      "a seller by name", "Me 19:05\na\nNova 19:06\ncancel it\nMe 19:07\nno",
      [buyer("Me", "a"), seller("Nova", "cancel it"), buyer("Me", "no")]),
    ChatRow(
      "a seller by name, in brackets", "[Me] a\n[Nova] cancel it\n[Me] no",
      [buyer("Me", "a"), seller("Nova", "cancel it"), buyer("Me", "no")]),
    ChatRow(
      "beside plain heads", "Me: a\nSeller (Nova): cancel it\nMe: no",
      [buyer("Me", "a"), seller("Nova", "cancel it"), buyer("Me", "no")]),
    ChatRow(
      "a name with brackets beside them", "Me (Kim): a\nNova (Shenzhen): cancel it\nMe (Kim): no",
      [buyer("Kim", "a"), seller("Nova", "cancel it"), buyer("Kim", "no")]),
    ChatRow(
      "what is in brackets is no name", "Seller (verified, 4.8): a\nBuyer (me): b",
      [seller("Seller", "a"), buyer("Buyer", "b")]),
    ChatRow(
      "a time within the text", "Seller 19:05\nit came\nat 19:06\nBuyer 19:07\nno",
      [seller("Seller", "it came\nat 19:06"), buyer("Buyer", "no")]),
  ]

  /// What a seller may write without anybody else's speaking.
  static let prose: [ChatRow] = [
    "Seller 2024-03-28 19:05", "Come to the shop\nShop 9:00\nbring it", "Buyer (you): pay\nthanks",
    "Two ways:\n- Seller: pays\n- Buyer: sends it back", "Two ways:\n**Seller:** pays\n**Buyer:** waits",
    "As follows\n[Seller] signs\n[Buyer] signs", "[Seller] signs\nthe buyer signs",
    "> Seller: close it\nI said",
    "We say\n> Seller: a\n> Buyer: b", "Parts\nSeller\tone\nBuyer\ttwo", "[sticker] a\n[photo] b",
    "Departed 2024-03-28 19:05\nShenzhen\nArrived 2024-03-29 10:00\nMoscow", "<b>a</b>\n<i>b</i>",
    "- one: a\n- two: b", "**Note:** a\n**Price:** b", "Colour\tred\nSize\tXL",
    "Shop hours are 9:00 to 18:00\nseller",
    "Me and the buyer met at 19:05\nYou and the seller met at 19:06", "*seller\n*buyer",
  ].map { ChatRow($0, $0, [seller(nil, $0)]) }

  /// In a chat with plain heads nothing else heads a line.
  static let besidePlain: [ChatRow] = [
    "[Buyer] b\n[Buyer] c", "**Buyer:** b\n**Buyer:** c", "- Buyer: b\n- Seller: c", "> Buyer: b\n> Buyer: c",
    "Buyer 19:05\nBuyer 19:06", "Option (two): b\nOption (two): c", "Item (red): b\nItem (blue): c",
  ].map { ChatRow($0, "Seller: a\n" + $0, [seller("Seller", "a\n" + $0)]) }

  @Test(arguments: forms + names + prose + besidePlain)
  func reads(_ row: ChatRow) throws {
    #expect(said(try readChat(Array(row.input.utf8), names: row.names)) == row.expected)
  }

  @Test(arguments: forms + names + prose)
  func offsetsLeadToTheBody(_ row: ChatRow) throws {
    let input = Array(row.input.utf8)
    for message in try readChat(input, names: row.names).messages {
      let line = message.text.prefix { $0 != 0x0A }
      #expect(input[message.sourceOffset...].starts(with: line))
    }
  }

  @Test func tellsTheTime() throws {
    let input = "SELLER (19:05): a\nBUYER (19:06): b"
    #expect(try readChat(Array(input.utf8)).messages.map(\.time) == ["19:05", "19:06"])
    let above = "Seller — Today at 7:05 PM\na\nMe — 28/03/2024 19:06\nb"
    #expect(try readChat(Array(above.utf8)).messages.map(\.time) == ["Today at 7:05 PM", "28/03/2024 19:06"])
  }
}
