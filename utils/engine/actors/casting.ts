import { type Analysis, spanOf } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { has, isAdverb, isComma, isDash, isName, isQuoted, wordAt } from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { openingSubject } from '../attribution/source';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource } from '../sourcing';
import { callOf } from './definite';
import { Discourse, WEIGHT } from './discourse';
import { type Entry, Register } from './entry';
import { bodyNameAt, isAcronym, isOutletName, lastJoined, phraseOfNoun, weightOf } from './mention';
import { officesOf } from './office';
import { People } from './people';
import { isBodyName } from './person';
import { corePhrase, wordsOf } from './phrase';
import { Phrases } from './phrases';
import { antecedent, pronounGender } from './pronoun';
import { sideOf } from './side';

interface Source {
  readonly range: Range;
  /** What is said, in all attributions of the source. */
  readonly content: Range[];
}

/** Reads a text once from its start and tells of every mention who it is; one per reading. */
export class Casting {
  readonly register = new Register();
  readonly #analysis: Analysis;
  readonly #people: People;
  readonly #discourse: Discourse;
  readonly #phrases: Phrases;
  readonly #sourceAt = new Map<number, Source>();
  readonly #entryAt = new Map<number, Entry | null>();
  readonly #speakersIn = new Map<number, { readonly at: number; readonly entry: Entry }[]>();

  constructor(analysis: Analysis, attributions: readonly Attribution[], quoting: ReadonlySet<number>) {
    this.#analysis = analysis;
    this.#people = new People(analysis, quoting, this.register);
    this.#discourse = new Discourse(analysis);
    this.#phrases = new Phrases(analysis, this.#people, this.#discourse, this.register);
    for (const { source, content } of attributions) {
      const range = source?.[0];
      if (!range) continue;
      const known = this.#sourceAt.get(range.from);
      if (known) known.content.push(...content);
      else this.#sourceAt.set(range.from, { range, content: [...content] });
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
        if (i >= until || entry !== speaker) this.#note(entry, { from: name.from, to: name.to }, name.titleFrom);
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
    const goesOn = /ing$/.test(wordAt(tokens, verb)) || /^(?:and|but|then)$/.test(wordAt(tokens, first.from - 1));
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

  #resolve({ range, content }: Source): Entry | null {
    const reading = readSource(this.#analysis, [range]);
    const entry = reading.pronoun ? this.#ofPronoun(range, content) : this.#phrases.entryOf(range, reading);
    this.#entryAt.set(range.from, entry);
    if (!entry) return null;
    // "Ann Hale, who runs the mill," is another name for nobody.
    const words = wordsOf(this.#analysis, corePhrase(this.#analysis, range));
    if (!reading.pronoun && words !== entry.name) entry.aliases.push(words);
    if (!reading.pronoun) entry.side ??= sideOf(this.#analysis, range);
    entry.speaks = true;
    this.#mention(entry, range);
    this.#discourse.note(entry, range.from, isQuoted(this.#analysis, range.from) ? WEIGHT.quoted : WEIGHT.speaker);
    const sentence = this.#analysis.sentenceOf[range.from] ?? 0;
    const here = this.#speakersIn.get(sentence);
    if (here) here.push({ at: range.from, entry });
    else this.#speakersIn.set(sentence, [{ at: range.from, entry }]);
    return entry;
  }

  #ofPronoun(range: Range, content: readonly Range[]): Entry | null {
    const { tokens } = this.#analysis;
    const word = wordAt(tokens, range.from);
    if (/^(?:who|whom|whose|which|that)$/.test(word)) return this.#ofRelative(range.from);
    if (word === 'i' && !isQuoted(this.#analysis, range.from)) return this.#phrases.writer(range);
    // Nobody calls himself by name in what he says, but "he" in it may be himself.
    const hidden = (token: number) =>
      content.some(({ from, to }) => from <= token && token < to) && !has(tokens, token, WordClass.pronoun);
    const entry = antecedent(this.#discourse, word, range.from, hidden);
    if (entry) entry.gender ??= pronounGender(word);
    return entry;
  }

  /** The phrase that a relative pronoun goes on from. */
  #ofRelative(at: number): Entry | null {
    const { tokens, sentences, sentenceOf } = this.#analysis;
    const apart = isComma(tokens, at - 1) || isDash(tokens, at - 1) || wordAt(tokens, at - 1) === '(';
    const last = apart ? at - 2 : at - 1;
    const isHuman = wordAt(tokens, at).startsWith('who');
    const name = isHuman ? this.#people.at(last) : null;
    if (name && !isQuoted(this.#analysis, last)) return this.#people.entryOf(name);
    const floor = sentences[sentenceOf[at] ?? -1]?.from ?? at;
    const from = phraseStart(tokens, last, floor);
    if (from < 0 || isQuoted(this.#analysis, last)) return null;
    const apposed = isHuman && isComma(tokens, from - 1) ? this.#people.at(from - 2) : null;
    if (apposed) return this.#people.entryOf(apposed);
    const phrase = { from: isHuman ? from : lastJoined(this.#analysis, from, last), to: last + 1 };
    const reading = readSource(this.#analysis, [phrase]);
    const nobody = wordAt(tokens, at).startsWith('who') && reading.head?.number === 'text';
    return reading.pronoun || nobody ? null : this.#phrases.entryOf(phrase, reading);
  }

  /** Notes what token `i` speaks of, if that is a body, a thing or a person without a name; the last token read comes back. */
  #noteAt(i: number, speaker: Entry | null): number {
    const { tokens } = this.#analysis;
    if (speaker === null && has(tokens, i, WordClass.pronoun) && pronounGender(wordAt(tokens, i)) !== null) {
      const entry = isQuoted(this.#analysis, i) ? null : antecedent(this.#discourse, wordAt(tokens, i), i);
      if (entry) {
        entry.gender ??= pronounGender(wordAt(tokens, i));
        this.#discourse.note(entry, i, WEIGHT.subject);
      }
      return i;
    }
    const isHead = has(tokens, i, WordClass.head);
    const opensName = isName(tokens, i) && isName(tokens, i + 1);
    if (!isHead && !opensName && !isAcronym(this.#analysis, i) && !isOutletName(this.#analysis, i)) return i;
    const body = bodyNameAt(this.#analysis, i);
    if (body && !isHead && opensName && !isBodyName(this.#analysis, body)) return i;
    if (body?.to === i) return i;
    if (body) {
      const entry = this.#phrases.entryOf(body, readSource(this.#analysis, [body]));
      if (entry !== speaker) this.#note(entry, body);
      return body.to - 1;
    }
    if (speaker !== null || !isHead || isQuoted(this.#analysis, i)) return i;
    const phrase = phraseOfNoun(this.#analysis, i);
    if (!phrase) return i;
    const reading = readSource(this.#analysis, [phrase]);
    if (!reading.pronoun) this.#note(this.#phrases.entryOf(phrase, reading), phrase);
    return i;
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
    this.#discourse.note(entry, range.from, weightOf(this.#analysis, { from, to: range.to }));
  }

  #mention(entry: Entry, range: Range): void {
    entry.mentions.push(spanOf(this.#analysis.tokens, range));
  }
}
