import { createEngine } from '@/utils/engine';
import type { Finding, ReadableText, Span } from '@/utils/model';

const engine = createEngine();

/** A finding with the words of the article at its places. */
export interface Found {
  readonly key: string;
  readonly params: Finding['params'];
  readonly words: readonly string[];
  readonly signal: string | undefined;
}

/** The findings of an article whose key begins with `finding.` and this, by the rules alone. */
export function found(article: string | ReadableText, kind = ''): readonly Found[] {
  const read: ReadableText = typeof article === 'string' ? { text: article, lang: 'en' } : { lang: 'en', ...article };
  return engine
    .read(read)
    .findings.filter(({ key }) => key.startsWith(`finding.${kind}`))
    .map(({ key, params, spans = [], signal }) => ({
      key: key.replace('finding.', ''),
      params,
      words: spans.map((span: Span) => read.text.slice(...span)),
      signal,
    }));
}
