import JSONText
import RiskScoring
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
  /// Files without a record that is learned from.
  let emptyFiles: [String]
  let mistakes: RecordMistakes
  let curve: SequenceCurve?
  let suspicions: [Suspicion]?

  /// Messages that say the same as another one, word for word, and carry other labels; they are duplicates too.
  private var contradictions: [Pair] {
    duplicates.filter { $0.similarity == 1 && $0.first.labels != $0.second.labels }
  }

  /// Every message is a risk, or none is, and no topic tells them apart: nothing can be learned. Told of what is read only.
  private var lacksKind: Bool {
    guard statistics.documents > 0, statistics.risky == 0 || statistics.risky == statistics.documents else {
      return false
    }
    let areTopics = statistics.labels.allSatisfy { Tactic(label: $0.label) == nil }
    return !areTopics || statistics.labels.allSatisfy { $0.documents == statistics.documents }
  }

  private var errors: Int {
    duplicates.count + leaks.count + unreadable.count + mistakes.repeatedIDs.count + mistakes.empty.count
      + emptyFiles.count + (lacksKind ? 1 : 0)
  }

  /// Suspicions are no errors: somebody has to look.
  var isClean: Bool { errors == 0 }

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
    add(mistakes, to: &sections)
    addContradictions(to: &sections)
    add("Messages that nearly repeat another", duplicates, to: &sections)
    add("Messages that stand on both sides", leaks, to: &sections)
    if let curve { sections.append(curve.section) }
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
    if !emptyFiles.isEmpty { lead += "  files without a record \(emptyFiles.count)" }
    if lacksKind { lead += "\n\(TrainingError.nothingToLearn.explanation)" }
    return lead + (isClean ? "\nno errors" : "\nerrors: \(errors)")
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

  private func add(_ mistakes: RecordMistakes, to sections: inout [Report.Section]) {
    if !mistakes.repeatedIDs.isEmpty {
      sections.append(
        Report.Section(
          title: "Ids that come again: \(mistakes.repeatedIDs.count)",
          body: .table(
            Table(
              columns: ["id", "place", "first"],
              rows: mistakes.repeatedIDs.prefix(CorpusCheck.shown).map {
                [$0.second.id, $0.second.place, $0.first.place]
              }, names: 3))))
    }
    if !mistakes.empty.isEmpty {
      sections.append(
        Report.Section(
          title: "Messages without text: \(mistakes.empty.count)",
          body: .table(
            Table(
              columns: ["message", "place"],
              rows: mistakes.empty.prefix(CorpusCheck.shown).map { [$0.id, $0.place] }, names: 2))))
    }
  }

  private func addContradictions(to sections: inout [Report.Section]) {
    let pairs = contradictions
    guard !pairs.isEmpty else { return }
    func names(_ labels: [String]) -> String { labels.isEmpty ? "–" : labels.joined(separator: ", ") }
    sections.append(
      Report.Section(
        title: "Messages that repeat another with other labels: \(pairs.count)",
        body: .table(
          Table(
            columns: ["message", "place", "labels", "repeats", "place", "labels"],
            rows: pairs.prefix(CorpusCheck.shown).map {
              [
                $0.second.id, $0.second.place, names($0.second.labels), $0.first.id, $0.first.place,
                names($0.first.labels),
              ]
            }, names: 6))))
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
    writer.member("emptyFiles", emptyFiles)
    writer.key("oneKind")
    writer.bool(lacksKind)
    writer.objects("contradictions", contradictions) { writer, pair in
      writer.members(of: pair)
      writer.member("labels", pair.second.labels)
      writer.member("otherLabels", pair.first.labels)
    }
    writer.objects("repeatedIds", mistakes.repeatedIDs) { writer, pair in
      writer.member("id", pair.second.id)
      writer.member("place", pair.second.place)
      writer.member("firstPlace", pair.first.place)
    }
    writer.objects("empty", mistakes.empty) { writer, document in
      writer.member("id", document.id)
      writer.member("place", document.place)
    }
    if let curve { curve.write(into: &writer) }
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
