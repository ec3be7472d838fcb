/// Common English words that are no words of the keyword table: whoever writes them means them. In alphabetical order.
///
/// They serve twice: a word in this list is never taken for a misspelt tactic word (`chance`, `clothes`, `older`), and
/// disguised words and words without spaces between them are cut and read by it.
let englishCommonWords = """
  able about above absolutely accent accident according accountant accounting accounts acid across act
  action activate adapter addresses adult adults advise affection afraid afternoon afterwards against age
  agent ago air airlines airplane airtight alive allow allowed allows alone along alright also alter
  alternatively although altogether aluminium always am amounts amplifier an angry answer answered answers
  any anybody anyone anything anyway anywhere apart aperture apologies apologise apology appear appears
  application apply april ardent are arena argent argue arise arm arms around arrange arranged arrive
  arrives article as ashamed ashes aside asked asking asks asleep assured at atelier attach attached
  attended auction auctions audit august auto automatic automatically autumn available awaited awaiting
  awaits aweather axle backer backers backpack badge badly bag bagging bags bailed balance balcony ball
  balls band banner bar barking barn base basket batch bath batter battery beans bear beautiful beauty
  because become becomes bed beeps beer begin behind being believe believes bell belongs below belt bench
  bend bending beneath benefit bent beside better between bid big bigger bike bill bin birthday bit black
  blade blades blinks blocky bloke blouse blue board boards boat body bolt bolts bonnet bonus book bookcase
  booked booking books boot border bordered borne both bother bottle bottom bought bow bowl bowls box boxes
  boy bracket brand brass break breakfast breaks breathe bricks bridge bright bring brings bro broke broken
  brooch brother brown brush bucks bud buddy buds build built bulb bulbs bump bunny burn burned burnt burr
  bus bust but button buttons buyer buyers buys bye cable calendar called calling calls calm cam came camera
  campaign canada cancellation candle canker canned cannon cap capacitor capacity caps car carbon cardboard
  cardin care careful careless caring carriage carried carry cars carton cartons cartridge cast castle cat
  catalogue cater cause caused cease cell cells center centimetres centre cents certificate chain chancel
  chances chant chanting chapter charged charger charges charging charm charms chart chase chat chats
  chatted chatter cheaper check checked checking checkout cheep cheers cheque cherry chess chest chick chief
  chile chill chin chip chipped chips choice chose chosen christmas chuck circuit cited clam clanging clap
  class clean cleaner clear clerk cliched clicker client clients climb cling clip clock clone cloned clones
  closer closet cloth cloud clove cloves club cluck coat coating codes coffee coffer coin coins cold
  colleague colleagues collect collected collecting collection collects color colour colours combined come
  comes comfortable coming commission compare compared compete complain completely compliant compliments
  computer concerning conditions conferred conform conformed conforming congratulations consent consented
  consider considered contacts container contains content continue contract controller convenient cooking
  cool cope copper copy corner correct corrected cosmetic costs costume cotton couldnt count counted counter
  counterfeit counts county coup coupled coupling couriers course cousin cover covered covers crack cracked
  cracking crafted crashed crate cream crease creasing credit credited credo creed crested crete crier crime
  crisp crook crooked cropped cross crown crushed crypt cup cupboard cups cure cured cures current custom
  customer customers cut cutting dancer danger dangerous dare daring dark dating daylight deadline deal
  dealership dear debate decay deceive december decent decide decided decides declared deducted deep deeply
  defect defective defuse degree degrees deliver dent dented departed department depends deplete depleted
  deposit depot derision describe described design desk despatched detail detract device devise did dies
  diesel diet differ difference different difficulty digit digital digits dined dinner directs disappear
  disappointed disappointment discard discuss discussion dishwasher dislike dismount dispatch display
  displayed diys do doctor does dog dogs doing doll dollar done door doorbell doors doorstop dot dote double
  doubt dragon draped drawer drawing dress dried drill drink dripped dripping drive driver drives drone
  drones droop dry dryer drying dud due during dust duty dye dyed each ear earlier earphone earphones ears
  easier easter eastern easy eat eating eats edge edges edition effect egg eight either elect elected
  electrician element eleven else emit empty enclosed engine engineer english engrave enjoy enough enquiry
  entered entire entirely entry envelope erase error escalated escrow especial esteemed eur euro european
  euros even evening evenings event ever every everybody everybodys everyone evoke exactly examination
  examined example excuse executed exists expanse expect expend expenses experience expiry explain export
  express extent extra extract eye eyes fabric face faded failed failing fair fairly fake fall fallow falls
  false fan far fast faster fat father faulty favour fear feather feed feel feeling feelings feels fees feet
  fellow felt festival fetch fever fiber fibre field fiend fiends fifteen fifth fight figure fill filled
  filling film filter final finance find finds finest finger fingers finned fire firing firmware fish fist
  fit fits fitting fixed fixing flagged flame flash flashlight flat flaw flesh flew flick flicked flicks
  flies flights fling float floor flow fly flying foam focus fog foiled foils fold follows food foot
  football force forget forgive forgot forgotten form formality former forms fortnight forty forum forward
  forwarder found four fourteen fourth fowl frame frames freed freeze freezes fri friday friendly friendship
  friendships fright front frosh frost froze fryer fulfilled fully fun function fund fungus funny further
  future gain game garage garden gasket gate gave gear gearbox generous genes gentleman german germany
  gesture gets girl girls given glad glass gloves glue glued gmail goes going gold golden gone goodbye
  goodwill got gps grace grade grain grant granted grantee grateful grease greed greedy green greet
  greetings grey grind grinding groove groped ground group grow grown grows guess guest guests guy guys had
  hailed hair hall hammer hand handed handle handles handling handmade handy hang hanger hangs happen
  happened happens happily happiness happy hardened hardships harry harsh harts hasnt hate havent having
  haze he head headphone headphones heads headset health heap heaps hear heard hearing heart heat heated
  heater heating heatsink heavy held hell hello help helps hence her heres herself hes hey hi hides high
  highest him himself hinge hired his history hives hold holder holding holds hole holes hollow home
  homemade homepage honest honestly honey honour hooks hope hopefully horse hose hosted hot hour hours house
  household how however hub human hundred hurling husband hygiene idea ignore import improve inbox inch incl
  included including increase influence inform informed informs ink inner innocent insert inset inspect
  inspection inspector instance instruction insult insurance insured intern internal internet into invoice
  iphone iron island issued itll its itself ive jacket january japan join joint joke journey judge jug july
  jump jumps june just keeping keeps kept kettle key keyboard keys killer kilos kind kindness king kiosk kit
  kitchen knee knife knives knob knowledge known knows label labels laboratory lace lacking lady lame lamp
  lance land landlord lands language languages lap laptop laser last latex lathe latter law lay layer layers
  lead leader leaf leak learn learned lease least leather leaves leftover leg legs lending length lens less
  let lets letter letters letting level lever licence lick lid lies life lifetime lifted lifting light
  lights like liking lin lined lines linger lining links list listed listen liter lithium litter lives load
  local lock locked locker locks logger logic logistic logo lol long look looked looking looks loose lorry
  loser loses losing loss loud lounge love lovely lovin lower lowest luck lucky lumber lunch machine mad
  madam made magic maid mailbox maker makers makes making mall mallet man manager mango manual many marcel
  march market marketplace married marsh master match matching mate material matte max maximum may maybe
  mead mean means meant meantime meanwhile measure measured measurements measuring members membership men
  mention menu merely merry message messages metal meter metre metres middle midnight might mild milk milled
  min mind mine mined mining mint minus minute minutes mirror miss missed missing misunderstanding mode
  model moderate module mold moment monday moneys monitor monkey monthly mood morning mornings most mostly
  moth mothers motor motors mould moulds mount mouth move moved movement moves moving mrs much mug mums muse
  music mutter myself nah naked name names naturally nature near nearly necessary neck needed needle neednt
  needs neighbour neighbours nerve nervous nether neural nevertheless news newsletter newspaper nib nicely
  niece night nightmare nights nine nineteen noise non none nonetheless nonrefundable noon nope normal
  normally norway nose note notebook noted notes notice noticed noting notwithstanding nozzle numbers
  objection obtain oclock october odd odder offered offers officer often oh oil okay old older oldest olive
  ones onion online only openings opinion option or orange ordinary organ origin others otherwise otter ours
  ourselves ousted outer outstanding oven over overcome overlook override overtime owe owner ownership pace
  pacing pack packed packer packing pad padded padding pads pagan page pages paid paint painted painting
  pair palace pallet pan panel paper papers paperwork pardon pared parent parents parked parking part
  partner partnership parts party pass passed past paste patent patents patter pattern paved paycheck payee
  payer payments payout pcb pcs pdf peace pearl peeking pen pendant pending people per percent perhaps
  permit person personally pest phones phony photograph photographs pic picked picket pickup piece pieces
  piled ping pink pinned pins placid plain plane plant plants plastic plate plated platforms play player
  playing plays pleads pleas pleasant pleased pleasure pledge plenty plight plug plus point points poised
  poland polarity polish polite polls polyester pop port portable portal pose posed position possible poste
  poster posting postman pot pounds power powerbank praise praised prayed pre prefer preference premise
  preorder prepaid prepared pressed pressing pretty prevent preview previews previous priced prices pricing
  pride pried prime prince print printed printer printing prints priority prison prize pro procedure process
  processed processing prod produce produced production profile profit profound programmer prohibit promises
  prone propeller proper properly propose props protect protected protects prove proxy prying public
  publisher pulse purple pushed puts putting puzzle quality quarter question questions queue quick quicker
  quickly quid quiet quote race raced racer racing rack raided rain raisin rally raping rate rather raving
  reach reached react reacted read reader reading reads ready real receiving recommend record records
  recycle red redeem reel referred referring refract refrain refuel refuge refundable refused regal regard
  regarding regards region registered regulator reimbursed reimbursement relate related relationship
  relationships relax relay release released releases relish rely remade remain remainder remaining remains
  remark remember remix remote rent repaid repeat reply repotted requested requests required resale rescue
  resent reserved reset resist resistors resolution resort respect respected responsible rest restrain
  result retain retort retreat retuned returnable reuse reverse reviewer revive revived revolt rice ride right
  rights riled rind ring ringing rings rinse rise risen risk robot robots rocket rod roll roof room roots
  round row royal rubber rubbish rule ruler rules run running runs rust sad safe safety said sale sales
  sallet same sample samples sanded sat satin satisfaction satisfactory satisfied saturday save saved saves
  savor saw say saying scale scam scamper scan scanned scans scared scarf scars school scissors scold score
  scour scout scouts scrap scratch scratched scratches screen screens screenshot screw screws scuff sea seal
  sealed seam searing season seasoned seat seats sec seconds section secure see seeded seeds seeking seems
  seen sees selection self sell selling sells sender sense senses sensor separate separately september
  sequence serial series served server service set sets settee setter settings settled settler seven seventy
  sever sew sewing shade shadow shaft shake shale shape shaped share sharp shave shawl she shed sheet shelf
  shell shes shied shield shift shill shine shining shipment shipper shipwreck shipyard shirt shoe shoes
  shoot shopped shopping shops shore short shortage shorter shoulder shout shouting shove show showcase
  showed shown shutter side sides sifting signals signature signed signs silence silent silicone silk silver
  sim simple since sincere sincerely sing single sink sipped sir sis sister sit sites sits sitting six size
  sizes skill skilled skills skin skip skipped skirt sky slander slate slave sleep sleeping sleeps sleeve
  sleeves slept slick slight sling slip slipped slipping sloped slopes sloping slot slowly slur smart
  smartphone smell smells smile smoke smother snapped sneer snipped snore snow soared socket soft soil sold
  solder soldered soldering sole solved somebody someone something sometime sometimes soon sore sores sorry
  sort sorted sorting sound sounds sour space spaced spacing spain spammer spammers spare speak speaks speed
  spend spice spinal splice split spool spot spotless spring square stack stacking staff stain stainless
  stair stairs stake staked stall stamp stamped stamps stand standing standoff stands stare stares staring
  stark starling starring starter startle stash state stated statement stating station stats status stays
  stealing steam steel stem step steps stick sticker sticky stiff still sting stitch stock stoked stolen
  stomp stomps stone stood stooping stopped stopping storage stored storefront stores stories storing storm
  story stove straight strangers strap street strict stride strife striker strip stripe stripes stripping
  strive stroke stuck studio stuffy stun stung stupid stylus such suggest suit suitable suitcase suits
  sultan sum summer sun sunday supplier support sure surface surname surprise survive swap swapped swapping
  swatch swatches swear sweater sweet sweetie swells swindle swing swiped swiss switzerland swore tab table
  tablet tag tail taken talk talked talking tank tanned tape taped tart tasks taste tax taxed taxing tea
  team teamed tear tease technical technician telephone telling tells temperature ten tended tent tenth term
  termed test tested tester than thank thanks thats theater theft their them theme themselves there
  therefore theres these they theyll theyre thick thigh thin think thinks third thirty thong thorough those
  though thought thread threats threw throat throw thrown thumb thursday tick ticked tickets tickle tight
  tighten timeframe timeline times tin tiny tip tips tired tissue title together told tolerance tomorrow
  tone tonight too took tool top topped topping tore torn torque total touch touched touchscreen town
  township toy toys traced traces tracing tracked tracks trade train trance transformer transmit transport
  trapping travel travelling travels treason treat treated treaty tree trees trick tried trip trouble truce
  truck trucking trucks true truly trust truth try trying tube tubes tuesday turn turned turning turns
  twelve twenty twice twitch tying type typed typhoon typing ugly uncle undated under understanding
  unfortunately unhappy unison unit unlock unlocked unlocks unopened unpack unpacked unplug unscrew untie
  untouched unused upload uploaded upon ups usb usd used user usual usually vacuum valid value valued van
  vat vault vendor venue version vibe vids village vip viper visible voice void voltage volume voter wading
  wafts wager wagged wagon wagons wailing waist waiter waived waking walk walks wall walled walnut waning
  wanted wanting wants warm warming warning warranty warts wash washable washed washer washing wasnt wasted
  watch watched watches water waterproof waters wave waving wax waxed ways we weak wear weary weave website
  wed wedding wednesday weeding weekdays weekend weekends weighs weight welcome well went were wet weve what
  whatever whats whatsup wheat wheel wheelchair wheels whether which whichever while whipped whipping white
  whites who whoever whole whore why wifi wig wildlife willing wilt wilted win winding window wined winter
  wired wireless wires wish witch withdrawal withdrew within woman women won wood wooden wool word wording
  words wordy work worked workers working workmanship works workshop worn worth worthless wound wow wrap
  wrapped wrapping wrist writer writes writhe writing written wrong wrote yarn yeah year yearly years yellow
  yes yesterday yet youd youll youre yours yourself youve yuan zero zip zipper
  """
