/**
 * Writes what the reader corrected as JSON lines, one for each page that has corrections, with all that is needed to let an
 * engine read that text again: `npm run evaluate -- --corrections FILE` does, and counts where it agrees by now.
 */
import * as v from 'valibot';
import { claimSpan } from '../claim-span';
import { BLOCK_KINDS, type Claim, MAX_ARTICLE_LENGTH, SOURCINGS, type Span, STANDINGS } from '../model';
import { type Annotation, CorrectionSchema, SpanSchema } from '../records';
import type { ExportItem, ExportPage } from './document';
import type { Format } from './format';

const shortText = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The reader's values have null where the engine's stand. Spans and positions are UTF-16 code units of `text`. */
const CorrectedSchema = v.pipe(
  v.object({
    quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ARTICLE_LENGTH)),
    position: v.object({ start: count, end: count }),
    sentence: SpanSchema,
    /** What the claim claims; empty where nothing is attributed. */
    content: v.array(SpanSchema),
    ...CorrectionSchema.pipe[0].entries,
    engine: v.object({
      /** null: not known. It was corrected before the engine was noted, and the page was read by another one since. */
      version: v.nullable(shortText),
      speaker: v.nullable(shortText),
      sourcing: v.picklist(SOURCINGS),
      standing: v.array(v.picklist(STANDINGS)),
    }),
  }),
  v.check(
    ({ position: { start, end }, quote }) => end - start === quote.length,
    'The position must be as long as the quote.',
  ),
  v.check(
    ({ position: { start, end }, sentence, content }) =>
      [sentence, ...content].every(([from, to]) => start <= from && to <= end),
    'Sentence and content must lie in the quote.',
  ),
);

/** One line of the file. */
export const CorrectedPageSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
  text: v.pipe(v.string(), v.maxLength(MAX_ARTICLE_LENGTH)),
  lang: v.nullable(shortText),
  blocks: v.array(v.object({ span: SpanSchema, kind: v.picklist(BLOCK_KINDS) })),
  corrections: v.array(CorrectedSchema),
});
export type CorrectedPage = v.InferOutput<typeof CorrectedPageSchema>;
type Corrected = CorrectedPage['corrections'][number];

/** Empty where nothing is corrected. */
export const CORRECTIONS: Format = {
  id: 'corrections',
  extension: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  open: () => ({
    begin: () => '',
    page: (page) =>
      linesOf(page)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    end: () => '',
  }),
};

/** A correction whose words the page's text does not have is a text of its own: none is left out. */
function linesOf(page: ExportPage): CorrectedPage[] {
  const { text, key, lang = null, blocks = [] } = page;
  const here: Corrected[] = [];
  const apart: CorrectedPage[] = [];
  for (const item of page.items) {
    const { claim, quote, selectors } = item;
    const correction = item.annotation?.correction;
    if (claim === null || !item.annotation || !correction) continue;
    const start = startOf(quote, selectors.position.start, text ?? '');
    if (start >= 0) here.push(correctedOf(item, claim, correction, start));
    else {
      const corrections = [correctedOf(item, claim, correction, 0)];
      apart.push({ id: `${key}#${item.annotation.id}`, text: quote, lang, blocks: [], corrections });
    }
  }
  const whole = here.length === 0 || text === undefined ? [] : [{ id: key, text, lang, blocks, corrections: here }];
  return [...(whole as CorrectedPage[]), ...apart];
}

/** Where the text has the quote: at `start`, or else where it has it first; -1 where it does not. */
function startOf(quote: string, start: number, text: string): number {
  return text.startsWith(quote, start) ? start : text.indexOf(quote);
}

function correctedOf(
  { quote, speaker, engineVersion }: ExportItem,
  claim: Claim,
  correction: Annotation['correction'] & object,
  start: number,
): Corrected {
  const move = start - claimSpan(claim)[0];
  const moved = ([from, to]: Span): [number, number] => [from + move, to + move];
  return {
    quote,
    position: { start, end: start + quote.length },
    sentence: moved(claim.sentence),
    content: claim.content.map(moved),
    ...correction,
    engine: {
      version: engineVersion ?? null,
      speaker: speaker ?? sourceIn(quote, claim),
      sourcing: claim.sourcing,
      standing: [...new Set(claim.standing.map(({ value }) => value))],
    },
  };
}

/** The words of the source, as far as they stand in the quote; null where it gives none. */
function sourceIn(quote: string, claim: Claim): string | null {
  const [start] = claimSpan(claim);
  const words = (claim.source ?? []).map((span) => quote.slice(Math.max(0, span[0] - start), span[1] - start));
  return words.join(' ').trim() || null;
}
