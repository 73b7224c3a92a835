import { type Block, type Claim, MARKS, type Mark, type Span } from '@/utils/model';

/** A stretch of a block that is marked throughout in one way. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
  /** Part of what the reader kept. */
  readonly mine: boolean;
}

export interface BlockRuns {
  readonly kind: Block['kind'];
  readonly start: number;
  readonly runs: readonly Run[];
}

/**
 * The text of an article in blocks, cut where a mark begins or ends. Where claims overlap the more doubtful mark shows
 * (the order of `MARKS`). A text without blocks is one paragraph per line. Spans that lie outside of the text are
 * passed over. Cost: blocks times the spans that touch them.
 */
export function runsOf(
  text: string,
  blocks: readonly Block[],
  claims: readonly Claim[],
  mine: readonly Span[],
): readonly BlockRuns[] {
  const marked = claims.flatMap(({ mark, content, sentence }) =>
    mark === null ? [] : (content.length > 0 ? content : [sentence]).map((span) => ({ span, mark })),
  );
  const whole = blocks.length > 0 ? blocks : linesOf(text);
  return whole.map(({ kind, span }) => {
    const inside = marked.filter((one) => touches(one.span, span));
    const own = mine.filter((one) => touches(one, span));
    const cuts = new Set<number>(span);
    for (const [start, end] of [...inside.map((one) => one.span), ...own]) {
      cuts.add(Math.max(start, span[0]));
      cuts.add(Math.min(end, span[1]));
    }
    const at = [...cuts].sort((a, b) => a - b);
    const runs = at.slice(0, -1).map((start, index) => {
      const piece: Span = [start, at[index + 1] ?? span[1]];
      const marks = new Set(inside.filter((one) => touches(one.span, piece)).map(({ mark }) => mark));
      return {
        text: text.slice(...piece),
        mark: MARKS.find((mark) => marks.has(mark)) ?? null,
        mine: own.some((one) => touches(one, piece)),
      };
    });
    return { kind, start: span[0], runs };
  });
}

function touches(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', span: [start, start + line.length] });
    start += line.length + 1;
  }
  return blocks;
}
