import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import { has, hasFinite, isComma, isDash, isFiniteVerb, isQuoted, isWord, wordAt } from './grammar';
import { halvesAround } from './parenthesis';
import type { Unit } from './units';

/** The sentence in which the content of a unit is looked for. */
export interface Surroundings {
  readonly analysis: Analysis;
  readonly sentence: Range;
  /** The units of the sentence by the tokens at which they and their cues start. */
  readonly units: ReadonlyMap<number, Unit>;
  /** Tokens at which an "according to" phrase starts: content ends there. */
  readonly fences: ReadonlySet<number>;
}

/** So many tokens before ", S said" are a clause though no verb of theirs is known. */
const MIN_UNSEEN_CLAUSE = 6;

/** Where the content of a unit is. */
export interface Placed {
  readonly content: readonly Range[];
  /** Cues before this token are inside the content. */
  readonly to: number;
}

/** Where the content of a unit is: before it, behind it, or both ("P, S said, P"). */
export function placeContent(around: Surroundings, unit: Unit, floor: number): Placed | null {
  const { analysis, sentence } = around;
  const { tokens } = analysis;
  const before = unit.from - 1;
  const leftQuote = before >= sentence.from && isQuoted(analysis, before) ? analysis.quotes.of[before] : -1;
  const speaks = unit.cue.verbs.some(({ complements }) => complements.includes('q'));
  const complement = unit.complement;

  if (
    leftQuote !== undefined &&
    leftQuote >= 0 &&
    speaks &&
    !unit.shared &&
    isSpeechBefore(analysis, leftQuote, unit, before)
  ) {
    const quote = analysis.quotes.ranges[leftQuote];
    if (quote) {
      const content: Range[] = [{ from: Math.min(quote.from, clauseStart(analysis, quote.from, floor)), to: quote.to }];
      const rest = restOf(around, unit);
      if (rest) content.push(rest);
      return { content, to: rest?.to ?? unit.to };
    }
  }
  const halves =
    speaks && !unit.shared && tellsOnly(tokens, unit) ? halvesAround(analysis, unit, floor, sentence.to) : null;
  if (halves) {
    const [lead, { from }] = halves;
    const to = contentEnd(around, from, unit);
    if (to > from) return { content: [lead, { from, to }], to };
  }
  const behindComma =
    before > floor && (isComma(tokens, before) || isDash(tokens, before) || /^[?!]$/.test(wordAt(tokens, before)));
  if (behindComma && speaks && !unit.shared && !isAsked(analysis, floor)) {
    const start = skipOpeners(analysis, floor, before);
    const closes =
      !complement ||
      isComma(tokens, unit.to) ||
      (complement.from > unit.to + 1 && complement.kind !== 't' && !isQuoted(analysis, complement.from));
    const introduces = complement?.kind === 'q' && isQuoted(analysis, complement.from) && isOpener(analysis, start);
    if (
      closes &&
      !introduces &&
      (isClause(analysis, start, before) || (!complement && before - start >= MIN_UNSEEN_CLAUSE))
    ) {
      const content: Range[] = [{ from: start, to: before }];
      const rest = isComma(tokens, unit.to) ? restOf(around, unit) : null;
      if (rest) content.push(rest);
      return { content, to: rest?.to ?? unit.to };
    }
  }
  if (!complement) return asSaid(around, unit, floor);
  const to = contentEnd(around, complement.from, unit);
  if (to <= complement.from) {
    return complement.kind === 'q' ? { content: [], to: unit.to } : null;
  }
  return { content: [{ from: complement.from, to }], to };
}

/** Whether nothing that is said stands behind the cue in its own clause: "she said,", "she said on Monday,", "she told the guild,". */
function tellsOnly(tokens: Tokens, { cue, to }: Unit): boolean {
  if (!cue.verbs.some(({ complements }) => complements.includes('t'))) return false;
  const isPlace = has(tokens, to, WordClass.preposition | WordClass.time | WordClass.adverb);
  return isComma(tokens, to) || isPlace || cue.verbs.some(({ addressee }) => addressee);
}

/** "As Hale noted, P" and "In spring, Hale said, P": the content is behind the comma, and what stands before it too. */
function asSaid(around: Surroundings, unit: Unit, floor: number): Placed | null {
  const { analysis } = around;
  const { tokens } = analysis;
  const before = unit.from - 1;
  const clausal = unit.cue.verbs.some(({ complements }) => complements.includes('t'));
  const leads = wordAt(tokens, before) === 'as' || (isComma(tokens, before) && before - floor <= 12);
  if (unit.shared || !clausal || !leads || !isComma(tokens, unit.to)) return null;
  const to = contentEnd(around, unit.to + 1, unit);
  if (to - unit.to < 4) return null;
  const lead = { from: skipOpeners(analysis, floor, before), to: before };
  const content = [{ from: unit.to + 1, to }];
  return { content: isComma(tokens, before) && lead.to > lead.from ? [lead, ...content] : content, to };
}

