import Conversations
import JSONText
import Synchronization

/// `advise redact [FILE…]`: chats or records without what points at people.
struct RedactRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let inputs = try RecordInput.find(arguments.operands, console).inputs
    let output = try ResultOutput(arguments, console)
    var redactor = Redactor()
    if let name = arguments.value("--seller") { redactor.know(name, as: "Seller") }
    if let name = arguments.value("--buyer") { redactor.know(name, as: "Buyer") }
    for name in arguments.values("--name") { redactor.know(name) }
    var refused = 0
    for input in inputs {
      let read = try withoutUTF16(try input.open())
      let (beginning, isEnded) = try ExportStream.beginning(of: read) {
        ImportedRecords.beginsWithRecord($0.span)
      }
      let all = readAgain(beginning, then: isEnded ? nil : read)
      if try holdsRecords(beginning, isWhole: isEnded, input.path) {
        refused += try redactRecords(input.path, all, &redactor, output)
      } else {
        let chat = try SystemCalls.all(limit: AdviseRun.maximumChat, path: input.path, all)
        try output.write(try redacted(chat, input.path, &redactor))
      }
    }
    try output.commit()
    return refused > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }

  /// Whether an input is records, one a line, and no chat. Of all else is refused what has names where no chat has them:
  /// a table, a mail, an export in JSON, on one line or several.
  ///
  /// What may be a broken record is never taken for a chat: its line is refused, and the names in it stay here.
  private func holdsRecords(
    _ beginning: [UInt8], isWhole: Bool, _ path: String
  ) throws(CommandError) -> Bool {
    let lines = beginning.split(separator: 0x0A).count { $0.starts(with: Array("{\"".utf8)) }
    let hasRecords =
      lines > 0 || ImportedRecords.begins(beginning, with: "{")
      || SystemCalls.recordEndings.contains(where: path.hasSuffix)
    let isDocument = ImportedRecords.isDocument(beginning)
    let format: ExportFormat
    do throws(ImportError) { format = try ExportReader(beginning, isWhole: isWhole).format } catch {
      switch error {
      // What is no text at all is refused as a chat.
      case .chat: return hasRecords
      case .unknownJSON where lines > 1 && !isDocument: return true
      default: throw .export(path: path, error)
      }
    }
    switch format {
    case .jsonLines: return true
    case .json where !isDocument || beginsWithObject(beginning): return true
    case .transcript: return hasRecords
    case .whatsApp, .signal: return false
    default: throw .noChatToRedact(path: path, format)
    }
  }

  private func beginsWithObject(_ beginning: [UInt8]) -> Bool {
    let line = beginning.split(separator: 0x0A).first { !$0.allSatisfy { $0 <= 0x20 } }
    return line.flatMap { try? parseJSON(Array($0)) }?.members != nil
  }

  // MARK: - Chats

  /// The chat with its speakers, and whatever else points at people, replaced where it stands.
  private func redacted(
    _ chat: [UInt8], _ path: String, _ redactor: inout Redactor
  ) throws(CommandError) -> [UInt8] {
    let names = SpeakerNames(seller: arguments.value("--seller"), buyer: arguments.value("--buyer"))
    var messages: [Message]
    do { messages = try readChat(chat, names: names).messages } catch { throw .chat(path: path, error) }
    // Of exports and copied pages the readers of those know more names.
    var options = ImportOptions(names: names)
    options.isChat = true
    if let export = try? Export(chat, options) { messages += export.read().conversations.flatMap(\.messages) }
    for message in messages { if let speaker = message.speaker { redactor.know(speaker) } }
    let text = redactor.redacted(chat)
    guard console.isTerminal(arguments.value("-o")) else { return text }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(lines.map { printable(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n").utf8)
  }

  // MARK: - Records

  private func redactRecords(
    _ path: String, _ read: @escaping RecordInput.Reading, _ redactor: inout Redactor, _ output: ResultOutput
  ) throws(CommandError) -> Int {
    var reader = LineBlockReader(limit: ScoreRun.maximumRecord, read: read)
    var refused = 0
    while let block = try reader.next() {
      var writer = JSONWriter()
      block.forEachLine { line, number in
        if line.isBlank { return }
        do throws(RecordRefusal) {
          writer.value(try RecordRedaction.redacted(line, &redactor))
          writer.endLine()
        } catch {
          // What can't be read can't be passed on either.
          ScoredRecord(key: nil, id: nil, line: number, outcome: .refused(error.text)).write(
            into: &writer, all: false)
          console.complain("\(path):\(number): \(error.text)")
          refused += 1
        }
      }
      try output.write(writer.bytes)
    }
    return refused
  }
}
