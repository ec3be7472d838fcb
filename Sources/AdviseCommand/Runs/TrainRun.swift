import RiskScoring
import Training

/// `advise train PATH… -o MODEL --counts FILE`
struct TrainRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let outputs = try LearnedFiles(arguments, console)
    let counting = CorpusCounting(
      honest: arguments.values("--honest"), threads: try arguments.threads(cores: console.cores))
    let counts = try counting.counts(arguments.operands, command: "train")
    if counts.repeats > 0 { console.complain("messages that repeat another one: \(counts.repeats)") }
    try outputs.write(counts)
    return .done
  }
}

/// The labelled documents of files and folders.
enum LabelledFiles {
  static func read(_ paths: [String], command: String) throws(CommandError) -> [LabelledDocument] {
    guard !paths.isEmpty else { throw .missingFiles(command: command) }
    var documents: [LabelledDocument] = []
    for path in paths {
      let files = try SystemCalls.corpusFiles(in: path)
      if let files, files.isEmpty { throw .noRecords(path: path) }
      for file in files ?? [path] { documents += try readFile(file) }
    }
    return documents
  }

  private static func readFile(_ path: String) throws(CommandError) -> [LabelledDocument] {
    let file = try OpenFile(path)
    var reader = LineBlockReader(limit: CorpusReading.maximumLine) { count throws(CommandError) in
      try file.read(count)
    }
    var documents: [LabelledDocument] = []
    while let block = try reader.next() {
      try block.forEachLine { line, number throws(CommandError) in
        if line.isBlank { return }
        do throws(CorpusProblem) {
          documents += try CorpusReading.documents(line, place: "\(path):\(number)")
        } catch {
          throw .corpus(path: path, line: number, error)
        }
      }
    }
    if documents.isEmpty { throw .noRecords(path: path) }
    return documents
  }
}
