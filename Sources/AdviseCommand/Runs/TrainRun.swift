import RiskScoring
import Training

/// `advise train PATH… -o MODEL`
struct TrainRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    guard let output = arguments.value("-o") else { throw .missingOption("-o MODEL", command: "train") }
    let documents = try LabelledFiles.read(arguments.operands, command: "train")
    var training = ModelTraining()
    training.honestLabels = HonestLabels(arguments.values("--honest"))
    training.threads = try arguments.threads(cores: console.cores)
    let bytes: [UInt8]
    do {
      bytes = try training.train(documents)
    } catch {
      throw .training(error)
    }
    let file = try ReplacedFile(output)
    try file.write(bytes)
    try file.commit()
    console.complain("\(output): learned from \(documents.count) messages, \(bytes.count) bytes")
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
    var reader = LineReader(limit: CorpusReading.maximumLine) { count throws(CommandError) in
      try file.read(count)
    }
    var documents: [LabelledDocument] = []
    var number = 0
    while let line = try reader.next() {
      number += 1
      do throws(CorpusProblem) {
        switch line {
        case .tooLong: throw CorpusProblem.tooLong(limit: CorpusReading.maximumLine)
        case .text(let bytes):
          if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
          let start = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
          documents += try CorpusReading.documents(
            bytes.span.extracting(start...), place: "\(path):\(number)")
        }
      } catch {
        throw .corpus(path: path, line: number, error)
      }
    }
    if documents.isEmpty { throw .noRecords(path: path) }
    return documents
  }
}
