import { describe, expect, it } from 'vitest';
import { claimsOf, forbidden, foundAttributions, parse, wantedAttributions } from './notation';

/** By construction. Every name and place is invented. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'a clause behind the cue': [
    '[S The ministry] [C said] that [P taxes would fall].',
    '[S Ann Hale] [C said] [P the bridge was safe].',
    '[S The Vell Ledger] [C reported] last week [P that the mill was for sale].',
    '[S Ilse Brandt, a warden,] [C wondered] aloud [P why the gate was shut].',
    '[S She] [C warned] [P that the dam could break].',
    '[S The company] [C announced] [P that it would close its mill in Redmarsh].',
    '[S Police in Redmarsh] [C believe] [P the fire was started on purpose].',
    '[S Two people familiar with the talks] [C said] [P the deal was near].',
    '[S Gov. Lena Marsh] [C has vowed] [P to block the pipeline].',
    '[S The report] [C found] [P that the alarm had been switched off].',
    '[S A survey of 900 farmers] [C shows] [P that prices are falling].',
    '[S Residents] [C say] [P the river smells of petrol].',
    '[S The coach] [C did not say] [P whether the keeper would play].',
    '[S The surgeon] [C explained] [P how the clinic had lost its records].',
    '[S The union] [C claims] [P its members were never asked].',
    '[S Mr. Oduya] [C thinks] [P the harbour will freeze].',
    '[S Critics] [C argue] [P that the tax hurts small shops].',
    '[S The airline] [C admitted] [P that the inspection had been skipped].',
    '[S Doctors] [C hope] [P to start the trial in spring].',
    'On Tuesday, [S the mayor] [C said] [P the pool would reopen].',
    'In a letter to parents, [S the head teacher] [C wrote] [P that the roof had leaked].',
    'But [S the farmers] [C insist] [P that the wells are dry].',
  ],
  'a listener between cue and content': [
    '[S Hale] [C told] reporters [P that the vote would be close].',
    '[S The sheriff] [C told] the Redmarsh Gazette [P that two men had fled].',
    '[S The captain] [C reminded] his crew [P that the season was not over].',
    '[S He] [C asked] the clerk [P whether the shop was open].',
  ],
  'a source with its apposition': [
    '[S Marek Dorn, the head of the delegation,] [C said] [P the talks would resume].',
    '[S Ilse Brandt, 54, a nurse from Ostfeld,] [C said] [P she had seen nothing].',
    '[S Jonas Weil, who runs the ferry,] [C said] [P the engine had failed].',
    '[S The finance minister, Paula Ruiz,] [C said] [P the budget was balanced].',
    '[S Hale — a former pilot —] [C said] [P the runway was too short].',
    '“[P It is over],” [C said] [S Ruth Amsel, a spokeswoman for the Ostfeld council].',
    '[S Sen. Paul Orr (I-Vell)] [C said] [P the bill was dead].',
    '“[P Every berth is full],” [S the quay warden, Ilse Brandt,] [C wrote] in a note to skippers.',
    '“[P It buys them a week],” [C wrote] [S the bank’s grain trader, Ilse Brandt], in a letter.',
    'In a statement, [S its foreign minister, Ilse Brandt,] [C insisted] [P that the border was open].',
    '[S The lamplighter, who asked not to be named,] [C said] [P the oil was watered].',
    '[S Some patients], however, [C say] [P the pills make them dizzy].',
    '[S One porter], in tears, [C said] [P she had been sent home].',
  ],
  'a source with a clause of its own': [
    '[S A report published last spring by the guild of coopers] [C says] [P that oak is scarce].',
    '[S An audit finished in 2018 and seen by this paper] [C warned] [P that keys were being shared].',
    'Hale won the vote, but [S two of her ministers] walked out, [C saying] [P the tax was wrong].',
    '[S A poll by the guild published on Monday] [C found] [P that one in three would leave].',
    '[S Another survey, commissioned by the mill,] [C suggests] [P the opposite].',
    '[S Neither the palace nor the mayor] [C confirmed] [P it].',
    '[S Fans who had come by train] [C said] [P they were turned away].',
    '[P Four cranes fell], [C according to] [S a statement from the port authority].',
    '[P Salt lowers the yield], [C according to] [S a study published on Friday in a farm journal].',
    '[P One adult in three sleeps badly], [S figures from the clinic] [C show].',
    '[S Clerks at Weil & Dorn] cut their forecast, [C saying] [P that the mill would close].',
  ],
  'a document that gives a value or a finding': [
    '[S The survey] [C puts] [P the reserves at twenty-six days].',
    '[S A builder’s report] [C put] [P the cost at about 600,000].',
    '[S Images taken from a plane] [C show] [P at least nine new pits].',
    '[S The poll] [C showed] [P a dead heat].',
    '[S The inquiry] [C found] [P no fault in the brakes].',
  ],
  'coordinated sources and cues': [
    '[S Hale and Dorn] [C said] [P they would not resign].',
    '[S1 [S2 The guild]] [C1 said] [P1 the mill was sound] and [C2 insisted] [P2 that it would stay open].',
    '[S1 [S2 Brandt]] [C1 said] [P1 she had left early], [C2 adding] [P2 that the hall was full].',
    '[S1 Hale] [C1 said] [P1 the dam was safe], but [S2 engineers] [C2 said] [P2 it was cracked].',
    '[P2 [S1 The guild] [C1 is considering] [P1 a strike]], [S2 two members] [C2 said].',
    '[S1 Dahl] [C1 argues] [P1 that debt will rise], and [S2 his ministry] [C2 estimates] [P2 the gap at 12 million].',
    '[S1 [S2 Dahl]] [C1 did not reply to] [P1 the letter] but [C2 wrote] [P2 that it was late].',
    '[S1 The Vell Gazette, [C2 citing] [S2 two clerks]], [C1 said] [P1 [P2 the guard had fled]].',
    '[S Hale and other mayors] [C said] [P the tax would hurt].',
    '[S Hale and Dorn] [C have both argued] [P that the pier is safe].',
  ],
  'a quotation and its speaker': [
    '“[P The road is closed],” [S Hale] [C said].',
    '“[P The road is closed],” [C said] [S Hale].',
    '"[P We lost everything]," [S he] [C told] reporters.',
    '«[P The port is ours],» [S the admiral] [C said].',
    '„[P Wir sind here to stay],“ [C said] [S the baker].',
    '‘[P It was the longest night of my life],’ [C said] [S the diver].',
    "''[P Nobody called us],'' [S Mr. Weil] [C said].",
    '“[P Who left the gate open]?” [C asked] [S the farmer].',
    '“[P Run!]” [S the boy] [C shouted].',
    '[S Dorn] [C said]: “[P We will not pay a penny].”',
    '[S Dorn] [C said], “[P We will not pay a penny].”',
    '“[P The valley],” [S she] [C said], “[P will be under water by June].”',
    '“[P I saw smoke],” [S she] [C said]. “[P Then the roof went].”',
    '“[P He told me ‘never again’ and left],” [C said] [S the widow].',
    '[S She] [C called] [P the plan “a disgrace”].',
    '[S The judge] [C described] [P the evidence as “thin”].',
    '[S Weil] [C said] [P the strike was “a betrayal” of the town].',
    '[C Said] [S Amsel]: “[P The books were burned].”',
    '“[P We tried garlic once],” [S she] [C wrote] on her blog.',
    '[S A clerk] [C said] [P the town had been “in touch” with the mill], without giving details.',
    '[S He] [C confirmed] [P that three judges had read the file], but would not name them.',
  ],
  'content before the cue': [
    '[P The bridge will reopen in May], [S the council] [C said].',
    '[P The bridge will reopen in May], [C said] [S the council].',
    '[P The harbour], [S the captain] [C said], [P was frozen for a month].',
    '[P The firm lost a third of its orders], [S Dorn] [C said] on Tuesday.',
    '[P A second fault was found in the reactor], [S engineers] [C reported].',
  ],
  'according to': [
    '[P The mill lost money for six years], [C according to] [S court filings].',
    '[C According to] [S the ministry], [P the road is safe].',
    '[P Nine horses fell], [C according to] [S Ilse Brandt, the track vet].',
    '[P Sales fell by half last winter], [C according to] [S two people briefed on the accounts].',
    'As [S the inspector] [C noted], [P the lift had never been tested].',
  ],
  'passives and hearsay': [
    '[P The baron] [C is said] [P to own three mills].',
    'It [C is believed] [P that the letter was forged].',
    '[P The envoy] [C is expected] [P to ask for more time].',
    '[P The plan] [C was described] by [S the mayor] [P as a disaster].',
    '[P The bridge was] [C reportedly] [P closed on Monday].',
    '[P A curfew that had] [C allegedly] [P been ordered from the fort] was lifted at noon.',
    '[P A wall] that [C had been described] by [S the mayor] [P as a disgrace] was pulled down.',
    'Two crews reached [P the final], which [C is expected] [P to be rowed on Sunday].',
  ],
  'noun cues': [
    "[S The minister's] [C claim] [P that the dam was safe] angered the valley.",
    'There were [C rumours] [P that the bank would fold].',
    '[S His] [C warning] [P that the ice was thin] came too late.',
  ],
  'courts and hearings': [
    'The court [C heard] that [P the barn had burned twice].',
    'The inquest [C has heard] [P how the rope had frayed].',
    'Magistrates in Redmarsh [C heard] [P that the dog had bitten three walkers].',
    'Jurors at Ostfeld Crown Court [C were told] [P the safe had been empty].',
    '[P The ladder had been moved], a jury [C was told].',
    '[P The boiler had not been opened for nine years], the inquest [C heard].',
    'The tribunal [C was told] by [S a former foreman] [P that the gauge had stuck].',
    'The inquiry [C heard] from [S the pilot’s widow] [P that the chart was out of date].',
  ],
  'a speaker before a colon': [
    'The valley was divided. [S Ilse Brandt][C :] “[P Nobody told us about the flood].”',
    'The valley was divided. - [S Ilse Brandt][C :] “[P Nobody told us about the flood].”',
    'It was a week of rain — [S Ilse Brandt][C :] “[P Nobody told us about the flood].”',
    '“[P1 The dam will hold],” [S1 Hale] [C1 said]. [S2 Ilse Brandt][C2 :] “[P2 Nobody told us about the flood].”',
  ],
  'a quotation with a speaker of its own': [
    '[S1 The guild] [C1 said] [P1 the pier was sound]: “[P2 It has stood for a century],” [S2 its warden] [C2 added].',
    '[S1 Hale] [C1 said] [P1 the road was safe] — “[P2 It was ice],” [S2 the driver] [C2 said].',
  ],
  'a quotation that is signed': [
    'The valley was divided. “[P We lost the whole crop to the frost],” [C —] [S Ilse Brandt].',
    'The valley was divided.\n“[P We lost the whole crop to the frost].” [C -] [S Jonas van Weil], Redmarsh\nIt was May.',
  ],
  'a transcript': [
    'The debate was short.\n[S1 HALE][C1 :] [P1 We will not sell the hall.]\n[S2 MAYOR DORN][C2 :] [P2 Then who mends it?]',
  ],
  'a speech that goes on': [
    '“[P We had no warning],” [S Hale] [C said].\n“[P Then the roof went].”\nThe hall has stood empty since May.',
    '[S The captain] [C went on]:\n“[P Nobody slept on that ship for a week].”\nThe ship is in port.',
  ],
  'figures and records that show': [
    '[S Records] [C show] [P that the alarm rang twice].',
    '[S Court records] [C show] [P the mill was sold for a crown].',
    '[S Records seen by the Vell Ledger] [C show] [P the gate was open].',
    '[S Figures from the ministry] [C show] [P that wages fell].',
    '[P Two guards were asleep], [S the fort’s records] [C show].',
    '[P One in three trains is late], [S figures published on Monday] [C show].',
  ],
  'the inner link of a chain': [
    '[S1 A detective] [C1 testified] that [P1 [S2 Dorn’s sister] [C2 had told] him [P2 the van was gone]].',
    '[S1 Hale] [C1 said] [P1 [S2 the mayor] [C2 told] her [P2 that the well was dry]].',
    '[S1 The clerk] [C1 wrote] [P1 that [S2 two porters] [C2 admitted] [P2 they had slept]].',
    // No link: whoever a pronoun means, what is merely thought, and what stands in a quotation.
    '[S Hale] [C said] [P he had told her that the well was dry].',
    '[S Hale] [C said] [P the mayor thought the reported loss was too small].',
    '[S Hale] [C said]: “[P The mayor told me that the well was dry].”',
  ],
  'the wide sense: wants and judgements': [
    '[S The guild] [C wants] [P to sell the hall].',
    '[S Hale] [C criticised] [P the plan].',
    '[S The mayor] [C called for] [P an inquiry].',
    '[S Dorn] [C refused] [P to sign the treaty].',
    '[S The archbishop] [C praised] [P the firefighters].',
  ],
  'abbreviations, initials and numbers': [
    '[S Dr. J. K. Amsel of St. Mary Hospital] [C said] [P the U.S. vaccine was safe].',
    '[S Mr. Weil] [C said] [P the train left at 5 a.m. on Monday].',
    '[S The firm] [C said] [P it lost $1.5 million in No. 4 shaft].',
  ],
};

/** Sentences that look like attributions and are none. */
const MISSES: readonly string[] = [
  'That goes without [!C saying].',
  'The [!C reports] lay on the desk.',
  'The cook [!C added] salt to the soup.',
  'She [!C found] her glasses under the bed.',
  'A man [!C called] twice during the night.',
  'The two [!C states] share a river.',
  'The train [!C continued] to Ostfeld.',
  'Guests were [!C shown] to their rooms.',
  'The [!C alleged] thief ran into the woods.',
  'The band played “Say It Again” until dawn.',
  'The museum [!C shows] old maps.',
  'The road is closed, [!C according] no access to anyone.',
  'He kept his [!C word].',
  'The [!C claim] was paid in full.',
  'The so-called “wall of tears” fell in the storm.',
  'That was a false [!C claim] against the mill.',
  'Pellow, 47, of Thornby, said [!C nothing].',
  'Pellow, 47, of Thornby, [!C showed] no emotion as the verdict was read.',
  'The vote fell in a war that both kings had [!C promised] to end.',
  'Asked if he would come back, he [!C laughed].',
  'Asked whether the mill was safe, she did not [!C answer].',
  'He [!C put] the lamp at the door.',
  'Both armies [!C claimed] the ridge above the town.',
  'A nurse, who [!C asked] not to be named, left early.',
  'The jury [!C heard] the bell and rose.',
  'The court [!C heard] three appeals.',
  'The tribunal [!C heard] from four porters.',
  'The orchestra [!C heard] that the hall was cold.',
  'Jurors [!C were told] about the fire.',
  'The play opened on Friday. Verdict[!C :] “A thin plot with a fine last act.”',
  'The play opened on Friday.\nIlse Brandt[!C :] “The Glass Harbour”.\nIt was May.',
  'The valley was divided.\n“The whole crop” [!C —] Ilse Brandt\nIt was May.',
  'The valley was divided.\n“We lost the whole crop to the frost” [!C —] that was the mood in Redmarsh.\nIt was May.',
  'The debate was short.\nCORRECTION[!C :] We will not sell the hall.\nIt was May.',
  'The gallery, the records [!C show] and the fort are closed.',
  'The launch went [!C according to] plan.',
  'The children stood in line [!C according to] height.',
];

for (const [construction, cases] of Object.entries(CASES)) {
  describe(construction, () => {
    it.each(cases)('%s', (notation) => {
      const marked = parse(notation);
      expect(foundAttributions(marked.text)).toEqual(wantedAttributions(marked));
    });
  });
}

describe('a headline', () => {
  const news = 'The hall has been empty since May, and its roof leaks.';

  it('makes no claim of what it says that somebody did', () => {
    expect(foundAttributions(`Council backs plan for the hall\n${news}`)).toEqual([]);
    expect(foundAttributions(`Council backs plan for the hall.\n${news}`)).not.toEqual([]);
  });

  it('still says who says what', () => {
    expect(foundAttributions(`Hall may fall, study suggests\n${news}`)).toEqual(['study | suggests | Hall may fall']);
  });
});

describe('no attribution', () => {
  it.each(MISSES)('%s', (notation) => {
    const marked = parse(notation);
    const cues = claimsOf(marked.text).flatMap(({ cue }) => cue);
    const hit = forbidden(marked, '!C').filter(([from, to]) => cues.some(([start, end]) => start < to && from < end));
    expect(hit).toEqual([]);
    if (!notation.includes('[!C')) expect(cues).toEqual([]);
  });
});
