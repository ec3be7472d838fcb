import DisputeAdvice
import JSONText
import RiskScoring
import Synchronization

/// `advise score [FILE…]`: a JSON line out for each JSON line in, in the order of the input.
struct ScoreRun {
  let arguments: ParsedArguments
  let console: Console

  /// A longer line is refused.
  static let maximumRecord = 1 << 20

  func run() throws(CommandError) -> ExitStatus {
    let scorer = try Scorer.load(arguments.value("--model"))
    let recordScorer = RecordScorer(
      scorer: scorer, all: arguments.has("--all"), alwaysAdvise: arguments.has("--advise"),
      policy: try Policy.load(arguments.value("--policy")))
    let threads = try arguments.threads(cores: console.cores)
    let refused: Int
    if let output = arguments.value("-o") {
      let file = try ReplacedFile(output)
      refused = try scoreAll(recordScorer, threads, file.write)
      try file.commit()
    } else {
      refused = try scoreAll(recordScorer, threads, console.write)
    }
    return refused > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }

  /// Scores every input; returns how many records were refused.
  private func scoreAll(
    _ scorer: RecordScorer, _ threads: Int,
    _ write: @escaping @Sendable ([UInt8]) throws(CommandError) -> Void
  ) throws(CommandError) -> Int {
    let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
    // Opened before anything is written: a missing file must not leave half an output behind.
    var inputs: [ScoreInput] = []
    for path in paths {
      if path == "-" {
        inputs.append(ScoreInput(path: "standard input", read: console.read))
      } else {
        inputs.append(ScoreInput(path: path, read: try OpenFile(path).read))
      }
    }
    let console = console
    let refused = Mutex(0)
    try mapInOrder(
      threads: threads, BlockSource(inputs, limit: ScoreRun.maximumRecord), state: scorer.scorer.memory()
    ) { block, memory in
      (path: block.path, result: scorer.score(block.lines, &memory))
    } then: { path, result throws(CommandError) in
      for problem in result.problems { console.complain("\(path):\(problem.line): \(problem.text)") }
      refused.withLock { $0 += result.problems.count }
      try write(result.output)
    }
    return refused.withLock { $0 }
  }
}

/// An input of `score`.
struct ScoreInput: Sendable {
  let path: String
  let read: @Sendable (Int) throws(CommandError) -> [UInt8]
}

/// The lines of all inputs, block by block.
private struct BlockSource: OrderedSource {
  private var inputs: ArraySlice<ScoreInput>
  private var reader: LineBlockReader?
  private let limit: Int

  init(_ inputs: [ScoreInput], limit: Int) {
    self.inputs = inputs[...]
    self.limit = limit
  }

  mutating func next() throws(CommandError) -> (path: String, lines: LineBlock)? {
    while let input = inputs.first {
      if reader == nil { reader = LineBlockReader(limit: limit, read: input.read) }
      if let block = try reader?.next() { return (input.path, block) }
      reader = nil
      inputs.removeFirst()
    }
    return nil
  }
}
