/**
 * Writes a report for people as one HTML file that opens anywhere: no script, nothing from elsewhere, and nothing of a page
 * or a note is markup in it. Each article has a bar of how its claims are sourced, who speaks where, and its claims by what the
 * text admits about them, with what the reader says of each.
 */
import { addressOf } from '../finding-message';
import type { Claim } from '../model';
import type { KeptActor } from '../records';
import { day } from './day';
import type { ExportPage } from './document';
import { articleFacts, sourcingCounts } from './facts';
import type { ExportAbout, Format } from './format';
import { claimGroups, shownOf } from './html-claims';
import { REPORT_STYLE } from './html-report-style';
import { htmlLang, htmlLink, htmlNote, htmlText } from './html-text';
import { voiceList } from './html-voices';
import { sayFinding } from './say-finding';
import type { Words } from './words';

export const HTML_REPORT: Format = {
  id: 'html-report',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  open: (about, words) => ({
    begin: () => headOf(about, words),
    page: (page) => pageSection(page, words),
    end: ({ actors = [] }) =>
      `${actorSection(actors, words)}<p class="soft">${say(words, 'report.judges')}</p>\n</body>\n</html>\n`,
  }),
};

function headOf({ made, generator }: ExportAbout, words: Words): string {
  const title = say(words, 'report.title');
  // Whatever else might stand in the file, a browser runs and fetches nothing.
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return [
    '<!doctype html>',
    `<html${htmlLang(words('extLanguage'))}${words('extDirection') === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p class="soft">${say(words, 'export.made', [day(made), generator.name, generator.version])}</p>`,
    '',
  ].join('\n');
}

function pageSection(page: ExportPage, words: Words): string {
  const shown = page.items.map(shownOf);
  const counted = shown.filter(({ item }) => !item.annotation?.correction?.dismissed);
  const claims = counted.flatMap(({ claim }) => claim ?? []);
  return [
    '<article>',
    `<h2 dir="auto"${htmlLang(page.lang)}>${htmlText(page.title || page.url)}</h2>`,
    `<p class="soft" dir="auto">${htmlText(articleFacts(page).join(' · '))}</p>`,
    `<p>${htmlLink(words('export.article'), page.url)}</p>`,
    page.keptAt === null ? '' : `<p class="soft">${say(words, 'export.kept', [day(page.keptAt)])}</p>`,
    htmlNote(words('export.note'), page.note),
    sourcingBar(claims, words),
    findingList(page, words),
    voiceList(counted, page.text?.length ?? null, words),
    claimGroups(shown, page, words),
    '</article>',
    '',
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}

function sourcingBar(claims: readonly Claim[], words: Words): string {
  const counts = sourcingCounts(claims).map(({ sourcing, count }) => ({
    sourcing,
    count,
    label: htmlText(words('parts.standingSaid', [words(`sourcing.${sourcing}`), String(count)])),
  }));
  if (counts.length === 0) return '';
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const bar = counts.map(({ sourcing, count }) => {
    const x = share(done, total);
    done += count;
    return `<rect class="s-${sourcing}" x="${x}" width="${share(count, total)}" height="1"/>`;
  });
  const legend = counts.map(({ sourcing, label }) => `<li><span class="key s-${sourcing}"></span>${label}</li>`);
  return [
    `<h3>${say(words, 'popup.sourced')}</h3>`,
    // The list below says the same in words. Drawn, because no style may stand in an element where Whence opens the report.
    `<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${bar.join('')}</svg>`,
    `<ul class="legend">${legend.join('')}</ul>`,
  ].join('\n');
}

/** In hundredths of the whole. */
function share(count: number, total: number): string {
  return String(Math.round((count / total) * 1e4) / 100);
}

function findingList({ findings }: ExportPage, words: Words): string {
  if (findings.length === 0) return '';
  const lines = findings.map((finding) => {
    const url = addressOf(finding);
    return `<li>${htmlText(sayFinding(finding, words))}${url === null ? '' : ` ${htmlLink(url, url)}`}</li>`;
  });
  return `<h3>${say(words, 'export.findings')}</h3>\n<ul>${lines.join('\n')}</ul>`;
}

function actorSection(actors: readonly KeptActor[], words: Words): string {
  if (actors.length === 0) return '';
  const sections = actors.map(({ name, kind, aliases, note }) => {
    const about = htmlText([words(`kind.${kind}`), ...aliases].join(' · '));
    return `<h3 dir="auto">${htmlText(name)}</h3>\n<p class="soft" dir="auto">${about}</p>\n${htmlNote(words('export.note'), note)}`;
  });
  return `<section class="actors">\n<h2>${say(words, 'export.actors')}</h2>\n${sections.join('\n')}\n</section>\n`;
}

function say(words: Words, key: string, values?: readonly string[]): string {
  return htmlText(words(key, values));
}
