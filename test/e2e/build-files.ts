import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, ROOT } from '../architecture/source';
import { type BrowserName, type BuildMode, buildOf } from '../drive/browsers';

export type Manifest = Record<string, unknown>;

export function manifestOf(name: BrowserName, mode: BuildMode): Manifest {
  return JSON.parse(readFileSync(join(buildOf(name, mode), 'manifest.json'), 'utf8')) as Manifest;
}

/** A file's name without what stands in it for its text. */
export const withoutHash = (path: string) => path.replace(/-[\w-]{8}(?=\.(?:js|css)$)/, '');

/** The names of all files of a build, from its folder on. */
export const namesIn = (folder: string): readonly string[] =>
  filesIn(folder).map((file) => withoutHash(file.slice(folder.length)));

/** What stands in both builds and reads differently, but for the manifest. The builds must have the same names. */
export function differingCode(here: string, there: string) {
  const there_ = filesIn(there);
  return filesIn(here)
    .map((file, i) => ({
      file: withoutHash(file.slice(here.length)),
      production: readFileSync(file, 'latin1'),
      forTests: readFileSync(there_[i] ?? '', 'latin1'),
    }))
    .filter(({ file, production, forTests }) => file !== '/manifest.json' && production !== forTests);
}

/** What the lint of the Firefox store finds wrong in a folder. Throws where it does not come to its end. */
export function storeErrors(folder: string): readonly unknown[] {
  const command = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/web-ext/bin/web-ext.js'), ...command], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const { summary, errors, count } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    summary: { errors: number };
    errors: readonly unknown[];
    count: number;
  };
  if (!(count >= 0) || summary.errors !== errors.length) throw new Error(`The lint says something else: ${stdout}`);
  return errors;
}
