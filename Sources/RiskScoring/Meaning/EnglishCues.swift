// The English cue table: what makes the rest of a clause a request, a question, a report … Patterns are those of the
// keyword table (`EnglishKeywords.swift`); a test checks every row.
//
// A cue holds from the token after it to the end of its clause, or until the next cue. Of cues that end together the
// longest counts. A negation reaches six tokens at most. Cues of the past are looked for inside a hit as well.
// Clauses end with sentences and at commas, colons, brackets and dashes.

/// Groups of words that only cues name.
let englishCueGroups: [(name: String, words: String)] = [
  (
    "done",
    "accepted|agreed|approved|cancelled|canceled|changed|closed|confirmed|delivered|dispatched|dropped|ended|escalated|extended|filed|finished|left|opened|paid|posted|received|refunded|rejected|removed|replaced|reported|resent|returned|sent|shipped|solved|transferred|withdrawn|withdrew|written"
  ),
  (
    "not",
    "not|dont|never|no|cant|cannot|wont|didnt|doesnt|wouldnt|shouldnt|couldnt|isnt|arent|wasnt|werent|havent|hasnt|mustnt|neednt"
  ),
  (
    "others",
    "sellers|shops|stores|people|scammers|fraudsters|crooks|swindlers|strangers|vendors|merchants|suppliers|traders|messages|mails|emails|letters|calls"
  ),
  (
    "say",
    "ask~|tell|tells|told|telling|say|says|said|saying|want~|demand~|urge~|promise~|offer~|write|writes|wrote|writing|pretend~|claim~|beg|begs|begged|try|tries|tried|invite~"
  ),
  ("will", "will|ll|would|can|could|may|might|shall"),
]

/// The rows, by mode in the order of ``ClauseMode``.
let englishCues: [(mode: ClauseMode, pattern: String)] = [
  // A new clause begins.
  (.asked, "but|so|then|therefore|thus|hence|instead|however|otherwise|also"),
  (.asked, "please|pls|plz|plse|kindly"),
  (.asked, "you|u|ya can|could|should|must|may|might|need|better|just|only|first"),
  (.asked, "can|could|would|will|wont|cant|couldnt you|u|ya"),
  (.asked, "do|are|will|would you|u *1 agree|willing|mind|able|ready|ok|okay"),
  (
    .asked,
    "ask~|asking|beg|hope|want|wish|need|request|advise|suggest|recommend|invite|urge|require|expect|like|love|prefer you|u|customers|buyers"
  ),
  (.asked, "ask|asking|beg|request|suggest|recommend|advise|propose|insist to|for|that|on"),
  (.asked, "want|need|expect the|this|that|your|it|all"),
  (.asked, "appreciate~|grateful|happy|glad|thankful|great|nice|good|kind|best|better|helpful *2 if"),
  (.asked, "better|best|easier|enough|necessary|important|possible|time to"),
  (.asked, "lets"),
  (.asked, "let us"),
  (.asked, "has|have|needs|need|must to? be"),
  // Double negation.
  (.asked, "why not"),
  (.asked, "why dont|wouldnt|cant you|we|u"),
  (
    .asked,
    "$not *1 forget|hesitate|fail|delay|worry|afraid|panic|shy|scared|miss|omit|refuse|decline|avoid|neglect"
  ),
  (.asked, "no *1 reason|excuse|cause|ground~ *1 not"),
  (.asked, "no problem~|worries|doubt|matter|harm|risk|danger"),
  (.asked, "nothing *2 wrong|bad|dangerous in|with|about"),
  (.asked, "nothing|nobody stops|prevents|keeps|hinders you|u *1 from"),
  (.asked, "$not|impossible|unable|nothing *7 unless|until|till|without"),
  (.asked, "not|dont|never only|just|merely|mind"),
  (.asked, "only *4 if|when|after|once"),

  (.statement, "we|i|us $will"),
  (.statement, "well|ill|we|i"),
  (.statement, "we|i am|are|have|need|want|try|do|did"),
  (.statement, "$will be|get"),
  (.statement, "because|since|as"),
  (.statement, "thank~|thanks *2 for"),
  (.statement, "system|platform|aliexpress|ebay|amazon|etsy|support|bank|it|they|he|she $will|has|is"),
  (.statement, "automatically"),

  (.question, "did|do|have|had|were|are you|u"),
  (.question, "wonder~|know|ask|check|sure|unsure if|whether|why|when"),
  (.question, "would|do|did you|u *1 like|want|prefer|rather|wish|mean"),
  (.question, "why|how did|do|does|to|would"),

  (.condition, "if|when|once|after|whenever|provided|assuming|before|until|till|unless|while"),
  (.condition, "in case"),
  (.condition, "should you|u"),
  (.condition, "as soon|long as"),

  (.negated, "$not|neither|nor|nobody|none|nothing|without|hardly"),
  (.negated, "refuse~|avoid~|unable|impossible|forbid~|forbidden|decline~|reject~|ignore~"),
  (.negated, "instead of"),
  (.negated, "rather than"),
  (
    .negated,
    "$not|none|nobody *3 ask~|asking|want|expect|need|require|force~|have|has|tell|demand~ you|u|customers|buyers|anyone|anybody"
  ),

  (.past, "was|were|been|being|got|had|has|have|is|are *1 $done"),
  (.past, "you|u|we|i|they|he|she|it|customer|buyer|system|platform|aliexpress|ebay *1 $done"),
  (
    .past, "thank~|thanks *2 for *1 closing|cancelling|canceling|confirming|accepting|waiting|sending|opening"
  ),

  (.reported, "$others *4 $say"),
  (.reported, "scammer|fraudster|they|someone|anyone|anybody|somebody|nobody|who|message|mail|email *2 $say"),
  (
    .reported,
    "scammer|fraudster|they|someone|anyone|anybody|somebody|nobody|who|message|mail *2 $say you|u *1 to"
  ),
  (.reported, "you|u *1 said|wrote|mentioned|told|asked|requested|claimed|stated|wanted"),
  (.reported, "your message|words|letter|text|note|mail|email|claim *1 says|said|reads|asks|was"),
  (.reported, "as|like you|u said|wrote|asked|requested|wanted|wished|want|wish"),
]

/// Words after a comma that carry its clause on: "do not close, nor cancel".
let englishContinuers = "or|nor|to|even|under|ever|whatever|at|in"

/// First words of a sentence that ends with `?` and asks for facts; "can you …?" asks for acts.
let englishQuestionOpeners =
  "did|do|does|have|has|had|is|are|was|were|am|why|what|who|where|which|how|shall|may|any|so"
