import JSONText
import RiskScoring

/// The keys of score records.
extension JSONKey {
  static let advice = JSONKey("advice")
  static let end = JSONKey("end")
  static let error = JSONKey("error")
  static let evidence = JSONKey("evidence")
  static let id = JSONKey("id")
  static let line = JSONKey("line")
  static let message = JSONKey("message")
  static let present = JSONKey("present")
  static let probability = JSONKey("probability")
  static let risk = JSONKey("risk")
  static let scam = JSONKey("scam")
  static let schema = JSONKey("schema")
  static let signals = JSONKey("signals")
  static let start = JSONKey("start")
  static let tactic = JSONKey("tactic")
  static let text = JSONKey("text")
  static let threshold = JSONKey("threshold")
  static let verdict = JSONKey("verdict")
}

/// What stands in every score record.
extension JSONPart {
  /// `{"schema":1`
  static let schema = JSONPart(behindValue: false) { writer in
    writer.beginObject()
    writer.key(.schema)
    writer.integer(1)
  }
  /// `{"schema":1,"id":`
  static let id = JSONPart(behindValue: false) { writer in
    writer.part(.schema)
    writer.key(.id)
  }
  /// `,"signals":`
  static let signals = JSONPart(behindValue: true) { $0.key(.signals) }

  /// `,"scam":true,"verdict":"scam","risk":` and the other ends of a judgement: two for each verdict.
  private static let judgements = [Verdict.clear, .unsure, .scam].flatMap { verdict in
    [false, true].map { isScam in
      JSONPart(behindValue: true) { writer in
        writer.key(.scam)
        writer.bool(isScam)
        writer.key(.verdict)
        writer.string(verdict.name)
        writer.key(.risk)
      }
    }
  }

  static func judgement(_ verdict: Verdict, isScam: Bool) -> JSONPart {
    judgements[Int(verdict.rawValue) * 2 + (isScam ? 1 : 0)]
  }
}
