import Testing

@testable import AdviseCommand
@testable import Training

/// One corpus in every form gives one model; what is wrong with a file is told with its line.
@Suite struct CorpusFormatTests {
  /// The records of a file as `text|labels|id|line of place`.
  static func read(_ text: String, format: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write("c", text)
    return try LabelledFiles(
      [path], Console(read: { _ in [] }, write: { _ in }, note: { _ in }), command: "train",
      format: format.flatMap(CorpusFormat.init)
    ).documents
      .map {
        let place = $0.place.dropFirst(path.count + 1)
        let id = $0.id == $0.place ? "-" : $0.id
        return
          "\(String(decoding: $0.text, as: UTF8.self))|\($0.labels.joined(separator: ","))|\(id)|\(place)"
      }
  }

  static let rows: [(text: String, documents: [String])] = [
    ("{\"text\":\"a\",\"labels\":[\"x\"]}\n\n{\"text\":\"b\",\"labels\":[]}", ["a|x|-|1", "b||-|3"]),
    ("text,labels\na,x\nb,\n", ["a|x|-|2", "b||-|3"]),
    ("\u{FEFF}Text,Label\r\n\"a, \"\"b\"\"\",x\r\n", ["a, \"b\"|x|-|2"]),
    (
      "id;message;tactics\n7;\"line one\nline two\";\"y; x ;\"\n\n8;b;\n",
      ["line one\nline two|x,y|7|2", "b||8|5"]
    ),
    ("label\tbody\tid\nx\ta \"quoted\" word\t1\n", ["a \"quoted\" word|x|1|2"]),
    ("\n\nlabels,text\nx,a\n", ["a|x|-|4"]),
    ("text,labels,role\na,x,seller\nb,,buyer\nc,x,\n", ["a|x|-|2", "c|x|-|4"]),
    ("text,labels,more\na,x\nb,x,c,,\n", ["a|x|-|2", "b|x|-|3"]),
    (
      "__label__x __label__y a text\nno label\n  __label__x\tb\n",
      ["a text|x,y|-|1", "no label||-|2", "b|x|-|3"]
    ),
  ]

  @Test(arguments: rows.indices) func forms(_ index: Int) throws {
    #expect(try CorpusFormatTests.read(Self.rows[index].text) == Self.rows[index].documents)
  }

  @Test func aFormatOverrulesTheLook() throws {
    #expect(try CorpusFormatTests.read("__label__x a", format: "fasttext") == ["a|x|-|1"])
    #expect(try CorpusFormatTests.read("{\"text\":\"a\"}", format: "fasttext") == ["{\"text\":\"a\"}||-|1"])
    #expect(try CorpusFormatTests.read("text\tlabels\na,b\tx", format: "tsv") == ["a,b|x|-|2"])
  }

  /// Rows that are longer than the pieces a file is read in, and line breaks where pieces end.
  @Test func longRowsAcrossPieces() throws {
    let piece = LineBlockReader.pieceSize
    let texts = [piece - 20, piece, 10, 3 * piece, 5].map { length in
      String(repeating: "word,\n", count: length / 6) + "end"
    }
    let table = "labels,text\n" + texts.map { "x,\"\($0)\"\n" }.joined()
    let read = try CorpusFormatTests.read(table)
    var line = 2
    for (text, found) in zip(texts, read) {
      #expect(found == "\(text)|x|-|\(line)", "line \(line)")
      line += text.count { $0 == "\n" } + 1
    }
    #expect(read.count == texts.count)
  }

