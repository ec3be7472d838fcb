/// On which side each speaker of a chat is.
///
/// In this order: the name the user gave; what the export itself says; the words for a side (`SpeakerTable.swift`);
/// the other side of a known one. Unless the user or the export says who the seller is, everyone who is no known buyer
/// is: nobody escapes because somebody took a seller's name, or by taking the platform's.
struct SpeakerSides {
  private let given: GivenNames
  private var roles: [[UInt8]: Role] = [:]
  private var unplaced: [[UInt8]] = []
  /// Who goes by a word for the platform, which anybody can type.
  private var namedPlatform: [[UInt8]] = []
  /// The user or the export says who the seller is; else words may do.
  private var sellerIsSaid = false
  private var hasNamedSeller = false
  /// By a word that is nobody's name, as pages have it that label the platform too.
  private var hasLabelledSeller = false
  private var hasBuyer = false
  private var givenSellerIsSeen = false
  private var givenBuyerIsSeen = false
  /// Who is left over is on this side.
  private var side = Role.seller
  private(set) var sellerIsGuessed = false

  /// So many are told apart; further ones are taken for the seller.
  private static let mostSpeakers = 1 << 16

  init(_ given: GivenNames) { self.given = given }

  var givenSellerIsMissing: Bool { given.seller != nil && !givenSellerIsSeen }
  var givenBuyerIsMissing: Bool { given.buyer != nil && !givenBuyerIsSeen }

  /// Takes note of a speaker. `party` tells the speakers apart, `name` is the `nameKey` shown; `stated` is the side
  /// that the export names.
  mutating func see(_ party: [UInt8], name: [UInt8], stated: Role? = nil) {
    guard roles[party] == nil, roles.count < SpeakerSides.mostSpeakers else { return }
    let role: Role
    if let said = given.role(name) ?? given.role(party) {
      if said == .seller { givenSellerIsSeen = true } else { givenBuyerIsSeen = true }
      role = said
    } else if let known = stated ?? knownRole(name) {
      role = known
    } else {
      unplaced.append(party)
      roles[party] = .unknown
      return
    }
    if role == .seller {
      let isSaid = stated != nil || given.role(name) != nil || given.role(party) != nil
      if isSaid { sellerIsSaid = true } else { hasNamedSeller = true }
      if !isSaid, isSellerLabel(name) { hasLabelledSeller = true }
    }
    if role == .buyer { hasBuyer = true }
    if role == .platform, stated == nil { namedPlatform.append(party) }
    roles[party] = role
  }

  /// Places the rest, once all have been seen; again, when more of a long conversation has been.
  mutating func settle() {
    let isPlatform = sellerIsSaid || hasLabelledSeller
    for party in namedPlatform { roles[party] = isPlatform ? .platform : .seller }
    if sellerIsSaid {
      side = !hasBuyer && unplaced.count == 1 ? .buyer : .unknown
      sellerIsGuessed = false
    } else if hasNamedSeller {
      side = !hasBuyer && unplaced.count == 1 ? .buyer : .seller
      sellerIsGuessed = (side == .seller && !unplaced.isEmpty) || (!isPlatform && !namedPlatform.isEmpty)
    } else {
      side = .seller
      let others = unplaced.count + namedPlatform.count
      sellerIsGuessed = hasBuyer ? others > 1 : !unplaced.isEmpty
    }
    for party in unplaced { roles[party] = side }
  }

  func role(of party: [UInt8]) -> Role { roles[party] ?? .seller }
}

extension SpeakerNames {
  /// The sides of the messages of one conversation by their records. `name`: the sender's own where `sender` is but a
  /// word for a side. Without given names a sender is on the side that the word stands for, and any other is the seller.
  public func roles(ofSenders senders: [(sender: String?, name: String?)]) -> [Role] {
    let given = GivenNames(self)
    if given.areNone { return senders.map { each in each.sender.flatMap(role(ofSpeaker:)) ?? .seller } }
    var sides = SpeakerSides(given)
    var parties: [[UInt8]] = []
    for (sender, name) in senders {
      guard let sender else {
        parties.append([])
        continue
      }
      // The byte between them stands in no text.
      let party = Array(sender.utf8) + [0xFF] + Array((name ?? "").utf8)
      parties.append(party)
      let said = nameKey(sender).flatMap(given.role)
      sides.see(party, name: nameKey(name ?? sender) ?? [], stated: said ?? role(ofSpeaker: sender))
    }
    sides.settle()
    return parties.map { party in party.isEmpty ? .seller : sides.role(of: party) }
  }
}
