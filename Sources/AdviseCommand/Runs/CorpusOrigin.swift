import Training

/// What a model learned from, for its card.
struct CorpusOrigin {
  let paths: [String]
  let statistics: CorpusStatistics
  /// 0 where the records name none.
  let authors: Int
  let groups: Int
  /// The README of the corpus, in one of its folders; nil: there is none.
  let description: String?

  /// Reads the corpus whole.
  init(_ paths: [String], _ documents: [LabelledDocument], honest: HonestLabels) {
    self.paths = paths
    statistics = CorpusStatistics(documents, honest: honest)
    authors = Set(documents.map(\.author)).subtracting([""]).count
    groups = Set(documents.map(\.group)).count
    var folder = paths.first ?? ""
    var description: String?
    for _ in 0..<3 where description == nil && !folder.isEmpty {
      let readme = "\(folder)/README.md"
      if SystemCalls.exists(readme) { description = readme }
      folder = Path.folder(folder)
    }
    self.description = description
  }
}

/// Paths as text.
enum Path {
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folder that a path names something in; empty: the current one, or none.
  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
