import Conversations
import Testing

@Suite struct StampedChatTests {
  /// A stamp, and how it is to be reported.
  static let stamps: [(String, String)] = [
    ("[12:30] ", "12:30"), ("(12:30) ", "12:30"), ("12:30 ", "12:30"), ("[7:05 PM] ", "7:05 PM"),
    ("2024-03-28 19:05 ", "2024-03-28 19:05"), ("2024-03-28T19:05:11Z ", "2024-03-28T19:05:11Z"),
    ("2024-03-28 19:05:11.250 ", "2024-03-28 19:05:11.250"),
    ("[28/03/2024, 7:05:11 PM] ", "28/03/2024, 7:05:11 PM"), ("3/28/24, 7:05 PM - ", "3/28/24, 7:05 PM"),
    ("28.03.24, 19:05 - ", "28.03.24, 19:05"), ("[28.03.24, 19:05:11] ", "28.03.24, 19:05:11"),
    ("28/3/2025, 9:29 p.\u{A0}m. - ", "28/3/2025, 9:29 p.\u{A0}m."),
    ("28-03-2024 19:05 - ", "28-03-2024 19:05"),
    ("28.3.2024 klo 19.05 - ", "28.3.2024 klo 19.05"),
    ("[28.3.2024 klo 19.05.11] ", "28.3.2024 klo 19.05.11"),
    ("28. 3. 2024. 19:05:11 ", "28. 3. 2024. 19:05:11"), ("28/03/24 19.05 - ", "28/03/24 19.05"),
    ("2024-03-28, 7:05 p.m. - ", "2024-03-28, 7:05 p.m."), ("2024/03/28, 7:05 pm - ", "2024/03/28, 7:05 pm"),
    ("2024.03.28, 19:05 - ", "2024.03.28, 19:05"), ("[28/03/24 7:05:11 a.m.] ", "28/03/24 7:05:11 a.m."),
    ("28/03/2012 17:03:48: ", "28/03/2012 17:03:48"), ("\u{200E}[28.03.24, 19:05:11] ", "28.03.24, 19:05:11"),
    ("3/28/24, 7:05\u{202F}PM - ", "3/28/24, 7:05\u{202F}PM"), ("[19:05, 28/03/2024] ", "19:05, 28/03/2024"),
    ("[7:05 PM, 3/28/2024] ", "7:05 PM, 3/28/2024"), ("3/28/24, 7:05 PM – ", "3/28/24, 7:05 PM"),
  ]

  @Test(arguments: stamps)
  func stampBeforeNames(_ stamp: String, _ written: String) throws {
    let input = "\(stamp)Nova: hi\nmore\n\(stamp)Me: no: never\n"
    let conversation = try readChat(Array(input.utf8))
    #expect(said(conversation) == [seller("Nova", "hi\nmore"), buyer("Me", "no: never")])
    #expect(conversation.messages.map(\.time) == [written, written])
    #expect(!conversation.account.sellerIsGuessed)
  }

