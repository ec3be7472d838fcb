import DisputeAdvice
import JSONText
import RiskScoring

/// Everything that an answer is made of, whatever its form.
struct Answer {
  let advice: Advice
  let scored: ScoredConversation
  /// The day to count deadlines from; nil: deadlines are told in days only.
  let today: CalendarDate?

  /// What to do, with the days left and, where today is known, the date.
  func text(_ step: Advice.PlannedStep) -> String {
    guard let today, let days = step.days else { return step.text }
    // The text ends with the deadline and a full stop: `You have 3 days (by Tue 24 Nov 2026).`
    return "\(step.text.dropLast()) (by \(today.adding(days: days).words))."
  }

  /// Above the list of signals.
  var signalHeading: String {
    let percent = Int((scored.card.risk * 100).rounded())
    return switch scored.card.verdict {
    case .scam: "What the seller tries (scam risk \(percent) %)"
    case .unsure: "What the seller may be trying (I am not sure; scam risk \(percent) %)"
    case .clear: "What the seller writes (scam risk \(percent) %)"
    }
  }

  /// One JSON object on one line.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    advice.writeDecision(into: &writer, date: today.map { today in { today.adding(days: $0).text } })
    scored.writeAfterDecision(into: &writer)
    advice.writeReply(into: &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
