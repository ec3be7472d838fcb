import JSONText
import Training

/// Who writes and about what, for each brief: JSON Lines with `brief`, `who` and `about`.
struct BriefFile {
  private let briefs: [String: (who: String, about: String)]

  init(_ path: String) throws(CommandError) {
    var briefs: [String: (who: String, about: String)] = [:]
    let bytes = try SystemCalls.contents(of: path, limit: 1 << 28)
    try LineBlock(bytes: bytes, firstLine: 1).forEachLine { line, number throws(CommandError) in
      if line.isBlank { return }
      let record: JSONValue
      do throws(JSONError) {
        record = try parseJSON(line)
      } catch {
        throw .corpus(path: path, line: number, .notJSON(error))
      }
      guard let name = record["brief"]?.stringValue else {
        throw .corpus(path: path, line: number, .missing(key: "brief"))
      }
      briefs[name] = (record["who"]?.stringValue ?? "", record["about"]?.stringValue ?? "")
    }
    self.briefs = briefs
  }

  subscript(_ brief: String) -> (who: String, about: String) { briefs[brief] ?? ("", "") }
}
