import type { Actor, ActorKind, Span } from '../../model';
import { type Analysis, spanOf } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { has, isCapital, isComma, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource, type SourceReading } from '../sourcing';
import { Shape } from '../tokens';
import { kindOf } from './kind';
import { type Gender, type PersonName, personNames } from './names';

export interface Cast {
  readonly actors: readonly Actor[];
  /** For each attribution the id of its actor, or null where it has no source. */
  readonly actorOf: readonly (string | null)[];
  /** For each attribution what its source says of itself, pronouns read as whom they stand for. */
  readonly readings: readonly SourceReading[];
}

interface Entry {
  readonly id: string;
  name: string;
  kind: ActorKind;
  named: boolean;
  role: string | null;
  gender: Gender;
  sourcing: SourceReading['sourcing'];
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  /** The sentence of the latest mention. */
  sentence: number;
}

/** How many sentences back a pronoun may reach for whom it stands for. */
const PRONOUN_REACH = 4;

/**
 * Who speaks: one actor for a full name and its later surname, for a body and its acronym, for a pronoun and the nearest
 * fitting name before it. Unnamed and vague sources are actors too, with `named: false`. Linear.
 */
export function castOf(analysis: Analysis, attributions: readonly Attribution[]): Cast {
  const cast = new CastBuilder(analysis);
  const actorOf: (string | null)[] = [];
  const readings: SourceReading[] = [];
  for (const { source, cue } of attributions) {
    const range = source?.[0];
    const reading = readSource(analysis, source);
    if (!range) {
      actorOf.push(null);
      readings.push(reading);
      continue;
    }
    const entry = cast.resolve(range, reading, cue[0]?.from ?? range.from);
    actorOf.push(entry.id);
    readings.push(reading.pronoun ? { ...reading, sourcing: entry.sourcing } : reading);
  }
  return { actors: cast.actors(), actorOf, readings };
}

/** Holds the actors met so far; one per reading. */
class CastBuilder {
  readonly #analysis: Analysis;
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, Entry>();
  /** Nouns of roles and bodies, and initials, by which an actor is called again. */
  readonly #shortForms = new Map<string, Entry>();
  readonly #names: readonly PersonName[];
  readonly #fullNames = new Map<string, PersonName>();
  readonly #nameAt = new Map<number, PersonName>();
  #nameCursor = 0;
  #lastPerson: Entry | null = null;
  #lastBody: Entry | null = null;
  #lastMany: Entry | null = null;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#names = personNames(analysis);
    for (const name of this.#names) {
      if (name.full && !this.#fullNames.has(name.surname)) this.#fullNames.set(name.surname, name);
      for (let i = name.from; i < name.to; i++) this.#nameAt.set(i, name);
    }
  }

