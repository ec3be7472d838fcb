import JSONText
import Testing

@testable import Conversations

@Suite struct TelegramExportTests {
  static let chat = """
    {"name": "Shop Nova", "type": "personal_chat", "id": 900100, "messages": [
     {"id": 70, "type": "service", "date": "2024-03-28T19:00:00", "actor": "Me", "action": "phone_call"},
     {"id": 71, "type": "message", "date": "2024-03-28T19:05:11", "date_unixtime": "1711652711", "from": "Shop Nova",
      "from_id": "user900100", "text": ["write me on ", {"type": "mention", "text": "@novashop"}, " please"]},
     {"id": 72, "type": "message", "date": "2024-03-28T19:06:11", "from": "Shop Nova", "from_id": "user7",
      "text": "no", "edited": "2024-03-28T19:07:00"},
     {"id": 73, "type": "message", "date": "2024-03-28T19:06:11", "from": null, "from_id": "user900100",
      "photo": "(File not included)", "text": ""},
     {"id": 74, "type": "message", "date": "2024-03-28T19:06:11", "from": "Shop Nova", "from_id": "user900100",
      "text": "old", "text_entities": [{"type": "text_link", "text": "here", "href": "http://pay.example"},
       {"type": "link", "text": "http://a.example", "href": "http://a.example"}]},
     {"id": 75, "type": "unsupported"}, 17
    ]}
    """

  static let read = [
    "platform | Me | 2024-03-28T19:00:00 | phone_call #call",
    "seller | Shop Nova | 2024-03-28T19:05:11Z | write me on @novashop please",
    "buyer | Shop Nova | 2024-03-28T19:06:11 | no *", "seller | user900100 | 2024-03-28T19:06:11 |  #media",
    "seller | Shop Nova | 2024-03-28T19:06:11 | here (http://pay.example)http://a.example",
  ]

