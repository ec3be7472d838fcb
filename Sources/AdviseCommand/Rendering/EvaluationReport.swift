import JSONText
import Training

struct EvaluationReport {
  let evaluation: Evaluation
  let folds: [(number: Int, evaluation: Evaluation)]
  let robustness: Robustness?

  init(_ answers: AnswerSet, robustness: Robustness? = nil) {
    evaluation = Evaluation(answers)
    folds = []
    self.robustness = robustness
  }

  init(_ validation: CrossValidation) {
    evaluation = Evaluation(validation.answers)
    folds = validation.folds.map { ($0.number, Evaluation($0.answers)) }
    robustness = nil
  }

  var text: String {
    var text = "messages \(evaluation.documents)"
    text +=
      "  clear \(evaluation.verdicts[0])  unsure \(evaluation.verdicts[1])  scam \(evaluation.verdicts[2])\n"
    text +=
      "ROC-AUC of risk \(share(evaluation.scam.rocAUC))  MCC of scam \(share(evaluation.scam.counts.mcc))"
    text += "  mean F1 of labels \(share(evaluation.macroF1))\n\n"
    text += row("label", ["precision", "recall", "F1", "found", "wrong", "missed"])
    for quality in [evaluation.scam] + evaluation.labels {
      let counts = quality.counts
      text += row(
        printable(quality.label),
        [
          share(counts.precision), share(counts.recall), share(counts.f1), "\(counts.truePositives)",
          "\(counts.falsePositives)", "\(counts.falseNegatives)",
        ])
    }
    if !folds.isEmpty {
      text += "\n" + row("fold", ["messages", "MCC", "F1"])
      for fold in folds {
        let scam = fold.evaluation.scam.counts
        text += row("\(fold.number)", ["\(fold.evaluation.documents)", four(scam.mcc), four(scam.f1)])
      }
      let mccs = folds.compactMap(\.evaluation.scam.counts.mcc)
      text += row("mean", ["", four(mccs.reduce(0, +) / Double(mccs.count))])
      text += row("pooled", ["", four(evaluation.scam.counts.mcc)])
    }
    return text + (robustness.map { "\n" + $0.text } ?? "")
  }
  func four(_ v: Double?) -> String { v.map { String(Int(($0 * 10000).rounded())) } ?? "–" }

  var json: [UInt8] { [] }
}
