import type { Actor, ActorKind, Sourcing } from '../../../model';
import { Discourse, WEIGHT } from '../../actors/discourse';
import { type Entry, Register } from '../../actors/entry';
import type { Cast } from '../../actors/index';
import { wordsOf } from '../../actors/phrase';
import { clearest } from '../../actors/pronoun';
import { type Analysis, spanOf } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isCapital, isComma, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import type { SourceReading } from '../../sourcing';
import { isOwner, nominativeOf } from './nominative';
import { headNoun, isNoun, nounStem } from './noun';
import { type Name, personNames } from './persons';
import { type Core, coreOf, readSource, speaksForItself } from './sourcing';

type Gender = 'male' | 'female' | null;

/** Who speaks, as in `castOf` of English: names and later surnames, bodies, roles that take up who was spoken of, "er" and "sie". */
export function castOf(analysis: Analysis, attributions: readonly Attribution[]): Cast {
  const casting = new Casting(analysis, attributions);
  casting.run();
  const actorOf: (string | null)[] = [];
  const sourcingOf: Sourcing[] = [];
  for (const { source, cue, class: sort } of attributions) {
    const range = source?.[0];
    const entry = range ? casting.entryOf(range) : null;
    const reading = readSource(analysis, source);
    actorOf.push(entry ? `a${entry.id}` : null);
    const sourcing = entry && reading.pronoun ? entry.sourcing : reading.sourcing;
    sourcingOf.push(sourcing === 'media' && (sort === 'other' || speaksForItself(analysis, cue)) ? 'named' : sourcing);
  }
  const actors = casting.register.actors().map((entry) => toActor(entry, casting.nameOf(entry)));
  return { actors, actorOf, sourcingOf };
}

function toActor({ id, kind, named, role, side, aliases, mentions }: Entry, name: string): Actor {
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  const others = [...new Set(aliases)].filter((alias) => alias.toLowerCase() !== label.toLowerCase());
  const actor = { id: `a${id}`, name: label, kind, named, aliases: others, mentions };
  return { ...actor, ...(role && { role }), ...(side && { side }) };
}

/** Reads the text once from its start; one per reading. */
class Casting {
  readonly register = new Register();
  readonly #analysis: Analysis;
  readonly #discourse: Discourse;
  readonly #sources = new Map<number, Range>();
  readonly #names = new Map<number, Name>();
  readonly #entryAt = new Map<number, Entry | null>();
  /** Verbs in the plural, by the start of their source: "sie sagten". */
  readonly #plural = new Set<number>();
  /** "Anna Weil" of who was first met as "Anna Weils" or "Weil". */
  readonly #callings = new Map<Entry, string>();

