import Foundation
import RiskScoring
import Testing

@testable import DisputeAdvice

@Suite struct DraftTests {
  func line(_ c: PreparedCase, _ sweep: Sweep) -> String? {
    var kept: [String] = []
    for value in sweep.values {
      var other = c.state
      value.put(&other)
      if c.speaks(other, c.tactics, .standard) { kept.append(value.name) }
    }
    if kept.count == sweep.values.count { return "\(sweep.name): any" }
    let numbers = kept.compactMap { Int($0) }
    let isInt = { if case .integer = sweep.keys[0].row.kind { return true } else { return false } }()
    if isInt {
      var parts: [String] = kept.contains("?") ? ["?"] : []
      let all = sweep.values.compactMap { Int($0.name) }
      var i = 0
      while i < numbers.count {
        var j = i
        while j + 1 < numbers.count, numbers[j + 1] == numbers[j] + 1 { j += 1 }
        let lo = numbers[i]
        let hi = numbers[j]
        if lo == all.first && hi == all.last {
          parts.append("...")
        } else if lo == all.first {
          parts.append("...\(hi)")
        } else if hi == all.last {
          parts.append("\(lo)...")
        } else {
          parts.append(lo == hi ? "\(lo)" : "\(lo)...\(hi)")
        }
        i = j + 1
      }
      kept = parts
    }
    return "\(sweep.name): \(kept.joined(separator: " "))"
  }

