import { describe, expect, it } from 'vitest';
import { claimsOf, foundAttributions, parse, wantedAttributions } from '../notation';
import { shippedEngine } from '../shipped';

const found = (text: string) => foundAttributions(text, shippedEngine);
function expectRead(notation: string): void {
  const marked = parse(notation);
  expect(found(marked.text)).toEqual(wantedAttributions(marked));
}

describe('an accusation', () => {
  it.each([
    // Who is accused says nothing by that, and who only stands in the accusation says nothing at all.
    '[S A clerk accused of forging a stamp] [C told] the jury [P he was innocent].',
    '[S The broker accused of cheating his clients] [C said] [P he would appeal].',
    '[S Two brothers] accused of robbing a bakery [C have denied] [P the charges].',
    '[P The mill] [C has been accused of] [P poisoning the river].',
    '[S She] [C accused] [P the mill of poisoning the river].',
  ])('%s', expectRead);
});

describe('who has somebody for an object before the verb', () => {
  it.each([
    '[S A shepherd feeding a lamb] [C told] police [P he saw nothing].',
    '[S A woman holding a baby] [C said] [P the train was full].',
    '[S Detectives investigating the raid] [C said] [P they had two suspects].',
    'After meeting the mayor, [S the guild] [C said] [P it would strike].',
  ])('%s', expectRead);
});

describe('the person spoken to', () => {
  it.each([
    '[S Hanna Weil] [C told] her sister [P she would stand].',
    '[S The baker] [C told] a local newspaper that [P the mill was calm].',
    '[S A porter] [C told] the jury [P she was innocent].',
    '[S The guild] [C reminded] its members [P the strike would begin on Monday].',
    '[S She] [C texted] me: [P “He is gone.”]',
  ])('%s: is not part of what was said', expectRead);
});

describe('a content', () => {
  it.each([
    // goes on behind a phrase between commas
    '[S Hanna Weil] [C said] [P guards found the driver, a man of 40, in a barn].',
    '[S Hanna Weil] [C said] [P the barge, which was built in 1961, sank within minutes].',
    // ends with its sentence
    '[S Footage that the Weir Courier could check] [C showed] [P smoke over the mill shortly after 8 a.m.] Another picture shows a fence.',
    // begins behind the dateline
    '[P Nine people were hurt on Thursday when a crane fell], [S the health ministry] [C said].',
    // ends before the main clause
    'If [S Hanna Weil] [C says] [P the plan is dead], it is dead.',
    'Although [S the yard] [C said] [P the crane was safe], it fell.',
    // is short
    '[P Nobody paid], [S she] [C said].',
    '[P The yard never answered], [S she] [C said].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)).toContain(wantedAttributions(marked)[0]);
  });

  it('holds no dateline', () => {
    const text = 'PORT VELL (HNA) — Nine people were hurt on Thursday when a crane fell, the health ministry said.';
    expect(found(text)).toEqual(['the health ministry | said | Nine people were hurt on Thursday when a crane fell']);
  });
});

describe('a clause that lost its beginning', () => {
  it.each([
    '[P The yard knew in March that the crane was cracked], [S letters] [C show].',
    '[S It] [C added] [P that a second survey, carried out in spring by the guild of masons, had found no cracks].',
    '[S She] [C said] [P that the old lamp, bought in 1990 by the harbour board, had never been lit].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)).toContain(wantedAttributions(marked)[0]);
  });
});

describe('what else the source does', () => {
  it.each([
    '[S The harbour board] [C acknowledged] [P the leak] but played down its size.',
    '[S Other masons] [C welcomed] [P the plan] but kept their tools.',
    '[S The board] [C confirmed] [P that it had sold the crane] but would not say to whom.',
    '[S The owner, Torven Quarries,] [C denied] [P that any powder had been used since October] and said rain was the cause.',
    // and what goes on with what is said
    '[S Hanna Weil] [C said] [P the guild had sold the mill and kept the money].',
  ])('%s: is no part of what was said', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)[0]).toEqual(wantedAttributions(marked)[0]);
  });

  it('has the same source', () => {
    const text =
      'The owner, Torven Quarries, denied that any powder had been used since October and said rain was the cause.';
    expect(found(text)[1]).toMatch(/^The owner, Torven Quarries,? \| said \| rain was the cause$/);
    expect(found('Hanna Weil said she had “no memory” of the letter and denied having sent it.')).toEqual(
      expect.arrayContaining([
        'Hanna Weil | said | she had “no memory” of the letter',
        'Hanna Weil | denied | having sent it',
      ]),
    );
  });
});

