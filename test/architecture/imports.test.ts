import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT, sourcesIn } from './source';

/** The rooms of the house, and which rooms each may import from. Its own room is always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  engine: ['base'],
  anchor: ['base'],
  exchange: ['base'],
  bibliography: ['base', 'exchange'],
  draft: ['base'],
  across: ['base'],
  catalogue: ['base'],
  lesson: ['base', 'exchange'],
  sync: ['base'],
  words: ['base'],
  page: ['base', 'anchor'],
  store: ['base', 'anchor', 'exchange', 'across', 'catalogue', 'lesson', 'sync'],
  // The types of what an anchor has become: see `Change`.
  messages: ['base', 'anchor'],
  services: ['base', 'engine', 'anchor', 'exchange', 'sync', 'store', 'messages', 'words'],
  components: [
    'base',
    'exchange',
    'bibliography',
    'anchor',
    'draft',
    'across',
    'catalogue',
    'lesson',
    'sync',
    'store',
    'messages',
    'words',
  ],
  entrypoints: ['base', 'page', 'draft', 'messages', 'services', 'components', 'store', 'exchange', 'words'],
  // Of languages that the background brings when a text needs them.
  'language scripts': ['engine'],
};

const PURE = new Set(['base', 'engine', 'anchor', 'exchange', 'bibliography', 'across', 'catalogue', 'lesson', 'sync']);
const IMPURE =
  /\b(?:browser|chrome)\.[a-z]+|\b(?:document|window|localStorage|indexedDB)\.|from '(?:webextension-polyfill|dexie|preact[^']*|wxt[^']*|node:[^']*)'/;

const sources = sourcesIn('utils', 'components', 'entrypoints');

function roomOf(path: string): string {
  const [top = '', second = '', third] = path.split('/');
  if (path.startsWith('entrypoints/language-')) return 'language scripts';
  if (top !== 'utils') return top;
  return third === undefined ? 'base' : second;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** The files of the repository that the bundle of `entry` is made of; types bring nothing. */
async function bundled(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    external: ['#i18n', '*.css', '*.css?inline'],
    alias: { '@': ROOT },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

describe('the house', () => {
  it('has code in every room', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('imports one way', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
      return imports
        .filter((target) => /^(?:utils|components|entrypoints)\//.test(target) && !allowed.has(roomOf(target)))
        .map((target) => `${path} must not import ${target}: ${room} may import ${[...allowed].join(', ')}`);
    });
    expect(wrong).toEqual([]);
  });

  it('ships nothing of the scripts and tests, and no library that is there to develop or to compare with', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const isBuilt = (name: string) => name.startsWith('#') || name === 'wxt';
    const wrong = sources.flatMap(({ path, imports, packages }) => [
      ...imports.filter((target) => /^(?:scripts|test)\//.test(target)).map((target) => `${path} -> ${target}`),
      ...packages.filter((name) => !(name in dependencies) && !isBuilt(name)).map((name) => `${path} -> ${name}`),
    ]);
    expect(wrong).toEqual([]);
    expect(sources.flatMap(({ packages }) => packages)).toContain('dexie');
  });

  it('has no import of an entry point', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.startsWith('entrypoints/') && !path.startsWith('entrypoints/'))
        .map((target) => `${path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps its pure rooms pure', () => {
    const wrong = sources
      .filter(({ path }) => PURE.has(roomOf(path)))
      .flatMap(({ path, text }) => {
        const found = IMPURE.exec(withoutComments(text));
        return found ? [`${path} touches ${found[0]}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  it('brings no words of a language into the background, and no grammar but of the first: they are files of their own', async () => {
    const words = /^utils\/engine\/languages\/(?:\w+\/)?index\.ts$/;
    const inputs = await bundled('entrypoints/background.ts');
    expect(inputs).toContain('utils/engine/languages/en/grammar.ts');
    expect(inputs.filter((path) => words.test(path))).toEqual([]);
    expect(inputs.filter((path) => path.startsWith('utils/engine/languages/de/'))).toEqual([]);
  });

  it('brings neither engine nor store nor a full page into the content scripts', async () => {
    const entries = sources
      .map(({ path }) => path)
      .filter((path) => /^entrypoints\/(?:gate\.content\.ts|page\.content\/index\.tsx?)$/.test(path));
    expect(entries).toHaveLength(2);
    const rooms = /^utils\/(?:engine|store|services|exchange)\/|^components\/(?!card\/|parts\/|[^/]+$)/;
    const inputs = await Promise.all(entries.map(bundled));
    const wrong = entries.flatMap((entry, i) =>
      (inputs[i] ?? []).filter((path) => rooms.test(path)).map((path) => `${entry} brings in ${path}`),
    );
    expect(wrong).toEqual([]);
  });
});
