import Conversations
import JSONText
import Synchronization

/// Lets `score` read exports: the conversations of an input that is none of JSON Lines come out as the records that they
/// are, one after the other, as the input is read.
struct ImportedRecords: Sendable {
  private var settings: ExportSettings
  private let refusedRecords = RefusedRecords()

  private var options: ImportOptions { settings.options }

  init(_ settings: ExportSettings) {
    self.settings = settings
    // A record is one answer, whatever conversation it belongs to.
    self.settings.options.joinsMessages = false
  }

  /// Records of exports that could not be read: they have no line in the output.
  var refused: Int { refusedRecords.count.load(ordering: .relaxed) }

  /// What an input turns out to be.
  enum Found {
    /// Records, which pass as they are.
    case lines(RecordInput.Reading)
    /// The same that were laid out otherwise than one a line.
    case document(RecordInput.Reading)
    case export(ExportStream)
  }

  /// The reader of the input's records, which tells `account` what became of an export when all of it is read.
  func reader(
    _ path: String, _ read: @escaping RecordInput.Reading, _ account: ImportAccounting
  ) throws(CommandError) -> RecordInput.Reading {
    switch try look(path, read) {
    case .lines(let lines), .document(let lines): return lines
    case .export(let stream):
      let records = Mutex(RecordsOfExport(stream))
      return { count throws(CommandError) in
        // A lock can't hand on a typed error by itself.
        let result = records.withLock { records in
          Result { () throws(CommandError) in try records.next(count) }
        }
        let (bytes, log) = try result.get()
        if let log {
          refusedRecords.count.add(log.refused, ordering: .relaxed)
          account.tell(log.notes(options.names))
        }
        return bytes
      }
    }
  }

  /// Finds out what an input is; throws what `reader` would, before anything is written.
  func look(_ path: String, _ read: @escaping RecordInput.Reading) throws(CommandError) -> Found {
    let read = try settings.decoded(read)
    if options.format == .jsonLines { return .lines(read) }
    let isUnknown = options.format == nil
    // The first line says enough of most inputs: a stream must not wait for more.
    let (beginning, isEnded) = try ExportStream.beginning(of: read) { beginning in
      isUnknown && beginsWithRecord(beginning.span)
    }
    let form: Form
    if isUnknown {
      form = beginsWithRecord(beginning.span) ? .lines : try self.form(beginning, path)
    } else {
      form = options.format == .json && begins(beginning, with: "{[") ? .document : .export
    }
    guard form != .export else {
      return .export(
        try ExportStream(path: path, settings, beginning: beginning, then: isEnded ? nil : read))
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
      export = try Export(beginning, options)
    } catch {
      switch error {
      case .packed: return .export
      case .chat(.empty): return .lines
      case .unknownJSON:
        guard isDocument(beginning) else { return .lines }
        return hasRecordKey(beginning) ? .document : .export
      default: return hasLines ? .lines : .export
      }
    }
    switch export.format {
    case .jsonLines: return .lines
    case .json: return isDocument(beginning) ? .document : .lines
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
  private func isDocument(_ beginning: [UInt8]) -> Bool {
    guard begins(beginning, with: "{") else { return true }
    let second = text(beginning).split(separator: 0x0A, maxSplits: 1).dropFirst().first?.drop { $0 <= 0x20 }
    return second.map { !$0.isEmpty && $0.first != UInt8(ascii: "{") } ?? false
  }

  /// A list whose first element is no object, of records further on: `[12:30] Ann: hi` is none.
  private func isListOfOthers(_ beginning: [UInt8]) -> Bool {
    guard begins(beginning, with: "["), hasRecordKey(beginning) else { return false }
    let first = text(beginning).dropFirst().prefix { $0 != UInt8(ascii: ",") && $0 != 0x0A }
    return first.allSatisfy { $0 <= 0x20 } || (try? parseJSON(Array(first))) != nil
  }

  private func hasRecordKey(_ beginning: [UInt8]) -> Bool {
    ["\"text\"", "\"messages\""].contains { !beginning.ranges(of: Array($0.utf8)).isEmpty }
  }

  private func begins(_ beginning: [UInt8], with brackets: String) -> Bool {
    text(beginning).first.map { brackets.utf8.contains($0) } ?? false
  }

  /// Behind white space and a byte-order mark.
  private func text(_ beginning: [UInt8]) -> ArraySlice<UInt8> {
    beginning.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
  }

  /// The first line is whole, an object, and one of ours.
  private func beginsWithRecord(_ beginning: Span<UInt8>) -> Bool {
    var members: [FlatMember] = []
    var end = 0
    while end < beginning.count, beginning[end] != 0x0A { end += 1 }
    guard end < beginning.count, findMembers(beginning.extracting(0..<end), &members) else { return false }
    return members.contains { member in
      member.key.map { beginning[$0] }.elementsEqual("text".utf8)
    }
  }
}

/// What became of an input, in words, once it was read.
final class ImportAccounting: Sendable {
  private let told = Mutex([String]())

  var notes: [String] { told.withLock { $0 } }

  func tell(_ notes: [String]) { told.withLock { $0 = notes } }
}

/// A count that the readers of all inputs share.
private final class RefusedRecords: Sendable {
  let count = Atomic(0)
}

/// The records of an export, as many at once as fill a block.
private struct RecordsOfExport: Sendable {
  private var stream: ExportStream
  /// Conversations that are whole, the last one first.
  private var waiting: [Conversation] = []
  /// The line that the next record stands on.
  private var line = 1

  init(_ stream: ExportStream) { self.stream = stream }

  /// Records of at least `count` bytes if there are as many; none at the end. The log comes with the last of them.
  mutating func next(_ count: Int) throws(CommandError) -> (bytes: [UInt8], log: ImportLog?) {
    var writer = JSONWriter()
    while writer.bytes.count < count {
      if let conversation = waiting.popLast() {
        write(conversation, &writer)
      } else if let conversations = try stream.next() {
        waiting = conversations.reversed()
      } else {
        break
      }
    }
    return (writer.bytes, waiting.isEmpty ? stream.log : nil)
  }

  private mutating func write(_ conversation: Conversation, _ writer: inout JSONWriter) {
    guard stream.format == .csv, let row = conversation.messages.first else {
      return writer.record(
        conversation, id: conversation.identifier(in: stream.path, of: stream.format))
    }
    // A row stands on the line that it has in its table, which is its name if it has none.
    while line < row.line {
      writer.endLine()
      line += 1
    }
    writer.record(row, id: row.id, isUnnamed: conversation.account.hasNoSpeaker)
    line += 1
  }
}
