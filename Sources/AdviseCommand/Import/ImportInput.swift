import Conversations

/// A file, or standard input, that holds an export. Each was looked at before anything is written.
struct ImportInput {
  let path: String
  /// Begins to read it.
  let open: () throws(CommandError) -> ExportStream

  /// Endings of the files that a folder is searched for.
  static let endings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt", ".eml", ".mbox"]

  /// The inputs that the paths name: files, `-`, and folders, which stand for the exports below them, `part_2` before
  /// `part_10`. In a folder, files that are no export and files that come twice are left out, and a line names each.
  static func find(
    _ paths: [String], _ console: Console, _ settings: ExportSettings
  ) throws(CommandError) -> [ImportInput] {
    var found: [(path: String, isNamed: Bool)] = []
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-", let all = try SystemCalls.corpusFiles(in: path, endings: [""]) else {
        found.append((path, true))
        continue
      }
      let files = all.filter { file in endings.contains(where: file.hasSuffix) }
      if files.isEmpty { throw .noExports(path: path, endings: endings) }
      for file in all where !endings.contains(where: file.hasSuffix) {
        console.complain("\(file): left out: \(whyLeftOut(file))")
      }
      for file in files.sorted(by: naturallyPrecedes) { found.append((file, false)) }
    }
    var inputs: [ImportInput] = []
    var seen = SeenFiles()
    for (path, isNamed) in found {
      if path == "-" {
        let stream = try ExportStream(
          path: RecordInput.standardInput, settings, try settings.decoded(console.read))
        inputs.append(ImportInput(path: stream.path) { stream })
        continue
      }
      if let first = try seen.first(sameAs: path) {
        console.complain("\(path): the same as \(first); left out")
        continue
      }
      do throws(CommandError) {
        inputs.append(try ImportInput(file: path, settings))
      } catch {
        guard !isNamed, let reason = error.whyNoExport else { throw error }
        console.complain("\(path): left out: \(reason)")
      }
    }
    if inputs.isEmpty { throw .noExports(path: paths.first ?? RecordInput.standardInput, endings: endings) }
    return inputs
  }

  /// Why a file whose name ends like that of no export is not read.
  private static func whyLeftOut(_ path: String) -> String {
    let name = path.lowercased()
    if [".zip", ".gz", ".7z", ".rar"].contains(where: name.hasSuffix) {
      return ImportError.packed.explanation
    }
    if [".html", ".htm"].contains(where: name.hasSuffix) { return ImportError.webPage.explanation }
    if name.hasSuffix(".xml") { return ImportError.xml.explanation }
    return "no export ends so (\(endings.joined(separator: " ")))"
  }

  private init(path: String, open: @escaping () throws(CommandError) -> ExportStream) {
    self.path = path
    self.open = open
  }

  private init(file path: String, _ settings: ExportSettings) throws(CommandError) {
    func begun() throws(CommandError) -> ExportStream {
      try ExportStream(path: path, settings, try settings.decoded(try OpenFile(path).read))
    }
    let stream = try begun()
    // A pipe can be opened only once; of many files not all can be open.
    let isPipe = try SystemCalls.sizeOfReadable(path) == nil
    self.init(path: path) { () throws(CommandError) in isPipe ? stream : try begun() }
  }
}

extension CommandError {
  /// Why a file of a folder is no export that can be read; nil: the run can't go on.
  var whyNoExport: String? {
    switch self {
    case .export(_, let error): error.explanation
    case .exportTooLarge(_, let limit): CommandError.tooLargeAsWhole(limit)
    case .nobodySpeaks: "neither records nor an export"
    default: nil
    }
  }
}

/// Files by their content, of which only those are read that have the size of another.
private struct SeenFiles {
  private var ofSize: [Int: [(path: String, digest: Int?)]] = [:]

  /// The file before this one that is the same.
  mutating func first(sameAs path: String) throws(CommandError) -> String? {
    guard let size = try SystemCalls.sizeOfReadable(path) else { return nil }
    var others = ofSize[size, default: []]
    guard !others.isEmpty else {
      ofSize[size] = [(path, nil)]
      return nil
    }
    let digest = try digest(of: path)
    for index in others.indices {
      if others[index].digest == nil { others[index].digest = try self.digest(of: others[index].path) }
    }
    ofSize[size] = others + [(path, digest)]
    if let same = others.first(where: { $0.digest == digest }) { return same.path }
    return nil
  }

  /// With a key that changes with every run: nobody can write two files that pass for one.
  private func digest(of path: String) throws(CommandError) -> Int {
    let file = try OpenFile(path)
    var hasher = Hasher()
    while true {
      let piece = try file.read(LineBlockReader.pieceSize)
      if piece.isEmpty { return hasher.finalize() }
      hasher.combine(piece)
    }
  }
}

/// By characters, but runs of digits by their number: `message_9` before `message_10`.
func naturallyPrecedes(_ first: String, _ second: String) -> Bool {
  var (left, right) = (Array(first.utf8)[...], Array(second.utf8)[...])
  func takeNumber(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
    text = text.dropFirst(digits.count)
    return digits.drop { $0 == 0x30 }
  }
  while let one = left.first, let other = right.first {
    if (0x30...0x39).contains(one), (0x30...0x39).contains(other) {
      let (number, otherNumber) = (takeNumber(&left), takeNumber(&right))
      if number.count != otherNumber.count { return number.count < otherNumber.count }
      if number != otherNumber { return number.lexicographicallyPrecedes(otherNumber) }
    } else {
      guard one == other else { return one < other }
      left.removeFirst()
      right.removeFirst()
    }
  }
  return left.isEmpty && !right.isEmpty
}
