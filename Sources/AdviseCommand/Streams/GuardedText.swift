/// The last gate before a stream that a person reads: whatever was composed, and from whose words.
///
/// - Nothing but our own line feeds, bold and red acts on a terminal: all else is shown as in ``printable(_:limit:)``.
/// - On a terminal of so many `columns`, lines that are longer go on indented. The terminal itself would go on in the
///   first column, where only our own lines begin, so that a stranger's words could pass for one of them.
func guarded(_ text: String, columns: Int?) -> String {
  lines(of: text)
    .map { folded(harmless($0), columns: max(columns ?? .max, GuardedLine.leastColumns)) }
    .joined(separator: "\n")
}

/// The lines between our own line feeds. One behind a carriage return is somebody else's: the two are one character.
private func lines(of text: String) -> [Substring] {
  guard !text.utf8.contains(0x0D) else {
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  // The same without a look at each character, which took a sixth of a short run.
  return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
}

/// The line without anything that acts, but for our own styles.
private func harmless(_ line: Substring) -> String {
  if line.utf8.allSatisfy({ isPlain(Unicode.Scalar($0)) }) { return String(line) }
  var rest = line.unicodeScalars
  var safe = ""
  while let scalar = rest.popFirst() {
    if scalar == "\u{1B}", let style = GuardedLine.styles.first(where: { rest.starts(with: $0) }) {
      safe.unicodeScalars.append(scalar)
      safe.unicodeScalars.append(contentsOf: style)
      rest.removeFirst(style.count)
    } else if isBlank(scalar) {
      safe += " "
    } else if let mark = visibleMark(of: scalar) {
      safe += mark
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// The line, broken where it does not fit.
private func folded(_ line: String, columns: Int) -> String {
  guard columns < .max, line.utf8.count > columns else { return line }
  var lines = ""
  var column = 0
  var rest = line.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    if scalar == "\u{1B}", let style = GuardedLine.styles.first(where: { rest.starts(with: $0) }) {
      lines.unicodeScalars.append(scalar)
      lines.unicodeScalars.append(contentsOf: style)
      rest.removeFirst(style.count)
      continue
    }
    let width = GuardedLine.columns(of: scalar)
    if column + width > columns {
      lines += "\n" + GuardedLine.margin
      column = GuardedLine.margin.utf8.count
    }
    lines.unicodeScalars.append(scalar)
    column += width
  }
  return lines
}

private enum GuardedLine {
  /// What follows the escape character in our own styles: bold, red, plain.
  static let styles = ["[1m", "[31m", "[0m"].map(\.unicodeScalars)
  static let margin = "        "
  /// Narrower terminals are taken for as wide.
  static let leastColumns = 20

  /// Columns that a terminal gives to a scalar: after the ranges of East Asian Width W and F, roughly and rather too
  /// many than too few.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x2BFF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE10...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F000...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
