import { addressOf } from '../finding-message';
import type { Finding } from '../model';
import type { KeptActor } from '../records';
import { day } from './day';
import type { ExportItem, ExportPage } from './document';
import { articleFacts, evidenceLabel, itemFacts } from './facts';
import type { ExportAbout, Format } from './format';
import { markdownLine, markdownLink, markdownQuote, markdownText } from './markdown-text';
import { once } from './once';
import { sayFinding } from './say-finding';
import { textFragment } from './text-fragment';
import type { Words } from './words';

/**
 * Writes notes for people: one section for each article, in it each claim as a quotation with what is known of it;
 * at the end the reader's actors.
 */
export const MARKDOWN: Format = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  open: (about, words) => ({
    begin: () => headOf(about, words).join('\n\n'),
    page: (page) => pageSections(page, words).map(after).join(''),
    end: ({ actors = [] }) => `${actorSections(actors, words).map(after).join('')}\n`,
  }),
};

function headOf({ made, generator }: ExportAbout, words: Words): string[] {
  const when = words('export.made', [day(made), generator.name, generator.version]);
  return [`# ${markdownLine(words('export.title'))}`, markdownLine(when)];
}

function after(section: string): string {
  return `\n\n${section}`;
}

function pageSections(page: ExportPage, words: Words): string[] {
  const about = articleFacts(page);
  return [
    `## ${markdownLine(page.title || page.url)}`,
    ...(about.length > 0 ? [markdownLine(about.join(' · '))] : []),
    markdownLink(words('export.article'), page.url),
    ...note(page.note, words),
    ...findingSections(page.findings, words),
    ...once(page.items.map((item) => itemSections(page, item, words).join('\n\n'))),
  ];
}

function actorSections(actors: readonly KeptActor[], words: Words): string[] {
  if (actors.length === 0) return [];
  const sections = actors.flatMap(({ name, kind, aliases, note: text }) => [
    `### ${markdownLine(name)}`,
    markdownLine([words(`kind.${kind}`), ...aliases].join(' · ')),
    ...note(text, words),
  ]);
  return [`## ${markdownLine(words('export.actors'))}`, ...sections];
}

function findingSections(findings: readonly Finding[], words: Words): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const url = addressOf(finding);
    const sentence = markdownLine(sayFinding(finding, words));
    return url === null ? `- ${sentence}` : `- ${sentence} ${markdownLink(url, url)}`;
  });
  return [`**${markdownLine(words('export.findings'))}**`, lines.join('\n')];
}

function itemSections(page: ExportPage, item: ExportItem, words: Words): string[] {
  const link = textFragment(page.url, item.selectors.quote);
  const facts = itemFacts(item, words).map((fact) => `- ${markdownLine(fact)}`);
  for (const one of item.annotation?.evidence ?? []) {
    facts.push(`- ${markdownLine(words('worksheet.evidence'))}: ${markdownLink(evidenceLabel(one), one.url)}`);
  }
  if (link !== null) facts.push(`- ${markdownLink(words('export.passage'), link)}`);
  return [markdownQuote(item.quote), facts.join('\n'), ...note(item.note, words)];
}

function note(text: string, words: Words): string[] {
  return text.trim() === '' ? [] : [`**${markdownLine(words('export.note'))}**`, markdownText(text)];
}
