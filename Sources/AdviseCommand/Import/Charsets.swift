import Glibc
import Synchronization

/// Charsets that the C library turns into UTF-8, in small letters, and its name for each. Mail of sellers comes in them;
/// names that a mail may give, but that stand not here, never reach the library.
let charsets: [(name: String, library: String)] = [
  ("big5", "CP950"), ("cp1251", "CP1251"), ("cp1252", "CP1252"), ("cp936", "GB18030"),
  ("euc-jp", "EUC-JP"), ("euc-kr", "CP949"), ("gb18030", "GB18030"), ("gb2312", "GB18030"),
  ("gbk", "GB18030"), ("iso-8859-1", "CP1252"), ("iso-8859-15", "ISO-8859-15"),
  ("iso-8859-2", "ISO-8859-2"), ("iso-8859-5", "ISO-8859-5"), ("iso-8859-7", "ISO-8859-7"),
  ("iso-8859-9", "CP1254"), ("koi8-r", "KOI8-R"), ("koi8-u", "KOI8-U"), ("ks_c_5601-1987", "CP949"),
  ("latin1", "CP1252"), ("shift_jis", "CP932"), ("utf-16be", "UTF-16BE"), ("utf-16le", "UTF-16LE"),
  ("utf-8", "UTF-8"), ("windows-1250", "CP1250"), ("windows-1251", "CP1251"), ("windows-1252", "CP1252"),
  ("windows-1253", "CP1253"), ("windows-1254", "CP1254"), ("windows-1255", "CP1255"),
  ("windows-1256", "CP1256"), ("windows-1257", "CP1257"), ("windows-31j", "CP932"), ("windows-874", "CP874"),
]

/// How else people write some of them: without the dashes, in capitals.
private func plainName(_ charset: String) -> String {
  String(decoding: charset.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F }, as: UTF8.self)
}

/// The row of the table that is meant; nil for none of it.
func knownCharset(_ name: String) -> (name: String, library: String)? {
  let plain = plainName(name)
  return charsets.first { plainName($0.name) == plain }
}

/// The text in UTF-8; nil for a charset that is not known here, or not on this machine.
func decoded(_ bytes: [UInt8], charset: String) -> [UInt8]? {
  guard let decoder = CharsetDecoder(charset) else { return nil }
  return decoder.decode(bytes) + decoder.end()
}

/// What `read` gives, in UTF-8; nil where the charset is not known on this machine.
func decoding(_ read: @escaping RecordInput.Reading, charset: String) -> RecordInput.Reading? {
  guard let first = CharsetDecoder(charset) else { return nil }
  let decoder = Mutex(first)
  return { count throws(CommandError) in
    while true {
      let piece = try read(count)
      let text = decoder.withLock { piece.isEmpty ? $0.end() : $0.decode(piece) }
      if !text.isEmpty || piece.isEmpty { return text }
    }
  }
}

/// Turns text that comes in pieces into UTF-8; bytes that are none of its charset become U+FFFD. O(bytes).
@safe private final class CharsetDecoder {
  private let handle: iconv_t
  /// The beginning of a character whose rest has not come.
  private var begun: [UInt8] = []

  init?(_ name: String) {
    guard let row = knownCharset(name),
      // The library answers with -1 for what it does not have.
      let handle = unsafe iconv_open("UTF-8", row.library), Int(bitPattern: handle) != -1
    else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe _ = iconv_close(handle) }

  func decode(_ piece: [UInt8]) -> [UInt8] {
    var bytes = begun + piece
    var text: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let (taken, written, problem) = convert(&bytes, from: offset)
      offset += taken
      text += written
      if problem == EINVAL {
        begun = Array(bytes[offset...])
        return text
      }
      // Whatever the library stops at without a step, it is stepped over.
      if problem == EILSEQ || (taken == 0 && written.isEmpty) {
        text += replacement
        offset += 1
      }
    }
    begun = []
    return text
  }

  /// The text has ended.
  func end() -> [UInt8] {
    defer { begun = [] }
    return begun.isEmpty ? [] : replacement
  }

  private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// As much as fits into a piece of output. `problem`: why it stopped; 0 or E2BIG: there is more to do, or nothing.
  private func convert(
    _ bytes: inout [UInt8], from offset: Int
  ) -> (taken: Int, written: [UInt8], problem: Int32) {
    var taken = 0
    var problem: Int32 = 0
    let written = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 14) { output, count in
      unsafe bytes.withUnsafeMutableBytes { input in
        var source = unsafe input.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        var left = input.count - offset
        unsafe output.withMemoryRebound(to: CChar.self) { output in
          var target = output.baseAddress
          var room = output.count
          if unsafe iconv(handle, &source, &left, &target, &room) == -1 { problem = errno }
          count = output.count - room
        }
        taken = input.count - offset - left
      }
    }
    return (taken, written, problem)
  }
}
