/// The words of one language that name a side, in lower case.
struct SpeakerWords: Sendable {
  let language: StaticString
  /// Words that say nothing but the side.
  let seller: [StaticString]
  /// Words for the seller that people and shops also take for their name.
  let shop: [StaticString]
  let buyer: [StaticString]
  let platform: [StaticString]
  /// Words that head a line (`Price: $5`) and are nobody's name, wherever in the head they stand.
  let labels: [StaticString]
}

/// Languages, one row each.
let speakerTable: [SpeakerWords] = [
  SpeakerWords(
    language: "en",
    seller: [
      "seller", "the seller", "vendor", "merchant", "supplier",
    ],
    shop: [
      "store", "shop", "customer service", "support", "customer support", "seller support", "store owner",
      "shop owner",
    ],
    buyer: ["buyer", "the buyer", "me", "i", "you", "myself", "customer", "client", "purchaser"],
    platform: [
      "aliexpress", "platform", "mediator", "system", "ebay", "system message",
      "aliexpress mediator",
    ],
    labels: [
      "a", "account", "action", "address", "advice", "also", "amount", "and", "answer",
      "attention", "because", "but", "cc", "choice", "code", "color", "colour", "contact",
      "cost", "country", "date", "day", "days", "deadline", "dear", "delivery", "discount",
      "dispute", "email", "example", "fact", "finally", "first", "friend", "from", "fw",
      "guarantee", "hello", "hey", "hi", "http", "https", "id", "if", "important", "info",
      "information", "instructions", "issue", "item", "link", "mail", "message", "method",
      "model", "name", "nb", "no", "note", "notes", "notice", "number", "offer", "ok", "option",
      "or", "order", "p.s", "p.s.", "payment", "paypal", "phone", "plan", "please", "price",
      "problem", "product", "promise", "proof", "ps", "q", "qty", "quantity", "question", "re",
      "reason", "refund", "regards", "remark", "reminder", "reply", "result", "second",
      "shipping", "size", "so", "solution", "sorry", "status", "step", "subject", "summary",
      "tel", "telegram", "thanks", "then", "third", "time", "tip", "to", "total", "tracking",
      "update", "url", "warning", "way", "website", "weight", "whatsapp", "yes",
    ]),
  // Of other languages only words that mean nothing else in any of them and are nobody's name: no `ja`, no `tu`, no
  // `du`, no `ben`.
  SpeakerWords(
    language: "ar", seller: ["البائع"], shop: ["المتجر"], buyer: ["المشتري", "أنا", "أنت"],
    platform: ["المنصة"],
    labels: []),
  SpeakerWords(
    language: "de", seller: ["händler", "verkäufer", "verkäuferin"], shop: [],
    buyer: ["ich", "käufer", "käuferin", "kunde", "kundin", "sie"], platform: ["plattform", "vermittler"],
    labels: []),
  SpeakerWords(
    language: "es", seller: ["vendedor", "vendedora"], shop: ["tienda"],
    buyer: ["cliente", "comprador", "compradora", "tú", "usted", "yo"],
    platform: ["mediador", "plataforma"], labels: []),
  SpeakerWords(
    language: "fr", seller: ["vendeur", "vendeuse"], shop: ["boutique"],
    buyer: ["acheteur", "acheteuse", "moi", "vous"], platform: ["médiateur", "plateforme"], labels: []),
  SpeakerWords(
    language: "it", seller: ["venditore", "venditrice"], shop: ["negozio"], buyer: ["acquirente", "io"],
    platform: ["mediatore", "piattaforma"], labels: []),
  SpeakerWords(
    language: "ja", seller: ["出品者", "販売者"], shop: [], buyer: ["あなた", "私", "購入者"], platform: [],
    labels: []),
  SpeakerWords(
    language: "ko", seller: ["판매자"], shop: [], buyer: ["구매자", "나", "당신"], platform: ["플랫폼"], labels: []),
  SpeakerWords(
    language: "nl", seller: ["verkoper"], shop: ["winkel"], buyer: ["ik", "jij", "klant", "koper"],
    platform: [], labels: []),
  SpeakerWords(
    language: "pl", seller: ["sprzedający", "sprzedawca"], shop: ["sklep"], buyer: ["klient", "kupujący"],
    platform: ["platforma"], labels: []),
  SpeakerWords(
    language: "pt", seller: ["vendedor", "vendedora"], shop: ["loja"],
    buyer: ["cliente", "comprador", "compradora", "eu", "você"], platform: ["mediador", "plataforma"],
    labels: []),
  SpeakerWords(
    language: "ru", seller: ["продавец"], shop: ["магазин"], buyer: ["вы", "клиент", "покупатель", "я"],
    platform: ["площадка", "посредник"], labels: []),
  SpeakerWords(
    language: "tr", seller: ["satıcı"], shop: ["mağaza"], buyer: ["alıcı", "müşteri", "siz"], platform: [],
    labels: []),
  SpeakerWords(
    language: "zh", seller: ["卖家", "商家"], shop: ["客服", "店主"], buyer: ["买家", "您", "我"], platform: ["平台"],
    labels: []),
]

