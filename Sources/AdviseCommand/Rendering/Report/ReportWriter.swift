/// Writes HTML. Names of elements and attributes stand in the program; all else is text, and there is no way to write
/// it unescaped. Characters that hide or turn text round are shown as in ``visibleMark(of:)``.
struct ReportWriter {
  typealias Attribute = (name: StaticString, value: String)

  private(set) var bytes: [UInt8] = []

  /// Markup of the program's own.
  mutating func markup(_ markup: StaticString) { bytes += markup.description.utf8 }

  /// An element with what `content` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout ReportWriter) -> Void
  ) {
    tag(name, attributes)
    content(&self)
    bytes += "</\(name)>".utf8
  }

  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that can't hold anything, or its opening tag alone.
  mutating func tag(_ name: StaticString, _ attributes: [Attribute] = []) {
    bytes += "<\(name)".utf8
    for attribute in attributes {
      bytes += " \(attribute.name)=\"".utf8
      text(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Text, for the inside of elements and of quoted attributes.
  mutating func text(_ text: String) {
    var marks = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      // Piled marks would cover the lines above.
      case _ where marks > 4: continue
      default: bytes += (visibleMark(of: scalar) ?? String(scalar)).utf8
      }
    }
  }
}
