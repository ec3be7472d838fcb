import RiskScoring
import Training

/// `advise train PATH… -o MODEL`
struct TrainRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    guard let output = arguments.value("-o") else { throw .missingOption("-o MODEL", command: "train") }
    let documents = try LabelledFiles(arguments.operands, command: "train").documents
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