describe('a clause with "who" inside the sentence', () => {
  it.each([
    'The mason, [S who] [C told] the court [P he was ill], was fined.',
    'Odo Brandt, [S who] [C likes to say] [P that he is calm], left.',
  ])('%s: ends before the verb of the sentence', (notation) => {
    const text = parse(notation).text;
    expect(found(text)[0]).toMatch(/\| (?:he was ill|he is calm)$/);
  });
});

describe('a participle behind whose report it is', () => {
  it.each([
    ['The mayor left early, according to two porters, saying he was tired.', 'The mayor | saying | he was tired'],
    [
      'The mayor resigned, according to the Weir Courier, saying that she had been misled.',
      'The mayor | saying | she had been misled',
    ],
    // goes on from who speaks
    ['The crane was sold, the brokers said, adding that it was too old.', 'the brokers | adding | it was too old'],
  ])('%s', (text, wanted) => {
    expect(found(text)).toContain(wanted);
  });
});

describe('what is said by nobody who stands there', () => {
  it.each([
    // the question
    'Asked whether the guild had agreed, [S the mayor] [C said] [P the vote was secret].',
    'Asked about the crane, [S Hanna Weil] [C said] [P it was sold].',
    // who is spoken of, or spoken to
    '[P Odo Brandt, 52, a mason from Redmarsh,] [C is alleged] [P to have stolen a bell].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    const claims = found(marked.text);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.replace(/,? … /, ' … ')).toContain(wantedAttributions(marked)[0]?.split(' | ')[1]);
  });

  it.each([
    'A jury has been told that the porter stole a bell.',
    'Jurors were told that the porter stole a bell.',
    'We were told that the road was closed.',
    'Odo Brandt, 52, a mason from Redmarsh, is alleged to have stolen a bell.',
  ])('%s: has no source', (text) => {
    expect(claimsOf(text, shippedEngine).map(({ source }) => source)).toEqual([null]);
  });

  it('who is not forced to say it', () => {
    const claims = claimsOf('But nobody forced Hanna Weil to say that the houses existed.', shippedEngine);
    expect(claims.filter(({ sourcing }) => sourcing === 'named')).toEqual([]);
  });

  it.each(['NEW: The harbour is closed, police say.', 'PHOTO: Skippers wait for the tide at Weir Quay.'])(
    '%s: the label',
    (text) => {
      expect(found(text).map((claim) => claim.split(' | ')[0])).toEqual(text.startsWith('NEW') ? ['police'] : []);
    },
  );
});

describe('the end of a headline', () => {
  const body = '\n\nThe board has been thinking about it for a year, and it will be decided in the spring.';
  it.each([
    ['Board weighs sale of two ports: sources', 'sources | Board weighs sale of two ports'],
    ['Board weighed sale of two ports, people familiar say', 'people familiar | Board weighed sale of two ports'],
    ['Minister to resign: officials', 'officials | Minister to resign'],
  ])('%s: says whose news it is', (headline, wanted) => {
    expect(found(headline + body).map((claim) => claim.replace(/ \| .* \| /, ' | '))).toContain(wanted);
  });

  it.each(['The final vote: sources of power', 'How the mill was saved: a story'])('%s: does not', (headline) => {
    expect(found(headline + body).filter((claim) => /^(?:sources|a story)/.test(claim))).toEqual([]);
  });
});

describe('what stands between commas behind the source', () => {
  it.each([
    '[C According to] [S Hanna Weil], who was there, [P the door was open].',
    'As [S Hanna Weil] [C said] many years ago, [P in the long run every lamp goes out].',
    '[C According to] [S the mayor, Hanna Weil], [P the door was open].',
  ])('%s: is no part of what was said', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)[0]?.split(' | ')[2]).toEqual(wantedAttributions(marked)[0]?.split(' | ')[2]);
  });
});

