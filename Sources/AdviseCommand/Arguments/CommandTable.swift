import Conversations
import DisputeAdvice
import Training

/// An option of the command line. One table for parsing, help and tests.
struct CommandOption: Sendable {
  enum Value: Sendable {
    case none
    /// Shown in help: `MODEL`.
    case one(String)
    case oneOf([String])
    /// May be given several times.
    case many(String)
  }

  let name: String
  let value: Value
  let help: String
}

/// A command: its name, what it reads, its options.
struct Command: Sendable {
  let name: String
  let operands: String
  let help: String
  let options: [CommandOption]
}

enum CommandTable {
  static let model = CommandOption(
    name: "--model", value: .one("MODEL"), help: "score with this model instead of the built-in one")
  static let policy = CommandOption(
    name: "--policy", value: .one("FILE"),
    help: "numbers of days as JSON in place of the guides' own; \"advise rules\" lists them")
  static let threads = CommandOption(
    name: "--threads", value: .one("N"),
    help: "threads to use; default: all cores. The result never depends on it")
  static let output = CommandOption(
    name: "-o", value: .one("FILE"), help: "write to FILE, whole or not at all")
  static let errors = CommandOption(
    name: "--errors", value: .one("N"), help: "errors of each kind to quote; default: 5")
  static let honest = CommandOption(
    name: "--honest", value: .many("LABEL"),
    help: "a label of your own that is no risk (ham, legit, none are known)")
  static let speakers = [
    CommandOption(name: "--seller", value: .one("NAME"), help: "the seller's name in the chat"),
    CommandOption(name: "--buyer", value: .one("NAME"), help: "the buyer's name in the chat"),
  ]

  static let newModel = CommandOption(
    name: "-o", value: .one("MODEL"), help: "where to write the model, whole or not at all")
  static let force = CommandOption(
    name: "--force", value: .none,
    help:
      "write even what turns canaries (messages that nobody doubts), honest ones into scams or scams into clear"
  )
  static let corpusFormat = CommandOption(
    name: "--input-format", value: .oneOf(CorpusFormat.allCases.map(\.rawValue)),
    help: "what the labelled files are, in place of a look at them")
  static let maximumFile = CommandOption(
    name: "--max-file", value: .one("BYTES"),
    help:
      "refuse larger exports of forms that are read whole (default: 16777216) and larger records of others (4194304)"
  )
  /// What is to be known about an export.
  static let exports = [
    CommandOption(
      name: "--input-format", value: .oneOf(ExportFormat.allCases.map(\.name)),
      help: "what the input is, in place of a look at it"),
    CommandOption(
      name: "--map", value: .one("WHAT=COLUMN,…"),
      help:
        "which column of a table is what: \(ColumnMeaning.allCases.map(\.name).joined(separator: ", ")); a name or a number"
    ),
    CommandOption(
      name: "--encoding", value: .oneOf(charsets.map(\.name)),
      help: "the charset of files that are neither UTF-8 nor UTF-16 with its mark"),
    CommandOption(
      name: "--date-order", value: .oneOf(DateOrder.allCases.map(\.name)),
      help: "the order of day, month and year in dates such as 03/04/24"),
  ]

  /// A flag for every key of the dispute state, from the advisor's own table.
  static let state: [CommandOption] = StateKey.rows.compactMap { row in
    guard let flag = row.flag else { return nil }
    let value: CommandOption.Value =
      switch row.kind {
      case .choice(let names): .oneOf(names)
      case .amount: .one("AMOUNT")
      case .integer: .one("DAYS")
      case .yesNo: .oneOf(["yes", "no"])
      case .currency: .one("CODE")
      case .buttons: .one("A,B")
      case .offers: .many("FROM:KIND:AMOUNT|none")
      }
    return CommandOption(name: flag, value: value, help: row.meaning)
  }

