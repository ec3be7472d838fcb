import Testing

@testable import MessageText

/// A text, what a person reads there, and each disguise as `kind:what the seller wrote`.
struct DisguiseRow: Sendable, CustomTestStringConvertible {
  let text: String
  let plain: String
  let disguises: [String]

  init(_ text: String, _ plain: String, _ disguises: String...) {
    (self.text, self.plain, self.disguises) = (text, plain, disguises)
  }

  var testDescription: String { text }
}

/// With a lexicon of a few words, so that each row can be worked out by hand.
@Suite struct DisguiseTests {
  static let lexicon = Lexicon(
    tactic: Array(
      """
      accept address cancel cancelled close confirm delivery dispute first items login money more order paypal pay
      please refund return send wait withdraw whatsapp you your without
      """.utf8),
    common: Array(
      "and back by can chance dont for is it item look me my not now older pal retain so the then this to we will with"
        .utf8))

  static func read(_ text: String) -> (plain: String, disguises: [String]) {
    let source = Array(text.utf8)
    let read = NormalizedText(source, lexicon: lexicon)
    return (
      String(decoding: read.bytes, as: UTF8.self),
      read.disguises.map { "\($0.kind):\(String(decoding: source[$0.range], as: UTF8.self))" }
    )
  }

  static let letters: [DisguiseRow] = [
    // Cyrillic, Greek, Cherokee, small capitals, boxes, flags; mixed in a word or the whole word.
    DisguiseRow("Please сancel it", "please cancel it", "lookAlike:сancel"),
    DisguiseRow("REFUND: СANCEL", "refund: cancel", "lookAlike:СANCEL"),
    DisguiseRow("the ρауραӏ", "the paypal", "lookAlike:ρауραӏ"),
    DisguiseRow("ᴄᴀɴᴄᴇʟ it", "cancel it", "lookAlike:ᴄᴀɴᴄᴇʟ"),
    DisguiseRow("🅿🅰🆈🅿🅰🅻", "paypal", "lookAlike:🅿🅰🆈🅿🅰🅻"),
    DisguiseRow("🇵🇦🇾🇵🇦🇱", "paypal", "lookAlike:🇵🇦🇾🇵🇦🇱"),
    DisguiseRow("my paypaI", "my paypal", "lookAlike:paypaI"),
    DisguiseRow("confirrn it", "confirm it", "lookAlike:confirrn"),
    DisguiseRow("it or сan α look", "it or can a look", "lookAlike:сan", "lookAlike:α"),
    DisguiseRow("vvithdraw", "withdraw", "lookAlike:vvithdraw"),
    // No word that the lexicon knows, but no other reading either; of one script only beside others.
    DisguiseRow("lооkѕ wіll", "looks will", "lookAlike:lооkѕ", "lookAlike:wіll"),
    DisguiseRow("look it zаpхо", "look it zapxo", "lookAlike:zаpхо"),
    DisguiseRow("look it сan хо", "look it can xo", "lookAlike:сan", "lookAlike:хо"),
    // Styles that fold by themselves.
    DisguiseRow("𝗰𝗮𝗻𝗰𝗲𝗹 the ｏｒｄｅｒ", "cancel the order", "lookAlike:𝗰𝗮𝗻𝗰𝗲𝗹"),
    DisguiseRow("ⓒⓐⓝⓒⓔⓛ", "cancel", "lookAlike:ⓒⓐⓝⓒⓔⓛ"), DisguiseRow("cáncèl thé örder", "cancel the order"),
    DisguiseRow("can\u{200B}cel", "cancel", "invisible:n\u{200B}c"),
    DisguiseRow("c\u{AD}a\u{200D}ncel", "cancel", "invisible:c\u{AD}a\u{200D}n"),
    DisguiseRow("\u{202E}cancel\u{2069} 👩\u{200D}💻", "cancel 👩💻"),
    DisguiseRow("ca\u{336}n", "can", "marks:a\u{336}"),
    DisguiseRow("c\u{300}\u{301}\u{302}\u{303}an", "can", "marks:c\u{300}\u{301}\u{302}\u{303}"),
    DisguiseRow("e\u{302}\u{301}", "e"),
    DisguiseRow("c&#97;ncel", "cancel", "encoded:&#97;"),
  ]

