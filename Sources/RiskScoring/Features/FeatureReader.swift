import MessageText

/// Reads the features of messages as numbers, for counting: what ``MessageFeatures`` gives, of which most is remembered
/// from run to run. Which number a feature has depends on what was read before.
package struct FeatureReader: Sendable {
  private let keywords: KeywordAutomaton
  private var runs: RunTable<RunNumbers>
  private var plain = PlainReader()
  private var scan: KeywordScan
  /// The features of the message that was read last; some stand there several times.
  package private(set) var numbers: [UInt32] = []
  /// Scratch: features of the message that are not remembered with a run.
  private var hashes: [UInt64] = []
  /// Words that are remembered.
  private static let places = 1 << 16

  package init(_ keywords: KeywordAutomaton) {
    self.keywords = keywords
    scan = KeywordScan(keywords)
    runs = RunTable(RunNumbers(), places: FeatureReader.places)
  }

  /// Features that have a number.
  package var count: Int { runs.memo.index.count }

  /// Features and their numbers by ascending hash. O(features).
  package func sorted() -> [(hash: UInt64, number: UInt32)] { runs.memo.index.sorted() }

  /// Numbers features from 0 on again.
  package mutating func forget() { runs = RunTable(RunNumbers(), places: FeatureReader.places) }

  /// The number of a feature by itself.
  package mutating func number(of hash: UInt64) -> UInt32 { runs.memo.index.number(of: hash) }

  /// Reads the features of a message into ``numbers``. O(bytes).
  package mutating func read(_ text: Span<UInt8>) {
    numbers.clear()
    hashes.clear()
    if runs.memo.isFull { forgetRuns() }
    guard plain.read(text, keywords, &runs) else {
      return read(MessageReading(text, keywords, &scan))
    }
    for index in 0..<plain.runCount { addRun(at: plain.run(index).place) }
    for token in 0..<plain.tokenCount {
      if let hash = plain.pairHash(at: token) { hashes.append(hash) }
    }
    plain.findKeywords(keywords, &scan)
    for hit in scan.hits { hashes.append(keywords.featureHash(hit)) }
    runs.memo.index.appendNumbers(of: hashes, to: &numbers)
  }

  private mutating func read(_ reading: MessageReading) {
    runs.makeRoom()
    let bytes = reading.text.bytes.span
    reading.forEachRun(from: 0) { run in
      guard !reading.tokens.isEmpty else { return false }
      var count = 0
      if let key = RunKey(bytes, from: run.range.lowerBound, count: &count) {
        let place = runs.place(of: key, at: run.range, in: bytes, keywords)
        if runs.record(place).tells(run, of: reading) {
          addRun(at: place)
          return true
        }
      }
      reading.forEachFeature(of: run) { hash, _ in hashes.append(hash) }
      return true
    }
    for token in reading.tokens.indices {
      if let hash = reading.pairHash(at: token) { hashes.append(hash) }
    }
    reading.forEachKeyword(keywords) { hash, _ in hashes.append(hash) }
    runs.memo.index.appendNumbers(of: hashes, to: &numbers)
  }

  @inline(__always)
  private mutating func addRun(at place: Int) { runs.memo.append(place, to: &numbers) }

  /// Runs that gave their place to others leave their numbers behind: now and then all begin anew, features excepted.
  private mutating func forgetRuns() {
    runs = RunTable(RunNumbers(runs.memo.index), places: FeatureReader.places)
  }
}

/// The numbers of the features of runs.
private struct RunNumbers: RunMemo {
  fileprivate var index: FeatureIndex
  /// Those of all runs, end to end, and where those of each place stand.
  private var numbers: [UInt32] = []
  private var ranges: [(start: UInt32, end: UInt32)] = []
  /// Scratch.
  private var hashes: [UInt64] = []
  /// So many may be remembered at most: 16 MB.
  private static let limit = 1 << 22

  init(_ index: FeatureIndex = FeatureIndex()) { self.index = index }

  fileprivate var isFull: Bool { numbers.count > RunNumbers.limit }

  /// Appends the numbers of the run at a place.
  @inline(__always)
  fileprivate func append(_ place: Int, to all: inout [UInt32]) {
    let own = numbers.span.extracting(Int(ranges[place].start)..<Int(ranges[place].end))
    all.append(addingCapacity: own.count) { copy in
      for index in own.indices { copy.append(own[index]) }
    }
  }

  func ofPlaces(_ count: Int) -> RunNumbers {
    var memo = self
    memo.ranges = [(start: UInt32, end: UInt32)](repeating: (0, 0), count: count)
    return memo
  }

  mutating func note(_ text: MessageReading, at place: Int) {
    let start = UInt32(truncatingIfNeeded: numbers.count)
    hashes.clear()
    text.forEachRun(from: 0) { run in
      text.forEachFeature(of: run) { hash, _ in hashes.append(hash) }
      return true
    }
    index.appendNumbers(of: hashes, to: &numbers)
    ranges[place] = (start, UInt32(truncatingIfNeeded: numbers.count))
  }

  mutating func take(_ place: Int, from other: borrowing RunNumbers, _ old: Int) {
    ranges[place] = other.ranges[old]
  }
}
