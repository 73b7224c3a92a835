import { describe, expect, it } from 'vitest';
import { weightsOrNull } from '@/scripts/engine/weights';
import { createEngine } from '@/utils/engine';
import type { ActorKind } from '@/utils/model';
import { material } from './material';

interface GoldActor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
}

/** A ministry of defence is both. */
const ALIKE: ReadonlyMap<ActorKind, readonly ActorKind[]> = new Map([['government', ['government', 'military']]]);

describe('in the article on talks', () => {
  const gold: readonly GoldActor[] = JSON.parse(material('articles', 'istanbul-talks.gold.json')).actors;
  const { actors } = createEngine(undefined, weightsOrNull()).read({
    text: material('articles', 'istanbul-talks.txt'),
  });
  const called = (wanted: GoldActor) => actors.filter(({ name }) => name.toLowerCase() === wanted.name.toLowerCase());

  it('every actor is found, among few others, and no two of them are one', () => {
    expect(gold.filter((actor) => called(actor).length !== 1).map(({ name }) => name)).toEqual([]);
    expect(actors.length).toBeLessThanOrEqual(18);
  });

  it('ten of eleven are of the right kind', () => {
    const right = gold.filter((actor) => {
      const kind = called(actor)[0]?.kind;
      return kind !== undefined && (ALIKE.get(actor.kind) ?? [actor.kind]).includes(kind);
    });
    expect(right.length).toBeGreaterThanOrEqual(10);
  });
});
