// Text that a stranger wrote never reaches a terminal as it is.

/// The text with everything that could act on a terminal, hide or turn round made visible: control characters and
/// invisible or direction marks as `[U+202E]`, white space as single spaces. Long runs of combining marks are cut.
func printable(_ text: String, limit: Int = .max) -> String {
  var safe = ""
  var count = 0
  var marks = 0
  var blank = false
  for scalar in text.unicodeScalars {
    if count >= limit { return safe + "…" }
    let properties = scalar.properties
    if isBlank(scalar) {
      blank = true
      continue
    }
    if blank {
      safe += " "
      count += 1
      blank = false
    }
    if let mark = visibleMark(of: scalar) {
      safe += mark
    } else if properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark {
      marks += 1
      if marks > 4 { continue }
      safe.unicodeScalars.append(scalar)
    } else {
      marks = 0
      safe.unicodeScalars.append(scalar)
    }
    count += 1
  }
  return safe
}

/// Whether ``printable(_:limit:)`` takes it for white space.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\n", "\t", "\r", "\u{2028}", "\u{2029}": true
  default: false
  }
}

/// Letters, digits, marks and the space of ASCII: known without a look into the tables of Unicode.
func isPlain(_ scalar: Unicode.Scalar) -> Bool { (0x20..<0x7F).contains(scalar.value) }

/// `[U+202E]` for a scalar that can act on a terminal, hide or turn text round; nil for all others.
func visibleMark(of scalar: Unicode.Scalar) -> String? {
  if isPlain(scalar) { return nil }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse:
    // Joiners belong to emoji and to some scripts.
    guard scalar.value != 0x200D, scalar.value != 0x200C else { return nil }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
  default: return nil
  }
}

/// The text in lines of at most `width` characters, all but the first indented.
func wrapped(_ text: String, indent: Int, width: Int) -> String {
  let margin = "\n" + String(repeating: " ", count: indent)
  var lines = ""
  var column = indent
  for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
    let word = Substring(bytes)
    let length = word.count
    if column > indent {
      if column + 1 + length > width {
        lines += margin
        column = indent
      } else {
        lines += " "
        column += 1
      }
    }
    lines += word
    column += length
  }
  return lines
}
