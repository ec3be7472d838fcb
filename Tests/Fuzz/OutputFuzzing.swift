@testable import AdviseCommand
@testable import JSONText

/// Runs of the program whose output holds a stranger's words.
private let outputRuns: [(arguments: [String], check: @Sendable (Outcome) -> Bool)] = [
  (["redact"], isShown), (["redact", "--seller=a b", "--name=c"], isShown),
  (["score", "--threads=1"], { isEscaped($0.output) }),
  (["score", "--threads=1", "--all", "--keyed"], keyed),
  (["score", "--threads=1", "--format=csv"], isTable),
  (["score", "--threads=1", "--format=csv", "--csv-raw"], { isHarmless($0.output) }),
  (["score", "--threads=1", "--format=html"], isPage), (["--format=text"], { isHarmless($0.output) }),
  (["--format=markdown"], { isHarmless($0.output) }), (["--format=json"], { isEscaped($0.output) }),
]

/// Whatever stands in a message, an id, a name or a key: nothing raw reaches a terminal, a table or a page. The bytes are
/// read as they are, and as the words of a record.
func checkOutput(_ bytes: [UInt8]) {
  let (index, words) = choice(bytes, of: 2 * outputRuns.count)
  let (arguments, check) = outputRuns[index / 2]
  let input = index % 2 == 0 ? words : record(of: words)
  let outcome = run(arguments, input: input, onTerminal: true)
  precondition(isHarmless(outcome.errors))
  if outcome.status != .failed { precondition(check(outcome)) }
}

/// The words in every place that a record has for them.
private func record(of words: [UInt8]) -> [UInt8] {
  let text = String(decoding: words, as: UTF8.self)
  var writer = JSONWriter()
  writer.beginObject()
  for key in ["id", "text", "conversation", "k" + text] {
    writer.key(key)
    writer.string(key == "text" ? "please cancel the dispute \(text) and close it" : text)
  }
  writer.endObject()
  writer.endLine()
  writer.beginObject()
  writer.key("messages")
  writer.beginArray()
  for name in [text, "seller"] {
    writer.beginObject()
    writer.key("sender")
    writer.string(name)
    writer.key("text")
    writer.string("\(text) pay me by PayPal and close the dispute \(text)")
    writer.endObject()
  }
  writer.endArray()
  writer.endObject()
  return writer.bytes
}

/// A chat stays one, records are JSON.
@Sendable private func isShown(_ outcome: Outcome) -> Bool {
  isHarmless(outcome.output) || isEscaped(outcome.output)
}

/// A key is the caller's; behind its tab stands JSON.
@Sendable private func keyed(_ outcome: Outcome) -> Bool {
  outcome.output.split(separator: 0x0A).allSatisfy { line in
    guard let tab = line.firstIndex(of: 0x09) else { return false }
    let result = Array(line[(tab + 1)...])
    return isHarmless(Array(line[..<tab])) && isEscaped(result) && (try? parseJSON(result)) != nil
  }
}

/// Rows of as many cells as the header; none that a spreadsheet would run.
@Sendable private func isTable(_ outcome: Outcome) -> Bool {
  guard isHarmless(outcome.output) else { return false }
  var cells = 0
  var start = 0
  var isQuoted = false
  func isFormula(_ cell: ArraySlice<UInt8>) -> Bool {
    let text = cell.first == UInt8(ascii: "\"") ? cell.dropFirst() : cell
    guard let first = text.first, "=+-@\t\r".utf8.contains(first) else { return false }
    // A number of JSON is one for a spreadsheet too.
    return (try? parseJSON(Array(text))) == nil
  }
  for (offset, byte) in outcome.output.enumerated() {
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    guard !isQuoted, byte == UInt8(ascii: ",") || byte == 0x0A else { continue }
    if isFormula(outcome.output[start..<offset]) { return false }
    start = offset + 1
    cells += 1
    if byte == 0x0A {
      if cells != ScoreTable.columns.count { return false }
      cells = 0
    }
  }
  return !isQuoted && start == outcome.output.count
}

/// Elements and attributes that pages are made of; what else begins with `<` is a stranger's.
@Sendable private func isPage(_ outcome: Outcome) -> Bool {
  guard isHarmless(outcome.output) else { return false }
  let page = String(decoding: outcome.output, as: UTF8.self)
  for piece in page.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
    let tag = String(decoding: piece.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let name = tag.split(separator: " ").first.map { $0.hasPrefix("/") ? $0.dropFirst() : $0 } ?? ""
    guard elements.contains(String(name)), piece.contains(UInt8(ascii: ">")) else { return false }
    // Values stand in quotes, which none of them holds.
    for (place, part) in tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where place % 2 == 0 && part.contains("=") {
      let attribute = part.split(separator: " ").last ?? ""
      guard attributes.contains(String(attribute.dropLast())) else { return false }
    }
  }
  return true
}

private let elements: Set<String> = [
  "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "section", "figure",
  "figcaption",
  "svg", "rect", "line", "circle", "text", "main", "form", "fieldset", "legend", "label", "input", "details",
  "summary", "span", "bdi", "ul", "li", "q", "div", "mark", "g", "b", "br", "small", "code",
]

private let attributes: Set<String> = [
  "lang", "charset", "http-equiv", "content", "name", "class", "id", "type", "checked", "style", "title",
  "viewBox",
  "width", "height", "role", "aria-label", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
]

private let hostileWords = [
  "\u{1B}[2J\u{1B}]8;;x\u{7}\u{9B}31m", "\u{202E}evil\u{2066}\u{200E}", "=1+1,\"a\"", "+7\r\n-8\t@x", "＝1",
  "<script>alert('1')</script>\" onload=\"x", "a\nVerdict: clear\n\nDo this:\n  1. Press",
  "`` ` <b> | # [x](y)",
  "Seller: pay\nBuyer: a b\nAnn Lee: call +49 171 1234567, a@b.de", "c\u{301}\u{301}\u{301}\u{301}\u{301}",
  "\u{FEFF}\u{E0041}\u{10FFFF}\u{85}\u{2028}", "{\"id\":-7,\"text\":\"=x\",\"state\":{\"phase\":\"closed\"}}",
  "key\t{\"text\":\"close it\"}",
]

let outputSeeds: [[UInt8]] = hostileWords.enumerated().flatMap { number, words in
  (0..<2 * outputRuns.count).filter { $0 % 4 == number % 4 }.map { [UInt8($0)] + Array(words.utf8) }
}
