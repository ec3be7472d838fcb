import DisputeAdvice
import JSONText
import RiskScoring

/// What became of one record of `advise score`.
struct ScoredRecord: Sendable {
  enum Outcome: Sendable {
    case scored(ScoredConversation, Advice?)
    /// Why not, in words.
    case refused(String)
  }

  /// What stood before the record and a tab, with `--keyed`.
  let key: [UInt8]?
  /// The record's own `id`, where it has one and that can be read.
  let id: JSONValue?
  /// Its line in its file, from 1.
  let line: Int
  let outcome: Outcome
}

extension ScoredRecord {
  /// The line of JSON that stands for the record; `all`: every label, not only those that are present.
  func write(into writer: inout JSONWriter, all: Bool) {
    if let key { writer.column(key) }
    switch outcome {
    case .scored(let conversation, let advice):
      writer.part(.id)
      if let id { writer.value(id) } else { writer.integer(line) }
      conversation.writeScore(into: &writer, all: all)
      if let advice {
        writer.key(.advice)
        writer.beginObject()
        advice.writeDecision(into: &writer)
        advice.writeReply(into: &writer)
        writer.endObject()
      }
    case .refused(let reason):
      writer.part(.schema)
      if let id {
        writer.key(.id)
        writer.value(id)
      }
      writer.key(.line)
      writer.integer(line)
      writer.key(.error)
      writer.string(reason)
    }
    writer.endObject()
    writer.endLine()
  }
}
