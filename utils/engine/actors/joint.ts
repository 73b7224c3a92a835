import type { Analysis } from '../analysis';
import { has, isComma, isName, isQuoted, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { SourceReading } from '../sourcing';
import type { Discourse } from './discourse';
import { type Entry, namedGroup, type Register } from './entry';
import { weightOf } from './mention';
import type { PersonName } from './names';
import type { People } from './people';
import { isPersonNoun } from './person';
import { wordsOf } from './phrase';
import { clearest } from './pronoun';

/** So many persons that are named in one breath are followed. */
const MAX_MEMBERS = 4;
/** So many tokens back two persons, or two bodies, are looked for. */
const REACH = 300;
const BODY_REACH = 80;

const PAIR = /^(?:two|pair|duo|couple|both)$/;

/** Persons and bodies that a text joins ("Ann Hale and Tom Weil") and takes up as one ("both", "the two women", "the companies"). One per reading. */
export class Joints {
  readonly #analysis: Analysis;
  readonly #people: People;
  readonly #discourse: Discourse;
  readonly #register: Register;
  readonly #members = new Map<Entry, readonly Entry[]>();
  /** The token after the last list, whose later names are no list of their own. */
  #until = 0;
  /** As they come in the text. */
  readonly #noted: { readonly entry: Entry; readonly at: number }[] = [];

  constructor(analysis: Analysis, people: People, discourse: Discourse, register: Register) {
    this.#analysis = analysis;
    this.#people = people;
    this.#discourse = discourse;
    this.#register = register;
  }

  /** Notes the persons that are joined from this name on: "Ann Hale, Tom Weil and Emil Dorn". */
  note(first: PersonName): void {
    if (first.from < this.#until) return;
    const names = this.#joinedFrom(first);
    if (names.length < 2) return;
    const range = { from: first.from, to: names.at(-1)?.to ?? first.to };
    this.#until = range.to;
    const entry = this.entryOf(names);
    const words = wordsOf(this.#analysis, range);
    if (words !== entry.name) entry.aliases.push(words);
    this.#discourse.note(entry, range.from, weightOf(this.#analysis, { from: first.titleFrom, to: range.to }));
    if (!isQuoted(this.#analysis, range.from)) this.#noted.push({ entry, at: range.from });
  }

  /** The one entry of these persons, whatever they are called. */
  entryOf(names: readonly PersonName[]): Entry {
    const members = names.map((name) => this.#people.entryOf(name));
    const ids = members.map(({ id }) => id).sort((a, b) => a - b);
    const entry = this.#register.entry(`joint ${ids.join(' ')}`, () =>
      namedGroup(listOf(members.map(({ name }) => name))),
    );
    this.#members.set(entry, members);
    return entry;
  }

  /** Whom "both", "neither", "the two", "both women" or "the companies" take up; null: nobody whom the text has joined. */
  takenUp(core: Range, { head, headAt }: SourceReading): Entry | null {
    const { tokens } = this.#analysis;
    const first = wordAt(tokens, core.from);
    const opening = /^(?:neither|either|each)$/.test(first) ? 'both' : first;
    if (!/^(?:both|the|these|those)$/.test(opening)) return null;
    const at = opening !== 'both' && wordAt(tokens, core.from + 1) === 'two' ? core.from + 1 : core.from;
    const isPair = opening === 'both' || PAIR.test(wordAt(tokens, core.from + 1));
    const noun = wordAt(tokens, core.to - 1);
    if (isPair && core.to - at === 1) return this.#inView(core.from, 2, null);
    if (isPair && core.to - at === 2 && at === core.from && PAIR.test(noun)) return this.#inView(core.from, 2, null);
    if (headAt !== core.to - 1 || core.to - at !== 2 || isName(tokens, headAt)) return null;
    if (head?.number === 'bodies' && (head.kind === 'organisation' || head.kind === 'media'))
      return this.#bodiesBefore(core.from);
    if (head?.number !== 'many' || head.anonymous) return null;
    return this.#inView(core.from, isPair ? 2 : null, /^(?:wo)?men$/.test(noun) ? noun : null);
  }

  #inView(at: number, count: number | null, noun: string | null): Entry | null {
    const banned = noun === 'women' ? 'male' : noun === 'men' ? 'female' : null;
    const fits = (entry: Entry) => {
      const members = this.#members.get(entry);
      if (!members || (count !== null && members.length !== count)) return false;
      return banned === null || members.every(({ gender }) => gender !== banned);
    };
    const clear = clearest(this.#discourse.inView(at, fits));
    if (clear || count === null) return clear;
    // "the two" are the last two, however far back they were named.
    return this.#noted.findLast(({ entry, at: place }) => fits(entry) && at - place < REACH)?.entry ?? null;
  }

  /** "Orlin and Kestrel": the last two names that are joined and are nobody's. */
  #bodiesBefore(at: number): Entry | null {
    const { tokens } = this.#analysis;
    for (let i = at - 1; i > Math.max(0, at - BODY_REACH); i--) {
      if (wordAt(tokens, i) !== 'and' || !this.#isBodyEnd(i - 1) || !this.#isBodyEnd(i + 1)) continue;
      let { from, to } = { from: i - 1, to: i + 2 };
      while (isName(tokens, from - 1)) from--;
      while (isName(tokens, to)) to++;
      const words = wordsOf(this.#analysis, { from, to });
      return this.#register.entry(`body ${words.toLowerCase()}`, () => namedGroup(words));
    }
    return null;
  }

  #isBodyEnd(i: number): boolean {
    const { tokens, pack } = this.#analysis;
    const word = wordAt(tokens, i);
    return (
      isName(tokens, i) &&
      !isQuoted(this.#analysis, i) &&
      !this.#people.at(i) &&
      !pack.places.has(word) &&
      !pack.sides.has(word) &&
      !has(tokens, i, WordClass.time) &&
      !isPersonNoun(this.#analysis, i)
    );
  }

  #joinedFrom(first: PersonName): readonly PersonName[] {
    const { tokens } = this.#analysis;
    const names = [first];
    let end = first.to;
    while (names.length < MAX_MEMBERS) {
      const comma = isComma(tokens, end);
      const and = wordAt(tokens, comma ? end + 1 : end) === 'and';
      const next = this.#people.at(end + (comma ? 1 : 0) + (and ? 1 : 0));
      if ((!comma && !and) || !next || next.from < end || next.titleFrom > end + 2) break;
      names.push(next);
      end = next.to;
      if (and) return names;
    }
    return [first];
  }
}

const listOf = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
