import type { Block, Span } from '../model';

/**
 * The blocks of `text` as sorted spans without empty ones: those given, cut to the text, where there are any; else its
 * lines. A given block that overlaps the one before it, or holds a line break, is cut there, so that no sentence ever
 * runs across a line break.
 */
export function blockSpans(text: string, blocks: readonly Block[] | undefined): Span[] {
  const spans: Span[] = [];
  if (!blocks?.length) {
    addLines(text, 0, text.length, spans);
    return spans;
  }
  let reached = 0;
  for (const { span } of blocks) {
    const start = Math.max(reached, Math.min(text.length, span[0]));
    const end = Math.min(text.length, span[1]);
    if (start > reached) addLines(text, reached, start, spans);
    if (start < end) addLines(text, start, end, spans);
    reached = Math.max(reached, end);
  }
  if (reached < text.length) addLines(text, reached, text.length, spans);
  return spans;
}

function addLines(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !isLineBreak(text.charCodeAt(i))) continue;
    if (i > start) spans.push([start, i]);
    start = i + 1;
  }
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
