import JSONText
import RiskScoring
import Training

/// Everything that `advise evaluate` has to say, whatever its form.
struct EvaluationReport {
  let answers: AnswerSet
  let evaluation: Evaluation
  let intervals: EvaluationIntervals
  /// Of a cross-validation, by the fold's number; else empty.
  let folds: [(number: Int, evaluation: Evaluation)]
  /// Of a cross-validation: each group of messages, the worst first; else empty.
  let groups: [GroupQuality]
  let briefs: BriefFile?
  let robustness: Robustness?
  /// Errors of each kind to quote.
  let errorLimit: Int

  /// Rows of the table of confused labels, in text.
  static let confusionLimit = 12
  /// Rows of the table of groups, in text; a group of fewer messages is left out of it.
  static let groupLimit = 15
  static let leastOfGroup = 5

  /// Errors of each kind to quote where nobody says.
  static let errorLimit = 5

  /// What a model says of documents; `isRobust`: of disguised and diluted ones too.
  init(
    measuring scorer: Scorer, on documents: [LabelledDocument], honest: HonestLabels, seed: UInt64,
    isRobust: Bool, errorLimit: Int, threads: Int
  ) {
    let robustness =
      isRobust
      ? Robustness(documents, scorer: scorer, honest: honest, seed: seed, threads: threads) : nil
    self.init(
      AnswerSet(documents, scorer: scorer, honest: honest, threads: threads), folds: [], seed: seed,
      robustness: robustness, errorLimit: errorLimit, threads: threads)
  }

  init(
    _ validation: CrossValidation, briefs: BriefFile? = nil, seed: UInt64, errorLimit: Int, threads: Int
  ) {
    self.init(
      validation.answers, folds: validation.folds.map { ($0.number, Evaluation($0.answers)) },
      groups: validation.answers.groupsWorstFirst, briefs: briefs, seed: seed, robustness: nil,
      errorLimit: errorLimit, threads: threads)
  }

  private init(
    _ answers: AnswerSet, folds: [(number: Int, evaluation: Evaluation)], groups: [GroupQuality] = [],
    briefs: BriefFile? = nil, seed: UInt64, robustness: Robustness?, errorLimit: Int, threads: Int
  ) {
    self.answers = answers
    evaluation = Evaluation(answers)
    intervals = EvaluationIntervals(answers, seed: seed, threads: threads)
    self.folds = folds
    self.groups = groups
    self.briefs = briefs
    self.robustness = robustness
    self.errorLimit = errorLimit
  }

  /// Of the `scam` answer over the folds.
  var foldMCC: Spread? { Spread(folds.map(\.evaluation.scam.counts.mcc)) }
  var foldF1: Spread? { Spread(folds.map(\.evaluation.scam.counts.f1)) }
}

extension EvaluationReport {
  var report: Report {
    let verdicts = evaluation.verdicts
    return Report(
      title: folds.isEmpty ? "Evaluation" : "Cross-validation",
      lead:
        "messages \(evaluation.documents)  clear \(verdicts[0])  unsure \(verdicts[1])  scam \(verdicts[2])",
      sections: [overall] + foldSection + groupSection + [labels, verdictSection] + confusions
        + scamErrors + (robustness.map { [$0.section] } ?? []))
  }

  /// The report with drawings, and with the worst errors about each label.
  var detailedReport: Report {
    let report = report
    return Report(
      title: report.title, lead: report.lead,
      sections: report.sections.prefix(1) + curves + report.sections.dropFirst() + labelErrors)
  }

