/** The sourcing report of one text, for an editor or a file: how it is sourced, who speaks, what each says. */

import { countClaims } from '../claim-counts';
import type { ShownReading } from '../corrected';
import { addressOf } from '../finding-message';
import type { Claim, Finding } from '../model';
import type { Counting } from '../settings';
import { type Voice, voicesOf } from '../voices';
import { day } from './day';
import { sourcingCounts } from './facts';
import { markdownLine } from './markdown-text';
import { sayClaims, sayOthers, saySaid } from './say-counts';
import { sayFinding } from './say-finding';
import type { Words } from './words';

export interface Reported {
  readonly title: string;
  /** What all spans count in. */
  readonly text: string;
  readonly reading: Pick<ShownReading, 'claims' | 'actors'>;
  readonly findings: readonly Finding[];
  readonly choices: Counting;
  /** ISO 8601. */
  readonly made: string;
}

export const REPORT_STYLES = ['markdown', 'text'] as const;
export type ReportStyle = (typeof REPORT_STYLES)[number];

/** The report in words for people, with a line feed at its end. What the text says is never markup in it. */
export function writeReport(reported: Reported, words: Words, style: ReportStyle): string {
  const { title, text, reading, findings, choices, made } = reported;
  const page = style === 'markdown' ? MARKDOWN : TEXT;
  const map = voicesOf(reading, text, choices);
  const counts = countClaims(reading, choices);
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const shown = map.voices.flatMap(({ marks }) => marks.flatMap(({ claimId }) => claims.get(claimId) ?? []));
  const sections = [
    page.heading(1, words('report.title')),
    page.heading(2, title),
    page.line(words('report.made', [day(made)])),
    page.line(sayClaims(counts, words)),
    page.heading(3, words('popup.sourced')),
    page.line(saySaid(counts, words)),
    page.list(sourcingLines(shown, words)),
    page.line(sayOthers(counts, words)),
    ...(findings.length === 0
      ? []
      : [page.heading(3, words('export.findings')), page.list(findings.map((one) => findingLine(one, words)))]),
    page.heading(3, words('popup.who')),
    ...map.voices.flatMap((voice) => [
      page.heading(4, `${nameOf(voice, words)} (${countOf(voice, words)})`),
      page.list(
        voice.marks.flatMap(({ claimId }) => {
          const claim = claims.get(claimId);
          return claim === undefined ? [] : [claimLine(claim, text, words)];
        }),
      ),
    ]),
    map.lessSure > 0 ? page.line(words('voices.lessSure', undefined, map.lessSure)) : '',
    page.line(words('report.judges')),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

interface PageStyle {
  readonly heading: (level: number, words: string) => string;
  readonly line: (words: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const MARKDOWN: PageStyle = {
  heading: (level, words) => `${'#'.repeat(level)} ${markdownLine(words)}`,
  line: markdownLine,
  list: (items) => items.map((item) => `- ${markdownLine(item)}`).join('\n'),
};

const TEXT: PageStyle = {
  heading: (level, words) =>
    level > 2 ? oneLine(words) : `${oneLine(words)}\n${(level === 1 ? '=' : '-').repeat(60)}`,
  line: oneLine,
  list: (items) => items.map((item) => `  - ${oneLine(item)}`).join('\n'),
};

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function sourcingLines(claims: readonly Claim[], words: Words): string[] {
  return sourcingCounts(claims).map(({ sourcing, count }) =>
    words('parts.standingSaid', [words(`sourcing.${sourcing}`), String(count)]),
  );
}

function findingLine(finding: Finding, words: Words): string {
  return [sayFinding(finding, words), addressOf(finding)].filter((part) => part !== null).join(' ');
}

function nameOf({ kind, name, sources }: Voice, words: Words): string {
  if (kind === 'actor') return name || words('voices.unknown');
  if (kind === 'others' || kind === 'unnamed') return words(`voices.${kind}`, [String(sources)], sources);
  return words(kind === 'nobody' ? 'sourcing.none' : 'parts.ownVoice');
}

function countOf({ claims }: Voice, words: Words): string {
  return claims === 0 ? words('voices.noAnswer') : words('voices.claims', [String(claims)], claims);
}

function claimLine(claim: Claim, text: string, words: Words): string {
  const spans = claim.content.length > 0 ? claim.content : [claim.sentence];
  const quote = spans.map((span) => text.slice(...span).trim()).join(' … ');
  const standings = [...new Set(claim.standing.map(({ value }) => value))];
  const facts = [
    ...(claim.class === 'none' ? [] : [words(`sourcing.${claim.sourcing}`)]),
    ...(claim.quotation === null ? [] : [words(`quotation.${claim.quotation}`)]),
    ...standings.map((value) => words(`standing.${value}`)),
  ];
  return `${/^[“"]/.test(quote) ? quote : words('parts.quoted', [quote])} – ${facts.join(' · ')}`;
}
