/// Words of addresses, folded as the tokenizer folds them.
enum AddressWords {
  /// Behind a house number and a name: `12 Mill Lane`.
  static let behindNumberAndName = wordSet([
    "avenue", "ave", "boulevard", "blvd", "close", "court", "crescent", "drive", "lane", "ln", "road", "rd",
    "square", "st", "street", "terrace",
  ])
  /// Endings of a word before a house number: `Gartenstr. 3`.
  static let endingsBeforeNumber = wordSet([
    "allee", "chaussee", "damm", "gasse", "gatan", "laan", "platz", "str", "straat", "strasse", "straße",
    "ufer",
    "vagen", "weg",
  ])
  /// Behind a house number, before a name: `10 rue de la Paix`.
  static let betweenNumberAndName = wordSet([
    "allee", "avenue", "boulevard", "chemin", "impasse", "place", "quai", "route", "rue",
  ])
  /// Before a name and a house number: `calle Mayor 3`.
  static let beforeName = wordSet([
    "avenida", "calle", "piazza", "plaza", "rua", "rue", "ul", "ulica", "via", "viale", "бульвар", "наб",
    "пер",
    "переулок", "пр", "проспект", "ул", "улица", "шоссе",
  ])
  /// Before the place that a street is named after: `Am Markt 3`.
  static let beforePlace = wordSet(["am", "an", "auf", "im", "zum", "zur"])
  static let places = wordSet([
    "anger", "bach", "bahnhof", "berg", "brunnen", "dom", "graben", "hafen", "hang", "kirchplatz", "markt",
    "marktplatz", "muhle", "park", "rathaus", "schloss", "see", "stadtpark", "tor", "wald", "wall", "winkel",
  ])
  /// Small words within the name of a street.
  static let particles = wordSet([
    "da", "das", "de", "dei", "del", "della", "dem", "den", "der", "des", "di", "do", "dos", "du", "la",
    "las", "le", "les", "los",
  ])
  /// Between the street and the number: `ул. Ленина, д. 5`.
  static let houses = wordSet(["no", "nr", "num", "д", "дом"])
  /// Words of a street's name at most.
  static let longestName = 4
}

/// Words around the names that people have in messengers.
enum AccountWords {
  static let messengers = wordSet([
    "discord", "imo", "instagram", "kakao", "kakaotalk", "messenger", "qq", "skype", "snapchat", "telegram",
    "threema", "viber", "vk", "watsapp", "wechat", "weixin", "whatsap", "whatsapp", "wickr", "zalo",
    "вайбер", "ватсап", "вотсап", "скайп", "телеграм",
  ])
  /// Behind a messenger: a name follows, be it a word of letters only.
  static let namers = wordSet([
    "account", "es", "est", "handle", "id", "is", "ist", "name", "nick", "nickname", "user", "userid",
    "username",
  ])
  /// Others that may stand between the two.
  static let between = wordSet(["acc", "add", "contact", "me", "my", "no", "nr", "number"])
}

/// Given names that are words too. Only written with a capital are they taken for names.
let wordsThatAreNames = wordSet([
  "amber", "angel", "april", "art", "august", "bill", "christian", "dawn", "dear", "faith", "frank", "grace",
  "happy", "holly", "hope", "ivy", "jack", "joy", "june", "lily", "lucky", "mark", "max", "may", "melody",
  "norm",
  "pat", "rose", "ruby", "sandy", "sky", "sue", "summer", "sunny", "will", "win",
])

/// Hosts of services that say how a seller wants to be paid or reached: only what stands behind them points at somebody.
let hostsOfServices = wordSet([
  "buymeacoffee.com", "cash.app", "chat.whatsapp.com", "discord.com", "discord.gg", "facebook.com",
  "instagram.com",
  "ko-fi.com", "line.me", "m.me", "paypal.com", "paypal.me", "revolut.com", "revolut.me", "signal.me", "t.me",
  "telegram.me", "tiktok.com", "venmo.com", "viber.com", "vk.com", "vk.me", "wa.me", "wechat.com",
  "whatsapp.com",
  "wise.com",
])

/// Words by their bytes: hashing characters takes time that grows with the square of the marks on one.
private func wordSet(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
