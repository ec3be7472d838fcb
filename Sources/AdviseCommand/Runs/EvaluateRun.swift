import JSONText
import RiskScoring
import Training

/// `advise evaluate PATH…`
struct EvaluateRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    try refuseConflicts()
    let files = try LabelledFiles(
      arguments.operands, console, command: "evaluate", format: arguments.corpusFormat)
    try files.refuseTooManyLabels()
    if arguments.has("--curve") {
      let curve = try curve(files)
      let messages = files.documents.count
      try write(curve.report(messages: messages), json: curve.json(messages: messages))
    } else {
      let report = try report(files)
      try write(report.report, detailed: report.detailedReport, json: report.json)
    }
    return .done
  }

  /// `detailed`: for forms that have room.
  private func write(
    _ report: Report, detailed: Report? = nil, json: @autoclosure () -> [UInt8]
  ) throws(CommandError) {
    let path = arguments.value("-o")
    switch arguments.value("--format") {
    case "json": try console.write(json(), to: path)
    case "markdown": try console.show(report.markdown, to: path)
    case "html": try console.write((detailed ?? report).html, to: path)
    default: try console.show(report.text, to: path)
    }
  }

  private func curve(_ files: LabelledFiles) throws(CommandError) -> LearningCurve {
    let corpus = try LabelledFiles(
      arguments.values("--curve"), console, command: "evaluate --curve", format: arguments.corpusFormat)
    var training = ModelTraining()
    training.honestLabels = HonestLabels(arguments.values("--honest"))
    let threads = try arguments.threads(cores: console.cores)
    do {
      return try LearningCurve(
        corpus.documents, measuredOn: files.documents, training: training, threads: threads)
    } catch {
      throw .learningCurve(error)
    }
  }

  private func report(_ files: LabelledFiles) throws(CommandError) -> EvaluationReport {
    let threads = try arguments.threads(cores: console.cores)
    let honest = HonestLabels(arguments.values("--honest"))
    let seed = try seed()
    let errorLimit = try arguments.errorLimit()
    if let foldOf = try folds(files) {
      var training = ModelTraining()
      training.honestLabels = honest
      let briefs = try arguments.value("--briefs").map { path throws(CommandError) in try BriefFile(path) }
      do {
        let validation = try CrossValidation(
          files.documents, foldOf: foldOf, training: training, threads: threads)
        return EvaluationReport(
          validation, briefs: briefs, seed: seed, errorLimit: errorLimit, threads: threads)
      } catch {
        throw .crossValidation(error)
      }
    }
    let scorer = try Scorer.load(arguments.value("--model"))
    return EvaluationReport(
      measuring: scorer, on: files.documents, honest: honest, seed: seed, isRobust: arguments.has("--robust"),
      errorLimit: errorLimit, threads: threads)
  }

  /// Cross-validation makes its own models, and each splits the documents in one way.
  private func refuseConflicts() throws(CommandError) {
    for (option, other) in [
      ("--folds", "--fold-file"), ("--folds", "--model"), ("--fold-file", "--model"), ("--folds", "--robust"),
      ("--fold-file", "--robust"), ("--curve", "--folds"), ("--curve", "--fold-file"),
      ("--curve", "--model"), ("--curve", "--robust"),
    ] where arguments.has(option) && arguments.has(other) {
      throw .notTogether(option, other)
    }
    if arguments.has("--fold-file"), arguments.operands.count > 1 {
      throw .tooManyFiles(command: "evaluate --fold-file", limit: 1)
    }
    if arguments.has("--briefs"), !arguments.has("--folds"), !arguments.has("--fold-file") {
      throw .goesOnlyWith("--briefs", other: "--folds or --fold-file")
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

extension ParsedArguments {
  /// `--errors`: how many errors of each kind to quote.
  func errorLimit() throws(CommandError) -> Int {
    guard let text = value("--errors") else { return EvaluationReport.errorLimit }
    guard let limit = Int(text), (0...1000).contains(limit) else {
      throw .badValue(option: "--errors", value: text, allowed: "a number from 0 to 1000")
    }
    return limit
  }
}
