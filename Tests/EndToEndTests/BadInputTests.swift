import Foundation
import Testing

@testable import AdviseCommand

/// What is refused, with the message that says where and what would be right.
@Suite struct BadInputTests {
  static let chats: [CommandRow] = [
    failing(
      "an empty chat", [], says: "standard input: there is no text in it; paste the chat with the seller"),
    failing(
      "nothing but white space", ["-"], input: " \n\t\r\n", says: "standard input: there is no text in it"),
    failing(
      "a byte-order mark alone", [], input: "\u{FEFF}\n", says: "standard input: there is no text in it"),
    failing(
      "an empty file", ["@chat.txt"], files: ["chat.txt": ""],
      says: "@chat.txt: there is no text in it; paste the chat with the seller"),
    failing(
      "a binary file", ["@chat.txt"], files: ["chat.txt": "Seller: hi\0"],
      says: "@chat.txt: this is no text (control byte at offset 10); save the chat as plain text, UTF-8"),
    failing("mostly control bytes", [], input: "a\u{1}\u{2}\u{3}", says: "(control byte at offset 1)"),
    failing("no such file", ["@chat.txt"], says: "@chat.txt: can't be read: No such file or directory"),
    failing("a folder", ["@"], says: ": can't be read: Is a directory"),
    failing("two files", ["@a.txt", "@b.txt"], says: "advise reads at most 1 input"),
  ]

