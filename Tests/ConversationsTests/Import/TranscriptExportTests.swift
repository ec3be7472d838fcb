import Testing

@testable import Conversations

@Suite struct TranscriptExportTests {
  static let rows: [ExportRow] = [
    ExportRow("speakers", "Seller: a\nBuyer: b", ["seller | Seller | – | a", "buyer | Buyer | – | b"]),
    ExportRow(
      "speakers in Spanish", "Vendedor: a\nComprador: b\nPrecio: 5",
      ["seller | Vendedor | – | a", "buyer | Comprador | – | b⏎Precio: 5"]),
    ExportRow(
      "speakers in Russian", "Продавец: a\nЯ: b", ["seller | Продавец | – | a", "buyer | Я | – | b"]),
    ExportRow("speakers in Chinese", "卖家：a\n我：b", ["seller | 卖家 | – | a", "buyer | 我 | – | b"]),
    ExportRow("nobody", "close it\nplease", ["seller | – | – | close it⏎please"]),
    ExportRow(
      "a copied page",
      "Nova Shop\n2024-03-28 19:05\nhello\n\nfriend\nRead\n\nMe\n2024-03-28 19:06\nno\nTranslate\nOrder ID 8100123456",
      ["seller | Nova Shop | 2024-03-28T19:05 | hello⏎⏎friend", "buyer | Me | 2024-03-28T19:06 | no"]),
    ExportRow(
      "a copied page without known names", "Nova\n19:05\nhello\nAnn\n19:06\nno", .names(seller: "ann"),
      ["buyer | Nova | 19:05 | hello", "seller | Ann | 19:06 | no"]),
    ExportRow(
      "times alone", "19:05\nhello\n19:06\nclose it",
      ["seller | – | 19:05 | hello", "seller | – | 19:06 | close it"]),
    ExportRow("one time alone is text", "hello\n19:05\nfriend", ["seller | – | – | hello⏎19:05⏎friend"]),
    ExportRow(
      "one unknown name is text", "It comes tomorrow\n19:05\nfriend",
      ["seller | – | – | It comes tomorrow⏎19:05⏎friend"]),
    ExportRow(
      "a copied page with written dates",
      "Nova Shop\nMar 28, 2024, 7:05 PM\nhello\nMe\n28 Mar 2024 19:06\nno\nNova Shop\nToday 19:07\nclose it",
      [
        "seller | Nova Shop | Mar 28, 2024, 7:05 PM | hello", "buyer | Me | 2024-03-28T19:06 | no",
        "seller | Nova Shop | Today 19:07 | close it",
      ]),
    ExportRow(
      "a copied page in Russian", "Нова\n28 марта 2024 19:05\nпривет\nЯ\nСегодня 19:06\nнет",
      ["seller | Нова | 28 марта 2024 19:05 | привет", "buyer | Я | Сегодня 19:06 | нет"]),
    ExportRow(
      "a copy from Telegram Desktop",
      "\nNova Shop, [28.03.2024 19:05]\nhello\n\nSeller: friend\n\nMe, [28.03.2024 19:06]\nno [19:05]",
      [
        "seller | Nova Shop | 28.03.2024 19:05 | hello⏎⏎Seller: friend",
        "buyer | Me | 28.03.2024 19:06 | no [19:05]",
      ]),
    ExportRow(
      "words with a time are text", "We met\nat 5 or Monday 6\nbye",
      ["seller | – | – | We met⏎at 5 or Monday 6⏎bye"]),
    ExportRow(
      "brackets are no JSON", "[12:30] Nova: a\n[12:31] Me: b",
      ["seller | Nova | 12:30 | a", "buyer | Me | 12:31 | b"]),
    ExportRow(
      "a sentence with commas", "text, message or call me\nbye",
      ["seller | – | – | text, message or call me⏎bye"]),
  ]

  @Test(arguments: rows)
  func reads(_ row: ExportRow) throws {
    let (conversations, log) = try Export(row.input, row.options).read()
    #expect(log.format == .transcript)
    #expect(lines(conversations) == row.expected)
  }

  @Test func countsInterfaceLines() throws {
    let log = try readExport("Nova\n19:05\nhello\nRead\nMe\n19:06\nno\nRead").log
    #expect(log.leftOut == [.interfaceLine: ImportLog.Place(count: 2, firstLine: 4)])
  }
}
