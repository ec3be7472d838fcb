import MessageText

/// Finds house numbers beside streets.
struct AddressReader {
  let text: TokenizedText

  /// Tokens of the address that begins at `start`; nil where none does. O(1).
  func address(at start: Int) -> Int? {
    let last = min(start + AddressWords.longestName + 2, text.tokens.count - 1)
    guard last > start else { return nil }
    switch text.tokens[start].kind {
    case .number: return behindNumber(start, last)
    case .word: return (beforeNumber(start, last) ?? place(start, last)).map { withLetter($0) - start }
    default: return nil
    }
  }

  /// `12 Mill Lane`, `10 rue de la Paix`
  private func behindNumber(_ start: Int, _ last: Int) -> Int? {
    guard text.words[start].count < 6, text.words[start].allSatisfy(isDigit) else { return nil }
    var first = withLetter(start + 1)
    guard first <= last, isWord(first) else { return nil }
    if AddressWords.betweenNumberAndName.contains(text.words[first]) {
      first += 1
      while first <= last, isWord(first), AddressWords.particles.contains(text.words[first]) { first += 1 }
      return first <= last && isName(first) ? first + 1 - start : nil
    }
    for end in first...last {
      guard isName(end) else { return nil }
      if end > first, AddressWords.behindNumberAndName.contains(text.words[end]) { return end + 1 - start }
    }
    return nil
  }

  /// `Gartenstr. 3`, `calle Mayor 3`; the token behind it.
  private func beforeNumber(_ start: Int, _ last: Int) -> Int? {
    let word = text.words[start]
    if isNumber(start + 1), text.isCapital(start), word.count > 5,
      AddressWords.endingsBeforeNumber.contains(where: { word.suffix($0.count).elementsEqual($0) })
    {
      return start + 2
    }
    guard AddressWords.beforeName.contains(word) else { return nil }
    var names = 0
    for end in start + 1...last {
      if isNumber(end) { return names > 0 ? end + 1 : nil }
      guard isWord(end) else { return nil }
      if isName(end) {
        names += 1
      } else if !AddressWords.particles.contains(text.words[end]),
        !AddressWords.houses.contains(text.words[end])
      {
        return nil
      }
    }
    return nil
  }

  /// `Am Markt 3`; the token behind it.
  private func place(_ start: Int, _ last: Int) -> Int? {
    guard AddressWords.beforePlace.contains(text.words[start]) else { return nil }
    let end = AddressWords.particles.contains(text.words[start + 1]) ? start + 2 : start + 1
    guard end < last, isName(end), AddressWords.places.contains(text.words[end]), isNumber(end + 1) else {
      return nil
    }
    return end + 2
  }

  // MARK: - Parts

  /// Nothing but a space, or a full stop or comma and a space, stands before a token of an address.
  private func isJoined(_ index: Int) -> Bool {
    let gap = text.gap(before: index)
    return gap.count < 3
      && gap.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  private func isWord(_ index: Int) -> Bool { text.tokens[index].kind == .word && isJoined(index) }

  private func isNumber(_ index: Int) -> Bool { text.tokens[index].kind == .number && isJoined(index) }

  private func isName(_ index: Int) -> Bool {
    let elided = text.words[index].prefix(2)
    return isWord(index)
      && (text.isCapital(index) || elided.elementsEqual("l'".utf8) || elided.elementsEqual("d'".utf8))
  }

  /// Past a letter that belongs to the number before it: `3a`.
  private func withLetter(_ index: Int) -> Int {
    guard index < text.tokens.count, text.words[index].count == 1, isLetter(text.words[index][0]),
      text.gap(before: index).isEmpty
    else { return index }
    return index + 1
  }
}
