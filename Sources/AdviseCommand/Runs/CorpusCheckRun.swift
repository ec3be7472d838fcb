import RiskScoring
import Training

/// `advise corpus check PATH…`
struct CorpusCheckRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    guard arguments.operands.first == "check" else { throw .missingCheck }
    let paths = Array(arguments.operands.dropFirst())
    let threads = try arguments.threads(cores: console.cores)
    let suspects = try arguments.count("--suspects", 1...1000)
    var faults = Faults()
    let own = try documents(paths, &faults)
    let others = arguments.has("--against") ? try documents(arguments.values("--against"), &faults) : []
    let honest = HonestLabels(arguments.values("--honest"))
    let near = NearDuplicates((own + others).map(\.text), threads: threads)
    let check = CorpusCheck(
      statistics: CorpusStatistics(own, honest: honest),
      duplicates: near.pairs.filter { $0.second < own.count }.map { CorpusCheck.Pair($0, own, others) },
      leaks: near.pairs.filter { $0.first < own.count && $0.second >= own.count }
        .map { CorpusCheck.Pair($0, own, others) },
      against: arguments.has("--against") ? others.count : nil, unreadable: faults.unreadable,
      emptyFiles: faults.emptyFiles,
      mistakes: RecordMistakes(own),
      curve: arguments.has("--curve") ? SequenceCurve(own.map(\.text), threads: threads) : nil,
      suspicions: try suspects.map { limit throws(CommandError) in
        try suspicions(own, honest: honest, limit: limit, threads: threads)
      })
    if arguments.value("--format") == "json" {
      try console.write(check.json, to: arguments.value("-o"))
    } else {
      try console.show(check.report.text, to: arguments.value("-o"))
    }
    return check.isClean ? .done : .someRefused
  }

  /// What is wrong with files and lines.
  private struct Faults {
    var unreadable: [String] = []
    var emptyFiles: [String] = []
  }

  /// The documents of all records that can be read.
  private func documents(
    _ paths: [String], _ faults: inout Faults
  ) throws(CommandError) -> [LabelledDocument] {
    var documents: [LabelledDocument] = []
    let files = try corpusFiles(paths, command: "corpus check")
    var blocks = CorpusBlocks(files, console, format: arguments.corpusFormat)
    var isFilled = [Bool](repeating: false, count: files.count)
    while let block = try blocks.next() {
      try block.forEachRecord { result throws(CommandError) in
        switch result {
        case .success(let part):
          documents += part
          if !part.isEmpty { isFilled[block.file] = true }
        case .failure(let error):
          faults.unreadable.append(error.message)
          console.complain(error.message)
          isFilled[block.file] = true
        }
      }
    }
    for (file, isFilled) in zip(files, isFilled) where !isFilled {
      let name = CorpusBlocks.name(file)
      faults.emptyFiles.append(name)
      console.complain(CommandError.noRecords(path: name).message)
    }
    return documents
  }

  private func suspicions(
    _ documents: [LabelledDocument], honest: HonestLabels, limit: Int, threads: Int
  ) throws(CommandError) -> [Suspicion] {
    var training = ModelTraining()
    training.honestLabels = honest
    do {
      let folds = try CrossValidation.groupFolds(documents, folds: 3)
      let answers = try CrossValidation(documents, foldOf: folds, training: training, threads: threads)
        .answers
      return Suspicion.strongest(answers, limit: limit)
    } catch {
      throw .crossValidation(error)
    }
  }
}
