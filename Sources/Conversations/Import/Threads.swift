/// Sorts messages into conversations by a name that they carry. What carries none is a conversation of its own, handed
/// on at once as long as no named one is open: conversations come out in the order in which they begin.
///
/// Only so much is held: where more is open, the conversations that began first are handed on. Messages that belong to
/// one of them, but stand far behind its others, become a further conversation of the same name; the log counts these
/// parts. O(messages).
struct Threads: Sendable {
  private struct Thread: Sendable {
    /// Of the name; nil: it has none.
    let key: [UInt8]?
    let id: String?
    var drafts: [MessageDraft] = []
  }

  /// Parties that are taken for the buyer where nothing else places them.
  var buyers: Set<[UInt8]> = []
  private var threads: [Thread] = []
  /// The numbers of the named ones that are open, counted from the beginning of the file.
  private var numbers: [[UInt8]: Int] = [:]
  private var handedOn = 0
  private var weight = 0
  private var closed = ClosedNames()

  /// What the conversations that are open may weigh.
  static let heldWeight = 8 << 20

  /// `id`: of a conversation that has no name.
  mutating func add(
    _ draft: MessageDraft, thread: String?, id: String?, to builder: inout ImportBuilder
  ) {
    guard let thread else {
      if threads.isEmpty {
        builder.add(draft)
        builder.end(id: id)
      } else {
        threads.append(Thread(key: nil, id: id, drafts: [draft]))
        hold(draft, &builder)
      }
      return
    }
    let key = Array(thread.utf8)
    if let number = numbers[key] {
      threads[number - handedOn].drafts.append(draft)
    } else {
      if closed.have(key) { builder.log.countPart(line: draft.line) }
      numbers[key] = handedOn + threads.count
      threads.append(Thread(key: key, id: thread, drafts: [draft]))
    }
    hold(draft, &builder)
  }

  /// Hands on all that is open.
  mutating func end(_ builder: inout ImportBuilder) { hand(threads.count, &builder) }

  private mutating func hold(_ draft: MessageDraft, _ builder: inout ImportBuilder) {
    weight += draft.weight
    guard weight > Threads.heldWeight else { return }
    var rest = weight
    var count = 0
    while rest > Threads.heldWeight / 2 {
      for draft in threads[count].drafts { rest -= draft.weight }
      count += 1
    }
    hand(count, &builder)
  }

  private mutating func hand(_ count: Int, _ builder: inout ImportBuilder) {
    for index in 0..<count {
      for var draft in threads[index].drafts {
        weight -= draft.weight
        if buyers.contains(draft.party) { draft.role = .buyer }
        builder.add(draft)
      }
      threads[index].drafts = []
      builder.end(id: threads[index].id)
      if let key = threads[index].key {
        numbers[key] = nil
        closed.insert(key)
      }
    }
    threads.removeFirst(count)
    handedOn += count
  }
}

/// Names of conversations that were handed on before the end, as far as half a megabyte can tell: of two whose digests
/// share a place, the later one.
private struct ClosedNames: Sendable {
  private var digests: [UInt64] = []

  private static let places = 1 << 16

  mutating func insert(_ name: [UInt8]) {
    if digests.isEmpty { digests = [UInt64](repeating: 0, count: ClosedNames.places) }
    let digest = digest(name)
    digests[place(digest)] = digest
  }

  func have(_ name: [UInt8]) -> Bool {
    guard !digests.isEmpty else { return false }
    let digest = digest(name)
    return digests[place(digest)] == digest
  }

  private func place(_ digest: UInt64) -> Int {
    Int(truncatingIfNeeded: digest >> 1) & (ClosedNames.places - 1)
  }

  /// FNV-1a, the same in every run; never 0.
  private func digest(_ name: [UInt8]) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest | 1
  }
}
