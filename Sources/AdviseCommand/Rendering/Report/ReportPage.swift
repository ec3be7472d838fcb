import Conversations
import RiskScoring

/// A report as one file: no script, nothing fetched, all text through ``HTMLWriter``. Orders and choices are made by
/// the style sheet.
struct ReportPage {
  let report: ScoreReport
  let scorer: Scorer

  func bytes() -> [UInt8] {
    let rules = occurring.map {
      "body:has(#tactic-\($0):checked) .record:not(.tactic-\($0)){display:none}"
    }
    var html = HTMLWriter(title: "advise: scored messages", style: reportStyle, rules: rules)
    let shown = report.riskiest
    writeOverview(shown: shown.count, into: &html)
    if !shown.isEmpty {
      writeChoices(into: &html)
      html.element("main", ["class": "records"]) { html in
        for record in shown { write(record, into: &html) }
      }
    }
    return html.finished()
  }

  /// Labels that occur, most frequent first.
  private var occurring: [Int] {
    report.labels.indices.filter { report.labels[$0] > 0 }
      .sorted { (report.labels[$1], $0) < (report.labels[$0], $1) }
  }

  private func label(_ column: Int) -> String { report.columns[column].label }

  // MARK: - Overview

  private func writeOverview(shown: Int, into html: inout HTMLWriter) {
    html.element("h1", text: "Scored messages")
    let verdicts = [Verdict.scam, .unsure, .clear].map { "\(report.verdicts[$0] ?? 0) \($0.name)" }
    let refused = report.refused == 0 ? "" : "; \(report.refused) could not be read"
    html.element("p", text: "\(report.records) records: \(verdicts.joined(separator: ", "))\(refused).")
    if shown < report.records - report.refused {
      html.element(
        "p", ["class": "note"],
        text: "Only the \(shown) riskiest are shown below (--report-limit); the pictures count all.")
    }
    html.element("section", ["class": "charts"]) { html in
      if !occurring.isEmpty {
        writeFigure("Records with each tactic", into: &html) { title, html in
          BarChart(title: title, rows: occurring.map { (label($0), report.labels[$0]) }).write(into: &html)
        }
      }
      writeFigure("Records by risk", into: &html) { title, html in
        Histogram(title: title, counts: report.risks).write(into: &html)
      }
    }
  }

  private func writeFigure(
    _ title: String, into html: inout HTMLWriter, _ content: (String, inout HTMLWriter) -> Void
  ) {
    html.element("figure") { html in
      html.element("figcaption", text: title)
      content(title, &html)
    }
  }

  // MARK: - Choices

  private func writeChoices(into html: inout HTMLWriter) {
    html.element("form", ["class": "choices"]) { html in
      writeChoice(
        "Order", name: "order", [("risk", "riskiest first"), ("input", "as in the input")], into: &html)
      writeChoice(
        "Verdict", name: "verdict",
        [("any", "all")] + [Verdict.scam, .unsure, .clear].map { ($0.name, $0.name) }, into: &html)
      writeChoice(
        "Tactic", name: "tactic", [("any", "all")] + occurring.map { ("\($0)", label($0)) }, into: &html)
    }
  }

  /// Buttons of which one is pressed, the first to begin with. `id`s are `NAME-VALUE`.
  private func writeChoice(
    _ title: String, name: String, _ values: [(value: String, label: String)], into html: inout HTMLWriter
  ) {
    html.element("fieldset") { html in
      html.element("legend", text: title)
      for (index, value) in values.enumerated() {
        html.element("label") { html in
          let id = "\(name)-\(value.value)"
          if index == 0 {
            html.void("input", ["type": "radio", "name": name, "id": id, "checked": ""])
          } else {
            html.void("input", ["type": "radio", "name": name, "id": id])
          }
          html.text(printable(value.label, limit: 60))
        }
      }
    }
  }

  // MARK: - Records

  private func write(_ record: ScoreReport.Shown, into html: inout HTMLWriter) {
    let entry = record.entry
    let classes = ["record", entry.verdict.name] + entry.signals.map { "tactic-\($0.column)" }
    html.element(
      "details", ["class": classes.joined(separator: " "), "style": "--place:\(record.place)"]
    ) { html in
      html.element("summary") { html in
        html.element("span", ["class": "verdict"], text: entry.verdict.name)
        html.text(" \(percent(entry.risk)) ")
        html.element("bdi", ["class": "id"], text: printable(entry.id, limit: 80))
        html.text(" ")
        let names = entry.signals.map { printable(label($0.column), limit: 60) }
        html.element("span", ["class": "tactics"], text: names.joined(separator: ", "))
      }
      html.element("p", ["class": "place"], text: "\(printable(record.path)), line \(entry.line)")
      if let action = entry.action { html.element("p", text: "Advice: \(action).") }
      writeSignals(entry, into: &html)
      writeTimeline(entry, into: &html)
      for message in entry.messages.indices { writeMessage(message, of: entry, into: &html) }
      if entry.isCut { html.element("p", ["class": "note"], text: "The rest is not shown.") }
    }
    html.newLine()
  }

