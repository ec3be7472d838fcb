import JSONText
import RiskScoring
import Training

/// `advise evaluate PATH…`
struct EvaluateRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    try refuseConflicts()
    let files = try LabelledFiles(arguments.operands, command: "evaluate")
    let threads = try arguments.threads(cores: console.cores)
    let honest = HonestLabels(arguments.values("--honest"))
    let seed = try seed()
    let report: EvaluationReport
    if let foldOf = try folds(files) {
      var training = ModelTraining()
      training.honestLabels = honest
      do {
        report = EvaluationReport(
          try CrossValidation(files.documents, foldOf: foldOf, training: training, threads: threads))
      } catch {
        throw .crossValidation(error)
      }
    } else {
      let scorer = try Scorer.load(arguments.value("--model"))
      let answers = AnswerSet(files.documents, scorer: scorer, honest: honest, threads: threads)
      report = EvaluationReport(
        answers,
        robustness: arguments.has("--robust")
          ? Robustness(files.documents, scorer: scorer, honest: honest, seed: seed, threads: threads) : nil)
    }
    try console.write(arguments.value("--format") == "json" ? report.json : Array(report.text.utf8))
    return .done
  }

  /// Cross-validation makes its own models, and each splits the documents in one way.
  private func refuseConflicts() throws(CommandError) {
    for (option, other) in [
      ("--folds", "--fold-file"), ("--folds", "--model"), ("--fold-file", "--model"), ("--folds", "--robust"),
      ("--fold-file", "--robust"),
    ] where arguments.has(option) && arguments.has(other) {
      throw .conflict(option, other)
    }
    if arguments.has("--fold-file"), arguments.operands.count > 1 {
      throw .tooManyFiles(command: "evaluate --fold-file", limit: 1)
    }
  }

  /// A fold for each document; nil: no cross-validation is asked for.
  private func folds(_ files: LabelledFiles) throws(CommandError) -> [Int]? {
    if let path = arguments.value("--fold-file") {
      let folds = try FoldFile.read(path, records: files.records)
      return files.recordOf.map { folds[$0] }
    }
    guard let text = arguments.value("--folds") else { return nil }
    guard let folds = Int(text), (2...FoldFile.maximum + 1).contains(folds) else {
      throw .badValue(option: "--folds", value: text, allowed: "a number from 2 to \(FoldFile.maximum + 1)")
    }
    do { return try CrossValidation.groupFolds(files.documents, folds: folds) } catch {
      throw .crossValidation(error)
    }
  }

  private func seed() throws(CommandError) -> UInt64 {
    guard let text = arguments.value("--seed") else { return 1 }
    guard let seed = UInt64(text) else {
      throw .badValue(option: "--seed", value: text, allowed: "a whole number from 0")
    }
    return seed
  }
}
