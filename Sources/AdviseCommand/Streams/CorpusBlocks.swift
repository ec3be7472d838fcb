import Training

/// The files of paths, each a file or a folder of them.
func corpusFiles(_ paths: [String], command: String) throws(CommandError) -> [String] {
  guard !paths.isEmpty else { throw .missingFiles(command: command) }
  var all: [String] = []
  for path in paths {
    let files = try SystemCalls.corpusFiles(in: path)
    if let files, files.isEmpty { throw .noRecords(path: path) }
    all += files ?? [path]
  }
  return all
}

/// Some whole lines of one of several files.
struct CorpusBlock: Sendable {
  let file: Int
  let path: String
  let lines: LineBlock

  /// The documents of each record, in order: a dialogue gives several, a buyer's line none.
  func forEachRecord(_ body: ([LabelledDocument]) -> Void) throws(CommandError) {
    try lines.forEachLine { line, number throws(CommandError) in
      if line.isBlank { return }
      let documents: [LabelledDocument]
      do throws(CorpusProblem) {
        documents = try CorpusReading.documents(line, place: "\(path):\(number)")
      } catch {
        throw .corpus(path: path, line: number, error)
      }
      body(documents)
    }
  }
}

/// The blocks of files, one file after the other.
struct CorpusBlocks: OrderedSource {
  private let files: [String]
  /// Files that were opened.
  private var opened = 0
  private var reader: LineBlockReader?

  init(_ files: [String]) { self.files = files }

  mutating func next() throws(CommandError) -> CorpusBlock? {
    while true {
      if let lines = try reader?.next() {
        return CorpusBlock(file: opened - 1, path: files[opened - 1], lines: lines)
      }
      guard opened < files.count else { return nil }
      let file = try OpenFile(files[opened])
      reader = LineBlockReader(limit: CorpusReading.maximumLine) { count throws(CommandError) in
        try file.read(count)
      }
      opened += 1
    }
  }
}
