import { sourceText } from '@/components/parts/claim-text';
import type { ShownReading } from '@/utils/corrected';
import { isLessSure } from '@/utils/mark';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';
import type { Counting } from '@/utils/settings';

/** Who says a claim: somebody, or nobody whom the article gives, or the article itself. */
export type Speaker =
  | { readonly kind: 'actor'; readonly key: string; readonly name: string }
  | { readonly kind: 'nobody' | 'own-voice'; readonly key: string };

/** One claim of the list. */
export interface Entry {
  readonly claim: Claim;
  readonly speaker: Speaker;
  /** What the reader has of it; null: neither kept nor corrected. */
  readonly kept: KeptMark | null;
  readonly dismissed: boolean;
  readonly lessSure: boolean;
  /** Whether it counts among the claims of the article; false: the reader dismissed it, or left nothing of it to mark. */
  readonly counts: boolean;
}

/**
 * Every claim of the reading that has a mark or that the reader corrected or dismissed, once, as they stand in the
 * article. `text` is the article's. O(n log n).
 */
export function entriesOf(
  shown: ShownReading,
  kept: readonly KeptMark[],
  text: string,
  choices: Counting,
): readonly Entry[] {
  const names = new Map(shown.actors.map(({ id, name }) => [id, name]));
  const keptByClaim = new Map(kept.map((mark) => [mark.claimId, mark]));
  const dismissed = new Set(shown.dismissed);
  const corrected = new Set(shown.corrected);
  return [...shown.claims, ...shown.dismissed]
    .filter((claim) => claim.mark !== null || corrected.has(claim) || dismissed.has(claim))
    .sort(inOrder)
    .map((claim) => ({
      claim,
      speaker: speakerOf(claim, names, text),
      kept: keptByClaim.get(claim.id) ?? null,
      dismissed: dismissed.has(claim),
      lessSure: !dismissed.has(claim) && isLessSure(claim, choices),
      counts: !dismissed.has(claim) && claim.mark !== null,
    }));
}

/** As a reader meets them: by where what is claimed begins, of two that begin together the outer one first. */
function inOrder(a: Claim, b: Claim): number {
  return startOf(a) - startOf(b) || a.sentence[0] - b.sentence[0] || endOf(b) - endOf(a);
}

function startOf({ content, sentence }: Claim): number {
  return content[0]?.[0] ?? sentence[0];
}

function endOf({ content, sentence }: Claim): number {
  return content.at(-1)?.[1] ?? sentence[1];
}

/** A source that the engine made no actor of still has the article's own words for a name. */
function speakerOf(claim: Claim, names: ReadonlyMap<string, string>, text: string): Speaker {
  if (claim.class === 'none') return { kind: 'own-voice', key: 'own-voice' };
  const name = claim.actor === null ? undefined : names.get(claim.actor);
  if (claim.actor !== null && name !== undefined) return { kind: 'actor', key: claim.actor, name };
  const words = sourceText(claim, text);
  return words === null ? { kind: 'nobody', key: 'nobody' } : { kind: 'actor', key: `words:${words}`, name: words };
}
