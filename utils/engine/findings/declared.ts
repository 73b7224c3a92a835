import { type DeclaredWork, type Finding, MAX_DECLARED_WORKS } from '../../model';
import { type ArticleRead, finding } from './finding';
import { hostOf } from './host';

/** What the page says of itself, one finding for each thing that it says. */
export function declared({ article: { declared: said = {}, published, modified } }: ArticleRead): Finding[] {
  const found: Finding[] = [];
  if (said.author !== undefined) found.push(finding('finding.declared.author', { who: said.author }));
  if (published !== undefined) found.push(finding('finding.declared.published', { date: published }));
  if (modified !== undefined && isLater(modified, published))
    found.push(finding('finding.declared.changed', { date: modified }));
  for (const work of said.basedOn?.slice(0, MAX_DECLARED_WORKS) ?? [])
    found.push(ofWork('finding.declared.basedOn', work));
  for (const work of said.citations?.slice(0, MAX_DECLARED_WORKS) ?? [])
    found.push(ofWork('finding.declared.citation', work));
  for (const words of said.reviewed?.slice(0, MAX_DECLARED_WORKS) ?? [])
    found.push(finding('finding.declared.review', { words }));
  const policies = [
    ['finding.declared.unnamedSources', said.unnamedSourcesPolicy],
    ['finding.declared.corrections', said.correctionsPolicy],
    ['finding.declared.principles', said.publishingPrinciples],
  ] as const;
  for (const [key, url] of policies) if (url !== undefined) found.push(finding(key, { who: hostOf(url), url }));
  return found;
}

function ofWork(key: 'finding.declared.basedOn' | 'finding.declared.citation', { name, url }: DeclaredWork): Finding {
  const words = name ?? (url === undefined ? '' : hostOf(url));
  return finding(key, url === undefined ? { words } : { words, url });
}

/** Changed on another day, or later on the same one: the same moment twice is no news. */
function isLater(modified: string, published: string | undefined): boolean {
  if (published === undefined) return true;
  if (modified.length <= 10 || published.length <= 10) return modified.slice(0, 10) > published.slice(0, 10);
  return Date.parse(modified) - Date.parse(published) >= 60_000;
}
