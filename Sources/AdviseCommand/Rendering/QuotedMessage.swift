import Training

/// A message quoted in a report, with what was said of it.
struct QuotedMessage {
  let scores: [Double]
  let id: String
  /// File and line; empty: unknown.
  let place: String
  /// What was expected and found.
  let facts: [(name: String, labels: [String])]
  /// One line of it, safe to show.
  let excerpt: String

  /// Characters of an excerpt, of a name, and of lists of labels.
  static let excerptLength = 160
  static let nameLength = 80
  static let listLength = 400

  init(_ document: LabelledDocument, scores: [Double], facts: [(name: String, labels: [String])]) {
    self.scores = scores
    id = document.id
    place = document.place
    self.facts = facts
    excerpt = printable(String(decoding: document.text, as: UTF8.self), limit: QuotedMessage.excerptLength)
  }

  private var score: String { scores.map { share($0) }.joined(separator: " / ") }

  private var told: String {
    let list = facts.map { "\($0.name) \($0.labels.isEmpty ? "–" : $0.labels.joined(separator: ", "))" }
    return printable(list.joined(separator: "; "), limit: QuotedMessage.listLength)
  }

  var text: String {
    let margin = String(repeating: " ", count: score.count + 4)
    let name = printable(id, limit: QuotedMessage.nameLength)
    let head = place.isEmpty || id == place ? name : "\(name)  \(printable(place))"
    return "  \(score)  \(head)\n\(margin)\(told)\n\(margin)\(excerpt)\n"
  }

  var markdown: String {
    "- \(score) \(quotation(id, limit: QuotedMessage.nameLength)): \(AdviseCommand.markdown(told))  \n"
      + "  \(quotation(excerpt, limit: .max))\n"
  }

  func write(into page: inout HTMLWriter) {
    page.begin("li")
    page.element("b", text: score)
    page.text(" ")
    page.element("code", text: printable(id, limit: QuotedMessage.nameLength))
    if !place.isEmpty && id != place {
      page.text(" ")
      page.element("small", text: place)
    }
    page.void("br")
    page.element("small", text: told)
    page.void("br")
    page.element("bdi", text: excerpt)
    page.end()
    page.newLine()
  }
}
