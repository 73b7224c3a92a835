import { htmlText } from '../../utils/exchange/html-text';
import { SOURCINGS, type Sourcing } from '../../utils/model';

/** A bar as long as `count` is of `most`. For the eye alone: the number stands beside it. */
export function countBar(count: number, most: number): string {
  return svg('aria-hidden="true"', rect(0, share(count, most), 'count'));
}

/** Who is behind the claims, as parts of one bar, each in its colour; read out as a sentence. */
export function sourcingBar(counts: ReadonlyMap<Sourcing, number>, total: number): string {
  let from = 0;
  const parts = SOURCINGS.flatMap((sourcing) => {
    const count = counts.get(sourcing) ?? 0;
    if (count === 0) return [];
    const part = { sourcing, count, from, width: share(count, total) };
    from += part.width;
    return [part];
  });
  const said = parts.map(({ sourcing, count }) => `${sourcing} ${count}`).join(', ') || 'no claims';
  return svg(
    `role="img" aria-label="${htmlText(said)}"`,
    `<title>${htmlText(said)}</title>${parts.map((part) => rect(part.from, part.width, `s-${part.sourcing}`)).join('')}`,
  );
}

export function sourcingLegend(): string {
  const items = SOURCINGS.map((sourcing) => `<li><span class="key s-${sourcing}"></span>${sourcing}</li>`);
  return `<ul class="legend soft">${items.join('')}</ul>`;
}

/** `12.5%`; a dash where there is nothing to take a share of. */
export function percent(count: number, total: number): string {
  return total === 0 ? '–' : `${((100 * count) / total).toFixed(1)}%`;
}

function share(count: number, total: number): number {
  return total === 0 ? 0 : (100 * count) / total;
}

function svg(attributes: string, content: string): string {
  return `<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" ${attributes}>${content}</svg>`;
}

function rect(x: number, width: number, name: string): string {
  return `<rect class="${name}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="12"/>`;
}
