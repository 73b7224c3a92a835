import type { Sourcing } from '../../../model';
import type { Analysis } from '../../analysis';
import { has, isComma, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { type HeadNoun, WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import type { SourceReading } from '../../sourcing';
import { Shape } from '../../tokens';
import { headNoun, isNoun } from './noun';
import { opensClose, ownStart } from './phrase';

const ANONYMITY =
  /^(?:anonym|anonymer|anonyme|anonymen|ungenannt|ungenannter|ungenannte|ungenannten|anonymität|vertraut|vertraute|vertrauter|vertrauten|nahestehend|nahestehende|nahestehenden|eingeweihte|eingeweihten|eingeweihter)$/;
const INDEFINITE = /^(?:ein|eine|einem|einen|einer|eines)$/;
const MANY =
  /^(?:mehrere[rn]?|viele[rn]?|einige[rn]?|manche[rn]?|zahlreiche[rn]?|wenige[rn]?|etliche[rn]?|dutzende|hunderte|tausende|alle[rn]?|rund|etwa|fast|knapp|sämtliche[rn]?|andere[rn]?|keine?[rn]?)$/;
const FEW = /^(?:zwei|zweier|drei|dreier|vier|fünf|sechs)$/;
const DEFINITE = /^(?:der|die|das|dem|den|des|diese[rsnm]?|beide[rn]?|seine[rnms]?|ihre[rnms]?|unsere[rnms]?)$/;
const PASSED_ON = /^(?:medien|presse|agentur|zeitungs)(?:bericht|meldung|angabe|information|recherche)/;

/** The nouns of a source up to what a genitive or preposition joins, and the one that says what it is. */
export interface Core {
  readonly from: number;
  /** The token after the first run of nouns. */
  readonly to: number;
  /** -1: a name, or a noun of which nothing is known. */
  readonly headAt: number;
  readonly head: HeadNoun | null;
  /** The name behind the head, or the whole run where no noun is known; null: none. */
  readonly name: Range | null;
}

export function coreOf(analysis: Analysis, range: Range): Core {
  const { tokens, pack } = analysis;
  let start = ownStart(analysis, range.from, range.to);
  while (start < range.to && !isNoun(tokens, start) && !isQuoted(analysis, start) && !isTitle(analysis, start)) start++;
  let to = start;
  while (
    to < range.to &&
    !isComma(tokens, to) &&
    (isNoun(tokens, to) || isTitle(analysis, to) || isQuoted(analysis, to) || isParticle(analysis, to, range.to))
  )
    to++;
  let headAt = -1;
  for (let i = start; i < to; i++) {
    if (pack.givenNames.has(wordAt(tokens, i)) && i + 1 < to) break;
    if (isQuoted(analysis, i) || !headNoun(pack, wordAt(tokens, i))) continue;
    headAt = i;
    // "Bundeskanzler Emil Dorn", "Chef Koch": the first noun is what he is, the rest his name.
    if (i + 1 < to && isNoun(tokens, i + 1) && headNoun(pack, wordAt(tokens, i))?.number === 'one') break;
  }
  const first = headAt < 0 ? start : headAt + 1;
  const name =
    first < to && isNameRun(analysis, first, to, headAt, range.from)
      ? { from: skipTitles(analysis, first, to), to }
      : null;
  return { from: start, to, headAt, head: headAt < 0 ? null : headNoun(pack, wordAt(tokens, headAt)), name };
}

function isTitle({ tokens }: Analysis, i: number): boolean {
  return has(tokens, i, WordClass.title) && ((tokens.shape[i] ?? 0) & (Shape.capital | Shape.dotted)) !== 0;
}

function isParticle({ tokens }: Analysis, i: number, to: number): boolean {
  return (
    i + 1 < to &&
    /^(?:von|van|de|zu|al|bin|del|di)$/.test(wordAt(tokens, i)) &&
    isNoun(tokens, i - 1) &&
    isNoun(tokens, i + 1)
  );
}

function skipTitles(analysis: Analysis, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && isTitle(analysis, i)) i++;
  return i;
}

/** Behind a noun for a person any noun is a name; without one a given name, a title, or a noun without an article. */
function isNameRun(analysis: Analysis, from: number, to: number, headAt: number, start: number): boolean {
  const { tokens, pack } = analysis;
  if (has(tokens, from, WordClass.time) || isQuoted(analysis, from)) return false;
  for (let i = from; i < to; i++) if (pack.givenNames.has(wordAt(tokens, i)) || isTitle(analysis, i)) return true;
  if (headAt >= 0)
    return (
      headNoun(pack, wordAt(tokens, headAt))?.number === 'one' ||
      headNoun(pack, wordAt(tokens, headAt))?.number === 'body'
    );
  return from === start;
}

/** Whether a reader could look the source up, by the tables of the labelling guidelines; as `readSource` of English. */
export function readSource(analysis: Analysis, source: readonly Range[] | null): SourceReading {
  const range = source?.[0];
  if (!range) return { sourcing: 'none', head: null, headAt: -1, pronoun: false };
  const { tokens } = analysis;
  const first = wordAt(tokens, range.from);
  if (range.to - range.from === 1 && !isNoun(tokens, range.from)) {
    const reading = (sourcing: Sourcing, pronoun = false) => ({ sourcing, head: null, headAt: range.from, pronoun });
    if (/^(?:jemand|einer|eine|eines|jemandem)$/.test(first)) return reading('unnamed');
    if (/^(?:viele|manche|einige|mehrere|andere|alle|niemand|keiner|man|beobachter|wer|jeder)$/.test(first))
      return reading('vague');
    return reading('named', true);
  }
  const core = coreOf(analysis, range);
  const { head, headAt, name } = core;
  const reading = (sourcing: Sourcing): SourceReading => ({
    sourcing,
    head,
    headAt: headAt < 0 ? Math.max(range.from, core.to - 1) : headAt,
    pronoun: false,
  });
  for (let i = range.from; i < range.to; i++) {
    const word = wordAt(tokens, i);
    if (ANONYMITY.test(word) && !(name && headAt >= 0)) return reading('unnamed');
    if (word === 'genannt' && /^(?:nicht|namentlich)$/.test(wordAt(tokens, i - 1))) return reading('unnamed');
  }
  if (withheldBehind(analysis, range)) return reading('unnamed');
  if (opensClose(analysis, range.from, range.to) && (head?.number === 'one' || head?.number === 'many'))
    return reading('unnamed');
  if (head?.anonymous) return reading('unnamed');
  if (headAt >= 0 && PASSED_ON.test(wordAt(tokens, headAt))) return reading('media');
  if (isOutlet(analysis, core)) return reading('media');
  if (head?.number === 'text') return reading('document');
  if (head === null && /(?:angaben|informationen)$/.test(wordAt(tokens, core.to - 1))) return reading('named');
  if (head?.speaksFor) return reading(isBare(analysis, range, core) && !name ? 'vague' : 'named');
  if (name) return reading('named');
  if (head?.number === 'body') return reading('named');
  if (head?.number === 'bodies') return reading(DEFINITE.test(first) ? 'named' : FEW.test(first) ? 'unnamed' : 'vague');
  if (INDEFINITE.test(first)) return reading('unnamed');
  if (FEW.test(first)) return reading('unnamed');
  if (MANY.test(first) || ((tokens.shape[range.from] ?? 0) & Shape.number) !== 0) return reading('vague');
  if (isBare(analysis, range, core)) return reading(head ? 'vague' : 'named');
  if (head?.number === 'many' && !DEFINITE.test(first)) return reading('vague');
  return reading('named');
}

/** No article: "Experten", "russische Soldaten". */
function isBare({ tokens }: Analysis, range: Range, core: Core): boolean {
  for (let i = range.from; i < core.from; i++)
    if (has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.quantity)) return false;
  return true;
}

