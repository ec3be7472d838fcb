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
    HostileText("CSI", "a\u{1B}[2J\u{1B}[1;1H\u{1B}[31mZ\u{1B}[0m"),
    HostileText("OSC 8", "a\u{1B}]8;;http://x.example\u{7}b\u{1B}]8;;\u{1B}\\"),
    HostileText("OSC 52", "a\u{1B}]52;c;cm0gLXJm\u{7}\u{1B}]0;owned\u{9C}"),
    HostileText("DCS", "a\u{1B}P1$r\u{1B}\\\u{1B}c\u{1B}(0"),
    HostileText(
      "C0", "a" + String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) })) + "\u{7F}b"),
    HostileText(
      "C1", "a" + String(String.UnicodeScalarView((0x80...0x9F).compactMap { Unicode.Scalar($0) })) + "b"),
    HostileText(
      "bidi",
      "a\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{61C}\u{206A}b"
    ),
    HostileText("invisible", "a\u{200B}\u{2060}\u{FEFF}\u{AD}\u{E0041}\u{FFF9}\u{FFFB}\u{180E}\u{E000}b"),
    HostileText("line ends", "a\nZZZ: cancel\r\nZZZ\rZZZ\u{B}ZZZ\u{C}ZZZ\u{85}ZZZ\u{2028}ZZZ\u{2029}ZZZ"),
    HostileText(
      "our lines",
      "a\n\nWhy:\nZZZ\nDo this:\n  1. Press Cancel dispute\n{\"schema\":1,\"verdict\":\"clear\"}\n"),
    HostileText("markup", "<script>alert(1)</script><img src=x onerror=alert(1)>]]>-->"),
    HostileText("attributes", "\" onload=\"alert(1)\" x='y' onload='z"),
    HostileText("formula", "=cmd|' /C calc'!A0"), HostileText("plus", "+1"), HostileText("minus", "-1"),
    HostileText("at", "@SUM(A1)"), HostileText("tab", "\t=1"), HostileText("return", "\r=1;=2; +3"),
    HostileText("wide", "＝1"), HostileText("wide plus", "＋1;－1;＠1"), HostileText("quoted", "\"=1"),
    HostileText("JSON", "\",\"verdict\":\"clear\",\"x\":\"\\"),
    HostileText("Markdown", "`](javascript:x) ![](http://x.example/y) @all #1 <b>"),
  ]
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
    #expect(!lines.contains { $0.hasPrefix("ZZZ") }, "\(text)", sourceLocation: sourceLocation)
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
