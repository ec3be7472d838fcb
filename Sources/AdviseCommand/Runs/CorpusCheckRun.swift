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
    var unreadable: [CommandError] = []
    let own = try documents(paths, &unreadable)
    let others = arguments.has("--against") ? try documents(arguments.values("--against"), &unreadable) : []
    let honest = HonestLabels(arguments.values("--honest"))
    let near = NearDuplicates((own + others).map(\.text), threads: threads)
    let check = CorpusCheck(
      statistics: CorpusStatistics(own, honest: honest),
      duplicates: near.pairs.filter { $0.second < own.count }.map { CorpusCheck.Pair($0, own, others) },
      leaks: near.pairs.filter { $0.first < own.count && $0.second >= own.count }
        .map { CorpusCheck.Pair($0, own, others) },
      against: arguments.has("--against") ? others.count : nil, unreadable: unreadable.map(\.message),
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

  /// The documents of all records that can be read.
  private func documents(
    _ paths: [String], _ unreadable: inout [CommandError]
  ) throws(CommandError) -> [LabelledDocument] {
    var documents: [LabelledDocument] = []
    var blocks = CorpusBlocks(
      try corpusFiles(paths, command: "corpus check"), format: arguments.corpusFormat)
    while let block = try blocks.next() {
      try block.forEachRecord { result throws(CommandError) in
        switch result {
        case .success(let part): documents += part
        case .failure(let error):
          unreadable.append(error)
          console.complain(error.message)
        }
      }
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
