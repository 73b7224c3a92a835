import { existsSync, readFileSync } from 'node:fs';
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
