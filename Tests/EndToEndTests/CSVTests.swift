import Foundation
import Testing

@testable import AdviseCommand

/// `advise score --format csv`: what a spreadsheet and a strict reader make of it.
@Suite struct CSVTests {
  static let header = ["id", "verdict", "scam", "risk", "tactics", "evidence", "message", "action", "error"]

  private struct BadTable: Error {}

  /// A reader after RFC 4180; fails on a quote where none may stand.
  private func cells(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      if rest.first == "\"" {
        rest.removeFirst()
        while true {
          guard let next = rest.popFirst() else { throw BadTable() }
          if next != "\"" {
            cell.unicodeScalars.append(next)
          } else if rest.first == "\"" {
            rest.removeFirst()
            cell += "\""
          } else {
            break
          }
        }
      } else {
        while let next = rest.first, next != ",", next != "\n" {
          guard next != "\"", next != "\r" else { throw BadTable() }
          cell.unicodeScalars.append(next)
          rest.removeFirst()
        }
      }
      row.append(cell)
      cell = ""
      if rest.popFirst() == "\n" {
        rows.append(row)
        row = []
      }
    }
    #expect(row.isEmpty)
    return rows
  }

  /// The rows of the output, each by the names of the header.
  private func rows(_ arguments: [String], _ input: String) throws -> [[String: String]] {
    let table = try cells(run(["score", "--format=csv"] + arguments, input: input).text)
    #expect(table.first == Self.header)
    return try table.dropFirst().map { row in
      try #require(row.count == Self.header.count)
      return Dictionary(uniqueKeysWithValues: zip(Self.header, row))
    }
  }

  /// The table says what the lines of JSON say.
  @Test func saysTheSameAsJSON() throws {
    let state: [String: Any] = ["phase": "awaiting-seller"]
    let input = try [
      record(["id": "m1", "text": Examples.request]), record(["id": 7, "text": "hello"]),
      record(["text": "thank you for your order, it was shipped on Monday"]), "broken",
      record(["id": "c", "messages": [["text": "hello"], ["text": Examples.request]], "state": state]),
      record(["id": "e", "text": 1]),
    ].joined(separator: "\n")
    let results = try objects(run(["score"], input: input))
    for (row, result) in zip(try rows([], input), results) {
      guard result["error"] == nil else {
        let line = try #require(result["line"] as? Int)
        #expect(row["error"] == "line \(line): \(try #require(result["error"] as? String))")
        #expect(row["id"] == result["id"] as? String ?? "")
        continue
      }
      #expect(row["id"] == "\(try #require(result["id"]))")
      #expect(row["verdict"] == result["verdict"] as? String)
      #expect(row["scam"] == "\(try #require(result["scam"] as? Bool))")
      #expect(row["tactics"] == tactics(result).joined(separator: ";"))
      #expect(Double(row["risk"] ?? "") == result["risk"] as? Double)
      let first = quotes(result).first ?? nil
      #expect(row["evidence"] == first?.text ?? "")
      #expect(row["message"] == first.map { "\($0.message)" } ?? "")
      #expect(row["action"] == (result["advice"] as? [String: Any])?["action"] as? String ?? "")
      #expect(row["error"]?.isEmpty == true)
    }
  }

  /// An id, the cell that stands for it, and the cell with `--csv-raw`.
  static let identifiers: [(id: String, safe: String, raw: String)] = [
    ("m1", "m1", "m1"), ("a,b", "a,b", "a,b"), ("a\"b", "a\"b", "a\"b"), ("=1+1", "'=1+1", "=1+1"),
    ("+7", "'+7", "+7"), ("-7", "'-7", "-7"), ("@cmd", "'@cmd", "@cmd"), ("＝1", "'＝1", "＝1"),
    ("\t=1", " '=1", "\t=1"), ("\r=1", " '=1", "\r=1"), ("\"=1", "\"'=1", "\"=1"), ("a\nb", "a b", "a\nb"),
    ("a\r\nb", "a b", "a\r\nb"),
    ("\u{1B}[2J", "[U+001B][2J", "\u{1B}[2J"), ("\u{202E}txt", "[U+202E]txt", "\u{202E}txt"),
    ("1=1", "1=1", "1=1"), ("a;=1", "a;'=1", "a;=1"), ("a; -1", "a; '-1", "a; -1"),
    ("a-1, b", "a-1, b", "a-1, b"), ("", "", ""), ("é", "é", "é"),
  ]

  @Test(arguments: identifiers)
  func textCellsAreSafe(_ id: String, _ safe: String, _ raw: String) throws {
    let input = try record(["id": id, "text": "hello"])
    #expect(try rows([], input).first?["id"]?.unicodeScalars.elementsEqual(safe.unicodeScalars) == true)
    let cell = try rows(["--csv-raw"], input).first?["id"]
    #expect(cell?.unicodeScalars.elementsEqual(raw.unicodeScalars) == true)
  }

  @Test func numbersStayNumbers() throws {
    #expect(try rows([], "{\"id\":-7,\"text\":\"a\"}").first?["id"] == "-7")
    #expect(try rows([], "\n\n{\"text\":\"a\"}").first?["id"] == "3", "the line number")
  }

  @Test func theMarkComesOnRequest() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let plain = run(["score", "--format=csv"], input: "{\"text\":\"a\"}")
    #expect(plain.output.starts(with: Array("id,".utf8)))
    #expect(run(["score", "--format=csv", "--bom"], input: "{\"text\":\"a\"}").output == mark + plain.output)
    #expect(run(["score", "--format=csv"], input: "").text == Self.header.joined(separator: ",") + "\n")
  }

  /// On a terminal even raw cells can do nothing.
  @Test func rawCellsNeverReachATerminal() throws {
    let input = Array(try record(["id": "\u{1B}[2J", "text": "a"]).utf8)
    let outcome = run(["score", "--format=csv", "--csv-raw"], Streams(input: input, isTerminal: true))
    #expect(!outcome.text.contains("\u{1B}"))
  }
}
