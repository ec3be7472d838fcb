import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// What a report keeps of a scored record: bounded, whatever the record holds.
struct ReportEntry: Sendable {
  struct Signal: Sendable {
    let column: Int
    let probability: Double
    let evidence: [Evidence]
    /// The words of each piece.
    let quotes: [String]
  }

  struct ShownMessage: Sendable {
    let role: Role
    let text: [UInt8]
  }

  /// Bytes of messages, and messages, that are kept.
  static let longestText = 16_000
  static let mostMessages = 100
  /// Characters of a quote.
  static let longestQuote = 300

  let id: String
  let line: Int
  let risk: Double
  let verdict: Verdict
  /// Most probable first.
  let signals: [Signal]
  /// From the first message on, as far as there is room.
  let messages: [ShownMessage]
  /// Not all of the messages is here.
  let isCut: Bool
  let action: String?

  /// nil for a record that was refused.
  init?(_ record: ScoredRecord) {
    guard case .scored(let conversation, let advice) = record.outcome else { return nil }
    switch record.id {
    case .number(let text)?: id = text
    case let other: id = other?.stringValue ?? String(record.line)
    }
    line = record.line
    risk = conversation.card.risk
    verdict = conversation.card.verdict
    signals = conversation.card.signals.map { score in
      Signal(
        column: score.column, probability: score.probability, evidence: score.evidence,
        quotes: score.evidence.map { printable(conversation.quote($0), limit: ReportEntry.longestQuote) })
    }
    action = advice?.action.name
    var room = ReportEntry.longestText
    var messages: [ShownMessage] = []
    for (text, role) in zip(conversation.texts, conversation.roles).prefix(ReportEntry.mostMessages) {
      guard room > 0 else { break }
      messages.append(ShownMessage(role: role, text: text.count <= room ? text : Array(text.prefix(room))))
      room -= text.count
    }
    isCut = room < 0 || messages.count < conversation.texts.count
    self.messages = messages
  }
}

extension ReportEntry {
  /// A stretch of a message, and the labels (columns) it is evidence for.
  struct Stretch: Equatable {
    let range: Range<Int>
    let columns: [Int]
  }

  func stretches(of message: Int) -> [Stretch] {
    let evidence = signals.flatMap { signal in
      signal.evidence.filter { $0.message == message }.map { (signal.column, $0.range) }
    }
    return ReportEntry.stretches(of: messages[message].text.count, evidence: evidence)
  }

  /// A text of so many bytes, cut where evidence (a column, a range) begins and ends. O(evidence²); there is little
  /// of it.
  static func stretches(of length: Int, evidence: [(column: Int, range: Range<Int>)]) -> [Stretch] {
    let evidence = evidence.map { ($0.column, $0.range.clamped(to: 0..<length)) }
    let borders = Set([0, length] + evidence.flatMap { [$0.1.lowerBound, $0.1.upperBound] }).sorted()
    return zip(borders, borders.dropFirst()).map { start, end in
      Stretch(range: start..<end, columns: evidence.filter { $0.1.contains(start) }.map { $0.0 })
    }
  }
}
