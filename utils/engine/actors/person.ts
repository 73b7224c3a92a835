import type { Analysis } from '../analysis';
import { has, isComma, isFiniteVerb, isName, isNominal, isWord, wordAt } from '../attribution/grammar';
import { phraseEnd, phraseStart } from '../attribution/noun-phrase';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';

/** Endings of nouns for people: "striker", "librarian", "groundsman". */
const AGENT = /(?:[^e]er|eer|or|ist|ian|man|men|woman|women|ee|son|daughter)s?$/;
const NO_AGENT =
  /^(?:under|over|former|other|later|earlier|never|ever|after|however|together|number|matter|member-state|paper|power|order|water|weather|letter|quarter|center|river|winter|summer|october|november|december|september|reason|season|person-to-person|floor|door|error|factor|sector|motor|major|minor|prior|senior|junior|superior|interior|exterior|german|roman|human|woman-led|christian|indian|asian|russian|italian|austrian|iranian|syrian|canadian|brazilian|egyptian|ukrainian|civilian|committee|degree|fee|coffee|tree|free)$/;

/** Whether token `i` is a noun for one human being: by the table of heads, else by its ending. */
export function isPersonNoun({ tokens, pack }: Analysis, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const word = wordAt(tokens, i);
  const head = pack.heads.get(word);
  if (head) return head.number === 'one';
  if (pack.epithets.has(word)) return true;
  return word.length > 4 && AGENT.test(word) && !word.endsWith('s') && !NO_AGENT.test(word) && isNominal(tokens, i);
}

/** Last words, and words inside, by which a name is that of a body: "Orlin Group", "Kestrel Air", "Bank of Vell". */
const BODY_WORD =
  /^(?:inc\.?|ltd\.?|plc|llc|corp\.?|co\.|group|holdings|partners|industries|air|airlines|airways|homes|motors|energy|capital|media|united|realty|properties|rovers|city|town|county|park|street|road|island|islands|river|mountains?|valley|house|hall|cup|league|university|college|hospital|church|bridge|airport|station|party|act|bill|court|north|south|east|west|northern|southern|eastern|western)$/;

/** Whether the name holds a word that only bodies, places and works have. */
export function isBodyName({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  if (to - from < 2 || !isName(tokens, to - 1)) return false;
  const last = wordAt(tokens, to - 1);
  if (BODY_WORD.test(last) || pack.mediaEndings.has(last) || pack.heads.get(last)?.number === 'text') return true;
  if (pack.givenNames.has(wordAt(tokens, from)) && !pack.heads.has(last)) return false;
  for (let i = from; i < to; i++) {
    const number = pack.heads.get(wordAt(tokens, i))?.number;
    if (number === 'body' || number === 'bodies') return true;
  }
  return false;
}

/** Whether the words around a name show a person: a role before it, or a role, an age or "who" behind a comma. */
export function showsPerson(analysis: Analysis, { from, to }: Range): boolean {
  const { tokens } = analysis;
  const before = from - 1;
  if (to - from > 1 && !isName(tokens, before) && isPersonNoun(analysis, before)) return true;
  if (isComma(tokens, before) && (isComma(tokens, to) || has(tokens, to, WordClass.cue)) && to - from > 1) {
    const start = phraseStart(tokens, before - 1, Math.max(0, before - 24));
    const head = start < 0 ? start : headOfRole(analysis, start, before);
    if (head >= 0 && isPersonNoun(analysis, head) && !isName(tokens, head)) return true;
  }
  if (!isComma(tokens, to)) return false;
  if (/^\d{1,3}$/.test(wordAt(tokens, to + 1)) && !isWord(tokens, to + 2)) return true;
  if (/^who(?:se)?$/.test(wordAt(tokens, to + 1))) return true;
  if ((tokens.shape[to + 1] ?? 0) & Shape.capital) return false;
  const end = phraseEnd(tokens, to + 1, to + 24, false);
  // "In Redmarsh, the mayor said": a subject, no apposition.
  return end > to + 1 && !isFiniteVerb(tokens, end) && isPersonNoun(analysis, headOfRole(analysis, to + 1, end));
}

/** The noun a role turns on: "leader" of "the deputy leader of the council". */
export function headOfRole({ tokens }: Analysis, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (has(tokens, i, WordClass.linking) || isComma(tokens, i) || /^(?:who|which|that|and)$/.test(wordAt(tokens, i)))
      return i - 1;
  }
  return to - 1;
}
