/** How many claims there are, in the reader's language: what head, draft and report say in the same words. Pure. */
import type { ClaimCounts } from '../claim-counts';
import type { Words } from './words';

/** How many claims there are and how many of them are unverified or unnamed, as one sentence. */
export function sayClaims({ all, unverified }: Pick<ClaimCounts, 'all' | 'unverified'>, words: Words): string {
  if (all === 0) return `${words('popup.summary', undefined, 0)}.`;
  if (all === 1) return unverified === 0 ? words('popup.summaryOneClear') : words('popup.summaryOneUnverified');
  const counted = words('popup.summary', undefined, all);
  return words('popup.summaryWith', [counted, words('popup.summaryUnverified', undefined, unverified)]);
}

/** How many are of the kind whose sources are told; empty where all are. */
export function saySaid({ all, said }: Pick<ClaimCounts, 'all' | 'said'>, words: Words): string {
  return said === 0 || said === all ? '' : words('popup.summarySaid', [said]);
}

const OTHERS = [
  ['popup.other', 'positions'],
  ['popup.ownVoice', 'ownVoice'],
  ['popup.lessSure', 'lessSure'],
] as const;

/** All others, by the names that their groups have in the lists; empty where there are none. */
export function sayOthers(counts: ClaimCounts, words: Words): string {
  const line = OTHERS.filter(([, kind]) => counts[kind] > 0)
    .map(([name, kind]) => words('popup.summaryPart', [words(name), counts[kind]]))
    .join(' · ');
  return line && counts.said > 0 ? words('popup.summaryOthers', [counts.all - counts.said, line]) : line;
}
