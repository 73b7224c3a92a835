/** The claims of an article in the report that `html-report.ts` writes. */
import { correctedClaim } from '../corrected';
import { type Claim, STANDINGS, type StandingValue } from '../model';
import type { ExportItem, ExportPage } from './document';
import { evidenceLabel, itemFacts } from './facts';
import { htmlLang, htmlLink, htmlNote, htmlText } from './html-text';
import { once } from './once';
import { textFragment } from './text-fragment';
import type { Words } from './words';

/** A claim as the reader sees it; null for a passage of their own. */
export interface Shown {
  readonly item: ExportItem;
  readonly claim: Claim | null;
  readonly speaker: string | null;
}

export function shownOf(item: ExportItem): Shown {
  const correction = item.annotation?.correction ?? null;
  const claim = item.claim && correction ? correctedClaim(item.claim, correction, []) : item.claim;
  return { item, claim, speaker: correction?.speaker ?? item.speaker };
}

/** A heading for each group that has claims, and these under it. */
export function claimGroups(shown: readonly Shown[], page: ExportPage, words: Words): string {
  return groupsOf(shown, words)
    .map(([title, group]) => claimGroup(title, group, page, words))
    .join('\n');
}

/** By the first standing of the list that a claim has; then those without one, the reader's own, and what they dismissed. */
function groupsOf(shown: readonly Shown[], words: Words): [title: string, group: readonly Shown[]][] {
  const groups = new Map<string, Shown[]>([
    ...STANDINGS.map((value): [string, Shown[]] => [words(`standing.${value}`), []]),
    [words('parts.noStanding'), []],
    [words('export.own'), []],
    [words('parts.dismissed'), []],
  ]);
  for (const one of shown) groups.get(groupOf(one, words))?.push(one);
  return [...groups].filter(([, group]) => group.length > 0);
}

function groupOf({ item, claim }: Shown, words: Words): string {
  if (item.annotation?.correction?.dismissed) return words('parts.dismissed');
  if (claim === null) return words('export.own');
  const values = new Set<StandingValue>(claim.standing.map(({ value }) => value));
  const first = STANDINGS.find((value) => values.has(value));
  return words(first === undefined ? 'parts.noStanding' : `standing.${first}`);
}

function claimGroup(title: string, group: readonly Shown[], page: ExportPage, words: Words): string {
  const sections = once(group.map(({ item }) => claimSection(item, page, words)));
  return [`<h3>${htmlText(title)}</h3>`, ...sections].join('\n');
}

function claimSection(item: ExportItem, page: ExportPage, words: Words): string {
  const link = textFragment(page.url, item.selectors.quote);
  const facts = itemFacts(item, words).map((fact) => `<li dir="auto">${htmlText(fact)}</li>`);
  for (const one of item.annotation?.evidence ?? []) {
    facts.push(
      `<li class="evidence" dir="auto">${htmlText(words('worksheet.evidence'))}: ${htmlLink(evidenceLabel(one), one.url)}</li>`,
    );
  }
  if (link !== null) facts.push(`<li class="passage">${htmlLink(words('export.passage'), link)}</li>`);
  return [
    '<section class="claim">',
    `<blockquote dir="auto"${htmlLang(page.lang)}>${htmlText(item.quote)}</blockquote>`,
    `<ul class="facts">${facts.join('\n')}</ul>`,
    `${htmlNote(words('export.note'), item.note)}</section>`,
  ].join('\n');
}
