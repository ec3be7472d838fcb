import SeededRandom
import Testing

@testable import Conversations

/// Inputs that are cut off, mad or long: every reader ends, in linear time, and never traps.
@Suite struct HostileExportTests {
  static let samples: [(format: ExportFormat, text: String)] = [
    (
      .jsonLines,
      "{\"id\":1,\"text\":\"a\\u00e9\",\"sender\":\"x\"}\n{\"messages\":[{\"text\":\"b\"}],\"state\":{}}\n"
    ),
    (.json, "[{\"id\":1,\"text\":\"a\\u00e9\"},{\"messages\":[{\"text\":\"b\"}],\"labels\":[\"x\"]}]"),
    (.csv, "name;text;time\r\nN;\"a;\"\"b\"\"\nc\";2024-03-28\r\nM;d;\n"),
    (
      .whatsApp,
      "\u{200E}[28.03.24, 7:05:11\u{202F}PM] Né: a\nb <This message was edited>\n[28.03.24, 7:05:12 PM] note\n"
    ),
    (.signal, "[2024-03-28, 19:05] Ann: a\nb\n"),
    (.telegram, TelegramExportTests.chat),
    (.messenger, MessengerExportTests.thread),
    (.aliExpress, AliExpressExportTests.messages),
    (.eBay, EBayExportTests.conversation),
    (
      .mail,
      "From: =?utf-8?Q?N=C3=A9?= <n@x>\nDate: Thu, 28 Mar 2024 19:05 +0100\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
        + "--b\nContent-Type: text/html; charset=utf-16\nContent-Transfer-Encoding: base64\n\nPABiAD4A\n--b\n\n"
        + "On x wrote:\n> =C3\n--b--\n"
    ),
    (.mailbox, MailExportTests.mailbox),
    (.transcript, "Nova\n2024-03-28 7:05 p. m.\nhello\nRead\nMe\n19:06\nSeller: b\n"),
  ]

