/// The words that sellers have a reason to hide, in alphabetical order; `word~` with its regular forms in -s, -ed, -ing.
///
/// Only these are looked for behind slips, dropped vowels and stretched letters, and only these make a reading of broken
/// or joined words. The shorter the list, the fewer honest words it can be mistaken for.
let englishDisguisedWords = """
  abuse~ accept~ account~ accounts address~ advance again agree~ alipay all already amend~ amount~ and
  another any anydesk apologise~ appeal~ approve~ arbitration arrange~ arrive~ assure~ authorities authority
  avoid~ away back balance bank banned because before between bitcoin blacklist~ blackmail~ block~ blocked
  bonus boss bother~ button~ buy buyer~ cancel~ cancellation cancelled cancelling card~ careless carrier~
  case cases cash cashapp cashback cent change~ chargeback~ cheap cheat~ cheater~ cheque~ child children
  chill~ claim~ clear~ click~ close~ code~ comment~ compensate~ compensation complain~ complaint~ complete~
  confirm~ confirmation consent~ contact~ correct~ counterfeit~ coupon~ courier~ court crime~ criminal~
  crook~ crypto custom~ customs delay~ delete~ deliver~ delivery deposit~ details digits direct~ directly
  discord discount~ dishonest dispatch~ dispute~ dollar~ dont download~ edit~ email~ erase~ escrow ethereum
  evidence exchange~ extend~ extension facebook fake~ false family feedback~ fees finish~ first five fiver
  for forward~ fraud fraudster~ free freeze~ friend~ friends frozen full funds get gift~ gimme give~ goods
  guarantee~ half help~ hold~ holiday~ hospital hurt~ iban identity idiot~ immediately impatience inform~
  inside insta instagram install~ instead invoice~ item~ kill~ kindly landline later lawyer~ legal liar~
  link~ listing little log login logistics lose losing loss lying mail~ meantime mercy message~ messenger
  mistake~ misunderstanding modify money moneygram month~ more need~ negative never new next normal not
  nothing now number~ offer~ office open~ opening order~ our outside package~ parcel~ partial~ passcode
  passport password~ patience patient~ patiently pay~ payment~ payoneer paypal penalty pennies penny pension
  people personal phone~ photo~ picture~ place~ platform~ please police positive post~ postal pray~ premature
  press~ price~ private privately problem~ product~ profit~ promise~ proof proposal~ protect~ protection
  punish~ punishment purchase~ rating~ reason~ receipt~ receive~ reception reconsider~ refrain~ refund~
  registered reimburse~ remove~ reopen~ reorder~ repair~ replace~ replacement~ report~ request~ resend~
  reship~ restore~ retract~ return~ review~ revise~ revoke~ revolut reword~ rewrite~ right salary satisfied
  scam~ scammer~ screenshot~ security seller~ send~ settle~ ship~ shipment~ shipped should show~ sign~ signal
  skrill skype slander~ small solicitor~ solution~ solve~ some sorry spare~ star~ stars stealing still store~
  suggest~ suspend~ swear~ swift take~ telegram tell~ tenner thank~ that the thief thieves this ticket~ time
  together tomorrow track~ tracking transfer~ transferwise tribunal trust~ undo union until update~ usdt
  venmo verification verify~ viber video~ voucher~ wage~ wait~ wallet~ want~ warehouse warn~ wechat week~
  weekend weeks weixin western whatsapp when will wire with withdraw~ withdrawal withdrawn without work~
  worker~ write~ wrong you your yourself zelle
  """
