import Conversations
import DisputeAdvice

/// `advise import [FILE…]`: chats in any known form as conversations that `score` and `train` read, one JSON line each.
struct ImportRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    let settings = try arguments.exportSettings()
    let inputs = try ImportInput.find(arguments.operands, console, settings)
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
      while let records = try stream.next() {
        for conversation in records.conversations {
          if let problem = conversation.stateProblem {
            console.complain(
              "\(input.path): line \(conversation.messages.first?.line ?? 1): refused: \(problem)")
            refused += 1
            continue
          }
          try output.add(conversation, of: stream.format, in: input.path)
        }
      }
      guard let log = stream.log else { continue }
      for note in log.notes(settings.options.names) { console.complain("\(input.path): \(note)") }
      refused += log.refused
    }
    try output.end()
    try file?.commit()
    return refused > 0 && !arguments.has("--lenient") ? .someRefused : .done
  }
}

extension Conversation {
  /// Why `score` would refuse the state.
  fileprivate var stateProblem: String? {
    guard let state else { return nil }
    do throws(StateError) {
      try DisputeState(json: state).validate()
      return nil
    } catch {
      return error.inRecord
    }
  }
}
