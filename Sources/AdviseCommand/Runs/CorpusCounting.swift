import Synchronization
import Training

/// Counts the labelled records of files and folders on several threads. Memory: some blocks, the sample and the counts
/// of each thread.
struct CorpusCounting {
  let honest: [String]
  let threads: Int

  func counts(_ paths: [String], command: String) throws(CommandError) -> Counts {
    let files = try corpusFiles(paths, command: command)
    let workers = CountingWorkers(honest: honest)
    let tally = FileTally(files)
    try mapInOrder(threads: threads, CorpusBlocks(files), state: workers.new()) { block, worker in
      worker.count(block)
    } then: { part throws(CommandError) in
      try tally.add(part)
    }
    try tally.finish()
    var sum = CountsBuilder(honest: honest)
    for part in workers.finish(threads: threads) {
      do { try sum.add(part) } catch { throw .merge(path: paths[0], error) }
    }
    return sum.finish()
  }
}

/// The files of paths, each a file or a folder of them.
func corpusFiles(_ paths: [String], command: String) throws(CommandError) -> [String] {
  guard !paths.isEmpty else { throw .missingFiles(command: command) }
  var all: [String] = []
  for path in paths {
    let files = try SystemCalls.corpusFiles(in: path)
    if let files, files.isEmpty { throw .noRecords(path: path) }
    all += files ?? [path]
  }
  return all
}

/// Some whole lines of one of several files.
struct CorpusBlock: Sendable {
  let file: Int
  let path: String
  let lines: LineBlock

  /// The documents of its records, in order, with the lines they stand on.
  func forEachDocument(
    _ body: (_ document: LabelledDocument, _ line: Int) throws(CommandError) -> Void
  ) throws(CommandError) {
    try lines.forEachLine { line, number throws(CommandError) in
      if line.isBlank { return }
      let documents: [LabelledDocument]
      do throws(CorpusProblem) {
        documents = try CorpusReading.documents(line, place: "\(path):\(number)")
      } catch {
        throw .corpus(path: path, line: number, error)
      }
      for document in documents { try body(document, number) }
    }
  }
}

/// The blocks of files, one file after the other.
struct CorpusBlocks: OrderedSource {
  private let files: [String]
  /// Files that were opened.
  private var opened = 0
  private var reader: LineBlockReader?

  init(_ files: [String]) { self.files = files }

  mutating func next() throws(CommandError) -> CorpusBlock? {
    while true {
      if let lines = try reader?.next() {
        return CorpusBlock(file: opened - 1, path: files[opened - 1], lines: lines)
      }
      guard opened < files.count else { return nil }
      let file = try OpenFile(files[opened])
      reader = LineBlockReader(limit: CorpusReading.maximumLine) { count throws(CommandError) in
        try file.read(count)
      }
      opened += 1
    }
  }
}

/// Documents that a block gave, or what was wrong with it.
private struct CountedBlock: Sendable {
  let file: Int
  var documents = 0
  var failure: CommandError?
}

/// The counts of all threads.
private final class CountingWorkers: Sendable {
  private let honest: [String]
  private let bound = CountsBuilder.Bound()
  private let all = Mutex<[CountingWorker]>([])

  init(honest: [String]) { self.honest = honest }

  func new() -> CountingWorker {
    let worker = CountingWorker(CountsBuilder(honest: honest, bound: bound))
    all.withLock { $0.append(worker) }
    return worker
  }

  func finish(threads: Int) -> [Counts] {
    let all = all.withLock(\.self)
    return mapConcurrently(all.count, threads: threads) { all[$0].finish() }
  }
}

/// A thread's own counts.
private final class CountingWorker: Sendable {
  private let builder: Mutex<CountsBuilder>

  init(_ builder: CountsBuilder) { self.builder = Mutex(builder) }

  func count(_ block: CorpusBlock) -> CountedBlock {
    var counted = CountedBlock(file: block.file)
    builder.withLock { builder in
      do throws(CommandError) {
        try block.forEachDocument { document, _ in
          builder.add(document)
          counted.documents += 1
        }
      } catch {
        counted.failure = error
      }
    }
    return counted
  }

  func finish() -> Counts { builder.withLock { $0.finish() } }
}

/// Sees to it that each file has a document, and stops at the first bad line.
private final class FileTally: Sendable {
  private let files: [String]
  /// The file that blocks come from now, and its documents.
  private let current = Mutex((file: 0, documents: 0))

  init(_ files: [String]) { self.files = files }

  func add(_ block: CountedBlock) throws(CommandError) {
    try move(to: block.file)
    if let failure = block.failure { throw failure }
    current.withLock { $0.documents += block.documents }
  }

  func finish() throws(CommandError) { try move(to: files.count) }

  private func move(to file: Int) throws(CommandError) {
    try current.withLock { current throws(CommandError) in
      while current.file < file {
        if current.documents == 0 { throw .noRecords(path: files[current.file]) }
        current = (current.file + 1, 0)
      }
    }
  }
}
