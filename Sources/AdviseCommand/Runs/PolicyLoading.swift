import DisputeAdvice
import JSONText

extension Policy {
  /// The numbers at `path` over the guides' own, or the guides' own.
  static func load(_ path: String?) throws(CommandError) -> Policy {
    guard let path else { return .standard }
    var bytes = try SystemCalls.contents(of: path, limit: 1 << 20)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    do {
      return try Policy.read(bytes)
    } catch {
      throw .policy(path: path, line: error.offset.map { lineNumber(at: $0, in: bytes.span) }, error)
    }
  }
}
