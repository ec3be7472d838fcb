/// Common English words of letters and shops that the keyword table does not name, in alphabetical order.
///
/// They serve twice: a word in this list is never taken for a misspelt one (`chance`, `clothes`, `older`), and disguised
/// words and words without spaces between them are cut and read by it.
let englishCommonWords = """
  able about above absent absolutely abuse accent accented acceptable acceptably acceptance according
  accountant acid across acrylic act action activate activated activation adapter admin adults advise
  affection affections afraid afternoon afterwards against age ageing agent agents aging agnes ahead air
  airing airlines airmail airplane airtight alas albert alcohol alive almost alone along aloud alright also
  alternatively although altogether aluminium always am american among amplifier an anchor angle angry
  animals announced announcement annual anodiser answered answering answers anyway anywhere apart aperture
  apparently appear appeared appears apple applicable application apply apps april archive are arent argue
  arid arms around arranged arrow as ashamed ashes aside asked asking asks asleep assembly at ate atelier
  attach attached attended auction auctions august aunt australia auto automatic automatically autumn
  available average avid awaited awaiting awaits awake award aweather awoke axle babe backed backer backers
  backpack backwards badge badly bag bagged bags bailed baiting baits bakery balanced balances balcony ball
  ballet balls band bands banks banner bar bargain barn barrier bars base basement bases basically basket
  bath bathroom bating batteries bay be beans bearing bearings bears beat beautiful beauty became become
  becomes bed beep beeps beer began begins begun behind beijing being believes bell belong belongs below
  belt belts bench bend bending bends beneath bent beside better bid bidder big bigger bike bikes bill bin
  birth birthday biscuit bite bites bits black blacked blacks blade blades blank blender blessing blink
  blinking blinks blocky bloke blokes blood blouse bluetooth bms board boarding boards boat body bogus
  boiler bold bolt bolts bonds bonnet book bookcase booked booking books boot boots border bordered bore
  borer boring born borne bothers bottle bottom bought bow bowl bowls box boxed boxes boy bracelet bracket
  brake brakes brand brass bread break breakfast breaks breathe brick bricks bride bridge bright brings bro
  brother brothers brought brown brush btw bubble bucephalandra buckle bucks bud buddy buds bug bugging
  build building built bulb bulbs bulk bump bung bunny burn burned burns burnt burr bus bushing bust but
  buttons buys by bye cables cages cake calculate calibration calmed calming calms came camellia camera
  campaign camping cams canada candle cantilever cap capacitor capacitors capacity capital caps car carbon
  cardboard cardin care careful carefully careless caring carpet carriage carried carries carry carrying
  cars cart carton cartons cartridge carved carving cased cassette cast caste casts cat catalogue catch
  category cats cause caused causes caves cease cedar ceiling cell cellar cells center centigrade centimeter
  centimeters centimetre centimetres centre cents certainly certificate chain chair champ champion chancel
  chances changeable chanting chap chapter charged charges charging charm chart charter chartered chase
  chassis chatter chattering checked checking checkout checks cheeky cheep cheers cheese chemical chemistry
  cheque cheques chick chief chile chill chinese chip chipped chips choice chose chosen christmas chuck
  circuit circuits circus clam clamp clamped clamps clanging clasp class clay clean cleaned cleaner cleaning
  clearer clearly clerical clerk cliched client clients climb climbing climbs clink clip clips clock
  clocking clocks clogs clone cloned clones closer closet cloth clothe clothes clothing cloths cloud clove
  cloves club cluck coastal coat coating coats codify coed coffee coffer coil coils coin coins cokes cold
  colic collapse collar collared colleague colleagues collect collected collecting collection collector
  collects colours column combined comes comfortable coming commend commerce common commuter compare
  compared compete compiled completely compliant complied compliments compost compound comprise computed
  computer conclude concrete condense condition conferred conform conformed conforming confused
  congratulations congress connect connected connection connector consented conserve consider considered
  console constant construct contained container contains contempt content contents contest continue
  continued contract contracted contracting contraction contrary contrast contribute contribution controller
  convenient conversation convince cooks cool coped copied copies coping copper copy cord cords core corer
  cores corked corner corrected corrode cos cosmetic costa costal costume cotton couldnt count counted
  counter counterfeit counting countries counts coupling course coursed courtesy cousin cousins covers cowed
  crack cracked cracking cracks crank crash crashed crass crate creaking cream creasing creature credo creed
  crick cried crier cries crime cringe criticism crook crooked cross crowd crown crud crude crushed crux
  crypt crystal crystals cup cupboard cups cure cured cures curing curious curled curler current cursor
  customers cuts cutting dad daily damp dance danger dangerous dare dared dares daring dark darker darling
  dashboard dated dates dating daughters dave daylight deadline dealer dealers dealership dear dearer dears
  decay decayed deceive deceived december decent decide decided decides deck declare declared decline
  declined decrease deducted deep deeply deer defect defective degree degrees deletion delta dent dented
  departed department depends deplete depleted deport deportation deposition depot deride derision describe
  deserved design designer desk despatch despatched detail detract device dial dice didnt dies diet differ
  difference different differently dig digit digital digits dime dimmer dinner diode dipped dire direction
  directions disappointed disappointment disc discard discords discussion dish dishwasher dislike dismount
  dispense display displayed disposal disposed disrupted dissolve distance distinct district dived diver
  divers diys dms do doa dock doctor document documents does doesnt dog dogs doing doll domestic dominate
  door doorbell doors doorstop doris dorota dot dote doting dots double dour dover downed dozen dpd dragon
  drama draw drawer drawing drawn dread dreadful dress dressed dresses dressing dried dries drifts drill
  drink dripping drips drive driver drivers drives driving drone drones druid drum dry dryer drying dud dude
  dues dull during dust duty dye dyed dyeing dying each ear earbuds earlier earn earned earphone earphones
  earrings ears easier easter eastern easy eat eating eats edge edict edition egg eight eighty either
  elected election electrician elegance element elephant eleven elias eliminate else elses elsewhere elves
  emery employee employer empty enclose enclosed encounter engine engineer engineers english engrave
  engraved engraving enormous enough enquiry entered entering entire entirely entry envelope envelopes error
  esc escalated especial espresso essential estate esteemed estimate eur euro european euros evacuate even
  evening evenings event ever everybody everybodys everyone everyones everythings evoke evri exact exactly
  examination examined example except excepted excepting exceptional exchangeable excuse executed exercise
  exist exists expansion expect expecting expend expended expensive expert expired expiry explain explicit
  export exported express extensive extent exterior extern extract extras extruder eye eyes fab fabric face
  faces facility factor factors fail failed failing fails faintly fair fairly fairs fairy fall falls false
  familiar families fan fancy faq far fast faster fat faulty favorite favour favourite fear feast feb
  february fed feed feels feet fell fella fellow felt fertiliser festival fetch fever fiber field fiend
  fiends fifteen fifth fifty fight figure figures filament fill filled film filter filters final finance
  find finds fine finer finger fingers fire fires firing firm firms fish fishing fist fitted fitting fiver
  fixes flag flagged flash flashed flashlight flat flick flicked flicks flies flights flip flirt float flock
  flood flooded floor flow flower flu fly flying foam focus fog foil fold folded folder folding folio folks
  following follows food foot football footer forbearance forbidden force forecast forehead foreign forget
  forgive forgot forgotten fork forked formality former forms fortnight forty forum forwarded forwarder
  found fountain four fourteen fourth fox fraction fragment frame frames frankfurt frauds freeze freezer
  freezes frequency frequent fret freud fri fridays fried friendly friendship friendships front frost frying
  fulfilled fun function fund fungus funny furniture fuse gain gains gaiter game games gap garage garden
  gardener gasket gate gave gear gearbox generous gentle gentleman gentlemen geometry german germany
  germinates gesture gets getting ghent ghost gimme girl girls given gladly glass glasses glaze glidecase
  gloves glow glue glued gmail go goal goblin goblins god goggle gold golden gone goodwill goody goose
  gorgeous gown gps grab grade graders grain granddaughter grandmothers grandson granite granted grantee
  grating grease greed greek greenhouse greens greet greeting greetings grey grind grinding ground group
  grow grown grows grub grumpy guess guessing guest guests guide gun guy guys habit hadnt haggling haha
  hailed hair hairline hall hammer hand handle handled handles handling handmade handwriting hanger hanging
  hangs hank hanks happen happened happening happens happily happiness harassment harbour hardened hardships
  harried hasnt hat hate havent having hazard haze he head headache header headphone headphones heads
  headset health healthy heap heaps heard hearing heart hearts heat heater heaters heating heatsink heavy
  height held hell hello helper helps hem hence her heres herself hes hex hey hi hiccup hide hides hiding
  high highest himself hinge hipped hiring his history hits hiya hmm hobby holding holds hole holes holler
  home homemade homepage honed honestly honesty honey honored honour hook hooks hop hoped hopefully horde
  horned horse hose hoses hosted hosting hot hotend hotswap household housing how however hows hub hubs hum
  human humans humbly hums hun hundred hunting husbands hygiene ice idea ideal identify if ignore illegal
  illusion imagine imei immediate import improve in incident incl included including incomplete increase
  indicate industry informed informing informs initials ink inked inking inkling inner innocent input insert
  inset inspect inspection inspector instal installation installations instance instill institute
  instruction instrument insult insurance insured insurer intact integrate interchangeable interest
  interfere interior intern internal internet interpret interval interview intimate invoice invoices iphone
  iphones iron irreplaceable irritate is ish isnt issuer it itd itll its itself ive jack jacket jailed
  january japan jar jiffy jinks join joint joke joking journey joy judge judgement jug july jumper jumps
  june kassel keeping keeps kept kettle kettles key keyboard keycap keyharbor keys kickstarter kiln kilos
  kind kindle kindness kings kiosk kit kitchen kitchkin kits klarna knee knife knit knitting knives knob
  knobs knock knot knowledge known knows lab label labels laboratory labour lace laced laces lacked lacking
  lad ladies lads lady laid lamp lamps lance land landlord lands language languages lap laptop large laser
  last lasting lasts lathe laugh laughed lavender law lay layer layered layers laying lead leader leads leaf
  leak lean learn learned learning lease least leather leaving led leeds leftover leftovers legs lemon
  lending lends lengthy lens lenses less lets letters letting level lever library licence lick licked licks
  lid lids lie lies life lifetime lighter lights liked likes liking limit lin lindqvist line lined linen
  lines lining linings lions lior lip lisbon list listen listening listings literally lithium lives living
  load loan local location lock locked locker locks lodged logged logic logistic logo logon lol long look
  looked looking looks loose lorry loser loses losing losses lots lottery loud loupe loved lovely lovin
  lowest luck lucky lugs lumber lunch lure lures lurking lying lyon machine mad madam magic magnet magnets
  mah maid mainboard mains maintain maker makers makes mallet mama man management manager mango manners many
  marcel march marek marketplaces marriage married mask massage master mastercard mat match matched matching
  mate material matter matters mattress max may maybe me mead mean means meant meantime meanwhile measure
  measured measurements measuring medicine medium meet meeting melded melted members membership memory
  memphis men mend mended mending mends mention menu merch merchant merchants merely merry mess messy met
  metal meter metre metres mice microscope middle midnight might milan mild miles military milk milking mill
  milled millimetre min mine mini minimum minis minister mint minus minute mirror miscount misfortune miss
  missed missing missus mistaken misunderstanding mix mixed mode models moderate modes mods module modules
  mold mondays moneys monitor monkey monthly mood moon moq morning mornings mortgage moss mostly moth
  mothers motors mould moulds mount mountain mounted mounting mouse mouth move moved movement moves moving
  mrs much mug multimeter multiple mum mums mushroom music my myself mystery nah nailed nails named names
  national naturally nature navy near nearer nearly necessary neck needed needle needles neednt needs
  negotiate neighbour neighbours neither nephew nerve nervous net nettle nevertheless newsletter newspaper
  nib nicely nicer nickel nickname niece night nightmare nights nikon nine nineteen ninety no nobodys nod
  node nodes noise non none nonetheless nonrefundable noon nope nor normal normally northern norway nose
  notebook noted notes nothings notice noticed notwithstanding nov november nowhere nozzle nozzles nuisance
  nuremberg nut nuts oak objection oblige obliged obstacle obtain obviously occasion oclock oct october odd
  odder of offended officer official offline often oh ohm oil ok okay ola old older oldest olive on ones
  onion online onto openings opinions opponent opposite option optional or orange ordinary organise organize
  oriental osei oslo others otherwise ought ours ousted ousting output outsider outstanding oven overcome
  overlook overnight overpaid override overseas overtime owe owed owes owing owner owners ownership pace
  paced pacing pack packed packer packing packs pad padded pads pagan pages paging pain pains paint painted
  painting pair palace pallet pallets pals pan panel panels paper papers paperwork paragraph parallel pardon
  pared parents parliament parted partially participate particle particular parties parting partner partners
  partnership parts party pass passed passenger past paste pasted pasting patch patent patents path pattern
  paved paycheck payday payee payout payouts pcb pcbs pcs pdf peace pears pebble pedal peeking peg pen penal
  pencil pendant pending penned pens pension people peoples per perceive percent perch perfume perhaps
  permanent permission permit permits person personally persons persuade peso pesos pest petrol phony
  photograph photographed photographs physical phytosanitary pic picked picket picking picks pickup pieces
  piecing pile pilling pills ping pink pinned pins pisces pitch placid plain planes planing planned plant
  plants plastic plate plated plates plating play played player players playing plays pleading pleads pleas
  pleasant pleasure pledge plenty pling plugged plugging plum plus pms point points poised poland polarity
  policed polish polished polite political poll polyester pop popped porch port portable portal ported porto
  portrait portugal pose posed poses posit position positives poss posse possible postcode poste postie
  postman postnl pot potato pots potter potting pound pounds pouting power powerbank ppl practical practice
  pram pray prayed pre prefer preference premise premises prepare prepared preparing prescribe presence
  presentation preserve preset president presser pretty preview previews previous pricks pride pried priest
  primates prime prince princes princess principal principle print printed printer printers printing prints
  priority priya prize prizes pro probable probably procedure proceeds processing processor produce produced
  produces profile profit profound programmer progress prohibit project prominent promo prone pronounce
  proofs propeller proper properly properties property propose proposed props prospect protections protest
  proud prove proven provider province prying ptfe public publisher pulley pump pupils purple purpose purse
  pushed puts putting puzzle quarrel quartet quick quicker quickest quickly quid quiet quite quitting quote
  quoted racing rack racking racks radio rafting raging rail railing rails railway rain raking ram ran rang
  range raping rare rate ration rattling raving ray reader readily reading reads real realised reality
  realized rear reasonable receding rechargeable reckon reckons recognise recommend record recorder records
  red reel reference referral referred referring refilled reflow refract refundable refuse refused refusing
  regal regard regarding regards region register registered regret regulate regulator rehearse reimbursement
  reject relation relationship relationships relative relax relay relays relevant reliable religion
  reluctant remainder remaining remains remark remarks remind reminder remote remover rent repaid repeat
  repetition reply replying repo repost repot repotted represent reproach republic requester require
  required requires resale rescue research reseller resemble resent reservation reserve reserves reset
  resident resin resistor resistors resolution resort resource respect respected responsible restaurant
  restrain restrict rests result retail retain retained retainer retains retired retort retrace retraction
  retreat retrieve retuned returnable rev revealed reverse reversed revision revive revolt revolution
  revolver revs rewarded reword ribbon rice riches rickets ride rider riders rights rim rings rinse ripped
  risk river rma roach robot robots rod roll roof room root roots rose rostock rot roughly round route
  router row rows royal rubber rubbish rule ruler runners running runs rust sack sacred sacrifice sad safe
  safely safety said sailing sails sale sales sallet salt sam sample samples sand sanded sanding sands
  sandwich sapphire saree sat satan satin satisfactory satisfy saturdays saved saves saw saying scale scaled
  scaling scammy scamp scamper scan scanned scanner scans scared scarf scars schedule scheming school
  schooled scissors scooter scope scored scour scout scram scratch scratched scratches screen screens
  screenshot screenshots screwdriver scribble scroll sea seal sealed sealer seals seam seamed seams seared
  searing season seasoned seasoning seasons seat seats sec secluded section see seed seeded seeds seeing
  seeking seems seen seer sees selection self sell selling sells selves senior sense sensed sensor sentence
  sentimental separately september sequence serial series serious seriously served server service sets
  settee setter setting settlement settler seven seventy sever sew sewing sewn shade shadow shaft shake
  shank shape shaped shard shards shared sharing sharp shawl she shed shedding sheds sheet sheets shelf
  shell shes shied shield shift shifting shine shining shiny shipper shipwreck shipyard shirt shoe shoes
  shone shopkeeper shopped shops shore shored shoring short shortage shorter shoulder shouldnt shouldve
  shout shouting shove shoved showcase showed showing shown shrimp shrimps shrink shutter side sides sifting
  sighed sighing signals signature signer silence silent silicone silk silkscreen silly silver sim similarly
  simple simplify simply since sincere sincerely singed singing single sink sinking sinks sinus sipped sir
  sire sis sister sisters sites sits sitting six sixty sizes skein skeins skill skills skin skipped skips
  skirt sky slave slayer sleeping sleeps sleeve sleeves slept slick slide slides slightly slip slipped
  slipping slips slot slower slowly slur smaller smartphone smell smells smile smiled smiling smoke smooth
  snail snails snap snapped sneer snipped snore snow so soap soar soared sock sockets sofa soft softer soil
  sold solder soldered soldering sole solicitor solitary somebody somebodys someone something somethings
  sometime sometimes somewhere sooner sore sores sorting sound sounding sounds soup sour sourcing souring
  sours southern space spacebar spaced spacing spain spam spammer spammers spared spares sparing spatula
  speaking speaks specialty spectrum speed speller spelling spend spending spends spent spice spin spinal
  spinning spins splendid splice splinter split spokehaus spoken spool spoon spores spot spotless spots
  spring spruce square ssd stabs stack stacked stacking stacks staff staging stain stainless stair stairs
  staked stall stamp stamped stamps stand standard standing standoff stands stank stare stares stark
  starling starred starring starved stash state statement stating station statistics stats status stayed
  staying stays stealing steel stein stem stems step stepped steps stick sticker sticking sticks sticky
  stiff still stitch stocking stoke stoked stolen stoles stomach stone stones stood stooping storage
  storefront stories stork storm storming story stove straddle straight stranger strangers strap strapped
  straps strategy straw stream streamed street strength stress stressed stretch stretched stricken strict
  striking string strings stringy strip stripe stripped stripping strongly structure struggle stubborn
  studio stun stupid stylus subject substance such suggest suit suitable suitcase suits sulk sultan summer
  sums sun sundays sunny suns supper supplier supplies supply supposed surcharge sure surely surface surname
  surprise surprised surround survey survive survived suspense swapped swapping swatches swear sweeping
  sweet sweetheart sweetie swelling swells swim swimming swiped swiss switzerland swollen sword swords swore
  syllable sympathy tab table tablet tacked tackled tackling tacky tag tags tail tailed tailing tailor
  tailored taken tales talked talking tall tank tanks tannery tape taped taste tax tea teach teaching teal
  teamed teaming teapot tear tearing teats tech technical technically technician teeming teeth telling tells
  temperature tempts ten tended tenner tent tenth termed terrible terribly territory terse test tested
  tester texted than thankful thanksgiving thatd thats theater their theirs themselves there therefore
  therell theres thermistor these they theyd theyll theyre theyve thick thicket thin thingy think thinking
  thinks thirty thorough though thought thousand thread threads threaten threshold threw thriller throttle
  throw throwing thrown thumb thursdays ticked ticker tickle tie tighten tiles timeframe timeline timer tin
  tindie tip tips tired tissue title tmrw to tobias told tolerance tolerate tomasz tone tonight too took
  tool tooling tools tooth toothbrush top topic torch tore torn torque tortoise total totally touch touched
  touching touchscreen toward towards towel township toy traced traces tracing trackable tracker tract
  traction trade trailing train training transcend transcript transferable transferee transferred
  transformer transition translator transmit transmitter transport trapping travel traveled traveler
  travelling travels tray treason treasure treat treated treatment tree trembling triage triangle trick
  tricking tricks tried trimming trip troll trolls tropical trousers truck trucking trucks true truest truly
  trusting truth trying tube tubes tuner tunes turn turned turning turns tutorial tweezers twelve twenty
  twilight type typed typhoon typical typing typo tyre tyres ugly ultimate umbrella unacceptable unboxing
  uncle undated under underneath underside unfortunately ung unhappy unison units universe university unless
  unlikely unloaded unlock unlocked unopened unpack unpacked unpin unscrew untouched untraceable untracked
  unused up upload uploaded upon upper upset upside us usd used useful user uses usual usually vacation
  vacuum valid validate valley value valued valve valves van vans variant varnish vat vegetable vendor
  vendors vends verily version vertical vibe vibes vids view village vinegar vip viper visa viscount visible
  voice voided voltbay volts volume vote wafts wage wagon wagons wailing waist waived waiver wake wakes walk
  walking walks wall walled walnut wanted wanting wants wardrobe wards warehouses warm warmer warped warrant
  warts wash washable washed washing wasnt wasted watch watched watches watchful water waterproof watts wave
  wax ways we weak wear wearing web webster wed wedding wednesdays weeding weeds weekdays weekend weekends
  weeping weighing weighs weight weights welcome went were werent wet weve whack whale what whatever
  whatevers whats whatsoever whatsup wheel wheelchair wheels whenever wheres wherever whether which
  whichever whipped whipping whips white whiting who whod whoever whos whose why width wifes wifi wig
  wildlife willing wilt wilted win wind winder winding window windows wine wings wins winter wipe wireless
  wires wiring wished wishes wobble wolves woman won wonderful wont wood wooden wool word wore worker
  workers workmanship workshop world worlds worldwide wormed worms worn worried worrying worse worst worth
  worthless wouldnt wow wrack wrap wrapped wrapping wrist writes writing written wrong wrote yard yards yarn
  yeah year years yellow yells yep yes yet youd youll youre yours youve yuan zero zip zipper zloty
  """
