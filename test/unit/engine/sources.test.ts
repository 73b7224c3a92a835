import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import type { Actor } from '@/utils/model';
import { claimsOf } from './notation';

const engine = createEngine();

function sourcing(source: string): string | undefined {
  return claimsOf(`${source} said that the bridge was closed for the winter.`)[0]?.sourcing;
}

describe('sourcing', () => {
  it.each([
    [
      'named',
      ['Ann Hale', 'Hale', 'The ministry', 'The police in Redmarsh', 'A spokesman for the ferry company', 'The mayor'],
    ],
    [
      'named',
      ["The company's spokeswoman Ruth Amsel", 'Weil Industries', 'A farmer, Ilse Brandt,', 'She', 'He', 'The UNHCR'],
    ],
    [
      'document',
      [
        'The report',
        'A study',
        'Court filings',
        'The letter',
        'A video posted on Tuesday',
        'The survey',
        'The lawsuit',
        'An audit seen by this paper',
        'Figures from the clinic',
        'The inquiry',
        'A draft treaty circulating in the capital',
      ],
    ],
    ['document', ['A draft', 'A slide deck', 'Its guidance', 'An internal briefing', 'The port’s app']],
    ['media', ['The news website Harbour Post', 'The website Harbour Post', 'Norland media']],
    ['document', ['The website', 'The council’s website']],
    [
      'named',
      [
        'The Draft Horse Society',
        'A club spokesman',
        'Hale’s lawyers',
        'Attorneys for Ann Hale',
        'Both governments',
        'The two banks',
      ],
    ],
    ['named', ['The Harbour Safety Agency', 'The Tal river agency', 'The port’s health agency, TPHA,', 'The agency']],
    ['media', ['The state news agency', 'Halm News Agency', 'The news agency Halm', 'The Interfax agency']],
    [
      'named',
      [
        'Her lawyers, Dorn & Amsel,',
        'The mill’s owners, the Brandt family,',
        'One of the engineers, Vesna Koll,',
        'Another diver, Vesna Koll,',
        'Three charities, Tal Relief and Harbour Aid,',
        'The baker Dorn & Sons',
        'Weil Brothers',
      ],
    ],
    [
      'vague',
      [
        'Allies of Weil',
        'Loyalists of Dorn',
        'Colleagues of Ann Hale',
        'Two-thirds of Norlanders',
        'Some of the clerks, members of Redmarsh Choir,',
        'Doctors in Redmarsh, Tal,',
        'Officials in the capital, Port Sarral,',
        'Nurses at the clinic, Tal General,',
        'Norland Democrats',
      ],
    ],
    ['document', ['A leaked file', 'A scripted message']],
    [
      'named',
      ['The police station', 'The power station', 'A support network', 'Royal Mail', 'A divided Supreme Court'],
    ],
    ['media', ['The radio station', 'The network', 'The Daily Beacon', 'The Evening Lantern']],
    ['vague', ['Divers', 'Skaters from Tal', 'Gardeners']],
    ['named', ['Rovers', 'Peters']],
    ['vague', ['Ann Hale’s allies', 'Her rivals', 'Several agents']],
    ['unnamed', ['An ally of Weil', 'Two pensioners', 'One in the crowd']],
    ['vague', ['One in five voters', 'One in 10']],
    ['named', ['Voices of Redmarsh', 'University of Tal']],
    ['named', ['He himself', 'The voters themselves', 'Weil herself']],
    ['vague', ['Voters themselves', 'Some farmers themselves']],
    ['named', ['One of the victims, Ilse Brandt, 88,', 'Two members, Ann Brandt and Tom Weil,', 'Weil Industries']],
    ['unnamed', ['A porter who asked not to be named', 'A porter, speaking on condition of anonymity,']],
    ['vague', ['Aid groups', 'Banks', 'Fishing companies', 'Those', 'Fans who had come by train', 'Legal scholars']],
    ['media', ['Reuters', 'The Redmarsh Gazette', 'State television', 'A Telegram channel', 'Local media']],
    [
      'unnamed',
      [
        'A senior official',
        'Sources close to the talks',
        'Two people familiar with the matter',
        'A source',
        'One of them',
      ],
    ],
    [
      'unnamed',
      [
        'An aide who spoke on condition of anonymity',
        'A person briefed on the plan',
        'Two poll workers',
        'Another insider',
      ],
    ],
    [
      'vague',
      [
        'Analysts',
        'Critics',
        'Many',
        'Experts',
        'Residents',
        'Officials',
        'Some voters',
        'Most farmers',
        'Police officials',
      ],
    ],
    ['vague', ['Company executives', 'Local authorities', 'Investigators', 'Several teachers', 'Others']],
  ])('is %s for: %s', (wanted, sources) => {
    expect(sources.map((source) => [source, sourcing(source)])).toEqual(sources.map((source) => [source, wanted]));
  });

  it('tells an outlet that passes on somebody’s words from one that gives its own', () => {
    const of = (text: string) => claimsOf(text)[0]?.sourcing;
    expect(of('The Redmarsh Gazette reported that the mill was sold.')).toBe('media');
    expect(of('The Redmarsh Gazette called the sale a mistake.')).toBe('named');
    expect(of('The Redmarsh Gazette asked whether the mill was sold.')).toBe('named');
  });

  it('takes “the agency” for an outlet where it takes one up, and for an office elsewhere', () => {
    const of = (text: string) => claimsOf(text).map(({ sourcing }) => sourcing);
    const behind = ' said that the mill was sold. The agency said that two men were hurt.';
    expect(of(`The news agency Halm${behind}`)).toEqual(['media', 'media']);
    expect(of(`The Tal river agency${behind}`)).toEqual(['named', 'named']);
  });

  it('is none where the text gives nobody', () => {
    expect(claimsOf('The mill is said to be haunted.')[0]).toMatchObject({
      sourcing: 'none',
      source: null,
      mark: 'unsourced',
    });
  });
});

