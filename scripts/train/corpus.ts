import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Span } from '../../utils/model';

const spans = v.array(
  v.pipe(v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer())])),
);
const schema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  text: v.string(),
  publisher: v.nullish(v.string()),
  attributions: v.array(v.object({ source: spans, cue: spans, content: spans, class: v.optional(v.string()) })),
});

/** One attribution as people marked it; `class` may be absent. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly class?: string | undefined;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  /** Who published it, where the corpus tells. */
  readonly publisher?: string | null | undefined;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * The articles of a file of JSON lines, `{"id", "text", "publisher"?, "attributions": [{"source", "cue", "content",
 * "class"?}]}` each, spans as lists of `[start, end)` in UTF-16 code units. Empty lines are skipped. Throws an Error that
 * names file and line where one is no such article or a span leaves its text.
 */
export function readCorpus(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [articleOf(line, `${path}:${index + 1}`)]));
}

function articleOf(line: string, where: string): GoldArticle {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${where}: "${v.getDotPath(issue) ?? ''}" ${issue.message}`);
  }
  const article = result.output;
  for (const { source, cue, content } of article.attributions)
    for (const [start, end] of [...source, ...cue, ...content])
      if (!(start < end && end <= article.text.length))
        throw new Error(`${where}: bad span [${start}, ${end}] in a text of ${article.text.length}`);
  return article;
}
