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
    let scorer = try Scorer.load(arguments.value("--model"))
    let evaluation = Evaluation(
      documents, scorer: scorer, honest: honest, threads: try arguments.threads(cores: console.cores))
    try console.write(arguments.value("--format") == "json" ? json(evaluation) : Array(text(evaluation).utf8))
    return .done
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

  private func row(_ label: String, _ cells: [String]) -> String {
    let name = label + String(repeating: " ", count: max(1, 24 - label.count))
    return name + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined() + "\n"
  }

  /// Three decimals; a dash where there was nothing to measure.
  private func share(_ value: Double?) -> String {
    guard let value else { return "–" }
    let thousandths = Int((value.magnitude * 1000).rounded())
    let digits = String(thousandths % 1000)
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return "\(sign)\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  private func json(_ evaluation: Evaluation) -> [UInt8] {
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
    writer.member("rocAUC", share(evaluation.rocAUC))
    writer.member("meanF1", share(evaluation.macroF1))
    writer.key("scam")
    write(evaluation.scam, into: &writer)
    writer.key("labels")
    writer.beginArray()
    for quality in evaluation.labels { write(quality, into: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ quality: LabelQuality, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("label")
    writer.string(quality.label)
    writer.member("precision", share(quality.precision))
    writer.member("recall", share(quality.recall))
    writer.member("f1", share(quality.f1))
    writer.member("mcc", share(quality.mcc))
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

extension JSONWriter {
  /// A share as a number; null where there was nothing to measure.
  fileprivate mutating func member(_ name: String, _ share: String) {
    key(name)
    literal(share == "–" ? "null" : share)
  }
}
