import Testing

@testable import Conversations

@Suite struct WhatsAppExportTests {
  /// A head as it was seen, and its time. The day is a 28th, or the head says which number is which.
  static let heads: [(head: String, time: String)] = [
    ("3/28/24, 7:05 PM - ", "2024-03-28T19:05"),
    ("3/28/24, 7:05\u{202F}PM - ", "2024-03-28T19:05"),
    ("28/03/2024, 19:05 - ", "2024-03-28T19:05"),
    ("28/3/2025, 9:29 p.\u{A0}m. - ", "2025-03-28T21:29"),
    ("28.03.24, 19:05 - ", "2024-03-28T19:05"),
    ("[28.03.24, 19:05:11] ", "2024-03-28T19:05:11"),
    ("[28.08.23, 5:52:02 PM] ", "2023-08-28T17:52:02"),
    ("28-03-2024 19:05 - ", "2024-03-28T19:05"),
    ("28.3.2024 klo 19.05 - ", "2024-03-28T19:05"),
    ("[28.3.2024 klo 19.05.11] ", "2024-03-28T19:05:11"),
    ("28. 3. 2024. 19:05:11 ", "2024-03-28T19:05:11"),
    ("28/03/24 19.05 - ", "2024-03-28T19:05"),
    ("2024-03-28, 7:05 p.m. - ", "2024-03-28T19:05"),
    ("2024/03/28, 7:05 pm - ", "2024-03-28T19:05"),
    ("2024/03/28, 19:05 - ", "2024-03-28T19:05"),
    ("2024.03.28, 19:05 - ", "2024-03-28T19:05"),
    ("[28/03/24 7:05:11 a.m.] ", "2024-03-28T07:05:11"),
    ("۲۰۲۴/۳/۲۸، ۱۹:۰۵ - ", "2024-03-28T19:05"),
    ("\u{200F}٢٨\u{200F}/٣\u{200F}/٢٠٢٤، ٧:٠٥ م - ", "2024-03-28T19:05"),
    ("٢٨/٣/٢٠٢٤، ٧:٠٥ ص - ", "2024-03-28T07:05"),
    ("28/03/2012 17:03:48: ", "2012-03-28T17:03:48"),
    ("2024/3/28 下午7:05 - ", "2024-03-28T19:05"),
    ("2024/3/28 上午7:05 - ", "2024-03-28T07:05"),
    ("2024. 3. 28. 오후 7:05 - ", "2024-03-28T19:05"),
    ("2024/3/28 午前7:05 - ", "2024-03-28T07:05"),
    ("\u{200E}[28.03.24, 19:05:11] ", "2024-03-28T19:05:11"),
    ("28.03.24 г., 19:05 ч. - ", "2024-03-28T19:05"), ("28/03/2024, 7:05 PTG - ", "2024-03-28T19:05"),
    ("28/03/2024, 7:05 PG - ", "2024-03-28T07:05"), ("28/03/2024, 12:05 AM - ", "2024-03-28T00:05"),
    ("28/03/2024, 12:05 PM - ", "2024-03-28T12:05"),
  ]

