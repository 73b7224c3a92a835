import { spawnSync } from 'node:child_process';

const known = new Map<string, number | null>();

/** The number of the version that the browser at that path says it is (153 for "Mozilla Firefox 153.8.0esr"), or null where it says none. */
export function versionOf(path: string): number | null {
  const before = known.get(path);
  if (before !== undefined) return before;
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = versionIn(said.stdout ?? '');
  known.set(path, version);
  return version;
}

export function versionIn(said: string): number | null {
  const number = /\b(\d+)\.\d/.exec(said)?.[1];
  return number === undefined ? null : Number(number);
}

/** After an installation what was asked before no longer holds. */
export function forgetVersions(): void {
  known.clear();
}
