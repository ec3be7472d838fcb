import Conversations
import JSONText
import Synchronization

/// Lets `score` read exports: an input that is none of JSON Lines is read as a whole, and its conversations come out as
/// the records that they are.
struct ImportedRecords: Sendable {
  let options: ImportOptions
  /// Bytes of such an input.
  let limit: Int
  let console: Console
  private let refusedRecords = RefusedRecords()

  init(options: ImportOptions, limit: Int, console: Console) {
    self.options = options
    self.limit = limit
    self.console = console
  }

  /// Records of exports that could not be read: they have no line in the output.
  var refused: Int { refusedRecords.count.load(ordering: .relaxed) }

  /// So much is looked at to tell what an input is.
  private static let looked = 1 << 20

  /// What an input turns out to be.
  private enum Found {
    case lines(begin: [UInt8], isEnded: Bool)
    case export(Export)
  }

  /// The reader of the input's records: `read` itself for JSON Lines, which stay a stream.
  func reader(_ path: String, _ read: @escaping RecordInput.Reading) throws(CommandError)
    -> RecordInput.Reading
  {
    switch try look(path, read) {
    case .lines(let begin, let isEnded): return pieces(begin, then: isEnded ? nil : read)
    case .export(let export):
      var writer = JSONWriter()
      let log = export.read { conversation in
        writer.record(conversation, id: conversation.identifier(in: path, of: export.format))
      }
      for note in log.notes(options.names) { console.complain("\(path): \(note)") }
      refusedRecords.count.add(log.refused, ordering: .relaxed)
      return pieces(writer.bytes, then: nil)
    }
  }

  /// Throws what `reader` would, before anything is written.
  func check(_ path: String, _ read: @escaping RecordInput.Reading) throws(CommandError) {
    _ = try look(path, read)
  }

  private func look(_ path: String, _ read: @escaping RecordInput.Reading) throws(CommandError) -> Found {
    if options.format == .jsonLines { return .lines(begin: [], isEnded: false) }
    var begin: [UInt8] = []
    var isEnded = false
    while begin.count < ImportedRecords.looked, !isEnded {
      let piece = try read(LineBlockReader.pieceSize)
      isEnded = piece.isEmpty
      begin += piece
      // The first line says enough of most inputs: a stream must not wait for more.
      if options.format == nil, beginsWithRecord(begin.span) { return .lines(begin: begin, isEnded: isEnded) }
    }
    if options.format == nil, isRecordLines(begin) { return .lines(begin: begin, isEnded: isEnded) }
    let bytes = try SystemCalls.all(
      limit: limit, path: path, pieces(begin, then: isEnded ? nil : read))
    do { return .export(try Export(bytes, options)) } catch { throw .export(path: path, error) }
  }

  /// Whether every line is a record, a broken one perhaps: a filter answers line by line and refuses none as a whole.
  private func isRecordLines(_ begin: [UInt8]) -> Bool {
    guard let export = try? Export(begin, options) else {
      // Foreign JSON, or no text: an archive and a page of the web are told as what they are.
      return !begin.starts(with: [0x50, 0x4B, 0x03, 0x04]) && !begin.starts(with: [0x1F, 0x8B])
    }
    guard export.format == .transcript else {
      return export.format == .jsonLines || export.format == .json && !isDocument(begin)
    }
    // Text is a chat only where somebody speaks in it, or it stands among records.
    let isAmongRecords = begin.split(separator: 0x0A).prefix(50).contains { $0.first == UInt8(ascii: "{") }
    var hasSpeaker = false
    _ = export.read { if !$0.account.hasNoSpeaker { hasSpeaker = true } }
    return isAmongRecords || !hasSpeaker
  }

  /// A list, or an object over several lines; one that breaks off in its first line is a broken record.
  private func isDocument(_ begin: [UInt8]) -> Bool {
    let text = begin.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard text.first == UInt8(ascii: "{") else { return true }
    let second = text.split(separator: 0x0A, maxSplits: 1).dropFirst().first?.drop { $0 <= 0x20 }
    return second.map { !$0.isEmpty && $0.first != UInt8(ascii: "{") } ?? false
  }

  /// The first line is whole, an object, and one of ours.
  private func beginsWithRecord(_ begin: Span<UInt8>) -> Bool {
    var members: [FlatMember] = []
    var end = 0
    while end < begin.count, begin[end] != 0x0A { end += 1 }
    guard end < begin.count, findMembers(begin.extracting(0..<end), &members) else { return false }
    return members.contains { member in
      member.key.map { begin[$0] }.elementsEqual("text".utf8)
    }
  }

  /// A reader of the bytes, then of what `read` gives.
  private func pieces(_ bytes: [UInt8], then read: RecordInput.Reading?) -> RecordInput.Reading {
    let rest = Mutex(bytes[...])
    return { count throws(CommandError) in
      let piece = rest.withLock { rest in
        let piece = rest.prefix(count)
        rest = rest.dropFirst(count)
        return Array(piece)
      }
      guard piece.isEmpty, let read else { return piece }
      return try read(count)
    }
  }
}

/// A count that the readers of all inputs share.
private final class RefusedRecords: Sendable {
  let count = Atomic(0)
}
