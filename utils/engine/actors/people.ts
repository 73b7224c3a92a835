import type { Analysis } from '../analysis';
import { has, isComma, isName, isNominal, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { type Entry, namedGroup, type Register } from './entry';
import { type Gender, type PersonName, personNames } from './names';
import { officeAt } from './office';
import { wordsOf } from './phrase';

/** How many people of one surname are told apart. */
const MAX_NAMESAKES = 8;
/** In so many tokens after a full name its bare surname means that one, whoever else has it. */
const FRESH = 90;

interface FullName extends PersonName {
  /** How often the text gives it. */
  count: number;
}

/** So far below "the governor" the next full name has that title. */
const BELOW = 80;

const titledGender = ({ titleFrom, from, gender }: PersonName) => (titleFrom < from ? gender : null);

/** The persons whom the text names, each one entry for all the forms of the name. One per reading. */
export class People {
  readonly #analysis: Analysis;
  readonly #register: Register;
  readonly #at = new Map<number, PersonName>();
  /** The suffix that the first mention of a given name and surname has: "jr", or none. */
  readonly #suffixOf = new Map<string, string>();
  /** Each full name once, by surname, in the order of their first mention. */
  readonly #bySurname = new Map<string, FullName[]>();
  /** The gender that "Mr." and "Ms." show of a surname anywhere in the text; null: of both. */
  readonly #titled = new Map<string, Gender>();
  /** Who bears each title; made when it is first asked for. */
  #titles: ReadonlyMap<string, PersonName | null> | null = null;

  constructor(analysis: Analysis, quoting: ReadonlySet<number>, register: Register) {
    this.#analysis = analysis;
    this.#register = register;
    for (const name of personNames(analysis, quoting)) {
      if (name.full) this.#tellApart(name);
      for (let i = name.titleFrom; i < name.to; i++) this.#at.set(i, name);
      if (name.full) this.#learn(name);
      const gender = titledGender(name);
      const known = this.#titled.get(name.surname);
      if (gender) this.#titled.set(name.surname, known === undefined || known === gender ? gender : null);
    }
  }

  /** The name that token `i`, or a title before it, is part of. */
  at(i: number): PersonName | null {
    return this.#at.get(i) ?? null;
  }

  /** "the Hales", where the text names a Hale: all of that name; null for any other token. */
  familyAt(i: number): Entry | null {
    const { tokens } = this.#analysis;
    const word = wordAt(tokens, i);
    if (!word.endsWith('s') || !isName(tokens, i) || wordAt(tokens, i - 1) !== 'the') return null;
    if (!this.#bySurname.has(word.slice(0, -1)) || this.#bySurname.has(word)) return null;
    return this.#register.entry(`family ${word}`, () =>
      namedGroup(wordsOf(this.#analysis, { from: i - 1, to: i + 1 })),
    );
  }

  /** The only one of that title, where nobody has spoken of them before token `at` and their full name comes soon. */
  titledBelow(office: string, at: number): PersonName | null {
    this.#titles ??= this.#bearers();
    const name = this.#titles.get(office);
    return name?.full && name.from > at && name.from - at < BELOW && this.isNew(name) ? name : null;
  }

  /** The first name that each title stands before; null: several have it. */
  #bearers(): ReadonlyMap<string, PersonName | null> {
    const bearers = new Map<string, PersonName | null>();
    for (const name of this.#at.values()) {
      for (let i = name.titleFrom; i < name.from; i++) {
        const office = officeAt(this.#analysis, i);
        const known = bearers.get(office);
        bearers.set(office, known === undefined || known?.surname === name.surname ? (known ?? name) : null);
      }
    }
    return bearers;
  }

  /** Whether the text gives the full name there for the first time. */
  isNew(name: PersonName): boolean {
    return (
      this.#bySurname.get(name.surname)?.find((other) => this.#keyOf(other) === this.#keyOf(name))?.from === name.from
    );
  }

  entryOf(name: PersonName): Entry {
    const full = name.full ? name : this.#fullNameOf(name);
    const key = full.full ? this.#keyOf(full) : full.surname;
    const entry = this.#register.entry(`person ${key}`, () => ({
      name: wordsOf(this.#analysis, { from: full.from, to: full.to }),
      kind: 'person',
      named: true,
      sourcing: 'named',
      gender: full.gender ?? this.#genderOf(full.surname),
      plural: false,
      human: true,
      proper: true,
    }));
    const isOther = titledGender(name) !== null && entry.gender !== null && entry.gender !== titledGender(name);
    if (isOther && !name.full) return this.#spouseOf(name);
    entry.gender ??= name.gender;
    entry.involved ||= name.full;
    return entry;
  }

  /** What titles show of the only bearer of a surname: "Harlan Weil … Mr. Weil". */
  #genderOf(surname: string): Gender {
    return (this.#bySurname.get(surname)?.length ?? 0) < 2 ? (this.#titled.get(surname) ?? null) : null;
  }

  /** "Mr. Weil" in a text whose only full name is Ann Weil: somebody else of that surname. */
  #spouseOf(name: PersonName): Entry {
    return this.#register.entry(`person ${name.gender} ${name.surname}`, () => ({
      name: wordsOf(this.#analysis, { from: name.titleFrom, to: name.to }),
      kind: 'person',
      named: true,
      sourcing: 'named',
      gender: name.gender,
      plural: false,
      human: true,
      proper: true,
    }));
  }

  /** The persons that the phrase is, none for "Hale's campaign", "a Hale aide", "supporters of Hale" and "lawyers for the victim, Ann Hale,". */
  in(range: Range): PersonName[] {
    const { tokens, pack } = this.#analysis;
    const found = this.#beside(range);
    const [name] = found;
    if (!name || found.length > 1) return found;
    for (let i = range.from + 1; i < name.titleFrom; i++) {
      if (!has(tokens, i, WordClass.linking)) continue;
      // "one of his advisers, Ann Hale,"
      if (wordAt(tokens, i) === 'of' && has(tokens, i - 1, WordClass.quantity)) return found;
      return pack.heads.get(wordAt(tokens, i - 1))?.number === 'many' ? [] : found;
    }
    return found;
  }

  #beside(range: Range): PersonName[] {
    const { tokens } = this.#analysis;
    const found: PersonName[] = [];
    let apposition = false;
    let linked = false;
    for (let i = range.from; i < range.to; i++) {
      const name = this.#at.get(i);
      if (name && i === name.titleFrom) {
        // "Ann Hale's claim that": a source that ends in the mark is who owns.
        const owns = /^'s?$/.test(wordAt(tokens, name.to)) && (apposition || name.to < range.to - 1);
        if (!linked && !owns && !this.#modifies(name.to, range.to)) found.push(name);
        else if (linked && found.length === 0 && !apposition) return [];
        i = name.to - 1;
      } else if (isComma(tokens, i)) {
        if (found.length > 0 && !isName(tokens, i + 1)) return found;
        apposition = true;
        linked = false;
        // "the mayor, Ann Hale": only a name right behind the comma is who it is.
        const first = wordAt(tokens, i + 1) === 'the' ? i + 2 : i + 1;
        if (found.length === 0 && !this.#at.has(first)) return [];
      } else if (has(tokens, i, WordClass.linking | WordClass.relative)) {
        // "Ann Hale of Redmarsh and Tom Weil of Tal"
        const next = found.length > 0 && wordAt(tokens, i) === 'of' ? this.#behindAnd(i, range.to) : -1;
        if (found.length > 0 && next < 0) return found;
        if (next >= 0) i = next - 1;
        else linked = true;
      }
    }
    return found;
  }

  /** The full name behind "of Redmarsh and", or -1. */
  #behindAnd(of: number, to: number): number {
    const { tokens } = this.#analysis;
    let i = of + 1;
    while (i < to && isName(tokens, i)) i++;
    const name = i > of + 1 && wordAt(tokens, i) === 'and' ? this.#at.get(i + 1) : undefined;
    return name?.full && name.titleFrom === i + 1 && name.to <= to ? i + 1 : -1;
  }

  /** "Karl Hale … Karl Hale Jr." are two; a text that starts with "Karl Hale Jr." may call him "Karl Hale" later. */
  #tellApart(name: PersonName): void {
    const key = this.#plainKey(name);
    if (!this.#suffixOf.has(key)) this.#suffixOf.set(key, this.#suffix(name));
  }

  #keyOf(name: PersonName): string {
    const key = this.#plainKey(name);
    const suffix = this.#suffix(name) || (this.#suffixOf.get(key) ?? '');
    return suffix === '' ? key : `${key} ${suffix}`;
  }

  #plainKey({ from, surname }: PersonName): string {
    return `${wordAt(this.#analysis.tokens, from)} ${surname}`;
  }

  #suffix({ to, surname }: PersonName): string {
    const last = wordAt(this.#analysis.tokens, to - 1);
    return last === surname ? '' : last.replace('.', '');
  }

  #learn(name: PersonName): void {
    const known = this.#bySurname.get(name.surname);
    const same = known?.find((other) => this.#keyOf(other) === this.#keyOf(name));
    if (same) same.count++;
    else if (!known) this.#bySurname.set(name.surname, [{ ...name, count: 1 }]);
    else if (known.length < MAX_NAMESAKES) known.push({ ...name, count: 1 });
  }

  /**
   * The full name that a surname or a given name goes back to: of fitting gender, one that stands close before it, else the
   * one that the text gives most often.
   */
  #fullNameOf(name: PersonName): PersonName {
    const { tokens } = this.#analysis;
    const fulls = this.#bySurname.get(name.surname) ?? [];
    if (name.given !== undefined) return fulls.find(({ from }) => wordAt(tokens, from) === name.given) ?? name;
    const titled = titledGender(name);
    const fits = fulls.filter(({ gender }) => titled === null || gender === null || gender === titled);
    const sure = fits.filter(({ gender }) => titled !== null && gender === titled);
    const among = sure.length > 0 ? sure : fits;
    const fresh = among.findLast(({ from }) => from < name.from && name.from - from < FRESH);
    return fresh ?? among.toSorted((a, b) => b.count - a.count)[0] ?? name;
  }

  /** "Hale aides": a noun behind the name that the name only describes. */
  #modifies(at: number, to: number): boolean {
    const { tokens } = this.#analysis;
    const noun = has(tokens, at, WordClass.head) || (isNominal(tokens, at) && /[^s']s$/.test(wordAt(tokens, at)));
    return at < to && noun && !isComma(tokens, at) && !isName(tokens, at);
  }
}
