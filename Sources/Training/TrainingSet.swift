import RiskScoring

/// The documents and their windows as sparse vectors over a vocabulary: what the learners work on.
///
/// An ordinary feature's value is count × idf ÷ length of the row, the length being √(Σ count × idf²) over its known
/// features; a keyword concept's value is fixed. The scorer computes the same (``Analysis``).
struct TrainingSet: Sendable {
  /// Hash of each feature. The features of most documents come first, then by hash: what is read most lies together.
  let hashes: [UInt64]
  /// Documents that have the feature, those that are only counted among them.
  let documentFrequency: [UInt32]
  /// ln((1 + documents) ÷ (1 + document frequency)) + 1 (Salton & Buckley 1988, smoothed); ``keywordValue`` for keywords.
  let idf: [Double]
  let isKeyword: [Bool]
  /// Words and shapes, as against what stands in them or between them.
  let isWord: [Bool]
  /// Rows end to end: row `i` is `starts[i]..<starts[i + 1]`. First the documents, then their windows.
  let starts: [Int]
  let entries: [Entry]
  private let counts: [Float]
  /// Documents.
  let count: Int
  /// Windows of document `i` are the rows `windowStarts[i]..<windowStarts[i + 1]`.
  private let windowStarts: [Int]
  /// Clauses and sentences of each document: the first ones of its windows.
  private let statementCounts: [Int]

  /// A feature of a row and its value, side by side: both are needed at once.
  struct Entry: Sendable {
    let feature: Int32
    var value: Float
  }

  /// The rows of whole documents.
  var rows: Range<Int> { 0..<count }

  /// The rows of a document's windows; at least one.
  func windows(of document: Int) -> Range<Int> { windowStarts[document]..<windowStarts[document + 1] }

  /// Those of its windows that are clauses or sentences; at least one.
  func statements(of document: Int) -> Range<Int> {
    windowStarts[document]..<windowStarts[document] + statementCounts[document]
  }

  /// A feature must stand in this many documents to be learned.
  static let leastDocuments = 2

  /// A feature that only corrections know, in this many: one or two must not teach a word.
  static let leastCorrections = 3

  /// Value of a keyword concept that is hit, against a length of 1 of all other features together.
  static let keywordValue = 0.5

