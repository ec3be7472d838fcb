// Shapes: what a token is when its digits and names do not matter. Each reader gets the offset of a first
// character and answers with the end of its shape, or nil. Look-ahead is bounded, so the pass stays linear.

struct Shape {
  let kind: TokenKind
  let end: Int
}

/// The shape that starts at `offset`, if any. `noAddressBefore` remembers how far the search for an `@` has gone.
func shape(
  _ bytes: Span<UInt8>, at offset: Int, _ charClass: ScalarClass, noAddressBefore: inout Int
) -> Shape? {
  switch charClass {
  case .letter:
    return address(bytes, at: offset, &noAddressBefore)
      ?? money(bytes, at: offset) ?? code(bytes, at: offset)
  case .digit:
    return email(bytes, at: offset, &noAddressBefore) ?? numeric(bytes, at: offset) ?? code(bytes, at: offset)
      ?? plainNumber(bytes, at: offset)
  case .other:
    return placeholder(bytes, at: offset) ?? phone(bytes, at: offset) ?? money(bytes, at: offset)
      ?? handle(bytes, at: offset)
      ?? (followsWord(bytes, offset) ? nil : leadingPoint(bytes, at: offset))
  default: return nil
  }
}

// MARK: - What others have redacted

/// `[email]`, `<phone>`: what people and programs put in place of what points at a person.
private func placeholder(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  guard bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "<") else { return nil }
  let closing = bytes[offset] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ">")
  var start = offset + 1
  // `[e-mail]`
  if start + 1 < bytes.count, bytes[start] == UInt8(ascii: "e"), bytes[start + 1] == UInt8(ascii: "-") {
    start += 2
  }
  guard let word = ShortWord(bytes, at: start), start + word.count < bytes.count,
    bytes[start + word.count] == closing, let row = placeholders.first(where: { $0.words.contains(word) })
  else { return nil }
  return Shape(kind: row.kind, end: start + word.count + 1)
}

// MARK: - Links, addresses, handles

/// A link or a mail address, whichever it is: `nova.shop@mail.example` begins like a link.
func address(_ bytes: Span<UInt8>, at offset: Int, _ noAddressBefore: inout Int) -> Shape? {
  guard let link = link(bytes, at: offset) else { return email(bytes, at: offset, &noAddressBefore) }
  return email(bytes, at: offset, &noAddressBefore) ?? link
}

/// `https://…`, `www.…`, `name.com/…`, `t.me/…`
func link(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  var end = offset
  while end < bytes.count, end - offset <= maximumAddress, isHostByte(bytes[end]) { end += 1 }
  guard end + 1 < bytes.count else { return nil }
  let word = ShortWord(bytes, at: offset).flatMap { $0.count == end - offset ? $0 : nil }
  switch bytes[end] {
  case UInt8(ascii: ":"):
    guard let word, schemes.contains(word), end + 2 < bytes.count, bytes[end + 1] == UInt8(ascii: "/"),
      bytes[end + 2] == UInt8(ascii: "/")
    else { return nil }
  case UInt8(ascii: "."):
    if let word, word == worldWideWeb { break }
    guard let ending = ShortWord(bytes, at: end + 1), endsHost(bytes, at: end + 1 + ending.count) else {
      return nil
    }
    let isShort = word.map { word in shortHosts.contains { $0.name == word && $0.ending == ending } } ?? false
    guard isShort || (end - offset > 1 && domainEndings.contains(ending)) else { return nil }
  default: return nil
  }
  return Shape(kind: .link, end: endOfAddress(bytes, from: offset))
}

private func endsHost(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
  offset == bytes.count
    || (bytes[offset] < 0x80 && asciiClass(bytes[offset]) != .letter && asciiClass(bytes[offset]) != .digit)
}

private let maximumAddress = 64

private func isHostByte(_ byte: UInt8) -> Bool {
  asciiClass(byte) == .letter || asciiClass(byte) == .digit || byte == UInt8(ascii: "-")
}

