import DisputeAdvice
import Foundation
import Testing

@testable import AdviseCommand

/// Dates, and deadlines with `--today`.
@Suite struct CalendarDateTests {
  /// A day, days to add, the day that comes of it, and its words.
  static let rows: [(from: String, days: Int, to: String, words: String)] = [
    ("2026-11-21", 0, "2026-11-21", "Sat 21 Nov 2026"), ("2026-11-21", 3, "2026-11-24", "Tue 24 Nov 2026"),
    ("2026-12-31", 1, "2027-01-01", "Fri 1 Jan 2027"), ("2028-02-28", 1, "2028-02-29", "Tue 29 Feb 2028"),
    ("2027-02-28", 1, "2027-03-01", "Mon 1 Mar 2027"), ("2100-02-28", 1, "2100-03-01", "Mon 1 Mar 2100"),
    ("2000-02-28", 2, "2000-03-01", "Wed 1 Mar 2000"), ("2000-01-01", 0, "2000-01-01", "Sat 1 Jan 2000"),
    ("2999-12-31", 100_000, "3273-10-15", "Sun 15 Oct 3273"),
  ]

  @Test(arguments: rows)
  func adds(_ from: String, _ days: Int, _ to: String, _ words: String) throws {
    let date = try #require(CalendarDate(text: from)).adding(days: days)
    #expect(date.text == to)
    #expect(date.digits == to.filter { $0 != "-" })
    #expect(date.words == words)
  }

  /// Every day of a Gregorian cycle stands where Foundation's calendar puts it.
  @Test func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let start = try #require(CalendarDate(text: "2000-01-01"))
    for days in stride(from: 0, through: 146_097, by: 13) {
      let seconds = Double(days + 10_957) * 86_400
      let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
      let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(start.adding(days: days).text == text)
      if days < 365_000 { #expect(CalendarDate(text: text) == start.adding(days: days)) }
    }
  }

  static let bad = [
    "", "today", "2026-11-31", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-01-00",
    "1999-12-31", "3000-01-01", "26-11-21", "2026-1-2", "2026/11/21", "2026-11-21 ", "+026-11-21",
    "2026-11-2١", "２０２６-11-21", "2026-11-21T00:00", "99999999999999999999-11-21",
  ]

  @Test(arguments: bad)
  func otherTextIsNoDate(_ text: String) throws {
    #expect(CalendarDate(text: text) == nil)
    let row = CommandRow(
      text, ["--today", text], input: "Seller: hello", status: .failed,
      errors: ["is not possible; use a day of the years 2000 to 2999 such as 2026-11-21\n"])
    try row.check()
  }

  static let asked = ["--phase=escalated", "--escalation=awaiting-buyer", "--evidence-days=3"]

  @Test func stepsGetDatesOnlyWithToday() throws {
    let dated = run(asked(["--format=json", "--today=2026-11-21"]), input: "Seller: hello")
    let steps = try #require(try object(dated.text)["steps"] as? [[String: Any]])
    #expect(try keys(dated.text, "steps") == ["step", "text", "days", "date"])
    var dates = 0
    for step in steps {
      if let days = step["days"] as? Int {
        dates += 1
        #expect(step["date"] as? String == CalendarDate(text: "2026-11-21")?.adding(days: days).text)
      } else {
        #expect(step["date"] is NSNull)
      }
    }
    #expect(dates > 0)
    let plain = run(asked(["--format=json"]), input: "Seller: hello")
    #expect(try keys(plain.text, "steps") == ["step", "text", "days"])
    for format in ["text", "markdown"] {
      let today = asked(["--format", format, "--today", "2026-11-21"])
      let joined = run(today, input: "Seller: hello").text.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(joined.contains("You have 3 days (by Tue 24 Nov 2026)."))
      #expect(!run(asked(["--format", format]), input: "Seller: hello").text.contains("2026"))
    }
  }

  private func asked(_ arguments: [String]) -> [String] { Self.asked + arguments }
}

/// `--ics`, read back by a small parser of its own.
@Suite struct CalendarFileTests {
  /// States with deadlines, and how many events come of them at least.
  static let rows: [(arguments: [String], events: Int)] = [
    (["--phase=escalated", "--escalation=awaiting-buyer", "--evidence-days=3"], 1),
    (
      [
        "--phase=awaiting-buyer", "--claim-wants=refund", "--claim-amount=123456789012.1234",
        "--currency=eur",
        "--offer=seller:refund:1", "--response-days=0",
      ], 1
    ),
    (
      ["--phase=awaiting-buyer", "--claim-wants=refund", "--claim-amount=5", "--offer=seller:refund:5"], 2
    ),
    (["--phase=not-opened", "--protection-days=2"], 2),
    (["--phase=closed", "--outcome=decided-for-seller", "--closed-days=1"], 2),
  ]

