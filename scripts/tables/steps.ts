import { htmlText } from '../../utils/exchange/html-text';
import { STANDINGS } from '../../utils/model';
import { countBar, percent, sourcingBar, sourcingLegend } from './bars';
import type { Code, Given } from './code';
import * as code from './code';
import type { PlaceCount } from './count';
import { mostQuoted, type OutletCount } from './outlets';

/** One step of the page: what it counts in a sentence, the table, and the lines that count it. */
interface Step {
  readonly title: string;
  readonly says: string;
  readonly file: string;
  readonly table: string;
  readonly code: Code;
}

/** Of a table that would be longer, the page shows the beginning and says so. */
const MOST_ROWS = 240;
const MOST_SOURCES = 10;
const MOST_OUTLETS = 30;

/** The steps, as HTML; outlets in the order they come. `given` are the readings that were counted. */
export function stepsOf(outlets: readonly OutletCount[], given: readonly Given[]): string {
  return [readStep(outlets, given), sourceStep(outlets), sourcingStep(outlets), standingStep(outlets)]
    .map(section)
    .join('\n');
}

function section({ title, says, file, table, code: { pandas, sqlite, r } }: Step, i: number): string {
  return `<section>
<h2><span class="step">[${i + 1}]</span>${title}</h2>
<p>${says} All of it is in <a href="${file}">${file}</a>.</p>
${table}
<details open><summary>The lines that count this</summary>
<p class="soft">From the readings, in Python with pandas, where the tables were made (the paths are as they were given there), after those of the steps before:</p>
<pre tabindex="0"><code>${htmlText(pandas)}</code></pre>
<p class="soft">On from the table, in the folder where it lies, in a shell or in R:</p>
<pre tabindex="0"><code>${htmlText(sqlite)}</code></pre>
<pre tabindex="0"><code>${htmlText(r)}</code></pre>
</details>
</section>`;
}

function readStep(outlets: readonly OutletCount[], given: readonly Given[]): Step {
  const shown = outlets.slice(0, MOST_ROWS);
  const most = Math.max(...shown.map(({ articles }) => articles), 0);
  const rows = shown.map(
    ({ outlet, months, articles, notRead, claims }) =>
      `<tr><th scope="row" class="who">${nameOf(outlet)}<span>${spanOf(months)}</span></th>${n(articles)}<td class="b">${countBar(articles, most)}</td>${n(claims)}${n(notRead)}</tr>`,
  );
  return {
    title: 'What was read',
    says: 'An article counts for the outlet and the month that its line names (the host of its address where it names no site), and its claims are those in the everyday sense: somebody says something. Articles in a language that Whence does not read are counted as not read, and nowhere else.',
    file: 'articles.csv',
    table: tableOf(
      'Articles by outlet',
      `<tr><th scope="col">outlet</th><th scope="col" class="n">articles</th><td></td><th scope="col" class="n">claims</th><th scope="col" class="n">not read</th></tr>`,
      [`<tbody>${rows.join('\n')}</tbody>`],
      outlets.length - rows.length,
    ),
    code: code.codeOfRead(given),
  };
}

function sourceStep(outlets: readonly OutletCount[]): Step {
  const shown = outlets.slice(0, MOST_OUTLETS).map((outlet) => ({ outlet, sources: mostQuoted(outlet, MOST_SOURCES) }));
  const most = Math.max(...shown.flatMap(({ sources }) => sources.map(({ claims }) => claims)), 0);
  const bodies = shown.map(
    ({ outlet: { outlet }, sources }) =>
      `<tbody>${group(outlet, 4)}${sources
        .map(
          ({ actor, kind, sourcing, claims, direct }) =>
            `<tr><th scope="row" class="who" dir="auto">${htmlText(actor || 'nobody, or left open')}<span>${[...new Set([kind, sourcing])].filter(Boolean).join(', ')}</span></th>${n(claims)}<td class="b">${countBar(claims, most)}</td>${n(direct)}</tr>`,
        )
        .join('\n')}</tbody>`,
  );
  return {
    title: 'Who is quoted',
    says: `A claim counts for the one whom the article gives as its source, by name as the article has it: two people of one name are one row, one person under two names are two. A direct quote stands in quotation marks as a whole. Shown are the ${MOST_SOURCES} with the most claims in each outlet, over all months.`,
    file: 'sources.csv',
    table: tableOf(
      'Sources by outlet',
      '<tr><th scope="col">source</th><th scope="col" class="n">claims</th><td></td><th scope="col" class="n">direct</th></tr>',
      bodies,
      outlets.length - shown.length,
      'outlets',
    ),
    code: code.SOURCES,
  };
}

