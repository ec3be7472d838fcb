/// Common English words that are no words of the keyword table: whoever writes them means them. In alphabetical order.
///
/// They serve twice: a word in this list is never taken for a misspelt tactic word (`chance`, `clothes`, `older`), and
/// disguised words and words without spaces between them are cut and read by it.
let englishCommonWords = """
  able about above absolutely accent accept accepted accepting accepts accident accord according account
  accountant accounting accounts acid across act acted action activate actual adapter adaptor add added
  addict address addressed addresses adds adopt adopted adult adults advance advice advise affair affection
  affections afford afraid after afternoon afterwards again against age agenda agent ago agree agreed ahead
  aim air airline airlines airplane airport airtight alarm album alert alipay alive all allday allergy
  allies allot allow allowed allows alloy alone along alps already alright also alter alternatively although
  altogether aluminium always am amazon amen amend amended amid among amongst amount amounts amplifier an
  and anger angle angry ankle annoy annoyed annual another answer answered answers any anybody anymore
  anyone anything anyway anywhere apart aperture apologies apologise apology app appear appears apple
  application apply approve approved april apron arbitration arch ardent are arena arent argent argue arid
  arise arm arms around arrange arranged array arrival arrive arrived arrives arrow article as ashamed ashes
  aside ask asked asking asks asleep aspect assets assist assort assume assured at atelier attach attached
  attend attended auction auctions audit august aunt author auto automatic automatically autumn available
  awaited awaiting awaits awake award aware away aweather awful awkward awning axle baby back backer backers
  backing backpack bacon bad badge badly bag bagging bags bailed bait bake balance balcony ball balls band
  bandage banging bank banner banners bar bare barely bargain bark barking barn barred barrel base basic
  basil basin basket bass batch bath batter battery bay be beach beacon bead beads beam beaming beans bear
  beard beast beat beaten beautiful beauty became because become becomes bed bedtime been beeps beer bees
  before beg began begged begin begun behind being belief believe believes bell belongs below belt bench
  bend bender bending beneath benefit bent beside best better betting between beyond bid bidding big bigger
  bike bill bin bind binding bird birthday bit bite biting bitter black blacklist blade blades blame blank
  blanket bleed blend bless blind blinds blinks block blocked blocks blocky bloke blouse blow blown blue
  board boarder boarding boards boat body boil boiled bold bolt bolted bolts bomb bond bonds bone bonnet
  bonus book bookcase booked booking books boot border bordered bore bored boring borne borrow boss both
  bother bottle bottom bought bounce bound bow bowl bowling bowls box boxes boxing boy bracket brain branch
  brand brass brave bread break breakfast breaks breast breath breathe breed brick bricks bride bridge brief
  bright bring brings bro broad broke broken bronze brooch brother brown brush bubble bucket bucks bud buddy
  budget buds build built bulb bulbs bulk bullet bump bunch bunny burden burn burned burnt burr burst bury
  bus bush business bust busy but butcher butter button buttons buy buyer buyers buys by bye cabin cabinet
  cable cafe cage cake calendar calf call called calling calls calm cam came camera camp campaign campus can
  canada canal cancel canceling cancellation cancelled cancelling cancer candle candy canker canned cannon
  cannot cant canvas cap capacitor capacity caps car carbon card cardboard cardin cards care careful
  careless cargo caring carol carpet carpets carriage carried carrier carry carrying cars carton cartons
  cartridge carve case cases cash casing cast castle casual cat catalogue catch cater cattle caught causal
  cause caused cave cease ceased cedar ceiling cell cellar cells cement census cent center centigrade
  centimeter centimeters centimetre centimetres centre cents cereal certificate chain chair chalk chamber
  champion chance chancel chances change changed changes channel chant chanting chaos chapel chapter charge
  chargebacks charged charger charges charging charity charm charms charred chart chase chasing chat chats
  chatted chatter cheap cheaper cheaply cheat check checked checking checkout cheek cheep cheers cheery
  cheese chef chemical cheque cherry chess chest chew chick chicken chief child children chile chill chimed
  chin china chip chipped chips chirp choice choir choke choking choose choosing chop chopped chord chose
  chosen christmas chuck chunk church cigar cinema circle circuit circuits circus cite cited citizen city
  civil claim claimed claiming claims clam clan clanging clap clapped clarity clash class classic clause
  claw clay clean cleaner clear cleared clearing clears clerical clerk clever cliched click clicked clicker
  clicks client clients cliff climate climb clinch cling clings clinic clip cloak clock clogged clone cloned
  clones close closed closely closer closes closet closing closure clot cloth clothe clothes clothing cloud
  clouds clove clover cloves clown club cluck clue cluster coach coal coarse coast coat coating cocoa code
  codes coffee coffer coin coins cold collage collapse collar colleague colleagues collect collected
  collecting collection collects collide colony color colour colours column comb combat combined come comes
  comfort comfortable comic coming command comment comments commerce commission common commune commuter
  compact company compare compared compensate compensation compete compile compiled complain complaint
  complaints complete completed completely complex compliant complied compliments compose compound comprise
  compute computed computer conceal concept concern concerning concert conclude concrete condense conditions
  condom conduct cone confer conferred confess confide confine confirm confirmed confirming confirms conform
  conformed conforming confuse confused congratulations congress conifer connect connected connection
  conquer consent consented conserve consider considered consist console constant construct consult consume
  contact contacts contain contained container contains contempt contend content contents contest context
  continue continued contour contract contrary contrast contribute controller convenient convert convey
  convict convince cook cookie cookies cooking cool cooled cope copied coping copper copy coral cord core
  cork corn corner corps correct corrected corrupt cosmetic cost costs costume cosy cottage cotton couch
  cough could couldnt council counsel count counted counter counterfeit country counts county coup couple
  coupled coupling coupon courage courier couriers course court courted courtesy cousin cover covered covers
  covert cow coward crabs crack cracked cracking craft crafted cram crane crash crashed crate craved crawl
  crayon crazy creak cream crease creasing create created creature credit credited credo creed creep crested
  crete crew crib cried crier cries crime crisis crisp crook crooked crop cropped cross crossed crow crowd
  crowded crown crude cruel cruise crumb crumbs crush crushed crust cry crying crypt crypto crystal cube
  cubes cuddle cult culture cup cupboard cups curb cure cured cures curious curl curly current curse cursed
  curtain curve cushion custom customer customers customs cut cuter cutter cutting cycle dagger dairy damage
  damaged damp dampen damper dancer dancing danger dangerous dare daring dark darling dash data date dating
  daughter dawn day daylight days daytime dead deadline deaf deal dealer dealers dealership dear debate
  debris debt decade decal decay deceive december decent decide decided decides decision deck declare
  declared decline decor decrease deducted deed deep deeply deer defeat defect defective defend define
  defuse defused degree degrees delay delete delight deliver delivered delivery demand dense dent dented
  deny depart departed department depends deplete depleted deportation deposit depot depth deputy derision
  derive describe described description desert deserve design desire desk desktop despair despatch
  despatched despise despite destroy detach detail details detect detract device devise devote dialog
  diamond diary dice dictate did didnt die dies diesel diet differ difference different difficulty dig digit
  digital digits dim dine dined dinner dip dipped direct direction directions directly directs dirt dirty
  disappear disappointed disappointment disarm discard discord discount discs discuss discussion dish
  dishonest dishwasher dislike dismiss dismount dispatch dispatched dispel dispense display displayed
  disposal dispose disposed dispute disputed disputes disrupt disrupted dissolve distance distant distill
  distinct district disturb dive divide divorce diy diys do dock doctor does doesnt dog dogs doing doll
  dollar dollars domain domestic dominate donate done donkey dont doodle door doorbell doors doorstop dosage
  dose dot dote dotted double doubt dough down dozen draft drag dragon drain drama drank drape draped drawer
  drawing drawn dread dream dress dried drift drill drilled drink drip dripped dripping drive driver drives
  drone drones droop drop dropped drops drought drove drown drug drum drunk dry dryer drying dubbed duck dud
  due dull dumb dump duped during dusk dust dusted duty dwell dye dyed each eager ear earlier early earn
  earphone earphones ears earth ease easier easing east easter eastern easy eat eating eats ebay echo echoed
  edge edges edible edit edited edition editor educate effect effort egg eight eighty either elapsed elbow
  elder elect elected election electrician elegance elegant element elephant elevate eleven eliminate else
  email ember embrace emerge emit emotion empire employ employee employer empty enable enact enclosed encore
  encounter end ended ending endless ends endure enemy energy enforce engage engine engineer english engrave
  enhance enjoy enjoyed enormous enough enquiry ensure enter entered entering entire entirely entitle entree
  entry envelope envy equal equip equity era erase erect erode erosion errand error escalated escape escort
  escrow especial espresso essay essence essential estate esteemed estimate eternal ethic eur euro european
  euros evacuate evade evaluation even evening evenings event ever every everybody everybodys everyone
  everything evidence evident evil evoke evolve exact exactly exalt exam examination examine examined
  example exceed exceeds excel except excepted excepting excess exchange excite exclude excuse excuses
  executed exempt exercise exert exhaust exhibit exile exists exit expand expands expanse expansion expect
  expected expecting expects expend expense expenses experience expert expire expired expiry explain
  explicit explode exploit explore export expose exposed express extend extended extension extensive extent
  exterior extra extract extreme eye eyes fabled fabric face faced facility fact factory fade faded fail
  failed failing failure faint fair fairly fairy faith fake falcon fall falling fallow falls false fame
  familiar family famous fan fanatic fancy fangs far farm farmer fashion fast fasten faster fasting fat
  fatal fate father fatigue fault faulty favorite favour favourite fear feast feather feature federal fee
  feeble feed feedback feel feeling feelings feels fees feet fellow felt female fence fend ferry fertile
  festival fetch fetched fever few fiber fibre fickle fiction fiddle field fiend fiends fierce fifteen fifth
  fight figure file filed filing fill filled filler filling film filter filth final finals finance finch
  find finds fine fined finest finger fingers finish finished finned fire fired firing firm firmly firmware
  first fish fished fist fit fits fitter fitting five fix fixed fixing fizz flag flagged flaky flame flap
  flared flash flashlight flask flat flaunt flavor flavour flaw flawed flee fleet flesh flew flexed flick
  flicked flicks flier flies flight flights fling flip flipped float flood floor floss flour flow flower
  fluid flush flute fly flying foal foam focus fog foiled foils fold folded folder folding folio follow
  follows folly fond font food fool foot football for forbid forbidden force forced forces forecast forehead
  foreign forest forge forget forging forgive forgot forgotten fork forked form formal formality format
  formed former forms formula fort forth fortnight fortune forty forum forward forwarder fossil foster foul
  fouled found fountain four fourteen fourth fowl fox foxes fraction fragile fragment frame frames frankly
  frantic fraud free freed freely freeze freezes freight frenzy frequency frequent fresh fri friday fridge
  friend friendly friends friendship friendships fright fringe frog from front frosh frost frosty frown
  froze frozen fruit fry fryer fudge fuel fulfil fulfill fulfilled full fully fume fumes fun function fund
  funded funding funds funeral fungus funny fur furious furnish furniture further fury fuse fused fuss futon
  future gadget gain gala galaxy gallery gallon gamble game gamer gang gap garage garbage garden garlic
  garment gas gasket gasp gate gather gauge gave gaze gazed gear gearbox geared gender gene general generous
  genes genie genius genre gentle gentleman genuine geometry german germany gesture get gets ghost giant
  gift gifted gifts giggle gilded ginger girl girls gist give given gives giving glad glance gland glare
  glass glean glide glimpse glitch global globe gloom glory gloved gloves glow glue glued gmail gnome go
  goal goat goes goggles going gold golden golf gone gonna good goodbye goods goodwill gooey gorge gospel
  gossip got gourmet govern gown gps grab grace graced grade grading grafted grain grains grammar grand
  grant granted grantee grape graph grasp grass grateful grave gravel gravity gravy graze grease great greed
  greedy green greet greeted greetings grew grey grief grill grim grin grind grinding grip grips groan
  grocery groove groped gross ground group grouped grow grown grows growth grudge gruff guarantee guard
  guess guest guests guide guilt guilty guitar gulf gulp gum gun gusto gut gutter guy guys gym habit had
  hail hailed hair half halfway hall halved hammer hamper hand handed handing handle handles handling
  handmade hands handy hang hanger hangs happen happened happening happens happily happiness happy
  harassment harbor harbour hard harden hardened hardly hardship hardships harm harness harry harsh harts
  harvest has hasnt hasty hat hatch hate hated haul haunt have havent having hay hazard haze he head
  headache heading headphone headphones heads headset heal heals health heap heaps hear heard hearing heart
  heat heated heater heating heatsink heaven heavy hedge heel height heir held hell hello helmet help helper
  helps hemp hence her herald herb herd here hereby heres hero herself hes hesitate hey hi hidden hide hides
  hiding high highest hike hill him himself hind hinder hinge hint hip hire hired his history hit hives
  hoard hobby hoist hold holder holding holds hole holes holiday hollow holy home homemade homepage honest
  honestly honesty honey honour hook hooks hoop hope hopeful hopefully horizon horn horror horse hose
  hospital host hosted hostel hostess hostile hot hotel hotmail hound hour hours house household hover how
  howdy however hub hug huge hugged hull human humble humid humor humour hundred hunger hungry hunt hurdle
  hurling hurry hurt hurts husband husk hut hybrid hygiene iban icing icon idea ideal identity idle idol if
  ignore ill illegal illusion image imagine imitate immediate immense immune impact imply import impose
  impress improve impulse in inbox inch incident incl incline included including income increase indeed
  indent index indicate indoor induce industry infant infect infer inflate influence info inform information
  informed informing informs ingest inherit initial inject injure ink inlet inn inner innocent input inquire
  insect insert inset inside insight insist inspect inspection inspector inspire install installation
  installations installed instance instant instead institute instruction insulin insult insurance insure
  insured intact integrate intend intense intent interest interfere interim interior intern internal
  internet interpret interval interview intimate into invade invent invert invest invite invoice involve
  inward iphone iphones irate iron irony irritate is island isnt isolate issue issued it itch item items
  itll its itself ive ivory jacked jacket jail jam january japan jar jaw jazz jealous jeans jelly jerk
  jersey jet jewel jewelry jingle jobs jog join joint joke jolly jolt journey joy judge jug juice july jump
  jumper jumps june jungle junior junk jury just justice justify karate keen keener keep keeping keeps kept
  kernel kettle key keyboard keys kick kidding kidney kids kill killed killer killing kills kilo kilos kilt
  kind kindly kindness king kingdom kiosk kiss kit kitchen kite kitten knee kneel knew knife knight knit
  knives knob knock knot know knowledge known knows kudos lab label labels labor laboratory labour lace lack
  lacking ladder ladies ladle lady lag laid lake lamb lame lamp lance land landed landing landlord lands
  lane language languages lantern lap lapel lapse laptop large larger laser lash last latch late later latex
  lathe latter lattice laugh launch laundry lava lavender law lawn lawyer lay layer layers lazy lead leader
  leaf league leak leaky lean leaned leap leaping learn learned lease leash least leather leave leaves
  lecture led ledge left leftover leg legal legend legs lend lender lending length lengthened lengths lens
  lent lentil less lesson lest let lets letter letters letting level lever liable liaison liar liberal
  liberty library licence license lick lid lie lies life lifetime lift lifted lifting light lights like
  likely liking limber lime limit limited limo limp lin line lined linen liner lines linger lining link
  linked links lion lions lip liquid list listed listen listing liter liters lithium litre litres litter
  little live lively liver lives livid lizard load loaded loading loaf loan loathe loaves lobby local locate
  located location lock locked locker locks locust lodge loft lofty log logger logging logic login logistic
  logistics logo lol lonely long longer look looked looking looks loop loose loot lord lorry lose loser
  loses losing loss lost lot lotion lottery loud lounge lousy love lovely lover lovin low lower lowest loyal
  luck lucky lumber lump lunar lunch lung lure luring lust luxury lying lyric machine mad madam made magic
  magnet maid mail mailbox mails maintain major make maker makers makes makeup making male mall mallet malt
  man manage management manager manages mango mania mankind manner manor mansion manual many maple marble
  marcel march mare margin marina marine mark marked market marketplace marks maroon marriage married marrow
  marry marsh mashed mask mason mass massage massive mast master masters mastery mat match matches matching
  mate material math matte matter mattress mature max maximum may maybe mayor maze me mead meadow meal mean
  means meant meantime meanwhile measure measured measurements measuring meat medal media medical medicine
  medics medium meet meeting meets mellow melody melon melt member members membership memory men mend mental
  mention mentor menu merchandise merchant mercy merely merge merit merry mesh mess message messages met
  metal meter method metre metres metric mice middle midnight midst might mild mile military milk mill
  milled millimetre million mimic min mind mine mined miner mineral minimum mining minister minnow minor
  mint minus minute minutes miracle mirror miscast misery misfortune miss missed missing mist mistake mister
  misunderstanding mitten mixed mixer mixture moan mob mobile mocha mock mode model modem moderate modern
  modest modify module moist molar mold moment monday money moneys monitor monk monkey monster month monthly
  months mood mopping moral morale more morning mornings mortgage mosaic moss most mostly moth mother
  mothers motion motive motor motors mottled mould moulds mound mount mountain mourn mouse mousse mouth move
  moved movement moves moving mower mrs much mud muddy muffin mug mulch mull multimeter multiple mumble mums
  mural murder murky muscle muse museum mushroom music musical must mute mutter mutual muzzle my myself
  mystery mystic myth nah nail naked name names nanny nap napkin narrow nasal nasty nation national native
  naturally nature near nearby nearly neat neatly necessary neck need needed needle neednt needs negate
  negative neglect negotiate neighbour neighbours neither nephew nerd nerve nerves nervous nest nesting net
  nether network neural neutral never nevertheless new newly news newsletter newspaper next nib nice nicely
  niche nick niece night nightmare nights nimble nine nineteen ninth no noble nobody nod nodded noise
  nominal non none nonetheless nonrefundable noodle noon nope nor normal normally northern norway nose not
  notable notch note notebook noted notes nothing notice noticed notify noting notion notwithstanding noun
  novel now nowhere nozzle nuclear nugget nuisance null numb number numbers nurse nurture nut nylon oak oath
  oats obey object objection oblige oblong observe obstacle obtain obvious occasion occult occupy occur
  ocean oclock octave october odd odder of off offend offense offer offered offers office officer offset
  often oh oil oily ok okay old older oldest olive omega omelet omen omit on once one ones oneself onion
  online only onto onward oozing opaque open opened opening openings openly opens opera operate operation
  opinion opponent oppose opposed opposite optic optical optimal option or oral orange orbit orchard orchid
  ordeal order ordered orders ordinary organ organic organise organize orient oriental origin original
  ornate orphan other others otherwise otter ounce our ours ourselves ousted out outbid outcome outdo outer
  outfit outlaw outlet outlier outline output outset outside outstanding oval oven over overall overbid
  overcome overdue overlap overlook override overseas overtime owe owed owl own owner ownership oxide oxygen
  pace pacing pack package packaging packed packer packet packing packs pact pad padded padding paddle pads
  pagan page pages paid pain pained painful paint painted painting pair pairs palace pale pallet palm pamper
  pan panda panel paneled panic pants paper papers paperwork paprika parade paragraph parallel parcel
  parcels pardon pared parent parents parish park parked parking parliament parole parrot parsley part
  parted partial partially participate particle particular parting partner partnership parts party pass
  passage passed passenger passion passive passport password past paste pastel pasting pastry patch patent
  patents path patience patient patio patrol patter pattern pause pave paved pawn pay payable paycheck
  payday payee payer paying payment payments payout paypal payroll pays pcb pcs pdf pea peace peach peak
  pear pearl peasant pebble pecan pedal peeking peel peeled peer pen penal penalty pencil pendant pending
  penguin pennies penny pension people pepper per perceive percent perfect perfume perhaps peril period
  perish perk permanent permission permit perplex persist person personal personally persuade pest pet petal
  petite petty phantom phase phased phone phones phony photo photograph photographs photos phrase physical
  piano pic pick picked picket picking pickup picky pics picture pictures pie piece pieces piecing pier
  pierce pig pigeon pile piled pill pillar pillow pilot pin pinch pine ping pink pinned pins pint pioneer
  pipe pitch pitted pity pizza place placed places placid plague plaid plain plan plane planet planned plant
  planter plants plaque plasma plaster plastic plate plated platform platforms platter play player playing
  plays plaza plea plead pleading pleads pleas pleasant please pleased pleasure pledge pledged plenty plied
  plight plot plotted plough plow plug plum plump plunge plural plus plush poach pocket poem poet point
  points poised poison poker poland polar polarity pole police polish polished polite political polka poll
  polls polyester pond ponder pony poodle pool pooled poor pop poppy porch pored pork porous port portable
  portal porter portion portrait pose posed poser poses position positive possible post postage postal poste
  posted poster posting postman pot potato potent pouch poultry pound pounds pour pouring poverty powder
  power powerbank practical practice praise praised prance prank pray prayed pre preach precise predict
  preface prefer preference prefix preheat premise premium preorder prepaid prepare prepared prescribe
  presence present presentation preserve president press pressed presses pressing pressure presto presume
  pretend pretty pretzel prevail prevent preview previews previous prey price priced prices pricing pride
  pried priest primal primary prime primer prince princess principal principle print printed printer
  printing prints prior priority prism prison privacy private privately prize pro probable probably probe
  probed problem problems procedure proceed proceeds process processed processing prod prodded produce
  produced product production profile profit profound program programmer progress prohibit project prolong
  prolonged prom prominent promise promised promises promote prompt prone pronoun pronounce proof prop
  propel propeller proper properly properties property prophet proposal propose props prose prospect prosper
  protect protected protection protects protein protest proton proud prove proved proven proverb provide
  province provoke prowl proxy prune prying psalm pub public publish publisher pucker pudding puddle puff
  pull pulled pulling pulp pulse pump punch punches punish punk pupil puppy purchase pure puree purely purge
  purify purple purr purse pursed pursue pursuit push pushed pushing put puts putting puzzle quack quail
  quaint quake quality quarrel quarter quartz queen queer quench query quest question questions queue quick
  quicken quicker quickly quid quiet quill quilt quirky quitting quiver quiz quota quote quoted rabbit race
  raced racer racing rack radar radiate radio radish raffle raft rag rage raid raided rail railway rain
  raise raisin raising rake rally ramp ranch random rang range ranged ranger rank ranking ransom rapid
  raping rapper rare rash rat rate rated rates rather rating ratings ratio ratted rattling raven raving raw
  ray razor reach reached react reacted read reader readily reading reads ready real realise realised
  reality realize realized really rear reason reasons rebate rebel rebound recall recap recede receding
  receipt receive received receiving recent recess recipe recite reckon recline recoil recommend record
  records recover recruit rectify recycle red redden redeem reduce reduced reef reel refer referral referred
  referring refers refill refilled refine refined reflect reform refract refrain refresh refuel refuge
  refund refundable refunded refunds refuse refused refuses refusing regain regal regard regarding regards
  reggae regime region registered regret regular regulate regulator rehearse reign reimburse reimbursed
  reimbursement reject relapse relate related relation relationship relationships relative relax relaxed
  relay release released releases relevant reliable relief relieve religion relish relive reload reluctant
  rely remade remain remainder remaining remains remark remedy remember remind reminder remix remote removal
  remove removed rename render renew renewed renown rent rental reorder repaid repaint repair repay repeal
  repeat repel repent repetition replace replaced replacement reply report reported reporting repotted
  represent reproach reptile republic repute request requested requests required reread rerun reruns resale
  rescind rescue research resell reseller resemble resend resent reserved reset reside resident residue
  resign resin resist resistors resolution resolve resolved resort resource respect respected responsible
  rest restaurant resting restore restrain restrict result results resume resumed retail retain retained
  rethink retina retire retired retort retouch retract retreat retrieve retry retuned return returnable
  returned returning returns reunion reunite reuse reveal revealed revel revenge revenue reverb reverse
  review reviewed reviewer reviews revise revive revived revoked revolt revolut revolution revolve revolver
  revue reward rewarded rewind rewire reword rhyme rhythm rib ribbon rice rich rid ridden riddle ride ridge
  ridges rift rigged right rights rigid riled rind ring ringing rings rinse riot rip ripe ripped ripple rise
  risen risk risky ritual rival river road roar roast rob robin robot robots robust rock rocker rocket rocks
  rod rode rodent role roll roller rolling romance roof rookie room rooster root roots rope rose rosy rot
  rotary rotate rotten rough round rounded rouse route routes routine rover row royal rub rubber rubbish
  ruby rude rug rugby ruin rule ruler rules rumble rumor rumour run rung running runs rupture rural ruse
  rush rust rusty saber sachet sack sacred sacrifice sad sadden saddle safe safety saga saggy said sail
  saint sake salad salary sale sales saline sallet salon saloon salsa salt salute salvage same sample
  samples sand sandal sanded sandwich sane sapphire sarcasm sat satin satire satisfaction satisfactory
  satisfied saturday sauce sauna sausage save saved saves savor savvy saw say saying says scab scald scale
  scalp scam scamper scan scanned scanner scans scarce scare scared scarf scars scarves scatter scene scenic
  scent scented schedule scheme scheming scholar school schooled science scissors scold scoop scooter scope
  scorch score scorn scotch scour scout scouts scowl scrap scrape scraped scratch scratched scratches scream
  screech screen screens screenshot screw screws scribble scroll scrub scuff sculpt sea seal sealed seam
  seams search searing season seasoned seat seating seats seaweed sec secluded second seconds secret section
  sector secure security sedan see seeded seeds seedy seeking seem seemed seems seen seeping sees seize
  seized seldom select selection self selfish sell seller selling sells seminar senate send sender sending
  sends senior sense senses sensor sent sentence sentimental separate separately september sequence serene
  serial series serious sermon serpent serum servant served server service serving sesame session set
  setback sets settee setter setting settings settle settled settler settling seven seventy sever several
  severe severed sew sewer sewing sewn shade shadow shaft shaggy shake shaken shaking shale shall shallow
  shame shampoo shank shape shaped shapely shard share shark sharp sharpen shave shaved shaver shawl she
  shears sheath shed shedding sheen sheep sheer sheet shelf shell shells shelter sheriff shes shied shield
  shift shifting shill shimmer shin shine shingle shining shiny ship shipment shipped shipper shipping ships
  shipwreck shipyard shirt shiver shock shocked shoe shoes shook shoot shooter shop shopkeeper shopped
  shopper shopping shops shore shored short shortage shorten shorter shorts shot shotgun should shoulder
  shout shouting shove shoved shovel show showcase showed shower showing shown shows shred shrewd shrimp
  shrine shrink shrub shrug shuffle shunned shut shutter shuttle shy sibling sick side sided sides siege
  sieve sifting sigh sight sign signal signals signature signed signing signs silence silent silicone silk
  silky silly silo silver sim similar similarly simple simplify since sincere sincerely sing singed singer
  singing single singled sink sinking sinus sip sipped sir siren sis sister sit site sites sits sitter
  sitting six sizable size sized sizes sizing sizzle skate skated skater skeptic sketch sketchy ski skid
  skiing skill skilled skills skin skinned skinny skip skipped skirt skull sky skyline slack slain slam
  slammed slander slang slant slap slapped slash slate slave slaw sleek sleep sleeper sleeping sleeps sleepy
  sleet sleeve sleeves slender slept slice slicer slick slide sliding slight slim slime sling slip slipped
  slipper slipping slit slogan slope sloped slopes sloping sloppy slot sloth slow slowed slower slowly slug
  slum slump slur slush sly smack small smaller smart smartphone smash smear smell smelled smells smelt
  smile smirk smock smog smoke smoked smoker smooth smother sms smudge smug snack snagged snail snails snake
  snap snapped snapper snare snarl snatch sneak sneer sneeze sniff snipped snippet snob snoop snore snorkel
  snort snout snow snowy snub snug so soak soaked soaking soap soared sob sober soccer social sock socket
  soda sodium sofa soft soften softer soggy soil solace solar sold solder soldered soldering soldier sole
  solely solemn solid solids solitary solo solution solve solved solving some somebody someday someone
  something sometime sometimes song sonic soon soothe sorbet sordid sore sores sorrow sorry sort sorted
  sorting sought soul sound sounded sounding sounds soup sour source sourced sourcing southern sow soy spa
  space spaced spacing spade spain spam spammer spammers span spanned spare spared sparing spark sparked
  sparkle sparks sparrow spat spatula spawn speak speaks spear special specialty species speck spectrum
  speech speed speedy spell spelled spelling spend spent spew sphere spice spicy spider spike spiked spill
  spilled spin spinach spinal spine spinning spiral spirit spirits spit spite splash spleen splendid splice
  splint splinter split spoil spoiled spoils spoke spoken sponge sponsor spooky spool spoon sport sporty
  spot spotless spots spotted spouse spout sprain sprang sprawl spray spread spree sprig spring sprint
  sprout spruce spud spun spur spurt spy squad square squash squat squeak squeal squeeze squid squint squirm
  squirt stab stable stack stacked stacking stacks stadium staff stage staging stain stainless stair stairs
  stake staked stale stalk stall stalled stamina stamp stamped stamps stance stand standard standing
  standoff stands staple stapler star starch stare stares staring stark starling starring stars start
  started starter starting startle starts starve stash state stated statement static stating station stats
  statue stature status stave stay stayed staying stays stead steady steak steal stealing stealth steam
  steamed steamer steel steep steer steered stellar stem stench stencil step stepped steps stereo sterile
  stern stew stick sticker sticking sticks sticky stiff stiffen stifle stigma still sting stink stints
  stipend stir stirred stitch stock stocked stocking stocks stoked stolen stomach stomp stomps stone stony
  stood stool stooping stop stopped stopper stopping storage store stored storefront stores stories storing
  storm stormy story stout stove stow straddle straight strain strait strand strange stranger strangers
  strap strapped strategy straw stray strayed streak stream streamed streams street streets strength stress
  stressed stretch strewn stricken strict stride strides strife strike striker striking string strings strip
  stripe striped stripes stripped stripping strive stroke strokes stroll strong strongly strove struck
  structure struggle strum strung stub stubble stubborn stuck student studied studies studio study stuff
  stuffed stuffy stumble stump stun stung stunt stupid sturdy stutter style styles styling stylus subdue
  subject sublime submit subset substance subtle suburb subway succeed success such suction sudden suede
  suffer sugar sugary suggest suicide suit suitable suitcase suite suited suitor suits sulk sullen sultan
  sum summary summer summit sun sunday sunk sunken sunny sunrise sunset super superb supper supple supplier
  supply support suppose supposed supreme surcharge sure surely surf surface surfer surge surgeon surging
  surname surplus surprise surreal surround survey survive sushi suspect suspend sustain swab swallow swamp
  swan swap swapped swapping swarm swat swatch swatches sway swear sweat sweater sweaty sweep sweeping sweet
  sweetie swell swelling swells swept swerve swift swim swimmer swims swindle swine swing swings swipe
  swiped swirl swish swiss switch switches switching switzerland swivel swollen swoop sword swore syllable
  symbol sympathy symptom syrup system tab table tablet tackle taco tactic tag tail tailor tailored take
  taken takes taking tale talent talk talked talking tall tame tan tangent tangle tank tanker tanned tap
  tape taped tapered tapping target tariff tarnish tarp tart task tasks tassel taste tasted tasting tasty
  tattoo taught taunt tavern tax taxed taxing taxis tea teach teacher teaching teal team teamed tear tearing
  tease teased technical technician teen teeth telegram telephone tell telling tells temper temperature
  temple tempo tempt tempted ten tenant tend tended tender tendon tennis tenor tense tension tent tenth
  tepid term termed terms terrace terrain terrible terribly territory terror test tested tester testify
  testing text texture than thank thanks that thats thaw the theater theatre theft thefts their theirs them
  theme themselves then theory therapy there therefore theres thermal these thesis they theyll theyre thick
  thicken thicker thief thigh thin thing things think thinks thinner third thirst thirsty thirty this thong
  thorn thorny thorough those thou though thought thrash thread threads threat threaten threats three
  threshold threw thrift thrill thriller thrills thrive throat throb throne throng throttle through throw
  throwing thrown throws thud thug thumb thumbs thump thunder thursday thwart tick ticked ticket tickets
  ticking tickle tide tiding tidy tie tied tier tiger tight tighten tights tile till tilted timber time
  timed timeframe timeline timely timer times timid timing tin tint tiny tip tipped tipping tips tired
  tiring tissue title titles to toad toast toasted toaster tobacco today toddler toe together toggle toilet
  told tolerance tolerate toll tomato tombs tomorrow tone toned toner tongs tongue tonic tonight too took
  tool toolbox toothbrush top topic topical topped topping torch tore torment torn tornado torque torso
  tortoise torture toss tossed tossing total totally totals toted touch touched touches touching touchscreen
  tough toughen tour tourist toward towards towel tower town township toxic toxin toy toys trace traced
  traces tracing tracked tracker tracking tracks traction trade trader traders trading traffic tragedy trail
  trailed trailer trailing train trained trainee trainer training trait traitor tram trance transcend
  transcript transfer transfers transformer transit transition transmit transport trap trapped trapping
  trash trashed trauma travel traveled traveler travelling travels tray treads treason treasure treat
  treated treatment treaty tree trees trek tremble trembling trench trend trends trendy trial triangle
  tribal tribe tribute trick trickle tricky tried trifle trigger trim trimmed trimming trinket trio trip
  triple tripod tripped trippy triumph trivia trivial trolley troop trophy tropical trot trouble trouser
  trousers trout truce truck trucking trucks true truffle truly trumpet trunk trust trusted trusting truth
  try trying tube tubes tubing tucked tuesday tug tuition tulip tumble tumor tune tuned tuning tunnel
  turbine turf turkey turmoil turn turned turner turning turns turtle tutor tutorial tuxedo tweak tweet
  tweezers twelfth twelve twenty twice twilight twin twinkle twirl twist twisted twitch two tying type typed
  typhoon typical typing tyrant ugly ultimate umbrella umpire unable unarmed unaware unbox unboxing uncle
  unclear uncover undated under undergo understand understanding undid undo undone uneasy uneven unfair
  unfit unfold unfortunately unhappy uniform union unique unison unit unite unity universe university unjust
  unknown unless unlike unlikely unlit unload unlock unlocked unlocks unlucky unopened unpack unpacked
  unpaid unplug unreal unrest unscrew unseen unsure untidy untie until untouched unused unveil unwrap up
  upbeat update updated upgrade upheld upkeep uplift upload uploaded uploads upon upper upright ups upset
  upside uptake uptown urban urge urged urine us usable usage usb usd usdt use used useful useless user
  usher using usual usually utensil utility utmost utter utterly vacant vacation vacuum vague vain valet
  valid validate valley value valued valve vampire van vandal vane vanish vanity vaping vapor variant varied
  varies variety various vary vast vat vault vaulted veal vector veer vegan vegetable vehicle veil vein
  vendor veneer venmo vent vented venture venue verb verdict verification verify verse version vertex
  vertical very vessel vest veteran veto via viable vial vibe viber vice victim victory vid video vids view
  viewed viewer vigil villa village vine vinyl viola violent violin vip viper virtual virtue virus visa
  visible vision visit vital vitamin vivid vixen vocal voice voiced void voltage volume vomit vortex vote
  voted voter voting voucher vouchers vow vowel voyage vulgar vulture wade wading waffle wafts wage wager
  wages wagged waging wagon wagons wail wailing waist wait waited waiter waiting waits waived waiver wake
  waking walk walker walking walks wall walled wallet walnut waltz wand wander waning want wanted wanting
  wants warbler ward warden wardrobe ware warehouse warm warming warmth warn warning warped warrant warranty
  warring warrior warts wary was wash washable washed washer washing wasnt wasp waste wasted waster watch
  watched watches watchful water watered waterproof waters watery wave waving wax waxed way ways we weak
  weaken weaker wealth wealthy weapon wear wearer wearing weary weave weaver website wechat wed wedding
  wednesday weed weeding week weekday weekdays weekend weekends weekly weeks weep weighing weighs weight
  weird welcome weld welded welfare well went were west western wet weve whack whale whaling wharf what
  whatever whats whatsapp whatsup wheat wheel wheelchair wheels when whence where whereas wherein wherever
  whether whey which whichever whiff while whim whine whining whip whipped whipping whirl whisk whiskey
  whisper whistle white whites whittle who whoever whole wholly whore why wicked wicker wide widely widen
  wider widget widow width wield wife wifi wig wiggle wild wilder wildlife will willing willow wilt wilted
  win wind winding window winds windy wine wined wing winged wink winner winning winter wipe wiped wiper
  wire wired wireless wires wiring wisdom wise wisely wiser wish wished wishes wishful wisp wit witch with
  withdraw withdrawal withdrawn withdrew within without witness witty wobble wolf wolves woman womb women
  won wonder wondered wonderful wont woo wood wooden wool woolen word wording words wordy work worked worker
  workers working workmanship workout works workshop worldly worldwide worm worms worn worried worries worry
  worrying worse worsen worship worst worth worthless worthy would wouldnt wound woven wow wrap wrapped
  wrapper wrapping wrath wreath wreck wrench wrestle wring wrinkle wrist write writer writes writhe writing
  written wrong wrongly wrote yacht yanked yard yarn yawn yawning yeah year yearly yearn years yeast yell
  yellow yes yesterday yet yield yodel yoga yogurt yolk you youd youll young younger your youre yours
  yourself youth youve yuan zebra zelle zero zesty zigzag zinc zip zipped zipper zone zoo zoom
  """
