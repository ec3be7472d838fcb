import Training

/// The labelled documents of files and folders, and the records that they stand in.
struct LabelledFiles {
  private(set) var documents: [LabelledDocument] = []
  /// For each document the number of its record, from 0. A dialogue gives several, a buyer's line none.
  private(set) var recordOf: [Int] = []
  private(set) var records = 0

  init(
    _ paths: [String], _ console: Console, command: String, format: CorpusFormat? = nil
  ) throws(CommandError) {
    let files = try corpusFiles(paths, command: command)
    var blocks = CorpusBlocks(files, console, format: format)
    var found = [Bool](repeating: false, count: files.count)
    while let block = try blocks.next() {
      try block.forEachRecord { record throws(CommandError) in
        let part = try record.get()
        documents += part
        recordOf += Array(repeating: records, count: part.count)
        records += 1
        if !part.isEmpty { found[block.file] = true }
      }
    }
    if let empty = found.firstIndex(of: false) { throw .noRecords(path: CorpusBlocks.name(files[empty])) }
  }

  /// Measuring keeps a number for each document and label.
  func refuseTooManyLabels() throws(CommandError) {
    let labels = Set(documents.flatMap(\.labels)).count
    guard labels <= AnswerSet.labelLimit else {
      throw .training(path: nil, .tooManyLabels(count: labels, limit: AnswerSet.labelLimit))
    }
  }
}
