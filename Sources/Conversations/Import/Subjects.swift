/// Subjects that were seen in a thread: a new one belongs to what its sender says, a repeated one does not.
struct SubjectMemory {
  private var seen: Set<[UInt8]> = []

  /// The body, with the subject above it if it is new.
  mutating func text(subject: String?, body: [UInt8]) -> [UInt8] {
    guard let subject, seen.insert(threadKey(subject)).inserted, !threadKey(subject).isEmpty else {
      return body
    }
    return body.isEmpty ? Array(subject.utf8) : Array(subject.utf8) + [0x0A, 0x0A] + body
  }
}

/// Words that mail programs put before a subject they answer or forward, small.
private let answerPrefixes: [StaticString] = [
  "antw", "aw", "enc", "fw", "fwd", "re", "ref", "res", "rv", "sv", "tr", "vs", "wg",
]

/// What a subject is without `Re:` and the like: one thread, one key.
func threadKey(_ subject: String) -> [UInt8] {
  var key = (nameKey(subject) ?? [])[...]
  while let colon = key.prefix(6).firstIndex(of: UInt8(ascii: ":")) {
    let word = key[..<colon]
    guard answerPrefixes.contains(where: { $0.description.utf8.elementsEqual(word) }) else { break }
    key = key[(colon + 1)...].drop { $0 == 0x20 }
  }
  return Array(key)
}
