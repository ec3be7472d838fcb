import DisputeAdvice
import JSONText
import RiskScoring

/// Everything that the advisor decides by, as tables.
struct RuleBook {
  let listings: [Listing]

  init(_ policy: Policy) {
    listings = [
      RuleBook.rules, RuleBook.guards, RuleBook.policy(policy), RuleBook.situations,
    ]
  }

  func text() -> String { listings.map { $0.text(width: 96) }.joined(separator: "\n\n") }

  func markdown() -> String { listings.map { $0.markdown(level: 4) }.joined(separator: "\n") }

  /// One JSON object on one line.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.integer(1)
    for listing in listings { listing.write(into: &writer) }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private static var rules: Listing {
    Listing(
      key: "rules", title: "Rules",
      note: """
        Tried in this order: the first whose condition holds and whose action no guard forbids decides. A rule with \
        tactics needs one of them in the seller's words. A rule with tactics or without action adds its reason, steps \
        and warnings where another decided.
        """,
      columns: columns([
        ("rule", "rule"), ("when", "when"), ("tactics", "tactics"), ("action", "action"), ("steps", "steps"),
        ("warnings", "warnings"), ("text", "because"), ("sources", "guides"),
      ]),
      rows: listRules().map { rule in
        [
          .names([rule.id.rawValue]), .text(rule.condition), .names(rule.tactics.map(\.label)),
          .names(rule.action.map { [$0.name] } ?? []), .names(rule.steps.map(\.rawValue)),
          .names(rule.warnings.map(\.rawValue)), .text(rule.text), sources(rule.sources),
        ]
      })
  }

  private static var guards: Listing {
    Listing(
      key: "guards", title: "Guards",
      note: """
        What speaks against an action; for each action the first that holds is told. Those that forbid do so whatever \
        a rule says.
        """,
      columns: columns([
        ("guard", "guard"), ("action", "action"), ("effect", "effect"), ("when", "when"), ("text", "because"),
        ("needs", "right if"),
      ]),
      rows: listGuards().map { row in
        [
          .names([row.id.rawValue]), .names([row.action.name]),
          .text(row.forbids ? "forbids" : "speaks against"), .text(row.condition), .text(row.text),
          .text(row.wouldNeed),
        ]
      })
  }

  private static func policy(_ policy: Policy) -> Listing {
    Listing(
      key: "policy", title: "Policy numbers",
      note: """
        What the rules take for granted where the page shows no timer; --policy FILE replaces any of them. These \
        numbers are as of: \(policy.asOf.text).
        """,
      columns: columns([
        ("name", "number"), ("value", "value"), ("unit", "unit"), ("least", "least"), ("most", "most"),
        ("note", "meaning"), ("edition", "as of"), ("others", "other values in the guides"),
        ("sources", "guides"),
      ]),
      rows: listPolicy(policy).map { listed in
        [
          .names([listed.row.name]), .number(listed.value), .text(listed.row.unit),
          .number(listed.row.range.lowerBound), .number(listed.row.range.upperBound), .text(listed.row.note),
          .text(listed.row.edition.text), .text(listed.row.others), sources(listed.row.sources),
        ]
      })
  }

  private static var situations: Listing {
    Listing(
      key: "situations", title: "Situations",
      note: "What the guides tell of, the rules that answer it, and the test case that shows it.",
      columns: columns([
        ("situation", "situation"), ("rules", "rules"), ("example", "case"), ("sources", "guides"),
      ]),
      rows: listSituations().map { row in
        [
          .text(row.situation), .names(row.rules.map(\.rawValue)), .text(row.example), sources(row.sources),
        ]
      })
  }

  private static func columns(_ names: [(key: String, title: String)]) -> [Listing.Column] {
    names.map { Listing.Column(key: $0.key, title: $0.title) }
  }

  private static func sources(_ sources: [Source]) -> Listing.Cell { .names(sources.map(\.rawValue)) }
}
