import Glibc

/// What an output would be written over, whatever the spelling of its path and through links.
private enum FilePlace: Equatable {
  case file(device: dev_t, number: ino_t)
  /// Nothing stands there yet.
  case free(folder: String, name: Substring)

  /// nil for what is no regular file: a device or a pipe is not replaced.
  init?(_ path: String) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      self = .file(device: status.st_dev, number: status.st_ino)
      return
    }
    let path = SystemCalls.target(of: path)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    if unsafe stat(folder, &status) == 0 {
      self = .free(folder: "\(status.st_dev) \(status.st_ino)", name: name)
    } else {
      self = .free(folder: folder, name: name)
    }
  }
}

extension ParsedArguments {
  private static let outputs = ["-o", "--resume", "--counts", "--report", "--card", "--ics"]
  private static let inputs = [
    "--model", "--policy", "--state", "--add", "--remove", "--evaluate", "--against", "--fold-file",
    "--briefs",
    "--words",
  ]

  /// Refuses outputs that would take the place of what is read, or of each other.
  ///
  /// Counts are corrected and added up in place: `learn A --add FILE --counts A`.
  func refuseLostFiles() throws(CommandError) {
    var written: [(path: String, place: FilePlace)] = []
    for (name, path) in options where ParsedArguments.outputs.contains(name) {
      guard path != "-" else { throw .badValue(option: name, value: path, allowed: "the name of a file") }
      guard let place = FilePlace(path) else { continue }
      if written.contains(where: { $0.place == place }) { throw .outputTwice(path: path) }
      written.append((path, place))
    }
    guard !written.isEmpty else { return }
    for (input, isCounts) in try readFiles {
      guard let place = FilePlace(input), let lost = written.first(where: { $0.place == place }),
        !isCounts || lost.path != value("--counts")
      else { continue }
      throw .outputIsInput(path: lost.path, input: input)
    }
  }

  /// The files that the run reads, those of folders too. What can't be read is told when its turn comes.
  private var readFiles: [(path: String, isCounts: Bool)] {
    get throws(CommandError) {
      let readsCounts = ["learn", "merge"].contains(command.name)
      let endings =
        ["score", "import"].contains(command.name) && !has("--keyed")
        ? ImportInput.endings : SystemCalls.recordEndings
      var paths = operands.map { (path: $0, isCounts: readsCounts) }
      var inputs = ParsedArguments.inputs
      // Of `corpus check` it is no path.
      if command.name == "evaluate" { inputs.append("--curve") }
      for name in inputs { paths += values(name).map { ($0, false) } }
      var files: [(path: String, isCounts: Bool)] = []
      for (path, isCounts) in paths where path != "-" && SystemCalls.exists(path) {
        let inner = try SystemCalls.corpusFiles(in: path, endings: endings)
        files += inner?.map { ($0, false) } ?? [(path, isCounts)]
      }
      return files
    }
  }
}
