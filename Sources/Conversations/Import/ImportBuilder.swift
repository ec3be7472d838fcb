import JSONText

/// A message as its reader found it, before it is known who is on which side.
struct MessageDraft {
  var id: String?
  /// Tells the speakers apart; empty: no speaker.
  var party: [UInt8] = []
  /// The name shown.
  var speaker: String?
  /// The side that the export names.
  var role: Role?
  /// Goes above the text where it is new to the conversation.
  var subject: String?
  var text: [UInt8] = []
  var kind = MessageKind.text
  var isEdited = false
  var labels: [String]?
  var time: String?
  var offset = 0
  var line = 1
}

/// Puts conversations together from drafts and keeps each that is whole until it is taken, so that a file of many is
/// never held twice. Every reader of an export writes through it.
struct ImportBuilder: Sendable {
  var log: ImportLog
  let options: ImportOptions
  private let given: GivenNames
  private var drafts: [MessageDraft] = []
  private var weight = 0
  /// Of the present conversation; parts of it have been handed on.
  private var isContinued = false
  private var sides: SpeakerSides
  private var subjects = SubjectMemory()
  /// What nobody has taken yet.
  private var finished: [ImportedRecord] = []

  init(format: ExportFormat, options: ImportOptions) {
    log = ImportLog(format: format)
    self.options = options
    given = GivenNames(options.names)
    sides = SpeakerSides(given)
  }

  mutating func takeFinished() -> [ImportedRecord] {
    let taken = finished
    finished = []
    return taken
  }

  /// Says of a record that it can't be read, in its place among the others. `id`: its own, where that can be read.
  mutating func refuse(_ reason: ImportLog.Reason, line: Int, id: String? = nil) {
    log.refuse(reason, line: line)
    finished.append(.refused(reason, line: line, id: id))
  }

  /// The file ends too early; said once.
  mutating func refuseEnd(line: Int) {
    if !log.isCutOff { refuse(.cutOff, line: line) }
  }

  mutating func add(_ draft: MessageDraft) {
    drafts.append(draft)
    weight += draft.weight
  }

  /// Whether the conversation would become too long with the draft: then a part of it can be ended.
  func isFull(for draft: MessageDraft) -> Bool {
    !drafts.isEmpty && weight + draft.weight > options.longestConversation
  }

  /// Says on which side the parties are of whom the export itself does not.
  mutating func place(_ side: ([UInt8]) -> Role?) {
    for index in drafts.indices where drafts[index].role == nil && !drafts[index].party.isEmpty {
      drafts[index].role = side(drafts[index].party)
    }
  }

  /// The drafts of the conversation stand in the wrong order: newest first.
  mutating func reverse() { drafts.reverse() }

  /// The same, where their ISO times show it. O(messages).
  mutating func reverseIfBackwards() {
    guard let first = drafts.first?.time, let last = drafts.last?.time,
      last.utf8.lexicographicallyPrecedes(first.utf8)
    else { return }
    drafts.reverse()
  }

  /// Hands on what there is of a conversation that goes on.
  mutating func endPart(id: String?) {
    handDrafts(id: id, state: nil, labels: nil)
    isContinued = true
  }

  /// Ends the conversation: places its speakers and hands it on.
  mutating func end(id: String?, state: JSONValue? = nil, labels: [String]? = nil) {
    if !drafts.isEmpty || !isContinued { handDrafts(id: id, state: state, labels: labels) }
    isContinued = false
    sides = SpeakerSides(given)
    subjects = SubjectMemory()
  }

  private mutating func handDrafts(id: String?, state: JSONValue?, labels: [String]?) {
    if isContinued, let first = drafts.first { log.countPart(line: first.line) }
    for draft in drafts where !draft.party.isEmpty {
      sides.see(draft.party, name: nameKey(draft.speaker) ?? draft.party, stated: draft.role)
    }
    sides.settle()
    var account = ImportAccount()
    account.sellerIsGuessed = sides.sellerIsGuessed
    account.givenSellerIsMissing = sides.givenSellerIsMissing
    account.givenBuyerIsMissing = sides.givenBuyerIsMissing
    var messages: [Message] = []
    messages.reserveCapacity(drafts.count)
    account.hasNoSpeaker = !drafts.isEmpty
    for draft in drafts {
      if !draft.party.isEmpty || draft.role != nil { account.hasNoSpeaker = false }
      let role = draft.party.isEmpty ? draft.role ?? .seller : sides.role(of: draft.party)
      account.count(role)
      messages.append(
        Message(
          id: draft.id, role: role, speaker: draft.speaker,
          text: subjects.text(subject: draft.subject, body: draft.text), kind: draft.kind,
          isEdited: draft.isEdited, labels: draft.labels, sourceOffset: draft.offset, line: draft.line,
          time: draft.time))
    }
    drafts = []
    weight = 0
    hand(Conversation(id: id, messages: messages, state: state, labels: labels, account: account))
  }

