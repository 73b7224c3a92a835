import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate, ROOT, type Run } from './run';

const PAGE = readFileSync(join(ROOT, 'docs/annotate.md'), 'utf8');
const [, CLASSES = ''] = /## What `class` means\n([\s\S]*?)\n## /.exec(PAGE) ?? [];

/** Sentences of the page with the class that it gives them: those of the table, and those in quotation marks. */
function sentences(): ReadonlyMap<string, string> {
  const rows = [...CLASSES.matchAll(/^\| `(said|other|none)` \|.*\| (.*) \|$/gm)];
  const named = [...CLASSES.matchAll(/"([A-Z][^"]*\.)" is `(said|other|none)`/g)];
  return new Map([
    ...rows.map(([, sort = '', sentence = '']) => [sentence, sort] as const),
    ...named.map(([, sentence = '', sort = '']) => [sentence.replace(/\s+/g, ' '), sort] as const),
  ]);
}

describe('docs/annotate.md', { timeout: 60_000 }, () => {
  it('shows a command with what it gives', async () => {
    const [, input = ''] = /\$ echo '(.*)' \| npm run --silent annotate/.exec(PAGE) ?? [];
    const [, shown = ''] = /\(shortened here\).*:\n\n((?: {4}.*\n)+)/.exec(PAGE) ?? [];
    const { lines } = await annotate(input);
    expect(lines).toHaveLength(1);
    const wanted = JSON.parse(shown.replaceAll(', …', ''), (key, value) =>
      key === 'engine' ? expect.stringMatching(`^${value.replace('…', '')}\\d`) : value,
    );
    expect(lines[0]).toMatchObject(wanted);
  });

  describe('gives each class a sentence', () => {
    let read: Run['lines'] = [];
    beforeAll(async () => {
      ({ lines: read } = await annotate(
        [...sentences().keys()].map((text, id) => JSON.stringify({ id: `${id}`, text })).join('\n'),
      ));
    });

    it.each([...sentences()].map(([sentence, sort], i) => [sentence, sort, i] as const))('%s %s', (_, sort, i) => {
      expect(read[i]?.claims).toMatchObject([{ class: sort }]);
    });

    it('and some more to those that are hard to tell', () => {
      expect(sentences().size).toBe(7);
    });
  });
});
