import Conversations

/// How exports are read, as the user said it.
struct ExportSettings: Sendable {
  var options: ImportOptions
  /// Bytes of an export that has to be held whole.
  let limit: Int
  /// The charset of the files; nil: UTF-8, or UTF-16 with its mark.
  let encoding: String?

  /// A larger file that has to be held whole is refused, unless `--max-file` says otherwise.
  static let maximumFile = 16 << 20

  /// The options for a file of this name: it may say that a single column is a table.
  func options(for path: String) -> ImportOptions {
    var options = options
    options.isNamedTable = [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix)
    return options
  }

  /// What `read` gives, in UTF-8.
  func decoded(_ read: @escaping RecordInput.Reading) throws(CommandError) -> RecordInput.Reading {
    guard let encoding else { return read }
    guard let decoded = decoding(read, charset: encoding) else { throw .missingCharset(encoding) }
    return decoded
  }
}

extension ParsedArguments {
  /// What the options say about the exports.
  func exportSettings() throws(CommandError) -> ExportSettings {
    var options = ImportOptions(
      format: value("--input-format").flatMap { ExportFormat(name: $0) },
      names: SpeakerNames(seller: value("--seller"), buyer: value("--buyer")), columns: try mappedColumns(),
      dateOrder: value("--date-order").flatMap { DateOrder(name: $0) })
    options.decode = { bytes, charset in decoded(bytes, charset: charset) }
    let limit = try count("--max-file", 1...(1 << 40))
    if let limit { options.longestRecord = limit }
    return ExportSettings(
      options: options, limit: limit ?? ExportSettings.maximumFile, encoding: value("--encoding"))
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
