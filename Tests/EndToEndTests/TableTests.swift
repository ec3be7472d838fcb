import Testing

@testable import AdviseCommand

@Suite struct TableTests {
  private let table = Table(
    columns: ["name", "taken for", "n"], rows: [["a", "long one", "12"], ["b|c\u{1B}", "", "7"]], names: 2)

  @Test func textIsAligned() {
    #expect(
      table.text == """
        name         taken for   n
        a            long one   12
        b|c[U+001B]              7

        """)
  }

  @Test func markdownIsEscaped() {
    #expect(
      table.markdown == """
        | name | taken for | n |
        | --- | --- | ---: |
        | a | long one | 12 |
        | b\\|c\\[U+001B\\] |  | 7 |

        """)
  }

  @Test func longCellsAreCut() {
    let lines = Table(columns: ["x", "n"], rows: [[String(repeating: "y", count: 5000), "1"]]).text
    #expect(lines.split(separator: "\n").allSatisfy { $0.count < 70 })
  }

  @Test(
    arguments: [
      (0, 3, "0.000"), (1, 3, "1.000"), (0.12345, 4, "0.1235"), (-0.0004, 3, "0.000"), (-0.25, 1, "-0.3"),
      (12.96, 1, "13.0"), (nil, 3, "–"), (.nan, 3, "–"), (.infinity, 3, "–"), (0.0005, 3, "0.001"),
    ] as [(Double?, Int, String)]) func measures(_ value: Double?, _ decimals: Int, _ text: String)
  {
    #expect(share(value, decimals: decimals) == text)
  }
}
