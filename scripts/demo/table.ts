import type { Article, Reading, Span } from '../../utils/model';

const WIDTHS = { sentence: 64, who: 28, sourcing: 9, standing: 26 } as const;

/** The claims in reading order as a table for a terminal: sentence, who, sourcing, standing. Ends in a line feed. */
export function claimTable(article: Article, reading: Reading): string {
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const rows = [...reading.claims]
    .sort((a, b) => a.sentence[0] - b.sentence[0])
    .map(({ sentence, actor, class: attribution, sourcing, standing }) =>
      row(
        textAt(article.text, sentence),
        actor === null ? '' : (names.get(actor) ?? ''),
        attribution === 'none' ? '' : sourcing,
        [...new Set(standing.map(({ value }) => value))].join(', '),
      ),
    );
  const line = Object.values(WIDTHS)
    .map((width) => '─'.repeat(width))
    .join('  ');
  return [row('SENTENCE', 'WHO', 'SOURCING', 'STANDING'), line, ...rows, ''].join('\n');
}

function row(...cells: readonly [string, string, string, string]): string {
  return Object.values(WIDTHS)
    .map((width, i) => padded(cells[i] ?? '', width))
    .join('  ')
    .trimEnd();
}

function padded(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

function textAt(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
