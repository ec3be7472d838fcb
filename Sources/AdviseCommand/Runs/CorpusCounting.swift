import Synchronization
import Training

/// Counts the labelled records of files and folders on several threads. Memory: some blocks, the sample and the counts
/// of each thread.
struct CorpusCounting {
  let honest: [String]
  let format: CorpusFormat?
  let threads: Int

  func counts(_ paths: [String], command: String) throws(CommandError) -> Counts {
    let files = try corpusFiles(paths, command: command)
    let workers = CountingWorkers(honest: honest)
    let tally = FileTally(files)
    try mapInOrder(threads: threads, CorpusBlocks(files, format: format), state: workers.new()) {
      block, worker in
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

/// Documents that a block gave, or what was wrong with it.
private struct CountedBlock: Sendable {
  let file: Int
  var documents = 0
  /// Of those whose records gave one.
  var ids: [(hash: UInt64, id: String, place: String)] = []
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
        try block.forEachRecord { record throws(CommandError) in
          let documents = try record.get()
          for document in documents {
            guard !document.isEmpty else { throw .nothingToLearnFrom(place: document.place) }
            if let hash = document.idHash { counted.ids.append((hash, document.id, document.place)) }
            builder.add(document)
          }
          counted.documents += documents.count
        }
      } catch {
        counted.failure = error
      }
    }
    return counted
  }

  func finish() -> Counts { builder.withLock { $0.finish() } }
}

/// Sees to it that each file has a document and no id comes twice, and stops at the first bad line.
private final class FileTally: Sendable {
  private let files: [String]
  /// The file that blocks come from now, and its documents.
  private let current = Mutex((file: 0, documents: 0))
  private let known = Mutex(KnownIDs())

  init(_ files: [String]) { self.files = files }

  func add(_ block: CountedBlock) throws(CommandError) {
    try move(to: block.file)
    // They stand before what failed.
    let repeated = known.withLock { known in block.ids.first { known.meet($0.hash) } }
    if let repeated { throw .repeatedID(place: repeated.place, id: repeated.id) }
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
