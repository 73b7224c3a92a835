import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { cast, speakers } from './cast';

const engine = createEngine();

describe('what an actor is, and how it is called', () => {
  it.each([
    ['Council officers said the road was shut.', 'Council officers', 'government'],
    ['Several army officers said the road was shut.', 'Several army officers', 'military'],
    ['The chief executive officer said the mill was shut.', 'The chief executive officer', 'person'],
    ['The coast guard said the boat sank.', 'The coast guard', 'military'],
    ['The prison guard said the gate was open.', 'The prison guard', 'person'],
    ['Thornby City said the striker was ill. Weil left City in June.', 'Thornby City', 'organisation'],
    ['Thornby City said the road was shut. City officials closed it.', 'Thornby City', 'government'],
    ['A spokesman for Weil said the mill was shut.', 'The spokesman for Weil', 'person'],
    ['It rained, according to allies of Weil.', 'Allies of Weil', 'group'],
    ['It rained, according to some Democrats.', 'Some Democrats', 'group'],
    ['eFerry said the boat sank.', 'eFerry', 'organisation'],
    ['Marca del Tal said the boat sank.', 'Marca del Tal', 'organisation'],
  ])('in “%s” is %s, %s', (text, name, kind) => {
    expect(cast(text).map((actor) => [actor.name, actor.kind])).toContainEqual([name, kind]);
  });
});

describe('two people of one surname', () => {
  // The text, and the two who must not become one.
  it.each([
    ['Tom Weil said it rained. Ann Weil said it snowed.', 'Tom Weil', 'Ann Weil'],
    ['Tom Weil said it rained. Ann Weil said it snowed. Mr Weil said it was dark.', 'Tom Weil', 'Ann Weil'],
    ['Ann Weil said it snowed. Tom Weil said it rained. Ms Weil said it was dark.', 'Ann Weil', 'Tom Weil'],
    ['“It rained,” said Tom Weil. “It snowed,” said Ann Weil.', 'Tom Weil', 'Ann Weil'],
    ['Tom Weil and his wife, Ann Weil, left. Ann Weil said it rained.', 'Tom Weil', 'Ann Weil'],
    ['Ilse Brandt, the mayor, said no. Otto Brandt, a clerk, said yes.', 'Ilse Brandt', 'Otto Brandt'],
    ['The mayor, Ilse Brandt, said no. A clerk, Otto Brandt, said yes.', 'Ilse Brandt', 'Otto Brandt'],
    ['Mayor Ilse Brandt said no. Clerk Otto Brandt said yes.', 'Ilse Brandt', 'Otto Brandt'],
    ['Judge Ilse Brandt said no. Judge Otto Brandt said yes.', 'Ilse Brandt', 'Otto Brandt'],
    ['Gov. Ilse Brandt said no. Sen. Otto Brandt said yes.', 'Ilse Brandt', 'Otto Brandt'],
    ['Emil Dorn Jr. said no. Hanna Dorn said yes.', 'Emil Dorn Jr.', 'Hanna Dorn'],
    ['Emil Dorn, 62, said no. Hanna Dorn, 60, said yes.', 'Emil Dorn', 'Hanna Dorn'],
    ['According to Emil Dorn, it rained. According to Hanna Dorn, it snowed.', 'Emil Dorn', 'Hanna Dorn'],
    ['Emil Dorn told reporters that he slept. Hanna Dorn told them that he drove.', 'Emil Dorn', 'Hanna Dorn'],
    [
      'Emil Dorn’s sister, Hanna Dorn, said that he was in the barn. Emil Dorn said that he was at the fair.',
      'Emil Dorn',
      'Hanna Dorn',
    ],
    ['Emil Dorn said he slept, but Hanna Dorn said he drove.', 'Emil Dorn', 'Hanna Dorn'],
    ['Emil Dorn, who runs the mill, said no. Hanna Dorn, who owns it, said yes.', 'Emil Dorn', 'Hanna Dorn'],
    ['Former mayor Karl Hale said no. Mayor Ann Hale said yes.', 'Karl Hale', 'Ann Hale'],
    ['Karl Hale said no. His daughter Ann Hale said yes.', 'Karl Hale', 'Ann Hale'],
    ['Karl Hale said no. Hale said it was late. Ann Hale said yes.', 'Karl Hale', 'Ann Hale'],
    ['Dr Karl Hale said no. Prof Ann Hale said yes.', 'Karl Hale', 'Ann Hale'],
    ['Colonel Karl Hale said no. Sergeant Ann Hale said yes.', 'Karl Hale', 'Ann Hale'],
    ['Karl Hale of Redmarsh said no. Ann Hale of Thornby said yes.', 'Karl Hale', 'Ann Hale'],
    ['Karl Hale insisted he knew. Ann Hale denied that she knew.', 'Karl Hale', 'Ann Hale'],
    ['Lord Hale said no. Ann Hale said yes. “Never,” said Karl Hale.', 'Karl Hale', 'Ann Hale'],
    ['Maria van der Berg said no. Jan van der Berg said yes.', 'Maria van der Berg', 'Jan van der Berg'],
    ['Omar bin Rashid said no. Leila bin Rashid said yes.', 'Omar bin Rashid', 'Leila bin Rashid'],
    ['Sean O’Dowd said no. Fiona O’Dowd said yes.', 'Sean O’Dowd', 'Fiona O’Dowd'],
    ['Jean-Luc Morel said no. Anne-Marie Morel said yes.', 'Jean-Luc Morel', 'Anne-Marie Morel'],
    ['Zoltán Kőrösi said no. Réka Kőrösi said yes.', 'Zoltán Kőrösi', 'Réka Kőrösi'],
    ['A. Tesch said no. Mira Tesch said yes.', 'A. Tesch', 'Mira Tesch'],
    ['J. R. Tesch said no. Mira Tesch said yes.', 'J. R. Tesch', 'Mira Tesch'],
    ['Robin Tesch said no. Mira Tesch said yes. Tesch said it was late.', 'Robin Tesch', 'Mira Tesch'],
    ['King Erik Lund said no. Queen Sofia Lund said yes.', 'Erik Lund', 'Sofia Lund'],
    ['Coach Erik Lund said no. Striker Nils Lund said yes.', 'Erik Lund', 'Nils Lund'],
    ['Erik Lund Sr. said no. Nils Lund said yes.', 'Erik Lund Sr.', 'Nils Lund'],
    ['Erik Lund warned that it burned. Nils Lund, his brother, confirmed that it burned.', 'Erik Lund', 'Nils Lund'],
    ['Erik Lund and Nils Lund left. Erik Lund said it burned. Nils Lund said it did not.', 'Erik Lund', 'Nils Lund'],
    ['Lawyers for Erik Lund said no. Nils Lund said yes. Erik Lund said it was late.', 'Erik Lund', 'Nils Lund'],
    ['Mr Erik Lund said no. Mrs Sofia Lund said yes. Mr Lund said it was late.', 'Erik Lund', 'Sofia Lund'],
  ])('stay two: %s', (text, one, other) => {
    const names = cast(text).map(({ name }) => name);
    expect(names).toContain(one);
    expect(names).toContain(other);
  });

  it('are told apart by their titles', () => {
    expect(speakers('Tom Weil sat down. Ann Weil stood. Ms Weil said it was dark. Mr Weil said it was not.')).toEqual([
      'Ann Weil',
      'Tom Weil',
    ]);
  });

  it('are called by their given names alone', () => {
    expect(speakers('Karl Hale said no. Ann Hale said yes. Ann said it was late. Karl said it was early.')).toEqual([
      'Karl Hale',
      'Ann Hale',
      'Ann Hale',
      'Karl Hale',
    ]);
  });
});

