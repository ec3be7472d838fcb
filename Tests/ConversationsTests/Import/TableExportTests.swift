import Testing

@testable import Conversations

@Suite struct TableExportTests {
  static let rows: [ExportRow] = [
    ExportRow(
      "quotes, commas, line breaks",
      "sender,text\r\nNova,\"a, \"\"b\"\"\r\nc\"\r\nMe,d\r\n",
      ["seller | Nova | – | a, \"b\"\r\nc", "= –", "buyer | Me | – | d"]),
    ExportRow(
      "semicolons, byte-order mark", "\u{FEFF}Author;Message\nNova;a, b\n",
      ["seller | Nova | – | a, b"]),
    ExportRow("tabs", "from\tbody\nNova\ta;b,c", ["seller | Nova | – | a;b,c"]),
    ExportRow(
      "UTF-16 with tabs", bytes: utf16("from\ttext\nNova\té"), ImportOptions(), ["seller | Nova | – | é"]),
    ExportRow(
      "conversations, roles, times",
      """
      order_id,role,name,created_at,content,id
      8,seller,Nova,2024-03-28 19:05,a,m1
      9,buyer,Ann,1711652711,b,m2
      8,buyer,Nova,,c,m3
      """,
      [
        "seller | Nova | 2024-03-28T19:05 | a", "seller | Nova | – | c", "= 9",
        "buyer | Ann | 2024-03-28T19:05:11Z | b",
      ]),
    ExportRow(
      "an open quote", "name,text\nNova,\"a\nb", ["seller | Nova | – | a⏎b"]),
    ExportRow("a quote inside a cell", "name,text\nNova,5\" screen", ["seller | Nova | – | 5\" screen"]),
    ExportRow("text behind a quoted cell", "name,text\nNova,\"a\"b", ["seller | Nova | – | ab"]),
    ExportRow("white rows", "name,text\n\nNova,a\n\n", ["seller | Nova | – | a"]),
    ExportRow(
      "formula guards are undone", "name,text\nN,'=a\nN,'+b\nN,'a\nN,=a\nN,'＝c",
      [
        "seller | N | – | =a", "= –", "seller | N | – | +b", "= –", "seller | N | – | 'a", "= –",
        "seller | N | – | =a", "= –", "seller | N | – | ＝c",
      ]),
    ExportRow(
      "columns named by the user", "who,what\nNova,a",
      ImportOptions(columns: [(.text, "What"), (.speaker, "1")]), ["seller | Nova | – | a"]),
    ExportRow(
      "the separator a spreadsheet declares", "sep=;\r\nsender;text\r\nNova;a, b\r\n",
      ["seller | Nova | – | a, b"]),
    ExportRow(
      "one that no other file has", "\u{FEFF}SEP=|\nsender|text\nNova|a;b,c\n", ["seller | Nova | – | a;b,c"]),
    ExportRow("white lines before the header", "\n \nsender,text\nNova,a\n", ["seller | Nova | – | a"]),
    ExportRow(
      "sides in other languages", "role,text\nVerkäufer,a\nПокупатель,b\nCOMPRADORA,c\n",
      ["seller | – | – | a", "= –", "buyer | – | – | b", "= –", "buyer | – | – | c"]),
    ExportRow("only the header", "name,text\n", []),
  ]

  @Test(arguments: rows)
  func reads(_ row: ExportRow) throws {
    let (conversations, log) = try Export(row.input, row.options).read()
    #expect(log.format == .csv)
    #expect(lines(conversations) == row.expected)
    #expect(log.refused == 0)
  }

  /// Rows that are refused stand among the others; their id is known where it stands before the text.
  static let refused: [(table: String, places: [String])] = [
    ("id,text,x\n1,a,b\n2\n3,a,b,c\n4,d,e\n", ["2", "3 2 shortRow", "4 3 longRow", "5"]),
    ("text,id\na,1\nb, c,2\n\nd,3\n", ["2", "3 – longRow", "5"]), ("x,text,id\na\n", ["2 – shortRow"]),
  ]

  @Test(arguments: refused) func refusalsKeepTheirPlaces(_ table: String, _ expected: [String]) throws {
    var reader = try ExportReader(Array(table.utf8), isWhole: true)
    #expect(places(reader.end().records) == expected)
  }

  @Test func refusesShortRows() throws {
    let log = try readExport("name,text\nNova\nNova,a\n,\n").log
    #expect(log.firstRefused == [ImportLog.Refusal(line: 2, reason: .shortRow)])
    #expect(log.messages(of: .text) == 2)
  }