  static let refused: [CommandRow] = [
    CommandRow(
      "no column of labels", ["train", "@c", "-o", "@m"], files: ["c": "\ntext,kind\na,b\n"], status: .failed,
      errors: ["@c:2: the header has no column for \"labels\"; it names text, kind"]),
    CommandRow(
      "a short row", ["train", "@c", "-o", "@m"], files: ["c": "text,labels\na,x\nb\n"], status: .failed,
      errors: ["@c:3: the row has 1 cells; 2 are needed"]),
    CommandRow(
      "a long row", ["train", "@c", "-o", "@m"], files: ["c": "label,text\nspam,close it, my friend\n"],
      status: .failed, errors: ["@c:2: the row has 3 cells where the header has 2; quote a text"]),
    CommandRow(
      "text behind a quote", ["train", "@c", "-o", "@m"],
      files: ["c": "label,text\nx,\"a\"\"b\" \nx,\"close\" it\n"], status: .failed,
      errors: ["@c:3: there is text behind the closing quote of a cell"]),
    CommandRow(
      "a column twice", ["train", "@c", "-o", "@m"], files: ["c": "text,Text,label\na,b,x\n"],
      status: .failed,
      errors: ["@c:1: two columns of the header are called \"text\""]),
    CommandRow(
      "one kind only", ["train", "@c", "-o", "@m"], files: ["c": "text,labels\na b,x\nb c,x\n"],
      status: .failed,
      errors: ["@c: every message of the corpus is a risk, or none is"]),
    CommandRow(
      "an open quote", ["train", "@c", "-o", "@m"], files: ["c": "text,labels\na,x\n\"b,x\n"],
      status: .failed,
      errors: ["@c:3: a quoted cell of the row never ends"]),
    CommandRow(
      "a quote that only a later row's quote ends", ["train", "@c", "-o", "@m"],
      files: ["c": "label,text\nx,\"a\ny,b\nz,\"c\"\n"], status: .failed,
      errors: ["@c:2: a quoted cell of the row never ends"]),
    CommandRow(
      "a row without end", ["train", "@c", "-o", "@m"],
      files: ["c": "text,labels\n\"" + String(repeating: "word\n", count: 300_000)], status: .failed,
      errors: ["@c:2: the line is longer than 1048576 bytes"]),
    CommandRow(
      "a label without a name", ["train", "@c", "-o", "@m"], files: ["c": "__label__x a\n__label__ b\n"],
      status: .failed, errors: ["@c:2: \"labels\" holds an empty name"]),
    CommandRow(
      "an unknown form", ["train", "@c", "-o", "@m", "--input-format", "xml"], files: ["c": ""],
      status: .failed,
      errors: ["--input-format: \"xml\" is not possible; use jsonl, csv, tsv, fasttext, json"]),
    CommandRow(
      "a table without rows", ["train", "@c", "-o", "@m"], files: ["c": "text,labels\n"], status: .failed,
      errors: ["@c: no record in it"]),
  ]

  @Test(arguments: refused) func refusals(_ row: CommandRow) throws { try row.check() }

  @Test func everyFormGivesTheSameCounts() throws {
    let messages = (0..<40).map {
      (text: "message number \($0) about \($0 % 7)", label: ["x", "", "y"][$0 % 3])
    }
    let forms = [
      ("csv", "text,label\n" + messages.map { "\($0.text),\($0.label)\n" }.joined()),
      ("tsv", "label\ttext\n" + messages.reversed().map { "\($0.label)\t\($0.text)\n" }.joined()),
    ]
    let folder = try TemporaryFolder()
    for (name, text) in forms {
      try folder.write(name, text)
      #expect(run(["train", "@\(name)", "--counts", "@\(name).counts"].map(folder.expand)).status == .done)
    }
    #expect(try folder.read("csv.counts") == folder.read("tsv.counts"))
  }
}

/// `corpus check`: what it finds, and the status that tells it.
@Suite struct CorpusCheckRunTests {
  private static let long = "please wait for the parcel until friday and then write to us"

