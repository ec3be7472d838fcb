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
    var frequency: [UInt64: Frequency] = [:]
    for (index, document) in read.enumerated() {
      let isCorrection = !isCorrection.isEmpty && isCorrection[index]
      for entry in document.whole {
        frequency[entry.hash, default: Frequency(isKeyword: entry.isKeyword, isWord: entry.isWord)]
          .count(isCorrection)
      }
    }
    for hash in believed where frequency[hash] == nil {
      frequency[hash] = Frequency(isKeyword: true, isWord: false)
    }
    if rest.documents > 0 {
      let known = frequency.keys.sorted()
      rest.features.forEach(of: known) { index, tally in
        frequency[known[index]]?.documents += UInt32(clamping: tally.documents)
      }
    }
    let kept = frequency.filter { hash, entry in
      let least =
        entry.documents == entry.corrections ? TrainingSet.leastCorrections : TrainingSet.leastDocuments
      return Int(entry.documents) >= least || believed.contains(hash)
    }
    let count = documents.count + rest.documents
    let hashes = kept.sorted { ($1.value.documents, $0.key) < ($0.value.documents, $1.key) }.map(\.key)
    var number: [UInt64: Int32] = [:]
    number.reserveCapacity(hashes.count)
    var documentFrequency: [UInt32] = []
    var idf: [Double] = []
    var isKeyword: [Bool] = []
    var isWord: [Bool] = []
    for hash in hashes {
      guard let entry = kept[hash] else { continue }
      number[hash] = Int32(documentFrequency.count)
      documentFrequency.append(entry.documents)
      isKeyword.append(entry.isKeyword)
      isWord.append(entry.isWord)
      // Rounded as the model stores it, so that training and scoring agree.
      let exact = naturalLogarithm(Double(1 + count) / Double(1 + entry.documents)) + 1
      idf.append(entry.isKeyword ? TrainingSet.keywordValue : TrainingSet.stored(exact))
    }
    var starts = [0]
    var entries: [Entry] = []
    func append(_ row: [ReadDocument.Entry]) {
      for entry in row {
        guard let index = number[entry.hash] else { continue }
        entries.append(Entry(feature: index, value: entry.isKeyword ? 1 : Float(entry.count)))
      }
      starts.append(entries.count)
    }
    for document in read { append(document.whole) }
    var windowStarts: [Int] = [starts.count - 1]
    for document in read {
      for window in document.windows { append(window) }
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

  /// A weight for each feature that something is believed of, 0 for the others.
  func weights(_ beliefs: [(hash: UInt64, worth: Double)]) -> [Double] {
    var weights = [Double](repeating: 0, count: hashes.count)
    let worth = Dictionary(beliefs.map { ($0.hash, $0.worth) }, uniquingKeysWith: +)
    for (index, hash) in hashes.enumerated() where isKeyword[index] {
      weights[index] = (worth[hash] ?? 0) / TrainingSet.keywordValue
    }
    return weights
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
  let isKeyword: Bool
  let isWord: Bool
  var documents: UInt32 = 0
  /// Those of them that are corrections.
  private(set) var corrections: UInt32 = 0

  init(isKeyword: Bool, isWord: Bool) {
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

  let whole: [Entry]
  let windows: [[Entry]]
  /// Windows that are clauses or sentences, before the others.
  let statements: Int

  init(_ message: MessageFeatures) {
    whole = ReadDocument.counted(message.features)
    statements = max(1, message.reading.statements.count)
    // A message without a word has no clause; it is its own window.
    windows =
      message.reading.clauses.isEmpty
      ? [whole] : message.reading.windows.map { ReadDocument.counted(message.features(in: $0)) }
  }

  /// Each feature once, by ascending hash.
  private static func counted(_ features: [Feature]) -> [Entry] {
    var entries: [Entry] = []
    for feature in features.sorted(by: { $0.hash < $1.hash }) {
      if let last = entries.indices.last, entries[last].hash == feature.hash {
        entries[last].count += 1
      } else {
        entries.append(
          Entry(hash: feature.hash, count: 1, isKeyword: feature.isKeyword, isWord: feature.isWord))
      }
    }
    return entries
  }
}
