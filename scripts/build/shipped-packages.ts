import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The file that ships with the licences of all that ships; made by `npm run licences`. */
export const LICENCES = fileURLToPath(new URL('../../public/licences/libraries.txt', import.meta.url));
/** Set by that command: where a build writes down what it is made of, in place of looking whether all of it is named. */
export const COLLECTING = 'WHENCE_COLLECT_PACKAGES';

/** Of these the licences stand in files of their own, for they want more to be shown than a text. */
const ELSEWHERE: ReadonlySet<string> = new Set(['citeproc']);
const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The folder of the package that a module of a build is of; null: Whence's own. What the bundler puts in itself is its own package's. */
function packageOf(id: string): string | null {
  if (id.startsWith('\0vite/')) return join(PACKAGES, 'vite');
  if (id.startsWith('\0rolldown/')) return join(PACKAGES, 'rolldown');
  return FOLDER.exec(id)?.[1] ?? null;
}

/** `name version` of the package in a folder. */
export function titleOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  return `${name} ${version}`;
}

/** `name version` of the packages that a file of licences names. */
export function namedIn(licences: string): ReadonlySet<string> {
  return new Set(Array.from(licences.matchAll(/^package: (\S+ [^\s,]+)/gm), ([, title = '']) => title));
}

export function isElsewhere(title: string): boolean {
  return ELSEWHERE.has(title.split(' ')[0] ?? '');
}

/** Fails a build that has a line of a package whose licence does not go with it. */
export function shippedPackages(): Plugin {
  return {
    name: 'whence:shipped-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const found = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageOf(id.replaceAll('\\', '/')) : null;
          if (folder !== null) found.add(folder);
        }
      }
      const collecting = process.env[COLLECTING];
      if (collecting !== undefined) return appendFileSync(collecting, `${[...found].join('\n')}\n`);
      const named = namedIn(readFileSync(LICENCES, 'utf8'));
      const missing = [...found].map(titleOf).filter((title) => !named.has(title) && !isElsewhere(title));
      if (missing.length > 0)
        throw new Error(
          `No licence goes with ${missing.join(', ')}: run "npm run licences", and look at what it writes.`,
        );
    },
  };
}
