import Conversations
import JSONText
import RiskScoring

/// A score card together with the messages it speaks of: enough to quote the words.
struct ScoredConversation: Sendable {
  let card: ScoreCard
  let columns: [ModelColumn]
  /// Every message of the conversation by index, the buyer's too.
  let texts: [[UInt8]]
  /// Who wrote each.
  let roles: [Role]

  func label(_ score: LabelScore) -> String { columns[score.column].label }

  /// The seller's words, damaged bytes repaired.
  func quote(_ evidence: Evidence) -> String { String(decoding: words(evidence), as: UTF8.self) }

  private func words(_ evidence: Evidence) -> ArraySlice<UInt8> {
    guard evidence.message < texts.count else { return [] }
    let text = texts[evidence.message]
    return text[evidence.range.clamped(to: 0..<text.count)]
  }

  /// The tactics that are present, for the advisor.
  var tactics: TacticSet { TacticSet(card.signals.compactMap { Tactic(label: label($0)) }) }

  /// The members `risk`, `scam`, `verdict`, `signals` of the advice.
  func writeAfterDecision(into writer: inout JSONWriter) {
    writer.key(.risk)
    writer.probability(card.risk)
    writer.key(.scam)
    writer.bool(card.isScam)
    writer.key(.verdict)
    writer.string(card.verdict.name)
    writer.key(.signals)
    card.writeSignals(into: &writer, all: false, columns) { $1.string(utf8: words($0).span) }
  }

  /// The members `scam`, `verdict`, `risk`, `signals` of a score record.
  func writeScore(into writer: inout JSONWriter, all: Bool) {
    card.write(into: &writer, all: all, columns) { $1.string(utf8: words($0).span) }
  }
}

extension ScoreCard {
  /// The members `scam`, `verdict`, `risk`, `signals` of a score record. `quote` writes the words of a piece of evidence
  /// as a string.
  func write(
    into writer: inout JSONWriter, all: Bool, _ columns: [ModelColumn],
    quote: (Evidence, inout JSONWriter) -> Void
  ) {
    writer.part(.judgement(verdict, isScam: isScam))
    writer.probability(risk)
    writer.part(.signals)
    writeSignals(into: &writer, all: all, columns, quote: quote)
  }

  /// The value of `signals`.
  fileprivate func writeSignals(
    into writer: inout JSONWriter, all: Bool, _ columns: [ModelColumn],
    quote: (Evidence, inout JSONWriter) -> Void
  ) {
    writer.beginArray()
    let scores = all ? labels.sorted { ($1.probability, $0.column) < ($0.probability, $1.column) } : signals
    for score in scores {
      writer.beginObject()
      writer.key(.tactic)
      writer.string(columns[score.column].label)
      writer.key(.probability)
      writer.probability(score.probability)
      if all {
        writer.key(.present)
        writer.bool(score.isPresent)
        writer.key(.threshold)
        writer.probability(columns[score.column].threshold)
      }
      writer.key(.evidence)
      writer.beginArray()
      for evidence in score.evidence {
        writer.beginObject()
        writer.key(.message)
        writer.integer(evidence.message)
        writer.key(.start)
        writer.integer(evidence.range.lowerBound)
        writer.key(.end)
        writer.integer(evidence.range.upperBound)
        writer.key(.text)
        quote(evidence, &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }
}