/// End of an address: up to white space or a bracket, without closing punctuation.
private func endOfAddress(_ bytes: Span<UInt8>, from start: Int) -> Int {
  var end = start
  scan: while end < bytes.count {
    switch bytes[end] {
    case 0x20, 0x0A, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ")"): break scan
    default: end += 1
    }
  }
  while end > start + 1 {
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "'"):
      end -= 1
    default: return end
    }
  }
  return end
}

private func isLocalByte(_ byte: UInt8) -> Bool {
  isHostByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
}

func email(_ bytes: Span<UInt8>, at offset: Int, _ noAddressBefore: inout Int) -> Shape? {
  guard offset >= noAddressBefore else { return nil }
  var at = offset
  while at < bytes.count, isLocalByte(bytes[at]) { at += 1 }
  guard at < bytes.count, bytes[at] == UInt8(ascii: "@"), at + 1 < bytes.count, isHostByte(bytes[at + 1])
  else {
    noAddressBefore = at
    return nil
  }
  var end = at + 1
  var hasDot = false
  while end < bytes.count,
    isHostByte(bytes[end])
      || (bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count
        && isHostByte(bytes[end + 1]))
  {
    if bytes[end] == UInt8(ascii: ".") { hasDot = true }
    end += 1
  }
  guard hasDot else {
    noAddressBefore = at
    return nil
  }
  return Shape(kind: .email, end: end)
}

private func handle(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  guard bytes[offset] == UInt8(ascii: "@"), offset + 1 < bytes.count, asciiClass(bytes[offset + 1]) == .letter
  else { return nil }
  var end = offset + 1
  while end < bytes.count, isHostByte(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
  return Shape(kind: .handle, end: end)
}

// MARK: - Codes and phones

/// A parcel or order number: a run of at least ten letters and digits, at least six of them digits, or a UPU S10 number
/// with a valid check digit, which may be written in groups (`LP 123 456 785 CN`).
private func code(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  var end = offset
  var digits = 0
  while end < bytes.count, bytes[end] < 0x80 {
    let charClass = asciiClass(bytes[end])
    guard charClass == .letter || charClass == .digit else { break }
    if charClass == .digit { digits += 1 }
    end += 1
  }
  if end - offset >= 10, digits >= 6 { return Shape(kind: .tracking, end: end) }
  return end - offset == 2 && digits == 0 ? postalNumber(bytes, at: offset) : nil
}

/// UPU S10: two letters, nine digits, two letters, spaces between any. The ninth digit makes the sum of the others, each
/// by its weight, a multiple of 11 (10 is written 0, 11 is written 5).
private func postalNumber(_ bytes: Span<UInt8>, at start: Int) -> Shape? {
  let weights: [8 of Int] = [8, 6, 4, 2, 3, 5, 9, 7]
  var place = 0
  var sum = 0
  var offset = start
  while place < 13, offset < bytes.count {
    let byte = bytes[offset]
    if byte == 0x20, place > 0, bytes[offset - 1] != 0x20 {
      offset += 1
      continue
    }
    guard asciiClass(byte) == ((2..<11).contains(place) ? .digit : .letter) else { return nil }
    if (2..<10).contains(place) { sum += Int(byte - 0x30) * weights[place - 2] }
    if place == 10 {
      let check = 11 - sum % 11
      guard Int(byte - 0x30) == (check == 10 ? 0 : check == 11 ? 5 : check) else { return nil }
    }
    place += 1
    offset += 1
  }
  guard place == 13, endsHost(bytes, at: offset) else { return nil }
  return Shape(kind: .tracking, end: offset)
}

/// `+` and 8 to 15 digits, grouped by spaces, hyphens or brackets.
private func phone(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  guard bytes[offset] == UInt8(ascii: "+") else { return nil }
  return phoneDigits(bytes, from: offset + 1, atLeast: 8)
}

private func phoneDigits(_ bytes: Span<UInt8>, from start: Int, atLeast minimum: Int) -> Shape? {
  var end = start
  var digits = 0
  var offset = start
  while offset < bytes.count, offset - start < 32 {
    let byte = bytes[offset]
    if asciiClass(byte) == .digit {
      digits += 1
      end = offset + 1
    } else if !isSpace(bytes, offset) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "(")
      && byte != UInt8(ascii: ")")
    {
      break
    }
    offset += 1
  }
  return digits >= minimum && digits <= 15 ? Shape(kind: .phone, end: end) : nil
}

