import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { BARE_APIS, USED_APIS, withUsedApis } from '@/scripts/build/used-apis';

const POLYFILL = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

describe('the polyfill with the interfaces that are called', () => {
  it('has every one that the source names', () => {
    const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(400);
    const named = files.flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/\bbrowser\.(\w+)/g), ([, name = '']) => name),
    );
    expect([...new Set(named)].filter((name) => !USED_APIS.has(name) && !BARE_APIS.has(name))).toEqual([]);
  });

  it('keeps their entries and drops the others', () => {
    const less = withUsedApis(POLYFILL);
    expect(less.length).toBeLessThan(POLYFILL.length - 5_000);
    expect(less).toContain('"storage":{"local":{"clear":{"minArgs":0,"maxArgs":0}');
    for (const name of ['bookmarks', 'cookies', 'downloads', 'history']) expect(less).not.toContain(`"${name}"`);
    expect(() => withUsedApis('const other = {};')).toThrow(/used-apis/);
  });
});
