import DisputeAdvice
import Testing

@testable import AdviseCommand

@Suite struct HelpTests {
  @Test(arguments: CommandTable.all.map(\.name))
  func everyCommandExplainsItself(_ name: String) throws {
    let words = name.isEmpty ? [] : [name]
    let command = try #require(CommandTable.command(name))
    let page = run(words + ["--help"])
    #expect(page.status == .done)
    let usage = ["advise", name, "[OPTION…]", command.operands].filter { !$0.isEmpty }
    #expect(page.text.hasPrefix("Usage: \(usage.joined(separator: " "))\n"))
    for option in command.options { #expect(page.text.contains("\n  \(option.name)"), "\(option.name)") }
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    #expect(run(words + ["-h"]).output == page.output)
    if !name.isEmpty { #expect(run(["help", name]).output == page.output) }
    #expect(run(words + ["--version"]).text == "\(Help.version)\n")
    #expect(run(words + ["--version", "more"]).status == .failed)
  }

  @Test func helpOfHelp() {
    let overview = run(["help"])
    for words in [["help", "help"], ["help", "--help"], ["help", "-h"]] {
      #expect(run(words).output == overview.output)
    }
    #expect(run(["--help", "score"]).output == run(["score", "--help"]).output)
    #expect(run(["--help", "chat.txt"]).output == run(["--help"]).output)
    #expect(run(["help", "nothing"]).status == .failed)
  }

  @Test func overviewNamesEveryCommand() {
    let page = run(["help"])
    #expect(page.status == .done)
    for command in CommandTable.all where !command.name.isEmpty {
      #expect(page.text.contains("advise \(command.name)"))
    }
    #expect(
      page.text.contains("Exit status: 0 done, 1 done but some records were refused, 2 nothing was done."))
  }

  /// The help of the state's flags names every value.
  @Test func helpNamesTheValues() {
    let page = run(["--help"]).text.split { $0 == " " || $0 == "\n" || $0 == "," }
    for row in StateKey.rows {
      if let flag = row.flag { #expect(page.contains(flag[...])) }
      if case .choice(let names) = row.kind { for name in names { #expect(page.contains(name[...])) } }
    }
  }
}
