/** `npm run engine-package [-- FOLDER]`: the engine as an npm package, `whence-engine`, as a folder and packed, into `.output/` or FOLDER. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fromWorkingFolder } from '../working-folder';
import { declarationsOf, ENTRIES } from './declarations';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'whence-engine';

/** What is copied as it is: from the root, to the package. */
const COPIED = new Map([
  ['LICENSE', 'LICENSE'],
  ['scripts/engine-package/package-readme.md', 'README.md'],
  ['public/engine/en.bin', 'en.bin'],
]);

function manifest(version: string, node: string, license: string): object {
  const entry = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  return {
    name: NAME,
    version,
    description: 'Who says what in a news article, how it is sourced, and what the text admits about its evidence.',
    license,
    type: 'module',
    engines: { node },
    sideEffects: false,
    exports: {
      '.': entry('engine'),
      './weights': entry('weights'),
      './en.bin': './en.bin',
      './package.json': './package.json',
    },
  };
}

async function writePackage(folder: string): Promise<void> {
  const { version, engines, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...ENTRIES],
    outdir: folder,
    bundle: true,
    // What both entries use stands in one file, so that a `WeightsError` of one is one of the other.
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['node:*'],
    chunkNames: 'chunk-[hash]',
    charset: 'utf8',
    logLevel: 'warning',
  });
  for (const [path, text] of declarationsOf(ENTRIES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [from, to] of COPIED) copyFileSync(join(ROOT, from), join(folder, to));
  const text = JSON.stringify(manifest(version, engines.node, license), null, 2);
  writeFileSync(join(folder, 'package.json'), `${text}\n`);
}

/** Throws where a folder that this did not write would be lost. */
function clear(folder: string): void {
  if (!existsSync(folder)) return;
  const file = join(folder, 'package.json');
  if (!existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).name !== NAME)
    throw new Error(`${folder} is there, and is no ${NAME}: name another folder`);
  rmSync(folder, { recursive: true });
}

async function main([given]: readonly string[]): Promise<void> {
  const place = given === undefined ? join(ROOT, '.output') : fromWorkingFolder(given);
  const folder = join(place, NAME);
  clear(folder);
  mkdirSync(folder, { recursive: true });
  await writePackage(folder);
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', place], {
    cwd: folder,
    encoding: 'utf8',
  });
  console.log(`${folder}\n${join(place, packed.trim())}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
