/// A file, or standard input, that records are read from.
struct RecordInput: Sendable {
  typealias Reading = @Sendable (Int) throws(CommandError) -> [UInt8]

  /// The path of what comes through a pipe.
  static let standardInput = "standard input"

  let path: String
  /// Bytes in it; nil where nobody knows before its end.
  let size: Int?
  /// Begins to read. Files are opened when their turn comes, so that there may be any number of them.
  let open: @Sendable () throws(CommandError) -> Reading
  /// How it is looked at for an export; nil: it is lines, whatever they say.
  private(set) var exports: ImportedRecords?

  /// The inputs that the paths name, in their order: files, `-`, and folders, which stand for their record files by
  /// name. Whatever can't be read is told here, before anything is written.
  /// `exports`: how inputs that are no JSON Lines are read, those of folders too; nil: as lines all the same.
  /// `leftOut`: how many files of folders hold neither, though their names say so; each is told.
  static func find(
    _ paths: [String], _ console: Console, _ exports: ImportedRecords? = nil
  ) throws(CommandError) -> (inputs: [RecordInput], leftOut: Int) {
    var inputs: [RecordInput] = []
    var leftOut = 0
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-" else {
        let size = console.inputSize
        let input = RecordInput(path: standardInput, size: size) { () throws(CommandError) in console.read
        }
        inputs.append(exports.map(input.imported) ?? input)
        continue
      }
      let endings = exports == nil ? SystemCalls.recordEndings : ImportInput.endings
      guard let files = try SystemCalls.corpusFiles(in: path, endings: endings) else {
        let input = try RecordInput(file: path)
        if let exports, input.size != nil { _ = try exports.look(path, try input.open()) }
        inputs.append(exports.map(input.imported) ?? input)
        continue
      }
      var ofFolder: [RecordInput] = []
      for file in files {
        let input = try RecordInput(file: file)
        guard let exports else {
          ofFolder.append(input)
          continue
        }
        if let reason = try input.whyNoRecords(exports) {
          console.complain("\(file): left out: \(reason)")
          leftOut += 1
        } else {
          ofFolder.append(input.imported(exports))
        }
      }
      if ofFolder.isEmpty { throw .noRecords(path: path) }
      if exports != nil { try console.tellOthers(in: path, than: endings) }
      inputs += ofFolder
    }
    return (inputs, leftOut)
  }

  /// The same, its records those of the export that it may be.
  private func imported(_ exports: ImportedRecords) -> RecordInput {
    var input = self
    input.exports = exports
    return input
  }

  /// Why a file of a folder is not read; nil: it is. Lines of anything are records only where the name says so.
  private func whyNoRecords(_ exports: ImportedRecords) throws(CommandError) -> String? {
    guard size != nil else { return nil }
    do throws(CommandError) {
      let isNamedSo = SystemCalls.recordEndings.contains(where: path.hasSuffix)
      guard case .lines = try exports.look(path, try open()), !isNamedSo else { return nil }
      return "neither records nor an export"
    } catch {
      guard let reason = error.whyNoExport else { throw error }
      return reason
    }
  }

  /// Bytes of all; nil where nobody knows.
  static func size(of inputs: [RecordInput]) -> Int? {
    var total = 0
    for input in inputs {
      guard let size = input.size else { return nil }
      total += size
    }
    return total
  }

  private init(path: String, size: Int?, open: @escaping @Sendable () throws(CommandError) -> Reading) {
    self.path = path
    self.size = size
    self.open = open
  }

  private init(file path: String) throws(CommandError) {
    guard let size = try SystemCalls.sizeOfReadable(path) else {
      // A pipe can be opened only once.
      let file = try OpenFile(path)
      self.init(path: path, size: nil) { () throws(CommandError) in file.read }
      return
    }
    self.init(path: path, size: size) { () throws(CommandError) in try OpenFile(path).read }
  }
}

extension Console {
  /// Names files of a folder that are not even looked at: some, for there may be thousands of pictures.
  func tellOthers(in folder: String, than endings: [String]) throws(CommandError) {
    let others = try SystemCalls.corpusFiles(in: folder, endings: [])?.filter { file in
      !endings.contains(where: file.hasSuffix)
    }
    guard let others, let first = others.first else { return }
    let rest = others.dropFirst(3)
    let names =
      rest.isEmpty ? others.joined(separator: ", ") : others.prefix(3).joined(separator: ", ") + ", …"
    complain(
      others.count == 1
        ? "\(first): left out: its name ends in none of \(endings.joined(separator: ", "))"
        : "\(folder): left out: \(others.count) files whose names end in none of "
          + "\(endings.joined(separator: ", ")): \(names)")
  }
}

/// Some records of an input, one behind the other.
enum RecordBlock: Sendable {
  case lines(LineBlock)
  case imported([ExportRecord])
}

/// The records of all inputs, block by block, behind those that an earlier run has scored.
struct RecordBlocks: OrderedSource {
  struct Piece: Sendable {
    let path: String
    let records: RecordBlock
    /// Bytes of the input, about.
    var size = 0
    /// Records at its beginning that are scored already.
    var kept = 0
    /// What is to be told of the input, all of which has been read.
    var notes: [String] = []
  }

  private var inputs: ArraySlice<RecordInput>
  /// The input at hand is one of these.
  private var lines: LineBlockReader?
  private var export: RecordsOfExport?
  private let limit: Int
  /// Records still to be passed over.
  private var kept: Int

  init(_ inputs: [RecordInput], limit: Int, kept: Int) {
    self.inputs = inputs[...]
    self.limit = limit
    self.kept = kept
  }

  mutating func next() throws(CommandError) -> Piece? {
    while let input = inputs.first {
      if lines == nil, export == nil { try begin(input) }
      if let block = try lines?.next() {
        return Piece(
          path: input.path, records: .lines(block), size: block.bytes.count, kept: pass(block))
      }
      let before = export?.offset ?? 0
      if let records = try export?.next() {
        let passed = min(kept, records.count)
        kept -= passed
        return Piece(
          path: input.path, records: .imported(records), size: (export?.offset ?? before) - before,
          kept: passed)
      }
      let notes = export?.notes ?? []
      (lines, export) = (nil, nil)
      inputs.removeFirst()
      if !notes.isEmpty { return Piece(path: input.path, records: .imported([]), notes: notes) }
    }
    if kept > 0 { throw .outputOfAnotherInput }
    return nil
  }

  private mutating func begin(_ input: RecordInput) throws(CommandError) {
    let read = try input.open()
    switch try input.exports?.look(input.path, read) ?? .lines(read) {
    case .lines(let read), .document(let read): lines = LineBlockReader(limit: limit, read: read)
    case .export(let records): export = records
    }
  }

  /// How many records at the beginning of the block are scored already.
  private mutating func pass(_ block: LineBlock) -> Int {
    guard kept > 0 else { return 0 }
    var passed = 0
    block.forEachLine { line, _ in if !line.isBlank, passed < kept { passed += 1 } }
    kept -= passed
    return passed
  }
}
