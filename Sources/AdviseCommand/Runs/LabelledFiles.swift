import Training

/// The labelled documents of files and folders, and the records that they stand in.
struct LabelledFiles {
  private(set) var documents: [LabelledDocument] = []
  /// For each document the number of its record, from 0. A dialogue gives several, a buyer's line none.
  private(set) var recordOf: [Int] = []
  private(set) var records = 0

  init(_ paths: [String], command: String) throws(CommandError) {
    guard !paths.isEmpty else { throw .missingFiles(command: command) }
    for path in paths {
      let files = try SystemCalls.corpusFiles(in: path)
      if let files, files.isEmpty { throw .noRecords(path: path) }
      for file in files ?? [path] { try read(file) }
    }
  }

  /// Measuring keeps a number for each document and label.
  func refuseTooManyLabels() throws(CommandError) {
    let labels = Set(documents.flatMap(\.labels)).count
    guard labels <= AnswerSet.labelLimit else {
      throw .training(.tooManyLabels(count: labels, limit: AnswerSet.labelLimit))
    }
  }

  private mutating func read(_ path: String) throws(CommandError) {
    let file = try OpenFile(path)
    var reader = LineBlockReader(limit: CorpusReading.maximumLine) { count throws(CommandError) in
      try file.read(count)
    }
    let before = documents.count
    while let block = try reader.next() {
      try block.forEachLine { line, number throws(CommandError) in
        if line.isBlank { return }
        do throws(CorpusProblem) {
          documents += try CorpusReading.documents(line, place: "\(path):\(number)")
        } catch {
          throw .corpus(path: path, line: number, error)
        }
        recordOf += Array(repeating: records, count: documents.count - recordOf.count)
        records += 1
      }
    }
    if documents.count == before { throw .noRecords(path: path) }
  }
}
