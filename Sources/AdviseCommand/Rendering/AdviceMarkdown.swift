import DisputeAdvice
import RiskScoring

/// Advice as a forum post for those who help others: Markdown as CommonMark and GitHub read it.
struct AdviceMarkdown {
  let answer: Answer

  func render() -> String {
    let advice = answer.advice
    var text = "## \(advice.action.name)\n\n**\(markdown(advice.headline))**\n\n"
    text += "\(markdown(advice.wrongButton))\n\n\(markdown(advice.firstCheck))\n"
    text += section(
      "Why",
      advice.reasons.map { reason in
        "\(markdown(reason.text)) (rule `\(reason.rule.rawValue)`, guides: \(reason.source))"
      })
    text += section(answer.signalHeading, signals)
    text += section("What to do", advice.steps.map { markdown(answer.text($0)) }, numbered: true)
    text += section("Take care", advice.warnings.map { markdown($0.text) })
    text += section("Not now", advice.blocked.map { markdown(answer.text($0)) })
    text += section("What could change this", advice.questions.map { markdown($0.text) })
    text += section("The rules in the order tried", answer.triedLines.map(markdown), numbered: true)
    text += "\n### An answer to paste\n\n> \(markdown(advice.reply))\n"
    return text + "\n\(markdown(advice.policyNote))\n"
  }

  private var signals: [String] {
    let signals = answer.scored.card.signals.map { score in
      let percent = Int((score.probability * 100).rounded())
      let quotes = score.evidence.map { quotation(answer.scored.quote($0), limit: 120) }
      return
        "\(quotation(answer.scored.label(score), limit: 60)) (\(percent) %): \(quotes.joined(separator: ", "))"
    }
    return signals.isEmpty ? ["no tactic that I know"] : signals
  }

  private func section(_ title: String, _ lines: [String], numbered: Bool = false) -> String {
    if lines.isEmpty { return "" }
    let items = lines.enumerated().map { index, line in (numbered ? "\(index + 1). " : "- ") + line + "\n" }
    return "\n### \(markdown(title))\n\n" + items.joined()
  }
}

/// Our own words, with everything escaped that Markdown or HTML could take for a mark.
func markdown(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    if "\\`*_[]<>#|~&@".unicodeScalars.contains(scalar) { safe += "\\" }
    safe.unicodeScalars.append(scalar)
  }
  return safe
}

/// A stranger's words as a code span, where forums make no links, mentions, images or tags of them.
///
/// What could end the span, or be taken for a link, a mention or a tag by a forum that knows no code spans, is put
/// in another way that people know: `http[:]//shop[.]example`, `name[at]mail[.]example`, `‹b›`, `'`.
func quotation(_ text: String, limit: Int) -> String {
  var words = ""
  // Printable text holds no line ends, so that the span can't be left through an empty line either.
  let scalars = Array(printable(text, limit: limit).unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "`": words += "'"
    case "<": words += "\u{2039}"
    case ">": words += "\u{203A}"
    case "@", "\u{FF20}": words += "[at]"
    case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]): words += "[:]"
    case "." where index > 0 && index + 1 < scalars.count && joins(scalars[index - 1], scalars[index + 1]):
      words += "[.]"
    default: words.unicodeScalars.append(scalar)
    }
  }
  return words.isEmpty ? "–" : "`\(words)`"
}

/// Whether a full stop between the two can belong to the name of a site rather than to a number or a sentence.
private func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
  func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }
  return isLetter(left) && (isLetter(right) || isDigit(right)) || isDigit(left) && isLetter(right)
}