describe('a cue of several words', () => {
  it.each([
    '[S Ms. Weil] [C at first said] [P she had seen nothing].',
    '[S The minister] [C at first denied] [P the claim].',
    '[S Critics] [C sometimes say] [P the plan is dead].',
    '[P The crane will fall], [S state media] [C reported].',
    '[P The regent is expected to visit on Friday], [S state radio] [C said].',
  ])('%s', expectRead);
});

describe('a sentence behind a time of day', () => {
  it('is one of its own', () => {
    expect(found('The bell rang at 4 a.m. Hanna Weil said she had heard it.')).toEqual([
      'Hanna Weil | said | she had heard it',
    ]);
    expect(
      found(
        'Skippers said they had been woken shortly after 4 a.m. “The quay was shaking,” said Odo Brandt, a keeper.',
      ),
    ).toEqual([
      'Odo Brandt, a keeper | said | The quay was shaking',
      'Skippers | said | they had been woken shortly after 4 a.m',
    ]);
    expect(found('By 7 a.m. Eastern Time, police said, the road was open.')).toHaveLength(1);
  });
});

describe('a time that the sentence opens with', () => {
  it.each([
    'Last Thursday [S the harbour master, Hanna Weil,] [C said] that [P the crane was sold].',
    'Yesterday [S the keeper, Odo Brandt], [C said] that [P the lamp was out].',
    'Last month [S the keeper, Odo Brandt,] [C told] visitors that [P the lamp was out].',
    'This spring [S the keeper, Odo Brandt,] [C denied] [P the claim].',
    'Earlier this year [S Hanna Weil, the harbour master,] [C warned] [P that the quay would sink].',
    'Last night [S residents of Quay Lane] [C said] [P they had heard nothing].',
    'In the survey, [S 70 per cent of skippers] [C said] [P they would leave].',
    // no time
    "[S Monday's audit] [C said] [P that the keys were lost].",
    '[S The Sunday Ledger] [C said] [P that the keys were lost].',
  ])('%s: is not who speaks', expectRead);

  it.each(['Yesterday', 'Last Thursday'])('%s and a name behind it are not one name', (when) => {
    const text = `The quay is sinking\n\n${when} Hanna Weil, the harbour master, said that the crane was sold.`;
    const { claims, actors } = shippedEngine.read({ text });
    expect(actors.find(({ id }) => id === claims[0]?.actor)?.name).toBe('Hanna Weil');
  });
});

describe('what is no source', () => {
  it.each([
    '[C Unconfirmed reports] that [P a second crane had fallen] spread on Friday.',
    '[C Persistent rumours] that [P the mayor had resigned] spread on Friday.',
  ])('%s', (notation) => {
    const [claim] = claimsOf(parse(notation).text, shippedEngine);
    expect(claim).toMatchObject({ source: null, sourcing: 'none' });
    expect(found(parse(notation).text)[0]).toMatch(/^ \| (?:Unconfirmed reports|Persistent rumours) \| /);
  });

  it('the noun before another noun in a headline', () => {
    const text =
      'Crane blast kills nine in Port Vell\n\nAt least nine people were killed on Thursday, the ministry said.';
    expect(claimsOf(text, shippedEngine).map(({ source }) => source?.map((span) => text.slice(...span)))).toEqual([
      ['the ministry'],
    ]);
  });

  it('who only asks for a name to be kept back', () => {
    const text =
      'A spokeswoman for the yard, who asked not to be named, told the Courier that the crew had smelled gas.';
    expect(found(text)).toHaveLength(1);
    expect(claimsOf(text, shippedEngine)[0]).toMatchObject({ sourcing: 'unnamed' });
  });

  it('the month of May', () => {
    expect(found('Boris May said the plan was off. Mrs May said it was on.')).toEqual([
      'Boris May | said | the plan was off',
      'Mrs May | said | it was on',
    ]);
    expect(found('A diplomat who dined with her in May said the plan was off.')).toEqual([
      'A diplomat who dined with her in May | said | the plan was off',
    ]);
  });
});

