import { type Entry, entriesOf } from '@/components/panel/entries';
import { type ShownReading, shownReading } from '@/utils/corrected';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Correction, Reading } from '@/utils/model';
import { claimWith, READING, TEXT } from '../harbour';

export const LIKELY = { sureness: 'likely', interpretation: false } as const;

/** A kept claim of the harbour's article, by words of its sentence. */
export function keptOn(words: string, patch: Partial<KeptMark> = {}): KeptMark {
  const { id } = claimWith(words);
  return { id: `kept-${id}`, claimId: id, span: null, note: '', kept: true, correction: null, ...patch };
}

/** What a reader says of a claim. */
export function correctionOf(patch: Partial<Correction>): Correction {
  return { dismissed: false, speaker: null, sourcing: null, standing: null, ...patch };
}

export function listOf(
  kept: readonly KeptMark[] = [],
  reading: Reading = READING,
): { readonly shown: ShownReading; readonly entries: readonly Entry[] } {
  const shown = shownReading(reading, kept);
  return { shown, entries: entriesOf(shown, kept, TEXT, LIKELY) };
}

/** The entries by the first words of their sentences. */
export function outline(entries: readonly Entry[]): string[] {
  return entries.map(({ claim }) => TEXT.slice(...claim.sentence).slice(0, 12));
}
