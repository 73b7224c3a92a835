import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../architecture/source';
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