/// Further words that head a line within a message, one row for each language: what is listed, measured, added or told
/// (`Photos: attached`, `He said: never`). Where the buyer is known and nobody is the seller, a line that one other name
/// heads, if only once, is taken for the seller's; a head of nothing but such words is not.
let asideTable: [(language: StaticString, words: [StaticString])] = [
  (
    "de",
    [
      "achtung", "adresse", "anmerkung", "antwort", "bestellung", "betreff", "bitte", "danke", "datum",
      "farbe", "foto", "fotos", "frage", "fragen", "grund", "größe", "hallo", "hinweis", "lieferung",
      "menge", "nachtrag", "name", "nummer", "preis", "problem", "ps", "sendungsnummer", "wichtig",
    ]
  ),
  (
    "en",
    [
      "about", "actual", "added", "addition", "again", "agreed", "all", "anyway", "article", "as", "asked",
      "at", "attached", "attachment", "available", "battery", "beginning", "brand", "btw", "budget", "bug",
      "button", "by", "cable", "called", "carrier", "cause", "charge", "charger", "city",
      "claim", "comment", "complaint", "conclusion", "condition", "confirmed", "cons", "contents",
      "courier", "currency", "customs", "damage", "damaged", "deal", "decision", "defect",
      "defects", "demand", "departure", "description", "destination", "detail", "details", "did",
      "difference", "dimensions", "do", "due", "edit", "edited", "end", "english", "error", "estimated",
      "eta", "evidence", "expected", "explanation", "facts", "fault", "feedback", "file", "files", "fix",
      "for", "friday", "further", "fyi", "general", "goods", "got", "he", "heading", "height", "here",
      "history", "how", "however", "i", "image", "images", "imei", "in", "include", "included", "inside",
      "instead", "invoice", "is", "issues", "it", "items", "its", "just", "keep",
      "kind", "label", "last", "later", "length", "list", "listed", "listen", "listing", "location", "log",
      "look", "manual", "marked", "material", "me", "meaning", "measurement", "measurements",
      "measures", "missing", "monday", "money", "more", "my", "name", "need", "needed", "new", "next",
      "not", "now", "numbers", "obviously", "of", "old", "on", "one", "only", "options", "ordered",
      "orders", "origin", "original", "our", "outcome", "outside", "package", "packaging", "page", "paid",
      "parcel", "part", "parts", "photo", "photos", "picture", "pictures", "piece", "pieces", "placed",
      "point", "points", "post", "postcode", "problems", "products", "promised", "pros", "provider",
      "purchase", "purchased", "quality", "questions", "quote", "quoted", "read", "really", "reasons",
      "receipt", "received", "recipient", "ref", "reference", "remember", "replied", "request", "requested",
      "required", "results", "return", "returned", "review", "room", "said", "saturday", "saying", "says",
      "screenshot", "screenshots", "section", "see", "seems", "sender", "sent",
      "serial", "set", "she", "ship", "shipped", "short", "sku", "software", "solutions", "source",
      "specification", "specs", "start", "state", "statement", "steps", "still", "stock", "street",
      "sunday", "symptom", "symptoms", "test", "tested", "tests", "text", "that", "the", "there", "they",
      "this", "thursday", "title", "today", "told", "tomorrow", "topic", "transaction", "translated",
      "translation", "translator", "tuesday", "type", "unit", "until", "upload", "uploaded", "used",
      "version", "video", "videos", "wanted", "was", "we", "wednesday", "week", "what", "when",
      "where", "which", "who", "why", "width", "wish", "with", "words", "wrote", "year", "yesterday", "you",
      "your", "zip",
    ]
  ),
  (
    "es",
    [
      "asunto", "atención", "cantidad", "color", "dirección", "fecha", "foto", "fotos", "gracias", "hola",
      "importante", "motivo", "nombre", "nota", "número", "pedido", "precio", "pregunta", "problema",
      "respuesta", "talla",
    ]
  ),
  (
    "fr",
    [
      "adresse", "attention", "bonjour", "commande", "couleur", "date", "important", "merci", "motif",
      "nom", "note", "numéro", "photo", "photos", "prix", "problème", "question", "remarque", "réponse",
      "taille",
    ]
  ),
  (
    "it",
    [
      "attenzione", "colore", "data", "domanda", "foto", "grazie", "importante", "indirizzo", "motivo",
      "nome", "nota", "numero", "ordine", "prezzo", "problema", "risposta",
    ]
  ),
  (
    "nl",
    [
      "adres", "bestelling", "datum", "kleur", "let", "maat", "naam", "nummer", "prijs", "vraag",
    ]
  ),
  (
    "pl",
    [
      "adres", "cena", "data", "kolor", "numer", "pytanie", "rozmiar", "uwaga", "zamówienie",
    ]
  ),
  (
    "pt",
    [
      "assunto", "atenção", "cor", "data", "endereço", "foto", "fotos", "importante", "motivo", "nome",
      "nota", "número", "obrigado", "obs", "olá", "pedido", "pergunta", "preço", "problema", "resposta",
      "tamanho",
    ]
  ),
  (
    "ru",
    [
      "адрес", "важно", "внимание", "вопрос", "дата", "заказ", "имя", "номер", "ответ", "примечание",
      "проблема", "размер", "спасибо", "фото", "цвет", "цена",
    ]
  ),
  (
    "tr",
    [
      "adres", "fiyat", "not", "numara", "renk", "sipariş", "soru", "tarih",
    ]
  ),
]

