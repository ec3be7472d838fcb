import JSONText
import RiskScoring
import Training

/// `advise evaluate PATH…`
struct EvaluateRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let honest = HonestLabels(arguments.values("--honest"))
    let documents = try LabelledFiles.read(arguments.operands, command: "evaluate")
    let threads = try arguments.threads(cores: console.cores)
    let seed = try seed()
    let scorer = try Scorer.load(arguments.value("--model"))
    let evaluation = Evaluation(documents, scorer: scorer, honest: honest, threads: threads)
    let robustness =
      arguments.has("--robust")
      ? Robustness(documents, scorer: scorer, honest: honest, seed: seed, threads: threads) : nil
    if arguments.value("--format") == "json" {
      try console.write(json(evaluation, robustness))
    } else {
      try console.write(Array((text(evaluation) + (robustness.map { "\n" + $0.text } ?? "")).utf8))
    }
    return .done
  }

  private func seed() throws(CommandError) -> UInt64 {
    guard let text = arguments.value("--seed") else { return 1 }
    guard arguments.has("--robust") else { throw .missingOption("--robust", command: "evaluate --seed") }
    guard let seed = UInt64(text) else {
      throw .badValue(option: "--seed", value: text, allowed: "a whole number from 0")
    }
    return seed
  }

  private func text(_ evaluation: Evaluation) -> String {
    var text = "messages \(evaluation.documents)"
    text +=
      "  clear \(evaluation.verdicts[0])  unsure \(evaluation.verdicts[1])  scam \(evaluation.verdicts[2])\n"
    text += "ROC-AUC of risk \(share(evaluation.rocAUC))  MCC of scam \(share(evaluation.scam.mcc))"
    text += "  mean F1 of labels \(share(evaluation.macroF1))\n\n"
    text += row("label", ["precision", "recall", "F1", "found", "wrong", "missed"])
    for quality in [evaluation.scam] + evaluation.labels {
      text += row(
        printable(quality.label),
        [
          share(quality.precision), share(quality.recall), share(quality.f1), "\(quality.truePositives)",
          "\(quality.falsePositives)", "\(quality.falseNegatives)",
        ])
    }
    return text
  }

  private func json(_ evaluation: Evaluation, _ robustness: Robustness?) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    writer.key("messages")
    writer.integer(evaluation.documents)
    writer.key("verdicts")
    writer.beginObject()
    for (name, count) in zip(["clear", "unsure", "scam"], evaluation.verdicts) {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
    writer.member("rocAUC", evaluation.rocAUC)
    writer.member("meanF1", evaluation.macroF1)
    writer.key("scam")
    write(evaluation.scam, into: &writer)
    writer.key("labels")
    writer.beginArray()
    for quality in evaluation.labels { write(quality, into: &writer) }
    writer.endArray()
    if let robustness {
      writer.key("robustness")
      robustness.write(into: &writer)
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ quality: LabelQuality, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("label")
    writer.string(quality.label)
    writer.member("precision", quality.precision)
    writer.member("recall", quality.recall)
    writer.member("f1", quality.f1)
    writer.member("mcc", quality.mcc)
    let counts = [
      ("truePositives", quality.truePositives), ("falsePositives", quality.falsePositives),
      ("falseNegatives", quality.falseNegatives), ("trueNegatives", quality.trueNegatives),
    ]
    for (name, count) in counts {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
  }
}
