/// Words that a page puts between the messages and that a copy takes along: small letters; `beginning`: more may follow.
private let interfaceLines: [(language: StaticString, text: StaticString, isBeginning: Bool)] = [
  ("en", "delivered", false), ("en", "edited", false), ("en", "order id", true), ("en", "order no", true),
  ("en", "order number", true), ("en", "read", false), ("en", "reply", false),
  ("en", "see translation", false),
  ("en", "seen", false), ("en", "sent", false), ("en", "show original", false), ("en", "today", false),
  ("en", "translate", false), ("en", "unread", false), ("en", "yesterday", false),
]

/// No such line is longer.
private let longestInterfaceLine = 48

func isInterfaceLine(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
  guard line.count <= longestInterfaceLine else { return false }
  let key = nameKey(bytes, line)
  for row in interfaceLines {
    let text = row.text.description.utf8
    if text.elementsEqual(key) { return true }
    // Behind the beginning stands a number, no sentence.
    if row.isBeginning, key.starts(with: text), isNumber(key[row.text.utf8CodeUnitCount...]) { return true }
  }
  return false
}

private func isNumber(_ rest: ArraySlice<UInt8>) -> Bool {
  var digits = 0
  for byte in rest {
    switch byte {
    case 0x30...0x39: digits += 1
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "-"): continue
    default: return false
    }
  }
  return digits > 3
}
