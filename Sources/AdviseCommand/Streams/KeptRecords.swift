/// Counts the whole records of an output that a run left when it was ended. O(bytes), whatever stands in it.
struct KeptRecords {
  /// What an output begins with, or each of its lines.
  private let beginning: [UInt8]
  private let form: Form
  /// Bytes read.
  private var offset = 0
  /// Lines that have ended.
  private var lines = 0
  /// Where the next byte of `beginning` stands in it; nil: a key comes first.
  private var place: Int?
  private var isQuoted = false
  /// Bytes of whole lines.
  private(set) var end = 0
  /// It is no output of the kind that is to go on.
  private(set) var isForeign = false

  private enum Form {
    case jsonLines(isKeyed: Bool)
    case csv
  }

  init(_ format: RecordFormat, isKeyed: Bool) {
    if case .jsonLines = format {
      beginning = Array("{\"schema\":1,".utf8)
      form = .jsonLines(isKeyed: isKeyed)
    } else {
      beginning = format.header
      form = .csv
    }
    place = isKeyed ? nil : 0
  }

  /// Whole records; the header of a table is none.
  var records: Int {
    if case .csv = form { max(0, lines - 1) } else { lines }
  }

  mutating func read(_ piece: [UInt8]) {
    for byte in piece {
      offset += 1
      check(byte)
      if case .csv = form, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == 0x0A, !isQuoted else { continue }
      lines += 1
      end = offset
      if case .jsonLines(let isKeyed) = form { place = isKeyed ? nil : 0 }
    }
  }

  private mutating func check(_ byte: UInt8) {
    guard let place else {
      if byte == 0x09 { self.place = 0 }
      if byte == 0x0A { isForeign = true }
      return
    }
    guard place < beginning.count else { return }
    if byte != beginning[place] { isForeign = true }
    self.place = place + 1
  }
}
