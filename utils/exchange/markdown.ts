import { addressOf } from '../finding-message';
import type { Claim, Correction, Finding } from '../model';
import type { KeptActor } from '../records';
import { day } from './day';
import type { ExportItem, ExportPage } from './document';
import type { ExportAbout, Format } from './format';
import { markdownLine, markdownLink, markdownQuote, markdownText } from './markdown-text';
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
  const about = [page.byline, page.site, page.published && day(page.published)].filter((part) => part);
  return [
    `## ${markdownLine(page.title || page.url)}`,
    ...(about.length > 0 ? [markdownLine(about.join(' · '))] : []),
    markdownLink(words('export.article'), page.url),
    ...note(page.note, words),
    ...findingSections(page.findings, words),
    ...page.items.flatMap((item) => itemSections(page, item, words)),
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
  const facts = [
    ...(item.claim ? claimFacts(item.claim, item.speaker, words) : [words('export.own')]),
    ...(item.annotation?.correction ? [correctionFact(item.annotation.correction, words)] : []),
    ...(item.tags.length > 0 ? [words('export.tags', [item.tags.join(', ')])] : []),
    ...(item.annotation?.kept ? [words('export.kept', [day(item.annotation.createdAt)])] : []),
  ].map((fact) => `- ${markdownLine(fact)}`);
  if (link !== null) facts.push(`- ${markdownLink(words('export.passage'), link)}`);
  return [markdownQuote(item.quote), facts.join('\n'), ...note(item.note, words)];
}

function claimFacts(claim: Claim, speaker: string | null, words: Words): string[] {
  const sourcing = claim.class === 'none' ? null : words(`sourcing.${claim.sourcing}`);
  const standings = new Set(claim.standing.map(({ value }) => value));
  return [
    ...(speaker !== null ? [words('export.speaker', [speaker])] : []),
    ...(sourcing !== null ? [words('export.sourcing', [sourcing])] : []),
    ...(claim.quotation !== null ? [words('export.quotation', [words(`quotation.${claim.quotation}`)])] : []),
    ...[...standings].map((value) => words('export.standing', [words(`standing.${value}`)])),
  ];
}

function correctionFact({ dismissed, speaker, sourcing, standing }: Correction, words: Words): string {
  const said = [
    ...(dismissed ? [words('parts.dismissed')] : []),
    ...(speaker === null ? [] : [speaker]),
    ...(sourcing === null ? [] : [words(`sourcing.${sourcing}`)]),
    ...(standing ?? []).map((value) => words(`standing.${value}`)),
    ...(standing?.length === 0 ? [words('parts.noStanding')] : []),
  ];
  return words('export.correction', [said.join(' · ')]);
}

function note(text: string, words: Words): string[] {
  return text.trim() === '' ? [] : [`**${markdownLine(words('export.note'))}**`, markdownText(text)];
}
