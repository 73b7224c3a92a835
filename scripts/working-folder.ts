import { join, resolve } from 'node:path';

/**
 * The path of a file that was named on the command line, absolute. npm runs a script in the folder of package.json, but
 * whoever typed the name meant it from where they stood. What npm says of another script, one that has started this one,
 * does not count.
 */
export function fromWorkingFolder(path: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const byNpm = script !== undefined && process.argv[1]?.includes(join('scripts', script));
  return resolve((byNpm && INIT_CWD) || process.cwd(), path);
}
