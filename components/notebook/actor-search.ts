import { wordsOf } from '@/utils/catalogue/words';
import type { KeptActor } from '@/utils/records';

type Sought = Pick<KeptActor, 'name' | 'aliases' | 'note'>;

/**
 * Finds the actors whose name, other names or note have every word of what is asked, or a word that begins with it, in any
 * order, without regard to case and accents, as the library's search does. What has no word finds all. The notes are folded
 * at the first search, and linear from then on.
 */
export function createActorSearch<T extends Sought>(actors: readonly T[]): (asked: string) => readonly T[] {
  let folded: readonly (readonly string[])[] | undefined;
  return (asked) => {
    const wanted = wordsOf(asked);
    if (wanted.length === 0) return actors;
    folded ??= actors.map(({ name, aliases, note }) => wordsOf(name, ...aliases, note));
    const words = folded;
    return actors.filter((_, i) => wanted.every((word) => words[i]?.some((own) => own.startsWith(word))));
  };
}
