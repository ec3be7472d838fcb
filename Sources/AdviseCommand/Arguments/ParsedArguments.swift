/// A command line that fits the table.
struct ParsedArguments {
  let command: Command
  let operands: [String]
  /// In the order given.
  let options: [(name: String, value: String)]
  let wantsHelp: Bool
  let wantsVersion: Bool

  /// Understands `--name value`, `--name=value`, `-o value`, `--` (the rest are files) and `-` (standard input).
  init(_ arguments: [String]) throws(CommandError) {
    var rest = arguments[...]
    var command = CommandTable.advise
    if let first = rest.first, let named = CommandTable.command(first), !first.isEmpty {
      command = named
      rest.removeFirst()
    }
    var operands: [String] = []
    var options: [(name: String, value: String)] = []
    var wantsHelp = false
    var wantsVersion = false
    while let argument = rest.popFirst() {
      switch argument {
      case "--":
        operands += rest
        rest = []
      case "-h", "--help": wantsHelp = true
      case "--version": wantsVersion = true
      case "-": operands.append(argument)
      case _ where argument.hasPrefix("-"):
        options.append(try ParsedArguments.option(argument, &rest, of: command, after: options))
      default: operands.append(argument)
      }
    }
    self.command = command
    self.operands = operands
    // `-o -` says what no `-o` says: standard output.
    self.options = options.filter { $0.name != "-o" || $0.value != "-" }
    self.wantsHelp = wantsHelp
    self.wantsVersion = wantsVersion
  }

  private static func option(
    _ argument: String, _ rest: inout ArraySlice<String>, of command: Command,
    after earlier: [(name: String, value: String)]
  ) throws(CommandError) -> (name: String, value: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = argument.hasPrefix("--") ? String(parts[0]) : argument
    var value = argument.hasPrefix("--") && parts.count == 2 ? String(parts[1]) : nil
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        name, command: command.name.isEmpty ? "" : " \(command.name)",
        nearest: nearestName(name, command.options.map(\.name)))
    }
    if case .none = option.value {
      guard value == nil else { throw .unexpectedValue(option: name) }
      return (name, "")
    }
    if case .many = option.value {
    } else if earlier.contains(where: { $0.name == name }) {
      throw .optionTwice(name)
    }
    if value == nil { value = rest.popFirst() }
    guard let value else { throw .missingValue(option: name) }
    if case .oneOf(let allowed) = option.value, !allowed.contains(value) {
      // Charsets are written in many ways.
      guard let charset = knownCharset(value)?.name, allowed.contains(charset) else {
        throw .badValue(option: name, value: value, allowed: allowed.joined(separator: ", "))
      }
      return (name, charset)
    }
    return (name, value)
  }

  func value(_ name: String) -> String? { options.last { $0.name == name }?.value }
  func values(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }
  func has(_ name: String) -> Bool { options.contains { $0.name == name } }

  /// `--threads`, or one thread a core.
  func threads(cores: Int) throws(CommandError) -> Int { try count("--threads", 1...1024) ?? cores }

  /// The whole number behind an option; nil without it.
  func count(_ option: String, _ range: ClosedRange<Int>) throws(CommandError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw .badValue(
        option: option, value: text, allowed: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }
}

/// The name that shares most with `name`: the longest common beginning, at least three letters behind the dashes.
func nearestName(_ name: String, _ names: [String]) -> String? {
  func common(_ other: String) -> Int { zip(name.utf8, other.utf8).prefix { $0 == $1 }.count }
  return names.max { common($0) < common($1) }.flatMap { common($0) >= min(5, name.utf8.count) ? $0 : nil }
}
