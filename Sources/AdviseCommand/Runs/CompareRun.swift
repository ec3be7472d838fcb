import RiskScoring
import Training

/// `advise compare MODEL MODEL PATH…`
struct CompareRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let operands = arguments.operands
    guard operands.count > 2 else { throw .missingModels }
    let first = try Scorer.load(operands[0])
    let second = try Scorer.load(operands[1])
    let files = try LabelledFiles(Array(operands[2...]), console, command: "compare")
    try files.refuseTooManyLabels()
    let comparison = Comparison(
      files.documents, first: first, second: second, honest: HonestLabels(arguments.values("--honest")),
      threads: try arguments.threads(cores: console.cores))
    let report = ComparisonReport(
      comparison, names: (operands[0], operands[1]), errorLimit: try arguments.errorLimit())
    if arguments.value("--format") == "json" {
      try console.write(report.json, to: arguments.value("-o"))
    } else {
      try console.show(report.report.text, to: arguments.value("-o"))
    }
    return .done
  }
}
