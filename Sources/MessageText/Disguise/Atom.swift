/// A run of letters, digits and signs that may stand for letters.
struct Atom {
  private(set) var range: Range<Int>
  /// ASCII letters, digits, signs (`@ $ ! | €`), and letters beyond ASCII, boxed ones and flags included.
  private(set) var letters = 0
  private(set) var digits = 0
  private(set) var signs = 0
  private(set) var foreign = 0
  /// Whether one of the signs is a `$`.
  private(set) var hasDollar = false
  /// Whether a letter stands three times in a row.
  private(set) var hasLongRun = false

  var units: Int { letters + digits + signs + foreign }
  var isPlain: Bool { digits + signs + foreign == 0 }
  /// Whether it may be a word without a letter of its own: `7111`, `!7`, `17`, `$0`, but no longer price.
  var mayBeAllLeet: Bool { units == 2 || units > 2 && !hasDollar }
  /// Two digits, or a digit or sign and a `$`, which are a number as often as not: `17`, `$0`.
  var isShortNumber: Bool { units == 2 && (digits == 2 || hasDollar && digits + signs == 2) }
  /// Two letters, parted by an apostrophe.
  var isPair: Bool { letters == 2 && units == 2 && range.count == 3 }

  /// The atom at `start`, empty where none stands. A `!` or `|` may begin one only where it opens a word. O(its bytes).
  init(_ bytes: Span<UInt8>, at start: Int, opensWord: Bool) {
    var end = start
    var run = 0
    range = start..<start
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80 {
        let scalar = decodeScalar(bytes, at: end)
        guard mayStandForLetter(scalar.value) else { break }
        if scalarClass(scalar.value) == .letter || (0x1F100...0x1F1FF).contains(scalar.value) {
          foreign += 1
        } else {
          signs += 1
        }
        end += scalar.length
        continue
      }
      switch asciiClass(byte) {
      case .letter:
        letters += 1
        run = end > start && bytes[end - 1] == byte ? run + 1 : 1
        if run == 3 { hasLongRun = true }
      case .digit: digits += 1
      case .space:
        range = start..<end
        return
      default:
        guard end + 1 < bytes.count, Atom.mayContinue(bytes, at: end + 1) else {
          // `g00d$` and `!$`, but not `5$`.
          if letters > 0 || end == start + 1 && isOpeningMark(bytes[start]), isPriceOrName(byte) {
            signs += 1
            end += 1
            hasDollar = hasDollar || byte == UInt8(ascii: "$")
          }
          range = start..<end
          return
        }
        if signLetter(byte) != 0, end > start || opensWord || isPriceOrName(byte) {
          signs += 1
          hasDollar = hasDollar || byte == UInt8(ascii: "$")
        } else if byte != UInt8(ascii: "'") || end == start {
          range = start..<end
          return
        }
      }
      end += 1
    }
    range = start..<end
  }

  private static func mayContinue(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    if bytes[offset] >= 0x80 { return mayStandForLetter(decodeScalar(bytes, at: offset).value) }
    // Two signs may stand together: `ca$$ette`, `th!$`.
    if isPriceOrName(bytes[offset]) { return true }
    let isSign = signLetter(bytes[offset]) != 0 && offset + 1 < bytes.count
    let next = asciiClass(bytes[isSign ? offset + 1 : offset])
    return next == .letter || next == .digit
  }
}

/// Signs that may begin and end words: what they mean else stands before or behind them (`$5`, `@name`).
private func isPriceOrName(_ sign: UInt8) -> Bool { sign == UInt8(ascii: "@") || sign == UInt8(ascii: "$") }

/// Signs that stand for a letter at the beginning of a word only where nothing stands before them.
func isOpeningMark(_ sign: UInt8) -> Bool { signLetter(sign) != 0 && !isPriceOrName(sign) }

/// Whether a scalar beyond ASCII may stand in an atom: a letter, or a symbol that looks like one.
@inline(__always)
private func mayStandForLetter(_ value: UInt32) -> Bool {
  let scalarClass = scalarClass(value)
  return scalarClass == .letter || scalarClass == .other && lookAlike(value) != 0
}

/// Skeleton letters, and the bytes that each stands for.
struct Letters {
  private(set) var skeleton: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  /// Longer atoms are not read.
  static let maximumCount = 4_096

  /// Rolling hash of the skeleton.
  var hash: UInt64 {
    var hash: UInt64 = 0
    for letter in skeleton { hash = RollingHash.stepped(hash, letter) }
    return hash
  }

  mutating func removeAll() {
    skeleton.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }

  /// Adds the letters of an atom; false where one of its characters stands for none. `starts` leads into `source`.
  mutating func add(_ atom: Range<Int>, _ bytes: Span<UInt8>, source: Span<UInt8>, starts: [UInt32]) -> Bool {
    guard skeleton.count + atom.count <= Letters.maximumCount else { return false }
    if bytes.isLetters(atom) {
      skeleton.append(addingCapacity: atom.count) { list in
        for offset in atom { list.append(skeletonLetter(bytes[offset])) }
      }
      ranges.append(addingCapacity: atom.count) { list in
        for offset in atom { list.append(offset..<offset + 1) }
      }
      return true
    }
    var offset = atom.lowerBound
    while offset < atom.upperBound {
      let byte = bytes[offset]
      var length = 1
      let letter: UInt8
      switch asciiClass(byte) {
      case _ where byte >= 0x80:
        let scalar = decodeScalar(bytes, at: offset)
        length = scalar.length
        // The source's letter first: it still has its case (`Н` is an H, `η` an n).
        let written = starts.isEmpty ? scalar : decodeScalar(source, at: Int(starts[offset]))
        letter = lookAlike(written.value) != 0 ? lookAlike(written.value) : lookAlike(scalar.value)
      case .letter: letter = byte
      case .digit: letter = digitLetters[Int(byte - 0x30)]
      default:
        if byte == UInt8(ascii: "'") {
          offset += 1
          continue
        }
        letter = signLetter(byte)
      }
      guard letter != 0 else { return false }
      skeleton.append(skeletonLetter(letter))
      ranges.append(offset..<offset + length)
      offset += length
    }
    return true
  }
}
