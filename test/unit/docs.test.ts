import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MADE_PAGES } from '@/scripts/docs/index';

const fromRoot = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

describe('the pages that are made from the code', () => {
  it.each(MADE_PAGES)('have $file as the code is now', ({ file, write }) => {
    const isMade = existsSync(fromRoot(file)) && readFileSync(fromRoot(file), 'utf8') === write();
    expect(isMade, `${file} is not what the code says now: run “npm run docs” and commit the page.`).toBe(true);
  });
});

describe('the guide', () => {
  const pictures = readdirSync(fromRoot('docs/guide'));
  const shown = [...readFileSync(fromRoot('docs/guide.md'), 'utf8').matchAll(/!\[([^\]]+)\]\(guide\/([^)]+)\)/g)];

  it('shows every picture that is made for it, each once and with words for who cannot see it', () => {
    expect(shown.map(([, , file]) => file).sort()).toEqual([...pictures].sort());
    for (const [, words = ''] of shown) expect(words.length).toBeGreaterThan(10);
  });

  it('has pictures that load fast', () => {
    const large = pictures.filter((file) => statSync(fromRoot(`docs/guide/${file}`)).size > 80_000);
    expect(large).toEqual([]);
  });
});
