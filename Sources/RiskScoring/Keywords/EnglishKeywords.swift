// The English keyword table. A row: the concept that a hit counts for, and a pattern over tokens.
//
//   word            that word, after folding (case, accents, apostrophes gone: `don't` is `dont`)
//   word~           with its regular endings: s, es, ed, d, ing, er (`close~` = close closes closed closing …)
//   a|b             either          word?  may be missing       *3  up to three tokens of any kind
//   $name           a word group from the table below            <money> <price> <link> …  a token of that shape
//
// A concept named like a tactic is what the tactic sounds like; the corpus decides what a hit weighs for each label.

/// Groups of words that patterns name as `$group`, in alphabetical order.
let englishWordGroups: [(name: String, words: String)] = [
  ("accept", "accept~|agree~|approve~"),
  ("ask", "please|pls|plz|kindly|can|could|would|you|should|must|need|want"),
  (
    "cancel",
    "cancel~|cancelled|cancelling|close~|drop~|dropped|dropping|end~|revoke~|withdraw~|withdrawn|remove~|retract~|stop~|undo|delete~|lift|recall"
  ),
  (
    "channel",
    "paypal|payoneer|venmo|zelle|skrill|revolut|wise|transferwise|cashapp|alipay|wechat|weixin|bitcoin|btc|usdt|crypto|ethereum|webmoney|qiwi|moneygram|pp"
  ),
  ("dispute", "dispute~|claim~|case|cases|complaint~|appeal~|arbitration|chargeback~|ticket"),
  ("goods", "item~|goods|product~|parcel~|package~|order~|thing|things|stuff|packet"),
  (
    "messenger",
    "whatsapp|whatapp|watsapp|whatsap|wechat|telegram|viber|skype|facebook|messenger|line|signal|qq|instagram|discord|vk"
  ),
  ("money", "money|refund~|amount|cash|payment|funds|dollars|<money>"),
  ("promise", "will|ll|shall|gonna|promise|can|guarantee|would"),
  ("replace", "resend~|reship~|replace~|replacement~|exchange~|remake"),
  ("review", "feedback~|review~|rating~|comment~|stars|star|evaluation"),
  ("wait", "wait~|patient|patience|patiently"),
]

/// Words before a hit, in the same sentence, that turn it round.
let englishNegators =
  "not|dont|never|no|without|cant|cannot|wont|didnt|doesnt|neither|nor|nobody|refuse|avoid|instead|isnt|arent|wouldnt|shouldnt"

