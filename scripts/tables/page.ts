/**
 * The tables as one HTML file that opens anywhere: no script, nothing from elsewhere, and no name of an article is markup in
 * it. Laid out like a notebook: numbered steps, each with what it counts and the lines that count it again. The same readings
 * by the same paths give the same bytes.
 */
import { REPORT_STYLE } from '../../utils/exchange/html-report-style';
import { htmlText } from '../../utils/exchange/html-text';
import type { Given } from './code';
import type { Counts } from './count';
import { outletsOf } from './outlets';
import { stepsOf } from './steps';
import { TABLES_STYLE } from './style';

/** What could not be counted: where it stands, and why. */
export interface Problem {
  readonly where: string;
  readonly why: string;
}

export interface Problems {
  /** The first of them. */
  readonly first: readonly Problem[];
  readonly count: number;
}

/** By this a later run knows a page that it may write over. */
export const PAGE_MARK = '<meta name="generator" content="Whence tables">';

// Whatever else might stand in the file, a browser runs and fetches nothing.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function pageOf(counts: Counts, problems: Problems, given: readonly Given[]): string {
  const title = `Who says what: ${plural(counts.readings, 'article')}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${PAGE_MARK}
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${REPORT_STYLE}${TABLES_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Counts of what Whence read in the texts, by outlet and month. It reads some things wrong (its model card says how often), it judges no truth,
and none of these numbers is a mark for an outlet or a person.</p>
${noticesOf(counts)}${problemsOf(problems)}${stepsOf(outletsOf(counts), given)}
</main>
</body>
</html>
`;
}

function noticesOf({ engines, degraded }: Counts): string {
  const versions = [...engines].sort();
  const said = [`Read by ${versions.map((one) => `<code>${htmlText(one)}</code>`).join(' and ')}.`];
  if (versions.length > 1)
    said.push('<strong>That is more than one engine: what differs between months may be the engine’s doing.</strong>');
  for (const [why, count] of [...degraded].sort())
    said.push(`${plural(count, 'article')} not read as a whole: <code>${htmlText(why)}</code>.`);
  return `<p class="soft">${said.join(' ')}</p>\n`;
}

function problemsOf({ first, count }: Problems): string {
  if (count === 0) return '';
  const items = first.map(({ where, why }) => `<li>${htmlText(`${where}: ${why}`)}</li>`);
  const more = count - first.length;
  if (more > 0) items.push(`<li>and ${more.toLocaleString('en')} more</li>`);
  return `<details open><summary>Left out: ${plural(count, 'line')} that could not be counted</summary>\n<ul>${items.join('\n')}</ul></details>\n`;
}

function plural(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}