describe('quotation', () => {
  it.each([
    ['“The road is closed,” Hale said.', 'direct'],
    ['“The road,” Hale said, “is closed.”', 'direct'],
    ['Hale said the road was “a ruin” by then.', 'mixed'],
    ['Hale said the road was closed.', 'indirect'],
    ['Hale said the play “Winter of Ash” was sold out.', 'indirect'],
  ])('%s is %s', (text, wanted) => {
    expect(claimsOf(text)[0]?.quotation).toBe(wanted);
  });
});

function cast(text: string): readonly Actor[] {
  return engine.read({ text, lang: 'en' }).actors;
}

/** The name of the actor of each claim, or null where the text leaves it open. */
function speakers(text: string): (string | null)[] {
  const { claims, actors } = engine.read({ text, lang: 'en' });
  return claims.map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? null);
}

describe('the name of an actor', () => {
  it.each([
    [
      'Veldria’s foreign minister, Tomas Harrow, said the talks would go on.',
      'Tomas Harrow',
      'Veldria’s foreign minister',
    ],
    ['Its chief negotiator, Colonel Irena Vask, said the talks had failed.', 'Irena Vask', 'chief negotiator'],
    ['Dr Petra Nwosu of the Tidewater Institute said it was a signal.', 'Petra Nwosu', 'of the Tidewater Institute'],
    ['Mira Tesch, 62, a retired nurse who lives by the fort, said she would stay.', 'Mira Tesch', 'a retired nurse'],
    ['General Oleg Danshin, who leads the fleet, said the port had fallen.', 'Oleg Danshin', 'General'],
    ['Groundsman Al Tranter said the field was wet.', 'Al Tranter', 'Groundsman'],
    ['The deputy leader of the council, Fiona Garrity, said no.', 'Fiona Garrity', 'deputy leader of the council'],
    ['The health minister, Per Lindahl, said the plan stood.', 'Per Lindahl', 'health minister'],
    ['One of the victims, Ilse Carrow, 88, said he was kind.', 'Ilse Carrow', 'One of the victims'],
    ['The Lindmark government, which hosts the talks, said it would wait.', 'Lindmark government', undefined],
    ['The daily Sarral Courier said the port was shut.', 'Sarral Courier', undefined],
    ['A potential buyer, Orlin Group, said it was waiting.', 'Orlin Group', undefined],
    ['The Patients’ Council, a charity, said the pills were safe.', 'Patients’ Council', undefined],
    [
      'Two officials close to the fleet, who spoke on condition of anonymity, said it was false.',
      'Two officials close to the fleet',
      undefined,
    ],
    ['State television in Veldria said the port had fallen.', 'State television in Veldria', undefined],
  ])('of “%s” is %s, with role %s', (text, name, role) => {
    const [actor, ...others] = cast(text);
    expect(others).toEqual([]);
    expect([actor?.name, actor?.role]).toEqual([name, role]);
  });

  it('is that of a person where the text shows one anywhere', () => {
    const text =
      'A jury convicted Gordon Pellow of theft. Pellow, 47, of Thornby, said nothing. “I am sorry,” Mr Pellow said later.';
    expect(cast(text)).toMatchObject([{ name: 'Gordon Pellow', kind: 'person' }]);
  });

  it('is not lent to another of the same surname', () => {
    expect(speakers('Tom Weil said it rained. Ann Weil said it snowed. Mr Weil said it was dark.')).toEqual([
      'Tom Weil',
      'Ann Weil',
      'Tom Weil',
    ]);
  });
});