  static let rows: [CommandRow] = [
    CommandRow(
      "a clean corpus", ["corpus", "check", "@c.jsonl"], files: ["c.jsonl": TinyCorpus.text],
      output: [
        "messages 12  risky 0.667  without a label 0.333  bytes 23 to 40, median 31\nno errors",
        "cancel-request        risk         4  0.333",
      ]),
    CommandRow(
      "repeats and bad lines", ["corpus", "check", "@c.jsonl"],
      files: [
        "c.jsonl": "{\"id\":\"a\",\"text\":\"\(long)\",\"labels\":[]}\n{}\n"
          + "{\"id\":\"b\",\"text\":\"\(long) today\",\"labels\":[]}\n"
      ], status: .someRefused,
      output: [
        "lines that can't be read 1\nevery message of the corpus is a risk, or none is; both kinds are needed\nerrors: 3",
        "b        @c.jsonl:3  a       @c.jsonl:1       0.889",
      ], errors: ["@c.jsonl:2: the key \"text\" is missing\n"]),
    CommandRow(
      "a leak", ["corpus", "check", "@c.csv", "--against", "@test.csv"],
      files: ["c.csv": "text,labels,id\n\(long),x,a\n", "test.csv": "text,labels,id\n\(long),,b\n"],
      status: .someRefused, output: ["held against 1", "Messages that stand on both sides: 1", "1.000"]),
    CommandRow(
      "as JSON", ["corpus", "check", "@c.csv", "--against", "@c.csv", "--format", "json"],
      files: ["c.csv": "text,labels,id\na b,x;y,a\n"], status: .someRefused,
      output: [
        #""messages":1,"risky":1,"unlabelled":0,"bytes":[3,3,3]"#,
        #""together":[{"labels":["x","y"],"messages":1}],"duplicates":[],"leaks":[{"id":"a","#,
      ]),
    CommandRow(
      "contradictory labels, ids that come again, empty texts", ["corpus", "check", "@a.csv", "@b.csv"],
      files: [
        "a.csv": "id,text,labels\n1,\(long),x\n2,hello there,\n",
        "b.csv": "id,text,labels\n3,\"\(long)!\",y;z\n2,good morning,\n4,,\n",
      ], status: .someRefused,
      output: [
        "\nerrors: 3\n", "Ids that come again: 1\n", "\n2   @b.csv:3  @a.csv:3\n",
        "Messages without text: 1\n",
        "\n4        @b.csv:4\n", "Messages that repeat another with other labels: 1\n",
        "\n3        @b.csv:2  y, z    1        @a.csv:2  x\n",
      ]),
    CommandRow(
      "the same as JSON", ["corpus", "check", "@a.csv", "--format", "json"],
      files: ["a.csv": "id,text,labels\n1,hello,x\n1,hello,\n2,,\n"], status: .someRefused,
      output: [
        #""contradictions":[{"id":"1","place":""#, #""labels":[],"otherLabels":["x"]}]"#,
        #""repeatedIds":[{"id":"1","place":""#, #""empty":[{"id":"2","place":""#,
      ]),
    CommandRow(
      "new sequences", ["corpus", "check", "@c.jsonl", "--curve"], files: ["c.jsonl": TinyCorpus.text],
      output: ["\nnew sequences of 4 words\nmessages  distinct  of each  share  distinct, shuffled"]),
    CommandRow(
      "new sequences as JSON", ["corpus", "check", "@c.jsonl", "--curve", "--format=json"],
      files: ["c.jsonl": TinyCorpus.text],
      output: [#""sequences":{"inOrder":[{"messages":1,"distinct":2,"newOfEach":2.000,"newShare":1.000}"#]),
    CommandRow(
      "an empty file among others", ["corpus", "check", "@c.jsonl", "@d.jsonl"],
      files: ["c.jsonl": TinyCorpus.text, "d.jsonl": "\n"], status: .someRefused,
      output: ["files without a record 1\nerrors: 1"], errors: ["@d.jsonl: no record in it"]),
    CommandRow(
      "one kind only", ["corpus", "check", "@c.jsonl", "--format=json"],
      files: ["c.jsonl": TinyCorpus.lines[0]], status: .someRefused, output: [#""oneKind":true"#]),
    CommandRow(
      "lines that end with CR alone", ["corpus", "check", "@c.csv"],
      files: ["c.csv": "text,labels\ra,x\rb,\r"],
      status: .someRefused, output: ["\nerrors: 1"]),
    CommandRow(
      "nothing said", ["corpus"], status: .failed,
      errors: ["corpus needs to know what to do: corpus check PATH…"]),
    CommandRow(
      "nothing to check", ["corpus", "check"], status: .failed, errors: ["corpus check needs a corpus"]),
  ]

  @Test(arguments: rows) func row(_ row: CommandRow) throws { try row.check() }

  @Test func suspiciousLabels() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<30).map { number in
      // The last one carries the label that all others like it lack.
      let risky = number % 2 == 0
      let text = risky ? "cancel the dispute number \(number)" : "the colour of lamp \(number) is blue"
      return
        "{\"id\":\"m\(number)\",\"text\":\"\(text)\",\"labels\":[\(risky || number == 29 ? "\"bad\"" : "")]}"
    }
    try folder.write("c.jsonl", lines.joined(separator: "\n"))
    let outcome = run(["corpus", "check", "@c.jsonl", "--suspects", "1"].map(folder.expand))
    #expect(outcome.text.contains("Labels to look at"), "\(outcome.errors)")
    #expect(outcome.text.contains("m29") && outcome.text.contains("carries, the model denies: bad"))
  }
}
