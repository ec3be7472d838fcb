import Conversations
import DisputeAdvice
import JSONText
import RiskScoring
import Training

/// Everything that ends a run early, as facts. ``message`` makes the sentences: one place for all of them.
enum CommandError: Error {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, command: String, nearest: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case badValue(option: String, value: String, allowed: String)
  case optionTwice(String)
  case tooManyFiles(command: String, limit: Int)
  case missingFiles(command: String)
  case missingCounts(command: String)
  case missingModels
  case missingCheck
  case missingOption(String, command: String)
  case goesOnlyWith(String, other: String)
  case notTogether(String, String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case tooLarge(path: String, limit: Int)
  /// An export of a form that has to be held whole.
  case exportTooLarge(path: String, limit: Int)
  /// The C library has no tables for it.
  case missingCharset(String)
  case noRecords(path: String)
  /// Text that is neither records nor an export.
  case nobodySpeaks(path: String)
  /// Two outputs of one run.
  case outputTwice(path: String)
  /// An output would take the place of what is read.
  case outputIsInput(path: String, input: String)
  /// What was to be written answers wrongly what the model before it answered rightly.
  case canariesTurned(honest: Int, scams: Int)
  /// The file to go on with holds something else; it was left alone.
  case foreignOutput(path: String)
  /// Another run writes the file to go on with.
  case outputInUse(path: String)
  /// The output to go on with has more records than the input.
  case outputOfAnotherInput
  case chat(path: String, ConversationError)
  case export(path: String, ImportError)
  /// An export of a form in which names stand anywhere.
  case noChatToRedact(path: String, ExportFormat)
  /// A folder, or what is left of it, without a file to import.
  case noExports(path: String, endings: [String])
  /// One was wanted.
  case severalConversations(path: String, count: Int)
  case stateJSON(path: String, JSONError)
  case state(path: String?, line: Int?, StateError)
  case policy(path: String, line: Int?, PolicyError)
  case model(path: String, ModelError)
  case counts(path: String, CountsError)
  case merge(path: String, MergeError)
  case notLearned(place: String, id: String)
  case corpus(path: String, line: Int, CorpusProblem)
  case nothingToLearnFrom(place: String)
  /// Of an earlier record.
  case repeatedID(place: String, id: String)
  /// `path`: the corpus, where it is known.
  case training(path: String?, TrainingError)
  case notAFold(path: String, line: Int)
  case foldCount(path: String, folds: Int, records: Int)
  case crossValidation(CrossValidationError)
  case learningCurve(LearningCurveError)
  /// The reader of standard output went away: a quiet end.
  case closedPipe

  var message: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "there is no command or file \"\(name)\"\(hint(nearest)); \"advise help\" lists the commands"
    case .unknownOption(let option, let command, let nearest):
      "unknown option \(option)\(hint(nearest)); \"advise help\(command)\" lists the options"
    case .missingValue(let option): "\(option) needs a value"
    case .unexpectedValue(let option): "\(option) takes no value"
    case .badValue(let option, let value, let allowed):
      "\(option): \"\(value)\" is not possible; use \(allowed)"
    case .optionTwice(let option): "\(option) is given twice; give it once"
    case .tooManyFiles(let command, 0): "\(command) reads no input"
    case .tooManyFiles(let command, let limit): "\(command) reads at most \(limit) input"
    case .missingFiles(let command): "\(command) needs a corpus: one or more files or folders"
    case .missingCounts(let command): "\(command) needs a file of counts; \"advise train --counts\" makes one"
    case .missingModels: "compare needs two models and a corpus: compare MODEL MODEL PATH…"
    case .missingCheck: "corpus needs to know what to do: corpus check PATH…"
    case .missingOption(let option, let command): "\(command) needs \(option)"
    case .goesOnlyWith(let option, let other): "\(option) goes only with \(other)"
    case .notTogether(let option, let other): "\(option) and \(other) can't be given together"
    case .cannotRead(let path, let reason): "\(path): can't be read: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): can't be written: \(reason)"
    case .tooLarge(let path, let limit): "\(path): larger than \(limit / (1 << 20)) MiB; is this one chat?"
    case .exportTooLarge(let path, let limit): "\(path): \(CommandError.tooLargeAsWhole(limit))"
    case .missingCharset(let name):
      "--encoding: this machine has no tables for \(name); turn the file into UTF-8 first"
    case .noRecords(let path): "\(path): no record in it; one JSON object a line is needed"
    case .outputTwice(let path): "\(path): two outputs can't be written to the same file"
    case .nobodySpeaks(let path):
      "\(path): neither records nor an export: text in which nobody speaks; --input-format text takes all of it "
        + "for the seller's words"
    case .outputIsInput(let path, let input):
      path == input
        ? "\(path): is read; writing to it would destroy it. Name another file for the output"
        : "\(path): is the same file as \(input), which is read; writing to it would destroy it. Name another file for "
          + "the output"
    case .canariesTurned(let honest, let scams):
      "refused: honest canaries that became scams: \(honest), scams that became clear: \(scams); nothing was "
        + "written. If that is what you want, use --force"
    case .foreignOutput(let path):
      "\(path): holds no such output; --resume goes on with what the same command wrote"
    case .outputInUse(let path): "\(path): another run is writing it"
    case .outputOfAnotherInput:
      "the output to go on with has more records than the input; is it that of another input?"
    case .chat(let path, let error): "\(path): \(error.explanation)"
    case .export(let path, let error): "\(path): \(error.explanation)"
    case .noChatToRedact(let path, let format):
      "\(path): this is \(format.title), and only chats and records are redacted; turn it into records first: "
        + "advise import FILE | advise redact"
    case .noExports(let path, let endings):
      "\(path): no export in it; looked for \(endings.joined(separator: ", "))"
    case .severalConversations(let path, let count):
      "\(path): \(count) conversations in it; \"advise score\" reads them all, \"advise import\" takes them apart"
    case .stateJSON(let path, let error): "\(path):\(error.line): not valid JSON: \(error.explanation)"
    case .state(let path?, let line?, let error): "\(path):\(line): \(error.message)"
    case .state(let path?, nil, let error): "\(path): \(error.message)"
    case .state(nil, _, let error): error.message
    case .policy(let path, let line?, let error): "\(path):\(line): \(error.explanation)"
    case .policy(let path, nil, let error): "\(path): \(error.explanation)"
    case .model(let path, let error): "\(path): \(error.explanation)"
    case .counts(let path, let error): "\(path): \(error.explanation)"
    case .merge(let path, let error): "\(path): \(error.explanation)"
    case .notLearned(let place, let id):
      // Without an id of its own it has that of its place.
      "\(place): \(id == place ? "this" : id) is no correction of these counts, so it can't be removed"
    case .corpus(let path, let line, let problem): "\(path):\(line): \(problem.explanation)"
    case .nothingToLearnFrom(let place): "\(place): \"text\" is empty; take the message out of the corpus"
    case .repeatedID(let place, let id):
      "\(place): the id \"\(id)\" is that of an earlier message; \"advise corpus check\" names both"
    case .training(let path?, let error): "\(path): \(error.explanation)"
    case .training(nil, let error): error.explanation
    case .notAFold(let path, let line):
      "\(path):\(line): not a fold; a whole number from 0 to \(FoldFile.maximum) is needed"
    case .foldCount(let path, let folds, let records):
      "\(path): \(folds) fold numbers for \(records) records; one for each is needed"
    case .crossValidation(let error): error.explanation
    case .learningCurve(let error): error.explanation
    case .closedPipe: "standard output was closed"
    }
  }

  static func tooLargeAsWhole(_ limit: Int) -> String {
    let streamed = ExportFormat.allCases.filter(\.isStreamed).map(\.name).joined(separator: ", ")
    return "larger than \(limit) bytes, and only \(streamed) are read in pieces; --max-file BYTES takes more"
  }

  private func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }
}