  resolve(range: Range, reading: SourceReading, at: number): Entry {
    const entry = reading.pronoun ? this.#ofPronoun(range, at) : this.#ofPhrase(range, reading);
    const span = spanOf(this.#analysis.tokens, range);
    const words = this.#words(range);
    if (!reading.pronoun && words !== entry.name) entry.aliases.add(words);
    entry.mentions.push(span);
    entry.sentence = this.#analysis.sentenceOf[range.from] ?? entry.sentence;
    if (entry.kind === 'person') this.#lastPerson = entry;
    else if (entry.kind === 'group' || (!entry.named && entry.sourcing === 'vague')) this.#lastMany = entry;
    else this.#lastBody = entry;
    return entry;
  }

  actors(): Actor[] {
    return this.#entries.map(({ id, name, kind, named, role, aliases, mentions }) => {
      const actor = {
        id,
        name,
        kind,
        named,
        aliases: [...aliases].filter((alias) => alias !== name),
        mentions: sorted(mentions),
      };
      return role ? { ...actor, role } : actor;
    });
  }

  #ofPhrase(range: Range, reading: SourceReading): Entry {
    const person = this.#personIn(range);
    if (person && reading.sourcing !== 'vague' && reading.sourcing !== 'media') {
      const full = person.full ? person : (this.#fullNames.get(person.surname) ?? person);
      const entry = this.#entry(`person ${person.surname}`, () =>
        this.#new(this.#words(full), 'person', true, 'named'),
      );
      entry.gender ??= person.gender ?? full.gender;
      if (entry.role === null) {
        entry.role = this.#role(range, person);
        if (entry.role) this.#shortForms.set(headWord(entry.role), entry);
      }
      return entry;
    }
    const known = this.#byShortForm(range);
    if (known) return known;
    const core = withoutArticle(this.#analysis, range);
    const words = this.#words(core);
    const named =
      reading.sourcing === 'named' ||
      reading.sourcing === 'media' ||
      (reading.sourcing === 'document' && isCapital(this.#analysis.tokens, core.from));
    const kind = kindOf(this.#analysis, range, reading, false);
    const entry = this.#entry(`${named ? 'body' : 'other'} ${words.toLowerCase()}`, () =>
      this.#new(named ? words : this.#words(range), kind, named, reading.sourcing),
    );
    if (named && isName(this.#analysis.tokens, core.from)) this.#learnShortForms(core, entry);
    return entry;
  }

  /** "the mayor", "the ministry", "the MOW": whoever was named with that role, noun or initials before; or null. */
  #byShortForm(range: Range): Entry | null {
    const { tokens } = this.#analysis;
    const definite = wordAt(tokens, range.from) === 'the' && range.to - range.from === 2;
    const acronym = ((tokens.shape[range.to - 1] ?? 0) & Shape.allCapitals) !== 0 && range.to - range.from <= 2;
    return definite || acronym ? (this.#shortForms.get(wordAt(tokens, range.to - 1)) ?? null) : null;
  }

  #learnShortForms(core: Range, entry: Entry): void {
    const { tokens } = this.#analysis;
    let initials = '';
    for (let i = core.from; i < core.to && !isComma(tokens, i); i++) {
      if (has(tokens, i, WordClass.head)) this.#shortForms.set(wordAt(tokens, i), entry);
      if (wordAt(tokens, i) !== 'and') initials += wordAt(tokens, i).charAt(0);
    }
    if (initials.length > 1) this.#shortForms.set(initials, entry);
    const capitals = [...initials].filter((_, i) => isCapital(tokens, core.from + i)).join('');
    if (capitals.length > 1) this.#shortForms.set(capitals, entry);
  }

  #ofPronoun(range: Range, at: number): Entry {
    const { tokens, pack } = this.#analysis;
    const word = wordAt(tokens, range.from);
    const sentence = this.#analysis.sentenceOf[range.from] ?? 0;
    const near = (entry: Entry | null) => entry !== null && sentence - entry.sentence <= PRONOUN_REACH;
    const gender: Gender = /^(?:he|his|him)$/.test(word) ? 'male' : /^(?:she|her)$/.test(word) ? 'female' : null;
    const fits = (has: Gender) => gender === null || has === null || has === gender;
    if (/^(?:who|whom|whose|which|that)$/.test(word)) {
      const name = this.#nameAt.get(range.from - 1) ?? this.#nameAt.get(range.from - 2);
      if (name) return this.#ofName(name);
    } else if (gender !== null) {
      const last = this.#lastPerson;
      const nearest = this.#nearestName(at, fits);
      if (
        last &&
        near(last) &&
        fits(last.gender) &&
        !(
          nearest &&
          (this.#analysis.sentenceOf[nearest.from] ?? 0) > last.sentence &&
          pack.givenNames.has(wordAt(tokens, nearest.from))
        )
      )
        return last;
      if (nearest && sentence - (this.#analysis.sentenceOf[nearest.from] ?? 0) <= PRONOUN_REACH)
        return this.#ofName(nearest);
    } else if (word === 'it' || word === 'its') {
      if (this.#lastBody && near(this.#lastBody)) return this.#lastBody;
    } else if (/^(?:they|them|their)$/.test(word)) {
      if (this.#lastMany && near(this.#lastMany)) return this.#lastMany;
      if (this.#lastBody && near(this.#lastBody)) return this.#lastBody;
    }
    return this.#entry(`pronoun ${word}`, () =>
      this.#new(this.#words(range), /^(?:it|its|which|that)$/.test(word) ? 'organisation' : 'person', true, 'named'),
    );
  }

  #ofName(name: PersonName): Entry {
    const full = name.full ? name : (this.#fullNames.get(name.surname) ?? name);
    const entry = this.#entry(`person ${name.surname}`, () => this.#new(this.#words(full), 'person', true, 'named'));
    entry.gender ??= name.gender ?? full.gender;
    return entry;
  }

  /** The name of a person nearest before token `at` that fits; names are walked once over the whole text. */
  #nearestName(at: number, fits: (gender: Gender) => boolean): PersonName | null {
    while (this.#nameCursor < this.#names.length && (this.#names[this.#nameCursor]?.from ?? at) < at)
      this.#nameCursor++;
    for (let k = this.#nameCursor - 1; k >= Math.max(0, this.#nameCursor - 6); k--) {
      const name = this.#names[k];
      if (name && name.from < at && fits(name.gender)) return name;
    }
    return null;
  }

  #personIn(range: Range): PersonName | null {
    const { tokens } = this.#analysis;
    let found: PersonName | null = null;
    for (let i = range.from; i < range.to; i++) {
      const name = this.#nameAt.get(i);
      // "Mr Hale's campaign" and "a Hale aide" are not Hale.
      if (name && !found && wordAt(tokens, name.to) !== "'s" && !followedByNoun(this.#analysis, name.to, range.to))
        found = name;
      if (isComma(tokens, i) && found) break;
      if (has(tokens, i, WordClass.linking) && !found) return null;
    }
    return found;
  }

  #role(range: Range, person: PersonName): string | null {
    const { tokens } = this.#analysis;
    if (isComma(tokens, person.to) && person.to + 1 < range.to) {
      let from = person.to + 1;
      if (/^\d+$/.test(wordAt(tokens, from)) && isComma(tokens, from + 1)) from += 2;
      let to = range.to;
      while (to > from && !isWordLike(wordAt(tokens, to - 1))) to--;
      if (to > from && !/^(?:who|which|\d+)$/.test(wordAt(tokens, from))) return this.#words({ from, to });
    }
    const before = { from: range.from, to: person.from };
    if (before.to <= before.from) return null;
    const core = withoutArticle(this.#analysis, before);
    return core.to > core.from && isWordLike(wordAt(tokens, core.from)) && !isComma(tokens, core.to - 1)
      ? this.#words(core)
      : null;
  }

  #entry(key: string, make: () => Entry): Entry {
    const known = this.#byKey.get(key);
    if (known) return known;
    const entry = make();
    this.#byKey.set(key, entry);
    return entry;
  }

  #new(name: string, kind: ActorKind, named: boolean, sourcing: Entry['sourcing']): Entry {
    const entry: Entry = {
      id: `a${this.#entries.length + 1}`,
      name,
      kind,
      named,
      role: null,
      gender: null,
      sourcing,
      aliases: new Set(),
      mentions: [],
      sentence: 0,
    };
    this.#entries.push(entry);
    return entry;
  }

  #words(range: Range): string {
    const [start, end] = spanOf(this.#analysis.tokens, range);
    return this.#analysis.text.slice(start, end).replace(/\s+/g, ' ').replace(/[,;]$/, '');
  }
}

/** The noun of a role: "mayor" of "the mayor of Redmarsh", "spokesman" of "a spokesman for the mill". */
function headWord(role: string): string {
  const words = role.toLowerCase().split(/\s+(?:of|for|at|in|from|who|and)\s+|,/u, 1)[0] ?? '';
  return words.split(' ').at(-1) ?? '';
}

const isWordLike = (word: string) => /[\p{L}\p{N}]/u.test(word);

function followedByNoun({ tokens }: Analysis, at: number, to: number): boolean {
  return at < to && has(tokens, at, WordClass.head) && !isComma(tokens, at) && !isName(tokens, at);
}

/** Leaves out a leading article, a closing comma and a closing possessive. */
function withoutArticle({ tokens }: Analysis, range: Range): Range {
  let { from, to } = range;
  if (to - from > 1 && /^(?:the|a|an)$/.test(wordAt(tokens, from))) from++;
  while (to - from > 1 && (isComma(tokens, to - 1) || wordAt(tokens, to - 1) === "'s")) to--;
  return { from, to };
}

function sorted(mentions: readonly Span[]): Span[] {
  const seen = new Set<number>();
  return mentions
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start]) => !seen.has(start) && seen.add(start) !== undefined);
}
