import RiskScoring
import Training

/// `advise train PATH… -o MODEL --counts FILE`
struct TrainRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let outputs = try LearnedFiles(arguments, console)
    let counting = CorpusCounting(
      honest: arguments.values("--honest"), format: arguments.corpusFormat,
      threads: try arguments.threads(cores: console.cores))
    let counts = try counting.counts(arguments.operands, command: "train")
    if counts.repeats > 0 { console.complain("messages that repeat another one: \(counts.repeats)") }
    try outputs.write(counts)
    return .done
  }
}

extension ParsedArguments {
  /// What every input is, in place of a look at it.
  var corpusFormat: CorpusFormat? { value("--input-format").flatMap(CorpusFormat.init) }
}
