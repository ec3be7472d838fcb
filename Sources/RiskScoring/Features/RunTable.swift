import MemoryHints
import MessageText

/// What runs of bytes between spaces tell, remembered: nearly all of them have been seen before, and in plain text a run
/// tells the same wherever it stands.
///
/// The table grows up to a fixed number of places; from then on a run that comes new takes the place of another one. So
/// the memory is bounded whatever the text, and what is remembered is what would be worked out anew.
struct RunTable<Memo: RunMemo>: Sendable {
  private let mostPlaces: Int
  /// Places lie in pairs: a run stands in one of the two that its hash names.
  private(set) var heads: [RunHead]
  private(set) var rests: [RunRest]
  /// What the features of each run come to.
  var memo: Memo
  private var reader = RunReader(englishLexicon)
  private var used = 0
  /// Which of two places is given away next, 0 or 1.
  private var turn = 0
  /// How many runs lost their place to another one.
  private(set) var displaced = 0

  /// `places`: at most so many, a power of two.
  init(_ memo: Memo, places: Int) { self.init(memo, count: min(places, 256), of: places) }

  private init(_ memo: Memo, count: Int, of mostPlaces: Int) {
    self.mostPlaces = mostPlaces
    heads = [RunHead](repeating: RunHead(unread: RunKey()), count: count)
    rests = [RunRest](repeating: RunRest(), count: count)
    self.memo = memo.ofPlaces(count)
  }

  /// Makes more places where most are taken, as far as there may be more; all runs get other places. To be called between
  /// messages. Amortised O(1).
  mutating func makeRoom() {
    if used * 4 > heads.count * 3 { _ = grow() }
  }

  func record(_ place: Int) -> RunRecord { RunRecord(head: heads[place], rest: rests[place]) }

  /// The place of the run at `range`, which is worked out if it is not there, and then takes that of another one perhaps.
  mutating func place(
    of key: RunKey, at range: Range<Int>, in source: Span<UInt8>, _ keywords: KeywordAutomaton
  ) -> Int {
    if let place = key.place(in: heads.span, hash: key.hash) { return place }
    return workOut(source.extracting(range), key, keywords)
  }

  @inline(never)
  private mutating func workOut(
    _ run: Span<UInt8>, _ key: RunKey, _ keywords: KeywordAutomaton
  ) -> Int {
    let place = newPlace(of: key)
    guard let (traits, ends, text) = reader.read(run) else {
      fill(place, RunRecord(unread: key))
      return place
    }
    let reading = MessageReading(words: text)
    memo.note(reading, at: place)
    fill(place, RunRecord(reading, traits, ends, source: run, key: key, keywords))
    return place
  }

  private mutating func fill(_ place: Int, _ record: RunRecord) {
    heads[place] = record.head
    rests[place] = record.rest
  }

  /// A free place for a run, or one that is taken from another.
  private mutating func newPlace(of key: RunKey) -> Int {
    let first = RunKey.pair(key.hash, of: heads.count)
    for place in first...first + 1 where heads[place].key.isEmpty {
      used += 1
      return place
    }
    displaced += 1
    turn ^= 1
    return first + turn
  }

  /// Makes twice as many places; false, with nothing done, where there may not be more.
  mutating func grow() -> Bool {
    guard heads.count < mostPlaces else { return false }
    var larger = RunTable(memo, count: heads.count * 2, of: mostPlaces)
    for (place, head) in heads.enumerated() where !head.key.isEmpty {
      let new = larger.newPlace(of: head.key)
      larger.heads[new] = head
      larger.rests[new] = rests[place]
      larger.memo.take(new, from: memo, place)
    }
    self = larger
    return true
  }
}

/// What a ``RunTable`` remembers of the features of its runs, place by place.
protocol RunMemo: Sendable {
  /// The same for so many places, of which nothing is remembered yet.
  func ofPlaces(_ count: Int) -> Self
  /// Remembers the text of a run, which may have been another's place.
  mutating func note(_ text: MessageReading, at place: Int)
  /// Remembers at one place what `other` remembers at another.
  mutating func take(_ place: Int, from other: borrowing Self, _ old: Int)
}

extension RunKey {
  /// The place of the run among those of a table with such heads; nil where it is not there. `hash`: its own.
  @inline(__always)
  func place(in heads: Span<RunHead>, hash: Int) -> Int? {
    let first = RunKey.pair(hash, of: heads.count)
    if heads[first].key == self { return first }
    return heads[first + 1].key == self ? first + 1 : nil
  }

  /// Asks for the two places of a run with this hash, which will be looked at soon.
  @inline(__always)
  static func fetchPlaces(in heads: Span<RunHead>, hash: Int) {
    let first = pair(hash, of: heads.count)
    heads.fetchAhead(first..<first + 2)
  }

  /// The first of the two places among so many of a run with this hash.
  @inline(__always)
  fileprivate static func pair(_ hash: Int, of count: Int) -> Int { hash & (count - 1) & ~1 }
}

extension Span {
  /// Asks for elements that will be read soon; the processor goes on meanwhile. Nothing but time depends on it.
  @inline(__always)
  func fetchAhead(_ range: Range<Int>) {
    let size = MemoryLayout<Element>.stride
    unsafe withUnsafeBufferPointer {
      unsafe fetch_ahead($0.baseAddress, range.lowerBound &* size, range.count &* size)
    }
  }
}