// MARK: - Numbers

/// A number as written: its end, and its value in hundredths (capped), or nil where it has no such value.
private struct WrittenNumber {
  let end: Int
  let hundredths: Int
  /// Groups of digits between `.`, `,`, `/`, `-` or `:`.
  let groups: Int
  let separator: UInt8
  let digits: Int
}

private func readNumber(_ bytes: Span<UInt8>, at start: Int) -> WrittenNumber? {
  var offset = start
  var groups = 1
  var separator: UInt8 = 0
  var groupStart = start
  var digits = 0
  var whole = 0
  while offset < bytes.count {
    let byte = bytes[offset]
    if asciiClass(byte) == .digit {
      digits += 1
      whole = min(whole * 10 + Int(byte - 0x30), 1_000_000_000)
      offset += 1
    } else if isNumberSeparator(byte), offset > groupStart, offset + 1 < bytes.count,
      asciiClass(bytes[offset + 1]) == .digit, separator == 0 || separator == byte || groups == 1, groups < 4
    {
      separator = byte
      groups += 1
      offset += 1
      groupStart = offset
    } else {
      break
    }
  }
  guard digits > 0 else { return nil }
  let lastGroup = offset - groupStart
  let decimal = groups > 1 && lastGroup <= 2 && (separator == 0x2E || separator == 0x2C)
  let hundredths = !decimal ? min(whole, 10_000_000) * 100 : lastGroup == 1 ? whole * 10 : whole
  return WrittenNumber(
    end: offset, hundredths: hundredths, groups: groups, separator: separator, digits: digits)
}

private func isNumberSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
    || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ":")
}

private func numeric(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  guard let number = readNumber(bytes, at: offset) else { return nil }
  if let shape = money(bytes, amount: number) { return shape }
  if number.end < bytes.count, bytes[number.end] == UInt8(ascii: "%") {
    return Shape(kind: .percentage, end: number.end + 1)
  }
  if number.groups == 3, number.separator != UInt8(ascii: ":"), number.separator != UInt8(ascii: ","),
    (4...8).contains(number.digits)
  {
    return Shape(kind: .date, end: number.end)
  }
  if number.groups > 1, number.separator == UInt8(ascii: "-"), number.digits >= 9,
    let shape = phoneDigits(bytes, from: offset, atLeast: 9)
  {
    return shape
  }
  if number.groups > 1 {
    let isToken = number.hundredths == 1 && !measureFollows(bytes, number.end)
    return Shape(kind: isToken ? .tokenPrice : .number, end: number.end)
  }
  return nil
}

/// Digits alone; directly before letters too (`30days`).
private func plainNumber(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  var end = offset
  while end < bytes.count, asciiClass(bytes[end]) == .digit { end += 1 }
  return Shape(kind: .number, end: end)
}

/// Whether a letter or digit stands right before `offset`: `no.01`, `v1.01`.
private func followsWord(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  guard offset > 0 else { return false }
  let before = asciiClass(bytes[offset - 1])
  return before == .letter || before == .digit
}

