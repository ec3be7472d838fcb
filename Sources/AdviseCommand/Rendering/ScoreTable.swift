import DisputeAdvice
import JSONText
import RiskScoring

/// The CSV form of `advise score`: RFC 4180, but lines end with a line feed, as all lines of this program.
struct ScoreTable: Sendable {
  /// Text cells are as written: for programs, never for a spreadsheet or a terminal.
  let isRaw: Bool

  static let columns = [
    "id", "verdict", "scam", "risk", "tactics", "evidence", "message", "action", "error",
  ]
  /// For Excel, which takes a file without it for another encoding.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let header = Array((columns.joined(separator: ",") + "\n").utf8)

  /// The line of a record. A refused one has only `id` and `error`, which begins with its line.
  func line(_ record: ScoredRecord) -> [UInt8] {
    let id = record.id ?? .number(String(record.line))
    let cells: [String] =
      switch record.outcome {
      case .scored(let conversation, let advice):
        [cell(id)] + cells(conversation) + [advice?.action.name ?? "", ""]
      case .refused(let reason):
        [record.id.map(cell) ?? ""] + [String](repeating: "", count: ScoreTable.columns.count - 2)
          + [cell("line \(record.line): \(reason)")]
      }
    return Array((cells.joined(separator: ",") + "\n").utf8)
  }

  private func cells(_ conversation: ScoredConversation) -> [String] {
    let signals = conversation.card.signals
    var risk = JSONWriter()
    risk.probability(conversation.card.risk)
    let evidence = signals.lazy.compactMap { $0.evidence.first }.first
    return [
      conversation.card.verdict.name, String(conversation.card.isScam),
      String(decoding: risk.bytes, as: UTF8.self),
      cell(signals.map(conversation.label).joined(separator: ";")),
      evidence.map { cell(conversation.quote($0)) } ?? "", evidence.map { String($0.message) } ?? "",
    ]
  }

  private func cell(_ id: JSONValue) -> String {
    switch id {
    case .number(let text): quoted(text)
    case let other: cell(other.stringValue ?? "")
    }
  }

  /// A cell with text of others. Quotes do not keep a spreadsheet from running it as a formula; an apostrophe does.
  private func cell(_ text: String) -> String {
    guard !isRaw else { return quoted(text) }
    return quoted(ScoreTable.withoutFormulas(printable(text, limit: ScoreTable.longestCell)))
  }

  /// The text with an apostrophe before what a spreadsheet would run: where a cell begins, also behind a semicolon,
  /// which where commas stand in numbers begins a cell of its own, and behind spaces and quotes, which are dropped.
  static func withoutFormulas(_ text: String) -> String {
    var safe = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      if isStart, formulaStarts.contains(scalar) { safe += "'" }
      safe.unicodeScalars.append(scalar)
      switch scalar {
      case ";": isStart = true
      case " ", "\"": break
      default: isStart = false
      }
    }
    return safe
  }

  /// Spreadsheets cut cells that are longer (32,767).
  private static let longestCell = 32_000
  /// OWASP ASVS 1.2.10.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
