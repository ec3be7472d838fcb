import RiskScoring

/// Counts records one by one. Memory: ``FeatureTable/limit`` counters, and packed counts of the features seen.
struct RestBuilder: Sendable {
  private let honest: HonestLabels
  private let keywords: KeywordAutomaton
  private var digests: [UInt64] = []
  private var risky = 0
  /// In the order of their first document.
  private var labels: [String] = []
  private var labelled: [Int] = []
  private var numberOf: [[UInt8]: Int] = [:]
  private var reader: FeatureReader
  private var table = FeatureTable(labels: 0)
  /// Each at least twice as large as the next, so that a byte is copied O(log bytes) times.
  private var packed: [FeatureCounts] = []
  /// Counts that came as such, in the same way.
  private var others: [RestCounts] = []

  init(honest: HonestLabels, keywords: KeywordAutomaton) {
    self.honest = honest
    self.keywords = keywords
    reader = FeatureReader(keywords)
  }

  /// Records so far.
  var documents: Int { others.reduce(digests.count) { $0 + $1.documents } }

  /// Labels of one record, looked up.
  struct LabelSet: Sendable {
    fileprivate let isRisk: Bool
    fileprivate let numbers: [Int]
  }

  /// Names as they stand in a record that is to be added; nil where there are more labels than counts may have. What has
  /// too many is refused in the end; a row of counters must not grow with them.
  mutating func labelSet(_ names: [String]) -> LabelSet? {
    guard labels.count <= Counts.labelLimit else { return nil }
    return LabelSet(isRisk: names.contains(where: honest.isRisk), numbers: names.map { number(of: $0) })
  }

  mutating func add(_ digest: ContentDigest, _ text: [UInt8], _ labels: [String]) {
    if let set = labelSet(labels) { add(digest, text.span, set) }
  }

  /// O(bytes of text).
  mutating func add(_ digest: ContentDigest, _ text: Span<UInt8>, _ set: LabelSet) {
    guard labels.count <= Counts.labelLimit else { return }
    digests.append(digest.upper)
    if set.isRisk { risky += 1 }
    for number in set.numbers { labelled[number] += 1 }
    if table.labels < labels.count { table.widen(to: labels.count) }
    if table.isFull { pack() }
    reader.read(text)
    guard reader.numbers.count > table.room else {
      return table.add(reader.numbers, below: reader.count, isRisk: set.isRisk, labels: set.numbers)
    }
    // More than a table may hold: by parts, in which no feature comes twice.
    var rest = Set(MessageFeatures(text, keywords: keywords).features.map(\.hash)).sorted()[...]
    while !rest.isEmpty {
      pack()
      let numbers = rest.prefix(table.room).map { reader.number(of: $0) }
      table.add(numbers, below: reader.count, isRisk: set.isRisk, labels: set.numbers)
      rest = rest.dropFirst(numbers.count)
    }
  }

  mutating func add(_ counts: RestCounts) {
    others.append(counts)
    while others.count > 1, others[others.count - 2].documents < 2 * others[others.count - 1].documents {
      let last = others.removeLast()
      others[others.count - 1] = others[others.count - 1].adding(last)
    }
  }

  private mutating func number(of label: String) -> Int {
    let key = Array(label.utf8)
    if let number = numberOf[key] { return number }
    numberOf[key] = labels.count
    labels.append(label)
    labelled.append(0)
    return labels.count - 1
  }

  private mutating func pack() {
    packed.append(table.packed(reader.sorted()))
    table = FeatureTable(labels: labels.count)
    reader.forget()
    while packed.count > 1,
      packed[packed.count - 2].bytes.count < 2 * packed[packed.count - 1].bytes.count
    {
      mergeLast()
    }
  }

  private mutating func mergeLast() {
    let last = packed.removeLast()
    packed[packed.count - 1] = packed[packed.count - 1].adding(last)
  }

  mutating func finish() -> RestCounts {
    pack()
    while packed.count > 1 { mergeLast() }
    var counts = RestCounts()
    counts.digests = digests.sorted()
    counts.risky = risky
    counts.labels = nameTable(labels)
    let numbers = nameNumbers(counts.labels)
    let own = labels.map { numbers[Array($0.utf8)] ?? 0 }
    counts.labelled = [Int](repeating: 0, count: labels.count)
    for (number, documents) in zip(own, labelled) { counts.labelled[number] = documents }
    counts.features = packed[0].renumbered(own)
    return others.reversed().reduce(counts) { $0.adding($1) }
  }
}
