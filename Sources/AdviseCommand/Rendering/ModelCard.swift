import JSONText
import RiskScoring
import Training

/// What a user of a model has to know about it, as Markdown: what it is, what it learned from and how, how good it is,
/// what it is for, and how to make it again. Everything in it comes from the run that made the model.
struct ModelCard {
  /// The command that makes model and card.
  let command: String
  let path: String
  let cardPath: String
  let bytes: Int
  let model: Model
  let corpus: CorpusOrigin
  let measured: Measured?

  /// How the model did on messages that it did not learn from.
  struct Measured {
    let paths: [String]
    let report: EvaluationReport
    /// Texts of these messages that were learned too.
    let known: Int
    /// Where the whole report stands.
    let reportPath: String?
  }

  private var isOfTactics: Bool { model.columns.contains { Tactic(label: $0.label) != nil } }

  var markdown: String {
    var text = "# Model card: \(code(Path.name(path)))\n\n"
    text += "Written by `advise train`; what is changed by hand is lost.\n\n"
    let labels = model.columns.count - 1
    text +=
      isOfTactics
      ? "Recognises the tactics of sellers in their messages to buyers: "
      : "Recognises the labels of its corpus: "
    text += "for each of \(labels) labels and for the overall risk a calibrated probability, "
    text += "and the words behind it.\n"
    for (title, body) in sections { text += "\n## \(title)\n\n\(body)" }
    return text
  }

  private var sections: [(title: String, body: String)] {
    [
      ("Made by", origin), ("Learned from", learned), ("Labels", labels), ("How it learned", method),
      ("Measured", measures), ("Intended use", list(isOfTactics ? ModelCard.uses : ModelCard.usesOfOthers)),
      ("Not for", list(isOfTactics ? ModelCard.misuses : ModelCard.misusesOfOthers)),
      ("Limits", list(limits)),
    ]
  }

  private var origin: String {
    "```sh\n\(command)\n```\n\n"
      + """
      The same corpus and the same program give the same bytes, in any order of the files and with any number of \
      threads. The file holds no clock and no machine; `advise inspect` shows what it says of itself.


      """
      + Table(
        columns: ["", "value"],
        rows: [
          ["bytes", "\(bytes)"], ["checksum", model.checksumText], ["digest of the corpus", digest],
          ["format, text preparation", "\(ModelFormat.version), \(ModelFormat.textPreparation)"],
          ["features", "\(model.featureCount)"], ["made by", Help.version],
        ]
      ).markdown
  }

  /// As the model states it.
  private var digest: String {
    (try? parseJSON(Array(model.provenance.utf8)))?["corpus"]?.stringValue ?? "–"
  }

  private var learned: String {
    let statistics = corpus.statistics
    let all = Double(max(1, statistics.documents))
    var text = "\(list(of: corpus.paths)): \(statistics.documents) messages"
    if corpus.authors > 0 { text += " by \(corpus.authors) authors" }
    text +=
      " in \(corpus.groups) groups (\(corpus.groups == statistics.documents ? "each its own" : "briefs, dialogues"))"
    text +=
      ", \(statistics.bytes.shortest) to \(statistics.bytes.longest) bytes, median \(statistics.bytes.median). "
    text += "Risky: \(share(Double(statistics.risky) / all)); without any label: "
    text += "\(share(Double(statistics.unlabelled) / all)).\n"
    if let description = corpus.description {
      text += "What may enter, who wrote and labelled it: \(code(description)).\n"
    }
    return text
  }

  private var labels: String {
    let messages = Dictionary(
      corpus.statistics.labels.map { ($0.label, $0.documents) }, uniquingKeysWith: { first, _ in first })
    let heldout = Dictionary(
      (measured?.report.evaluation.labels ?? []).map { ($0.label, $0.counts) },
      uniquingKeysWith: { first, _ in first })
    let rows = model.columns.enumerated().map { index, column in
      let isRisk = index == model.columns.count - 1
      let counts = isRisk ? measured?.report.evaluation.scam.counts : heldout[column.label]
      return [
        isRisk ? "overall risk" : column.label, column.isRisk ? "risk" : "honest",
        "\(isRisk ? corpus.statistics.risky : messages[column.label] ?? 0)", share(column.threshold),
        counts.map { "\($0.positives)" } ?? "–", share(counts?.f1),
      ]
    }
    return "messages: learned from; then the probability from which on it is present.\n\n"
      + Table(
        columns: ["label", "kind", "messages", "threshold", "held out", "F1 there"], rows: rows, names: 2
      ).markdown
  }

