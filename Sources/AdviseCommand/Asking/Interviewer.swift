import DisputeAdvice

/// Puts the questions of an interview to the person at the terminal.
struct Interviewer {
  let console: Console

  /// Bad answers to one question before it counts as not known.
  private static let attempts = 3

  /// Asks until nothing is left to ask, or the terminal is closed. Questions go to standard error, the answer alone
  /// to standard output.
  func complete(_ interview: inout Interview) throws(CommandError) {
    guard interview.next != nil else { return }
    // Whatever was pasted behind the end of the chat is the seller's text still, and no answer.
    guard console.discardInput() else {
      console.complain("the terminal does not come to rest; no questions are asked")
      return
    }
    console.note("\nA few questions; press Enter where you don't know, Ctrl-D to answer no more.\n")
    var reader = AnswerReader(read: console.read)
    while let key = interview.next {
      guard try ask(key, &interview, &reader) else { break }
    }
    console.note("\n")
  }

  /// false: the terminal gave an end of file.
  private func ask(
    _ key: StateKey, _ interview: inout Interview, _ reader: inout AnswerReader
  ) throws(CommandError) -> Bool {
    let prompt = Prompt(key)
    let number = interview.asked + 1
    for attempt in 1...Interviewer.attempts {
      console.note(prompt.text(number: number))
      guard let line = try reader.next() else { return false }
      let isAnswer = line.count <= AnswerReader.limit
      switch isAnswer ? prompt.read(String(decoding: line, as: UTF8.self)) : .bad {
      case .unknown:
        interview.decline(key)
        return true
      case .value(let value):
        do {
          try interview.answer(key, value)
          return true
        } catch {
          console.complain(error.message)
        }
      case .bad: console.complain("this is none of the answers")
      }
      if attempt == Interviewer.attempts { console.note("Taken as not known.\n") }
    }
    interview.decline(key)
    return true
  }
}