  static let leet: [DisguiseRow] = [
    DisguiseRow("p@yp4l", "paypal", "leet:p@yp4l"), DisguiseRow("d0n't", "don't", "leet:d0n't"),
    DisguiseRow("0rder2 5end", "0rder2 send", "leet:5end"), DisguiseRow("d1spute", "dispute", "leet:d1spute"),
    DisguiseRow("canc3l, c4nce1!", "cancel, cancel!", "leet:canc3l", "leet:c4nce1"),
    DisguiseRow("$end m0ney", "send money", "leet:$end", "leet:m0ney"),
    DisguiseRow("y0u", "you", "leet:y0u"), DisguiseRow("w!thdraw", "withdraw", "leet:w!thdraw"),
    DisguiseRow("@ccept the 0rder", "accept the order", "leet:@ccept", "leet:0rder"),
    DisguiseRow("€nd §end", "€nd send", "leet:§end"),
    DisguiseRow("1tem$ w417", "items wait", "leet:1tem$", "leet:w417"),
    // What may be a code counts beside what is none.
    DisguiseRow("th3n 7he", "then the", "leet:th3n", "leet:7he"),
    DisguiseRow("m0ney m3 7h!$", "money me this", "leet:m0ney", "leet:m3", "leet:7h!$"),
    DisguiseRow("m0ney !7 17", "money it 17", "leet:m0ney", "leet:!7"),
    // Two disguises in one word.
    DisguiseRow("сanc3l", "cancel", "lookAlike:сanc3l", "leet:сanc3l"),
    DisguiseRow("d1spuute it now", "dispute it now", "leet:d1spuute", "typo:d1spuute"),
  ]

  static let spaced: [DisguiseRow] = [
    DisguiseRow("my p a y p a l now", "my paypal now", "spaced:p a y p a l"),
    DisguiseRow("P.a.y-P.a.l", "paypal", "spaced:P.a.y-P.a.l"), DisguiseRow("p_a_y", "pay", "spaced:p_a_y"),
    DisguiseRow("p😀a😀y😀p😀a😀l", "paypal", "spaced:p😀a😀y😀p😀a😀l"),
    DisguiseRow("p 4 y p 4 l", "paypal", "leet:p 4 y p 4 l", "spaced:p 4 y p 4 l"),
    DisguiseRow("с а n с е l", "cancel", "spaced:с а n с е l"),
    DisguiseRow(
      "c a n c e l  t h e  o r d e r", "cancel  the  order", "spaced:c a n c e l", "spaced:t h e",
      "spaced:o r d e r"),
    DisguiseRow("c a n c e l i t", "cancel it", "spaced:c a n c e l", "spaced:i t"),
    DisguiseRow("c a n c l e", "cancel", "spaced:c a n c l e", "typo:c a n c l e"),
    DisguiseRow("d o n't  p a y", "don't  pay", "spaced:d o n't", "spaced:p a y"),
    DisguiseRow("p a y, m e! n o w", "pay, me! now", "spaced:p a y", "spaced:m e", "spaced:n o w"),
    DisguiseRow("p a y  z o q u e", "pay  zoque", "spaced:p a y", "spaced:z o q u e"),
    // Wider gaps part words; what is no word stays.
    DisguiseRow("i.t r.e.f.u.n.d i.s", "it refund is", "spaced:i.t", "spaced:r.e.f.u.n.d", "spaced:i.s"),
    DisguiseRow(
      "c a n c e l z q o r d e r", "cancel zq order", "spaced:c a n c e l", "spaced:z q", "spaced:o r d e r"),
    // Pieces.
    DisguiseRow("can-cel it", "cancel it", "spaced:can-cel"),
    // The first half was noted for its style.
    DisguiseRow("𝗽𝗮𝘆-𝗽𝗮𝗹 it", "paypal it"), DisguiseRow("𝗽𝗮𝘆😀𝗽𝗮𝗹 it", "paypal it", "spaced:𝗽𝗮𝘆😀𝗽𝗮𝗹"),
    DisguiseRow("pay-pal", "paypal"),
    DisguiseRow("what.sapp me", "whatsapp me", "spaced:what.sapp"),
    DisguiseRow("dis pute", "dispute", "spaced:dis pute"),
    DisguiseRow("the dis-\npute now", "the dispute now", "broken:dis-\npute"),
    DisguiseRow("re\nfund", "refund", "broken:re\nfund"),
    DisguiseRow("pay pal and with it", "pay pal and with it"),
    DisguiseRow("re😀fund r😀efund", "refund refund", "spaced:re😀fund", "spaced:r😀efund"),
    DisguiseRow("re-\nfund the ol-\nder", "refund the older", "broken:re-\nfund", "broken:ol-\nder"),
    DisguiseRow("can cel, dis. pute", "cancel, dis. pute", "spaced:can cel"),
    DisguiseRow("pay-\npal now", "paypal now", "broken:pay-\npal"),
    // The first half alone would be a slip.
    DisguiseRow("refun-\nding it", "refunding it", "broken:refun-\nding"),
    DisguiseRow("ca😀n look😀s", "can looks", "spaced:ca😀n", "spaced:look😀s"),
    // Together.
    DisguiseRow("cancelthedispute", "cancel the dispute", "joined:cancel", "joined:the", "joined:dispute"),
    DisguiseRow(
      "PleaseCancelTheOrder", "please cancel the order", "joined:Please", "joined:Cancel", "joined:The",
      "joined:Order"),
    DisguiseRow("acceptrefund", "accept refund", "joined:accept", "joined:refund"),
    DisguiseRow(
      "iwillrefundyou", "i will refund you", "joined:i", "joined:will", "joined:refund", "joined:you"),
  ]

