import Foundation

@testable import Training

/// A document that stands alone in its group.
func document(_ text: String, _ labels: String..., group: String? = nil) -> LabelledDocument {
  LabelledDocument(text: Array(text.utf8), labels: labels, group: group ?? text, id: text)
}

/// The files of this package.
enum PackageFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }

  /// The lines of a file, without the empty one at its end.
  static func lines(_ path: String) throws -> [[UInt8]] {
    try bytes(path).split(separator: 0x0A).map(Array.init)
  }

  /// Paths of a folder's files, in order.
  static func list(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
      .filter { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" }
  }

  static func documents(_ folder: String) throws -> [LabelledDocument] {
    try list(folder).flatMap { path in
      try lines(path).enumerated().flatMap { number, line in
        try CorpusReading.documents(line.span, place: "\(path):\(number + 1)")
      }
    }
  }

  /// A small real corpus: the first messages of one author.
  static func sample(_ count: Int) throws -> [LabelledDocument] {
    try lines("Corpus/en/train/a1.jsonl").prefix(count).flatMap {
      try CorpusReading.documents($0.span, place: "sample")
    }
  }
}