  @Test(arguments: rows)
  func everyDeadlineIsAnEvent(_ arguments: [String], _ least: Int) throws {
    let folder = try TemporaryFolder()
    let file = folder.expand("@deadlines.ics")
    let outcome = run(
      arguments + ["--format=json", "--today=2026-12-30", "--ics", file], input: "Seller: \(Examples.request)"
    )
    #expect(outcome.status == .done)
    let steps = try #require(try object(outcome.text)["steps"] as? [[String: Any]])
    let due = steps.filter { $0["days"] is Int }
    #expect(due.count >= least)
    let bytes = try folder.read("deadlines.ics")
    let calendar = try CalendarReader(bytes)
    #expect(calendar.properties["VERSION"] == "2.0")
    #expect(calendar.properties["PRODID"]?.hasPrefix("-//advise//") == true)
    #expect(calendar.events.count == due.count)
    for (event, step) in zip(calendar.events, due) {
      let text = try #require(step["text"] as? String)
      let summary = try #require(event["SUMMARY"])
      #expect(!summary.isEmpty && text.hasPrefix(summary) && !summary.contains("You have"))
      #expect(event["DTSTAMP"] == "20261230T000000Z")
      #expect(event["DTSTART;VALUE=DATE"] == (step["date"] as? String)?.filter { $0 != "-" })
      let start = try #require(step["date"] as? String)
      #expect(event["DTEND;VALUE=DATE"] == CalendarDate(text: start)?.adding(days: 1).digits)
      #expect(event["DESCRIPTION"]?.hasPrefix(step["step"] as? String ?? "?") == true)
    }
    #expect(Set(calendar.events.compactMap { $0["UID"] }).count == due.count)
    let again = folder.expand("@again.ics")
    _ = run(
      arguments + ["--today=2026-12-30", "--ics", again], input: "Seller: \(Examples.request)")
    #expect(try folder.read("again.ics") == bytes, "the same whatever the form of the answer")
  }

  /// A day later, with a day less on the page: the same entry, which a calendar replaces.
  @Test func anEventKeepsItsNameFromDayToDay() throws {
    let folder = try TemporaryFolder()
    for (day, left) in [(21, 4), (22, 3), (22, 2)] {
      _ = run(
        [
          "--phase=awaiting-buyer", "--claim-amount=9", "--claim-wants=refund", "--offer=seller:refund:1",
          "--response-days=\(left)", "--today=2026-11-\(day)", "--ics", folder.expand("@\(day)-\(left)"),
        ], input: "Seller: hello")
    }
    let names = try ["21-4", "22-3", "22-2"].map {
      try CalendarReader(folder.read($0)).events.compactMap { $0["UID"] }
    }
    #expect(!names[0].isEmpty)
    #expect(names[0] == names[1])
    #expect(Set(names[1]).isDisjoint(with: names[2]), "another date is another entry")
  }

  /// Texts longer than a line, with everything that has to be escaped, in letters of one to four bytes.
  static let hostile = [
    "a;b,c\\d:e\"f", "line\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x", String(repeating: "ж", count: 200),
    String(repeating: "🙏", count: 90) + ";", String(repeating: "漢字", count: 80), "\u{202E}\u{1B}[2J\u{0}",
    String(repeating: "e\u{301}", count: 90), String(repeating: "\\", count: 151), "",
  ]

  @Test(arguments: hostile)
  func anyTextIsFoldedAndEscaped(_ text: String) throws {
    for pad in 0..<6 {
      let words = String(repeating: "x", count: pad) + text
      let today = try #require(CalendarDate(text: "2026-11-21"))
      let event = CalendarEvent(
        name: "add-evidence", date: today, summary: words, description: text + pad.description)
      let file = try #require(CalendarFile(events: [event], today: today).bytes)
      let calendar = try CalendarReader(file)
      try #require(calendar.events.count == 1)
      #expect(calendar.events[0]["SUMMARY"] == printable(words))
      #expect(calendar.events[0]["DESCRIPTION"] == printable(text + pad.description))
      #expect(String(validating: file, as: UTF8.self) != nil)
    }
  }