  @Test(arguments: heads)
  func readsEveryHead(_ head: String, _ time: String) throws {
    for newline in ["\n", "\r\n"] {
      let input = ["\(head)Nova: hi: there", "more", "\(head)Me: no", "\(head)Me:"].joined(separator: newline)
      let (conversations, log) = try readExport(input)
      #expect(log.format == .whatsApp)
      #expect(
        lines(conversations) == [
          "seller | Nova | \(time) | hi: there⏎more", "buyer | Me | \(time) | no", "buyer | Me | \(time) | ",
        ])
      #expect(log.messages(of: .text) == 3 && log.refused == 0)
    }
  }

  static let rows: [ExportRow] = [
    ExportRow("one message", "3/28/24, 7:05 PM - Ann: a", ["seller | Ann | 2024-03-28T19:05 | a"]),
    ExportRow(
      "byte-order mark", "\u{FEFF}3/28/24, 7:05 PM - Ann: a\n", ["seller | Ann | 2024-03-28T19:05 | a"]),
    ExportRow(
      "only notices", "3/28/24, 7:05 PM - Messages are encrypted.\n3/28/24, 7:05 PM - This business is new.",
      [
        "platform | – | 2024-03-28T19:05 | Messages are encrypted. #notice",
        "platform | – | 2024-03-28T19:05 | This business is new. #notice",
      ]),
    ExportRow(
      "only media", "3/28/24, 7:05 PM - Ann: <Media omitted>",
      ["seller | Ann | 2024-03-28T19:05 | <Media omitted> #media"]),
    ExportRow(
      "text that begins with a date or a bracket",
      "28/03/2024, 19:05 - Ann: a\n[28.03.24, 19:05:11] Me: I agree\n27.03.24, 10:00 - Me: yes\n[x]: y",
      [
        "seller | Ann | 2024-03-28T19:05 | "
          + "a⏎[28.03.24, 19:05:11] Me: I agree⏎27.03.24, 10:00 - Me: yes⏎[x]: y"
      ]),
    ExportRow(
      "text before the first head", "saved by Ann\n3/28/24, 7:05 PM - Bob: a\n3/28/24, 7:06 PM - Bob: b",
      [
        "seller | – | – | saved by Ann", "seller | Bob | 2024-03-28T19:05 | a",
        "seller | Bob | 2024-03-28T19:06 | b",
      ]),
    ExportRow(
      "white lines inside and around", "3/28/24, 7:05 PM - Ann: a\n\n \nb\n\n3/28/24, 7:06 PM - Ann: c\n\n",
      ["seller | Ann | 2024-03-28T19:05 | a⏎⏎⏎b", "seller | Ann | 2024-03-28T19:06 | c"]),
    ExportRow(
      "an emoji for a name, and a name with a colon",
      "[28/03/2024, 7:05:11 PM] 🌸: a\n[28/03/2024, 7:06:11 PM] Shop: Nova: b", .names(seller: "Shop: Nova"),
      ["buyer | 🌸 | 2024-03-28T19:05:11 | a", "seller | Shop: Nova | 2024-03-28T19:06:11 | b"]),
    ExportRow(
      "three languages",
      "28/03/2024, 19:05 - Ann: привет\n28/03/2024, 19:05 - Ann: 你好\n28/03/2024, 19:05 - Ann: olá",
      [
        "seller | Ann | 2024-03-28T19:05 | привет", "seller | Ann | 2024-03-28T19:05 | 你好",
        "seller | Ann | 2024-03-28T19:05 | olá",
      ]),
    ExportRow(
      "a name that is no contact's, and a number",
      "[28/03/24, 19:05:11] ~ Ann: a\n[28/03/24, 19:05:12] \u{202A}+49 151 234567\u{202C}: b",
      .names(buyer: "~ ann"),
      ["buyer | ~ Ann | 2024-03-28T19:05:11 | a", "seller | +49 151 234567 | 2024-03-28T19:05:12 | b"]),
    ExportRow(
      "a notice under the name of the chat",
      "[28/03/24, 19:05:11] Nova: \u{200E}Messages and calls are end-to-end encrypted. Only you can read them.\n"
        + "[28/03/24, 19:05:11] Nova: Messages and calls are end-to-end encrypted.",
      [
        "seller | Nova | 2024-03-28T19:05:11 | \u{200E}Messages and calls are end-to-end encrypted."
          + " Only you can read them. #notice",
        "seller | Nova | 2024-03-28T19:05:11 | Messages and calls are end-to-end encrypted.",
      ]),
    ExportRow(
      "a subject with a colon",
      "3/28/24, 7:05 PM - Ann changed the subject to “please: close the dispute”\n3/28/24, 7:06 PM - Nova: a\n"
        + "3/28/24, 7:07 PM - Nova \"Shop: b",
      [
        "seller | – | 2024-03-28T19:05 | Ann changed the subject to “please: close the dispute” #notice",
        "seller | Nova | 2024-03-28T19:06 | a", "seller | Nova \"Shop | 2024-03-28T19:07 | b",
      ]),
    ExportRow(
      "a group with a colon in its name",
      "3/28/24, 7:05 PM - You created group \"Deal: Nova\"\n3/28/24, 7:06 PM - Nova: a\n3/28/24, 7:07 PM - Ann: b",
      .names(seller: "Nova"),
      [
        "seller | – | 2024-03-28T19:05 | You created group \"Deal: Nova\" #notice",
        "seller | Nova | 2024-03-28T19:06 | a", "buyer | Ann | 2024-03-28T19:07 | b",
      ]),
    ExportRow(
      "no such day: as written", "31/02/2024, 19:05 - Ann: a", ["seller | Ann | 31/02/2024, 19:05 | a"]),
    ExportRow(
      "the user's order wins", "3/4/24, 7:05 PM - Ann: a", ImportOptions(dateOrder: .dayMonthYear),
      ["seller | Ann | 2024-04-03T19:05 | a"]),
    ExportRow(
      "buyer lines that quote the seller", "3/28/24, 7:05 PM - Me: you wrote\nNova: cancel it",
      ["buyer | Me | 2024-03-28T19:05 | you wrote⏎Nova: cancel it"]),
    ExportRow(
      "UTF-16", bytes: utf16("3/28/24, 7:05 PM - Ann: é🌸"), ImportOptions(),
      ["seller | Ann | 2024-03-28T19:05 | é🌸"]),
    ExportRow(
      "UTF-16, big end first", bytes: utf16("3/28/24, 7:05 PM - Ann: é🌸", bigEnd: true), ImportOptions(),
      ["seller | Ann | 2024-03-28T19:05 | é🌸"]),
  ]

  @Test(arguments: rows)
  func reads(_ row: ExportRow) throws {
    #expect(lines(try Export(row.input, row.options).read().conversations) == row.expected)
  }

  /// The text of a message, what kind it is, and what is left of it where that is not the same.
  static let marks: [(text: String, kind: MessageKind, left: String?)] = [
    ("<Media omitted>", .media, nil), ("<Medien ausgeschlossen>", .media, nil),
    ("<Archivo omitido>", .media, nil),
    ("<Mídia oculta>", .media, nil), ("\u{200E}image omitted", .media, nil),
    ("\u{200E}<attached: 00012-PHOTO.jpg>", .media, nil),
    ("IMG-20240328-WA0001.jpg (file attached)", .media, nil),
    ("IMG-20240328-WA0001.jpg (Datei angehängt)", .media, nil), ("\u{200E}<00012.jpg eklendi>", .media, nil),
    ("\u{200E}Bild weggelassen", .media, nil), ("\u{200E}Video omitido", .media, nil),
    ("This message was deleted", .deleted, nil), ("You deleted this message.", .deleted, nil),
    ("Diese Nachricht wurde gelöscht.", .deleted, nil), ("null", .call, nil),
    ("Missed voice call", .call, nil),
    ("\u{200E}Missed voice call, \u{200E}Tap to call back", .call, nil),
    ("\u{200E}Voice call, \u{200E}3 min", .call, nil), ("Voice call, 3 min", .text, nil),
    ("\u{200E}Ann changed their phone number. Tap to message.", .notice, nil),
    ("Ann changed their phone number", .text, nil), ("\u{200E}You blocked this contact", .notice, nil),
    ("\u{200E}Ann is in your contacts.", .notice, nil),
    ("see it.jpg (it is good)", .text, nil), ("a < b", .text, nil), ("<a>\nclose it\n<b>", .text, nil),
    ("no image omitted", .text, nil), ("hi <This message was edited>", .text, "hi"),
    ("hi\u{200E}<This message was edited>", .text, "hi"), ("hi <Editiert>", .text, nil),
  ]

  @Test(arguments: marks)
  func knowsMarks(_ text: String, _ kind: MessageKind, _ left: String?) throws {
    let message = try #require(
      try readExport("3/28/24, 7:05 PM - Ann: \(text)\n").conversations.first?.messages.first)
    #expect(message.kind == kind)
    #expect(message.role == .seller, "a mark never takes words from the seller")
    // The blank behind the colon of a head and marks of direction are no part of what a person compares.
    let shown = String(decoding: message.text, as: UTF8.self)
    #expect(shown == left ?? text)
    #expect(message.isEdited == (left != nil))
  }

  /// Rows of the tables stand in order, once, and each is found.
  @Test func tablesOfMarksAreReached() {
    func isSorted(_ keys: [[UInt8]]) -> Bool {
      zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    }
    func key(_ language: StaticString, _ words: StaticString) -> [UInt8] {
      Array("\(language) \(words)".utf8)
    }
    #expect(isSorted(chatMarks.map { key($0.language, $0.mark) }))
    #expect(isSorted(noticeBeginnings.map { key($0.language, $0.beginning) }))
    #expect(isSorted(noticeMiddles.map { key($0.language, $0.middle) }))
    func found(_ text: String) -> MessageKind { kind(ofMarked: Array(text.utf8).span) }
    for row in chatMarks { #expect(found("\(row.mark).") == row.kind, "\(row.mark)") }
    for row in noticeBeginnings {
      #expect(found("\u{200E}\(row.beginning)x") == row.kind, "\(row.beginning)")
      #expect(found("\(row.beginning)x") == .text, "\(row.beginning)")
    }
    for row in noticeMiddles {
      #expect(found("\u{200E}Ann\(row.middle)x") == .notice, "\(row.middle)")
      #expect(found("Ann\(row.middle)x") == .text, "\(row.middle)")
    }
  }

  /// Dates of a file, their order, and whether it is a guess.
  static let orders: [(dates: [String], order: DateOrder, isGuess: Bool)] = [
    (["13/04/24, 10:00"], .dayMonthYear, false), (["04/13/24, 10:00"], .monthDayYear, false),
    (["2024/04/05, 10:00"], .yearMonthDay, false), (["03/04/24, 10:00"], .dayMonthYear, true),
    (["3/4/24, 10:00 AM"], .monthDayYear, true), (["03/04/24, 10:00 AM"], .dayMonthYear, true),
    (["3.4.24, 10:00 AM"], .dayMonthYear, true),
    // As days these run backwards: 2 May, then 1 June is fine; 5 February, then 6 January is not.
    (["02/05/24, 10:00", "01/06/24, 10:00"], .dayMonthYear, false),
    (["05/02/24, 10:00", "06/01/24, 10:00"], .monthDayYear, false),
    // Neither runs backwards; the first number changes, then the second.
    (["01/04/24, 10:00", "02/04/24, 10:00", "03/04/24, 10:00"], .dayMonthYear, true),
    (["04/01/24, 10:00", "04/02/24, 10:00", "04/03/24, 10:00"], .monthDayYear, true),
    (["13/04/24, 10:00", "04/13/24, 10:00", "14/04/24, 10:00"], .dayMonthYear, true),
  ]

  @Test(arguments: orders)
  func decidesTheOrderOnce(_ dates: [String], _ order: DateOrder, _ isGuess: Bool) throws {
    let input = dates.map { "\($0) - Ann: a" }.joined(separator: "\n")
    let log = try readExport(input).log
    #expect(log.dateOrder?.order == order)
    #expect(log.dateOrder?.isGuess == isGuess)
    let told = try readExport(input, ImportOptions(dateOrder: .monthDayYear)).log
    #expect(told.dateOrder?.order == .monthDayYear && told.dateOrder?.isGuess == false)
  }

  @Test func readsSignal() throws {
    let (conversations, log) = try readExport("[2024-03-28, 19:05] Ann: a\nb\n[2024-03-28, 19:06] Me: c\n")
    #expect(log.format == .signal)
    #expect(
      lines(conversations) == ["seller | Ann | 2024-03-28T19:05 | a⏎b", "buyer | Me | 2024-03-28T19:06 | c"])
  }

  /// Nobody can tell two people of one name apart in such a file; both are then on one side.
  @Test func twoPeopleOfOneName() throws {
    let input = "3/28/24, 7:05 PM - Ann: a\n3/28/24, 7:06 PM - Me: b\n3/28/24, 7:07 PM - Ann: c"
    #expect(try readExport(input).conversations[0].messages.map(\.role) == [.seller, .buyer, .seller])
  }
}
