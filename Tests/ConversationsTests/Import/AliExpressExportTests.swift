import Conversations
import JSONText
import Testing

@Suite struct AliExpressExportTests {
  static let messages = """
    {"result": [
     {"id": 3, "gmtCreate": 1711652713000, "senderName": "Nova", "messageType": "order", "typeId": 8100, "content": "wait"},
     {"id": 2, "gmtCreate": 1711652712000, "senderName": "Ann", "messageType": "order", "typeId": 8100, "content": "",
      "filePath": [{"mPath": "x"}]},
     {"id": 1, "gmtCreate": 1711652711000, "senderName": "Ann", "messageType": "order", "typeId": 8100, "content": "where?"}]}
    """

  @Test func readsMessages() throws {
    let (conversations, log) = try readExport(Self.messages, .names(buyer: "Ann"))
    #expect(log.format == .aliExpress)
    #expect(
      lines(conversations) == [
        "buyer | Ann | 2024-03-28T19:05:11Z | where?", "buyer | Ann | 2024-03-28T19:05:12Z |  #media",
        "seller | Nova | 2024-03-28T19:05:13Z | wait",
      ])
    #expect(conversations[0].id == "8100")
  }

  @Test func readsADispute() throws {
    let dispute = """
      {"aliexpress_issue_detail_get_response": {"result": {"result_object": {"issue_id": 77, "issue_status": "processing",
       "buyer_solution_list": {"solution_api_dto": [{"solution_owner": "buyer", "solution_type": "refund",
        "refund_money": "24.90", "refund_money_currency": "EUR", "status": "wait_seller_accept"}]},
       "seller_solution_list": {"solution_api_dto": [{"solution_owner": "seller", "solution_type": "return_and_refund",
        "refund_money": "3.00", "refund_money_currency": "EUR", "status": "wait_buyer_accept"}]},
       "process_dto_list": {"api_process_dto": [
        {"submit_member_type": "buyer", "action_type": "initiate", "content": "It is broken", "gmt_create": "2024-03-28 04:23:19"},
        {"submit_member_type": "seller", "action_type": "seller_create_solution", "content": "please agree"},
        {"submit_member_type": "waiter", "action_type": "initiate"}]}}}}}
      """
    let (conversations, log) = try readExport(dispute)
    #expect(log.format == .aliExpress)
    #expect(
      lines(conversations) == [
        "buyer | buyer | 2024-03-28T04:23:19 | It is broken", "seller | seller | – | please agree",
        "platform | waiter | – | initiate #notice",
      ])
    #expect(conversations[0].id == "77")
    #expect(
      written(conversations[0].state)
        == #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":24.90},"order":{"currency":"EUR"},"#
        + #""offers":[{"from":"seller","kind":"return-and-refund","amount":3.00}]}"#)
  }

  /// The name of the answer is longer than any other key.
  @Test func readsAWrappedAnswer() throws {
    let answer = "{\"aliexpress_message_redefining_versiontwo_querymsgdetaillist_response\":\(Self.messages)}"
    let log = try readExport(answer).log
    #expect(log.format == .aliExpress && log.messages(of: .text) == 2)
  }

  /// What is said in proposals is said once.
  @Test func readsTheWordsOfProposals() throws {
    let dispute = """
      {"issue_status": "processing", "seller_solution_list": [
        {"solution_type": "refund", "refund_money": "3.00", "refund_money_currency": "EUR", "status": "wait_buyer_accept",
         "content": "please close it", "gmt_create": "2024-03-28 04:23:19"}, {"content": "where is it?"}],
       "buyer_solution_list": {"solution_api_dto": {"content": "all of it"}},
       "process_dto_list": [{"submit_member_type": "seller", "content": "please close it"},
        {"submit_member_type": "buyer", "content": "where is it?"}]}
      """
    let conversation = try #require(try readExport(dispute).conversations.first)
    #expect(
      lines([conversation]) == [
        "seller | seller | – | please close it", "buyer | buyer | – | where is it?",
        "buyer | buyer | – | all of it", "seller | seller | – | where is it?",
      ])
    #expect(written(conversation.state)?.contains(#""offers":[{"from":"seller""#) == true)
  }

  /// A status, the proposals beside it, and what the state then says. In a proposal: owner, status, money, way.
  static let states: [(status: String, proposals: [[String]], state: String)] = [
    ("canceled_issue", [], #"{"phase":"closed","outcome":"cancelled"}"#),
    ("finish", [], #"{"phase":"closed"}"#),
    ("processing", [], #"{"phase":"awaiting-seller"}"#),
    (
      "processing", [["seller", "wait_buyer_accept", "5", ""]],
      #"{"phase":"awaiting-buyer","order":{"currency":"USD"},"offers":[{"from":"seller","kind":"refund","amount":5}]}"#
    ),
    (
      "processing", [["seller", "buyer_refused", "5", ""]],
      #"{"phase":"awaiting-seller","order":{"currency":"USD"}}"#
    ),
    (
      "processing", [["platform", "wait_buyer_and_seller_accept", "5.5", ""]],
      #"{"phase":"escalated","escalation":"awaiting-both","order":{"currency":"USD"},"#
        + #""offers":[{"from":"platform","kind":"refund","amount":5.5}]}"#
    ),
    (
      "finish", [["seller", "reached", "5", "negotiation_consensus"]],
      #"{"phase":"closed","outcome":"accepted","order":{"currency":"USD"}}"#
    ),
    (
      "finish", [["platform", "perform", "0.00", "platform_arbitrate"]],
      #"{"phase":"closed","outcome":"decided-for-seller","order":{"currency":"USD"}}"#
    ),
    (
      "finish", [["platform", "reached", "1.00", "platform_arbitrate"]],
      #"{"phase":"closed","outcome":"decided-for-buyer","order":{"currency":"USD"}}"#
    ),
    (
      "finish", [["buyer", "reached", "1.00", "seller_reponse_timeout"]],
      #"{"phase":"closed","outcome":"decided-for-buyer","claim":{"wants":"refund","amount":1.00},"#
        + #""order":{"currency":"USD"}}"#
    ),
    (
      "processing", [["seller", "wait_buyer_accept", "-5", ""]],
      #"{"phase":"awaiting-buyer","order":{"currency":"USD"},"offers":[{"from":"seller","kind":"refund"}]}"#
    ),
    ("WAIT_SELLER_CONFIRM_REFUND", [], #"{"phase":"awaiting-seller"}"#),
    ("SELLER_REFUSE_REFUND", [], #"{"phase":"awaiting-buyer"}"#),
    ("ACCEPTISSUE", [], #"{"phase":"closed","outcome":"accepted"}"#),
    ("WAIT_BUYER_SEND_GOODS", [], #"{"phase":"awaiting-buyer","return":"agreed"}"#),
    ("WAIT_SELLER_RECEIVE_GOODS", [], #"{"phase":"awaiting-seller","return":"sent"}"#),
    ("ARBITRATING", [], #"{"phase":"escalated"}"#),
    ("SELLER_RESPONSE_ISSUE_TIMEOUT", [], #"{"phase":"closed","outcome":"decided-for-buyer"}"#),
  ]

  @Test(arguments: states)
  func tellsTheState(_ status: String, _ proposals: [[String]], _ state: String) throws {
    var lists: [String: [String]] = [:]
    for proposal in proposals {
      lists["\(proposal[0])_solution_list", default: []].append(
        #"{"solution_type":"refund","status":"\#(proposal[1])","refund_money":"\#(proposal[2])","#
          + #""refund_money_currency":"USD","reached_type":"\#(proposal[3])"}"#)
    }
    let members = lists.map { #","\#($0.key)":[\#($0.value.joined(separator: ","))]"# }.sorted().joined()
    let (conversations, log) = try readExport(#"{"issue_status":"\#(status)"\#(members)}"#)
    #expect(log.format == .aliExpress)
    #expect(written(conversations[0].state) == state)
  }

  /// Amounts in two currencies can't be compared: those in dollars are taken.
  @Test func fallsBackToDollars() throws {
    let text = """
      {"issue_status": "processing",
       "buyer_solution_list": [{"solution_type": "refund", "refund_money": "9", "refund_money_currency": "EUR",
        "refund_money_post": "10.00", "refund_money_post_currency": "USD"}],
       "seller_solution_list": [{"solution_type": "refund", "refund_money": "800", "refund_money_currency": "RUB",
        "refund_money_post": "8.00", "refund_money_post_currency": "USD", "status": "wait_buyer_accept"}]}
      """
    #expect(
      written(try readExport(text).conversations[0].state)
        == #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":10.00},"order":{"currency":"USD"},"#
        + #""offers":[{"from":"seller","kind":"refund","amount":8.00}]}"#)
  }
}
