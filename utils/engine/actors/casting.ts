import type { Span } from '../../model';
import { type Analysis, spanOf } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import {
  has,
  isAdverb,
  isComma,
  isDash,
  isFiniteVerb,
  isName,
  isNominal,
  isQuoted,
  wordAt,
} from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { openingSubject } from '../attribution/source';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource } from '../sourcing';
import { isShownBody, roleBehind } from './apposed';
import { callOf } from './definite';
import { Discourse, WEIGHT } from './discourse';
import { type Entry, Register } from './entry';
import { Joints } from './joint';
import { bodyNameAt, isAcronym, isOutletName, lastJoined, phraseOfNoun, weightOf } from './mention';
import type { PersonName } from './names';
import { officesOf } from './office';
import { People } from './people';
import { isBodyName, isPersonNoun } from './person';
import { corePhrase, wordsOf } from './phrase';
import { Phrases } from './phrases';
import { antecedent, pronounGender } from './pronoun';
import { sideOf } from './side';
import { whoGoesBy } from './withheld';
import { writerAt } from './writer';

interface Source {
  readonly range: Range;
  /** What is said, in all attributions of the source. */
  readonly content: Range[];
  /** It only asks: who answers is who is spoken of next. */
  asks: boolean;
}

const ASKING = /^(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|press(?:es|ed|ing)|quer(?:y|ies|ied)|inquire[sd]?)$/;

/** "It is unclear who": what comes is no relative clause. */
const ASKED_OF = /^(?:(?:un)?(?:clear|known|certain|sure)|obvious|evident)$/;

/** Whether who says those words asks, and is not asked: "Ann Hale was asked whether". */
function isAsking({ tokens }: Analysis, { from, to }: Range, source: Range): boolean {
  for (let i = from; i < to; i++) {
    if (ASKING.test(wordAt(tokens, i))) return source.from > i || !has(tokens, i - 1, WordClass.be);
  }
  return false;
}

/** Reads a text once from its start and tells of every mention who it is; one per reading. */
export class Casting {
  readonly register = new Register();
  readonly #analysis: Analysis;
  readonly #people: People;
  readonly #discourse: Discourse;
  readonly #joints: Joints;
  readonly #phrases: Phrases;
  /** 1 for each token that is content. */
  readonly #told: Uint8Array;
  readonly #sourceAt = new Map<number, Source>();
  readonly #entryAt = new Map<number, Entry | null>();
  /** Where the phrase starts that a name stands beside, by the start of the name. */
  readonly #apposed = new Map<number, number>();
  readonly #speakersIn = new Map<number, { readonly at: number; readonly entry: Entry }[]>();