  /// Hands on a conversation that is ready, in parts where it is too long.
  mutating func hand(_ conversation: Conversation) {
    // A row that stands for itself is one record, however long.
    let most = log.format == .csv && !options.joinsMessages ? Int.max : options.longestConversation
    for (number, part) in conversation.parts(ofWeight: most).enumerated() {
      if number > 0 { log.countPart(line: part.messages.first?.line ?? 1) }
      log.conversations += 1
      for message in part.messages {
        log.count(message.kind)
        if !isUTF8(message.text.span) { log.repair(.damagedText, line: message.line) }
      }
      if part.account.sellerIsGuessed { log.guessedSellers += 1 }
      if part.account.hasNoSpeaker { log.withoutSpeaker += 1 }
      if given.seller != nil, !part.account.givenSellerIsMissing { log.givenSellerIsSeen = true }
      if given.buyer != nil, !part.account.givenBuyerIsMissing { log.givenBuyerIsSeen = true }
      finished.append(.conversation(part))
    }
  }
}

/// What a message weighs beside its text, its name and its id: the time, the keys of its record.
private let weightOfHead = 256

private func weight(of name: String?) -> Int {
  guard let name else { return 0 }
  let bytes = Array(name.utf8)
  return writtenLength(bytes.span)
}

extension MessageDraft {
  /// About as many bytes as it needs as a part of a record. O(text).
  var weight: Int {
    writtenLength(text.span) + Conversations.weight(of: speaker) + Conversations.weight(of: subject)
      + Conversations.weight(of: id) + weightOfHead
  }
}

extension Message {
  /// Without its text.
  private var headWeight: Int {
    Conversations.weight(of: speaker) + Conversations.weight(of: id) + weightOfHead
  }

  var weight: Int { writtenLength(text.span) + headWeight }

  /// The same words in messages none of which weighs more, unless its head does.
  fileprivate func pieces(ofWeight most: Int) -> [Message] {
    guard weight > most, headWeight < most / 2 else { return [self] }
    let room = most - headWeight
    var pieces: [Message] = []
    let bytes = text.span
    var start = 0
    while start < bytes.count {
      var end = start
      var written = 0
      // A word is not cut if a blank stands in the second half.
      var blank: Int?
      while end < bytes.count {
        let (count, length) = writtenCharacter(bytes, at: end)
        guard written + length <= room else { break }
        written += length
        if written > room / 2, bytes[end] == 0x20 || bytes[end] == 0x0A { blank = end + 1 }
        end += count
      }
      if end < bytes.count, let blank { end = blank }
      pieces.append(
        Message(
          id: id, role: role, speaker: speaker, text: Array(text[start..<end]), kind: kind,
          isEdited: isEdited,
          labels: labels, sourceOffset: sourceOffset, line: line, time: time))
      start = end
    }
    return pieces
  }
}

extension Conversation {
  /// About its bytes as a record. O(text).
  public var weight: Int { messages.reduce(0) { $0 + $1.weight } }

  /// The same words in conversations none of which weighs more. O(text).
  fileprivate func parts(ofWeight most: Int) -> [Conversation] {
    guard most < .max, weight > most else { return [self] }
    var parts: [Conversation] = []
    var begun: [Message] = []
    var weight = 0
    for message in messages {
      for piece in message.pieces(ofWeight: most) {
        let own = piece.weight
        if !begun.isEmpty, weight + own > most {
          parts.append(part(begun))
          (begun, weight) = ([], 0)
        }
        begun.append(piece)
        weight += own
      }
    }
    return parts + [part(begun)]
  }

  private func part(_ messages: [Message]) -> Conversation {
    Conversation(
      id: id, messages: messages, state: state, labels: labels, account: account.counting(messages))
  }
}
