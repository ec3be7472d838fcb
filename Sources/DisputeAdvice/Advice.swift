public import JSONText

/// What to do, why, by when, and what to answer: the whole advice, in words.
public struct Advice: Sendable {
  /// A rule that speaks for the advice, and where it comes from.
  public struct Reason: Sendable {
    public let rule: RuleID
    public let text: String
    public let sources: [Source]

    /// `S1, S4`.
    public var source: String { listed(sources.map { source in source.rawValue }) }
  }

  /// Something to do; `days` are left for it (0: today, also where the day has passed, which the text says).
  public struct PlannedStep: Sendable {
    public let step: Step
    /// What to do, without the deadline.
    public let instruction: String
    /// The same with the deadline.
    public let text: String
    public let days: Int?
  }

  /// Something not to do.
  public struct GivenWarning: Sendable {
    public let warning: Warning
    public let text: String
  }

  /// A key whose value could still change the action.
  public struct Question: Sendable {
    public let key: StateKey
    public let text: String
  }

  /// Why another action is not the one.
  public struct Blocked: Sendable {
    public let action: Action
    public let rule: GuardID
    public let text: String
    /// What would have to be true for the action to become right.
    public let wouldNeed: String
  }

  public let action: Action
  /// For `accept`, the index of the proposal meant.
  public let offer: Int?
  /// The rule that decided; always the first of `reasons`.
  public let rule: RuleID
  public let reasons: [Reason]
  /// The earliest deadline first.
  public let steps: [PlannedStep]
  public let warnings: [GivenWarning]
  /// The most important first; at most six.
  public let questions: [Question]
  /// Each of the three other actions.
  public let blocked: [Blocked]
  /// A short answer for the dispute page.
  public let reply: String
  /// The action in one line.
  public let headline: String
  /// The button that would do harm now.
  public let wrongButton: String
  /// The one thing to check before anything is pressed.
  public let firstCheck: String
  /// When the terms held that the deadlines rest on: `2019-06`, or `unknown`.
  public let policy: String
  /// The same in a sentence, with what to do about it.
  public let policyNote: String
}

extension Advice {
  /// Writes the members from `action` to `policy`, inside an object that the caller has begun.
  ///
  /// `date` gives the day that comes after so many days, as `2026-11-24`; without it steps have no member `date`.
  public func writeDecision(into writer: inout JSONWriter, date: ((Int) -> String)? = nil) {
    writer.key("action")
    writer.string(action.name)
    writer.key("offer")
    if let offer { writer.integer(offer) } else { writer.null() }
    writer.key("rule")
    writer.string(rule.rawValue)
    writer.key("reasons")
    writer.array(reasons) { reason, writer in
      writer.member("rule", reason.rule.rawValue)
      writer.member("text", reason.text)
      writer.member("source", reason.source)
    }
    writer.key("steps")
    writer.array(steps) { step, writer in
      writer.member("step", step.step.rawValue)
      writer.member("text", step.text)
      writer.key("days")
      if let days = step.days { writer.integer(days) } else { writer.null() }
      if let date {
        writer.key("date")
        if let days = step.days { writer.string(date(days)) } else { writer.null() }
      }
    }
    writer.key("warnings")
    writer.array(warnings) { warning, writer in
      writer.member("warning", warning.warning.rawValue)
      writer.member("text", warning.text)
    }
    writer.key("questions")
    writer.array(questions) { question, writer in
      writer.member("key", question.key.path)
      writer.member("text", question.text)
    }
    writer.key("blocked")
    writer.array(blocked) { blocked, writer in
      writer.member("action", blocked.action.name)
      writer.member("rule", blocked.rule.rawValue)
      writer.member("text", blocked.text)
      writer.member("needs", blocked.wouldNeed)
    }
    writer.member("policy", policy)
  }

  /// Writes the member `reply`, which stands last.
  public func writeReply(into writer: inout JSONWriter) { writer.member("reply", reply) }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func array<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    beginArray()
    for element in elements {
      beginObject()
      write(element, &self)
      endObject()
    }
    endArray()
  }
}
