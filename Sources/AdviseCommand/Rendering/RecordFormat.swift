import JSONText

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
}
