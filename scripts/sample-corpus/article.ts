import { randomOf } from '../train/random';
import * as words from './words';

/** A line of the corpus: what `annotate` takes. */
export interface SampleArticle {
  readonly id: string;
  readonly url: string;
  readonly site: string;
  /** ISO 8601, within 2031. */
  readonly published: string;
  readonly title: string;
  readonly lang: 'en';
  /** Headline, then a paragraph a line: some 650 words. */
  readonly text: string;
}

const PARAGRAPHS = 16;

/** The article number `n`, from 0: the same whenever it is asked for, however many there are. Nobody and nothing in it exists. */
export function sampleArticle(n: number): SampleArticle {
  const random = randomOf(n + 1);
  const oneOf = <T>(all: readonly T[]): T => {
    const one = all[random() % all.length];
    if (one === undefined) throw new Error('an empty list of words');
    return one;
  };
  const outlet = oneOf(words.OUTLETS);
  const speakers = Array.from({ length: 5 }, () => {
    const name = oneOf(words.PEOPLE);
    // A person has one office, whoever writes about them.
    const role = words.ROLES[words.PEOPLE.indexOf(name) % words.ROLES.length] ?? '';
    return { name, family: name.replace(/^.* /, ''), role };
  });
  const [place, thing] = [oneOf(words.PLACES), oneOf(words.THINGS)];

  const filled = (template: string): string => {
    const speaker = oneOf(speakers);
    const values = new Map<string, () => string>([
      ['place', () => place],
      ['thing', () => thing],
      ['Thing', () => capital(thing)],
      ['name', () => speaker.name],
      ['family', () => speaker.family],
      ['role', () => filled(speaker.role)],
      ['site', () => outlet.site],
      ['other', () => oneOf(words.OUTLETS.filter((other) => other !== outlet)).site],
      ['clause', () => filled(oneOf(words.CLAUSES))],
      ['quote', () => filled(oneOf(words.QUOTES))],
      ['month', () => oneOf(words.MONTHS)],
      ['day', () => oneOf(words.DAYS)],
      ['number', () => String(2 + (random() % 97))],
    ]);
    return template.replace(/\{(\w+)\}/g, (slot, name: string) => values.get(name)?.() ?? slot);
  };

  const said = (): string => {
    const { unnamed, vague, none } = outlet;
    const steps = [unnamed, vague, none, 10, 6];
    const lists = [words.UNNAMED, words.VAGUE, words.NONE, words.DOCUMENTS, words.MEDIA];
    let left = random() % 100;
    for (const [i, step] of steps.entries()) {
      if (left < step) return oneOf(lists[i] ?? words.NAMED);
      left -= step;
    }
    return oneOf(words.NAMED);
  };
  const sentence = () => capital(filled(random() % 100 < 55 ? said() : oneOf(words.TOLD)));
  const title = capital(filled(oneOf(words.HEADLINES)));
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 2 + (random() % 3) }, sentence).join(' '),
  );
  const [month, day] = [1 + (random() % 12), 1 + (random() % 28)].map((one) => String(one).padStart(2, '0'));
  const id = `sample-${String(n).padStart(6, '0')}`;
  return {
    id,
    url: `https://${outlet.host}/2031/${month}/${id}`,
    site: outlet.site,
    published: `2031-${month}-${day}T06:00:00Z`,
    title,
    lang: 'en',
    text: [title, ...paragraphs].join('\n'),
  };
}

function capital(text: string): string {
  return text.replace(/^“?\p{Ll}/u, (first) => first.toUpperCase());
}
