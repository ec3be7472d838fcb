import DisputeAdvice

/// `advise rules`: the tables that the advisor decides by.
struct RulesRun {
  let arguments: ParsedArguments
  let console: Console

  func run() throws(CommandError) -> ExitStatus {
    guard arguments.operands.isEmpty else { throw .tooManyFiles(command: "rules", limit: 0) }
    let book = RuleBook(try Policy.load(arguments.value("--policy")))
    switch arguments.value("--format") {
    case "json": try console.write(book.json())
    case "markdown": try console.show(book.markdown())
    default: try console.show(book.text())
    }
    return .done
  }
}
