import Conversations
import JSONText

/// `advise import [FILE…]`: chats in any known form as conversations that `score` and `train` read, one JSON line each.
struct ImportRun {
  let arguments: ParsedArguments
  let console: Console

  /// A larger file that has to be held whole is refused, unless `--max-file` says otherwise.
  static let maximumFile = 16 << 20

  func run() throws(CommandError) -> ExitStatus {
    let options = try arguments.importOptions()
    let limit = try arguments.maximumFile()
    let inputs = try ImportInput.find(arguments.operands, console, options, limit)
    let file: ReplacedFile?
    if let path = arguments.value("-o") { file = try ReplacedFile(path) } else { file = nil }
    let output: ConversationOutput
    if let file {
      output = ConversationOutput(write: file.write)
    } else {
      output = ConversationOutput(write: console.write)
    }
    var refused = 0
    for input in inputs {
      var stream = try input.open()
      while let conversations = try stream.next() {
        for conversation in conversations {
          try output.add(conversation, of: stream.format, in: input.path)
        }
      }
      guard let log = stream.log else { continue }
      for note in log.notes(options.names) { console.complain("\(input.path): \(note)") }
      refused += log.refused
    }
    try output.end()
    try file?.commit()
    return refused > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }
}

extension ParsedArguments {
  /// What the options say about the exports.
  func importOptions() throws(CommandError) -> ImportOptions {
    var options = ImportOptions(
      format: value("--input-format").flatMap { ExportFormat(name: $0) },
      names: SpeakerNames(seller: value("--seller"), buyer: value("--buyer")), columns: try mappedColumns(),
      dateOrder: value("--date-order").flatMap { DateOrder(name: $0) })
    if has("--max-file") { options.longestRecord = try maximumFile() }
    return options
  }

  func maximumFile() throws(CommandError) -> Int {
    guard let text = value("--max-file") else { return ImportRun.maximumFile }
    guard let bytes = Int(text), (1...(1 << 40)).contains(bytes) else {
      throw .badValue(option: "--max-file", value: text, allowed: "a number of bytes")
    }
    return bytes
  }

  /// `text=Nachricht,speaker=2`
  private func mappedColumns() throws(CommandError) -> [(meaning: ColumnMeaning, column: String)] {
    guard let map = value("--map") else { return [] }
    var columns: [(meaning: ColumnMeaning, column: String)] = []
    for pair in map.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let meaning = ColumnMeaning(name: parts[0]) else {
        let names = ColumnMeaning.allCases.map { "\($0.name)=COLUMN" }
        throw .badValue(option: "--map", value: map, allowed: names.joined(separator: ", "))
      }
      columns.append((meaning, parts[1]))
    }
    return columns
  }
}