/** A quotation before the unit is what it says, unless it is a mere term inside the subject: "the “big” plan said". */
function isSpeechBefore(analysis: Analysis, index: number, unit: Unit, before: number): boolean {
  const quote = analysis.quotes.ranges[index];
  if (!quote || quote.to !== before + 1) return false;
  const last = wordAt(analysis.tokens, quote.to - 2);
  return /^[,.?!…—–-]/.test(last) || quote.words > 4 || unit.source?.side === 'right';
}

/** What goes on behind the unit: "“A,” she said, “and B.”", "The plan, she said, was dead." */
function restOf(around: Surroundings, unit: Unit): Range | null {
  const { analysis, sentence, units } = around;
  const { tokens } = analysis;
  for (let i = unit.to; i < sentence.to; i++) {
    if (isQuoted(analysis, i)) {
      const quote = analysis.quotes.ranges[analysis.quotes.of[i] ?? -1];
      if (!quote || quote.from < i || (!/^[,:—–-]/.test(wordAt(tokens, i - 1)) && quote.words < 5)) return null;
      return { from: i, to: quote.to };
    }
    if (units.has(i)) return null;
    if (i > unit.to + 14) return null;
  }
  if (!isComma(tokens, unit.to) || isQuoted(analysis, unit.from - 1)) return null;
  if (
    has(tokens, unit.to + 1, WordClass.subordinator) &&
    /^(?:while|when|as|after|before|because|though|although|who|which)$/.test(wordAt(tokens, unit.to + 1))
  )
    return null;
  if (units.has(unit.to + 1)) return null;
  const to = contentEnd(around, unit.to + 1, unit);
  return to > unit.to + 1 ? { from: unit.to + 1, to } : null;
}

/** The token after the content that starts at `from`. */
function contentEnd(around: Surroundings, from: number, unit: Unit): number {
  const { analysis, sentence, units, fences } = around;
  const { tokens } = analysis;
  const opening = analysis.quotes.of[from] ?? -1;
  const quote = opening >= 0 ? analysis.quotes.ranges[opening] : undefined;
  if (quote && quote.from === from && endsSpeech(analysis, quote, sentence)) return quote.to;
  let end = sentence.to;
  for (let i = from; i < sentence.to; i++) {
    if (i > from && hasSpeakerOfItsOwn(around, i)) {
      end = i;
      break;
    }
    if (isQuoted(analysis, i)) continue;
    if (fences.has(i)) {
      end = isComma(tokens, i - 1) ? i - 1 : i;
      break;
    }
    if (wordAt(tokens, i) === ';' || withholds(tokens, i) || turnsBack(tokens, i, unit)) {
      end = i;
      break;
    }
    const next = units.get(i);
    const stop = next ? breakBefore(analysis, next, unit, from) : -1;
    if (stop >= 0) {
      end = stop;
      break;
    }
  }
  const last = analysis.quotes.of[end - 1] ?? -1;
  const spill = last >= 0 ? analysis.quotes.ranges[last] : undefined;
  if (spill && end === sentence.to && spill.to > end) return spill.to;
  while (end > from && !isQuoted(analysis, end - 1) && /^(?:\.+|[!?,;:…—–-]+)$/.test(wordAt(tokens, end - 1))) end--;
  return end;
}

/** "…: “A,” she said": whether the quotation that starts at `i` behind a colon or dash is said by a unit right behind it. */
function hasSpeakerOfItsOwn({ analysis, units }: Surroundings, i: number): boolean {
  const { tokens, quotes } = analysis;
  const quote = quotes.ranges[quotes.of[i] ?? -1];
  if (quote?.from !== i || !/^[:—–-]/.test(wordAt(tokens, i - 1))) return false;
  const next = units.get(quote.to);
  return next !== undefined && !next.shared && next.from === quote.to && /^[,?!—–-]/.test(wordAt(tokens, quote.to - 2));
}

/** ", but it was unclear when" behind a thing that is shown; ", but would not name them" behind anything. */
function turnsBack(tokens: Tokens, i: number, { complement }: Unit): boolean {
  if (!isComma(tokens, i) || wordAt(tokens, i + 1) !== 'but') return false;
  if (has(tokens, i + 2, WordClass.modal | WordClass.do | WordClass.have) && has(tokens, i + 3, WordClass.negation))
    return true;
  return complement?.kind === 'n' && has(tokens, i + 2, WordClass.pronoun | WordClass.determiner);
}

