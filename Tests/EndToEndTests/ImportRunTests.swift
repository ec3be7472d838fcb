import JSONText
import Testing

@testable import AdviseCommand

@Suite struct ImportRunTests {
  static let chat = """
    3/28/24, 7:05 PM - Messages are encrypted.
    3/28/24, 7:06 PM - Nova: please close the dispute, I pay by PayPal
    3/28/24, 7:08 PM - Me: no

    """
  static let record = #"""
    {"id":"chat.txt","messages":[{"sender":"platform","time":"2024-03-28T19:05","text":"Messages are encrypted.","kind":"notice"},{"sender":"seller","name":"Nova","time":"2024-03-28T19:06","text":"please close the dispute, I pay by PayPal"},{"sender":"buyer","name":"Me","time":"2024-03-28T19:08","text":"no"}]}

    """#

  static let rows: [CommandRow] = [
    CommandRow(
      "an export", ["import", "@chat.txt"], files: ["chat.txt": chat], output: [record],
      errors: ["chat.txt: read as a WhatsApp export: 1 conversation, 2 messages, 1 notice\n"]),
    CommandRow(
      "standard input", ["import"], input: chat, output: [#"{"id":"standard input","messages""#]),
    CommandRow(
      "names and a date order", ["import", "-", "--seller=me", "--date-order=dmy"],
      input: "3/4/24, 7:05 PM - Me: no\n",
      output: [#"{"sender":"seller","name":"Me","time":"2024-04-03T19:05","text":"no"}"#]),
    CommandRow(
      "a guess is told", ["import"], input: "3/4/24, 7:05 PM - Ann: no\n",
      output: ["\"time\":\"2024-03-04T19:05\""],
      errors: ["read as mdy (--date-order dmy, mdy or ymd)", "say so with --seller or --buyer NAME"]),
    CommandRow(
      "a table", ["import", "--map=text=wort,speaker=2", "-"], input: "wort;wer\nhi;Nova\n",
      output: [#""sender":"seller","name":"Nova","text":"hi""#]),
    CommandRow(
      "a folder, parts of a thread joined", ["import", "@x"],
      files: [
        "x/message_2.json": thread("old"), "x/message_10.json": thread("oldest"),
        "x/message_1.json": thread("new"),
        "x/picture.jpg": "x", "x/chat.ZIP": "PK", "x/messages.html": "<html>", "x/other.json": #"{"a":1}"#,
        "x/again.json": thread("new"),
      ],
      output: [#""text":"oldest"}"#, #""text":"old"}"#],
      errors: [
        "picture.jpg: left out: no export ends so", "chat.ZIP: left out: a packed file; unpack it first",
        "messages.html: left out: a web page", "message_1.json: the same as",
        "other.json: left out: JSON of no known export (its keys: a)",
      ]),
    CommandRow(
      "a table of one column", ["import", "@one.csv"], files: ["one.csv": "text\nplease close the dispute\n"],
      output: [#""text":"please close the dispute""#],
      errors: ["read as a table: 1 conversation, 1 message\n"]),
    CommandRow(
      "what is mended, in numbers", ["import"], input: "id,text\n1,a, b\n2,c, d\n3,e\n",
      output: [#""text":"a, b""#],
      errors: ["mended: 2 texts with separators and no quotes, first at line 2\n"]),
    CommandRow(
      "too many cells", ["import"], input: "text,id\nplease, close it,2\n", status: .someRefused,
      errors: ["line 2: refused: the row has more cells than there are columns"]),
    CommandRow(
      "a charset by another name", ["import", "--encoding=ISO8859_1", "-"], input: "text,id\na,1\n",
      output: [#""text":"a""#]),
    CommandRow(
      "no such charset", ["import", "--encoding=utf-9"], input: "a", status: .failed, errors: ["--encoding: "]
    ),
    CommandRow(
      "a bad record", ["import"], input: "{\"text\":\"a\"}\n{\"text\":1}\n", status: .someRefused,
      output: [#""text":"a""#], errors: ["line 2: refused: \"text\" must be a string"]),
    CommandRow(
      "a bad state", ["import"],
      input: "{\"messages\":[],\"state\":{\"phase\":\"x\"}}\n{\"text\":\"a\"}\n", status: .someRefused,
      output: [#""text":"a""#], errors: ["line 1: refused: state: phase: unknown value \"x\""]),
    CommandRow(
      "a column twice", ["import", "@a.csv"], files: ["a.csv": "id,text,text\n1,a,b\n"], status: .failed,
      errors: [
        "@a.csv: two columns are called \"text\"; say which is meant by its number, as in --map text=2\n"
      ]),
    CommandRow(
      "a bad record, leniently", ["import", "--lenient"], input: "{\"text\":\"a\"}\n{\"text\":1}\n",
      status: .done),
    CommandRow(
      "packed", ["import", "@a.zip"], files: ["a.zip": "PK\u{3}\u{4}"], status: .failed,
      errors: ["unpack it first"]),
    CommandRow("nothing", ["import"], status: .failed, errors: ["there is no text in it"]),
    CommandRow(
      "a bad file behind a good one", ["import", "@chat.txt", "@bad"],
      files: ["chat.txt": chat, "bad": "\u{0}"],
      status: .failed, errors: ["bad: this is no text", "nor any of: jsonl, json, csv, whatsapp"]),
    CommandRow("a missing file", ["import", "@no"], status: .failed, errors: ["can't be read"]),
    CommandRow("an empty folder", ["import", "@"], status: .failed, errors: ["no export in it"]),
    CommandRow(
      "too large", ["import", "--max-file=3"], input: "hello", status: .failed, errors: ["larger than"]),
    CommandRow(
      "a bad map", ["import", "--map=x"], input: "a", status: .failed,
      errors: ["--map: \"x\" is not possible"]),
    CommandRow(
      "no such column", ["import", "--map=text=x"], input: "a,b\n", status: .failed,
      errors: ["there is no column \"x\" among a, b"]),
    CommandRow(
      "not what was said", ["import", "--input-format=telegram"], input: "hello", status: .failed,
      errors: ["this is not a Telegram export"]),
  ]

  static func thread(_ text: String) -> String {
    #"{"participants":[{"name":"A"},{"name":"Nova"}],"title":"Nova","thread_path":"inbox/n_1","#
      + #""messages":[{"sender_name":"Nova","timestamp_ms":1,"content":"\#(text)"}]}"#
  }

  @Test(arguments: rows)
  func runs(_ row: CommandRow) throws { try row.check() }

  /// The oldest part first, in one conversation.
  @Test func joinsAThread() throws {
    let folder = try TemporaryFolder()
    for (number, text) in [(1, "new"), (2, "old"), (10, "oldest")] {
      try folder.write("m/message_\(number).json", Self.thread(text))
    }
    let outcome = run(["import", folder.expand("@m")])
    #expect(outcome.lines.count == 1)
    let texts = outcome.text.split(separator: "\"text\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(texts == ["oldest", "old", "new"])
  }

  /// What `import` writes is read by `score`, `train` and `import` as it is.
  @Test func recordsAreReadBack() throws {
    let again = run(["import"], input: Self.record)
    #expect(again.text == Self.record && again.status == .done)
    let scored = run(["score"], input: Self.record)
    #expect(scored.status == .done && scored.text.contains("\"message\":1"))
    let unknown = run(["import", "--seller=Bob"], input: "[12:30] Ann: a\n[12:31] Bob: b\n[12:32] Cy: c\n")
    #expect(unknown.text.contains(#"{"sender":"unknown","name":"Ann""#))
    #expect(run(["score"], Streams(input: unknown.output)).status == .done)
  }

  /// `score` reads what `import` reads, and answers the same; of records and tables it answers one by one.
  @Test(arguments: [
    ("chat.txt", chat), ("a.eml", mail), ("m.json", thread("close the dispute")),
    ("paste.txt", "Seller: please close the dispute\nBuyer: no\n"),
  ])
  func scoresExports(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, text)
    let imported = run(["import", file])
    let expected = run(["score"], Streams(input: imported.output))
    for piece in [1, 7, 1 << 20] {
      let scored = run(
        ["score", "-", "--input-format=\(format(imported.errors))"],
        Streams(input: Array(text.utf8), piece: piece))
      #expect(scored.lines.count == imported.lines.count && scored.status == .done)
    }
    #expect(run(["score", file]).text == expected.text)
    #expect(expected.text.contains("cancel-request"))
    #expect(run(["score"], input: text).lines.count == imported.lines.count)
  }

  private func format(_ note: String) -> String {
    for (title, name) in [
      ("WhatsApp", "whatsapp"), ("e-mail", "eml"), ("table", "csv"), ("JSON", "json"),
      ("Messenger", "messenger"),
    ] where note.contains(title) { return name }
    return "text"
  }

  @Test func scoreTellsWhatItCouldNotImport() {
    let outcome = run(["score"], input: "text,sender\n\n,\"a\nb\"\n")
    #expect(outcome.status == .done && outcome.lines.count == 1)
    let packed = run(["score"], input: "PK\u{3}\u{4}")
    #expect(packed.status == .failed && packed.output.isEmpty && packed.errors.contains("unpack it first"))
  }

  static let dispute = """
    {"issue_id": 77, "issue_status": "processing", "seller_solution_list": [{"solution_type": "refund",
     "refund_money": "3.00", "refund_money_currency": "EUR", "status": "wait_buyer_accept"}],
     "buyer_solution_list": [{"solution_type": "refund", "refund_money": "24.90", "refund_money_currency": "EUR"}],
     "process_dto_list": [{"submit_member_type": "seller", "content": "please accept our solution"}]}
    """

  /// The state of an imported dispute is one that the advisor believes.
  @Test func adviceFromAnImportedDispute() throws {
    let scored = run(["score"], Streams(input: run(["import"], input: Self.dispute).output))
    #expect(scored.status == .done && scored.text.contains(#""advice":{"#))
    let told = ["--input-format=aliexpress"]
    let advice = run(told, input: Self.dispute)
    #expect(advice.status == .done && advice.text.contains("24.90 EUR"))
    let corrected = run(told + ["--phase=closed"], input: Self.dispute)
    #expect(corrected.status == .done && corrected.output != advice.output)
  }

  @Test func adviceFromAnExport() throws {
    let folder = try TemporaryFolder()
    let chat = run(["--format=json", try folder.write("chat.txt", Self.chat)])
    #expect(chat.status == .done && chat.text.contains("cancel-request"))
    #expect(chat.errors.contains("read as a WhatsApp export"))
    let mail = run(["--format=json", try folder.write("a.eml", Self.mail)])
    #expect(mail.status == .done && mail.text.contains("cancel-request"))
    let two = run([try folder.write("two.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")])
    #expect(two.status == .failed && two.errors.contains("2 conversations in it"))
  }

  static let mail = "From: Nova <n@x.example>\nSubject: Your order\n\nPlease close the dispute.\n"

  /// A seller's words that look like a record, a dispute or a mail are words all the same, pasted or in a text file.
  @Test(arguments: [
    dispute,
    #"{"messages":[{"sender":"buyer","text":"please close the dispute"}],"state":{"item":"received-ok"}}"#,
    #"{"state":{"item":"received-ok"},"x":"please close the dispute"}"#,
    "sender,text\nbuyer,please close the dispute\n",
    "From: me\nSubject: a\n\n> please close the dispute\nok\n",
  ])
  func wordsStayWords(_ text: String) throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("none.txt", "hello")
    let plain = run(["--format=json", empty]).text
    let action = try #require(plain.split(separator: ",").first { $0.contains("\"action\"") })
    for outcome in [
      run(["--format=json"], input: text), run(["--format=json", try folder.write("c.txt", text)]),
    ] {
      #expect(outcome.status == .done)
      #expect(outcome.text.contains(action), "\(outcome.text)")
      if text.contains("close") { #expect(outcome.text.contains("cancel-request")) }
    }
  }

  static let names: [[String]] = [
    ["a", "b"], ["message_2.json", "message_10.json"], ["a/9/x", "a/10/x"], ["a01", "a2"], ["a", "a1"],
    ["1", "a"],
  ]

  @Test(arguments: names)
  func sortsNaturally(_ names: [String]) {
    #expect(naturallyPrecedes(names[0], names[1]) && !naturallyPrecedes(names[1], names[0]))
    #expect(!naturallyPrecedes(names[0], names[0]))
  }
}
