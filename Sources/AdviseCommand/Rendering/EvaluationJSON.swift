import JSONText
import Training

extension EvaluationReport {
  /// `{"schema":1,…}`: the keys are listed in the README.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("schema", 1)
    writer.member("messages", evaluation.documents)
    writer.key("verdicts")
    writer.write(verdicts: evaluation.verdicts)
    writer.member("rocAUC", evaluation.scam.rocAUC, decimals: 4)
    writer.member("microF1", evaluation.microF1, decimals: 4)
    writer.member("meanF1", evaluation.macroF1, decimals: 4)
    writer.key("intervals")
    intervals.write(into: &writer)
    writer.key("scam")
    write(evaluation.scam, answers.scamErrors(limit: errorLimit), score: \.risk, into: &writer)
    writer.key("labels")
    writer.beginArray()
    for (label, quality) in evaluation.labels.enumerated() {
      let errors = answers.errors(ofLabel: label, limit: errorLimit)
      write(quality, errors, score: \.probabilities[label], into: &writer)
    }
    writer.endArray()
    writer.key("truth")
    writer.beginObject()
    writer.key("scam")
    writer.write(verdicts: evaluation.riskVerdicts)
    writer.key("noScam")
    writer.write(verdicts: evaluation.honestVerdicts)
    writer.endObject()
    writer.key("confusions")
    writer.beginArray()
    for confusion in answers.confusions { confusion.write(into: &writer) }
    writer.endArray()
    if !folds.isEmpty {
      writeFolds(into: &writer)
      writeGroups(into: &writer)
    }
    if let robustness {
      writer.key("robustness")
      robustness.write(into: &writer)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(
    _ quality: LabelQuality, _ errors: TellingErrors, score: KeyPath<ModelAnswer, Double>,
    into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("label", quality.label)
    quality.writeMeasures(into: &writer)
    writer.key("reliability")
    writer.beginArray()
    for bin in quality.reliability.bins {
      writer.beginObject()
      writer.member("messages", bin.count)
      writer.member("mean", bin.mean, decimals: 4)
      writer.member("share", bin.share, decimals: 4)
      writer.endObject()
    }
    writer.endArray()
    for (name, list) in [("falseAlarms", errors.falseAlarms), ("misses", errors.misses)] {
      writer.key(name)
      writer.beginArray()
      for answer in list { quote(answer, score: answer[keyPath: score]).write(into: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func writeGroups(into writer: inout JSONWriter) {
    writer.key("groups")
    writer.beginArray()
    for group in groups {
      writer.beginObject()
      writer.member("group", group.group)
      writer.member("messages", group.documents)
      writer.member("scams", group.scam.positives)
      writer.member("missed", group.scam.falseNegatives)
      writer.member("alarms", group.scam.falsePositives)
      writer.member("f1", group.scam.f1, decimals: 4)
      writer.member("brier", group.brier, decimals: 4)
      writer.member("microF1", group.labels.f1, decimals: 4)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeFolds(into writer: inout JSONWriter) {
    writer.key("folds")
    writer.beginArray()
    for (number, evaluation) in folds {
      writer.beginObject()
      writer.member("fold", number)
      writer.member("messages", evaluation.documents)
      writer.member("mcc", evaluation.scam.counts.mcc, decimals: 4)
      writer.member("f1", evaluation.scam.counts.f1, decimals: 4)
      writer.endObject()
    }
    writer.endArray()
    writer.key("foldMean")
    writer.beginObject()
    for (name, spread) in [("mcc", foldMCC), ("f1", foldF1)] {
      writer.key(name)
      writer.beginObject()
      writer.member("mean", spread?.mean, decimals: 4)
      writer.member("deviation", spread?.deviation, decimals: 4)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension LabelQuality {
  func writeMeasures(into writer: inout JSONWriter) {
    writer.member("precision", counts.precision, decimals: 4)
    writer.member("recall", counts.recall, decimals: 4)
    writer.member("f1", counts.f1, decimals: 4)
    writer.member("mcc", counts.mcc, decimals: 4)
    writer.member("prAUC", averagePrecision, decimals: 4)
    writer.member("rocAUC", rocAUC, decimals: 4)
    writer.member("brier", reliability.brier, decimals: 4)
    writer.member("ece", reliability.expectedError, decimals: 4)
    writer.member("truePositives", counts.truePositives)
    writer.member("falsePositives", counts.falsePositives)
    writer.member("falseNegatives", counts.falseNegatives)
    writer.member("trueNegatives", counts.trueNegatives)
  }
}

extension QuotedMessage {
  func write(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    writer.member("place", place)
    writer.key("probability")
    if scores.count == 1 {
      writer.measure(scores[0], decimals: 4)
    } else {
      writer.beginArray()
      for score in scores { writer.measure(score, decimals: 4) }
      writer.endArray()
    }
    for fact in facts { writer.member(fact.name, fact.labels) }
    writer.member("text", excerpt)
    writer.endObject()
  }
}

extension EvaluationIntervals {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("level", Bootstrap.level, decimals: 2)
    writer.member("draws", Bootstrap.draws)
    writer.key("seed")
    writer.literal(String(seed))
    writer.member("groups", groups)
    for (name, interval) in [
      ("precision", precision), ("recall", recall), ("f1", f1), ("mcc", mcc), ("rocAUC", rocAUC),
      ("microF1", microF1),
    ] {
      writer.key(name)
      guard let interval else {
        writer.null()
        continue
      }
      writer.beginArray()
      writer.measure(interval.lower, decimals: 4)
      writer.measure(interval.upper, decimals: 4)
      writer.endArray()
    }
    writer.endObject()
  }
}

extension LabelConfusion {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.beginObject()
    for (name, label) in [("missed", missed), ("found", found)] {
      writer.key(name)
      if let label { writer.string(label) } else { writer.null() }
    }
    writer.member("messages", documents)
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func write(verdicts: [Int]) {
    beginObject()
    for (name, count) in zip(["clear", "unsure", "scam"], verdicts) { member(name, count) }
    endObject()
  }
}
