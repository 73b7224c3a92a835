import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weightsOrNull } from '@/scripts/engine/weights';
import { sampleArticle } from '@/scripts/sample-corpus/article';
import { createEngine } from '@/utils/engine/index';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAKE = ['--import', 'tsx', 'scripts/engine-package/index.ts'];
const CODE = /```js\n([\s\S]*?)```/;
const PRINTS = /prints\n\n```\n([\s\S]*?)```/;

/**
 * Names that a script takes from nowhere: neither its own nor of the language. Read as TypeScript, for in JavaScript the
 * compiler takes `document.title = …` for the making of a `document`.
 */
function namesFromNowhere(script: string): readonly string[] {
  const file = script.replace(/\.js$/, '.check.ts');
  copyFileSync(script, file);
  const program = ts.createProgram([file], {
    noEmit: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
  });
  // With or without advice about a library that has it.
  const unknown = /^Cannot find name '([^']+)'/;
  const names = program.getSemanticDiagnostics(program.getSourceFile(file)).flatMap(({ messageText }) => {
    const said = ts.flattenDiagnosticMessageText(messageText, ' ');
    return unknown.exec(said)?.[1] ?? [];
  });
  rmSync(file);
  return names;
}

describe('the package of the engine', { timeout: 300_000 }, () => {
  let dir = '';
  let project = '';
  const inProject = (...path: string[]) => join(project, ...path);
  const packed = () => join(project, 'node_modules/whence-engine');

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'engine-package-'));
    project = join(dir, 'project');
    mkdirSync(project);
    execFileSync(process.execPath, [...MAKE, dir], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(inProject('package.json'), '{"name":"reader","private":true,"type":"module"}');
    const tarball = readdirSync(dir).filter((name) => name.endsWith('.tgz'));
    expect(tarball).toEqual([expect.stringMatching(/^whence-engine-\d+\.\d+\.\d+\.tgz$/)]);
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(dir, tarball[0] ?? '')], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const runNode = (script: string) => {
    writeFileSync(inProject('script.js'), script);
    return spawnSync(process.execPath, ['script.js'], { cwd: project, encoding: 'utf8' });
  };

  it('prints in an empty project what its README says', () => {
    const readme = readFileSync(join(packed(), 'README.md'), 'utf8');
    const { stdout, stderr } = runNode(CODE.exec(readme)?.[1] ?? '');
    expect({ stdout, stderr }).toEqual({ stdout: PRINTS.exec(readme)?.[1], stderr: '' });
  });

  it('reads as the engine of the extension does, to the byte', () => {
    const article = sampleArticle(1);
    const { stdout } = runNode(`import { createEngine } from 'whence-engine';
      import { loadWeights } from 'whence-engine/weights';
      const engine = createEngine(undefined, loadWeights());
      process.stdout.write(JSON.stringify([engine.version, engine.read({ text: ${JSON.stringify(article.text)} })]));`);
    const engine = createEngine(undefined, weightsOrNull());
    expect(stdout).toBe(JSON.stringify([engine.version, engine.read({ text: article.text })]));
  });

  it('says in an error of its own that a file holds no weights', () => {
    const { stdout } = runNode(`import { WeightsError } from 'whence-engine';
      import { loadWeights } from 'whence-engine/weights';
      try { loadWeights('package.json'); } catch (error) { console.log(error instanceof WeightsError, error.name); }`);
    expect(stdout).toBe('true WeightsError\n');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types for programs of %s modules that resolve by %s', (module, moduleResolution) => {
    writeFileSync(
      inProject('reader.ts'),
      `import { createEngine, ENGINE_VERSION, SOURCINGS, type Claim, type Reading, type Span } from 'whence-engine';
      import { loadWeights } from 'whence-engine/weights';

      const reading: Reading = createEngine(undefined, loadWeights()).read({ text: 'Ann Hale said no.', lang: null });
      const claims: readonly Claim[] = reading.claims;
      const [start, end]: Span = claims[0]?.sentence ?? [0, 1];
      export const version: string = ENGINE_VERSION;
      export const count: number = SOURCINGS.length + start + end;
      // @ts-expect-error: a reading has no score.
      export const score = reading.score;
      // @ts-expect-error: nothing can be read of a number.
      createEngine().read({ text: 1 });
      // @ts-expect-error: a claim is for reading.
      claims[0].sourcing = 'named';`,
    );
    const compilerOptions = { module, moduleResolution, strict: true, noEmit: true, types: [], lib: ['ES2023'] };
    writeFileSync(inProject('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['reader.ts'] }));
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], {
      cwd: project,
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('uses nothing of a browser or of Node, but for the file that reads the weights', () => {
    const scripts = readdirSync(packed()).filter((name) => name.endsWith('.js'));
    const pure = scripts.filter((name) => name !== 'weights.js').map((name) => join(packed(), name));
    expect(pure.length).toBeGreaterThan(0);
    for (const file of pure) {
      expect(namesFromNowhere(file)).toEqual([]);
      expect(readFileSync(file, 'utf8')).not.toMatch(/\bglobalThis\b|\bnode:|\brequire\(/);
    }
    expect(namesFromNowhere(join(packed(), 'weights.js'))).toEqual(['node:fs', 'URL']);

    const guilty = inProject('guilty.js');
    writeFileSync(guilty, 'document.title = window.name; chrome.runtime; browser.tabs; indexedDB; fetch("/");');
    expect(namesFromNowhere(guilty)).toEqual(['document', 'window', 'chrome', 'browser', 'indexedDB', 'fetch']);
  });

  it('is what npm takes for a package, with a licence and without dependencies', () => {
    const manifest = JSON.parse(readFileSync(join(packed(), 'package.json'), 'utf8'));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'whence-engine', version, license: 'MIT', type: 'module' });
    expect(manifest).not.toHaveProperty('dependencies');
    for (const name of ['LICENSE', 'README.md', 'en.bin', 'engine.d.ts', 'weights.d.ts', 'types/model.d.ts'])
      expect(existsSync(join(packed(), name)), name).toBe(true);
  });

  it('is written over what it wrote before, and over nothing else', () => {
    const other = join(dir, 'other');
    mkdirSync(join(other, 'whence-engine'), { recursive: true });
    writeFileSync(join(other, 'whence-engine/thesis.txt'), 'years of work');
    const refused = spawnSync(process.execPath, [...MAKE, other], { cwd: ROOT, encoding: 'utf8' });
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('is no whence-engine') });
    expect(readFileSync(join(other, 'whence-engine/thesis.txt'), 'utf8')).toBe('years of work');
    expect(spawnSync(process.execPath, [...MAKE, dir], { cwd: ROOT }).status).toBe(0);
  });
});
