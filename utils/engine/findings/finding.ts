import type { Actor, Claim, Finding, ReadableText, Span } from '../../model';
import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import { clip } from '../reasons';
import { readSource, type SourceReading } from '../sourcing';
import type { Signal } from './signals';
import { tokenAt } from './token-at';

/** Every finding the engine gives, as keys of the section `finding` of `locales/`. */
export const FINDING_KEYS = [
  'finding.anonymity.reason',
  'finding.anonymity.noReason',
  'finding.anonymity.noReasonMany',
  'finding.anonymity.headline',
  'finding.anonymity.standfirst',
  'finding.headline.hedge',
  'finding.standfirst.hedge',
  'finding.chain.links',
  'finding.verbs.doubting',
  'finding.verbs.contrast',
  'finding.evidence.document',
  'finding.evidence.link',
  'finding.evidence.quoted',
  'finding.declared.author',
  'finding.declared.published',
  'finding.declared.changed',
  'finding.declared.basedOn',
  'finding.declared.citation',
  'finding.declared.review',
  'finding.declared.corrections',
  'finding.declared.unnamedSources',
  'finding.declared.principles',
] as const;

export type FindingKey = (typeof FINDING_KEYS)[number];

/** What was read of an article, for those who ask about it. */
export interface ArticleRead {
  readonly article: ReadableText;
  readonly analysis: Analysis;
  readonly claims: readonly Claim[];
  readonly actors: ReadonlyMap<string, Actor>;
}

/** More than a reader looks at. */
export const MAX_FINDINGS_OF_A_KIND = 20;
const MAX_SPANS = 50;
/** UTF-16 code units of names and of words in a message. */
const MAX_WHO = 200;
const MAX_WORDS = 120;

interface Told {
  readonly who?: string;
  readonly words?: string;
  readonly count?: number;
  readonly date?: string;
  readonly url?: string;
  readonly spans?: readonly Span[];
  readonly signal?: Signal | undefined;
}

/** A finding; the words in it are cut as in reasons and lose their full stop, for the sentence they go into has its own, its places sorted, each once, 50 at most. */
export function finding(key: FindingKey, { who, words, count, date, url, spans = [], signal }: Told): Finding {
  const params = {
    ...(who !== undefined && { who: clip(who, MAX_WHO) }),
    ...(words !== undefined && { words: clip(words.replace(/\.\s*$/, ''), MAX_WORDS) }),
    ...(count !== undefined && { count }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
  const places = distinct(spans).slice(0, MAX_SPANS);
  return {
    key,
    ...(Object.keys(params).length > 0 && { params }),
    ...(places.length > 0 && { spans: places }),
    ...(signal && { signal }),
  };
}

function distinct(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([start, end], i) => start !== sorted[i - 1]?.[0] || end !== sorted[i - 1]?.[1]);
}

const OPENING =
  WordClass.determiner | WordClass.possessive | WordClass.quantity | WordClass.adverb | WordClass.preposition;

/**
 * Whom a claim is of, as the middle of a sentence would have it ("a senior official"); empty where nobody is given. A pronoun
 * that the text leaves open comes back as it is.
 */
export function nameOf({ article, actors, analysis }: ArticleRead, claim: Claim): string {
  const actor = claim.actor === null ? undefined : actors.get(claim.actor);
  const span = claim.source?.[0];
  const words = span ? article.text.slice(...span) : '';
  const name = actor?.name ?? words;
  // Actors are known without their article: "the mayor", "the Courier".
  if (/^the /i.test(words) && words.slice(4).startsWith(name)) return `the ${name}`;
  const { lexicon, heads, capitalNouns } = analysis.pack;
  const first = name.split(' ', 1)[0]?.toLowerCase() ?? '';
  // Nouns for persons are names as often: Republicans, Russians.
  const isNoun = first === 'people' || (heads.get(first)?.kind ?? 'person') !== 'person';
  const opens = (isNoun && !capitalNouns) || ((lexicon.get(first) ?? 0) & OPENING) !== 0;
  return opens ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** What the noun of the claim's source tells. */
export function sourceHead({ analysis }: ArticleRead, { source }: Claim): Pick<SourceReading, 'head' | 'headAt'> {
  const [start, end] = source?.[0] ?? [0, 0];
  const from = tokenAt(analysis.tokens, start);
  return readSource(analysis, [{ from, to: Math.max(from + 1, tokenAt(analysis.tokens, end)) }]);
}

/** Claims that are surely read right enough to build on: said, with a source, and more likely right than wrong. */
export function isFirm(claim: Claim, least = 0.6): boolean {
  return claim.class === 'said' && claim.confidence >= least;
}
