import DisputeAdvice
import RiskScoring

/// Advice for a person: the answer first, then why, with the seller's own words, then what to do by when.
struct AdviceText {
  let answer: Answer
  /// Whether to use colour and bold.
  let colours: Bool

  private var advice: Advice { answer.advice }
  private var scored: ScoredConversation { answer.scored }

  /// Columns of the lines.
  let width: Int

  /// Longer lines are hard to read.
  static let width = 96

  func render() -> String {
    var text = bold(wrapped(advice.headline, indent: 0, width: width)) + "\n"
    text += red(wrapped(advice.wrongButton, indent: 0, width: width)) + "\n"
    text += wrapped(advice.firstCheck, indent: 0, width: width) + "\n"
    text += section("Why", advice.reasons.map { "\($0.text) [\($0.rule.rawValue), \($0.source)]" })
    text += section(answer.signalHeading, signals)
    text += section("Do this", advice.steps.map(answer.text), numbered: true)
    text += section("Take care", advice.warnings.map(\.text))
    text += section("Not now", advice.blocked.map(answer.text))
    text += section("Tell me more and I can say more", advice.questions.map { question($0) })
    text += section("The rules in the order tried", answer.triedLines, numbered: true)
    text += "\n\(bold("An answer you can paste:"))\n  \(wrapped(advice.reply, indent: 2, width: width))\n"
    return text + "\n\(wrapped(advice.policyNote, indent: 0, width: width))\n"
  }

  private var signals: [String] {
    let signals = scored.card.signals.map { score in
      let quotes = score.evidence.map { "\u{201C}\(printable(scored.quote($0), limit: 120))\u{201D}" }
      let percent = Int((score.probability * 100).rounded())
      return "\(printable(scored.label(score))) (\(percent) %): \(quotes.joined(separator: ", "))"
    }
    return signals.isEmpty ? ["no tactic that I know"] : signals
  }

  private func question(_ question: Advice.Question) -> String {
    question.text + (question.key.row.flag.map { " (\($0))" } ?? "")
  }

  private func section(_ title: String, _ lines: [String], numbered: Bool = false) -> String {
    if lines.isEmpty { return "" }
    var text = "\n\(bold("\(title):"))\n"
    for (index, line) in lines.enumerated() {
      let mark = numbered ? "\(index + 1). " : "- "
      text += "  \(mark)\(wrapped(line, indent: 2 + mark.count, width: width))\n"
    }
    return text
  }

  private func bold(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func red(_ text: String) -> String { colours ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
}
