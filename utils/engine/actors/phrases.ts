import type { ActorKind } from '../../model';
import type { Analysis } from '../analysis';
import { has, isCapital, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource, type SourceReading } from '../sourcing';
import { Shape } from '../tokens';
import { nameBeside, tradeBehind } from './apposed';
import { callOf, isEpithet, nearest, takenUp } from './definite';
import type { Discourse } from './discourse';
import type { Entry, Register } from './entry';
import type { Joints } from './joint';
import { kindOf } from './kind';
import { officeAt } from './office';
import type { People } from './people';
import { FIRM, headOfRole, isBodyName, isPersonNoun } from './person';
import { corePhrase, nameRange, wordsOf } from './phrase';
import { type Possession, possessionOf } from './possessed';
import { antecedent, OWNERS_IN_VIEW } from './pronoun';
import { roleOf } from './role';
import { sideOf } from './side';

/** "an additional report": "the report" stays the one before. */
const OTHER = /^(?:another|additional|second|other|previous|earlier|separate|any|no|all|every|each|most|some)$/;

/** "a group of voters", "seven candidates", "dozens of members": a number of them, of whom a text goes on to speak as of all. */
const COUNTED = /^(?:an?|\d+|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|most|none|no|neither)$/;

/** Of whom a text names each as a rule. */
const NAMED_APART = /^(?:candidates|nominees|contenders|leaders|members)$/;

/** What the noun beside a name says that it is. */
interface Role {
  readonly kind: ActorKind;
  readonly human: boolean;
}

/** "The Scot", where nobody in view is meant. */
const EPITHET: Role = { kind: 'person', human: true };
/** "One of them, a clerk,". */
const SOMEBODY: Role = { kind: 'anonymous', human: true };

/** Who the phrases of a text are: a person by their name, somebody spoken of before, or somebody new. One per reading. */
export class Phrases {
  readonly #analysis: Analysis;
  readonly #people: People;
  readonly #discourse: Discourse;
  readonly #register: Register;
  readonly #joints: Joints;
  readonly #isTold: (token: number) => boolean;

  /** `isTold`: whether a token is in what somebody says. */
  constructor(
    analysis: Analysis,
    people: People,
    discourse: Discourse,
    register: Register,
    joints: Joints,
    isTold: (token: number) => boolean,
  ) {
    this.#analysis = analysis;
    this.#people = people;
    this.#discourse = discourse;
    this.#register = register;
    this.#joints = joints;
    this.#isTold = isTold;
  }

