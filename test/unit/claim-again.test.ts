import { describe, expect, it } from 'vitest';
import { claimAgain } from '@/utils/claim-again';
import { createEngine } from '@/utils/engine';
import type { Claim } from '@/utils/model';

const engine = createEngine();
const QUIET = 'The quay was quiet on Sunday and the cranes stood still.';
const SAID = 'Two crew members said the ferry had left an hour late and without a pilot.';

const read = (...sentences: readonly string[]) => {
  const text = `Ferry late again\n${sentences.join(' ')}`;
  const { claims } = engine.read({ text, lang: 'en' });
  const claimed = ({ content }: Claim) => content.map((span) => text.slice(...span)).join('…');
  return { text, claims, claimed };
};
const old = read(QUIET, SAID);
const late = old.claims.find((claim) => old.claimed(claim).includes('hour late'))!;

/** What is claimed by the claim found again where `sentence` now stands. */
function again(...sentences: readonly [string, ...string[]]): string | null {
  const now = read(...sentences);
  const sentence = sentences.at(-1) ?? '';
  const start = now.text.indexOf(sentence);
  const found = claimAgain(late, [start, start + sentence.length], now.claims);
  return found && now.claimed(found);
}

describe('a claim found again', () => {
  it('is the one that says the same elsewhere', () => {
    expect(again(QUIET, QUIET, SAID)).toContain('an hour late');
  });

  it('is the edited one, whether words changed before what is claimed, in it or after it', () => {
    expect(again(QUIET, SAID.replace('Two', 'On Monday evening, two of the'))).toContain('an hour late');
    expect(again(QUIET, SAID.replace('an hour', 'two hours'))).toContain('two hours late');
    expect(again(QUIET, SAID.replace(/\.$/, ' on board.'))).toContain('an hour late');
  });

  it('is none where another thing is claimed there, or nothing is', () => {
    expect(again(QUIET, 'Two crew members said so.')).toBeNull();
    expect(again(QUIET, QUIET)).toBeNull();
    expect(claimAgain(late, [0, 5], [])).toBeNull();
  });
});
