import type { Actor, Sourcing, Span } from '../../model';
import { type Analysis, spanOf } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { has, isAdverb, isCapital, isComma, isName, isNominal, isQuoted, wordAt } from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { openingSubject } from '../attribution/source';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource, type SourceReading, speaksForItself } from '../sourcing';
import { Shape } from '../tokens';
import { type Entry, Register } from './entry';
import { kindOf } from './kind';
import { type PersonName, personNames } from './names';
import { headOfRole, isBodyName, isPersonNoun } from './person';
import { corePhrase, nameRange } from './phrase';
import { antecedent, type Memory, pronounGender } from './pronoun';
import { roleOf } from './role';

export interface Cast {
  readonly actors: readonly Actor[];
  /** For each attribution the id of its actor; null where it has no source, or a pronoun that the text leaves open. */
  readonly actorOf: readonly (string | null)[];
  /** For each attribution its sourcing, pronouns read as whom they stand for. */
  readonly sourcingOf: readonly Sourcing[];
}

/**
 * Who speaks: one actor for a full name and its later surname, for a body and its acronym, for a pronoun and whom it
 * stands for. Unnamed and vague sources are actors too, with `named: false`. Linear.
 */
export function castOf(analysis: Analysis, attributions: readonly Attribution[]): Cast {
  const cast = new CastBuilder(analysis, quotingTokens(analysis, attributions));
  const actorOf: (string | null)[] = [];
  const sourcingOf: Sourcing[] = [];
  for (const attribution of attributions) {
    const range = attribution.source?.[0];
    const entry = range ? cast.resolve(range) : cast.subjectOf(attribution);
    actorOf.push(entry ? idOf(entry) : null);
    const reading = readSource(analysis, attribution.source);
    const sourcing = !entry ? reading.sourcing : range ? cast.sourcing(entry, reading) : entry.sourcing;
    sourcingOf.push(sourcing === 'media' && speaksForItself(analysis, attribution) ? 'named' : sourcing);
  }
  return { actors: cast.actors(), actorOf, sourcingOf };
}

const idOf = ({ id }: Entry) => `a${id}`;

/** The last tokens of the names that are given a quotation: people speak, bodies seldom do. */
function quotingTokens(analysis: Analysis, attributions: readonly Attribution[]): ReadonlySet<number> {
  const last = new Set<number>();
  for (const { source, content } of attributions) {
    const range = source?.[0];
    if (range && content[0] && isQuoted(analysis, content[0].from)) last.add(nameRange(analysis, range).to - 1);
  }
  return last;
}

/** How many people of one surname are told apart. */
const MAX_NAMESAKES = 8;

class CastBuilder implements Memory {
  readonly #analysis: Analysis;
  readonly #register = new Register();
  readonly #nameAt = new Map<number, PersonName>();
  readonly #namesIn = new Map<number, PersonName[]>();
  /** Each full name once, by surname, in the order of their first mention. */
  readonly #bySurname = new Map<string, PersonName[]>();
  readonly #speakers = new Map<number, { readonly at: number; readonly entry: Entry }[]>();

