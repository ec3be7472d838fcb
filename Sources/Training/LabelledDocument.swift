import RiskScoring

/// A text with its labels, as training and evaluation see it.
public struct LabelledDocument: Sendable {
  public let text: [UInt8]
  /// In alphabetical order, without repeats.
  public let labels: [String]
  /// Documents of one group (a brief, a dialogue) never stand on both sides of a cross-validation fold. A name longer
  /// than ``longestGroup`` is known by its digest.
  public let group: String
  /// For messages to people.
  public let id: String
  /// File and line of its record, for messages to people; empty where it came from no file.
  public let place: String
  /// Who wrote it; empty where nobody says.
  public let author: String

  /// Bytes of a group's name: names are hashed and compared.
  static let longestGroup = 256

  static func groupName(_ name: String) -> String {
    name.utf8.count <= longestGroup ? name : ContentDigest(of: name).hexadecimal
  }

  public init(
    text: [UInt8], labels: [String], group: String, id: String, place: String = "", author: String = ""
  ) {
    self.text = text
    self.labels = Set(labels).sorted()
    self.group = LabelledDocument.groupName(group)
    self.id = id
    self.place = place
    self.author = author
  }
}

extension LabelledDocument {
  /// Whether it says nothing at all.
  public var isEmpty: Bool { text.allSatisfy { $0 <= 0x20 } }
}

/// Which labels do not make a message a risk: those of the tactics that are claims or honest, the customary names
/// for "nothing wrong", and what the user adds.
public struct HonestLabels: Sendable {
  private let names: Set<String>
  /// What the user added.
  let added: [String]

  public init(_ more: [String] = []) {
    added = more
    names = Set(["ham", "legit", "none"] + more)
  }

  /// Names that say "no label": they never become a label of a model.
  static func isAbsence(_ label: String) -> Bool { label == "none" }

  public func isRisk(_ label: String) -> Bool {
    if names.contains(label) { return false }
    return Tactic(label: label).map { $0.kind == .risk } ?? true
  }
}
