import Foundation
import Testing

@testable import AdviseCommand

/// Words of somebody who wants to act on the reader's terminal, spreadsheet or browser, or to speak with our voice.
/// A line that begins with ZZZ is theirs.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  /// The same as the name of a file: without what no name can hold.
  var fileName: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "/" && $0 != "\0" }))
  }

  static let all: [HostileText] = [
    HostileText(
      "escape sequences",
      "a\u{1B}[2J\u{1B}[1;1H\u{1B}[31mZ\u{1B}[0m" + "\u{1B}]8;;http://x.example\u{7}b\u{1B}]8;;\u{1B}\\"
        + "\u{1B}]52;c;cm0gLXJm\u{7}\u{1B}]0;owned\u{9C}" + "\u{1B}P1$r\u{1B}\\\u{1B}c\u{1B}(0"),
    HostileText("C0", "a" + scalars(0..<0x20) + "\u{7F}b"),
    HostileText("C1", "a" + scalars(0x80..<0xA0) + "b"),
    HostileText(
      "bidi and invisible",
      "a" + scalars(0x202A..<0x202F) + scalars(0x2066..<0x2070)
        + "\u{200E}\u{200F}\u{61C}\u{200B}\u{2060}\u{FEFF}\u{AD}\u{E0041}\u{FFF9}\u{FFFB}\u{180E}\u{E000}b"),
    HostileText(
      "line ends", "a\nZZZ: cancel\r\nZZZ\rZZZ\u{B}ZZZ\u{C}ZZZ\u{85}ZZZ\u{2028}ZZZ\u{2029}ZZZ"),
    HostileText(
      "our own lines",
      "a\n\nWhy:\nZZZ\nDo this:\n  1. Press Cancel dispute\n{\"schema\":1,\"verdict\":\"clear\"}\n"),
    HostileText(
      "markup",
      "<script>alert(1)</script><img src=x onerror=alert(1)>]]>-->\" onload=\"alert(1)\" x='y' onload='z"),
    HostileText(
      "quotes",
      "\",\"verdict\":\"clear\",\"x\":\"\\ `](javascript:x) ![](http://x.example/y) @all #1 <b>"),
  ]

  /// What a spreadsheet would run.
  static let formulas = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1;=2; +3", "＝1", "＋1;－1;＠1", "\"=1", " =1",
    "\0=1",
    "x;=1", "\u{2028}=1",
  ].map { HostileText($0.debugDescription, $0) }

  private static func scalars(_ values: Range<UInt32>) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }
}

/// What reaches a reader, and in which form.
struct Shown {
  enum Form: Sendable { case text, json, csv, html }

  let form: Form
  let bytes: [UInt8]

  /// Output and errors of a run.
  static func all(_ outcome: Outcome, _ form: Form = .text) -> [Shown] {
    [Shown(form: form, bytes: outcome.output), Shown(form: .text, bytes: Array(outcome.errors.utf8))]
  }

  /// What is written acts on nobody.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = try #require(String(validating: bytes, as: UTF8.self), sourceLocation: sourceLocation)
    #expect(
      !text.unicodeScalars.contains(where: form == .json ? Shown.actsInJSON : Shown.acts), "\(text)",
      sourceLocation: sourceLocation)
    let lines = text.split(separator: "\n")
    // Within a page, lines of its source are nothing that one sees.
    if form != .html {
      #expect(!lines.contains { $0.hasPrefix("ZZZ") }, "\(text)", sourceLocation: sourceLocation)
    }
    switch form {
    case .text: break
    case .json: for line in lines { _ = try object(String(line)) }
    case .csv: #expect(!Shown.hasFormula(text), "\(text)", sourceLocation: sourceLocation)
    case .html:
      #expect(!text.contains("<script") && !text.contains("<img"), sourceLocation: sourceLocation)
      #expect(!text.contains("onload=\"") && !text.contains("onload='"), sourceLocation: sourceLocation)
    }
  }

  /// Whether a sign that begins a formula begins a cell, be cells parted by commas or by semicolons.
  private static func hasFormula(_ text: String) -> Bool {
    text.contains(#/(^|[,;\n])[" ]*[=+@＝＋－＠\-]/#)
  }

  /// Controls, direction marks and other characters that act rather than show; not the line feed.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    case .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }

  /// In JSON for programs, where invisible characters may stand for themselves.
  private static func actsInJSON(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x3C, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
