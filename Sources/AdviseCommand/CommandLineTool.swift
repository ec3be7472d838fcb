import Glibc

/// The program: arguments and streams in, an exit status out.
public enum CommandLineTool {
  /// Runs with the process's own arguments and streams.
  public static func main() -> Int32 {
    // A reader that goes away must come back as an error of `write`, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    return run(Array(CommandLine.arguments.dropFirst()), .process).rawValue
  }

  static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    do {
      return try start(arguments, console)
    } catch .closedPipe {
      return .done
    } catch {
      console.complain(error.message)
      return .failed
    }
  }

  private static func start(_ arguments: [String], _ console: Console) throws(CommandError) -> ExitStatus {
    if let first = arguments.first, first == "help" || asksForHelp(first) {
      let name = arguments.dropFirst().first
      // `--help FILE` is a question about the first command.
      if first == "help" || CommandTable.command(name ?? "")?.name.isEmpty == false {
        try console.show(help(name))
        return .done
      }
    }
    let parsed = try ParsedArguments(arguments)
    if parsed.wantsHelp {
      try console.show(Help.page(parsed.command))
      return .done
    }
    if parsed.wantsVersion {
      try console.show("\(Help.version)\n")
      return .done
    }
    try parsed.refuseLostFiles()
    switch parsed.command.name {
    case "score": return try ScoreRun(arguments: parsed, console: console).run()
    case "train": return try TrainRun(arguments: parsed, console: console).run()
    case "merge": return try MergeRun(arguments: parsed, console: console).run()
    case "corpus": return try CorpusCheckRun(arguments: parsed, console: console).run()
    case "learn": return try LearnRun(arguments: parsed, console: console).run()
    case "inspect": return try InspectRun(arguments: parsed, console: console).run()
    case "evaluate": return try EvaluateRun(arguments: parsed, console: console).run()
    case "compare": return try CompareRun(arguments: parsed, console: console).run()
    case "import": return try ImportRun(arguments: parsed, console: console).run()
    case "redact": return try RedactRun(arguments: parsed, console: console).run()
    case "rules": return try RulesRun(arguments: parsed, console: console).run()
    default: return try AdviseRun(arguments: parsed, console: console).run()
    }
  }

  private static func asksForHelp(_ word: String) -> Bool { word == "--help" || word == "-h" }

  private static func help(_ name: String?) throws(CommandError) -> String {
    guard let name, name != "help", !asksForHelp(name) else {
      return Help.page(nil) + "\n" + Help.page(CommandTable.advise)
    }
    guard let command = CommandTable.command(name) else {
      throw .unknownCommand(name, nearest: nearestName(name, CommandTable.all.map(\.name)))
    }
    return Help.page(command)
  }
}

extension Console {
  /// The process's own streams.
  static var process: Console {
    func environment(_ name: String) -> String? {
      // getenv gives nil or a terminated string; nothing in this program sets the environment.
      unsafe getenv(name).map { unsafe String(cString: $0) }
    }
    let isTerminal = isatty(1) == 1
    return Console(
      read: { count throws(CommandError) in
        try SystemCalls.read(0, atMost: count, path: RecordInput.standardInput)
      },
      write: { bytes throws(CommandError) in try SystemCalls.write(bytes, to: 1, path: "standard output") },
      note: { text in try? SystemCalls.write(Array(text.utf8), to: 2, path: "standard error") },
      discardInput: { SystemCalls.discardInput(0) },
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isTerminal, errorsAreTerminal: isatty(2) == 1,
      colours: isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb",
      outputColumns: SystemCalls.columns(1), errorColumns: SystemCalls.columns(2),
      cores: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), inputSize: SystemCalls.size(0))
  }
}
