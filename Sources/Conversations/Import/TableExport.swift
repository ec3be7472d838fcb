import JSONText

/// What a column of a table holds.
public enum ColumnMeaning: UInt8, CaseIterable, Sendable {
  case text, speaker, role, time, conversation, labels, id

  /// The name for `--map`.
  public var name: String {
    switch self {
    case .text: "text"
    case .speaker: "speaker"
    case .role: "role"
    case .time: "time"
    case .conversation: "conversation"
    case .labels: "labels"
    case .id: "id"
    }
  }

  public init?(name: String) {
    for meaning in ColumnMeaning.allCases where meaning.name.utf8.elementsEqual(name.utf8) {
      self = meaning
      return
    }
    return nil
  }
}

extension ColumnMeaning {
  /// What a column is by its heading; nil for one that is not known.
  package init?(heading: String) {
    guard heading.utf8.count <= 32, let key = nameKey(heading) else { return nil }
    for row in columnNames {
      for known in row.names where known.description.utf8.elementsEqual(key) {
        self = row.meaning
        return
      }
    }
    return nil
  }
}

/// Names of columns that are known, small.
let columnNames: [(meaning: ColumnMeaning, names: [StaticString])] = [
  (.text, ["text", "message", "body", "content", "msg", "comment"]),
  (.speaker, ["from", "sender", "author", "name", "speaker", "sender_name", "user"]),
  (.role, ["role", "side", "party"]),
  (.time, ["time", "date", "datetime", "timestamp", "created_at", "sent_at"]),
  (.conversation, ["conversation", "conversation_id", "thread", "chat", "order_id", "order"]),
  (.labels, ["labels", "label", "tactics"]),
  (.id, ["id", "message_id", "msg_id"]),
]

/// Reads a table of messages with a header row (RFC 4180; commas, semicolons or tabs).
///
/// - Rows that share a conversation are put together; without that column each row is a conversation.
/// - A row of more cells than the table has columns is refused, unless the text is the last: then its cells are put
///   together again. A quote with text behind its end on a later line was never ended: its cell ends with its own line;
///   so does one that goes on to the end of the table, if a row follows that line.
/// - A leading `'` before a character that spreadsheets take for a formula is undone.
/// - Complexity: O(bytes).
struct TableExport: Sendable {
  private let columns: [Int?]
  /// Of all columns, the unknown ones too.
  private let width: Int
  private let order: DateOrder?
  private let separator: UInt8
  /// Where the rows begin in the next piece, and the line there.
  private var start: Int
  private var line: Int
  private var bytesBefore = 0
  private var isSkippingLine = false
  private var threads = Threads()

  init(_ bytes: Span<UInt8>, _ options: ImportOptions) throws(ImportError) {
    var cursor = TableExport.begin(bytes)
    var header: [String] = []
    if let row = cursor.next(bytes) {
      for cell in row.cells { header.append(String(decoding: cell, as: UTF8.self)) }
    }
    var columns = TableExport.columns(header)
    for (meaning, column) in options.columns {
      guard let place = TableExport.place(of: column, in: header) else {
        throw .noSuchColumn(column, columns: header)
      }
      columns[Int(meaning.rawValue)] = place
    }
    guard columns[Int(ColumnMeaning.text.rawValue)] != nil else { throw .noTextColumn(columns: header) }
    self.columns = columns
    width = header.count
    order = options.dateOrder
    separator = cursor.separator
    start = cursor.offset
    line = cursor.line
  }

  mutating func read(
    _ bytes: Span<UInt8>, _ behind: Continuation, _ builder: inout ImportBuilder
  ) -> Int {
    if isSkippingLine {
      let end = bytes.firstOffset(of: 0x0A, in: start..<bytes.count)
      isSkippingLine = end == bytes.count
      start = min(end + 1, bytes.count)
      if !isSkippingLine { line += 1 }
    }
    var behind = behind
    var cursor = RowCursor(separator: separator, offset: start, line: line)
    while true {
      let begin = cursor
      guard var row = cursor.next(bytes) else { break }
      if row.isOpen, behind == .ended, let (only, rest) = rowWithoutRest(begin, bytes) {
        (row, cursor) = (only, rest)
      }
      // The end of a row that goes on, or whose CR may have an LF, is yet to come.
      let isWhole = cursor.offset < bytes.count || (!row.isOpen && bytes[bytes.count - 1] == 0x0A)
      guard isWhole || behind == .ended else {
        cursor = begin
        if behind == .more { break }
        passLine(bytes, &cursor, &builder)
        behind = .more
        continue
      }
      add(row, &builder)
    }
    bytesBefore += cursor.offset
    (start, line) = (0, cursor.line)
    if behind == .ended { threads.end(&builder) }
    return cursor.offset
  }