  constructor(analysis: Analysis, quoting: ReadonlySet<number>) {
    this.#analysis = analysis;
    for (const name of personNames(analysis, quoting)) {
      for (let i = name.titleFrom; i < name.to; i++) this.#nameAt.set(i, name);
      push(this.#namesIn, analysis.sentenceOf[name.from] ?? 0, name);
      if (name.full && !this.#isKnown(name)) push(this.#bySurname, name.surname, name);
    }
  }

  /** The entry of a source, with its mention; null for a pronoun that the text leaves open. */
  resolve(range: Range): Entry | null {
    const reading = readSource(this.#analysis, [range]);
    const entry = reading.pronoun ? this.#ofPronoun(range) : this.#ofPhrase(range, reading);
    if (!entry) return null;
    const words = this.#words(range);
    if (!reading.pronoun && words !== entry.name) entry.aliases.add(words);
    entry.mentions.push(spanOf(this.#analysis.tokens, range));
    push(this.#speakers, this.#analysis.sentenceOf[range.from] ?? 0, { at: range.from, entry });
    return entry;
  }

  /**
   * Who it is where the source stands elsewhere in the sentence ("Hale left, saying the hall was full", "Hale stayed and
   * announced that"): its last speaker before the cue or its subject. null for any other cue, which names nobody.
   */
  subjectOf({ cue }: Attribution): Entry | null {
    const { tokens, sentenceOf } = this.#analysis;
    const [first] = cue;
    if (!first) return null;
    const verb =
      has(tokens, first.from, WordClass.adverb) || isAdverb(tokens, first.from) ? first.from + 1 : first.from;
    const goesOn = /ing$/.test(wordAt(tokens, verb)) || /^(?:and|but|then)$/.test(wordAt(tokens, first.from - 1));
    if (!goesOn || verb >= first.to || has(tokens, verb, WordClass.be)) return null;
    const sentence = sentenceOf[first.from] ?? 0;
    return this.speakers(sentence, first.from)[0] ?? this.subject(sentence, first.from);
  }

  /** How a source stands that reads so by itself and is this entry. */
  sourcing(entry: Entry, reading: SourceReading): Sourcing {
    if (reading.pronoun) return entry.sourcing;
    if (
      entry.named &&
      entry.sourcing === 'named' &&
      (entry.human || entry.kind === 'group') &&
      reading.sourcing !== 'media'
    )
      return 'named';
    return entry.sourcing === 'unnamed' && reading.sourcing === 'named' ? 'unnamed' : reading.sourcing;
  }

  actors(): Actor[] {
    return this.#register.mentioned().map((entry) => {
      const { name, kind, named, role, aliases, mentions } = entry;
      const others = [...aliases].filter((alias) => alias !== name);
      const actor = { id: idOf(entry), name, kind, named, aliases: others, mentions: sorted(mentions) };
      return role ? { ...actor, role } : actor;
    });
  }

  speakers(sentence: number, before: number): readonly Entry[] {
    const here = this.#speakers.get(sentence) ?? [];
    return here
      .filter(({ at }) => at < before)
      .map(({ entry }) => entry)
      .reverse();
  }

  subject(sentence: number, before: number): Entry | null {
    const range = this.#analysis.sentences[sentence];
    const subject = range ? openingSubject(this.#analysis, range.to, range.from)?.[0] : undefined;
    if (!subject || subject.to > before) return null;
    const reading = readSource(this.#analysis, [subject]);
    return reading.pronoun ? null : this.#ofPhrase(subject, reading);
  }

  persons(sentence: number, before: number): readonly Entry[] {
    const names = this.#namesIn.get(sentence) ?? [];
    return names
      .filter(({ from }) => from < before && !isQuoted(this.#analysis, from))
      .map((name) => this.#ofName(name));
  }

  #ofPhrase(range: Range, reading: SourceReading): Entry {
    const people = this.#peopleIn(range);
    const [person] = people;
    if (person && people.length === 1 && reading.sourcing !== 'media') {
      const entry = this.#ofName(person);
      const role = roleOf(this.#analysis, range, person);
      if (role && entry.role === null) {
        entry.role = this.#words(role);
        const head = wordAt(this.#analysis.tokens, headOfRole(this.#analysis, role.from, role.to));
        entry.gender ??= this.#analysis.pack.genders.get(head) ?? null;
        this.#register.shorten(head, entry);
      }
      return entry;
    }
    return this.#byShortForm(range) ?? this.#ofBody(range, reading, people.length > 1);
  }

  #ofBody(range: Range, reading: SourceReading, people: boolean): Entry {
    const { tokens } = this.#analysis;
    const core = corePhrase(this.#analysis, range);
    const name = people ? core : nameRange(this.#analysis, range);
    const named =
      people ||
      reading.sourcing === 'named' ||
      reading.sourcing === 'media' ||
      (reading.sourcing === 'document' && isName(tokens, reading.headAt) && name.to - name.from > 1);
    const words = this.#words(named ? name : core);
    const plural = people || reading.head?.number === 'many' || reading.head?.number === 'bodies';
    const body = !people && named && isBodyName(this.#analysis, name);
    const kind = people
      ? 'group'
      : kindOf(this.#analysis, body ? name : core, body ? { ...reading, head: null, headAt: name.to - 1 } : reading);
    const human =
      !plural && (reading.head?.number === 'one' || (!reading.head && isPersonNoun(this.#analysis, reading.headAt)));
    const gender = this.#analysis.pack.genders.get(wordAt(tokens, reading.headAt)) ?? null;
    const sourcing = people ? 'named' : reading.sourcing;
    const entry = this.#register.entry(`${named ? 'body' : 'other'} ${words.toLowerCase()}`, () => ({
      name: words,
      kind,
      named,
      sourcing,
      role: null,
      gender,
      plural,
      human,
    }));
    if (named && isName(tokens, name.from)) this.#learnShortForms(name, entry);
    else if (human && /^(?:a|an|one|another)$/.test(wordAt(tokens, core.from)))
      this.#register.shorten(wordAt(tokens, reading.headAt), entry);
    return entry;
  }

  /** "the mayor", "the ministry", "the MOW", "Kestrel": whoever was called so before; or null. */
  #byShortForm(range: Range): Entry | null {
    const { tokens } = this.#analysis;
    const length = range.to - range.from;
    const definite = wordAt(tokens, range.from) === 'the' && length === 2;
    const acronym = ((tokens.shape[range.to - 1] ?? 0) & Shape.allCapitals) !== 0 && length <= 2;
    const bare = length === 1 && isName(tokens, range.from);
    return definite || acronym || bare ? this.#register.called(wordAt(tokens, range.to - 1)) : null;
  }

  #learnShortForms(name: Range, entry: Entry): void {
    const { tokens } = this.#analysis;
    let initials = '';
    let capitals = '';
    for (let i = name.from; i < name.to; i++) {
      const word = wordAt(tokens, i);
      if (has(tokens, i, WordClass.head) || (entry.kind === 'media' && i === name.to - 1))
        this.#register.shorten(word, entry);
      if (word !== 'and') initials += word.charAt(0);
      if (isCapital(tokens, i)) capitals += word.charAt(0);
    }
    if (name.to - name.from > 1 && isName(tokens, name.from + 1) && !has(tokens, name.from, WordClass.linking))
      this.#register.shorten(wordAt(tokens, name.from), entry);
    this.#register.shorten(initials, entry);
    this.#register.shorten(capitals, entry);
  }

  #ofPronoun(range: Range): Entry | null {
    const { tokens } = this.#analysis;
    const word = wordAt(tokens, range.from);
    if (/^(?:who|whom|whose|which|that)$/.test(word)) return this.#ofRelative(range.from);
    const entry = antecedent(this.#analysis, this, range);
    if (entry) entry.gender ??= pronounGender(word);
    return entry;
  }

  /** The phrase that a relative pronoun goes on from. */
  #ofRelative(at: number): Entry | null {
    const { tokens } = this.#analysis;
    const last = isComma(tokens, at - 1) ? at - 2 : at - 1;
    const floor = this.#analysis.sentences[this.#analysis.sentenceOf[at] ?? -1]?.from ?? at;
    const from = phraseStart(tokens, last, floor);
    if (from < 0 || isQuoted(this.#analysis, last)) return null;
    const apposed = isComma(tokens, from - 1) ? this.#nameAt.get(from - 2) : undefined;
    if (apposed) return this.#ofName(apposed);
    const phrase = { from, to: last + 1 };
    const reading = readSource(this.#analysis, [phrase]);
    const nobody = wordAt(tokens, at).startsWith('who') && reading.head?.number === 'text';
    return reading.pronoun || nobody ? null : this.#ofPhrase(phrase, reading);
  }

  #ofName(name: PersonName): Entry {
    const full = name.full ? name : this.#fullNameOf(name);
    const { tokens } = this.#analysis;
    const key = full.full ? `${wordAt(tokens, full.from)} ${full.surname}` : full.surname;
    const entry = this.#register.entry(`person ${key}`, () => ({
      name: this.#words({ from: full.from, to: full.to }),
      kind: 'person',
      named: true,
      sourcing: 'named',
      role: null,
      gender: full.gender,
      plural: false,
      human: true,
    }));
    entry.gender ??= name.gender;
    return entry;
  }

  #isKnown(name: PersonName): boolean {
    const { tokens } = this.#analysis;
    const known = this.#bySurname.get(name.surname) ?? [];
    if (known.length >= MAX_NAMESAKES) return true;
    return known.some(({ from }) => wordAt(tokens, from) === wordAt(tokens, name.from));
  }

  /** The full name that a surname goes back to: the last one introduced before it of fitting gender, else the first. */
  #fullNameOf(name: PersonName): PersonName {
    const fulls = this.#bySurname.get(name.surname) ?? [];
    const titled = name.titleFrom < name.from ? name.gender : null;
    const fits = fulls.filter(({ gender }) => titled === null || gender === null || gender === titled);
    return fits.findLast(({ from }) => from < name.from) ?? fits[0] ?? name;
  }

  /** The persons that the source is, none for "Hale's campaign", "a Hale aide" and "supporters of Hale". */
  #peopleIn(range: Range): PersonName[] {
    const { tokens } = this.#analysis;
    const found: PersonName[] = [];
    let apposition = false;
    let linked = false;
    for (let i = range.from; i < range.to; i++) {
      const name = this.#nameAt.get(i);
      if (name && i === name.titleFrom) {
        if (!linked && wordAt(tokens, name.to) !== "'s" && !this.#modifies(name.to, range.to)) found.push(name);
        else if (linked && found.length === 0 && !apposition) return [];
        i = name.to - 1;
      } else if (isComma(tokens, i)) {
        if (found.length > 0 && !isName(tokens, i + 1)) return found;
        apposition = true;
        linked = false;
        // "the mayor, Ann Hale": only a name right behind the comma is who it is.
        if (found.length === 0 && !this.#nameAt.has(i + 1)) return [];
      } else if (has(tokens, i, WordClass.linking | WordClass.relative)) {
        if (found.length > 0) return found;
        linked = true;
      }
    }
    return found;
  }

  #modifies(at: number, to: number): boolean {
    const { tokens } = this.#analysis;
    const noun = has(tokens, at, WordClass.head) || (isNominal(tokens, at) && /[^s']s$/.test(wordAt(tokens, at)));
    return at < to && noun && !isComma(tokens, at) && !isName(tokens, at);
  }

  #words(range: Range): string {
    const [start, end] = spanOf(this.#analysis.tokens, range);
    return this.#analysis.text.slice(start, end).replace(/\s+/g, ' ').replace(/[,;]$/, '');
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function sorted(mentions: readonly Span[]): Span[] {
  const seen = new Set<number>();
  return mentions
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start]) => !seen.has(start) && seen.add(start) !== undefined);
}
