/// The words that letters of sellers and buyers use most, of six letters at most, in alphabetical order.
///
/// They hide nothing, but carry what is said: a slip in one of them is undone too, where it is a likely one. All of them
/// are in the other tables of words; longer words, which hardly become others by a slip, need no table.
let englishEverydayWords = """
  about above action afraid after agent allow alone along also always amazon angry answer anyone anyway
  arent around asked asking asks asleep attach august autumn backer basket batch bear become been behind
  being below bench bent beside best better bigger black blades blue board boards book booked books border
  both bottle bottom bought boxes brand breaks bridge bring brings broke broken bubble buckle bucks burned
  buying cable call called came camera candle cannot care carpet carry carton cellar center centre chance
  charge chat check choice choose chosen chuck class clean client clock coffee cold color colour come comes
  coming copy corner cost costs cotton could couldn couldnt count counts couple course cousin cover covers
  crack credit cross crying damage date days dead deal dear decent decide defect dented depot desk didn
  didnt doctor does doesnt doing done door double down dragon drawer dress driver drone drop drying during
  each easier ebay eight either eleven else empty engine enough enter error euro euros even ever every
  exists expect expiry extra extras fabric face failed fair faster father fault faulty favour feel fellow
  figure file film filter final find finds fine finger fitted flower flying folded folder folks follow
  forget forgot form former forms forty forum found four fourth frame fresh friday from front fungus funny
  garage garden gave gets girl girls given glass goes going golden gone good grease green ground group guest
  guests hair hammer hand handed handle hands hang hangs happy have haven havent having health hear heart
  hearts heater hello helper here hidden holder home honest honour hope hotend hour hours house human humbly
  hurry inbox insist into isnt itself jacket judge just keep keeps kettle kind knock know knows label labels
  ladies lady lamp landed lands laptop last late leader leave leaves left length lens less letter light
  lights like line list listed listen live living locked locker lodged long longer look looked looks loose
  lost love lovely madam made magnet make maker makers makes making manual many march mark marked market
  master mate matter maybe means metres middle might mind mine minute mirror missed mobile model module
  moment monday most mother motor moved moving much must myself name nearly needle nephew nice nicely night
  nights nine ninety nobody noise note notes notice nozzle once ones only option orange other others ours
  over pack packed packer packet padded page paid pair pallet panel panels paper papers part parts passed
  payout peace period permit person pick picked piece pieces plant plants plate plates pledge plus pocket
  point points poland portal pounds power prefer pretty print prints proper public pulled purple push pushed
  puzzle queue quick quid quiet raised rather read reads ready real really recall record regard regret
  remain remark remind remote rent reply rest result ribbon ring robot room round rubber safety said sale
  sales same sample saying says scan school screen screw screws search season second secret seen selfie sell
  sensor sent serial served server seven sewing shall shame share shared sheet shelf shift shoes shop shops
  short shouldnt shrimp side sides silent silver simple simply since single sister site sixty size sleep
  sleeps sleeve slip slow slowly smell smells smile sold solder soon sooner sort sorted sound sounds speak
  spoken spring square stamp stamps stand stands start starts status stay stays step stick stock stop story
  strap street stress strike strong stuck studio stuff stupid such summer sunday supply sure surely swap
  sweet switch system table tablet tailor taken talk talked team teapot terms test tested text than thats
  their them then there theres these they theyre thing things think thinks third thirty those though thread
  three throw tick ticked tight till times today told took touch trade travel truck trying turn turned turns
  twelve twenty twice type typing under unit unless unlock upload upon upside used vacuum value valued
  vendor very volume warm warped wasnt watch water weight well went were werent what wheel wheels where
  which while white whole wife window winter wish wishes within woman wont word words worry worth would
  wouldn wouldnt wrap wrote year years yellow youll youre yours youve zipper
  """
