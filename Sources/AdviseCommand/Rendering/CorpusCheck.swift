import JSONText
import Training

/// What a check of a corpus found.
struct CorpusCheck {
  /// Two messages that say nearly the same.
  struct Pair {
    let first: LabelledDocument
    let second: LabelledDocument
    let similarity: Double

    init(_ pair: NearDuplicates.Pair, _ own: [LabelledDocument], _ others: [LabelledDocument]) {
      func document(_ index: Int) -> LabelledDocument {
        index < own.count ? own[index] : others[index - own.count]
      }
      first = document(pair.first)
      second = document(pair.second)
      similarity = pair.similarity
    }
  }

  let statistics: CorpusStatistics
  let duplicates: [Pair]
  /// Messages of the corpus that stand nearly so in what it was held against.
  let leaks: [Pair]
  /// Messages that it was held against.
  let against: Int?
  let unreadable: [String]
  let suspicions: [Suspicion]?

  /// Suspicions are no errors: somebody has to look.
  var isClean: Bool { duplicates.isEmpty && leaks.isEmpty && unreadable.isEmpty }

  /// Of each list of findings, so many are shown as text.
  private static let shown = 20

  var report: Report {
    var sections = [
      Report.Section(
        title: "Labels", note: "share of all messages; claims and ham make no message risky",
        body: .table(
          Table(
            columns: ["label", "kind", "messages", "share"],
            rows: statistics.labels.map {
              [$0.label, $0.isRisk ? "risk" : "honest", "\($0.documents)", part($0.documents)]
            }, names: 2)))
    ]
    if !statistics.together.isEmpty {
      sections.append(
        Report.Section(
          title: "Labels that stand together most",
          body: .table(
            Table(
              columns: ["label", "with", "messages"],
              rows: statistics.together.prefix(10).map { [$0.first, $0.second, "\($0.documents)"] }, names: 2)
          )))
    }
    add("Messages that nearly repeat another", duplicates, to: &sections)
    add("Messages that stand on both sides", leaks, to: &sections)
    if let suspicions, !suspicions.isEmpty {
      sections.append(
        Report.Section(
          title: "Labels to look at",
          note:
            "probability of the label to a model that learned from the other messages; not errors by themselves",
          body: .quotes(
            suspicions.map {
              QuotedMessage(
                $0.answer.document, scores: [$0.probability],
                facts: [
                  ($0.isCarried ? "carries, the model denies:" : "lacks, the model finds:", [$0.label]),
                  ("all labels:", $0.answer.document.labels),
                ])
            })))
    }
    return Report(title: "corpus check", lead: lead, sections: sections)
  }

  private var lead: String {
    let bytes = statistics.bytes
    var lead = "messages \(statistics.documents)  risky \(part(statistics.risky))"
    lead += "  without a label \(part(statistics.unlabelled))"
    lead += "  bytes \(bytes.shortest) to \(bytes.longest), median \(bytes.median)"
    if let against { lead += "  held against \(against)" }
    if !unreadable.isEmpty { lead += "  lines that can't be read \(unreadable.count)" }
    return lead + (isClean ? "\nno errors" : "\nerrors: \(duplicates.count + leaks.count + unreadable.count)")
  }

  private func part(_ documents: Int) -> String {
    share(Double(documents) / Double(max(1, statistics.documents)))
  }

  private func add(_ title: String, _ pairs: [Pair], to sections: inout [Report.Section]) {
    guard !pairs.isEmpty else { return }
    sections.append(
      Report.Section(
        title: "\(title): \(pairs.count)",
        body: .table(
          Table(
            columns: ["message", "place", "nearly", "place", "similarity"],
            rows: pairs.prefix(CorpusCheck.shown).map {
              [$0.second.id, $0.second.place, $0.first.id, $0.first.place, share($0.similarity)]
            }, names: 4))))
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("schema", 1)
    writer.member("messages", statistics.documents)
    writer.member("risky", statistics.risky)
    writer.member("unlabelled", statistics.unlabelled)
    writer.key("bytes")
    writer.beginArray()
    for bytes in [statistics.bytes.shortest, statistics.bytes.median, statistics.bytes.longest] {
      writer.integer(bytes)
    }
    writer.endArray()
    writer.objects("labels", statistics.labels) { writer, row in
      writer.member("label", row.label)
      writer.key("risk")
      writer.bool(row.isRisk)
      writer.member("messages", row.documents)
    }
    writer.objects("together", statistics.together) { writer, row in
      writer.member("labels", [row.first, row.second])
      writer.member("messages", row.documents)
    }
    writer.objects("duplicates", duplicates) { writer, pair in writer.members(of: pair) }
    if against != nil { writer.objects("leaks", leaks) { writer, pair in writer.members(of: pair) } }
    writer.member("unreadable", unreadable)
    if let suspicions {
      writer.objects("suspicions", suspicions) { writer, suspicion in
        writer.member("id", suspicion.answer.document.id)
        writer.member("place", suspicion.answer.document.place)
        writer.member("label", suspicion.label)
        writer.key("carried")
        writer.bool(suspicion.isCarried)
        writer.member("probability", suspicion.probability)
      }
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// A member that is an array of objects.
  fileprivate mutating func objects<Row>(
    _ name: String, _ rows: [Row], _ members: (inout JSONWriter, Row) -> Void
  ) {
    key(name)
    beginArray()
    for row in rows {
      beginObject()
      members(&self, row)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func members(of pair: CorpusCheck.Pair) {
    member("id", pair.second.id)
    member("place", pair.second.place)
    member("nearly", pair.first.id)
    member("nearlyPlace", pair.first.place)
    member("similarity", pair.similarity)
  }
}