  /// The main measures with their intervals.
  var overall: Report.Section {
    let scam = evaluation.scam
    let rows: [(name: String, value: Double?, interval: Interval?)] = [
      ("precision of scam", scam.counts.precision, intervals.precision),
      ("recall of scam", scam.counts.recall, intervals.recall),
      ("F1 of scam", scam.counts.f1, intervals.f1), ("MCC of scam", scam.counts.mcc, intervals.mcc),
      ("ROC-AUC of risk", scam.rocAUC, intervals.rocAUC), ("PR-AUC of risk", scam.averagePrecision, nil),
      ("Brier score of risk", scam.reliability.brier, nil),
      ("ECE of risk", scam.reliability.expectedError, nil),
      ("micro-F1 of labels", evaluation.microF1, intervals.microF1),
      ("macro-F1 of labels", evaluation.macroF1, nil),
    ]
    return Report.Section(
      title: "overall",
      note: """
        95 % intervals: \(Bootstrap.draws) bootstrap draws of \(intervals.groups) groups, seed \(intervals.seed). \
        PR-AUC: average precision. ECE: \(Reliability.binCount) bins of equal width. macro-F1: mean over the labels \
        that occur.
        """,
      body: .table(
        Table(
          columns: ["measure", "value", "95 % interval"],
          rows: rows.map { [$0.name, share($0.value), $0.interval?.text ?? ""] })))
  }

  private var labels: Report.Section {
    Report.Section(
      title: "labels", note: "found: rightly; wrong: where it is not; missed: where it is.",
      body: .table(
        Table(
          columns: [
            "label", "found", "wrong", "missed", "precision", "recall", "F1", "MCC", "PR-AUC", "ROC-AUC",
            "Brier", "ECE",
          ],
          rows: ([evaluation.scam] + evaluation.labels).map(\.row))))
  }

  private var verdictSection: Report.Section {
    Report.Section(
      title: "truth and verdict",
      body: .table(
        Table(
          columns: ["truth", "clear", "unsure", "scam"],
          rows: [
            ["scam"] + evaluation.riskVerdicts.map(String.init),
            ["no scam"] + evaluation.honestVerdicts.map(String.init),
          ])))
  }

  private var confusions: [Report.Section] {
    let all = answers.confusions
    if all.isEmpty { return [] }
    return [
      Report.Section(
        title: "labels taken for others",
        note: all.count > EvaluationReport.confusionLimit
          ? "The \(EvaluationReport.confusionLimit) most frequent of \(all.count) pairs." : "",
        body: .table(
          Table(
            columns: ["missed", "found instead", "messages"],
            rows: all.prefix(EvaluationReport.confusionLimit).map {
              [$0.missed ?? "–", $0.found ?? "–", "\($0.documents)"]
            }, names: 2)))
    ]
  }

  private var foldSection: [Report.Section] {
    guard !folds.isEmpty else { return [] }
    func four(_ value: Double?) -> String { share(value, decimals: 4) }
    let rows = folds.map { number, evaluation in
      let scam = evaluation.scam.counts
      return ["\(number)", "\(evaluation.documents)", "\(scam.positives)", four(scam.mcc), four(scam.f1)]
    }
    let scam = evaluation.scam.counts
    return [
      Report.Section(
        title: "folds", note: "Each fold was answered by a model that learned from the other folds alone.",
        body: .table(
          Table(
            columns: ["fold", "messages", "scams", "MCC", "F1"],
            rows: rows + [
              ["mean", "", "", four(foldMCC?.mean), four(foldF1?.mean)],
              ["standard deviation", "", "", four(foldMCC?.deviation), four(foldF1?.deviation)],
              ["pooled", "\(evaluation.documents)", "\(scam.positives)", four(scam.mcc), four(scam.f1)],
            ])))
    ]
  }

  private var groupSection: [Report.Section] {
    let large = groups.filter { $0.documents >= EvaluationReport.leastOfGroup }
    guard large.count > 1 else { return [] }
    let right = large.count { $0.wrongShare == 0 }
    return [
      Report.Section(
        title: "groups of messages answered worst",
        note: """
          The \(min(large.count, EvaluationReport.groupLimit)) with the largest share of wrong answers about scam, of \
          \(large.count) groups (briefs, dialogues) of \(EvaluationReport.leastOfGroup) messages or more; \(right) have \
          none. F1: of scam. Brier: of the risk.
          """,
        body: .table(
          Table(
            columns: ["group"] + (briefs == nil ? [] : ["who", "about"])
              + ["messages", "scams", "missed", "alarms", "wrong", "F1", "Brier", "micro-F1"],
            rows: large.prefix(EvaluationReport.groupLimit).map { group in
              [group.group] + (briefs.map { [$0[group.group].who, $0[group.group].about] } ?? []) + [
                "\(group.documents)", "\(group.scam.positives)", "\(group.scam.falseNegatives)",
                "\(group.scam.falsePositives)", share(group.wrongShare), share(group.scam.f1),
                share(group.brier), share(group.labels.f1),
              ]
            }, names: briefs == nil ? 1 : 3)))
    ]
  }

