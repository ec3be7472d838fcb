import Synchronization
import Testing

@testable import AdviseCommand

/// Exports longer than what is looked at: read in pieces, they answer as ever.
@Suite struct StreamedInputTests {
  /// A file of each form, more than a mebibyte of it the buyer's words, with the seller's at both ends and ids of its own.
  static let files: [(name: String, text: String)] = [
    (
      "a.csv",
      "id,sender,text\ns1,Nova,\"\(Examples.request)\"\n" + filler { "b\($0),me,\"\($1)\"\n" }
        + "s2,Nova,hello\n"
    ),
    (
      "a.mbox",
      mail("nova@x", "s1", Examples.request) + filler { mail("me", "b\($0)", $1) }
        + mail("nova@x", "s2", "hello")
    ),
    (
      "result.json",
      #"{"about":"","personal_information":{},"chats":{"list":["# + chat(1, Examples.request)
        + filler { "," + chat(10 + $0, "no", before: $1) } + "," + chat(2, "hello") + "]}}"
    ),
  ]

  private static func filler(_ record: (Int, String) -> String) -> String {
    let words = String(repeating: "it has not come ", count: 200)
    return (0..<400).map { record($0, words) }.joined()
  }

  private static func mail(_ from: String, _ subject: String, _ text: String) -> String {
    "From x\nFrom: \(from)\nSubject: \(subject)\n\n\(text)\n\n"
  }

  private static func chat(_ id: Int, _ text: String, before: String = "no") -> String {
    #"{"name":"Nova","type":"personal_chat","id":\#(id),"messages":["#
      + #"{"from":"Me","from_id":"user999","text":"\#(before)"},"#
      + #"{"from":"Nova","from_id":"user\#(id)","text":"\#(text)"}]}"#
  }

  @Test(arguments: files.indices)
  func piecesChangeNothing(_ index: Int) throws {
    let (name, text) = Self.files[index]
    try #require(text.utf8.count > ExportStream.looked + (1 << 16))
    let folder = try TemporaryFolder()
    let file = try folder.write("in/\(name)", text)
    let one = run(["score", "--threads=1", file])
    #expect(one.status == .done, "\(one.errors)")
    #expect(one.lines.count == 402)
    #expect(one.lines.first?.contains("cancel-request") == true)
    #expect(one.errors.contains(": read as "))
    #expect(one.errors.contains("402 conversations"))

    let many = run(["score", "--threads=3", file])
    #expect(many.output == one.output && many.errors == one.errors, "threads")
    #expect(run(["score", folder.expand("@in")]).output == one.output, "a folder")
    let piped = run(["score", "-"], Streams(input: Array(text.utf8), piece: 10_001))
    #expect(piped.output == one.output, "standard input")
    #expect(piped.errors.replacing("standard input", with: file) == one.errors)

    let imported = run(["import", file])
    #expect(imported.lines.count == 402 && imported.status == one.status)
    #expect(run(["score"], Streams(input: imported.output)).output == one.output, "by way of import")

    let out = try folder.write("out", Array(one.output.prefix(one.output.count * 2 / 3)))
    #expect(run(["score", "--threads=2", "--lenient", file, "--resume", out]).status == .done)
    #expect(try folder.read("out") == one.output, "gone on with")
    #expect(run(["score", "--lenient", file, "-o", out]).status == .done)
    #expect(try folder.read("out") == one.output, "a file")
  }

  /// Rows that are refused have their line among the others, also where a file is read in pieces by many threads.
  @Test func refusedRowsKeepTheirPlaces() throws {
    let words = String(repeating: "it has not come ", count: 200)
    let rows = (0..<500).map { $0 % 7 == 3 ? "\($0),a,b,c\n" : $0 % 7 == 5 ? "\($0)\n" : "\($0),\(words),\n" }
    let table = Array(("id,text,x\n" + rows.joined()).utf8)
    try #require(table.count > ExportStream.looked)
    let one = run(["score", "--threads=1"], Streams(input: table))
    #expect(one.status == .someRefused)
    let results = try objects(one)
    #expect(results.map { $0["id"] as? String } == (0..<500).map { "\($0)" })
    #expect(results.indices.allSatisfy { (results[$0]["error"] == nil) == ($0 % 7 != 3 && $0 % 7 != 5) })
    #expect(
      results.indices.allSatisfy { results[$0]["error"] == nil || results[$0]["line"] as? Int == $0 + 2 })
    let many = run(["score", "--threads=5"], Streams(input: table, piece: 10_001))
    #expect(many.output == one.output && many.errors == one.errors && many.status == one.status)
  }

  /// What has to be held whole is refused beyond `--max-file`, wherever it comes from; what is streamed is not.
  @Test func onlyWholeFormsAreLimited() throws {
    let folder = try TemporaryFolder()
    let thread = ImportRunTests.thread(String(repeating: "no ", count: 500_000))
    for arguments in [["score"], ["import"]] {
      let limited = arguments + ["--max-file=1400000"]
      for outcome in [
        run(limited + [try folder.write("message_1.json", thread)]), run(limited, input: thread),
      ] {
        #expect(outcome.status == .failed && outcome.output.isEmpty)
        #expect(outcome.errors.contains("larger than 1400000 bytes, and only jsonl, json, csv, "))
      }
    }
    #expect(run(["import", "--max-file=1600000"], input: thread).status == .done)
    #expect(
      run(["score", "--max-file=1600000", "--max-record=1600000"], input: thread).status == .done)
    let (name, text) = Self.files[0]
    #expect(run(["score", "--max-file=100000", try folder.write(name, text)]).status == .done)
  }

  /// A file of a folder that can't be read is left out, and named.
  @Test func aFolderGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/message_1.json", ImportRunTests.thread(String(repeating: "no ", count: 1000)))
    try folder.write("in/a.csv", "id,sender,text\na,Nova,hello\n")
    for command in ["score", "import"] {
      let outcome = run([command, "--max-file=1000", folder.expand("@in")])
      // An import of a whole download is full of files that are no chats.
      #expect(outcome.status == (command == "score" ? .someRefused : .done) && outcome.lines.count == 1)
      #expect(outcome.errors.contains("message_1.json: left out: larger than 1000 bytes"))
    }
  }
}

