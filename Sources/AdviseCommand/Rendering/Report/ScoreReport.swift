import RiskScoring

/// What a run of `score` found, put together block by block for one page. Memory is bounded by the number of records
/// shown, whatever the number scored.
struct ScoreReport: Sendable {
  /// A record that may be shown.
  struct Shown: Sendable {
    /// Its place among all records, from 0.
    let place: Int
    let path: String
    let entry: ReportEntry
  }

  /// Bars of the picture of risks, from 0 to 1.
  static let riskBars = 20

  let columns: [ModelColumn]
  /// Records to be shown at most.
  let limit: Int
  private(set) var records = 0
  private(set) var refused = 0
  private(set) var verdicts: [Verdict: Int] = [:]
  /// Records with each label.
  private(set) var labels: [Int]
  /// Records by risk.
  private(set) var risks = [Int](repeating: 0, count: ScoreReport.riskBars)
  private var candidates: [Shown] = []

  init(columns: [ModelColumn], limit: Int) {
    self.columns = columns
    self.limit = limit
    labels = [Int](repeating: 0, count: columns.count)
  }

  mutating func add(_ batch: RecordBatch, from path: String) {
    for (place, entry) in batch.entries {
      verdicts[entry.verdict, default: 0] += 1
      for signal in entry.signals { labels[signal.column] += 1 }
      risks[min(ScoreReport.riskBars - 1, Int(entry.risk * Double(ScoreReport.riskBars)))] += 1
      candidates.append(Shown(place: records + place, path: path, entry: entry))
      if candidates.count > 2 * limit { candidates = riskiest }
    }
    records += batch.count
    refused += batch.problems.count
  }

  /// The records to be shown: the highest risk first, then the order of the input.
  var riskiest: [Shown] {
    let sorted = candidates.sorted { first, second in
      (second.entry.risk, first.place) < (first.entry.risk, second.place)
    }
    return Array(sorted.prefix(limit))
  }

  func page(_ scorer: Scorer) -> [UInt8] {
    ReportPage(report: self, scorer: scorer).bytes()
  }
}
