import Testing

@testable import AdviseCommand

/// What `score` promises of records holds however they are laid out and whoever the user says is who.
@Suite struct RecordContractTests {
  private static let request = Examples.request

  /// A record, options, and whether its words are the seller's.
  static let named: [(record: String, options: [String], isScam: Bool)] = [
    (
      #"{"messages":[{"sender":"Bob","text":"hello"},{"sender":"Anna","text":"\#(request)"}]}"#,
      ["--buyer=Anna"], false
    ),
    (
      #"{"messages":[{"sender":"Bob","text":"hello"},{"sender":"Anna","text":"\#(request)"}]}"#,
      ["--buyer=Bob"], true
    ),
    (
      #"{"messages":[{"sender":"Bob","text":"hello"},{"sender":"Anna","text":"\#(request)"}]}"#,
      ["--seller=bob"], false
    ),
    (#"{"messages":[{"sender":"Bob","text":"hello"},{"sender":"Anna","text":"\#(request)"}]}"#, [], true),
    (#"{"messages":[{"sender":"me","text":"\#(request)"}]}"#, ["--seller=Me"], true),
    (#"{"messages":[{"sender":"seller","name":"Nova","text":"\#(request)"}]}"#, ["--buyer=nova"], false),
    (#"{"sender":"Anna","text":"\#(request)"}"#, ["--buyer=Anna"], false),
    (#"{"sender":"Anna","text":"\#(request)"}"#, ["--seller=Anna"], true),
    (#"{"text":"Anna: \#(request)\nBob: no"}"#, ["--buyer=Anna", "--seller=Bob"], false),
    (#"{"text":"Anna: \#(request)\nBob: no"}"#, ["--seller=Anna", "--buyer=Bob"], true),
  ]

  @Test(arguments: named.indices) func givenNamesHold(_ index: Int) throws {
    let (record, options, isScam) = Self.named[index]
    for input in [record, "[\(record)]"] {
      let result = try object(run(["score"] + options, input: input).text)
      #expect(result["scam"] as? Bool == isScam, "\(input)")
      #expect(quotes(result).isEmpty == !isScam, "\(input)")
    }
  }

  /// JSON in a layout, and the beginning of each line of output.
  static let layouts: [(json: String, lines: [String])] = [
    (
      #"""
      [
      {"id":1,"text":"a","state":{"phase":"awaiting-seller"}},
      {"id":2,"text":5},
      5,
      {"text":"hi"}
      ]
      """#,
      [
        #"{"schema":1,"id":1,"scam":false,"#,
        #"{"schema":1,"id":2,"line":3,"error":"\"text\" must be a string, not a number"}"#,
        #"{"schema":1,"line":4,"error":"not a JSON object but a number"}"#, #"{"schema":1,"id":5,"scam":"#,
      ]
    ),
    (
      #"[{"text":"a"},{"text":"b"},{"text":"c"}]"#,
      [#"{"schema":1,"id":1,"#, #"{"schema":1,"id":2,"#, #"{"schema":1,"id":3,"#]
    ),
    (
      "[\n{\"text\":\n\"a\"\n},\n\n{\"text\":\"b\"}, {\"text\":\"a\nb\"}]",
      [
        #"{"schema":1,"id":2,"#, #"{"schema":1,"id":6,"#,
        #"{"schema":1,"line":7,"error":"not valid JSON: a raw control"#,
      ]
    ),
    ("{\n\"text\":\n\"a\"\n}\n", [#"{"schema":1,"id":1,"#]),
    (
      "\u{FEFF}[{\"text\":\"a\"}",
      [#"{"schema":1,"id":1,"#, #"{"schema":1,"line":2,"error":"not valid JSON: it ends too early"}"#]
    ),
    (
      "\u{FEFF}[{\"text\":\"a\"},\u{FEFF}{\"text\":\"b\"}]",
      [
        #"{"schema":1,"id":1,"#,
        #"{"schema":1,"line":2,"error":"not valid JSON: byte 239 can't stand at byte 0"}"#,
      ]
    ),
    (
      #"[{"text":"a"},{"text":"b"#,
      [#"{"schema":1,"id":1,"#, #"{"schema":1,"line":2,"error":"not valid JSON: it ends too early"}"#]
    ),
    (
      #"[{"text":"a","conversation":"c"},{"text":"b","conversation":"c"}]"#,
      [#"{"schema":1,"id":1,"#, #"{"schema":1,"id":2,"#]
    ),
    (
      "text,conversation\na,c\n\"b\nc\",c\nd,\n",
      [#"{"schema":1,"id":2,"#, #"{"schema":1,"id":3,"#, #"{"schema":1,"id":5,"#]
    ),
    (
      "id,text,x\n1,a,b\n2\n3,a,b,c\n4,d,e\n",
      [
        #"{"schema":1,"id":"1","scam":"#,
        #"{"schema":1,"id":"2","line":3,"error":"the row ends before the column of the text"}"#,
        #"{"schema":1,"id":"3","line":4,"error":"the row has more cells than there are columns"#,
        #"{"schema":1,"id":"4","scam":"#,
      ]
    ),
    (
      "text,conversation\nb, c,d\ne,f\n",
      [#"{"schema":1,"line":2,"error":"the row has more cells"#, #"{"schema":1,"id":3,"#]
    ),
    (
      // A message that can't be read stands before the chat, which ends behind it.
      #"{"name":"N","type":"personal_chat","id":7,"messages":[{"from_id":"user7","text":"a"},{"type":"unsupported"}"#,
      [
        #"{"schema":1,"line":1,"error":"a message that the export itself"#, #"{"schema":1,"id":"7","scam":"#,
        #"{"schema":1,"line":1,"error":"the file ends within it"}"#,
      ]
    ),
    (
      #"[7,{"id":"x","text":"a"}]"#,
      [#"{"schema":1,"line":1,"error":"not a JSON object"#, #"{"schema":1,"id":"x","#]
    ),
  ]

  @Test(arguments: layouts.indices) func layoutsKeepThePlaces(_ index: Int) throws {
    let (json, lines) = Self.layouts[index]
    for piece in [1, 7, 1 << 16] {
      let outcome = run(["score"], Streams(input: Array(json.utf8), piece: piece))
      #expect(outcome.lines.count == lines.count, "\(outcome.text)\(outcome.errors)")
      for (line, begin) in zip(outcome.lines, lines) { #expect(line.hasPrefix(begin), "\(line)") }
    }
  }

  @Test func aStateInAListBringsAdvice() {
    #expect(
      run(["score"], input: Self.layouts[0].json).lines.map { $0.contains(#""advice":{"#) } == [
        true, false, false, false,
      ])
  }

  static let tables: [CommandRow] = [
    CommandRow(
      "one column, as the name says", ["score", "@one.csv"],
      files: ["one.csv": "text\n\(request)\nhello\n"],
      output: [#"{"schema":1,"id":2,"scam":true"#, #"{"schema":1,"id":3,"scam":false"#],
      errors: ["read as a table: 2 conversations, 2 messages\n"]),
    CommandRow(
      "a row that is refused", ["score", "@a.csv"], files: ["a.csv": "text,id\na,1\nb, c,2\n"],
      status: .someRefused, output: [#","line":3,"error":"#],
      errors: [
        "@a.csv:3: the row has more cells", "a.csv: read as a table: 1 conversation, 1 message, 1 refused\n",
      ]
    ),
    CommandRow(
      "the same, leniently, in a table", ["score", "--lenient", "--format=csv", "@a.csv"],
      files: ["a.csv": "id,text,x\na,b\nc\n"], output: ["c,,,,,,,,line 3: the row ends before"]),
    CommandRow(
      "a row is one record, however long", ["score", "@a.csv", "--format=csv"],
      files: ["a.csv": "id,text\na,\(String(repeating: "no ", count: 200_000))\nb,no\n"], output: ["\nb,"],
      errors: ["2 conversations, 2 messages\n"]),
    CommandRow(
      "a row that is too long", ["score", "@a.csv", "--max-record=1000"],
      files: ["a.csv": "id,text\na,\(String(repeating: "no ", count: 400))\nb,no\n"], status: .someRefused,
      output: [
        #"{"schema":1,"id":"a","line":2,"error":"the record is longer than 1000 bytes"}"#,
        #""id":"b","scam""#,
      ]
    ),
  ]

  @Test(arguments: tables) func tablesKeepTheContract(_ row: CommandRow) throws { try row.check() }

  /// What is no input of `score` is told once, and nothing is written.
  static let unknown: [(input: String, options: [String], says: String)] = [
    ("<!DOCTYPE html><html>\n<p>hi</p>\n</html>\n", [], "a web page"),
    ("<?xml version=\"1.0\"?>\n<a/>\n", [], "XML is not read"),
    ("a,b\nx,y\n", ["--map=text=foo"], "there is no column \"foo\" among a, b"),
    ("hello\nyou\n", [], "text in which nobody speaks; --input-format text"),
    ("a\u{0}b\nc\n", [], "this is no text"),
    ("[{\"a\":1},{\"a\":2}]", [], "JSON of no known export (its keys: a)"),
  ]

  @Test(arguments: unknown.indices) func unknownInputIsToldOnce(_ index: Int) throws {
    let (input, options, says) = Self.unknown[index]
    try CommandRow(
      "unknown", ["score", "@in"] + options, files: ["in": input], status: .failed, errors: [says]
    ).check()
  }

  @Test func linesAmongRecordsAndFilesNamedSoAreRefusedOneByOne() throws {
    #expect(run(["score"], input: "hello\n{\"text\":\"a\"}\n").lines.count == 2)
    try CommandRow(
      "named so", ["score", "@a.jsonl"], files: ["a.jsonl": "hello\nyou\n"], status: .someRefused,
      output: [#""line":2,"error":"not valid JSON"#]
    ).check()
  }

  @Test func whatAFolderHoldsBesidesIsNamed() throws {
    let files = [
      "in/a.jsonl": "{\"text\":\"a\"}", "in/b.pdf": "x", "in/c/d.png": "x", "in/e.doc": "x", "in/f.doc": "x",
    ]
    try CommandRow(
      "several", ["score", "@in"], files: files,
      errors: ["in: left out: 4 files whose names end in none of .jsonl", "b.pdf, @in/c/d.png, @in/e.doc, …"]
    ).check()
    try CommandRow(
      "one", ["score", "@in"], files: ["in/a.jsonl": "{\"text\":\"a\"}", "in/b.pdf": "x"],
      errors: ["@in/b.pdf: left out: its name ends in none of .jsonl"]
    ).check()
  }
}

/// A corpus comes from standard input and as a JSON list too.
@Suite struct CorpusInputTests {
  private static let list = "[\n" + TinyCorpus.lines.joined(separator: ",\n") + "\n]\n"

  @Test(arguments: [
    ["train", "-", "--counts", "@c"], ["train", "@list.json", "--counts", "@c"],
    ["train", "@list.json", "--counts", "@c", "--input-format=json"],
  ]) func givesTheSameCounts(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("list.json", Self.list)
    let outcome = run(arguments.map(folder.expand), input: TinyCorpus.text)
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(try folder.read("c") == TinyCorpus.counts)
  }

  @Test func badRecordsOfAListAreNamed() throws {
    try CommandRow(
      "a bad record", ["train", "@c.json", "-o", "@m"],
      files: ["c.json": "[\n{\"text\":\"a\",\"labels\":[]},\n{\"text\":5,\"labels\":[]}]"], status: .failed,
      errors: ["@c.json:3: \"text\" must be a string"]
    ).check()
    try CommandRow(
      "no record", ["evaluate", "-"], status: .failed, errors: ["standard input: no record in it"]
    ).check()
    try CommandRow(
      "twice", ["train", "-", "-o", "@m", "--card", "@card"], input: TinyCorpus.text, status: .failed,
      errors: ["- and --card can't be given together"]
    ).check()
  }

  @Test func evaluatesStandardInput() throws {
    let folder = try TemporaryFolder()
    let model = try folder.write("m", TinyCorpus.model)
    let outcome = run(["evaluate", "-", "-o", "-", "--model", model], input: TinyCorpus.text)
    #expect(outcome.status == .done && outcome.text.contains("messages 12"), "\(outcome.errors)")
  }
}