describe('a pronoun', () => {
  it('goes to the speaker or subject of the sentence before, not to a nearer paragraph or name', () => {
    const text = `“We heard it,” said Marta Lindqvist, who runs the station.
The minister, Tomas Harrow, accused Ostmark of arson and said Dr Brandt knew. He told reporters that it was planned.`;
    expect(speakers(text)).toEqual(['Marta Lindqvist', 'Tomas Harrow', 'Tomas Harrow', 'Tomas Harrow']);
  });

  it('goes to the subject of a sentence that attributes nothing', () => {
    expect(
      speakers('Ann Hale praised Tom Weil. The clerk Otto Brandt left early. “It was late,” he said.').at(-1),
    ).toBe('Otto Brandt');
    expect(
      speakers('“He stays,” said Luis Moreno, 50. Her grandson is less certain. “He’s off,” he said.').at(-1),
    ).toBe('Her grandson');
  });

  it('is not given to a person of the other gender, where the text shows it', () => {
    expect(speakers('Mr Dorn spoke of Ms Brandt. She said he was late.').at(-1)).toBe('Brandt');
    expect(speakers('The spokeswoman, Robin Dorn, met Mr Weil. He said it went well.').at(-1)).toBe('Weil');
  });

  it('of a body goes to the subject of its own sentence before any nearer name', () => {
    const text = 'Ostmark said no. State television in Veldria aired a film that it said showed the drone.';
    expect(speakers(text)).toEqual(['Ostmark', 'State television']);
  });

  it('goes to nobody where the text leaves it open', () => {
    expect(speakers('He said the bridge was closed.')).toEqual([null]);
    expect(speakers('The train took Otto Brandt and Emil Dorn home. He said it was late.')).toEqual([null]);
    expect(claimsOf('He said the bridge was closed.')[0]).toMatchObject({ sourcing: 'named', mark: 'named' });
  });

  it('takes the sourcing of whom it stands for', () => {
    const text =
      'A Belmaran officer, speaking on condition of anonymity, said it was false. The officer said more would come. He said it was late.';
    expect(claimsOf(text).map(({ sourcing }) => sourcing)).toEqual(['unnamed', 'unnamed', 'unnamed']);
    expect(cast(text).map(({ name }) => name)).toEqual(['A Belmaran officer']);
  });
});

describe('actors', () => {
  it('are one for a full name, its surname and a pronoun', () => {
    const text =
      'Ann Hale, the mayor of Redmarsh, said the bridge was safe. She said it would open. Hale added that tolls would fall.';
    const [hale, ...others] = cast(text);
    expect(others).toEqual([]);
    expect(hale).toMatchObject({ name: 'Ann Hale', kind: 'person', named: true, role: 'the mayor of Redmarsh' });
    expect(hale?.mentions.map(([start, end]) => text.slice(start, end))).toEqual([
      'Ann Hale, the mayor of Redmarsh,'.replace(/,$/, ''),
      'She',
      'Hale',
    ]);
  });

  it('take a surname back to the full name that the article gave elsewhere', () => {
    const [dorn] = cast('Marek Dorn, the envoy, arrived on Monday. Dorn said the talks had failed.');
    expect(dorn?.name).toBe('Marek Dorn');
  });

  it('give a pronoun to the nearest person it fits', () => {
    const text = 'Ann Hale said the dam held. Tom Weil said it had not. She said he was mistaken.';
    const reading = engine.read({ text, lang: 'en' });
    const names = reading.claims.map(({ actor }) => reading.actors.find(({ id }) => id === actor)?.name);
    expect(names).toEqual(['Ann Hale', 'Tom Weil', 'Ann Hale']);
  });

  it('are one for a body, its acronym and its short form', () => {
    const text =
      'The Ministry of Works said the dam was safe. The ministry said it had been tested. The MOW said no more was planned.';
    expect(cast(text).map(({ name }) => name)).toEqual(['Ministry of Works']);
  });

  it('are one for a person and the role that names them later', () => {
    const text = 'Ann Hale, the mayor, said the dam held. The mayor said the school would open.';
    expect(cast(text).map(({ name }) => name)).toEqual(['Ann Hale']);
  });

  it.each([
    ['Sources close to the talks said the deal was near.', 'anonymous', false],
    ['Some analysts said the deal was near.', 'expert', false],
    ['Village officials said the deal was near.', 'government', false],
    ['The report said the deal was near.', 'document', false],
    ['The court said the deal was near.', 'court', true],
    ['The army said the deal was near.', 'military', true],
    ['The Redmarsh Gazette said the deal was near.', 'media', true],
    ['Residents said the deal was near.', 'group', false],
  ])('%s is of kind %s', (text, kind, named) => {
    expect(cast(text)[0]).toMatchObject({ kind, named });
  });
});