describe('somebody is called', () => {
  it.each([
    ['by the office before the name', 'Gov. Ann Hale left. The governor said it was late.', 'Ann Hale'],
    [
      'by another office of two words',
      'President Karl Dorn met Vice President Ann Hale. The vice president said no.',
      'Ann Hale',
    ],
    ['by the trade before the name', 'Casino owner Tom Weil left. The owner said it was late.', 'Tom Weil'],
    [
      'by a word that only describes',
      'Tom Weil bought a third hotel. The real estate tycoon said it was cheap.',
      'Tom Weil',
    ],
    [
      'by a noun like the one before',
      'A survey of farmers came out on Monday. The poll said prices would fall.',
      'A survey',
    ],
    [
      'by the noun of a longer phrase',
      'A Redmarsh ballot commission met. The commission said it was late.',
      'Redmarsh ballot commission',
    ],
    [
      'by the same words again',
      'An advisory panel to the council met. A jury panel left. The advisory panel said no.',
      'The advisory panel',
    ],
    [
      'by an office that is over',
      'Ann Hale spoke in Redmarsh. The former secretary of state said it was late.',
      'Ann Hale',
    ],
    ['by a noun and itself', 'An ad came out on Monday. The ad itself says prices would fall.', 'An ad'],
    [
      'by a noun for any body, with an adjective',
      'Kestrel Air sold a hangar. The low-cost airline said it was late.',
      'Kestrel Air',
    ],
    [
      'by a noun for the body last spoken of',
      'The Harbour Association met. Rain fell. Snow fell. The Orlin Foundation gave money. The organisation said it was late.',
      'Orlin Foundation',
    ],
    ['by a noun for a body of that name', 'Kestrel Air sold a hangar. The company said it was empty.', 'Kestrel Air'],
  ])('%s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it.each([
    [
      'another of that noun',
      'The report said prices would fall. An additional report is due. The report said more.',
      'The report',
    ],
    ['its owner', 'Ann Hale lost. Her campaign said it was close.', 'Ann Hale’s campaign'],
    ['its owner, as it is written', "Ann Hale lost. Hale's lawyers said it was close.", "Ann Hale's lawyers"],
    ['its owners', 'Farmers marched to the hall. Their leaders said it was late.', 'Farmers’ leaders'],
    [
      'somebody far off who owns it, where things are nearer',
      'Farmers said the road was shut. “It was open,” said Ann Hale. Rain fell. Two trucks turned back. Their owners said it was late.',
      'Their owners',
    ],
    [
      'a body by the same adjective',
      'Kestrel Air sold a hangar. The rival company said it was empty.',
      'The rival company',
    ],
    [
      'another one by a number',
      'The official left. Ann Hale stayed. The second official said no.',
      'The second official',
    ],
    ['somebody by what they do there', 'Ann Hale spoke. The heckler said it was late.', 'The heckler'],
    ['a person by a body’s noun', 'Ann Hale left. The company said it was late.', 'The company'],
  ])('and is not mistaken for %s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});

describe('a pronoun', () => {
  it('does not stand for a name in what it says', () => {
    expect(speakers('Ann Hale left. “Maud Brandt was late,” she said.').at(-1)).toBe('Ann Hale');
  });

  it('stands for the subject rather than who is spoken to', () => {
    expect(speakers('Ann Hale met Maud Brandt. She said it was late.').at(-1)).toBe('Ann Hale');
  });

  it('stands for people rather than a body', () => {
    expect(speakers('Farmers marched to Kestrel Air. They said it was late.').at(-1)).toBe('Farmers');
  });

  it('with a relative clause stands for what is right before it', () => {
    expect(speakers('Tom Selby leads a group called Friends of Weil, which said it was late.').at(-1)).toBe(
      'Friends of Weil',
    );
    expect(speakers('The hall held Ann Hale (who said it was late).').at(-1)).toBe('Ann Hale');
  });

  it('that asks stands for nobody', () => {
    expect(speakers('It is unclear who ordered the sale.')).not.toContain('The unclear');
  });

  it('goes on from who is named behind "by", not from what they did', () => {
    expect(speakers('The money was stolen by a clerk, who denies it.').at(-1)).toBe('A clerk');
  });

  it('of the writer is the writer’s own', () => {
    expect(speakers('I think the bridge is safe. Ann Hale said it was not.')).toEqual(['I', 'Ann Hale']);
  });
});

describe('several', () => {
  it.each([
    ['by "both"', 'Ann Hale and Tom Weil met. Both said it was late.', 'Ann Hale and Tom Weil'],
    ['by "the two"', 'Ann Hale and Tom Weil left. Rain fell. The two said it was late.', 'Ann Hale and Tom Weil'],
    ['by "they"', 'Ann Hale and Tom Weil left. They said it was late.', 'Ann Hale and Tom Weil'],
    [
      'by a noun for women',
      'Ann Hale and Maud Brandt met. Tom Weil and Emil Dorn left. Both women said it was late.',
      'Ann Hale and Maud Brandt',
    ],
    [
      'by what they are',
      'Tom Weil, Ann Hale and Emil Dorn want the office. The candidates said taxes would fall.',
      'Tom Weil, Ann Hale and Emil Dorn',
    ],
    [
      'by a noun for bodies',
      'Orlin and Kestrel signed it. The companies said it would save money.',
      'Orlin and Kestrel',
    ],
    ['by their surname', 'Tom Weil met his sister. The Weils left. They said it was late.', 'The Weils'],
  ])('are taken up together %s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it('are nobody whom the text has not joined', () => {
    expect(speakers('Ann Hale left. Rain fell. The companies said it was late.')).toEqual(['The companies']);
  });
});

describe('"I"', () => {
  it.each([
    [
      'whom a letter is signed by',
      'LETTERS.\nI think the bridge is safe.\nAnn Hale.\nRedmarsh, Tal.\nI think it is not.\nTom Weil.\nThornby, Tal.',
      ['Ann Hale', 'Tom Weil'],
    ],
    [
      'whom the last line presents',
      'The bridge is closed.\nI think it is safe.\nAnn Hale is the mayor of Redmarsh.',
      ['Ann Hale'],
    ],
    [
      'who is interviewed',
      'Ann Hale met us in Redmarsh. Hale was late.\nQ: Is it safe?\nA: I think the bridge is safe.',
      ['Ann Hale'],
    ],
    ['whom a transcript gives it to', 'The debate was short.\nTom Weil: I think the bridge is safe.', ['Tom Weil']],
    ['nobody, where the text does not say', 'I think the bridge is safe.\nThe end.', ['I']],
  ])('is %s', (_, text, names) => {
    expect(speakers(text)).toEqual(names);
  });

  it('is not the "she" of what is written', () => {
    const text = 'Julia Brandt was late.\nI think she was ill. She said it rained.\nAnn Hale is the mayor of Redmarsh.';
    expect(speakers(text).at(-1)).toBe('Julia Brandt');
  });
});

describe('a pronoun goes on from', () => {
  it.each([
    [
      'who answers, not who asked',
      'Ann Hale was asked by Maud Brandt whether it was late. “It was,” she said.',
      'Ann Hale',
    ],
    [
      'a name beside a role, as the subject',
      'Emil Dorn’s father, Karl Dorn, knew Otto Brandt. He said it was late.',
      'Karl Dorn',
    ],
    ['a person, not a place', 'Ann Hale flew to Puerto Rico. Puerto Rico was hot. She said it was late.', 'Ann Hale'],
    ['a person, not a company', 'Robyn Hale left. Tinder closed her account. She said it was late.', 'Robyn Hale'],
    [
      'a person, not a word that the text writes small',
      'Robyn Hale spoke of the Quiet Effect. The effect is small. She said it was late.',
      'Robyn Hale',
    ],
    ['somebody called May', 'Theresa May met Tom Weil. She said it was late.', 'Theresa May'],
    ['a name, not what only opens the sentence', 'Given Hale’s vote, he lost. Tom Hale said it was late.', 'Tom Hale'],
  ])('%s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it('nobody behind a month or a nothing', () => {
    expect(speakers('Ann Hale left in July, which said it was late.').at(-1)).not.toBe('July');
    expect(speakers('There is nothing that suggests it was late.')).not.toContain('nothing');
  });
});