  /// Rows of a table with `id,text` or another head; what is read, what is refused, what is mended.
  static let crooked: [(table: String, read: [String], refused: [Int], repair: ImportLog.Repair?)] = [
    ("id,text\n1,\"a\"\n2,please, close, it\n", ["a", "please, close, it"], [], .cutText),
    ("id;text\n1;a;;\n", ["a"], [], nil),
    ("text,id\nplease, close it,1\nb,2\n", ["b"], [2], nil),
    ("id,text\n1,\"a\"b\n2,c\n", ["ab", "c"], [], .textBehindQuote),
    ("text,id\n\"a\nb\" ,1\nc,2\n", ["a\nb ", "c"], [], nil),
    ("id,text\n1,\"a\n2,b\n3,\"c\"\n4,d\n", ["\"a", "b", "c", "d"], [], .openQuote),
    ("id,text\n1,\"a\nb\"\n2,c\n", ["a\nb", "c"], [], nil),
    ("id,text\r1,\"a\r2,b\r3,\"c\"\r4,d\r", ["\"a", "b", "c", "d"], [], .openQuote),
    // A quote that never ends takes no row with it.
    ("id,text\n1,\"a\n2,b\n3,c\n", ["\"a", "b", "c"], [], .openQuote),
    ("id,text\n\"1,a\n2,\"\"\n3,c\n", ["a", "", "c"], [], .openQuote),
    ("id,text\n1,\"a, b", ["a, b"], [], .openQuote),
  ]

  @Test(arguments: crooked.indices)
  func losesNoWords(_ index: Int) throws {
    let (table, read, refused, repair) = Self.crooked[index]
    let (conversations, log) = try readExport(table)
    #expect(conversations.flatMap(\.messages).map { String(decoding: $0.text, as: UTF8.self) } == read)
    #expect(log.firstRefused == refused.map { ImportLog.Refusal(line: $0, reason: .longRow) })
    for each in ImportLog.Repair.allCases { #expect((log.repaired[each] != nil) == (each == repair)) }
  }

  @Test func readsDatesInTheOrderThatIsSaid() throws {
    for (order, time) in [(DateOrder.dayMonthYear, "2024-04-03T19:05"), (.monthDayYear, "2024-03-04T19:05")] {
      let options = ImportOptions(dateOrder: order)
      let conversations = try readExport("time,text\n03/04/2024 19:05,a\nsoon,b\n", options).conversations
      #expect(conversations.map { $0.messages[0].time } == [time, "soon"])
    }
  }

  @Test func oneColumnIsATableWhereItIsCalledOne() throws {
    var options = ImportOptions()
    options.isNamedTable = true
    let (conversations, log) = try readExport("text\nclose it\n", options)
    #expect(log.format == .csv && lines(conversations) == ["seller | – | – | close it"])
    #expect(try readExport("hello\nclose it\n", options).log.format == .transcript)
  }

  @Test func readsLabels() throws {
    let conversations = try readExport("text,labels\na,threat; stalling\nb,\n").conversations
    #expect(conversations.map { $0.messages[0].labels } == [["threat", "stalling"], []])
  }

  /// Latin-1, and nobody said so.
  @Test func tellsDamagedText() throws {
    let (conversations, log) = try Export(Array("name,text\nN,a\nN,caf".utf8) + [0xE9]).read()
    #expect(conversations.count == 2)
    #expect(log.repaired == [.damagedText: ImportLog.Place(count: 1, firstLine: 3)])
  }

  @Test func numbersLines() throws {
    #expect(try readExport("sep=;\n\nname;text\nN;c\n").conversations[0].messages[0].line == 4)
    let conversations = try readExport("name,text\nN,\"a\nb\"\n\nN,c\n").conversations
    #expect(conversations.map { $0.messages[0].line } == [2, 5])
    let ofCR = try readExport("name,text\rN,\"a\rb\"\rN,c\r").conversations
    #expect(ofCR.map { $0.messages[0].line } == [2, 4])
  }

  @Test func saysWhichColumnsThereAre() {
    let columns = ["who", "what"]
    #expect(throws: ImportError.noTextColumn(columns: columns)) {
      try Export(Array("who,what\n".utf8), .format(.csv))
    }
    #expect(throws: ImportError.noSuchColumn("three", columns: columns)) {
      try Export(Array("who,what\n".utf8), ImportOptions(columns: [(.text, "three")]))
    }
  }
}