/// Charsets that the C library turns into UTF-8.
@Suite struct CharsetTests {
  @Test func theTableIsInOrder() {
    #expect(charsets.map(\.name) == charsets.map(\.name).sorted())
    #expect(Set(charsets.map(\.name)).count == charsets.count)
    #expect(charsets.allSatisfy { $0.name == $0.name.lowercased() })
    #expect(
      charsets.allSatisfy { decoded(Array("a".utf8), charset: $0.name) != nil || $0.name.hasPrefix("utf-16") }
    )
  }

  /// 你好 and привет as their own charsets have them, and bytes that are none.
  static let rows: [(charset: String, bytes: [UInt8], text: String)] = [
    ("gb18030", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("GB2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
    ("gbk", [0xC4, 0xE3, 0x61, 0xC4], "你a\u{FFFD}"), ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"),
    ("windows-1251", [0xEF, 0xF0, 0xE8], "при"), ("koi8-r", [0xD0, 0xD2, 0xC9], "при"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("gb18030", [0x61, 0xFF, 0x62], "a\u{FFFD}b"),
    ("utf-16le", [0x61, 0, 0x3D, 0xD8, 0x4D, 0xDC], "a👍"), ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
  ]

  @Test(arguments: rows.indices)
  func decodes(_ index: Int) throws {
    let (charset, bytes, text) = Self.rows[index]
    #expect(String(decoding: try #require(decoded(bytes, charset: charset)), as: UTF8.self) == text)
    // Cut anywhere, whatever the pieces.
    for size in 1...bytes.count {
      let rest = Mutex(bytes[...])
      let pieces: RecordInput.Reading = { _ in
        rest.withLock { rest in
          defer { rest = rest.dropFirst(size) }
          return Array(rest.prefix(size))
        }
      }
      let read = try #require(decoding(pieces, charset: charset))
      var all: [UInt8] = []
      while case let piece = try read(8), !piece.isEmpty { all += piece }
      #expect(String(decoding: all, as: UTF8.self) == text)
    }
  }

  @Test(arguments: ["iso-2022-cn-ext", "utf-7", "", "gb18030//TRANSLIT", "../../x"])
  func otherNamesNeverReachTheLibrary(_ name: String) { #expect(decoded([0x61], charset: name) == nil) }

  /// A mail of a seller in China, and a table that says nowhere what it is.
  @Test func filesInTheirOwnCharsets() throws {
    let mail =
      "From: =?gb2312?B?xOO6ww==?= <n@x>\nContent-Type: text/plain; charset=GBK\n"
      + "Content-Transfer-Encoding: base64\n\nY2xvc2UgaXQgxOO6ww==\n"
    let read = run(["import"], input: mail)
    #expect(read.status == .done && read.text.contains(#""name":"你好","text":"close it 你好""#), "\(read.text)")
    let table = Array("sender,text\nNova,".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0x0A]
    let told = run(["import", "--encoding=gb18030"], Streams(input: table))
    #expect(told.text.contains(#""text":"你好""#) && !told.errors.contains("damaged"))
    let untold = run(["import"], Streams(input: table))
    #expect(untold.errors.contains("mended: 1 damaged message, first at line 2"))
    #expect(untold.errors.contains("name it with --encoding"))
    for command in [["score"], []] {
      let scored = run(command + ["--encoding=gb18030", "--input-format=csv"], Streams(input: table))
      #expect(scored.status == .done, "\(scored.errors)")
    }
    let lines = run(
      ["score", "--encoding=koi8-r"],
      Streams(input: Array("{\"id\":\"".utf8) + [0xD0] + Array("\",\"text\":\"a\"}".utf8)))
    #expect(lines.text.contains(#""id":"п""#))
    #expect(run(["score", "--encoding=utf-7"], input: "").status == .failed)
  }

  /// JSON Lines as Windows programs write them.
  @Test func recordsInUTF16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "{\"id\":\"é\",\"text\":\"close the dispute\"}\r\n".utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let outcome = run(["score"], Streams(input: bytes))
    #expect(
      outcome.status == .done && outcome.text.contains(#""id":"é""#)
        && outcome.text.contains("cancel-request"))
  }
}