  /// What no one would take for a disguise alone, and several at once.
  static let mixed: [DisguiseRow] = [
    DisguiseRow(
      "canc3l d1spute 7he", "cancel dispute the", "leet:canc3l", "leet:d1spute", "leet:7he"),
    // Two digits are a number until three words around are written so; tens are one all the same.
    DisguiseRow("canc3l d1spute 17 50", "cancel dispute 17 50", "leet:canc3l", "leet:d1spute"),
    DisguiseRow(
      "canc3l d1spute 0rder 17 50", "cancel dispute order it 50", "leet:canc3l", "leet:d1spute", "leet:0rder",
      "leet:17"),
    // So are signs and digits alone, and prices.
    DisguiseRow(
      "m0ney d1spute 1 take ! take @ take $0 take !$", "money dispute 1 take ! take @ take $0 take !$",
      "leet:m0ney", "leet:d1spute"),
    DisguiseRow(
      "m0ney d1spute 0rder 1 take ! take @ take $0 take !$",
      "money dispute order i take i take a take so take is",
      "leet:m0ney", "leet:d1spute", "leet:0rder", "leet:1", "leet:$0", "leet:!$"),
    DisguiseRow(
      "m0ney d1spute 0rder 1,5 take! take @, take $5", "money dispute order 1,5 take! take @, take $5",
      "leet:m0ney", "leet:d1spute", "leet:0rder"),
    DisguiseRow("5 i t e m s", "5 items", "spaced:i t e m s"),
    DisguiseRow("1 r😀efund", "1 refund", "spaced:r😀efund"),
    DisguiseRow("dispu😀te it", "dispute it", "spaced:dispu😀te"),
    DisguiseRow("d 1 5 p u 7 3", "dispute", "leet:d 1 5 p u 7 3", "spaced:d 1 5 p u 7 3"),
    DisguiseRow("p @ y now, c.@.n.c.e.l", "pay now, cancel", "spaced:p @ y", "spaced:c.@.n.c.e.l"),
    DisguiseRow("sendback", "send back"),
    DisguiseRow("2itemsback", "2 items back", "joined:items", "joined:back"),
    DisguiseRow("Retur it", "return it", "typo:Retur"),
    DisguiseRow("it! Retur it", "it! return it", "typo:Retur"),
    DisguiseRow("Cncl it", "cancel it", "shortened:Cncl"),
  ]

