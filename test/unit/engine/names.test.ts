import { describe, expect, it } from 'vitest';
import { cast, speakers } from './cast';
import { shippedEngine } from './shipped';

it('goes on from who was asked, where nobody is named who asked', () => {
  const text =
    'Tom Weil said no.\nOtto Brandt said yes.\nWeil was asked whether Brandt would stay. “Of course,” he said.';
  const { claims, actors } = shippedEngine.read({ text, lang: 'en' });
  expect(actors.find(({ id }) => id === claims.at(-1)?.actor)?.name).toBe('Tom Weil');
});

describe('a body', () => {
  it.each([
    [
      'that only acted before',
      'Corva Lines, which runs a ferry, sold it. The company said it was late.',
      'Corva Lines',
    ],
    [
      'that "which" goes on from',
      'Tom Weil left. Norfleet, which makes phones, fell. The company said no.',
      'Norfleet',
    ],
    ['by what it is', 'Pell Vessel, a ferry operator, sold it. The operator said no.', 'Pell Vessel'],
    ['called by a given name', 'Ruth Semiconductor fell. The company said it was late.', 'Ruth Semiconductor'],
    ['by its short name', 'Corva closes\nCorva said no.\nCorva Group plc said it was late.', 'Corva'],
    ['that is a newspaper', 'The Redmarsh Echo said it rained. The newspaper said it was late.', 'Redmarsh Echo'],
    [
      'that is no central bank',
      'The NDA met. The central bank met. The central bank said it was late.',
      'The central bank',
    ],
    [
      'that has a name of its own',
      'The NDA, the disease agency, met.\nThe State Health Agency said it was late.',
      'State Health Agency',
    ],
  ])('is taken up, %s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it('is not who speaks for it', () => {
    const text = 'A spokeswoman for Blue Line, who said no, left. Blue Line said it was late.';
    expect(
      cast(text)
        .filter(({ name }) => name === 'Blue Line')
        .map(({ kind }) => kind),
    ).toEqual(['organisation']);
  });

  it('is not another minister’s', () => {
    const text = 'The housing minister, Ilse Brandt, left. The prime minister’s spokesman said it was late.';
    expect(speakers(text)).toEqual(['The prime minister’s spokesman']);
  });
});

