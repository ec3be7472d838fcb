/// What messengers write in place of what is no text: one row each, small letters, without brackets.
private let chatMarks: [(language: StaticString, mark: StaticString, kind: MessageKind)] = [
  ("de", "audio weggelassen", .media),
  ("de", "bild weggelassen", .media),
  ("de", "diese nachricht wurde gelöscht", .deleted),
  ("de", "diese nachricht wurde gelöscht.", .deleted),
  ("de", "du hast diese nachricht gelöscht", .deleted),
  ("de", "du hast diese nachricht gelöscht.", .deleted),
  ("de", "video weggelassen", .media),
  ("en", "audio omitted", .media),
  ("en", "contact card omitted", .media),
  ("en", "document omitted", .media),
  ("en", "gif omitted", .media),
  ("en", "image omitted", .media),
  ("en", "media omitted", .media),
  ("en", "missed video call", .call),
  ("en", "missed voice call", .call),
  ("en", "null", .call),
  ("en", "sticker omitted", .media),
  ("en", "this message was deleted", .deleted),
  ("en", "this message was deleted.", .deleted),
  ("en", "video omitted", .media),
  ("en", "you deleted this message", .deleted),
  ("en", "you deleted this message.", .deleted),
  ("es", "audio omitido", .media),
  ("es", "documento omitido", .media),
  ("es", "eliminaste este mensaje.", .deleted),
  ("es", "imagen omitida", .media),
  ("es", "se eliminó este mensaje.", .deleted),
  ("es", "video omitido", .media),
  ("fr", "ce message a été supprimé", .deleted),
  ("fr", "image absente", .media),
  ("fr", "vous avez supprimé ce message", .deleted),
  ("it", "immagine omessa", .media),
  ("it", "questo messaggio è stato eliminato", .deleted),
  ("nl", "afbeelding weggelaten", .media),
  ("nl", "dit bericht is verwijderd", .deleted),
  ("pt", "esta mensagem foi apagada", .deleted),
  ("pt", "imagem ocultada", .media),
  ("pt", "mensagem apagada", .deleted),
  ("pt", "vídeo omitido", .media),
  ("ru", "вы удалили данное сообщение", .deleted),
  ("ru", "данное сообщение удалено", .deleted),
  ("tr", "bu mesaj silindi", .deleted),
]

/// What stands behind a message that was changed, within `<` and `>`, small.
private let editedMarks: [(language: StaticString, mark: StaticString)] = [
  ("de", "diese nachricht wurde bearbeitet."),
  ("en", "this message was edited"),
  ("es", "se editó este mensaje."),
  ("fr", "ce message a été modifié"),
  ("pt", "mensagem editada"),
  ("ru", "данное сообщение изменено"),
]

/// How notices begin that newer exports write under the name of a person or of the chat, behind a mark of direction;
/// small.
private let noticeBeginnings: [(language: StaticString, beginning: StaticString, kind: MessageKind)] = [
  ("de", "nachrichten und anrufe sind ende-zu-ende-verschlüsselt", .notice),
  ("de", "sprachanruf, ", .call),
  ("de", "videoanruf, ", .call),
  ("de", "verpasster sprachanruf", .call),
  ("de", "verpasster videoanruf", .call),
  ("en", "messages and calls are end-to-end encrypted", .notice),
  ("en", "missed group ", .call),
  ("en", "missed video call", .call),
  ("en", "missed voice call", .call),
  ("en", "this business ", .notice),
  ("en", "this chat is with ", .notice),
  ("en", "video call, ", .call),
  ("en", "voice call, ", .call),
  ("en", "you blocked this ", .notice),
  ("en", "you created ", .notice),
  ("en", "you unblocked this ", .notice),
  ("en", "your security code with ", .notice),
  ("es", "llamada de voz", .call),
  ("es", "llamada perdida", .call),
  ("es", "los mensajes y las llamadas están cifrados de extremo a extremo", .notice),
  ("es", "videollamada", .call),
  ("fr", "appel vocal", .call),
  ("fr", "les messages et les appels sont chiffrés de bout en bout", .notice),
  ("it", "i messaggi e le chiamate sono crittografati end-to-end", .notice),
  ("nl", "berichten en oproepen zijn end-to-end versleuteld", .notice),
  ("pt", "as mensagens e as chamadas são protegidas com a criptografia de ponta a ponta", .notice),
  ("pt", "chamada de v", .call),
  ("pt", "ligação de v", .call),
  ("ru", "сообщения и звонки защищены сквозным шифрованием", .notice),
  ("tr", "mesajlar ve aramalar uçtan uca şifrelidir", .notice),
]

