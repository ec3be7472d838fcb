import Conversations
import Training

/// The files of paths, each a file, a folder of them, or `-`: standard input.
func corpusFiles(_ paths: [String], command: String) throws(CommandError) -> [String] {
  guard !paths.isEmpty else { throw .missingFiles(command: command) }
  var all: [String] = []
  for path in paths {
    guard path != "-" else {
      all.append(path)
      continue
    }
    let files = try SystemCalls.corpusFiles(in: path)
    if let files, files.isEmpty { throw .noRecords(path: path) }
    all += files ?? [path]
  }
  return all
}

/// Some whole records of one of several files.
struct CorpusBlock: Sendable {
  let file: Int
  let path: String
  let layout: CorpusLayout
  let lines: LineBlock

  typealias Record = Result<[LabelledDocument], CommandError>

  /// The documents of each record, in order, or what is wrong with it: a dialogue gives several, a buyer's line none.
  func forEachRecord(_ body: (Record) throws(CommandError) -> Void) throws(CommandError) {
    try forEachRecord(reading: { _ in false }, others: body)
  }

  /// The same for records but those of JSON Lines that `quickly` has dealt with.
  func forEachRecord(
    reading quickly: (Span<UInt8>) -> Bool, others body: (Record) throws(CommandError) -> Void
  ) throws(CommandError) {
    switch layout {
    case .jsonLines:
      try lines.forEachLine { line, number throws(CommandError) in
        if line.isBlank || quickly(line) { return }
        try body(
          record(number) { place throws(CorpusProblem) in try CorpusReading.documents(line, place: place) })
      }
    case .fastText:
      try lines.forEachLine { line, number throws(CommandError) in
        if line.isBlank { return }
        try body(
          record(number) { place throws(CorpusProblem) in
            try line.checkUTF8()
            return [try FastText.document(line, place: place)]
          })
      }
    case .table(let layout):
      let bytes = lines.bytes.span
      var cursor = RowCursor(separator: layout.separator)
      while let row = cursor.next(bytes) {
        let length = cursor.offset - row.offset
        try body(
          record(lines.firstLine + row.line - 1) { place throws(CorpusProblem) in
            let written = bytes.extracting(row.offset..<row.offset + length)
            try written.checkUTF8()
            return try layout.documents(row, written, place: place)
          })
      }
    }
  }

  private func record(
    _ line: Int, _ read: (_ place: String) throws(CorpusProblem) -> [LabelledDocument]
  ) -> Record {
    do throws(CorpusProblem) {
      return .success(try read("\(path):\(line)"))
    } catch {
      return .failure(.corpus(path: path, line: line, error))
    }
  }
}

/// The blocks of files, one file after the other, in memory for a few records.
struct CorpusBlocks: OrderedSource {
  private let files: [String]
  /// What the records of every file look like; nil: each file's content tells.
  private let format: CorpusFormat?
  private let standardInput: RecordInput.Reading
  /// Files that were opened.
  private var opened = 0
  private var reader: LineBlockReader?
  /// Of the file that is open, once it is known.
  private var layout: CorpusLayout?
  /// The beginning of a row whose end has not come yet, and its line.
  private var begun: [UInt8] = []
  private var begunLine = 1

  /// `console`: of the file `-`.
  init(_ files: [String], _ console: Console, format: CorpusFormat? = nil) {
    self.files = files
    self.format = format
    standardInput = console.read
  }

  mutating func next() throws(CommandError) -> CorpusBlock? {
    while true {
      guard let lines = try reader?.next() else {
        if !begun.isEmpty, let layout { return block(layout, upTo: begun.count) }
        guard opened < files.count else { return nil }
        let read = files[opened] == "-" ? standardInput : try OpenFile(files[opened]).read
        reader = LineBlockReader(limit: CorpusReading.maximumLine, read: try laidOut(read))
        opened += 1
        layout = nil
        begunLine = 1
        continue
      }
      let isFirst = layout == nil
      if isFirst { try begin(with: lines) }
      guard let layout else { continue }
      guard case .table(let table) = layout else {
        return CorpusBlock(file: opened - 1, path: path, layout: layout, lines: lines)
      }
      if !isFirst { begun += lines.bytes }
      let end = table.endOfRows(begun.span)
      if end > 0 { return block(layout, upTo: end) }
      guard begun.count <= CorpusReading.maximumLine else {
        throw .corpus(path: path, line: begunLine, .tooLong(limit: CorpusReading.maximumLine))
      }
    }
  }

  /// The name of the file that is open, for people.
  private var path: String { CorpusBlocks.name(files[opened - 1]) }

  static func name(_ path: String) -> String { path == "-" ? RecordInput.standardInput : path }

  /// The same; the records of a JSON list one a line.
  private func laidOut(_ read: @escaping RecordInput.Reading) throws(CommandError) -> RecordInput.Reading {
    if let format { return format == .json ? RecordLines.reading(read) : read }
    let (beginning, _) = try ExportStream.beginning(of: read) { $0.contains { $0 > 0x20 && $0 < 0x80 } }
    let all = readAgain(beginning, then: read)
    let isList = beginning.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "[")
    return isList ? RecordLines.reading(all) : all
  }

  /// Whole rows of what has begun.
  private mutating func block(_ layout: CorpusLayout, upTo end: Int) -> CorpusBlock {
    let lines = LineBlock(bytes: Array(begun[..<end]), firstLine: begunLine)
    begun.removeSubrange(..<end)
    begunLine += lines.bytes.count { $0 == 0x0A }
    return CorpusBlock(file: opened - 1, path: path, layout: layout, lines: lines)
  }

  /// Finds out what the file is by its first line with anything on it; the header of a table is taken off.
  private mutating func begin(with lines: LineBlock) throws(CommandError) {
    if lines.firstLine == 1, let encoding = foreignEncoding(lines.bytes.span) {
      throw .corpus(path: path, line: 1, .encoding(encoding))
    }
    var headerLine: Int?
    try lines.forEachLine { line, number throws(CommandError) in
      guard layout == nil, !line.isBlank else { return }
      let format = format ?? CorpusFormat(detecting: line)
      switch format {
      case .jsonl, .json: layout = .jsonLines
      case .fasttext: layout = .fastText
      case .csv, .tsv:
        headerLine = number
        do throws(CorpusProblem) {
          layout = .table(try TableLayout(format, header: line))
        } catch {
          throw .corpus(path: path, line: number, error)
        }
      }
    }
    guard let headerLine else { return }
    var line = lines.firstLine
    let rows = lines.bytes.drop { byte in
      if byte == 0x0A { line += 1 }
      return line <= headerLine
    }
    // The line feed of the header is left of it.
    begun = Array(rows.dropFirst())
    begunLine = headerLine + 1
  }
}

/// The encoding of a file that begins so, where it can't be UTF-8.
private func foreignEncoding(_ bytes: Span<UInt8>) -> String? {
  guard bytes.count >= 2 else { return nil }
  switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE), (0xFE, 0xFF): return "UTF-16"
  // A letter of UTF-16 or UTF-32 without a mark; text holds no zeros.
  case (0, _), (_, 0): return "UTF-16 or binary"
  default: return nil
  }
}

extension Span<UInt8> {
  /// JSON is checked by its parser; other forms have to be before a wrong byte becomes a word.
  fileprivate func checkUTF8() throws(CorpusProblem) {
    do { _ = try UTF8Span(validating: self) } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
  }
}
