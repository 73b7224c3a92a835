import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldSync, withoutSync } from '@/scripts/build/without-sync';
import { WITH_SYNC } from '@/utils/build';
import { ROOT } from '../../architecture/source';

/** Each way in which code may hang on the constant, and all that such code may bring. */
const FILES = {
  'entrypoints/page.ts': `
    import { WITH_SYNC } from '@/utils/build';
    import { begin } from '../components/sync/begin';
    export function open() {
      console.log('word-of-page');
      if (WITH_SYNC) begin();
      return WITH_SYNC && (() => import('../utils/services/sync/later'));
    }
    open();`,
  'components/sync/begin.ts': `
    import './begin.css';
    import { store } from '../../utils/sync/store';
    export const begin = () => console.log('word-of-function', store.get());`,
  'components/sync/begin.css': '.word-of-style { color: red }',
  'utils/sync/store.ts': `
    export const store = globalThis.structuredClone(new Map([['word-of-call', 1]]));`,
  'utils/services/sync/later.ts': `
    import './later.css';
    console.log('word-of-later');`,
  'utils/services/sync/later.css': '.word-of-later-style { color: red }',
};
const WORDS = ['call', 'function', 'later', 'later-style', 'style'].map((word) => `word-of-${word}`);

describe('what hangs on the constant', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whence-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text.replace(/^ +/gm, ''));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function builtWith(withSync: boolean): Promise<string> {
    const built = (await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { '@': ROOT } },
      define: { __SYNC__: JSON.stringify(withSync) },
      plugins: withSync ? [] : [withoutSync()],
      build: { write: false, modulePreload: false, rolldownOptions: { input: join(folder, 'entrypoints/page.ts') } },
    })) as Rolldown.RolldownOutput;
    return built.output.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n');
  }

  it('is in the build with sync, every word', async () => {
    const text = await builtWith(true);
    expect([...new Set(text.match(/word-of-[\w-]+/g))].sort()).toEqual([...WORDS, 'word-of-page'].sort());
  });

  it('is not in the build without, nor any trace', async () => {
    const text = await builtWith(false);
    expect([...new Set(text.match(/word-of-[\w-]+/g))]).toEqual(['word-of-page']);
    expect(text).not.toMatch(/SYNC|import\(/);
  });
});

describe('the constant', () => {
  it('is false where code runs without a build', () => {
    expect(WITH_SYNC).toBe(false);
  });

  it('is put in wherever it is imported by a line of its own', () => {
    const code = "import { WITH_SYNC } from '../build';\nexport const a = WITH_SYNC ? 1 : NOT_WITH_SYNC;";
    expect(foldSync(code)).toBe('\nexport const a = __SYNC__ ? 1 : NOT_WITH_SYNC;');
  });

  it.each([
    "import { type Mode, WITH_SYNC } from '@/utils/build';",
    "import { WITH_SYNC as sync } from '@/utils/build';",
    "export { WITH_SYNC } from './build';",
  ])('imported as %s stops the build', (code) => {
    expect(() => foldSync(code)).toThrow(/by a line of its own/);
  });

  it('leaves alone what does not import it, and where it is made', () => {
    for (const code of ['export const WITH_SYNC: boolean = false;', "// WITH_SYNC\nimport { a } from './a';"])
      expect(foldSync(code)).toBe(code);
  });
});
