/// Help pages, made from the table of commands.
enum Help {
  static let version = "advise 0.1.0"

  static func page(_ command: Command?) -> String {
    guard let command else { return overview }
    let name = command.name.isEmpty ? "advise" : "advise \(command.name)"
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    let help = wrapped("\(name): \(command.help).", indent: 0, width: 100)
    var page = "Usage: \(name) [OPTION…]\(operands)\n\n\(help)\n\nOptions:\n"
    for option in command.options { page += line(option) }
    return page + line("--help", "this page")
  }

  private static var overview: String {
    var page = """
      advise reads a chat with a marketplace seller, names the tactics in it with the words that prove them, and says
      what to press in the dispute: cancel, accept, edit or wait.

      Usage:

      """
    for command in CommandTable.all {
      page += line(
        (["advise"] + [command.name, command.operands].filter { !$0.isEmpty }).joined(separator: " "),
        command.help)
    }
    page += line("advise help [COMMAND]", "the options of a command (of the first without a name)")
    page += line("advise --version", "the version")
    return page + "\nExit status: 0 done, 1 done but some records were refused, 2 nothing was done.\n"
  }

  private static func line(_ option: CommandOption) -> String {
    switch option.value {
    case .none: line(option.name, option.help)
    case .one(let value): line("\(option.name) \(value)", option.help)
    case .many(let value): line("\(option.name) \(value)", option.help + " (may be repeated)")
    case .oneOf(let values): line(option.name, "\(option.help): \(values.joined(separator: ", "))")
    }
  }

  /// Two columns; a long left one gets a line of its own.
  private static func line(_ left: String, _ right: String) -> String {
    let width = 30
    let gap =
      left.count < width
      ? String(repeating: " ", count: width - left.count) : "\n" + String(repeating: " ", count: width + 2)
    return "  \(left)\(gap)\(wrapped(right, indent: width + 2, width: 100))\n"
  }
}