  /// Two people bear one name; their numbers tell them apart.
  @Test func readsAChat() throws {
    let (conversations, log) = try readExport(Self.chat)
    #expect(log.format == .telegram)
    #expect(lines(conversations) == Self.read)
    #expect(conversations.first?.id == "900100")
    #expect(
      log.firstRefused == [
        ImportLog.Refusal(line: 12, reason: .unsupportedMessage),
        ImportLog.Refusal(line: 12, reason: .notAnObject),
      ])
    #expect(log.messages(of: .text) == 3 && log.messages(of: .media) == 1 && log.messages(of: .call) == 1)
  }

  @Test func readsAnAccount() throws {
    let account = """
      {"about": "x", "chats": {"about": "y", "list": [\(Self.chat), {"type": "saved_messages", "id": 1, "messages": []}]},
       "left_chats": {"list": [{"name": "Group", "type": "private_group", "id": 5, "messages": [
        {"id": 1, "type": "message", "from": "Ann", "from_id": 7, "text": "hi"}]}]}}
      """
    let (conversations, _) = try readExport(account)
    #expect(
      lines(conversations) == Self.read + ["= 1", "= 5", "seller | Ann | – | hi"])
  }

  /// Words that stand beside the text, and the owner of the account.
  @Test func readsFurtherWords() throws {
    let account = """
      {"personal_information": {"user_id": 7, "first_name": "Ann"}, "chats": {"list": [
       {"name": "Deal", "type": "private_group", "id": 5, "messages": [
        {"id": 1, "type": "message", "from": "Ann", "from_id": "user7", "text": "hi"},
        {"id": 2, "type": "message", "from": "Cy", "from_id": "user8", "text": "", "poll": {"question": "Close it?",
         "answers": [{"text": "yes", "voters": 0}, {"text": "no"}]}},
        {"id": 3, "type": "message", "from": "Di", "from_id": "user9", "text": "see", "inline_bot_buttons":
         [[{"type": "url", "text": "Pay", "data": "http://pay.example"}, {"type": "callback", "text": "Ok", "data": "x"}]]},
        {"id": 4, "type": "message", "from": "Di", "from_id": "user9", "text": "", "contact_information":
         {"first_name": "Nova", "last_name": "", "phone_number": "+49 151"}}]}]}}
      """
    let (conversations, log) = try readExport(account)
    #expect(
      lines(conversations) == [
        "buyer | Ann | – | hi", "seller | Cy | – | Close it?⏎yes⏎no",
        "seller | Di | – | see⏎Pay⏎http://pay.example⏎Ok", "seller | Di | – | Nova⏎+49 151",
      ])
    #expect(log.messages(of: .text) == 4)
  }

  static let damaged: [(text: String, read: String?, repair: ImportLog.Repair?)] = [
    (#"{"id": 1, "type": "message", "from": "A", "text": "a\x41"}"#, "aA", .hexEscape),
    (
      #"{"id": 1, "type": "message", "from": "A", "text": "a", "document_id": chats/x y.tgs}"#, "a",
      .bareValue
    ),
    (#"{"id": 1, "type": "message", "from": "A", "text": "", "text": "b"}"#, "b", .doubledKey),
    (#"{"id": 1, "type": "message", "from": "A", "text": "b", "text": ""}"#, "b", .doubledKey),
    (#"{"id": 1, "type": "message", "from": "A", "text": "a\q"}"#, nil, nil),
    (#"{"id": 1, "type": "message", "from": "A", "text": "a\xZZ"}"#, nil, .hexEscape),
  ]

  /// A damaged message spoils no other.
  @Test(arguments: damaged)
  func mends(_ text: String, _ read: String?, _ repair: ImportLog.Repair?) throws {
    let (conversations, log) = try readExport(
      #"{"name": "A", "type": "private_group", "id": 1, "messages": [\#(text), {"id": 2, "text": "z"}]}"#)
    let texts = conversations[0].messages.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts == [read, "z"].compactMap { $0 })
    #expect(log.refused == (read == nil ? 1 : 0))
    for each in ImportLog.Repair.allCases { #expect((log.repaired[each] != nil) == (each == repair)) }
  }
}

@Suite struct MessengerExportTests {
  /// The accents as the service writes them: UTF-8 encoded once more.
  static let thread = #"""
    {"participants": [{"name": "Ana"}, {"name": "Caf\u00c3\u00a9 Nova"}], "title": "Caf\u00c3\u00a9 Nova",
     "thread_path": "inbox/nova_1", "messages": [
      {"sender_name": "Ana", "timestamp_ms": 1711652713000, "photos": [{"uri": "a.jpg"}]},
      {"sender_name": "Ana", "timestamp_ms": 1711652712000, "content": "déjà", "type": "Generic"},
      {"sender_name": "Caf\u00c3\u00a9 Nova", "timestamp_ms": 1711652711000, "content": "caf\u00c3\u00a9 voucher",
       "share": {"link": "http://pay.example"}},
      {"sender_name": "Ana", "timestamp_ms": 1711652710000, "call_duration": 5, "content": "You called"},
      {"sender_name": "Ana", "timestamp_ms": 1711652709000, "is_unsent": true}]}
    """#

  @Test func readsAThread() throws {
    let (conversations, log) = try readExport(Self.thread)
    #expect(log.format == .messenger)
    #expect(
      lines(conversations) == [
        "buyer | Ana | 2024-03-28T19:05:09Z |  #deleted",
        "buyer | Ana | 2024-03-28T19:05:10Z | You called #call",
        "seller | Café Nova | 2024-03-28T19:05:11Z | café voucher⏎http://pay.example",
        "buyer | Ana | 2024-03-28T19:05:12Z | déjà", "buyer | Ana | 2024-03-28T19:05:13Z |  #media",
      ])
    #expect(conversations[0].id == "inbox/nova_1")
    #expect(log.repaired[.doubleEncoding]?.count == 2)
  }

  @Test func readsAnEncryptedChat() throws {
    let (conversations, log) = try readExport(
      """
      {"participants": ["Ana", "Shop Nova"], "threadName": "Shop Nova_12", "messages": [
       {"senderName": "Ana", "text": "no", "timestamp": 1711652712000, "type": "text", "isUnsent": false, "media": []},
       {"senderName": "Shop Nova", "text": "hi", "timestamp": 1711652711000, "type": "text", "isUnsent": false}]}
      """)
    #expect(log.format == .messenger)
    #expect(
      lines(conversations) == [
        "seller | Shop Nova | 2024-03-28T19:05:11Z | hi", "buyer | Ana | 2024-03-28T19:05:12Z | no",
      ])
  }

  static let encodings: [(String, String?)] = [
    ("caf\u{C3}\u{A9}", "café"), ("café", nil), ("plain", nil), ("\u{C3}\u{A9} 🌸", nil), ("", nil),
    ("\u{F0}\u{9F}\u{8C}\u{B8}", "🌸"), ("\u{C3}", nil),
  ]

  @Test(arguments: encodings)
  func undoesDoubleEncodingWhereItIsOne(_ text: String, _ undone: String?) throws {
    let name = try readExport(
      #"{"participants": [], "messages": [{"sender_name": "A", "content": "\#(text)"}]}"#)
    let read = String(decoding: name.conversations[0].messages[0].text, as: UTF8.self)
    #expect(read.utf8.elementsEqual((undone ?? text).utf8))
  }
}

@Suite struct EBayExportTests {
  static let conversation = """
    {"conversationType": "FROM_MEMBERS", "conversationStatus": "ACTIVE", "conversationId": "c9", "total": 3, "messages": [
     {"messageId": "3", "messageBody": "ok", "subject": "RE: Where is it?", "senderUsername": "nova",
      "createdDate": "2024-03-28T19:07:11.000Z"},
     {"messageId": "2", "messageBody": "", "subject": "", "senderUsername": "ann", "messageMedia": [{"mediaUrl": "x"}],
      "createdDate": "2024-03-28T19:06:11.000Z"},
     {"messageId": "1", "messageBody": "still nothing", "subject": "Where is it?", "senderUsername": "ann",
      "createdDate": "2024-03-28T19:05:11.000Z"}, {"messageId": "0"}]}
    """

  @Test func readsAConversation() throws {
    let (conversations, log) = try readExport(Self.conversation, .names(buyer: "ann"))
    #expect(log.format == .eBay)
    #expect(
      lines(conversations) == [
        "buyer | ann | 2024-03-28T19:05:11Z | Where is it?⏎⏎still nothing",
        "buyer | ann | 2024-03-28T19:06:11Z |  #media", "seller | nova | 2024-03-28T19:07:11Z | ok",
      ])
    #expect(conversations[0].id == "c9")
    #expect(log.firstRefused == [ImportLog.Refusal(line: 7, reason: .missing(key: "messageBody"))])
  }

  @Test func thePlatformsOwnMessages() throws {
    let text =
      #"{"conversationType": "FROM_EBAY", "messages": [{"messageBody": "a", "senderUsername": "eBay"}]}"#
    #expect(lines(try readExport(text).conversations) == ["platform | eBay | – | a"])
    let bare = #"[{"messageBody": "a", "senderUsername": "nova"}]"#
    #expect(try readExport(bare).log.format == .eBay)
    #expect(lines(try readExport(bare).conversations) == ["seller | nova | – | a"])
  }
}

@Suite struct RecordExportTests {
  static let rows: [ExportRow] = [
    ExportRow(
      "messages, one a line",
      """
      {"id": "a", "text": "hi", "sender": "seller", "time": "2024-03-28 19:05"}

      {"id": 2, "text": "Seller: yes\\nBuyer: no"}\r
      {"text": "x", "sender": "Nova"}
      """,
      [
        "seller | – | 2024-03-28T19:05 | hi", "= 2", "seller | Seller | – | yes", "buyer | Buyer | – | no",
        "= –",
        "seller | Nova | – | x",
      ]),
    ExportRow(
      "messages of one conversation are put together",
      """
      {"text": "a", "conversation": "c1", "sender": "seller"}
      {"text": "b", "conversation": "c2", "sender": "buyer"}
      {"text": "c", "sender": "seller"}
      {"text": "d", "conversation": "c1", "sender": "buyer"}
      """,
      [
        "seller | – | – | a", "buyer | – | – | d", "= c2", "buyer | – | – | b", "= –", "seller | – | – | c",
      ]),
    ExportRow(
      "conversations",
      #"{"id": "c1", "messages": [{"sender": "seller", "name": "Nova", "text": "a", "kind": "media", "edited": true}]}"#,
      ["seller | Nova | – | a #media *"]),
    ExportRow(
      "a list", #"[{"text": "a"}, {"text": "b"}]"#, ["seller | – | – | a", "= –", "seller | – | – | b"]),
    ExportRow("an empty list", "[]", []),
    ExportRow("one record over several lines", "{\n\"text\":\n\"a\"}", ["seller | – | – | a"]),
    ExportRow(
      "who could not be placed", #"{"messages": [{"sender": "unknown", "name": "Cy", "text": "a"}]}"#,
      ["unknown | Cy | – | a"]),
    ExportRow(
      "the user's names win", #"{"messages": [{"sender": "seller", "name": "Nova", "text": "a"}]}"#,
      .names(buyer: "nova"), ["buyer | Nova | – | a"]),
  ]

  @Test(arguments: rows)
  func reads(_ row: ExportRow) throws {
    let (conversations, log) = try Export(row.input, row.options).read()
    #expect(lines(conversations) == row.expected)
    #expect(log.refused == 0 && (log.format == .json || log.format == .jsonLines))
  }

  static let refused: [(record: String, reason: ImportLog.Reason)] = [
    ("17", .notAnObject), (#"{"id": 1}"#, .missing(key: "text")),
    (#"{"text": 1}"#, .wrongType(key: "text", expected: "a string")),
    (#"{"text": "a", "text": "b"}"#, .keyTwice("text")),
    (#"{"text": "a", "sender": 1}"#, .wrongType(key: "sender", expected: "a string")),
    (#"{"messages": 1}"#, .wrongType(key: "messages", expected: "an array")),
    (#"{"messages": [{"text": "a"}, {}]}"#, .missing(key: "text")),
    (#"{"text": "a", "labels": [1]}"#, .wrongType(key: "labels", expected: "an array of strings")),
    ("{\"text\": \"a\u{1}\"}", .notJSON(.controlCharacter)), ("nonsense", .notJSON(.unexpectedByte(0x6F))),
  ]

  @Test(arguments: refused)
  func refusesOneRecordAlone(_ record: String, _ reason: ImportLog.Reason) throws {
    let (conversations, log) = try readExport(
      "{\"text\":\"a\"}\n\(record)\n{\"text\":\"b\"}", .format(.jsonLines))
    #expect(lines(conversations) == ["seller | – | – | a", "= –", "seller | – | – | b"])
    #expect(log.firstRefused == [ImportLog.Refusal(line: 2, reason: reason)])
  }

  @Test func keepsStateAndLabels() throws {
    let text = #"""
      {"id":"c","messages":[{"sender":"seller","text":"a","labels":["x"]}],"state":{"phase":"closed"},"labels":["y"]}
      """#
    let conversation = try #require(try readExport(text).conversations.first)
    #expect(written(conversation.state) == #"{"phase":"closed"}"#)
    #expect(conversation.labels == ["y"] && conversation.messages[0].labels == ["x"])
    for sender in ["", #""sender":"seller","conversation":"c","#] {
      let record = #"{\#(sender)"text":"a","state":{"phase":"closed"}}"#
      #expect(written(try readExport(record).conversations.first?.state) == #"{"phase":"closed"}"#)
    }
  }
}
