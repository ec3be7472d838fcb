import DisputeAdvice

/// The deadlines of an advice as a calendar of all-day events (RFC 5545), one for each step that has one.
///
/// The bytes follow from advice and day alone. An event keeps its UID from day to day as long as the step and its
/// date stay the same, so that importing the file again moves nothing and doubles nothing.
struct CalendarFile {
  let advice: Advice
  let today: CalendarDate

  private var deadlines: [(step: Advice.PlannedStep, date: CalendarDate)] {
    advice.steps.compactMap { step in step.days.map { (step, today.adding(days: $0)) } }
  }

  /// nil where no step has a deadline: a calendar without an event is none (RFC 5545, 3.6).
  var bytes: [UInt8]? {
    let deadlines = deadlines
    if deadlines.isEmpty { return nil }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//advise//\(Help.version)//EN", "CALSCALE:GREGORIAN",
    ]
    for (step, date) in deadlines {
      lines += [
        "BEGIN:VEVENT", "UID:\(identifier(step, date))", "DTSTAMP:\(today.digits)T000000Z",
        "DTSTART;VALUE=DATE:\(date.digits)", "DTEND;VALUE=DATE:\(date.adding(days: 1).digits)",
        "SUMMARY:\(escaped(step.instruction))",
        "DESCRIPTION:\(escaped("\(step.step.rawValue): \(advice.headline) (\(advice.rule.rawValue))"))",
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap { folded(Array($0.utf8)) }
  }

  /// A name for the event made of what it is about (FNV-1a, 64 bits).
  private func identifier(_ step: Advice.PlannedStep, _ date: CalendarDate) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(step.step.rawValue) \(step.instruction)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return "\(date.digits)-\(step.step.rawValue)-\(String(hash, radix: 16))@advise"
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
