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

/// Puts conversations together from drafts and hands each on as soon as it is whole, so that a file of many is never
/// held twice. Every reader of an export writes through it.
struct ImportBuilder {
  var log: ImportLog
  let options: ImportOptions
  private let given: GivenNames
  private let emit: (Conversation) -> Void
  private var drafts: [MessageDraft] = []

  init(format: ExportFormat, options: ImportOptions, emit: @escaping (Conversation) -> Void) {
    log = ImportLog(format: format)
    self.options = options
    self.emit = emit
    given = GivenNames(options.names)
  }

  mutating func add(_ draft: MessageDraft) { drafts.append(draft) }

  /// The drafts of the conversation stand in the wrong order: newest first.
  mutating func reverse() { drafts.reverse() }

  /// The same, where their ISO times show it. O(messages).
  mutating func reverseIfBackwards() {
    guard let first = drafts.first?.time, let last = drafts.last?.time,
      last.utf8.lexicographicallyPrecedes(first.utf8)
    else { return }
    drafts.reverse()
  }

  /// Ends the conversation: places its speakers and hands it on.
  mutating func end(id: String?, state: JSONValue? = nil, labels: [String]? = nil) {
    var sides = SpeakerSides(given)
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
    var subjects = SubjectMemory()
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
    hand(Conversation(id: id, messages: messages, state: state, labels: labels, account: account))
  }

  /// Hands on a conversation that is ready.
  mutating func hand(_ conversation: Conversation) {
    log.conversations += 1
    for message in conversation.messages { log.count(message.kind) }
    let account = conversation.account
    if account.sellerIsGuessed { log.guessedSellers += 1 }
    if account.hasNoSpeaker { log.withoutSpeaker += 1 }
    if given.seller != nil, !account.givenSellerIsMissing { log.givenSellerIsSeen = true }
    if given.buyer != nil, !account.givenBuyerIsMissing { log.givenBuyerIsSeen = true }
    emit(conversation)
  }
}

/// Sorts messages into conversations by a name that they carry. What carries none is a conversation of its own, handed
/// on at once as long as no named one is open: conversations come out in the order in which they begin.
struct Threads {
  private var threads: [(id: String?, drafts: [MessageDraft])] = []
  private var places: [[UInt8]: Int] = [:]

  /// `id`: of a conversation that has no name.
  mutating func add(
    _ draft: MessageDraft, thread: String?, id: String?, to builder: inout ImportBuilder
  ) {
    guard let thread else {
      if threads.isEmpty {
        builder.add(draft)
        builder.end(id: id)
      } else {
        threads.append((id, [draft]))
      }
      return
    }
    let key = Array(thread.utf8)
    if let place = places[key] {
      threads[place].drafts.append(draft)
    } else {
      places[key] = threads.count
      threads.append((thread, [draft]))
    }
  }

  /// Takes those of these parties for the buyer whom nothing else places.
  mutating func place(asBuyer parties: Set<[UInt8]>) {
    for thread in threads.indices {
      for index in threads[thread].drafts.indices
      where parties.contains(threads[thread].drafts[index].party) {
        threads[thread].drafts[index].role = .buyer
      }
    }
  }

  mutating func end(_ builder: inout ImportBuilder) {
    for index in threads.indices {
      for draft in threads[index].drafts { builder.add(draft) }
      threads[index].drafts = []
      builder.end(id: threads[index].id)
    }
    self = Threads()
  }
}