extension StateError {
  /// Of the state that a record carries.
  var inRecord: String { key == "state" ? message : "state: \(message)" }
}

extension JSONError {
  var explanation: String {
    switch problem {
    case .unexpectedEnd: "it ends too early"
    case .unexpectedByte(let byte) where byte > 0x20 && byte < 0x7F:
      "\"\(Character(Unicode.Scalar(byte)))\" can't stand at byte \(offset)"
    case .unexpectedByte(let byte): "byte \(byte) can't stand at byte \(offset)"
    case .trailingText: "there is text after its end, at byte \(offset)"
    case .invalidNumber: "the number at byte \(offset) is not one"
    case .invalidEscape: "the escape at byte \(offset) is not one"
    case .controlCharacter: "a raw control character at byte \(offset); write it as an escape"
    case .invalidUTF8: "the string at byte \(offset) is not UTF-8"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    }
  }
}

extension JSONError.Problem {
  /// Without the place.
  var explanation: String {
    switch self {
    case .unexpectedEnd: "it ends too early"
    case .unexpectedByte(let byte) where byte > 0x20 && byte < 0x7F:
      "\"\(Character(Unicode.Scalar(byte)))\" can't stand there"
    case .unexpectedByte(let byte): "byte \(byte) can't stand there"
    case .trailingText: "there is text after its end"
    case .invalidNumber: "a number is not one"
    case .invalidEscape: "an escape is not one"
    case .controlCharacter: "a raw control character; write it as an escape"
    case .invalidUTF8: "a string is not UTF-8"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    }
  }
}

