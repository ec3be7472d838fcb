import Conversations
import JSONText
import Synchronization

/// Lets `score` read exports: the conversations of an input that is none of JSON Lines come out as the records that they
/// are, one after the other, as the input is read.
struct ImportedRecords: Sendable {
  private let settings: ExportSettings
  private let refusedRecords = RefusedRecords()

  private var options: ImportOptions { settings.options }

  init(_ settings: ExportSettings) { self.settings = settings }

  /// Records of exports that could not be read: they have no line in the output.
  var refused: Int { refusedRecords.count.load(ordering: .relaxed) }

  /// What an input turns out to be.
  enum Found {
    /// JSON Lines, which pass as they are: what was looked at, and whether that was all.
    case lines(beginning: [UInt8], isEnded: Bool)
    case export(ExportStream)
  }

  /// The reader of the input's records, which tells `account` what became of an export when all of it is read.
  func reader(
    _ path: String, _ read: @escaping RecordInput.Reading, _ account: ImportAccounting
  ) throws(CommandError) -> RecordInput.Reading {
    let read = try settings.decoded(read)
    switch try lookAt(path, read) {
    case .lines(let beginning, let isEnded):
      let beginning = Mutex(beginning[...])
      return { count throws(CommandError) in
        let piece = beginning.withLock { beginning in
          let piece = Array(beginning.prefix(count))
          beginning = beginning.dropFirst(count)
          return piece
        }
        return piece.isEmpty && !isEnded ? try read(count) : piece
      }
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
    try lookAt(path, try settings.decoded(read))
  }

  private func lookAt(
    _ path: String, _ read: @escaping RecordInput.Reading
  ) throws(CommandError) -> Found {
    if options.format == .jsonLines { return .lines(beginning: [], isEnded: false) }
    let isUnknown = options.format == nil
    // The first line says enough of most inputs: a stream must not wait for more.
    let (beginning, isEnded) = try ExportStream.beginning(of: read) { beginning in
      isUnknown && beginsWithRecord(beginning.span)
    }
    if isUnknown, beginsWithRecord(beginning.span) || isRecordLines(beginning) {
      return .lines(beginning: beginning, isEnded: isEnded)
    }
    return .export(
      try ExportStream(
        path: path, settings, beginning: beginning, then: isEnded ? nil : read))
  }

  /// Whether every line is a record, a broken one perhaps: a filter answers line by line and refuses none as a whole.
  private func isRecordLines(_ beginning: [UInt8]) -> Bool {
    // Lines of UTF-16 are turned into those of UTF-8 on the way.
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) { return false }
    guard let export = try? Export(beginning, options) else {
      // Foreign JSON, or no text: an archive and a page of the web are told as what they are.
      return !beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) && !beginning.starts(with: [0x1F, 0x8B])
    }
    guard export.format == .transcript else {
      return export.format == .jsonLines || export.format == .json && !isDocument(beginning)
    }
    // Text is a chat only where somebody speaks in it, or it stands among records.
    let lines = beginning.split(separator: 0x0A).prefix(50)
    let isAmongRecords = lines.contains { $0.first == UInt8(ascii: "{") }
    return isAmongRecords || export.read().conversations.allSatisfy { $0.account.hasNoSpeaker }
  }

  /// A list, or an object over several lines; one that breaks off in its first line is a broken record.
  private func isDocument(_ beginning: [UInt8]) -> Bool {
    let text = beginning.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard text.first == UInt8(ascii: "{") else { return true }
    let second = text.split(separator: 0x0A, maxSplits: 1).dropFirst().first?.drop { $0 <= 0x20 }
    return second.map { !$0.isEmpty && $0.first != UInt8(ascii: "{") } ?? false
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

  init(_ stream: ExportStream) { self.stream = stream }

  /// Records of at least `count` bytes if there are as many; none at the end. The log comes with the last of them.
  mutating func next(_ count: Int) throws(CommandError) -> (bytes: [UInt8], log: ImportLog?) {
    var writer = JSONWriter()
    while writer.bytes.count < count {
      if let conversation = waiting.popLast() {
        writer.record(
          conversation, id: conversation.identifier(in: stream.path, of: stream.format))
      } else if let conversations = try stream.next() {
        waiting = conversations.reversed()
      } else {
        break
      }
    }
    return (writer.bytes, waiting.isEmpty ? stream.log : nil)
  }
}