  /// `documents` in the order of the rows; `isCorrection` for each, empty where none is. Features that something is
  /// `believed` of are kept however rare they are. The documents of `rest` count for frequencies alone.
  /// O(bytes of text + bytes of the rest).
  init(
    _ documents: [[UInt8]], keywords: KeywordAutomaton, believed: Set<UInt64> = [],
    isCorrection: [Bool] = [], rest: RestCounts = RestCounts(), threads: Int = 1
  ) {
    let read = mapConcurrently(documents.count, threads: threads) { index in
      ReadDocument(MessageFeatures(documents[index], keywords: keywords))
    }
    // Of each feature of each document its number in the order in which features come, whole documents end to end.
    var index = FeatureIndex()
    var met: [UInt32] = []
    var frequency: [Frequency] = []
    for (number, document) in read.enumerated() {
      let isCorrection = !isCorrection.isEmpty && isCorrection[number]
      for entry in document.whole {
        let feature = index.number(of: entry.hash)
        if Int(feature) == frequency.count {
          frequency.append(Frequency(entry.hash, isKeyword: entry.isKeyword, isWord: entry.isWord))
        }
        frequency[Int(feature)].count(isCorrection)
        met.append(feature)
      }
    }
    for hash in believed.sorted() where Int(index.number(of: hash)) == frequency.count {
      frequency.append(Frequency(hash, isKeyword: true, isWord: false))
    }
    if rest.documents > 0 {
      let known = index.sorted()
      rest.features.forEach(of: known.map(\.hash)) { place, tally in
        frequency[Int(known[place].number)].documents += UInt32(clamping: tally.documents)
      }
    }
    let kept = frequency.indices.filter { feature in
      let entry = frequency[feature]
      let least =
        entry.documents == entry.corrections ? TrainingSet.leastCorrections : TrainingSet.leastDocuments
      return Int(entry.documents) >= least || believed.contains(entry.hash)
    }.sorted { first, second in
      (frequency[second].documents, frequency[first].hash)
        < (frequency[first].documents, frequency[second].hash)
    }
    let count = documents.count + rest.documents
    let hashes = kept.map { frequency[$0].hash }
    let isKeyword = kept.map { frequency[$0].isKeyword }
    let isWord = kept.map { frequency[$0].isWord }
    let documentFrequency = kept.map { frequency[$0].documents }
    let idf = kept.map { feature in
      // Rounded as the model stores it, so that training and scoring agree.
      let entry = frequency[feature]
      let exact = naturalLogarithm(Double(1 + count) / Double(1 + entry.documents)) + 1
      return entry.isKeyword ? TrainingSet.keywordValue : TrainingSet.stored(exact)
    }
    var rankOf = [Int32](repeating: -1, count: frequency.count)
    for (rank, feature) in kept.enumerated() { rankOf[feature] = Int32(truncatingIfNeeded: rank) }
    var starts = [0]
    var entries: [Entry] = []
    func append(_ feature: UInt32, _ count: UInt32) {
      let rank = rankOf[Int(feature)]
      guard rank >= 0 else { return }
      entries.append(Entry(feature: rank, value: frequency[Int(feature)].isKeyword ? 1 : Float(count)))
    }
    var first = 0
    for document in read {
      for (place, entry) in document.whole.enumerated() { append(met[first + place], entry.count) }
      first += document.whole.count
      starts.append(entries.count)
    }
    var windowStarts: [Int] = [starts.count - 1]
    first = 0
    for document in read {
      for window in document.windows {
        for entry in window { append(met[first + Int(entry.place)], entry.count) }
        starts.append(entries.count)
      }
      first += document.whole.count
      windowStarts.append(starts.count - 1)
    }
    self.init(
      hashes: hashes, documentFrequency: documentFrequency, idf: idf, isKeyword: isKeyword, isWord: isWord,
      starts: starts, counted: entries, windowStarts: windowStarts, statementCounts: read.map(\.statements))
  }

  /// `counted`: entries whose value is still the count of the feature.
  private init(
    hashes: [UInt64], documentFrequency: [UInt32], idf: [Double], isKeyword: [Bool], isWord: [Bool],
    starts: [Int], counted: [Entry], windowStarts: [Int], statementCounts: [Int]
  ) {
    var entries = counted
    let norms = zip(idf, isKeyword).map { idf, isKeyword in
      isKeyword ? 0 : Double(TrainingSet.normUnits(idf))
    }
    for row in 0..<starts.count - 1 {
      let own = starts[row]..<starts[row + 1]
      // A sum of whole numbers: the same in any order.
      let norm = own.reduce(0.0) { $0 + Double(counted[$1].value) * norms[Int(counted[$1].feature)] }
      let length = norm == 0 ? 1 : (norm * ModelFormat.normUnit).squareRoot()
      for entry in own {
        let feature = Int(counted[entry].feature)
        entries[entry].value = Float(
          Double(counted[entry].value) * idf[feature] / (isKeyword[feature] ? 1 : length))
      }
    }
    self.hashes = hashes
    self.documentFrequency = documentFrequency
    self.idf = idf
    self.isKeyword = isKeyword
    self.isWord = isWord
    self.starts = starts
    self.entries = entries
    counts = counted.map(\.value)
    count = windowStarts.count - 1
    self.windowStarts = windowStarts
    self.statementCounts = statementCounts
  }

  /// What beliefs say of the features of this set.
  func prior(_ beliefs: [Belief]) -> Prior {
    var prior = Prior(weights: [Double](repeating: 0, count: hashes.count))
    guard !beliefs.isEmpty else { return prior }
    let known = Dictionary(beliefs.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, hash) in hashes.enumerated() where isKeyword[index] {
      guard let belief = known[hash] else { continue }
      prior.weights[index] = belief.worth / TrainingSet.keywordValue
      if belief.isSettled { prior.settled.append(index) }
    }
    return prior
  }