describe('a content ends where the narrator goes on', () => {
  it.each([
    '[S The guild] [C said] [P the yard was sold], though it gave no price.',
    '[S The clerk] [C said] [P the ledger was lost], but she did not say when.',
    '[S Hanna Weil] [C said] [P the strike was over]; nobody at the depot had heard of it.',
    '[P The contract was void], [S the yard] [C said]; the guild has gone to court.',
    '[S The mayor] [C said] [P the pool would close], although it has never been busier.',
    '[S The dossier] [C says] [P the mill poisoned the river], a claim the owners have denied.',
    '[S The minister] [C said] [P the pact was ready], a statement the guild called misleading.',
    '[S The report] [C says] [P that the firm knew of the leak], which the firm denies.',
    '[S The council] [C said] [P the depot would close] — a decision that angered the valley.',
    // what may well be said too
    '[S He] [C said] [P the strike was over; the money had run out].',
    '[S She] [C said] [P the plan was sound, though costs had risen].',
    '[S She] [C said] [P the weir would hold, but that nobody should swim there].',
    '[S Hanna Weil] [C said] [P the mill had a yard — a ruin that nobody wanted].',
    '[S The guild] [C said] [P the yard had a crane, which the owners had painted].',
    '[S The guild] [C says] [P the yard is sold; the crane has gone].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)).toContain(wantedAttributions(marked)[0]);
  });

  it('and is disputed by who denies it there', () => {
    const standings = (text: string) =>
      claimsOf(text, shippedEngine).map(({ class: kind, standing }) => [kind, ...standing.map(({ value }) => value)]);
    expect(standings('The dossier says the mill poisoned the river, a claim the owners have denied.')).toEqual([
      ['said', 'disputed'],
    ]);
    expect(standings('The mayor said the pool would close, a decision that angered the valley.')).toEqual([['said']]);
  });
});

describe('a speaker between a subject and its verb', () => {
  const LEAD = 'The council met on Monday.';

  it.each([
    '[P The plan], [S she] [C said], [P was dead].',
    '[P The offer], [S Hanna Weil] [C said] on Monday, [P was final].',
    '[P The mill], [S she] [C told] the Courier, [P was bankrupt].',
    '[P Her brother], [S she] [C added], [P had sold the boat].',
    '[P The money], [C according to] [S the guild], [P was never paid].',
    '[P The ferry], [C according to] [S two people familiar with the plan], [P will be sold].',
  ])('%s: says the whole clause, and no other sentence', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)).toEqual(wantedAttributions(marked));
    expect(found(`${LEAD} ${marked.text}`)).toEqual(wantedAttributions(marked));
  });

  it('is nobody who only stands behind a subject', () => {
    expect(found('The relatives, who asked the mill for the letters, were told to wait.').join()).not.toContain(' … ');
    expect(found('This month, she wrote a harsh dissent, rooted in the law.').join()).not.toContain(' … ');
  });
});

describe('a verb of saying with a whole clause or speech behind it', () => {
  it.each([
    'Hanna Weil denied that she had sold the yard.',
    'The mill denied that its pumps had failed.',
    'Hanna Weil posted on Facebook that the shop would close.',
    'The guild tweeted: All trains are running.',
    'The yard emailed customers: “All orders are cancelled.”',
    'Tom Dorn posted: “We are closing tonight.”',
  ])('%s: is a claim', (text) => {
    expect(claimsOf(text, shippedEngine).map((claim) => claim.class)).toEqual(['said']);
  });

  it.each(['The guild denied the charges.', 'The ministry posted a picture of the bridge.'])(
    '%s: is none where only a thing is behind it',
    (text) => {
      expect(claimsOf(text, shippedEngine).map((claim) => claim.class)).not.toContain('said');
    },
  );
});

describe('a question left open', () => {
  it.each([
    'It was unclear what had caused the blast.',
    'It is not known how many people were on board.',
    'It remains unclear who ordered the raid.',
    'It was not clear whether the driver had been drinking.',
  ])('%s: is the article’s own voice, with nobody speaking in it', (text) => {
    const claims = claimsOf(text, shippedEngine);
    expect(claims.map((claim) => [claim.class, ...claim.standing.map(({ value }) => value)])).toEqual([
      ['none', 'unconfirmed'],
    ]);
  });

  it('may be what somebody says', () => {
    expect(found('Police said it was unclear what had caused the blast.')).toEqual([
      'Police | said | it was unclear what had caused the blast',
    ]);
  });
});
