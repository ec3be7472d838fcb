/// A record that counts keep whole, in the order of its digest: the same records stand in the same order, whatever
/// files they came from.
struct KeptRecord: Comparable, Sendable {
  let digest: ContentDigest
  let group: String
  /// In alphabetical order, without repeats.
  let labels: [String]
  let text: [UInt8]

  init(_ document: LabelledDocument) {
    self.init(
      ContentDigest(of: document.text.span, labels: document.labels), group: document.group,
      labels: document.labels, text: document.text)
  }

  init(_ digest: ContentDigest, group: String, labels: [String], text: [UInt8]) {
    self.digest = digest
    self.group = group
    self.labels = labels
    self.text = text
  }

  var document: LabelledDocument { LabelledDocument(text: text, labels: labels, group: group, id: "") }

  /// Labels and text decide only where two digests collide.
  static func < (first: KeptRecord, second: KeptRecord) -> Bool {
    if first.digest != second.digest { return first.digest < second.digest }
    if !sameBytes(first.group, second.group) { return bytesPrecede(first.group, second.group) }
    if !first.labels.elementsEqual(second.labels, by: sameBytes) {
      return first.labels.lexicographicallyPrecedes(second.labels, by: bytesPrecede)
    }
    return first.text.lexicographicallyPrecedes(second.text)
  }

  static func == (first: KeptRecord, second: KeptRecord) -> Bool {
    first.digest == second.digest && sameBytes(first.group, second.group)
      && first.labels.elementsEqual(second.labels, by: sameBytes) && first.text == second.text
  }
}

// Names are told apart by their bytes: two spellings of one accent are two names, or the bytes of a file would depend
// on which of them came first.

func sameBytes(_ first: String, _ second: String) -> Bool { first.utf8.elementsEqual(second.utf8) }

func bytesPrecede(_ first: String, _ second: String) -> Bool {
  first.utf8.lexicographicallyPrecedes(second.utf8)
}

/// Each name once, by ascending bytes.
func nameTable(_ names: some Sequence<String>) -> [String] {
  Set(names.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }.map {
    String(decoding: $0, as: UTF8.self)
  }
}

/// Number of each name of a table.
func nameNumbers(_ table: [String]) -> [[UInt8]: Int] {
  Dictionary(table.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
}
