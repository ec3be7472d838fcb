import Foundation
import RiskScoring
import Testing

@testable import AdviseCommand

/// `advise score --format html`: one page that is safe to open.
@Suite struct ReportTests {
  private func page(_ records: [[String: Any]], _ arguments: [String] = []) throws -> String {
    let outcome = run(
      ["score", "--format=html"] + arguments,
      input: try records.map { try record($0) }.joined(separator: "\n"))
    #expect(outcome.status == .done, "\(outcome.errors)")
    return outcome.text
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.components(separatedBy: piece).count - 1
  }

  /// Whether a piece behind a `<` is a tag of the program's own, and plain text behind it.
  private func isOwn(_ piece: String) -> Bool {
    let tag = #/(!DOCTYPE html|/?([a-z0-9]+)((?: [a-zA-Z0-9-]+="[^"<>']*")*))>[^>"']*/#
    guard let match = piece.wholeMatch(of: tag) else {
      return piece.hasPrefix("style>") || piece.hasPrefix("/style>")
    }
    let names = (match.3 ?? "").matches(of: #/ ([a-zA-Z0-9-]+)="/#).map { String($0.1) }
    return names.allSatisfy { !$0.hasPrefix("on") && !["src", "href", "action"].contains($0) }
  }

  /// What a seller may write to reach the reader's browser, in every place where words of others are shown.
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</style><script>x",
    "<!--", "]]>", "javascript:alert(1)", "&lt;script&gt;", "\u{202E}evil\u{202C}", "\u{1B}[2J",
    "\u{0}\u{85}",
    "{{7*7}}", "a" + String(repeating: "\u{0301}", count: 500),
  ]

  @Test(arguments: attacks) func textStaysText(_ attack: String) throws {
    let text = "\(attack) \(Examples.request) \(attack)"
    let page = try page([
      ["id": attack, "text": text],
      ["messages": [["sender": attack, "text": text], ["sender": "buyer", "text": attack]]],
    ])
    #expect(page.components(separatedBy: "<").dropFirst().allSatisfy(isOwn))
    #expect(!page.contains("<script"))
    let hidden = page.unicodeScalars.filter { visibleMark(of: $0) != nil && $0 != "\n" && $0 != "\t" }
    #expect(hidden.isEmpty)
  }

  /// One file: nothing is fetched, nothing runs.
  @Test func standsAlone() throws {
    let page = try page([["text": Examples.request]])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"))
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;"))
    for word in ["<script", "http:", "https:", "url(", "@import", "src=", "href="] {
      #expect(!page.contains(word))
    }
    for name in ["html", "head", "body", "details", "summary", "svg", "figure", "bdi", "mark", "li", "form"] {
      #expect(
        count("<\(name)>", in: page) + count("<\(name) ", in: page) == count("</\(name)>", in: page),
        "\(name)")
    }
  }

  @Test func namesWhatItFound() throws {
    let page = try page([["id": "m1", "text": "Hello. \(Examples.request)"], ["id": "m2", "text": "hello"]])
    #expect(page.contains("<p>2 records: "))
    #expect(page.contains("<bdi class=\"id\">m1</bdi>"))
    #expect(page.contains("<mark title=\"cancel-request\">") || page.contains("title=\"cancel-request, "))
    #expect(page.contains(">cancel-request</text>"), "a bar")
    #expect(!page.contains("Only the"))
  }

  /// The pictures count everything; the page holds the riskiest, however the records come.
  @Test func onlyTheRiskiestAreShown() throws {
    var records: [[String: Any]] = (0..<40).map { ["id": "calm\($0)", "text": "hello"] }
    records.insert(["id": "risky", "text": Examples.request], at: 17)
    let page = try page(records, ["--report-limit=3"])
    #expect(page.contains("<p>41 records: "))
    #expect(page.contains("Only the 3 riskiest are shown below"))
    let shown = page.components(separatedBy: "class=\"id\">").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(shown == ["risky", "calm0", "calm1"])
    #expect(page.contains("style=\"--place:17\""))
    let none = try self.page(records, ["--report-limit=0"])
    #expect(none.contains("<p>41 records: ") && !none.contains("<details"))
  }

  /// A point for each message of the seller's that shows the tactic by itself.
  @Test func conversationsHaveATimeline() throws {
    let request = ["sender": "seller", "text": Examples.request]
    let conversation: [[String: Any]] = [
      ["sender": "seller", "text": "hello"], request, ["sender": "buyer", "text": Examples.request], request,
    ]
    let page = try page([["messages": conversation]])
    #expect(page.contains("<title>message 2</title>") && page.contains("<title>message 4</title>"))
    #expect(!page.contains("<title>message 3</title>"), "the buyer's words raise nothing")
    #expect(!page.contains("<title>message 1</title>"))
  }

  @Test func longTextsAreCut() throws {
    let long = String(repeating: "hello there. ", count: 20_000)
    let page = try page([["text": "\(long) \(Examples.request)"]])
    #expect(page.utf8.count < 40_000)
    #expect(page.contains("The rest is not shown."))
    #expect(page.contains("<q>"), "the evidence is quoted all the same")
  }

  /// Evidence as byte ranges by column, and the stretches of a text of ten bytes.
  static let stretches: [(evidence: [(Int, Range<Int>)], expected: [ReportEntry.Stretch])] = [
    ([], [.init(range: 0..<10, columns: [])]),
    ([(1, 0..<10)], [.init(range: 0..<10, columns: [1])]),
    (
      [(1, 2..<4)],
      [
        .init(range: 0..<2, columns: []), .init(range: 2..<4, columns: [1]),
        .init(range: 4..<10, columns: []),
      ]
    ),
    (
      [(1, 0..<5), (2, 3..<8)],
      [
        .init(range: 0..<3, columns: [1]), .init(range: 3..<5, columns: [1, 2]),
        .init(range: 5..<8, columns: [2]),
        .init(range: 8..<10, columns: []),
      ]
    ),
    ([(1, 8..<99)], [.init(range: 0..<8, columns: []), .init(range: 8..<10, columns: [1])]),
  ]

  @Test(arguments: stretches.indices) func textsAreCutAtEvidence(_ index: Int) {
    let (evidence, expected) = Self.stretches[index]
    #expect(ReportEntry.stretches(of: 10, evidence: evidence) == expected)
  }
}
