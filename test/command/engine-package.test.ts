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
/** What a page of ours tells to do in an empty folder: commands, a script by its name, and what it prints. */
function exampleOf(page: string) {
  const [, commands = '', name = ''] = /((?: {4}npm .*\n)+)[^`]*`(\w+\.mjs)`/.exec(page) ?? [];
  return {
    commands: commands.trim().split(/\n */),
    name,
    script: /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '',
    prints: /prints\n\n```\n([\s\S]*?)```/.exec(page)?.[1] ?? '',
  };
}

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
    const tarball = readdirSync(dir).filter((name) => name.endsWith('.tgz'));
    expect(tarball).toEqual([expect.stringMatching(/^whence-engine-\d+\.\d+\.\d+\.tgz$/)]);
    const { commands } = exampleOf(readFileSync(join(dir, 'whence-engine/README.md'), 'utf8'));
    expect(commands).toEqual(['npm init -y', 'npm install PATH-TO-THE-TGZ']);
    for (const command of commands)
      execFileSync('sh', ['-c', command.replace('PATH-TO-THE-TGZ', `../${tarball[0]}`)], {
        cwd: project,
        env: { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const runNode = (script: string, name = 'script.mjs') => {
    writeFileSync(inProject(name), script);
    return spawnSync(process.execPath, [name], { cwd: project, encoding: 'utf8' });
  };

  it.each([
    ['its README', () => join(packed(), 'README.md')],
    ['docs/researchers.md', () => join(ROOT, 'docs/researchers.md')],
  ])('prints in an empty project what %s says', (_, path) => {
    const { commands, name, script, prints } = exampleOf(readFileSync(path(), 'utf8'));
    expect(commands.slice(-2)).toEqual(['npm init -y', 'npm install PATH-TO-THE-TGZ']);
    const { stdout, stderr } = runNode(script, name);
    expect({ stdout, stderr }).toEqual({ stdout: prints, stderr: '' });
    expect(stdout.split('\n').length).toBeGreaterThan(1);
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
      inProject('reader.mts'),
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
    writeFileSync(inProject('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['reader.mts'] }));
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
