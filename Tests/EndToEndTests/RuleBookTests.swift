import DisputeAdvice
import Foundation
import JSONText
import Testing

@testable import AdviseCommand

/// `advise rules`: every table, in every form.
@Suite struct RuleBookTests {
  @Test func jsonListsEveryRowOfEveryTable() throws {
    let outcome = run(["rules", "--format=json"])
    #expect(outcome.status == .done)
    #expect(outcome.lines.count == 1)
    let json = try object(outcome.text)
    #expect(json["schema"] as? Int == 1)
    func names(_ table: String, _ column: String) throws -> [String] {
      try #require(json[table] as? [[String: Any]]).map { row in
        (row[column] as? [String])?.joined(separator: " ") ?? row[column] as? String ?? "?"
      }
    }
    #expect(try names("rules", "rule") == listRules().map(\.id.rawValue))
    #expect(try names("rules", "action") == listRules().map { $0.action?.name ?? "" })
    #expect(try names("rules", "when") == listRules().map(\.condition))
    #expect(try names("rules", "text") == listRules().map(\.text))
    #expect(
      try names("rules", "steps") == listRules().map { $0.steps.map(\.rawValue).joined(separator: " ") })
    #expect(try names("rules", "sources").allSatisfy { $0.hasPrefix("S") })
    #expect(try names("guards", "guard") == listGuards().map(\.id.rawValue))
    #expect(try names("policy", "name") == Policy.rows.map(\.name))
    let values = try #require(json["policy"] as? [[String: Any]]).map { $0["value"] as? Int }
    #expect(values == Policy.rows.map(\.value))
    #expect(try names("situations", "situation") == listSituations().map(\.situation))
    #expect(try names("situations", "example").allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: ["text", "markdown"])
  func everyRowIsPrintedOnce(_ format: String) {
    let outcome = run(["rules", "--format", format])
    #expect(outcome.status == .done)
    let names = listRules().map(\.id.rawValue) + listGuards().map(\.id.rawValue) + Policy.rows.map(\.name)
    for name in names {
      let heads = outcome.lines.filter { format == "text" ? $0 == name : $0.hasPrefix("| `\(name)` |") }
      #expect(heads.count == 1, "\(name)")
    }
    if format == "text" { #expect(outcome.lines.allSatisfy { $0.count <= 100 }) }
  }

  @Test func showsTheNumbersOfAPolicyFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("p.json", "{\"asOf\":\"2024-05\",\"evidenceDays\":4}")
    let json = try object(run(["rules", "--format=json", "--policy", file]).text)
    let rows = try #require(json["policy"] as? [[String: Any]])
    #expect(rows.first { $0["name"] as? [String] == ["evidenceDays"] }?["value"] as? Int == 4)
    #expect(run(["rules", "--policy", file]).text.contains("as of: 2024-05"))
  }

  @Test func textIsTheDefault() { #expect(run(["rules"]).output == run(["rules", "--format=text"]).output) }

  /// Each table has as many cells in every line.
  @Test func markdownTablesAreWhole() {
    var columns = 0
    for line in run(["rules", "--format=markdown"]).lines {
      guard line.hasPrefix("|") else {
        columns = 0
        continue
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      if columns > 0 { #expect(cells == columns, "\(line)") }
      columns = cells
    }
  }

  @Test func readsNoInput() throws {
    try CommandRow("a file", ["rules", "x.txt"], status: .failed, errors: ["advise: rules reads no input\n"])
      .check()
  }
}
