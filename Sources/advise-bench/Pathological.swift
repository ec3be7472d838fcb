import Foundation
import JSONText

/// A megabyte of what an adversary may repeat to make reading slow.
struct PathologicalText {
  let name: String
  /// Repeated until there is enough.
  let block: String

  static let size = 1_000_000

  var bytes: [UInt8] {
    let block = Array(block.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(PathologicalText.size + block.count)
    while bytes.count < PathologicalText.size { bytes += block }
    return bytes
  }

  static let all: [PathologicalText] = [
    ("one letter", "a"), ("one space", " "), ("one letter, one space", "a "), ("line feeds", "\n"),
    ("many short lines", "a\n"), ("white lines between words", "pay\n\n"), ("opening brackets", "("),
    ("brackets in brackets", "([{<>}])"), ("JSON brackets", "[{\"a\":"), ("quotes", "\""),
    ("quoted words", "\"pay\" "),
    ("quoted lines", "> > pay\n"), ("apostrophes", "a'"), ("full stops", "."), ("question marks", "? "),
    ("very long word", "cancelthedisputeand"), ("half keywords", "cancel the disput "),
    ("keywords", "cancel the dispute "),
    ("every word a keyword", "please confirm receipt refund paypal money "),
    (
      "requests without a space",
      "cancel,the,dispute,pay,by,paypal,please,wait,30,days,confirm,receipt,five,stars,my,whatsapp,"
    ),
    ("negations", "not "), ("negated requests", "do not not cancel "), ("conditions", "if you if he said "),
    ("words in halves", "dis pute can cel "), ("hyphens at line ends", "can-\ncel dis-\npute "),
    ("letters swapped", "cnacel dipsute "), ("letters doubled", "canceel disppute "),
    ("letters left out", "cncl dspt rfnd "), ("digits for letters", "c4nc3l th3 d1sput3 "),
    ("digits alone", "1 "),
    ("digits and letters", "1a2b3c"), ("marks for letters", "c@n(el the d!$pute "), ("at signs", "@"),
    ("dotted letters", "p.a.y.p.a.l. "), ("spaced letters", "p a y p a l "), ("spaced out", "p  a  y  "),
    ("letters in lines", "p\na\ny\np\na\nl\n"), ("dashed letters", "c-a-n-c-e-l "),
    ("combining marks", "e\u{301}"), ("marks alone", "\u{301}"), ("falling marks", "a\u{301}\u{316}"),
    ("struck letters", "p\u{336}a\u{336}y\u{336} "), ("zero-width characters", "\u{200B}"),
    ("zero-width within words", "can\u{200B}cel "), ("direction marks", "\u{202E}a\u{202C}"),
    ("regional indicators", "\u{1F1E9}"), ("flags", "\u{1F1E9}\u{1F1EA} "),
    ("letters in squares", "\u{1F17F}\u{1F170}"),
    ("emoji", "\u{1F64F}"), ("joined emoji", "\u{1F469}\u{200D}\u{1F4BB}"), ("keycaps", "1\u{FE0F}\u{20E3}"),
    ("tags", "\u{E0041}"), ("ideographs", "\u{53D6}\u{6D88}"), ("kana", "\u{30AB}\u{3099}"),
    ("Hangul", "\u{D55C}"),
    ("Arabic ligatures", "\u{FDFA}"), ("Thai", "\u{E01}\u{E34}"),
    ("Cyrillic", "\u{441}\u{43F}\u{43E}\u{440} "),
    ("scripts mixed by letter", "c\u{430}nc\u{435}l th\u{435} d\u{456}sp\u{443}t\u{435} "),
    ("full-width letters", "\u{FF43}\u{FF41}\u{FF4E} "),
    ("mathematical letters", "\u{1D41C}\u{1D41A}\u{1D427} "),
    ("ampersands", "&"), ("HTML entities", "&#112;&#97;&#121; "),
    ("entities of entities", "&amp;amp;amp;lt;"),
    ("half entities", "&#x"), ("equals signs", "="), ("quoted-printable", "=C3=A9"),
    ("soft line ends", "can=\ncel "),
    ("links", "http://a.com/b?c=d "), ("half links", "http://"), ("dotted names", "a.b."),
    ("e-mail", "a@b.com "),
    ("half e-mail", "a@b."), ("handles", "@name "), ("amounts", "$5 "), ("half amounts", "$ "),
    ("prices", "0.01 usd "),
    ("telephone numbers", "+49 171 1234567 "), ("groups of digits", "12 34 56 78 "), ("one long number", "7"),
    ("parcel numbers", "RR123456785CN "), ("dates", "12.05.2024 "), ("times", "12:30 "), ("per cent", "50% "),
    ("speakers", "Seller: a\n"), ("many speakers", "ab: cd\nef: gh\n"), ("stamped lines", "[12:30] Ann: a\n"),
    ("tabs", "\t"), ("carriage returns", "a\r"), ("control bytes", "a\u{1}b\u{2}c "), ("commas", "a,b;c,"),
  ].map { PathologicalText(name: $0, block: $1) }
}

/// A record of about a megabyte that is slow to read by its form rather than by its words.
struct PathologicalRecord {
  let name: String
  let bytes: [UInt8]