  /// The set over the features at `kept` (ascending numbers) alone. O(values).
  func selecting(_ kept: [Int]) -> TrainingSet {
    var number = [Int32](repeating: -1, count: hashes.count)
    for (new, old) in kept.enumerated() { number[old] = Int32(new) }
    var starts = [0]
    starts.reserveCapacity(self.starts.count)
    var entries: [Entry] = []
    for row in 0..<self.starts.count - 1 {
      for entry in self.starts[row]..<self.starts[row + 1] {
        let feature = number[Int(self.entries[entry].feature)]
        if feature >= 0 { entries.append(Entry(feature: feature, value: counts[entry])) }
      }
      starts.append(entries.count)
    }
    return TrainingSet(
      hashes: kept.map { hashes[$0] }, documentFrequency: kept.map { documentFrequency[$0] },
      idf: kept.map { idf[$0] }, isKeyword: kept.map { isKeyword[$0] }, isWord: kept.map { isWord[$0] },
      starts: starts, counted: entries, windowStarts: windowStarts, statementCounts: statementCounts)
  }

  /// Norm units of an idf: whole numbers, so that sums over them are exact.
  static func normUnits(_ idf: Double) -> UInt16 {
    UInt16(min(65535, max(1, (idf * idf / ModelFormat.normUnit).rounded())))
  }

  private static func stored(_ idf: Double) -> Double {
    (Double(normUnits(idf)) * ModelFormat.normUnit).squareRoot()
  }
}

/// In how many documents a feature stands, and what it is.
private struct Frequency {
  let hash: UInt64
  let isKeyword: Bool
  let isWord: Bool
  var documents: UInt32 = 0
  /// Those of them that are corrections.
  private(set) var corrections: UInt32 = 0

  init(_ hash: UInt64, isKeyword: Bool, isWord: Bool) {
    self.hash = hash
    self.isKeyword = isKeyword
    self.isWord = isWord
  }

  mutating func count(_ isCorrection: Bool) {
    documents += 1
    if isCorrection { corrections += 1 }
  }
}

/// A document's features, counted: as a whole, and in each window.
private struct ReadDocument: Sendable {
  struct Entry: Sendable {
    let hash: UInt64
    var count: UInt32
    let isKeyword: Bool
    let isWord: Bool
  }

  /// A feature of a window: its place among those of the document.
  struct WindowEntry: Sendable {
    let place: UInt32
    var count: UInt32
  }

  /// Each feature once, by ascending hash.
  private(set) var whole: [Entry] = []
  private(set) var windows: [[WindowEntry]] = []
  /// Windows that are clauses or sentences, before the others.
  let statements: Int

  init(_ message: MessageFeatures) {
    statements = max(1, message.reading.statements.count)
    let features = message.features.sorted { $0.hash < $1.hash }
    var places: [UInt32] = []
    for feature in features {
      if let last = whole.indices.last, whole[last].hash == feature.hash {
        whole[last].count += 1
      } else {
        whole.append(
          Entry(hash: feature.hash, count: 1, isKeyword: feature.isKeyword, isWord: feature.isWord))
      }
      places.append(UInt32(truncatingIfNeeded: whole.count - 1))
    }
    guard !message.reading.clauses.isEmpty else {
      // A message without a word has no clause; it is its own window.
      windows = [
        whole.indices.map { WindowEntry(place: UInt32(truncatingIfNeeded: $0), count: whole[$0].count) }
      ]
      return
    }
    windows = message.reading.windows.map { window in
      var entries: [WindowEntry] = []
      for (feature, place) in zip(features, places) where feature.isIn(window) {
        if let last = entries.indices.last, entries[last].place == place {
          entries[last].count += 1
        } else {
          entries.append(WindowEntry(place: place, count: 1))
        }
      }
      return entries
    }
  }
}
