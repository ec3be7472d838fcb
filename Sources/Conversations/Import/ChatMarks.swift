/// What messengers write in place of what is no text: one row each, small letters, without brackets and a full stop.
let chatMarks: [(language: StaticString, mark: StaticString, kind: MessageKind)] = [
  ("de", "audio weggelassen", .media),
  ("de", "bild weggelassen", .media),
  ("de", "diese nachricht wurde gelöscht", .deleted),
  ("de", "dokument weggelassen", .media),
  ("de", "du hast diese nachricht gelöscht", .deleted),
  ("de", "gif weggelassen", .media),
  ("de", "kontaktkarte ausgelassen", .media),
  ("de", "sticker weggelassen", .media),
  ("de", "verpasster sprachanruf", .call),
  ("de", "verpasster videoanruf", .call),
  ("de", "video weggelassen", .media),
  ("en", "audio omitted", .media),
  ("en", "contact card omitted", .media),
  ("en", "document omitted", .media),
  ("en", "gif omitted", .media),
  ("en", "image omitted", .media),
  ("en", "live location shared", .media),
  ("en", "media omitted", .media),
  ("en", "missed video call", .call),
  ("en", "missed voice call", .call),
  ("en", "null", .call),
  ("en", "sticker omitted", .media),
  ("en", "this message was deleted", .deleted),
  ("en", "video note omitted", .media),
  ("en", "video omitted", .media),
  ("en", "view once message omitted", .media),
  ("en", "voice message omitted", .media),
  ("en", "you deleted this message", .deleted),
  ("es", "audio omitido", .media),
  ("es", "documento omitido", .media),
  ("es", "eliminaste este mensaje", .deleted),
  ("es", "gif omitido", .media),
  ("es", "imagen omitida", .media),
  ("es", "llamada de voz perdida", .call),
  ("es", "llamada perdida", .call),
  ("es", "se eliminó este mensaje", .deleted),
  ("es", "sticker omitido", .media),
  ("es", "tarjeta de contacto omitida", .media),
  ("es", "video omitido", .media),
  ("es", "videollamada perdida", .call),
  ("fr", "appel vidéo manqué", .call),
  ("fr", "appel vocal manqué", .call),
  ("fr", "audio omis", .media),
  ("fr", "ce message a été supprimé", .deleted),
  ("fr", "document manquant", .media),
  ("fr", "fiche contact omise", .media),
  ("fr", "gif retiré", .media),
  ("fr", "image absente", .media),
  ("fr", "sticker omis", .media),
  ("fr", "vidéo absente", .media),
  ("fr", "vous avez supprimé ce message", .deleted),
  ("it", "audio omesso", .media),
  ("it", "chiamata vocale persa", .call),
  ("it", "documento omesso", .media),
  ("it", "gif esclusa", .media),
  ("it", "hai eliminato questo messaggio", .deleted),
  ("it", "immagine omessa", .media),
  ("it", "questo messaggio è stato eliminato", .deleted),
  ("it", "scheda contatto omessa", .media),
  ("it", "sticker non incluso", .media),
  ("it", "video omesso", .media),
  ("it", "videochiamata persa", .call),
  ("nl", "afbeelding weggelaten", .media),
  ("nl", "dit bericht is verwijderd", .deleted),
  ("pt", "cartão do contato omitido", .media),
  ("pt", "chamada de voz perdida", .call),
  ("pt", "chamada de vídeo perdida", .call),
  ("pt", "documento omitido", .media),
  ("pt", "esta mensagem foi apagada", .deleted),
  ("pt", "figurinha omitida", .media),
  ("pt", "gif omitido", .media),
  ("pt", "imagem ocultada", .media),
  ("pt", "ligação de voz perdida", .call),
  ("pt", "ligação de vídeo perdida", .call),
  ("pt", "mensagem apagada", .deleted),
  ("pt", "você apagou esta mensagem", .deleted),
  ("pt", "vídeo omitido", .media),
  ("pt", "áudio ocultado", .media),
  ("ru", "gif отсутствует", .media),
  ("ru", "аудиофайл отсутствует", .media),
  ("ru", "видео отсутствует", .media),
  ("ru", "вы удалили данное сообщение", .deleted),
  ("ru", "данное сообщение удалено", .deleted),
  ("ru", "документ отсутствует", .media),
  ("ru", "изображение отсутствует", .media),
  ("ru", "карточка контакта отсутствует", .media),
  ("ru", "пропущенный аудиозвонок", .call),
  ("ru", "пропущенный видеозвонок", .call),
  ("ru", "стикер отсутствует", .media),
  ("tr", "belge dahil edilmedi", .media),
  ("tr", "bu mesaj silindi", .deleted),
  ("tr", "bu mesajı sildiniz", .deleted),
  ("tr", "cevapsız görüntülü arama", .call),
  ("tr", "cevapsız sesli arama", .call),
  ("tr", "gif dahil edilmedi", .media),
  ("tr", "görüntü dahil edilmedi", .media),
  ("tr", "kişi kartı dahil edilmedi", .media),
  ("tr", "ses dahil edilmedi", .media),
  ("tr", "video dahil edilmedi", .media),
  ("tr", "çıkartma dahil edilmedi", .media),
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
let noticeBeginnings: [(language: StaticString, beginning: StaticString, kind: MessageKind)] = [
  ("de", "deine sicherheitsnummer für ", .notice),
  ("de", "dieser chat ist mit einem unternehmenskonto", .notice),
  ("de", "dieses unternehmen ", .notice),
  ("de", "du hast diesen kontakt blockiert", .notice),
  ("de", "du hast selbstlöschende nachrichten ", .notice),
  ("de", "nachrichten und anrufe sind ende-zu-ende-verschlüsselt", .notice),
  ("de", "sprachanruf, ", .call),
  ("de", "verpasster sprachanruf", .call),
  ("de", "verpasster videoanruf", .call),
  ("de", "videoanruf, ", .call),
  ("de", "warte auf diese nachricht", .notice),
  ("en", "messages and calls are end-to-end encrypted", .notice),
  ("en", "messages to this group are now secured with end-to-end encryption", .notice),
  ("en", "missed group ", .call),
  ("en", "missed video call", .call),
  ("en", "missed voice call", .call),
  ("en", "silenced v", .call),
  ("en", "this business ", .notice),
  ("en", "this chat is with ", .notice),
  ("en", "video call, ", .call),
  ("en", "voice call, ", .call),
  ("en", "waiting for this message", .notice),
  ("en", "you blocked this ", .notice),
  ("en", "you created ", .notice),
  ("en", "you received a view once ", .media),
  ("en", "you turned off disappearing messages", .notice),
  ("en", "you turned on disappearing messages", .notice),
  ("en", "you unblocked this ", .notice),
  ("en", "your security code with ", .notice),
  ("es", "activaste los mensajes temporales", .notice),
  ("es", "bloqueaste a este contacto", .notice),
  ("es", "esperando este mensaje", .notice),
  ("es", "esta empresa ", .notice),
  ("es", "este chat es con una cuenta de empresa", .notice),
  ("es", "llamada de voz", .call),
  ("es", "llamada perdida", .call),
  ("es", "los mensajes y las llamadas están cifrados de extremo a extremo", .notice),
  ("es", "tu código de seguridad con ", .notice),
  ("es", "videollamada", .call),
  ("fr", "appel vidéo", .call),
  ("fr", "appel vocal", .call),
  ("fr", "cette discussion est avec un compte professionnel", .notice),
  ("fr", "cette entreprise ", .notice),
  ("fr", "en attente de ce message", .notice),
  ("fr", "les messages et les appels sont chiffrés de bout en bout", .notice),
  ("fr", "votre code de sécurité avec ", .notice),
  ("fr", "vous avez activé les messages éphémères", .notice),
  ("fr", "vous avez bloqué ce contact", .notice),
  ("it", "chiamata vocale", .call),
  ("it", "hai attivato i messaggi effimeri", .notice),
  ("it", "hai bloccato questo contatto", .notice),
  ("it", "i messaggi e le chiamate sono crittografati end-to-end", .notice),
  ("it", "il tuo codice di sicurezza con ", .notice),
  ("it", "in attesa del messaggio", .notice),
  ("it", "questa azienda ", .notice),
  ("it", "questa chat è con un account business", .notice),
  ("it", "videochiamata", .call),
  ("nl", "berichten en oproepen zijn end-to-end versleuteld", .notice),
  ("pt", "aguardando mensagem", .notice),
  ("pt", "as mensagens e as chamadas são protegidas com a criptografia de ponta a ponta", .notice),
  ("pt", "chamada de v", .call),
  ("pt", "esta conversa é com uma conta comercial", .notice),
  ("pt", "esta empresa ", .notice),
  ("pt", "ligação de v", .call),
  ("pt", "seu código de segurança com ", .notice),
  ("pt", "você ativou as mensagens temporárias", .notice),
  ("pt", "você bloqueou este contato", .notice),
  ("ru", "аудиозвонок", .call),
  ("ru", "ваш код безопасности с ", .notice),
  ("ru", "видеозвонок", .call),
  ("ru", "вы включили исчезающие сообщения", .notice),
  ("ru", "вы заблокировали этот контакт", .notice),
  ("ru", "ожидание сообщения", .notice),
  ("ru", "сообщения и звонки защищены сквозным шифрованием", .notice),
  ("ru", "эта компания ", .notice),
  ("ru", "это чат с бизнес-аккаунтом", .notice),
  ("tr", "bu işletme", .notice),
  ("tr", "bu kişiyi engellediniz", .notice),
  ("tr", "bu mesaj bekleniyor", .notice),
  ("tr", "bu sohbet bir işletme hesabıyla ", .notice),
  ("tr", "görüntülü arama", .call),
  ("tr", "mesajlar ve aramalar uçtan uca şifrelidir", .notice),
  ("tr", "sesli arama", .call),
  ("tr", "süreli mesajları açtınız", .notice),
]

/// What stands behind a person's name in such notices, small.
let noticeMiddles: [(language: StaticString, middle: StaticString)] = [
  ("de", " hat den betreff "), ("de", " hat dich hinzugefügt"), ("de", " hat die gruppe "),
  ("de", " hat die gruppenbeschreibung "), ("de", " hat zu einer neuen telefonnummer gewechselt"),
  ("en", " added "), ("en", " changed the "), ("en", " changed their phone number"),
  ("en", " changed this group"), ("en", " changed to "), ("en", " created group "),
  ("en", " created this group"), ("en", " is a contact"), ("en", " is in your contacts"),
  ("en", " joined "), ("en", " left"), ("en", " pinned a message"), ("en", " removed "),
  ("en", " security code changed"), ("en", " turned off disappearing messages"),
  ("en", " turned on disappearing messages"), ("en", " was added"), ("es", " cambió el asunto "),
  ("es", " cambió la descripción del grupo"), ("es", " cambió su número de teléfono"),
  ("es", " creó el grupo "), ("es", " salió del grupo"), ("es", " te añadió"),
  ("fr", " a changé de numéro de téléphone"), ("fr", " a changé la description "),
  ("fr", " a changé le sujet "), ("fr", " a créé le groupe "), ("fr", " a quitté le groupe"),
  ("fr", " vous a ajouté"), ("it", " ha abbandonato"), ("it", " ha cambiato l'oggetto "),
  ("it", " ha cambiato la descrizione "), ("it", " ha cambiato numero di telefono"),
  ("it", " ha creato il gruppo "), ("it", " ti ha aggiunto"), ("pt", " adicionou você"),
  ("pt", " criou o grupo "), ("pt", " mudou a descrição "), ("pt", " mudou de número de telefone"),
  ("pt", " mudou o nome "), ("pt", " saiu"), ("ru", " добавил(а) вас"),
  ("ru", " изменил(а) номер телефона"), ("ru", " изменил(а) описание "), ("ru", " изменил(а) тему "),
  ("ru", " покинул(а) группу"), ("ru", " создал(а) группу "), ("tr", " ayrıldı"),
  ("tr", " grubunu oluşturdu"), ("tr", " grup açıklamasını "), ("tr", " ile güvenlik kodunuz değişti"),
  ("tr", " konuyu "), ("tr", " sizi ekledi"), ("tr", " telefon numarasını değiştirdi"),
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
  if groupBeginnings.contains(where: { key.starts(with: $0.beginning.description.utf8) }) { return true }
  // `Ann changed the subject to "please`: the colon stands within the new name.
  var quotes = 0
  var first = key.count
  for offset in key.indices.reversed() where isQuote(key[offset...]) {
    quotes += 1
    first = offset
  }
  guard quotes % 2 == 1 else { return false }
  let before = Array(key[..<first])
  return noticeMiddles.contains { contains(before, $0.middle) }
}

private func isQuote(_ key: ArraySlice<UInt8>) -> Bool {
  for mark in ["\"", "“", "”", "„", "«", "»"] as [StaticString] where key.starts(with: mark.description.utf8)
  {
    return true
  }
  return false
}

/// No mark is longer.
private let longestMark = 96

/// What kind of message has this text. O(1) but for a name of a file. Only the look of the text counts, so the kind
/// must never decide whether its words are read.
func kind(ofMarked text: Span<UInt8>) -> MessageKind {
  let range = trimmed(text, 0..<text.count)
  guard !range.isEmpty else { return .text }
  if range.count <= longestMark {
    var key = nameKey(text, range)
    if key.last == UInt8(ascii: ".") { key.removeLast() }
    for row in chatMarks
    where row.mark.utf8CodeUnitCount == key.count && row.mark.description.utf8.elementsEqual(key) {
      return row.kind
    }
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
