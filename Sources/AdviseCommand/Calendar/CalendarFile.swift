import DisputeAdvice

/// Something to be done by a day.
struct CalendarEvent {
  /// What kind of thing it is, in letters and hyphens.
  let name: String
  let date: CalendarDate
  let summary: String
  let description: String

  /// Made of what the event is about (FNV-1a, 64 bits): importing it again moves nothing and doubles nothing.
  fileprivate var identifier: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(name) \(summary)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return "\(date.digits)-\(name)-\(String(hash, radix: 16))@advise"
  }
}

/// All-day events as a calendar (RFC 5545). The bytes follow from the events and the day alone.
struct CalendarFile {
  let events: [CalendarEvent]
  let today: CalendarDate

  /// nil without events: a calendar needs one (RFC 5545, 3.6).
  var bytes: [UInt8]? {
    if events.isEmpty { return nil }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//advise//\(Help.version)//EN", "CALSCALE:GREGORIAN",
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:\(event.identifier)", "DTSTAMP:\(today.digits)T000000Z",
        "DTSTART;VALUE=DATE:\(event.date.digits)", "DTEND;VALUE=DATE:\(event.date.adding(days: 1).digits)",
        "SUMMARY:\(escaped(event.summary))", "DESCRIPTION:\(escaped(event.description))",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap { folded(Array($0.utf8)) }
  }
}

extension Advice {
  /// The steps that have a deadline, on the days that they fall on.
  func deadlines(from today: CalendarDate) -> [CalendarEvent] {
    steps.compactMap { step in
      step.days.map { days in
        CalendarEvent(
          name: step.step.rawValue, date: today.adding(days: days), summary: step.instruction,
          description: "\(step.step.rawValue): \(headline) (\(rule.rawValue))")
      }
    }
  }
}

/// The text as a TEXT value (RFC 5545, 3.3.11) on one line.
private func escaped(_ text: String) -> String {
  var value = ""
  for character in printable(text).unicodeScalars {
    if character == "\\" || character == ";" || character == "," { value += "\\" }
    value.unicodeScalars.append(character)
  }
  return value
}

/// The content line with its end, cut into lines of at most 75 bytes between characters (RFC 5545, 3.1).
private func folded(_ line: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var room = 75
  var start = 0
  while line.count - start > room {
    var end = start + room
    // A byte 10xxxxxx goes on with a character. (A character has four bytes at most.)
    while line[end] & 0xC0 == 0x80, end > start + 1 { end -= 1 }
    result += line[start..<end] + [0x0D, 0x0A, 0x20]
    start = end
    room = 74
  }
  return result + line[start...] + [0x0D, 0x0A]
}