describe('a person is called by what they are', () => {
  it.each([
    ['by their country', 'Tom Weil lost. The Scot said it was late.', 'Tom Weil'],
    ['by their country and their gender', 'Tom Weil beat Ann Hale. The Frenchwoman said it was late.', 'Ann Hale'],
    ['by their age', 'Tom Weil lost. The 54-year-old said it was late.', 'Tom Weil'],
    ['where nobody is meant', 'It rained. The Norwegian said it was late.', 'The Norwegian'],
    ['but not a government', 'Tom Weil lost. The Kremlin said it was late.', 'Kremlin'],
  ])('%s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});

describe('a full name of which nothing is known is a person', () => {
  it.each([
    ['whom "he" goes on from', 'Tom Bell left.\nIlmo Varga said he was late. He said it rained.'],
    [
      'whom "he" goes on from a sentence later',
      'Tom Bell left.\nIlmo Varga said the road was shut. He said it rained.',
    ],
    ['of a university', 'Tom Bell left.\nIlmo Varga of the University of Harrow left. He said it rained.'],
    ['whose last name speaks', 'Tom Bell left.\nIlmo Varga met the council. Varga said it rained.'],
    ['who is somebody’s agent', 'Tom Bell left.\nHis agent, Ilmo Varga, left. Varga said it rained.'],
  ])('%s: %s', (_, text) => {
    expect(speakers(text).at(-1)).toBe('Ilmo Varga');
    expect(cast(text).find(({ name }) => name === 'Ilmo Varga')?.kind).toBe('person');
  });

  it.each([
    ['that acts on "him"', 'Tom Bell left.\nPell Semitek said it had paid him. He said it rained.'],
    ['that names somebody itself', 'Pell Semitek said Tom Bell was late. He said it rained.'],
    ['behind which nobody is "he"', 'Tom Bell left.\nPell Semitek said it rained. It said the road was shut.'],
  ])('but no body %s: %s', (_, text) => {
    expect(cast(text).find(({ name }) => name === 'Pell Semitek')?.kind).toBe('organisation');
  });
});

describe('a title or an honour is no part of a name', () => {
  it.each([
    ['Cllr Ilse Brandt left. Cllr Brandt said no.', 'Ilse Brandt'],
    ['Supt Otto Brandt left. Supt Brandt said no.', 'Otto Brandt'],
    ['PC Ilse Brandt left. Brandt said no.', 'Ilse Brandt'],
    ['DCI Otto Brandt left. Brandt said no.', 'Otto Brandt'],
    ['Alderman Otto Brandt left. Brandt said no.', 'Otto Brandt'],
    ['Rev Ilse Brandt left. Brandt said no.', 'Ilse Brandt'],
    ['Secretary of State Mira Tesch left. The state was late. Tesch said no.', 'Mira Tesch'],
    ['Veldria’s Minister of Finance Mira Tesch said no. Ms Tesch said yes.', 'Mira Tesch'],
    ['Sir Karl Hale left. Sir Karl said no.', 'Karl Hale'],
    ['Dame Ruth Hale left. Dame Ruth said no.', 'Ruth Hale'],
    ['Ilse Brandt KC left. Ms Brandt said no.', 'Ilse Brandt'],
    ['Ruth Brandt MP left. Brandt said no.', 'Ruth Brandt'],
    ['Mira Tesch PhD left. Tesch said no.', 'Mira Tesch'],
    ['Otto Brandt, OBE, left. Brandt said no.', 'Otto Brandt'],
  ])('%s', (text, name) => {
    const names = cast(text).map((actor) => actor.name);
    expect(speakers(text).at(-1)).toBe(name);
    expect(names.filter((other) => /Brandt|Tesch|Hale|Karl$|Ruth$/.test(other))).toEqual([name]);
  });

  it('but what only looks like one is', () => {
    expect(speakers('Luigi di Marco said no. Di Marco said yes.')).toEqual(['Luigi di Marco', 'Luigi di Marco']);
    expect(speakers('The state said no. Secretary of State Mira Tesch said yes. The state said no.')).toEqual([
      'The state',
      'Mira Tesch',
      'The state',
    ]);
  });
});

describe('a name beside a role', () => {
  it.each([
    ['of a body', 'Corva said it was late. The ferry line’s operator, Norfleet, said it was not.', 'Norfleet'],
    ['of a body of two words', 'Corva met the lender. The lender, Pell Savings, said it was late.', 'Pell Savings'],
    ['whose noun takes it up', 'The regulator, Ofdrain, met. Corva fell. The regulator said no.', 'Ofdrain'],
    ['where nobody was before', 'The watchdog, Ofdrain, said it was late.', 'Ofdrain'],
    ['behind a possessive', 'Corva’s main supplier, Norfleet, said it was late.', 'Norfleet'],
    ['with a trade before it', 'Corva’s biggest client, boat maker Norfleet, said it was late.', 'Norfleet'],
    ['with an acronym', 'The state’s disease agency, NDA, said it was late.', 'NDA'],
    ['with a title', 'The opponent, state Sen. Tom Weil, said it was late.', 'Tom Weil'],
    ['that is a given name alone', 'Tom Weil said no. His wife, Ilse, said yes. She said it was late.', 'Ilse'],
    ['that the text leaves out later', 'Tom Weil left. His wife, Ilse Dorn, left. His wife said no.', 'Ilse Dorn'],
  ])('is who speaks, %s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it.each([
    ['the next of a list', 'The airline, Norfleet and Corva said it was late.', 'Norfleet'],
    ['the next of a list of three', 'The airline, Norfleet, and the union said it was late.', 'Norfleet'],
    ['what is said', 'According to the ministry, Norfleet, a ferry line, is late.', 'Norfleet'],
    ['a place', 'In the city, London, it rained. The city said it was late.', 'London'],
    ['a day', 'The airline, Monday, said it was late.', 'Monday'],
  ])('is not %s: %s', (_, text, name) => {
    expect(speakers(text)).not.toContain(name);
  });
});

describe('whose name does not tell who they are', () => {
  const read = (text: string) => {
    const { claims, actors } = shippedEngine.read({ text, lang: 'en' });
    return claims.map(({ actor, sourcing }) => [actors.find(({ id }) => id === actor)?.name, sourcing]);
  };

  it('is somebody unnamed who gives no more than a first name', () => {
    const text = 'A baker who gave her name only as Mirel said it was late. She said no. Mirel said it rained.';
    expect(read(text)).toEqual([
      ['A baker', 'unnamed'],
      ['A baker', 'unnamed'],
      ['A baker', 'unnamed'],
    ]);
  });

  it('is who gives the whole name', () => {
    expect(read('A baker who gave her name as Ilse Brandt said it was late.')).toEqual([['Ilse Brandt', 'named']]);
  });

  it('are several of whom only the body or the client has a name', () => {
    expect(read('Four former drivers of the operator, Pell Ferrow, said brakes had failed.').at(-1)?.[1]).toBe(
      'unnamed',
    );
    expect(read('Lawyers for the victim, Ann Hale, said it was late.').at(-1)?.[0]).toBe('Lawyers for the victim');
    expect(read('The lawyer for the firm, Ann Hale, said it was late.').at(-1)?.[0]).toBe('Ann Hale');
    expect(read('One of his advisers, Ann Hale, said it was late.').at(-1)?.[0]).toBe('Ann Hale');
  });
});