extension ConversationError {
  var explanation: String {
    switch self {
    case .empty: "there is no text in it; paste the chat with the seller"
    case .binary(let offset):
      "this is no text (control byte at offset \(offset)); save the chat as plain text, UTF-8"
    }
  }
}

extension ImportError {
  var explanation: String {
    switch self {
    case .chat(.empty): "there is no text in it"
    case .chat(.binary(let offset)):
      "this is no text (control byte at offset \(offset)), nor any of: \(ImportError.known)"
    case .packed: "a packed file; unpack it first"
    case .webPage: "a web page; export the chat as JSON or plain text instead"
    case .xml: "XML is not read; export the chat as JSON or plain text instead"
    case .unknownJSON(let keys):
      "JSON of no known export (its keys: \(list(keys))); tried: records, Telegram, Messenger, AliExpress, eBay"
    case .isNot(let format): "this is not \(format.title)"
    case .noTextColumn(let columns):
      "no column for the text among \(list(columns)); name it with --map text=COLUMN"
    case .columnTwice(let column):
      "two columns are called \"\(column)\"; say which is meant by its number, as in --map text=2"
    case .noSuchColumn(let column, let columns):
      "--map: there is no column \"\(column)\" among \(list(columns))"
    }
  }

  private static var known: String { ExportFormat.allCases.map(\.name).joined(separator: ", ") }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}

extension PolicyError {
  var explanation: String {
    if case .notJSON(let error) = problem { "not valid JSON: \(error.explanation)" } else { message }
  }
}

extension ModelError {
  var explanation: String {
    switch self {
    case .notAModel: "this is no model of advise; \"advise train\" makes one"
    case .otherVersion(let found, let known):
      "a model of format \(found), but this program reads format \(known); train it again"
    case .otherTextPreparation(let found, let known):
      "trained on text prepared by version \(found), but this program prepares it by version \(known); train it again"
    case .wrongSize(let found, let stated): "damaged: \(found) bytes where its header says \(stated)"
    case .checksumMismatch: "damaged: its checksum does not fit its bytes"
    case .implausible(let offset): "damaged: the number at byte \(offset) can't be right"
    }
  }
}

