import MessageText
import SeededRandom
import Testing

@Suite struct TokenizerTests {
  static let words: [TokenRow] = [
    TokenRow(""), TokenRow(" \n\t"), TokenRow("..., !?"), TokenRow("Close it", "close", "it"),
    TokenRow("don't", "don't"), TokenRow("don’t", "don't"), TokenRow("'quoted'", "quoted"),
    TokenRow("dogs' ", "dogs"),
    TokenRow("rock'n'roll", "rock'n'roll"), TokenRow("x200", "x200"), TokenRow("30days", "number:30", "days"),
    TokenRow("2nd", "number:2", "nd"), TokenRow("a-b", "a", "b"), TokenRow("a_b", "a", "b"),
    TokenRow("a.b", "a", "b"),
    TokenRow("ＣＡＮＣＥＬ", "cancel"), TokenRow("ca\u{200B}ncel", "cancel"), TokenRow("cafe\u{301}", "cafe"),
    TokenRow("Straße", "strasse"), TokenRow("Отмените спор", "отмените", "спор"),
    TokenRow("取消吧", "取", "消", "吧"),
    TokenRow("かな", "か", "な"), TokenRow("한국어", "한국어"), TokenRow("😀ok😀", "ok"),
    TokenRow("e.g. this", "e", "g", "this"),
    TokenRow("us", "us"), TokenRow("usd", "usd"), TokenRow("dollar", "dollar"), TokenRow("cents", "cents"),
  ]

  static let numbers: [TokenRow] = [
    TokenRow("5", "number:5"), TokenRow("٣", "number:3"), TokenRow("５", "number:5"),
    TokenRow("12:30", "number:12:30"),
    TokenRow("12:30:45", "number:12:30:45"), TokenRow("1,000", "number:1,000"),
    TokenRow("1.000", "number:1.000"),
    TokenRow("1,000,000", "number:1,000,000"), TokenRow("1.5", "number:1.5"), TokenRow("1/2", "number:1/2"),
    TokenRow("24/7", "number:24/7"), TokenRow("2-3 days", "number:2-3", "days"),
    TokenRow("v1.2.3", "v1", "number:2.3"),
    TokenRow("1.2.3", "number:1.2.3"), TokenRow("5.", "number:5"), TokenRow("5,", "number:5"),
    TokenRow("0.1", "number:0.1"),
    TokenRow("0.02", "number:0.02"), TokenRow("0.001", "number:0.001"), TokenRow("0.010", "number:0.010"),
    TokenRow("0.011", "number:0.011"), TokenRow("10.01", "number:10.01"), TokenRow("1.01", "number:1.01"),
    TokenRow("0.01 mm", "number:0.01", "mm"), TokenRow("0.01mm", "number:0.01", "mm"),
    TokenRow("0.01 kg", "number:0.01", "kg"),
    TokenRow("0.01 s", "number:0.01", "s"), TokenRow(".01 mm", "number:.01", "mm"),
    TokenRow(".015", "number:015"),
    TokenRow("0:01", "number:0:01"), TokenRow("0-01", "number:0-01"), TokenRow("0/01", "number:0/01"),
    TokenRow("v1.01", "v1", "number:01"), TokenRow("no.01", "no", "number:01"),
    TokenRow("contact us 24/7", "contact", "us", "number:24/7"),
    TokenRow("give us 5 stars", "give", "us", "number:5", "stars"), TokenRow("5 us", "number:5", "us"),
    TokenRow("5 used", "number:5", "used"), TokenRow("5 centimeters", "number:5", "centimeters"),
    TokenRow("usdx5", "usdx5"), TokenRow("5 years", "number:5", "years"),
  ]

  static let money: [TokenRow] = [
    TokenRow("$5", "money:$5"), TokenRow("$ 5", "money:$ 5"), TokenRow("5$", "money:5$"),
    TokenRow("5 $", "money:5 $"),
    TokenRow("5€", "money:5€"), TokenRow("€ 3,50", "money:€ 3,50"),
    TokenRow("£1,000.50", "money:£1,000", "number:50"),
    TokenRow("us $5", "money:us $5"), TokenRow("US$5", "money:us$5"), TokenRow("usd 5", "money:usd 5"),
    TokenRow("us\n$5", "money:us\n$5"), TokenRow("5\nusd", "money:5\nusd"),
    TokenRow("usd\n5", "money:usd\n5"),
    TokenRow("5\n\nusd", "number:5", "usd"), TokenRow("usd\n\n5", "usd", "number:5"),
    TokenRow("5 USD", "money:5 usd"), TokenRow("5usd", "money:5usd"),
    TokenRow("5 dollars", "money:5 dollars"),
    TokenRow("$1,000", "money:$1,000"), TokenRow("1,000 usd", "money:1,000 usd"),
    TokenRow("1,000,000 usd", "money:1,000,000 usd"),
    TokenRow("₽500", "money:₽500"), TokenRow("500 rub", "money:500 rub"), TokenRow("＄５", "money:$5"),
    TokenRow("50 cents", "money:50 cents"),
    TokenRow("usd5", "money:usd5"), TokenRow("5 us dollars", "money:5 us dollars"),
    TokenRow("5 US$", "money:5 us$"), TokenRow("2 us $5", "number:2", "money:us $5"),
    TokenRow("$0", "money:$0"), TokenRow("$0.11", "money:$0.11"), TokenRow("2 $5", "number:2", "money:$5"),
    TokenRow("$"), TokenRow("$ off", "off"),
    TokenRow("$5.", "money:$5"), TokenRow("$5/10", "money:$5/10"),
    TokenRow("refund $12.50 now", "refund", "money:$12.50", "now"),
  ]

