/** A claim as it is told to those who make Whence where it was read wrong: plain text, one thing a line. Pure. */
import { claimSpan } from './claim-span';
import type { Claim, Correction, Degraded, Span } from './model';

export interface WrongMark {
  /** As the engine read it, whatever the reader says. */
  readonly claim: Claim;
  /** Whom the engine named; null: nobody. */
  readonly speaker: string | null;
  /** The article's text, which the claim's spans count in. */
  readonly text: string;
  readonly correction: Correction | null;
  readonly degraded: Degraded | undefined;
  readonly engineVersion: string;
  /** Of the extension. */
  readonly version: string;
}

/**
 * The lines that `.github/ISSUE_TEMPLATE/wrong-mark.yml` asks for. They are for programs and for those who mend rules, so they have the
 * words of the code, in every language of the interface; "Read as" is a sentence as the tests write them. Nothing in them
 * says where the article stands, and of the article there is no more than the sentence with its source and content.
 */
export function wrongMarkText({ claim, speaker, text, correction, ...rest }: WrongMark): string {
  const { source, cue, content, standing, quotation, sourcing, mark } = claim;
  const hull = hullOf([claimSpan(claim), ...(source ?? []), ...cue, ...standing.map((one) => one.cue)]);
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ') || 'none';
  const roles = [
    ...(source ?? []).map((span) => ({ label: 'S', span })),
    ...cue.map((span) => ({ label: 'C', span })),
    ...content.map((span) => ({ label: 'P', span })),
    ...standing.map(({ value, cue: span }) => ({ label: `T:${value}`, span })),
  ];
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['Sentence', text.slice(...hull)],
    ['Read as', inBrackets(text, hull, roles)],
    ['Source', words(source ?? [])],
    ['Speaker', speaker ?? 'none'],
    ['Cue', words(cue)],
    ['Quotation', quotation ?? 'none'],
    ['Sourcing', sourcing],
    ['Standing', standing.map(({ value, rule }) => `${value} (${rule})`).join(', ') || 'none'],
    ['Mark', mark ?? 'none'],
    ['Confidence', claim.confidence.toFixed(2)],
    ['Corrected', correction === null ? 'nothing' : corrected(correction)],
    ['Engine', [rest.engineVersion, rest.degraded].filter((part) => part).join(', ')],
    ['Whence', rest.version],
  ];
  return lines.map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}`).join('\n');
}

function corrected({ dismissed, speaker, sourcing, standing }: Correction): string {
  return [
    ...(dismissed ? ['dismissed'] : []),
    ...(speaker === null ? [] : [`speaker ${speaker}`]),
    ...(sourcing === null ? [] : [`sourcing ${sourcing}`]),
    ...(standing === null ? [] : [`standing ${standing.join(' and ') || 'none'}`]),
  ].join(', ');
}

function hullOf(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The words of `hull` with brackets around the spans. What crosses a bracket that is open is left out: brackets only nest. */
function inBrackets(
  text: string,
  [from, to]: Span,
  spans: readonly { readonly label: string; readonly span: Span }[],
): string {
  const open: number[] = [];
  let written = '';
  let at = from;
  const closeBefore = (limit: number) => {
    for (let end = open.at(-1); end !== undefined && end <= limit; end = open.at(-1)) {
      open.pop();
      written += `${text.slice(at, end)}]`;
      at = end;
    }
  };
  for (const { label, span } of [...spans].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const [start, end] = span;
    closeBefore(start);
    if (end > (open.at(-1) ?? to)) continue;
    written += `${text.slice(at, start)}[${label} `;
    at = start;
    open.push(end);
  }
  closeBefore(to);
  return written + text.slice(at, to);
}
