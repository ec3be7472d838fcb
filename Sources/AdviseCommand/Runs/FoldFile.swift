/// A fold number on each line, one for each record of a corpus in its order.
enum FoldFile {
  /// The largest number.
  static let maximum = 999

  static func read(_ path: String, records: Int) throws(CommandError) -> [Int] {
    let bytes = try SystemCalls.contents(of: path, limit: 1 << 28)
    var folds: [Int] = []
    try LineBlock(bytes: bytes, firstLine: 1).forEachLine { line, number throws(CommandError) in
      if line.isBlank { return }
      var fold = 0
      for index in line.indices {
        let digit = Int(line[index]) - 0x30
        fold = fold * 10 + digit
        guard (0...9).contains(digit), fold <= maximum else { throw .notAFold(path: path, line: number) }
      }
      folds.append(fold)
    }
    guard folds.count == records else {
      throw .foldCount(path: path, folds: folds.count, records: records)
    }
    return folds
  }
}
