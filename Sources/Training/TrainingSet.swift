import RiskScoring

/// The documents as sparse vectors over a vocabulary: what the learners work on.
///
/// An ordinary feature's value is count × idf ÷ length of the message, the length being √(Σ count × idf²) over its
/// known features; a keyword concept's value is 1. The scorer computes the same (``Analysis``).
struct TrainingSet: Sendable {
  /// Hash of each feature, ascending.
  let hashes: [UInt64]
  /// Documents that have the feature.
  let documentFrequency: [UInt32]
  /// ln((1 + documents) ÷ (1 + document frequency)) + 1 (Salton & Buckley 1988, smoothed); 1 for keywords.
  let idf: [Double]
  let isKeyword: [Bool]
  /// Rows end to end: row `i` is `starts[i]..<starts[i + 1]`. First the documents, then the windows of long ones.
  let starts: [Int]
  let features: [Int32]
  let values: [Float]

  /// Documents.
  let count: Int
  /// The document that each further row is a window of (``Windows``); ascending.
  let windowDocuments: [Int]
  var rows: Range<Int> { 0..<count }
  /// Documents and windows.
  var allRows: Range<Int> { 0..<starts.count - 1 }

  /// The document of a row, be it a window or the document itself.
  func document(_ row: Int) -> Int { row < count ? row : windowDocuments[row - count] }

  /// Value of a keyword concept that is hit, against a length of 1 of all other features together.
  static let keywordValue = 0.5

  /// A feature must stand in this many documents to be learned.
  static let leastDocuments = 2

  /// `documents` in the order of the rows. Features that something is `believed` of are kept however rare they are.
  /// O(bytes of text).
  init(_ documents: [[UInt8]], keywords: KeywordAutomaton, believed: Set<UInt64> = []) {
    var frequency: [UInt64: (documents: UInt32, last: Int32, isKeyword: Bool)] = [:]
    for (row, text) in documents.enumerated() {
      for feature in MessageFeatures(text, keywords: keywords).features {
        var entry = frequency[feature.hash] ?? (0, -1, feature.isKeyword)
        if entry.last != Int32(row) {
          entry.documents += 1
          entry.last = Int32(row)
          frequency[feature.hash] = entry
        }
      }
    }
    for hash in believed where frequency[hash] == nil { frequency[hash] = (0, -1, true) }
    let kept = frequency.filter {
      $0.value.documents >= UInt32(TrainingSet.leastDocuments) || believed.contains($0.key)
    }
    hashes = kept.keys.sorted()
    var number: [UInt64: Int32] = [:]
    var documentFrequency: [UInt32] = []
    var idf: [Double] = []
    var isKeyword: [Bool] = []
    for hash in hashes {
      guard let entry = kept[hash] else { continue }
      number[hash] = Int32(documentFrequency.count)
      documentFrequency.append(entry.documents)
      isKeyword.append(entry.isKeyword)
      // Rounded as the model stores it, so that training and scoring agree.
      let exact = naturalLogarithm(Double(1 + documents.count) / Double(1 + entry.documents)) + 1
      idf.append(entry.isKeyword ? TrainingSet.keywordValue : TrainingSet.stored(exact))
    }
    var starts = [0]
    var features: [Int32] = []
    var values: [Float] = []
    func append(_ row: [Feature]) {
      var counts: [Int32: Double] = [:]
      for feature in row {
        if let index = number[feature.hash] { counts[index, default: 0] += 1 }
      }
      var norm = 0.0
      for (index, count) in counts where !isKeyword[Int(index)] {
        norm += count * Double(TrainingSet.normUnits(idf[Int(index)]))
      }
      let length = norm == 0 ? 1 : (norm * ModelFormat.normUnit).squareRoot()
      for index in counts.keys.sorted() {
        features.append(index)
        let count = counts[index] ?? 0
        values.append(Float(isKeyword[Int(index)] ? idf[Int(index)] : count * idf[Int(index)] / length))
      }
      starts.append(features.count)
    }
    var windows: [(document: Int, features: [Feature])] = []
    for (row, text) in documents.enumerated() {
      let message = MessageFeatures(text, keywords: keywords)
      append(message.features)
      for window in Windows.runs(message.segments).dropFirst() {
        windows.append((row, message.features(in: window)))
      }
    }
    for window in windows { append(window.features) }
    count = documents.count
    windowDocuments = windows.map(\.document)
    self.documentFrequency = documentFrequency
    self.idf = idf
    self.isKeyword = isKeyword
    self.starts = starts
    self.features = features
    self.values = values
  }

  /// Weights that give a hit of each feature its worth in score units; 0 for all others.
  func weights(_ worths: [(hash: UInt64, worth: Double)]) -> [Double] {
    let worth = Dictionary(worths.map { ($0.hash, $0.worth) }) { first, _ in first }
    return hashes.map { (worth[$0] ?? 0) / TrainingSet.keywordValue }
  }

  /// Norm units of an idf: whole numbers, so that the sum over `counts` above is the same in any order.
  static func normUnits(_ idf: Double) -> UInt16 {
    UInt16(min(65535, max(1, (idf * idf / ModelFormat.normUnit).rounded())))
  }

  private static func stored(_ idf: Double) -> Double {
    (Double(normUnits(idf)) * ModelFormat.normUnit).squareRoot()
  }
}