/// The side that a record's `sender` names by itself (`seller`, `Buyer`, `me` …); nil for a name proper.
/// `unknown`, which stands in no chat but in imported records, is a speaker who could not be placed.
public func role(ofSpeaker name: String) -> Role? {
  if name.utf8.elementsEqual("unknown".utf8) { return .unknown }
  return nameKey(name).flatMap(knownRole)
}

/// The side a name stands for by itself; nil for a name proper. `key` is a `nameKey`.
func knownRole(_ key: [UInt8]) -> Role? {
  for row in speakerTable {
    if contains(row.seller, key[...]) || contains(row.shop, key[...]) { return .seller }
    if contains(row.buyer, key[...]) { return .buyer }
    if contains(row.platform, key[...]) { return .platform }
  }
  return nil
}

/// Whether a name says that it is the seller's, and is nobody's name itself.
func isSellerLabel(_ key: [UInt8]) -> Bool { speakerTable.contains { contains($0.seller, key[...]) } }

/// Whether a head is rather a label (`Please note`, `Tracking number`) than a name.
func isLabel(_ key: [UInt8]) -> Bool {
  for word in key.split(separator: 0x20) {
    for row in speakerTable where contains(row.labels, word) { return true }
  }
  return false
}

/// Whether every word of a head is of those that begin a line of somebody's own message (`asideTable`).
func isAside(_ key: [UInt8]) -> Bool {
  key.split(separator: 0x20).allSatisfy { word in
    for row in asideTable where contains(row.words, word) { return true }
    return false
  }
}

private func contains(_ words: [StaticString], _ key: ArraySlice<UInt8>) -> Bool {
  for word in words
  where word.utf8CodeUnitCount == key.count && word.description.utf8.elementsEqual(key) {
    return true
  }
  return false
}
