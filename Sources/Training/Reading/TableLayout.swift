package import Conversations

/// What the columns of a table hold, by the names in its header row (``ColumnMeaning``).
package struct TableLayout: Sendable {
  package let separator: UInt8
  /// Of the header.
  private let width: Int
  private let columns: [ColumnMeaning: Int]

  /// The separator under which the header has a column of text: the one that gives most known columns.
  static func separator(_ header: Span<UInt8>) -> UInt8? {
    var best: (separator: UInt8, known: Int)?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var cursor = RowCursor(separator: separator)
      guard let row = cursor.next(header) else { continue }
      let known = columns(row.cells)
      if known[.text] != nil, row.cells.count > 1, known.count > best?.known ?? 0 {
        best = (separator, known.count)
      }
    }
    return best?.separator
  }

  /// `header`: the first row, without a byte-order mark.
  package init(_ format: CorpusFormat, header: Span<UInt8>) throws(CorpusProblem) {
    separator = format == .tsv ? 0x09 : TableLayout.separator(header) ?? UInt8(ascii: ",")
    var cursor = RowCursor(separator: separator)
    let cells = cursor.next(header)?.cells ?? []
    columns = TableLayout.columns(cells)
    width = cells.count
    for meaning in [ColumnMeaning.text, .labels] where columns[meaning] == nil {
      throw .noColumn(meaning.name, columns: cells.map { String(decoding: $0, as: UTF8.self) })
    }
    // Of two columns of one name nobody can say which is meant.
    let names = cells.map { String(decoding: $0, as: UTF8.self).lowercased() }
    for (place, name) in names.enumerated()
    where ColumnMeaning(heading: name) != nil && names[..<place].contains(name) {
      throw .columnTwice(name)
    }
  }

  /// The first column of each meaning.
  private static func columns(_ cells: [[UInt8]]) -> [ColumnMeaning: Int] {
    var columns: [ColumnMeaning: Int] = [:]
    for (place, cell) in cells.enumerated() {
      if let meaning = ColumnMeaning(heading: String(decoding: cell, as: UTF8.self)), columns[meaning] == nil
      {
        columns[meaning] = place
      }
    }
    return columns
  }

  /// Where the last row that ends within the bytes ends, behind its line break; 0 if none does. O(bytes).
  package func endOfRows(_ bytes: Span<UInt8>) -> Int {
    var end = 0
    var isCellStart = true
    var isQuoted = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\""), isCellStart || isQuoted {
        // A doubled quote closes the cell and opens it again.
        isQuoted.toggle()
        isCellStart = !isQuoted
      } else if !isQuoted {
        isCellStart = byte == separator || byte == 0x0A
        if byte == 0x0A { end = index + 1 }
      }
    }
    return end
  }

  /// The documents of a row, which is written in `bytes`: none for what another than the seller wrote, nor for an empty
  /// line.
  package func documents(
    _ row: RowCursor.Row, _ bytes: Span<UInt8>, place: String
  ) throws(CorpusProblem) -> [LabelledDocument] {
    if row.cells.count == 1, row.cells[0].isEmpty { return [] }
    guard bytes.count <= CorpusReading.maximumLine else { throw .tooLong(limit: CorpusReading.maximumLine) }
    if row.isOpen || row.hasLooseQuote { throw .openQuote }
    if row.hasTextBehindQuote { throw .textBehindQuote }
    // Spreadsheets fill rows up with empty cells; words in them would be lost.
    guard row.cells.dropFirst(width).allSatisfy(\.isEmpty) else {
      throw .longRow(cells: row.cells.count, columns: width)
    }
    func cell(_ meaning: ColumnMeaning) -> [UInt8]? {
      guard let column = columns[meaning], column < row.cells.count else { return nil }
      return row.cells[column]
    }
    func name(_ meaning: ColumnMeaning) -> String? {
      cell(meaning).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }
    guard let text = cell(.text), let list = cell(.labels) else {
      throw .shortRow(cells: row.cells.count, needed: max(columns[.text] ?? 0, columns[.labels] ?? 0) + 1)
    }
    let labels = list.split(separator: UInt8(ascii: ";")).map { part in
      String(decoding: part.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
    }.filter { !$0.isEmpty }
    // Never the place: the same rows give the same model, whichever files they stand in.
    let own = CorpusReading.group(of: text.span)
    return CorpusReading.documents(
      text, sender: name(.role) ?? name(.speaker), labels: try CorpusReading.checked(labels),
      group: name(.conversation) ?? name(.id) ?? own, id: name(.id) ?? place, place: place)
  }
}