  constructor(analysis: Analysis, attributions: readonly Attribution[]) {
    this.#analysis = analysis;
    this.#discourse = new Discourse(analysis);
    for (const { source, cue } of attributions) {
      const range = source?.[0];
      if (!range) continue;
      if (!this.#sources.has(range.from)) this.#sources.set(range.from, range);
      const verb = cue[0] ? wordAt(analysis.tokens, cue[0].from) : '';
      if (/(?:ten|en)$/.test(verb) && !/^(?:nach|angaben)/.test(verb)) this.#plural.add(range.from);
    }
    for (const name of personNames(analysis, [...this.#sources.values()])) this.#names.set(name.from, name);
  }

  run(): void {
    const { tokens } = this.#analysis;
    let until = 0;
    let speaker: Entry | null = null;
    for (let i = 0; i < tokens.count; i++) {
      const source = this.#sources.get(i);
      if (source) {
        speaker = this.#resolve(source);
        until = source.to;
      }
      const name = this.#names.get(i);
      if (!name) continue;
      const entry = this.#person(name);
      if (i >= until || entry !== speaker) this.#note(entry, name, i >= until ? WEIGHT.other : WEIGHT.possessor);
      i = name.to - 1;
    }
  }

  nameOf(entry: Entry): string {
    return this.#callings.get(entry) ?? entry.name;
  }

  entryOf({ from }: Range): Entry | null {
    return this.#entryAt.get(from) ?? null;
  }

  #resolve(range: Range): Entry | null {
    const reading = readSource(this.#analysis, [range]);
    const entry = reading.pronoun ? this.#ofPronoun(range) : this.#ofPhrase(range, reading);
    this.#entryAt.set(range.from, entry);
    if (!entry) return null;
    const words = wordsOf(this.#analysis, range);
    if (!reading.pronoun && words !== entry.name) entry.aliases.push(words);
    entry.speaks = true;
    this.#note(entry, range, isQuoted(this.#analysis, range.from) ? WEIGHT.quoted : WEIGHT.speaker);
    return entry;
  }

  #note(entry: Entry, range: Range, weight: number): void {
    entry.mentions.push(spanOf(this.#analysis.tokens, range));
    this.#discourse.note(entry, range.from, weight);
  }

  /** "er", "sie", and a relative pronoun, which goes back to the last one spoken of. */
  #ofPronoun({ from }: Range): Entry | null {
    const { tokens } = this.#analysis;
    const word = wordAt(tokens, from);
    const inView = (fits: (entry: Entry) => boolean) => clearest(this.#discourse.inView(from, fits));
    if (word === 'er')
      return this.#known(
        inView((entry) => !entry.plural && fits(entry, 'male')),
        'male',
      );
    if (word === 'sie' && this.#plural.has(from)) return inView((entry) => entry.plural);
    if (word === 'sie')
      return this.#known(
        inView((entry) => !entry.plural && fits(entry, 'female')),
        'female',
      );
    if (word === 'es') return inView((entry) => !entry.plural && !entry.human);
    if (/^(?:der|die|das|welcher|welche|welches)$/.test(word)) return inView(() => true);
    return null;
  }

  #known(entry: Entry | null, gender: Gender): Entry | null {
    if (entry?.human) entry.gender ??= gender;
    return entry;
  }

  #ofPhrase(range: Range, reading: SourceReading): Entry {
    const core = coreOf(this.#analysis, range);
    const { tokens, pack } = this.#analysis;
    const name =
      reading.sourcing === 'media' ? null : (this.#nameIn(range.from, core.to) ?? this.#apposed(range, core));
    if (name) {
      const entry = this.#person(name);
      this.#learnRole(entry, range, core, name);
      return entry;
    }
    const stem = core.headAt < 0 ? '' : nounStem(pack, wordAt(tokens, core.headAt));
    const definite = /^(?:der|die|das|dem|den|des|diese[rsnm]?)$/.test(wordAt(tokens, range.from));
    if (definite && stem !== '' && range.to === core.to) {
      const called = this.register.called(stem);
      const whole = nounOf(wordAt(tokens, core.headAt));
      const exact = called.filter(({ aliases, name }) =>
        [name, ...aliases].some((one) => one.toLowerCase().includes(whole)),
      );
      const taken = exact.at(-1) ?? (wordAt(tokens, core.headAt) === stem ? called.at(-1) : undefined);
      if (taken) return taken;
    }
    return this.#body(range, core, stem, reading);
  }

  #nameIn(from: number, to: number): Name | null {
    for (let i = from; i < to; i++) {
      const name = this.#names.get(i);
      if (name) return name;
    }
    return null;
  }

  /** "die Leiterin des Amtes, Anna Hahl," */
  #apposed({ to }: Range, core: Core): Name | null {
    const { tokens } = this.#analysis;
    let at = core.to;
    while (at < to && !isComma(tokens, at)) at++;
    const name = this.#names.get(at + 1);
    return name?.full && (name.to === to || (name.to < to && isComma(tokens, name.to))) ? name : null;
  }

  #body(range: Range, core: Core, stem: string, { head, sourcing }: SourceReading): Entry {
    const { tokens, pack } = this.#analysis;
    const named = sourcing === 'named' || sourcing === 'media' || (sourcing === 'document' && core.name !== null);
    const from =
      named && has(tokens, range.from, WordClass.determiner) ? Math.min(core.from, range.to - 1) : range.from;
    const words = nominativeOf(this.#analysis, range, core, from);
    const entry = this.register.entry(`${named ? 'body' : 'other'} ${keyOf(words)}`, () => ({
      name: words.replace(/, (?:(?:in|an|auf|mit|von|bei|zu|aus) )?(?:der|die|das|de[mn]|deren|dessen|denen) .*$/, ''),
      kind: kindOf(sourcing, head?.kind ?? null),
      named,
      sourcing,
      gender: genderOf(wordAt(tokens, range.from), pack.genders.get(stem) ?? null),
      plural: head?.number === 'many' || head?.number === 'bodies',
      human: head?.number === 'one',
      proper: core.name !== null,
    }));
    entry.side ??= sideOf(this.#analysis, range);
    if (stem !== '') this.register.shorten(stem, entry);
    if (core.name) for (let i = core.name.from; i < core.name.to; i++) this.register.shorten(wordAt(tokens, i), entry);
    return entry;
  }

  #person(name: Name): Entry {
    const given = name.full ? wordAt(this.#analysis.tokens, name.from) : '';
    const words = wordsOf(this.#analysis, name);
    const entry = this.register.entry(`person ${name.surname}`, () => ({
      name: isOwner(this.#analysis, name.from) && name.full ? words.replace(/(?<=[^sxzß])s$/, '') : words,
      kind: 'person',
      named: true,
      sourcing: 'named',
      gender: name.gender,
      plural: false,
      human: true,
      proper: true,
    }));
    const surname = words.slice(words.lastIndexOf(' ') + 1);
    if (name.full && !this.nameOf(entry).includes(' ')) this.#callings.set(entry, words);
    else if (this.nameOf(entry).endsWith(`${surname}s`)) this.#callings.set(entry, this.nameOf(entry).slice(0, -1));
    entry.gender ??= name.gender ?? this.#analysis.pack.givenNames.get(given) ?? null;
    entry.involved ||= name.full;
    return entry;
  }

  /** What the words around the name say that the person is, by which it may be taken up: "die Bürgermeisterin". */
  #learnRole(entry: Entry, range: Range, core: Core, name: Name): void {
    const { tokens, pack } = this.#analysis;
    const roles: number[] = [];
    if (core.headAt >= 0 && core.headAt < name.from) roles.push(core.headAt);
    for (let i = name.to; i < range.to; i++)
      if (isNoun(tokens, i) && headNoun(pack, wordAt(tokens, i))?.number === 'one') roles.push(i);
    const [first] = roles;
    if (first === undefined) return;
    for (const at of roles.slice(0, 2)) {
      this.register.shorten(nounStem(pack, wordAt(tokens, at)), entry);
      entry.aliases.push(wordsOf(this.#analysis, { from: at, to: at + 1 }));
      entry.gender ??= genderByNoun(pack.genders, wordAt(tokens, at));
    }
    const opens = has(tokens, range.from, WordClass.determiner) ? range.from + 1 : range.from;
    const words =
      first < name.from
        ? nominativeOf(this.#analysis, { from: range.from, to: name.from }, { ...core, to: name.from }, opens)
        : wordsOf(this.#analysis, { from: name.to, to: range.to });
    entry.role ??= words.replace(/^[,\s]+|[,\s]+$/g, '') || null;
  }
}

const nounOf = (word: string) => (word.length > 6 ? word.replace(/(?:es|s)$/, '') : word);

const keyOf = (words: string) => words.toLowerCase().replace(/(?<=[a-zäöüß]{4})(?:es|s|en|n)(?=\s|$)/g, '');

function kindOf(sourcing: Sourcing, kind: ActorKind | null): ActorKind {
  if (sourcing === 'media') return 'media';
  if (sourcing === 'document') return 'document';
  if (sourcing === 'unnamed') return 'anonymous';
  if (sourcing === 'vague') return kind && kind !== 'person' && kind !== 'anonymous' ? kind : 'group';
  return kind ?? 'organisation';
}

function genderOf(determiner: string, known: Gender): Gender {
  if (known) return known;
  if (/^(?:die|eine|ihre|seine)$/.test(determiner)) return 'female';
  return /^der$/.test(determiner) ? 'male' : null;
}

function genderByNoun(genders: ReadonlyMap<string, 'male' | 'female'>, word: string): Gender {
  for (let k = 0; k <= word.length - 4; k++) {
    const found = k === 0 || k >= 3 ? genders.get(word.slice(k)) : undefined;
    if (found) return found;
  }
  return /in$/.test(word) ? 'female' : null;
}

/** Bodies have the gender of their noun; of a person without one it may be either. */
function fits(entry: Entry, gender: Gender): boolean {
  return entry.gender === gender || (entry.gender === null && entry.human);
}

function sideOf({ tokens, pack }: Analysis, { from, to }: Range): string | null {
  for (let i = from; i < to; i++) {
    const word = wordAt(tokens, i);
    const side = isCapital(tokens, i) ? (pack.sides.get(word) ?? pack.sides.get(word.replace(/s$/, ''))) : undefined;
    if (side) return side;
  }
  return null;
}
