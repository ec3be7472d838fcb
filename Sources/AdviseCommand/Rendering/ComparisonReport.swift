import JSONText
import Training

/// Everything that `advise compare` has to say: the models are called A and B.
struct ComparisonReport {
  let comparison: Comparison
  let first: Evaluation
  let second: Evaluation
  let names: (first: String, second: String)
  /// Messages to quote for which only one model is right, for each model.
  let errorLimit: Int

  init(_ comparison: Comparison, names: (String, String), errorLimit: Int) {
    self.comparison = comparison
    self.names = names
    self.errorLimit = errorLimit
    first = Evaluation(comparison.first)
    second = Evaluation(comparison.second)
  }

  /// `scam`, then each label: both qualities and the test.
  private var rows: [(first: LabelQuality, second: LabelQuality, test: McNemar)] {
    let labels = zip(zip(first.labels, second.labels), comparison.labels)
    return [(first.scam, second.scam, comparison.scam)] + labels.map { ($0.0, $0.1, $1) }
  }

  private var onlyFirstRight: [(first: ModelAnswer, second: ModelAnswer)] {
    Array(comparison.discordant.filter { $0.first.isRight }.prefix(errorLimit))
  }

  private var onlySecondRight: [(first: ModelAnswer, second: ModelAnswer)] {
    Array(comparison.discordant.filter { $0.second.isRight }.prefix(errorLimit))
  }

  private func quote(_ pair: (first: ModelAnswer, second: ModelAnswer)) -> QuotedMessage {
    QuotedMessage(
      pair.first.document, scores: [pair.first.risk, pair.second.risk],
      facts: [
        ("expected", comparison.first.labels(pair.first.isTrue)),
        ("A", comparison.first.labels(pair.first.isPresent)),
        ("B", comparison.second.labels(pair.second.isPresent)),
      ])
  }
}

extension ComparisonReport {
  var report: Report {
    let quotes = [
      ("scam: only A is right", onlyFirstRight), ("scam: only B is right", onlySecondRight),
    ].filter { !$0.1.isEmpty }.map { title, pairs in
      Report.Section(title: title, body: .quotes(pairs.map(quote)))
    }
    return Report(
      title: "Comparison",
      lead: "messages \(first.documents)  A \(printable(names.first))  B \(printable(names.second))",
      sections: [overall, labels] + quotes)
  }

  private var overall: Report.Section {
    func measures(_ evaluation: Evaluation) -> [(name: String, value: Double?)] {
      let scam = evaluation.scam
      return [
        ("precision of scam", scam.counts.precision), ("recall of scam", scam.counts.recall),
        ("F1 of scam", scam.counts.f1), ("MCC of scam", scam.counts.mcc), ("ROC-AUC of risk", scam.rocAUC),
        ("PR-AUC of risk", scam.averagePrecision), ("Brier score of risk", scam.reliability.brier),
        ("ECE of risk", scam.reliability.expectedError), ("micro-F1 of labels", evaluation.microF1),
        ("macro-F1 of labels", evaluation.macroF1),
      ]
    }
    return Report.Section(
      title: "overall",
      body: .table(
        Table(
          columns: ["measure", "A", "B", "B − A"],
          rows: zip(measures(first), measures(second)).map { a, b in
            [a.name, share(a.value), share(b.value), difference(a.value, b.value)]
          })))
  }

  private var labels: Report.Section {
    Report.Section(
      title: "labels",
      note: """
        p: McNemar's test of the answers that only one model got right, exact below 25 of them, else χ² with \
        continuity correction; each row for itself.
        """,
      body: .table(
        Table(
          columns: [
            "label", "precision A", "B", "recall A", "B", "F1 A", "B", "B − A", "only A right", "only B", "p",
          ],
          rows: rows.map { a, b, test in
            [
              a.label, share(a.counts.precision), share(b.counts.precision), share(a.counts.recall),
              share(b.counts.recall), share(a.counts.f1), share(b.counts.f1),
              difference(a.counts.f1, b.counts.f1), "\(test.onlyFirstRight)", "\(test.onlySecondRight)",
              test.pValue < 0.0005 ? "<0.001" : share(test.pValue),
            ]
          })))
  }

  private func difference(_ a: Double?, _ b: Double?) -> String {
    guard let a, let b else { return share(nil) }
    return (b > a ? "+" : "") + share(b - a)
  }
}

extension ComparisonReport {
  /// `{"schema":1,…}`: the keys are listed in the README.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("schema", 1)
    writer.member("messages", first.documents)
    for (key, name, evaluation) in [("a", names.first, first), ("b", names.second, second)] {
      writer.key(key)
      writer.beginObject()
      writer.member("model", name)
      writer.member("microF1", evaluation.microF1, decimals: 4)
      writer.member("meanF1", evaluation.macroF1, decimals: 4)
      writer.endObject()
    }
    writer.key("scam")
    write(rows[0], into: &writer)
    writer.key("labels")
    writer.beginArray()
    for row in rows.dropFirst() { write(row, into: &writer) }
    writer.endArray()
    for (name, pairs) in [("onlyARight", onlyFirstRight), ("onlyBRight", onlySecondRight)] {
      writer.key(name)
      writer.beginArray()
      for pair in pairs { quote(pair).write(into: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(
    _ row: (first: LabelQuality, second: LabelQuality, test: McNemar), into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("label", row.first.label)
    for (key, quality) in [("a", row.first), ("b", row.second)] {
      writer.key(key)
      writer.beginObject()
      quality.writeMeasures(into: &writer)
      writer.endObject()
    }
    writer.member("onlyARight", row.test.onlyFirstRight)
    writer.member("onlyBRight", row.test.onlySecondRight)
    writer.member("p", row.test.pValue, decimals: 6)
    writer.key("exact")
    writer.bool(row.test.isExact)
    writer.endObject()
  }
}
