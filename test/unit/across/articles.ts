/** Two reports of our own on one flood, with readings made by hand. */
import type { ComparedActor, ComparedArticle } from '@/utils/across/compare';
import type { Claim, Span, StandingValue } from '@/utils/model';

interface Said {
  readonly content: string;
  readonly actor: string | null;
  readonly standing?: StandingValue;
}

function article(actors: readonly ComparedActor[], said: readonly Said[]): ComparedArticle {
  const text = said.map(({ content }) => `${content}.`).join('\n');
  const claims = said.map(({ content, actor, standing }, i): Claim => {
    const start = text.indexOf(content);
    const span: Span = [start, start + content.length];
    return {
      id: `c${i + 1}`,
      sentence: [start, span[1] + 1],
      source: null,
      cue: [],
      content: [span],
      class: 'said',
      quotation: 'indirect',
      sourcing: actor === null ? 'none' : 'named',
      standing: standing ? [{ value: standing, cue: span, rule: `${standing}.test` }] : [],
      mark: actor === null ? 'unsourced' : 'named',
      confidence: 0.9,
      actor,
      why: [],
    };
  });
  return { text, claims, actors };
}

const person = (id: string, name: string): ComparedActor => ({ id, name, kind: 'person', named: true, aliases: [] });

export const LEDGER = article(
  [person('a1', 'Ann Hale'), person('a2', 'Tom Weil'), person('a3', 'Silent Person')],
  [
    { content: 'The pumping station had been flooded twice since the dam was opened', actor: 'a1' },
    { content: 'nobody had asked the keeper for the log of the northern gate', actor: 'a2' },
    { content: 'the lower town would be rebuilt on the hill by next summer', actor: 'a2' },
  ],
);

export const COURIER = article(
  [person('b1', 'Ann Hale'), person('b2', 'Eva Weil')],
  [
    { content: 'the pumping station had been flooded three times since the dam was opened', actor: 'b1' },
    { content: 'The ministry had a list of every broken gate in its files', actor: 'b2' },
    { content: 'nobody had asked the keeper for the log of the northern gate', actor: null, standing: 'hearsay' },
  ],
);