/** ", without giving details": the narrator's remark on what was said. */
function withholds(tokens: Tokens, i: number): boolean {
  return (
    isComma(tokens, i) &&
    /^(?:without|declining|refusing)$/.test(wordAt(tokens, i + 1)) &&
    /^(?:giving|providing|offering|elaborating|specifying|saying|naming|explaining|citing|presenting|to)$/.test(
      wordAt(tokens, i + 2),
    )
  );
}

/** Whether the quotation ends the speech: it closes with a stop, or nothing but a new unit follows. */
function endsSpeech(analysis: Analysis, quote: Range, sentence: Range): boolean {
  const inside = wordAt(analysis.tokens, quote.to - 2);
  return quote.to >= sentence.to || /^[.?!]/.test(inside);
}

/** Where a later unit ends the content of the one before it: the comma or "and" in front of it; -1 where it is nested. */
function breakBefore(analysis: Analysis, next: Unit, unit: Unit, contentFrom: number): number {
  const { tokens } = analysis;
  // "The Gazette, citing two aides, said P": the verb goes back to the subject before this unit.
  if (next.from < unit.from) return isComma(tokens, next.cue.from - 1) ? next.cue.from - 1 : -1;
  const before = next.from - 1;
  if (before <= contentFrom) return -1;
  const comma = isComma(tokens, before) || isDash(tokens, before) || wordAt(tokens, before) === ';';
  if (next.shared) {
    // "said that a review, carried out in spring, found P": the clause still waits for its verb.
    const isClause = unit.complement !== null && /[tb]/.test(unit.complement.kind);
    if (isComma(tokens, before) && next.cue.form !== 'ing' && isClause && !hasFinite(tokens, contentFrom, before))
      return -1;
    if (next.cue.form === 'ing')
      return comma ? before : has(tokens, before, WordClass.coordinator) && unit.cue.form === 'ing' ? before : -1;
    // "did not reply but wrote that": an auxiliary carries the tense of the first.
    const sameForm = next.cue.form === unit.cue.form || (unit.cue.negated && unit.cue.from < unit.cue.head);
    if (!sameForm || next.complement === null) return -1;
    return comma ? before : isComma(tokens, before - 1) ? before - 1 : before;
  }
  if (comma && (!next.complement || isComma(tokens, next.to))) return before;
  if (!isComma(tokens, before - 1) || next.cue.verbs[0]?.class !== 'said' || !next.complement) return -1;
  if (
    has(tokens, before, WordClass.coordinator) ||
    /^(?:while|though|although|whereas|as|after)$/.test(wordAt(tokens, before))
  )
    return before - 1;
  return -1;
}

/** The start of the clause that runs into a quotation ("The plan is “bad,” she said."), or of the quotation itself. */
function clauseStart(analysis: Analysis, quoteFrom: number, floor: number): number {
  const { tokens } = analysis;
  let start = quoteFrom;
  while (start > floor && isWord(tokens, start - 1) && !isQuoted(analysis, start - 1)) start--;
  return start > floor && start < quoteFrom && !isQuoted(analysis, start - 1) ? floor : start;
}

/** Whether what starts at `from` leads up to the main clause: "In May", "When asked", "Asked about it", "Speaking in Redmarsh". */
function isOpener({ tokens }: Analysis, from: number): boolean {
  if (has(tokens, from, WordClass.preposition | WordClass.subordinator | WordClass.adverb)) return true;
  return /(?:ing|ed)$/.test(wordAt(tokens, from)) && !has(tokens, from, WordClass.head);
}

/** "Asked whether …, she laughed", "Speaking in Redmarsh, he said": what leads up to an answer is nobody's claim. */
function isAsked(analysis: Analysis, from: number): boolean {
  const { tokens } = analysis;
  let start = skipOpeners(analysis, from, from + 3);
  if (has(tokens, start, WordClass.subordinator)) start++;
  return /^(?:asked|pressed|questioned|challenged|told|speaking|asking|responding|replying|addressing|writing)$/.test(
    wordAt(tokens, start),
  );
}

/** Leaves the conjunction of a sentence that goes on from the last out of the content. */
function skipOpeners(analysis: Analysis, from: number, to: number): number {
  const { tokens } = analysis;
  let start = from;
  while (start < to && !isWord(tokens, start) && !isQuoted(analysis, start)) start++;
  while (start < to && has(tokens, start, WordClass.coordinator)) start++;
  return start;
}

function isClause(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis;
  if (to - from < 3) return to - from === 2 && has(tokens, from, WordClass.pronoun) && isFiniteVerb(tokens, from + 1);
  if (has(tokens, from, WordClass.preposition | WordClass.subordinator) && !has(tokens, from, WordClass.determiner)) {
    for (let i = from + 1; i < to; i++) if (isComma(tokens, i)) return hasFinite(tokens, i + 1, to);
    return false;
  }
  return hasFinite(tokens, from, to);
}
