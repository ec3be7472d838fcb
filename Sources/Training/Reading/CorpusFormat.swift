/// In what form records stand in a file of a corpus.
public enum CorpusFormat: String, CaseIterable, Sendable {
  case jsonl, csv, tsv, fasttext
  /// The records of JSON Lines as a list, or over several lines each.
  case json

  /// By what the first line with anything on it looks like; JSON Lines where it looks like nothing else.
  package init(detecting line: Span<UInt8>) {
    var start = 0
    while start < line.count, line[start] <= 0x20 { start += 1 }
    if start < line.count, line[start] == UInt8(ascii: "{") {
      self = .jsonl
    } else if FastText.begins(line, at: start) {
      self = .fasttext
    } else {
      // Without a known text column it is no table; one unknown column alone may be anything.
      self =
        switch TableLayout.separator(line) {
        case nil: .jsonl
        case 0x09?: .tsv
        default: .csv
        }
    }
  }
}

/// How the records of one file are read.
package enum CorpusLayout: Sendable {
  case jsonLines
  case fastText
  case table(TableLayout)
}

/// Lines of fastText: `__label__a __label__b the text`.
package enum FastText {
  private static let mark = Array("__label__".utf8)

  static func begins(_ line: Span<UInt8>, at start: Int) -> Bool {
    guard line.count - start >= mark.count else { return false }
    for (offset, byte) in mark.enumerated() where line[start + offset] != byte { return false }
    return true
  }

  /// One document; a line without a label in front is an honest one.
  package static func document(_ line: Span<UInt8>, place: String) throws(CorpusProblem) -> LabelledDocument {
    guard line.count <= CorpusReading.maximumLine else { throw .tooLong(limit: CorpusReading.maximumLine) }
    var labels: [String] = []
    var start = 0
    while true {
      while start < line.count, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
      guard begins(line, at: start) else { break }
      var end = start + mark.count
      while end < line.count, line[end] != 0x20, line[end] != 0x09 { end += 1 }
      labels.append(String(decoding: line.bytes(start + mark.count..<end), as: UTF8.self))
      start = end
    }
    return LabelledDocument(
      text: line.bytes(start..<line.count), labels: try CorpusReading.checked(labels),
      group: CorpusReading.group(of: line),
      id: place, place: place)
  }
}

extension Span<UInt8> {
  func bytes(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }
}
