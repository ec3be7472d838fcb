import Conversations

/// A file, or standard input, that holds an export. Each was looked at before anything is written.
struct ImportInput {
  let path: String
  private let options: ImportOptions
  private let limit: Int
  /// What can't be read a second time, or is the only input.
  private let export: Export?

  /// Endings of the files that a folder is searched for.
  static let endings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt", ".eml", ".mbox"]

  /// The inputs that the paths name: files, `-`, and folders, which stand for the exports below them, `part_2` before
  /// `part_10`. In a folder, files that are no export and files that come twice are left out, and a line says so.
  static func find(
    _ paths: [String], _ console: Console, _ options: ImportOptions, _ limit: Int
  ) throws(CommandError) -> [ImportInput] {
    var found: [(path: String, isNamed: Bool)] = []
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-", let files = try SystemCalls.corpusFiles(in: path, endings: endings) else {
        found.append((path, true))
        continue
      }
      if files.isEmpty { throw .noExports(path: path, endings: endings) }
      for file in files.sorted(by: naturallyPrecedes) { found.append((file, false)) }
    }
    var inputs: [ImportInput] = []
    var seen: [Int: String] = [:]
    for (path, isNamed) in found {
      let name = path == "-" ? "standard input" : path
      let bytes =
        path == "-"
        ? try SystemCalls.all(limit: limit, path: name, console.read)
        : try SystemCalls.contents(of: path, limit: limit)
      // Hashed with a key that changes with every run: nobody can write two files that pass for one.
      if let first = seen.updateValue(name, forKey: bytes.hashValue) {
        console.complain("\(name): the same as \(first); left out")
        continue
      }
      do {
        let export = try Export(bytes, options)
        let isKept = path == "-" || found.count == 1
        inputs.append(
          ImportInput(path: name, options: options, limit: limit, export: isKept ? export : nil))
      } catch {
        if isNamed { throw .export(path: name, error) }
        console.complain("\(name): left out: \(error.explanation)")
      }
    }
    if inputs.isEmpty { throw .noExports(path: paths.first ?? "standard input", endings: endings) }
    return inputs
  }

  func open() throws(CommandError) -> Export? {
    if let export { return export }
    let bytes = try SystemCalls.contents(of: path, limit: limit)
    do { return try Export(bytes, options) } catch { throw .export(path: path, error) }
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