  static let more: [(String, String, [Tactic])] = [

    (
      "accepted-is-final",
      #"{"phase":"closed","outcome":"accepted","claim":{"amount":10},"refundReceived":10}"#, []
    ),
    (
      "accepted-without-goods",
      #"{"phase":"closed","outcome":"accepted","item":"not-received","claim":{"amount":10},"refundReceived":10}"#,
      []
    ),
    (
      "broke-after-cancel",
      #"{"phase":"closed","outcome":"cancelled","item":"received-faulty","closedDaysAgo":3,"claim":{"amount":10},"refundReceived":10}"#,
      []
    ),
    (
      "cancelled-too-late",
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":0,"claim":{"amount":10},"refundReceived":10}"#,
      []
    ),
    (
      "open-again",
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":4,"claim":{"amount":10},"refundReceived":10}"#,
      []
    ),
    (
      "answer-proposal",
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["cancel","edit"]}"#,
      []
    ),
    (
      "answer-proposal", #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      []
    ),
    (
      "asked-after-expiry",
      #"{"phase":"awaiting-buyer","protectionDaysLeft":0,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest]
    ),
    ("asked-after-expiry", #"{"protectionDaysLeft":0}"#, [.cancelRequest]),
    (
      "asked-unseen-timer",
      #"{"phase":"awaiting-buyer","protectionExtended":true,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest]
    ),
    ("asked-unseen-timer", #"{"protectionExtended":true}"#, [.cancelRequest]),
    (
      "asked-without-extension",
      #"{"phase":"awaiting-buyer","protectionDaysLeft":20,"claim":{"reason":"no-tracking"},"item":"not-received"}"#,
      [.cancelRequest]
    ),
    (
      "promise-without-button",
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","buttons":["cancel","edit"]}"#,
      [.promisedRefund]
    ),
    (
      "promise-without-button", #"{"phase":"awaiting-seller","buttons":["cancel","edit"]}"#, [.platformRefund]
    ),
    (
      "promise-without-button", #"{"phase":"awaiting-seller","buttons":["cancel","edit"]}"#, [.promisedRefund]
    ),
    (
      "false-tracking",
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","shipment":"untraceable"}"#,
      [.trackingClaim]
    ),
    ("false-tracking", #"{"phase":"awaiting-seller","shipment":"untraceable"}"#, [.trackingClaim]),
    (
      "accused",
      #"{"phase":"awaiting-seller","evidence":"none","item":"received-ok","protectionDaysLeft":20}"#,
      [.threat]
    ),
    ("accused", #"{"phase":"awaiting-seller","evidence":"none"}"#, [.threat]),
    (
      "refund-arrived",
      #"{"phase":"awaiting-seller","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":1,"offer":{"kind":"refund","amount":9}}"#,
      []
    ),
    (
      "refund-arrived",
      #"{"phase":"awaiting-seller","claim":{"amount":9},"order":{"paid":10},"minimumAcceptable":10,"refundReceived":10}"#,
      []
    ),
    ("cancel-timer-short", #"{"phase":"awaiting-seller","protectionDaysLeft":5}"#, []),
    (
      "extension-missing",
      #"{"item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":9}"#, []
    ),
    (
      "extension-missing",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionDaysLeft":30}"#,
      []
    ),
    (
      "mediated-offer",
      #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["accept","reject"]}"#,
      []
    ),
    (
      "offer-too-little",
      #"{"phase":"awaiting-buyer","claim":{"amount":10},"offer":{"kind":"refund","amount":9},"buttons":["accept","reject"]}"#,
      []
    ),
    (
      "return-offered",
      #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10},"buttons":["accept","reject"]}"#,
      []
    ),
    ("return-offered", #"{"phase":"awaiting-seller","offer":{"kind":"return-and-refund","amount":10}}"#, []),
    (
      "money-beats-cancelling",
      #"{"phase":"awaiting-buyer","item":"received-ok","claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9},"buttons":["cancel","edit"]}"#,
      []
    ),
    (
      "own-mistake",
      #"{"phase":"awaiting-seller","mistake":true,"item":"received-faulty","protectionDaysLeft":1}"#, []
    ),
    (
      "return-under-way",
      #"{"phase":"closed","return":"sent","outcome":"refunded","claim":{"amount":10},"refundReceived":9}"#, []
    ),
    (
      "wait-goods-in-order",
      #"{"phase":"awaiting-seller","replacement":"received-ok","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":20}"#,
      []
    ),
    (
      "wait-goods-in-order",
      #"{"phase":"awaiting-seller","item":"received-ok","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":20}"#,
      []
    ),
    (
      "wait-settled",
      #"{"phase":"awaiting-seller","evidence":"none","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":10}"#,
      [.threat]
    ),
    (
      "weak-reason",
      #"{"phase":"awaiting-seller","claim":{"reason":"no-tracking"},"item":"not-received","protectionDaysLeft":0}"#,
      []
    ),
    (
      "better-evidence",
      #"{"phase":"awaiting-buyer","item":"received-faulty","evidence":"partial","protectionDaysLeft":0,"offer":{"kind":"none"}}"#,
      []
    ),
    ("cancel-out-of-reach", #"{"phase":"awaiting-buyer","item":"received-ok","buttons":["edit"]}"#, []),
    ("with-the-platform", #"{"phase":"escalated"}"#, []),
    ("cancel-the-order", #"{"phase":"not-opened","shipment":"not-shipped"}"#, []),
    ("check-first", #"{"phase":"not-opened","item":"received-unchecked"}"#, []),
    (
      "on-its-way",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      []
    ),
    (
      "evidence-first",
      #"{"phase":"not-opened","item":"received-faulty","evidence":"none","protectionDaysLeft":20}"#, []
    ),
    ("faulty-goods", #"{"phase":"not-opened","item":"received-faulty","protectionDaysLeft":20}"#, []),
    ("nothing-to-dispute", #"{"phase":"not-opened","item":"received-ok"}"#, []),
    ("goods-in-order", #"{"phase":"awaiting-seller","item":"received-ok"}"#, []),
    ("protection-over", #"{"phase":"not-opened","protectionDaysLeft":0}"#, []),
    (
      "your-move",
      #"{"phase":"awaiting-buyer","claim":{"reason":"no-tracking"},"item":"not-received","buttons":["cancel"]}"#,
      []
    ),
    (
      "cancel-out-of-reach",
      #"{"phase":"awaiting-buyer","item":"received-faulty","replacement":"received-ok","evidence":"none","protectionDaysLeft":0,"offer":{"kind":"none"},"buttons":["reject"]}"#,
      []
    ),
    (
      "cancelled-too-late",
      #"{"phase":"closed","outcome":"cancelled","protectionDaysLeft":0,"item":"not-received"}"#, []
    ),
    (
      "costly-return",
      #"{"phase":"awaiting-buyer","claim":{"wants":"return-and-refund","amount":10},"returnCost":10,"offer":{"kind":"return-and-refund","amount":10}}"#,
      []
    ),
    (
      "sufficient-return",
      #"{"phase":"awaiting-buyer","claim":{"wants":"return-and-refund","amount":10},"returnCost":5,"offer":{"kind":"return-and-refund","amount":10}}"#,
      []
    ),
    (
      "refund-arrived",
      #"{"phase":"awaiting-seller","claim":{"amount":10},"order":{"paid":11},"refundReceived":10,"protectionDaysLeft":1}"#,
      []
    ),
    (
      "refund-arrived",
      #"{"phase":"awaiting-seller","claim":{"amount":9},"order":{"paid":10},"refundReceived":10}"#, []
    ),
    ("own-mistake", #"{"phase":"awaiting-buyer","mistake":true,"protectionDaysLeft":10}"#, []),
    (
      "goods-in-order",
      #"{"phase":"awaiting-buyer","item":"received-faulty","replacement":"received-ok","protectionDaysLeft":20}"#,
      []
    ),
    (
      "money-beats-cancelling",
      #"{"phase":"awaiting-buyer","mistake":true,"claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9}}"#,
      []
    ),
    (
      "money-beats-cancelling",
      #"{"phase":"awaiting-buyer","replacement":"received-ok","claim":{"amount":10},"protectionDaysLeft":20,"offer":{"kind":"refund","amount":9}}"#,
      []
    ),
    (
      "return-under-way",
      #"{"phase":"awaiting-seller","return":"sent","claim":{"amount":10},"refundReceived":9,"protectionDaysLeft":20}"#,
      []
    ),
    ("return-under-way", #"{"phase":"closed","return":"sent","outcome":"refunded"}"#, []),
    ("return-agreed", #"{"phase":"closed","return":"agreed","outcome":"accepted"}"#, []),
    (
      "return-agreed",
      #"{"phase":"awaiting-buyer","return":"agreed","mistake":true,"item":"received-faulty","protectionDaysLeft":20}"#,
      []
    ),
    ("claim-too-low", #"{"phase":"awaiting-seller","claim":{"amount":9},"minimumAcceptable":10}"#, []),
    (
      "refund-late",
      #"{"phase":"closed","outcome":"refunded","closedDaysAgo":16,"claim":{"amount":10},"refundReceived":9}"#,
      []
    ),
    (
      "refund-due",
      #"{"phase":"closed","outcome":"refunded","closedDaysAgo":3,"claim":{"amount":10},"refundReceived":9}"#,
      []
    ),
    (
      "offer-without-accept",
      #"{"phase":"awaiting-buyer","order":{"paid":10},"offer":{"kind":"refund","amount":10},"buttons":["cancel"]}"#,
      []
    ),
    (
      "offer-without-accept",
      #"{"phase":"awaiting-buyer","order":{"paid":10},"claim":{"reason":"no-tracking"},"item":"not-received","offer":{"kind":"refund","amount":10},"buttons":["edit"]}"#,
      []
    ),
    (
      "mediated-offer", #"{"phase":"escalated","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#,
      []
    ),
    (
      "offer-too-little",
      #"{"phase":"awaiting-seller","claim":{"amount":10},"offer":{"kind":"refund","amount":9}}"#, []
    ),
    ("platform-asks", #"{"phase":"escalated","escalation":"awaiting-both"}"#, []),
    ("platform-asks", #"{"phase":"escalated","evidenceDaysLeft":3}"#, []),
    (
      "cancel-out-of-reach",
      #"{"phase":"awaiting-buyer","protectionDaysLeft":0,"replacement":"received-ok"}"#, []
    ),
    (
      "return-offered",
      #"{"phase":"escalated","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10}}"#,
      []
    ),
    ("protection-over", #"{"phase":"not-opened","daysSinceConfirmation":16}"#, []),
    ("evidence-first", #"{"phase":"not-opened","replacement":"received-faulty","evidence":"none"}"#, []),
    ("faulty-goods", #"{"phase":"not-opened","replacement":"received-faulty","evidence":"complete"}"#, []),
    ("nothing-to-dispute", #"{"phase":"not-opened","replacement":"received-ok"}"#, []),
    ("asked-without-extension", #"{"protectionDaysLeft":20}"#, [.cancelRequest]),
    ("asked-without-extension", #"{"protectionExtended":true,"protectionDaysLeft":9}"#, [.cancelRequest]),
    (
      "extension-missing",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":9}"#,
      []
    ),
    ("open-again", #"{"phase":"closed","outcome":"cancelled"}"#, []),
    (
      "answer-good-proposal",
      #"{"phase":"awaiting-buyer","order":{"paid":10},"offer":{"kind":"refund","amount":10},"buttons":["cancel"]}"#,
      []
    ),
    ("answer-evidence", #"{"phase":"awaiting-seller","evidenceDaysLeft":3}"#, []),
    ("answer-turn", #"{"phase":"awaiting-buyer"}"#, []),
    ("cancel-pays-seller", #"{"phase":"escalated"}"#, []),
    ("cancel-phase-unknown", #"{"protectionDaysLeft":20}"#, []),
    (
      "cancel-timer-unknown",
      #"{"phase":"awaiting-seller","order":{"paid":10},"claim":{"amount":10},"refundReceived":9}"#, []
    ),
    (
      "cancel-loses-return",
      #"{"phase":"awaiting-seller","protectionDaysLeft":20,"return":"sent","claim":{"amount":10},"refundReceived":9}"#,
      []
    ),
    (
      "accept-return",
      #"{"phase":"awaiting-buyer","claim":{"wants":"refund","amount":10},"offer":{"kind":"return-and-refund","amount":10}}"#,
      []
    ),
    ("accept-zero", #"{"phase":"awaiting-buyer","offer":{"kind":"none"}}"#, []),
    ("edit-settled", #"{"item":"received-ok"}"#, []),
    ("edit-settled", #"{"replacement":"received-ok"}"#, []),
    ("edit-settled", #"{"mistake":true}"#, []),
    ("edit-settled", #"{"claim":{"amount":10},"refundReceived":10}"#, []),
    ("wait-goods-in-order", #"{"phase":"awaiting-buyer","replacement":"received-ok"}"#, []),
    (
      "wait-settled",
      #"{"phase":"awaiting-seller","claim":{"amount":10},"refundReceived":10,"protectionDaysLeft":1}"#, []
    ),
    ("wait-settled", #"{"phase":"awaiting-seller","mistake":true,"protectionDaysLeft":20}"#, []),
    (
      "wait-settled",
      #"{"phase":"awaiting-seller","item":"not-received","shipment":"in-transit","protectionExtended":true,"protectionDaysLeft":30}"#,
      []
    ),
    ("cancel-unproved", #"{"phase":"awaiting-seller","protectionDaysLeft":20}"#, []),
  ]

  @Test func draft() throws {
    var out = ""
    func text<T>(_ v: T) -> String { "\(v)" }
    var cases: [RowCase] = []
    func emit(
      _ subject: RowCase.Subject, _ base: String, _ tactics: [Tactic], _ keys: Set<StateKey>, _ own: TacticSet
    ) throws {
      let p: PreparedCase
      switch subject {
      case .rule(let r): p = try PreparedCase(RowCase(r, base, tactics, steps: "", warn: "", ""))
      case .objection(let g): p = try PreparedCase(RowCase(g, base, tactics, ""))
      }
      guard p.speaks(p.state, p.tactics, .standard) else {
        out += "// SILENT \(p.row.name) \(base)\n"
        return
      }
      var keeps: [String] = []
      for sweep in Sweep.all where sweep.keys.contains(where: keys.contains) {
        keeps.append(line(p, sweep) ?? "")
      }
      if !own.isEmpty {
        let kept = Tactic.allCases.filter { p.speaks(p.state, TacticSet([$0]), .standard) }.map { $0.label }
        keeps.append("tactics: \(kept.joined(separator: " "))")
      }
      let quoted = base.hasPrefix("{") ? "#\"\(base)\"#" : "\"\(base)\""
      let told = tactics.isEmpty ? "" : ", [\(tactics.map { "." + text($0) }.joined(separator: ", "))]"
      switch subject {
      case .rule(let r):
        let o = p.outcome(.standard)
        out +=
          "    RowCase(\n      .\(text(r)), \(quoted)\(told),\n      steps: \"\(o.steps)\",\n      warn: \"\(o.warnings)\",\n"
        cases.append(
          RowCase(r, base, tactics, steps: o.steps, warn: o.warnings, keeps.joined(separator: "\n")))
      case .objection(let g):
        out += "    RowCase(\n      .\(text(g)), \(quoted)\(told),\n"
        cases.append(RowCase(g, base, tactics, keeps.joined(separator: "\n")))
      }
      out += "      \"\"\"\n" + keeps.map { "      " + $0 + "\n" }.joined() + "      \"\"\"),\n"
    }
    for rule in Rulebook.standard.rules {
      var mine = DraftTests.more.filter { $0.0 == rule.id.rawValue }
      if case .always = rule.condition, !rule.tactics.isEmpty {
        mine.append((rule.id.rawValue, #"{"phase":"closed"}"#, rule.tactics.tactics))
      }
      for m in mine { try emit(.rule(rule.id), m.1, m.2, Set(rule.condition.keys), rule.tactics) }
      if mine.isEmpty {
        let shown = SituationRow.all.first { row in
          guard let s = try? state(row.state) else { return false }
          let sit = Situation(s, tactics: TacticSet(row.tactics))
          let d = sit.decide()
          return rule.action == nil
            ? sit.speakingRows(d).contains { $0.id == rule.id } : Rulebook.standard.rules[d.row].id == rule.id
        }
        if let shown {
          try emit(.rule(rule.id), shown.name, [], Set(rule.condition.keys), rule.tactics)
        } else {
          out += "// NO BASE \(rule.id)\n"
        }
      }
    }
    for action in Action.allCases {
      for row in Rulebook.standard.guards(action) {
        let mine = DraftTests.more.filter { $0.0 == row.id.rawValue }
        for m in mine { try emit(.objection(row.id), m.1, m.2, Set(row.condition.keys), TacticSet()) }
        if mine.isEmpty {
          let base = SituationRow.all.first { r in
            guard let s = try? state(r.state) else { return false }
            let sit = Situation(s, tactics: TacticSet(r.tactics))
            let d = sit.decide()
            return d.action != action && sit.objection(to: action)?.id == row.id
          }
          if let base {
            try emit(.objection(row.id), base.name, [], Set(row.condition.keys), TacticSet())
          } else {
            out += "// NO BASE \(row.id)\n"
          }
        }
      }
    }
    try out.write(toFile: "/tmp/proof-draft.txt", atomically: true, encoding: .utf8)
    let jury = try Jury(cases)
    let begin = ContinuousClock.now
    let mutants = Mutant.all()
    let survivors = mutants.filter { !jury.kills($0) }
    print("mutants \(mutants.count) survivors \(survivors.count) \(ContinuousClock.now - begin)")
    try survivors.map { $0.name }.joined(separator: "\n").write(
      toFile: "/tmp/proof-survivors.txt", atomically: true, encoding: .utf8)
    var equivalent: [String] = []
    for m in survivors.prefix(600) where Equivalence.toStandard.isProved(m) { equivalent.append(m.name) }
    try equivalent.joined(separator: "\n").write(
      toFile: "/tmp/proof-equivalent.txt", atomically: true, encoding: .utf8)
    print("equivalent \(equivalent.count) \(ContinuousClock.now - begin)")
  }
}