  static let slips: [DisguiseRow] = [
    DisguiseRow("canceeeel pleaseee", "cancel please", "repeated:canceeeel", "repeated:pleaseee"),
    DisguiseRow("sooo", "so"), DisguiseRow("iiii", "iiii"),
    DisguiseRow("cncl the dspte", "cancel the dispute", "shortened:cncl", "shortened:dspte"),
    DisguiseRow("rfnd", "refund", "shortened:rfnd"),
    // Swapped, doubled, missing, too much, wrong.
    DisguiseRow("cancle", "cancel", "typo:cancle"), DisguiseRow("canccel", "cancel", "typo:canccel"),
    DisguiseRow("refnd", "refund", "typo:refnd"), DisguiseRow("reffund", "refund", "typo:reffund"),
    DisguiseRow("despute", "dispute", "typo:despute"),
    DisguiseRow("dispite it", "dispute it", "typo:dispite"),
    DisguiseRow("paypla and paypak", "paypal and paypal", "typo:paypla", "typo:paypak"),
    DisguiseRow("dislute", "dispute", "typo:dislute"),
    DisguiseRow("Dispite waot", "dispute wait", "typo:Dispite", "typo:waot"),
  ]

  @Test(arguments: letters + leet + spaced + mixed + slips) func undoes(_ row: DisguiseRow) {
    let read = DisguiseTests.read(row.text)
    #expect(read.plain == row.plain)
    #expect(read.disguises == row.disguises)
  }

  /// Nothing here hides anything.
  @Test(arguments: [
    // Codes, sizes, amounts, numbers with words.
    "xt60 gt2 p4 1080p a4 m3 i7 usb3 win10 mp3 x200 cool3d 2n2222 ps5", "2xl 3d s m l xl",
    "30days item5 5items order2",
    "m3 7h3 17 7111 h1 co2", "z o q u e", "it a 5 item", "a gain",
    "$5 5$ us$5 €5 50£ a£50 $.01", "lp123456785cn 8123456789012345", "width=20mm", "12:30 1/2 24/7 1-2",
    // Initials, lists, marks.
    "u.s.a. e.g. i.e. q & a r&d a/b", "a b c d e f g", "i a m", "it! you? me|you now!then",
    "(refund) \"cancel\" *order*",
    "refund(s) order/return", "me@you", "@pay", "#refund",
    // Names.
    // Ordinary words near a tactic word.
    "chance older retain", "installation reordering",
    // Other languages.
    "закройте спор и получите деньги", "это мой сор", "ακυρωση της παραγγελιας", "请取消纠纷", "キャンセル", "نعم",
    "die bestellung wurde abgeschickt ruckerstattungsantrag", "l'ordre est confirme sans doute monsieur",
    "usb-кабель wi-fi-роутер paypal-ом",
    // Addresses.
    "look it now t.me/refnd", "https://shop.example/cancle?refnd=1", "www.paypla.example",
    "dispite@shop.example",
  ]) func leavesHonestText(_ text: String) {
    let read = DisguiseTests.read(text)
    #expect(read.plain == String(decoding: NormalizedText(Array(text.utf8)).bytes, as: UTF8.self))
    #expect(read.disguises.isEmpty)
  }

  /// The same slip counts among English words, and not among others: half of the words is not enough.
  @Test(arguments: [
    ("please despute it now", true), ("despute", true), ("bitte oeffnen sie nicht die despute", false),
    ("you my bitte oeffnen despute", true), ("you bitte oeffnen sie despute", false),
    ("пожалуйста не закрывайте сору", false), ("please сору", false),
  ]) func slipsCountInEnglishOnly(_ text: String, _ counts: Bool) {
    #expect(!DisguiseTests.read(text).disguises.isEmpty == counts)
  }

  /// Every token of the reading leads to the whole of what was written for it.
  @Test(arguments: [
    ("the dis-\npute now", "dispute", "dis-\npute"),
    ("cancelthedispute", "the", "the"), ("cancelthedispute", "dispute", "dispute"),
    ("é сancel", "cancel", "сancel"),
    ("c a n c e l t h e o r d e r", "order", "o r d e r"), ("$end money", "money", "money"),
    ("𝗰𝗮𝗻𝗰𝗲𝗹 it", "cancel", "𝗰𝗮𝗻𝗰𝗲𝗹"),
  ]) func tokensLeadBack(_ source: String, _ word: String, _ origin: String) throws {
    let bytes = Array(source.utf8)
    let text = NormalizedText(bytes, lexicon: DisguiseTests.lexicon)
    let token = try #require(
      tokenize(text).first { String(decoding: text.bytes[$0.range], as: UTF8.self) == word })
    #expect(String(decoding: bytes[text.sourceRange(of: token.range)], as: UTF8.self) == origin)
  }
}