extension CountsError {
  var explanation: String {
    switch self {
    case .notCounts: "these are no counts of advise; \"advise train --counts\" makes them"
    case .otherVersion(let found, let known):
      "counts of format \(found), but this program reads format \(known); count the corpus again"
    case .otherTextPreparation(let found, let known):
      "counted on text prepared by version \(found), but this program prepares it by version \(known); "
        + "count the corpus again"
    case .wrongSize(let found, let stated): "damaged: \(found) bytes where its header says \(stated)"
    case .checksumMismatch: "damaged: its checksum does not fit its bytes"
    case .implausible(let offset): "damaged: what stands before byte \(offset) can't be right"
    }
  }
}

extension MergeError {
  var explanation: String {
    switch self {
    case .otherHonestLabels(let first, let second):
      "counted with other honest labels (\(list(second))) than the counts before it (\(list(first)))"
    case .otherLimit(let first, let second):
      "keeps up to \(second) messages whole, but the counts before it up to \(first)"
    case .tooManyDocuments(let limit): "more than \(limit) messages can't be counted together"
    }
  }

  private func list(_ labels: [String]) -> String {
    labels.isEmpty ? "none" : labels.joined(separator: ", ")
  }
}

extension CorpusProblem {
  var explanation: String {
    switch self {
    case .notJSON(let error): "not valid JSON: \(error.explanation)"
    case .notAnObject: "not a JSON object; a record is {\"text\": …, \"labels\": […]}"
    case .missing(let key): "the key \"\(key)\" is missing"
    case .wrongType(let key, let expected): "\"\(key)\" must be \(expected)"
    case .keyTwice(let key): "the key \"\(key)\" is given twice"
    case .emptyLabel: "\"labels\" holds an empty name"
    case .labelTooLong(let limit): "\"labels\" holds a name longer than \(limit) bytes"
    case .tooManyLabels(let limit): "more than \(limit) labels"
    case .tooLong(let limit): "the line is longer than \(limit) bytes"
    case .noColumn(let meaning, let columns):
      "the header has no column for \"\(meaning)\"; it names \(columns.joined(separator: ", "))"
    case .shortRow(let cells, let needed): "the row has \(cells) cells; \(needed) are needed"
    case .longRow(let cells, let columns):
      "the row has \(cells) cells where the header has \(columns); quote a text that holds the separator"
    case .columnTwice(let name):
      "two columns of the header are called \"\(name)\"; rename the one that is not meant"
    case .openQuote: "a quoted cell of the row never ends"
    case .textBehindQuote: "there is text behind the closing quote of a cell; double the quotes within it"
    case .encoding(let name): "the file is \(name); save it as UTF-8"
    case .notUTF8(let offset): "not UTF-8 at byte \(offset); save the file as UTF-8"
    }
  }
}

extension TrainingError {
  var explanation: String {
    switch self {
    case .noDocuments: "the corpus holds no message to learn from"
    case .nothingToLearn:
      "every message of the corpus is a risk, or none is; both kinds are needed: messages without a label, or with one "
        + "that --honest LABEL names"
    case .tooManyLabels(let count, let limit):
      "the corpus has \(count) labels; at most \(limit) are possible"
    }
  }
}

extension CrossValidationError {
  var explanation: String {
    switch self {
    case .oneFold: "all messages are in one fold; two or more are needed"
    case .tooFewGroups(let groups, let folds):
      "\(groups) groups of messages can't be parted into \(folds) folds; use at most \(groups)"
    case .training(let fold, let error): "without fold \(fold): \(error.explanation)"
    case .model(let fold, let error): "without fold \(fold): \(error.explanation)"
    }
  }
}

extension LearningCurveError {
  var explanation: String {
    switch self {
    case .training(let percent, let error): "from \(percent) % of the groups: \(error.explanation)"
    case .model(let percent, let error): "from \(percent) % of the groups: \(error.explanation)"
    }
  }
}