  constructor(analysis: Analysis, attributions: readonly Attribution[], quoting: ReadonlySet<number>) {
    this.#analysis = analysis;
    this.#people = new People(analysis, quoting, this.register);
    this.#discourse = new Discourse(analysis);
    this.#joints = new Joints(analysis, this.#people, this.#discourse, this.register);
    this.#told = new Uint8Array(analysis.tokens.count);
    this.#phrases = new Phrases(analysis, this.#people, this.#discourse, this.register, this.#joints, (i) =>
      this.#isTold(i),
    );
    for (const { source, cue, content } of attributions) {
      const range = source?.[0];
      if (range) for (const { from, to } of content) this.#told.fill(1, from, to);
      if (!range) continue;
      const asks = cue.some((words) => isAsking(analysis, words, range));
      const known = this.#sourceAt.get(range.from);
      if (known) {
        known.content.push(...content);
        known.asks &&= asks;
      } else this.#sourceAt.set(range.from, { range, content: [...content], asks });
    }
  }

  run(): void {
    const { tokens } = this.#analysis;
    let until = 0;
    let speaker: Entry | null = null;
    for (let i = 0; i < tokens.count; i++) {
      const source = this.#sourceAt.get(i);
      if (source) {
        speaker = this.#resolve(source);
        until = source.range.to;
      }
      const name = this.#people.at(i);
      if (name) {
        if (name.titleFrom !== i) continue;
        const entry = this.#people.entryOf(name);
        this.#learnOffices(entry, officesOf(this.#analysis, name), name.titleFrom);
        const from = this.#apposed.get(i) ?? i;
        if (this.#isAlone(name)) this.#mention(entry, name);
        else if (i >= until || entry !== speaker) this.#note(entry, { from: name.from, to: name.to }, from);
        this.#joints.note(name);
        i = name.to - 1;
      } else i = this.#noteAt(i, i < until ? speaker : null);
    }
  }

  /** Who the source that starts with that range is; null: the text leaves it open. */
  entryOf({ from }: Range): Entry | null {
    return this.#entryAt.get(from) ?? null;
  }

  /**
   * Who it is where the source stands elsewhere in the sentence ("Hale left, saying the hall was full", "Hale stayed and
   * announced that"): its last speaker before the cue or its subject. null for any other cue, which names nobody.
   */
  subjectOf({ cue }: Attribution): Entry | null {
    const { tokens, sentenceOf, sentences } = this.#analysis;
    const [first] = cue;
    if (!first) return null;
    const verb =
      has(tokens, first.from, WordClass.adverb) || isAdverb(tokens, first.from) ? first.from + 1 : first.from;
    // "turning point for", "mounting doubts about": what stands before a noun goes on from nobody.
    const isModifier = verb + 1 < first.to && isNominal(tokens, verb + 1) && !has(tokens, verb, WordClass.cue);
    const goesOn =
      (/ing$/.test(wordAt(tokens, verb)) && !isModifier) || /^(?:and|but|then)$/.test(wordAt(tokens, first.from - 1));
    if (!goesOn || verb >= first.to || has(tokens, verb, WordClass.be)) return null;
    const index = sentenceOf[first.from] ?? 0;
    const speaker = this.#speakersIn.get(index)?.findLast(({ at }) => at < first.from);
    if (speaker) return speaker.entry;
    const sentence = sentences[index];
    const subject = sentence ? openingSubject(this.#analysis, sentence.to, sentence.from)?.[0] : undefined;
    if (!subject || subject.to > first.from) return null;
    const reading = readSource(this.#analysis, [subject]);
    if (reading.pronoun) return null;
    const entry = this.#phrases.entryOf(subject, reading);
    this.#mention(entry, subject);
    entry.speaks = true;
    return entry;
  }

  #resolve({ range, content, asks }: Source): Entry | null {
    const reading = readSource(this.#analysis, [range]);
    const who = whoGoesBy(this.#analysis, range.from);
    const entry =
      (who < 0 ? null : this.#ofRelative(who)) ??
      (reading.pronoun ? this.#ofPronoun(range, content, asks) : this.#phrases.entryOf(range, reading));
    this.#entryAt.set(range.from, entry);
    if (!entry) return null;
    if (who >= 0) this.register.shorten(wordAt(this.#analysis.tokens, range.to - 1), entry);
    // "Ann Hale, who runs the mill," is another name for nobody.
    const words = wordsOf(this.#analysis, corePhrase(this.#analysis, range));
    if (!reading.pronoun && words !== entry.name) entry.aliases.push(words);
    if (!reading.pronoun) entry.side ??= sideOf(this.#analysis, range);
    entry.speaks = true;
    this.#mention(entry, range);
    // "Hale's claim that": who is spoken of, and says nothing there.
    const owns = /^'s?$/.test(wordAt(this.#analysis.tokens, range.to - 1));
    const speaks = owns ? WEIGHT.owning : WEIGHT.speaker;
    const weight = isQuoted(this.#analysis, range.from) ? WEIGHT.quoted : speaks;
    // Nobody is "he" or "she" in what they write themselves.
    if (wordAt(this.#analysis.tokens, range.from) !== 'i') this.#discourse.note(entry, range.from, weight, asks);
    const sentence = this.#analysis.sentenceOf[range.from] ?? 0;
    const here = this.#speakersIn.get(sentence);
    if (here) here.push({ at: range.from, entry });
    else this.#speakersIn.set(sentence, [{ at: range.from, entry }]);
    return entry;
  }

  #ofPronoun(range: Range, content: readonly Range[], asks: boolean): Entry | null {
    const { tokens } = this.#analysis;
    const word = wordAt(tokens, range.from);
    if (/^(?:who|whom|whose|which|that)$/.test(word)) return this.#ofRelative(range.from);
    if (/^(?:both|neither|either|each)$/.test(word)) {
      const reading = readSource(this.#analysis, [range]);
      return this.#joints.takenUp(range, reading) ?? this.#twoBefore(range.from);
    }
    if ((word === 'i' || word === 'we') && !isQuoted(this.#analysis, range.from)) return this.#writer(range);
    const gender = pronounGender(word);
    const before = gender && this.#beforeColon(range.from);
    if (before && (before.gender ?? gender) === gender) return before;
    // Nobody calls himself by name in what he says, but "he" in it may be himself.
    const hidden = (token: number) =>
      content.some(({ from, to }) => from <= token && token < to) && !has(tokens, token, WordClass.pronoun);
    const [start, end] = this.#askedIn(range.from);
    const apart = ({ mentions }: Entry) => mentions.some(([at]) => start <= at && at < end);
    const entry = antecedent(this.#discourse, word, range.from, { hidden, asks, apart });
    if (!entry) return word === 'they' ? this.#someBefore(range.from) : null;
    entry.gender ??= pronounGender(word);
    return entry;
  }

  /** "Ann Hale saw it differently: the hall, she said, was full": the person who opens the sentence of the pronoun at token `i`; or null. */
  #beforeColon(i: number): Entry | null {
    const { tokens, sentences, sentenceOf } = this.#analysis;
    const first = sentences[sentenceOf[i] ?? -1]?.from ?? i;
    const name = this.#people.at(first);
    if (!name || name.titleFrom !== first) return null;
    for (let k = name.to; k < i; k++) {
      if (wordAt(tokens, k) === ':') return this.#people.entryOf(name);
      if (this.#people.at(k) || isQuoted(this.#analysis, k) || wordAt(tokens, k) === "'s") return null;
    }
    return null;
  }

  /** "Asked whether Hale knew, she": the place right before token `i` in which somebody else is asked about; empty where that is no question. */
  #askedIn(i: number): Span {
    const { tokens, sentences, sentenceOf } = this.#analysis;
    const first = sentences[sentenceOf[i] ?? -1]?.from ?? i;
    let comma = first;
    while (comma < i && !isComma(tokens, comma)) comma++;
    return comma === i - 1 && /^(?:asked|pressed|questioned|quizzed)$/.test(wordAt(tokens, first))
      ? [tokens.start[first] ?? 0, tokens.start[i] ?? 0]
      : [0, 0];
  }

  /** "Two officials left. Both said": who is in view as two. */
  #twoBefore(i: number): Entry | null {
    const [two] = this.#discourse.inView(i, ({ plural, name }) => plural && /^(?:the )?two /i.test(name));
    return two?.entry ?? null;
  }

  /** "Some in her party fear … They say": the many that the sentence of token `i`, or else the one before it, opens with. */
  #someBefore(i: number): Entry | null {
    const { sentences, sentenceOf, blockOf } = this.#analysis;
    const index = sentenceOf[i] ?? -1;
    for (const sentence of [sentences[index], sentences[index - 1]]) {
      if (!sentence || blockOf[sentence.from] !== blockOf[i]) continue;
      const many = openingSubject(this.#analysis, Math.min(i, sentence.to), sentence.from)?.[0];
      if (!many || !has(this.#analysis.tokens, many.from, WordClass.quantity)) continue;
      const reading = readSource(this.#analysis, [many]);
      if (reading.sourcing === 'vague') return this.#phrases.entryOf(many, reading);
    }
    return null;
  }

  /** Who wrote what is no quotation; "we" is the text's own voice, whoever wrote it. */
  #writer(range: Range): Entry {
    if (wordAt(this.#analysis.tokens, range.from) === 'we') return this.#phrases.writer(range);
    return writerAt(this.#analysis, this.#people, this.#discourse, range.from) ?? this.#phrases.writer(range);
  }

  /** The phrase that a relative pronoun goes on from. */
  #ofRelative(at: number): Entry | null {
    const { tokens, sentences, sentenceOf } = this.#analysis;
    const apart = isComma(tokens, at - 1) || isDash(tokens, at - 1) || wordAt(tokens, at - 1) === '(';
    const last = apart ? at - 2 : at - 1;
    const isHuman = wordAt(tokens, at).startsWith('who');
    const name = isHuman ? this.#people.at(last) : null;
    if (name && !isQuoted(this.#analysis, last)) return this.#people.entryOf(name);
    if (isHuman && !apart && ASKED_OF.test(wordAt(tokens, last))) return null;
    const floor = sentences[sentenceOf[at] ?? -1]?.from ?? at;
    const start = phraseStart(tokens, last, floor);
    // "stolen by a clerk, who"
    const by = isHuman && start >= 0 ? tokens.word.slice(start, last).lastIndexOf('by') : -1;
    const from = start + by + 1;
    // "the emails that leaked in July, which …", "nothing that shows it"
    if (from < 0 || isQuoted(this.#analysis, last) || has(tokens, last, WordClass.time)) return null;
    if (/^(?:nothing|something|anything|everything|little|much)$/.test(wordAt(tokens, last))) return null;
    const besides = isComma(tokens, from - 1) && !/(?:ed|ing)$/.test(wordAt(tokens, from));
    const apposed = isHuman && besides ? this.#people.at(from - 2) : null;
    if (apposed) return this.#people.entryOf(apposed);
    const phrase = { from: isHuman ? from : lastJoined(this.#analysis, from, last), to: last + 1 };
    const reading = readSource(this.#analysis, [phrase]);
    const nobody = wordAt(tokens, at).startsWith('who') && reading.head?.number === 'text';
    return reading.pronoun || nobody ? null : this.#phrases.entryOf(phrase, reading);
  }

  /** Notes what token `i` speaks of, if that is a body, a thing or a person without a name; the last token read comes back. */
  #noteAt(i: number, speaker: Entry | null): number {
    const { tokens } = this.#analysis;
    if (
      has(tokens, i, WordClass.pronoun | WordClass.object | WordClass.possessive) &&
      pronounGender(wordAt(tokens, i)) !== null
    ) {
      const isSubject = /^s?he$/.test(wordAt(tokens, i));
      if ((isSubject && speaker !== null) || isQuoted(this.#analysis, i)) return i;
      const entry = antecedent(this.#discourse, wordAt(tokens, i), i);
      if (!entry) return i;
      entry.gender ??= pronounGender(wordAt(tokens, i));
      const told = this.#isTold(i) ? WEIGHT.told : 1;
      this.#discourse.note(entry, i, told * (isSubject ? WEIGHT.subject : WEIGHT.possessor));
      return i;
    }
    const family = this.#people.familyAt(i);
    if (family) {
      if (family !== speaker) this.#note(family, { from: i - 1, to: i + 1 });
      return i;
    }
    const isHead = has(tokens, i, WordClass.head);
    const opensName = isName(tokens, i) && isName(tokens, i + 1);
    const shown = isName(tokens, i) && !isName(tokens, i - 1) && isShownBody(this.#analysis, { from: i, to: i + 1 });
    if (!isHead && !opensName && !shown && isPersonNoun(this.#analysis, i))
      this.#noteBeside(i, phraseOfNoun(this.#analysis, i));
    if (!isHead && !opensName && !shown && !isAcronym(this.#analysis, i) && !isOutletName(this.#analysis, i)) return i;
    // "former Republican candidate": who the noun behind it is, nobody by itself.
    if (isHead && isName(tokens, i) && isNominal(tokens, i + 1) && isPersonNoun(this.#analysis, i)) return i;
    const body = bodyNameAt(this.#analysis, i);
    if (body && !isHead && opensName && !isBodyName(this.#analysis, body) && !isShownBody(this.#analysis, body))
      return i;
    if (body?.to === i) return i;
    // "Last Friday Torven Shipping said": who speaks begins behind it.
    if (body)
      for (let k = i + 1; k < body.to && has(tokens, k - 1, WordClass.time); k++) if (this.#sourceAt.has(k)) return i;
    if (body) {
      const entry = this.#phrases.entryOf(body, readSource(this.#analysis, [body]));
      if (entry !== speaker) this.#note(entry, body);
      const role = roleBehind(this.#analysis, body);
      if (role) this.#phrases.learnNoun(role, readSource(this.#analysis, [role]), entry);
      return (role ?? body).to - 1;
    }
    if (speaker !== null || !isHead || isQuoted(this.#analysis, i)) return i;
    const phrase = phraseOfNoun(this.#analysis, i);
    if (this.#noteBeside(i, phrase) || !phrase) return i;
    const reading = readSource(this.#analysis, [phrase]);
    if (!reading.pronoun) this.#note(this.#phrases.entryOf(phrase, reading), phrase);
    return i;
  }

  /** Whether the noun at token `i`, in its `phrase`, only says what the person is whose name is next: notes where that one's phrase starts. */
  #noteBeside(i: number, phrase: Range | null): boolean {
    const beside = this.#nameBeside(i);
    if (!beside) return false;
    const owner = wordAt(this.#analysis.tokens, i - 1) === "'s" ? this.#people.at(i - 2) : null;
    this.#apposed.set(beside.titleFrom, owner?.titleFrom ?? phrase?.from ?? i);
    if (phrase) this.#phrases.learnOwner(phrase, i, this.#people.entryOf(beside));
    return true;
  }

  /** The person whose name the noun at token `i` only goes before: "the mayor, Ann Hale, left". */
  #nameBeside(i: number): PersonName | null {
    const { tokens } = this.#analysis;
    if (!isComma(tokens, i + 1) || !isPersonNoun(this.#analysis, i)) return null;
    const at = wordAt(tokens, i + 2) === 'the' ? i + 3 : i + 2;
    const name = this.#people.at(at);
    const ends = name && (isComma(tokens, name.to) || isFiniteVerb(tokens, name.to));
    return name && ends && name.titleFrom === at && name.full ? name : null;
  }

  #learnOffices(entry: Entry, offices: readonly string[], titleFrom: number): void {
    for (const office of offices) this.register.shorten(callOf(this.#analysis, office), entry);
    if (offices.length > 0) {
      entry.gender ??= this.#analysis.pack.genders.get(offices[0] ?? '') ?? null;
      entry.side ??= sideOf(this.#analysis, { from: titleFrom - 3, to: titleFrom + 2 });
    }
  }

  /** `from`: where the phrase starts, with the titles of a name. */
  #note(entry: Entry, range: Range, from = range.from): void {
    this.#mention(entry, range);
    const told = this.#isTold(range.from) ? WEIGHT.told : 1;
    const introduced = entry.mentions.length === 1 && entry.human && range.to - range.from > 1 ? WEIGHT.introduced : 1;
    this.#discourse.note(entry, range.from, told * introduced * weightOf(this.#analysis, { from, to: range.to }));
  }

  /** A name that is its whole paragraph, as under a letter: the text speaks of nobody there. */
  #isAlone({ titleFrom, to }: PersonName): boolean {
    const { blocks, blockOf } = this.#analysis;
    const block = blocks[blockOf[titleFrom] ?? -1];
    return block?.from === titleFrom && block.to - to <= 1;
  }

  /** Whether token `i` is in what somebody is told to say: there it is spoken of less than who says it. */
  #isTold(i: number): boolean {
    return this.#told[i] === 1;
  }

  #mention(entry: Entry, range: Range): void {
    entry.mentions.push(spanOf(this.#analysis.tokens, range));
  }
}
