/**
 * Sentences of the kinds of news the engine was not built on, in the notation of `notation.ts`. They were written from the
 * guidelines alone, without a look at what the engine finds, so that they measure it; people and places are invented.
 * A quotation of several paragraphs is one span; a quotation interrupted by its cue is one in pieces. Whom somebody
 * told, and on which day, belongs to none of the three; `whether`, `if` and the like belong to the content.
 */
export const GENRE_CASES: Readonly<Record<string, readonly string[]>> = {
  'war: claims of the two sides': [
    '[S1 The Velmarian defence ministry] [C1 said] on Tuesday that [P1 its air defences had brought down 14 drones overnight], but [S2 officials in Tarsk] [C2 insisted] [P2 most had reached their targets].',
    '[P Both sides had agreed to hold fire until dawn], [S Gen Ilmar Tovik, the northern commander,] [C said in a televised address].',
    '[S The army] [C has not confirmed] that [P the town of Lesk has fallen].',
    '[S Col. Dessa Orlan, a military spokeswoman,] [C accused] [P militia fighters] [C of] [P firing from inside the school].',
    '[S1 Velmar] [C1 claims] [P1 to have killed 200 soldiers in the valley]; [S2 Tarsk] [C2 puts] [P2 its own losses at nine].',
  ],
  'war: people who were there': [
    '“[P They hit the pumping station first],” [C said] [S a resident of the eastern quarter who gave her name only as Mirela]. “[P Then the power went].”',
    '"[P There was no warning]," [S the 61-year-old] [C recalled], standing in what had been her kitchen.',
    '[S Survivors] [C described] [P bodies lying in the stairwell for two days].',
    '[S One medic at the field hospital] [C put] [P the number of wounded at more than 70].',
    '“[P1 Is anyone alive down there]?” [S1 a rescuer] [C1 shouted] into the gap.\n“[P2 My boys],” [S2 a woman] [C2 called back]. “[P2 Two of them].”',
  ],
  'war: agencies, channels and sources': [
    '[S1 The state news agency Velinform], [C2 citing] [S2 an unnamed officer], [C1 reported] that [P1 [P2 two bridges over the Isna had been mined]].',
    '[P The convoy turned back well short of the border], [C according to] [S two Western officials briefed on the operation].',
    '[P At least six people, three of them children, were] [C reportedly] [P killed when a shell struck the bakery].',
    '[S1 Ostrel, a channel with close ties to the militia,] [C1 posted on Telegram] that [P1 the airfield was “fully under control”].',
    '[S1 A person close to the talks] [C1 said] [P1 [S2 the Velmarian side] [C2 had admitted] in private [P2 to holding two pilots]].',
  ],
  'war: documents and noun cues': [
    '[S Satellite images taken on 3 May] [C show] [P at least 40 freshly dug trenches east of the town].',
    "[S The ministry's] [C claim] that [P the barracks had been empty] drew anger from relatives of the dead.",
    '[S An internal memo seen by this newspaper] [C warned] that [P ammunition would run out within three weeks].',
    '“[P Our sons are not numbers],” [C reads] [S a banner hung from the town hall].',
  ],
  'courts: what the court heard': [
    'The court [C heard] that [P Teel had followed the courier home on three occasions].',
    'Jurors at Cawdrey Crown Court [C were told] [P the knife was found under a mattress].',
    '[P The 27-year-old had drunk two bottles of wine before getting behind the wheel], a jury [C was told].',
    'An inquest in Brackenhythe [C heard] [P how Mr Ansell had rung the surgery four times on the day he died].',
    'The jury [C was told] by [S a forensic accountant] that [P £80,000 had passed through the account in a week].',
  ],
  'courts: counsel, judges and defendants': [
    '[S Nadia Ferrow KC, prosecuting,] [C told] jurors: “[P This was not a quarrel that got out of hand. It was an execution].”',
    'Sentencing him, [S Judge Aldous Crane] [C said]: “[P You took advantage of a woman who trusted you].”',
    '"[P My client has never set foot in that warehouse]," [C argued] [S defense attorney Ruben Salcott].',
    '[S Both men] [C deny] [P conspiracy to supply Class A drugs].',
    '[S The appeals court] [C ruled], 2-1, that [P the search of the trailer had been lawful].',
  ],
  'courts: allegations and documents': [
    '[S Prosecutors] [C allege] that [P Dunmore wired the money to a shell company in March].',
    '[P Castell lured two investors to a rented mansion and showed them forged deeds], [S prosecutors] [C say].',
    '[S The indictment] [C alleges] [P a scheme stretching back to 2014].',
    '[P Officers found a loaded pistol in the glove box], [C according to] [S an affidavit unsealed on Friday].',
    '[P The ring was] [C allegedly] [P sold to a pawnbroker within the hour].',
  ],
  'courts: evidence in quotations': [
    '[S1 [S2 The defendant, 34,]] [C1 admitted] [P1 sending the messages], but [C2 said] [P2 he “never meant a word of it”].',
    "[S The nurse] [C replied] quietly: “[P I can't remember].”",
    '“[P1 Did you push her]?” [S1 Ms Ferrow] [C1 asked].\n“[P2 No],” [S2 he] [C2 replied]. “[P2 I held out my hand].”',
  ],
  'courts: chains and reports': [
    "[S1 A detective] [C1 testified] that [P1 [S2 Castell's sister] [C2 had told] him [P2 the van was already gone]].",
    '“[P It was like she had been switched off],” [S her mother] [C said in a statement] read out by the clerk.',
  ],
  'health: studies and what they found': [
    '[S A study of 11,000 adults published in the journal Sleep and Memory] [C found] that [P those who napped daily had slightly larger brains].',
    "[S The trial's early results] [C suggest] [P the jab cuts hospital admissions by a third].",
    '[P Children who live near main roads are twice as likely to wheeze], [C according to] [S research presented in Ghent on Monday].',
    '[S Researchers] [C concluded] that [P the benefit was “modest at best”].',
    '[S1 The authors] [C1 caution] that [P1 the sample was small], and [S2 other scientists] [C2 say] [P2 it proves nothing about cause].',
  ],
  'health: doctors, patients and families': [
    '“[P Most people get better within a fortnight],” [C said] [S Dr Imogen Haske, a consultant in infectious diseases at Dunmarrow General].',
    "“[P It felt like a pulled muscle],” [C says] [S Colette, 38, who was diagnosed four months later]. “[P I nearly didn't go back].”",
    '[S Dr. Pavlik] [C tells] his patients [P to throw out any bottle opened more than a month ago].',
    "[S1 [S2 Her husband]] [C1 said] [P1 she had complained of a headache at lunch], [C2 adding]: “[P2 By four she didn't know my name].”",
    '[S Midwives] [C have repeatedly warned] that [P the unit is dangerously short of staff].',
  ],
  'health: agencies, hospitals and companies': [
    '[S Health officials in Orrin County] [C confirmed] Wednesday that [P a second child had tested positive for measles].',
    '[S A hospital spokesperson] [C would not say] [P how many patients had been affected].',
    "[C In a letter] to families, [S the trust's chief executive, Rowan Pell,] [C apologised for] [P “failings that should never have happened”].",
    '[S The drugmaker] [C maintains] [P its inhaler is safe when used as directed].',
    '[P1 The outbreak was over], [S1 the agency] [C1 announced] on Friday; by Sunday [S2 it] [C2 was acknowledging] [P2 nine new cases].',
  ],
  'health: beliefs, leaflets and no source': [
    '[P The bug] [C is thought] [P to have arrived on imported salad leaves].',
    '[S The leaflet] [C advises] [P anyone over 65 to book by the end of October].',
    'The [C idea] that [P cold weather causes colds] is older than medicine.',
    '[S Campaigners] [C dispute] [P the figures].',
    '[S1 One nurse, who asked not to be named,] [C1 said] [P1 [S2 managers] [C2 had told] staff [P2 to keep quiet about the leak]].',
  ],
  'business: companies and their statements': [
    '[S Halvern Foods] [C said] on Thursday [P it would close its plant in Lower Emberley with the loss of 340 jobs].',
    '[C In a statement], [S the retailer] [C said]: “[P We are sorry to every customer who has been let down].”',
    '[P Profit for the year would be “slightly below” expectations], [S the group] [C warned in a trading update].',
    '"[P Demand has come back faster than we dared to imagine]," [S Chief Executive Leonie Marsk] [C told] analysts on a call.',
    '[S Neither company] [C disclosed] [P how much was paid].',
  ],
  'business: markets and analysts': [
    "“[P Investors had priced in a cut, and they didn't get one],” [C said] [S Tobias Rennick, head of rates at Fallow & Greave].",
    '[S Analysts at Corran Bank] [C reckon] [P the shares are worth half as much].',
    '[S Economists polled by the Ledger] [C had forecast] [P growth of 0.3 per cent].',
    '[S The central bank] [C signaled] that [P borrowing costs would stay high into next year].',
    '[S1 Bulls] [C1 argue] that [P1 the slump is over]; [S2 bears] [C2 counter] that [P2 it has hardly begun].',
  ],
  'business: deals, leaks and unnamed people': [
    '[P Marsk is preparing to step down after six years], [C according to] [S two people familiar with the matter].',
    '[P1 [P2 The talks broke down over pensions]], [S1 the Ledger] [C1 reported], [C2 citing] [S2 a director].',
    '[S1 Sources] [C1 told] the Ledger that [P1 the bid had been raised to $4.1 billion], but [S2 a spokeswoman for Orbane] [C2 called] [P2 the figure “fanciful”].',
    '[P The founder], [S one former colleague] [C says], [P never read a contract in his life].',
    '[P The shipyard has] [C reportedly] [P run out of steel].',
  ],
  'business: filings, workers and customers': [
    '[S A filing with the regulator] [C shows] that [P Rennick sold 60,000 shares the week before].',
    '[S The suit, brought by eleven former drivers,] [C claims] [P the app docked their pay for bathroom breaks].',
    '“[P1 Nobody rang, nobody wrote],” [C1 said] [S1 Gwenda Lorne, 70, a shareholder since flotation]. [S2 She] [C2 described] [P2 the meeting as “a whitewash”].',
    "“[P It's a bad day for the town],” [C said] [S the union's regional organiser]. “[P It's a worse one for the people who work here].”",
    "[S Marsk's] [C suggestion] that [P staff should “work smarter”] went down badly on the shop floor.",
  ],
  'sport: managers and players': [
    '“[P We were second best to everything],” [S the Harrowgate Town manager] [C admitted]. “[P The lads know it].”',
    '[S Okoru, 23,] [C said] [P he had felt his hamstring go in the warm-up].',
    '"[P I thought we had it with two minutes left]," [C said] [S forward Dario Quill, who finished with 31 points and nine rebounds].',
    '[S The striker] [C insists] [P he is going nowhere].',
    '“[P Was it a penalty? Not in a million years],” [C fumed] [S Lennart Bask]. “[P Ask the referee].”',
  ],
  'sport: press conferences and interviews': [
    '[C1 Asked] [P1 if he had spoken to the chairman since Saturday], [S2 Bask] [C2 said]: “[P2 Next question].”',
    '“[P1 Do you still enjoy it]?” [S1 I] [C1 ask] her.\n“[P2 Some days],” [S2 she] [C2 says], and grins. “[P2 Not the ones with ice baths].”',
    '"[P We\'ll look at the tape]," [S Coach Renny Aldine] [C told] reporters after practice, "[P and we\'ll see who wants to play on Sunday]."',
    '[S The three-time champion] [C joked] that [P her knees were “older than the rest of me”].',
    '[S He] [C did not say] [P who would start in goal].',
  ],
  'sport: clubs, leagues and transfer talk': [
    '[S The league] [C said in a statement] [P it was aware of the footage].',
    '[S Athletic] [C have denied] [P making an offer for the 19-year-old winger].',
    '[P Vessen] [C are understood] [P to be ready to pay the release clause].',
    "[S Quill's agent] [C posted on Instagram] that [P talks were “going great”].",
    '[S1 Spanish daily El Balón Rojo] [C1 claims] [P1 [S2 the midfielder] [C2 has told] friends [P2 he will not sign a new deal]].',
  ],
  'sport: officials, doctors and rivals': [
    '[S Stewards] [C ruled] that [P the Tarne driver had left the track and gained an advantage].',
    '[P1 The ball was over the line], [S1 Bask] [C1 complained]; [S2 his opposite number] [C2 thought] [P2 it was not even close].',
    '[S The race director] [C blamed] [P a loose cable for the false start].',
    "“[P It's the hope that kills you],” [C sighed] [S one supporter on the last bus home].",
    '[S The 34-year-old] [C wrote on X]: “[P Thank you, Vessen. You will always be home].”',
  ],
};