  private var scamErrors: [Report.Section] {
    let errors = answers.scamErrors(limit: errorLimit)
    return [
      ("worst false alarms of scam", errors.falseAlarms), ("worst misses of scam", errors.misses),
    ].filter { !$0.1.isEmpty }.map { title, list in
      Report.Section(
        title: title, body: .quotes(list.map { quote($0, score: $0.risk) }))
    }
  }

  private var labelErrors: [Report.Section] {
    answers.labels.indices.flatMap { label -> [Report.Section] in
      let errors = answers.errors(ofLabel: label, limit: errorLimit)
      return [("false alarms", errors.falseAlarms), ("misses", errors.misses)].filter { !$0.1.isEmpty }
        .map { kind, list in
          Report.Section(
            title: "worst \(kind) of \(answers.labels[label])",
            body: .quotes(list.map { quote($0, score: $0.probabilities[label]) }), isDetail: true)
        }
    }
  }

  private var curves: [Report.Section] {
    func figure(_ quality: LabelQuality, _ scores: [JudgedScore]) -> Figure {
      var answer: (recall: Double, precision: Double)?
      if let recall = quality.counts.recall, let precision = quality.counts.precision {
        answer = (recall, precision)
      }
      return Figure(
        caption:
          "\(quality.label): PR-AUC \(share(quality.averagePrecision)), \(quality.counts.positives) messages",
        chart: .precisionRecall(Ranking(scores).curve, answer: answer))
    }
    let occurring = evaluation.labels.indices.filter { evaluation.labels[$0].counts.positives > 0 }
    return [
      Report.Section(
        title: "ranking and reliability of the risk",
        note: """
          Left: the dot is the model's own threshold. Right: of all messages that were given a probability, the share \
          that is a scam; the dots of a well calibrated model lie on the diagonal.
          """,
        body: .figures(
          [
            figure(evaluation.scam, answers.risks),
            Figure(
              caption: "reliability: ECE \(share(evaluation.scam.reliability.expectedError))",
              chart: .reliability(evaluation.scam.reliability.bins)),
          ], small: false), isDetail: true),
      Report.Section(
        title: "precision and recall of each label",
        body: .figures(
          occurring.map { figure(evaluation.labels[$0], answers.scores(ofLabel: $0)) }, small: true),
        isDetail: true),
    ]
  }

  /// A message with the labels that were expected and found.
  func quote(_ answer: ModelAnswer, score: Double) -> QuotedMessage {
    QuotedMessage(
      answer.document, scores: [score],
      facts: [
        ("expected", answers.labels(answer.isTrue)), ("found", answers.labels(answer.isPresent)),
      ])
  }
}

extension AnswerSet {
  /// The names of the labels that are marked.
  func labels(_ marks: [Bool]) -> [String] { zip(labels, marks).filter(\.1).map(\.0) }
}

extension Interval {
  fileprivate var text: String { "\(share(lower)) – \(share(upper))" }
}

extension LabelQuality {
  fileprivate var row: [String] {
    let measures = [
      counts.precision, counts.recall, counts.f1, counts.mcc, averagePrecision, rocAUC, reliability.brier,
      reliability.expectedError,
    ]
    return [label, "\(counts.truePositives)", "\(counts.falsePositives)", "\(counts.falseNegatives)"]
      + measures.map { share($0) }
  }
}
