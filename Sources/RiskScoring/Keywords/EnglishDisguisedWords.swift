/// The words that sellers have a reason to hide, in alphabetical order; `word~` with its regular forms in -s, -ed, -ing.
///
/// Only these are looked for behind slips, dropped vowels and stretched letters, and only these make a reading of broken
/// or joined words. The shorter the list, the fewer honest words it can be mistaken for.
let englishDisguisedWords = """
  accept~ accounts account~ address~ advance again agree~ alipay apologise~ appeal~ approve~ arbitration
  arrive~ avoid~ balance bank because before bitcoin blacklist~ blackmail~ blocked block~ bonus boss buyer~
  cancellation cancelled cancelling cancel~ card~ carrier~ case cases cash cashapp cashback change~
  chargeback~ cheap cheater~ child children claim~ clear~ click~ close~ code~ comment~ compensate~
  compensation complaint~ complain~ complete~ confirmation confirm~ contact~ coupon~ courier~ court crypto
  customs custom~ delay~ delete~ delivery deliver~ deposit~ directly direct~ discord discount~ dispatch~
  dispute~ dollar~ dont download~ edit~ email~ escrow ethereum evidence exchange~ extend~ extension facebook
  family feedback~ finish~ first fraud free friends friend~ full gift~ goods guarantee~ half hospital iban
  identity instagram install~ instead item~ kindly lawyer~ legal link~ listing log login logistics lose loss
  mail~ mercy message~ messenger modify money moneygram more negative never not now number~ offer~ office
  opening open~ order~ outside package~ parcel~ partial~ passcode passport password~ patience patiently
  patient~ payment~ payoneer paypal pay~ penalty phone~ photo~ picture~ place~ platform~ please police
  positive postal post~ press~ price~ private privately problem~ product~ promise~ proof proposal~
  protection protect~ punish~ rating~ reason~ receipt~ receive~ refund~ reimburse~ remove~ reorder~ repair~
  replacement~ replace~ report~ request~ resend~ reship~ retract~ return~ review~ revoke~ revolut salary
  satisfied scammer~ scam~ security seller~ send~ settle~ shipment~ shipped ship~ should signal sign~ skrill
  skype solution~ solve~ stars star~ store~ suspend~ swift telegram thank~ ticket~ time tracking track~
  transferwise transfer~ union update~ venmo verification verify~ viber video~ voucher~ wait~ wallet~
  warehouse wechat weeks week~ weixin western whatsapp wire withdrawal withdrawn withdraw~ without work~ you
  your zelle
  """
