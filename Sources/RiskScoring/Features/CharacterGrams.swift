/// Shortest and longest character gram.
private let gramLengths = 2...4

/// Character grams of a run of bytes without spaces, one space before and behind it included, with the offset where the
/// gram starts (that of the run for those that start with the space). `part`: of the run; only grams that start there.
/// O(bytes of the part).
@inline(__always)
func forEachCharacterGram(
  of run: Range<Int>, startingIn part: Range<Int>, _ bytes: Span<UInt8>, _ body: (UInt64, Int) -> Void
) {
  if part.lowerBound == run.lowerBound { addGrams(from: -1, of: run, bytes, body) }
  for index in part where bytes[index] & 0xC0 != 0x80 {
    addGrams(from: index - run.lowerBound, of: run, bytes, body)
  }
}

/// The grams that begin at `offset` within `run`; -1 and `run.count` are the spaces around it.
@inline(__always)
private func addGrams(
  from offset: Int, of run: Range<Int>, _ bytes: Span<UInt8>, _ body: (UInt64, Int) -> Void
) {
  var hash = FeatureFamily.characters.rawValue
  var position = run.lowerBound + offset
  for length in 1...gramLengths.upperBound {
    if position < run.lowerBound || position == run.upperBound {
      hash = stepped(hash, 0x20)
      position += 1
    } else {
      hash = stepped(hash, bytes[position])
      position += 1
      while position < run.upperBound, bytes[position] & 0xC0 == 0x80 {
        hash = stepped(hash, bytes[position])
        position += 1
      }
    }
    if length >= gramLengths.lowerBound { body(mixed(hash), max(run.lowerBound, run.lowerBound + offset)) }
    if position > run.upperBound { return }
  }
}
