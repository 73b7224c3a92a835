import { outletOf } from '@/utils/store/outlet';
import type { ShownPage } from '@/utils/store/shown-pages';

/** Two pages that are compared. */
export type Pair = readonly [ShownPage, ShownPage];

/** What to call each in a few words: its outlet, or its title where both are of one outlet. */
export function namesOf([first, second]: Pair): readonly [string, string] {
  const names = [outletOf(first.entry), outletOf(second.entry)] as const;
  if (names[0] !== names[1]) return names;
  return [first.entry.article.title || names[0], second.entry.article.title || names[1]];
}

/** Name of the actor of a claim; null where nobody is named. */
export function speakerOf({ actors }: ShownPage, actor: string | null): string | null {
  return actors.find(({ id }) => id === actor)?.name ?? null;
}
