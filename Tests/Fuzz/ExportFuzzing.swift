@testable import AdviseCommand
@testable import Conversations
@testable import JSONText

/// What the user may say about an export; the first is to say nothing.
private let exportChoices: [(options: ImportOptions, arguments: [String])] =
  [
    (ImportOptions(), []),
    (
      ImportOptions(names: SpeakerNames(seller: "Nova Store", buyer: "a")),
      ["--seller=Nova Store", "--buyer=a"]
    ),
    (ImportOptions(dateOrder: .monthDayYear), ["--date-order=mdy"]),
    (
      ImportOptions(format: .csv, columns: [(.text, "2"), (.speaker, "a")]),
      ["--input-format=csv", "--map=text=2,speaker=a"]
    ),
  ] + ExportFormat.allCases.map { (ImportOptions(format: $0), ["--input-format=\($0.name)"]) }

/// Every reader of exports, detection, and the plain chat. Messages lie within the file, no text comes from nothing, and
/// `advise import` writes records that are read again.
func checkExport(_ bytes: [UInt8]) {
  let (index, file) = choice(bytes, of: exportChoices.count + 1)
  guard index < exportChoices.count else { return checkChat(file) }
  var (options, arguments) = exportChoices[index]
  options.decode = { decoded($0, charset: $1) }
  guard let export = try? Export(file, options) else {
    precondition(run(["import"] + arguments, input: file).status == .failed)
    return
  }
  let (conversations, log) = export.read()
  precondition(log.conversations == conversations.count)
  var size = 0
  for message in conversations.flatMap(\.messages) {
    precondition(message.line >= 1 && message.sourceOffset >= 0 && message.sourceOffset <= export.bytes.count)
    size += message.text.count
  }
  precondition(size <= 8 * file.count + 64)
  let outcome = run(["import"] + arguments, input: file)
  precondition(outcome.status != .failed && isHarmless(outcome.errors))
  precondition(
    outcome.output.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") })
  guard !outcome.output.isEmpty else { return }
  guard let again = try? Export(outcome.output, ImportOptions(format: .jsonLines)) else {
    preconditionFailure("what import wrote is no export")
  }
  let read = again.read()
  precondition(read.log.refused == 0)
  if export.format != .messenger { precondition(read.conversations.count == conversations.count) }
}

private func checkChat(_ bytes: [UInt8]) {
  guard let chat = try? readChat(bytes, names: SpeakerNames(seller: "e: l")) else { return }
  var previous = -1
  for message in chat.messages {
    precondition(message.sourceOffset > previous && message.sourceOffset <= bytes.count)
    precondition(!message.text.contains(0x0D))
    previous = message.sourceOffset
  }
}

let exportSeeds: [[UInt8]] = exportTexts.flatMap { format, text -> [[UInt8]] in
  let bytes = Array(text.utf8)
  let own = exportChoices.firstIndex { $0.options.format == format } ?? 0
  return [[0] + bytes, [UInt8(own)] + bytes]
}

/// Small exports of every form.
private let exportTexts: [(format: ExportFormat, text: String)] = [
  (
    .jsonLines,
    "{\"id\":1,\"text\":\"a\\u00e9\",\"sender\":\"x\"}\n{\"messages\":[{\"text\":\"b\"}],\"state\":{}}\n"
  ),
  (.json, "[{\"id\":1,\"text\":\"a\\u00e9\"},{\"messages\":[{\"text\":\"b\"}],\"labels\":[\"x\"]}]"),
  (.csv, "name;text;time\r\nN;\"a;\"\"b\"\"\nc\";2024-03-28\r\nM;d;\n"),
  (.csv, "conversation,sender,message,label\nc1,seller,=close it,a;b\nc1,me,no,\n"),
  (
    .whatsApp,
    "\u{200E}[28.03.24, 7:05:11\u{202F}PM] Né: a\nb <This message was edited>\n[28.03.24, 7:05:12 PM] note\n"
  ),
  (.whatsApp, "3/28/24, 19:05 - Nova Store: close it\n3/29/24, 07:00 - Me: <Media omitted>\n"),
  (.signal, "[2024-03-28, 19:05] Ann: a\nb\n[2024-03-28, 19:06] Me: c\n"),
  (
    .telegram,
    "{\"name\":\"Nova\",\"type\":\"personal_chat\",\"id\":7,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2024-03-28T19:05:11\",\"from\":\"Nova\",\"from_id\":\"user7\",\"text\":[\"a \",{\"type\":\"link\",\"text\":\"x.com\"}]},{\"id\":2,\"type\":\"service\",\"action\":\"phone_call\",\"from\":\"\\x1B\",\"text\":\"\"}]}"
  ),
  (
    .messenger,
    "{\"participants\":[{\"name\":\"Nova\"},{\"name\":\"N\\u00c3\\u00a9\"}],\"messages\":[{\"sender_name\":\"Nova\",\"timestamp_ms\":1711652711000,\"content\":\"\\u00c3\\u00a9\"},{\"sender_name\":\"N\",\"timestamp_ms\":1,\"photos\":[{}]}],\"title\":\"Nova\",\"thread_path\":\"inbox/nova\"}"
  ),
  (
    .aliExpress,
    "{\"data\":{\"result\":[{\"messageId\":\"1\",\"senderAliId\":\"9\",\"senderName\":\"Nova\",\"messageType\":1,\"content\":\"close it\",\"gmtCreate\":1711652711000}]}}"
  ),
  (.aliExpress, "{\"data\":{\"issue\":{\"issueStatus\":\"open\"},\"solutions\":[{\"amount\":\"1.50\"}]}}"),
  (
    .eBay,
    "{\"conversations\":[],\"messages\":[{\"messageId\":\"1\",\"messageBody\":\"close it\",\"subject\":\"Re: b\",\"senderUserName\":\"nova\",\"createdDate\":\"2024-03-28T19:05:11.000Z\"}]}"
  ),
  (
    .mail,
    "From: =?utf-8?Q?N=C3=A9?= <n@x>\nDate: Thu, 28 Mar 2024 19:05 +0100\nSubject: Re: =?utf-8?B?YQ==?=\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-16\nContent-Transfer-Encoding: base64\n\nPABiAD4A\n--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nOn x wrote:\n> =E9\nb=\nc\n--b--\n"
  ),
  (
    // A charset that the C library knows.
    .mail,
    "From: n@x\nDate: Thu, 28 Mar 2024 19:05 +0100\nContent-Type: text/plain; charset=iso-8859-9\nContent-Transfer-Encoding: quoted-printable\n\n=E9\n"
  ),
  (
    .mail,
    "From: n@x\nTo: m@y\nContent-Type: text/html\n\n<html><p>a<br>b &amp; <!-- c --><a href='x'>d</a><style>e</style></html>\n"
  ),
  (
    .mailbox,
    "From n@x Thu Mar 28 19:05:11 2024\nFrom: n@x\nDate: Thu, 28 Mar 2024 19:05:11 GMT\n\na\n>From b\n\nFrom m@y Thu Mar 28\nFrom: m@y\n\nc\n"
  ),
  (.transcript, "Nova\n2024-03-28 7:05 p. m.\nhello\nRead\nMe\n19:06\nSeller: b\n"),
  (.transcript, "\u{FEFF}Seller: close it\r\n\r\nBuyer: no\rMe: why?"),
]