  static let tokenPrices: [TokenRow] = [
    TokenRow("$0.01", "tokenPrice:$0.01"), TokenRow("0,01 usd", "tokenPrice:0,01 usd"),
    TokenRow("0.01", "tokenPrice:0.01"),
    TokenRow("0,01", "tokenPrice:0,01"), TokenRow(".01", "tokenPrice:.01"),
    TokenRow("$.01", "tokenPrice:$.01"),
    TokenRow("1 us cent", "tokenPrice:1 us cent"), TokenRow("1 cent", "tokenPrice:1 cent"),
    TokenRow("10 cents", "tokenPrice:10 cents"),
    TokenRow("us $0.01", "tokenPrice:us $0.01"),
    TokenRow("0.10 usd", "tokenPrice:0.10 usd"), TokenRow("0.1$", "tokenPrice:0.1$"),
    TokenRow("€0,05", "tokenPrice:€0,05"),
    TokenRow("pay 0.01 now", "pay", "tokenPrice:0.01", "now"), TokenRow("0.01.", "tokenPrice:0.01"),
    TokenRow("only .01!", "only", "tokenPrice:.01"),
    TokenRow("０．０１", "tokenPrice:0.01"), TokenRow("0.01 order", "tokenPrice:0.01", "order"),
    TokenRow("11 cents", "money:11 cents"),
  ]

  static let shapes: [TokenRow] = [
    TokenRow("2024-03-28", "date:2024-03-28"), TokenRow("28.03.2024", "date:28.03.2024"),
    TokenRow("3/28/24", "date:3/28/24"),
    TokenRow("28.03.24, 19:05", "date:28.03.24", "number:19:05"), TokenRow("20 %", "number:20"),
    TokenRow("20%", "percentage:20%"),
    TokenRow("3.5%", "percentage:3.5%"), TokenRow("0.01%", "percentage:0.01%"), TokenRow("％"),
    TokenRow("100% refund", "percentage:100%", "refund"),
    TokenRow("LP123456785CN", "tracking:lp123456785cn"), TokenRow("UA938475610HK!", "tracking:ua938475610hk"),
    // The check digit holds a number in groups together; without it, the groups are numbers.
    TokenRow("LP 123 456 785 CN.", "tracking:lp 123 456 785 cn"),
    TokenRow("RR 473 124 829 CN", "tracking:rr 473 124 829 cn"),
    TokenRow("LP 123 456 789 CN", "lp", "number:123", "number:456", "number:789", "cn"),
    TokenRow("LP 123 456 785 CNX", "lp", "number:123", "number:456", "number:785", "cnx"),
    TokenRow("0.01 a piece", "tokenPrice:0.01", "a", "piece"),
    TokenRow("order 8123456789012345", "order", "tracking:8123456789012345"), TokenRow("ab12345", "ab12345"),
    TokenRow("internationalization", "internationalization"), TokenRow("abcde12345", "abcde12345"),
    TokenRow("123456789", "number:123456789"), TokenRow("1234567890", "tracking:1234567890"),
    TokenRow("http://a.example/x?y=1", "link:http://a.example/x?y=1"),
    TokenRow("https://t.me/nova.", "link:https://t.me/nova"),
    TokenRow("(www.nova.example)", "link:www.nova.example"), TokenRow("nova.com", "link:nova.com"),
    TokenRow("nova.shop/a", "link:nova.shop/a"),
    TokenRow("t.me/nova", "link:t.me/nova"), TokenRow("wa.me/123", "link:wa.me/123"),
    TokenRow("bit.ly/x, ok", "link:bit.ly/x", "ok"),
    TokenRow("it.me", "it", "me"), TokenRow("nova.comes", "nova", "comes"),
    TokenRow("ok.Topic", "ok", "topic"), TokenRow("http", "http"),
    TokenRow("http:/x", "http", "x"), TokenRow("a@b.cn", "email:a@b.cn"),
    TokenRow("Shop.Nova+1@Mail.example.", "email:shop.nova+1@mail.example"),
    // It begins like a link.
    TokenRow("nova.shop@mail.example", "email:nova.shop@mail.example"),
    // What others have redacted.
    TokenRow("Mail [email]!", "mail", "email:[email]"), TokenRow("[E-Mail]", "email:[e-mail]"),
    TokenRow("<phone>", "phone:<phone>"), TokenRow("see [link].", "see", "link:[link]"),
    TokenRow("[email", "email"), TokenRow("[sic]", "sic"), TokenRow("[email>", "email"),
    TokenRow("1a@b.cn", "email:1a@b.cn"), TokenRow("a@b", "a", "handle:@b"),
    TokenRow("a @ b.cn", "a", "b", "cn"), TokenRow("a@", "a"),
    TokenRow("@nova_shop", "handle:@nova_shop"), TokenRow("@ nova", "nova"), TokenRow("@1", "number:1"),
    TokenRow("@@x", "handle:@x"),
    TokenRow("+49 151 2345678", "phone:+49 151 2345678"),
    TokenRow("+49 151\n2345678", "phone:+49 151\n2345678"),
    TokenRow("+1 (555) 010-0200", "phone:+1 (555) 010-0200"),
    TokenRow("+4915123456789.", "phone:+4915123456789"), TokenRow("555-010-0200", "phone:555-010-0200"),
    TokenRow("+5", "number:5"),
    TokenRow("+1234567", "number:1234567"), TokenRow("a+b", "a", "b"),
    TokenRow("1+1", "number:1", "number:1"),
  ]

