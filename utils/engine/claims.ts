import { markOf } from '../mark';
import type { Actor, Claim, Reason, Sourcing, Span, Standing } from '../model';
import { textHash } from '../text-hash';
import type { Cast } from './actors/index';
import { type Analysis, spanOf } from './analysis';
import type { Attribution } from './attribution/attribution';
import { has, isComma, isWord } from './attribution/grammar';
import { ownClauseEnd } from './attribution/own-words';
import { denialEnd } from './attribution/remark';
import { WordClass } from './language-pack';
import { quotationOf } from './quotation';
import type { Range } from './quotes';
import { reason } from './reasons';
import type { FoundStanding } from './standing/index';
import type { Tokens } from './tokens';

type Draft = Omit<Claim, 'id'>;

/**
 * The claims of a text in reading order, by sentence and then by their first content or cue: one for each attribution, and one for each sentence whose
 * standings no attribution holds. A standing belongs to the attribution whose source, cue and content hold or touch its
 * cue, or what says right behind it that somebody denies it ("…, a claim she denies"); one in a new main clause behind them belongs to the sentence. Linear but for sorting.
 */
export function buildClaims(
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  standings: readonly FoundStanding[],
): Claim[] {
  const held = holders(analysis, attributions, standings);
  const drafts: Draft[] = attributions.map((attribution, index) =>
    attributed(analysis, attribution, index, cast, held.byAttribution.get(index) ?? []),
  );
  for (const [sentence, loose] of held.bySentence) drafts.push(unattributed(analysis, sentence, loose));
  drafts.sort((a, b) => a.sentence[0] - b.sentence[0] || order(a) - order(b));
  return withIds(analysis, drafts);
}

/** Where its words start: its content or cue, whichever is first; a sentence without either by its standing's cue. */
function order({ content, cue, standing }: Draft): number {
  const starts = [content[0], cue[0]].flatMap((span) => (span ? [span[0]] : []));
  return starts.length > 0 ? Math.min(...starts) : (standing[0]?.cue[0] ?? 0);
}

interface Held {
  readonly byAttribution: ReadonlyMap<number, readonly FoundStanding[]>;
  readonly bySentence: ReadonlyMap<number, readonly FoundStanding[]>;
}

function holders(analysis: Analysis, attributions: readonly Attribution[], standings: readonly FoundStanding[]): Held {
  const owner = new Int32Array(analysis.tokens.count).fill(-1);
  attributions.forEach(({ source, content }, index) => {
    const words = content.map((range) => ({
      from: range.from,
      to: denialEnd(analysis, ownClauseEnd(analysis, range)),
    }));
    for (const { from, to } of [...(source ?? []), ...words])
      for (let i = from; i < to; i++) if (owner[i] === -1) owner[i] = index;
  });
  attributions.forEach(({ cue }, index) => {
    for (const { from, to } of cue) owner.fill(index, from, to);
  });
  const byAttribution = new Map<number, FoundStanding[]>();
  const bySentence = new Map<number, FoundStanding[]>();
  for (const standing of standings) {
    const index = ownerOf(owner, standing.cue);
    if (index >= 0) add(byAttribution, index, standing);
    else add(bySentence, analysis.sentenceOf[standing.cue.from] ?? 0, standing);
  }
  return { byAttribution, bySentence };
}

/** The attribution that holds a token of the cue, or touches its edge; -1 where none does. */
function ownerOf(owner: Int32Array, cue: Range): number {
  for (let i = cue.from; i < cue.to; i++) if ((owner[i] ?? -1) >= 0) return owner[i] ?? -1;
  return -1;
}

function add<K>(map: Map<K, FoundStanding[]>, key: K, standing: FoundStanding): void {
  const known = map.get(key);
  if (known) known.push(standing);
  else map.set(key, [standing]);
}

