import JSONText

/// A table that prints itself: as text for reading, as JSON, and as Markdown for the README.
struct Listing {
  enum Cell {
    case text(String)
    case number(Int)
    /// Identifiers; an empty list says that there are none.
    case names([String])
  }

  struct Column {
    /// The member of a row in JSON.
    let key: String
    let title: String
  }

  /// The member of the whole in JSON.
  let key: String
  let title: String
  /// How to read the table.
  let note: String
  /// The first column names the row.
  let columns: [Column]
  let rows: [[Cell]]
}

extension Listing {
  /// One block a row: its name, then a line for each cell that is not empty.
  func text(width: Int) -> String {
    var text = "\(title)\n\n\(wrapped(note, indent: 0, width: width))\n"
    let margin = (columns.dropFirst().map(\.title.count).max() ?? 0) + 4
    for row in rows {
      text += "\n\(row.first.map(\.words) ?? "")\n"
      for (column, cell) in zip(columns, row).dropFirst() where !cell.words.isEmpty {
        let gap = String(repeating: " ", count: margin - 2 - column.title.count)
        text += "  \(column.title)\(gap)\(wrapped(cell.words, indent: margin, width: width))\n"
      }
    }
    return text
  }

  /// A heading, the note, and a table of the pipe kind.
  func markdown(level: Int) -> String {
    var text = "\(String(repeating: "#", count: level)) \(title)\n\n\(note)\n\n"
    text += line(columns.map(\.title)) + line(columns.map { _ in "---" })
    for row in rows { text += line(row.map(\.markdown)) }
    return text
  }

  private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  /// The member `key`: an array of objects.
  func write(into writer: inout JSONWriter) {
    writer.key(key)
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      for (column, cell) in zip(columns, row) {
        writer.key(column.key)
        switch cell {
        case .text(let text): writer.string(text)
        case .number(let number): writer.integer(number)
        case .names(let names):
          writer.beginArray()
          for name in names { writer.string(name) }
          writer.endArray()
        }
      }
      writer.endObject()
    }
    writer.endArray()
  }
}

extension Listing.Cell {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .names(let names): names.joined(separator: ", ")
    }
  }

  fileprivate var markdown: String {
    switch self {
    case .text(let text): text.isEmpty ? "–" : AdviseCommand.markdown(text)
    case .number(let number): String(number)
    case .names(let names): names.isEmpty ? "–" : names.map { "`\($0)`" }.joined(separator: ", ")
    }
  }
}