  @Test(arguments: words + numbers + money + tokenPrices + shapes)
  func cuts(_ row: TokenRow) {
    #expect(tokens(of: row.text) == row.tokens)
  }

  @Test func everyKindHasRows() {
    let seen = Set(
      (Self.words + Self.numbers + Self.money + Self.tokenPrices + Self.shapes).flatMap { row in
        tokenize(NormalizedText(Array(row.text.utf8))).map(\.kind)
      })
    #expect(seen == Set(TokenKind.allCases))
  }

  @Test(arguments: [
    ("a b", [true, false]), ("a. b", [true, true]), ("a! b? c; d", [true, true, true, true]),
    ("a, b", [true, false]),
    ("a\nb", [true, false]), ("a\n\nb", [true, true]), ("a\n \nb", [true, true]), ("取。消", [true, true]),
    ("a: b", [true, false]),
    ("5. 6", [true, true]), ("", []),
  ])
  func sentencesBegin(_ text: String, _ starts: [Bool]) {
    #expect(tokenize(NormalizedText(Array(text.utf8))).map(\.startsSentence) == starts)
  }

  /// Tokens stand in order, don't overlap, hold no white space at their ends, and lead back into the input.
  @Test(arguments: UInt64(1)...6)
  func tokensTileAnyText(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "Z", "0", "1", "01", "5", ".", ",", "/", "-", ":", "@", "+", "$", "€", "%", "'", "’", " ", "\n",
      "us", "usd", "cent", "http://",
      "www.", ".com", "t.me", "é", "e\u{301}", "\u{200B}", "ﬁ", "ß", "取", "か", "😀", "(", ")", "٣", "\u{FDFA}",
      "mm", "\r", "。",
    ].map { Array($0.utf8) }
    for round in 0..<500 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        if round % 4 == 0 {
          source.append(UInt8.random(in: 0...255, using: &random))
        } else {
          source += pieces.randomElement(using: &random) ?? []
        }
      }
      let text = NormalizedText(source)
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
      var end = 0
      var sourceEnd = 0
      for token in tokenize(text) {
        #expect(token.start >= end && token.end > token.start && token.end <= text.bytes.count, "\(source)")
        end = token.end
        #expect(String(validating: text.bytes[token.range], as: UTF8.self) != nil, "\(source)")
        let range = text.sourceRange(of: token.range)
        #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= source.count, "\(source)")
        #expect(range.upperBound >= sourceEnd, "\(source)")
        sourceEnd = range.upperBound
      }
      // What lies between tokens is no letter and no digit.
      let covered = Set(tokenize(text).flatMap { Array($0.range) })
      for (index, byte) in text.bytes.enumerated() where !covered.contains(index) {
        #expect(!(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte), "\(source)")
      }
    }
  }

  @Test(arguments: [
    "a", "a ", "1", "1.", ".", "$", "@", "a@", "1-", "1@1", "+1 ", "\n", "http://", "a.", "'", "us ", "取",
    "é", "0.01", "1a", "a-", "x.y@",
  ])
  func manyTimes(_ block: String) {
    let source = Array(String(repeating: block, count: (1 << 17) / block.utf8.count).utf8)
    let text = NormalizedText(source)
    #expect(tokenize(text).last.map { $0.end <= text.bytes.count } ?? true)
  }
}