function sourcingStep(outlets: readonly OutletCount[]): Step {
  const { bodies, left } = byOutlet(
    outlets,
    5,
    ({ month, claims, sourcing }) =>
      `<tr><th scope="row">${month || 'no date'}</th>${n(claims)}<td class="b">${sourcingBar(sourcing, claims)}</td><td class="n">${percent(sourcing.get('unnamed') ?? 0, claims)}</td><td class="n">${percent((sourcing.get('vague') ?? 0) + (sourcing.get('none') ?? 0), claims)}</td></tr>`,
  );
  return {
    title: 'How often unnamed',
    says: 'Could a reader look the source up? Each claim is of one class: a name, a document, another outlet, somebody unnamed, a vague group, or none. The bar has all six; the last columns are the share of unnamed sources, and of vague ones and none together.',
    file: 'sourcing.csv',
    table:
      sourcingLegend() +
      tableOf(
        'Sourcing by outlet and month',
        '<tr><th scope="col">month</th><th scope="col" class="n">claims</th><th scope="col">classes</th><th scope="col" class="n">unnamed</th><th scope="col" class="n">vague, none</th></tr>',
        bodies,
        left,
      ),
    code: code.SOURCING,
  };
}

function standingStep(outlets: readonly OutletCount[]): Step {
  const { bodies, left } = byOutlet(
    outlets,
    2 + STANDINGS.length,
    ({ month, allClaims, standing }) =>
      `<tr><th scope="row">${month || 'no date'}</th>${n(allClaims)}${STANDINGS.map((value) => n(standing.get(value) ?? 0)).join('')}</tr>`,
  );
  return {
    title: 'What the text admits',
    says: 'How many sentences the article itself calls hearsay, unconfirmed, disputed, possible, somebody’s reading of things, or confirmed. Sentences that nobody says count here too, so the totals are larger than above; a claim may count under several.',
    file: 'standings.csv',
    table: tableOf(
      'Standings by outlet and month',
      `<tr><th scope="col">month</th><th scope="col" class="n">claims</th>${STANDINGS.map((value) => `<th scope="col" class="n">${value}</th>`).join('')}</tr>`,
      bodies,
      left,
    ),
    code: code.STANDINGS,
  };
}

/** A row for each month below the name of its outlet, and how many rows were left out. */
function byOutlet(outlets: readonly OutletCount[], columns: number, row: (place: PlaceCount) => string) {
  let left = outlets.reduce((all, { places }) => all + places.length, 0);
  let room = MOST_ROWS;
  const bodies: string[] = [];
  for (const { outlet, places } of outlets) {
    if (room === 0) break;
    const shown = places.slice(0, room);
    bodies.push(`<tbody>${group(outlet, columns)}${shown.map(row).join('\n')}</tbody>`);
    room -= shown.length;
    left -= shown.length;
  }
  return { bodies, left };
}

function tableOf(caption: string, head: string, bodies: readonly string[], left: number, what = 'rows'): string {
  const more = left > 0 ? `\n<p class="soft">${left.toLocaleString('en')} more ${what} are in the file alone.</p>` : '';
  return `<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead>${head}</thead>
${bodies.join('\n')}
</table></div>${more}`;
}

function group(outlet: string, columns: number): string {
  return `<tr class="group"><th scope="rowgroup" colspan="${columns}" dir="auto">${nameOf(outlet)}</th></tr>\n`;
}

function nameOf(outlet: string): string {
  return htmlText(outlet || 'no outlet named');
}

function spanOf(months: readonly string[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return first === last ? first || 'no date' : `${first || 'no date'} to ${last}`;
}

function n(count: number): string {
  return `<td class="n">${count.toLocaleString('en')}</td>`;
}
