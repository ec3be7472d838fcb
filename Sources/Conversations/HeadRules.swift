/// Which of the possible heads of a chat are heads, and on whose side their speakers are.
struct HeadRules {
  /// The heads and notices, in order.
  let heads: [LineHead]
  let sides: SpeakerSides

  init(candidates: [LineHead], given: GivenNames) {
    heads = HeadRules.accepted(HeadRules.withRemarksOfHeads(candidates))
    var sides = SpeakerSides(given)
    for head in heads where head.standing != .notice { sides.see(head.key, name: head.key) }
    sides.settle()
    self.sides = sides
  }

  /// Without those that have a remark (`Buyer (you): `) and are prose: a single one by a word for a side, where not both
  /// sides speak.
  private static func withRemarksOfHeads(_ candidates: [LineHead]) -> [LineHead] {
    guard candidates.contains(where: { $0.hasRemark }) else { return candidates }
    var known = 0
    var hasSeller = false
    var hasBuyer = false
    for head in candidates {
      switch head.standing {
      case .given(.seller), .word(.seller): hasSeller = true
      case .given(.buyer), .word(.buyer): hasBuyer = true
      default: break
      }
      if head.hasRemark, head.isKnown { known += 1 }
    }
    if known > 1 || known == 1 && hasSeller && hasBuyer { return candidates }
    return candidates.filter { head in
      if case .given = head.standing { return true }
      return !head.hasRemark
    }
  }

  private static func accepted(_ candidates: [LineHead]) -> [LineHead] {
    var stamped = 0
    var plain = 0
    var first: LineHead?
    for head in candidates where isSpeaker(head) {
      if head.stamp == nil { plain += 1 } else { stamped += 1 }
      if first == nil { first = head }
    }
    // An export stamps every message: lines without a stamp go on with one, whatever they look like.
    let isStamped =
      first?.stamp.map { stamp in stamp.shape == .full || stamped > 1 || plain == 0 } ?? false
    let names = isStamped ? [:] : repeatedNames(candidates, beside: stamped + plain > 0)
    let opensOnce = !isStamped && buyerIsAlone(candidates)
    var accepted: [LineHead] = []
    for head in candidates {
      let isHead: Bool
      switch (head.standing, head.stamp?.shape) {
      case (.notice, _): isHead = isStamped
      case (.given, nil), (.word, nil): isHead = !isStamped
      case (.shortName, nil):
        let count = names[head.key] ?? 0
        let isTimed = head.time != nil && !isLabel(head.key) && !isAside(head.key)
        isHead =
          isTimed || count > 1 || (count == 1 && opensOnce && head.isWrittenAsName && !isAside(head.key))
      case (.shortName, .bracketed): isHead = isSpeaker(head) && (isStamped || stamped > 1)
      case (.shortName, .bare): isHead = isSpeaker(head) && isStamped && stamped > 1
      default: isHead = isSpeaker(head)
      }
      if isHead { accepted.append(head) }
    }
    return accepted.contains { $0.standing != .notice } ? accepted : []
  }

  /// Whether the buyer is known and the seller is not: then whoever else heads a line, if only once, may be the seller,
  /// whose words must not pass for the buyer's.
  private static func buyerIsAlone(_ candidates: [LineHead]) -> Bool {
    var hasBuyer = false
    for head in candidates {
      switch head.standing {
      case .given(.buyer), .word(.buyer): hasBuyer = true
      case .given(.seller), .word(.seller): return false
      default: break
      }
    }
    return hasBuyer
  }

  /// Whether the head alone shows a speaker. A name behind a bare time counts with others of its kind only.
  private static func isSpeaker(_ head: LineHead) -> Bool {
    switch (head.standing, head.stamp?.shape) {
    case (.given, _), (.word, _): true
    case (.shortName, .bare), (.shortName, .bracketed): !isLabel(head.key)
    case (.shortName, .full), (.longName, .full): true
    default: false
    }
  }

  /// How often each short name heads a line, if that makes it a speaker: at least twice, beside another speaker.
  private static func repeatedNames(_ candidates: [LineHead], beside another: Bool) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    for head in candidates where head.standing == .shortName && head.stamp == nil && !isLabel(head.key) {
      counts[head.key, default: 0] += 1
    }
    var repeated = 0
    for count in counts.values where count > 1 { repeated += 1 }
    return another || repeated > 1 ? counts : [:]
  }
}
