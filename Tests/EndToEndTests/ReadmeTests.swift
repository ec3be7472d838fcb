import DisputeAdvice
import Foundation
import Testing

@testable import AdviseCommand

/// The tables in the README are those of the program. `ADVISE_RECORD=1 swift test --filter ReadmeTests` writes them
/// anew between their marks, and still fails.
@Suite(.serialized) struct ReadmeTests {
  static let file = Examples.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  /// A mark, and what has to stand between `<!-- mark:begin -->` and `<!-- mark:end -->`.
  static let parts: [(mark: String, text: @Sendable () -> String)] = [
    ("rules", { run(["rules", "--format=markdown"]).text }), ("state-keys", { stateKeys }),
  ]

  @Test(arguments: parts.indices)
  func isTheProgramsOwn(_ index: Int) throws {
    let (mark, text) = (Self.parts[index].mark, Self.parts[index].text())
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    guard let begin = readme.range(of: "<!-- \(mark):begin -->\n"),
      let end = readme.range(of: "<!-- \(mark):end -->\n"), begin.upperBound <= end.lowerBound
    else {
      Issue.record("README.md has no marks for \(mark)")
      return
    }
    if ProcessInfo.processInfo.environment["ADVISE_RECORD"] == "1" {
      let changed = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: text)
      try changed.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(mark) in README.md; look at the difference and run the tests again")
    } else {
      #expect(
        readme[begin.upperBound..<end.lowerBound] == text, "ADVISE_RECORD=1 brings README.md up to date")
    }
  }

  /// What the report says of the default model is what `evaluate` says today; the part about disguises takes a minute
  /// and is left out.
  @Test func theReportIsOfThisModel() throws {
    let root = Self.file.deletingLastPathComponent()
    let report = try String(contentsOf: root.appending(path: "Models/evaluation.md"), encoding: .utf8)
    let told = Set(report.split(separator: "\n"))
    let now = run([
      "evaluate", root.appending(path: "Corpus/en/heldout").path, "--model",
      root.appending(path: "Models/default.model").path, "--format=markdown", "--errors=0",
    ])
    #expect(now.status == .done)
    for line in now.text.split(separator: "\n") {
      #expect(told.contains(line), "Models/evaluation.md is old")
    }
  }

  /// The keys of the dispute state, from the advisor's own table.
  static var stateKeys: String {
    func code(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
    var text = "| key | flag | values | meaning |\n| --- | --- | --- | --- |\n"
    for row in StateKey.rows {
      let values =
        switch row.kind {
        case .choice(let names): code(names)
        case .amount: "decimal number ≥ 0"
        case .integer(let range): range.lowerBound < 0 ? "whole number" : "whole number ≥ 0"
        case .yesNo: "`true`, `false` (flag: `yes`, `no`)"
        case .currency: "ISO 4217 code"
        case .buttons: "list of " + code(PageButton.names)
        case .offers: "list of objects with the next four keys (flag: `FROM:KIND:AMOUNT`, repeated)"
        }
      text += "| `\(row.path)` | \(row.flag.map { "`\($0)`" } ?? "–") | \(values) | \(row.meaning) |\n"
    }
    return text
  }
}
