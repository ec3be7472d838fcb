/// A table of measurements: as aligned text, Markdown or HTML. Its cells may hold anybody's words.
struct Table {
  /// Titles of the columns.
  let columns: [String]
  let rows: [[String]]
  /// Leading columns that hold names, set to the left; the others hold numbers.
  var names = 1

  /// Longest cell in text, in characters.
  static let widest = 60

  /// A line for each row; columns as wide as they must be.
  var text: String {
    let lines = ([columns] + rows).map { $0.map { printable($0, limit: Table.widest) } }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        if column > 0 { line += "  " }
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        line += column < names ? cell + gap : gap + cell
      }
      return String(line.trimmingSuffix(" ")) + "\n"
    }.joined()
  }

  var markdown: String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    return line(columns.map(AdviseCommand.markdown))
      + line(columns.indices.map { $0 < names ? "---" : "---:" })
      + rows.map { line($0.map { AdviseCommand.markdown(printable($0, limit: Table.widest)) }) }.joined()
  }

  func write(into page: inout HTMLWriter) {
    page.begin("table")
    page.begin("thead")
    write(columns, "th", into: &page)
    page.end()
    page.begin("tbody")
    for row in rows { write(row, "td", into: &page) }
    page.end()
    page.end()
    page.newLine()
  }

  private func write(_ cells: [String], _ element: StaticString, into page: inout HTMLWriter) {
    page.begin("tr")
    for (column, cell) in cells.enumerated() {
      page.element(element, ["class": column < names ? "name" : "number"], text: cell)
    }
    page.end()
    page.newLine()
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    self[..<(lastIndex { $0 != character }.map(index(after:)) ?? startIndex)]
  }
}
