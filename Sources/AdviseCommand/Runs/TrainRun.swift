import RiskScoring
import Training

/// `advise train PATH… -o MODEL --counts FILE --evaluate PATH --report FILE --card FILE`
struct TrainRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let files = try LearnedFiles(arguments, console)
    for option in ["--evaluate", "--card"] where arguments.has(option) && !arguments.has("-o") {
      throw .goesOnlyWith(option, other: "-o")
    }
    if arguments.has("--report"), !arguments.has("--evaluate") {
      throw .goesOnlyWith("--report", other: "--evaluate")
    }
    // The card reads the corpus once more.
    if arguments.has("--card"), arguments.operands.contains("-") { throw .notTogether("-", "--card") }
    let threads = try arguments.threads(cores: console.cores)
    let tests = try tests()
    let counting = CorpusCounting(
      honest: arguments.values("--honest"), format: arguments.corpusFormat, threads: threads,
      console: console)
    let counts = try counting.counts(arguments.operands, command: "train")
    if counts.repeats > 0 { console.complain("messages that repeat another one: \(counts.repeats)") }
    if counts.contradictions > 0 {
      console.complain(
        "messages that repeat another one with other labels: \(counts.contradictions); each is learned as it is "
          + "labelled. \"advise corpus check\" names them")
    }
    try files.write(counts) { bytes throws(CommandError) in
      try papers(bytes, tests: tests, threads: threads)
    }
    return .done
  }

  /// What the model is to be measured on; read before anything is learned, so that a mistake there costs no time.
  private func tests() throws(CommandError) -> LabelledFiles? {
    guard arguments.has("--evaluate") else { return nil }
    let files = try LabelledFiles(
      arguments.values("--evaluate"), console, command: "train --evaluate", format: arguments.corpusFormat)
    try files.refuseTooManyLabels()
    return files
  }

  /// Report and card.
  private func papers(
    _ bytes: [UInt8], tests: LabelledFiles?, threads: Int
  ) throws(CommandError) -> [(path: String, bytes: [UInt8], note: String)] {
    guard let path = arguments.value("-o"), tests != nil || arguments.has("--card") else { return [] }
    let honest = HonestLabels(arguments.values("--honest"))
    let model: Model
    do { model = try Model(bytes) } catch { throw .model(path: path, error) }
    var papers: [(path: String, bytes: [UInt8], note: String)] = []
    var report: EvaluationReport?
    if let tests {
      let made = EvaluationReport(
        measuring: Scorer(model: model), on: tests.documents, honest: honest, seed: 1, isRobust: true,
        errorLimit: EvaluationReport.errorLimit, threads: threads)
      report = made
      if let path = arguments.value("--report") {
        papers.append(
          (path, Array(made.report.markdown.utf8), "measured on \(tests.documents.count) messages"))
      }
    }
    if let card = arguments.value("--card") {
      let corpus = try LabelledFiles(
        arguments.operands, console, command: "train", format: arguments.corpusFormat)
      let learned = Set(corpus.documents.map(\.text))
      let measured = report.flatMap { report in
        tests.map { tests in
          ModelCard.Measured(
            paths: arguments.values("--evaluate"), report: report,
            known: tests.documents.count { learned.contains($0.text) },
            reportPath: arguments.value("--report"))
        }
      }
      let text = ModelCard(
        command: command, path: path, cardPath: card, bytes: bytes.count, model: model,
        corpus: CorpusOrigin(arguments.operands, corpus.documents, honest: honest), measured: measured
      ).markdown
      papers.append((card, Array(text.utf8), "model card"))
    }
    return papers
  }

  /// What makes the files again.
  private var command: String {
    let words =
      ["advise", "train"] + arguments.operands
      + arguments.options.filter { $0.name != "--threads" }.flatMap { [$0.name, $0.value] }
    return words.map(shellWord).joined(separator: " ")
  }

  private func shellWord(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: ","):
          true
        default: false
        }
      }
    return isPlain ? word : "'" + printable(word).replacing("'", with: "'\\''") + "'"
  }
}

extension ParsedArguments {
  /// What every input is, in place of a look at it.
  var corpusFormat: CorpusFormat? { value("--input-format").flatMap(CorpusFormat.init) }
}
