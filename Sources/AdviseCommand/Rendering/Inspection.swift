import JSONText
import RiskScoring
import Training

/// What is in a model or in counts, ready to be shown.
struct Inspection {
  struct Label {
    let name: String
    let isRisk: Bool
    /// Numbers of the label, in the order of ``Inspection/columns``.
    let numbers: [String]
    let evidence: [Evidence]
  }

  struct Evidence {
    let name: FeatureNames.Name
    /// In the order of ``Inspection/evidenceColumns``.
    let numbers: [String]
  }

  let kind: String
  /// Facts of the whole: key, and the value as JSON.
  let facts: [(key: String, value: JSONValue)]
  let columns: [String]
  let evidenceColumns: [String]
  let evidenceNote: String
  let labels: [Label]

  /// With the evidence for one label alone.
  func showing(label: String?) throws(CommandError) -> Inspection {
    guard let label else { return self }
    guard labels.contains(where: { $0.name == label }) else {
      throw .badValue(
        option: "--label", value: label, allowed: labels.map(\.name).joined(separator: ", "))
    }
    return Inspection(
      kind: kind, facts: facts, columns: columns, evidenceColumns: evidenceColumns,
      evidenceNote: evidenceNote, labels: labels.filter { $0.name == label })
  }
}

extension Inspection {
  init(_ model: Model, _ names: FeatureNames, bytes: Int, top: Int) {
    kind = "model"
    var facts: [(key: String, value: JSONValue)] = [
      ("format", number(ModelFormat.version)), ("textPreparation", number(ModelFormat.textPreparation)),
      ("bytes", number(bytes)), ("checksum", .string(model.checksumText)),
      ("features", number(model.featureCount)),
      ("labels", number(model.columns.count - 1)),
    ]
    // The writer made it; of a strange model it may be anything, but no second word on what was counted here.
    if let members = (try? parseJSON(Array(model.provenance.utf8)))?.members {
      var known: Set<String> = Set(facts.map(\.key) + ["schema", "kind", "namedFeatures"])
      for member in members where known.insert(member.key).inserted {
        facts.append((member.key, member.value))
      }
    }
    let known = names.hashes.compactMap { hash in names[hash].map { (hash: hash, name: $0) } }
      .filter { model.weight($0.hash, column: 0) != nil }
    facts.append(("namedFeatures", number(known.count)))
    self.facts = facts
    columns = ["threshold", "slope", "intercept", "bias"]
    evidenceColumns = ["weight"]
    evidenceNote =
      "what a concept or disguise adds to the score, and what a word or pair adds before it is divided by the "
      + "message's length; character grams have no names"
    labels = model.columns.enumerated().map { index, column in
      let weights = known.compactMap { feature in
        model.weight(feature.hash, column: index).map { (name: feature.name, weight: $0) }
      }.filter { $0.weight > 0 }
      let ordered = weights.sorted { ($1.weight, $0.name.text) < ($0.weight, $1.name.text) }
      // The two scales can't be compared.
      let strongest =
        ordered.filter(\.name.kind.hasFullStrength).prefix(top)
        + ordered.filter { !$0.name.kind.hasFullStrength }.prefix(top)
      return Label(
        name: index == model.columns.count - 1 ? "overall risk" : column.label, isRisk: column.isRisk,
        numbers: [column.threshold, column.slope, column.intercept, column.bias].map { share($0) },
        evidence: strongest.map { Evidence(name: $0.name, numbers: [share($0.weight)]) })
    }
  }

  init(_ counts: Counts, bytes: Int, top: Int) {
    let summary = CountsSummary(counts)
    let honest = HonestLabels(counts.honest)
    kind = "counts"
    facts = [
      ("format", number(CountsFile.version)), ("textPreparation", number(ModelFormat.textPreparation)),
      ("bytes", number(bytes)), ("documents", number(counts.documents)),
      ("sample", number(counts.parts.sample)), ("counted", number(counts.parts.counted)),
      ("corrections", number(counts.parts.corrections)), ("repeats", number(counts.repeats)),
      ("risky", number(summary.risky)), ("features", number(summary.features)),
      ("labels", number(summary.labels.count)), ("honest", .array(counts.honest.map(JSONValue.string))),
    ]
    columns = ["documents", "share"]
    evidenceColumns = ["strength", "with", "of"]
    evidenceNote =
      "how surely a feature and the label go together (G²); documents with both; with the feature"
    labels = zip(summary.labels, summary.evidence(limit: top)).map { label, evidence in
      Label(
        name: label.label, isRisk: honest.isRisk(label.label),
        numbers: [
          "\(label.documents)", share(Double(label.documents) / Double(max(1, summary.documents))),
        ],
        evidence: evidence.map {
          Evidence(name: $0.name, numbers: [share($0.strength), "\($0.labelled)", "\($0.documents)"])
        })
    }
  }
}

extension FeatureNames.Kind {
  /// Whether a feature of the kind counts whole, however long the message is.
  fileprivate var hasFullStrength: Bool { self == .concept || self == .disguise }
}

private func number(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

extension Inspection {
  var text: String {
    var text = "\(kind)\n"
    for (key, value) in facts {
      text += "  \(pad(printable(key, limit: 40), 18))\(printable(plain(value)))\n"
    }
    text += "\n" + line("label", ["kind"] + columns)
    for label in labels { text += line(label.name, [label.isRisk ? "risk" : "honest"] + label.numbers) }
    guard labels.contains(where: { !$0.evidence.isEmpty }) else { return text }
    text += "\nStrongest evidence\n\(wrapped(evidenceNote, indent: 0, width: 100))\n"
    for label in labels where !label.evidence.isEmpty {
      text += "\n" + line(label.name, evidenceColumns)
      for evidence in label.evidence {
        text += line("  \(pad(evidence.name.kind.name, 10))\(evidence.name.text)", evidence.numbers)
      }
    }
    return text
  }

  /// A name of at most forty characters, then numbers to the right.
  private func line(_ name: String, _ numbers: [String]) -> String {
    let name =
      name.hasPrefix("  ")
      ? "  " + printable(String(name.dropFirst(2)), limit: 44) : printable(name, limit: 44)
    return pad(name, 46) + numbers.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
      + "\n"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func plain(_ value: JSONValue) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .array(let values): values.isEmpty ? "none" : values.map(plain).joined(separator: ", ")
    default: "–"
    }
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    writer.key("kind")
    writer.string(kind)
    for (key, value) in facts where !key.utf8.elementsEqual("labels".utf8) {
      writer.key(key)
      writer.value(value)
    }
    writer.key("labels")
    writer.beginArray()
    for label in labels {
      writer.beginObject()
      writer.key("label")
      writer.string(label.name)
      writer.key("risk")
      writer.bool(label.isRisk)
      for (name, number) in zip(columns, label.numbers) {
        writer.key(name)
        writer.literal(number)
      }
      writer.key("evidence")
      writer.beginArray()
      for evidence in label.evidence {
        writer.beginObject()
        writer.key("kind")
        writer.string(evidence.name.kind.name)
        writer.key("feature")
        writer.string(evidence.name.text)
        for (name, number) in zip(evidenceColumns, evidence.numbers) {
          writer.key(name)
          writer.literal(number)
        }
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