/// What stands behind a person's name in such notices, small.
private let noticeMiddles: [(language: StaticString, middle: StaticString)] = [
  ("en", " changed their phone number"), ("en", " changed to "), ("en", " created this group"),
  ("en", " is a contact"), ("en", " is in your contacts"), ("en", " joined "), ("en", " left"),
  ("en", " security code changed"), ("en", " was added"),
]

/// How the line that has a group's name, which may hold a colon, begins where no mark stands before it; small.
private let groupBeginnings: [(language: StaticString, beginning: StaticString)] = [
  ("de", "du hast die gruppe \""), ("de", "du hast die gruppe „"), ("en", "you created group \""),
  ("en", "you created group “"), ("es", "creaste el grupo \""), ("es", "creaste el grupo “"),
  ("fr", "vous avez créé le groupe \""), ("pt", "você criou o grupo \""), ("pt", "você criou o grupo “"),
]

/// Whether what looks like a speaker is the beginning of a notice. Whoever takes such a name has no side that could
/// take his words out of the scoring. `key` is a `nameKey`.
func isGroupNotice(_ key: [UInt8]) -> Bool {
  groupBeginnings.contains { key.starts(with: $0.beginning.description.utf8) }
}

/// No mark is longer.
private let longestMark = 96

/// What kind of message has this text. O(1) but for a name of a file. Only the look of the text counts, so the kind
/// must never decide whether its words are read.
func kind(ofMarked text: Span<UInt8>) -> MessageKind {
  let range = trimmed(text, 0..<text.count)
  guard !range.isEmpty else { return .text }
  if range.count <= longestMark {
    let key = nameKey(text, range)
    for row in chatMarks where row.mark.description.utf8.elementsEqual(key) { return row.kind }
  }
  if range.lowerBound > 0, text.count > 2, isEqual(text, 0..<3, "\u{200E}") {
    let key = nameKey(text, range.lowerBound..<min(range.upperBound, range.lowerBound + 2 * longestMark))
    for row in noticeBeginnings where key.starts(with: row.beginning.description.utf8) { return row.kind }
    for row in noticeMiddles where contains(key, row.middle) { return .notice }
  }
  let first = text[range.lowerBound]
  let last = text[range.upperBound - 1]
  guard first != UInt8(ascii: "<") || last != UInt8(ascii: ">") else {
    return isOneLine(text, range) ? .media : .text
  }
  return last == UInt8(ascii: ")") && isAttachedFile(text, range) ? .media : .text
}

/// How many bytes at the end of the text say that it was edited; nil where none do.
func editedMark(_ text: Span<UInt8>) -> Int? {
  let end = trimmed(text, 0..<text.count).upperBound
  guard end > 1, text[end - 1] == UInt8(ascii: ">") else { return nil }
  var start = end - 1
  while start > max(0, end - longestMark), text[start] != UInt8(ascii: "<") { start -= 1 }
  guard text[start] == UInt8(ascii: "<") else { return nil }
  let key = nameKey(text, start + 1..<end - 1)
  for row in editedMarks where row.mark.description.utf8.elementsEqual(key) { return text.count - start }
  return nil
}

private func contains(_ key: [UInt8], _ part: StaticString) -> Bool {
  let part = Array(part.description.utf8)
  for (offset, byte) in key.enumerated() where byte == part[0] && key[offset...].starts(with: part) {
    return true
  }
  return false
}

private func isOneLine(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for offset in range where text[offset] == 0x0A { return false }
  return true
}

/// `IMG-2024.jpg (file attached)`, in any language: a name with an ending, a blank, two words in brackets.
private func isAttachedFile(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  var open = range.upperBound - 1
  var spaces = 0
  while open > range.lowerBound, text[open] != UInt8(ascii: "(") {
    if text[open] == 0x20 { spaces += 1 }
    if text[open] == 0x0A || range.upperBound - open > longestMark { return false }
    open -= 1
  }
  guard spaces == 1, open > range.lowerBound + 4, text[open - 1] == 0x20 else { return false }
  var dot = open - 2
  while dot > range.lowerBound, open - dot < 7, text[dot] != UInt8(ascii: ".") { dot -= 1 }
  guard text[dot] == UInt8(ascii: "."), open - dot > 3 else { return false }
  for offset in range.lowerBound..<dot where text[offset] == 0x20 || text[offset] == 0x0A { return false }
  return true
}
