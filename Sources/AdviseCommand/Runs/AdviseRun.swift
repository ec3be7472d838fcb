import Conversations
import DisputeAdvice
import JSONText
import RiskScoring

/// `advise [FILE]`: bytes → conversation → scores → advice → text, one stage a line.
struct AdviseRun {
  let arguments: ParsedArguments
  let console: Console

  /// A chat larger than this is refused.
  static let maximumChat = 16 << 20

  func run() throws(CommandError) -> ExitStatus {
    guard arguments.operands.count <= 1 else { throw .tooManyFiles(command: "advise", limit: 1) }
    let state = try DisputeState.load(arguments)
    let scorer = try Scorer.load(arguments.value("--model"))
    let (bytes, path) = try readInput()
    let conversation = try readConversation(bytes, path)
    let scored = scorer.score(conversation, whole: bytes)
    let advice = DisputeAdvice.advise(state, tactics: scored.tactics)
    try console.write(arguments.value("--format") == "json" ? json(advice, scored) : text(advice, scored))
    return .done
  }

  private func readInput() throws(CommandError) -> (bytes: [UInt8], path: String) {
    if let path = arguments.operands.first, path != "-" {
      // A word that is neither a file nor a command is more likely a mistyped command.
      guard path.contains("/") || path.contains(".") || SystemCalls.exists(path) else {
        throw .unknownCommand(path, nearest: nearestName(path, CommandTable.all.map(\.name)))
      }
      return (try SystemCalls.contents(of: path, limit: AdviseRun.maximumChat), path)
    }
    if console.inputIsTerminal { console.note("Paste the chat with the seller, then press Ctrl-D.\n") }
    let path = "standard input"
    return (try SystemCalls.all(limit: AdviseRun.maximumChat, path: path, console.read), path)
  }

  private func readConversation(_ bytes: [UInt8], _ path: String) throws(CommandError) -> Conversation {
    let names = SpeakerNames(seller: arguments.value("--seller"), buyer: arguments.value("--buyer"))
    let conversation: Conversation
    do {
      conversation = try readChat(bytes, names: names)
    } catch {
      throw .chat(path: path, error)
    }
    for note in conversation.account.notes { console.complain("\(path): \(note)") }
    return conversation
  }

  private func json(_ advice: Advice, _ scored: ScoredConversation) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    advice.writeDecision(into: &writer)
    scored.writeAfterDecision(into: &writer)
    advice.writeReply(into: &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func text(_ advice: Advice, _ scored: ScoredConversation) -> [UInt8] {
    Array(AdviceText(advice: advice, scored: scored, colours: console.colours).render().utf8)
  }
}

extension ImportAccount {
  /// What had to be supposed, or could not be done, in words.
  var notes: [String] {
    var notes: [String] = []
    if hasNoSpeaker { notes.append("no speakers found; all of the text is taken for the seller's words") }
    if sellerIsGuessed {
      notes.append(
        "it is not clear who the seller is; say so with --seller NAME (all but the buyer are taken)")
    }
    if givenSellerIsMissing { notes.append("nobody in the chat is called what --seller says") }
    if givenBuyerIsMissing { notes.append("nobody in the chat is called what --buyer says") }
    if !hasNoSpeaker, sellerMessages == 0 { notes.append("the seller says nothing in it") }
    if let line = firstSkippedLine {
      notes.append("\(skippedLines) lines are notices and were left out, first line \(line)")
    }
    return notes
  }
}

extension Scorer {
  /// Scores what the seller wrote. Text without any speaker is scored as it stands, so that offsets are those of `whole`.
  func score(_ conversation: Conversation, whole: [UInt8]) -> ScoredConversation {
    let texts = conversation.account.hasNoSpeaker ? [whole] : conversation.messages.map(\.text)
    let sellers =
      conversation.account.hasNoSpeaker
      ? [0] : conversation.messages.indices.filter { conversation.messages[$0].role == .seller }
    return ScoredConversation(
      card: score(sellers.map { (index: $0, text: texts[$0]) }), columns: model.columns, texts: texts)
  }
}