  private var method: String {
    """
    Naive-Bayes log ratios of words, word pairs, character 2- to 4-grams, shapes (money, links …), disguises that were \
    undone and keyword concepts by the mode of their clause, re-weighted by a linear learner. Tactics are learned from \
    clauses, other labels from whole messages. Probabilities and thresholds come from cross-validation.


    """
      + Table(
        columns: ["setting", "value"], rows: ModelTraining.settings.map { [$0.name, $0.value] }
      ).markdown
  }

  private var measures: String {
    guard let measured else { return "Not yet.\n" }
    let evaluation = measured.report.evaluation
    var text = "On \(list(of: measured.paths)), \(evaluation.documents) messages"
    text +=
      measured.known == 0 ? ", none of them learned from" : ", \(measured.known) of them learned from too"
    text += "; each for itself."
    if let path = measured.reportPath {
      let name = Path.name(path)
      text += " The whole report, with calibration and the worst errors: "
      text += Path.folder(path) == Path.folder(cardPath) ? "[\(code(name))](\(name))." : "\(code(path))."
    }
    let overall = measured.report.overall
    if case .table(let table) = overall.body {
      text += "\n\n\(table.markdown)\n\(AdviseCommand.markdown(overall.note))\n"
    }
    return text
  }

  // MARK: - Use

  private static let uses = [
    "To point a buyer in a dispute to the tactics in the seller's messages, with the words as proof, beside the state "
      + "of the dispute.", "To sort many messages for a person to read.",
  ]
  private static let misuses = [
    "Punishing, blocking or reporting a seller without a person who reads the messages.",
    "Deciding *cancel* or *accept*: the advisor never lets it.",
    "Judging the buyer's words, pictures, or mail that has nothing to do with an order.",
    "Languages that the corpus does not hold.",
  ]
  private static let usesOfOthers = [
    "To sort messages of the kind that the corpus holds for a person to read."
  ]
  private static let misusesOfOthers = [
    "Decisions about people without a person who reads the messages.",
    "Messages of another kind, or in another language, than those of the corpus.",
  ]

  private var limits: [String] {
    var limits = [
      "It knows the words that it has seen; a text with hardly a known word is called `unsure`.",
      "How often a label stands in the corpus need not be how often it occurs in the world, and probabilities follow "
        + "the corpus.",
      "Messages by other kinds of writers than those of the corpus: expect less than was measured.",
    ]
    guard let measured else { return limits }
    let evaluation = measured.report.evaluation
    let honest = evaluation.scam.counts.total - evaluation.scam.counts.positives
    limits.append(
      "Honest messages that are called a scam: \(evaluation.scam.counts.falsePositives) of \(honest). Risky ones that "
        + "are missed: \(evaluation.scam.counts.falseNegatives) of \(evaluation.scam.counts.positives).")
    let occurring = evaluation.labels.filter { $0.counts.positives > 0 }
    let rare = occurring.count { $0.counts.positives < ModelCard.few }
    if rare > 0 {
      limits.append(
        "\(rare) of \(evaluation.labels.count) labels stand in fewer than \(ModelCard.few) of the messages it was "
          + "measured on, so their F1 is coarse.")
    }
    let weakest = occurring.sorted { ($0.counts.f1 ?? 0, $0.label) < ($1.counts.f1 ?? 0, $1.label) }.prefix(3)
    if !weakest.isEmpty {
      let names = weakest.map { "\(code($0.label)) (F1 \(share($0.counts.f1)))" }
      limits.append("Hardest labels: \(names.joined(separator: ", ")).")
    }
    if let robustness = measured.report.robustness {
      var names: [String] = []
      for row in robustness.rows where row.isMet == false && names.last != row.name { names.append(row.name) }
      limits.append(
        names.isEmpty
          ? "Disguises and dilution: all targets of the report are met."
          : "Disguises and dilution that still hide too much (see the report): \(names.joined(separator: ", "))."
      )
    }
    return limits
  }

  /// Measured on fewer messages, a number is coarse.
  private static let few = 30

  private func list(_ lines: [String]) -> String { lines.map { "- \($0)\n" }.joined() }
  private func list(of paths: [String]) -> String { paths.map(code).joined(separator: ", ") }
  private func code(_ name: String) -> String { "`\(printable(name).filter { $0 != "`" })`" }
}

extension Model {
  /// The checksum as sixteen hexadecimal digits.
  var checksumText: String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
