import Conversations
import JSONText

/// Lets `score` read exports: finds out what an input is, and reads one that is none of JSON Lines record by record.
struct ImportedRecords: Sendable {
  private var settings: ExportSettings

  private var options: ImportOptions { settings.options }

  init(_ settings: ExportSettings) {
    self.settings = settings
    // A record is one answer, whatever conversation it belongs to.
    self.settings.options.joinsMessages = false
  }

  /// What an input turns out to be.
  enum Found {
    /// Records, which pass as they are.
    case lines(RecordInput.Reading)
    /// The same that were laid out otherwise than one a line.
    case document(RecordInput.Reading)
    case export(RecordsOfExport)
  }

  /// Finds out what an input is; throws what reading it would, before anything is written.
  func look(_ path: String, _ read: @escaping RecordInput.Reading) throws(CommandError) -> Found {
    let read = try settings.decoded(read)
    if options.format == .jsonLines { return .lines(read) }
    let isUnknown = options.format == nil
    // The first line says enough of most inputs: a stream must not wait for more.
    let (beginning, isEnded) = try ExportStream.beginning(of: read) { beginning in
      isUnknown && ImportedRecords.beginsWithRecord(beginning.span)
    }
    let form: Form
    if isUnknown {
      form = ImportedRecords.beginsWithRecord(beginning.span) ? .lines : try self.form(beginning, path)
    } else {
      form = options.format == .json && ImportedRecords.begins(beginning, with: "{[") ? .document : .export
    }
    guard form != .export else {
      let stream = try ExportStream(
        path: path, settings, beginning: beginning, then: isEnded ? nil : read)
      return .export(RecordsOfExport(stream, options.names))
    }
    let all = readAgain(beginning, then: isEnded ? nil : read)
    return form == .document ? .document(RecordLines.reading(all)) : .lines(all)
  }

  // MARK: - Forms

  private enum Form {
    /// A record a line, broken ones perhaps: a filter answers line by line and refuses none as a whole.
    case lines
    /// Records as a list, or over several lines.
    case document
    /// Whatever `ExportStream` makes of it, were it an error.
    case export
  }

  /// What an input of no stated form is.
  private func form(_ beginning: [UInt8], _ path: String) throws(CommandError) -> Form {
    // Lines of UTF-16 are turned into those of UTF-8 on the way.
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) { return .export }
    let hasLines = SystemCalls.recordEndings.contains(where: path.hasSuffix) || isAmongRecords(beginning)
    let export: Export
    do {
      export = try Export(beginning, settings.options(for: path))
    } catch {
      switch error {
      case .packed: return .export
      case .chat(.empty): return .lines
      case .unknownJSON:
        guard ImportedRecords.isDocument(beginning) else { return .lines }
        return hasRecordKey(beginning) ? .document : .export
      default: return hasLines ? .lines : .export
      }
    }
    switch export.format {
    case .jsonLines: return .lines
    case .json: return ImportedRecords.isDocument(beginning) ? .document : .lines
    case .transcript:
      if isListOfOthers(beginning) { return .document }
      if hasLines { return .lines }
      guard export.read().conversations.contains(where: { !$0.account.hasNoSpeaker }) else {
        // A filter in a pipe may be handed a part that holds nothing but a broken record.
        if path == RecordInput.standardInput { return .lines }
        throw .nobodySpeaks(path: path)
      }
      return .export
    default: return .export
    }
  }

  /// Text is a chat only where no line of it looks like a record.
  private func isAmongRecords(_ beginning: [UInt8]) -> Bool {
    beginning.split(separator: 0x0A).prefix(50).contains { $0.first == UInt8(ascii: "{") }
  }

  /// A list, or an object over several lines; one that breaks off in its first line is a broken record.
  static func isDocument(_ beginning: [UInt8]) -> Bool {
    guard begins(beginning, with: "{") else { return true }
    let second = text(beginning).split(separator: 0x0A, maxSplits: 1).dropFirst().first?.drop { $0 <= 0x20 }
    return second.map { !$0.isEmpty && $0.first != UInt8(ascii: "{") } ?? false
  }

  /// A list whose first element is no object, of records further on: `[12:30] Ann: hi` is none.
  private func isListOfOthers(_ beginning: [UInt8]) -> Bool {
    guard ImportedRecords.begins(beginning, with: "["), hasRecordKey(beginning) else { return false }
    let first = ImportedRecords.text(beginning).dropFirst().prefix { $0 != UInt8(ascii: ",") && $0 != 0x0A }
    return first.allSatisfy { $0 <= 0x20 } || (try? parseJSON(Array(first))) != nil
  }

  private func hasRecordKey(_ beginning: [UInt8]) -> Bool {
    ["\"text\"", "\"messages\""].contains { !beginning.ranges(of: Array($0.utf8)).isEmpty }
  }

  static func begins(_ beginning: [UInt8], with brackets: String) -> Bool {
    text(beginning).first.map { brackets.utf8.contains($0) } ?? false
  }

  /// Behind white space and a byte-order mark.
  private static func text(_ beginning: [UInt8]) -> ArraySlice<UInt8> {
    beginning.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
  }

  /// The first line is whole, an object, and one of ours.
  static func beginsWithRecord(_ beginning: Span<UInt8>) -> Bool {
    var members: [FlatMember] = []
    var end = 0
    while end < beginning.count, beginning[end] != 0x0A { end += 1 }
    guard end < beginning.count, findMembers(beginning.extracting(0..<end), &members) else { return false }
    return members.contains { member in
      member.key.map { beginning[$0] }.elementsEqual("text".utf8)
    }
  }
}