  static let advise = Command(
    name: "", operands: "[FILE]",
    help: "reads one chat (standard input or FILE) and says what to press: cancel, accept, edit or wait",
    options: [
      CommandOption(
        name: "--format", value: .oneOf(["text", "json", "markdown"]),
        help: "for a person (default), a program, or a forum post"),
      CommandOption(
        name: "--explain", value: .none,
        help: "show the rules tried, and what would make another action right"),
      CommandOption(
        name: "--reply-language", value: .oneOf(ReplyLanguage.names),
        help: "the language of the answer to paste"),
      CommandOption(
        name: "--today", value: .one("YYYY-MM-DD"), help: "tell deadlines as dates too, counted from this day"
      ),
      CommandOption(
        name: "--ics", value: .one("FILE"),
        help: "write the deadlines as a calendar too, whole or not at all; needs --today"),
      model, policy,
    ] + speakers + exports + [
      CommandOption(
        name: "--state", value: .one("FILE"), help: "the dispute's state as JSON; flags win over it")
    ] + state)

  static let all: [Command] = [
    advise,
    Command(
      name: "score", operands: "[FILE…]",
      help:
        "scores messages or conversations, one JSON line out for each record in, in order; folders stand for the "
        + "records and exports below them",
      options: [
        model,
        CommandOption(
          name: "--format", value: .oneOf(["jsonl", "csv", "html"]),
          help: "JSON Lines (default), a table, or one page for a person"),
        CommandOption(
          name: "--all", value: .none, help: "print every label, not only those that are present (jsonl)"),
        CommandOption(name: "--advise", value: .none, help: "add the advice to every record"), policy,
        output,
        CommandOption(
          name: "--resume", value: .one("FILE"),
          help:
            "append to FILE what is missing: the output of the same command that was ended early (jsonl, csv)"
        ),
        CommandOption(name: "--lenient", value: .none, help: "end with status 0 though records were refused"),
        CommandOption(
          name: "--max-record", value: .one("BYTES"), help: "refuse longer records; default: 1048576"),
        maximumFile,
        CommandOption(
          name: "--keyed", value: .none,
          help: "lines are a key, a tab and the record; the key and the tab stand before each result (jsonl)"),
        CommandOption(
          name: "--csv-raw", value: .none,
          help: "cells exactly as the text is, formulas and control characters too; not for spreadsheets"),
        CommandOption(name: "--bom", value: .none, help: "begin the table with a byte-order mark, for Excel"),
        CommandOption(
          name: "--report-limit", value: .one("N"), help: "records shown in full on the page; default: 2000"),
        CommandOption(
          name: "--progress", value: .none,
          help: "tell how far it is on standard error, even if that is no terminal"),
        CommandOption(name: "--quiet", value: .none, help: "never tell how far it is"),
        threads,
      ] + speakers + exports),
    Command(
      name: "train", operands: "PATH…",
      help: "learns a model from a labelled corpus: files (JSON Lines, CSV, TSV, fastText) or folders",
      options: [
        newModel,
        CommandOption(
          name: "--counts", value: .one("FILE"),
          help: "also write what was learned from, to be added up, corrected and learned from again"),
        CommandOption(
          name: "--evaluate", value: .many("PATH"),
          help: "also measure the model on these labelled messages, as evaluate --robust does"),
        CommandOption(
          name: "--report", value: .one("FILE"), help: "where to write what was measured, as Markdown"),
        CommandOption(
          name: "--card", value: .one("FILE"),
          help: "also write a model card: what it is, learned from, how good, what for, as Markdown"),
        force, corpusFormat, honest, threads,
      ]),
    Command(
      name: "corpus", operands: "check PATH…",
      help:
        "checks a labelled corpus: labels, lengths, lines that can't be read, messages that repeat each other",
      options: [
        CommandOption(
          name: "--against", value: .many("PATH"),
          help: "also look for messages that stand in these files too: a test must not know its answers"),
        CommandOption(
          name: "--suspects", value: .one("N"),
          help: "also cross-validate, and quote the N messages whose labels the model denies most surely"),
        CommandOption(
          name: "--curve", value: .none,
          help: "also tell how many new sequences of four words the messages of each tenth add"),
        CommandOption(name: "--format", value: .oneOf(["text", "json"]), help: "form of the report"),
        corpusFormat, honest, output, threads,
      ]),
    Command(
      name: "merge", operands: "COUNTS…",
      help: "adds up counts of parts of a corpus: they are the counts of the whole, and so is the model",
      options: [
        CommandOption(name: "--counts", value: .one("FILE"), help: "where to write the sums"), newModel,
        force, threads,
      ]),
    Command(
      name: "learn", operands: "COUNTS",
      help: "corrects counts by labelled messages; a word that only corrections know counts from three on",
      options: [
        CommandOption(name: "--add", value: .many("FILE"), help: "messages to learn beside the corpus"),
        CommandOption(
          name: "--remove", value: .many("FILE"),
          help: "messages that were added before, to be forgotten without a trace; done before --add"),
        CommandOption(name: "--counts", value: .one("FILE"), help: "where to write the corrected counts"),
        newModel, force, corpusFormat, threads,
      ]),
    Command(
      name: "inspect", operands: "[MODEL|COUNTS]",
      help: "shows what is in a model or in counts: labels, sizes, origin, the strongest evidence",
      options: [
        CommandOption(name: "--label", value: .one("LABEL"), help: "the evidence for this label alone"),
        CommandOption(
          name: "--top", value: .one("N"), help: "features of each kind to show for a label; default: 10"),
        CommandOption(
          name: "--words", value: .one("COUNTS"),
          help: "counts whose messages tell what a model's features stand for, beside the built-in words"),
        CommandOption(name: "--format", value: .oneOf(["text", "json"]), help: "form of the report"),
      ]),
    Command(
      name: "evaluate", operands: "PATH…",
      help:
        "measures a model on labelled messages and quotes its worst errors, or cross-validates",
      options: [
        model,
        CommandOption(
          name: "--folds", value: .one("N"),
          help: "cross-validate: learn from all of N folds but one, measure on that one; groups stay together"
        ),
        CommandOption(
          name: "--fold-file", value: .one("FILE"),
          help: "cross-validate with the fold number that stands in FILE for each record, one a line"),
        CommandOption(
          name: "--briefs", value: .one("FILE"),
          help: "who writes and about what (JSON Lines: brief, who, about), for the groups answered worst"),
        CommandOption(
          name: "--curve", value: .many("PATH"),
          help: "learn from a quarter, half, three quarters and all of PATH's groups, and measure each"),
        CommandOption(
          name: "--format", value: .oneOf(["text", "json", "html", "markdown"]), help: "form of the report"),
        errors, corpusFormat, honest,
        CommandOption(
          name: "--robust", value: .none,
          help: "also disguise and dilute the messages, and tell how many answers hold"),
        CommandOption(
          name: "--seed", value: .one("N"),
          help: "chance for intervals and --robust; default: 1. The same seed, the same report"),
        output, threads,
      ]),
    Command(
      name: "compare", operands: "MODEL MODEL PATH…",
      help:
        "measures two models on the same labelled messages, and tests whether they differ",
      options: [
        CommandOption(name: "--format", value: .oneOf(["text", "json"]), help: "form of the report"), errors,
        honest, output, threads,
      ]),
    Command(
      name: "import", operands: "[FILE…]",
      help:
        "turns exported chats (messengers, shops, mail, tables) into records, one JSON line each",
      options: speakers + exports + [
        maximumFile,
        CommandOption(name: "-o", value: .one("FILE"), help: "write to FILE, whole or not at all"),
        CommandOption(name: "--lenient", value: .none, help: "end with status 0 though records were refused"),
      ]),
    Command(
      name: "redact", operands: "[FILE…]",
      help:
        "takes names, addresses and numbers out of a chat or of records, with a stand-in for each; all else stays",
      options: speakers + [
        CommandOption(
          name: "--name", value: .many("NAME"), help: "a further name to take out, besides the speakers'"),
        output,
        CommandOption(name: "--lenient", value: .none, help: "end with status 0 though records were refused"),
      ]),
    Command(
      name: "rules", operands: "",
      help: "prints the tables that the advice follows: rules, guards, policy numbers, situations",
      options: [
        CommandOption(
          name: "--format", value: .oneOf(["text", "json", "markdown"]), help: "form of the tables"),
        policy,
      ]),
  ]

  static func command(_ name: String) -> Command? { all.first { $0.name == name } }
}
