import Conversations
import DisputeAdvice
import RiskScoring
import Synchronization

/// `advise score [FILE…]`: what becomes of each record, in the order of the input.
struct ScoreRun {
  let arguments: ParsedArguments
  let console: Console

  /// Bytes of a record, unless `--max-record` says otherwise.
  static let maximumRecord = 1 << 20
  /// Records that a report shows in full, unless `--report-limit` says otherwise.
  static let reportLimit = 2000

  /// Words that each thread remembers: 16 MB in all of them together.
  private static func rememberedWords(threads: Int) -> Int {
    var words = 1 << 16
    while words * threads > 1 << 16, words > 1 << 10 { words /= 2 }
    return words
  }

  /// Options that have no meaning in other forms of output.
  static let formatsOfOptions: [(option: String, formats: [String])] = [
    ("--all", ["jsonl"]), ("--keyed", ["jsonl"]), ("--resume", ["jsonl", "csv"]), ("--csv-raw", ["csv"]),
    ("--bom", ["csv"]), ("--report-limit", ["html"]),
  ]

  func run() throws(CommandError) -> ExitStatus {
    let format = try format()
    if arguments.has("--progress"), arguments.has("--quiet") { throw .notTogether("--progress", "--quiet") }
    let maximumRecord = try arguments.count("--max-record", 1...(1 << 30)) ?? ScoreRun.maximumRecord
    let threads = try arguments.threads(cores: console.cores)
    let isForTerminal = console.isTerminal(arguments.value("-o") ?? arguments.value("--resume"))
    let settings = try arguments.exportSettings()
    let scorer = RecordScorer(
      scorer: try Scorer.load(arguments.value("--model")), format: format, maximumRecord: maximumRecord,
      isKeyed: arguments.has("--keyed"), isForTerminal: isForTerminal,
      alwaysAdvise: arguments.has("--advise"), policy: try Policy.load(arguments.value("--policy")),
      names: settings.options.names)
    // A key before each record makes it no export.
    let exports = arguments.has("--keyed") ? nil : ImportedRecords(settings)
    let (inputs, leftOut) = try RecordInput.find(arguments.operands, console, exports)
    let kept = KeptRecords(format, isKeyed: arguments.has("--keyed"))
    let output = try ResultOutput(arguments, console, resuming: kept)
    let refused = try score(inputs, scorer, threads, output)
    try output.commit()
    return refused + leftOut > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }

  private func format() throws(CommandError) -> RecordFormat {
    let name = arguments.value("--format") ?? "jsonl"
    for (option, formats) in ScoreRun.formatsOfOptions where arguments.has(option) && !formats.contains(name)
    {
      throw .goesOnlyWith(option, other: "--format \(formats.joined(separator: " or "))")
    }
    if arguments.has("-o"), arguments.has("--resume") { throw .notTogether("-o", "--resume") }
    switch name {
    case "csv":
      let isRaw =
        arguments.has("--csv-raw")
        && !console.isTerminal(arguments.value("-o") ?? arguments.value("--resume"))
      return .csv(ScoreTable(isRaw: isRaw), byteOrderMark: arguments.has("--bom"))
    case "html":
      return .html(limit: try arguments.count("--report-limit", 0...100_000) ?? ScoreRun.reportLimit)
    default: return .jsonLines(all: arguments.has("--all"))
    }
  }

  /// What is known behind a block.
  private struct Tally {
    var refused = 0
    var progress: ProgressLine?
    var report: ScoreReport?
  }

  /// Scores every input; returns how many records were refused.
  private func score(
    _ inputs: [RecordInput], _ scorer: RecordScorer, _ threads: Int, _ output: ResultOutput
  ) throws(CommandError) -> Int {
    let console = console
    let tells = arguments.has("--progress")
    let tally = Mutex(Tally())
    tally.withLock { tally in
      // Results that scroll by on the terminal tell how far it is themselves.
      let isSeen = console.errorsAreTerminal && !scorer.isForTerminal
      if !arguments.has("--quiet"), isSeen || tells {
        tally.progress = ProgressLine(console, total: RecordInput.size(of: inputs))
      }
      if case .html(let limit) = scorer.format {
        tally.report = ScoreReport(columns: scorer.scorer.model.columns, limit: limit)
      }
    }
    if output.needsHeader { try output.write(scorer.format.header) }
    let blocks = RecordBlocks(inputs, limit: scorer.maximumRecord, kept: output.kept)
    do throws(CommandError) {
      let places = ScoreRun.rememberedWords(threads: threads)
      try mapInOrder(threads: threads, blocks, state: scorer.scorer.memory(places: places)) { block, memory in
        let batch = scorer.score(block.records, behind: block.kept, &memory)
        return (path: block.path, size: block.size, notes: block.notes, batch: batch)
      } then: { path, size, notes, batch throws(CommandError) in
        try output.write(batch.output)
        tally.withLock { tally in
          if !batch.problems.isEmpty || !notes.isEmpty { tally.progress?.clear() }
          for note in notes { console.complain("\(path): \(note)") }
          for problem in batch.problems { console.complain("\(path):\(problem.line): \(problem.text)") }
          tally.refused += batch.problems.count
          tally.report?.add(batch, from: path)
          tally.progress?.advance(records: batch.count, bytes: size)
        }
      }
    } catch {
      tally.withLock { $0.progress?.clear() }
      throw error
    }
    let page = tally.withLock { tally in
      tally.progress?.end(tells: tells)
      return tally.report?.page(scorer.scorer)
    }
    if let page { try output.write(page) }
    return tally.withLock { $0.refused }
  }
}
