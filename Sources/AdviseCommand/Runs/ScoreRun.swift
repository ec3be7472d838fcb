import DisputeAdvice
import JSONText
import RiskScoring
import Training

/// `advise score [FILE…]`: a JSON line out for each JSON line in, in the order of the input.
struct ScoreRun {
  let arguments: ParsedArguments
  let console: Console

  /// Lines that are scored at once, and the bytes after which a batch is full.
  static let batchLines = 4096
  static let batchBytes = 4 << 20
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
    _ scorer: RecordScorer, _ threads: Int, _ write: ([UInt8]) throws(CommandError) -> Void
  ) throws(CommandError) -> Int {
    let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
    // Opened before anything is written: a missing file must not leave half an output behind.
    var sources: [(path: String, read: (Int) throws(CommandError) -> [UInt8])] = []
    for path in paths {
      if path == "-" {
        sources.append(("standard input", console.read))
      } else {
        sources.append((path, try OpenFile(path).read))
      }
    }
    var refused = 0
    for source in sources {
      var reader = LineReader(limit: ScoreRun.maximumRecord, read: source.read)
      var number = 1
      while true {
        let batch = try nextBatch(&reader)
        if batch.isEmpty { break }
        let first = number
        let results = mapConcurrently(batch.count, threads: threads) { index in
          scorer.score(batch[index], number: first + index)
        }
        var output: [UInt8] = []
        for result in results {
          output += result.line
          if let problem = result.problem {
            refused += 1
            console.complain("\(source.path):\(result.number): \(problem)")
          }
        }
        try write(output)
        number += batch.count
      }
    }
    return refused
  }

  private func nextBatch(_ reader: inout LineReader) throws(CommandError) -> [LineReader.Line] {
    var batch: [LineReader.Line] = []
    var bytes = 0
    while batch.count < ScoreRun.batchLines, bytes < ScoreRun.batchBytes, let line = try reader.next() {
      if case .text(let text) = line { bytes += text.count }
      batch.append(line)
    }
    return batch
  }
}
