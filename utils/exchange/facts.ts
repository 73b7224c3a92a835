/** What is known of a claim, as short lines in the reader's language: what formats for people say in the same words. */
import { type Claim, type Correction, SOURCINGS, type Sourcing } from '../model';
import type { Evidence, Verdict, Worksheet } from '../records';
import { day } from './day';
import type { ExportItem, ExportPage } from './document';
import type { Words } from './words';

/** Author, outlet and day, as far as they are known. */
export function articleFacts({ byline, site, published }: ExportPage): string[] {
  return [byline, site, published && day(published)].filter(
    (part) => typeof part === 'string' && part !== '',
  ) as string[];
}

/** What Whence read, then what the reader says of it. */
export function itemFacts({ claim, speaker, tags, annotation }: ExportItem, words: Words): string[] {
  return [
    ...(claim ? claimFacts(claim, speaker, words) : [words('export.own')]),
    ...(annotation?.correction ? [correctionFact(annotation.correction, words)] : []),
    ...(annotation ? worksheetFacts(annotation, words) : []),
    ...(tags.length > 0 ? [words('export.tags', [tags.join(', ')])] : []),
    ...(annotation?.kept ? [words('export.kept', [day(annotation.createdAt)])] : []),
  ];
}

/** How many of those that are claims in the everyday sense have each sourcing; those that none has are left out. */
export function sourcingCounts(claims: readonly Claim[]): { readonly sourcing: Sourcing; readonly count: number }[] {
  const said = claims.filter((claim) => claim.class === 'said');
  return SOURCINGS.map((sourcing) => ({
    sourcing,
    count: said.filter((claim) => claim.sourcing === sourcing).length,
  })).filter(({ count }) => count > 0);
}

/** What a piece of evidence is called, and its day where it has one. */
export function evidenceLabel({ title, url, date }: Evidence): string {
  return [title || url, date].filter((part) => part !== '').join(', ');
}

export function verdictWord(verdict: Verdict, words: Words): string {
  return words(`worksheet.verdict.${verdict === 'not-checkable' ? 'notCheckable' : verdict}`);
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

function worksheetFacts({ verdict, checker }: Worksheet, words: Words): string[] {
  return [
    ...(verdict === null ? [] : [words('worksheet.statusNamed', [verdictWord(verdict, words)])]),
    ...(checker === '' ? [] : [words('export.checker', [checker])]),
  ];
}
