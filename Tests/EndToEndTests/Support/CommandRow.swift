import Testing

@testable import AdviseCommand

/// A run and what must come of it. In arguments and expectations, `@` is a folder that holds `files`.
struct CommandRow: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let input: String
  let files: [String: String]
  let status: AdviseCommand.ExitStatus
  /// Pieces of standard output.
  let output: [String]
  /// Pieces of standard error.
  let errors: [String]

  init(
    _ name: String, _ arguments: [String], input: String = "", files: [String: String] = [:],
    status: AdviseCommand.ExitStatus = .done, output: [String] = [], errors: [String] = []
  ) {
    self.name = name
    self.arguments = arguments
    self.input = input
    self.files = files
    self.status = status
    self.output = output
    self.errors = errors
  }

  var testDescription: String { name }

  /// Runs the row. Nothing reaches standard output when the run fails.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let outcome = run(arguments.map(folder.expand), input: input)
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: sourceLocation)
    for piece in output {
      #expect(outcome.text.contains(folder.expand(piece)), "\(outcome.text)", sourceLocation: sourceLocation)
    }
    for piece in errors {
      #expect(
        outcome.errors.contains(folder.expand(piece)), "\(outcome.errors)", sourceLocation: sourceLocation)
    }
    if status == .failed {
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
      #expect(outcome.errors.hasPrefix("advise: "), sourceLocation: sourceLocation)
      #expect(
        outcome.errors.filter { $0 == "\n" }.count == 1, "one line: \(outcome.errors)",
        sourceLocation: sourceLocation)
    }
  }
}
