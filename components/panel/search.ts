import { searchable, wordsOf } from '@/utils/catalogue/words';
import type { Entry } from './entries';

/**
 * Finds the entries whose claim, speaker, reporting words or note have every word of what is asked, or a word that begins with
 * it, in any order, without regard to case and accents, as the library's search does. What has no word finds everything.
 * `text` is the article's; it is folded at the first search, and linear from then on.
 */
export function createSearch(entries: readonly Entry[], text: string): (asked: string) => readonly Entry[] {
  let folded: readonly string[] | undefined;
  return (asked) => {
    const wanted = wordsOf(asked).map((word) => ` ${word}`);
    if (wanted.length === 0) return entries;
    folded ??= entries.map((entry) => searchable(textOf(entry, text)));
    const texts = folded;
    return entries.filter((_, i) => wanted.every((word) => texts[i]?.includes(word)));
  };
}

function textOf({ claim, speaker, kept }: Entry, text: string): string {
  const words = claim.content.length > 0 ? claim.content : [claim.sentence];
  const spans = [...words, ...claim.cue, ...(claim.source ?? [])];
  const name = speaker.kind === 'actor' ? [speaker.name] : [];
  return [...spans.map(([start, end]) => text.slice(start, end)), ...name, ...(kept ? [kept.note] : [])].join('\n');
}