describe('a father and a son of one name', () => {
  it('stay two', () => {
    expect(speakers('Karl Hale said no. Karl Hale Jr. said yes.')).toEqual(['Karl Hale', 'Karl Hale Jr.']);
  });

  it('are one where the text drops the suffix later', () => {
    expect(speakers('Karl Hale Jr. said no. Karl Hale said it was late.')).toEqual(['Karl Hale Jr.', 'Karl Hale Jr.']);
  });
});

describe('an actor', () => {
  it('is shown with a capital', () => {
    const names = (text: string) => cast(text).map(({ name }) => name);
    expect(names('The mayor said it was late.')).toEqual(['The mayor']);
    expect(names('Some say a senior official said it was late.')).toContain('A senior official');
    expect(names('Later, farmers said it was late.')).toEqual(['Farmers']);
    expect(names('Mayor Bill de Blasio said no.')).toEqual(['Bill de Blasio']);
  });

  it('is a class of people where neither side speaks', () => {
    const { claims } = engine.read({ text: 'Neither side said it was late. No 10 said it was early.', lang: 'en' });
    expect(claims.map(({ sourcing }) => sourcing)).toEqual(['vague', 'named']);
  });

  it('has the country that the text’s own words give it', () => {
    const of = (text: string) => cast(text).map(({ name, side }) => [name, side]);
    expect(of('Russian officials said no. Moscow said yes. The Kremlin said maybe.')).toEqual([
      ['Russian officials', 'Russia'],
      ['Moscow', 'Russia'],
      ['Kremlin', 'Russia'],
    ]);
    expect(of('Ukrainian Defence Minister Petra Nwosu said no.')).toEqual([['Petra Nwosu', 'Ukraine']]);
    expect(of('The mayor said no.')).toEqual([['The mayor', undefined]]);
  });

  it('is there without a claim where the text names a person, an outlet or an office', () => {
    const text = 'Ann Hale said the Ministry of Works had paid. Tom Weil did not answer the Redmarsh Gazette.';
    const { actors, claims } = engine.read({ text, lang: 'en' });
    const silent = actors.filter(({ id }) => !claims.some(({ actor }) => actor === id));
    expect(silent.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ministry of Works', 'government'],
      ['Tom Weil', 'person'],
      ['Redmarsh Gazette', 'media'],
    ]);
  });

  it('is who the answer is missing from', () => {
    expect(cast('The lack of an answer from the ministry suggests that it is true.')[0]?.name).toBe('The ministry');
  });

  it.each([
    ['<img src=x onerror=alert(1)> Hale said it was late.'],
    ['🌧 Hale said it was late. 🌧🌧 said no.'],
    ['ANN HALE SAID IT WAS LATE. TOM WEIL SAID NO.'],
    ['X said it was late. Y said no. Ms X said yes.'],
    ['Constructor Hale said it was late. Prototype Weil said no. The constructor said yes.'],
  ])('is found in odd names without harm: %s', (text) => {
    for (const { name, mentions } of cast(text)) {
      expect(text).toContain(name.split('’s ')[0]);
      for (const [start, end] of mentions) expect(end).toBeGreaterThan(start);
    }
  });
});
