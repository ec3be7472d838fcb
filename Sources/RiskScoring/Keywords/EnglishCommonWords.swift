/// Common English words of letters and shops that the keyword table does not name, in alphabetical order.
///
/// They serve twice: a word in this list is never taken for a misspelt one (`chance`, `clothes`, `older`), and disguised
/// words and words without spaces between them are cut and read by it.
let englishCommonWords = """
  abandon aberdeen ability able aboard about above abroad abrupt absent absolute absolutely absorb abstract
  absurd abt abuse academy accelerate accent accented acceptable acceptably acceptance access accessory
  accident accommodate accompany accomplish accordance according accountant accuracy accurate accuse ache
  achieve acid acknowledge acquire acre across acrylic act action activate activated activation actor
  actress acts actually adam adapt adapter add addict addiction addition adequate adeyemi adjacent adjust
  adler admin administration admire admission admit admitted adopt adore adult adults advantage adventure
  adverse advert advertise advice advise advisory aerial aesthetic affair affect affection affections
  affiliate afford afraid afresh africa aftermath afternoon afterward afterwards agad against age ageing
  agency agenda agent agents ages aggressive aging agnes agony agreement ahead ahh aid aide aim air aircraft
  airing airlines airmail airplane airport airtight airways aisle aiyo alan alarm alas albert album alcohol
  alder alert alex algae algorithm alice alien align alignment alike alive allergy alley allocate allow
  allowance ally almost alone along aloud alright also alter alternate alternative alternatively although
  altogether alu aluminium aluminum always am amateur amazing ambition ambulance amen amend america american
  amicable among amount amp ample amplifier amuse amy an ana analog analyse analysis anc ancestor anchor
  ancient andre andrew angel anger angle angry animal animals ankle anna anniversary announced announcement
  annoyed annoying annual anodised anodiser anodizing anonymous another ansi answer answered answering
  answers antenna anthony anti anticipate antivirus ants anubias anxiety anxious anybody anydesk anyhow
  anymore anyone anything anyway anywhere apart apartment aperture aphids apology appalling apparent
  apparently appeal appear appearance appeared appears appendix appetite applause apple appliance applicable
  application applied applies apply appoint appreciate apprentice approach appropriate approval approximate
  apps apricot april apron arbitrary arch architect archive are area aren arena arent argentina argh argue
  argument arid aries arise arithmetic armchair arms army arose around arranged arrest arrogant arrow art
  article artificial artist artwork arvo as asap ascend ash ashamed ashes ashore ashtrays asia aside asked
  asking asks asleep assault assemble assembly assert assess assessment asset assign assist assistance
  assistant associate association assume assumption assurance assure asylum at ate atelier athens athlete
  atmosphere atom attach attached attachment attack attempt attend attendance attended attention attic
  attitude attract attraction attractive auction auctions audience audio audit august aunt aunty aus
  australia australian austria austrian author authorisation authorised authority auto autocorrect automatic
  automatically automobile autumn available avenue average avid await awaited awaiting awaits awake award
  aware awareness aweather awesome awful awkward awoke aww axis axle babe babies bachelor backed backer
  backers backlight backlog backpack backup backward backwards bacon bacteria badge badly bag baggage bagged
  bags bail bailed bait baiting baits bake bakery balanced balances balcony bald balik ball ballet ballpoint
  balls bamboo ban banana band bands bang bangle banknote banks banner banquet bar barcelona barcode bard
  bare bargain bark barn barrel barrette barrier bars bartek base basement bases basically basil basin basis
  basket bass bastard batch bath bathe bathrobe bathroom bathtub bating batter batteries batting battle bay
  bbq bcos bcs be beach bead beak beam bean beans beard bearer bearing bearings bears beast beat beaten
  beautiful beauty beaver bec became become becomes bed beds bee beef beep beeps beer bees beg began beggar
  beginner beginning begins begun behalf behave behaviour behind beige beijing being belgian belgium belief
  believe believers believes bell belly belong belongs beloved below belt belts ben bench benchies bend
  bending bends beneath beneficial beneficiary benefit bent berlin bernard bernd beside bet beta betray
  better beware beyond bezel bias bible bicycle bid bidder big bigger biggest bike bikes bikini bill bin
  bind bing bio biography biology bios bird birth birthday biscuit bishop bitch bite bites bits bitte
  bitterness bizarre bizum black blackboard blacked blacks blade blades blame blank blanket blast blaze
  bleach bleeding blend blender bless blessing blik blind blink blinking blinks bloc blocky blog bloke
  blokes blonde blood bloody bloom blossom blouse blow blown bluetooth bluff bluish blunt blur blurred
  blurry blush bms boar board boarding boards boast boat bobbin bodice body bogus boil boiler bold bolt
  bolts bomb bonding bonds bone bonfire bonjour bonnet boo book bookcase booked booking bookkeeping booklet
  books bookshop boom boost boot booth bootloader boots border bordered bore borer boring boris born borne
  borrow bosom boston bot botany bother bothers bottle bottom bought bounce bouquet bout boutique bow bowl
  bowls box boxed boxes boy boyfriend brace bracelet bracket braid brain brake brakes bran branch brand
  brandt brass brave brazil breach bread breadth break breakdown breakfast breaks breath breathe breed
  breeze bremen brew brian bribe brick bricks bride bridesmaid bridge brief brig bright brilliance brilliant
  brim brings britain bro broad broadcast broke broken bronze brooch brood brook brother brothers brought
  brown browse browser bruce bruise bruno brush brutal btw bubble bucephalandra buck bucket buckle bucks bud
  buddy budget buds buffalo buffer buffet bug bugger bugging bugle bugs build building built bulb bulbs
  bulgaria bulk bull bullet bully bump bunch bundle bung bunny burden bureau burger burial burn burned burns
  burnt burr burst bury bus bush bushing bust but butcher butter butterfly button buttons buys buzz by bye
  bypass cab cabin cabinet cable cables cactus cafe cage cages cairo cake calcium calculate calculator
  calendar calf calibrate calibration california caliper called caller calm calmed calming calms came camel
  camellia camera camp campaign campfire camping campus cams canada canal cancer candid candidate candle
  candy cane canister cannon canoe canopy cans cantilever canvas cap capacitor capacitors capacity cape
  capita capital capo caps capsule capture car carabiner caravan carbon cardboard cardigan cardin care
  careful carefully careless caress caretaker cargo caring carl carlo carlos carnival carol carp carpenter
  carpet carriage carried carries carrot carry carrying cars cart carton cartons cartoon cartridge carve
  carved carving cased cashier cashmere casing casino cassette cast caste castle casts casual cat catalog
  catalogue catalyst catastrophe catch category cathedral catholic cats cattle caught causal cause caused
  causes caution cautious cave caves cavity cayc cease cedar ceiling celadon celebrate celebrity cell cellar
  cells cement cemetery censor census center centigrade centimeter centimeters centimetre centimetres
  central centre cents century ceramic ceremony certain certainly certificate certify cet chain chair chalk
  challenge chamber champ champagne champion championship chancel chances changeable channel chanting chaos
  chap chapter character characteristic charged charger charges charging charity charles charm chart charter
  chartered chase chassis chat chatter chattering cheapest cheat check checked checking checkout checks
  cheek cheeky cheep cheer cheerful cheers cheese chef chemical chemistry cheque cheques cherries cherry
  chess chest chestnut chew chicago chick chicken chickenpox chief childhood childish chile chill chilli
  chillies chime chimney chin china chinchilla chinese chip chipped chips chipset chlorine chocolate choice
  choir choke cholesterol chopped chorus chose chosen chris christian christmas chrome chuck church ciao
  cigar cigarette cinema circle circuit circuits circulate circulation circumstance circus cite citizen
  citric city civic civil civilian claimant claimed claire clam clamp clamped clamps clan clanging clap
  clara clarify clarity clash clasp class classic classification classify classmate classroom clause claw
  clay clean cleaned cleaner cleaning cleansing clearance clearer clearly clerical clerk clever cliched
  client clients cliff climate climb climbing climbs cling clinic clink clip clipped clips clock clocking
  clocks clockwise clogs clone cloned clones closed closely closer closet closure cloth clothe clothes
  clothing cloths cloud clove cloves club cluck clue clumsy cluster clutch coach coal coalition coarse coast
  coastal coat coating coats cobra cock cocktail coconut cod codify coed coffee coffer cognac coherent coil
  coils coin coincide coincidence coins coke cokes cold colic colissimo collaborate collage collagen
  collapse collar collared colleague colleagues collect collected collecting collection collector collects
  college collet collision collusion colombia colonel colonial colony colour colours column columnist comb
  combat combination combine combined comedy comes comfort comfortable comic coming command commenced
  commend comment commentary commerce commission commit commitment committee commodity common communicate
  communication community commute commuter companies companion company comparable comparative compare
  compared comparison compass compatible compelled compete competent competition competitive competitor
  compile compiled completely complex complexity compliance compliant complicate complied compliment
  compliments component compose composition compost compound comprehensive compress compression compressor
  comprise compromise compulsory compute computed computer computing con conceal concede conceive
  concentrate concentration concept concern concert concession concierge concise conclude conclusion
  conclusions concrete concur concussion condemn condense condition condo condolences conduct conductor cone
  conference conferred confess confession confidence confident confidential confirm conflict conform
  conformed conforming confront confuse confused confusion congratulations congress conjunction connect
  connected connection connector conquer conscience conscious consecutive consensus consent consented
  consequence consequently conservation conservative conserve consider considerate consideration considered
  consignment consist consistent console conspiracy constant constitute constitution constrain constraint
  construct construction consul consult consultant consultation consume consumption contact contactless
  contained container contains contemplate contemporary contempt contend content contents contest context
  continent contingent continual continue continued continuous contract contracted contracting contraction
  contradict contradiction contrary contrast contribute contribution controller controversial controversy
  convenience convenient convent convention conversation conversion convert convey convict conviction
  convince cook cookie cookies cooks cool cooperate cooperation cooperative coordinate cop cope coped copied
  copies coping copper copy copyright coral cord cords core corer cores cork corked corn corner coroner
  corporate corporation corpse correct corrected correction correlate correspond correspondence corridor
  corrode corrupt corruption cos cosmetic costa costal costume cosy cottage cotton couch cough couldn
  couldnt council counsel count countdown counted counter counterfeit counterpart counting countries counts
  county coupe couple coupling courage courier course coursed court courtesy courtroom courtyard cousin
  cousins cove covers covert coveted cow coward cowboy cowed crab crack cracked cracking crackle cracks
  cradle craft craftsman crane crank crash crashed crass crate crave crawl crazing crazy creaking cream
  creasing create creation creative creator creature credible credit creditor credo creed crema crew crick
  cricket cried crier cries crime crimped cringe crises crisis crisp criterion critic criticise criticism
  critique croatia crochet crocodile crook crooked crop cross crosswise crowd crowdfunding crown crows crud
  crude cruel cruise crumb crunch crush crushed crust crux cry crypt crystal crystals ctrl cube cucumber
  cuff cufflinks cuisine cult cultist cultists cultivate cultural culture cup cupboard cups curb cure cured
  cures curing curiosity curious curled curler curling curly currency current curriculum curry curse cursor
  curtain curve cushion custard custody customary customers cute cutlery cutoff cutout cuts cutter cutting
  cuz cyan cyber cycle cyclist cylinder cynical czech czechia dad daft dahlias daily dairy daisy dallas
  damage damn damp dance danger dangerous daniel danish danke dao dare dared dares daring dark darker
  darling dashboard database datasheet dated dates dating daughters dave david dawn daylight deadline deaf
  dealer dealers dealership dealt dean dear dearer dears death debate debit debris debt debugging debut dec
  decade decay decayed deceive deceived december decent decide decided decides decimal decision decisive
  deck declaration declare declared decline declined decoder decorate decoration decrease dedicate deduct
  deducted deduction deed deem deep deeply deer default defeat defect defective defence defend defensive
  defer deficiency deficit define definite definition defy degree degrees delam delegate delete deletion
  delhi deliberate delicate delicious delight deliver deliveries delivery delta delusion deluxe demag demand
  democracy demonstrate demonstration denial denim denmark dennis dense density dent dented dentist deny
  departed department depend depends depict deplete depleted deploy deport deportation deposition depot
  depress depression dept depth deputy derailleur deride derision derive descend descent describe deserve
  deserved design designate designer desirable desire desk despair despatch despatched desperate despise
  despite destination destiny destroy destruction desync detached detail detain detect detection detective
  detector detergent deteriorate determination determine detract devastate develop development device devil
  devise devote diagnose diagnosis diagram dial dialogue diameter diamond diaper diaphragm diary dice
  dictate dictionary didn didnt diego dies diesel diet diff differ difference different differently dig
  digit digital digitizer digits dignity dilemma dilute dime dimension diminish dimmable dimmer dine ding
  dinner dinosaur diode dip diploma diplomat diplomatic dipped dire direction directions director directory
  dirt dirty disable disadvantage disagree disagreement disappear disappoint disappointed disappointment
  disaster disc discard discharge discipline disclose disclosure disco discords discourage discover
  discovery discreet discrete discretion discriminate discuss discussion disease disguise disgust dish
  dishonest dishwasher disk dislike dismiss dismount disorder dispatch dispense display displayed disposable
  disposal dispose disposed disrupted dissatisfaction dissolve distance distant distinct distinction
  distinguish distort distract distress distribute distribution distributor district disturb dive dived
  diver divers diverse diversity divide divine division divorce diys dizzy dms do doa dock doctor doctorate
  doctrine document documents dodge does doesn doesnt dog dogs doing doll dolphin domain dome domestic
  dominant dominate donate donation dong dongguan donkey donor doom door doorbell doors doorstep doorstop
  doris dorota dose dot dote doting dots double doubt dour dove dover dowels downed downhill downstairs
  downtown dozen dpd draft drag dragon drain drainage drama dramatic drank draw drawback drawer drawing
  drawn dread dreadful dream dreamers dress dressed dresses dressing drew dried dries drift drifts drill
  drink drip dripping drips drive driver drivers drives driving drone drones drop dropped drove drown drug
  druid drum drunk dry dryer drying dual duarte dubai dubious dublin duck duct dud dude due dues duke dull
  dumb dump dumpling dunno duration during dust dusty dutch duties duty duvet dwarf dwell dye dyed dyeing
  dyer dying dynamic each eager eagle ear earbud earbuds earl earlier earliest earn earned earnest earphone
  earphones earring earrings ears earth earthquake ease easier easiest easily easter eastern easy eat eaten
  eaters eating eats echo eclipse ecology economic economist economy edge edict edit edition editor
  editorial educate education edward effect effective efficiency efficient effort egg eggs ego egypt eight
  eighteen eighth eighty either ejected elaborate elastic elbow elderly elected election elective electric
  electrician electricity electro electron electronic elegance elegant element elementary elephant elevator
  eleven elias eligible eliminate elite else elses elsewhere elves embark embarrass embarrassment embassy
  embed embrace embroidered emerald emerge emergency emery emil emily emission emit emitter emma emotion
  emperor emphasis empire employ employee employer employment empty ems enable enamel enclose enclosed
  enclosure encoder encounter encourage endanger endeavour ending endless endorse endure enemy energetic
  energy enforce engage engagement engine engineer engineers england english engrave engraved engraving
  enhance enjoy enlarge enormous enough enquire enquiry enrich enrol ensure entered entering enterprise
  entertain entertainment enthusiasm enthusiastic entire entirely entitle entity entrance entrepreneur entry
  envelope envelopes environment envy epic epidemic episode epoxy equal equality equation equip equipment
  equity equivalent era eradicate erase erect eric erik errand error esc escalated escape esd esim especial
  espresso essay essen essence essential establish establishment estate esteemed estimate estimation estonia
  eternal eth ethic ethnic etiquette eur euro europe european euros eva evacuate evaluate evaluation eve
  even evening evenings event eventual ever everybody everybodys everyone everyones everythings everywhere
  evident evil evoke evolution evolutionary evolve evri exact exactly exaggerate exam examination examine
  examined example exceed excellent except excepted excepting exception exceptional excess excessive
  exchangeable excite excitement exclamation exclude exclusion exclusive excuse execute executed executes
  executive exempt exercise exhaust exhibit exhibition exile exist existence exists exit exotic expand
  expansion expansive expect expectation expecting expedition expend expended expenditure expense expensive
  experience experiment expert expertise expired expiry explain explanation explicit explode exploit
  exploration explore explosion exponent export exported expose exposure express expression extension
  extensive extent exterior extern extinct extra extract extraordinary extras extravagant extreme extruder
  eye eyebrow eyepiece eyes fab fabric fabulous facade face faceplate faces facial facilitate facility fact
  faction factor factors faculty fade faff fail failed failing fails failure faint faintly fair fairly
  fairness fairs fairy faith faithful fake fall fallen falls false fam fame familiar families famine famous
  fan fancy fans fantastic faq far farewell farm farther fascinate fashion fast fasten faster fastest fat
  fate father fatigue fault faulty fave favor favorable favorite favour favourite fcs fear feast feather feb
  february
  fed federal feed feels feet felixstowe fell fella fellow fellowship felt female feminine fen fence fern
  ferry fertile fertiliser fertilizer festival fetch fever fiance fiber fibre fiction fiddly field fiend
  fiends fierce fife fifteen fifth fifty fig fight figure figures figurine filament file filename fill
  filled film filter filters fin final finance financial find finds fine finer finger fingernail fingerprint
  fingerprints fingers finish finite finland fire firefox fireplace fires firework firing firm firms
  firmware fish fisherman fishing fist fitness fitted fitting fiver fix fixes flag flagged flake flaked
  flakes flame flange flap flash flashed flashlight flask flat flatmate flavour flaw flea fleece fleet flesh
  flew flexibility flexible flick flicked flicks flies flights fling flip flipped flirt float flock flood
  flooded floor floppy florence florida flour flourish flow flower flown flu fluent fluff fluid flush flute
  flux fly flying flywheel foam focus fog foggy foil fold folded folder folding folio folk folks following
  follows fond font food fool foolish foot footage football footer footprint footwear forbearance forbid
  forbidden force forecast forehead foreign foresee forest forever forge forget forgive forgot forgotten
  fork forked forklift formal formality format formation former forms formula fort forth forthcoming
  fortnight fortunate fortune forty forum forwarded forwarder fossil foster fought foul found foundation
  fountain four fourteen fourth fox fraction fragile fragment frame frames france francs frank frankfurt
  frau frauds fraudulent freaking freckle fred freedom freehub freewheel freeze freezer freezes frequency
  frequent
  fresh fret freud fri friction fridays fridge fried friendlier friendly friendship friendships fright
  frighten fringe fro frog front frontier frost frown froze frozen fruit frustrate frustration fry frying
  fuel fulfil fulfill fulfilled fulfilment fully fun function fund fundamental funeral fungus funny fur
  furious furnish furniture further furthermore fury fuse fuss futile future fyi gadget gain gains gaiter
  gallery gamble game games gang gaol gap garage garbage garden gardener garlic garment gary gas gasket
  gasoline gate gather gauge gave gavin gaze gcash gdynia gear gearbox geek gemstone gender gene general
  generate generation generic generosity generous genetic genius genre gentile gentle gentleman gentlemen
  gently genuine geography geometry george germ german germany germinates gesture gets getter getting ghent
  ghost giant gig gigantic gimbal gimme ginger girl girlfriend girls giulio giveaway given glad gladly
  glance glare glass glasses glasshouse glaze glazier gleam glide glidecase glimpse glitch glitter global
  globe gloomy glorious glory glossy glove gloves glow glowhall gls glucose glue glued gmail go goal goblin
  goblins god goggle gold golden golf gone gong gonna goodbye goodness goodwill goody goose gorgeous gossip
  gotta govern government governor gown gps grab grace graceful gracias gracious grade graders gradual
  graduate grain gram grammar gramme grand grandchildren granddaughter grandfather grandma grandmother
  grandmothers grandpa grandparent grandson granite granted grantee grape graph graphic grasp grass grateful
  grating gratitude grave gravel gravity graz grease greasy great greece greed greedy greek greenhouse
  greenish greens greet greeting greetings grey grid grief grill grim grin grind grinding grip groceries
  grocery grommet groom groove gross ground group grove grow growers grown grows growth grub grumble grumpy
  guangzhou guarantee guard guardian guess guessing guest guests guidance guide guideline guilt guilty
  guitar gulf gum gun gut guy guys gym gyro haas habit habitat hacked hackers hadn hadnt haggle haggling
  haha hailed hair hairband haircut hairline hairpin hairy halfway hall halle halloran halo halt halves ham
  hamburg hammer hamper hamster hand handbag handbook handful handicap handkerchief handle handlebar handled
  handlers handles handling handmade handover handsome handwriting handy hanger hanging hangover hangs hank
  hanks hannah hanneke hans happen happened happening happens happily happiness harassment harbor harbour
  hard harden hardened hardness hardships hardware harm harmful harmless harmony harness harried harry harsh
  hart harvest hasn hasnt hassle haste hasty hat hatch hate haters hatred haul haunt haven havent having
  hawk hay hazard haze he head headache headboard header headlamp headlights headline headphone headphones
  headquarters heads headset heal health healthy heap heaps heard hearing heart heartbreak hearts hearty
  heat heatbreak heater heaters heath heather heathrow heating heatsink heaven heavier heavily heavy hedge
  heel hehe height heir held helicoid helicopter helios hell hello helmet helper helpful helpless helps hem
  hence henry her herb herd hereby heres heritage hermes hero heroic herr hers herself hes hesitate
  hesitation hex hey hi hiccup hid hide hides hiding high highest highlight highway hiii hike hilde hill
  himself hinder hinge hint hip hipped hire hiring his hiss historian historic history hit hits hiya hmm
  hoard hob hobby hockey hola holder holding holds hole holes holiday holland holler hollow hols holy home
  homeless homemade homepage homework hon honed honest honestly honesty honey honeymoon hong honored honour
  hood hoodie hook hooks hoops hop hope hoped hopeful hopefully hopeless hopper horde horizon horizontal
  hormone horn horned horrible horrific horror horse hose hoses hospitable hospitality host hostage hosted
  hostel hostile hosting hot hotel hotend hotswap hotter hour household housewife housework housing how
  however hows hoya hub hubs hug huge hugo hugs huh hull hum human humanity humans humble humbly humid
  humidifier humidity humiliate humour hums hun hundred hung hungary hungry hunt hunting hurricane hurried
  hurry hurt husband husbands hut hybrid hydrogen hygiene hypothesis ice iceberg iceland icon id ide idea
  ideal identical identification identify ideology idiot idle if ignition ignorance ignorant ignore igor ill
  illegal illness illuminate illusion illustrate illustration im image imaginary imagination imagine imei
  imitate imitation immediate immense immigrant immigration imminent immune imo impact impatient imperfect
  imperial implement implication imply import importance important impose impossible impress impression
  impressive imprison improper improve improvement impulse in inability inaccurate inactivity inappropriate
  inbox incentive incest inch incidence incident incidentally incl incline include included including income
  incomplete inconvenience inconvenient incorporate incorrect increase increasingly incredible incredibly
  incur indeed independence independent index india indicate indication indicator indifferent indirect
  individual indonesia indoor induce induction indulge industrial industry ines inevitable inexpensive
  infant infect infection infer inferior infinite infinity inflation influence influential inform
  information informed informing informs ingredient inhabitant inherent inherit initial initials initiative
  inject injection injure injury ink inked inking inkjet inkling inland inlet inn inner innocence innocent
  innovation innovative input inquiry insect insert inset inside insight insist insofar inspect inspection
  inspector inspiration inspire inst instability instal installation installations instance instantly
  instill instinct institute institution instruction instructor instrument insufficient insulate insulation
  insult insurance insure insured insurer intact intake integral integrate integration integrity
  intellectual intelligence intelligent intend intense intensity intensive intent intention interact
  interaction interactive interchangeable interest interface interfere interior intermediate intern internal
  international internet interpret interpretation interrupt interruption interval intervene intervention
  interview intimate intro introduce introduction intrude intuition invade invalid invaluable invent
  invention inventor inventory inverter invest investigate investigation investigator investment investor
  invisible invitation invite invoice invoices involve involvement inward iphone iphones ipoh ireland irina
  iron irregular irrelevant irreplaceable irritate is ish island isn isnt iso isolate isolation israel issue
  issuer istanbul it italian italy itch itd itll its itself ivan ive ivory jack jacket jacob jade jail
  jailed jaipur jam jan jane january japan jar jason java jaw jaws jazz jealous jean jeff jelly jenny jersey
  jessica jewel jeweller jewellery jewelry jiffy jig jim jinks jockey joe jog john join joiners joint joke
  joking jolly jonas jorg jose joseph jot journal journalist journey joy joyful juan judge judgement
  judgment judicial jug juice juicy julia july jump jumper jumps junction june jungle junior jury just
  justice justification justified justify kak kalimba kami kassel kayak keen keeper keeping keeps kenya kept
  kerb kernel kettle kettles kevin key keyboard keycap keyharbor keyring keys kick kickstarter kid kidnap
  kidney kill kiln kilo kilogram kilometre kilos kind kinda kindergarten kindle kindness king kingdom kings
  kinks kiosk kiss kit kitchen kitchkin kits klarna knee knew knife knight knit knitting knitwear knives
  knob knobs knock knot knowingly knowledge known knows kong koper korea kyc lab label labelled labels
  laboratory labour lace laced laces lack lacked lacking lacquer lad ladder ladies lads lady lag lah laid
  lake lamb lambda lame lamp lamps lampshade lance land landline landlord lands landscape lane lang langley
  language languages lantern lanyard lap laptop large larry laser last lasting lasts latch lately later
  latest lathe latte latter latvia laugh laughed laughter launch laundering laundry laura lavatory lavender
  lavish law lawn lawsuit lay layer layered layers laying layout lazy lead leader leadership leads leaf
  leaflet league leak lean leap learn learned learning lease least leather leave leaving lecture led ledge
  leeds left leftover leftovers lefty legacy legality legally legend legging legislation legitimate legs
  leica leipzig leisure lemon lemonade lend lending lends length lengthy lens lenses leo less lesson lest
  lethal lets letterbox letters letting lettuce level lever liability liable liar liberal liberty librarian
  library licence lick licked licks lid lids lie lied liege lies lieutenant life lifetime lift light lighter
  lightning lights liked likelihood likely likes likewise liking lil lily lime limescale limit limitation
  limp lin linda lindqvist line linear lined linen lines linger linguistic lining linings lint linz lions
  lior lip lipos lipstick liquid lisa lisbon list listen listening listings liter literacy literal literally
  literary literature lithium lithuania litre litter little liu live lives living load loaf loan lobby lobe
  lobster local locality locate location lock locked locker locket locks locomotive lodged loft logged logic
  logically logistic logo logon logs lol london lone loneliness lonely long longest longevity look looked
  looking lookout looks loom looms loop loose lord lorries lorry loser loses losing losses lots lottery
  lotus loud loudest louis lounge loupe love loved lovely lovin lowest loyal loyalty ltc lube lubricant luca
  luck lucky lucy lug luggage lugs luis luke lumber lumifrog lump lunatic lunch lunchtime lung luo lure
  lures lurking lust luv luxembourg luxury lying lyon lyric macbook mace machine machinery macro mad madam
  madame madrid magazine magic magistrate magnet magnetic magnets magnificent magnifying mah maid maiden
  main mainboard mains mainspring mainstream maintain maintenance majesty major majority maker makers makes
  makeup malaysia male malicious mall mallet mama mammal man manage management manager mango manifest
  manipulate mankind manner manners manually manufacture manuscript many map maple maps marathon marble
  marcel march marco marcus mare marek margin maria marie marine mario mark markers market marketplaces
  marriage married marries marsh marta martin marvellous mary mascara masculine mask mass massage massive
  master mastercard masterpiece mat match matched matching mate material math mathematics matrix matt matte
  matter matters mattress mature max maximum may maybe mayor me mead meadow meal mean meaningful means meant
  meantime meanwhile measure measured measurement measurements measuring meat mech mechanic mechanism medal
  meddle media mediate medical medicine medieval meditate medium meeple meet meeting meetup melded melody
  melt melted member members membership memo memorable memorial memory memphis men menace mend mended
  mending mends mental mentality mention mentor menu merch merchant merchants merci merciful mere merely
  merge merino merit mermaid merry mesh mess messy met metal metallic metaphor meter method methodology
  metre metres mexico mice michael microphone microscope microwave mid middle middleman midnight might
  mighty migrate mike milan mild mileage miles milestone militant military milk milking mill milled
  milliampere millimetre min mine mini miniature minimal minimise minimum minis minister ministry minor
  minority mins mint minus minute miracle mirror mirrorless miscount miserable misery misfortune mislabelled
  mislead misled misprint miss missed missing mission mississauga missorted missus mist mistake mistaken
  mistress misty misunderstanding misuse mix mixed mobile mobility mock mode model models moderate moderator
  modern modes modest modification mods module modules mohair moist moisture mold molecule moment momentum
  mon mona monarch monarchy monastery mondays moneys monitor monkey mono monopod monopoly monsieur monster
  monthly monzo mood moon moonjar moonstone moor moq moral morale morality moreover morning mornings morocco
  morse mortal mortality mortgage mortified moscow mosquito moss mostly motel moth mothers motion motivate
  motivation motive motor motorcycle motors motorway mould moulds mouldy mount mountain mounted mounting
  mourn mouse moustache mouth move moved movement moves moving mower mrs much mud muddle mudguard mug mugs
  multimeter multiple multiply mum mumbai mums muna munich municipal murder muscle museum mush mushroom
  mushy music musician muslim mustard mutual my myself mysterious mystery myth nagoya nags nah nail nailed
  nails naive naked named names nan nap narrative narrow nasty nation national nationality native natural
  naturally nature naughty naval navy near nearer nearly neatly necessarily necessary necessity neck
  necklace necktie needed needle needles neednt needs negligence negligent negotiate negotiation neighbor
  neighborhood neighbour neighbourhood neighbours neither nephew nerd nerds nerve nervous nest net
  netherlands nettle network neural neutral nevada nevertheless newborn newcomer newest newly news
  newsletter newspaper nicely nicer nicest nick nickel nickname niece nigeria night nightingale nightmare
  nights nikon nina nine nineteen ninety ningbo nite no nobility noble nobodys nod node nodes noise noisy
  non none nonetheless nonrefundable nonsense noodle noon nope nor norm normal normally north northeast
  northern northwest norway nose notable notably notebook noted notes nothing nothings notice noticed
  notification notify notion notorious notwithstanding nov novel novelist novelties november novice nowadays
  nowhere nowt nozzle nozzles ntsc nuclear nucleus nudge nuisance null numerous nun nuremberg nurse nursery
  nut nutrition nuts nxt nylon oak oat oath obedience obey object objection objective obligation oblige
  obliged obscure observation observe obsess obsession obstacle obtain obvious obviously ocarina occasion
  occupation occupy occur occurrence ocean oclock oct octaves october odd odder odds odour of offence offend
  offended offense offensive officer official offline offset often oh ohh ohio ohm oil ok okafor okay okok
  ola old older oldest ole olga olive omar omg omit on ones ongoing onion online ons onto onwards oof ooh
  oops openings openly opera operate operation operator opinion opinions opponent oppose opposite opposition
  oppress oppression opted optic optimal optimism optimistic option optional or oral orange orbit orchard
  orchestra ordinary organ organic organisation organise organization organize orient oriental orientation
  origin originate ornament orphan orthodox osaka oscar oscilloscope osei oslo others otherwise otto ouch
  ought ours ousted ousting outage outbreak outcome outdoor outer outfit outgoing outlet outline outlook
  output outrage outright outset outsider outskirts outstanding outta outward oval oven overall overcharge
  overcoat overcome overdo overhead overheard overlap overload overlook overnight overpaid override overseas
  oversight overt overtake overtime overturn overview overwhelm owe owed owes owing owner owners ownership
  owt oxide oxidised oxygen ozone pablo pace paced pacing pack packed packer packing packs pact pad padded
  paddle padlock pads pagan pages paging pain painful pains paint painted painting pair pakistan pal palace
  palate pale palette pallet pallets palm pals pan pancake panel panels panic pans pantograph pants
  pantyhose paper papers paperweight paperwork parachute parade paradise paragraph parallel parameter
  paranoid parasite pardon pared parental parents paris parish park parliament parrot parsley parted partial
  partially participant participate particle particular parties parting partition partner partners
  partnership parts party pass passage passed passenger passion passionate passive past pasta paste pasted
  pasting pastry pasture pat patch patent patents path pathetic patience patient patina patriot patrol
  patron pattern paul pauline pause pave paved pavement pawls pay paycheck payday payee payout payouts pcb
  pcbs pcs pdf pea peace peaceful peach peak peanut pearl pears peasant peasy pebble peculiar pedal
  pedestrian pedro peeking peel peer peg pegs pen penal penalise pencil pencilled pendant pending pendulum
  penetrate penguin peninsula penned pennies penny pens pension people peoples pepper per perceive percent
  perch perfect perfection perform performance perfume perhaps peril period periodic perish permanent
  permissible permission permit permits permitted perpetual persist persistent person persona personality
  personally personnel persons perspective persuade peru peso pesos pest pet pete petition petra petrol
  petty phase phenomenon philip philippine philippines phillips philosopher philosophy phone phonebook phono
  phony photocopy photograph photographed photographs photography photoshop phrase physical physician
  physicist physics phytosanitary pia pianist piano pic pick picked picket picking picks pickup picky pie
  piece pieces piecing pierce pig pigeon pigment pike pilates pile pill pillar pilling pillow pills pilot
  pin pinch pine pineapple ping pinhole pinholes pink pinky pinned pinpoint pins pint pioneer pious pipe
  piracy pirate pisces pissed pistol piston pit pitch pity pivots pizza pla place placeholder placid plague
  plaid plain plaintiff plane planes planet planing planned planning plant plants plaster plastic plate
  plateau plated plates plating platinum play played player players playground playing plays plea plead
  pleading pleads pleas pleasant pleasurable pleasure pledge plenty pliers plight pling plot plough pls
  pluck plucked plug plugged plugging plum plumber plunge plural plus plush plz pms pneumonia pocket poem
  poet poetic poetry poignant point points pointy poised poison poisonous poke poland polarity pole policed
  policeman policy polish polished polite politeness political politician politics poll pollute pollution
  polo polyester polymer pond pony pool poor pop popcorn pope poplar popped popping poppy pops popsocket
  popular popularity population porcelain porch pork port portable portal ported portfolio portion porto
  portrait portray portugal pose posed poses posit position positively positives poss posse possess
  possession possessive possibility possible possibly postage postal postbag postbox postcard postcode poste
  postie postman postnl postpone posture pot potato potential potentiometer potion pots potter pottery
  potting pouch poultry pound pounds pour pouting poverty powder power powerbank powerful ppl practical
  practice practise practitioner prague praise pram pray prayed pre precaution precede precedent precious
  precipitate precise precision predecessor predict prediction predominantly preface prefer preference
  preferred pregnancy pregnant prejudice preliminary premature premier premiere premise premises premium
  preoccupation preparation prepare prepared preparing prescribe prescription presence presentation
  presently preservation preserve preset presidency president presidential presser pressure presta prestige
  prestigious presumably presume pretend pretext prettier pretty prevail prevalent prevent prevention
  preview previews previous prey priceless pricks pride pried priest primarily primary primates prime
  primitive prince princes princess principal principle print printed printer printers printing prints prior
  priority prison privacy privilege priya prize prizes pro proactive probability probable probably probation
  probe procedure proceed proceeds process processing procession processor proclaim produce produced
  produces production productive productivity prof profession professor proficient profile profit proforma
  profound programme programmer progress progressive prohibit project projection projector prolong prominent
  promising promo promote promotion prompt prone pronoun pronounce proof proofs prop propaganda propeller
  proper properly properties property proportion propose proposed proposition props prosecute prosecution
  prosecutor prospect prosper prosperity prosperous protections protective protector protein protest
  protocol prototype proud prove proven provider province provincial provision provoke proxy prying psu
  psychiatrist psychological psychologist psychology ptfe pub public publication publicity publish publisher
  puff pull pulley pulse pump pumpkin punch punctual punctuality punish punishment pupil pupils puppet puppy
  purchase pure purify purity purple purpose purse pursue pursuit push pushed puts putting puzzle pwm
  pyjamas pyramid quad qualification qualify quality quantity quarrel quarter quartet quartz queen quest
  question questionnaire queue quick quicker quickest quickly quid quiet quilt quit quite quitting quiz
  quota quotation quote quoted rabbit race racial racing racism rack racket racking racks radar radial
  radiation radiator radical radio radioactive raffle rafting rage raging raid rail railing railroad rails
  railway rain rainbow raincoat rainfall rainy raise raisin rake raking rally ralph ram ramp ran random rang
  range rangefinder rank rapid raping rapper rare rat rate ratio ration rattle rattling raving raw ray razor
  reach react reaction reactor readable reader readily readiness reading reads ready real realised realistic
  realistically reality realized really realm realty ream reap rear rearrange reasonable reasonably reassure
  rebel rebellion rebuild recall receding receipt receiver recent reception recession rechargeable recipe
  recipient reckless reckon reckons recognise recognition recollect recommend recommendation reconcile
  reconsider reconstruct record recorder records recover recovery recruit recruitment rectangle rectify
  recut recycle red redeem redirect redness redo redress reds reduce reduction redundant reel refer referee
  reference referral referred referring refill refilled refine reflect reflection reflow reform refract
  refrain refresh refrigerator refuge refugee refundable refurb refurbished refusal refuse refused refusing
  reg regain regal regard regarding regardless regards regime regiment region register registered registrar
  registration regret regular regulate regulation regulator rehabilitation rehearse reign reimbursement
  reinforce reiterate reject rejection rejoice relate relation relationship relationships relative relax
  relaxation relay relays release relentless relevance relevancy relevant reliability reliable reliably
  reliance relied relief relies relieve religion religious relist reluctance reluctant rely remainder
  remaining remains remark remarkably remarks remedy remember remembrance remind reminder reminiscent
  remittance remorse remote removable removal remover render renew renowned rent reopen repaid repair repay
  repayment repeat repeatedly repetition replacement replacing replay replica replied replies reply replying
  repo reporter repost repot repotted represent representation representative reprint reproach reproduce
  reproduction reptile republic republican reputable reputation requester require required requirement
  requires rerouted resale reschedule rescue research resell reseller resemblance resemble resent resentment
  reservation reserve reserves reset reside residence residency resident residential residue resign
  resignation resilience resin resist resistance resistant resistor resistors resold resolution resolve
  resonance resort resource respect respected respectful respective respond response responsibility
  responsible restart restaurant restless restoration restore restrain restrict restriction rests result
  resultant resume retail retain retained retainer retains retaliate retard retire retired retirement retort
  retrace retraction retreat retrieval retrieve retuned returnable reunion reunite reuse rev reveal revealed
  revenge revenue reverence reverse reversed revert review revise revision revisit revival revive revolt
  revolution revolutionary revolver revs reward rewarded reword rewrite rhetoric rhyme rhythm rib ribbon
  ribs rice rich richard riches rickets rid riddle ride rider riders ridge ridiculous rifle right righto
  rights rigid rigorous rim rims ring ringgit rings rinse riot rip ripe ripped rise risen risk risky rita
  rites ritual rival river rma roach roaming roar roast roastery rob robbed robbery robert robot robots
  robust rocket rocking rocky rod roger role roll romance romania romantic rome ron roof rook room roommate
  root roots rope rosa rosamund rose rosin rostock rot rotate rotation rotor rotten rotterdam rough roughly
  round roundabout rouse route router routine row rows royal royalty rub rubber rubbish ruben rude rug rui
  ruin rule rulebook ruler rumble rumour run rung runner runners running runs runway rupture rural rush
  russia russian rust rusty ruthless ruud ryan sac sachets sack sacred sacrifice sad saddle safe safeguard
  safely safety sage said sail sailing sailor sails saint sake salad sale sales saliva sallet salmon salon
  saloon salt salute salvage salvation salvia sam sample samples samuel sanction sand sanded sanding
  sandpaper sandro sands sandwich sane sang sapphire sara sarah sarcastic saree sari sash sat satan
  satellite satin satire satisfaction satisfactory satisfy saturdays sauce sausage savage save saved saves
  savior saw sawdust saying scale scaled scaling scammy scamp scamper scan scandal scanned scanner scans
  scarce scare scared scarf scars scary scatter scenario scene scenery scenic scent sceptical schedule
  schematic scheme scheming scholar scholarship school schooled science scientific scientist scissors scold
  scooter scope score scored scorn scotch scotland scott scour scout scram scrap scrape scratch scratched
  scratches scratchy scream screen screens screenshot screenshots screenshotted screw screwdriver scribble
  script scroll scrub scrutiny scuffed sculptor sculpture sea seafood seal sealed sealer seals seam seamed
  seams seamstress sean search seared searing seaside season seasoned seasoning seasons seat seatpost seats
  seaweed sec secluded second secondary secondhand secrecy secret secretary section sector secular secure
  seduce see seed seeded seeds seeing seek seeking seem seems seen seer sees segment segregate seize seldom
  select selection selective self selfish sell selling sells selves semester seminar senate senator senior
  senor sensation sense sensed sensible sensitive sensitivity sensor sentence sentiment sentimental seoul
  separate separately separation september sequence sequins serbia serene sergeant serial series serious
  seriously sermon serpent servant serve served server service servo session setback sets settee setter
  setting settlement settler setup seven seventeen seventh seventy sever severe severity sew sewing sewn
  sews shabby shade shadow shaft shake shaky shallow sham shame shameful shampoo shank shape shaped shard
  shards shared sharing shark sharp sharpen shatter shave shawl she shear sheath shed shedding sheds sheep
  sheet sheets shelf shell shelter shenzhen shepherd sheriff shes shied shield shift shifting shim shimano
  shine shining shiny shipper shipwreck shipyard shirt shit shits shiver shock shoe shoelace shoes shone
  shoot shop
  shopify shopkeeper shopped shopper shopping shops shore shored shoring short shortage shortcut shorten
  shorter shortfall shot should shoulder shouldn shouldnt shouldve shout shouting shove shoved shovel show
  showcase showed showing shown shrimp shrimps shrine shrink shrug shut shutter shuttle shy sibling sick
  sickness side sideboard sides sideways siege sieve sifting sigh sighed sighing sight sightseeing signals
  signature signer significance significant signify signpost silence silent silicone silk silkscreen silky
  sill silly silver sim similar similarity similarly simon simple simplest simplicity simplify simply
  simulate simulation simultaneous sin since sincere sincerely sincerity sing singapore singed singing
  single singular sinister sink sinking sinks sinus sip sipped sir sire siren sis sister sisters sites sits
  sitting situated situation six sixteen sixth sixty size sizes skein skeins skeleton sketch skilful skill
  skills skin skinny skip skipped skips skirt skull sky skyfrog slack slagging slam slander slang slant slap
  slate slaughter slava slave slavery slayer sleeping sleeps sleepy sleeve sleeves slender slept slice slick
  slid slide slides slight slightly slim sling slip slipped slippers slippery slipping slips slit slogan
  slope sloppy slot slovakia slovenia slow slower slowly sluggish slump slums slur small smaller smart
  smartphone smash smear smell smells smelly smelt smile smiled smiley smiling smith smoke smoky smooth
  smuggle snack snail snails snake snap snapped snappy snatch sneak sneakers sneer sneeze sniff snipped snob
  snore snow so soak soap soar soared sober soccer sociable social socialist society sociology sock socket
  sockets soda sodium sofa soft soften softer soil sold solder soldered soldering soldier sole solemn
  solicitor solid solidarity solitary solitude solo soluble solve somebody somebodys somehow someone
  someplace something somethings sometime sometimes somewhat somewhere son song sonic sooner sophie
  sophisticated sore sores sorrow sorry sort sorting soul sound sounding sounds soundtrack soup sour source
  sourcing souring sours south southeast southern southwest souvenir sovereign soviet sow soz spa space
  spacebar spaced spacing spade spaghetti spain spam spammer spammers span spanish spanner spar spared
  spares sparing spark sparkle sparse spatial spatula spawn speaker speaking speaks spear spec specialise
  specialist specialty species specific specifically specification specify specimen speck spectacle
  spectacular spectator spectrum speculate speculation speech speechless speed speedy spell speller spelling
  spend spending spends spent sphere spice spicy spider spike spill spin spinach spinal spindle spine
  spinning spins spiral spirit spiritual spit spite splash splendid splice splinter split spoil spoke
  spokehaus spoken spokesman sponge sponsor sponsorship spontaneous spool spoon spoonful spores sport spot
  spotless spots spouse spout spray spread spreadsheet spring sprinkle sprint sprocket spruce sprue sprung
  spun spy squad square squash squeak squeal squeeze squirrel sram sry ssd sst stab stabilise stability
  stable stabs stack stacked stacking stacks stadium staff stage stagger staging stagnant stain stainless
  stair stairs stake staked stale stalk stall stallion stamp stamped stamps stance stand standard standby
  standing standoff stands stank staple stare stares stark starling starred starring starter startle
  starvation starve starved stash state statement statesman static stating station stationary stationery
  statistically statistics stator stats statue stature status statute statutory stayed staying stays steady
  steak steal stealing steam steel steep steer stefan stein stem stems stencil step stephen stepped steps
  stereo stereotype sterile sterling stern steve steven steward stick sticker sticking sticks sticky stiff
  stiffeners still stimulate stimulation stimulus sting stingy stir stitch stl stock stocking stoke stoked
  stolen stoles stomach stomps stone stones stood stool stooping stop stopped storage storefront storey
  stories stork storm storming stormy story stout stove straddle straight straightforward strain strand
  strange stranger strangers strap strapped straps strategic strategy straw strawberry stray stream streamed
  street strength strengthen strenuous stress stressed stressful stretch stretched stricken strict strike
  striking string strings stringy strip stripe stripped stripping strive stroke stroll strong strongly
  struck structural structure struggle strung stubborn student studio studs study stuff stumble stun stung
  stunning stupid style stylish stylus sub subconscious subject subjective submarine submission submit
  submitted subordinate subscribe subscription subsequent subsidy substance substantial substitute subtle
  subtract suburb suburban succeed success successful succession successive successor such suck suction
  sudden sue sued suffer suffice sufficient sugar suggest suggestion suicide suit suitable suitcase suite
  suits sulk sulphur sultan sum summary summer summit summon sums sun sundays sunflower sunglasses sunlight
  sunny sunrise suns sunset sunshine super superb superficial superior superiority supermarket supervise
  supervision supervisor supper supplement supplementary supplied supplier supplies supply suppose supposed
  suppress supreme surcharge sure surely surf surface surge surgeon surgery surgical surname surplus
  surprise surprised surrender surround surroundings surveillance survey survival survive survived survivor
  susan susceptible suspect suspense suspicion suspicious sustain suzhou swallow swamp swan swap swapped
  swapping swarf swarm swatch swatches sway swear sweat sweden swedish sweep sweeping sweet sweetheart
  sweetie sweetness swell swelling swells swim swimming swing swiped swiss switch switzerland swollen sword
  swords swore sydney syllable symbol symbolic symmetric sympathetic sympathise sympathy symphony symptom
  syndrome synthesis synthetic syringe syrup sys systematic tab table tablecloth tablet tack tacked tackle
  tackled tackles tackling tacky tactful tactic tag tags tail tailed tailing tailor tailored taiwan takeaway
  taken takumar tale talent tales talk talked talking tall tame tamsin tan tangible tangle tanja tank tanks
  tannery tap tape taped tapers tapestry tapped target tariff tart task taste tasteful tasty tattoo taught
  tavern tax taxation taxi taxpayer tea teach teaching teacup teal team teamed teaming teapot tear tearing
  tease teats tech technical technically technician technique technological technology tedious teeming
  teenage teenager teeth telephone telescope television telling tells temper temperament temperature temple
  temporarily temporary tempt temptation tempts ten tenant tend tended tendency tenner tennis tenor tense
  tension tent tentative tenth term termed terminal terminate terrace terrain terrible terribly terrific
  terrified terrify territory terror terrorism terrorist terse test testament tested tester testify
  testimony texas texel text textbook texted textile texture thailand than thankful thanksgiving thatd thats
  theater theatre theft their theirs theme themselves theology theoretical theory therapist therapy there
  thereafter thereby therefore therell theres thermal thermistor thermometer thermostat these thesis they
  theyd theyll theyre theyve thick thicket thickness thief thieves thigh thin thing thingy think thinking
  thinks third thirst thirsty thirteen thirty tho thomas thorium thorn thorne thorough though thought
  thoughtful thousand thread threads threat threaten threshold threw thrilled thriller thrilling thrips
  thrive throat throne throttle throughout throw throwing thrown thru thrust thumb thunder thurs thursdays
  thus thx tiara tick ticked ticker tickle tide tidy tie tied tier ties tiger tight tighten til tile tiles
  tilted tim timber timeframe timeline timely timeout timer timetable timid tin tina tindie tine tiny tip
  tips tire tired tissue titanium title tmr tmrw to toast tobacco tobias today toddler toe toilet tokyo told
  tolerance tolerant tolerate toll tom tomas tomasz tomato tomb tome tomorrow ton tone tongue tonight tonne
  tony too took tool toolbox tooling tools tooth toothbrush toothpaste toothpick top topic torch tore
  torment torn tornado toronto torque tortoise torture toss total totally touch touched touching touchscreen
  tough tour tourism tourist tournament tow toward towards towel town township toxic toy toys tpu trace
  traced traces tracing trackable tracker tract traction tractor trade tradition traffic tragedy tragic
  trail trailing train trainee training trait traitor tram tranquil transaction transcend transcript
  transferable transferee transferred transform transformation transformer transistor transit transition
  translate translation translator transmission transmit transmitter transparency transparent transplant
  transport trap trapping trash trauma travel traveled traveler travelled traveller travelling travels tray
  treacherous tread treason treasure treasury treat treated treatment treaty treble tree tremble trembling
  tremendous trend trendy triage trial triangle tribal tribe tribunal tribute trick tricking tricks tricky
  tried trigger trilogy trim trimmer trimming trio trip triple tripod triumph trivia trivial troll trolls
  troop trophy tropical troubled troublesome trousers trout truck trucking trucks true truest truly trumpet
  trunk truro trust trustee trusting trustworthy truth truthful trying tshirt tub tube tubeless tubers tubes
  tuck tue tug tuition tulip tumble tumour tune tuner tunes tunnel turbine turbo turkey turmoil turn
  turnaround turned turning turnover turns turntable turtle tutor tutorial tweed tweezers twelfth twelve
  twentieth twenty twice twilight twin twint twist twitch twitchy tycoon tying type typed typewriter typhoon
  typical typing typist typo tyranny tyre tyres ugh ugly ukraine ultimate ultimatum ultrasonic ultraviolet
  umbrella umpire unable unacceptable unanimous unavailable unavoidable unaware unbearable unbelievable
  unboxed unboxing uncertain uncertainty unclaimed uncle unclear uncomfortable uncommon unconscious uncover
  uncut undated under undergo undergraduate underground underline underlying undermine underneath underpants
  underscore underside understandable understanding understood undertake underwear undo undoubtedly uneasy
  unemployed unemployment unequal unexpected unfair unfamiliar unfold unforgettable unfortunate
  unfortunately ung unhappy unicorn uniform unify unique unison unit unite units unity universal universe
  university unjust unkind unknown unless unlike unlikely unlimited unload unloaded unlock unlocked unlucky
  unnecessary unofficial unopened unpack unpacked unpaid unpicked unpin unpleasant unplugged unpopular
  unprecedented unreasonable unreliable unrest unsafe unsatisfactory unscrew unsoldered unstable
  unsuccessful unsuitable untidy until untouched untraceable untracked unusable unused unusual unveil
  unwanted unwilling up upcoming upgrade uphold upload uploaded upon upper upright uprising upset upside
  upstairs uptake upward urban urge urgency urgent urine urs us usa usage usd used useful useless user
  username uses usher usual usually utc utilise utility utmost utrecht utter vacancy vacant vacation vaccine
  vactrol vacuum vague vain vale valencia valid validate validity valley valuable valuation value valued
  valve valves vampire van vandal vanish vanity vans variable variant variation varied variegated variety
  various varnish vary vase vast vat vault vee vegetable vegetarian vegetation vehicle veil vein velcro
  velocity velvet vending vendor vendors vends vengeance vent ventilate ventilation venture venue vera verb
  verdict verge verily verse version versus vertical vessel vet veteran veto via viable vibe vibes vibrant
  vibrate vibration vice vicinity vicious victim victor victorious victory vids vienna vietnam view
  viewfinder viewpoint vigorous villa village vin vincent vinegar vineyard vintage vinyl violate violation
  violence violent violet violin vip viper viral virgin virtual virtue virus visa viscose viscount
  visibility visible vision visitor visual vital vitamin vivid vocabulary vocal vocational vodka voice
  voided volcano volleyball volt voltage voltbay voltmeter volts volume voluntary volunteer vomit vote vow
  vowel voyage vulgar vulnerable wadding wade wafts wage wagon wagons wailing waist waiter waitress waived
  waiver wake wakefield wakes wales walk walking walks wall walled wallet walnut walter waltz wand wandered
  wandering wanders wanna wanted wanting wants war warden wardrobe wards warehouses warfare warm warmer
  warmth warn warp warped warrant warrington warrior warsaw warts wary wash washable washed washing wasn
  wasnt wasp waste wasted wasteful watch watched watchers watches watchful watchmaker water waterfall
  watermelon waterproof watts wave wax waybill ways we weak weaken weakness wealth wealthy weapon wear
  wearing weary weather weave web webshop webster wed wedding wednesdays weed weeding weeds weekdays weekend
  weekends weekly weep weeping weigh weighing weighs weight weights weird welcome weld welfare welp welsh
  wendy
  went wenzhou were weren werent westward wet wetsuit weve whack whale what whatever whatevers whats
  whatsapped whatsoever whatsup wheat wheel wheelchair wheelie wheels wheelset whenever whereabouts whereas
  whereby wheres wherever whether which whichever whining whip whipped whipping whips whirl whisky whisper
  whistle whitcomb whitcombe white whiten whiting who whod whoever whole wholesale wholly whom whos whose
  why wicked wide widen widespread widow width wifes wifi wig wild wilderness wildlife william willing
  willingness willpower wilt wilted win wind winder winding window windows windy wine wing wings wink winner
  wins winter wipe wire wireless wires wiring wisdom wise wish wished wishes wit witch withheld withhold
  withstand witness witty wizard wobble wobbly woke wolf wolves woman womb women won wonder wonderful wonky
  wont wood wooden wool woolen word wore worker workers workforce workman workmanship workplace workshop
  world worlds worldwide worm wormed worms worn worried worry worrying worse worsen worship worst worth
  worthless worthwhile worthy would wouldn wouldnt wound woven wow wrack wrap wrapped wrapper wrapping wreck
  wrench wrestle wrist wristband wristwatch write writes writing written wrona wrong wrote wyvern xoxo yacht
  yard yards yarn yawn yay yeah year yearn years yeast yell yellow yells yep yes yesterday yet yield yoga
  yogurt youd youll young youngster youre yours yourselves youth youve yuan yup zeal zealand zebra zeppelin
  zero zinc zip zipper zips zloty zombie zone zoo
  """