  private init(
    _ name: String, from begin: String = "{\"text\":\"a\"", block: (Int) -> String, to end: String = "}"
  ) {
    self.name = name
    var text = begin
    var number = 0
    while text.utf8.count < PathologicalText.size {
      text += block(number)
      number += 1
    }
    bytes = Array((text + end).utf8)
  }

  static let all: [PathologicalRecord] = [
    PathologicalRecord("many keys", block: { ",\"\($0)\":1" }),
    PathologicalRecord("one key many times", block: { _ in ",\"text\":\"\"" }),
    PathologicalRecord(
      "a key of falling marks", from: "{\"text\":\"a\",\"k",
      block: { $0 < 250_000 ? "\u{301}" : "\u{316}" }, to: "\":1,\"state\":{}}"),
    PathologicalRecord("brackets", from: "", block: { _ in "[" }, to: ""),
    PathologicalRecord("objects in objects", from: "", block: { _ in "{\"text\":" }, to: ""),
    PathologicalRecord("escapes", from: "{\"text\":\"", block: { _ in "\\u0061\\n" }, to: "\"}"),
    PathologicalRecord("half surrogates", from: "{\"text\":\"", block: { _ in "\\ud83d" }, to: "\"}"),
    PathologicalRecord("one long number", from: "{\"text\":\"a\",\"id\":1", block: { _ in "0" }),
    PathologicalRecord(
      "many short messages", from: "{\"messages\":[{\"text\":\"a\"}", block: { _ in ",{\"text\":\"pay\"}" },
      to: "]}"),
    PathologicalRecord(
      "many empty messages", from: "{\"messages\":[{\"text\":\"a\"}", block: { _ in ",{\"text\":\"\"}" },
      to: "]}"),
    PathologicalRecord(
      "many proposals", from: "{\"text\":\"a\",\"state\":{\"offers\":[{}", block: { _ in ",{\"amount\":1}" },
      to: "]}}"),
  ]
}

/// How long the program itself takes for each, against as much of plain text.
struct PathologicalMeasurement {
  let seed: UInt64
  let runs: Int

  /// The issue allows four times as long.
  static let limit = 4.0

  func report() throws {
    let file = TemporaryFile()
    func seconds(_ arguments: [String], _ input: [UInt8]) throws -> Double {
      try Data(input).write(to: URL(fileURLWithPath: file.path))
      return try least(runs: runs) { try read(file.path, arguments) }
    }
    func score(_ record: [UInt8]) throws -> Double {
      try seconds(["score", "--threads", "1", "--lenient", "--max-record", "100000000"], record)
    }
    let plain = plainText()
    let plainScore = try score(record(of: plain))
    let plainAdvice = try seconds(["-"], plain)
    print("a megabyte of each against one of plain text; processor time, least of \(runs) runs")
    line("", ["score", "× plain", "advise", "× plain"])
    line("plain text", [milliseconds(plainScore), "1.0", milliseconds(plainAdvice), "1.0"])
    var worst = (ratio: 0.0, name: "")
    func note(_ ratio: Double, _ name: String) { if ratio > worst.ratio { worst = (ratio, name) } }
    for text in PathologicalText.all {
      let scored = try score(record(of: text.bytes))
      let advised = try seconds(["-"], text.bytes)
      note(scored / plainScore, text.name)
      note(advised / plainAdvice, text.name)
      line(
        text.name,
        [
          milliseconds(scored), decimals(scored / plainScore, 1), milliseconds(advised),
          decimals(advised / plainAdvice, 1),
        ])
    }
    for record in PathologicalRecord.all {
      let scored = try score(record.bytes)
      note(scored / plainScore, record.name)
      line(record.name, [milliseconds(scored), decimals(scored / plainScore, 1)])
    }
    print(
      "slowest: \(worst.name), \(decimals(worst.ratio, 1)) times plain text; allowed: \(decimals(PathologicalMeasurement.limit, 1))"
    )
  }

  /// The program may refuse the input; it must not crash.
  private func read(_ input: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: advise)
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit else { throw CannotRun(program: advise) }
  }

  private func plainText() -> [UInt8] {
    var generator = CorpusGenerator(seed: seed)
    var text: [UInt8] = []
    while text.count < PathologicalText.size { text += Array(generator.nextPlainLine().utf8) }
    return text
  }

  private func record(of text: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("sender")
    writer.string("seller")
    writer.key("text")
    writer.string(utf8: text.span)
    writer.endObject()
    return writer.bytes
  }

  private func line(_ name: String, _ cells: [String]) {
    print(name.padding(toLength: 28, withPad: " ", startingAt: 0), terminator: "")
    print(cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined())
  }

  private func milliseconds(_ seconds: Double) -> String { decimals(seconds * 1000, 1) + " ms" }
}