/// `.01`
private func leadingPoint(_ bytes: Span<UInt8>, at offset: Int) -> Shape? {
  guard bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ","), offset + 2 < bytes.count,
    bytes[offset + 1] == UInt8(ascii: "0"), bytes[offset + 2] == UInt8(ascii: "1"),
    offset + 3 == bytes.count || asciiClass(bytes[offset + 3]) != .digit
  else { return nil }
  return Shape(kind: measureFollows(bytes, offset + 3) ? .number : .tokenPrice, end: offset + 3)
}

func measureFollows(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  wordFollows(bytes, offset, measures) != nil || (offset < bytes.count && bytes[offset] == UInt8(ascii: "%"))
}

// MARK: - Money

/// Length of the currency mark at `offset`, if there is one.
func isCurrencyMark(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
  let scalar = decodeScalar(bytes, at: offset)
  switch scalar.value {
  case 0x24, 0xA2...0xA5, 0x20A0...0x20CF: return scalar.length
  default: return nil
  }
}

/// An amount with its mark before it: `$5`, `€ 3,50`, `usd 5`, `us $5`.
private func money(_ bytes: Span<UInt8>, at start: Int) -> Shape? {
  var offset = start
  var found = false
  if let end = wordAt(bytes, offset, currencyWords) {
    offset = skipSpace(bytes, end)
    found = true
  } else if let end = wordAt(bytes, offset, currencyCountries) {
    offset = skipSpace(bytes, end)
  }
  if offset < bytes.count, let length = isCurrencyMark(bytes, at: offset) {
    offset = skipSpace(bytes, offset + length)
    found = true
  }
  guard found, offset < bytes.count else { return nil }
  if let small = leadingPoint(bytes, at: offset) { return Shape(kind: .tokenPrice, end: small.end) }
  guard asciiClass(bytes[offset]) == .digit, let number = readNumber(bytes, at: offset) else { return nil }
  return priced(number.hundredths, end: number.end)
}

/// An amount with its mark behind it: `5$`, `5 usd`, `1 cent`.
private func money(_ bytes: Span<UInt8>, amount: WrittenNumber) -> Shape? {
  guard amount.groups <= 2 || amount.separator == UInt8(ascii: ",") else { return nil }
  let end = wordFollows(bytes, amount.end, currencyCountries) ?? amount.end
  if let end = wordFollows(bytes, end, centWords) { return priced(amount.hundredths / 100, end: end) }
  if let end = wordFollows(bytes, end, currencyWords) { return priced(amount.hundredths, end: end) }
  let mark = skipSpace(bytes, end)
  guard mark < bytes.count, let length = isCurrencyMark(bytes, at: mark) else { return nil }
  // `2 $5`: the mark belongs to the number behind it.
  let behind = mark + length
  if mark > amount.end, behind < bytes.count, asciiClass(bytes[behind]) == .digit { return nil }
  return priced(amount.hundredths, end: behind)
}

private func priced(_ hundredths: Int, end: Int) -> Shape {
  Shape(kind: (1...10).contains(hundredths) ? .tokenPrice : .money, end: end)
}

// MARK: - Words beside a number

private func skipSpace(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  isSpace(bytes, offset) ? offset + 1 : offset
}

/// Whether a space stands there, or the end of a line that goes on in the next: text is wrapped anywhere.
private func isSpace(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  guard offset < bytes.count else { return false }
  return bytes[offset] == 0x20
    || bytes[offset] == 0x0A && offset + 1 < bytes.count && bytes[offset + 1] != 0x0A
}

/// End of the word directly or one space behind `offset`, if it is one of `words`.
private func wordFollows(_ bytes: Span<UInt8>, _ offset: Int, _ words: [ShortWord]) -> Int? {
  wordAt(bytes, skipSpace(bytes, offset), words)
}

func wordAt(_ bytes: Span<UInt8>, _ offset: Int, _ words: [ShortWord]) -> Int? {
  guard let word = ShortWord(bytes, at: offset), words.contains(word) else { return nil }
  let end = offset + word.count
  return end == bytes.count || bytes[end] < 0x80 ? end : nil
}