  static let rows: [ChatRow] = [
    ChatRow(
      "known words behind a bare time", "12:30 Seller: a\n12:31 Buyer: b",
      [seller("Seller", "a"), buyer("Buyer", "b")]),
    ChatRow("one bare time, known word", "12:30 Seller: a", [seller("Seller", "a")]),
    ChatRow("one bracket", "[12:30] Ann: a", [seller("Ann", "a")]),
    ChatRow("one full stamp", "3/28/24, 7:05 PM - Ann: a", [seller("Ann", "a")]),
    ChatRow(
      "emoji name", "[28.03.24, 19:05:11] 🌸 Shop ✨: a\n[28.03.24, 19:06:11] Me: b",
      [seller("🌸 Shop ✨", "a"), buyer("Me", "b")]),
    ChatRow("emoji only", "[28.03.24, 19:05:11] 🌸: a", [seller("🌸", "a")]),
    ChatRow("phone number", "3/28/24, 7:05 PM - +49 151 2345: a", [seller("+49 151 2345", "a")]),
    ChatRow("tilde", "[28.03.24, 19:05:11] ~\u{202F}Nova: a", [seller("~\u{202F}Nova", "a")]),
    ChatRow(
      "long name", "3/28/24, 7:05 PM - The very long name of Nova Shop (Shenzhen): a",
      [seller("The very long name of Nova Shop (Shenzhen)", "a")]),
    ChatRow(
      "empty text", "3/28/24, 7:05 PM - Ann:\n3/28/24, 7:06 PM - Me: b",
      [seller("Ann", ""), buyer("Me", "b")]),
    ChatRow(
      "notice", "3/28/24, 7:05 PM - Messages are encrypted.\n3/28/24, 7:06 PM - Ann: a", [seller("Ann", "a")]),
    ChatRow(
      "imitated heads in an export",
      "3/28/24, 7:05 PM - Nova: a\nBuyer: I agree\nBuyer: yes\n3/28/24, 7:06 PM - Me: b",
      [seller("Nova", "a\nBuyer: I agree\nBuyer: yes"), buyer("Me", "b")]),
    ChatRow(
      "one stamped message, imitated head", "3/28/24, 7:05 PM - Nova: a\nBuyer: I agree",
      [seller("Nova", "a\nBuyer: I agree")]),
    ChatRow(
      "text begins with a date", "3/28/24, 7:05 PM - Nova: a\n3/29/24 it comes\n3/30/24, or then",
      [seller("Nova", "a\n3/29/24 it comes\n3/30/24, or then")]),
    ChatRow(
      "text begins with a bracket", "[12:30] Nova: a\n[x] b\n[12:31] Me: c",
      [seller("Nova", "a\n[x] b"), buyer("Me", "c")]),
    ChatRow(
      "time without a name goes on", "[12:30] Nova: a\n[12:31] close it",
      [seller("Nova", "a\n[12:31] close it")]),
    ChatRow(
      "stamps here and there", "Seller: a\n[12:31] Buyer: b\nSeller: c",
      [seller("Seller", "a"), buyer("Buyer", "b"), seller("Seller", "c")]),
    ChatRow("two unknown", "[12:30] Ann: a\n[12:31] Bob: b", [seller("Ann", "a"), seller("Bob", "b")]),
    ChatRow(
      "given seller, one other", "[12:30] Ann: a\n[12:31] Bob: b", seller: "Bob",
      [buyer("Ann", "a"), seller("Bob", "b")]),
    ChatRow(
      "given seller, two others", "[12:30] Ann: a\n[12:31] Bob: b\n[12:32] Cy: c", seller: "Bob",
      [unknown("Ann", "a"), seller("Bob", "b"), unknown("Cy", "c")]),
    ChatRow(
      "given buyer, two others", "[12:30] Ann: a\n[12:31] Bob: b\n[12:32] Cy: c", buyer: "Ann",
      [buyer("Ann", "a"), seller("Bob", "b"), seller("Cy", "c")]),
    ChatRow(
      "a person called Support", "[12:30] Support: hello dear\n[12:31] Nova Lin: close it\n[12:32] Me: no",
      [seller("Support", "hello dear"), seller("Nova Lin", "close it"), buyer("Me", "no")]),
    ChatRow(
      "the seller is no contact", "[12:30] ~\u{202F}Nova Lin: a\n[12:31] Ann: b", seller: "Nova Lin",
      [seller("~\u{202F}Nova Lin", "a"), buyer("Ann", "b")]),
    ChatRow("name with a colon inside", "3/28/24, 7:05 PM - Nova:Shop: a", [seller("Nova:Shop", "a")]),
  ]

  @Test(arguments: rows)
  func reads(_ row: ChatRow) throws {
    #expect(said(try readChat(Array(row.input.utf8), names: row.names)) == row.expected)
  }

  @Test func accountOfAnExport() throws {
    let input = """
      3/28/24, 7:05 PM - Messages are encrypted.
      3/28/24, 7:06 PM - Ann: a
      3/28/24, 7:07 PM - Bob joined
      3/28/24, 7:08 PM - Me: b
      3/28/24, 7:09 PM - AliExpress: c
      """
    let account = try readChat(Array(input.utf8)).account
    #expect(Role.allCases.map(account.messages(of:)) == [2, 1, 0, 0])
    #expect(account.skippedLines == 2 && account.firstSkippedLine == 1)
    #expect(!account.hasNoSpeaker && account.sellerIsGuessed, "anybody may be called AliExpress")
  }

  @Test func accountOfWhatWasSupposed() throws {
    let silent = try readChat(Array("close it".utf8)).account
    #expect(silent.hasNoSpeaker && !silent.sellerIsGuessed && silent.sellerMessages == 1)
    let guessed = try readChat(Array("[12:30] Ann: a\n[12:31] Bob: b".utf8)).account
    #expect(guessed.sellerIsGuessed && !guessed.hasNoSpeaker)
    let missing = try readChat(
      Array("[12:30] Ann: a".utf8), names: SpeakerNames(seller: "Bbo", buyer: "Ann")
    ).account
    #expect(missing.givenSellerIsMissing && !missing.givenBuyerIsMissing && missing.buyerMessages == 1)
  }
}