  @Test func everyFormatIsKnownByItsContent() throws {
    for (format, text) in Self.samples { #expect(try readExport(text).log.format == format) }
    #expect(Self.samples.map(\.format) == ExportFormat.allCases, "a sample for each")
  }

  /// Cut off at every byte. What was read of whole records stays; in a whole-file JSON the log says that it is cut off.
  @Test(arguments: samples.indices)
  func cutOffAtEveryByte(_ index: Int) throws {
    let (format, text) = Self.samples[index]
    let bytes = Array(text.utf8)
    let whole = try Export(bytes).read()
    for end in 0..<bytes.count {
      let cut = Array(bytes[..<end])
      _ = try? Export(cut).read()
      guard let (conversations, log) = try? Export(cut, .format(format)).read() else { continue }
      #expect(conversations.count <= whole.conversations.count + 1)
      if [.json, .telegram, .messenger, .eBay].contains(format), end < text.utf8.count - 1 {
        #expect(log.firstRefused.contains { $0.reason == .cutOff } || end == 0, "cut at \(end)")
      }
    }
  }

  /// Bytes changed, put in and taken out, read as what they are and as each format.
  @Test(arguments: samples.indices)
  func mutationsNeverTrap(_ index: Int) throws {
    var random = SplitMix64(seed: UInt64(index))
    let bytes = Array(Self.samples[index].text.utf8)
    let marks = Array("{}[]\",:\\\n\r;=<>-()&# ".utf8) + [0, 0xFF, 0xE2, 0x80, 0x8E]
    for _ in 0..<200 {
      var mutant = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<mutant.count, using: &random)
        let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutant[place] = mark
        case 1: mutant.insert(mark, at: place)
        case 2 where mutant.count > 1: mutant.remove(at: place)
        default: mutant[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      _ = try? Export(mutant).read()
      let format = ExportFormat.allCases[Int.random(in: 0..<ExportFormat.allCases.count, using: &random)]
      guard let (conversations, _) = try? Export(mutant, .format(format)).read() else { continue }
      let size = conversations.reduce(0) { sum, conversation in
        sum + conversation.messages.reduce(0) { $0 + $1.text.count }
      }
      #expect(size <= 8 * mutant.count + 64, "no text comes from nothing")
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SplitMix64(seed: 7)
    for round in 0..<800 {
      let count = Int.random(in: 0..<120, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...(round % 2 == 0 ? 255 : 127), using: &random) }
      _ = try? Export(bytes).read()
      for format in ExportFormat.allCases { _ = try? Export(bytes, .format(format)).read() }
    }
  }

  /// A megabyte of each: with a reader that is not linear this would take minutes.
  static let blocks: [(format: ExportFormat, begin: String, block: String, end: String)] = [
    (.telegram, "{\"messages\":", "[", ""), (.telegram, "{\"messages\":[", "{\"text\":\"a\"},", "]}"),
    (.telegram, "{\"messages\":[{\"text\":", "[", "]}]}"), (.telegram, "{\"chats\":", "{\"list\":[", ""),
    (.telegram, "{\"messages\":[{\"a\":\"", "\\x41", "\"}]}"), (.telegram, "{\"messages\":[", "\"", "]}"),
    (.messenger, "{\"participants\":[", "{\"name\":\"a\"},", "],\"messages\":[]}"),
    (.aliExpress, "", "{\"result\":", ""),
    (.eBay, "[", "{\"messageBody\":\"a\",\"subject\":\"re: b\"},", "]"),
    (.json, "[", "{\"text\":\"a\"},", "]"), (.json, "{\"text\":\"a\"", ",\"k\":1", "}"),
    (.jsonLines, "", "{\"text\":\"a\",\"conversation\":\"c\"}\n", ""), (.jsonLines, "", "{", "\n"),
    (.csv, "", ",", "\n"), (.csv, "a,text\n", "\"", ""), (.csv, "a,text\n", "b,c\n", ""),
    (.csv, "a,text\n\"", "\n", ""),
    (.whatsApp, "", "[28.03.24, 7:05:11 PM] a: b\n", ""), (.whatsApp, "28.03.24, 7:05 - a: ", "b", ""),
    (.whatsApp, "28.03.24, 7:05 - a: ", "<", ">"), (.whatsApp, "28.03.24, 7:05 - a: x", "\n", "y"),
    (.mail, "From: a\nSubject: ", "=?utf-8?Q?", "\n\n"), (.mail, "From: a\n", "Re:\n", "\n"),
    (.mail, "From: a\nSubject: ", "re: ", "\n\n"), (.mail, "From: a\nTo: b\n", " c\n", "\nd"),
    (.mail, "From: a\nContent-Type: text/html\n\n", "<", ""),
    (.mail, "From: a\nContent-Type: text/html\n\n", "<a ", ""),
    (.mail, "From: a\nContent-Type: text/html\n\n", "<!--", ""),
    (.mail, "From: a\nContent-Type: text/html\n\n", "&", ""),
    (.mail, "From: a\nContent-Type: text/html\n\n", "<a href=x>", ""),
    (.mail, "From: a\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n", "x"),
    (
      .mail, "From: a\nContent-Type: multipart/mixed; boundary=b\n\n",
      "--b\nContent-Type: multipart/mixed; boundary=b\n\n", "x"
    ),
    (.mail, "From: a\n\n", "> ", "\n"), (.mail, "From: a\n\n", ">\n", "\n"),
    (.mailbox, "From a\nFrom: a\n\n", "From b\nFrom: b\n\n", ""),
    (.mailbox, "From a\nFrom: a\n\n", ">", "From "),
    (.transcript, "", "a\n19:05\n", ""), (.transcript, "", "19:05\n", ""),
    (.transcript, "Me\n19:05\n", "Read\n", ""),
  ]

  @Test(arguments: blocks.indices)
  func aMegabyteOf(_ index: Int) throws {
    let (format, begin, block, end) = Self.blocks[index]
    let text = begin + String(repeating: block, count: (1 << 20) / block.utf8.count) + end
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = try? Export(Array(text.utf8), .format(format)).read()
      _ = try? Export(Array(text.utf8)).read()
    }
    // Measured: below 0.7 s each; a quadratic reader needs a thousand times as long.
    #expect(time < .seconds(60))
  }

  static let errors: [(bytes: [UInt8], error: ImportError)] = [
    ([], .chat(.empty)), (Array(" \n".utf8), .chat(.empty)), ([0xEF, 0xBB, 0xBF], .chat(.empty)),
    ([0xFF, 0xFE], .chat(.empty)), (Array("PK\u{3}\u{4}abc".utf8), .packed), ([0x1F, 0x8B, 8], .packed),
    (Array("<!DOCTYPE html><p>".utf8), .webPage), (Array("<?xml version=\"1.0\"?>".utf8), .xml),
    (Array("{\"a\":1,\"b\":[]}".utf8), .unknownJSON(keys: ["a", "b"])),
    (Array("[{\"a\":1}]".utf8), .unknownJSON(keys: ["a"])), (Array("a\0b".utf8), .chat(.binary(offset: 1))),
  ]

  @Test(arguments: errors)
  func refuses(_ bytes: [UInt8], _ error: ImportError) {
    #expect(throws: error) { try Export(bytes) }
  }

  @Test(arguments: [
    ExportFormat.json, .eBay, .aliExpress, .telegram, .messenger, .mail, .mailbox, .whatsApp, .signal,
  ])
  func sayingWhatItIsNotIsRefused(_ format: ExportFormat) {
    #expect(throws: ImportError.isNot(format)) { try Export(Array("hello".utf8), .format(format)) }
  }

  /// Looks like JSON, a table or mail, and is a chat.
  @Test(arguments: [
    "{not json}", "[x] hello", "{", "[", "From: a friend", "Re: hello\nbye", "From me to you", "text",
    "Price: 1,2\nSeller: a",
  ])
  func whatElseIsText(_ text: String) throws {
    #expect(try readExport(text).log.format == .transcript)
  }
}
