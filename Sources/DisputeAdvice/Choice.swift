/// A closed list of values, each with the name that it has in JSON and on the command line.
public protocol Choice: CaseIterable, Equatable, Sendable, RawRepresentable where RawValue == UInt8 {
  /// The names in the order of the cases.
  static var names: [String] { get }
}

extension Choice {
  /// The name in JSON, on the command line and in messages.
  public var name: String { Self.names[Int(rawValue)] }

  /// The value called `name`; nil when none is. O(values).
  public init?(name: String) {
    for choice in Self.allCases where choice.name.utf8.elementsEqual(name.utf8) {
      self = choice
      return
    }
    return nil
  }
}

/// A set of such values, one bit each.
public struct ChoiceSet<Element: Choice>: Equatable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  public init() {}

  public init(arrayLiteral elements: Element...) {
    for element in elements { insert(element) }
  }

  public mutating func insert(_ element: Element) { bits |= 1 << UInt32(element.rawValue) }

  public func contains(_ element: Element) -> Bool { bits & 1 << UInt32(element.rawValue) != 0 }

  /// The members in the order of the cases.
  public var elements: [Element] { Element.allCases.filter(contains) }

  /// The names of the members, as a person would list them: `a, b or c`.
  var words: String { listed(elements.map { element in element.name }, by: "or") }
}

/// `a, b or c`; without a conjunction `a, b, c`.
func listed(_ words: [String], by conjunction: String? = nil) -> String {
  var text = ""
  for (index, word) in words.enumerated() {
    if index > 0 {
      if let conjunction, index == words.count - 1 { text += " \(conjunction) " } else { text += ", " }
    }
    text += word
  }
  return text
}
