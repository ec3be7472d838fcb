import Glibc
import Synchronization
import Testing

@testable import AdviseCommand

/// Lines out of a stream, and work that stays in order.
@Suite struct LineBlockTests {
  /// An input and its lines with their numbers; limit 5.
  static let rows: [(input: String, lines: [String])] = [
    ("", []), ("\n", ["1:"]), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]),
    ("a\r\n\r\nb\r", ["1:a", "2:", "3:b"]), ("a\rb\n", ["1:a\rb"]),
    ("\u{FEFF}a\n\u{FEFF}b", ["1:a", "2:\u{FEFF}b"]),
    ("12345\n12345\r\n123456\nb", ["1:12345", "2:12345", "3:123456", "4:b"]),
  ]

  private func lines(_ input: [UInt8], piece: Int, limit: Int) throws -> [(number: Int, line: [UInt8])] {
    let rest = Mutex(input[...])
    var reader = LineBlockReader(limit: limit) { _ throws(CommandError) in
      rest.withLock { rest in
        defer { rest = rest.dropFirst(piece) }
        return Array(rest.prefix(piece))
      }
    }
    var lines: [(Int, [UInt8])] = []
    while let block = try reader.next() {
      #expect(block.bytes.count <= limit + 2 + piece)
      block.forEachLine { line, number in lines.append((number, line.indices.map { line[$0] })) }
    }
    return lines
  }

  @Test(arguments: rows.indices, [1, 2, 3, 100]) func cutsLines(_ index: Int, _ piece: Int) throws {
    let row = Self.rows[index]
    let lines = try lines(Array(row.input.utf8), piece: piece, limit: 5)
    #expect(lines.map { "\($0.number):\(String(decoding: $0.line, as: UTF8.self))" } == row.lines)
  }

  /// However long a line is, only so much is kept that it can be told; the lines behind it keep their numbers.
  @Test(arguments: [1, 3, 64]) func longLinesAreCut(_ piece: Int) throws {
    let long = [UInt8](repeating: 0x78, count: 5000)
    let lines = try lines(long + [0x0A, 0x61, 0x0A] + long, piece: piece, limit: 10)
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(lines[0].line.count > 10 && lines[0].line.count <= 12 + piece)
    #expect(lines[1].line == [0x61])
    #expect(lines[2].line.count > 10)
  }

  private struct Numbers: OrderedSource {
    var count = 0
    let end: Int
    let failsAtEnd: Bool

    mutating func next() throws(CommandError) -> Int? {
      if count == end {
        if failsAtEnd { throw CommandError.closedPipe }
        return nil
      }
      count += 1
      return count - 1
    }
  }

  /// Pieces that take unequal time come out in order, and nothing is lost before a failure of the source.
  @Test(arguments: [1, 2, 5], [true, false]) func worksInOrder(_ threads: Int, _ fails: Bool) {
    let taken = Mutex<[Int]>([])
    do throws(CommandError) {
      try mapInOrder(threads: threads, Numbers(end: 300, failsAtEnd: fails), state: ()) { number, _ in
        usleep(UInt32(number % 7) * 50)
        return number
      } then: { number throws(CommandError) in
        taken.withLock { $0.append(number) }
      }
      #expect(!fails)
    } catch {
      #expect(fails)
    }
    #expect(taken.withLock { $0 } == Array(0..<300))
  }

  /// A taker that fails is not asked again.
  @Test(arguments: [1, 3]) func aFailureEndsIt(_ threads: Int) {
    let taken = Mutex(0)
    #expect(throws: CommandError.self) {
      try mapInOrder(threads: threads, Numbers(end: 1000, failsAtEnd: false), state: ()) { number, _ in
        number
      } then: { (number: Int) throws(CommandError) in
        taken.withLock { $0 += 1 }
        if number == 20 { throw CommandError.closedPipe }
      }
    }
    #expect(taken.withLock { $0 } == 21)
  }
}