  private func writeSignals(_ entry: ReportEntry, into html: inout HTMLWriter) {
    guard !entry.signals.isEmpty else { return }
    html.element("ul") { html in
      for signal in entry.signals {
        html.element("li") { html in
          html.text("\(printable(label(signal.column), limit: 60)), \(percent(signal.probability))")
          for (index, quote) in signal.quotes.enumerated() {
            html.text(index == 0 ? ": " : ", ")
            html.element("q", text: quote)
          }
        }
      }
    }
  }

  /// The tactics of each of the seller's messages by itself, where there are several.
  private func writeTimeline(_ entry: ReportEntry, into html: inout HTMLWriter) {
    guard entry.messages.count > 1 else { return }
    var places: [Int: [Int]] = [:]
    var memory = scorer.memory(places: 64)
    for (place, message) in entry.messages.enumerated() where message.role == .seller {
      for signal in scorer.score([(0, message.text)], &memory).signals {
        places[signal.column, default: []].append(place)
      }
    }
    guard !places.isEmpty else { return }
    writeFigure("Tactics, message by message", into: &html) { title, html in
      let rows = places.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }
      Timeline(
        title: title, length: entry.messages.count, rows: rows.map { (label($0.key), $0.value) }
      ).write(into: &html)
    }
  }

  private func writeMessage(_ index: Int, of entry: ReportEntry, into html: inout HTMLWriter) {
    let message = entry.messages[index]
    html.element("div", ["class": "message \(name(message.role))"]) { html in
      html.element("span", ["class": "role"], text: "\(index + 1) \(name(message.role))")
      html.element("bdi") { html in
        for stretch in entry.stretches(of: index) {
          let words = String(decoding: message.text[stretch.range], as: UTF8.self)
          if stretch.columns.isEmpty {
            html.lines(words)
          } else {
            let names = stretch.columns.map(label).joined(separator: ", ")
            html.element("mark", ["title": names]) { $0.lines(words) }
          }
        }
      }
    }
  }

  private func name(_ role: Role) -> String {
    switch role {
    case .seller: "seller"
    case .buyer: "buyer"
    case .platform: "platform"
    case .unknown: "unknown"
    }
  }

  private func percent(_ probability: Double) -> String { "\(Int((probability * 100).rounded())) %" }
}

private let reportStyle: StaticString = """
  :root{color-scheme:light dark;--line:#8886;--bar:#3a6ea5;--scam:#b3261e;--unsure:#8a6100;--clear:#2e6b34}
  @media (prefers-color-scheme:dark){:root{--bar:#7fb0e6;--scam:#ff8a80;--unsure:#ffca6b;--clear:#8fd694}}
  body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem}
  h1{font-size:1.4rem}.note,.place,.role{opacity:.75;font-size:.875rem}
  .charts{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0 0 1rem;min-width:0}
  figcaption{font-weight:600}svg{max-width:100%;height:auto}
  svg text{font-size:13px;fill:currentColor}svg .end{text-anchor:end}svg .middle{text-anchor:middle}
  svg rect,svg circle{fill:var(--bar)}svg line{stroke:var(--line)}
  fieldset{border:1px solid var(--line);margin:0 0 .5rem;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
  .records{display:flex;flex-direction:column;margin-top:1rem}
  .record{border-top:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
  .id{font-family:ui-monospace,monospace}
  .verdict{display:inline-block;min-width:4.5rem;font-weight:700}
  .scam .verdict{color:var(--scam)}.unsure .verdict{color:var(--unsure)}.clear .verdict{color:var(--clear)}
  .message{border-left:3px solid var(--line);margin:.5rem 0;padding:.1rem .7rem}
  .message.seller{border-color:var(--bar)}.message bdi{white-space:pre-wrap;overflow-wrap:anywhere;display:block}
  li{overflow-wrap:anywhere}mark{background:#ffe08a;color:#000}
  body:has(#order-input:checked) .record{order:var(--place)}
  body:has(#verdict-scam:checked) .record:not(.scam),body:has(#verdict-unsure:checked) .record:not(.unsure),
  body:has(#verdict-clear:checked) .record:not(.clear){display:none}
  @media print{.choices{display:none}}

  """