/// A record of an export, to be scored as one.
struct ExportRecord: Sendable {
  enum Content: Sendable {
    case conversation(Conversation)
    /// The row of a table in which nobody is named: its text is a chat perhaps.
    case text([UInt8])
    case refused(ImportLog.Reason)
  }

  /// nil: its line stands for it.
  let id: String?
  /// Where it begins in its file, from 1.
  let line: Int
  /// About its bytes as a line of JSON.
  let size: Int
  /// That of one with nothing in it.
  static let least = 64
  let content: Content
}

/// The records of an export, as many at once as fill a block.
struct RecordsOfExport: Sendable {
  private var stream: ExportStream
  private let names: SpeakerNames
  /// Those that are whole, the last one first.
  private var waiting: [ImportedRecord] = []

  init(_ stream: ExportStream, _ names: SpeakerNames) {
    self.stream = stream
    self.names = names
  }

  /// About where in the file the records that were given end.
  private(set) var offset = 0

  /// What became of the file, in words, once all of it is read.
  var notes: [String] { stream.log?.account(names) ?? [] }

  /// The next records; nil at the end.
  mutating func next() throws(CommandError) -> [ExportRecord]? {
    var records: [ExportRecord] = []
    var size = 0
    while size < LineBlockReader.pieceSize {
      if let next = waiting.popLast() {
        let record = record(next)
        if case .conversation(let conversation) = next, let last = conversation.messages.last {
          offset = max(offset, last.sourceOffset + last.text.count)
        }
        size += record.size
        records.append(record)
      } else if let more = try stream.next() {
        waiting = more.reversed()
      } else {
        break
      }
    }
    return records.isEmpty ? nil : records
  }

  private func record(_ imported: ImportedRecord) -> ExportRecord {
    switch imported {
    case .refused(let reason, let line, let id):
      return ExportRecord(id: id, line: line, size: ExportRecord.least, content: .refused(reason))
    case .conversation(let conversation):
      let first = conversation.messages.first
      let isRow = stream.format == .csv
      return ExportRecord(
        id: isRow ? first?.id : conversation.identifier(in: stream.path, of: stream.format),
        line: first?.line ?? 1, size: ExportRecord.least + conversation.weight,
        content: isRow && conversation.account.hasNoSpeaker
          ? .text(first?.text ?? []) : .conversation(conversation))
    }
  }
}