/** "ein Beamter, der nicht genannt werden wollte": the relative clause behind the phrase. */
function withheldBehind({ tokens, sentences, sentenceOf }: Analysis, { to }: Range): boolean {
  if (!isComma(tokens, to)) return false;
  const end = Math.min(to + 12, sentences[sentenceOf[to - 1]]?.to ?? to);
  for (let i = to + 2; i < end; i++) {
    if (/^[,;:]$/.test(wordAt(tokens, i))) return false;
    if (
      /^(?:genannt|namen|anonym|anonymität)$/.test(wordAt(tokens, i)) &&
      tokens.word.slice(to, end).some((word) => /^(?:nicht|anonym|ungenannt|anonymität)$/.test(word))
    )
      return true;
  }
  return false;
}

function isOutlet({ tokens, pack }: Analysis, { from, to, head, headAt }: Core): boolean {
  const words = tokens.word.slice(from, to).filter((_, k) => isWord(tokens, from + k));
  if (
    pack.media.has(words.join(' ')) ||
    (words.length > 0 && pack.media.has(words[words.length - 1]) && head?.number !== 'one')
  )
    return true;
  if (head?.kind === 'media') return head.number === 'body' || head.number === 'bodies';
  // „Bote“ in marks, and „Harmstedter Bote“ without.
  const isCalled = words.length > 1 || words.length < to - from;
  return headAt < 0 && isCalled && pack.mediaEndings.has(words[words.length - 1]);
}

/** An outlet that gives its own view and passes nobody's words on. */
export function speaksForItself({ tokens }: Analysis, cue: readonly Range[]): boolean {
  return !cue.some(({ from, to }) =>
    tokens.word
      .slice(from, to)
      .some((word) =>
        /^(?:bericht|meld|schr[ei]|schrieb|laut|zufolge|nach|zitier|heißt|hieß|veröffentlich|verbreite|so$|sag|mitteil|teilt)/.test(
          word,
        ),
      ),
  );
}