  static let commandLines: [CommandRow] = [
    failing(
      "a mistyped command", ["evaluat"],
      says:
        #"there is no command or file "evaluat"; did you mean "evaluate"?; "advise help" lists the commands"#),
    failing(
      "an unknown command", ["frobnicate"], says: #"there is no command or file "frobnicate"; "advise help""#),
    failing(
      "help for no command", ["help", "frobnicate"], says: #"there is no command or file "frobnicate""#),
    failing("an empty word", [""], says: #"there is no command or file """#),
    failing(
      "a mistyped option", ["--fromat", "json", "--protection-day=3"],
      says: #"unknown option --fromat; "advise help" lists the options"#),
    failing(
      "the nearest option is named", ["--protection-dayz", "3"],
      says:
        #"unknown option --protection-dayz; did you mean "--protection-days"?; "advise help" lists the options"#
    ),
    failing(
      "an option of another command", ["score", "--state", "x"],
      says: #"unknown option --state; "advise help score" lists the options"#),
    failing("a short option", ["-x"], says: "unknown option -x"),
    failing("an option without its value", ["--state"], says: "--state needs a value"),
    failing("the same in another command", ["score", "--threads"], says: "--threads needs a value"),
    failing("a value for an option that takes none", ["score", "--all=yes"], says: "--all takes no value"),
    failing(
      "an option twice", ["--item=received-ok", "--item", "not-received"],
      says: "--item is given twice; give it once"),
    failing(
      "a format that isn't there", ["--format", "xml"],
      says: #"--format: "xml" is not possible; use text, json"#),
    failing(
      "a wrong value of a choice", ["--claim-wants", "money"],
      says: #"--claim-wants: "money" is not possible; use refund, return-and-refund, replacement"#),
    failing(
      "yes or no", ["--mistake", "maybe"], says: #"--mistake: "maybe" is not possible; use yes, no"#),
    failing(
      "no threads", ["score", "--threads", "0"],
      says: #"--threads: "0" is not possible; use a number from 1 to 1024"#),
    failing(
      "half a thread", ["evaluate", "--threads=1.5", "@c"], files: ["c": TinyCorpus.text],
      says: #"--threads: "1.5""#),
    failing(
      "train without a corpus", ["train", "-o", "@m"],
      says: "train needs a corpus: one or more files or folders"),
    failing(
      "train without an output", ["train", "@c"], files: ["c": TinyCorpus.text], says: "train needs -o MODEL"),
    failing("evaluate without a corpus", ["evaluate"], says: "evaluate needs a corpus"),
    failing(
      "a hostile option", ["--\u{1B}[2J\u{202E}\nadvise: fine"],
      says: "unknown option --[U+001B][2J[U+202E] advise: fine"),
  ]

  static let flags: [CommandRow] = [
    failing(
      "an amount", ["--claim-amount", "much"],
      says: #"--claim-amount: "much" is not an amount; write a number such as 12.50"#),
    failing("a comma", ["--order-paid", "12,50"], says: #"--order-paid: "12,50" is not an amount"#),
    failing("a debt", ["--return-cost=-1"], says: "--return-cost: -1 is negative; an amount is 0 or more"),
    failing("too fine", ["--claim-amount", "0.00001"], says: "0.00001 has more than four decimals"),
    failing("too much", ["--claim-amount", "1e12"], says: "1e12 is too large; an amount is below 10^12"),
    failing(
      "half a day", ["--response-days", "1.5"],
      says: #"--response-days: "1.5" is not a whole number; write one such as 7"#),
    failing(
      "an age", ["--protection-days", "100001"],
      says: "--protection-days: 100001 is out of range; use -100000 to 100000"),
    failing(
      "before it was", ["--days-since-dispatch=-1"],
      says: "--days-since-dispatch: -1 is out of range; use 0 to 100000"),
    failing(
      "a number past all words", ["--closed-days", "99999999999999999999"],
      says: "--closed-days: 99999999999999999999"),
    failing(
      "a sign of money", ["--currency", "$"],
      says: #"--currency: "$" is not a currency; use three letters such as USD"#),
    failing(
      "a button", ["--buttons", "cancel,like"],
      says: #"--buttons: unknown value "like"; use cancel, accept, edit, reject, escalate or open"#),
    failing(
      "an offer", ["--offer", "seller:10"],
      says: #"--offer: "seller:10" is not FROM:KIND:AMOUNT, such as seller:refund:12.50"#),
    failing(
      "an offer from nobody", ["--offer", "me:refund:1"],
      says: #"--offer: unknown value "me"; use seller or platform"#),
    failing(
      "an escalation of no escalated dispute", ["--escalation", "processing", "--phase", "closed"],
      says: "escalation: does not go with phase closed; it needs phase escalated"),
    failing(
      "the same without a phase", ["--escalation", "processing"],
      says: "escalation: needs phase escalated, and no phase is given"),
    failing(
      "the end of an open dispute", ["--outcome=accepted", "--phase=awaiting-buyer"],
      says: "outcome: does not go with phase awaiting-buyer; it needs phase closed"),
    failing(
      "a proposal before the dispute", ["--phase=not-opened", "--offer=seller:refund:1"],
      says: "offers: there is a proposal, though phase is not-opened; a proposal needs an open dispute"),
  ]

  /// A state file, and what is said of it: `LINE: KEY: …`.
  static let states: [CommandRow] =
    [
      ("nothing", "", "1: not valid JSON: it ends too early"),
      ("not JSON", "phase: closed", "1: not valid JSON: \"p\" can't stand at byte 0"),
      ("cut off", "{\n\"phase\":", "2: not valid JSON: it ends too early"),
      ("more behind it", "{}\n{}", "2: not valid JSON: there is text after its end, at byte 3"),
      ("no object", "[]", " state: an array where an object is needed"),
      ("unknown key", "{\n\n\"phsae\":\"closed\"}", "3: phsae: unknown key; did you mean \"phase\"?"),
      ("a key like none", "{\"weather\":1}", "1: weather: unknown key"),
      (
        "a key with a dot", "{\"claim.reason\":\"other\"}",
        "1: claim.reason: unknown key; write it as an object: {\"claim\": {\"reason\": …}}"
      ),
      (
        "unknown inner key", "{\"claim\":{\n\"resaon\":1}}",
        "2: claim.resaon: unknown key; did you mean \"reason\"?"
      ),
      (
        "a key twice", "{\"item\":\"received-ok\",\n\"item\":\"not-received\"}",
        "2: item: given twice; give it once"
      ),
      (
        "unknown value", "{\n\"claim\":{\"wants\":\"money\"}}",
        "2: claim.wants: unknown value \"money\"; use refund, return-and-refund or replacement"
      ),
      (
        "wrong type", "{\"protectionDaysLeft\":\"7\"}",
        "1: protectionDaysLeft: a string where a number is needed"
      ),
      ("wrong type of a choice", "{\"phase\":1}", "1: phase: a number where a string is needed"),
      ("yes for true", "{\n\"mistake\":\"yes\"}", "2: mistake: a string where"),
      ("no list of proposals", "{\"offers\":{}}", "1: offers: an object where an array is needed"),
      ("a proposal that is none", "{\"offer\":[]}", "1: offer: an array where an object is needed"),
      ("a debt", "{\"order\":{\"paid\":-3}}", "1: order.paid: -3 is negative; an amount is 0 or more"),
      (
        "both offers", "{\"offer\":{},\n\"offers\":[]}",
        "2: offers: both \"offer\" and \"offers\" are given; give one"
      ),
      (
        "a contradiction", "{\n\"phase\":\"closed\",\n\"escalation\":\"processing\"}",
        "3: escalation: does not go with phase closed; it needs phase escalated"
      ),
      (
        "another currency", "{\"order\":{\"currency\":\"USD\"},\n\"offers\":[{},{\"currency\":\"EUR\"}]}",
        "2: offer.currency: EUR is not the order's currency USD; ask for the amount in USD"
      ),
      (
        "a proposal too early", "{\"phase\":\"not-opened\",\n\"offer\":{\"amount\":1}}",
        "2: offers: there is a proposal, though phase is not-opened"
      ),
    ].map { name, json, message in
      failing(
        name, ["--state", "@state.json"], input: "Seller: hello\n", files: ["state.json": json],
        says: "@state.json:\(message)")
    } + [
      failing(
        "no such state", ["--state", "@no.json"], says: "@no.json: can't be read: No such file or directory"),
      failing("a folder as state", ["--state", "@"], says: ": can't be read: Is a directory"),
    ]

  @Test(arguments: chats) func chat(_ row: CommandRow) throws { try row.check() }
  @Test(arguments: commandLines) func commandLine(_ row: CommandRow) throws { try row.check() }
  @Test(arguments: flags) func flag(_ row: CommandRow) throws { try row.check() }
  @Test(arguments: states) func state(_ row: CommandRow) throws { try row.check() }

  @Test func aChatLargerThanAnyChatIsRefused() {
    let input = [UInt8](repeating: UInt8(ascii: "a"), count: AdviseRun.maximumChat + 1)
    let outcome = run([], Streams(input: input))
    #expect(outcome.status == .failed)
    #expect(outcome.errors.contains("standard input: larger than 16 MiB; is this one chat?"))
  }

  private static func failing(
    _ name: String, _ arguments: [String], input: String = "", files: [String: String] = [:], says: String
  ) -> CommandRow {
    CommandRow(name, arguments, input: input, files: files, status: .failed, errors: [says])
  }
}