  /// The row whose last quote does not end, as its line alone, and where the next begins; nil where none does.
  private func rowWithoutRest(
    _ begin: RowCursor, _ bytes: Span<UInt8>
  ) -> (row: RowCursor.Row, rest: RowCursor)? {
    var cursor = begin
    cursor.cutsOpenQuotes = true
    guard let row = cursor.next(bytes) else { return nil }
    cursor.cutsOpenQuotes = false
    var rest = cursor
    guard width > 1, let next = rest.next(bytes), next.cells.count == width else { return nil }
    return (row, cursor)
  }

  /// Gives a row up: a quote that does not end must not take all further rows with it.
  private mutating func passLine(
    _ bytes: Span<UInt8>, _ cursor: inout RowCursor, _ builder: inout ImportBuilder
  ) {
    builder.refuse(.tooLong(limit: builder.options.longestRecord), line: cursor.line)
    let end = bytes.firstOffset(of: 0x0A, in: cursor.offset..<bytes.count)
    isSkippingLine = end == bytes.count
    cursor = RowCursor(
      separator: separator, offset: min(end + 1, bytes.count),
      line: cursor.line + (isSkippingLine ? 0 : 1))
  }

  private mutating func add(_ row: RowCursor.Row, _ builder: inout ImportBuilder) {
    if row.cells.count == 1, row.cells[0].isEmpty { return }
    if row.isOpen || row.hasLooseQuote { builder.log.repair(.openQuote, line: row.line) }
    if row.hasTextBehindQuote { builder.log.repair(.textBehindQuote, line: row.line) }
    guard var text = cell(.text, row) else {
      builder.refuse(.shortRow, line: row.line, id: idBeforeText(row))
      return
    }
    let surplus = row.cells.dropFirst(width)
    if surplus.contains(where: { !$0.isEmpty }) {
      guard columns[Int(ColumnMeaning.text.rawValue)] == width - 1 else {
        builder.refuse(.longRow, line: row.line, id: idBeforeText(row))
        return
      }
      builder.log.repair(.cutText, line: row.line)
      for cell in surplus { text += [separator] + cell }
    }
    var draft = MessageDraft(
      text: withoutFormulaGuard(text), offset: bytesBefore + row.offset, line: row.line)
    draft.id = written(cell(.id, row))
    draft.time = written(cell(.time, row)).map { isoTime($0, order: order) }
    draft.speaker = written(cell(.speaker, row))
    draft.role = written(cell(.role, row)).flatMap(role(ofSpeaker:))
    if let speaker = draft.speaker { draft.party = Array(speaker.utf8) }
    if columns[Int(ColumnMeaning.labels.rawValue)] != nil {
      let labels = cell(.labels, row) ?? []
      draft.labels = labels.split(separator: UInt8(ascii: ";")).map { part in
        string(part.span, trimmed(part.span, 0..<part.count))
      }
    }
    let thread = builder.options.joinsMessages ? written(cell(.conversation, row)) : nil
    threads.add(draft, thread: thread, id: draft.id, to: &builder)
  }

  /// The id of a row that is refused: behind its text no cell is where it should be.
  private func idBeforeText(_ row: RowCursor.Row) -> String? {
    guard let id = columns[Int(ColumnMeaning.id.rawValue)],
      let text = columns[Int(ColumnMeaning.text.rawValue)], id < text
    else { return nil }
    return written(cell(.id, row))
  }

  /// How many columns of the first row have a known name, the text's among them; 0 without one. For detection.
  static func knownColumns(_ bytes: Span<UInt8>) -> Int {
    var cursor = begin(bytes)
    guard let row = cursor.next(bytes) else { return 0 }
    let columns = columns(row.cells.map { String(decoding: $0, as: UTF8.self) })
    guard columns[Int(ColumnMeaning.text.rawValue)] != nil else { return 0 }
    return columns.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
  }

  /// The cell, if the table has the column and the row reaches it.
  private func cell(_ meaning: ColumnMeaning, _ row: RowCursor.Row) -> [UInt8]? {
    guard let column = columns[Int(meaning.rawValue)], column < row.cells.count else { return nil }
    return row.cells[column]
  }

  /// nil for an empty cell.
  private func written(_ cell: [UInt8]?) -> String? {
    guard let cell, !cell.isEmpty else { return nil }
    return String(decoding: cell, as: UTF8.self)
  }

  private func withoutFormulaGuard(_ cell: [UInt8]) -> [UInt8] {
    guard cell.count > 1, cell[0] == UInt8(ascii: "'") else { return cell }
    switch cell[1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return Array(cell[1...])
    case 0xEF where cell.count > 3 && cell[2] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(cell[3]):
      return Array(cell[1...])  // the full-width ones
    default: return cell
    }
  }