function attributed(
  analysis: Analysis,
  attribution: Attribution,
  index: number,
  cast: Cast,
  found: readonly FoundStanding[],
): Draft {
  const { tokens } = analysis;
  const spans = (ranges: readonly Range[]) =>
    ranges.map((range) => spanOf(tokens, range)).filter(([start, end]) => start < end);
  const sourcing = cast.sourcingOf[index] ?? 'none';
  const actor = cast.actorOf[index] ?? null;
  const source = attribution.source ? spans(attribution.source) : null;
  const cue = spans(attribution.cue);
  const standing = found.map((one) => standingOf(analysis, one));
  const why = [
    ...sourceReasons(
      analysis,
      attribution,
      sourcing,
      cast.actors.find(({ id }) => id === actor),
    ),
    ...found.map((one) => standingReason(analysis, one)),
  ];
  return {
    sentence: sentenceOf(analysis, attribution.cue[0]?.from ?? 0),
    source,
    cue,
    content: spans(attribution.content),
    class: attribution.class,
    quotation: quotationOf(analysis, attribution.content),
    sourcing,
    standing,
    mark: markOf(
      attribution.class,
      sourcing,
      standing.map(({ value }) => value),
    ),
    confidence: round(attribution.confidence),
    actor,
    why: source === null && standing.some(({ value }) => value === 'hearsay') ? why.slice(1) : why,
  };
}

/**
 * Which words attribute the claim, and what they tell of the source unless it is plainly named. "Which" says nothing to a
 * reader: there it is whom the text means by it, and where it leaves that open, nobody.
 */
function sourceReasons(
  { tokens, text }: Analysis,
  { cue, source, construction }: Attribution,
  sourcing: Sourcing,
  actor: Actor | undefined,
): Reason[] {
  const cueSpan = spanOf(tokens, cue[0] ?? { from: 0, to: 1 });
  const words = text.slice(...cueSpan);
  const range = source?.[0];
  if (!range) return [reason('reason.sourcing.none', words, cueSpan)];
  const whoSpan = spanOf(tokens, range);
  const own = text.slice(...whoSpan);
  const at = range.to - range.from === 1 ? range.from : -1;
  const isRelative = opensRelative(tokens, at);
  if (isRelative && !actor) return [reason('reason.cue.open', words, cueSpan)];
  const takenUp = has(tokens, at, TAKES_UP) ? actor?.name : undefined;
  const key = construction === 'according' || construction === 'headline' ? construction : 'said';
  const said = reason(`reason.cue.${key}`, words, cueSpan, (isRelative && takenUp) || own);
  if (sourcing === 'named') return [said];
  return [said, reason(`reason.sourcing.${sourcing}`, takenUp ?? own, takenUp ? null : whoSpan)];
}

/** "…, who said", ", die sagten", which German has in common with its articles; not "That suggests". */
const opensRelative = (tokens: Tokens, i: number) =>
  has(tokens, i, WordClass.relative)
    ? isWord(tokens, i - 1) || isComma(tokens, i - 1)
    : has(tokens, i, WordClass.determiner) && isComma(tokens, i - 1);

/** Words that take up somebody named elsewhere. */
const TAKES_UP = WordClass.pronoun | WordClass.relative | WordClass.determiner;

/** A sentence that tells how it stands and attributes nothing. */
function unattributed(analysis: Analysis, sentence: number, found: readonly FoundStanding[]): Draft {
  const standing = found.map((one) => standingOf(analysis, one));
  return {
    sentence: spanOf(analysis.tokens, analysis.sentences[sentence] ?? { from: 0, to: 1 }),
    source: null,
    cue: [],
    content: [],
    class: 'none',
    quotation: null,
    sourcing: 'none',
    standing,
    mark: markOf(
      'none',
      'none',
      standing.map(({ value }) => value),
    ),
    confidence: 0.7,
    actor: null,
    why: found.map((one) => standingReason(analysis, one)),
  };
}

function standingOf(analysis: Analysis, { rule, cue }: FoundStanding): Standing {
  return { value: rule.value, cue: spanOf(analysis.tokens, cue), rule: rule.id };
}

function standingReason(analysis: Analysis, { rule, cue }: FoundStanding): Reason {
  const span = spanOf(analysis.tokens, cue);
  return reason(rule.reason, analysis.text.slice(...span), span);
}

function sentenceOf(analysis: Analysis, token: number): Span {
  return spanOf(analysis.tokens, analysis.sentences[analysis.sentenceOf[token] ?? 0] ?? { from: token, to: token + 1 });
}

const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** Gives each claim the hash of its normalised quote, numbered from the second claim with the same one on. */
function withIds(analysis: Analysis, drafts: readonly Draft[]): Claim[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const quoted = draft.content.length > 0 ? draft.content : [draft.sentence];
    const quote = quoted.map((span) => analysis.text.slice(...span)).join(' … ');
    const hash = textHash(normalise(quote));
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { id: occurrence === 1 ? hash : `${hash}-${occurrence}`, ...draft };
  });
}

/** Case, white space and the style of marks change when a page is edited; the words are what a quote is. */
function normalise(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