/// The rows, by concept in the order of the tactics, then helpers.
let englishKeywords: [(concept: String, pattern: String)] = [
  ("cancel-request", "$cancel *3 $dispute"),
  ("cancel-request", "$dispute *2 $cancel"),
  ("cancel-request", "$cancel it|this|that *2 first|now|today|please|pls"),
  ("cancel-request", "close *2 problem|matter|issue"),
  ("cancel-request", "take~|pull~ back *3 $dispute"),
  ("cancel-request", "take~ *3 $dispute back|away|down|off"),
  (
    "cancel-request",
    "dont|not|never|avoid|before|without|instead open~|opening|file~|filing|start~|raise~|make *2 $dispute"
  ),
  ("cancel-request", "before|instead *1 open~|opening|file~|filing|raise~ *3 $dispute"),
  ("cancel-request", "no need *2 $dispute"),
  ("cancel-request", "give up *2 $dispute"),
  ("cancel-request", "without *2 $dispute"),
  ("cancel-request", "press|click|push|tap *3 $cancel"),
  ("cancel-request", "solve|settle|fix *3 without *2 $dispute"),
  ("early-confirmation", "confirm~ *3 receipt|received|receive|delivery|arrival|delivered|reception"),
  ("early-confirmation", "confirm~ *1 $goods"),
  ("early-confirmation", "confirm~ *2 first|early|advance|now"),
  ("early-confirmation", "press|click|push|tap|hit|mark~ *4 received|confirm~|receipt|delivered"),
  ("early-confirmation", "finish~|complete~ *2 order"),
  ("early-confirmation", "sign *3 received|receipt"),
  ("off-platform-payment", "via|by|through|with|to|on|use|using|from *2 $channel"),
  ("off-platform-payment", "your|ur|my|our|the *1 $channel *1 account|address|email|id|number|mail|wallet"),
  ("off-platform-payment", "$money *4 $channel"),
  ("off-platform-payment", "$channel *3 $money"),
  ("off-platform-payment", "bank transfer|account|card|wire|details"),
  ("off-platform-payment", "western union"),
  ("off-platform-payment", "friends and? family"),
  ("off-platform-payment", "gift card~"),
  ("off-platform-payment", "wire|transfer~|send~|pay~|remit *4 directly|direct|privately|private"),
  ("off-platform-payment", "iban|swift|paypal|payoneer"),
  ("off-platform-payment", "outside *2 aliexpress|platform|site|ebay|amazon|system"),
  ("relist", "<price>"),
  ("relist", "new|another|fresh|second order~|listing|link *6 <price>|cent|cheap"),
  ("relist", "place~|make|buy|create~|order|put *2 new|another|again|second order|one|it|listing"),
  ("relist", "one cent|penny"),
  ("relist", "order *2 again"),
  ("relist", "reorder~|rebuy|repurchase"),
  ("relist", "change~|modify|adjust *3 price"),
  ("relist", "special|private|secret link|listing"),
  ("promised-replacement", "$promise *3 $replace"),
  (
    "promised-replacement",
    "$promise|to *2 send~|ship~|mail *3 new|another|again|second|replacement one|it|item|$goods"
  ),
  ("promised-replacement", "send~|sending|ship~|shipping *3 new|another|second|replacement"),
  ("promised-replacement", "send~|ship~ *4 again|anew"),
  ("promised-replacement", "$replace *3 you|free"),
  ("promised-refund", "$promise *3 refund~|return|back|compensate *3 $money|you|all|full"),
  ("promised-refund", "$promise *2 refund|compensate|reimburse"),
  ("promised-refund", "refund *2 after|when|once|later|then"),
  ("promised-refund", "after|once|when|then|if *6 refund~|return *1 money"),
  ("promised-refund", "give~|send~|return~|get *3 money|payment|refund back|later|after"),
  ("promised-refund", "money back"),
  ("accept-request", "$ask *3 $accept *3 offer|solution|proposal|plan|decision|refund|it|our"),
  ("accept-request", "$accept *3 offer|solution|proposal|plan|terms"),
  ("accept-request", "press|click|push|tap|hit *3 $accept"),
  ("accept-request", "$accept *2 dispute|case"),
  ("stalling", "$wait *3 few|more|another|some|little|several|two|three|week~|day~|month~|longer|time"),
  ("stalling", "$ask *3 $wait"),
  ("stalling", "be|stay|keep|have|your|more|little|with $wait"),
  ("stalling", "give~ *2 more|some|little|few|us|me *2 time|day~|week~|chance"),
  ("stalling", "few|some|several|couple|another|more *1 day~|week~ *2 more|again|ok|please"),
  ("stalling", "wait~ *2 until|till|for"),
  ("stalling", "dont|not|no *1 worry|hurry|rush|panic"),
  ("reason-change", "change~|modify|edit~|choose~|select~|pick|write|put|switch~ *4 reason~"),
  ("reason-change", "reason~ *4 change~|instead|personal|dont|not|other"),
  (
    "reason-change",
    "delete~|remove~|change~|edit~|modify *4 photo~|picture~|video~|evidence|description|pics|proof"
  ),
  ("reason-change", "dont|not|no *2 longer? need|want *1 it|item|anymore|more"),
  ("amount-reduction", "discount~|coupon~|voucher~|cashback|rebate"),
  ("amount-reduction", "partial *2 refund"),
  ("amount-reduction", "refund|compensate|return|give|offer|pay *3 <money>|<percent>"),
  ("amount-reduction", "<money>|<percent> *3 refund|back|compensation|discount|off"),
  ("amount-reduction", "half *3 money|price|refund|amount"),
  ("amount-reduction", "next order|purchase|time"),
  ("amount-reduction", "small|little|free *1 gift~|compensation|present"),
  ("amount-reduction", "repair *2 fee|cost|money"),
  ("amount-reduction", "keep *3 and|with *6 <money>|<percent>|discount|refund"),
  ("return-demand", "send~|ship~|mail~|return~|post *4 back"),
  ("return-demand", "return *2 $goods"),
  ("return-demand", "return *3 us|china|address|warehouse|me|factory"),
  ("return-demand", "own|your *1 cost|expense|charge|pocket"),
  ("return-demand", "return *1 shipping|postage|freight|address"),
  ("hardship-appeal", "boss|salary|wage~|fine~|fined|punish~|punished|penalty|penalize~|fired"),
  ("hardship-appeal", "lose *3 job|money|lot"),
  ("hardship-appeal", "my|our *1 family|child|children|mother|wife|baby|daughter|son|kids"),
  (
    "hardship-appeal",
    "hospital|sick|ill|illness|surgery|operation|cancer|poor|bankrupt|bankruptcy|tears|cry~|crying"
  ),
  ("hardship-appeal", "small|new|young *1 shop|store|business|seller|company"),
  (
    "hardship-appeal",
    "hurt~|harm~|affect~|kill~|ruin~|damage~ *3 us|shop|store|business|account|me|reputation|rating"
  ),
  ("hardship-appeal", "understand *3 difficult|hard|situation|us"),
  ("hardship-appeal", "shop|store *3 close~|closed|shut|die|dead"),
  ("hardship-appeal", "very|really|so hard|difficult *2 us|me|seller~"),
  ("hardship-appeal", "mercy|pity|beg|begging|urgent|urgently|desperate"),
  ("review-pressure", "five|positive|good|best|nice|perfect|great|full $review"),
  ("review-pressure", "leave|give|write|post|left *4 positive|good|five|best|nice $review"),
  ("review-pressure", "change~|modify|revise~|edit~|delete~|remove~|update~ *4 $review"),
  ("review-pressure", "negative|bad|poor|neutral|low $review"),
  ("review-pressure", "before *3 $review"),
  ("review-pressure", "$review *6 refund|gift|coupon|discount|cashback|free"),
  ("threat", "report~ *3 you|your|account|police"),
  (
    "threat",
    "blacklist~|police|lawyer~|lawsuit|sue|court|fraud|scammer~|cheater~|cheat~|cheating|liar|lying|lie|thief|swindler|blackmail~|dishonest"
  ),
  ("threat", "your account *4 block~|blocked|banned|ban|suspend~|suspended|frozen|closed|limited"),
  ("threat", "know *2 where|address *2 live"),
  ("threat", "take~ *3 legal"),
  ("threat", "malicious|shame|shameless|regret|consequence~"),
  ("threat", "you *2 lose|lost *3 dispute|case|money|everything|nothing"),
  ("off-platform-contact", "$messenger"),
  ("off-platform-contact", "<email>"),
  ("off-platform-contact", "<phone>"),
  ("off-platform-contact", "<handle>"),
  ("off-platform-contact", "e mail|mails"),
  ("off-platform-contact", "email~|mail *2 us|me|address"),
  ("off-platform-contact", "by|via|through|on|to *1 email|mail|phone|mobile"),
  ("off-platform-contact", "call *1 us|me|number"),
  ("off-platform-contact", "add *2 me|us|my|our|friend *2 $messenger|<phone>|<number>"),
  ("off-platform-contact", "text|phone|sms us|me"),
  ("credential-request", "password~|passcode|pin|otp|cvv|login"),
  ("credential-request", "verification|security|sms|confirmation|verify code"),
  ("credential-request", "send~|tell|give|need|provide *3 code|card|passport|id"),
  ("credential-request", "card number|details|info|information|data|photo"),
  ("credential-request", "passport|identity|ssn"),
  ("credential-request", "click~|open|follow|visit|go|enter|tap *4 link|<link>"),
  ("credential-request", "install~|download~ *3 app|apk|program|software|file|<link>"),
  ("credential-request", "log|login|sign in *4 <link>|link|here"),
  ("tracking-claim", "tracking|track|trace *1 number|code|no|info|information|shows|says"),
  ("tracking-claim", "<tracking>"),
  ("tracking-claim", "already|been|was|is|has|have *1 shipped|sent|dispatched|posted|delivered|arrived"),
  ("tracking-claim", "in|on transit|way|road"),
  ("tracking-claim", "customs|airport|country|post *2 now|already"),
  ("tracking-claim", "arrived *3 country|city|post|customs|office"),
  (
    "extension-claim",
    "extend~|extension|prolong~|lengthen~ *4 time|protection|days|period|date|delivery|order|<number>|it"
  ),
  ("extension-claim", "protection *4 extend~|extended|more|longer|added"),
  ("extension-claim", "add~ *3 days|time *3 protection|order"),
  (
    "carrier-blame",
    "customs|post|postal|carrier|courier|logistics|airline|shipping|mail|weather|holiday~ *4 delay~|delayed|slow|problem~|fault|strike|busy|late|lost"
  ),
  (
    "carrier-blame",
    "delay~|late|slow|lost *4 customs|post|postal|carrier|courier|logistics|flight|weather|holiday~|office|company"
  ),
  ("carrier-blame", "out of our|my control|hands"),
  ("carrier-blame", "not our|my fault|mistake|problem"),
  ("carrier-blame", "blame|fault *3 post|customs|courier|carrier|logistics"),
  ("platform-refund", "accepted|agreed|approved *4 $dispute|refund|request|return"),
  ("platform-refund", "$dispute|refund *4 accepted|agreed|approved"),
  ("platform-refund", "refund~|money|returned|back *6 original|card|account *3 payment|method|days"),
  ("platform-refund", "refund~|money *4 aliexpress|platform|system|ebay|amazon|shopee|dispute"),
  ("platform-refund", "aliexpress|platform|system *3 refund~|return~|pay~"),
  ("platform-refund", "through|via|in|on|by|inside the? platform|aliexpress|dispute|system"),
  ("platform-refund", "open *2 $dispute"),
  ("keep-dispute", "dont|not|never|no *2 $cancel *3 $dispute|it"),
  ("keep-dispute", "keep *3 $dispute *2 open"),
  ("refuses-channel", "dont|not|never|no|cant|cannot *4 $channel|whatsapp|outside"),
]
