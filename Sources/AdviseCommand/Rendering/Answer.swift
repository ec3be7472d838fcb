import DisputeAdvice
import JSONText
import RiskScoring

/// Everything that an answer is made of, whatever its form.
struct Answer {
  let advice: Advice
  let scored: ScoredConversation
  /// The day to count deadlines from; nil: deadlines are told in days only.
  let today: CalendarDate?
  /// The rules in the order tried; nil: nobody asked for them.
  let tried: [Tried]?

  /// What to do, with the days left and, where today is known, the date.
  func text(_ step: Advice.PlannedStep) -> String {
    guard let today, let days = step.days else { return step.text }
    // The text ends with the deadline and a full stop: `You have 3 days (by Tue 24 Nov 2026).`
    return "\(step.text.dropLast()) (by \(today.adding(days: days).words))."
  }

  /// What speaks against another action and, where explained, what would make it right.
  func text(_ blocked: Advice.Blocked) -> String {
    "\(blocked.action.name): \(blocked.text)"
      + (tried == nil ? "" : " When would it be right? \(blocked.wouldNeed)")
  }

  /// What came of each rule; empty where not explained.
  var triedLines: [String] {
    (tried ?? []).map { tried in
      "\(tried.rule.rawValue)\(tried.action.map { " (\($0.name))" } ?? ""): \(tried.text)"
    }
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
    if let tried { write(tried, into: &writer) }
    advice.writeReply(into: &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// The member `tried`.
  private func write(_ tried: [Tried], into writer: inout JSONWriter) {
    writer.key("tried")
    writer.beginArray()
    for tried in tried {
      writer.beginObject()
      writer.key("rule")
      writer.string(tried.rule.rawValue)
      writer.key("action")
      if let action = tried.action { writer.string(action.name) } else { writer.null() }
      writer.key("result")
      writer.string(tried.result.name)
      writer.key("text")
      writer.string(tried.text)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension Tried.Result {
  var name: String {
    switch self {
    case .decided: "decided"
    case .spoke: "spoke"
    case .failed: "failed"
    case .forbidden: "forbidden"
    }
  }
}
