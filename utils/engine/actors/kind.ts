import type { ActorKind } from '../../model';
import type { Analysis } from '../analysis';
import { has, isCapital, isName, isQuoted, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { SourceReading } from '../sourcing';
import { isPersonNoun } from './person';

/** What a source that is no named person is, by its head noun and its sourcing. */
export function kindOf(analysis: Analysis, range: Range, { sourcing, head, headAt }: SourceReading): ActorKind {
  if (sourcing === 'media') return 'media';
  if (sourcing === 'document') return 'document';
  if (sourcing === 'unnamed') return 'anonymous';
  const kind = head && (officerKind(analysis, range, headAt) ?? head.kind);
  if (sourcing === 'vague') return kind && kind !== 'person' && kind !== 'anonymous' ? kind : 'group';
  if (isClub(analysis, range)) return 'organisation';
  // "Hale himself", of whom the text tells no more.
  if (!head && /^(?:him|her)self$/.test(wordAt(analysis.tokens, headAt + 1))) return 'person';
  if (head && kind) return head.number === 'text' ? 'document' : kind;
  // A name of which nothing is known: by a word inside it ("the Ministry of Works"), else an organisation.
  for (let i = range.from; i < range.to; i++) {
    const inner = analysis.pack.heads.get(wordAt(analysis.tokens, i));
    if (inner && (inner.number === 'body' || inner.number === 'bodies')) return inner.kind;
  }
  return !isCapital(analysis.tokens, headAt) && isPersonNoun(analysis, headAt) ? 'person' : 'organisation';
}

const ARMED =
  /^(?:army|navy|naval|marines?|military|commanding|warrant|artillery|infantry|guards?|corps|regiment|reserve)$/;
const IN_FIRMS =
  /^(?:executive|financial|operating|technology|information|marketing|compliance|commercial|medical|press)$/;

/** An officer is one of the army, of a firm, or else of the police, a council or another office; null: no officer. */
function officerKind({ tokens }: Analysis, range: Range, headAt: number): ActorKind | null {
  if (!/^officers?$/.test(wordAt(tokens, headAt))) return null;
  if (IN_FIRMS.test(wordAt(tokens, headAt - 1))) return 'person';
  for (let i = range.from; i < range.to; i++) if (ARMED.test(wordAt(tokens, i))) return 'military';
  return 'government';
}

const clubWords = new WeakMap<Analysis, ReadonlySet<string>>();

/** "Thornby City", which the text calls "City" too: a club, no town. */
function isClub(analysis: Analysis, range: Range): boolean {
  const last = wordAt(analysis.tokens, range.to - 1);
  if (!CLUB.test(last) || !isName(analysis.tokens, range.to - 1)) return false;
  let words = clubWords.get(analysis);
  if (!words) {
    words = wordsAlone(analysis);
    clubWords.set(analysis, words);
  }
  return words.has(last);
}

const CLUB = /^(?:city|town|county)$/;

function wordsAlone(analysis: Analysis): ReadonlySet<string> {
  const { tokens, sentences, sentenceOf } = analysis;
  const alone = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (!CLUB.test(wordAt(tokens, i)) || !isCapital(tokens, i) || isQuoted(analysis, i)) continue;
    const before = isName(tokens, i - 1) || has(tokens, i - 1, WordClass.determiner | WordClass.possessive);
    const opens = sentences[sentenceOf[i] ?? -1]?.from === i;
    // "City officials", where a sentence starts
    const verb = has(tokens, i + 1, WordClass.cue | WordClass.finite | WordClass.be | WordClass.have | WordClass.modal);
    if (!before && !isName(tokens, i + 1) && (!opens || verb)) alone.add(wordAt(tokens, i));
  }
  return alone;
}
