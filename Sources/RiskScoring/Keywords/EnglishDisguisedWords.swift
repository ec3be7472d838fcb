/// The words that sellers have a reason to hide, in alphabetical order; `word~` with its regular forms in -s, -ed, -ing.
///
/// Only these are looked for behind slips, dropped vowels and stretched letters, and only these make a reading of broken
/// or joined words. The shorter the list, the fewer honest words it can be mistaken for.
let englishDisguisedWords = """
  accept~ account~ accounts address~ advance again agree~ alipay all already amount~ and another any
  apologise~ appeal~ approve~ arbitration arrive~ avoid~ away back balance bank because before between
  bitcoin blacklist~ blackmail~ block~ blocked bonus boss button~ buy buyer~ cancel~ cancellation cancelled
  cancelling card~ carrier~ case cases cash cashapp cashback cent change~ chargeback~ cheap cheater~ child
  children claim~ clear~ click~ close~ code~ comment~ compensate~ compensation complain~ complaint~
  complete~ confirm~ confirmation contact~ correct~ coupon~ courier~ court crypto custom~ customs delay~
  delete~ deliver~ delivery deposit~ direct~ directly discord discount~ dispatch~ dispute~ dollar~ dont
  download~ edit~ email~ escrow ethereum evidence exchange~ extend~ extension facebook family feedback~
  finish~ first five for fraud free friend~ friends full get gift~ give~ goods guarantee~ half help~
  holiday~ hospital iban identity inside instagram install~ instead invoice~ item~ kindly lawyer~ legal
  link~ listing little log login logistics lose loss mail~ mercy message~ messenger mistake~ modify money
  moneygram month~ more need~ negative never new next normal not nothing now number~ offer~ office open~
  opening order~ our outside package~ parcel~ partial~ passcode passport password~ patience patient~
  patiently pay~ payment~ payoneer paypal penalty people phone~ photo~ picture~ place~ platform~ please
  police positive post~ postal press~ price~ private privately problem~ product~ promise~ proof proposal~
  protect~ protection punish~ purchase~ rating~ reason~ receipt~ receive~ refund~ reimburse~ remove~
  reorder~ repair~ replace~ replacement~ report~ request~ resend~ reship~ retract~ return~ review~ revoke~
  revolut right salary satisfied scam~ scammer~ security seller~ send~ settle~ ship~ shipment~ shipped
  should show~ sign~ signal skrill skype small solution~ solve~ some sorry star~ stars still store~ suspend~
  swift take~ telegram tell~ thank~ that the this ticket~ time together tomorrow track~ tracking transfer~
  transferwise trust~ union until update~ venmo verification verify~ viber video~ voucher~ wait~ wallet~
  want~ warehouse warn~ wechat week~ weeks weixin western whatsapp when will wire with withdraw~ withdrawal
  withdrawn without work~ write~ wrong you your yourself zelle
  """
