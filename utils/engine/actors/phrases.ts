import type { Analysis } from '../analysis';
import { has, isCapital, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource, type SourceReading } from '../sourcing';
import { Shape } from '../tokens';
import { callOf, nearest, takenUp } from './definite';
import type { Discourse } from './discourse';
import type { Entry, Register } from './entry';
import type { Joints } from './joint';
import { kindOf } from './kind';
import { officeAt } from './office';
import type { People } from './people';
import { headOfRole, isBodyName, isPersonNoun } from './person';
import { corePhrase, nameRange, wordsOf } from './phrase';
import { possessionOf } from './possessed';
import { antecedent } from './pronoun';
import { roleOf } from './role';
import { sideOf } from './side';

/** "an additional report": "the report" stays the one before. */
const OTHER = /^(?:another|additional|second|other|previous|earlier|separate|any|no|all|every|each|most|some)$/;

/** Who the phrases of a text are: a person by their name, somebody spoken of before, or somebody new. One per reading. */
export class Phrases {
  readonly #analysis: Analysis;
  readonly #people: People;
  readonly #discourse: Discourse;
  readonly #register: Register;
  readonly #joints: Joints;

  constructor(analysis: Analysis, people: People, discourse: Discourse, register: Register, joints: Joints) {
    this.#analysis = analysis;
    this.#people = people;
    this.#discourse = discourse;
    this.#register = register;
    this.#joints = joints;
  }

  /** The entry of a phrase that is no pronoun, `reading` being what it says of itself. */
  entryOf(whole: Range, reading: SourceReading): Entry {
    const phrase = behindLack(this.#analysis, whole);
    if (phrase !== whole) return this.entryOf(phrase, readSource(this.#analysis, [phrase]));
    const people = this.#people.in(phrase);
    const [person] = people;
    if (person && people.length === 1 && reading.sourcing !== 'media') {
      const entry = this.#people.entryOf(person);
      const role = roleOf(this.#analysis, phrase, person);
      if (role && entry.role === null) {
        entry.role = wordsOf(this.#analysis, role);
        const at = headOfRole(this.#analysis, role.from, role.to);
        entry.gender ??= this.#analysis.pack.genders.get(wordAt(this.#analysis.tokens, at)) ?? null;
        this.#register.shorten(callOf(this.#analysis, officeAt(this.#analysis, at)), entry);
      }
      return entry;
    }
    const core = corePhrase(this.#analysis, phrase);
    if (people.length > 1) {
      const last = people.at(-1);
      const isList = person?.titleFrom === phrase.from && last?.to === core.to;
      return isList ? this.#joints.entryOf(people) : this.#ofBody(phrase, reading, true);
    }
    return (
      this.#joints.takenUp(core, reading) ??
      this.#byShortForm(core) ??
      this.#possessed(core, reading) ??
      takenUp(this.#analysis, this.#discourse, this.#register, core, reading.headAt, reading.head) ??
      this.#ofBody(phrase, reading, false)
    );
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

  #ofBody(range: Range, reading: SourceReading, people: boolean): Entry {
    const { tokens } = this.#analysis;
    const core = corePhrase(this.#analysis, range);
    const name = people ? core : nameRange(this.#analysis, range);
    const named =
      people ||
      reading.sourcing === 'named' ||
      reading.sourcing === 'media' ||
      (reading.sourcing === 'document' && isName(tokens, reading.headAt) && name.to - name.from > 1);
    const words = wordsOf(this.#analysis, named ? name : core);
    const body = !people && named && isBodyName(this.#analysis, name);
    const key = `${named ? 'body' : 'other'} ${words.toLowerCase()}`;
    const entry = this.#register.entry(key, () => {
      const plural = people || reading.head?.number === 'many' || reading.head?.number === 'bodies';
      return {
        name: words,
        kind: people
          ? 'group'
          : kindOf(
              this.#analysis,
              body ? name : core,
              body ? { ...reading, head: null, headAt: name.to - 1 } : reading,
            ),
        named,
        sourcing: people ? 'named' : reading.sourcing,
        gender: this.#analysis.pack.genders.get(wordAt(tokens, reading.headAt)) ?? null,
        plural,
        human:
          !plural &&
          (reading.head?.number === 'one' ||
            (!reading.head && !isCapital(tokens, reading.headAt) && isPersonNoun(this.#analysis, reading.headAt))),
        proper: isName(tokens, name.to - 1) && !has(tokens, name.to - 1, WordClass.cue),
      };
    });
    entry.side ??= people ? null : sideOf(this.#analysis, core);
    entry.involved ||= isInvolved(entry, isName(tokens, reading.headAt));
    if (named && isName(tokens, name.from)) this.#learnShortForms(name, entry);
    if (!people) this.#learnNoun(core, reading, entry);
    return entry;
  }

  /** "the mayor", "the ministry", "the MOW", "Kestrel": whoever was called so before; or null. */
  #byShortForm(core: Range): Entry | null {
    const { tokens } = this.#analysis;
    const length = core.to - core.from;
    const definite = wordAt(tokens, core.from) === 'the' && length === 2;
    const acronym = ((tokens.shape[core.to - 1] ?? 0) & Shape.allCapitals) !== 0 && length <= 2;
    const bare = length === 1 && isName(tokens, core.from);
    if (!definite && !acronym && !bare) return null;
    if (definite && this.#analysis.pack.genericBodies.has(wordAt(tokens, core.to - 1))) return null;
    const called = this.#register.called(callOf(this.#analysis, wordAt(tokens, core.to - 1)));
    return nearest(this.#discourse, called, core.from);
  }

  /** "his campaign", "the Hale campaign": one for all words by which the owner is called; or null. */
  #possessed(core: Range, reading: SourceReading): Entry | null {
    const { tokens } = this.#analysis;
    const possession = possessionOf(this.#analysis, core, reading.headAt);
    if (!possession) return null;
    const { owner, pronoun } = possession;
    const entry = pronoun ? antecedent(this.#discourse, wordAt(tokens, owner.from), owner.from) : this.#ownerOf(owner);
    if (!entry) return null;
    const noun = callOf(this.#analysis, wordAt(tokens, reading.headAt));
    const words = wordsOf(this.#analysis, core);
    const named = `${entry.name}${entry.name.endsWith('s') ? '’' : '’s'} ${wordsOf(this.#analysis, { from: owner.to, to: core.to }).replace(/^['’]s? */, '')}`;
    const owned = this.#register.entry(`of ${entry.id} ${noun}`, () => ({
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
    this.#register.shorten(noun, owned);
    return owned;
  }

  #ownerOf(owner: Range): Entry | null {
    const name = this.#people.at(owner.to - 1);
    if (name) return this.#people.entryOf(name);
    return nearest(this.#discourse, this.#register.called(wordAt(this.#analysis.tokens, owner.to - 1)), owner.from);
  }

  /** The noun by which it is taken up: "a survey … the poll", "a ballot commission … the commission". */
  #learnNoun(core: Range, { head, headAt, sourcing }: SourceReading, entry: Entry): void {
    const { tokens } = this.#analysis;
    if (headAt < core.from || headAt >= core.to || isCapital(tokens, headAt) || sourcing === 'vague') return;
    if (OTHER.test(wordAt(tokens, core.from)) || OTHER.test(wordAt(tokens, core.from + 1))) return;
    const isOne = head ? head.number !== 'many' && head.number !== 'bodies' : isPersonNoun(this.#analysis, headAt);
    if (isOne) this.#register.shorten(callOf(this.#analysis, officeAt(this.#analysis, headAt)), entry);
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
