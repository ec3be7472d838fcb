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
  private var table = FeatureTable(labels: 0)
  /// Each at least twice as large as the next, so that a byte is copied O(log bytes) times.
  private var packed: [FeatureCounts] = []
  /// Counts that came as such, in the same way.
  private var others: [RestCounts] = []

  init(honest: HonestLabels, keywords: KeywordAutomaton) {
    self.honest = honest
    self.keywords = keywords
  }

  /// Records so far.
  var documents: Int { others.reduce(digests.count) { $0 + $1.documents } }

  /// O(bytes of text).
  mutating func add(_ digest: ContentDigest, _ text: [UInt8], _ labels: [String]) {
    // What has too many labels is refused in the end; a row of counters must not grow with them.
    guard self.labels.count <= Counts.labelLimit else { return }
    digests.append(digest.upper)
    let isRisk = labels.contains(where: honest.isRisk)
    if isRisk { risky += 1 }
    let numbers = labels.map { number(of: $0) }
    for number in numbers { labelled[number] += 1 }
    if table.labels < self.labels.count || table.isFull { pack() }
    let features = MessageFeatures(text, keywords: keywords).features
    guard features.count > table.room else {
      return table.add(features, isRisk: isRisk, labels: numbers)
    }
    // More than a table may hold: by parts, in which no feature comes twice.
    var seen: Set<UInt64> = []
    var rest = features.filter { seen.insert($0.hash).inserted }[...]
    while !rest.isEmpty {
      if table.isFull { pack() }
      table.add(Array(rest.prefix(table.room)), isRisk: isRisk, labels: numbers)
      rest = rest.dropFirst(table.room)
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
    packed.append(table.packed())
    table = FeatureTable(labels: labels.count)
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
