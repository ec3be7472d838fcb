/// Whether a *run*, bytes without ASCII white space, may be read otherwise beside other runs than alone.
///
/// Readings that reach over white space are: letters set apart (`p a y`), words in halves (`dis pute`, `dis-⏎pute`), and
/// quoted-printable remnants (`dis=⏎pute`). All of them take an open run: a text may be cut between two runs neither of
/// which is open, bridges that lead to an open one being open too, and its parts give the readings of the whole. What
/// stands behind a run that ends with `=` is open, whatever it is.
///
/// Apart from that, which readings count is a matter of the whole text: ``DisguiseReader/Needs``.
public enum RunContext: Equatable, Sendable {
  /// Beside runs that are not open it is read as it is alone.
  case closed
  /// Letters that stand alone in plain text too (`a`, `i'm`, a digit), or marks only: they lead on from an open run.
  case bridge
  /// It may be a part of something.
  case open

  /// O(bytes).
  public init(of run: Span<UInt8>, lexicon: Lexicon) {
    for index in run.indices where run[index] == UInt8(ascii: "=") {
      self = .open
      return
    }
    let folded = FoldedText(run)
    var reader = DisguiseReader(lexicon, starts: folded.starts)
    self = reader.context(folded.bytes.span, source: run)
  }
}

extension DisguiseReader {
  /// What of the whole of a run may be part of something beyond it: its first and its last atom.
  fileprivate mutating func context(_ bytes: Span<UInt8>, source: Span<UInt8>) -> RunContext {
    var first: RunContext?
    var last: RunContext?
    var areAllBridges = true
    forEachAtom(bytes, source: source) { _, _, context in
      first = first ?? context
      last = context
      if context != .bridge { areAllBridges = false }
    }
    if areAllBridges, DisguiseReader.looseSigns(in: bytes) > 0 { return .open }
    guard let first, let last else { return bytes.count > DisguiseReader.widestGap ? .closed : .bridge }
    if areAllBridges { return .bridge }
    let isHyphenated = bytes[bytes.count - 1] == UInt8(ascii: "-")
    return first != .closed || last != .closed || isHyphenated ? .open : .closed
  }

  /// Signs of a run that may stand for a letter among letters set apart: `@` in `p @ y`, `!` in `p a-!`. O(bytes).
  static func looseSigns(in bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where signLetter(bytes[index]) != 0 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      if asciiClass(before) == .letter || asciiClass(before) == .digit { continue }
      if index + 1 == bytes.count || endsHalf(before) && bytes[index + 1] == before { count += 1 }
    }
    return count
  }

  /// The atoms of a run in order, each with what it may be beside other runs; without an atom where a link or an address
  /// stands, which is closed. One with a mark before it comes a second time without. O(bytes).
  mutating func forEachAtom(
    _ bytes: Span<UInt8>, source: Span<UInt8>, _ body: (inout DisguiseReader, Atom?, RunContext) -> Void
  ) {
    var offset = 0
    while offset < bytes.count {
      let atom = Atom(bytes, at: offset, opensWord: offset == 0 || bytes[offset - 1] <= 0x20)
      if atom.range.isEmpty {
        offset += characterClass(bytes, at: offset).1
      } else if let address = endOfAddress(bytes, atom) {
        body(&self, nil, .closed)
        offset = address
      } else {
        let context = context(of: atom, bytes, source: source)
        body(&self, atom, context)
        // Behind a mark that opens nothing the reading begins anew: `|p a y`.
        let start = atom.range.lowerBound
        offset = isOpeningMark(bytes[start]) ? start + 1 : atom.range.upperBound
      }
    }
  }

  private mutating func context(of atom: Atom, _ bytes: Span<UInt8>, source: Span<UInt8>) -> RunContext {
    let letter = bytes[atom.range.lowerBound]
    if atom.units == 1 {
      return mayStandAlone(letter) ? .bridge : .open
    }
    if atom.isPlain, isKnown(atom.range, bytes) { return atom.isPair ? .bridge : .closed }
    if atom.digits + atom.signs > 0 { return isOpeningMark(letter) ? .open : .closed }
    letters.removeAll()
    return letters.add(atom.range, bytes, source: source, starts: starts) ? .open : .closed
  }
}