  /// Where the row with the names stands: behind white lines and the `sep=;` that spreadsheets write. Else its separator
  /// is that with which it has most columns of known names, else most columns.
  private static func begin(_ bytes: Span<UInt8>) -> RowCursor {
    var offset = 0
    var number = 1
    var separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    while offset < bytes.count {
      let line = Line(bytes, from: offset)
      let first = firstText(bytes, line.start, line.end)
      let isDeclaration =
        line.end - first == 5 && nameKey(bytes, first..<first + 4).elementsEqual("sep=".utf8)
      guard first == line.end || isDeclaration else { break }
      if isDeclaration { separators = [bytes[line.end - 1]] }
      offset = line.next
      number += 1
    }
    var best = RowCursor(separator: separators[0], offset: offset, line: number)
    var bestScore = -1
    for separator in separators {
      let begin = RowCursor(separator: separator, offset: offset, line: number)
      var cursor = begin
      guard let row = cursor.next(bytes) else { continue }
      let known = columns(row.cells.map { String(decoding: $0, as: UTF8.self) })
      let score = known.reduce(0) { $0 + ($1 == nil ? 0 : 1) } << 21 + min(row.cells.count, 1 << 20)
      if score > bestScore { (best, bestScore) = (begin, score) }
    }
    return best
  }

  /// The place of the first column of each meaning.
  private static func columns(_ header: [String]) -> [Int?] {
    var columns: [Int?] = ColumnMeaning.allCases.map { _ in nil }
    for (place, name) in header.enumerated() {
      guard let meaning = ColumnMeaning(heading: name) else { continue }
      if columns[Int(meaning.rawValue)] == nil { columns[Int(meaning.rawValue)] = place }
    }
    return columns
  }

  /// A column by its name, else by its number from 1.
  private static func place(of column: String, in header: [String]) -> Int? {
    let key = nameKey(column)
    for (place, name) in header.enumerated() where nameKey(name) == key && key != nil { return place }
    guard let number = Int(column), number >= 1, number <= header.count else { return nil }
    return number - 1
  }
}

/// Cuts a table into rows.
package struct RowCursor {
  package struct Row {
    package fileprivate(set) var cells: [[UInt8]] = []
    package let line: Int
    package let offset: Int
    /// A quoted cell goes on to the end of the table.
    package fileprivate(set) var isOpen = false
    /// A quote that does not end was taken for a letter.
    package fileprivate(set) var hasLooseQuote = false
    package fileprivate(set) var hasTextBehindQuote = false
  }

  fileprivate let separator: UInt8
  /// A quote that goes on to the end of the bytes is a letter.
  fileprivate var cutsOpenQuotes = false
  package private(set) var offset: Int
  private(set) var line: Int

  package init(separator: UInt8) { self.init(separator: separator, offset: 0, line: 1) }

  /// `line`: the one that begins at `offset`.
  init(separator: UInt8, offset: Int, line: Int) {
    self.separator = separator
    self.offset = offset
    self.line = line
  }

  /// The next row; nil at the end. Lines end with LF, CR LF or CR. O(row).
  package mutating func next(_ bytes: Span<UInt8>) -> Row? {
    guard offset < bytes.count else { return nil }
    var row = Row(line: line, offset: offset)
    while true {
      row.cells.append(cell(bytes, &row))
      guard offset < bytes.count else { return row }
      let byte = bytes[offset]
      offset += 1
      if byte == separator { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      line += 1
      return row
    }
  }

  /// A cell; stops at the separator or the end of the line behind it.
  private mutating func cell(_ bytes: Span<UInt8>, _ row: inout Row) -> [UInt8] {
    let begin = (offset: offset, line: line)
    var cell: [UInt8] = []
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      quotedCell(bytes, &cell, &row)
      let hasTextBehind = hasText(bytes)
      if line > begin.line, row.isOpen ? cutsOpenQuotes : hasTextBehind {
        (offset, line) = begin
        cell = []
        row.isOpen = false
        row.hasLooseQuote = true
      } else if hasTextBehind {
        row.hasTextBehindQuote = true
      }
    }
    // Without quotes, or behind them what should not stand there.
    while offset < bytes.count, !isEndOfCell(bytes[offset]) {
      cell.append(bytes[offset])
      offset += 1
    }
    return cell
  }

  /// Whether anything but blanks stands before the end of the cell.
  private func hasText(_ bytes: Span<UInt8>) -> Bool {
    var index = offset
    while index < bytes.count, !isEndOfCell(bytes[index]) {
      guard bytes[index] == 0x20 || bytes[index] == 0x09 else { return true }
      index += 1
    }
    return false
  }

  private func isEndOfCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  /// What stands within the quotes, the first of which is at hand.
  private mutating func quotedCell(_ bytes: Span<UInt8>, _ cell: inout [UInt8], _ row: inout Row) {
    offset += 1
    row.isOpen = true
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == byte else {
          row.isOpen = false
          return
        }
        offset += 1
      } else if byte == 0x0A || (byte == 0x0D && (offset == bytes.count || bytes[offset] != 0x0A)) {
        line += 1
      }
      cell.append(byte)
    }
  }
}