  @Test func withoutADeadlineThereIsNoCalendar() throws {
    let folder = try TemporaryFolder()
    try folder.write("old.ics", "before")
    for name in ["old.ics", "new.ics"] {
      let outcome = run(
        [
          "--phase=awaiting-seller", "--item=received-ok", "--return=none", "--today=2026-11-21", "--ics",
          folder.expand("@\(name)"),
        ],
        input: "Seller: hello")
      #expect(outcome.status == .done)
      #expect(outcome.errors.contains("no step has a deadline; no calendar is written"))
    }
    #expect(try folder.names == ["old.ics"])
    #expect(try folder.read("old.ics") == Array("before".utf8))
  }

  static let failing: [CommandRow] = [
    CommandRow(
      "without today", ["--ics", "@out"], input: "Seller: hello", status: .failed,
      errors: ["advise: --ics needs --today YYYY-MM-DD\n"]),
    CommandRow(
      "no such folder", ["--ics", "@no/out", "--today=2026-11-21"], input: "Seller: hello", status: .failed,
      errors: ["@no/out: can't be written: No such file or directory"]),
    CommandRow(
      "an empty chat", ["--ics", "@out", "--today=2026-11-21"], status: .failed,
      errors: ["there is no text in it"]),
  ]

  @Test(arguments: failing) func fails(_ row: CommandRow) throws { try row.check() }

  @Test func aFailedRunLeavesTheCalendarAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "before")
    let arguments = [
      "--phase=escalated", "--evidence-days=2", "--today=2026-11-21", "--ics", folder.expand("@out"),
    ]
    #expect(run(arguments + ["--model", folder.expand("@no")], input: "Seller: hello").status == .failed)
    let full = CommandError.cannotWrite(path: "standard output", reason: "No space left on device")
    #expect(
      run(arguments, Streams(input: Array("Seller: hi".utf8), room: 0, failure: full)).status == .failed)
    #expect(try folder.names == ["out"])
    #expect(try folder.read("out") == Array("before".utf8))
    #expect(
      run(arguments, Streams(input: Array("Seller: hi".utf8), room: 0)).status == .done, "a closed pipe")
    #expect(try CalendarReader(folder.read("out")).events.count > 0)
  }
}

/// Reads a calendar as RFC 5545 says: unfolds the lines, checks their lengths and ends, undoes the escapes.
struct CalendarReader {
  var properties: [String: String] = [:]
  var events: [[String: String]] = []

  struct Fault: Error { let text: String }

  init(_ bytes: [UInt8]) throws {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D { continue }
      guard byte == 0x0A else {
        guard byte >= 0x20 || byte == 0x09 else { throw Fault(text: "control byte at \(index)") }
        line.append(byte)
        continue
      }
      guard index > 0, bytes[index - 1] == 0x0D else { throw Fault(text: "a bare line feed at \(index)") }
      guard line.count <= 75 else { throw Fault(text: "a line of \(line.count) bytes") }
      // Folded between characters: each piece is whole.
      guard String(validating: line, as: UTF8.self) != nil else { throw Fault(text: "a cut character") }
      if line.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
      line = []
    }
    guard line.isEmpty else { throw Fault(text: "the last line has no end") }
    var open: [String] = []
    for bytes in lines {
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw Fault(text: "no property: \(text)") }
      let (name, value) = (parts[0], parts[1])
      switch name {
      case "BEGIN":
        open.append(value)
        if value == "VEVENT" { events.append([:]) }
      case "END": guard open.popLast() == value else { throw Fault(text: "END:\(value)") }
      default:
        let plain = try Self.unescaped(value)
        let isNew =
          if open == ["VCALENDAR", "VEVENT"] {
            events[events.count - 1].updateValue(plain, forKey: name) == nil
          } else {
            open == ["VCALENDAR"] && properties.updateValue(plain, forKey: name) == nil
          }
        guard isNew else { throw Fault(text: "twice, or out of place: \(name)") }
      }
    }
    guard open.isEmpty, lines.first == Array("BEGIN:VCALENDAR".utf8) else { throw Fault(text: "no calendar") }
    for event in events {
      for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"] where event[name] == nil {
        throw Fault(text: "an event without \(name)")
      }
    }
  }

  private static func unescaped(_ value: String) throws -> String {
    var plain = ""
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        guard scalar != ";", scalar != "," else { throw Fault(text: "not escaped: \(value)") }
        plain.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n"?, "N"?: plain += "\n"
      case "\\"?: plain += "\\"
      case ";"?: plain += ";"
      case ","?: plain += ","
      default: throw Fault(text: "no escape: \(value)")
      }
    }
    return plain
  }
}
