import JSONText
import RiskScoring

/// The form of `score`'s output.
enum RecordFormat: Sendable {
  /// `all`: every label, not only those that are present.
  case jsonLines(all: Bool)
  case csv(ScoreTable, byteOrderMark: Bool)
  /// One page for a person, written when all is scored; at most so many records are shown in full.
  case html(limit: Int)

  /// What stands before the first record.
  var header: [UInt8] {
    switch self {
    case .jsonLines, .html: []
    case .csv(_, let hasMark): (hasMark ? ScoreTable.byteOrderMark : []) + ScoreTable.header
    }
  }
}

/// What became of the records of a block.
struct RecordBatch: Sendable {
  private let format: RecordFormat
  private var json = JSONWriter()
  private var table: [UInt8] = []
  /// What a report has to know of the records that were scored, with their places in the block.
  private(set) var entries: [(place: Int, entry: ReportEntry)] = []
  /// Records that were refused, and why.
  private(set) var problems: [(line: Int, text: String)] = []
  private(set) var count = 0

  init(format: RecordFormat) { self.format = format }

  /// The output of the records, in their order; empty for a report.
  var output: [UInt8] { table.isEmpty ? json.bytes : table }

  mutating func add(_ record: ScoredRecord) {
    defer { count += 1 }
    if case .refused(let reason) = record.outcome { problems.append((record.line, reason)) }
    switch format {
    case .jsonLines(let all): record.write(into: &json, all: all)
    case .csv(let style, _): table += style.line(record)
    case .html: if let entry = ReportEntry(record) { entries.append((count, entry)) }
    }
  }

  /// Writes the line of one message that was scored by itself, as ``add(_:)`` does, without making a record of it; false,
  /// with nothing done, where the format is another. `record`: the bytes that `message` was found in, on this line;
  /// `text`: the message.
  mutating func addLine(
    _ card: ScoreCard, _ columns: [ModelColumn], of text: Span<UInt8>, _ message: PlainMessage,
    in record: Span<UInt8>, line: Int, key: [UInt8]?
  ) -> Bool {
    guard case .jsonLines(let all) = format else { return false }
    if let key { json.column(key) }
    json.part(.id)
    switch message.id.map({ ($0.kind, $0.value) }) {
    case (.string, let id)?: json.string(utf8: record.extracting(id))
    case (.escapedString, let id)?: json.string(utf8: record.unescaped(id).span)
    case (.number, let id)?: json.literal(utf8: record.extracting(id))
    default: json.integer(line)
    }
    card.write(into: &json, all: all, columns) { evidence, writer in
      writer.string(utf8: text.extracting(evidence.range.clamped(to: text.indices)))
    }
    json.endObject()
    json.endLine()
    count += 1
    return true
  }
}
