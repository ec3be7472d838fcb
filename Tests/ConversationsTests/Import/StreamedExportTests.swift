import JSONText
import Testing

@testable import Conversations

/// Exports that come in pieces: what comes out is what a whole file gives, in memory for a few messages.
@Suite struct StreamedExportTests {
  /// Everything that was read, one line for each message, and the log's counts.
  private func account(_ records: [ImportedRecord], _ log: ImportLog) -> [String] {
    let conversations = records.conversations
    return places(records) + lines(conversations)
      + conversations.map { "\($0.id ?? "–") \($0.account) \(written($0.state) ?? "–")" }
      + conversations.flatMap { $0.messages.map { "\($0.line) \($0.sourceOffset)" } }
      + ["\(log.conversations) \(log.refused) \(log.firstRefused) \(String(describing: log.dateOrder))"]
      + ImportLog.LeftOut.allCases.map { "\(String(describing: log.leftOut[$0]))" }
      + ImportLog.Repair.allCases.map { "\(String(describing: log.repaired[$0]))" }
  }

  /// Reads the file with a beginning that shows what it is, then pieces of a size.
  private func readPieces(
    _ bytes: [UInt8], of size: Int, _ options: ImportOptions = ImportOptions()
  ) throws -> (records: [ImportedRecord], log: ImportLog)? {
    let format = try Export(bytes, options).format
    // A first line at least, as the beginning of a long file has.
    let least = (bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? 1) + 2
    for end in bytes.indices where end >= least {
      guard var reader = try? ExportReader(Array(bytes[..<end]), isWhole: false, options),
        reader.format == format
      else { continue }
      var records: [ImportedRecord] = []
      for start in stride(from: end, to: bytes.count, by: size) {
        records += reader.read(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      let rest = reader.end()
      return (records + rest.records, rest.log)
    }
    return nil
  }

  static let files: [(name: String, bytes: [UInt8])] =
    HostileExportTests.samples.flatMap { format, text -> [(String, [UInt8])] in
      let lines = text.replacing("\r\n", with: "\n")
      return [
        (format.name, Array(text.utf8)),
        ("\(format.name), CR LF", Array(lines.replacing("\n", with: "\r\n").utf8)),
        ("\(format.name), cut off", Array(text.utf8.dropLast(7))), ("\(format.name), UTF-16", utf16(lines)),
        ("\(format.name), marked", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ]
    } + [
      ("rows that are refused", Array("id,text,x\n1,a,b\n2\n3,a,b,c\n\n4,\"d\n\",e\n".utf8)),
      ("CR alone", Array("name,text\rNova,a\r\rMe,\"b\rc\"\r".utf8)),
      (
        "keys behind the messages",
        Array(
          #"{"messages":[{"id":1,"from_id":"user7","from":"N","text":"a"}],"type":"personal_chat","id":7}"#
            .utf8)
      ),
      (
        "what nobody needs",
        Array(
          #"{"about":"}]\"","type":"x","contacts":{"list":[{"a":"]"}]},"messages":[{"text":"a"},7,{"text":"b"}],"z":[1]} x"#
            .utf8)
      ),
      ("nothing but a broken key", Array(#"{"type":"x","messages":[{"text":"a"}],nonsense}"#.utf8)),
      (
        "an account",
        Array(
          #"{"personal_information":{"x":[1]},"chats":{"about":"","list":[{"name":"N","type":"personal_chat","id":7,"messages":[{"from_id":"user7","from":"N","text":"a"}]},3]},"left_chats":{"list":[{"id":8,"messages":[]}]}}"#
            .utf8)
      ),
    ]

  @Test(arguments: files.indices)
  func piecesChangeNothing(_ index: Int) throws {
    let (name, bytes) = Self.files[index]
    // What is held whole, and what can't be told when it is cut off, does not come in pieces.
    guard let export = try? Export(bytes), export.format.isStreamed else { return }
    var whole = try ExportReader(bytes, isWhole: true)
    let (records, log) = whole.end()
    let expected = account(records, log)
    for size in [1, 2, 3, 7, 64] {
      let pieces = try #require(try readPieces(bytes, of: size), "\(name): never known")
      #expect(account(pieces.records, pieces.log) == expected, "\(name), pieces of \(size)")
    }
  }

  /// A megabyte and more of each form that is streamed: conversations come out long before the end, and nothing is lost.
  static let long: [(format: ExportFormat, begin: String, block: String, end: String)] = [
    (.jsonLines, "", #"{"text":"NUMBER","sender":"seller"}"# + "\n", ""),
    (.json, "[", #"{"text":"NUMBER","sender":"seller"},"#, "{\"text\":\"z\"}]"),
    (.csv, "name,text\n", "Nova,NUMBER\n", ""), (.csv, "name,text,order\n", "Nova,NUMBER,o1\n", ""),
    (.whatsApp, "", "28/03/2024, 19:05 - Nova: NUMBER\n", ""),
    (
      .telegram, #"{"type":"private_group","id":7,"messages":["#,
      #"{"id":1,"from":"N","from_id":"user7","text":"NUMBER"},"#,
      "]}"
    ),
    (.mailbox, "", "From n@x\nFrom: n@x\n\nNUMBER\n\n", ""),
  ]

  @Test(arguments: long.indices)
  func aLongFileIsNotHeld(_ index: Int) throws {
    let (format, begin, block, end) = Self.long[index]
    let count = 60_000
    var reader = try ExportReader(
      Array((begin + block.replacing("NUMBER", with: "m0 ")).utf8), isWhole: false, .format(format))
    var numbers: [Int] = []
    func take(_ conversations: [Conversation]) {
      for message in conversations.flatMap(\.messages) {
        let text = String(decoding: message.text, as: UTF8.self)
        if text.hasPrefix("m"), let number = Int(text.dropFirst().filter { $0 != " " }) {
          numbers.append(number)
        }
      }
      #expect(conversations.allSatisfy { $0.weight <= ImportOptions().longestConversation })
    }
    for start in stride(from: 1, to: count, by: 1000) {
      let piece = (start..<min(count, start + 1000)).map { block.replacing("NUMBER", with: "m\($0) ") }
        .joined()
      take(reader.read(Array(piece.utf8)).conversations)
    }
    #expect(numbers.count > count / 4, "most came before the end")
    let rest = reader.read(Array(end.utf8))
    take(rest.conversations)
    let last = reader.end()
    take(last.records.conversations)
    #expect(numbers == Array(0..<count))
    #expect(last.log.refused == 0)
    #expect((last.log.parts != nil) == (last.log.conversations < count))
  }

  /// Conversations that lie side by side: those that began first leave first, and go on as parts.
  @Test func conversationsFarApartComeInParts() throws {
    let filler = String(repeating: "x", count: 1000)
    func row(_ order: Int) -> String { "Nova,\(filler),o\(order)\n" }
    // o0 begins, 8 MiB of others follow, o0 goes on.
    let text = "name,text,order\n" + (0..<9000).map(row).joined() + row(0) + row(8999)
    let (conversations, log) = try readExport(text)
    #expect(conversations.count == 9001)
    #expect(conversations.map { $0.id ?? "" } == (0..<9000).map { "o\($0)" } + ["o0"])
    #expect(conversations[8999].messages.count == 2, "o8999 was still open")
    #expect(log.parts == ImportLog.Place(count: 1, firstLine: 9002))
  }

  /// Records longer than may be held: each is refused with its line, and the rest goes on.
  static let overlong: [(format: ExportFormat, text: String, left: [String])] = [
    (.jsonLines, "{\"text\":\"a\"}\n{\"text\":\"LONG\"}\n{\"text\":\"b\"}\n", ["a", "b"]),
    (.json, "[{\"text\":\"a\"},\n{\"text\":\"LONG\"},{\"text\":\"b\"}]", ["a", "b"]),
    (.csv, "name,text\nN,a\nN,LONG\nN,b\n", ["a", "b"]),
    // A quote that does not end takes nothing with it but its line.
    (.csv, "name,text\nN,a\nN,\"oops\nN,b\nN,LONG", ["a", "b"]),
    (
      .telegram, "{\"type\":\"x\",\"messages\":[{\"text\":\"a\"},\n{\"text\":\"LONG\"},{\"text\":\"b\"}]}",
      ["a", "b"]
    ),
  ]

  @Test(arguments: overlong.indices)
  func overlongRecordsAreRefusedAlone(_ index: Int) throws {
    let (format, text, left) = Self.overlong[index]
    var options = ImportOptions(format: format)
    options.longestRecord = 1000
    let bytes = Array(text.replacing("LONG", with: String(repeating: "y", count: 5000)).utf8)
    var reader = try ExportReader(Array(bytes[..<20]), isWhole: false, options)
    var conversations: [Conversation] = []
    for start in stride(from: 20, to: bytes.count, by: 50) {
      conversations += reader.read(Array(bytes[start..<min(bytes.count, start + 50)])).conversations
    }
    let (rest, log) = reader.end()
    let texts = (conversations + rest.conversations).flatMap(\.messages).map {
      String(decoding: $0.text, as: UTF8.self)
    }
    #expect(texts.filter { $0.count < 20 } == left)
    #expect(log.firstRefused.first?.reason == .tooLong(limit: 1000))
    #expect(log.firstRefused.first?.line == (format == .csv ? 3 : 2))
  }

  /// Of a long mail the beginning is read.
  @Test func theRestOfALongMailIsLeftOut() throws {
    var options = ImportOptions()
    options.longestRecord = 100
    let body = "please close it\n" + String(repeating: "attached\n", count: 50)
    let text = "From a\nFrom: n@x\nSubject: s\n\n\(body)\nFrom b\nFrom: m@x\nSubject: s\n\nno\n"
    let (conversations, log) = try readExport(text, options)
    #expect(lines(conversations).count == 2)
    #expect(conversations[0].messages[0].text.starts(with: "s\n\nplease close it\n".utf8))
    #expect(log.leftOut == [.restOfMail: ImportLog.Place(count: 1, firstLine: 2)])
  }

  /// A long chat comes in parts of one id; who speaks in them is remembered.
  @Test func aLongChatComesInParts() throws {
    var text = "28/03/2024, 19:05 - Me: hello\n"
    for number in 0..<3000 { text += "28/03/2024, 19:05 - Nova: line \(number)\n" }
    let (conversations, log) = try readExport(text)
    #expect(conversations.count == 2 && log.parts?.count == 1 && log.guessedSellers == 0)
    #expect(conversations.flatMap(\.messages).count == 3001)
    #expect(conversations[1].messages.allSatisfy { $0.role == .seller })
    #expect(conversations[1].account.sellerMessages == conversations[1].messages.count)
    var whole = ImportOptions()
    whole.longestConversation = .max
    #expect(try readExport(text, whole).conversations.count == 1)
  }

  /// What is written longer than it is read does not make a part too long, and no word is lost.
  @Test(arguments: ["<b>", "\u{1B}", "\u{202E}", "é \n"])
  func partsAreWeighedAsWritten(_ piece: String) throws {
    let long = String(repeating: piece, count: 250_000)
    let short = String(repeating: piece, count: 800)
    var text = "28/03/2024, 19:05 - Nova: x\(long)y\n"
    for _ in 0..<300 { text += "28/03/2024, 19:05 - Nova: x\(short)y\n" }
    let (conversations, log) = try readExport(text)
    var length = 0
    for conversation in conversations {
      var writer = JSONWriter()
      writer.beginArray()
      for message in conversation.messages {
        writer.string(utf8: message.text.span)
        length += message.text.count { $0 != 0x0A && $0 != 0x20 }
      }
      writer.endArray()
      #expect(writer.bytes.count <= ImportOptions().longestConversation)
    }
    let own = piece.utf8.count { $0 != 0x0A && $0 != 0x20 }
    #expect(length == own * (250_000 + 300 * 800) + 2 * 301)
    #expect(log.parts?.count == conversations.count - 1)
  }
}
