/// Text to be scored as one, and where its bytes come from.
struct Passage {
  /// A piece of a message.
  struct Part {
    /// Where it begins in the passage.
    let start: Int
    /// Index of the message in its conversation.
    let message: Int
    /// The bytes of the message.
    let range: Range<Int>
  }

  let text: [UInt8]
  let parts: [Part]

  /// A whole message.
  init(_ text: [UInt8], message: Int) {
    self.text = text
    parts = [Part(start: 0, message: message, range: 0..<text.count)]
  }

  private init(_ text: [UInt8], parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// The bytes of messages that a range of the passage stands for.
  func evidence(_ range: Range<Int>) -> [Evidence] {
    parts.compactMap { part in
      let lower = max(range.lowerBound - part.start, 0) + part.range.lowerBound
      let upper = min(range.upperBound - part.start + part.range.lowerBound, part.range.upperBound)
      return lower < upper ? Evidence(message: part.message, range: lower..<upper) : nil
    }
  }

  /// Whether a range of the passage begins in one message and ends in another.
  func crossesBorder(_ range: Range<Int>) -> Bool {
    parts.dropFirst().contains { range.lowerBound < $0.start && $0.start < range.upperBound }
  }

  // MARK: - Requests that are split over messages

  /// Bytes on each side of a border between messages that are read together.
  static let reach = 120

  /// The seams of a conversation: what stands at the end of a message with what follows in the next ones, as far as
  /// ``reach`` goes. Borders nearer than half of that share a seam. O(messages + bytes).
  static func seams(_ messages: [(index: Int, text: [UInt8])]) -> [Passage] {
    var seams: [Passage] = []
    var sinceSeam = Int.max
    for border in messages.indices.dropFirst() {
      if sinceSeam < .max { sinceSeam += messages[border - 1].text.count + 1 }
      guard sinceSeam > reach / 2 else { continue }
      sinceSeam = 0
      var pieces: [(message: Int, range: Range<Int>)] = []
      var left = reach
      var position = border - 1
      while position >= 0, left > 0 {
        let text = messages[position].text
        let start = text.count > left ? wordStart(text, from: text.count - left) : 0
        pieces.insert((position, start..<text.count), at: 0)
        left -= text.count + 1
        position -= 1
      }
      left = reach
      position = border
      while position < messages.count, left > 0 {
        let text = messages[position].text
        pieces.append((position, 0..<(text.count > left ? wordEnd(text, before: left) : text.count)))
        left -= text.count + 1
        position += 1
      }
      var text: [UInt8] = []
      var parts: [Part] = []
      for (position, range) in pieces {
        if !text.isEmpty { text.append(0x0A) }
        parts.append(Part(start: text.count, message: messages[position].index, range: range))
        text += messages[position].text[range]
      }
      seams.append(Passage(text, parts: parts))
    }
    return seams
  }

  /// The first offset from `offset` on that follows a space; the end where there is none.
  private static func wordStart(_ text: [UInt8], from offset: Int) -> Int {
    var start = offset
    while start < text.count, text[start - 1] > 0x20 { start += 1 }
    return start
  }

  /// The last offset up to `offset` with a space behind it; 0 where there is none.
  private static func wordEnd(_ text: [UInt8], before offset: Int) -> Int {
    var end = offset
    while end > 0, text[end] > 0x20 { end -= 1 }
    return end
  }
}
