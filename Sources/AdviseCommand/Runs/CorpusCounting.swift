import Synchronization
import Training

/// Counts the labelled records of files and folders on several threads. Memory: some blocks, the sample and the counts
/// of each thread.
struct CorpusCounting {
  let honest: [String]
  let format: CorpusFormat?
  let threads: Int
  let console: Console

  func counts(_ paths: [String], command: String) throws(CommandError) -> Counts {
    let files = try corpusFiles(paths, command: command)
    let workers = CountingWorkers(honest: honest)
    let tally = FileTally(files)
    try mapInOrder(threads: threads, CorpusBlocks(files, console, format: format), state: workers.new()) {
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
  let block: CorpusBlock
  var documents = 0
  /// Hashes of the ids of those whose records gave one.
  var ids: [UInt64] = []
  var failure: CommandError?

  /// Id and place of the document that gave one of the ``ids``; to be read again only where it is needed.
  func document(ofID number: Int) throws(CommandError) -> (id: String, place: String)? {
    var found: (id: String, place: String)?
    var next = 0
    try block.forEachRecord { record throws(CommandError) in
      guard found == nil else { return }
      for document in try record.get() where document.idHash != nil {
        if next == number { found = (document.id, document.place) }
        next += 1
      }
    }
    return found
  }
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
    for worker in all { worker.announce() }
    return mapConcurrently(all.count, threads: threads) { all[$0].finish() }
  }
}

/// A thread's own counts.
private final class CountingWorker: Sendable {
  private let builder: Mutex<CountsBuilder>

  init(_ builder: CountsBuilder) { self.builder = Mutex(builder) }

  func count(_ block: CorpusBlock) -> CountedBlock {
    var counted = CountedBlock(block: block)
    var scratch = PlainRecord.Scratch()
    builder.withLock { builder in
      do throws(CommandError) {
        try block.forEachRecord { line in
          guard let record = PlainRecord(line, path: block.path, &scratch) else { return false }
          guard record.isSellers else { return true }
          if let hash = record.idHash { counted.ids.append(hash) }
          counted.documents += 1
          record.withText(of: line, &scratch) { text in
            builder.add(
              text, written: line.extracting(record.labels)
            ) {
              record.labels(of: line)
            } group: {
              record.group(of: line)
            }
          }
          return true
        } others: { record throws(CommandError) in
          let documents = try record.get()
          for document in documents {
            guard !document.isEmpty else { throw .nothingToLearnFrom(place: document.place) }
            if let hash = document.idHash { counted.ids.append(hash) }
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

  func announce() { builder.withLock { $0.announce() } }

  func finish() -> Counts { builder.withLock { $0.finish() } }
}

/// Sees to it that each file has a document and no id comes twice, and stops at the first bad line.
private final class FileTally: Sendable {
  private let files: [String]
  /// The file that blocks come from now, and its documents.
  private let current = Mutex((file: 0, documents: 0))
  private let known = Mutex(KnownIDs())

  init(_ files: [String]) { self.files = files }

  func add(_ counted: CountedBlock) throws(CommandError) {
    try move(to: counted.block.file)
    // They stand before what failed.
    let repeated = known.withLock { known in counted.ids.firstIndex { known.meet($0) } }
    if let repeated, let document = try counted.document(ofID: repeated) {
      throw .repeatedID(place: document.place, id: document.id)
    }
    if let failure = counted.failure { throw failure }
    current.withLock { $0.documents += counted.documents }
  }

  func finish() throws(CommandError) { try move(to: files.count) }

  private func move(to file: Int) throws(CommandError) {
    try current.withLock { current throws(CommandError) in
      while current.file < file {
        if current.documents == 0 { throw .noRecords(path: CorpusBlocks.name(files[current.file])) }
        current = (current.file + 1, 0)
      }
    }
  }
}
