import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine/index';
import { english } from '@/utils/engine/languages/en';
import { material } from './material';

/** Rules that nothing in the corpus fires: American political news has none of what they are for. */
const SILENT: readonly string[] = ['hearsay.so-called', 'unconfirmed.condition'];

describe('the rules of standing', () => {
  it('all fire somewhere in the corpus that is there to learn from, but those that are listed', () => {
    const engine = createEngine();
    const fired = new Map(english.standingRules.map(({ id }) => [id, 0]));
    for (const line of material('corpus/polnear-train.jsonl').trimEnd().split('\n')) {
      const { text }: { text: string } = JSON.parse(line);
      for (const { standing } of engine.read({ text }).claims)
        for (const { rule } of standing) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    }
    const silent = [...fired].filter(([, times]) => times === 0).map(([id]) => id);
    console.log(`Rules of standing that never fire on the corpus: ${silent.join(', ') || 'none'}`);
    expect(silent).toEqual(SILENT);
  });
});
