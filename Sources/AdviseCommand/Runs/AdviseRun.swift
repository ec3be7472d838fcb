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
    let today = try arguments.date("--today")
    let calendar = try calendarFile(today)
    let policy = try Policy.load(arguments.value("--policy"))
    let language = arguments.value("--reply-language").flatMap { ReplyLanguage(name: $0) } ?? .english
    let settings = try arguments.exportSettings()
    var options = settings.options
    var state = try DisputeState.load(arguments, console)
    let scorer = try Scorer.load(arguments.value("--model"))
    let (file, path, isPasted) = try readInput(settings)
    // What is pasted, or saved as text, is the seller's: it must not pass for something with senders or a state.
    options.isChat = arguments.operands.first.map { $0 == "-" || $0.hasSuffix(".txt") } ?? true
    let (conversation, bytes) = try readConversation(file, path, options)
    if let json = conversation.state, arguments.has("--input-format"), !arguments.has("--state") {
      state = try DisputeState.load(arguments, console, over: json, of: path)
    }
    var memory = scorer.memory(places: 64)
    let scored = scorer.score(conversation, whole: bytes, &memory)
    var interview = Interview(state, tactics: scored.tactics, policy: policy)
    if isPasted { try Interviewer(console: console).complete(&interview) }
    let known = interview.state
    let advice = DisputeAdvice.advise(
      known, tactics: scored.tactics, policy: policy, replyLanguage: language)
    let tried =
      arguments.has("--explain") ? explain(known, tactics: scored.tactics, policy: policy) : nil
    try write(Answer(advice: advice, scored: scored, today: today, tried: tried), calendar)
    return .done
  }

  /// Opened first, so that a place that can't be written to ends the run before anything is said.
  private func calendarFile(_ today: CalendarDate?) throws(CommandError) -> ReplacedFile? {
    guard let path = arguments.value("--ics") else { return nil }
    guard today != nil else { throw .missingOption("--today YYYY-MM-DD", command: "--ics") }
    return try ReplacedFile(path)
  }

  /// Writes the answer, and the calendar whole or not at all.
  private func write(_ answer: Answer, _ calendar: ReplacedFile?) throws(CommandError) {
    var calendar = calendar
    if let file = calendar, let today = answer.today {
      if let bytes = CalendarFile(events: answer.advice.deadlines(from: today), today: today).bytes {
        try file.write(bytes)
      } else {
        console.complain("no step has a deadline; no calendar is written")
        calendar = nil
      }
    }
    do {
      try write(answer)
    } catch .closedPipe {
      // Who reads only the first lines wants the calendar all the same.
      try calendar?.commit()
      throw .closedPipe
    }
    try calendar?.commit()
  }

  private func write(_ answer: Answer) throws(CommandError) {
    switch arguments.value("--format") {
    case "json": try console.write(answer.json())
    case "markdown": try console.show(AdviceMarkdown(answer: answer).render())
    default:
      let width = min(AdviceText.width, console.outputColumns ?? .max)
      try console.show(AdviceText(answer: answer, colours: console.colours, width: width).render())
    }
  }

  /// `isPasted`: a person at a terminal gave the chat, and can be asked for more.
  private func readInput(
    _ settings: ExportSettings
  ) throws(CommandError) -> (bytes: [UInt8], path: String, isPasted: Bool) {
    if let path = arguments.operands.first, path != "-" {
      // A word that is neither a file nor a command is more likely a mistyped command.
      guard path.contains("/") || path.contains(".") || SystemCalls.exists(path) else {
        throw .unknownCommand(path, nearest: nearestName(path, CommandTable.all.map(\.name)))
      }
      let read = try settings.decoded(try OpenFile(path).read)
      return (try SystemCalls.all(limit: AdviseRun.maximumChat, path: path, read), path, false)
    }
    if console.inputIsTerminal { console.note("Paste the chat with the seller, then press Ctrl-D.\n") }
    let path = RecordInput.standardInput
    let read = try settings.decoded(console.read)
    let bytes = try SystemCalls.all(limit: AdviseRun.maximumChat, path: path, read)
    return (bytes, path, console.inputIsTerminal && console.errorsAreTerminal)
  }

  /// The one conversation of the file, and the file in UTF-8.
  private func readConversation(
    _ file: [UInt8], _ path: String, _ options: ImportOptions
  ) throws(CommandError) -> (Conversation, whole: [UInt8]) {
    var options = options
    options.longestConversation = .max
    let export: Export
    do {
      export = try Export(file, options)
    } catch .chat(let error) {
      throw .chat(path: path, error)
    } catch .unknownJSON where options.format == nil {
      // Nothing that is known: the seller's words, then.
      options.isChat = true
      return try readConversation(file, path, options)
    } catch {
      throw .export(path: path, error)
    }
    let (conversations, log) = export.read()
    guard let conversation = conversations.first, conversations.count == 1 else {
      throw .severalConversations(path: path, count: conversations.count)
    }
    let isPlain = export.format == .transcript
    for note in isPlain ? conversation.account.notes : log.notes(options.names) {
      console.complain("\(path): \(note)")
    }
    return (conversation, export.bytes)
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
  func score(_ conversation: Conversation, whole: [UInt8], _ memory: inout Memory) -> ScoredConversation {
    let texts = conversation.account.hasNoSpeaker ? [whole] : conversation.messages.map(\.text)
    let sellers =
      conversation.account.hasNoSpeaker
      ? [0] : conversation.messages.indices.filter { conversation.messages[$0].role == .seller }
    return ScoredConversation(
      card: score(sellers.map { (index: $0, text: texts[$0]) }, &memory), columns: model.columns,
      texts: texts,
      roles: conversation.messages.map(\.role))
  }
}
