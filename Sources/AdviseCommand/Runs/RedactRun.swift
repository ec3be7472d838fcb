import Conversations
import JSONText
import Synchronization

/// `advise redact [FILE…]`: chats or records without what points at people.
struct RedactRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let inputs = try RecordInput.find(arguments.operands, console)
    let output = try ResultOutput(arguments, console)
    var redactor = Redactor()
    if let name = arguments.value("--seller") { redactor.know(name, as: "Seller") }
    if let name = arguments.value("--buyer") { redactor.know(name, as: "Buyer") }
    for name in arguments.values("--name") { redactor.know(name) }
    var refused = 0
    for input in inputs {
      let (beginning, read) = try beginning(of: input)
      if beginning == UInt8(ascii: "{") {
        refused += try redactRecords(input.path, read, &redactor, output)
      } else {
        let chat = try SystemCalls.all(limit: AdviseRun.maximumChat, path: input.path, read)
        try refuseExports(chat, input.path)
        try output.write(try redacted(chat, input.path, &redactor))
      }
    }
    try output.commit()
    return refused > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }

  /// The first byte that is no white space, and a way to read the input as if nobody had looked.
  private func beginning(
    of input: RecordInput
  ) throws(CommandError) -> (byte: UInt8?, read: RecordInput.Reading) {
    let read = try input.open()
    var looked: [UInt8] = []
    var first: UInt8?
    while first == nil, looked.count <= AdviseRun.maximumChat {
      let piece = try read(1 << 16)
      if piece.isEmpty { break }
      let mark: [UInt8] =
        looked.isEmpty && piece.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(piece.prefix(3)) : []
      first = piece.dropFirst(mark.count).first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      looked += piece
    }
    return (first, readAgain(looked, then: read))
  }

  // MARK: - Chats

  /// In a table, a mail or JSON, names stand where no chat has them.
  private func refuseExports(_ text: [UInt8], _ path: String) throws(CommandError) {
    let format: ExportFormat
    do throws(ImportError) { format = try ExportReader(text, isWhole: true).format } catch {
      // What is no text at all is refused as a chat.
      if case .chat = error { return }
      throw .export(path: path, error)
    }
    guard [.whatsApp, .signal, .transcript].contains(format) else {
      throw .noChatToRedact(path: path, format)
    }
  }

  /// The chat with its speakers, and whatever else points at people, replaced where it stands.
  private func redacted(
    _ chat: [UInt8], _ path: String, _ redactor: inout Redactor
  ) throws(CommandError) -> [UInt8] {
    let names = SpeakerNames(seller: arguments.value("--seller"), buyer: arguments.value("--buyer"))
    do {
      for message in try readChat(chat, names: names).messages {
        if let speaker = message.speaker { redactor.know(speaker) }
      }
    } catch {
      throw .chat(path: path, error)
    }
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
