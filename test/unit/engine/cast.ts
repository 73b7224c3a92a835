import { createEngine } from '@/utils/engine';
import type { Actor } from '@/utils/model';

const engine = createEngine();

/** Who is in a text, by the rules alone. */
export function cast(text: string): readonly Actor[] {
  return engine.read({ text, lang: 'en' }).actors;
}

/** The name of the actor of each claim, or null where the text leaves it open. */
export function speakers(text: string): (string | null)[] {
  const { claims, actors } = engine.read({ text, lang: 'en' });
  return claims.map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? null);
}
