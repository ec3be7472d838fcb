import JSONText
import Training

extension Robustness {
  /// Operator and strength, shares of the answers that held, and what was to be reached.
  var section: Report.Section {
    Report.Section(
      title: "disguised and diluted: \(messages) messages, seed \(seed)",
      body: .table(
        Table(
          columns: [
            "operator, strength", "changed", "scam kept", "identical", "new alarm", "target", "met",
          ],
          rows: rows.map { row in
            [
              "\(row.name) \(row.strength)", "\(row.messages)", share(row.keptShare),
              share(row.identicalShare), share(row.newAlarmShare), row.promise.text,
              row.isMet.map { $0 ? "yes" : "NO" } ?? "–",
            ]
          })))
  }

  func write(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("seed")
    writer.literal(String(seed))
    writer.member("messages", messages)
    writer.key("rows")
    writer.beginArray()
    for row in rows { write(row, into: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ row: Row, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("operator", row.name)
    writer.member("strength", row.strength)
    writer.member("messages", row.messages)
    writer.member("scams", row.scams)
    writer.member("kept", row.keptShare)
    writer.member("identical", row.identicalShare)
    writer.member("honest", row.honest)
    writer.member("newAlarms", row.newAlarmShare)
    writer.member("target", row.promise.text)
    writer.key("met")
    if let isMet = row.isMet { writer.bool(isMet) } else { writer.null() }
    writer.member("lost", row.lost)
    writer.member("alarms", row.alarms)
    writer.endObject()
  }
}

extension VariantOperator.Promise {
  fileprivate var text: String {
    switch self {
    case .identical: "identical"
    case .kept(let share): "≥ \(AdviseCommand.share(share))"
    case .none: "–"
    }
  }
}