  /** The entry of a phrase that is no pronoun, `reading` being what it says of itself. */
  entryOf(whole: Range, reading: SourceReading): Entry {
    const phrase = behindLack(this.#analysis, whole);
    if (phrase !== whole) return this.entryOf(phrase, readSource(this.#analysis, [phrase]));
    const core = corePhrase(this.#analysis, phrase);
    const people = this.#people.in(phrase);
    const [person] = people;
    if (person && people.length === 1 && reading.sourcing !== 'media') {
      const entry = this.#people.entryOf(person);
      const role = roleOf(this.#analysis, phrase, person);
      if (role && entry.role === null) {
        entry.role = wordsOf(this.#analysis, role);
        const at = headOfRole(this.#analysis, role.from, role.to);
        entry.gender ??= this.#analysis.pack.genders.get(wordAt(this.#analysis.tokens, at)) ?? null;
        // "Labour's Jo Hale": no one is called "Labour".
        if (!/^'s?$/.test(wordAt(this.#analysis.tokens, role.to)))
          this.#register.shorten(callOf(this.#analysis, officeAt(this.#analysis, at)), entry);
      }
      if (core.to < person.titleFrom) this.learnOwner(core, reading.headAt, entry);
      return entry;
    }
    if (people.length > 1) {
      const last = people.at(-1);
      const isList = person?.titleFrom === phrase.from && last?.to === core.to;
      return isList ? this.#joints.entryOf(people) : this.#ofBody(phrase, reading, true);
    }
    return (
      this.#beside(core, reading) ??
      this.#joints.takenUp(core, reading) ??
      this.#byShortForm(core) ??
      this.#possessed(core, reading) ??
      takenUp(this.#analysis, this.#discourse, this.#register, core, reading.headAt, reading.head) ??
      this.#namedBelow(core, reading.headAt) ??
      this.#somebody(phrase, core, reading) ??
      this.#ofBody(phrase, reading, false, isEpithet(this.#analysis, core) ? EPITHET : null)
    );
  }

  /** "the airline, Skylink,", "her opponent, Tom Weil,": who has the name beside the phrase; null: there is none. */
  #beside(core: Range, reading: SourceReading): Entry | null {
    const beside = nameBeside(this.#analysis, core, reading.headAt);
    if (!beside) return null;
    const { name, headAt, human } = beside;
    // "According to the ministry, Hale left": what is said begins there.
    if (this.#isTold(name.from) && !this.#isTold(core.from)) return null;
    const person = this.#people.at(name.to - 1);
    if (person) return this.#people.entryOf(person);
    const head = this.#analysis.pack.heads.get(wordAt(this.#analysis.tokens, headAt)) ?? null;
    const role = human
      ? { kind: 'person' as const, human }
      : head?.number === 'body'
        ? { kind: head.kind, human }
        : null;
    const entry = this.#byShortForm(name) ?? this.#ofBody(name, readSource(this.#analysis, [name]), false, role);
    if (human)
      entry.gender ??=
        this.#analysis.pack.genders.get(wordAt(this.#analysis.tokens, headAt)) ??
        this.#analysis.pack.givenNames.get(wordAt(this.#analysis.tokens, name.from)) ??
        null;
    this.learnNoun(core, reading, entry);
    this.learnOwner(core, reading.headAt, entry);
    return entry;
  }

  /** "the governor", where the next person is "Governor Ann Hale", and no other has that title; or null. */
  #namedBelow(core: Range, headAt: number): Entry | null {
    const { tokens } = this.#analysis;
    if (headAt !== core.to - 1 || wordAt(tokens, core.from) !== 'the' || !has(tokens, headAt, WordClass.title))
      return null;
    for (let i = core.from + 1; i < core.to; i++) if (isCapital(tokens, i)) return null;
    const name = this.#people.titledBelow(officeAt(this.#analysis, headAt), core.to);
    return name && this.#people.entryOf(name);
  }

  /** "One of them, a clerk,", whom the text calls "the clerk" next; null: the phrase itself tells who it is. */
  #somebody(phrase: Range, core: Range, reading: SourceReading): Entry | null {
    const trade = reading.sourcing === 'unnamed' && !reading.head?.anonymous ? tradeBehind(this.#analysis, core) : null;
    if (!trade) return null;
    const entry = this.#ofBody(phrase, reading, false, SOMEBODY);
    const at = trade.to - 1;
    entry.gender ??= this.#analysis.pack.genders.get(wordAt(this.#analysis.tokens, at)) ?? null;
    this.#register.shorten(callOf(this.#analysis, officeAt(this.#analysis, at)), entry);
    return entry;
  }

  /** The "I" or "we" of a text that does not say who wrote it. */
  writer(range: Range): Entry {
    const words = wordsOf(this.#analysis, range);
    return this.#register.entry(`writer ${words.toLowerCase()}`, () => ({
      name: words,
      kind: 'person',
      named: true,
      sourcing: 'named',
      gender: null,
      plural: false,
      human: false,
      proper: false,
    }));
  }

  #ofBody(range: Range, reading: SourceReading, people: boolean, role: Role | null = null): Entry {
    const { tokens } = this.#analysis;
    const core = corePhrase(this.#analysis, range);
    const name = people || role === EPITHET ? core : nameRange(this.#analysis, range);
    const named =
      people ||
      reading.sourcing === 'named' ||
      reading.sourcing === 'media' ||
      (reading.sourcing === 'document' && isName(tokens, reading.headAt) && name.to - name.from > 1);
    const words = wordsOf(this.#analysis, named ? name : core);
    const body = !people && named && isBodyName(this.#analysis, name);
    const key = `${named ? 'body' : 'other'} ${words.toLowerCase()}`;
    if (named && FIRM.test(wordAt(tokens, name.to - 1))) this.#learnFirm(key, name);
    const entry = this.#register.entry(key, () => {
      const plural = people || reading.head?.number === 'many' || reading.head?.number === 'bodies';
      return {
        name: words,
        kind: people
          ? 'group'
          : (role?.kind ??
            kindOf(
              this.#analysis,
              body ? name : core,
              body ? { ...reading, head: null, headAt: name.to - 1 } : reading,
            )),
        named,
        sourcing: people ? 'named' : reading.sourcing,
        gender: this.#analysis.pack.genders.get(wordAt(tokens, reading.headAt)) ?? null,
        plural,
        human:
          !plural &&
          (role?.human ||
            reading.head?.number === 'one' ||
            (!reading.head && !isCapital(tokens, reading.headAt) && isPersonNoun(this.#analysis, reading.headAt))),
        // "The Echo" is an outlet, "Says" of a headline nobody.
        proper:
          role !== EPITHET &&
          isName(tokens, name.to - 1) &&
          (!has(tokens, name.to - 1, WordClass.cue) ||
            (reading.sourcing === 'media' && wordAt(tokens, name.from - 1) === 'the')),
      };
    });
    entry.side ??= people ? null : sideOf(this.#analysis, core);
    entry.involved ||= isInvolved(entry, isName(tokens, reading.headAt));
    if (named && name.to - name.from === 1 && entry.kind === 'organisation')
      this.#register.shorten(`firm ${wordAt(tokens, name.from)}`, entry);
    if (named && isName(tokens, name.from)) this.#learnShortForms(name, entry);
    if (!people) this.learnNoun(core, reading, entry);
    return entry;
  }

  /** "Corva … Corva Group plc": what a firm is called in short before its name is given. */
  #learnFirm(key: string, name: Range): void {
    const { tokens } = this.#analysis;
    let last = name.to - 1;
    while (last > name.from && FIRM.test(wordAt(tokens, last))) last--;
    if (last !== name.from || sideOf(this.#analysis, name)) return;
    const [short] = this.#register.called(`firm ${wordAt(tokens, last)}`);
    if (short) this.#register.know(key, short);
  }

  /** "the mayor", "the ministry", "the MOW", "Kestrel": whoever was called so before; or null. */
  #byShortForm(core: Range): Entry | null {
    const { tokens } = this.#analysis;
    const length = core.to - core.from;
    const definite = wordAt(tokens, core.from) === 'the' && length === 2;
    const acronym = ((tokens.shape[core.to - 1] ?? 0) & Shape.allCapitals) !== 0 && length <= 2;
    const isMany = this.#analysis.pack.heads.get(wordAt(tokens, core.to - 1))?.number === 'many';
    const bare = length === 1 && isName(tokens, core.from) && !isMany;
    if (!definite && !acronym && !bare) return null;
    if (definite && this.#analysis.pack.genericBodies.has(wordAt(tokens, core.to - 1))) return null;
    const called = this.#register.called(callOf(this.#analysis, wordAt(tokens, core.to - 1)));
    return nearest(this.#discourse, called, core.from);
  }

  /** "his campaign", "the Hale campaign": one for all words by which the owner is called; or null. */
  #possessed(core: Range, reading: SourceReading): Entry | null {
    const { tokens } = this.#analysis;
    const possession = possessionOf(this.#analysis, core, reading.headAt);
    const entry = possession && this.#ownerIn(possession);
    const words = wordsOf(this.#analysis, core);
    // "Their owners … Their owners": of something else, and not of the owners.
    if (!possession || !entry || words.toLowerCase() === entry.name.toLowerCase()) return null;
    const { owner } = possession;
    const noun = callOf(this.#analysis, wordAt(tokens, reading.headAt));
    const mark = words.includes("'") ? "'" : '’';
    const named = `${entry.name}${mark}${entry.name.endsWith('s') ? '' : 's'} ${wordsOf(this.#analysis, { from: owner.to, to: core.to }).replace(/^['’]s? */, '')}`;
    const owned = this.#register.entry(keyOfOwned(entry, noun), () => ({
      name: named,
      kind: kindOf(this.#analysis, core, reading),
      named: reading.sourcing === 'named',
      sourcing: reading.sourcing,
      gender: this.#analysis.pack.genders.get(wordAt(tokens, reading.headAt)) ?? null,
      plural: reading.head?.number === 'many' || reading.head?.number === 'bodies',
      human: reading.head?.number === 'one' || (!reading.head && isPersonNoun(this.#analysis, reading.headAt)),
      proper: false,
    }));
    if (words !== owned.name) owned.aliases.push(words);
    // "its memory business": a part of the company, and not the company.
    if (wordAt(tokens, reading.headAt) !== 'business') this.#register.shorten(noun, owned);
    return owned;
  }

  /** "his wife, Ann Hale, … his wife": the words by which somebody with a name is called without it. */
  learnOwner(core: Range, headAt: number, owned: Entry): void {
    const possession = possessionOf(this.#analysis, core, headAt);
    const owner = possession && this.#ownerIn(possession);
    const noun = callOf(this.#analysis, wordAt(this.#analysis.tokens, headAt));
    if (owner && owner !== owned) this.#register.know(keyOfOwned(owner, noun), owned);
  }

  #ownerIn({ owner, pronoun }: Possession): Entry | null {
    return pronoun ? this.#ownerBefore(owner) : this.#ownerOf(owner);
  }

  /** Whom "his", "its" or "their" stands for. */
  #ownerBefore({ from }: Range): Entry | null {
    const word = wordAt(this.#analysis.tokens, from);
    return antecedent(this.#discourse, word, from, {}, word === 'their' ? OWNERS_IN_VIEW : undefined);
  }

  #ownerOf(owner: Range): Entry | null {
    const name = this.#people.at(owner.to - 1);
    if (name) return this.#people.entryOf(name);
    // "the prime minister's", which is no other minister's.
    const called = this.#register.called(officeAt(this.#analysis, owner.to - 1));
    return nearest(this.#discourse, called, owner.from);
  }

  /** The noun by which it is taken up: "a survey … the poll", "a ballot commission … the commission". */
  learnNoun(core: Range, { head, headAt, sourcing }: SourceReading, entry: Entry): void {
    const { tokens, sentences, sentenceOf } = this.#analysis;
    const opens = sentences[sentenceOf[headAt] ?? -1]?.from === headAt;
    if (headAt < core.from || headAt >= core.to || (isCapital(tokens, headAt) && !opens)) return;
    if (OTHER.test(wordAt(tokens, core.from)) || OTHER.test(wordAt(tokens, core.from + 1))) return;
    const isOne = head ? head.number !== 'many' && head.number !== 'bodies' : isPersonNoun(this.#analysis, headAt);
    // "Two diplomats … The diplomats", "Tal officials … The officials": who are no better known the second time.
    const isClass = !COUNTED.test(wordAt(tokens, core.from)) && !NAMED_APART.test(wordAt(tokens, headAt));
    const isUnknown = sourcing === 'unnamed' || (sourcing === 'vague' && isClass);
    const isSeveral = head?.number === 'many' && isUnknown;
    if (isSeveral || (isOne && sourcing !== 'vague'))
      this.#register.shorten(callOf(this.#analysis, officeAt(this.#analysis, headAt)), entry);
  }

  #learnShortForms(name: Range, entry: Entry): void {
    const { tokens } = this.#analysis;
    let initials = '';
    let capitals = '';
    for (let i = name.from; i < name.to; i++) {
      const word = wordAt(tokens, i);
      if (has(tokens, i, WordClass.head) || (entry.kind === 'media' && i === name.to - 1))
        this.#register.shorten(callOf(this.#analysis, word), entry);
      if (word !== 'and') initials += word.charAt(0);
      if (isCapital(tokens, i)) capitals += word.charAt(0);
    }
    if (name.to - name.from > 1 && isName(tokens, name.from + 1) && !has(tokens, name.from, WordClass.linking))
      this.#register.shorten(wordAt(tokens, name.from), entry);
    this.#register.shorten(initials, entry);
    this.#register.shorten(capitals, entry);
  }
}

const keyOfOwned = ({ id }: Entry, noun: string) => `of ${id} ${noun}`;

/** "the lack of an answer from the ministry": who does not speak. */
function behindLack({ tokens }: Analysis, phrase: Range): Range {
  const { from, to } = phrase;
  const noun = /^(?:the|a)$/.test(wordAt(tokens, from)) ? from + 1 : from;
  if (!/^(?:lack|absence|silence)$/.test(wordAt(tokens, noun))) return phrase;
  for (let i = to - 2; i > noun; i--) if (/^(?:from|by)$/.test(wordAt(tokens, i))) return { from: i + 1, to };
  return phrase;
}

/** Offices, armies, courts and outlets by name, and officials by their country, are there also where they say nothing. */
function isInvolved({ kind, named, side }: Entry, isNameItself: boolean): boolean {
  if (kind === 'media') return named && isNameItself;
  if (kind !== 'government' && kind !== 'military' && kind !== 'court') return false;
  return named ? isNameItself : side !== null;
}
