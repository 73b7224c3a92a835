import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, fromRoot, ROOT } from './source';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((name) => join(ROOT, name)),
  ...filesIn(join(ROOT, 'docs')).filter((file) => file.endsWith('.md')),
].map((file) => ({ path: fromRoot(file), text: readFileSync(file, 'utf8') }));

/** What a recipe makes, as an example. */
const MADE = new Set(['utils/exchange/tide-table.ts', 'test/fixtures/pages/tide-clock.html', 'locales/nl.yml']);

/** Reasons of their time: what they name may have moved since. */
const isOfItsTime = (path: string) => path.startsWith('docs/decisions/') || path === 'CHANGELOG.md';

describe('the docs', () => {
  it('name files that are there', () => {
    const missing = pages
      .filter(({ path }) => !isOfItsTime(path))
      .flatMap(({ path, text }) =>
        Array.from(
          text.matchAll(/`((?:utils|components|entrypoints|scripts|test|public|locales)\/[\w./-]+)`/g),
          ([, named = '']) => ({ path, named }),
        ),
      )
      .filter(
        ({ named }) => !MADE.has(named) && !existsSync(join(ROOT, named)) && !existsSync(join(ROOT, `${named}.ts`)),
      )
      .map(({ path, named }) => `${path}: ${named}`);
    expect(missing).toEqual([]);
  });

  it('lead with their links to files that are there', () => {
    const dead = pages.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g), ([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(path), decodeURI(target))))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });
});
