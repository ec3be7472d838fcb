/// A word of one to eight small ASCII letters in one number, so that looking it up in a table is a comparison.
struct ShortWord: Equatable, Sendable {
  private let letters: UInt64

  /// The run of letters at `offset`; nil where there is none or it is longer. O(1).
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    var letters: UInt64 = 0
    var position = offset
    while position < bytes.count, asciiClass(bytes[position]) == .letter {
      if position - offset == 8 { return nil }
      letters = letters << 8 | UInt64(bytes[position])
      position += 1
    }
    guard position > offset else { return nil }
    self.letters = letters
  }

  /// A word of a table, which holds only such words.
  fileprivate init(_ word: StaticString) {
    var letters: UInt64 = 0
    for byte in word.description.utf8 { letters = letters << 8 | UInt64(byte) }
    self.letters = letters
  }

  /// Letters in it, 1…8.
  @inline(__always)
  var count: Int { (71 - letters.leadingZeroBitCount) / 8 }
}

private func table(_ words: [StaticString]) -> [ShortWord] { words.map { ShortWord($0) } }

/// Endings that make `name.ending` a link without a scheme.
let domainEndings = table([
  "app", "biz", "cc", "club", "cn", "co", "com", "de", "example", "fr", "info", "io", "link", "net", "online",
  "org",
  "ru", "shop", "site", "store", "top", "uk", "vip", "xyz",
])

/// Short hosts whose ending is also a word: `bit.ly`, `t.me`, `wa.me`.
let shortHosts = zip(table(["bit", "t", "wa"]), table(["ly", "me", "me"])).map { (name: $0, ending: $1) }

/// First parts of a link.
let schemes = table(["http", "https"])
let worldWideWeb = ShortWord("www")

/// Codes and words of currencies that may stand before or after an amount.
let currencyWords = table([
  "aud", "brl", "bucks", "cad", "cny", "dollar", "dollars", "eur", "euro", "euros", "gbp", "pln", "pounds",
  "rmb",
  "rub", "ruble", "rubles", "uah", "usd", "usdt", "yuan", "zl",
])

/// Words that belong to the currency mark or word behind them, and are no currency alone (`contact us 24/7`).
let currencyCountries = table(["us"])
let centWords = table(["cent", "cents"])

/// Units that make `0.01` a measure and no price.
let measures = table([
  "ah", "cm", "g", "hz", "inch", "inches", "kg", "l", "m", "ma", "mah", "mg", "ml", "mm", "ms", "nm",
  "ohm", "s",
  "sec", "seconds", "uf", "v", "w",
])

/// Words that stand in brackets for what was redacted.
let placeholders: [(kind: TokenKind, words: [ShortWord])] = [
  (.email, table(["email", "mail"])),
  (.phone, table(["mobile", "phone", "tel", "whatsapp"])),
  (.link, table(["link", "url", "website"])),
  (.tracking, table(["tracking"])),
  (.money, table(["amount", "price"])),
]
